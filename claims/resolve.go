package claims

import (
	"cmp"
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// Weights of the evidence for a vote, in bits: roughly the binary logarithm of
// how much likelier what the article says is if it means this vote than if it
// means another. They were set by reasoning from how many votes share a day, a
// title or a tally, and are the same for every article.
const (
	symbolBits       = 16.0 // a symbol that names the vote's text
	wrongSymbol      = -9.0
	dayBits          = 7.0
	weekBits         = 5.0
	monthBits        = 4.0
	yearBits         = 3.0
	decadeBits       = 1.0
	wrongDate        = -6.0
	wrongBody        = -12.0
	lastBits         = 3.0 // of the days of the event told before, in an article without a date
	recentBits       = 6.0 // told without a date, in an article of the next days
	subjectMost      = 12.0
	subjectScale     = 0.55
	coverBits        = 3.0
	identified       = 9.0  // a vote with less is none
	identifiedFully  = 7.0  // of the day told, with all of its numbers
	identifiedOpen   = 10.0 // where the article never names an organ
	identifiedAnyDay = 12.0 // the same, of a vote at another time than the article tells
	marginNeeded     = 1.5
	againBits        = 3.0 // that the vote is the one told before
	matterBits       = 6.0 // that the numbers are all of another vote on the matter
	seriesBits       = 4.0 // that no other vote on the matter was held at the time told
)

// part names a kind of evidence.
type part int

const (
	bySymbol part = iota
	byDate
	bySubject
	byCounts
	byPeople
	byVeto
	parts
)

// scored is a vote with the evidence for it.
type scored struct {
	vote  int32
	total float64
	by    [parts]float64
}

// byTotal puts the vote with the most evidence first.
func byTotal(a, b scored) int { return cmp.Compare(b.total, a.total) }

// scorer is memory for scoring; it is clean between frames.
type scorer struct {
	ix      *index
	subject []float32 // of each vote
	touched []int32
	weight  []float32 // of each term
	used    []int32
	seen    []int32 // of each vote, the round it was last a candidate in
	round   int32
	cands   []int32
	out     []scored
	best    float64 // of the votes scored so far
}

func newScorer(ix *index) scorer {
	n := ix.rec.Len()
	return scorer{ix: ix, subject: make([]float32, n), weight: make([]float32, ix.terms.count), seen: make([]int32, n)}
}

// frameEvidence is what an article says of one event, ready to be set against
// votes.
type frameEvidence struct {
	frame      *extract.Frame
	statements []*extract.Statement
	ranges     []when.Range
	symbols    []int32 // votes that the cited symbols name
	cited      bool
	ref        when.Day             // of the article, 0 when not known
	last       when.Day             // of the event told before, where nothing else tells when this one was; 0 otherwise
	alias      []int32              // votes that a phrase names
	only       [2]int               // the sentences whose words alone count, where the second is not 0
	most       float64              // what the statements can add to the score of a vote
	fresh      []*extract.Statement // the evidence without numbers told again; prepare sets it
}

// prepare readies the statements for scoring votes.
func (e *frameEvidence) prepare() {
	all := e.evidence()
	e.most, e.fresh = e.gain(), make([]*extract.Statement, 0, len(all))
	for i, st := range all {
		if !toldAgain(all[:i], st) {
			e.fresh = append(e.fresh, st)
		}
	}
}

// gain is the most that the statements can add to the score of a vote.
func (e *frameEvidence) gain() float64 {
	total, people := 0.0, 0.0
	for _, st := range e.evidence() {
		for _, c := range st.Counts {
			if c.Said {
				total += 5.5
			}
		}
		total += 3 * float64(len(st.People)*2)
		switch st.Kind {
		case extract.Who:
			people = 7
		case extract.Veto, extract.Outcome:
			total += 9
		}
	}
	return total + people
}

// maxEvidence bounds how many statements of one event choose the vote.
const maxEvidence = 24

// evidence is the statements that choose the vote.
func (e *frameEvidence) evidence() []*extract.Statement {
	return e.statements[:min(len(e.statements), maxEvidence)]
}

// resolve lists the votes that a frame may mean, best first.
func (j *judge) resolve(e *frameEvidence) []scored {
	s := &j.score
	j.subjects(e)
	s.round++
	s.cands = s.cands[:0]
	j.candidates(e)
	s.out, s.best = s.out[:0], 0
	e.prepare()
	for _, v := range s.cands {
		if r := j.scoreVote(e, v); r.total > 0 {
			s.best = max(s.best, r.total)
			s.out = append(s.out, r)
		}
	}
	slices.SortFunc(s.out, func(a, b scored) int {
		return cmp.Or(byTotal(a, b), cmp.Compare(a.vote, b.vote))
	})
	out := slices.Clone(s.out[:min(len(s.out), 40)])
	for _, v := range s.touched {
		s.subject[v] = 0
	}
	s.touched = s.touched[:0]
	return out
}

func (s *scorer) candidate(v int32) {
	if s.seen[v] != s.round && s.ix.body[v] != "" { // a local body's vote has none here
		s.seen[v] = s.round
		s.cands = append(s.cands, v)
	}
}

// lastDays is how far from the event told before another without a date is.
const lastDays = 10

// maxDays bounds how many votes of a long stretch of time are tried without
// other evidence.
const maxDays = 400

// candidates gathers the votes worth scoring.
func (j *judge) candidates(e *frameEvidence) {
	s := &j.score
	for _, v := range e.symbols {
		s.candidate(v)
	}
	for _, v := range e.alias {
		s.candidate(v)
	}
	for _, r := range e.ranges {
		if r.Known() && r.To-r.From <= 40 {
			near := when.Day(2)
			if e.frame.Heading {
				near = 10 // told further up, of what came before or after
			}
			j.days(r.From-near, r.To+near)
			if r.AltTo != 0 {
				j.days(r.AltFrom, r.AltTo)
			}
		}
	}
	if e.ref != 0 {
		j.days(e.ref-10, e.ref+1)
	}
	if e.last != 0 {
		j.days(e.last-lastDays, e.last+lastDays)
	}
	// By what it is about: those that share most with the words of the article.
	floor := float32(0)
	for _, v := range s.touched {
		floor = max(floor, s.subject[v])
	}
	floor *= 0.45
	for _, v := range s.touched {
		if s.subject[v] >= floor && s.subject[v] > 3 {
			s.candidate(v)
		}
	}
	veto := false
	var tally extract.Statement // that is told in several sentences
	for _, st := range e.evidence() {
		switch st.Kind {
		case extract.Counts:
			j.byCounts(st)
			for p, c := range st.Counts {
				if c.Said && !tally.Counts[p].Said {
					tally.Counts[p] = c
				}
			}
		case extract.Veto:
			veto = veto || !st.People[0].Not
		case extract.Outcome:
			veto = veto || st.Outcome == plenary.Rejected
		}
	}
	j.byCounts(&tally)
	if veto {
		for _, v := range j.ix.failed {
			s.candidate(v)
		}
	}
}

func (j *judge) days(from, to when.Day) {
	lo, hi := j.ix.between(from, to)
	for v := lo; v < hi && v < lo+maxDays; v++ {
		j.score.candidate(int32(v))
	}
}

// byCounts adds the votes of the Assembly that share two counts.
func (j *judge) byCounts(st *extract.Statement) {
	get := func(p plenary.Position) int16 {
		if c := st.Counts[p]; c.Said && !c.Hedged() && !c.All {
			return int16(c.Lo)
		}
		return -1
	}
	y, n, a := get(plenary.Yes), get(plenary.No), get(plenary.Abstain)
	keys := [6][3]int16{{y, n, -1}, {y, -1, a}, {-1, n, a}}
	used := keys[:3]
	if st.EitherWay {
		keys[3], keys[4], keys[5] = [3]int16{n, y, -1}, [3]int16{n, -1, a}, [3]int16{-1, y, a}
		used = keys[:]
	}
	for _, k := range used {
		known := 0
		for _, x := range k {
			if x >= 0 {
				known++
			}
		}
		if known < 2 || k[0] < 0 && n+a < 12 {
			continue
		}
		for i, v := range j.ix.byCounts[k] {
			if i >= 60 {
				break
			}
			j.score.candidate(v)
		}
	}
}

// scoreVote weighs a vote.
func (j *judge) scoreVote(e *frameEvidence, v int32) scored {
	r := scored{vote: v}
	if ahead := when.Day(10); j.ref != 0 && !j.guess && j.ix.days[v] > j.ref+ahead {
		return r // taken after the article was written
	}
	if b := e.frame.Scope.Body(); b != "" && b != j.ix.body[v] {
		if e.frame.Said || e.frame.Scope == extract.Council {
			return r
		}
		r.total += wrongBody
	}
	r.by[bySymbol] = j.symbolScore(e, v)
	r.by[byDate] = j.dateScore(e, v)
	if r.total < 0 && r.by[bySymbol] > 6 && r.by[byDate] >= dayBits-2 && len(e.ranges) > 0 {
		r.total = 0 // the text and the day tell whose it is: resolution 1284, adopted on 17 December 1999
	}
	if r.by[bySymbol] > 6 && r.by[byDate] < -4 && !j.slippedDay(e, v) {
		r.by[bySymbol] *= 0.6 // the text may be named only in passing
	}
	r.by[bySubject] = j.subjectScore(e, v)
	base := r.by[bySymbol] + r.by[byDate] + r.by[bySubject] + r.total
	if base+e.most < max(j.score.best-8, 0) {
		r.total = 0
		return r // no statement can bring it near the best
	}
	for _, st := range e.fresh {
		j.statementScore(&r, st, v)
	}
	r.by[byPeople] = min(max(r.by[byPeople], -5), 7)
	if r.by[bySymbol] == wrongSymbol && r.by[byCounts] >= 10 && r.by[byDate] >= yearBits {
		r.by[bySymbol] /= 3 // the symbol may be that of a text it speaks of: revoked resolution 3379
	}
	for _, x := range r.by {
		r.total += x
	}
	amendment := j.ix.kind[v] != plenary.Resolution && j.ix.kind[v] != plenary.Draft
	if amendment != e.frame.Amendment && r.by[bySymbol] <= 0 {
		r.total -= 2.5
	}
	return r
}

func (j *judge) symbolScore(e *frameEvidence, v int32) float64 {
	if !e.cited {
		return 0
	}
	if slices.Contains(e.symbols, v) {
		if e.frame.Recalled {
			return symbolBits / 4
		}
		// A number that fits many texts tells less.
		return symbolBits / float64(1+len(e.symbols)/6)
	}
	if len(e.symbols) == 0 {
		return wrongSymbol / 3
	}
	if e.frame.Recalled {
		return 0
	}
	return wrongSymbol
}

// dateScore weighs how far the vote's day lies from what the article says.
func (j *judge) dateScore(e *frameEvidence, v int32) float64 {
	best, said := -100.0, false
	for _, r := range e.ranges {
		if r.IsZero() {
			continue
		}
		said = true
		best = max(best, j.rangeScore(r, v))
	}
	if !said {
		return j.recency(e, v)
	}
	if e.frame.Heading && best < 0 {
		best /= 2
	}
	if e.frame.Borrowed && best > 0 {
		best *= 0.8
	}
	if e.ref != 0 && j.ix.days[v] > e.ref {
		best -= 6
	}
	return best
}

// rangeScore is dateScore for one expression.
func (j *judge) rangeScore(r when.Range, v int32) float64 {
	d, last := j.ix.days[v], j.ix.lastDay[v]
	if alt := j.ix.altDay[v]; last > d && alt != 0 {
		d, last = alt, alt
	}
	if last > d { // only the year is known
		if !r.Known() || r.From <= last && r.To >= d {
			return 1.5
		}
		return wrongDate
	}
	off := r.Distance(d)
	if alt := j.ix.altDay[v]; alt != 0 {
		off = min(off, r.Distance(alt))
	}
	if !r.Known() {
		return patternScore(r, off)
	}
	bits := [...]float64{when.DayGrain: dayBits, when.WeekGrain: weekBits, when.MonthGrain: monthBits, when.YearGrain: yearBits, when.DecadeGrain: decadeBits}[r.Grain]
	if r.Weekday != when.AnyWeekday {
		bits = dayBits - 1
	}
	switch {
	case off == 0:
		return bits
	case off == 1 && r.Grain == when.DayGrain && r.Relative && d > r.To && r.Weekday == when.AnyWeekday:
		return dayBits - 4 // the day after yesterday
	case off == 1 && r.Grain == when.DayGrain && r.Relative:
		return dayBits - 1.5
	case off == 1 && r.Grain == when.DayGrain:
		return dayBits - 3
	case off <= 3 && r.Weekday != when.AnyWeekday && r.Relative:
		return -2
	case off <= 3 && r.Grain <= when.MonthGrain:
		return 0
	case off <= 40 && r.Grain == when.YearGrain:
		return -2
	case off <= 31 && r.Grain == when.MonthGrain, off <= 7 && r.Grain == when.WeekGrain:
		return -2
	}
	return wrongDate
}

func patternScore(r when.Range, off int) float64 {
	if r.Month == 0 { // a weekday alone
		switch off {
		case 0:
			return 1.5
		case 1:
			return -0.5
		}
		return -1.5
	}
	switch {
	case off == 0 && r.MDay != 0:
		return dayBits - 1.5
	case off == 0:
		return 2
	case off == 1 && r.MDay != 0:
		return 3
	case off <= 3:
		return 0
	}
	return -4
}

// recency weighs a vote that the article tells without a date: most are of the
// days before it.
func (j *judge) recency(e *frameEvidence, v int32) float64 {
	if d := j.ix.days[v] - e.last; e.last != 0 && d >= -lastDays && d <= lastDays {
		return lastBits
	}
	if e.ref == 0 {
		return 0
	}
	age := int(e.ref - j.ix.days[v])
	if j.ix.lastDay[v] > j.ix.days[v] {
		age = max(0, int(e.ref-j.ix.lastDay[v]))
	}
	switch {
	case age < -1:
		return -8
	case age <= 2:
		return recentBits
	case age <= 7:
		return recentBits - 1
	case age <= 31:
		return 2
	case age <= 370:
		return 0
	case age <= 1500:
		return -1.5
	}
	return -2.5
}

// swappedBits is what numbers in the wrong order say for a vote.
const swappedBits = 4.0

// swapped says whether a statement gives a vote's numbers, two of them in each
// other's place.
func (j *judge) swapped(st *extract.Statement, v int) bool {
	if len(j.ix.tallies[v]) == 0 {
		return false
	}
	t := j.ix.tallies[v][0]
	has := func(p, as plenary.Position) bool {
		n, ok := t.Of(as).Int()
		c := st.Counts[p]
		return c.Said && ok && int64(c.Lo) == n && int64(c.Hi) == n
	}
	for _, p := range [...][2]plenary.Position{{plenary.No, plenary.Abstain}, {plenary.Yes, plenary.No}, {plenary.Yes, plenary.Abstain}} {
		if has(p[0], p[1]) && has(p[1], p[0]) && !(has(p[0], p[0]) && has(p[1], p[1])) {
			return st.Counts[p[0]].Lo+st.Counts[p[1]].Lo > 5
		}
	}
	return false
}

// statementScore weighs one statement against a vote.
func (j *judge) statementScore(r *scored, st *extract.Statement, v int32) {
	if st.Kind == extract.Binding || st.Kind == extract.Majority || st.Reckoned != nil || st.Fate {
		return
	}
	c := j.gauge(st, int(v))
	at := byCounts
	switch st.Kind {
	case extract.Who:
		at = byPeople
	case extract.Veto:
		r.by[byVeto] += j.vetoScore(c, v)
		return
	case extract.Outcome:
		at = byVeto
	}
	if st.Kind == extract.Counts && len(j.ix.tallies[v]) == 0 && j.rec.Method(int(v)) == plenary.NonRecorded {
		r.by[at] -= 3 // a vote of which somebody counted the votes
	}
	if st.Kind == extract.Counts && j.swapped(st, int(v)) {
		r.by[at] += swappedBits // the right numbers in the wrong order tell which vote it is
		if j.ix.body[v] == plenary.SecurityCouncil {
			r.by[at] -= swappedBits / 2 // of rival texts one may have those of the other
		}
		if len(st.People) == 0 {
			return
		}
		people := *st
		people.Counts = [5]extract.Count{}
		c = j.gauge(&people, int(v))
	}
	agree, disagree := 0, 0
	for _, s := range c.slots {
		switch {
		case s.unknown:
		case s.agrees:
			agree++
			r.by[at] += s.bits
		default:
			disagree++
			r.by[at] -= min(1.2+s.bits/4, 2.5)
		}
	}
	switch {
	case st.Kind == extract.Counts && disagree >= 2 && agree == 0:
		r.by[at] -= 2
	case st.Kind == extract.Outcome && disagree > 0 && st.Outcome == plenary.Adopted:
		r.by[at] -= 2
	}
}

// vetoScore weighs who is said to have vetoed. That a text was vetoed, or failed
// with them against it, speaks for it even where it was not their veto.
func (j *judge) vetoScore(c *comparison, v int32) float64 {
	score, disagree := 0.0, 0
	for _, s := range c.slots {
		switch {
		case s.unknown || s.bits == 0 && j.ix.body[v] == plenary.SecurityCouncil:
		case s.agrees:
			score += s.bits
		case j.ix.outcome[v] != plenary.Adopted && j.rec.Position(int(v), plenary.Code(s.name)) == plenary.No:
			disagree++
		default:
			disagree++
			score -= min(1.2+s.bits/4, 2.5)
		}
	}
	score = max(score, -3)
	if disagree > 0 {
		switch j.ix.outcome[v] {
		case plenary.Adopted:
			score -= 3
		case plenary.Vetoed:
			score += 2
		default:
			score++
		}
	}
	return score
}

// toldAgain says whether the numbers of a statement are those of one before it, which say no more
// of which vote is meant the second time.
func toldAgain(before []*extract.Statement, st *extract.Statement) bool {
	if st.Kind != extract.Counts || len(st.People) > 0 {
		return false
	}
	for _, o := range before {
		if o.Kind == extract.Counts && len(o.People) == 0 && o.Counts == st.Counts && o.Reckoned == nil && st.Reckoned == nil {
			return true
		}
	}
	return false
}

// toldFully says whether an event gives the day of a vote and all of its numbers, which are not
// those of every unanimous vote.
func (j *judge) toldFully(f *frameResult, s *scored) bool {
	unanimous := func(st *extract.Statement) bool { return st.Unanimous }
	return len(f.ranges) > 0 && s.by[byDate] >= dayBits-2 && !slices.ContainsFunc(f.statements, unanimous) && j.fullTally(f, int(s.vote))
}

// lead is how far a vote is ahead of the next that is not a record of the same
// act. A vote on the same matter on another day than the one told is no rival:
// figures of another year do not change which year is meant.
func (j *judge) lead(f *frameResult, best *scored) float64 {
	fully := j.toldFully(f, best)
	for i := range f.ranked {
		o := &f.ranked[i]
		if fully && o.vote != best.vote && o.by[bySymbol] <= 6 && o.by[byDate] <= best.by[byDate] && !j.fullTally(f, int(o.vote)) {
			continue // of the same day, with other numbers
		}
		if o.vote == best.vote || j.sameAct(o.vote, best.vote) || f.onItsDay(best, o) || f.matter && j.ix.sameMatter(int(o.vote), int(best.vote)) {
			continue
		}
		return best.total - o.total
	}
	return 100
}
