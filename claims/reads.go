package claims

import (
	"math"
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/stances"
)

// readings are the findings on members of whom nothing was understood, but to whom the words
// around give a position, as learned from labelled texts: they took it in the vote told
// nearest, or the others of their list did, and they took it in none of the votes told.
func (j *judge) readings(found []Finding) []Finding {
	told, all := j.votesTold()
	if len(told) > mostTold {
		return nil
	}
	var out []Finding
	for i := range j.art.Mentions {
		m := &j.art.Mentions[i]
		if m.Position == plenary.UnknownPosition || m.Scope == extract.Elsewhere || ranksBehind.MatchString(j.doc.Text[j.sentenceStart(m.Start):m.Start]) {
			continue
		}
		st := &extract.Statement{Kind: extract.Who, Start: m.From, End: m.To, People: []extract.People{{Position: m.Position, Names: m.Names}}}
		f, c := j.heldAgainst(st, told)
		if f != nil && c.agrees() {
			if m.Lead >= stances.Likely && !j.understood(found, m, c.people) {
				out = append(out, j.inferred(st, &c, f))
			}
			continue
		}
		if f == nil || !all || !j.readSurely(m, st, f) && !j.readTogether(m, st, f) || j.understood(found, m, c.people) {
			continue
		}
		if ok, _ := j.sure(st, f, &c); ok {
			wrong := j.foundWrong(st, f, &c)
			wrong.Why += " Read from the words around: " + positionWords[m.Position] + "."
			out = append(out, wrong)
		}
	}
	return out
}

// ranksBehind leads to members to whom others are second: abstained, the biggest sellers after America.
var ranksBehind = compile(`(?i)\b(?:biggest|largest|greatest|richest|poorest|strongest|most \w+|chief|top) (?:[\w-]+ ){1,3}(?:after|behind) (?:the )?$`)

// mostTold is how many events may be told for members to be held against each.
const mostTold = 64

// heldAgainst holds a statement against every vote that the article tells and in which the
// members voted. It gives the nearest event whose vote bears the statement out, else the
// nearest whose vote denies it; nil where a vote leaves it open or none is of these members.
func (j *judge) heldAgainst(st *extract.Statement, told []*frameResult) (at *frameResult, c comparison) {
	var agrees, open bool
	var least int
	for _, f := range told {
		fc := j.compare(st, f.vote)
		if !j.allVoted(fc.people, f.vote) {
			open = open || !j.rec.Tally(f.vote).Yes.Known() // of some vetoed texts only the vetoes are recorded
			continue
		}
		_, d, u := fc.count()
		bears := fc.agrees()
		open = open || !bears && (d == 0 || u > 0)
		if far := f.far(st); at == nil || bears && !agrees || bears == agrees && far < least {
			at, c, least, agrees = f, fc, far, bears
		}
	}
	if open && !agrees {
		return nil, c
	}
	return at, c
}

// far is how far from a statement the nearest of an event is, in bytes.
func (f *frameResult) far(st *extract.Statement) int {
	least := math.MaxInt
	for _, o := range f.statements {
		least = min(least, max(o.Start-st.Start, st.Start-o.Start))
	}
	return least
}

// likelyList is the lead from which the words around a list are taken to say what most of
// it did.
const likelyList = stances.Likely + stances.Parts/2

// readSurely says whether the record itself confirms a reading that it denies of some: most
// of the list took the position whom chance would hardly have put there, so that the others
// are rather wrong than misread. A single member is rather misread.
func (j *judge) readSurely(m *extract.Mention, st *extract.Statement, f *frameResult) bool {
	same, odd, chance := j.vouching(st, f.vote)
	return same >= 2 && same > odd && m.Lead >= likelyList && m.Lead+stances.Odds(1/chance) >= stances.Sure && !j.isAhead(m, f)
}

// isAhead says whether members are named in a sentence before any that tells more of the
// event than how it ended.
func (j *judge) isAhead(m *extract.Mention, f *frameResult) bool {
	end := j.sentenceEnd(m.End)
	return !slices.ContainsFunc(f.statements, func(o *extract.Statement) bool { return o.Kind != extract.Outcome && o.Start <= end })
}

// understood says whether a finding at the place where members are named tells of them.
func (j *judge) understood(found []Finding, m *extract.Mention, members []plenary.Code) bool {
	from, to := j.doc.Source(m.Start, m.End)
	return slices.ContainsFunc(found, func(o Finding) bool {
		if o.Kind != extract.Who && o.Kind != extract.Veto || o.Verdict == NotInRecord || o.Start >= to || from >= o.End {
			return false
		}
		return o.Evidence == nil || slices.ContainsFunc(members, func(c plenary.Code) bool {
			_, told := o.Evidence.Positions[c]
			return told
		})
	})
}

// allVoted says whether the record has a ballot of each of the members.
func (j *judge) allVoted(members []plenary.Code, v int) bool {
	return len(members) > 0 && !slices.ContainsFunc(members, func(c plenary.Code) bool {
		return j.rec.Position(v, c) == plenary.UnknownPosition
	})
}

// votesTold are the events that the article tells whose vote is known; all says whether
// there is no other.
func (j *judge) votesTold() (told []*frameResult, all bool) {
	all = true
	for i := range j.frames {
		f := &j.frames[i]
		switch {
		case len(f.statements) == 0:
		case f.vote < 0 || f.several:
			all = false
		default:
			told = append(told, f)
		}
	}
	return told, all
}
