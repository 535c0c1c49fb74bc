package web

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// series finds votes on the same question: the text that comes back each year,
// and other votes under the same headings.
type series struct {
	rec *archive.Record
	// byKey lists votes by what they share, in order of date; made when first
	// needed.
	byKey func() map[string][]int32
}

func newSeries(rec *archive.Record) *series {
	s := &series{rec: rec}
	s.byKey = sync.OnceValue(func() map[string][]int32 {
		m := map[string][]int32{}
		for i := range rec.Len() {
			for _, k := range s.keys(i) {
				m[k] = append(m[k], int32(i))
			}
		}
		return m
	})
	return s
}

// keys are what a vote shares with others on its question: its title, and its
// subject headings. The Council's titles only number its resolutions, so there
// the headings of the agenda stand in.
func (s *series) keys(i int) []string {
	body := string(s.rec.Body(i))
	var keys []string
	if t := strings.ToLower(s.rec.Title(i)); t != "" && !strings.HasPrefix(t, "security council resolution") {
		keys = append(keys, body+"\x00t"+t)
	}
	for _, h := range s.rec.Subjects(i) {
		keys = append(keys, body+"\x00s"+h)
	}
	if s.rec.Body(i) == plenary.SecurityCouncil {
		for _, part := range strings.Split(s.rec.Vote(i).Agenda, " ; ") {
			if _, heading, ok := strings.Cut(part, "] "); ok && heading != "" {
				keys = append(keys, body+"\x00s"+heading)
			}
		}
	}
	return keys
}

// around gives at most n votes on the same question as vote i, without it, in
// order of date: same title before shared headings, rare headings before
// common ones, then the nearest in the record's order.
func (s *series) around(i, n int) []int {
	score := map[int32]int{}
	for _, k := range s.keys(i) {
		votes := s.byKey()[k]
		worth := 1 + 1000/(1+len(votes))
		if strings.Contains(k, "\x00t") {
			worth += 2000
		}
		for _, v := range votes {
			score[v] += worth
		}
	}
	delete(score, int32(i))
	found := make([]int, 0, len(score))
	for v := range score {
		found = append(found, int(v))
	}
	far := func(v int) int { return max(v-i, i-v) }
	slices.SortFunc(found, func(a, b int) int {
		return cmp.Or(cmp.Compare(score[int32(b)], score[int32(a)]), cmp.Compare(far(a), far(b)), cmp.Compare(a, b))
	})
	found = found[:min(n, len(found))]
	slices.Sort(found)
	return found
}
