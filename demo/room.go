package demo

import (
	"context"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/meeting"
)

// room is one meeting in which the demo holds every role and seat.
type room struct {
	*hall.Meeting
	people map[string]held // "chair", "clerk" and the codes of the seats
}

// held is a role that the demo has taken.
type held struct{ id, token string }

// the nonce with which the demo joins: nobody else sees its codes.
const nonce = "the demo joins for everybody"

// enter opens a meeting and joins for everybody.
func enter(ctx context.Context, h *hall.Hall, o meeting.Open) (*room, error) {
	m, code, err := h.Create(ctx, o)
	if err != nil {
		return nil, err
	}
	r := &room{m, map[string]held{}}
	if err := r.join(ctx, "organiser", code); err != nil {
		return nil, err
	}
	for _, role := range []meeting.Role{meeting.Chair, meeting.Clerk} {
		if err := r.take(ctx, string(role), role, ""); err != nil {
			return nil, err
		}
	}
	var here []plenary.Code
	for _, s := range o.Seats {
		if err := r.take(ctx, string(s.Code), meeting.Delegate, s.Code); err != nil {
			return nil, err
		}
		here = append(here, s.Code)
	}
	return r, r.do(ctx, "clerk", &meeting.Presence{Seats: here, Present: true})
}

func (r *room) take(ctx context.Context, name string, role meeting.Role, seat plenary.Code) error {
	code, res, err := r.Issue(ctx, r.people["organiser"].id, role, seat)
	if err != nil {
		return err
	}
	if !res.OK() {
		return plenary.Errorf(plenary.Internal, "the demo got no code for %s: %s", name, res.Text)
	}
	return r.join(ctx, name, code)
}

func (r *room) join(ctx context.Context, name, code string) error {
	token, p, err := r.Join(ctx, "demo", code, nonce)
	if err == nil {
		r.people[name] = held{p.ID, token}
	}
	return err
}

// do does a command for somebody, which has to be accepted.
func (r *room) do(ctx context.Context, name string, c meeting.Command) error {
	res, err := r.Do(ctx, r.people[name].id, c)
	if err == nil && !res.OK() {
		err = plenary.Errorf(plenary.Refused, "%s: %s", res.Rule, res.Text)
	}
	return err
}

func (r *room) chair(ctx context.Context, c meeting.Command) error { return r.do(ctx, "chair", c) }

// cast casts the ballots of the record for every seat that has not cast one.
func (r *room) cast(ctx context.Context, s Step) error {
	open := map[plenary.Code]bool{}
	r.Read(func(st *meeting.State) {
		v := st.Vote(s.ID)
		for _, b := range s.Record.Ballots {
			open[b.Member] = st.Ballot(v, b.Member).N == 0
		}
	})
	errs := make(chan error, len(s.Record.Ballots))
	casts := 0
	for _, b := range s.Record.Ballots {
		if b.Position == plenary.NotVoting || b.Position == plenary.UnknownPosition || !open[b.Member] {
			continue
		}
		casts++
		go func() {
			errs <- r.do(ctx, string(b.Member), &meeting.Cast{Vote: s.ID, Seat: b.Member, Position: b.Position, N: 1, Source: meeting.Device})
		}()
	}
	var first error
	for range casts {
		if err := <-errs; err != nil && first == nil {
			first = err
		}
	}
	return first
}
