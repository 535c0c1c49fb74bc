package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// ofNeither says whether "neither" stands before unit k in its part of the sentence, so that
// what is told is told of none: neither the older text nor the newer one is binding; neither
// text, both of them on Gaza, was vetoed.
func (s *sentence) ofNeither(k int) bool {
	for j := k - 1; j >= 0 && !s.sign(j, ";:."); j-- {
		if s.id(j, lex.WNeither) {
			return true
		}
	}
	return false
}

// askedWhether says whether what is told at k is what somebody asks: a reader asks whether
// the text has the force of law.
func (s *sentence) askedWhether(k int) bool {
	for j := k - 1; j >= 0 && !s.sign(j, ";:.("); j-- {
		if strings.EqualFold(s.text(j), "whether") {
			return true
		}
	}
	return false
}

// lacksUnity says whether the unanimity at k is said to have been missing: for want of
// unanimity, despite a lack of unanimity.
func (s *sentence) lacksUnity(k int) bool {
	b := s.beforeArticle(k)
	if s.id(b, lex.WOf) {
		switch s.lower(b - 1) {
		case "lack", "absence", "want", "short", "instead", "failure", "semblance", "appearance", "hope", "hopes":
			return true
		}
	}
	switch s.lower(b) {
	case "lacking", "lacked", "lacks", "without", "broke", "breaking", "spoiled", "spoiling", "denied", "short of":
		return true
	}
	return false
}

// headsColumn says whether "no" at k is the name of a column behind another: year, yes, no,
// abst.
func (s *sentence) headsColumn(k int) bool {
	return s.id(k, lex.WNo) && s.is(k-1, lex.YesLabel) && !s.sign(k-2, "\"")
}

// noVoteFrom says whether a list behind k is of those from whom no vote came, which is not a
// vote against: there was no vote from Vanuatu, the seat stayed empty.
func (s *sentence) noVoteFrom(k int) bool {
	if w := s.lower(k); w != "no vote" && w != "no votes" && !(s.id(k, lex.WNo) && strings.HasPrefix(s.lower(k+1), "vote")) {
		return false
	}
	j := s.lower(k - 1)
	return s.isCopula(k-1) || j == "with" || j == "came" || j == "recorded" || strings.HasSuffix(j, "was") || strings.HasSuffix(j, "is")
}
