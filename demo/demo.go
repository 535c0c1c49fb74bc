// Package demo plays the votes that the reports of early 2022 tell of in two
// meetings of its own, the Security Council and the emergency special session,
// and lets one person take every seat in them.
//
// Every position that it casts is that of the record. It keeps its meetings in
// the hall that it is given, which should be in a temporary directory, and never
// writes to the record.
package demo

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/meeting"
	"github.com/plenary-vote/plenary/rules"
)

// Step is one vote of the story.
type Step struct {
	ID      string // of the vote in its meeting
	Meeting string
	Symbol  plenary.Symbol
	Told    string // what happened, in a sentence
	Record  plenary.Vote

	question plenary.Question
	ruling   string
}

const (
	council = "council"
	session = "session"
	scene   = plenary.Collection("demo")
)

// story are the votes, in the order in which they were taken.
var story = []Step{
	{ID: "draft", Meeting: council, Symbol: "S/2022/155", question: plenary.Substantive,
		Told: "The Council votes on a draft that deplores the aggression against Ukraine. Eleven members are in favour, and one permanent member is against: the draft is not adopted."},
	{ID: "session", Meeting: council, Symbol: "S/RES/2623(2022)", question: plenary.Procedural,
		ruling: "procedural: it calls an emergency special session under resolution 377 A (V)",
		Told:   "Two days later the numbers are the same, eleven to one, but the question is procedural and no vote against is a veto: the Council calls the Assembly into an emergency special session."},
	{ID: "aggression", Meeting: session, Symbol: "A/RES/ES-11/1", question: plenary.Important,
		ruling: "important: it is on the maintenance of international peace and security",
		Told:   "The Assembly demands that the Russian Federation withdraw its forces. The question is important, so that two-thirds of those voting for or against are needed."},
	{ID: "peace", Meeting: session, Symbol: "A/RES/ES-11/6", question: plenary.Important,
		ruling: "important: it is on the maintenance of international peace and security",
		Told:   "A year after the beginning of the war the session, resumed, calls for a comprehensive, just and lasting peace."},
}

// days are those on which the meetings are opened.
var days = map[string]plenary.Date{council: plenary.NewDate(2022, 2, 25), session: plenary.NewDate(2022, 3, 1)}

// Options are what a demo is made from.
type Options struct {
	Record *archive.Record
	Seats  func(plenary.Body, plenary.Date) []meeting.Seat // of a body on a day, in its order
}

// Demo is a story being played.
type Demo struct {
	hall  *hall.Hall
	clock *Clock
	steps []Step
	rooms map[string]*room

	mu sync.Mutex // one step is played at a time
}

// Clock is the story's time: that of the latest step, moving on from there. It
// never goes back.
type Clock struct {
	mu   sync.Mutex
	at   time.Time // under mu: story time at since
	from time.Time // under mu
}

// Now is the story's time, for hall.Options.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now()
}

func (c *Clock) now() time.Time {
	if c.from.IsZero() {
		c.at, c.from = dayTime(days[council]), time.Now()
	}
	return c.at.Add(time.Since(c.from))
}

// reach moves the time on to a day, unless it is there already.
func (c *Clock) reach(d plenary.Date) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if t := dayTime(d); t.After(c.now()) {
		c.at, c.from = t, time.Now()
	}
}

func dayTime(d plenary.Date) time.Time {
	return time.Date(int(d.Year), time.Month(d.Month), int(d.Day), 10, 0, 0, 0, time.UTC)
}

// New opens the story's meetings in a hall, and lets a person of its own join
// for every role and seat. The hall's time must be the clock's.
func New(ctx context.Context, h *hall.Hall, clock *Clock, o Options) (*Demo, error) {
	d := &Demo{hall: h, clock: clock, rooms: map[string]*room{}}
	for _, s := range story {
		found, err := o.Record.Find(string(s.Symbol))
		if err != nil {
			return nil, plenary.Errorf(plenary.CodeOf(err), "the story's vote on %s: %w", s.Symbol, err)
		}
		if found.Vote < 0 {
			return nil, plenary.Errorf(plenary.NotFound, "the record does not hold the story's vote on %s", s.Symbol).
				WithHint("the demo needs a build with the embedded record")
		}
		s.Record = o.Record.Vote(found.Vote)
		d.steps = append(d.steps, s)
	}
	for _, b := range []struct {
		id, title, session string
		body               plenary.Body
	}{
		{council, "Security Council, February 2022 (demo)", "", plenary.SecurityCouncil},
		{session, "Eleventh emergency special session (demo)", "ES-11", plenary.GeneralAssembly},
	} {
		text, err := rules.Source(b.body)
		if err != nil {
			return nil, err
		}
		open := meeting.Open{Meeting: b.id, Title: b.title, Body: b.body, Collection: scene, Session: b.session,
			Date: days[b.id], Rules: text, Seats: o.Seats(b.body, days[b.id])}
		if d.rooms[b.id], err = enter(ctx, h, open); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// Steps are the votes of the story in order.
func (d *Demo) Steps() []Step { return d.steps }

// Vote is a step as it was played, and how far it is; the stage is empty before
// it is put.
func (d *Demo) Vote(n int) (v plenary.Vote, stage meeting.Stage) {
	s := d.steps[n]
	d.rooms[s.Meeting].Read(func(st *meeting.State) {
		if w := st.Vote(s.ID); w != nil {
			v, stage = st.Record(w), w.Stage
		}
	})
	return v, stage
}

// Play puts a step to the vote and casts the ballots of the record for all seats
// that have not cast; with announce it locks the vote and announces the result
// too. The steps before it must have been played.
func (d *Demo) Play(ctx context.Context, n int, announce bool) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if n < 0 || n >= len(d.steps) {
		return plenary.Errorf(plenary.NotFound, "the story has %d steps", len(d.steps))
	}
	if n > 0 {
		if _, stage := d.Vote(n - 1); stage != meeting.Announced && stage != meeting.Cancelled {
			return plenary.Errorf(plenary.Refused, "step %d comes first", n).WithHint("play the steps in their order")
		}
	}
	s := d.steps[n]
	_, stage := d.Vote(n)
	if stage == meeting.Announced || stage == meeting.Cancelled {
		return plenary.Errorf(plenary.Refused, "step %d has been played", n+1)
	}
	d.clock.reach(s.Record.Date)
	r := d.rooms[s.Meeting]
	if stage == "" {
		title := s.Record.Title
		if len(title) > 300 {
			title = title[:300]
		}
		for _, c := range []meeting.Command{
			&meeting.Sit{To: meeting.InSession},
			&meeting.Submit{ID: s.ID, Symbol: s.Symbol, Title: title, Question: s.question},
			&meeting.CallVote{ID: s.ID, Subject: meeting.Subject{Kind: meeting.OnDraft, Ref: s.ID}, Method: plenary.Recorded, Ruling: s.ruling},
		} {
			if err := r.chair(ctx, c); err != nil {
				return err
			}
		}
	}
	if stage == "" || stage == meeting.Called {
		if err := r.chair(ctx, &meeting.BeginVoting{Vote: s.ID}); err != nil {
			return err
		}
	}
	if stage != meeting.Locked {
		if err := r.cast(ctx, s); err != nil {
			return err
		}
	}
	if !announce {
		return nil
	}
	if err := r.chair(ctx, &meeting.Lock{Vote: s.ID}); err != nil {
		return err
	}
	return r.chair(ctx, &meeting.Announce{Vote: s.ID})
}

// Result is a vote's outcome and numbers, for readers.
func Result(v plenary.Vote) string {
	if v.Outcome == plenary.NotRecorded {
		return ""
	}
	return fmt.Sprintf("%s %s", v.Tally, v.Outcome)
}
