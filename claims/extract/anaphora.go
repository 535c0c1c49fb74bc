package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// subject is whom the last sentence spoke of first, for a pronoun that follows.
type subjectAt struct {
	names  []int32
	groups []Group
	sent   int
	plural bool // one member, told of as its people: the Russians
	alone  bool // nobody else is named in its sentence, at the head of which it stands
}

// labelAt is a position with the number of the sentence that ended with its noun.
type labelAt struct {
	pos  plenary.Position
	sent int
}

// keepLabel notes the noun for those of one position that the sentence ends with: our
// report named the wrong abstainers.
func (s *sentence) keepLabel() {
	k := len(s.u) - 1
	for k > 0 && s.u[k].Class == lex.Sign {
		k--
	}
	if k > 0 && s.isNounLabel(k) && s.is(k, lex.YesLabel|lex.NoLabel|lex.AbstainLabel) && strings.HasSuffix(s.text(k), "s") && !s.is(k-1, lex.Number) {
		s.walker.label = labelAt{s.labelPosition(k), s.n}
	}
}

// findPronouns adds to the lists of the sentence the pronouns that stand for
// members: it abstained, they voted against, its delegate.
func (s *sentence) findPronouns() {
	for k := range s.u {
		if l, ok := s.alikeAll(k); ok {
			s.insertPronoun(l)
			continue
		}
		if s.id(k, lex.WBoth) && s.id(k-1, lex.WThey) {
			continue // they both abstained
		}
		to := k + 1
		switch {
		case s.isTheState(k):
			if to++; !s.pronounVotes(k, to) {
				continue
			}
		case !s.id(k, lex.WIt, lex.WThey, lex.WHe, lex.WShe, lex.WIts, lex.WTheir, lex.WBoth, lex.WHis, lex.WHer) || !s.doesVote(k):
			continue
		}
		if s.isTheVote(k) || s.sign(k-1, ":") && deputies[s.lower(k+1)] && !s.is(k+2, lex.VotePast|lex.AbstainVerb|lex.Positions) {
			continue // only Yemen abstaining: its delegate pleaded
		}
		if s.id(k, lex.WBoth) && s.listEnding(k) != nil {
			continue // Washington and Moscow both said no
		}
		many := s.id(k, lex.WThey, lex.WTheir, lex.WBoth)
		names, groups, near := s.antecedent(k, many)
		if len(names)+len(groups) == 0 || s.id(k, lex.WBoth) && (len(names) != 2 || len(groups) > 0) {
			continue
		}
		l := listing{from: k, to: to, names: names, groups: groups, pronoun: true, loose: !near || s.wavers(k) && !(s.walker.after.plain && s.walker.after.sent == s.n-1 && k <= 1)}
		s.insertPronoun(l)
	}
}

// wavers says whether whom the pronoun at k stands for is too open to deny
// anything: a person, both of several, who reports of itself.
func (s *sentence) wavers(k int) bool {
	b := k - 1
	if s.id(b, lex.WThat) {
		b--
	}
	return s.id(k, lex.WHe, lex.WShe, lex.WHis, lex.WHer, lex.WBoth) || s.is(b, lex.Quoted) && !s.speaksOfItself(b)
}

// speaksOfItself says whether the one that speaks, with the verb at b, is a member
// named right before: Egypt said it had abstained.
func (s *sentence) speaksOfItself(b int) bool {
	l := s.listEnding(b)
	if !s.id(b+2, lex.WHad) && !s.is(b+2, lex.VotePast) && s.text(b+2) != "abstained" {
		return false
	}
	return l != nil && len(l.names) == 1 && len(l.groups) == 0 && !s.is(b-1, lex.Person) && !s.isGoverned(l) && l.from <= s.clauseStart(b)+1
}

// doesVote says whether what follows the pronoun at k is what only a member does.
func (s *sentence) doesVote(k int) bool {
	j := k + 1
	if s.id(k, lex.WIts, lex.WTheir, lex.WHis, lex.WHer, lex.WOur, lex.WMy) {
		for s.unknown(j) && j < k+3 || s.is(j, lex.Another|lex.Number) {
			j++
		}
		switch {
		case s.is(j, lex.VetoNoun):
			return (k == 0 || s.sign(k-1, ",;:-_") || s.is(k-1, lex.And)) && !s.ofEither(k)
		case deputies[s.lower(j)]:
			return true
		case s.is(j, lex.VoteNoun):
			return s.isCopula(j+1) || s.is(j+1, lex.VotePast|lex.Labels)
		case s.id(j, lex.WNo) || s.is(j, lex.AbstainLabel):
			return s.isCopula(j + 1)
		}
		return false
	}
	return s.pronounVotes(k, j) || s.votesAfter(j)
}

// votesAfter says whether a member that acts by the verb at j votes in the same breath: drew
// the consequences and voted against.
func (s *sentence) votesAfter(j int) bool {
	const far = 12
	if s.at(j).Class&(lex.Positions|lex.Pass|lex.Fail|lex.Number|lex.VoteNoun|lex.Small|lex.Sign) != 0 || s.isCopula(j) || s.at(j).Case != words.Lower {
		return false
	}
	for m := j + 1; m < j+far; m++ {
		switch {
		case s.is(m, lex.And):
			for m++; s.id(m, lex.WThen, lex.WSo) || s.adverb(m) || s.lower(m) == "finally" || s.lower(m) == "duly"; m++ {
			}
			return s.is(m, lex.VotePast|lex.AbstainVerb) && s.pronounVotes(j, m)
		case s.is(m, lex.Actor|lex.Group|lex.Person|lex.Number|lex.Positions|lex.Pass|lex.Fail) || s.sign(m, ";:.?!()\""):
			return false
		}
	}
	return false
}

// isTheState says whether a member is called by what it is at k: that country, the delegation.
func (s *sentence) isTheState(k int) bool {
	switch s.lower(k + 1) {
	case "country", "delegation", "kingdom", "island", "republic", "sultanate", "emirate":
		return s.id(k, lex.WThe, lex.WThat, lex.WThis)
	}
	return false
}

// pronounVotes says whether the verb at j, of the pronoun at k, is of what only a member does.
func (s *sentence) pronounVotes(k, j int) bool {
	for s.is(j, lex.Did) && !s.isCopula(j) && !s.is(j, lex.Verbs) || s.adverb(j) || s.is(j, lex.Only) {
		j++
	}
	if j > k+5 {
		return false
	}
	u := s.at(j)
	switch {
	case u.Is(lex.VotePast):
		if s.id(k-1, lex.WWhich) && s.id(k-2, lex.WFor, lex.WAgainst) {
			return true // a text for which it voted
		}
		for m := j + 1; m < j+5; m++ {
			if s.is(m, lex.Number) {
				return false // the Council's tally
			}
			if s.isLabel(m) || s.is(m, lex.Labels) {
				return true
			}
		}
		return false
	case u.Is(lex.AbstainVerb|lex.AbsentVerb|lex.VetoPast|lex.NoVerb|lex.YesVerb) && !u.Is(lex.Pass|lex.Fail):
		return !strings.HasSuffix(s.text(j), "s") // it supports peace
	case u.Is(lex.VetoUse):
		for m := j + 1; m < j+6; m++ {
			if s.is(m, lex.VetoNoun) {
				return true
			}
		}
		return false
	case u.Is(lex.Join):
		return s.listFrom(j+1) != nil
	case s.isCopula(j):
		return s.is(j+1, lex.Among|lex.Only|lex.NoLabel|lex.YesLabel|lex.AbsentLabel) && !s.is(j+1, lex.Pass) || s.id(j+1, lex.WThe) && s.is(j+2, lex.Only)
	}
	return false
}

// antecedent finds whom the pronoun at k stands for, and whether the sentence
// itself names them.
func (s *sentence) antecedent(k int, many bool) (names []int32, groups []Group, near bool) {
	fits := func(n, g int) bool {
		if many {
			return n >= 2 || g > 0
		}
		return n == 1 && g == 0 || n == 0 && g == 1
	}
	var spoken *listing
	others, best, ranked, acting := 0, 0, 0, 0
	veto := false
	for j := k + 1; j < k+5; j++ {
		veto = veto || s.is(j, lex.VetoPast|lex.VetoNoun|lex.VetoUse)
	}
	for i := len(s.people) - 1; i >= 0; i-- {
		l := &s.people[i]
		if l.to > k || l.pronoun || !fits(len(l.names), len(l.groups)) || veto && len(l.names) > 0 && !s.permanent(l) {
			continue
		}
		others++
		rank := 1
		switch {
		case s.isGoverned(l) || s.sign(l.to, "'"):
		case l.from-s.clauseStart(l.from) <= 3 && !(i > 0 && s.people[i-1].from >= s.clauseStart(l.from) && s.unknown(s.beforeThe(l.from))):
			rank = 3
		default:
			rank = 2
		}
		if rank > best {
			spoken, best, ranked = l, rank, 0
		}
		if rank > 1 {
			acting++
		}
		if rank == best {
			ranked++
		}
	}
	if spoken != nil && best < 3 && s.speaksOn(spoken) {
		spoken = nil // it would not throw Russia out; it abstained
	}
	if spoken != nil {
		return spoken.names, spoken.groups, others == 1 || best == 3 && !veto && (acting == 1 && len(spoken.names) == 1 && s.keepsSubject(k) || s.onlyInClause(spoken, k) || ranked == 1 && s.sign(k-1, ":;_") && len(spoken.names) == 1)
	}
	// Although it abstained, China said so.
	if k <= 2 {
		switch s.lower(0) {
		case "although", "while", "though", "when", "after", "if", "before", "because", "since", "as":
			for i := range s.people {
				l := &s.people[i]
				if l.from > k && l.from < k+16 && (s.sign(l.from-1, ",") || s.id(l.from-1, lex.WThe) && s.sign(l.from-2, ",")) && fits(len(l.names), len(l.groups)) {
					return l.names, l.groups, true
				}
			}
			return nil, nil, false
		}
	}
	if b := &s.walker.subject; s.n-b.sent <= 1 && (fits(len(b.names), len(b.groups)) || many && b.plural) {
		alone := b.alone && b.sent == s.n-1 && (s.id(k, lex.WIt, lex.WIts) || s.isTheState(k) || b.plural && s.id(k, lex.WThey)) && !(s.id(0, lex.WIn) && s.is(1, lex.Date) && !s.sign(2, "'")) && (k == 0 || s.sign(k-1, ",;:") || s.is(k-1, lex.And|lex.Date) || s.id(k-1, lex.WBut, lex.WThat) || s.leadsIn(k))
		return b.names, b.groups, alone || s.walker.after.plain && s.walker.after.sent == s.n-1 // Ukraine? It abstained.
	}
	return nil, nil, false
}

// leadsIn says whether the few words before unit k only lead to the sentence it opens: in the
// end it voted no.
func (s *sentence) leadsIn(k int) bool {
	const most = 5
	for j := range k {
		if !s.unknown(j) && s.at(j).Class&^(lex.Small|lex.Did) != 0 || s.isCopula(j) {
			return false
		}
	}
	return k <= most
}

// onlyInClause says whether a list is the one that the clause of unit k names before it,
// with no more than a few words between: Greece wasn't, it backed the text.
func (s *sentence) onlyInClause(l *listing, k int) bool {
	const far = 5
	from := s.clauseStart(k)
	if l.from < from || k-l.to > far {
		return false
	}
	for i := range s.people {
		if o := &s.people[i]; o != l && !o.pronoun && o.from >= from && o.from < k {
			return false
		}
	}
	return true
}

// isPeople says whether a list is one member, told of as its people: the Russians.
func (s *sentence) isPeople(l *listing) bool {
	return len(l.names) == 1 && len(l.groups) == 0 && s.Lex.Names[l.names[0]].Demonym && s.id(l.from-1, lex.WThe)
}

// keepSubject notes whom the sentence spoke of.
func (s *sentence) keepSubject() {
	if s.id(0, lex.WThe) && s.is(1, lex.Actor) && s.Lex.Names[s.u[1].Val].Demonym && strings.HasSuffix(s.text(1), "s") && !s.is(2, lex.And) && s.listAt(1) == nil {
		s.walker.subject = subjectAt{names: []int32{s.u[1].Val}, sent: s.n, plural: true} // the Russians waited
		return
	}
	for i := range s.people {
		l := &s.people[i]
		if l.pronoun && l.from > 3 || s.isGoverned(l) && !s.saidOf(l) {
			continue
		}
		s.walker.subject = subjectAt{names: l.names, groups: l.groups, sent: s.n, plural: s.isPeople(l), alone: s.namesOnly(l)}
		if s.namesAgain() {
			s.walker.subject.names = l.names[:1]
		}
		return
	}
}

// namesOnly says whether a list is one member, the subject of a sentence that names nobody
// else: Italy has a new government.
func (s *sentence) namesOnly(l *listing) bool {
	const far = 40
	if len(l.names) != 1 || len(l.groups) > 0 || l.unread > 0 || l.from > 2 && !s.saidOf(l) || s.sign(l.to, "'") || len(s.u) > far {
		return false
	}
	for k := range s.u {
		if (k >= l.to || k < l.from && !s.sign(l.from-1, "-_")) && s.is(k, lex.Actor|lex.Group|lex.Person) && !s.isAside(k) {
			return false
		}
	}
	return true
}

// permanent says whether a list names permanent members of the Council only.
func (s *sentence) permanent(l *listing) bool {
	for _, n := range l.names {
		switch a := s.Lex.Names[n].Aliases; {
		case len(a) == 0:
			return false
		default:
			switch a[0].Code {
			case "CHN", "FRA", "GBR", "RUS", "USA":
			default:
				return false
			}
		}
	}
	return len(l.names) > 0
}
