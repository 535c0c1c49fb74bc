package claims

import (
	"math"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// glimpses are the findings of all statements whose grammar was not understood.
func (j *judge) glimpses() []Finding {
	var out []Finding
	for i := range j.art.Statements {
		if st := &j.art.Statements[i]; st.Glimpse != nil {
			if f, ok := j.glimpsed(st); ok {
				out = append(out, f)
			}
		}
	}
	return out
}

// glimpsed reads a statement whose grammar was not understood with the help of
// the vote that its article tells: it is reported only where the vote agrees
// with one of its readings and chance would hardly do so.
func (j *judge) glimpsed(st *extract.Statement) (Finding, bool) {
	at := j.tallyBefore(st)
	for _, f := range j.near(at, true) {
		plain, ok := j.plain(st, f.vote)
		if own := &j.frames[st.Frame]; !ok && f != own && !own.dated(j.ix.days[f.vote]) {
			continue // on 26 May it was South Sudan: what follows is not held against the vote of July
		}
		if !ok {
			if out, odd := j.oddOne(st, f); odd {
				return out, true
			}
			if out, odd := j.oddOfCompany(st, f); odd {
				return out, true
			}
			if out, wrong := j.leansWrong(st, f); wrong {
				return out, true
			}
			if out, stale := j.staleFigure(st, f); stale {
				return out, true
			}
			if out, near := j.nearMiss(st, f); near {
				return out, true
			}
			if out, near := j.slipOfTally(st, f); near {
				return out, true
			}
			if out, wrong := j.thirdWrong(st, f); wrong {
				return out, true
			}
			continue
		}
		if f != &j.frames[at] && j.chance(plain, f.vote) > rareChance {
			continue
		}
		if j.hadCompany(plain, f.vote) {
			if wrong, ok := j.notAlone(plain, f); ok {
				return wrong, true
			}
			continue
		}
		if c := j.compare(plain, f.vote); c.agrees() {
			f.seen = append(f.seen, plain)
			if wrong, ok := j.notAlone(plain, f); ok {
				return wrong, true
			}
			return j.inferred(plain, &c, f), true
		} else if plain.Kind == extract.Veto && st.Glimpse.Near && j.isPlainVeto(plain, f) {
			if ok, _ := j.sure(plain, f, &c); ok {
				return j.foundWrong(plain, f, &c), true
			}
		}
	}
	return Finding{}, false
}

// tallyBefore is the event of the last tally before a statement in its sentence, else its
// own: in 1982 90 to 12; on Wednesday 107 to 4, and Belize stood by Britain.
func (j *judge) tallyBefore(st *extract.Statement) int {
	at, from := st.Frame, j.sentenceStart(st.Start)
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o.Start >= st.Start {
			break
		}
		if o.Glimpse == nil && o.Kind == extract.Counts && o.Start >= from && o.End <= st.Start && j.frames[o.Frame].vote >= 0 {
			at = o.Frame
		}
	}
	return at
}

// hadCompany says whether members who are told to have stood alone did not: others took
// the same position.
func (j *judge) hadCompany(st *extract.Statement, v int) bool {
	if st.Kind != extract.Who || !strings.HasSuffix(strings.ToLower(j.doc.Text[st.Start:st.End]), " alone") || len(st.People) != 1 || len(st.People[0].Groups) > 0 {
		return false
	}
	if rest := j.doc.Text[st.End:]; rest != "" && !strings.ContainsAny(rest[:1], ".;:!?)\n") {
		return false // alone of the European Community
	}
	n, ok := j.rec.Tally(v).Of(st.People[0].Position).Int()
	return ok && n > int64(len(st.People[0].Names))
}

// borrowed finds the vote of a statement about members whose own event is not
// known, or has none of them: the event told nearest of which it is true, where
// chance would hardly make it so.
func (j *judge) borrowed(st *extract.Statement) (Finding, bool) {
	own := &j.frames[st.Frame]
	if st.Kind != extract.Who || st.Quiet || own.several || len(own.frame.Symbols) > 0 {
		return Finding{}, false
	}
	if p := &st.People[0]; p.Position == plenary.UnknownPosition || p.Not || p.Only || len(p.Groups) > 0 {
		return Finding{}, false
	}
	if own.vote >= 0 {
		c := j.compare(st, own.vote)
		if agree, disagree, _ := c.count(); agree+disagree > 0 {
			return Finding{}, false
		}
	}
	for _, f := range j.near(st.Frame, !own.frame.Said) {
		if f == own || !own.dated(j.ix.days[f.vote]) || j.chance(st, f.vote) > rareChance {
			continue
		}
		if c := j.compare(st, f.vote); c.agrees() {
			return j.inferred(st, &c, f), true
		}
	}
	return Finding{}, false
}

// dated says whether what an event tells of its day allows one.
func (f *frameResult) dated(day when.Day) bool {
	if f.frame.Borrowed || f.frame.Heading {
		return true
	}
	for _, r := range f.ranges {
		if r.Known() && day >= r.From && day <= r.To {
			return true
		}
	}
	return len(f.ranges) == 0
}

// agrees says whether something was compared and all of it agrees.
func (c *comparison) agrees() bool {
	agree, disagree, unknown := c.count()
	return agree > 0 && disagree+unknown == 0
}

// inferred reports a statement as true of the vote of an event.
func (j *judge) inferred(st *extract.Statement, c *comparison, f *frameResult) Finding {
	out := j.finds(st.Kind, st.Start, st.End)
	out.Verdict = Supported
	out.Why = j.whySupported(st, c, f.vote)
	j.cite(&out, f.vote, c, f)
	out.Sure = Inferred
	return out
}

// nearEvents bounds how many events a glimpse is tried against.
const nearEvents = 4

// near lists the resolved events of the article, the given one first, then those
// told nearest to it; of another scope only where wide.
func (j *judge) near(at int, wide bool) []*frameResult {
	var out []*frameResult
	for d := 0; d < len(j.frames) && d <= 3*nearEvents && len(out) < nearEvents; d++ {
		for _, i := range []int{at - d, at + d} {
			if i < 0 || i >= len(j.frames) || d == 0 && len(out) > 0 {
				continue
			}
			f := &j.frames[i]
			if f.vote >= 0 && (wide || f.frame.Scope == j.frames[at].frame.Scope || d == 0) {
				out = append(out, f)
			}
		}
	}
	return out
}

// chance is how likely a plain statement would be right of a vote by chance.
func (j *judge) chance(st *extract.Statement, v int) float64 {
	switch st.Kind {
	case extract.Who:
		share, ok := j.share(st.People[0].Position, v)
		if !ok || len(st.People[0].Groups) > 0 {
			return 1
		}
		return math.Pow(share, float64(len(st.People[0].Names)))
	case extract.Counts:
		for _, c := range st.Counts {
			if c.Said && c.Lo >= largeCount {
				return rareChance
			}
		}
	}
	return 1
}

// overlaps says whether another finding of the kind has part of the passage.
func overlaps(fs []Finding, g *Finding) bool {
	for i := range fs {
		if f := &fs[i]; f.Kind == g.Kind && f.Start < g.End && g.Start < f.End {
			return true
		}
	}
	return false
}

// What a glimpse must not be, lest it agrees by chance: a position that more
// than this share of the members took, a number below.
const (
	commonShare = 0.95
	chanceCount = 10
	largeCount  = 30
	rareChance  = 1.0 / 8
)

// plain gives a glimpse the position that the vote shows.
func (j *judge) plain(st *extract.Statement, v int) (*extract.Statement, bool) {
	out := *st
	out.Glimpse = nil
	switch st.Kind {
	case extract.Counts:
		return j.plainCount(&out, st, v)
	case extract.Veto:
		return &out, j.ix.outcome[v] == plenary.Vetoed
	}
	pos := plenary.UnknownPosition
	p := st.People[0]
	for _, name := range p.Names {
		codes, listed := j.members(name, v)
		if !listed || len(codes) != 1 {
			return nil, false
		}
		at := j.rec.Position(v, codes[0])
		if pos != plenary.UnknownPosition && at != pos {
			return nil, false
		}
		pos = at
	}
	if pos == plenary.UnknownPosition && len(p.Groups) > 0 {
		for _, try := range positionsInOrder {
			var c comparison
			j.compareGroup(&c, p.Groups[0], &extract.People{Position: try}, v)
			if a, d, u := c.count(); a > 0 && d+u == 0 {
				pos = try
			}
		}
	}
	if pos == plenary.UnknownPosition {
		return nil, false
	}
	p.Position = pos
	out.People = []extract.People{p}
	switch g := st.Glimpse; {
	case g.Near:
		return &out, g.May[pos]
	case g.Bare && j.chance(&out, v) <= rareChance:
		return &out, true
	case !g.May[pos]:
		return nil, false
	}
	if g := st.Glimpse; len(p.Names) == 1 && len(p.Groups) == 0 && g.Many() {
		return nil, false // any position would do
	}
	share, ok := j.share(pos, v)
	n, _ := j.rec.Tally(v).Of(pos).Int()
	if told := int64(st.Glimpse.Told); told > int64(len(p.Names)) && n != told {
		return nil, false // one of so many, and they were not so many
	}
	return &out, ok && (share <= commonShare || st.Glimpse.Told > 0 && n == int64(st.Glimpse.Told))
}

// plainCount gives a number the position of which the vote counts so many.
func (j *judge) plainCount(out, st *extract.Statement, v int) (*extract.Statement, bool) {
	said := st.Counts[plenary.UnknownPosition]
	if len(j.ix.tallies[v]) == 0 || said.Hedged() {
		return nil, false
	}
	t := j.ix.tallies[v][0]
	var fits []plenary.Position
	for _, p := range positionsInOrder {
		if n, ok := t.Of(p).Int(); ok && st.Glimpse.May[p] && n == int64(said.Lo) {
			fits = append(fits, p)
		}
	}
	if len(fits) != 1 || !st.Glimpse.Near && said.Lo < chanceCount {
		return nil, false
	}
	out.Counts = [5]extract.Count{}
	out.Counts[fits[0]] = said
	return out, !slices.Contains(fits, plenary.NotVoting) || st.Glimpse.Near
}

// share is the part of those who took part that took a position.
func (j *judge) share(p plenary.Position, v int) (float64, bool) {
	t := j.rec.Tally(v)
	n, ok := t.Of(p).Int()
	all := t.Yes.Or(0) + t.No.Or(0) + t.Abstain.Or(0)
	if p == plenary.NotVoting {
		all += t.NotVoting.Or(0)
	}
	if !ok || all == 0 {
		return 0, false
	}
	return float64(n) / float64(all), true
}

// counting is a statement of counts as it is to be read of the vote of its event, one whose grammar was not
// understood with the help of that vote; nil where it counts nothing of a vote that is certain.
func (j *judge) counting(st *extract.Statement) *extract.Statement {
	f := &j.frames[st.Frame]
	if st.Kind != extract.Counts || st.Quiet || f.vote < 0 || f.several {
		return nil
	}
	if st.Glimpse == nil {
		return st
	}
	if plain, ok := j.plain(st, f.vote); ok {
		return plain
	}
	return nil
}
