package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// apposed says whether a list stands between commas, or dashes, behind the words for members whom it
// names, so that what comes behind the second comma is told of it: two African states,
// namely Mali and Chad, were absent; the third member, South Africa, followed suit.
func (s *sentence) apposed(l *listing) bool {
	pair := ","
	if s.sign(l.to, "-_") && s.at(l.to).Space {
		pair = "-_"
	}
	if !s.sign(l.to, pair) || len(l.groups) > 0 {
		return false
	}
	b := s.beforeThe(l.from)
	switch s.lower(b) {
	case "namely", "to wit", "viz", "i.e.", "viz.":
		if b--; s.sign(b, ".") {
			b--
		}
	}
	if !s.sign(b, pair) {
		return false
	}
	k := l.to + 1
	for s.adverb(k) {
		k++
	}
	verb := s.is(k, lex.Verbs|lex.VotePast) || s.isCopula(k) || sameDone[s.lower(k)]
	if !verb || !s.is(b-1, lex.Members|lex.Group) || s.is(b-1, lex.VoteNoun) {
		return false
	}
	for m := b - 1; m >= 0 && m > b-6; m-- {
		if s.is(m, lex.Actor|lex.Include|lex.Positions|lex.VotePast|lex.Join) || s.sign(m, ",;:") || s.id(m, lex.WOf, lex.WBy, lex.WWith, lex.WTo, lex.WFor) {
			return s.sign(m, ";:") // the words of a clause of their own
		}
	}
	return true
}

// whichNot reads who is told not to have done what was told just before: Nigeria concurred,
// which Gabon would not do.
func (s *sentence) whichNot(l *listing) (stance, bool) {
	t := stance{from: l.from - 1, counted: -1}
	b := s.beforeThe(l.from)
	if !s.id(b, lex.WWhich) || !s.sign(b-1, ",") || len(l.names) == 0 || len(l.groups) > 0 {
		return t, false
	}
	const far = 8
	not := false
	for k := l.to; k < l.to+far; k++ {
		low := s.lower(k)
		switch {
		case s.is(k, lex.Not) || low == "declined to" || low == "refused to" || low == "failed to" || low == "declined" || low == "refused":
			not = true
		case low == "do" || low == "did" && s.endOfClause(k+1):
			if s.endOfClause(k + 1) {
				st, ok := s.likeLast(t, b, k+1)
				st.not = not
				return st, ok && st.as == nil && st.pos != plenary.UnknownPosition
			}
			return t, false
		case s.endOfClause(k) && not && strings.EqualFold(s.text(l.to), "did"):
			st, ok := s.likeLast(t, b, k)
			st.not = true
			return st, ok && st.as == nil && st.pos != plenary.UnknownPosition
		case s.is(k, lex.Modal|lex.Did) || s.unknown(k) || s.id(k, lex.WTo):
		default:
			return t, false
		}
	}
	return t, false
}

// saysThen is the conjunction behind what the verb of saying at j leads to, with which the
// same member goes on to its vote: warned that the Council was writing a blank cheque, yet
// abstained. It is j when there is none.
func (s *sentence) saysThen(j int) int {
	const far = 22
	switch s.lower(j) {
	case "warned", "argued", "said", "complained", "objected", "protested", "insisted", "maintained", "regretted", "observed", "declared", "stressed", "explained", "contended", "held", "thought", "doubted", "feared", "pleaded", "stated", "believed", "noted", "conceded":
	default:
		return j
	}
	if !s.id(j+1, lex.WThat) {
		return j
	}
	for m := j + 2; m < j+far && m < len(s.u); m++ {
		switch {
		case s.sign(m, ";:.()\"") || s.is(m, lex.Positions|lex.VotePast|lex.VetoPast|lex.VetoNoun):
			return j
		case s.sign(m, ","):
			k := m + 1
			if strings.EqualFold(s.text(k), "yet") || s.id(k, lex.WBut) || s.is(k, lex.And) {
				for k++; s.adverb(k) || s.is(k, lex.Did) && !s.isCopula(k) || strings.EqualFold(s.text(k), "nevertheless") || strings.EqualFold(s.text(k), "nonetheless"); k++ {
				}
				if s.is(k, lex.AbstainVerb|lex.VotePast|lex.AbsentVerb) {
					return k - 1
				}
			}
		}
	}
	return j
}

// contrasts says whether the clause that begins at from and ends in the comma at j only sets
// another subject against the one that follows it: where Canberra would not be drawn,
// Wellington voted for it.
func (s *sentence) contrasts(from, j int) bool {
	if o := s.listFrom(j + 1); o == nil || o.from > j+2 || o.pronoun {
		return false
	}
	head := s.lower(from)
	if from > 0 && head != "whereas" {
		head = s.lower(from - 1)
	}
	switch head {
	case "where", "while", "whereas", "although", "though":
	default:
		return false
	}
	return s.is(s.clauseSubjectAt(from), lex.Actor|lex.Group|lex.Person) || s.is(s.clauseSubjectAt(from+1), lex.Actor|lex.Group|lex.Person)
}

// clauseSubjectAt is unit k, or the one behind an article there.
func (s *sentence) clauseSubjectAt(k int) int {
	for s.id(k, lex.WThe) {
		k++
	}
	return k
}

// namedInBracket reads who is named in a bracket behind the last of those who were just told
// to have done something: opposed by Israel and two island states (Nauru and Palau).
func (s *sentence) namedInBracket(l *listing) (stance, bool) {
	t := stance{from: l.from, to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if !s.sign(b, "(") || !s.sign(l.to, ")") || len(l.names) < 2 || !s.is(b-1, lex.Members|lex.Group) && !friends[s.lower(b-1)] && !kin[s.lower(b-1)] || s.is(b-1, lex.VoteNoun) {
		return t, false
	}
	const far = 8
	k := b - 1
	for k > b-far && (s.is(k, lex.Members|lex.Number|lex.Other|lex.Group) || s.unknown(k) || s.id(k, lex.WOf, lex.WIts, lex.WTheir, lex.WThe) || s.is(k, lex.Actor) && s.Lex.Names[s.u[k].Val].Demonym) {
		k--
	}
	if !s.is(k, lex.And) || !s.is(k+1, lex.Number|lex.Other) {
		return t, false
	}
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent == s.n; i-- {
		f := &s.walker.found[i]
		if f.Kind != Who || len(f.People) != 1 || f.from > k || f.to != k && !(f.to > l.to && f.unit < k) {
			continue
		}
		p := &f.People[0]
		if p.Position == plenary.UnknownPosition || len(p.As) > 0 {
			return t, false
		}
		t.pos, t.not, t.loose = p.Position, p.Not, f.Loose
		p.Only = false
		return t, true
	}
	return t, false
}
