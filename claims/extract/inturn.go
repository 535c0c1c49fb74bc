package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// A turn is a vote that is told with where or when it was cast: abstained in the Council,
// no on Monday, for the first.
type turn struct {
	pos      plenary.Position
	from, to int // units of the verb
	at, end  int // units of the place, the day or the number in order
	kind     turnKind
}

type turnKind uint8

const (
	noTurn    turnKind = iota
	inOrgan            // in the Council
	onDay              // on Monday
	inSession          // the first, the second
	onText             // on resolution 79/185, on the one about Syria
)

// findInTurn reads what one list did in each of two votes, both told of it in one breath:
// abstained in the Council and voted no in the Assembly; voted yes on Friday and no on
// Monday; was for the first and against the second.
func (s *sentence) findInTurn() {
	if len(s.people) > longest/4 || !s.live() {
		return
	}
	for i := range s.people {
		l := &s.people[i]
		if l.used || l.pronoun || len(l.names) == 0 || s.isGoverned(l) || s.isExcepted(l) || l.from > 0 && s.unreal(l.from) {
			continue
		}
		first, second := s.turnsOf(l)
		if second.kind == noTurn {
			continue
		}
		l.used = true
		s.addTurn(l, &first, l.from)
		s.addTurn(l, &second, second.from)
	}
}

// turnsOf are the two votes that the words behind a list tell; the second is of no kind
// where they do not tell two.
func (s *sentence) turnsOf(l *listing) (first, second turn) {
	k := l.to
	for s.sign(k, ",") || s.id(k, lex.WWhich, lex.WWho) {
		k++
	}
	if first = s.turnAt(k, false); first.kind == noTurn {
		return first, turn{}
	}
	k = first.end
	for end := k + 4; k < end && (s.sign(k, ",") || s.is(k, lex.And) || s.id(k, lex.WBut, lex.WAnd) || strings.EqualFold(s.text(k), "yet") || strings.EqualFold(s.text(k), "then")); {
		k++
	}
	if k == first.end {
		return first, turn{}
	}
	if second = s.turnAt(k, true); second.kind == noTurn {
		second = s.turnAgain(&first, k)
	}
	if second.kind != inOrgan && s.id(l.to+1, lex.WWhich, lex.WWho) {
		return first, turn{} // which had abstained a year ago, voted for it yesterday
	}
	if second.kind != first.kind || second.kind == inOrgan && s.u[first.at].Class&(lex.Assembly|lex.Council) == s.u[second.at].Class&(lex.Assembly|lex.Council) {
		return first, turn{}
	}
	return first, second
}

// turnAgain reads at k that the same was done a second time: and again in the Assembly.
func (s *sentence) turnAgain(first *turn, k int) turn {
	t := turn{pos: first.pos, from: k}
	switch s.lower(k) {
	case "again", "once", "also", "likewise":
		for end := k + 3; k < end && (s.adverb(k) || s.is(k, lex.Did|lex.Another) || strings.EqualFold(s.text(k), "once") || strings.EqualFold(s.text(k), "more") || strings.EqualFold(s.text(k), "likewise")); {
			k++
		}
	}
	if !s.id(k, lex.WIn, lex.WOn) {
		return turn{}
	}
	t.at, t.end, t.kind = s.turnPlace(k)
	t.to = t.end
	return t
}

// turnAt reads the vote at unit k and its place. A bare word for a position will do for
// the second of two: yes on Friday and no on Monday.
func (s *sentence) turnAt(k int, bare bool) turn {
	for end := k + 3; k < end && !s.isCopula(k) && (s.is(k, lex.Did) && !s.is(k, lex.Positions) || s.adverb(k)); {
		k++
	}
	t := turn{from: k}
	switch {
	case s.is(k, lex.AbstainVerb):
		t.pos, t.to = plenary.Abstain, k+1
	case (s.is(k, lex.VotePast) || s.isCopula(k)) && s.isLabel(k+1):
		t.pos, t.to = s.labelPosition(k+1), k+2
	case s.is(k, lex.YesVerb|lex.NoVerb) && !s.isUndergone(k):
		t.pos, t.to = s.u[k].Class.Position(), k+1
	case bare && s.isLabel(k):
		t.pos, t.to = s.labelPosition(k), k+1
	default:
		return turn{}
	}
	if t.pos == plenary.UnknownPosition || s.against(t.to-1) {
		return turn{}
	}
	t.at, t.end, t.kind = s.turnPlace(t.to)
	return t
}

// turnPlace is where soon behind unit k the place or day of a vote is told.
func (s *sentence) turnPlace(k int) (at, end int, kind turnKind) {
	const far = 6
	for m := k; m < k+far; m++ {
		switch low := s.lower(m); {
		case s.is(m, lex.Symbol):
			return m, m + 1, onText
		case m > k && s.isMatter(m):
			return m, s.endOfMatter(m), onText
		case s.is(m, lex.Assembly|lex.Council) && (s.id(m-1, lex.WIn, lex.WAt) || s.id(m-1, lex.WThe) && s.id(m-2, lex.WIn, lex.WAt)) && s.scopeOf(m) >= Assembly && s.scopeOf(m) != Elsewhere:
			end = m + 1
			for s.is(end, lex.Date) || s.id(end, lex.WOn) && s.is(end+1, lex.Date) {
				end++ // in the Council on Friday
			}
			return m, end, inOrgan
		case s.is(m, lex.Date):
			o := m + 1
			for o < m+3 && s.id(o, lex.WIn, lex.WAt, lex.WThe) {
				o++
			}
			if o > m+1 && s.is(o, lex.Assembly|lex.Council) && s.scopeOf(o) >= Assembly && s.scopeOf(o) != Elsewhere {
				return o, o + 1, inOrgan // on Friday in the Council
			}
			return m, m + 1, onDay
		case (low == "first" || low == "second" || low == "former" || low == "latter") && s.id(m-1, lex.WThe):
			if end = m + 1; s.is(end, lex.Text|lex.VoteNoun) || strings.EqualFold(s.text(end), "day") || strings.EqualFold(s.text(end), "time") {
				end++
			}
			return m, end, inSession
		case s.id(m, lex.WIt, lex.WThe, lex.WOn, lex.WIn, lex.WAt, lex.WThis) || s.is(m, lex.Text) || s.unknown(m) && !s.adverb(m):
		default:
			return 0, 0, noTurn
		}
	}
	return 0, 0, noTurn
}

// addTurn makes a statement of one of two votes.
func (s *sentence) addTurn(l *listing, t *turn, from int) {
	f := finding{Statement: Statement{Kind: Who, People: []People{{Position: t.pos, Names: l.names, Groups: l.groups, Unread: l.unread}}, Loose: l.loose || len(l.names) == 0}, from: from, to: t.to, unit: l.from}
	if t.kind == inOrgan {
		f.unit = t.at
	}
	n := len(s.walker.found)
	if s.add(f); len(s.walker.found) == n || t.kind == inSession {
		return
	}
	g := &s.walker.found[n]
	if s.is(t.at, lex.Symbol) {
		g.symbols = slices.DeleteFunc(slices.Clone(s.symbols), func(y symbolAt) bool { return int(y.unit) != t.at })
		g.Placed = true
	}
	dates := slices.DeleteFunc(slices.Clone(s.dates), func(d dateAt) bool { return int(d.unit) < min(t.to, t.at) || int(d.unit) >= t.end })
	if t.kind == onDay || len(dates) > 0 {
		g.dates = dates
	}
}

// placeOf is the unit by which the organ of a statement is settled. Where what somebody did
// is told over a mention of each organ, it is the last before the verb, or the one behind
// it: for it in the Council, Rwanda lost its nerve in the Assembly and abstained.
func (s *sentence) placeOf(f *finding) int {
	if f.Kind != Who || f.unit < f.from || f.unit >= f.to {
		return f.unit
	}
	at := func(m int) bool {
		return s.is(m, lex.Assembly|lex.Council) && (s.id(m-1, lex.WIn, lex.WAt) || s.id(m-1, lex.WThe) && s.id(m-2, lex.WIn, lex.WAt)) && s.scopeOf(m) >= Assembly && s.scopeOf(m) != Elsewhere
	}
	seen, last := lex.Class(0), -1
	for m := f.from; m < f.to; m++ {
		if at(m) {
			seen, last = seen|s.u[m].Class&(lex.Assembly|lex.Council), m
		}
	}
	if last < 0 {
		return f.unit
	}
	if _, _, kind := s.turnPlace(f.to); kind == inOrgan {
		end := f.to
		for !at(end) {
			end++
		}
		return end
	}
	if seen == lex.Assembly|lex.Council {
		return last
	}
	return f.unit
}
