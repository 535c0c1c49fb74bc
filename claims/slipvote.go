package claims

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// What a number that is one of a vote told wrong says for that vote, as a part of what the right one would.
const slipShare = 0.7

// Leads and sums, in bits, from which an event is settled on the vote whose numbers it tells with one wrong.
const (
	slipLead  = 2.5
	slipTotal = 10.0

	// What the subject must say where no organ is told and a number is further off than fewOff.
	slipMatter = 1.5
	fewOff     = 3

	// What numbers may say for a vote that the record holds without its own.
	unheldGain = 5.0
)

// settleSlips settles events for which no vote was found on the vote of the day they tell whose numbers are
// theirs but for one that is told wrong: on Friday fifty-three said yes, where fifty did, and no other vote of
// those days has a number like it.
func (j *judge) settleSlips() {
	for i := range j.frames {
		f := &j.frames[i]
		if f.vote >= 0 || f.beyond != 0 || len(f.ranked) == 0 || len(f.statements) == 0 || f.frame.Compared || f.frame.Amendment || f.frame.Scope == extract.Elsewhere || !tells(f, extract.Counts) {
			continue
		}
		j.settleSlip(f)
	}
}

// settleSlip settles one event.
func (j *judge) settleSlip(f *frameResult) {
	const tried = 12
	best, found := 0.0, -1
	total := make([]float64, len(f.ranked))
	for i := range f.ranked {
		r := &f.ranked[i]
		total[i] = r.total
		if i >= tried || r.by[byDate] < -2 || r.by[bySymbol] < 0 {
			continue
		}
		gain, off, ok := j.slipGain(f, int(r.vote))
		if !ok || off > fewOff && f.frame.Scope < extract.Assembly && r.by[bySubject] < slipMatter && r.by[byPeople] <= 0 && r.by[byVeto] <= 0 {
			continue
		}
		if total[i] += gain; found < 0 || total[i] > best {
			best, found = total[i], i
		}
	}
	if found < 0 || best < slipTotal {
		return
	}
	r := f.ranked[found]
	for i := range f.ranked {
		o := &f.ranked[i]
		if o.by[byDate] >= r.by[byDate]-1 && len(j.ix.tallies[o.vote]) == 0 && j.rec.Method(int(o.vote)) != plenary.WithoutAVote {
			total[i] += unheldGain
		}
		if i != found && !j.sameAct(o.vote, r.vote) && !f.onItsDay(&r, o) && best-total[i] < slipLead {
			return
		}
	}
	copy(f.ranked[1:found+1], f.ranked[:found])
	f.ranked[0] = r
	f.vote, f.several, f.margin, f.slipped = int(r.vote), false, slipLead, true
}

// toldWrong is the number of a statement that a vote denies, and that of the vote; ok is false where the
// statement leaves it open.
func toldWrong(st *extract.Statement, c *comparison) (said, is int64, ok bool) {
	for _, p := range positionsInOrder {
		n, known := c.tally.Of(p).Int()
		told := st.Counts[p]
		if !told.Said || !known || n >= int64(told.Lo) && n <= int64(told.Hi) {
			continue
		}
		return int64(told.Lo), n, !told.All && !told.Hedged() && p != plenary.NotVoting
	}
	return 0, 0, false
}

// slipGain is what the numbers of an event say more for a vote when the one that it denies is taken as told
// wrong, by off; ok is false where it denies none, or more, or one that is no slip.
func (j *judge) slipGain(f *frameResult, v int) (gain float64, off int64, ok bool) {
	denied, agreed := 0, 0
	var said, is int64
	for _, st := range f.evidence() {
		if st.Kind == extract.Binding || st.Kind == extract.Majority || st.Reckoned != nil || st.Fate {
			continue
		}
		c := j.compare(st, v)
		a, d, u := c.count()
		agreed += a
		if u > 0 {
			return 0, 0, false
		}
		if d == 0 {
			continue
		}
		if denied += d; denied > 1 || st.Kind != extract.Counts || st.Unanimous || st.Open {
			return 0, 0, false
		}
		if said, is, ok = toldWrong(st, &c); !ok {
			return 0, 0, false
		}
		for _, s := range c.slots {
			if !s.agrees && !s.unknown {
				gain = min(1.2+s.bits/4, 2.5) + s.bits*slipShare
			}
		}
	}
	if denied != 1 || j.isOtherNumber(said, v) {
		return 0, 0, false
	}
	off = max(said-is, is-said)
	return gain, off, isCloseTo(said, is) || agreed > 0 && (isSlip(said, is) || off <= 2)
}
