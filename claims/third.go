package claims

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// thirdWrong reads a number in words that are not understood as that of the position that is left, where
// the other two are told right before it as the record has them, and it is almost the one recorded: 161
// said yes, nobody said no, and 7 said 'hmm', where eight abstained.
func (j *judge) thirdWrong(st *extract.Statement, f *frameResult) (Finding, bool) {
	said := st.Counts[plenary.UnknownPosition]
	if st.Kind != extract.Counts || !said.Said || said.Hedged() || f.several {
		return Finding{}, false
	}
	p, n := st.Glimpse.Third, int64(said.Lo)
	switch {
	case p != plenary.UnknownPosition && j.confirmsOthers(st, f, p):
	case j.didBehindAside(st) != plenary.UnknownPosition && !j.isOfToldVote(n, f.vote):
		p = j.didBehindAside(st)
	default:
		if p = st.Glimpse.Does; p == plenary.UnknownPosition || j.isOtherNumber(n, f.vote) || j.isOfToldVote(n, f.vote) || !j.besideTally(st, f.vote) || j.recalls(st) || j.isOfSome(st) || besideIt.MatchString(j.sentence(st)) || ofAnother.MatchString(j.doc.Text[st.End:]) {
			return Finding{}, false
		}
	}
	is, ok := j.rec.Tally(f.vote).Of(p).Int()
	if !ok || !isCloseTo(n, is) || j.isCountOf(n, f.vote) || j.tellsCount(f, p) {
		return Finding{}, false
	}
	if behind := j.doc.Text[st.End:]; ofThings.MatchString(behind[:min(len(behind), 20)]) || goesOnCounting.MatchString(behind) {
		return Finding{}, false
	}
	plain := *st
	plain.Counts = [5]extract.Count{}
	plain.Counts[p] = said
	c := j.compare(&plain, f.vote)
	if ok, _ := j.sure(&plain, f, &c); !ok || !c.denies() {
		return Finding{}, false
	}
	return j.foundWrong(&plain, f, &c), true
}

// confirmsOthers says whether the numbers told shortly before a statement are those of the two other
// positions of a vote.
func (j *judge) confirmsOthers(st *extract.Statement, f *frameResult, left plenary.Position) bool {
	const far = 300
	var has [5]bool
	for i := range j.frames {
		if j.frames[i].vote != f.vote {
			continue
		}
		for _, o := range j.frames[i].statements {
			if o.Kind != extract.Counts || o.Glimpse != nil || o.Start >= st.Start || o.Start < st.Start-far {
				continue
			}
			c := j.compare(o, f.vote)
			if !c.agrees() {
				return false
			}
			for _, p := range positionsInOrder {
				has[p] = has[p] || o.Counts[p].Said
			}
		}
	}
	return !slices.ContainsFunc(positionsInOrder[:], func(p plenary.Position) bool {
		return p != left && p != plenary.NotVoting && !has[p]
	})
}

// ofAnother leads behind a number to another text than the one told: two rejected, a text on military AI.
var ofAnother = compile(`(?i)^,? (?:\w+,? )?(?:an?|another) `)

// asideThenDid is a number of members with an aside between them and what they did.
var asideThenDid = compile(`(?i)^` + someNumber + `(?: (?:other |more )?(?:members?|countries|states|nations|delegations|governments|others|capitals))?(?:, [^;:]{3,120},| [-–—] [^;:]{3,120} [-–—]| \([^()]{3,120}\)) (?:[\w’']+ ){0,2}['"‘“]?[\w’']+$`)

// ofNamed is a name right before a number, that of a group; leadsNumber are words that are none.
var (
	ofNamed     = compile(`\b[A-Z][\w’'-]* $`)
	leadsNumber = compile(`^(?:The|All|Another|Only|And|But|Some|Just|Yet|While|Then|Exactly|Barely) $`)
)

// didBehindAside is the position of a number that is told behind an aside on those whom it counts: eleven
// countries, from Albania to Romania, abstained. It is the unknown position for any other.
func (j *judge) didBehindAside(st *extract.Statement) plenary.Position {
	before := ofNamed.get().FindString(j.doc.Text[j.sentenceStart(st.Start):st.Start])
	if !only(st.Glimpse.May) || before != "" && !leadsNumber.MatchString(before) || !asideThenDid.MatchString(j.doc.Text[st.Start:st.End]) {
		return plenary.UnknownPosition
	}
	return plenary.Position(slices.Index(st.Glimpse.May[:], true))
}

// isCountOf says whether a number is that of a position of a vote.
func (j *judge) isCountOf(n int64, v int) bool {
	return slices.ContainsFunc(j.ix.tallies[v], func(t plenary.Tally) bool {
		return slices.ContainsFunc(positionsInOrder[:], func(p plenary.Position) bool { return t.Of(p).Or(-1) == n })
	})
}

// ofThings is what a number measures, or counts besides votes, with the word right behind it.
var ofThings = compile(`(?i)^,? ?(?:cents?|per ?cent|%|dollars?|euros?|pounds?|minutes?|hours?|days?|weeks?|months?|years?|km|kilomet\w+|miles?|pages?|soldiers|troops|million|billion|thousand|degrees|paragraphs?|amendments?|texts?|resolutions?|drafts?|times?|speakers?|sponsors?|speeches)\b`)

// isWithin says whether a finding is of a number between those of one that is borne out, which does not
// have it: 50 FOR 36 AGST 50 ABST.
func (j *judge) isWithin(fs []Finding, g *Finding) bool {
	return !slices.ContainsFunc(fs, func(f Finding) bool {
		return g.Kind != extract.Counts || f.Kind == g.Kind && f.Start < g.End && g.Start < f.End && (f.Verdict != Supported || g.Start <= f.Start || g.End >= f.End)
	})
}
