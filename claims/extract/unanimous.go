package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// findUnanimous reads "unanimously" and what says the same.
func (s *sentence) findUnanimous() {
	for k := range s.u {
		if !s.is(k, lex.Unanimous) || s.unreal(k) || s.is(k-1, lex.Not) || s.nearlyAll(k) || s.setsApart(k) || s.wantedOnly(k) || s.lacksUnity(k) || s.isCopula(k-1) && s.ofPartHere(k-1, k-1) {
			continue
		}
		told := false
		for j := max(0, k-12); j < len(s.u) && j < k+12; j++ {
			told = told || s.is(j, lex.Pass|lex.VotePast|lex.VoteIng|lex.Deed|lex.VoteNoun|lex.YesVerb) || j == k+1 && done[s.lower(j)]
			if s.is(j, lex.Fail|lex.OtherBody) && j < k {
				told = false
				break
			}
		}
		if low := s.lower(k); told && !strings.HasPrefix(low, "unanim") && !strings.HasPrefix(low, "by unanim") && !strings.HasPrefix(low, "nem") && s.ofSomeHere(k) {
			continue
		}
		if !told && !s.wasUnanimous(k) && !s.unanimousOrgan(k) && !s.unanimousNoun(k) {
			continue
		}
		if strings.HasPrefix(s.lower(k), "nem") { // nobody against it: some may have abstained
			none := finding{Statement: Statement{Kind: Counts}, from: k, to: k + 1, unit: k}
			none.Counts[plenary.No] = exact(0)
			s.add(none)
			continue
		}
		// A tally beside it says the same.
		merged := false
		for i := range s.walker.found {
			f := &s.walker.found[i]
			if f.sent == s.n && f.Kind == Counts {
				f.Unanimous = true
				f.from, f.to = min(f.from, k), max(f.to, k+1)
				merged = true
			}
		}
		if merged {
			continue
		}
		from, to := k, k+1
		if s.is(k-1, lex.Pass|lex.VotePast|lex.Deed) {
			from--
		} else if s.is(k+1, lex.Pass|lex.VotePast|lex.Deed|lex.VoteNoun|lex.YesVerb) {
			to++
		}
		f := finding{Statement: Statement{Kind: Counts, Unanimous: true, Loose: s.atOtherTime(k)}, from: from, to: to, unit: k}
		f.Counts[plenary.Yes] = Count{Said: true, All: true, Hi: most}
		f.Counts[plenary.No] = exact(0)
		f.Counts[plenary.Abstain] = exact(0)
		s.add(f)
	}
}

// ofSomeHere says whether the clause before k names members or a group who did something as
// one: the Arabs voted for it to a man.
func (s *sentence) ofSomeHere(k int) bool {
	for j := s.clauseStart(k); j < k; j++ {
		if g, _ := s.groupAt(j, s.id(j-1, lex.WThe)); s.is(j, lex.Actor|lex.Group) && !s.is(j, lex.Bodies) || g >= 0 {
			return true
		}
		if s.is(j, lex.Council|lex.Assembly|lex.Text) {
			return false
		}
	}
	return false
}

// nearlyAll says whether what stands before unit k keeps it from being all: virtually the
// whole Council, as good as unanimous, next to unanimous.
func (s *sentence) nearlyAll(k int) bool {
	b := s.beforeThe(k)
	if s.is(b, lex.HedgeAbout|lex.HedgeUnder) {
		return true
	}
	switch s.lower(b) {
	case "virtually", "practically", "effectively", "nearly", "almost", "near", "close", "basically", "essentially", "largely":
		return true
	case "as":
		return strings.EqualFold(s.text(b-1), "good")
	case "to":
		w := s.lower(b - 1)
		return w == "next" || w == "close" || w == "nearest"
	case "next to", "close to", "as good as", "short of", "less than", "nothing like":
		return true
	case "but":
		return s.is(b-1, lex.All)
	}
	return false
}

// wantedOnly says whether the unanimity at k is only what somebody wanted: Washington had wanted
// a unanimous vote.
func (s *sentence) wantedOnly(k int) bool {
	switch s.lower(s.beforeArticle(k)) {
	case "wanted", "want", "wants", "sought", "seek", "seeks", "seeking", "wanting", "demanded", "urged", "favoured", "favored", "asked for", "called for", "hoped for", "wished for", "preferred", "promised", "predicted":
		return true
	}
	return false
}

// beforeArticle is the unit before unit k and the article that stands before it.
func (s *sentence) beforeArticle(k int) int {
	for k--; s.id(k, lex.WA, lex.WAn, lex.WThe); k-- {
	}
	return k
}

// atOtherTime says whether the organ is said to have done at another time what is told at k,
// so that it is rather another vote: two weeks later the Council unanimously renewed the
// force. What is told of the text itself is no other vote.
func (s *sentence) atOtherTime(k int) bool {
	if len(s.symbols) > 0 {
		return false
	}
	from, time, organ := s.clauseStart(k), false, false
	for j := from; j < len(s.u) && (j < k || !s.sign(j, ",;:.")); j++ {
		switch lastWord(s.lower(j)) {
		case "later", "earlier", "before", "ago", "same", "day", "afterwards", "subsequently", "previously", "also", "next":
			time = time || j < k
		case "it", "this", "so", "did so", "resolution", "the resolution", "text", "draft":
			return false
		}
		organ = organ || j < k && s.is(j, lex.Council|lex.Assembly)
	}
	return time && organ
}

// lastWord is the last word of a phrase.
func lastWord(phrase string) string {
	i := strings.LastIndexByte(phrase, ' ')
	return phrase[i+1:]
}

// judgments are nouns for what an organ decided, or for how it was met, that may be called
// unanimous: the verdict was unanimous, it met with unanimous approval.
var judgments = map[string]bool{
	"decision": true, "decisions": false, "verdict": true, "approval": true, "support": true, "backing": true, "choice": true, "judgment": true, "judgement": true, "assent": true, "consent": true, "endorsement": true, "adoption": true,
	"acceptance": true, "agreement": true, "vote": true, "yes": true, "action": true, "one": true, "ruling": true, "move": true, "stand": true, "answer": true, "blessing": true, "call": true, "voice": true,
}

// wasUnanimous says whether the word at k is all that a clause tells of a vote, of the organ
// or of its decision: it was unanimous, the Council was unanimous in this, the verdict was
// unanimous.
func (s *sentence) wasUnanimous(k int) bool {
	const far = 8
	if !s.isCopula(k-1) || !strings.HasSuffix(s.lower(k), "unanimous") || !s.inContext() {
		return false
	}
	if s.id(k-2, lex.WIt) {
		return (k == 2 || s.sign(k-3, ",")) && s.endOfClause(k+1)
	}
	switch s.lower(k + 1) {
	case "once", "again", "for", "on", "this time", "in":
	default:
		if !s.endOfClause(k + 1) {
			return false
		}
	}
	if b := s.beforeThe(k - 2); judgments[s.lower(k-2)] || s.is(k-2, lex.Members) && !s.is(k-2, lex.Positions) || s.is(k-2, lex.Number) && isWhole(s.value(k-2)) {
		for s.id(b, lex.WIts, lex.WThe, lex.WThis) || s.is(b, lex.Council|lex.Assembly|lex.UN) || s.sign(b, "'") || s.id(b, lex.WS) {
			b--
		}
		if b < 0 || s.sign(b, ",;:") {
			return !s.followsSome()
		}
	}
	for j := k - 2; j >= 0 && j > k-far && !s.sign(j, ",;:."); j-- {
		if s.is(j, lex.Council|lex.Assembly) {
			return !s.governed(j) && s.scopeOf(j) != Elsewhere
		}
	}
	return false
}

// unanimousOrgan says whether the words at k tell how the organ did what the clause is about,
// whatever its verb: the Council unanimously put Kosovo under UN administration; it did so
// unanimously; with one voice, the Council sent troops; the Council spoke with one voice.
func (s *sentence) unanimousOrgan(k int) bool {
	const far = 16
	low := s.lower(k)
	if !s.inContext() || low == "unanimous" || low == "unanimity" || strings.HasPrefix(low, "unanimous ") || s.is(k+1, lex.Fail|lex.NoVerb) {
		return false
	}
	if strings.HasSuffix(low, "as one") && !s.endOfClause(k+1) {
		return false
	}
	if k == 0 { // unanimously, the Council created it
		j := 1
		if s.sign(j, ",") {
			j++
		}
		for s.id(j, lex.WThe) || s.is(j, lex.UN) {
			j++
		}
		return s.is(j, lex.Council|lex.Assembly) && s.scopeOf(j) != Elsewhere && !s.sign(j+1, "'")
	}
	from := s.clauseStart(k)
	for j := k - 1; j >= from && j > k-far; j-- {
		switch {
		case s.is(j, lex.Council|lex.Assembly):
			return !s.governed(j) && s.scopeOf(j) != Elsewhere && !(s.sign(j+1, "'") && s.partOfOrgan(j+2, k))
		case j == from && s.id(j, lex.WIt) && (k <= j+2 || s.id(k-1, lex.WSo) || strings.HasSuffix(s.lower(k-1), " so")):
			return true
		case j == from && s.id(j, lex.WThe) && (s.is(j+1, lex.Number) && isWhole(s.value(j+1)) || strings.EqualFold(s.text(j+1), "members")) && s.members(j+2) <= k && !s.id(s.members(j+2), lex.WOf) && !s.followsSome():
			return true
		case s.isCopula(j) && judgments[s.lower(j-1)] && s.beforeThe(j-1) < from:
			return true // the decision was taken unanimously
		case s.is(j, lex.OtherBody|lex.Group|lex.Fail|lex.NoVerb|lex.AbstainVerb) || s.sign(j, ";:"):
			return false
		}
	}
	return false
}

// partOfOrgan says whether units name a part of the organ behind its possessive sign: the Council's
// permanent members.
func (s *sentence) partOfOrgan(from, to int) bool {
	for j := from; j < to; j++ {
		if w := s.lower(j); w == "permanent" || w == "elected" || s.is(j, lex.Group|lex.Actor|lex.OtherBody|lex.Number) || s.unknown(j) && s.at(j).Case == words.Capital {
			return true
		}
	}
	return false
}

// unanimousNoun says whether the words at k and a noun tell that everybody voted for a text:
// it met with unanimous approval, it was a unanimous vote, in a rare show of unanimity,
// unanimity prevailed.
func (s *sentence) unanimousNoun(k int) bool {
	if !s.inContext() || s.has(lex.OtherBody|lex.Need) || s.id(k-1, lex.WNo) {
		return false
	}
	switch low := s.lower(k); low {
	case "unanimity":
		return s.showsUnanimity(k)
	case "unanimous":
		j := k + 1
		for s.is(j, lex.UN) {
			j++
		}
		if s.is(j, lex.Council|lex.Assembly) && s.scopeOf(j) != Elsewhere && !s.sign(j+1, "'") && (k == 0 || k == 1 && s.id(0, lex.WA, lex.WThe)) {
			return !s.is(j+1, lex.Modal) && !s.isCopula(j+1) // a unanimous Council put it under UN rule
		}
		if s.sign(k+1, ",") && (k == 0 && s.id(k+2, lex.WThe) || s.sign(k-1, ",") && s.is(k-2, lex.Council|lex.Assembly) && s.scopeOf(k-2) != Elsewhere) {
			return true // the Council, unanimous, put it under UN rule
		}
		return judgments[s.lower(k+1)] && s.wholeNoun(k+2) && s.tellsOf(k)
	case "unanimous vote", "unanimous resolution":
		return s.wholeNoun(k+1) && s.tellsOf(k) || s.id(k-1, lex.WThe) && k == 1 && s.unknown(k+1) // the unanimous vote surprised many
	}
	return false
}

// wholeNoun says whether a noun for a decision ends before unit j, so that it is nobody's but
// the organ's: a unanimous decision, not the unanimous decision of the court.
func (s *sentence) wholeNoun(j int) bool {
	if s.id(j, lex.WOf, lex.WFrom, lex.WIn) || strings.EqualFold(s.text(j), "among") {
		for j++; s.id(j, lex.WThe, lex.WAll, lex.WIts) && !s.is(j, lex.Bodies) || s.is(j, lex.UN); j++ {
		}
		return s.is(j, lex.Council|lex.Assembly|lex.Members) || places[s.lower(j)]
	}
	return s.endOfClause(j) || s.id(j, lex.WTo) || s.is(j, lex.Date) || s.id(j, lex.WThat, lex.WOn)
}

// tellsOf says whether the words before k say that what it names was so: was a, met with, got,
// by.
func (s *sentence) tellsOf(k int) bool {
	j := k - 1
	for s.id(j, lex.WA, lex.WAn, lex.WThe, lex.WIts) || s.is(j, lex.All) {
		j--
	}
	return s.isCopula(j) || s.is(j, lex.Got) || s.id(j, lex.WWith, lex.WBy, lex.WIn, lex.WHad) || helped[s.lower(j)] || s.sign(j, ":") || strings.EqualFold(s.text(j), "given")
}

// showsUnanimity says whether "unanimity" at k is said to have been shown: unanimity
// prevailed, there was unanimity, a show of unanimity, it commanded unanimity.
func (s *sentence) showsUnanimity(k int) bool {
	switch s.lower(k + 1) {
	case "prevailed", "reigned", "ruled", "held":
		return true
	}
	j := k - 1
	if w := s.lower(j); w == "rare" || w == "complete" || w == "unusual" || w == "full" || w == "total" || w == "perfect" {
		j--
	}
	switch w := s.lower(j); {
	case s.id(j, lex.WOf):
		w = s.lower(j - 1)
		return w == "show" || w == "display" || w == "moment"
	case w == "showed" || w == "displayed" || w == "commanded" || w == "achieved" || w == "reached" || w == "with" || s.is(j, lex.Got), (s.isCopula(j) || strings.HasSuffix(w, " was")) && s.id(j-1, lex.WThere), s.sign(j, ":"):
		return s.wholeNoun(k + 1)
	}
	return false
}
