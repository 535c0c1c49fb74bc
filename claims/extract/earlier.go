package extract

import (
	"regexp"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// earlierTime are words behind a number that is that of an earlier vote: 104 when we began,
// 123 two years ago, 187 last year.
var earlierTime = regexp.MustCompile(`(?i)^ ?(votes?|yeses|ayes|countries|nations|states|members|yes votes|in favou?r)?,? ?\(?(when|in (19|20)\d\d|in (january|february|march|april|may|june|july|august|september|october|november|december|the (spring|summer|autumn|fall|winter|previous|first|last|preceding))|last (year|time|month|week|december|november|october|september|session|spring|summer|autumn|winter)|(at|on|in|the) (the )?(first|last|previous|preceding|earlier|second) (time|vote|session|year|attempt|round|occasion)|the (year|month|week|time|session) before|(a|one|two|three|four|five|six|seven|eight|nine|ten|some|a few|\w+teen|\d+) (years?|months?|weeks?|sessions?|decades?|days?) (ago|earlier|before|back|previously)|previously|before( that)?|then|back (then|in)|a decade)\b`)

// isEarlier says whether the number of a hit behind "against" is what the one before it is
// compared with: 125 yes votes, against 104 when we began.
func (s *sentence) isEarlier(h *hit) bool {
	if h.pos != plenary.No || h.score || !s.id(h.num-1, lex.WAgainst) || !s.sign(h.num-2, ",-_(") && !s.id(h.num-2, lex.WAs) && !s.is(h.num-2, lex.Date) {
		return false
	}
	return s.toldEarlier(h.num)
}

// compare makes the number of a hit, behind "against", one of the earlier vote whose time stands
// behind it: of those in favour, or of the other side where the sentence has counted only that:
// twelve abstained, against one in 2024.
func (s *sentence) compare(h *hit) {
	p := plenary.Yes
	if last := s.latest(h.num); len(s.hits) > 0 && !s.hasYes() && last != plenary.UnknownPosition {
		p = last
	}
	h.pos, h.compared, h.from, h.to = p, true, h.num, h.num+1
	for k := h.to; k < h.to+3; k++ {
		if s.is(k, lex.Date) {
			h.to = k + 1
			break
		}
	}
}

// toldEarlier says whether the words behind the number at k give an earlier time.
func (s *sentence) toldEarlier(k int) bool {
	const far = 60
	end := int(s.end(k))
	return earlierTime.MatchString(s.doc.Text[end:min(len(s.doc.Text), end+far)])
}
