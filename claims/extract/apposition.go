package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// otherwise reads what a list did by forms of the sentence as a whole, where nothing near
// the list tells it.
func (s *sentence) otherwise(l *listing) (stance, bool) {
	for _, read := range [...]func(*listing) (stance, bool){s.conjoined, s.clefted, s.setApart, s.appositive, s.loneApposed, s.overridden, s.includedSubject, s.spelledOut, s.absolute, s.ditto} {
		if t, ok := read(l); ok {
			return t, true
		}
	}
	return stance{}, false
}

// surer reads a list by the form of its sentence where nothing near it tells what it did,
// or tells it from few signs: where both tell the same, it is told.
func (s *sentence) surer(l *listing, t stance, ok bool) (stance, bool) {
	st, found := s.otherwise(l)
	if !ok || found && !st.loose && st.pos == t.pos && st.not == t.not {
		return st, found
	}
	return t, ok
}

// voterNouns are nouns for a member by the vote that it cast.
var voterNouns = map[string]plenary.Position{
	"abstainer": plenary.Abstain, "abstention": plenary.Abstain, "absentee": plenary.NotVoting, "dissenter": plenary.No, "naysayer": plenary.No, "opponent": plenary.No, "no": plenary.No, "no vote": plenary.No, "nay": plenary.No,
	"supporter": plenary.Yes, "backer": plenary.Yes, "yes": plenary.Yes, "yes vote": plenary.Yes, "aye": plenary.Yes,
}

// onceSo are words for what a member no longer is: then an opponent.
var onceSo = map[string]bool{"then": true, "once": true, "formerly": true, "previously": true, "earlier": true, "originally": true, "until then": true, "until now": true, "hitherto": true}

// wasOnce is where an aside ends that starts with the comma at j and says what members had
// been: Mali, then an opponent, voted for it. It is j where none does.
func (s *sentence) wasOnce(j int) int {
	if !onceSo[s.lower(j+1)] {
		return j
	}
	k := j + 2
	for s.id(k, lex.WA, lex.WAn, lex.WThe) || s.is(k, lex.Among|lex.All) {
		k++
	}
	if _, ok := voterNouns[strings.TrimSuffix(s.lower(k), "s")]; !ok || !s.sign(k+1, ",") {
		return j
	}
	return k + 1
}

// appositive reads a member that is called by its vote between commas: Romania, a no, and
// Yugoslavia, an absentee, denied it to him.
func (s *sentence) appositive(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	a := l.to + 1 // in the end an abstainer
	for a < l.to+4 && (s.isPhrase(a) || s.adverb(a) || s.is(a, lex.Did) && !s.isCopula(a)) {
		a++
	}
	if len(l.names) == 0 || !s.sign(l.to, ",") || !s.id(a, lex.WA, lex.WAn) || s.isGoverned(l) || s.isExcepted(l) || onceSo[s.lower(l.to+1)] {
		return t, false
	}
	k := a + 1
	for s.sign(k, "\"'") {
		k++
	}
	low := s.lower(k)
	p, ok := voterNouns[low]
	if !ok {
		return t, false
	}
	t.pos, t.to = p, k+1
	for s.is(t.to, lex.VoteNoun) || s.sign(t.to, "\"'") {
		t.to++
	}
	t.loose = low == "supporter" || low == "backer" || low == "opponent"
	return t, s.sign(t.to, ",") && !s.unreal(l.from)
}

// clefted reads whom a sentence sets first, behind whom "it was" stands: Belgrade it was,
// and not Moscow, that supplied the only no.
func (s *sentence) clefted(l *listing) (stance, bool) {
	const far = 8
	t := stance{from: l.from, counted: -1}
	if !s.id(l.to, lex.WIt) || !s.isCopula(l.to+1) || s.isGoverned(l) {
		return t, false
	}
	for k := l.to + 2; k < l.to+far; k++ {
		if s.id(k, lex.WThat, lex.WWho, lex.WWhich) {
			s.joint = k
			st, ok := s.acts(l, t, k+1, 0)
			s.joint = -1
			return st, ok && st.as == nil
		}
		if s.sign(k, ";:.") || s.is(k, lex.Positions|lex.VotePast) {
			break
		}
	}
	return t, false
}

// fellowship reads whose only company a list was, behind the copula at j: were all the
// company that London and Paris could muster, were the only friends Cuba found.
func (s *sentence) fellowship(t stance, j int) (stance, bool) {
	k := j + 1
	for s.is(k, lex.All|lex.Only) || s.id(k, lex.WThe) {
		k++
	}
	if w := s.lower(k); k == j+1 || !friends[w] && w != "support" && w != "comfort" || s.unreal(j) {
		return t, false
	}
	for k++; s.id(k, lex.WThat) || strings.EqualFold(s.text(k), "whom"); k++ {
	}
	o, to := s.roster(k)
	if o == nil || len(o.groups) > 0 || len(o.names) == 0 {
		return t, false
	}
	for m := to; m < to+3; m++ {
		switch s.lower(m) {
		case "found", "had", "muster", "find", "mustered", "drew", "got", "kept":
			t.as, t.to, t.only = o, m+1, false
			return t, true
		}
	}
	return t, false
}

// roster is the list that starts at unit k, leaders with their titles among its members,
// and where it ends: Sir Anthony Eden, M. Mollet and Mr. Ben-Gurion. It is nil where none
// does.
func (s *sentence) roster(k int) (*listing, int) {
	const far = 16
	if l := s.listFrom(k); l != nil {
		return l, l.to
	}
	var l *listing
	for m := k; m < k+far; m++ {
		switch {
		case s.is(m, lex.Person|lex.Actor):
			if l == nil {
				l = &listing{from: m}
			}
			l.names, l.at, l.to = append(l.names, s.u[m].Val), append(l.at, m), m+1
		case s.unknown(m) && s.at(m).Case == words.Capital:
			if l != nil {
				l.to = m + 1 // a leader whom the lexicon does not know
			}
		case titles[s.lower(m)], s.sign(m, ",."), s.is(m, lex.And):
		default:
			if l == nil {
				return nil, k
			}
			return l, l.to
		}
	}
	return nil, k
}

// titles are words before the name of a leader or envoy.
var titles = map[string]bool{"mr": true, "mrs": true, "ms": true, "dr": true, "sir": true, "m": true, "mme": true, "president": true, "premier": true, "chancellor": true, "prime": true, "minister": true, "general": true, "marshal": true, "ambassador": true}

// setApart gives those named behind a count, as many as it counts, the position counted:
// two hands went up against it, those of Cuba and Mali; one Arab vote against it, that of
// Qatar.
func (s *sentence) setApart(l *listing) (stance, bool) {
	const far = 5
	t := stance{from: l.from, to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if !s.id(b, lex.WOf) || !s.id(b-1, lex.WThat, lex.WThose) || !s.sign(b-2, ",-_:") || len(l.groups) > 0 || l.unread > 0 {
		return t, false
	}
	n := int32(len(l.names))
	for k := b - 3; k > b-3-far; k-- {
		for i := range s.hits {
			h := &s.hits[i]
			if h.to == k+1 && !h.score && !h.open && h.Lo == n && h.Hi == n {
				t.pos, t.loose = h.pos, h.loose || h.eitherWay
				return t, true
			}
		}
		if s.is(k, lex.NoLabel) && n == 1 && s.beforeOne(k) {
			t.pos = plenary.No // one Arab vote against it
			return t, !s.unreal(k)
		}
		if !s.is(k, lex.Text) && !s.id(k, lex.WThe, lex.WIt, lex.WTo) {
			break
		}
	}
	return t, false
}

// beforeOne says whether the label at k belongs to a single vote: one Arab vote against.
func (s *sentence) beforeOne(k int) bool {
	const far = 4
	for m := k - 1; m > k-far; m-- {
		if s.isNumber(m) || s.is(m, lex.Only) || s.id(m, lex.WA, lex.WAn) {
			return !s.isNumber(m) || s.value(m) == 1
		}
		if !s.is(m, lex.VoteNoun|lex.Members|lex.Actor|lex.Group) && !s.unknown(m) {
			break
		}
	}
	return false
}
