package replay

import (
	"cmp"
	"slices"

	"github.com/plenary-vote/plenary"
)

// Lessons is what the record teaches when the rules are applied to it.
type Lessons struct {
	// Lost are adopted votes of the Assembly, of no known class, that would
	// have failed under two-thirds, oldest first.
	Lost []Line `json:"lost_under_two_thirds"`
	// Vetoes counts a member's votes against that stopped a draft or amendment.
	Vetoes []VetoCount `json:"vetoes"`
	Vetoed int         `json:"vetoed"` // drafts and amendments stopped
	// Closest are the votes that one or few votes decided: smallest difference,
	// at least 20 voting, most voters first.
	Closest []Line `json:"closest"`
}

// Line is a vote in a list.
type Line struct {
	ID      plenary.VoteID  `json:"id"`
	Symbol  plenary.Symbol  `json:"symbol"`
	Date    plenary.Date    `json:"date"`
	Tally   plenary.Tally   `json:"tally"`
	Outcome plenary.Outcome `json:"outcome"`
	Title   string          `json:"title"`
}

// VetoCount is how often a member vetoed, in all and by decade.
type VetoCount struct {
	Member  plenary.Code `json:"member"`
	Vetoes  int          `json:"vetoes"`
	Decades map[int]int  `json:"decades"` // 1940 is 1940 to 1949
}

const closest = 12

func (s *session) lessons() Lessons {
	l := Lessons{Lost: []Line{}, Vetoes: []VetoCount{}, Closest: []Line{}}
	counted := s.r.Counted()
	once := func(i int) bool { return counted[i>>6]&(1<<(i&63)) != 0 }
	for _, i := range s.lost {
		if once(i) {
			l.Lost = append(l.Lost, s.line(i))
		}
	}
	by := map[plenary.Code]map[int]int{}
	var near []int
	for i := range s.r.Len() {
		if s.recorded(i) == plenary.Vetoed { // also where only the vetoing members' ballots are known
			l.Vetoed++
			s.countVetoes(i, by)
		}
		if t := s.b.sums[i]; t[0]+t[1] >= 20 && abs(t[0]-t[1]) <= 5 && once(i) {
			near = append(near, i)
		}
	}
	for code, decades := range by {
		v := VetoCount{Member: code, Decades: decades}
		for _, n := range decades {
			v.Vetoes += n
		}
		l.Vetoes = append(l.Vetoes, v)
	}
	slices.SortFunc(l.Vetoes, func(a, b VetoCount) int {
		return cmp.Or(b.Vetoes-a.Vetoes, cmp.Compare(a.Member, b.Member))
	})
	slices.SortStableFunc(near, func(a, b int) int {
		x, y := s.b.sums[a], s.b.sums[b]
		return cmp.Or(cmp.Compare(abs(x[0]-x[1]), abs(y[0]-y[1])), cmp.Compare(y[0]+y[1], x[0]+x[1]))
	})
	for _, i := range near[:min(closest, len(near))] {
		l.Closest = append(l.Closest, s.line(i))
	}
	return l
}

// countVetoes counts the permanent members against a vetoed draft.
func (s *session) countVetoes(i int, by map[plenary.Code]map[int]int) {
	book := s.books[s.r.Body(i)]
	rule, err := book.On(plenary.Substantive, s.r.Date(i))
	if err != nil {
		return // no veto in this body, and the comparison has said so
	}
	for _, b := range s.b.council[i] {
		if b.Position == plenary.No && slices.Contains(rule.Veto, b.Member) {
			if by[b.Member] == nil {
				by[b.Member] = map[int]int{}
			}
			by[b.Member][int(s.r.Date(i).Year)/10*10]++
		}
	}
}

func (s *session) line(i int) Line {
	return Line{s.r.ID(i), s.r.Symbol(i), s.r.Date(i), s.b.tally(i), s.recorded(i), s.r.Title(i)}
}

func abs(n int32) int32 { return max(n, -n) }
