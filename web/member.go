package web

import (
	"fmt"
	"html/template"
	"net/http"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/chart"
	"github.com/plenary-vote/plenary/groups"
	"github.com/plenary-vote/plenary/names"
)

// memberPage is the data of the page of one member.
type memberPage struct {
	plenary.Member
	Title     string // the official name of today, or the last one
	Long      string // the formal name, where one is known
	Region    string // the regional group of today, in full
	Scope     scope
	URL       string
	Bodies    []memberBody
	Groups    []belonging
	Council   []term
	Permanent bool
	Chart     template.HTML
	Lines     template.HTML
	Years     []memberYear
	Sum       memberYear
	Sides     sideFigures
	Near, Far []neighbour
	Least     int // joint votes that a neighbour needs
	Others    int // members with so many
	Lonely    []unusual
	Parted    []unusual
	Fellows   []string // the companions of Parted
	Beyond    []archive.Horizon
}

// memberBody is how often a member took each position in one body's votes.
type memberBody struct {
	Body                        plenary.Body
	Listed                      figure
	Yes, No, Abstain, NotVoting figure
	First, Last                 plenary.Date
}

// memberYear is a member's positions in one year, or in all.
type memberYear struct {
	Year                                int
	Yes, No, Abstain, NotVoting, Listed figure
	With, Took                          int // votes with a majority: with it, and all of them
	MajorityURL                         string
}

// Tally is the year as a tally.
func (y memberYear) Tally() plenary.Tally {
	return plenary.NewTally(int64(y.Yes.N), int64(y.No.N), int64(y.Abstain.N), int64(y.NotVoting.N))
}

// Share is how often of the votes with a majority the member was with it.
func (y memberYear) Share() string { return percent(y.With, y.Took) }

// sideFigures are a member's sides with their lists.
type sideFigures struct {
	analysis.Sides
	WithURL, AgainstURL, AbstainedURL string
}

// All is the number of votes that had a majority and in which it took part.
func (s sideFigures) All() int { return s.With + s.Against + s.Abstained }

// Percent is the share with the majority.
func (s sideFigures) Percent() string { return percent(s.With, s.All()) }

// belonging is one interval in which a member belonged to a group.
type belonging struct {
	ID, Name string
	groups.Membership
}

// term is one term in the Security Council.
type term struct {
	From  int    `json:"from"` // first and last year
	To    int    `json:"to"`
	Votes figure `json:"votes"`
}

// neighbour is another member and how far the two agree.
type neighbour struct {
	Code       plenary.Code
	Name, URL  string // URL of the comparison
	Same, Both figure
}

// Percent is the share of the same positions.
func (n neighbour) Percent() string { return percent(n.Same.N, n.Both.N) }

// unusual is a vote that stands out for a member.
type unusual struct {
	voteRow
	Own              chart.Look
	Alike, Different int
}

// Limits of the lists on a member's page, and what makes a vote lonely.
const (
	neighboursShown = 10
	unusualShown    = 10
	companions      = 10
	lonelyMost      = 5
)

// leastJoint is how many joint votes make two members comparable: a tenth of
// what the member took part in, between 1 and 200.
func leastJoint(took int) int { return min(max(took/10, 1), 200) }

// memberOf reads the member of a path; other spellings are sent on to the code.
// It is not ok when the request is already answered.
func (s *server) memberOf(w http.ResponseWriter, r *http.Request, text, rest string) (plenary.Member, bool) {
	code, err := s.opts.Names.Member(text)
	if err != nil {
		s.fail(w, r, err)
		return plenary.Member{}, false
	}
	m, ok := names.Member(code)
	if !ok {
		m = plenary.Member{Code: code, Name: nameOn(s.rec, code, plenary.Date{})}
	}
	if string(code) != text {
		to := "/members/" + string(code) + rest
		if r.URL.RawQuery != "" {
			to += "?" + r.URL.RawQuery
		}
		http.Redirect(w, r, to, http.StatusFound)
		return m, false
	}
	return m, true
}

// member serves /members/{code} and the same with .json and .csv.
func (s *server) member(w http.ResponseWriter, r *http.Request) {
	text, kind := cutKind(r.PathValue("code"))
	m, ok := s.memberOf(w, r, text, kind)
	if !ok {
		return
	}
	sc, err := readScope(r)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	switch kind {
	case ".json":
		s.cachedAnswer(w, r, key(r), "application/json", func() ([]byte, error) { return memberJSON(s.memberPage(m, sc)), nil })
	case ".csv":
		s.memberYearsCSV(w, r, m, sc)
	case ".svg":
		s.fail(w, r, plenary.Errorf(plenary.NotFound, "a member has no card"))
	default:
		s.cachedAnswer(w, r, key(r), htmlType, func() ([]byte, error) {
			p := s.memberPage(m, sc)
			return s.render("member", head{Title: p.Title, Canonical: sc.address(p.URL), JSON: sc.address(p.URL + ".json"), CSV: sc.address(p.URL + ".csv")}, p)
		})
	}
}

func (s *server) memberPage(m plenary.Member, sc scope) *memberPage {
	b := s.benches()
	code := string(m.Code)
	p := &memberPage{Member: m, Title: nameOn(s.rec, m.Code, plenary.Date{}), Scope: sc, Region: regionOf(m.Code), URL: "/members/" + code, Beyond: s.rec.Horizons("")}
	if n := len(m.Memberships); n > 0 {
		last := m.Memberships[n-1].Left // zero is today
		p.Title = names.UNName(m.Code, last)
		p.Long = names.LongName(m.Code, last)
	}
	for _, body := range []plenary.Body{plenary.GeneralAssembly, plenary.SecurityCouncil} {
		if mb := s.memberBody(m.Code, body); mb.Listed.N > 0 {
			p.Bodies = append(p.Bodies, mb)
		}
	}
	s.belongings(p)
	votes := b.Select(sc.query)
	planes := b.Of(m.Code)
	p.Years = s.memberYears(m.Code, sc, votes)
	for _, y := range p.Years {
		add := func(to *figure, n figure) { to.N += n.N }
		add(&p.Sum.Yes, y.Yes)
		add(&p.Sum.No, y.No)
		add(&p.Sum.Abstain, y.Abstain)
		add(&p.Sum.NotVoting, y.NotVoting)
		add(&p.Sum.Listed, y.Listed)
	}
	p.Chart, p.Lines = s.memberCharts(p)
	p.Sides = sideFigures{analysis.WithMajority(planes, b.all, votes), sc.votes("majority:" + code), sc.votes("minority:" + code), sc.votes(code + "=abstain margin>0")}
	p.Least = leastJoint(planes.In(votes).Voted().Len())
	near := s.neighbours(m.Code, sc, votes, p.Least)
	p.Others = len(near)
	p.Near = near[:min(len(near), neighboursShown)]
	for k := len(near) - 1; k >= max(len(p.Near), len(near)-neighboursShown); k-- {
		p.Far = append(p.Far, near[k])
	}
	s.unusual(p, votes)
	return p
}

// memberBody counts every ballot that the record holds of a member in one body,
// those that statistics leave out among them.
func (s *server) memberBody(code plenary.Code, body plenary.Body) memberBody {
	find := func(p plenary.Position, not bool) []int {
		return s.rec.Search(archive.Query{Body: body, Positions: []archive.MemberPosition{{Member: code, Position: p, Not: not}}}).Votes
	}
	link := func(terms string) string { return "/votes?body=" + string(body) + "&q=" + terms }
	count := func(p plenary.Position) figure {
		return figure{len(find(p, false)), link(string(code) + "=" + p.String())}
	}
	mb := memberBody{Body: body, Yes: count(plenary.Yes), No: count(plenary.No), Abstain: count(plenary.Abstain), NotVoting: count(plenary.NotVoting)}
	if listed := find(plenary.UnknownPosition, true); len(listed) > 0 {
		mb.Listed = figure{len(listed), link(string(code) + "!=unknown")}
		mb.First, mb.Last = s.rec.Date(listed[len(listed)-1]), s.rec.Date(listed[0])
	}
	return mb
}

// belongings fills in the groups and the terms in the Council.
func (s *server) belongings(p *memberPage) {
	for _, g := range groups.All() {
		for _, m := range g.Members {
			if m.Code != p.Code {
				continue
			}
			switch g.ID {
			case "sc":
			case "e10":
				p.Council = append(p.Council, s.term(p.Code, m))
			default:
				p.Permanent = p.Permanent || g.ID == "p5"
				p.Groups = append(p.Groups, belonging{g.ID, g.Name, m})
			}
		}
	}
}

func (s *server) term(code plenary.Code, m groups.Membership) term {
	t := term{From: int(m.From.Year), To: int(m.To.Year)}
	q := archive.Query{Body: plenary.SecurityCouncil, From: m.From, To: m.To, Positions: []archive.MemberPosition{{Member: code, Not: true}}}
	t.Votes = figure{len(s.rec.Search(q).Votes), fmt.Sprintf("/votes?body=un-sc&from=%d&to=%d&q=%s!=unknown", t.From, t.To, code)}
	return t
}
