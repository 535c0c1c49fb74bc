package claims

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/groups"
)

// A slot is one thing that a statement says and a vote can confirm or deny.
type slot struct {
	name    string // yes, no, abstain, not-voting, a member's code, outcome, ...
	agrees  bool
	unknown bool    // the record does not hold it
	bits    float64 // how much an agreement tells
}

// comparison is a statement set against a vote.
type comparison struct {
	slots  []slot
	tally  plenary.Tally // the recorded tally that agrees best
	note   string        // what a reader must know of an agreement
	people []plenary.Code
}

func (c *comparison) add(s slot) { c.slots = append(c.slots, s) }

// count says how many slots agree and disagree.
func (c *comparison) count() (agree, disagree, unknown int) {
	for _, s := range c.slots {
		switch {
		case s.unknown:
			unknown++
		case s.agrees:
			agree++
		default:
			disagree++
		}
	}
	return
}

// compare sets a statement against vote v.
func (w *worker) compare(st *extract.Statement, v int) comparison {
	var c comparison
	w.compareInto(&c, st, v)
	return c
}

// gauge is compare for scoring, thousands of times an article: its result holds
// until the next call.
func (w *worker) gauge(st *extract.Statement, v int) *comparison {
	c := &w.weighed
	*c = comparison{slots: c.slots[:0], people: c.people[:0]}
	w.compareInto(c, st, v)
	return c
}

func (w *worker) compareInto(c *comparison, st *extract.Statement, v int) {
	switch st.Kind {
	case extract.Counts:
		if st.Reckoned != nil {
			w.compareReckoning(c, st.Reckoned, v)
			return
		}
		w.compareCounts(c, st, v)
		w.comparePeople(c, st, v)
	case extract.Who:
		w.comparePeople(c, st, v)
	case extract.Veto:
		w.compareVeto(c, st, v)
	case extract.Outcome:
		w.compareOutcome(c, st, v)
	case extract.Binding, extract.Majority:
		w.compareEffect(c, st, v)
	}
}

var positionsInOrder = [...]plenary.Position{plenary.Yes, plenary.No, plenary.Abstain, plenary.NotVoting}

// compareCounts takes of all recorded tallies the one that agrees best.
func (w *worker) compareCounts(c *comparison, st *extract.Statement, v int) {
	tallies := w.ix.tallies[v]
	if len(tallies) == 0 {
		if st.Unanimous && w.rec.Method(v) == plenary.WithoutAVote {
			c.add(slot{name: "unanimous", agrees: true, bits: 2})
			c.note = "it was adopted without a vote"
			return
		}
		if st.Unanimous && w.ix.outcome[v] == plenary.Vetoed {
			c.add(slot{name: "unanimous", bits: 2}) // at least one was against
			return
		}
		c.add(slot{name: "counts", unknown: true})
		return
	}
	if st.Unanimous && w.rec.Method(v) == plenary.WithoutAVote {
		c.add(slot{name: "unanimous", agrees: true, bits: 2})
		c.note = "it was adopted without a vote"
		return
	}
	start := len(c.slots)
	best := -1
	try := func(counts [5]extract.Count, i int) {
		at := len(c.slots)
		w.compareTally(c, st, counts, tallies[i], v)
		agree := 0
		for _, x := range c.slots[at:] {
			if x.agrees && !x.unknown {
				agree++
			}
		}
		if agree > best {
			best = agree
			c.slots = append(c.slots[:start], c.slots[at:]...)
			c.tally, c.note = tallies[i], ""
			if i > 0 {
				c.note = "another tally on record, " + tallies[i].String()
			}
			return
		}
		c.slots = c.slots[:at]
	}
	for i := range tallies {
		try(st.Counts, i)
		if st.EitherWay {
			swapped := st.Counts
			swapped[plenary.Yes], swapped[plenary.No] = swapped[plenary.No], swapped[plenary.Yes]
			try(swapped, i)
		}
	}
}

func (w *worker) compareTally(c *comparison, st *extract.Statement, counts [5]extract.Count, t plenary.Tally, v int) {
	if st.Open {
		compareOpen(c, counts, t)
		return
	}
	council := w.ix.body[v] == plenary.SecurityCouncil
	for _, p := range positionsInOrder {
		said := counts[p]
		if !said.Said {
			continue
		}
		n, known := t.Of(p).Int()
		if said.All {
			no, k1 := t.No.Int()
			abs, k2 := t.Abstain.Int()
			ok := no == 0 && abs == 0 && (said.Lo == 0 || n == int64(said.Lo))
			c.add(slot{name: "yes", agrees: ok, unknown: !known || !k1 || !k2, bits: 2})
			continue
		}
		if p == plenary.NotVoting {
			x, known := t.NotVoting.Int()
			ok := int64(said.Lo) <= x && x <= int64(said.Hi)
			// Sources differ on who counts as a member that did not vote.
			c.add(slot{name: p.String(), agrees: ok, unknown: !known || !ok && abs64(x-int64(said.Lo)) <= 2, bits: 2})
			continue
		}
		ok := int64(said.Lo) <= n && n <= int64(said.Hi)
		bits := countBits(p, council, n)
		if said.Hedged() {
			bits /= 2
		}
		c.add(slot{name: p.String(), agrees: ok, unknown: !known, bits: bits})
	}
}

// compareOpen compares a number whose position is not told with every count of
// a tally.
func compareOpen(c *comparison, counts [5]extract.Count, t plenary.Tally) {
	for _, said := range counts {
		if !said.Said {
			continue
		}
		s := slot{name: "count", bits: 0.5}
		for _, p := range positionsInOrder {
			if n, known := t.Of(p).Int(); known && n > 1 && int64(said.Lo) <= n && n <= int64(said.Hi) {
				s.agrees, s.name = true, p.String()
				break
			}
		}
		c.add(s)
	}
}

func abs64(n int64) int64 { return max(n, -n) }

// countBits is how much an agreement on a count tells, in bits: large numbers
// of the Assembly much, small ones and those of the Council little.
func countBits(p plenary.Position, council bool, n int64) float64 {
	switch {
	case council && p == plenary.Yes && n < 13:
		return 3
	case council && n == 0:
		return 0.5
	case council:
		return 1.5
	case p == plenary.Yes:
		return 5.5
	case n <= 1:
		return 2
	case n <= 10:
		return 3
	}
	return 4.5
}

// members gives those whom a name may mean in vote v: those that have a ballot
// in it first.
func (w *worker) members(name int32, v int) (codes []plenary.Code, listed bool) {
	all := w.shared.Lex.Names[name].Codes(w.rec.Date(v))
	if len(all) == 1 {
		return all, w.rec.Position(v, all[0]) != plenary.UnknownPosition
	}
	for _, c := range all {
		if w.rec.Position(v, c) != plenary.UnknownPosition {
			codes = append(codes, c)
		}
	}
	if len(codes) > 0 {
		return codes, true
	}
	return all, false
}

// comparePeople sets lists of members against the ballots.
func (w *worker) comparePeople(c *comparison, st *extract.Statement, v int) {
	for i := range st.People {
		w.compareList(c, &st.People[i], v)
	}
}

func (w *worker) compareList(c *comparison, p *extract.People, v int) {
	quality := w.rec.Quality(v)
	if w.ix.disputed[v] {
		quality = plenary.Disputed
	}
	if len(p.As)+len(p.AsGroups) > 0 {
		if p = w.sameAs(p, v); p.Position == plenary.UnknownPosition {
			c.add(slot{name: "as", unknown: true})
			return // those it is said to have done as did nothing there
		}
	}
	t := w.rec.Tally(v)
	share := func(pos plenary.Position) float64 {
		n, ok := t.Of(pos).Int()
		if !ok {
			return 1
		}
		total := t.Yes.Or(0) + t.No.Or(0) + t.Abstain.Or(0)
		switch f := float64(n) / float64(max(total, 1)); {
		case f > 0.7:
			return 0.2
		case f > 0.3:
			return 0.8
		case f > 0.1:
			return 1.8
		default:
			return 2.6
		}
	}
	var said []plenary.Code
	own := len(p.Names) - len(p.As) // behind them stand those they did as, who agree with themselves
	for i, name := range p.Names {
		codes, listed := w.members(name, v)
		if len(codes) == 0 || p.Not && i >= own {
			continue
		}
		s := slot{name: string(codes[0]), bits: share(p.Position)}
		for _, code := range codes {
			pos := w.rec.Position(v, code)
			if p.Not {
				if pos != p.Position && pos != plenary.UnknownPosition {
					s.agrees, s.name = true, string(code)
				}
				continue
			}
			if pos == p.Position || p.Position == plenary.NotVoting && mayHaveStayedOut(w, v, code, pos) {
				s.agrees, s.name = true, string(code)
				break
			}
		}
		s.unknown = p.Position == plenary.UnknownPosition || !s.agrees && (quality == plenary.NoBallots || quality == plenary.Partial && !listed || !listed && (p.Not || w.ix.body[v] != plenary.SecurityCouncil || len(codes) > 1))
		if quality == plenary.Disputed && !s.agrees || len(p.As) > 0 && w.noSeat(v, codes) {
			s.unknown = true // Argentina, which had no seat, found its only friend in Panama
		} else if !p.Not && !s.agrees && p.Position == plenary.No && w.leftVeto(v, codes) {
			s.unknown = false // of a vetoed draft it is known which powers were against
		} else if !p.Not && w.vetoed(v, codes) && p.Position != plenary.No {
			s.agrees, s.unknown = false, false // whoever vetoed voted against, whatever else the record lacks
		}
		said = append(said, plenary.Code(s.name))
		if i < own || !s.agrees {
			c.add(s)
		}
	}
	c.people = append(c.people, said...)
	if p.Number.Said {
		w.comparePortion(c, p, v)
		return
	}
	for _, g := range p.Groups {
		w.compareGroup(c, g, p, v)
	}
	if p.Within > 0 && !p.Not && quality == plenary.Full && p.Unread == 0 && len(p.Groups) == 0 {
		w.compareWithin(c, p, said, v)
	}
	if p.Only && !p.Not && p.Position == plenary.No && quality != plenary.Full && p.Unread == 0 && len(p.Groups) == 0 && w.ix.outcome[v] == plenary.Vetoed {
		for _, code := range w.vetoers(v) {
			if !slices.Contains(said, code) { // of a vetoed draft it is known which powers were against
				c.people = append(c.people, code)
				c.add(slot{name: "only", bits: 1})
				break
			}
		}
	}
	if p.Only && !p.Not && quality == plenary.Full && p.Unread == 0 && len(p.Groups) > 0 && p.Position != plenary.Yes {
		w.compareOutside(c, p, said, v)
	}
	if p.Only && p.Not && quality == plenary.Full && p.Unread == 0 && len(p.Groups) == 0 {
		s := slot{name: "only", agrees: true, bits: 1}
		for _, b := range w.rec.Ballots(v) { // whoever was away is not meant
			if b.Position != p.Position && b.Position != plenary.NotVoting && !slices.Contains(said, b.Member) {
				s.agrees = false
				c.people = append(c.people, b.Member)
			}
		}
		c.add(s)
	}
	if p.Only && !p.Not && quality == plenary.Full && p.Unread == 0 && len(p.Groups) == 0 {
		s := slot{name: "only", agrees: true, bits: 1}
		for _, b := range w.rec.Ballots(v) {
			if b.Position == p.Position && !slices.Contains(said, b.Member) {
				s.agrees = false
				c.people = append(c.people, b.Member)
			}
		}
		c.add(s)
	}
}

// vetoed says whether a member is known to have vetoed in vote v.
func (w *worker) vetoed(v int, codes []plenary.Code) bool {
	return w.ix.outcome[v] == plenary.Vetoed && len(codes) == 1 && slices.Contains(permanent, codes[0]) && w.rec.Position(v, codes[0]) == plenary.No
}

// noSeat says whether none of the members could vote in v.
func (w *worker) noSeat(v int, codes []plenary.Code) bool {
	for _, code := range codes {
		if w.rec.Position(v, code) != plenary.UnknownPosition {
			return false
		}
	}
	return true
}

// leftVeto says whether a permanent member is known not to have voted against a
// draft that others vetoed.
func (w *worker) leftVeto(v int, codes []plenary.Code) bool {
	by := w.vetoers(v)
	return w.ix.outcome[v] == plenary.Vetoed && len(by) > 0 && len(codes) == 1 && slices.Contains(permanent, codes[0]) && !slices.Contains(by, codes[0])
}

// sameAs gives people who did as a member did the position that it took.
func (w *worker) sameAs(p *extract.People, v int) *extract.People {
	q := *p
	for _, name := range p.As {
		codes, _ := w.members(name, v)
		for _, code := range codes {
			if pos := w.rec.Position(v, code); pos != plenary.UnknownPosition && pos != plenary.NotVoting {
				q.Position = pos // nobody stands by one who was away
			}
		}
	}
	q.Names = append(append([]int32(nil), p.Names...), p.As...)
	for _, g := range p.AsGroups {
		q.Position = w.groupPosition(g, v)
	}
	return &q
}

// groupPosition is the position that all members of a group took, if they took
// one.
func (w *worker) groupPosition(g extract.Group, v int) plenary.Position {
	pos := plenary.UnknownPosition
	for _, code := range w.shared.Lex.Groups[g.Index].On(w.rec.Date(v)) {
		switch b := w.rec.Position(v, code); {
		case b == plenary.UnknownPosition || b == plenary.NotVoting || b == pos:
		case pos == plenary.UnknownPosition:
			pos = b
		default:
			return plenary.UnknownPosition
		}
	}
	return pos
}

// mayHaveStayedOut says whether a member may not have voted although the record does not
// say so: one that had no seat, and China in the Council from 1971 to 1981, whose not taking
// part is printed as an abstention.
func mayHaveStayedOut(w *worker, v int, code plenary.Code, pos plenary.Position) bool {
	y := w.rec.Date(v).Year
	if pos == plenary.UnknownPosition && w.ix.body[v] == plenary.SecurityCouncil {
		return true // a member of the Council without a ballot, or one that had no seat
	}
	return code == "CHN" && pos == plenary.Abstain && w.ix.body[v] == plenary.SecurityCouncil && y >= 1971 && y <= 1981
}

// onCouncil says whether a member sat on the Council on the day of vote v.
func (w *worker) onCouncil(code plenary.Code, v int) bool {
	g, err := groups.Get("sc")
	return err == nil && g.Has(code, w.rec.Date(v))
}

// compareGroup sets what is said of a whole group against the ballots of its
// members: it agrees when all took the position, and disagrees when half or more did
// not, where it is their clause; between the two the words leave room. Of no member of a group it is said
// that none took it.
func (w *worker) compareGroup(c *comparison, g extract.Group, p *extract.People, v int) {
	pos := p.Position
	group := &w.shared.Lex.Groups[g.Index]
	var except []plenary.Code
	for _, n := range g.Except {
		codes, _ := w.members(n, v)
		except = append(except, codes...)
	}
	same, other, against := 0, 0, 0
	for _, code := range group.On(w.rec.Date(v)) {
		b := w.rec.Position(v, code)
		if b == plenary.UnknownPosition || slices.Contains(except, code) {
			continue
		}
		if b == pos {
			same++
		} else {
			if other++; b != plenary.NotVoting && !slices.Contains(w.shared.Lex.Fringe(g.Index), code) {
				against++
			}
		}
	}
	if p.Not {
		c.add(slot{name: group.ID, agrees: same == 0 && other > 0, unknown: same+other == 0 || w.rec.Quality(v) != plenary.Full, bits: 1.5})
		return
	}
	c.add(slot{name: group.ID, agrees: other == 0 && same > 0, unknown: same+other == 0 || other > 0 && same > 0 && !(against > 0 && (g.Whole || g.Acts && 2*against >= same+other)) || w.rec.Quality(v) != plenary.Full, bits: 1.5})
}

// permanent are the permanent members.
var permanent = []plenary.Code{"CHN", "FRA", "GBR", "RUS", "USA"}

// vetoers are the permanent members that voted against in the Council. The slice
// must not be changed.
func (w *worker) vetoers(v int) []plenary.Code { return w.ix.vetoers[v] }

func (w *worker) compareVeto(c *comparison, st *extract.Statement, v int) {
	nobody := st.People[0].Not && len(st.People[0].Names)+len(st.People[0].Groups) == 0
	if w.ix.body[v] != plenary.SecurityCouncil {
		if !nobody {
			c.add(slot{name: "veto", bits: 0})
		}
		return
	}
	vetoed := w.ix.outcome[v] == plenary.Vetoed
	if nobody {
		c.add(slot{name: "veto", agrees: !vetoed, bits: 0})
		return
	}
	by := w.vetoers(v)
	c.people = append(c.people, by...)
	p := st.People[0]
	switch n := int(st.Vetoes); {
	case n > 1:
		c.add(slot{name: "vetoes", agrees: vetoed && (len(by) == n || len(by) == 1 && w.vetoedBeside(v) >= n), bits: 1})
	case n == 1:
		c.add(slot{name: "vetoes", agrees: vetoed && len(by) == 1, bits: 0.5})
	}
	if len(p.Names)+len(p.Groups) == 0 {
		c.add(slot{name: "veto", agrees: vetoed, bits: 2})
		return
	}
	for _, g := range p.Groups {
		s := slot{name: w.shared.Lex.Groups[g.Index].ID, bits: 2, agrees: vetoed}
		for _, code := range permanent {
			if w.shared.Lex.Groups[g.Index].Has(code, w.rec.Date(v)) {
				s.agrees = s.agrees && slices.Contains(by, code)
			}
		}
		c.add(s)
	}
	for _, name := range p.Names {
		codes, _ := w.members(name, v)
		if len(codes) == 0 {
			continue
		}
		s := slot{name: string(codes[0]), bits: 3}
		for _, code := range codes {
			if vetoed && slices.Contains(by, code) {
				s.agrees, s.name = true, string(code)
			}
		}
		if p.Not {
			s.agrees, s.bits = !s.agrees, 0.5
		}
		// Over the hostages in Iran, the Soviet Union has used its veto.
		s.unknown = !s.agrees && len(p.Names) > 1 && !listed(w, codes, v) && !w.onCouncil(codes[0], v)
		c.add(s)
	}
	if p.Only && p.Unread == 0 {
		c.add(slot{name: "only", agrees: len(by) <= len(p.Names), bits: 0.5})
	}
}

// vetoedBeside is how many drafts were vetoed on the day of one: two of one power
// are called a double veto as well.
func (w *worker) vetoedBeside(v int) int {
	lo, hi := w.ix.between(w.ix.days[v], w.ix.days[v])
	n := 0
	for k := lo; k < hi; k++ {
		if w.ix.outcome[k] == plenary.Vetoed {
			n++
		}
	}
	return n
}

// listed says whether any of the members has a ballot in a vote.
func listed(w *worker, codes []plenary.Code, v int) bool {
	return slices.ContainsFunc(codes, func(c plenary.Code) bool { return w.rec.Position(v, c) != plenary.UnknownPosition })
}

func (w *worker) compareOutcome(c *comparison, st *extract.Statement, v int) {
	got := w.ix.outcome[v]
	if st.Consensus {
		m := w.rec.Method(v)
		c.add(slot{name: "without-a-vote", agrees: m == plenary.WithoutAVote, unknown: m == plenary.NonRecorded || m != plenary.WithoutAVote && w.ix.body[v] == plenary.GeneralAssembly && !w.rec.Tally(v).Known(), bits: 2})
		return
	}
	if st.Short != 0 {
		w.compareShort(c, st, v)
		return
	}
	s := slot{name: "outcome", unknown: got == plenary.NotRecorded, bits: 1}
	if st.Outcome == plenary.Adopted {
		s.agrees = got == plenary.Adopted
	} else {
		s.agrees = got == plenary.Rejected || got == plenary.Vetoed || got == plenary.Tied
		s.bits = 2.5
	}
	c.add(s)
}
