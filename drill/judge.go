package drill

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

// Evidence is what a drill is judged by.
type Evidence struct {
	Told    []Told                // what clients were told; that of one seat in order
	Journal [][]byte              // the entries on disk
	Votes   map[string]*Announced // the announced votes, as served
}

// Told is one ballot and what its sender was told of it, or, with Shown, a
// ballot that a screen showed as recorded.
type Told struct {
	Vote     string
	Seat     plenary.Code
	Position plenary.Position
	N        uint32
	Status   meeting.Status
	Late     bool
	Shown    bool
	Foreign  bool // sent by somebody whose seat it is not
}

// Announced is an announced vote as it was served.
type Announced struct {
	Tally    plenary.Tally
	Ballots  map[plenary.Code]plenary.Position
	Receipts map[plenary.Code]plenary.Position // of the seats that fetched theirs
}

func (t Told) ok() bool { return t.Status == meeting.Accepted || t.Status == meeting.Repeated }

// place is one seat in one vote.
type place struct {
	vote string
	seat plenary.Code
}

// Judge compares what clients were told with the journal and with what was
// served. It counts each ballot once.
func Judge(e Evidence) Report {
	var r Report
	book := read(e.Journal)
	told := map[place][]Told{}
	for _, t := range e.Told {
		if t.Foreign {
			if t.ok() {
				r.Duplicated++ // one member cast for another
			} else {
				r.Refused++
			}
			continue
		}
		told[place{t.Vote, t.Seat}] = append(told[place{t.Vote, t.Seat}], t)
	}
	for at, ts := range told {
		judgeAnswers(&r, ts)
		if v := e.Votes[at.vote]; v != nil {
			judgePlace(&r, ts, book.seats[at], book.standing(at), v, at.seat)
		} else {
			r.Lost += len(acknowledged(ts))
		}
	}
	for id, v := range e.Votes {
		var n [4]int64
		for seat, p := range v.Ballots {
			switch p {
			case plenary.Yes, plenary.No, plenary.Abstain:
				n[p]++
				if at := (place{id, seat}); told[at] == nil {
					r.Duplicated++ // nobody cast it
				}
			}
		}
		for p, announced := range map[plenary.Position]plenary.Count{plenary.Yes: v.Tally.Yes, plenary.No: v.Tally.No, plenary.Abstain: v.Tally.Abstain} {
			switch d := int(announced.Or(0) - n[p]); {
			case d > 0:
				r.Duplicated += d
			case d < 0:
				r.Lost -= d
			}
		}
	}
	return r
}

// acknowledged are the ballots of a seat that it was told are recorded.
func acknowledged(ts []Told) map[uint32]plenary.Position {
	out := map[uint32]plenary.Position{}
	for _, t := range ts {
		if t.ok() && !t.Shown {
			out[t.N] = t.Position
		}
	}
	return out
}

// judgeAnswers looks at the answers to one seat in one vote by themselves.
func judgeAnswers(r *Report, ts []Told) {
	best := uint32(0)
	accepted := map[uint32]bool{}
	for _, t := range ts {
		if t.Shown {
			continue
		}
		switch t.Status {
		case meeting.Accepted:
			switch {
			case accepted[t.N]:
				r.Duplicated++
			case t.N < best:
				r.StaleOverwrites++
			}
			accepted[t.N] = true
		case meeting.Refused, meeting.Superseded:
			r.Refused++
		}
		if t.ok() {
			best = max(best, t.N)
		}
	}
	r.Acknowledged += len(acknowledged(ts))
}

// judgePlace compares the ballots of one seat in one vote with the journal and
// with the announced vote.
func judgePlace(r *Report, ts []Told, casts []cast, stands cast, v *Announced, seat plenary.Code) {
	acked := acknowledged(ts)
	best, late, again, shown, sent := uint32(0), map[plenary.Position]bool{}, map[plenary.Position]bool{}, uint32(0), map[uint32]bool{}
	for _, t := range ts {
		switch {
		case t.Shown:
			shown = max(shown, t.N)
			continue
		case t.Late:
			late[t.Position] = true
		case t.N < best:
			again[t.Position] = true
		}
		sent[t.N] = true
		if t.ok() {
			best = max(best, t.N)
		}
	}
	for n, p := range acked {
		if n != best && !holds(casts, n, p, false) {
			r.Lost++
		}
	}
	served := v.Ballots[seat]
	if served == plenary.NotVoting {
		served = plenary.UnknownPosition
	}
	switch {
	case served == plenary.UnknownPosition:
		if best > 0 || stands.n > 0 {
			r.Lost++
		}
	case stands.n < best && served == acked[best] && holds(casts, best, served, true):
		r.CountedLate++ // it came after the lock, was accepted, and counts
	case stands.n < best && again[served] && served != acked[best]:
		r.StaleOverwrites++
	case stands.n < best:
		r.Lost++
	case stands.n > 0 && !sent[stands.n]:
		r.Duplicated++ // nobody cast it
	case served == stands.position && (stands.n != best || served == acked[best]):
	case late[served]:
		r.CountedLate++
	case again[served]:
		r.StaleOverwrites++
	case stands.n == 0:
		r.Duplicated++
	default:
		r.Lost++
	}
	if p, ok := v.Receipts[seat]; ok && p != v.Ballots[seat] {
		r.Lost++
	}
	if shown > stands.n {
		r.Lost++
	}
}

func holds(casts []cast, n uint32, p plenary.Position, late bool) bool {
	for _, c := range casts {
		if c.n == n && c.position == p && c.late == late {
			return true
		}
	}
	return false
}
