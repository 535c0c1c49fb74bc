package archive

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
)

// Result is the votes a query lists, in its order.
type Result struct {
	Votes []int
}

// mask is a set of votes as bits.
type mask []uint64

func (m mask) and(o []uint64) {
	for w := range m {
		m[w] &= o[w]
	}
}

func (m mask) has(i int) bool { return m[i>>6]>>(i&63)&1 == 1 }

func (m mask) add(i int) { m[i>>6] |= 1 << (i & 63) }

func (m mask) votes() []int {
	n := 0
	for _, w := range m {
		n += bits.OnesCount64(w)
	}
	out := make([]int, 0, n)
	for k, w := range m {
		for ; w != 0; w &= w - 1 {
			out = append(out, k<<6+bits.TrailingZeros64(w))
		}
	}
	return out
}

func (r *Record) all() mask {
	m := make(mask, r.Words())
	for i := range m {
		m[i] = ^uint64(0)
	}
	if n := len(r.rows) & 63; n != 0 {
		m[len(m)-1] = 1<<n - 1
	}
	return m
}

// shapes are the votes' counts by column.
type shapes struct {
	yes, no, abstain, notVoting []int32 // -1 when unknown
	closest, divided            []int32 // votes in these orders
	first, last                 []int32 // the days a vote may be of, as dayNumber
}

func (r *Record) indexShapes() *shapes {
	s := &shapes{}
	for k, col := range []*[]int32{&s.yes, &s.no, &s.abstain, &s.notVoting} {
		*col = make([]int32, len(r.rows))
		for i := range r.rows {
			(*col)[i] = int32(min(r.rows[i].tally[k], 1<<30))
		}
	}
	s.first, s.last = make([]int32, len(r.rows)), make([]int32, len(r.rows))
	for i := range r.rows {
		s.first[i], s.last[i] = dayNumber(r.rows[i].date.First()), dayNumber(r.rows[i].date.Last())
	}
	index := make([]float64, len(r.rows))
	for i := int32(len(r.rows)) - 1; i >= 0; i-- {
		if s.yes[i] >= 0 && s.no[i] >= 0 && s.yes[i]+s.no[i] >= closestVoting {
			s.closest = append(s.closest, i)
		}
		if index[i] = s.agreementIndex(i); index[i] < 1 {
			s.divided = append(s.divided, i)
		}
	}
	margin := func(i int32) int32 { return max(s.yes[i]-s.no[i], s.no[i]-s.yes[i]) }
	slices.SortStableFunc(s.closest, func(a, b int32) int { return cmp.Compare(margin(a), margin(b)) })
	slices.SortStableFunc(s.divided, func(a, b int32) int { return cmp.Compare(index[a], index[b]) })
	return s
}

// Search lists the votes that meet every condition of a query.
func (r *Record) Search(q Query) Result {
	m := r.all()
	for _, p := range q.Positions {
		r.keepPosition(m, p)
	}
	for _, g := range q.Split {
		r.keepSplit(m, g, true)
	}
	for _, g := range q.United {
		r.keepSplit(m, g, false)
	}
	for _, w := range q.Words {
		m.and(r.words().starting(fold(w), r.Words()))
	}
	r.keepFacts(m, q)
	r.keepSides(m, q)
	for _, s := range q.Shape {
		r.keepRange(m, s)
	}
	for _, c := range q.Lone {
		r.keepLone(m, c)
	}
	for _, w := range q.Without {
		out := r.words().starting(fold(w), r.Words())
		for k := range m {
			m[k] &^= out[k]
		}
	}
	r.keepPhrases(m, q.Phrases)
	return Result{Votes: r.inOrder(m, q.Sort)}
}

// closestVoting is how many must be present and voting for a vote to be listed
// among the closest.
const closestVoting = 20

func (r *Record) keepPosition(m mask, p MemberPosition) {
	planes, ok := r.Planes(p.Member)
	if !ok {
		clear(m)
		return
	}
	for w := range m {
		var with uint64
		switch p.Position {
		case plenary.Yes:
			with = planes.Yes[w]
		case plenary.No:
			with = planes.No[w]
		case plenary.Abstain:
			with = planes.Abstain[w]
		case plenary.NotVoting:
			with = planes.Listed[w] &^ (planes.Yes[w] | planes.No[w] | planes.Abstain[w])
		}
		if p.Not {
			with = planes.Listed[w] &^ with
		}
		m[w] &= with
	}
}

// keepSplit keeps the votes in which the members of a group at that time took
// different positions among yes, no and abstain; or, united, in which at least
// two of them voted and all took the same.
func (r *Record) keepSplit(m mask, g GroupRef, split bool) {
	var once, twice [3]mask // positions taken by at least one, by at least two
	for k := range once {
		once[k], twice[k] = make(mask, len(m)), make(mask, len(m))
	}
	for _, member := range g.Members {
		planes, ok := r.Planes(member.Code)
		if !ok {
			continue
		}
		in := r.between(member.From, member.To)
		for k, p := range [3][]uint64{planes.Yes, planes.No, planes.Abstain} {
			for w := range m {
				v := p[w] & in[w]
				twice[k][w] |= once[k][w] & v
				once[k][w] |= v
			}
		}
	}
	for w := range m {
		y, n, a := once[0][w], once[1][w], once[2][w]
		divided := y&n | y&a | n&a
		if split {
			m[w] &= divided
		} else {
			m[w] &= (twice[0][w] | twice[1][w] | twice[2][w]) &^ divided
		}
	}
}

// between is the votes that may be of two dates or between; zero dates are open.
func (r *Record) between(from, to plenary.Date) mask {
	if from.IsZero() && to.IsZero() {
		return r.all()
	}
	m := make(mask, r.Words())
	lo, hi := int32(0), int32(1<<31-1)
	if !from.IsZero() {
		lo = dayNumber(from.First())
	}
	if !to.IsZero() {
		hi = dayNumber(to.Last())
	}
	c := r.counts()
	for i := range c.first {
		if c.last[i] >= lo && c.first[i] <= hi {
			m.add(i)
		}
	}
	return m
}

// dayNumber orders days; it does not count them.
func dayNumber(d plenary.Date) int32 { return int32(d.Year)<<9 | int32(d.Month)<<5 | int32(d.Day) }

func (r *Record) keepFacts(m mask, q Query) {
	if !q.From.IsZero() || !q.To.IsZero() {
		m.and(r.between(q.From, q.To))
	}
	subjects := map[uint32]bool{}
	if q.Subject != "" {
		want := fold(q.Subject)
		for _, ref := range r.words().subjects {
			if strings.HasPrefix(r.words().folded[ref], want) {
				subjects[ref] = true
			}
		}
	}
	if q.Subject == "" && q.Body == "" && q.Session == "" && len(q.Outcomes)+len(q.Kinds)+len(q.Methods)+len(q.Qualities) == 0 {
		return
	}
	for k := range m {
		for w := m[k]; w != 0; w &= w - 1 {
			i := k<<6 + bits.TrailingZeros64(w)
			row := &r.rows[i]
			ok := (q.Body == "" || r.Body(i) == q.Body) &&
				(q.Session == "" || r.strings[row.session] == q.Session) &&
				(len(q.Outcomes) == 0 || slices.Contains(q.Outcomes, row.outcome)) &&
				(len(q.Kinds) == 0 || slices.Contains(q.Kinds, r.Kind(i))) &&
				(len(q.Methods) == 0 || slices.Contains(q.Methods, r.Method(i))) &&
				(len(q.Qualities) == 0 || slices.Contains(q.Qualities, row.quality)) &&
				(q.Subject == "" || slices.ContainsFunc(r.list(row.subjects), func(ref uint32) bool { return subjects[ref] }))
			if !ok {
				m[k] &^= w & -w
			}
		}
	}
}

func (r *Record) keepRange(m mask, s Range) {
	c := r.counts()
	value := func(i int) int32 {
		switch s.Field {
		case "yes":
			return c.yes[i]
		case "no":
			return c.no[i]
		case "abstain":
			return c.abstain[i]
		case "not-voting":
			return c.notVoting[i]
		}
		if c.yes[i] < 0 || c.no[i] < 0 {
			return unknownCount
		}
		if s.Field == "voting" {
			return c.yes[i] + c.no[i]
		}
		return max(c.yes[i]-c.no[i], c.no[i]-c.yes[i])
	}
	for k := range m {
		for w := m[k]; w != 0; w &= w - 1 {
			if n := int64(value(k<<6 + bits.TrailingZeros64(w))); n == unknownCount || n < s.Min || n > s.Max {
				m[k] &^= w & -w
			}
		}
	}
}

// keepLone keeps the votes in which a member was the only one with its
// position, of at least three that voted or abstained.
func (r *Record) keepLone(m mask, c plenary.Code) {
	planes, ok := r.Planes(c)
	if !ok {
		clear(m)
		return
	}
	s := r.counts()
	for k := range m {
		for w := m[k]; w != 0; w &= w - 1 {
			i := k<<6 + bits.TrailingZeros64(w)
			alone := false
			switch planes.at(i) {
			case plenary.Yes:
				alone = s.yes[i] == 1
			case plenary.No:
				alone = s.no[i] == 1
			case plenary.Abstain:
				alone = s.abstain[i] == 1
			}
			if !alone || s.yes[i]+s.no[i]+s.abstain[i] < 3 {
				m[k] &^= w & -w
			}
		}
	}
}

func (r *Record) keepPhrases(m mask, phrases []string) {
	for _, p := range phrases {
		want := fold(p)
		for word := range strings.FieldsSeq(want) {
			m.and(r.words().within(word, r.Words()))
		}
		holds := map[uint32]bool{}
		has := func(ref uint32) bool {
			h, known := holds[ref]
			if !known {
				h = strings.Contains(r.words().folded[ref], want)
				holds[ref] = h
			}
			return h
		}
		for k := range m {
			for w := m[k]; w != 0; w &= w - 1 {
				row := &r.rows[k<<6+bits.TrailingZeros64(w)]
				if !has(row.title) && !has(row.agenda) && !has(row.symbol) && !slices.ContainsFunc(r.list(row.subjects), has) {
					m[k] &^= w & -w
				}
			}
		}
	}
}

// inOrder lists the votes of a set in an order.
func (r *Record) inOrder(m mask, s Sort) []int {
	c := r.counts()
	var ranked []int32
	switch s {
	case Closest:
		ranked = c.closest
	case Divided:
		ranked = c.divided
	default:
		votes := m.votes()
		if s != Oldest {
			slices.Reverse(votes)
		}
		return votes
	}
	var votes []int
	for _, i := range ranked {
		if m.has(int(i)) {
			votes = append(votes, int(i))
		}
	}
	return votes
}

// agreementIndex is 1 when all took one position and 0 when the three camps are
// equal (Hix, Noury and Roland 2005); 1 when nothing is known.
func (c *shapes) agreementIndex(i int32) float64 {
	y, n, a := c.yes[i], c.no[i], c.abstain[i]
	all := y + n + a
	if y < 0 || n < 0 || a < 0 || all == 0 {
		return 1
	}
	top := float64(max(y, n, a))
	return (top - (float64(all)-top)/2) / float64(all)
}

// FacetCount is how many of a result's votes have one value of a facet.
type FacetCount struct {
	Value string `json:"value"`
	Votes int    `json:"votes"`
}

// Facets counts a result by body, outcome, kind, decade, session and subject;
// the longest lists are cut to the most frequent.
type Facets struct {
	Bodies   []FacetCount `json:"body"`
	Outcomes []FacetCount `json:"outcome"`
	Kinds    []FacetCount `json:"kind"`
	Decades  []FacetCount `json:"decade"`
	Sessions []FacetCount `json:"session"`
	Subjects []FacetCount `json:"subject"`
}

// Facets counts the votes of a list by their facts.
func (r *Record) Facets(votes []int) Facets {
	texts := make([]int32, len(r.strings))
	count := func(ref func(*row) []uint32) []FacetCount {
		var used []uint32
		for _, i := range votes {
			for _, n := range ref(&r.rows[i]) {
				if texts[n] == 0 {
					used = append(used, n)
				}
				texts[n]++
			}
		}
		out := make([]FacetCount, 0, len(used))
		for _, n := range used {
			if r.strings[n] != "" {
				out = append(out, FacetCount{r.strings[n], int(texts[n])})
			}
			texts[n] = 0
		}
		return mostFrequent(out)
	}
	var one [1]uint32
	single := func(col func(*row) uint32) func(*row) []uint32 {
		return func(w *row) []uint32 { one[0] = col(w); return one[:] }
	}
	var f Facets
	f.Bodies = count(single(func(w *row) uint32 { return w.body }))
	f.Kinds = count(single(func(w *row) uint32 { return w.kind }))
	f.Sessions = count(single(func(w *row) uint32 { return w.session }))
	f.Subjects = count(func(w *row) []uint32 { return r.list(w.subjects) })
	var outcomes [plenary.Inconclusive + 1]int
	decades := map[int16]int{}
	for _, i := range votes {
		outcomes[r.rows[i].outcome]++
		decades[r.rows[i].date.Year/10*10]++
	}
	for o, n := range outcomes {
		if n > 0 {
			f.Outcomes = append(f.Outcomes, FacetCount{plenary.Outcome(o).String(), n})
		}
	}
	f.Outcomes = mostFrequent(f.Outcomes)
	for d, n := range decades {
		f.Decades = append(f.Decades, FacetCount{plenary.Date{Year: d}.String() + "s", n})
	}
	slices.SortFunc(f.Decades, func(a, b FacetCount) int { return strings.Compare(b.Value, a.Value) })
	return f
}

const longestFacet = 30

func mostFrequent(c []FacetCount) []FacetCount {
	slices.SortFunc(c, func(a, b FacetCount) int { return cmp.Or(b.Votes-a.Votes, strings.Compare(a.Value, b.Value)) })
	return c[:min(len(c), longestFacet)]
}
