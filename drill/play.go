package drill

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

const (
	name     = "drill"
	lines    = 32                     // connections that carry ballots
	perVote  = 5                      // kills during one vote, at most
	screens  = 6                      // delegates' screens that stay connected, and as many boards
	openFor  = 500 * time.Millisecond // at least, of a vote without kills
	receipts = 100
	calm     = 2 // votes without a kill
)

// play is one drill under way.
type play struct {
	Options
	server Server
	site   site
	random *rand.Rand // of the goroutine that runs the play
	base   string

	chair   *person
	members []*person

	mu       sync.Mutex
	evidence Evidence        // under mu
	took     []time.Duration // under mu
	answered int             // under mu: casts answered while the vote was open
	voting   time.Duration   // how long votes were open
	down     time.Duration   // of that, how long the server was not there
	kills    int
}

func newPlay(s Server, o Options) *play {
	return &play{Options: o, server: s, random: rand.New(rand.NewPCG(o.Seed, 1)), base: "/meetings/" + name,
		evidence: Evidence{Votes: map[string]*Announced{}}}
}

func (p *play) run(ctx context.Context) (Evidence, error) {
	address, key, err := p.server.Start(ctx)
	if err != nil {
		return Evidence{}, err
	}
	defer p.server.Stop()
	p.site.set(address)
	if err := p.gather(ctx, key); err != nil {
		return Evidence{}, err
	}
	watched, end := context.WithCancel(ctx)
	var screens sync.WaitGroup
	p.watch(watched, &screens)
	defer screens.Wait()
	defer end()
	for n := 1; n <= calm || p.kills < p.Kills; n++ {
		kills := 0
		if n > calm {
			kills = min(perVote, p.Kills-p.kills)
		}
		if err := p.vote(ctx, fmt.Sprintf("v%d", n), kills); err != nil {
			return Evidence{}, err
		}
		p.Note(fmt.Sprintf("vote %d: %d kills so far", n, p.kills))
	}
	end()
	screens.Wait()
	if err := p.server.Stop(); err != nil {
		return Evidence{}, err
	}
	p.evidence.Journal, err = p.server.Journal(ctx, name)
	return p.evidence, err
}

// gather opens the meeting and lets everybody join.
func (p *play) gather(ctx context.Context, key string) error {
	d := p.site.device()
	var opened struct{ Code string }
	var members strings.Builder
	for i := range p.Members {
		fmt.Fprintf(&members, "M%05d,Member %d\n", i+1, i+1)
	}
	nobody := &person{device: d}
	if _, err := nobody.form(ctx, "/meetings/new", url.Values{"key": {key}, "meeting": {name}, "title": {"A drill"}, "body": {"un-ga"},
		"collection": {"drill"}, "members": {members.String()}}, &opened); err != nil {
		return err
	}
	organiser, err := p.site.joinMeeting(ctx, d, name, opened.Code, p.nonce())
	if err != nil {
		return err
	}
	var slips []struct {
		Code string
		Seat plenary.Code
	}
	if _, err := organiser.form(ctx, p.base+"/codes", url.Values{"role": {"chair"}}, &slips); err != nil {
		return err
	}
	if p.chair, err = p.site.joinMeeting(ctx, p.site.device(), name, slips[0].Code, p.nonce()); err != nil {
		return err
	}
	if _, err := organiser.form(ctx, p.base+"/codes", url.Values{}, &slips); err != nil {
		return err
	}
	if len(slips) != p.Members {
		return plenary.Errorf(plenary.Unavailable, "%d codes for %d members", len(slips), p.Members)
	}
	p.members = make([]*person, p.Members)
	nonces := make([]string, p.Members)
	for i := range nonces {
		nonces[i] = p.nonce()
	}
	err = together(min(lines, p.Members), func(k int) error {
		d := p.site.device()
		for i := k; i < len(slips); i += lines {
			m, err := p.site.joinMeeting(ctx, d, name, slips[i].Code, nonces[i])
			if err != nil {
				return err
			}
			p.members[i] = m
		}
		return nil
	})
	if err != nil {
		return err
	}
	return p.must(ctx, "sitting", map[string]any{"to": "in-session"})
}

func (p *play) nonce() string { return fmt.Sprintf("%016x%016x", p.random.Uint64(), p.random.Uint64()) }

// together runs f(0) to f(n-1) beside each other and gives the first error.
func together(n int, f func(k int) error) error {
	errs := make(chan error, n)
	for k := range n {
		go func() { errs <- f(k) }()
	}
	var first error
	for range n {
		if err := <-errs; err != nil && first == nil {
			first = err
		}
	}
	return first
}

// must does a command of the chair, which has to be accepted.
func (p *play) must(ctx context.Context, command string, args any) error {
	r, _, err := p.chair.do(ctx, command, args)
	if err == nil && !r.OK() {
		err = plenary.Errorf(plenary.Unavailable, "the chair's %s was %s: %s", command, r.Status, r.Text)
	}
	return err
}

// do does a command and insists on an answer.
func (p *person) do(ctx context.Context, command string, args any) (r meeting.Result, tries int, err error) {
	body, err := json.Marshal(args)
	if err != nil {
		return r, 0, err
	}
	status, b, _, tries, err := p.insist(ctx, http.MethodPost, "/meetings/"+name+"/do/"+command, "application/json", body)
	if err != nil {
		return r, tries, err
	}
	if status != http.StatusOK && status != http.StatusConflict && status != http.StatusTooManyRequests || json.Unmarshal(b, &r) != nil {
		return r, tries, plenary.Errorf(plenary.Unavailable, "%s answers %d: %s", command, status, clip(b))
	}
	return r, tries, nil
}

// vote takes one vote, from its call to its announcement, with kills.
func (p *play) vote(ctx context.Context, id string, kills int) error {
	if err := p.must(ctx, "call", map[string]any{"id": id, "method": "recorded", "subject": map[string]any{"kind": "question", "text": "Vote " + id}}); err != nil {
		return err
	}
	if err := p.must(ctx, "begin", map[string]any{"vote": id}); err != nil {
		return err
	}
	begun := time.Now()
	enough := make(chan struct{}) // the kills are over
	locked := make(chan struct{})
	seeds := make([]uint64, min(lines, p.Members))
	for i := range seeds {
		seeds[i] = p.random.Uint64()
	}
	var casting, round sync.WaitGroup
	round.Add(len(seeds))
	failed := make(chan error, len(seeds))
	for k, seed := range seeds {
		casting.Go(func() {
			c := &caster{play: p, vote: id, random: rand.New(rand.NewPCG(seed, 2)), enough: enough, locked: locked}
			if err := c.run(ctx, k, sync.OnceFunc(round.Done)); err != nil {
				failed <- err
			}
		})
	}
	err := p.strike(ctx, kills)
	close(enough)
	round.Wait() // every seat has cast once
	if err == nil {
		if kills > 0 && p.kills < p.Kills && p.random.IntN(2) == 0 { // sometimes in the middle of the lock
			struck := make(chan error, 1)
			wait := time.Duration(p.random.IntN(3000)) * time.Microsecond
			go func() { time.Sleep(wait); struck <- p.restart(ctx) }()
			err = p.must(ctx, "lock", map[string]any{"vote": id})
			if e := <-struck; err == nil {
				err = e
			}
		} else {
			err = p.must(ctx, "lock", map[string]any{"vote": id})
		}
	}
	p.voting += time.Since(begun)
	close(locked)
	casting.Wait()
	select {
	case e := <-failed:
		if err == nil {
			err = e
		}
	default:
	}
	if err != nil {
		return err
	}
	if err := p.must(ctx, "announce", map[string]any{"vote": id}); err != nil {
		return err
	}
	return p.collect(ctx, id)
}

// strike kills the server at random moments and starts it again.
func (p *play) strike(ctx context.Context, kills int) error {
	if kills == 0 {
		select {
		case <-time.After(openFor):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	for range kills {
		select {
		case <-time.After(time.Duration(5+p.random.IntN(120)) * time.Millisecond):
		case <-ctx.Done():
			return ctx.Err()
		}
		if err := p.restart(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (p *play) restart(ctx context.Context) error {
	start := time.Now()
	if err := p.server.Kill(); err != nil {
		return err
	}
	p.kills++
	p.site.set("")
	address, _, err := p.server.Start(ctx)
	if err != nil {
		return plenary.Errorf(plenary.CodeOf(err), "after kill %d: %w", p.kills, err)
	}
	p.site.set(address)
	p.down += time.Since(start)
	return nil
}
