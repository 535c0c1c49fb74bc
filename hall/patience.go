package hall

import (
	"sync"
	"time"

	"github.com/plenary-vote/plenary/meeting"
)

// TooMany is the rule cited for commands that are turned away unlogged, because
// too many before them changed nothing.
const TooMany = "too many commands without effect"

// A person may send vainly many commands at once and, after these, one each
// vainEach: far more than hands, retries and a lost network make.
const (
	vainMany = 120
	vainEach = 500 * time.Millisecond
)

// patience bounds how many entries a person can put into the journal that
// change nothing.
type patience struct {
	mu    sync.Mutex
	until map[string]time.Time // under mu: when a person's allowance is whole again
}

func (p *patience) over(by string, now time.Time) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.until[by].Sub(now) > (vainMany-1)*vainEach
}

func (p *patience) vain(by string, now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.until) == 0 {
		p.until = map[string]time.Time{}
	}
	for who, t := range p.until { // few are in it at a time
		if !t.After(now) {
			delete(p.until, who)
		}
	}
	t := p.until[by]
	if t.Before(now) {
		t = now
	}
	p.until[by] = t.Add(vainEach)
}

// turnedAway answers a command of somebody who has sent too many that changed
// nothing. A ballot that the vote would take is never turned away, and of others
// it is told, as by the log, what stands.
func (m *Meeting) turnedAway(by string, c meeting.Command) (r meeting.Result, away bool) {
	if !m.vain.over(by, m.now()) {
		return r, false
	}
	r = meeting.Result{Status: meeting.Refused, Rule: TooMany, Text: "too many commands before this one changed nothing: wait a minute"}
	m.mu.RLock()
	defer m.mu.RUnlock()
	cast, ok := c.(*meeting.Cast)
	p := m.state.Person(by)
	if !ok || p == nil || p.Seat != cast.Seat || cast.N == 0 {
		return r, true
	}
	v := m.state.Vote(cast.Vote)
	if v == nil || v.Stage == meeting.Called || v.Stage == meeting.Cancelled {
		return r, true
	}
	old := m.state.Ballot(v, cast.Seat)
	switch {
	case cast.N == old.N && cast.Position == old.Position:
		r = meeting.Result{Status: meeting.Repeated}
	case cast.N <= old.N:
		r.Status, r.Text = meeting.Superseded, "ballot "+old.Position.String()+" with a higher or the same cast number is recorded"
	case v.Stage == meeting.Opened:
		return r, false
	default:
		r.Late, r.Text = true, "the voting was locked before this ballot came"
	}
	if old.N > 0 {
		r.Ballot = &meeting.Cast{Vote: v.ID, Seat: cast.Seat, Position: old.Position, N: old.N, Source: old.Source}
	}
	return r, true
}
