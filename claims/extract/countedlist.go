package extract

import (
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// mergeCounted makes one list of names that are read apart for what is said of some of them,
// where together they are as many as were counted before the sign or verb that opens them: opposed
// by two: by France, as always, and by Gabon, where Elf pumps oil; the four who said no were
// Belarus, India, Russia and, the surprise of the day, Mali.
func (s *sentence) mergeCounted() {
	if len(s.people) < 2 {
		return
	}
	s.mergeResumed()
	for k := range s.u {
		if !s.is(k, lex.Number) || s.value(k) < 2 {
			continue
		}
		b := s.openerBehind(k)
		if b < 0 {
			continue
		}
		to := s.closingOf(b)
		if first, last := s.namesWithin(b+1, to); first >= 0 && first < last && s.countNames(first, last) == int(s.value(k)) && s.onlyTold(first, last, to) {
			s.join(first, last)
			return
		}
	}
}

// mergeResumed makes one list of names of which a clause tells something more of the last, and
// those that "as well as" adds behind it: included Russia, which had recognised them, as well as
// China and India.
func (s *sentence) mergeResumed() {
	for i := 0; i+1 < len(s.people); i++ {
		l, more := &s.people[i], &s.people[i+1]
		b := s.beforeThe(more.from)
		if !s.is(s.beforeThe(l.from), lex.Include) || !s.sign(l.to, ",") || !s.id(l.to+1, lex.WWhich, lex.WWho) || s.lower(b) != "as well as" || !s.sign(b-1, ",") || !s.endOfClause(more.to) {
			continue
		}
		told := false
		for k := l.to + 2; k < b; k++ {
			told = told || s.is(k, lex.Positions|lex.VotePast|lex.VoteIng|lex.Number|lex.Actor) || s.sign(k, ";:.")
		}
		if !told {
			s.join(i, i+1)
			return
		}
	}
}

// openerBehind is the sign or verb behind the number at unit n that opens the names of those
// counted, -1 where none does.
func (s *sentence) openerBehind(n int) int {
	const far = 26
	for k := n + 1; k < min(len(s.u), n+far); k++ {
		switch {
		case s.opensNames(k) || s.sign(k, "("), s.isCopula(k) && s.id(n-1, lex.WThe):
			return k
		case s.is(k, lex.Modal|lex.Another|lex.VetoNoun|lex.VetoPast|lex.Except|lex.Actor|lex.Group) || s.sign(k, ";") || speaking[s.lower(k)]:
			return -1
		}
	}
	return -1
}

// closingOf is the unit before which the names that are opened at b end.
func (s *sentence) closingOf(b int) int {
	if s.sign(b, "(") {
		if c := s.closing(b); c > b {
			return c
		}
	}
	for k := b + 1; k < len(s.u); k++ {
		if s.sign(k, ";") || s.opensNames(k) && s.opensNames(b) {
			return k
		}
	}
	return len(s.u)
}

// namesWithin are the first and the last list between two units, -1 where there is none.
func (s *sentence) namesWithin(from, to int) (first, last int) {
	first, last = -1, -1
	for i := range s.people {
		if l := &s.people[i]; l.from >= from && l.to <= to && !l.pronoun {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}

// countNames is how many members the lists from first to last name; -1 where somebody else is on
// one of them, or somebody twice.
func (s *sentence) countNames(first, last int) int {
	seen := map[int32]bool{}
	for i := first; i <= last; i++ {
		l := &s.people[i]
		if l.used || len(l.groups) > 0 || l.unread > 0 || l.pronoun || l.more {
			return -1
		}
		for _, n := range l.names {
			if seen[n] {
				return -1
			}
			seen[n] = true
		}
	}
	return len(seen)
}

// onlyTold says whether between the lists from first to last, and behind them up to unit to,
// nothing stands that tells of votes: asides, and what else is said of those named.
func (s *sentence) onlyTold(first, last, to int) bool {
	for i := first; i <= last; i++ {
		from, end := s.people[i].to, to
		if i < last {
			end = s.people[i+1].from
			if !s.sign(from, ",(-_") && !s.is(from, lex.And) {
				return false
			}
		}
		for k := from; k < end; k++ {
			if s.is(k, lex.Positions|lex.VotePast|lex.VoteIng|lex.VoteInf|lex.VoteNoun|lex.Number|lex.Not|lex.Modal|lex.Except|lex.Only|lex.Other|lex.Include|lex.Join|lex.VetoNoun|lex.VetoPast|lex.Actor|lex.Person) {
				return false
			}
			if i < last && s.unknown(k) && s.at(k).Case == words.Capital {
				return false // a name that was not read
			}
		}
	}
	return true
}

// join makes the lists from first to last one.
func (s *sentence) join(first, last int) {
	l := &s.people[first]
	names, at := l.names[:len(l.names):len(l.names)], l.at[:len(l.at):len(l.at)]
	for i := first + 1; i <= last; i++ {
		more := &s.people[i]
		names, at = append(names, more.names...), append(at, more.at...)
		l.to, more.used = more.to, true
	}
	l.names, l.at = names, at
}

// opensLabel says whether a sign at k leads to a position with a list of its own: noes: Cuba -
// abstaining: Mali and Chad.
func (s *sentence) opensLabel(k int) bool {
	return s.sign(k, "-_;|/,") && s.isLabel(k+1) && s.sign(k+2, ":=")
}

// namedByNumber is the unit of the number of those whom a list behind the colon at j names, as many
// as it has, where the clause before says no more than who or what they are: who the five were:
// Belarus ...; the two are neighbours, one and all: Fiji and Tonga. It is -1 where none does.
func (s *sentence) namedByNumber(l *listing, j int) int {
	const far = 12
	if !s.sign(j, ":") || len(l.names) < 2 || len(l.groups)+l.unread > 0 || !s.endOfClause(l.to) {
		return -1
	}
	for k := j - 1; k > 0 && k > j-far; k-- {
		switch {
		case s.is(k, lex.Number):
			if s.value(k) == int32(len(l.names)) && s.id(k-1, lex.WThe, lex.WThese, lex.WThose) && s.isCopula(k+1) {
				return k
			}
			return -1
		case s.is(k, lex.Positions|lex.VotePast|lex.VoteIng|lex.VoteInf|lex.VetoNoun|lex.VetoPast|lex.Actor|lex.Group|lex.Not|lex.Modal|lex.Other|lex.Text), s.sign(k, ";:."), speaking[s.lower(k)]:
			return -1
		}
	}
	return -1
}
