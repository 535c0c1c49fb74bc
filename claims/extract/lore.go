package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// lores are nouns for what is told without anybody who knows it.
var lores = map[string]bool{
	"legend": true, "legends": true, "myth": true, "story": true, "tale": true, "tradition": true, "folklore": true, "lore": true, "memory": true, "gossip": true, "wisdom": true, "belief": true, "rumour": true, "rumor": true, "hearsay": true, "anecdote": true, "imagination": true,
}

// loreSays are the verbs of what such a tale tells.
var loreSays = map[string]bool{
	"says": true, "said": true, "goes": true, "went": true, "holds": true, "held": true, "tells": true, "claims": true, "insists": true, "runs": true, "maintains": true, "remembers": true, "credits": true, "relates": true, "places": true,
}

// supposing are verbs for what many hold, which are no words of voting.
var supposing = map[string]bool{
	"believe": true, "think": true, "imagine": true, "suppose": true, "assume": true, "claim": true, "swear": true, "fancy": true, "assert": true, "allege": true, "misremember": true, "suspect": true,
}

// supposed are the same verbs where nobody is said to hold it.
var supposed = map[string]bool{
	"believed": true, "thought": true, "imagined": true, "supposed": true, "assumed": true, "claimed": true, "asserted": true, "alleged": true, "said": true, "written": true, "repeated": true, "remembered": true, "held": true, "told": true, "reported": true, "taught": true, "stated": true, "maintained": true,
}

// commonly are words for how often that is.
var commonly = map[string]bool{
	"often": true, "sometimes": true, "commonly": true, "widely": true, "still": true, "frequently": true, "generally": true, "popularly": true, "usually": true, "regularly": true, "endlessly": true, "routinely": true, "occasionally": true, "wrongly": true, "mistakenly": true, "falsely": true, "universally": true,
}

// isLore says whether the clause from unit from to unit k tells what is no more than told or
// commonly held: legend has it that Britain vetoed it, the story goes that China abstained,
// many believe, it is often claimed that.
func (s *sentence) isLore(from, k int) bool {
	const near = 6
	if from > 1 && (s.id(from, lex.WThat) || s.is(from, lex.And) && s.id(from+1, lex.WThat)) {
		from = s.clauseStart(from - 1) // and that France abstained
	}
	for j := from; j < from+near && j < k; j++ {
		switch low := s.lower(j); {
		case lores[low] && !s.id(j-1, lex.WAs) && (s.loreTells(j) || s.accordingTo(j)):
			return true
		case low == "many" || low == "some" || low == "most" || low == "people" || low == "everyone" || low == "everybody":
			if s.supposes(j) {
				return true
			}
		case s.id(j, lex.WIt) && s.isCopula(j+1) && s.heldThat(j+2, k), s.id(j, lex.WIt) && strings.EqualFold(s.text(j+1), "has been") && s.heldThat(j+2, k):
			return true
		}
	}
	return false
}

// loreTells says whether the noun at j is said to tell something: has it that, would have it
// that, says, has China abstaining.
func (s *sentence) loreTells(j int) bool {
	m := j + 1
	if strings.EqualFold(s.text(m), "would") {
		m++
	}
	switch low := s.lower(m); low {
	case "has", "had", "have":
		return s.id(m+1, lex.WIt) || s.is(m+1, lex.Actor|lex.Group) || s.id(m+1, lex.WThe) && s.is(m+2, lex.Actor|lex.Group)
	default:
		return loreSays[low]
	}
}

// accordingTo says whether the noun at j is given as where something is from: according to
// legend, in popular memory.
func (s *sentence) accordingTo(j int) bool {
	for m := j - 1; m >= 0 && m > j-4; m-- {
		if s.id(m, lex.WIn) || strings.HasPrefix(s.lower(m), "according to") {
			return s.sign(j+1, ",") || s.is(j+1, lex.Actor|lex.Group)
		}
		if s.is(m, lex.Sign) {
			return false
		}
	}
	return false
}

// supposes says whether those named by the word at j are said to hold something: many people
// still believe.
func (s *sentence) supposes(j int) bool {
	const far = 4
	for m := j + 1; m <= j+far; m++ {
		if supposing[s.lower(m)] {
			return true
		}
		if s.is(m, lex.Sign|lex.Positions|lex.VotePast) {
			return false
		}
	}
	return false
}

// heldThat says whether from unit m on somebody unnamed is said to hold what follows, often or
// in error: often claimed that.
func (s *sentence) heldThat(m, k int) bool {
	const far = 4
	often := false
	for end := m + far; m < end && m < k; m++ {
		switch low := s.lower(m); {
		case commonly[low]:
			often = true
		case supposed[low]:
			return often && s.id(m+1, lex.WThat)
		}
	}
	return false
}
