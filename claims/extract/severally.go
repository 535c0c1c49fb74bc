package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// includedSubject reads the verb behind members named among those who are its subject:
// several clients, among them Egypt and Chad, voted for it.
func (s *sentence) includedSubject(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	b := s.beforeThe(l.from)
	if !s.is(b, lex.Include) && !(s.id(b, lex.WWith) && s.is(b-1, lex.Among)) || b < 2 || !s.sign(b-1, ",(-_") || !s.sign(l.to, ",)-_") {
		return t, false
	}
	for k := b - 2; k > b-14 && k >= 0; k-- {
		if s.is(k, lex.Positions|lex.VotePast|lex.Not|lex.Only) || s.isCopula(k) || s.sign(k, ",;:.()") || s.id(k, lex.WNo, lex.WOf) && s.is(k-1, lex.Not) {
			return t, false // 35 abstained, among them Poland, and nine said no
		}
	}
	k := l.to + 1
	for s.adverb(k) || s.is(k, lex.Did) && !s.isCopula(k) && !s.is(k, lex.Positions) {
		k++
	}
	s.joint = l.to
	t, ok := s.verbAt(t, k)
	s.joint = -1
	return t, ok && t.pos != plenary.UnknownPosition && t.as == nil && !t.not
}

// spelledOut reads the list that spells out a number of those of whom the position is told
// before it: those voting no included four islands - Nauru, Palau, Tonga and Fiji.
func (s *sentence) spelledOut(l *listing) (stance, bool) {
	const far = 7
	t := stance{from: l.from, to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if !s.sign(b, ":-_,(") || len(l.groups) > 0 || l.unread > 0 || len(l.names) < 2 {
		return t, false
	}
	for k := b - 1; k > 1 && k > b-far; k-- {
		if !s.is(k, lex.Number) {
			if s.is(k, lex.Positions|lex.VotePast|lex.Actor|lex.Not) || s.sign(k, ",;:.()") {
				return t, false
			}
			continue
		}
		if s.value(k) != int32(len(l.names)) || !s.is(k-1, lex.Include) && !s.isCopula(k-1) && !(s.id(k-1, lex.WThe) && s.isCopula(k-2)) {
			return t, false
		}
		st, ok := s.labelled(t, k-2, 9)
		return st, ok && !s.unreal(k)
	}
	return t, false
}

// absolute reads a participle behind a comma that tells what all of those before it did:
// Russia and China had no part in it, both of them abstaining.
func (s *sentence) absolute(l *listing) (stance, bool) {
	const far = 24
	t := stance{from: l.from, counted: -1}
	if len(l.names) < 2 || len(l.groups) > 0 || !s.headsClause(l) {
		return t, false
	}
	for k := l.to; k < l.to+far && k < len(s.u); k++ {
		if s.is(k, lex.Actor|lex.Group|lex.Person) && !s.sign(k-1, "'") && s.mayBeSubject(k) || s.stops(k) {
			return t, false
		}
		if !s.sign(k, ",") {
			continue
		}
		m, none := s.allOrNone(k + 1)
		if m == k+1 && s.is(m, lex.All) && (len(l.names) == 2) == s.id(m, lex.WBoth) {
			m++
		}
		if m == k+1 || none {
			continue
		}
		if s.is(m, lex.AbstainLabel) && strings.HasSuffix(s.lower(m), "ing") && s.endOfClause(m+1) {
			t.pos, t.to = plenary.Abstain, m+1
			return t, true
		}
		if s.is(m, lex.VoteIng) && s.isLabel(m+1) && !s.against(m+1) {
			t.pos, t.to = s.labelPosition(m+1), m+2
			return t, true
		}
	}
	return t, false
}

// counterpart is the word for the other of two, where the word at k stands for one of them
// and both are told of: the first abstaining, the second voting yes. It is "" where it does
// not.
func (s *sentence) counterpart(k int) string {
	const far = 16
	low := s.lower(k)
	other := map[string]string{"first": "second", "second": "first"}[low]
	if other == "" || !s.sign(k-2, ",:;-_") && !s.is(k-2, lex.And) {
		return ""
	}
	for m := max(0, k-far); m < k+far; m++ {
		if strings.EqualFold(s.text(m), other) && s.id(m-1, lex.WThe) && s.votesAt(m+1) {
			return other
		}
	}
	return ""
}

// inverted reads what a list did not do, behind "nor did": nor did Argentina abstain.
func (s *sentence) inverted(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1, not: true}
	b := s.beforeThe(l.from)
	if !s.is(b, lex.Did) || !strings.EqualFold(s.text(b), "did") || !strings.EqualFold(s.text(b-1), "nor") && !strings.EqualFold(s.text(b-1), "neither") || b > 1 && !s.sign(b-2, ",;:.-_") {
		return t, false
	}
	k := l.to
	switch {
	case strings.EqualFold(s.text(k), "abstain") && s.endOfClause(k+1):
		t.pos, t.to = plenary.Abstain, k+1
	case s.is(k, lex.VoteInf) && s.isLabel(k+1) && !s.against(k+1) && !s.ofOthers(k+1) && (!s.id(k+1, lex.WFor) || s.textAhead(k+1)):
		t.pos, t.to = s.labelPosition(k+1), k+2
	case s.is(k, lex.YesVerb|lex.NoVerb) && s.textAhead(k):
		st, ok := s.favoured(t, k, s.u[k].Class.Position())
		return st, ok && st.as == nil
	default:
		return t, false
	}
	return t, true
}

// notAmong reads that a list was not among those who took a position, from the copula at j
// on: was not among those who abstained.
func (s *sentence) notAmong(t stance, j int) (stance, bool) {
	const far = 8
	if m := s.inMajority(j + 2); s.is(j+1, lex.Not) && m > j+2 {
		side, sure := s.majoritySide()
		t.pos, t.to, t.not, t.loose = side, m, true, !sure
		return t, s.endOfClause(m)
	}
	if s.is(j+1, lex.Not) && s.id(j+2, lex.WWith) && s.id(j+3, lex.WThe) && strings.EqualFold(s.text(j+4), "majority") {
		t.pos, t.to, t.not = plenary.Yes, j+5, true
		return t, s.endOfClause(j + 5)
	}
	if !s.is(j+1, lex.Not) || s.is(j+1, lex.Positions) || !s.is(j+2, lex.Among|lex.Include) {
		return t, false
	}
	for m := j + 3; m < j+far; m++ {
		switch {
		case s.is(m, lex.Verbs), s.isLabel(m):
			t.pos, t.to, t.not = s.labelPosition(m), m+1, true
			return t, !s.against(m) && !s.ofOthers(m) && (s.endOfClause(m+1) || s.textAhead(m))
		case s.id(m, lex.WThe, lex.WThose, lex.WThat, lex.WWho) || s.is(m, lex.Number|lex.Members|lex.VotePast|lex.VoteIng|lex.Did):
		default:
			return t, false
		}
	}
	return t, false
}

// inMajority is the unit behind words at k for having voted with the most: part of the majority, in the
// majority; it is k where none stand there.
func (s *sentence) inMajority(k int) int {
	m := k
	switch low := s.lower(k); {
	case low == "part of" || low == "one of" || low == "in":
		m++
	case low == "part" && s.id(k+1, lex.WOf):
		m += 2
	default:
		return k
	}
	if s.id(m, lex.WThe) && strings.EqualFold(s.text(m+1), "majority") {
		return m + 2
	}
	return k
}

// findContrasted adds what those whom others are unlike are said to have done.
func (s *sentence) findContrasted() {
	const most = 40
	for i := range s.people[:min(most, len(s.people))] {
		if st, ok := s.contrasted(&s.people[i]); ok {
			s.addWho(&s.people[i], st)
		}
	}
}

// contrasted reads what a member that another is unlike did, told of it between commas:
// unlike Canada, which voted in favour, Australia abstained.
func (s *sentence) contrasted(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	b := s.beforeThe(l.from)
	if !strings.EqualFold(s.text(b), "unlike") || !s.sign(l.to, ",") || !s.id(l.to+1, lex.WWhich, lex.WWho) || len(l.names) == 0 {
		return t, false
	}
	st, ok := s.verbAt(t, l.to+2)
	return st, ok && st.pos != plenary.UnknownPosition && st.as == nil && s.endOfClause(st.to)
}

// ditto reads that a member did as the one told right before it, behind a dash or colon:
// Vietnam - against. Indonesia - likewise.
func (s *sentence) ditto(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	if !s.sign(l.to, ":-_=") || s.beforeThe(l.from) >= 0 && !s.sign(s.beforeThe(l.from), ",;.") {
		return t, false
	}
	switch s.lower(l.to + 1) {
	case "likewise", "ditto", "idem", "same", "too":
		st, ok := s.likeLast(t, l.from, l.to+2)
		return st, ok && s.endOfClause(l.to+2)
	}
	return t, false
}
