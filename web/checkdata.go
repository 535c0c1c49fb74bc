package web

import (
	"cmp"
	"encoding/base64"
	"html/template"
	"net/url"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/api"
	"github.com/plenary-vote/plenary/chart"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/claims/extract"
)

// checkedPage is the data of the page with the findings.
type checkedPage struct {
	Form       checkForm
	Summary    string
	Article    []paragraph
	Findings   []foundRow
	Looks      []verdictLook
	Cut        bool // not the whole article is shown
	Truncated  bool // not the whole article was read
	Published  string
	JSON, HTML template.URL // the files to take away, in the page itself
	Link       string       // the address that carries a short text
	Ends       []string     // where the record ends, when something was not in it
}

// verdictLook is how a verdict looks beside its underline.
type verdictLook struct {
	Verdict    claims.Verdict
	Sign, Word string
}

var verdictLooks = map[claims.Verdict]verdictLook{
	claims.Supported:    {claims.Supported, "✓", "Supported"},
	claims.Contradicted: {claims.Contradicted, "✗", "Contradicted"},
	claims.NotInRecord:  {claims.NotInRecord, "?", "Not in the record"},
}

// foundRow is one finding.
type foundRow struct {
	N          int
	Look       verdictLook
	Kind       string
	Quote, Why string
	Inferred   bool
	Agrees     string
	Vote       *foundVote // nil when it was resolved to none
	First      bool       // the first finding about its vote: the vote is shown
	Sides      []foundSide
	Candidates []choice
}

// foundVote is the vote of the record a statement is about.
type foundVote struct {
	Name, URL, Title string
	Date             plenary.Date
	Tally            plenary.Tally
	Outcome          plenary.Outcome
	Board            template.HTML // small; empty where no ballots are known
	Map              bool
}

// foundSide is the members concerned that took one position.
type foundSide struct {
	Look  chart.Look
	Names string
}

// What a page of findings shows at most: small boards, members of a side,
// letters of a passage (publishers allow extracts of that length), bytes of a
// text that an address carries, and bytes of an article to take away.
const (
	maxBoards  = 24
	maxNamed   = 24
	maxExtract = 500
	maxLinked  = 2000
	maxAway    = 1 << 20
)

var kindsOfStatement = map[extract.Kind]string{extract.Counts: "counts", extract.Who: "who voted how", extract.Veto: "veto", extract.Outcome: "outcome",
	extract.Binding: "legal effect", extract.Majority: "majority", extract.Date: "date"}

// checkedPage lays out a report.
func (s *server) checkedPage(form checkForm, r *claims.Report) checkedPage {
	p := checkedPage{Form: form.again(), Summary: summaryOf(r), Truncated: r.Truncated,
		Looks: []verdictLook{verdictLooks[claims.Supported], verdictLooks[claims.Contradicted], verdictLooks[claims.NotInRecord]}}
	if !r.Published.IsZero() {
		p.Published = r.Published.Long()
	}
	p.Article, p.Cut = annotate(form.article, r.Claims)
	seen := map[plenary.VoteID]*foundVote{}
	for i := range r.Claims {
		p.Findings = append(p.Findings, s.foundRow(i, &r.Claims[i], seen))
	}
	if r.Count(claims.NotInRecord) > 0 {
		for _, h := range s.rec.Horizons("") {
			p.Ends = append(p.Ends, h.String())
		}
	}
	p.JSON = inPage("application/json", marshal(api.CheckedArticle{Claims: r.Lines(), Truncated: r.Truncated}))
	if a := form.article; len(a.Text)+len(a.HTML) <= maxAway {
		p.HTML = inPage("text/html;charset=utf-8", []byte(claims.AnnotatedPage([]string{claims.Annotate(a, *r, cmp.Or(form.Source, "An article"))})))
	}
	if !form.file && len(form.Text) <= maxLinked {
		p.Link = "/check#" + fragment(form)
	}
	return p
}

// fragment is a short text as it stands behind the # of an address, which
// browsers send to nobody.
func fragment(form checkForm) string {
	out := "text=" + strings.ReplaceAll(url.QueryEscape(form.Text), "+", "%20")
	if form.Published != "" {
		out += "&published=" + url.QueryEscape(form.Published)
	}
	return out
}

// inPage is a file as an address that carries it, so that nothing needs to be
// kept here for whoever takes it away.
func inPage(mime string, b []byte) template.URL {
	return template.URL("data:" + mime + ";base64," + base64.StdEncoding.EncodeToString(b))
}

// foundRow lays out one finding. seen holds the votes shown so far.
func (s *server) foundRow(i int, f *claims.Finding, seen map[plenary.VoteID]*foundVote) foundRow {
	row := foundRow{N: i + 1, Look: verdictLooks[f.Verdict], Kind: kindsOfStatement[f.Kind], Quote: shortened(f.Quote, maxExtract),
		Why: f.Why, Inferred: f.Sure == claims.Inferred, Agrees: strings.Join(f.Agrees, ", ")}
	if f.ID != nil {
		v := seen[*f.ID]
		if v == nil {
			if v = s.foundVote(*f.ID, len(seen) < maxBoards); v != nil {
				row.First, seen[*f.ID] = true, v
			}
		}
		row.Vote = v
	}
	if f.Evidence != nil {
		row.Sides = s.foundSides(f.Evidence)
	}
	for _, id := range f.Candidates {
		if v, ok := s.rec.Index(id); ok && len(f.Candidates) > 1 {
			row.Candidates = append(row.Candidates, choice{s.links.of(v), s.links.name(v), s.rec.Date(v).Long() + ": " + shortened(s.rec.Title(v), 160)})
		}
	}
	return row
}

// foundVote is one vote with its small board.
func (s *server) foundVote(id plenary.VoteID, board bool) *foundVote {
	i, ok := s.rec.Index(id)
	if !ok {
		return nil
	}
	v := &foundVote{Name: s.links.name(i), URL: s.links.of(i), Title: shortened(s.rec.Title(i), 240), Date: s.rec.Date(i), Tally: s.rec.Tally(i), Outcome: s.rec.Outcome(i)}
	if whole := s.rec.Vote(i); len(whole.Ballots) > 0 {
		v.Map = true
		if board {
			var positions []plenary.Position
			for _, seat := range seats(s.rec, &whole) {
				positions = append(positions, seat.Position)
			}
			v.Board = template.HTML(chart.MiniBoard(nil, positions))
		}
	}
	return v
}

// foundSides groups the members concerned by position.
func (s *server) foundSides(e *claims.Evidence) []foundSide {
	names := map[plenary.Position][]string{}
	for code, p := range e.Positions {
		names[p] = append(names[p], nameOn(s.rec, code, e.Date))
	}
	var out []foundSide
	for _, p := range append(slices.Clone(plenary.Positions()), plenary.UnknownPosition) {
		list := names[p]
		if len(list) == 0 {
			continue
		}
		slices.Sort(list)
		text := strings.Join(list[:min(len(list), maxNamed)], ", ")
		if more := len(list) - maxNamed; more > 0 {
			text += " and " + plural(more, "other", "others")
		}
		out = append(out, foundSide{chart.LookOf(p), text})
	}
	return out
}

// shortened cuts a text after so many letters.
func shortened(s string, most int) string {
	n := 0
	for i := range s {
		if n++; n == most {
			if len(s) > i+4 {
				return s[:i] + "…"
			}
		}
	}
	return s
}
