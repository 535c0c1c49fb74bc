package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// findUnanimous reads "unanimously" and what says the same.
func (s *sentence) findUnanimous() {
	for k := range s.u {
		if !s.is(k, lex.Unanimous) || s.unreal(k) || s.is(k-1, lex.Not) || s.is(k-1, lex.HedgeAbout) {
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
		if !told && !s.wasUnanimous(k) && !s.unanimousOrgan(k) && !s.unanimousNoun(k) {
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
		f := finding{Statement: Statement{Kind: Counts, Unanimous: true}, from: from, to: to, unit: k}
		f.Counts[plenary.Yes] = Count{Said: true, All: true, Hi: most}
		f.Counts[plenary.No] = exact(0)
		f.Counts[plenary.Abstain] = exact(0)
		s.add(f)
	}
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
	if b := s.beforeThe(k - 2); judgments[s.lower(k-2)] || s.is(k-2, lex.Members) && !s.is(k-2, lex.Positions) || s.is(k-2, lex.Number) && s.value(k-2) >= council-4 {
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
		case j == from && s.id(j, lex.WThe) && s.is(j+1, lex.Number) && s.value(j+1) >= council-4 && !s.followsSome():
			return true
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
		if w := s.lower(j); w == "permanent" || w == "elected" || s.is(j, lex.Group|lex.Actor|lex.OtherBody|lex.Number) {
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
		return judgments[s.lower(k+1)] && s.wholeNoun(k+2) && s.tellsOf(k)
	case "unanimous vote", "unanimous resolution":
		return s.wholeNoun(k+1) && s.tellsOf(k)
	}
	return false
}

// wholeNoun says whether a noun for a decision ends before unit j, so that it is nobody's but
// the organ's: a unanimous decision, not the unanimous decision of the court.
func (s *sentence) wholeNoun(j int) bool {
	if s.id(j, lex.WOf, lex.WFrom, lex.WIn) || strings.EqualFold(s.text(j), "among") {
		for j++; s.id(j, lex.WThe, lex.WAll, lex.WIts) || s.is(j, lex.UN); j++ {
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
