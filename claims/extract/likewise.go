package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// likeLast gives a list the stance that was told last before unit k.
func (s *sentence) likeLast(t stance, k, to int) (stance, bool) {
	if h := s.hitBehind(k); h != nil && s.sign(k-1, ",") && !h.eitherWay && !h.open {
		t.pos, t.to, t.loose = h.pos, to, h.loose // thirteen abstained, China too
		return t, true
	}
	for m := k - 1; m > 1 && m > k-9; m-- {
		if s.isLabel(m) && s.is(m-1, lex.VotePast) && s.id(m-2, lex.WWe, lex.WI) && !s.against(m) {
			t.pos, t.to = s.labelPosition(m), to // we voted against, as did Burma
			return t, true
		}
	}
	nearest := -1 // of the sentence; they were not read in the order of its words
	for n := len(s.walker.found) - 1; n >= 0 && s.walker.found[n].sent == s.n; n-- {
		if f := &s.walker.found[n]; f.Kind == Who && f.from < k && (nearest < 0 || f.from > s.walker.found[nearest].from) {
			nearest = n
		}
	}
	if m := s.labelBehind(k); nearest < 0 && m > 0 {
		t.pos, t.to, t.loose = s.labelPosition(m), to, !s.plainLabel(m, k) // the NATO members voted against; so were others
		return t, !s.unreal(m)
	}
	for n := len(s.walker.found) - 1; n >= 0; n-- {
		f := &s.walker.found[n]
		if f.sent < s.n-1 {
			break
		}
		if f.Kind == Veto && f.sent == s.n && f.to <= k && nearest < 0 && !s.countsBetween(f.to, k) && !f.Loose && !f.People[0].Not {
			t.pos, t.to = plenary.No, to // Moscow and Beijing used their vetoes, and Bolivia joined them
			return t, true
		}
		if f.Kind == Who && (f.sent < s.n || n == nearest) {
			p := &f.People[0]
			for k := n - 1; k >= 0 && f.sent < s.n && s.walker.found[k].sent == f.sent; k-- {
				if o := &s.walker.found[k]; o.Kind == Who && o.People[0].Position != p.Position && o.People[0].Position != plenary.UnknownPosition && !(s.opensWithSo() && s.endsBefore(f)) {
					t.loose = true // several stances could be meant
				}
			}
			t.pos, t.to = p.Position, to
			if p.Position == plenary.UnknownPosition && f.number > 0 {
				t.number = f.number // India was among the three, and so was Pakistan
				return t, true
			}
			if p.Position == plenary.UnknownPosition {
				t.as = &listing{names: p.As}
			}
			t.loose = t.loose || f.Loose || s.goesOnBefore(f) || f.sent < s.n && s.actsBefore(k)
			return t, !p.Not && (t.as == nil || len(p.As) > 0)
		}
		if f.Kind == Veto && f.sent < s.n {
			t.pos, t.to = plenary.No, to
			return t, true
		}
	}
	t.pos, t.to, t.loose = s.latest(k), to, true
	return t, t.pos != plenary.UnknownPosition
}

// eachTime reads from unit k on that what was told is told of several votes at once: each
// time, on all three occasions, both times. It is how many, EachTime where that is not
// said, 0 where nothing of the kind stands there.
func (s *sentence) eachTime(k int) int32 {
	const far = 7
	n, each := int32(0), false
	for m := k; m < k+far; m++ {
		switch low := s.lower(m); {
		case low == "twice" && m == k && (s.endOfClause(k+1) || k < 2):
			return 2
		case low == "time" || low == "times" || low == "occasion" || low == "occasions" || low == "ballots" || low == "drafts" || low == "texts" || low == "resolutions" || low == "roll-calls" || low == "rounds" || each && s.is(m, lex.VoteNoun|lex.Text) && s.id(k, lex.WIn, lex.WOn, lex.WAt, lex.WFor, lex.WAgainst):
			if !each {
				return 0
			}
			if n == 0 {
				return EachTime
			}
			return n
		case low == "both" && s.endOfClause(m+1):
			return 2 // backed both
		case low == "both":
			n, each = 2, true
		case strings.HasPrefix(low, "each") || strings.HasPrefix(low, "every") || strings.HasPrefix(low, "all"):
			each = true
		case s.is(m, lex.Number) && each:
			n = s.value(m)
		case s.id(m, lex.WOn, lex.WThe, lex.WOf, lex.WIn):
		default:
			return 0
		}
	}
	return 0
}

// each is of how many votes at once it is told that a list took a stance, as eachTime
// reads it behind the stance, between the two or before the list: both times, China
// abstained; China, on both occasions, abstained.
func (s *sentence) each(l *listing, t *stance) int32 {
	if n := s.eachTime(t.to); n != 0 {
		return n
	}
	for k := l.to; k < t.to && k < l.to+2; k++ {
		if n := s.eachTime(k); n != 0 && !s.id(k, lex.WOn, lex.WIn) || n != 0 && s.sign(k-1, ",") {
			return n
		}
	}
	return s.eachBefore(l.from)
}

// eachBefore is the same for the words that open the clause in which unit k stands.
func (s *sentence) eachBefore(k int) int32 {
	j := s.ownStart(k)
	if s.sign(j, ",;:") {
		j++
	}
	if j >= k {
		return 0
	}
	return s.eachTime(j)
}

// countsBetween says whether votes are counted between two units.
func (s *sentence) countsBetween(from, to int) bool {
	for i := range s.hits {
		if h := &s.hits[i]; h.from >= from && h.to <= to {
			return true // a veto: 14 wanted it back, the US didn't
		}
	}
	return false
}

// opensWithSo says whether the sentence opens with "so" for what was told last.
func (s *sentence) opensWithSo() bool { return s.id(0, lex.WSo) }

// endsBefore says whether the sentence before this one ends with a statement.
func (s *sentence) endsBefore(f *finding) bool {
	return f.sent == s.n-1 && f.End <= s.start(0) && strings.Trim(s.doc.Text[f.End:s.start(0)], " .!\n") == ""
}

// goesOnBefore says whether the sentence of a statement, which is before this one, goes on
// behind it with what else was done: India abstained and called for talks.
func (s *sentence) goesOnBefore(f *finding) bool {
	if f.sent >= s.n || f.End > s.start(0) {
		return false
	}
	rest := strings.ToLower(s.doc.Text[f.End:s.start(0)])
	return strings.Contains(rest, " and ") || strings.Contains(rest, " but ") || strings.Contains(rest, " while ") || strings.Contains(rest, "ing ") || strings.HasPrefix(rest, ", ") && strings.Count(rest, " ") > 1
}

// isFurther says whether the word at k puts members beside one told just before.
func (s *sentence) isFurther(k int) bool {
	switch s.lower(k) {
	case "another", "others", "a second", "the other", "the others":
		return true
	}
	return false
}

// labelBehind is the nearest word for how somebody voted before unit k, 0 where the
// sentence has none.
func (s *sentence) labelBehind(k int) int {
	for m := k - 1; m > 0; m-- {
		if s.is(m, lex.Verbs) || s.isLabel(m) && s.is(m-1, lex.VotePast) {
			return m
		}
	}
	return 0
}

// told says whether a stance was told before unit k of the sentence.
func (s *sentence) told(k int) bool {
	n := len(s.walker.found)
	return n > 0 && s.walker.found[n-1].Kind == Who && s.walker.found[n-1].sent == s.n && s.walker.found[n-1].to <= k
}

// sameAgain is where "so", "too", "likewise" or "the same" at k ends, 0 when
// nothing of the kind stands there.
func (s *sentence) sameAgain(k int) int {
	switch s.lower(k) {
	case "so", "too", "likewise", "also":
		return k + 1
	case "the":
		if s.text(k+1) == "same" {
			return k + 2
		}
	case "as":
		if s.text(k+1) == "well" {
			return k + 2
		}
	}
	return 0
}

// bareAgain says whether no verb of its own stands between a list and the "too" at j: Mali,
// too, but not Mali got in too, nor Mali wavered too.
func (s *sentence) bareAgain(l *listing, j int) bool {
	return j == l.to || j == l.to+1 && (s.is(l.to, lex.Did|lex.Sign|lex.Labels) || s.adverb(l.to))
}

// oneOfThem reads a member behind a number that it is part of: 24 noes, with India one of
// them, India being one.
func (s *sentence) oneOfThem(l *listing, t stance) (stance, bool) {
	j := l.to
	if strings.EqualFold(s.text(j), "being") {
		j++
	}
	if !s.id(j, lex.WOne) || len(l.names) != 1 {
		return t, false
	}
	switch {
	case s.id(j+1, lex.WOf) && s.id(j+2, lex.WThem) && s.endOfClause(j+3):
		j += 2
	case strings.EqualFold(s.text(j), "one of them") && s.endOfClause(j+1):
	case j == l.to || !s.endOfClause(j+1):
		return t, false
	}
	h := s.hitOver(l)
	if h < 0 || s.leansElsewhere(&s.hits[h]) {
		return t, false
	}
	t.pos, t.to = s.hits[h].pos, j+1
	return t, true
}

// fromThem reads whose vote it was from "from" at b, which opens a clause: from India came
// a no; from India, a no.
func (s *sentence) fromThem(l *listing, b int, t stance) (stance, bool) {
	if !s.id(b, lex.WFrom) || b > 0 && !s.sign(b-1, ",;:-_") || len(l.names) == 0 || len(l.groups) > 0 {
		return t, false
	}
	j := l.to
	if !s.sign(j, ",") && !strings.EqualFold(s.text(j), "came") {
		return t, false
	}
	for j++; s.id(j, lex.WA, lex.WAn, lex.WThe) || s.is(j, lex.Only); j++ {
	}
	if !s.isLabel(j) || s.id(j, lex.WFor) || j == l.to+1 {
		return t, false
	}
	t.pos, t.from, t.to = s.labelPosition(j), b, j+1
	if s.is(t.to, lex.VoteNoun) {
		t.to++
	}
	return t, t.pos != plenary.UnknownPosition && s.endOfClause(t.to) && !s.unreal(b)
}

// castWith is whom a vote was cast with at the verb at j, nil when that is not told: cast
// its ballot with the French.
func (s *sentence) castWith(j int) *listing {
	k := j
	if !strings.HasPrefix(s.lower(j), "cast") {
		return nil
	}
	for s.is(k, lex.VotePast|lex.VoteNoun) || s.id(k, lex.WIts, lex.WTheir, lex.WHis, lex.WHer) || strings.EqualFold(s.text(k), "ballot") {
		k++
	}
	if k == j || !s.id(k, lex.WWith) {
		return nil
	}
	o := s.listFrom(k + 1)
	if o == nil || len(o.names) != 1 || len(o.groups) > 0 || !s.endOfClause(o.to) {
		return nil
	}
	return o
}

// sameOf are verbs by which what was told of one is told of another, and the prepositions
// behind them: the same goes for Chad; the same is true of Mali.
var sameOf = map[string]string{
	"goes": "for", "went": "for", "holds": "for", "held": "for", "holds true": "for", "applies": "to", "applied": "to", "true": "of for", "said": "of for", "valid": "for", "done": "by", "happened": "with", "story": "with",
}

// shared are participles by which what was told before is told of another: a position shared
// by Chad, an example followed by Mali.
var shared = map[string]bool{"shared": true, "followed": true, "imitated": true, "copied": true, "matched": true, "echoed": true, "taken": true, "also taken": true, "adopted": true}

// courses are nouns for what a member did.
var courses = map[string]bool{"position": true, "stance": true, "course": true, "example": true, "line": true, "view": true, "choice": true, "path": true, "decision": true, "attitude": true}

// sameWent reads a list of whom the same is said as of those before: the same went for Chad;
// a position shared by Mali.
func (s *sentence) sameWent(l *listing) (stance, bool) {
	const far = 5
	t := stance{counted: -1}
	b := s.beforeThe(l.from)
	if !s.endOfClause(l.to) || b < 2 || s.unreal(b) {
		return t, false
	}
	v := b - 1
	if s.id(b, lex.WBy) {
		for shared[s.lower(v)] || s.id(v, lex.WAlso) {
			v--
		}
		if v < b-1 && courses[s.lower(v)] && s.id(v-1, lex.WA, lex.WAn) && s.sign(v-2, ",") {
			t.from = v - 1
			return s.likeLast(t, v-2, l.to)
		}
		return t, false
	}
	if !strings.Contains(sameOf[s.lower(v)], s.lower(b)) || s.lower(b) == "" {
		return t, false
	}
	for v--; v > b-far && v >= 0; v-- {
		switch {
		case s.lower(v) == "same":
			if !s.id(v-1, lex.WThe) || v > 1 && !s.sign(v-2, ",;:.") && !s.is(v-2, lex.And) {
				return t, false
			}
			t.from = v - 1
			return s.likeLast(t, t.from, l.to)
		case s.isCopula(v) && !s.is(v, lex.Not), s.id(v, lex.WAlso), s.lower(v) == "can", s.lower(v) == "could", s.lower(v) == "be":
		default:
			return t, false
		}
	}
	return t, false
}

// sameDone are words for doing what was told just before.
var sameDone = map[string]bool{"did so": true, "did the same": true, "did likewise": true, "followed suit": true}
