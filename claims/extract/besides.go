package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// besides is the list of those who are told to have done the same before a list
// that alone did so beside them: besides Israel, only Guatemala; nil when there is
// none.
func (s *sentence) besides(l *listing) *listing {
	b := l.from - 1
	for s.id(b, lex.WThe) || s.is(b, lex.Only) {
		b--
	}
	end := b
	if b < l.from-1 && !s.sign(b, ",") {
		end++ // apart from the United States only Israel
	}
	if end == b && !s.sign(b, ",") || len(l.groups) > 0 || l.unread > 0 || s.sign(l.to, ",") || s.is(l.to, lex.And) {
		return nil
	}
	o := s.listEnding(end)
	if o == nil || o == l || len(o.groups) > 0 || o.unread > 0 {
		return nil
	}
	e := s.beforeThe(o.from)
	if !s.is(e, lex.Except) || s.id(e, lex.WBut) || e > 0 && !s.sign(e-1, ",;:.-_(") && !s.is(e-1, lex.And) {
		return nil
	}
	return o
}

// adds widens a number that is told to come on top of others: three further votes
// against, three other noes. There are no fewer than so many.
func (s *sentence) adds(h *hit) {
	if h.num < 0 || h.score || h.Lo != h.Hi || h.Lo != s.value(h.num) || h.Lo == 0 {
		return
	}
	switch s.lower(h.num + 1) {
	case "others":
		if h.pos == plenary.Yes || h.Hi > h.Lo {
			return
		}
		if s.id(h.num-1, lex.WThe) {
			h.Hi, h.loose = most, true // of the Nine, the seven others abstained
			return
		}
		h.Hi += joiners // we, like seventy others, abstained
		return
	case "further", "additional", "more", "extra":
	case "other":
		if !s.is(h.num+2, lex.Labels) || h.pos == plenary.Yes {
			return
		}
	default:
		return
	}
	h.Hi, h.loose = most, true
}

// asksPlainly says whether a question asks no more than who took one position: who
// abstained, the one vote against, the lone no.
func (s *sentence) asksPlainly() bool {
	const longest = 9
	if len(s.u)-s.questionStart() > longest {
		return s.asksAtOnce()
	}
	n := 0
	for k := s.questionStart(); k < len(s.u)-1; k++ {
		switch {
		case s.isLabel(k) || s.is(k, lex.Positions):
			n++
		case s.is(k, lex.Number|lex.Only|lex.Another|lex.Other|lex.VoteNoun|lex.VotePast|lex.Members|lex.And|lex.Sign), s.id(k, lex.WThe, lex.WWho, lex.WWhich, lex.WThat, lex.WSo, lex.WIt), s.is(k, lex.Did):
		default:
			return false
		}
	}
	return n == 1
}

// asksAtOnce says whether a longer question begins with who took a position and goes
// on only with what the vote was: who abstained on the treaty in the Assembly in 1996?
func (s *sentence) asksAtOnce() bool {
	const soon = 12
	from := s.questionStart()
	if !s.id(from, lex.WWho, lex.WWhich) {
		return false
	}
	at := -1
	for k := from + 1; k < len(s.u)-1; k++ {
		switch {
		case s.isLabel(k) && !s.id(k, lex.WFor) || s.is(k, lex.Positions):
			if at >= 0 || k > from+soon {
				return false
			}
			at = k
		case at < 0 && !s.is(k, lex.Number|lex.Only|lex.VoteNoun|lex.VotePast|lex.VoteInf|lex.Members|lex.Did|lex.UN|lex.Council|lex.Assembly) && !s.id(k, lex.WThe, lex.WOf, lex.WTo) && !s.isCopula(k) && !permanently[s.lower(k)]:
			return false
		case s.id(k, lex.WWhen) && at >= 0 && s.is(s.pastThe(k+1), lex.Council|lex.Assembly): // when the Council authorised it
		case s.is(k, lex.Not|lex.Modal|lex.Except) || s.id(k, lex.WBut, lex.WWhile, lex.WWhen):
			return false
		}
	}
	return at >= 0
}

// permanently are words for the kinds of members of the Council.
var permanently = map[string]bool{"permanent": true, "elected": true, "non-permanent": true}

// pastThe is the unit behind the articles at k.
func (s *sentence) pastThe(k int) int {
	for s.id(k, lex.WThe, lex.WA, lex.WAn) && !s.is(k, lex.Bodies) || s.is(k, lex.UN) {
		k++
	}
	return k
}

// saysNoMore says whether a sentence is hardly more than a list: That was Russia.
func (s *sentence) saysNoMore(l *listing) bool {
	if l.pronoun || l.loose {
		return false
	}
	for k := range s.u {
		if s.is(k, lex.Only) && !s.is(k, lex.Include) && (k == s.beforeThe(l.from) || k == l.to) {
			continue // who voted no? Only Chile
		}
		if k < l.from && isAnswerLabel(s.text(k)) || k >= l.from && k < l.to || k >= l.to && (s.is(k, lex.And|lex.Number|lex.Other|lex.Members|lex.HedgeOver) || s.unknown(k) && s.is(k-1, lex.Number)) || s.is(k, lex.Sign) || s.id(k, lex.WThe, lex.WThat, lex.WIt, lex.WS) || s.isCopula(k) {
			continue
		}
		return false
	}
	return true
}

// isAnswerLabel says whether a word announces an answer.
func isAnswerLabel(w string) bool {
	switch strings.ToLower(w) {
	case "answer", "answers", "ans", "a", "key":
		return true
	}
	return false
}

// ownStart is where the clause of "only" at unit k starts, a clause that ends in a
// comma before it left out: 187 backed it in the Assembly, only Israel did not.
func (s *sentence) ownStart(k int) int {
	from := s.clauseStart(k)
	for j := k - 1; j > from; j-- {
		if !s.sign(j, ",") {
			continue
		}
		for m := j - 1; m >= from; m-- {
			if s.is(m, lex.Verbs|lex.VotePast|lex.Pass|lex.Fail|lex.Deed) || s.is(m, lex.Labels) && s.is(m-1, lex.Number|lex.Members) {
				return j
			}
		}
		break
	}
	return from
}

// isFlag says whether unit k is the flag of a member.
func (s *sentence) isFlag(k int) bool {
	r, _ := utf8.DecodeRuneInString(s.text(k))
	return r > '\uFFFF' && s.is(k, lex.Actor)
}

// vetoNamed is the list of those whose veto is named behind the word at k: a veto:
// Russia's; a veto, that of China. It is nil when none is.
func (s *sentence) vetoNamed(k int) *listing {
	j := k + 1
	if !s.sign(j, ":,-_") {
		return nil
	}
	of := s.id(j+1, lex.WThat, lex.WThose) && s.id(j+2, lex.WOf)
	if j++; of {
		j += 2
	}
	for s.id(j, lex.WThe) {
		j++
	}
	l := s.listFrom(j)
	if l == nil || l.from != j || !s.permanent(l) {
		return nil
	}
	end := l.to
	owned := s.sign(end, "'")
	if owned {
		if end++; s.id(end, lex.WS) {
			end++
		}
	}
	if !s.endOfClause(end) || !owned && !of && !s.sign(k+1, ":") {
		return nil
	}
	return l
}

// tops says whether a number stands before the position at k that comes on top of
// others: three more against.
func (s *sentence) tops(k int) bool {
	switch s.lower(k - 1) {
	case "more", "others", "further", "other":
		return s.is(k-2, lex.Number)
	}
	return false
}

// partExcepted parts a list that starts with a member set apart from those behind
// its first comma, who act: apart from Israel, Guatemala was the only one.
func (s *sentence) partExcepted(i int) {
	l := &s.people[i]
	b := s.beforeThe(l.from)
	if len(l.names) < 2 || !s.is(b, lex.Except) || s.id(b, lex.WBut) || b > 0 && !s.sign(b-1, ",;:.-_(") || !s.sign(l.from+1, ",") || !s.startsVerb(l.to) && !s.isCopula(l.to) && !s.is(l.to, lex.Join) {
		return
	}
	if head, tail, ok := l.splitAt(l.from + 1); ok {
		s.people[i] = *head
		s.people = slices.Insert(s.people, i+1, *tail)
	}
}

// partChosen parts a list that starts with the group from which those behind its comma
// are picked out: of the NATO allies, Canada abstained.
func (s *sentence) partChosen(i int) {
	l := &s.people[i]
	b := s.beforeThe(l.from)
	if len(l.groups) != 1 || len(l.names) == 0 || l.groupAt[0] != l.from || !s.id(b, lex.WOf, lex.WIn) || b > 0 && !s.sign(b-1, ",;:.-_(") || !s.sign(l.from+1, ",") {
		return
	}
	if head, tail, ok := l.splitAt(l.from + 1); ok {
		s.people[i] = *head
		s.people = slices.Insert(s.people, i+1, *tail)
	}
}

// countOver is the count before a colon at j that a list behind it spells out, of
// as many members: the four that voted no are all islands: Malta and three others.
// It is nil when there is none.
func (s *sentence) countOver(l *listing, j int) *hit {
	const far = 16
	if !s.sign(j, ":") || len(l.names) < 2 || len(l.groups) > 0 || l.unread > 0 || !s.endOfClause(l.to) {
		return nil
	}
	var over *hit
	for i := range s.hits {
		if h := &s.hits[i]; h.to <= j && (over == nil || h.to > over.to) {
			over = h
		}
	}
	if over == nil || j-over.to > far || over.num < 0 || over.score || over.Lo != int32(len(l.names)) || over.Hi != over.Lo || over.eitherWay || over.open || !s.isCopula(over.to) {
		return nil
	}
	for k := over.to; k < j; k++ {
		if s.is(k, lex.Positions|lex.Number|lex.VotePast) || s.sign(k, ";.") {
			return nil
		}
	}
	return over
}

// relativeEnd is the comma that closes a relative clause that a preposition opens
// behind the comma at j: Brazil, on whose sense they had counted. It is j when
// none does.
func (s *sentence) relativeEnd(j int) int {
	const far = 16
	if !s.id(j+1, lex.WOn, lex.WIn, lex.WFor, lex.WWith, lex.WOf, lex.WTo, lex.WFrom, lex.WBy, lex.WAt) && !strings.EqualFold(s.text(j+1), "whose") {
		return j
	}
	if w := s.lower(j + 2); w != "whose" && w != "whom" && w != "which" && !strings.EqualFold(s.text(j+1), "whose") {
		return j
	}
	for m := j + 2; m < j+far && m < len(s.u); m++ {
		if s.sign(m, ",") {
			return m
		}
		if s.sign(m, ";:.()") || s.is(m, lex.Positions|lex.VotePast) {
			break
		}
	}
	return j
}

// regional says whether the words behind a stance, from unit k, bound it to a part
// of the world: only Canada abstained in North America.
func (s *sentence) regional(k int) bool {
	for end := k + 4; k < end && !s.endOfClause(k); k++ {
		if s.bounds(k) {
			return true
		}
		if !s.id(k, lex.WIn, lex.WFrom, lex.WOf) && !s.is(k, lex.Among) {
			continue
		}
		m := k + 1
		for s.id(m, lex.WThe) || s.is(m, lex.All) {
			m++
		}
		if u := s.at(m); u.Case == words.Capital && u.Class == 0 && !s.upper || u.Is(lex.Group) || s.id(k, lex.WFrom) && u.Is(lex.Actor) {
			return true
		}
	}
	return false
}

// partFrom parts a list of two over which a clause ends: the no came from Palau,
// and Canada was silent.
func (s *sentence) partFrom(i int) {
	l := &s.people[i]
	b := s.beforeThe(l.from)
	if len(l.names) != 2 || !s.id(b, lex.WFrom, lex.WBy) || !s.isCopula(l.to) && !s.is(l.to, lex.Did) {
		return
	}
	if k := s.clauseBreak(l); k > l.from && s.sign(k-1, ",") {
		if head, tail, ok := l.splitAt(k); ok {
			s.people[i] = *head
			s.people = slices.Insert(s.people, i+1, *tail)
		}
	}
}

// nobodyBut reads whom a sentence excepts from what nobody else did: nobody voted
// against it except Israel. The nought that it tells is none.
func (s *sentence) nobodyBut(l *listing) (stance, bool) {
	t := stance{to: l.to, counted: -1, only: true}
	b := s.beforeThe(l.from)
	if l.used || !s.is(b, lex.Except) || !s.endOfClause(l.to) {
		return t, false
	}
	const far = 12
	for k := b - 1; k >= 0 && k > b-far && !s.sign(k, ";:.()"); k-- {
		switch {
		case s.is(k, lex.Positions) || s.isLabel(k) && s.is(k-1, lex.VotePast):
			if t.pos == plenary.UnknownPosition {
				t.pos = s.labelPosition(k)
			}
		case s.id(k, lex.WNobody, lex.WNone) || strings.EqualFold(s.text(k), "no one") || s.id(k, lex.WNo) && (s.id(k+1, lex.WOne) || s.is(k+1, lex.Members)):
			if t.pos == plenary.UnknownPosition || s.unreal(k) {
				return t, false
			}
			t.from = k
			s.hits = slices.DeleteFunc(s.hits, func(h hit) bool { return h.from >= k && h.to <= b+1 && h.Hi == 0 })
			return t, true
		}
	}
	return t, false
}

// isWholeGroup says whether what a group is said to have done is said of all of it: all
// EU members said yes, the Arabs abstained to a man; the verb ends before unit to.
func (s *sentence) isWholeGroup(l *listing, to int) bool {
	b := l.from - 1
	for s.id(b, lex.WThe) || s.is(b, lex.Number) {
		b--
	}
	if s.is(b, lex.All) && !s.id(b, lex.WBoth) && !s.is(b, lex.Except) {
		return !s.is(b-1, lex.Not|lex.HedgeAbout|lex.Except) && !strings.EqualFold(s.text(b-1), "virtually") && !strings.EqualFold(s.text(b-1), "practically")
	}
	for k := l.to; k < to && k < l.to+3; k++ {
		if s.is(k, lex.All) && !s.id(k, lex.WBoth) && !s.is(k-1, lex.Not|lex.HedgeAbout|lex.Except) {
			return true // the permanent five were all in favour
		}
		if !s.isCopula(k) && !s.is(k, lex.Did) {
			break
		}
	}
	switch s.lower(to) {
	case "as":
		w := s.lower(to + 1)
		return w == "one" || w == "a" && strings.EqualFold(s.text(to+2), "bloc")
	case "to":
		return strings.EqualFold(s.text(to+1), "a") && (strings.EqualFold(s.text(to+2), "man") || s.is(to+2, lex.Members))
	case "to a man", "en bloc", "as one":
		return true
	}
	return false
}

// countsItsMembers says whether the name of a group counts all its members and no word before
// it bounds them: the five permanent members, the P5, but not most of the big five.
func (s *sentence) countsItsMembers(l *listing) bool {
	low := s.lower(l.from)
	if l.to != l.from+1 || !strings.Contains(low, "five") && low != "p5" && low != "p 5" || s.id(l.to, lex.WOf, lex.WIn) || s.is(l.to, lex.Not) {
		return false
	}
	b := s.beforeThe(l.from)
	return b < 0 || s.sign(b, ",;:-_") || s.is(b, lex.And) || s.id(b, lex.WBut)
}
