package drill

import (
	"context"
	"math/rand/v2"
	"time"

	"github.com/plenary-vote/plenary"
)

// caster is one connection that carries the ballots of some seats in one vote.
type caster struct {
	*play
	vote   string
	random *rand.Rand
	enough <-chan struct{} // the vote may end
	locked <-chan struct{} // the lock was answered

	told     []Told
	took     []time.Duration
	answered int
}

// seatPlay is what one seat has cast so far.
type seatPlay struct {
	m    *person
	cast []plenary.Position // by cast number, from 1
}

// run casts for every lines-th seat from the k-th, round and round, until the
// vote is locked. It calls once after the first round.
func (c *caster) run(ctx context.Context, k int, once func()) error {
	defer once()
	defer c.hand()
	d := c.site.device()
	defer func() { d.http.CloseIdleConnections() }()
	var seats []*seatPlay
	for i := k; i < len(c.members); i += lines {
		m := *c.members[i]
		m.device = d
		seats = append(seats, &seatPlay{m: &m})
	}
	for round := 0; ; round++ {
		for _, s := range seats {
			if c.isLocked() {
				return c.late(ctx, seats)
			}
			if round > 0 && c.random.IntN(40) == 0 { // a new network: every connection is gone
				d.http.CloseIdleConnections()
				d = c.site.device()
				for _, s := range seats {
					s.m.device = d
				}
			}
			if err := c.act(ctx, s); err != nil {
				return err
			}
		}
		once()
		if round > 0 && c.isEnough() {
			// Let the lock come between ballots, or in the middle of them.
			select {
			case <-c.locked:
			case <-time.After(time.Duration(c.random.IntN(2000)) * time.Microsecond):
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	}
}

func (c *caster) isLocked() bool {
	select {
	case <-c.locked:
		return true
	default:
		return false
	}
}

func (c *caster) isEnough() bool {
	select {
	case <-c.enough:
		return true
	default:
		return false
	}
}

// act is one thing that a delegate does while voting is open.
func (c *caster) act(ctx context.Context, s *seatPlay) error {
	n := uint32(len(s.cast))
	switch x := c.random.IntN(100); {
	case n == 0 || x < 60:
		return c.fresh(ctx, s)
	case x < 75: // pressed twice
		return c.send(ctx, s, n)
	case x < 95 && n > 1: // a retry that was under way for long
		return c.send(ctx, s, 1+uint32(c.random.IntN(int(n-1))))
	case x < 97 && len(c.members) > 1: // for another's seat
		other := c.members[c.random.IntN(len(c.members))]
		if other.seat != s.m.seat {
			return c.put(ctx, s.m, Told{Vote: c.vote, Seat: other.seat, Position: plenary.Yes, N: 1 << 19, Foreign: true})
		}
	}
	return nil
}

// fresh casts a new ballot, unlike the one before it.
func (c *caster) fresh(ctx context.Context, s *seatPlay) error {
	next := plenary.Position(1 + c.random.IntN(3))
	if n := len(s.cast); n > 0 && next == s.cast[n-1] {
		next = next%3 + 1
	}
	s.cast = append(s.cast, next)
	return c.send(ctx, s, uint32(len(s.cast)))
}

func (c *caster) send(ctx context.Context, s *seatPlay, n uint32) error {
	return c.put(ctx, s.m, Told{Vote: c.vote, Seat: s.m.seat, Position: s.cast[n-1], N: n})
}

// put sends a ballot until it is answered, and notes the answer.
func (c *caster) put(ctx context.Context, m *person, t Told) error {
	start := time.Now()
	r, tries, err := m.do(ctx, "cast", map[string]any{"vote": t.Vote, "seat": t.Seat, "position": t.Position, "n": t.N, "source": "device"})
	if err != nil {
		return err
	}
	if tries == 1 {
		c.took = append(c.took, time.Since(start))
	}
	if r.OK() && !c.isLocked() {
		c.answered++
	}
	t.Status, t.Late = r.Status, r.Late
	c.told = append(c.told, t)
	return nil
}

// late lets some seats cast once more after the lock.
func (c *caster) late(ctx context.Context, seats []*seatPlay) error {
	for _, s := range seats {
		if c.random.IntN(2) == 0 {
			if err := c.fresh(ctx, s); err != nil {
				return err
			}
		}
	}
	return nil
}

// hand gives the play what this connection was told.
func (c *caster) hand() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.evidence.Told = append(c.evidence.Told, c.told...)
	c.play.took = append(c.play.took, c.took...)
	c.play.answered += c.answered
}
