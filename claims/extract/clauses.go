package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// longest is the length in units of the longest sentence that is taken for prose.
const longest = 400

// partClauses parts the lists over which one clause ends and the next begins:
// France voted with Cuba, and Britain and Germany abstained.
func (s *sentence) partClauses() {
	for i := 0; i < len(s.people) && len(s.u) <= longest; i++ {
		s.partExcepted(i)
		s.partChosen(i)
		s.partCounted(i)
		s.partFrom(i)
		s.partOpened(i)
		l := &s.people[i]
		if s.isContrast(l) {
			if k := s.clauseBreak(l); k > 0 && !s.sign(l.from-2, ",") && s.startsVerb(l.to) {
				if head, tail, ok := l.splitAt(k); ok {
					s.people[i] = *head
					s.people = slices.Insert(s.people, i+1, *tail)
				}
			}
			s.people[i].used = true
			continue
		}
		if len(l.names)+len(l.groups) < 2 || !s.isComplement(l) || s.isAbsolute(l) || !(s.startsVerb(l.to) || s.isCopula(l.from-1) && s.isCopula(l.to) || s.id(s.beforeThe(l.from), lex.WBy) && s.participle(l.to)) {
			continue
		}
		if k := s.clauseBreak(l); k == 0 {
			l.loose = true
		} else if k > l.from {
			if head, tail, ok := l.splitAt(k); ok {
				s.people[i] = *head
				s.people = slices.Insert(s.people, i+1, *tail)
			}
		}
	}
}

// isAbsolute says whether a list behind "with" is whole the subject of a participle, which no
// clause of its own can have: it passed with Chile and China abstaining.
func (s *sentence) isAbsolute(l *listing) bool {
	b := s.beforeThe(l.from)
	if !s.id(b, lex.WWith) || s.is(b-1, lex.VotePast|lex.Verbs) || strings.HasSuffix(s.lower(b-1), "agreed") || s.lower(b-1) == "went" {
		return false
	}
	k := l.to
	for s.adverb(k) || s.is(k, lex.All) || s.id(k, lex.WBoth) {
		k++
	}
	return s.is(k, lex.VoteIng) && !s.is(k, lex.VoteNoun) || strings.HasSuffix(s.lower(k), "ing") && s.is(k, lex.AbstainLabel|lex.NoLabel)
}

// isComplement says whether what stands before a list makes it the end of a
// clause rather than its subject: voted with, opposed by, against.
func (s *sentence) isComplement(l *listing) bool {
	b := s.beforeThe(l.from)
	if w := s.lower(b - 1); s.is(b, lex.Did) && (w == "so" || w == "as") {
		return true
	}
	if s.id(b, lex.WOf, lex.WIn, lex.WTo, lex.WFrom, lex.WOver) {
		return s.inRemark(b)
	}
	return b > 0 && (s.isCopula(b) || s.is(b, lex.YesVerb|lex.NoVerb) && !s.sign(b-1, ",") || s.is(b, lex.Join) && !s.sign(b-1, ",") || s.id(b, lex.WBy, lex.WWith, lex.WAgainst) && !s.sign(b-1, ",") && (!s.id(b, lex.WBy) || !s.is(b-1, lex.Join) || s.isCopula(b-2)))
}

// inRemark says whether unit b stands in a remark opened by a comma: Britain, which
// has charge of.
func (s *sentence) inRemark(b int) bool {
	for k := b - 1; k > 0 && k > b-9; k-- {
		switch {
		case s.sign(k, ","):
			return s.id(k+1, lex.WWhich, lex.WWho, lex.WA, lex.WAn, lex.WThe) && s.listEnding(k) != nil
		case s.is(k, lex.Positions|lex.VotePast) || s.sign(k, ";:.()"):
			return false
		}
	}
	return false
}

// isContrast says whether a list is named as having done otherwise: unlike China,
// in contrast to India, not even Armenia.
func (s *sentence) isContrast(l *listing) bool {
	b := l.from - 1
	for s.id(b, lex.WThe, lex.WBoth) {
		b--
	}
	if s.id(b, lex.WOf) && s.id(b-1, lex.WNo) && s.id(b-2, lex.WThe, lex.WA) {
		return false // the no of India
	}
	if s.id(b, lex.WOf) { // not one of the Gulf states
		for b--; s.id(b, lex.WOne, lex.WThe, lex.WA) || strings.EqualFold(s.text(b), "single") || s.is(b, lex.Members|lex.Number); b-- {
		}
		return s.is(b, lex.Not) || s.id(b, lex.WNo, lex.WNone, lex.WNobody) || s.id(b+1, lex.WNone, lex.WNeither)
	}
	switch s.lower(b) {
	case "one of":
		return s.is(b-1, lex.Not)
	case "unlike":
		return true
	case "not":
		return !(s.sign(l.to, ",") && s.id(l.to+1, lex.WWhich, lex.WWho))
	case "even":
		return s.is(b-1, lex.Not) && !s.notEven(l)
	case "to", "with":
		w := s.lower(b - 1)
		return w == "contrast" || w == "contrary"
	}
	return false
}

// notEven says whether what follows a list tells what not even its member did, or none of
// two: not even Belarus voted against; neither abstained.
func (s *sentence) notEven(l *listing) bool {
	if l.none {
		return true
	}
	b := s.beforeThe(l.from)
	return strings.EqualFold(s.text(b), "even") && s.is(b-1, lex.Not) && (b == 1 || s.sign(b-2, ",;:.-_") || s.is(b-2, lex.And)) && len(l.names) == 1 && len(l.groups) == 0 && (s.is(l.to, lex.VotePast|lex.AbstainVerb) || s.is(l.to, lex.YesVerb|lex.NoVerb) && (s.u[l.to].To-s.u[l.to].From > 1 || s.textAhead(l.to)))
}

// startsVerb says whether a verb that tells a stance stands at k, adverbs left out.
func (s *sentence) startsVerb(k int) bool {
	for s.adverb(k) || s.is(k, lex.Did) && !s.isCopula(k) && !s.is(k, lex.Verbs) {
		k++
	}
	if s.is(k, lex.Not) && s.is(k-1, lex.Did) && !s.isCopula(k-1) || strings.EqualFold(s.text(k), "didn't") {
		return true // Peking did not
	}
	switch s.lower(k) {
	case "abstains", "abstaining", "dissenting", "opposing":
		return true
	}
	return s.is(k, lex.Verbs|lex.VotePast) && !s.id(k+1, lex.WBy)
}

// clauseBreak is the unit behind which a new clause starts within a list: after
// its first ", and", its only comma, or its only "and".
func (s *sentence) clauseBreak(l *listing) int {
	ands, commas, and, comma, first := 0, 0, 0, 0, 0
	for k := l.from; k < l.to; k++ {
		switch {
		case s.is(k, lex.And) && s.sign(k-1, ","):
			return k
		case s.is(k, lex.And):
			ands++
			and = k
		case s.sign(k, ","):
			commas++
			comma = k
			if commas == 1 {
				first = k
			}
		}
	}
	switch {
	case commas > 1 && ands == 1 && and > comma && s.is(s.beforeThe(l.from), lex.Join):
		return first // Denmark sided with the Americans, Sweden, Norway and Finland abstained
	case commas == 1:
		return comma
	case commas == 0 && ands == 1:
		return and
	}
	return 0
}

// splitAt parts a list at a unit between two of its members.
func (l *listing) splitAt(k int) (head, tail *listing, ok bool) {
	if len(l.at) != len(l.names) || len(l.groupAt) != len(l.groups) {
		return nil, nil, false
	}
	head, tail = &listing{from: l.from}, &listing{from: 1 << 30, to: l.to, unread: l.unread, more: l.more}
	for i, at := range l.at {
		if at < k {
			head.names, head.at, head.to = append(head.names, l.names[i]), append(head.at, at), max(head.to, at+1)
		} else {
			tail.names, tail.at, tail.from = append(tail.names, l.names[i]), append(tail.at, at), min(tail.from, at)
		}
	}
	for i, at := range l.groupAt {
		if at < k {
			head.groups, head.groupAt, head.to = append(head.groups, l.groups[i]), append(head.groupAt, at), max(head.to, at+1)
		} else {
			tail.groups, tail.groupAt, tail.from = append(tail.groups, l.groups[i]), append(tail.groupAt, at), min(tail.from, at)
		}
	}
	return head, tail, head.to > 0 && tail.from < 1<<30
}

// goesOnFrom says whether what stands between a member named on the way and the
// verb at j leads back to the subject: defied Washington and voted.
func (s *sentence) goesOnFrom(k, j int) bool {
	if s.sign(k, ",") && s.id(k+1, lex.WWhich, lex.WWho) {
		return false
	}
	for ; k <= j; k++ {
		if k < j && (s.is(k, lex.And) || s.id(k, lex.WBut, lex.WBy) || s.sign(k, ",")) || s.is(k, lex.VoteInf) {
			return true
		}
	}
	return false
}

// prepositional says whether unit b is a phrase, or a rarer word, that makes what
// follows something spoken of: close to, between, towards.
func (s *sentence) prepositional(b int) bool {
	if s.is(b, lex.Positions|lex.Join|lex.Include|lex.Among|lex.Except|lex.Other|lex.All|lex.Text) {
		return false
	}
	low := s.lower(b)
	if s.behindUnlike(b) {
		return true
	}
	switch low {
	case "between", "towards", "toward", "near", "behind", "around", "about", "upon", "despite", "amid", "beside", "beyond", "via", "without", "like":
		return low != "like" || s.sign(b-1, ",")
	}
	return strings.HasSuffix(low, " to") || strings.HasSuffix(low, " of") || strings.HasSuffix(low, " with") && s.unknown(b)
}

// againstOdds says whether what stands at k is no text that one votes against:
// voted against the wishes of Moscow.
func (s *sentence) againstOdds(k int) bool {
	for m := k; m < k+4; m++ {
		switch s.lower(m) {
		case "wishes", "wish", "advice", "backdrop", "grain", "odds", "instructions", "tide", "trend", "orders", "conscience", "interests", "background", "expectations", "expectation", "forecast", "forecasts", "prediction", "predictions", "hopes", "instincts", "habit", "custom", "type":
			return true
		case "will": // because it will not be bound
			return s.id(m-1, lex.WThe, lex.WS, lex.WIts, lex.WTheir)
		}
	}
	return false
}

// inAside says whether a list is the subject of a clause within commas, so that
// what stands behind the second comma is not its own: Kazakhstan, where Russia
// sent troops, abstained.
func (s *sentence) inAside(l *listing) bool {
	b := s.beforeThe(l.from)
	if !s.sign(b-1, ",") || b < 2 {
		return false
	}
	switch s.lower(b) {
	case "where", "which", "whom", "whose", "when", "although", "though", "because", "since", "as", "after", "before":
		return true
	}
	return false
}

// isUndergone says whether the verb at j tells what was done to the subject, or
// with whom it would not vote: Russia was backed, refused to vote with Russia.
func (s *sentence) isUndergone(j int) bool {
	switch {
	case s.is(j, lex.AbsentVerb) && strings.HasSuffix(s.text(j), "vote"):
		w := s.lower(j + 1)
		return s.id(j+1, lex.WWith) || w == "alike" || w == "together" || w == "as" || w == "identically" // did not vote alike
	case !s.is(j, lex.YesVerb|lex.NoVerb):
		return false
	case s.is(j, lex.NoVerb) && s.id(j+1, lex.WBy):
		return true
	}
	b := j - 1
	for s.adverb(b) {
		b--
	}
	return s.is(j, lex.YesVerb) && s.u[j].To-s.u[j].From == 1 && s.isCopula(b) && !strings.EqualFold(s.text(j), "back")
}

// retinue is where words end that name, at the end of a list, members by whom
// they keep company with: and the Soviet allies, and Moscow's partners, and three
// Pacific islands. It is k when there are none.
func (s *sentence) retinue(k int) int {
	j := k
	for s.sign(j, ",") || s.is(j, lex.And) || s.id(j, lex.WThe) {
		j++
	}
	if j == k || !s.is(j-1, lex.And) && !s.is(j-2, lex.And) && !s.sign(j-1, ",") {
		return k
	}
	if s.is(j, lex.Other) {
		j++
	}
	owner := s.is(j, lex.Actor|lex.Group|lex.Person) || s.id(j, lex.WIts, lex.WTheir, lex.WHis, lex.WHer)
	if !owner {
		return k
	}
	for j++; s.sign(j, "'") || s.id(j, lex.WS); j++ {
	}
	for m := j; m < j+3; m++ {
		if company[s.lower(m)] || strings.EqualFold(s.text(m), "bloc") {
			return m + 1
		}
		if !s.unknown(m) {
			break
		}
	}
	return k
}

// owned is the unit of a member named by who leads it, at k: Mr Trump's America.
// It is k when nothing of the kind stands there.
func (s *sentence) owned(k int) int {
	if m := s.neighbourOf(k); m > k {
		return m
	}
	for m := k; m < k+5; m++ {
		switch {
		case s.sign(m, "'") && m > k:
			if s.id(m+1, lex.WS) {
				m++
			}
			if s.is(m+1, lex.Actor) {
				return m + 1
			}
			return k
		case s.is(m, lex.Person), s.unknown(m) && s.at(m).Case != 0, s.sign(m, ".") && m > k:
		default:
			return k
		}
	}
	return k
}

// regions are words that make an adjective of a member part of a wider name:
// Latin American states.
var regions = map[string]bool{
	"latin": true, "south": true, "north": true, "central": true, "native": true, "pan": true, "inter": true, "afro": true, "anglo": true, "spanish": true, "meso": true, "ibero": true,
}

// isPrefixed says whether the adjective at k is part of a wider one: Latin
// American, anti-American, Anglo-French.
func (s *sentence) isPrefixed(k int) bool {
	if regions[s.lower(k-1)] {
		return true
	}
	return s.sign(k-1, "-") && !s.at(k).Space && !s.at(k-1).Space && s.unknown(k-2)
}

// likeness is the list of those with whom the words at j put the subject: voted
// the same way as Cuba, found itself in the company of Iran; nil when they do not.
func (s *sentence) likeness(j int) *listing {
	if s.unreal(j) {
		return nil
	}
	k := j + 1
	for s.id(k, lex.WThe, lex.WIts, lex.WTheir) || s.text(k) == "itself" || s.text(k) == "themselves" || s.id(k, lex.WHimself, lex.WHerself) {
		k++
	}
	switch {
	case strings.EqualFold(s.text(k), "same") && s.id(k+2, lex.WAs):
		switch s.lower(k + 1) {
		case "way", "button", "colour", "color", "lobby", "column", "side":
		default:
			return nil
		}
		k += 3
	case s.is(k, lex.Join) && strings.HasSuffix(s.lower(k), "company of"):
		k++
	case s.is(j, lex.Join) && strings.HasSuffix(s.lower(j), "company of"):
		k = j + 1
	default:
		return nil
	}
	o := s.listFrom(k)
	if o == nil || o.from != k && !(s.id(k, lex.WThe, lex.WBoth) && o.from == k+1) || !s.endOfClause(o.to) && !s.id(o.to, lex.WAs, lex.WWhen, lex.WWhile, lex.WOn, lex.WBut) {
		return nil
	}
	return o
}
