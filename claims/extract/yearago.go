package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// Trend is how the number of a position is said to have changed since the vote on the matter in
// an earlier year.
type Trend struct {
	Positions []plenary.Position // any of them may be meant
	Sign      int8               // 1 more, -1 fewer, 0 as many
	By        int32              // so many more or fewer, 0 where that is not said
	Year      int16              // the year compared with, 0 the one before
}

// yearBefore are words for the year before that of the vote.
var yearBefore = map[string]bool{"last year": true, "the year before": true, "a year before": true, "a year earlier": true, "one year earlier": true, "a year ago": true, "one year ago": true, "the previous year": true, "the preceding year": true, "twelve months earlier": true, "last year's vote": true}

// comparesTo are words that lead from a change to what it is one from.
var comparesTo = map[string]bool{"from": true, "on": true, "over": true, "since": true, "against": true, "compared with": true, "compared to": true, "as compared with": true, "as compared to": true, "in comparison with": true, "relative to": true, "than": true, "than in": true, "from that of": true, "from those of": true}

// yearAgo reads at k with which earlier year something is compared: from the year before, than in
// 2022, compared with last year. The unit is k where it is with none.
func (s *sentence) yearAgo(k int) (year int16, to int) {
	ok, j := phraseFrom(s, k, comparesTo)
	if !ok {
		return 0, k
	}
	if s.id(j, lex.WIn) {
		j++
	}
	if ok, to := phraseFrom(s, j, yearBefore); ok {
		return 0, to
	}
	const first, last = 1946, 2100
	if n := calendarYear(s.text(j)); n >= first && n < last {
		return n, j + 1
	}
	return 0, k
}

// calendarYear is the year that four figures tell, 0 where they are no such.
func calendarYear(w string) int16 {
	if len(w) != 4 {
		return 0
	}
	n := int16(0)
	for _, c := range w {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int16(c-'0')
	}
	return n
}

// trendVerbs are words for how a number moved, beside those that tell that it became another.
var trendVerbs = map[string]int8{
	"rose": 1, "grew": 1, "increased": 1, "went up": 1, "climbed": 1, "swelled": 1, "jumped": 1, "widened": 1, "doubled": 1, "was higher": 1, "was larger": 1, "was up": 1, "was greater": 1, "were up": 1, "were higher": 1, "had risen": 1, "had grown": 1, "had increased": 1, "was stronger": 1, "has grown": 1, "has risen": 1,
	"fell": -1, "dropped": -1, "declined": -1, "slipped": -1, "shrank": -1, "decreased": -1, "went down": -1, "dwindled": -1, "was lower": -1, "was smaller": -1, "was down": -1, "was weaker": -1, "were down": -1, "were lower": -1, "had fallen": -1, "had dropped": -1, "had shrunk": -1, "halved": -1, "has fallen": -1, "has dropped": -1, "has shrunk": -1,
	"was unchanged": 0, "stayed the same": 0, "remained unchanged": 0, "remained the same": 0, "was the same": 0, "held steady": 0, "were unchanged": 0, "did not change": 0, "had not changed": 0,
}

// moreOrFewer are words for a difference behind its number.
var moreOrFewer = map[string]int8{"more": 1, "fewer": -1, "less": -1}

// readTrend reads at k how the number of a side is said to have changed since an earlier year:
// support fell from the year before; five more countries voted for it than in 2022; that was two
// fewer than last year.
func (s *sentence) readTrend(k int) int {
	if k > 0 && !s.sign(k-1, ";:\"") && !(k == 1 && (s.id(0, lex.WThe, lex.WBut) || s.is(0, lex.And))) || s.hasOr() || s.amends() {
		return k
	}
	if to := s.sideMoved(k); to > k {
		return to
	}
	return s.moreThanThen(k)
}

// sideMoved reads at k that a side grew or shrank since an earlier year.
func (s *sentence) sideMoved(k int) int {
	p, j := s.sideTold(k)
	if j == k && s.lower(k) == "number" && s.id(k+1, lex.WOf) {
		p, j = s.sideTold(k + 2)
	}
	if j == k || p == plenary.UnknownPosition || p == plenary.NotVoting {
		return k
	}
	sign, m := phraseFrom(s, j, trendVerbs)
	if m == j {
		return k
	}
	year, to := s.yearAgo(m)
	if to == m || !s.endOfClause(to) {
		return k
	}
	return s.addTrend(k, to, Trend{Positions: []plenary.Position{p}, Sign: sign, Year: year})
}

// moreThanThen reads at k that so many more or fewer did something than in an earlier year.
func (s *sentence) moreThanThen(k int) int {
	const far = 4
	j := k
	var t Trend
	told := s.id(j, lex.WThat, lex.WThis) && s.isCopula(j+1)
	if told {
		j += 2
	}
	if s.isNumber(j) && s.value(j) > 0 && s.value(j) <= most {
		t.By = s.value(j)
		j++
	} else if told {
		return k
	}
	w := s.lower(j)
	than := strings.HasSuffix(w, " than")
	sign, ok := moreOrFewer[strings.TrimSuffix(w, " than")]
	if !ok {
		return k
	}
	t.Sign = sign
	if than {
		j-- // "fewer than" is one word here
	}
	j++
	if told {
		if t.Positions = s.positionsBefore(); len(t.Positions) == 0 {
			return k
		}
	} else if !than {
		at := j
		for anyMembers[lastWord(s.lower(j))] && !s.is(j, lex.Group|lex.OtherBody) || s.is(j, lex.VoteNoun) && j == at {
			j++
		}
		p, not, end := s.positionOf(j)
		if end == j && s.is(at, lex.Labels) && s.isCountNoun(at) {
			p, end = s.labelPosition(at), at+1
		}
		if end == at || end == j && j == at || not || p == plenary.NotVoting || p == plenary.UnknownPosition {
			return k
		}
		t.Positions = []plenary.Position{p}
		for j = end; j < end+far && (s.is(j, lex.Text|lex.Actor) || s.id(j, lex.WThe)) && !s.id(j, lex.WThan); j++ {
			if s.is(j, lex.Actor) {
				t.Positions = nil // supported Cuba: which side that is, the text tells
			}
		}
	}
	var to int
	if than {
		j++
		if s.id(j, lex.WIn) {
			j++
		}
		var before bool
		if before, to = phraseFrom(s, j, yearBefore); !before {
			if t.Year = calendarYear(s.text(j)); t.Year == 0 {
				return k
			}
			to = j + 1
		}
	} else if t.Year, to = s.yearAgo(j); to == j {
		return k
	}
	if !s.endOfClause(to) {
		return k
	}
	return s.addTrend(k, to, t)
}

// positionsBefore are the positions whose numbers the sentence right before tells.
func (s *sentence) positionsBefore() (out []plenary.Position) {
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].last >= s.n-1; i-- {
		f := &s.walker.found[i]
		for p, c := range f.Counts {
			if f.Kind == Counts && f.Reckoned == nil && c.Said && plenary.Position(p) != plenary.NotVoting {
				out = append(out, plenary.Position(p))
			}
		}
	}
	return out
}

// addTrend makes a statement of a change since an earlier year. It is of the vote just told.
func (s *sentence) addTrend(from, to int, t Trend) int {
	s.takes(from, to)
	if len(t.Positions) == 0 || s.unreal(from) || s.isQuestion() || s.ofPartHere(from, to) {
		return to
	}
	s.add(finding{Statement: Statement{Kind: Counts, Quiet: true, Follows: true, Reckoned: &Reckoning{Trend: &t}}, from: from, to: to, unit: from, now: true})
	f := &s.walker.found[len(s.walker.found)-1]
	f.dates, f.symbols = nil, nil
	return to
}
