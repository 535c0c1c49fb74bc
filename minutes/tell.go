package minutes

import (
	"iter"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/meeting"
)

// Entry is an entry of a meeting's journal, with the journal's running hash up
// to and with it.
type Entry struct {
	Data []byte
	Head [32]byte
}

// Tell replays the journal of a meeting and tells it, and gives the leaves that
// its ledger must hold. The document has no checkpoint yet: see Document.Attest.
// A journal that cannot be replayed is an error of code Damaged.
func Tell(entries iter.Seq2[Entry, error]) (*Document, []ledger.Leaf, error) {
	t := teller{s: meeting.New(), seats: map[plenary.Code]int{}, d: Document{leafOf: map[plenary.VoteID]int{}}}
	for e, err := range entries {
		if err != nil {
			return nil, nil, err
		}
		if err := t.next(e); err != nil {
			return nil, nil, err
		}
	}
	if t.s.Info.Meeting == "" {
		return nil, nil, plenary.Errorf(plenary.Invalid, "the journal holds no meeting")
	}
	t.finish()
	return &t.d, t.leaves, nil
}

// teller follows a meeting entry by entry.
type teller struct {
	s      *meeting.State
	d      Document
	leaves []ledger.Leaf
	seats  map[plenary.Code]int // in d.Seats
}

func (t *teller) next(e Entry) error {
	entry, err := meeting.Decode(e.Data)
	if err != nil {
		return plenary.Errorf(plenary.Damaged, "entry %d of the journal: %w", t.s.Seq+1, err)
	}
	phase := t.s.Phase
	r := t.s.Apply(entry)
	switch r.Status {
	case meeting.Differs:
		return plenary.Errorf(plenary.Damaged, "entry %d of the journal: %s", t.s.Seq, r.Text).
			WithHint("the journal was altered, or written by a release that decided otherwise")
	case meeting.Accepted:
	default:
		return nil
	}
	at := ledger.Stamp{Meeting: t.s.Info.Meeting, Seq: t.s.Seq, Head: e.Head, Time: when(t.s.Now)}
	if leaf, ok := ledger.Of(at, entry.Command, t.s); ok {
		if leaf.Kind() == ledger.Decision {
			t.d.leafOf[leaf.Vote()] = len(t.leaves)
		}
		t.leaves = append(t.leaves, leaf)
	}
	t.presence(entry.Command)
	t.votes(entry.Command)
	t.tell(entry.Command, phase)
	return nil
}

func when(ms int64) time.Time { return time.UnixMilli(ms).UTC() }

// event tells something that happened now.
func (t *teller) event(text string) {
	t.d.Events = append(t.d.Events, Event{At: when(t.s.Now), Text: text})
}

// name is the name of a seat.
func (t *teller) name(c plenary.Code) string {
	if i, ok := t.seats[c]; ok {
		return t.d.Seats[i].Name
	}
	return string(c)
}

// presence follows who is there.
func (t *teller) presence(c meeting.Command) {
	switch c := c.(type) {
	case *meeting.Open:
		for i, seat := range t.s.Seats {
			t.seats[seat.Code] = i
			t.d.Seats = append(t.d.Seats, Seat{Code: seat.Code, Name: seat.Name, Observer: seat.Observer, NoVote: seat.NoVote,
				Weight: seat.Weighs(), Present: []Span{}})
		}
	case *meeting.Presence:
		for _, code := range c.Seats {
			t.mark(code)
		}
	case *meeting.Cast:
		t.mark(c.Seat)
	}
}

// mark begins or ends a seat's presence, if it changed.
func (t *teller) mark(code plenary.Code) {
	seat := &t.d.Seats[t.seats[code]]
	n := len(seat.Present)
	was := n > 0 && seat.Present[n-1].To.IsZero()
	switch is := t.s.Seat(code).Present; {
	case is && !was:
		seat.Present = append(seat.Present, Span{From: when(t.s.Now)})
	case was && !is:
		seat.Present[n-1].To = when(t.s.Now)
	}
}

// votes notes votes when they end, and what is said of them afterwards.
func (t *teller) votes(c meeting.Command) {
	switch c := c.(type) {
	case *meeting.Announce:
		t.ended(t.s.Vote(c.Vote))
	case *meeting.Adopt:
		t.ended(t.s.Vote(c.Vote))
	case *meeting.Cancel:
		t.ended(t.s.Vote(c.Vote))
	case *meeting.Intend:
		if v, x := t.d.vote(c.Vote), t.s.Vote(c.Vote); v != nil {
			last := x.Intentions[len(x.Intentions)-1]
			v.Intentions = append(v.Intentions, Intention{when(last.At), last.Seat, last.Recorded, last.Position})
		}
	case *meeting.Correct:
		if v, x := t.d.vote(c.Vote), t.s.Vote(c.Vote); v != nil {
			last := x.Corrections[len(x.Corrections)-1]
			now := t.s.Record(x)
			v.Corrigenda = append(v.Corrigenda, Corrigendum{when(last.At), last.Seat, last.Was, last.Is, last.Reason,
				now, particular(now.Ballots, nil)})
		}
	}
}

// ended notes a vote that was announced or cancelled; a trial is no record.
func (t *teller) ended(x *meeting.Vote) {
	if x.Trial {
		return
	}
	v := Vote{Number: x.ID, Called: when(x.CalledAt), Ended: when(x.EndedAt)}
	if x.BegunAt > 0 {
		v.Begun = when(x.BegunAt)
	}
	if x.LockedAt > 0 {
		v.Locked = when(x.LockedAt)
	}
	p := ledger.ParticularsOf(t.s, x)
	v.Put = p.Put
	v.Vote = t.s.Record(x)
	if x.Stage == meeting.Cancelled {
		v.Cancelled = x.Reason
		v.Ballots, v.Tally, v.Quality = plenary.Ballots{}, plenary.Tally{}, plenary.NoBallots
	} else {
		v.Particular = particular(v.Ballots, p.Entered)
		if h := x.Hands; h != nil {
			v.Hands = &Hands{h.Yes, h.No, h.Abstain}
		}
	}
	t.d.Votes = append(t.d.Votes, v)
}

// particular lists what ballots hold beside a position.
func particular(ballots plenary.Ballots, entered []ledger.Mark) (out []Particular) {
	how := map[plenary.Code]string{}
	for _, m := range entered {
		how[m.Member] = m.How
	}
	for _, b := range ballots {
		p := Particular{Member: b.Member, Weight: b.Weight, Reason: b.Reason, How: how[b.Member]}
		if p != (Particular{Member: b.Member}) {
			out = append(out, p)
		}
	}
	return out
}

// finish notes what is known at the end only.
func (t *teller) finish() {
	s, d := t.s, &t.d
	d.Format = 1
	d.Meeting, d.Title, d.Body, d.Collection = s.Info.Meeting, s.Info.Title, s.Info.Body, s.Info.Collection
	d.BodyName, d.Session, d.Date, d.Phase = s.Book().Name, s.Info.Session, s.Info.Date, s.Phase
	for _, p := range s.Presiding {
		d.Presiding = append(d.Presiding, Presiding{when(p.From), p.Office, p.Seat})
	}
	for _, x := range s.Drafts {
		d.Texts = append(d.Texts, Text{x.ID, x.Symbol, x.Title, x.Amends, x.Sponsors, x.Fate, x.Why, x.Revision, x.Text, x.Changes})
	}
	for i := range d.Votes {
		v := &d.Votes[i]
		for _, x := range s.Vote(v.Number).Explanations {
			v.Explanations = append(v.Explanations, Explanation{when(x.At), x.Seat, x.Before, x.Text})
		}
	}
	for _, l := range t.leaves {
		d.Leaves = append(d.Leaves, l.Text())
	}
}
