package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// tidy puts units right whose signs or capitals hide what they are: the full stop of "incl.",
// and the question word of a heading in capitals, WHO OBJECTED.
func (s *sentence) tidy() {
	to := 0
	for k := range s.u {
		u := s.u[k]
		if to > 0 && u.IsSign(".") && !u.Space && s.u[to-1].Is(lex.Include) && s.isWord(&s.u[to-1], "incl") {
			s.u[to-1].To = u.To
			continue
		}
		if to > 1 && u.IsSign(":") && s.u[to-1].ID == lex.WBy && s.u[to-2].Is(lex.VetoPast|lex.Verbs) {
			continue // vetoed by: France
		}
		if u.Is(lex.OtherBody) && k+1 < len(s.u) && s.u[k+1].Is(lex.Verbs|lex.VotePast|lex.AbstainLabel) && s.isWord(&u, "WHO") {
			u.Class, u.ID = lex.Small, lex.WWho
		}
		if s.opensList(s.u[:to], k) {
			u.Val = ':'
		}
		if to > 1 && k+2 < len(s.u) && u.IsSign("'") && s.u[to-1].Is(lex.Date) && s.u[to-2].Is(lex.Among) && s.u[k+1].ID == lex.WS && (s.u[k+2].Is(lex.Labels) || s.u[k+2].Is(lex.Number) && k+3 < len(s.u) && s.u[k+3].Is(lex.Labels)) {
			s.u[to-1], s.u[to-2] = s.u[to-2], s.u[to-1] // among today's nine noes: today among the nine noes
			s.u[k+1].Class, s.u[k+1].ID = lex.Small, lex.WThe
			continue
		}
		s.u[to] = u
		to++
	}
	s.u = s.u[:to]
}

// isWord says whether a unit is this word, letter for letter.
func (s *sentence) isWord(u *lex.Unit, word string) bool {
	return s.doc.Text[s.toks[u.From].Start:s.toks[u.To-1].End] == word
}

// listApart reads behind a colon or dash the names of as many as were counted on one side only
// in the sentence, whatever is said of them between: five said no, and I wrote them on my cuff:
// Britain, France ...; nine were against it, a mixed company: Cuba, Mali ...
func (s *sentence) listApart(l *listing) (stance, bool) {
	const far = 26
	t := stance{to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if s.id(b, lex.WBy) {
		b-- // opposed by two: by France and Gabon
	}
	if !s.opensNames(b) {
		return t, false
	}
	n := int32(len(l.names))
	over := -1
	for i := range s.hits {
		h := &s.hits[i]
		if h.to > b || h.Lo != n || h.Hi != n {
			continue
		}
		if over >= 0 || h.num < 0 || h.eitherWay || h.open || h.compared || h.score || s.leansElsewhere(h) {
			return t, false
		}
		over = i
	}
	if over < 0 || b-s.hits[over].to > far {
		return t, false
	}
	for k := s.hits[over].to; k < b; k++ {
		if e := s.carriedEnd(k); e > k {
			k = e - 1 // which was carried by 84 votes
			continue
		}
		if s.is(k, lex.Positions|lex.Actor|lex.Group|lex.Person|lex.Not|lex.Modal|lex.Another|lex.VetoNoun|lex.VetoPast|lex.Except) || s.sign(k, ";") || s.is(k, lex.Number) && (s.value(k) != n || !s.id(k-1, lex.WThe, lex.WThose, lex.WThese, lex.WAll)) || s.clauseOf(k, b) || speaking[s.lower(k)] || speaks[s.lower(k)] && s.lower(k) != "wrote" {
			return t, false
		}
	}
	t.pos, t.from = s.hits[over].pos, s.hits[over].from
	return t, !s.unreal(t.from)
}

// carriedEnd is the unit behind a clause at k that tells by how many votes the text was carried:
// which was carried by 84 votes. It is k where none stands there.
func (s *sentence) carriedEnd(k int) int {
	if !s.id(k, lex.WWhich) || !s.sign(k-1, ",") || !s.isCopula(k+1) {
		return k
	}
	for i := range s.hits {
		if h := &s.hits[i]; h.from > k && h.from < k+5 && h.pos == plenary.Yes && s.endOfClause(h.to) {
			return h.to
		}
	}
	return k
}

// clauseOf says whether at k, before the sign at b, a clause begins that may say of whom else
// names are told: those who asked for a delay; whose parliaments debated it.
func (s *sentence) clauseOf(k, b int) bool {
	return (s.id(k, lex.WWho, lex.WWhich, lex.WThat, lex.WWhat) || strings.EqualFold(s.text(k), "whose")) && k < b-1 && !s.id(k+1, lex.WThey, lex.WThose, lex.WThese)
}

// speaking are words for those whom a list may name for another thing than their votes.
var speaking = map[string]bool{
	"speaker": true, "speakers": true, "speech": true, "speeches": true, "sponsor": true, "sponsors": true, "co-sponsors": true, "cosponsors": true, "sponsored": true, "explained": true, "explanations": true, "statements": true,
	"delegates": true, "more": true, "further": true, "absent": true, "missing": true, "others": true, "authors": true, "drafted": true, "tabled": true, "proposed": true, "invited": true, "thanked": true, "members": true,
}

// ledIn says whether the words before a list, which ends its sentence, only say that names follow
// of those just told: they are; here is the full list:; in alphabetical order:.
func (s *sentence) ledIn(l *listing) bool {
	const far = 14
	b := s.beforeThe(l.from)
	if b < 1 || b > far || !s.opensNames(b) && !s.isCopula(b) {
		return false
	}
	n, lead := int32(len(l.names)), false
	for k := range b {
		switch w := s.lower(k); {
		case s.is(k, lex.Positions|lex.Actor|lex.Group|lex.Person|lex.Not|lex.Modal|lex.Another|lex.Other|lex.VotePast|lex.Only), s.is(k, lex.Number) && s.value(k) != n, s.clauseOf(k, b), speaking[w] && w != "members", speaks[w], s.at(k).Case == words.Capital && k > 0 && s.unknown(k):
			return false
		case leads[w], s.id(k, lex.WThey, lex.WThose, lex.WThese) && k < 3, s.is(k, lex.Number) && s.id(k-1, lex.WThe):
			lead = true
		}
	}
	return lead
}

// leads are words that say that names follow.
var leads = map[string]bool{
	"list": true, "names": true, "name": true, "roll": true, "here": true, "following": true, "order": true, "alphabetically": true, "namely": true, "wit": true, "countries": true, "states": true, "culprits": true, "record": true, "detail": true, "full": true,
}

// belongs are verbs that say whose a vote or a light on the board was.
func (s *sentence) belongs(j int) bool {
	if !s.id(j, lex.WTo) {
		return s.lower(j) == "belonged to" || s.lower(j) == "belongs to"
	}
	switch strings.ToLower(s.text(j - 1)) {
	case "belong", "belongs", "belonged":
		return true
	}
	return false
}

// countedJustNow is the position of the only side that the sentences just before counted as
// n: 187 for, three against. It is unknown where another side was counted last.
func (s *sentence) countedJustNow(n int32) plenary.Position {
	at := plenary.UnknownPosition
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].last >= s.n-1; i-- {
		f := &s.walker.found[i]
		if f.Kind != Counts || f.Loose || f.compared || f.EitherWay || f.Open || f.block != s.block {
			continue
		}
		for p, c := range f.Counts {
			if !c.Said || c.Lo != n || c.Hi != n {
				continue
			}
			if at != plenary.UnknownPosition {
				return plenary.UnknownPosition
			}
			at = plenary.Position(p)
		}
		if at == plenary.No && f.Counts[plenary.Abstain].Said && !s.lastCounted(f, at) || at == plenary.Yes && f.Counts[plenary.No].Said {
			return plenary.UnknownPosition // what was counted last is another side
		}
	}
	return at
}

// oneFinds is the unit before the words that end at j and say no more than that somebody is to
// be found among those named before them: among the abstainers one finds, we see; among those
// twelve stood. It is j where none do.
func (s *sentence) oneFinds(j int) int {
	b := j - 1
	switch s.lower(j) {
	case "finds", "find", "found", "sees", "see", "saw", "meets", "meet", "met", "encounters", "encountered", "notices", "noticed", "spots", "spotted", "recognised", "recognized", "discovers", "discovered", "counts", "counted", "had", "has", "have":
		switch s.lower(b) {
		case "one", "we", "you", "i":
			b--
		default:
			return j
		}
	case "stood", "stand", "stands", "sat", "sits", "sit", "figured", "figure", "figures", "appear", "appeared", "appears", "came":
	default:
		return j
	}
	const far = 14
	for k := b; k >= 0 && k > j-far && !s.sign(k, ";:."); k-- {
		if strings.HasPrefix(s.lower(k), "among") {
			return b
		}
	}
	return j
}

// foundAmong reads whom the words before unit k, which end there, say that a list was among:
// among the 68 abstainers; among those twelve, beside ourselves.
func (s *sentence) foundAmong(t stance, k int) (stance, bool) {
	if s.sign(k, ",") {
		k = s.interjected(k) - 1
	}
	if s.is(k, lex.Number) && (s.id(k-1, lex.WThe, lex.WThose, lex.WThese) || strings.HasPrefix(s.lower(k-1), "among")) {
		t.number, t.from = s.value(k), k-1
		return t, t.number > 1
	}
	return s.labelled(t, k, 9)
}

// leadsLine says whether the number at k, right behind the label that opens the sentence, stands
// for itself: Yes 115. Abstaining 13, among them Iran.
func (s *sentence) leadsLine(k int) bool {
	if len(s.u) <= 4 || s.sign(k+1, ",") && s.is(k+2, lex.Include) {
		return true
	}
	if !s.endOfClause(k+1) && !s.sign(k+1, "(") || s.sign(k+1, ",") && s.is(k+2, lex.Number) {
		return false
	}
	if s.is(k-1, lex.AbstainLabel|lex.NoLabel) && !s.id(k-1, lex.WNo) {
		return true
	}
	n := len(s.walker.found)
	return n > 0 && s.walker.found[n-1].Kind == Counts && s.walker.found[n-1].last >= s.n-1
}

// oneAlly reads the vote of the one of some kind who is named behind the sign at b: only one ally
// abstained, Turkey; a single Nordic country was against: Finland.
func (s *sentence) oneAlly(t stance, b int) (stance, bool) {
	const far, object = 8, 12
	v := b - 1
	for v > b-object && v > 0 && !s.is(v, lex.Verbs|lex.Labels|lex.Number|lex.VotePast|lex.Not|lex.And|lex.VetoNoun) && !s.isLabel(v) && !s.sign(v, ",;:.()_") && !s.id(v, lex.WWho, lex.WWhich, lex.WThat) {
		v-- // voted against Palestine's new status on Thursday
	}
	switch {
	case s.is(v, lex.AbstainVerb|lex.NoVerb|lex.YesVerb) && !s.against(v), s.isLabel(v) && (s.is(v-1, lex.VotePast) || s.isCopula(v-1)) && !s.against(v):
		t.pos = s.labelPosition(v)
	default:
		return t, false
	}
	nouns := 0
	for k := v - 1; k >= 0 && k > v-far; k-- {
		switch {
		case s.is(k, lex.Number) && s.value(k) == 1, strings.EqualFold(s.text(k), "a single"), strings.EqualFold(s.text(k), "single") && s.id(k-1, lex.WA):
			t.from = k
			return t, nouns > 0 && !s.unreal(k) && !s.is(k-1, lex.Not) && !s.id(k-1, lex.WNo) && t.pos != plenary.UnknownPosition
		case s.is(k, lex.VotePast) && k == v-1, s.isCopula(k) && k == v-1, s.is(k, lex.Did) && !s.is(k, lex.Not):
		case s.unknown(k) && s.at(k).Case == words.Lower, s.is(k, lex.Members|lex.Group|lex.Actor), s.id(k, lex.WOf, lex.WThe, lex.WIn):
			nouns++
		default:
			return t, false
		}
	}
	return t, false
}

// commaLabel says whether the number at k counts those of the label that opens the sentence, a
// comma between: For, 120 countries, among them France.
func (s *sentence) commaLabel(k int) bool {
	return s.sign(1, ",") && s.isLabel(0) && (s.isDigits(k) && s.endOfClause(k+1) || s.is(k+1, lex.Members) && s.endOfClause(k+2))
}
