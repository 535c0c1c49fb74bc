package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// further is the first unit of words that add a list before unit k to those told before
// it, k where nothing of the kind stands there: also, plus, and also, as well as.
func (s *sentence) further(k int) int {
	j := k
	for s.id(j-1, lex.WAlso) || s.is(j-1, lex.And) || adds[s.lower(j-1)] {
		j--
	}
	return j
}

// adds are words, beside conjunctions, that put somebody to those told before.
var adds = map[string]bool{"also": true, "plus": true, "even": true, "then": true, "besides": true, "likewise": true, "similarly": true, "ditto": true}

// addedOn reads a sentence that is a list and a word that adds it to those of whom the
// sentence before told what they did: Also Malaysia. Plus Cape Verde and Zimbabwe.
func (s *sentence) addedOn(l *listing) (stance, bool) {
	const most = 12
	t := stance{from: 0, to: l.to, counted: -1}
	b := s.beforeThe(l.from) + 1
	if k := s.further(b); k != 0 || b == 0 || len(s.u) > most || l.used || l.loose || len(l.names) == 0 || !s.endOfSentence(l.to) || s.isQuestion() {
		return t, false
	}
	n := len(s.walker.found)
	if n == 0 || s.walker.found[n-1].Kind != Who || !s.endsBefore(&s.walker.found[n-1]) {
		return t, false
	}
	return s.likeLast(t, 0, l.to)
}

// goesOnWith gives a list that ends the sentence the stance told right before it, to which
// words that add join it: China abstained, and also India; abstained, as well as Mali.
func (s *sentence) goesOnWith(l *listing) bool {
	b := s.beforeThe(l.from) + 1
	k, to := s.further(b), l.to
	if k == b && s.sign(b-1, ",;-_") && (s.id(to, lex.WAlso) || adds[s.lower(to)] || s.lower(to) == "also") {
		to++ // Ireland voted for, Norway also
	}
	if k == b && to == l.to || l.used || l.loose || len(l.names) == 0 || len(l.groups)+l.unread > 0 || !s.endOfSentence(to) || s.isQuestion() {
		return false
	}
	end := k
	if s.sign(k-1, ",;-_") {
		end--
	}
	for n := len(s.walker.found) - 1; n >= 0 && s.walker.found[n].sent == s.n; n-- {
		f := &s.walker.found[n]
		if f.Kind != Who || f.to != end || len(f.People[0].As) > 0 || f.People[0].Position == plenary.UnknownPosition || !s.is(end-1, lex.Verbs|lex.Text) && !s.isLabel(end-1) {
			continue
		}
		f.People[0].Only = false
		s.addWho(l, stance{from: k, to: to, counted: -1, pos: f.People[0].Position, not: f.People[0].Not, loose: f.Loose})
		return true
	}
	return false
}

// isFurtherOnly says whether the sentence is short and opens with a word that adds somebody
// to those told before.
func (s *sentence) isFurtherOnly() bool {
	k := 0
	for s.is(k, lex.And) || s.id(k, lex.WAlso) || adds[s.lower(k)] {
		k++
	}
	return k > 0 && s.isShort() && (s.is(k, lex.Actor) || s.id(k, lex.WThe) && s.is(k+1, lex.Actor))
}

// instance reads members that are named, behind a comma, as some of those just counted:
// seventeen were opposed, Japan for one; thirteen abstained, Norway in their number.
func (s *sentence) instance(l *listing) (stance, bool) {
	t := stance{from: l.from, to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if !s.sign(b, ",") || len(l.names) == 0 || len(l.groups) > 0 {
		return t, false
	}
	switch {
	case s.id(l.to-1, lex.WOne) && s.id(l.to-2, lex.WFor):
	case s.instanced(l.to) > l.to:
		t.to = s.instanced(l.to)
	default:
		return t, false
	}
	if !s.endOfClause(t.to) {
		return t, false
	}
	for i := range s.hits {
		if h := &s.hits[i]; s.onlyWhen(h.to, b) && h.num >= 0 && !h.score && !h.open && !h.eitherWay && h.Hi > int32(len(l.names)) {
			t.pos, t.loose = h.pos, h.loose
			return t, h.pos != plenary.UnknownPosition
		}
	}
	return t, false
}

// onlyWhen says whether no more than a day, or words for the text, stands between unit k and
// unit to: one country voted no yesterday, Japan.
func (s *sentence) onlyWhen(k, to int) bool {
	const far = 4
	for ; k < to; k++ {
		if to-k > far || !s.is(k, lex.Date) && !s.id(k, lex.WOn, lex.WIn, lex.WIt) && !s.adverb(k) {
			return false
		}
	}
	return k == to
}

// instanced is the unit behind words at k by which those before them are some of a number:
// in their number, among others, for example. It is k where there are none.
func (s *sentence) instanced(k int) int {
	switch s.lower(k) {
	case "for example", "for instance", "e.g.", "among others", "inter alia", "notably", "not least", "especially", "particularly", "among the number":
		return k + 1
	case "for":
		if w := s.lower(k + 1); w == "example" || w == "instance" || w == "one" {
			return k + 2
		}
	case "being":
		const far = 5
		for j := k + 1; j < k+far && s.id(k+1, lex.WThe, lex.WOne, lex.WA); j++ {
			if s.is(j, lex.Positions|lex.Number|lex.Only|lex.Actor) && !s.id(j, lex.WOne) {
				break
			}
			if s.endOfClause(j + 1) {
				return j + 1 // China and India being the biggest
			}
		}
	case "among":
		if s.lower(k+1) == "others" {
			return k + 2
		}
	}
	if (s.id(k, lex.WIn, lex.WOf) || s.is(k, lex.Among)) && s.id(k+1, lex.WTheir, lex.WIts, lex.WThat, lex.WThe) {
		switch s.lower(k + 2) {
		case "number", "ranks", "company", "midst", "lot":
			return k + 3
		}
	}
	return k
}

// keptCompany reads that a list kept somebody company, who was told right before or is
// named: only El Salvador kept it company; Fiji kept Israel company.
func (s *sentence) keptCompany(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	k := l.to
	for s.is(k, lex.Did) || s.adverb(k) {
		k++
	}
	switch s.lower(k) {
	case "kept", "keeps", "bore":
	default:
		return t, false
	}
	b := s.beforeThe(l.from)
	if s.is(l.from-1, lex.Only) || b < l.from-1 && s.is(b, lex.Only) {
		t.only, t.from = true, min(b, l.from-1)
	}
	if s.unreal(k) {
		return t, false
	}
	if s.id(k+1, lex.WIt, lex.WThem, lex.WHim, lex.WHer) && strings.EqualFold(s.text(k+2), "company") {
		return s.likeLast(t, t.from, k+3)
	}
	if o := s.listFrom(k + 1); o != nil && len(o.names) == 1 && len(o.groups) == 0 && strings.EqualFold(s.text(o.to), "company") {
		t.as, t.to = o, o.to+1
		return t, true
	}
	return t, false
}

// votesBesides reads what a member did of which a relative clause tells that it vetoed
// something: France, which vetoed three drafts on Monday, abstained this time.
func (s *sentence) votesBesides() {
	for i := range s.people {
		l := &s.people[i]
		if !l.used || len(l.names) == 0 || !s.sign(l.to, ",") || !s.id(l.to+1, lex.WWhich, lex.WWho) || !s.is(l.to+2, lex.VetoPast) && !s.is(l.to+3, lex.VetoPast) {
			continue
		}
		m := s.remarkEnd(l.to)
		if m == l.to {
			continue
		}
		c := *l
		t, ok := s.stanceAfter(&c)
		if !ok || t.to <= m {
			continue
		}
		n := len(s.walker.found)
		if s.addWho(&c, t); len(s.walker.found) > n {
			f := &s.walker.found[n]
			f.dates = slices.DeleteFunc(slices.Clone(f.dates), func(d dateAt) bool { return int(d.unit) < m })
			told := func(o finding) bool { return o.sent < s.n && len(o.dates)+len(o.symbols) > 0 }
			f.Loose = f.Loose || !slices.ContainsFunc(s.walker.found[:n], told)
			f.now = true
		}
	}
}
