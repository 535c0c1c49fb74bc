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

// dealsWith says whether between two units somebody is told to have dealt with those of a side,
// and not to be one of them: Kenya criticised the abstainers.
func (s *sentence) dealsWith(from, to int) bool {
	for k := from + 1; k+2 < to+1; k++ {
		if dealings[s.lower(k)] && s.id(k+1, lex.WThe, lex.WThose) && s.is(k+2, lex.Labels) && s.isNounLabel(k+2) {
			return true
		}
	}
	return false
}

// dealings are verbs by which somebody deals with those of a side.
var dealings = map[string]bool{
	"criticised": true, "criticized": true, "thanked": true, "attacked": true, "blamed": true, "named": true, "praised": true, "denounced": true, "rebuked": true, "scolded": true, "mocked": true, "accused": true,
	"congratulated": true, "reproached": true, "warned": true, "lobbied": true, "courted": true, "told": true, "asked": true, "urged": true, "reminded": true, "castigated": true, "chided": true, "deplored": true, "welcomed": true, "regretted": true,
	"listed": true, "called": true, "upbraided": true, "berated": true, "shamed": true, "commended": true, "addressed": true, "answered": true, "met": true, "visited": true, "approached": true, "pressed": true, "threatened": true, "punished": true, "rewarded": true,
}
