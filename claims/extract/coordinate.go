package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// conjoined reads what the subject of a clause did in the end, told by a verb that "and"
// or "but" joins to those before it, whatever these tell: would not recant and voted no;
// tried to amend it, failed, and abstained.
func (s *sentence) conjoined(l *listing) (stance, bool) {
	const far = 40
	t := stance{from: l.from, counted: -1}
	if !s.headsClause(l) || s.isGoverned(l) || s.isExcepted(l) || s.isContrast(l) || s.sign(l.to, "'") {
		return t, false
	}
	passed := 0 // units of the clause itself, before the conjunction
	for m := l.to; m < len(s.u) && m < l.to+far; m++ {
		if s.sign(m, ",") {
			if s.opensAside(m + 1) {
				if m = s.asideClose(m); m < 0 {
					return t, false
				}
				if passed == 0 {
					if st, ok := s.verbBehind(l, t, m); ok {
						return st, true
					}
				}
			}
			continue
		}
		if s.sign(m, "(") && s.closing(m) > m {
			m = s.closing(m)
			continue
		}
		if (s.is(m, lex.And) && !s.is(m, lex.Positions) || s.id(m, lex.WBut)) && passed > 0 {
			if k := s.lastVerb(m + 1); k > m {
				s.joint = m
				st, ok := s.acts(l, t, k, 0)
				s.joint = -1
				return st, ok && (st.pos != plenary.UnknownPosition || st.as != nil && len(st.as.names) == 1) && !s.isTopic(k)
			}
		}
		if s.mayBeSubject(m) || s.subordinates(m) || s.stops(m) || s.sign(m, ")") {
			return t, false
		}
		passed++
	}
	return t, false
}

// verbBehind reads the verb right behind the comma at m, which closes what was said of the
// subject by the way: Mr. Bush, who had pleaded for weeks, ended in the losing camp.
func (s *sentence) verbBehind(l *listing, t stance, m int) (stance, bool) {
	k := m + 1
	for s.adverb(k) || s.is(k, lex.Did) && !s.isCopula(k) && !s.is(k, lex.Verbs) && !landed[s.lower(k)] {
		k++
	}
	if m := s.endsBy(k); m > k {
		return s.soleBallot(t, m)
	}
	if st, ok := s.byVoting(l, t, k); ok && st.pos != plenary.UnknownPosition {
		return st, true
	}
	if !landed[s.lower(k)] && !s.isCopula(k) && !s.is(k, lex.VotePast|lex.AbstainVerb|lex.AbsentVerb) {
		return t, false
	}
	s.joint = m
	st, ok := s.acts(l, t, k, 0)
	s.joint = -1
	return st, ok && (st.pos != plenary.UnknownPosition || st.as != nil)
}

// headsClause says whether a list, with the titles and owners before it, is the first of
// its clause.
func (s *sentence) headsClause(l *listing) bool {
	const far = 6
	b := s.beforeThe(l.from)
	for n := 0; n < far && b >= 0 && (s.unknown(b) && s.at(b).Case == words.Capital || s.is(b, lex.Person) || s.id(b, lex.WS) || s.sign(b, "'") || s.sign(b, ".") && !s.at(b).Space && s.at(b-1).Case == words.Capital); n++ {
		b--
	}
	return b < 0 || s.sign(b, ";:_") || s.sign(b, "-") && s.at(b).Space || (s.is(b, lex.And) || s.id(b, lex.WBut)) && (b == 0 || s.sign(b-1, ";:."))
}

// asideOpeners are words with which what is said of a subject between commas opens.
var asideOpeners = map[string]bool{
	"which": true, "who": true, "whose": true, "whom": true, "with": true, "a": true, "an": true, "the": true, "its": true, "his": true, "her": true, "their": true, "ever": true, "once": true, "long": true, "having": true, "being": true, "though": true, "although": true, "despite": true,
	"unlike": true, "like": true, "for": true, "at": true, "in": true, "on": true, "to": true, "as": true, "after": true, "until": true, "no": true, "not": true, "usually": true, "normally": true, "always": true, "never": true, "still": true, "itself": true, "themselves": true, "under": true, "of": true, "by": true, "from": true, "where": true, "when": true, "while": true, "mindful": true, "true": true, "one": true, "another": true,
}

// opensAside says whether what is said by the way starts at k, behind a comma.
func (s *sentence) opensAside(k int) bool {
	low := s.lower(k)
	if s.unknown(k) && s.at(k).Case == words.Lower && (strings.HasSuffix(low, "ed") || s.listEnding(k-1) != nil) && (s.id(k+1, lex.WBy, lex.WWith, lex.WUnder, lex.WOf, lex.WFrom, lex.WFor, lex.WTo, lex.WIn, lex.WOn, lex.WAt) || strings.EqualFold(s.text(k+1), "between")) {
		return true // courted by Mr. Netanyahu for years, torn between two duties
	}
	return asideOpeners[low] || s.participle(k) || strings.HasPrefix(low, "as ") || strings.HasPrefix(low, "in ") || strings.HasPrefix(low, "on ") || strings.HasPrefix(low, "at ")
}

// asideClose is the comma that closes what the comma at j opens, -1 where none does soon.
func (s *sentence) asideClose(j int) int {
	const far = 24
	for m := j + 1; m < j+far && m < len(s.u); m++ {
		switch {
		case s.sign(m, ","):
			return m
		case s.stops(m):
			return -1
		}
	}
	return -1
}

// stops says whether the sign at k ends what stands before it; the dot of Mr. does not.
func (s *sentence) stops(k int) bool {
	if s.sign(k, ".") && (titles[s.lower(k-1)] || len(s.text(k-1)) == 1) && !s.at(k).Space {
		return false
	}
	return s.sign(k, ";:.?!")
}

// lastVerb is the unit of the verb of voting that the words at k lead to, adverbs and
// words for when and on what left out: duly abstained, on Syria voted yes. It is -1 where
// they lead to none.
func (s *sentence) lastVerb(k int) int {
	const far = 9
	spoken := false // words for when or on what were passed
	if c := s.asideClose(k); s.sign(k, ",") && c > k && s.opensAside(k+1) {
		k = c + 1 // and, after some hesitation, voted
	}
	for end := k + far; k < end && k < len(s.u); k++ {
		switch {
		case s.is(k, lex.Join) && strings.HasSuffix(s.lower(k), " with"), s.is(k, lex.AbstainVerb|lex.AbsentVerb|lex.VotePast) && !s.is(k, lex.Join), s.is(k, lex.YesVerb|lex.NoVerb) && s.u[k].To-s.u[k].From > 1:
			return k
		case !spoken && (strings.EqualFold(s.text(k), "gave") || strings.EqualFold(s.text(k), "lent")):
			return k
		case s.adverb(k) || s.is(k, lex.Did) && !s.isCopula(k) && !s.is(k, lex.Verbs) || s.is(k, lex.Date) || s.isPhrase(k) || s.id(k, lex.WThen):
		case s.id(k, lex.WOn, lex.WIn, lex.WAt):
			spoken = true
		case spoken && (s.unknown(k) || s.id(k, lex.WThe) || s.is(k, lex.Text|lex.Actor|lex.Council|lex.Assembly)), s.sign(k, ",") && spoken:
		default:
			return -1
		}
	}
	return -1
}

// mayBeSubject says whether a member, group or pronoun at k may have a verb of its own.
func (s *sentence) mayBeSubject(k int) bool {
	switch {
	case s.id(k, lex.WIt, lex.WThey, lex.WHe, lex.WShe, lex.WWe, lex.WI):
	case s.is(k, lex.Actor|lex.Group|lex.Person|lex.Members) && !s.is(k, lex.VoteNoun):
		if s.sign(k+1, "'") {
			return false
		}
	default:
		return false
	}
	k++
	for s.adverb(k) || s.is(k, lex.And) && s.is(k+1, lex.Actor|lex.Person) || s.is(k, lex.Actor|lex.Person) {
		k++
	}
	return s.is(k, lex.Verbs|lex.VotePast|lex.Modal|lex.Deed|lex.Quoted|lex.Pass|lex.Fail|lex.Got) || s.is(k, lex.Did) && !s.is(k, lex.All) || s.id(k, lex.WHad, lex.WHas, lex.WHave, lex.WWas, lex.WWere, lex.WIs) || s.unknown(k) && s.at(k).Case == words.Lower && (strings.HasSuffix(s.text(k), "ed") || strings.HasSuffix(s.text(k), "s"))
}

// subordinates says whether a clause with a subject of its own may open at k.
func (s *sentence) subordinates(k int) bool {
	if s.id(k, lex.WThat, lex.WWhich, lex.WWho, lex.WBecause, lex.WWhen, lex.WWhile, lex.WWhere, lex.WWhat) {
		return true
	}
	switch s.lower(k) {
	case "whose", "whom", "if", "unless", "whether", "although", "though", "since", "until", "why", "how", "usually", "often", "always", "normally", "traditionally":
		return true
	}
	return s.is(k, lex.Modal) && s.id(k+1, lex.WHave) // would have seen to it and abstained
}

// namedHead is the leader or envoy, no list of the sentence, who opens it as the subject:
// Mr. Shevardnadze, whose country had armed it. It is nil where none does.
func (s *sentence) namedHead() *listing {
	const far = 6
	for k := 0; k < far && k < len(s.u); k++ {
		switch {
		case s.is(k, lex.Person):
			if s.sign(k+1, "'") || s.listFrom(k) != nil {
				return nil
			}
			return &listing{from: k, to: k + 1, names: []int32{s.u[k].Val}, at: []int{k}}
		case s.unknown(k) && s.at(k).Case == words.Capital || s.sign(k, ".") && k > 0 || s.is(k, lex.Members) || s.id(k, lex.WThe):
		default:
			return nil
		}
	}
	return nil
}

// gaveAnswer is the unit of the answer that the verb at k gives, whom or what it is given
// left out: gave it a reluctant yes, gave the draft a firm no. It is k when none is.
func (s *sentence) gaveAnswer(k int) int {
	const far = 8
	article := false
	for m := k + 1; m < k+far; m++ {
		switch {
		case article && (s.id(m, lex.WNo, lex.WYes) || s.is(m, lex.YesLabel|lex.NoLabel|lex.AbstainLabel) && s.isNounLabel(m)):
			if s.endOfClause(m+1) || s.is(m+1, lex.VoteNoun) && s.endOfClause(m+2) {
				return m
			}
			return k
		case s.id(m, lex.WA, lex.WAn, lex.WIts, lex.WTheir) || s.is(m, lex.Another):
			article = true
		case s.id(m, lex.WThe) || s.is(m, lex.Text|lex.Actor) || s.unknown(m) || s.sign(m, "\""):
		default:
			return k
		}
	}
	return k
}

// headActs reads what the leader or envoy who opens the sentence did, far from the name:
// Mr. Bush, who had pleaded for weeks, ended the night in the losing camp.
func (s *sentence) headActs() {
	l := s.namedHead()
	if l == nil {
		return
	}
	t, ok := s.predicate(l)
	if !ok {
		t, ok = s.conjoined(l)
	}
	if ok && t.as == nil {
		s.addWho(l, t)
	}
}
