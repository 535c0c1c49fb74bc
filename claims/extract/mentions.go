package extract

import (
	"slices"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/stances"
	"github.com/plenary-vote/plenary/claims/words"
)

// toCue widens a stretch of units to the nearest word of a position in its clause.
func (s *sentence) toCue(from, to int) (int, int) {
	const far = 8
	for d := 1; d <= far; d++ {
		if k := to - 1 + d; s.is(k, lex.Positions) && !s.parted(to, k) {
			return from, k + 1
		}
		if k := from - d; s.is(k, lex.Positions) && !s.parted(k, from) {
			return k, to
		}
	}
	return from, to
}

// mentions notes whom the sentence names, and which position the words around give them.
func (s *sentence) mentions() {
	w := s.walker
	if len(w.art.Mentions) >= MaxStatements || len(s.u) > longSentence {
		return
	}
	for k := 0; k < len(s.u); k++ {
		if !s.is(k, lex.Actor|lex.Person) {
			continue
		}
		m := Mention{Names: []int32{s.u[k].Val}}
		at, end := k, k+1
		if l := s.listAround(k); l != nil && !l.pronoun && len(l.names) > 0 {
			at, end, m.Names = l.from, max(k+1, l.to), l.names
			m.More = len(l.groups)+l.unread > 0 || l.more
			k = end - 1
		} else if s.is(k, lex.Actor) && s.Lex.Names[s.u[k].Val].Demonym {
			continue // my booth was French
		}
		m.Start, m.End = s.start(at), s.end(end-1)
		from, to := s.toCue(at, end)
		m.From, m.To = s.start(from), s.end(to-1)
		m.Scope, _ = s.scopeAt(at)
		if s.nearby == nil {
			s.nearby = s.surround()
		}
		traits := s.traits(at)
		if m.Reading = stances.Read(traits); s.isSetAside(at, end) {
			m.Reading = stances.Reading{}
		}
		if w.Learning {
			m.Traits = slices.Clone(traits)
		}
		w.art.Mentions = append(w.art.Mentions, m)
	}
}

// isSetAside says whether the members from one unit to another may not be those who act in
// the vote told.
func (s *sentence) isSetAside(from, to int) bool {
	return s.isCompanyOf(from, to) || s.isBroken(from, to) || s.isNotTold(from, to) || s.isOtherwise(from, to) || s.doesLike(to) || s.isInAside(from, to) || s.winsOver(to)
}

// isCompanyOf says whether members are the company or the measure of others, or excepted.
func (s *sentence) isCompanyOf(from, to int) bool {
	b := s.beforeThe(from)
	switch s.lower(b) {
	case "with", "beside", "alongside", "behind", "like", "unlike", "than", "minus":
		return true
	}
	return s.is(b, lex.Except|lex.Join) || s.is(to, lex.Except)
}

// isBroken says whether a bracket ends among members, or a label behind them heads what
// follows: (hi Washington) and Kyiv on the fence; Russia incl. Abstained: Brazil.
func (s *sentence) isBroken(from, to int) bool {
	const near = 3
	open := 0
	for k := from; k < to; k++ {
		switch {
		case s.sign(k, "("):
			open++
		case s.sign(k, ")"):
			if open--; open < 0 {
				return true
			}
		}
	}
	for k := to; k < to+near; k++ {
		if s.is(k, lex.Positions) && s.sign(k+1, ":") && s.at(k).Case == words.Capital && !s.upper {
			return true
		}
	}
	return false
}

// isNotTold says whether what is told of members is supposed or asked.
func (s *sentence) isNotTold(from, to int) bool {
	return s.unreal(from) || s.sign(len(s.u)-1, "?") && !s.asksBehind(to) || s.behindQuestion()
}

// isOtherwise says whether something near members denies what is told of them, makes
// several lists of them, or speaks of another text or time.
func (s *sentence) isOtherwise(from, to int) bool {
	const near, sameClause = 4, 20
	for k := s.clauseFrom(from, sameClause); k < len(s.u) && k < to+sameClause && !(k >= to && s.sign(k, ";")); k++ {
		switch {
		case s.is(k, lex.Not) && k < to+near,
			s.is(k, lex.Modal) && k < from && k > from-2*near,
			s.sign(k, "/") && k >= from-1 && k <= to,
			s.sign(k, "(") && k > from && k < to-1 && k+2 < to && s.sign(k+2, ")"), // (a) Belgium (b) Italy
			s.is(k, lex.Another) && !s.is(k, lex.Members|lex.Labels) && !s.is(k+1, lex.Positions|lex.VetoNoun),
			s.ownText(k),
			s.is(k, lex.Date) && s.walker.saidBefore(s.n):
			return true
		}
		switch s.lower(k) {
		case "former", "latter", "had", "this time", "last time":
			return true
		case "time":
			if s.id(k-1, lex.WThis) {
				return true
			}
		case "that":
			if s.id(k-1, lex.WOn) {
				return true // which on that abstained
			}
		}
	}
	return false
}

// doesLike says whether what those before unit k did is told by what others did.
func (s *sentence) doesLike(k int) bool {
	const near = 4
	if s.is(k, lex.VotePast) && !s.is(k+1, lex.Positions|lex.Labels) && !s.id(k+1, lex.WFor, lex.WAgainst, lex.WNo, lex.WYes, lex.WTo) {
		return true // voted on the side of the murderers
	}
	for j := k; j < k+near; j++ {
		if s.id(j, lex.WWith) && s.is(j-1, lex.VotePast|lex.VoteIng|lex.VoteInf|lex.Join) {
			return true // voted with us
		}
	}
	return false
}

// isInAside says whether members are named in a relative clause that tells no position: it
// speaks of others.
func (s *sentence) isInAside(from, to int) bool {
	_, end := s.relativeClause(from)
	for k := to; k < end; k++ {
		if s.is(k, lex.Positions) {
			return false
		}
	}
	return end > 0
}

// asksBehind says whether the question of a sentence begins behind unit k: they abstained,
// and where is the courage in that?
func (s *sentence) asksBehind(k int) bool {
	for ; k < len(s.u); k++ {
		if !s.sign(k, ",;-") {
			continue
		}
		j := k + 1
		for s.is(j, lex.And) || s.id(j, lex.WBut, lex.WSo) {
			j++
		}
		switch s.lower(j) {
		case "where", "what", "why", "how", "is", "was", "are", "does", "did":
			return true
		}
	}
	return false
}

// behindQuestion says whether the sentence before this one was a question, one of many.
func (s *sentence) behindQuestion() bool {
	const few = 2
	w := s.walker
	return w.questions > few && w.itemsAt == s.n-1 && len(w.items) > 1 && w.items[len(w.items)-2].Sign == '?'
}

// clauseFrom is where the stretch of at most so many units before unit k begins, behind the
// last semicolon.
func (s *sentence) clauseFrom(k, far int) int {
	from := k
	for from > 0 && from > k-far && !s.sign(from-1, ";") {
		from--
	}
	return from
}

// saidBefore says whether a vote was told in a sentence before this one.
func (w *walker) saidBefore(sent int) bool {
	return len(w.found) > 0 && w.found[0].sent < sent
}
