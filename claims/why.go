package claims

import (
	"fmt"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/groups"
	"github.com/plenary-vote/plenary/names"
)

// label names a vote for readers: its symbol, else its id.
func (j *judge) label(v int) string {
	if s := j.rec.Symbol(v); s != "" {
		return string(s)
	}
	return string(j.rec.ID(v))
}

// document is a symbol without what sources write behind it: (amendment), as
// orally revised.
func document(s plenary.Symbol) plenary.Symbol {
	if i := strings.IndexByte(string(s), ' '); i > 0 {
		s = s[:i]
	}
	if strings.ContainsAny(string(s), "0123456789") {
		return s
	}
	return ""
}

// cite fills in the vote, its evidence and what identified it.
func (j *judge) cite(f *Finding, v int, c *comparison, frame *frameResult) {
	f.Body, f.at = j.ix.body[v], frame
	id := j.rec.ID(v)
	f.ID = &id
	if s := document(j.rec.Symbol(v)); s != "" {
		f.Symbol = &s
	}
	e := &Evidence{ID: id, Date: j.rec.Date(v), Outcome: j.ix.outcome[v], Tally: j.rec.Tally(v), URL: recordURL(id)}
	if c.tally.Known() && f.Verdict == Supported {
		e.Tally = c.tally
	}
	for _, code := range c.people {
		if p := j.rec.Position(v, code); p != plenary.UnknownPosition {
			if e.Positions == nil {
				e.Positions = map[plenary.Code]plenary.Position{}
			}
			e.Positions[code] = p
		}
	}
	f.Evidence = e
	for i := range frame.ranked {
		if s := &frame.ranked[i]; int(s.vote) == v {
			f.Agrees = s.names()
			if !frame.frame.Said && s.by[bySymbol] <= 0 {
				f.Sure = Inferred
			}
		}
	}
}

// recordURL is where the source shows a vote, where it has a page for it.
func recordURL(id plenary.VoteID) string {
	if n, ok := strings.CutPrefix(string(id), "undl:"); ok {
		return "https://digitallibrary.un.org/record/" + n
	}
	return ""
}

var partNames = [parts]string{"symbol", "date", "subject", "counts", "members", "veto"}

// names lists the kinds of evidence that speak for a vote.
func (s *scored) names() []string {
	var out []string
	for i, x := range s.by {
		if x > 1 {
			out = append(out, partNames[i])
		}
	}
	return out
}

func (j *judge) candidateIDs(f *frameResult) []plenary.VoteID {
	var out []plenary.VoteID
	for i := range f.ranked {
		if f.ranked[0].total-f.ranked[i].total > 3 || len(out) == 5 || f.ranked[i].total < 5 {
			break
		}
		out = append(out, j.rec.ID(int(f.ranked[i].vote)))
	}
	return out
}

// what describes a vote in a clause: A/RES/ES-11/1 of 2 March 2022.
func (j *judge) what(v int) string {
	return j.label(v) + " of " + j.rec.Date(v).Long()
}

func (j *judge) tallyWords(v int) string {
	t := j.rec.Tally(v)
	if !t.Known() {
		return "the record holds no tally"
	}
	return fmt.Sprintf("%s in favour, %s against, %s abstaining", t.Yes, t.No, t.Abstain)
}

func (j *judge) whySupported(st *extract.Statement, c *comparison, v int) string {
	s := ""
	switch st.Kind {
	case extract.Counts:
		s = j.what(v) + ": " + j.tallyWords(v) + "."
	case extract.Who:
		s = j.what(v) + ": " + j.positionsOf(c.people, v) + "."
		if len(c.people) == 0 && len(st.People) == 1 && len(st.People[0].Groups) == 1 {
			s = j.what(v) + ": " + j.groupTally(st.People[0].Groups[0].Index, v) + "."
		}
	case extract.Veto:
		if j.ix.outcome[v] != plenary.Vetoed {
			return j.what(v) + ": " + j.ix.outcome[v].String() + ", without a veto."
		}
		s = j.what(v) + ": vetoed by " + nameList(j.vetoers(v), j.rec.Date(v)) + "."
	case extract.Outcome:
		s = j.what(v) + ": " + j.ix.outcome[v].String() + "."
	case extract.Binding:
		return j.what(v) + ": " + c.note + "."
	case extract.Majority:
		return j.what(v) + ": " + c.note + "."
	}
	if c.note != "" {
		s += " It agrees with " + c.note + "."
		if strings.HasPrefix(c.note, "it was") {
			s = j.what(v) + ": adopted without a vote."
		}
	}
	return s
}

// groupTally says how many of a group took which position: European Union, 26 in
// favour, 1 against.
func (j *judge) groupTally(group int32, v int) string {
	g := &j.shared.Lex.Groups[group]
	n := map[plenary.Position]int{}
	for _, code := range g.On(j.rec.Date(v)) {
		n[j.rec.Position(v, code)]++
	}
	var parts []string
	for _, p := range positionsInOrder {
		if n[p] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n[p], positionWords[p]))
		}
	}
	return g.Name + ", " + strings.Join(parts, ", ")
}

// lacksBallots says whether the record holds fewer ballots of a vote of the Council than it had
// members, eleven until the end of 1965 (Charter 23, as amended): who has none may have sat there.
func (j *judge) lacksBallots(v int) bool {
	seats := 15
	if j.rec.Date(v).Year < 1966 {
		seats = 11
	}
	return j.ix.body[v] == plenary.SecurityCouncil && len(j.rec.Ballots(v)) < seats
}

// positionsOf says how members voted: Russia and Syria against, China abstaining.
func (j *judge) positionsOf(codes []plenary.Code, v int) string {
	var parts []string
	seen := map[plenary.Code]bool{}
	for _, p := range []plenary.Position{plenary.Yes, plenary.No, plenary.Abstain, plenary.NotVoting, plenary.UnknownPosition} {
		var of []plenary.Code
		for _, c := range codes {
			if !seen[c] && j.rec.Position(v, c) == p {
				of = append(of, c)
				seen[c] = true
			}
		}
		if len(of) > 0 {
			word := positionWords[p]
			if p == plenary.UnknownPosition && j.lacksBallots(v) {
				word = "without a ballot"
			}
			parts = append(parts, nameList(of, j.rec.Date(v))+" "+word)
		}
	}
	if len(parts) == 0 {
		return "as stated"
	}
	return strings.Join(parts, "; ")
}

var positionWords = map[plenary.Position]string{
	plenary.Yes: "in favour", plenary.No: "against", plenary.Abstain: "abstaining", plenary.NotVoting: "not voting", plenary.UnknownPosition: "not among those that could vote",
}

func nameList(codes []plenary.Code, on plenary.Date) string {
	codes = slices.Clone(codes)
	names.Sort(codes, on)
	const most = 12
	var ns []string
	for i, c := range codes {
		if i == most {
			return strings.Join(ns, ", ") + fmt.Sprintf(" and %d more", len(codes)-most)
		}
		ns = append(ns, names.Name(c))
	}
	if len(ns) == 0 {
		return "nobody"
	}
	if len(ns) == 1 {
		return ns[0]
	}
	return strings.Join(ns[:len(ns)-1], ", ") + " and " + ns[len(ns)-1]
}

// whyContradicted says what is wrong and what the record says.
func (j *judge) whyContradicted(st *extract.Statement, c *comparison, v int) string {
	head := j.what(v) + ": "
	switch st.Kind {
	case extract.Counts:
		if st.Reckoned != nil {
			if c.note != "" {
				return head + j.tallyWords(v) + "; " + c.note + "."
			}
			return head + j.tallyWords(v) + "."
		}
		var wrong []string
		t := c.tally
		for _, s := range c.slots {
			if s.agrees || s.unknown {
				continue
			}
			for _, p := range positionsInOrder {
				if s.name == p.String() {
					wrong = append(wrong, fmt.Sprintf("the article has %s %s, the record %s", said(st.Counts[p]), positionWords[p], t.Of(p)))
				}
			}
		}
		if st.Unanimous && !c.tally.Known() && j.ix.outcome[v] == plenary.Vetoed {
			return head + j.whyNoVeto(v)
		}
		if len(wrong) == 0 {
			return head + j.tallyWords(v) + "; " + j.positionsOf(c.people, v) + "."
		}
		return head + strings.Join(wrong, "; ") + ". The record: " + j.tallyWords(v) + "."
	case extract.Who:
		if slices.ContainsFunc(c.slots, func(s slot) bool { return strings.HasPrefix(s.name, portionSlot) }) {
			if len(st.People) > 1 {
				return head + "the record has " + j.positionsOf(c.people, v) + "."
			}
			return head + "the record has " + j.portionWords(c, v) + "."
		}
		wrong := j.wrongPeople(c, v)
		if j.ix.outcome[v] == plenary.Vetoed && len(wrong) == 1 && slices.Contains(permanent, wrong[0]) && j.rec.Position(v, wrong[0]) == plenary.UnknownPosition {
			return head + j.whyNoVeto(v)
		}
		return head + "the record has " + j.positionsOf(wrong, v) + "."
	case extract.Veto:
		return head + j.whyNoVeto(v)
	case extract.Outcome:
		if c.note != "" && st.Short != 0 {
			return head + c.note + "."
		}
		return head + "the record says " + j.ix.outcome[v].String() + ", " + j.tallyWords(v) + "."
	case extract.Binding:
		return head + c.note + "."
	case extract.Majority:
		if st.Over || st.HalfOf > 0 || st.Spare.Said {
			return head + c.note + "."
		}
		return head + "another majority was needed: " + c.note + "."
	}
	return head + j.tallyWords(v) + "."
}

func (j *judge) wrongPeople(c *comparison, v int) []plenary.Code {
	var out []plenary.Code
	for _, s := range c.slots {
		if s.agrees || s.unknown {
			continue
		}
		if s.name == "only" {
			return c.people
		}
		if i := slices.IndexFunc(j.shared.Lex.Groups, func(g groups.Group) bool { return g.ID == s.name }); i >= 0 {
			out = append(out, j.shared.Lex.Groups[i].On(j.rec.Date(v))...)
			continue
		}
		out = append(out, plenary.Code(s.name))
	}
	return out
}

func said(c extract.Count) string {
	switch {
	case c.All:
		return "all"
	case c.Lo == c.Hi:
		return fmt.Sprint(c.Lo)
	}
	return fmt.Sprintf("%d to %d", c.Lo, c.Hi)
}

func (j *judge) whyNoVeto(v int) string {
	if j.ix.body[v] == plenary.GeneralAssembly {
		return "the Assembly knows no veto (Charter 18, 27); " + j.tallyWords(v) + "."
	}
	switch j.ix.outcome[v] {
	case plenary.Vetoed:
		return "it was vetoed by " + nameList(j.vetoers(v), j.rec.Date(v)) + "."
	case plenary.Adopted:
		return "it was adopted, " + j.tallyWords(v) + "; there was no veto."
	}
	return "it failed without a veto, " + j.tallyWords(v) + ": a negative vote of a permanent member is a veto only where the text has the votes it needs (Charter 27)."
}

// whyUnknown says what the record lacks on a vote it does hold.
func (j *judge) whyUnknown(st *extract.Statement, v, unknown int) string {
	switch st.Kind {
	case extract.Counts, extract.Who:
		return j.what(v) + ": the record does not hold this of the vote."
	case extract.Binding:
		return j.what(v) + ": whether it binds depends on its words."
	}
	return j.what(v) + ": the record does not say."
}

// whyUnresolved says why no vote was found.
func (j *judge) whyUnresolved(f *frameResult) string {
	switch {
	case f.beyond != 0:
		return "The vote lies beyond the record, which ends for this kind of vote of the " + j.bodyOf(f).Name() + " on " + f.beyond.Date().Long() + "."
	case f.several:
		return "More than one recorded vote may be meant."
	case f.cited && len(f.symbols) == 0:
		return "The record holds no vote on " + strings.Join(f.frame.Symbols, ", ") + "."
	}
	return "No recorded vote fits what the article says."
}
