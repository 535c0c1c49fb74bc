package extract

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// earlierTime are words behind a number that is that of an earlier vote: 104 when we began,
// 123 two years ago, 187 last year.
var earlierTime = regexp.MustCompile(`(?i)^ ?(votes?|yeses|ayes|countries|nations|states|members|yes votes|in favou?r)?,? ?\(?(when|in (19|20)\d\d|in (january|february|march|april|may|june|july|august|september|october|november|december|the (spring|summer|autumn|fall|winter|previous|first|last|preceding))|last (year|time|month|week|december|november|october|september|session|spring|summer|autumn|winter)|(at|on|in|the) (the )?(first|last|previous|preceding|earlier|second) (time|vote|session|year|attempt|round|occasion)|the (year|month|week|time|session) before|(a|one|two|three|four|five|six|seven|eight|nine|ten|some|a few|\w+teen|\d+) (years?|months?|weeks?|sessions?|decades?|days?) (ago|earlier|before|back|previously)|previously|before( that)?|then|back (then|in)|a decade)\b`)

// isEarlier says whether the number of a hit behind "against" is what the one before it is
// compared with: 125 yes votes, against 104 when we began.
func (s *sentence) isEarlier(h *hit) bool {
	if h.pos != plenary.No || h.score || !s.id(h.num-1, lex.WAgainst) || !s.sign(h.num-2, ",-_(") && !s.id(h.num-2, lex.WAs) && !s.is(h.num-2, lex.Date|lex.AbstainVerb) && !strings.HasPrefix(s.lower(h.num-2), "abst") {
		return false
	}
	return s.toldEarlier(h.num) || s.is(h.num+1, lex.And) && s.is(h.num+2, lex.Number) && s.toldEarlier(h.num+2)
}

// compareEarlier makes the numbers behind "against" those of an earlier vote, of the positions of
// the numbers that they are set against, where its time stands behind them: 107 votes,
// against 89 last year; six said no and nine abstained, against ten and 38 in 1999.
func (s *sentence) compareEarlier() {
	for i := 1; i < len(s.hits); i++ {
		h, last := &s.hits[i], &s.hits[i-1]
		if !s.isEarlier(h) || last.compared {
			continue
		}
		if i > 1 && s.is(h.num+1, lex.And) && !s.hits[i-2].score && !last.score {
			if h.pos = s.hits[i-2].pos; i+1 < len(s.hits) && s.hits[i+1].num == h.num+2 {
				s.hits[i+1].pos, s.hits[i+1].compared = last.pos, true
			}
		} else if h.pos = last.pos; last.score {
			h.pos = plenary.Yes
		}
		h.compared, h.from, h.to = true, h.num, h.num+1
		for k := h.to; k < h.to+3; k++ {
			if s.is(k, lex.Date) {
				h.to = k + 1
				break
			}
		}
	}
}

// toldEarlier says whether the words behind the number at k give an earlier time.
func (s *sentence) toldEarlier(k int) bool {
	const far = 60
	end := int(s.end(k))
	return earlierTime.MatchString(s.doc.Text[end:min(len(s.doc.Text), end+far)])
}

// scoreCompared says whether the score from unit k up to end is that of an earlier vote, with
// which the one told is compared: compared with 117 to 3 with 38 abstaining in 1995.
func (s *sentence) scoreCompared(k, end int) bool {
	const far = 6
	switch {
	case s.id(k-1, lex.WWith, lex.WTo) && strings.HasPrefix(s.lower(k-2), "compar"), s.id(k-1, lex.WFrom) && isChange(s.text(k-2)), s.id(k-1, lex.WAgainst) && s.sign(k-2, ",_("):
	default:
		return false
	}
	for m := end; m < end+far; m++ {
		switch {
		case s.is(m, lex.Date):
			return true
		case s.id(m, lex.WWith, lex.WAnd, lex.WIn, lex.WOn, lex.WA, lex.WThe) || s.is(m, lex.And|lex.Number|lex.Labels|lex.VoteNoun|lex.AbstainVerb|lex.Positions):
		default:
			return false
		}
	}
	return false
}

// sinceWhen says whether the date at k, behind a number, is that of an earlier vote whose own
// number a clause behind it tells: 22 against, more than in 2006, when 21 were opposed.
func (s *sentence) sinceWhen(f *finding, k int) bool {
	if f.Kind != Counts || f.to > k || !s.sign(k+1, ",") || !s.id(k+2, lex.WWhen) {
		return false
	}
	j := k - 1
	if s.id(j, lex.WIn) {
		j--
	}
	switch s.lower(j) {
	case "since", "than", "as", "from", "unlike", "with", "to":
	default:
		return false
	}
	return slices.ContainsFunc(s.hits, func(h hit) bool { return h.from > k })
}
