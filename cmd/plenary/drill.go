package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/drill"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/ledger/store"
)

// drillCmd plays a meeting on this machine and kills its server.
type drillCmd struct {
	Members int    `help:"Members that vote." default:"193" placeholder:"N"`
	Kills   int    `help:"How often the server is killed while they vote." default:"3" placeholder:"K"`
	Seed    uint64 `help:"Number that all that is random follows from; 0: another one each time." placeholder:"N"`
}

// Run exits with 1 when the record is not what the members were told.
func (cmd drillCmd) Run(c *Context) error {
	dir, err := os.MkdirTemp("", "plenary-drill-")
	if err != nil {
		return plenary.Errorf(plenary.Unavailable, "no directory for the drill: %w", err)
	}
	defer os.RemoveAll(dir)
	if cmd.Seed == 0 {
		cmd.Seed = rand.Uint64()
	}
	s := &childServer{dir: dir}
	defer s.Kill()
	o := drill.Options{Members: cmd.Members, Kills: cmd.Kills, Seed: cmd.Seed}
	if !c.JSON {
		o.Note = func(text string) { fmt.Fprintln(c.Err, text) }
	}
	r, err := drill.Run(c.Context, s, o)
	if err != nil {
		return err
	}
	if c.JSON {
		err = c.PrintJSON(r)
	} else {
		err = printDrill(c, r, cmd.Seed)
	}
	if err == nil && !r.Good() {
		return &exitError{code: exitFailed}
	}
	return err
}

func printDrill(c *Context, r drill.Report, seed uint64) error {
	words := "The record holds every ballot as its member was told."
	if !r.Good() {
		words = "The record is not what the members were told: do not vote on this machine."
	}
	_, err := fmt.Fprintf(c.Out, `%d members, %d machine, %d kills (seed %d)
%d ballots acknowledged, %d lost, %d duplicated, %d counted late, %d brought back by a retry
%d refused, as they should be: late, superseded, or for another's seat
%.0f ballots a second; half answered within %.1f ms, 99 in 100 within %.1f ms
%s
`, r.Members, r.Nodes, r.Kills, seed, r.Acknowledged, r.Lost, r.Duplicated, r.CountedLate, r.StaleOverwrites,
		r.Refused, r.BallotsPerSecond, r.P50, r.P99, words)
	return err
}

// childServer is this program serving a directory of its own, as a child.
type childServer struct {
	dir   string
	child *exec.Cmd // nil: not running
}

// Start starts the child and reads where it listens.
func (s *childServer) Start(ctx context.Context) (address, key string, err error) {
	program, err := os.Executable()
	if err != nil {
		return "", "", plenary.Errorf(plenary.Unavailable, "the program cannot find itself: %w", err)
	}
	child := exec.Command(program, "serve", "--json", "--listen", "127.0.0.1:0", "--data", filepath.Join(s.dir, "data"), "--copy", filepath.Join(s.dir, "copy"))
	child.Args[0] = "plenary"
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		return "", "", err
	}
	if err := child.Start(); err != nil {
		return "", "", plenary.Errorf(plenary.Unavailable, "the server cannot be started: %w", err)
	}
	s.child = child
	var greeting struct{ Address, Open string }
	read := make(chan error, 1)
	go func() { read <- json.NewDecoder(out).Decode(&greeting) }()
	select {
	case err = <-read:
	case <-time.After(time.Minute):
		err = errors.New("it says nothing")
	case <-ctx.Done():
		err = ctx.Err()
	}
	if err != nil {
		s.Kill()
		return "", "", plenary.Errorf(plenary.Unavailable, "the server did not start: %w", err)
	}
	return hostAndKey(greeting.Address, greeting.Open)
}

// Kill ends the child with SIGKILL.
func (s *childServer) Kill() error { return s.end(syscall.SIGKILL) }

// Stop ends the child as an interrupt does.
func (s *childServer) Stop() error { return s.end(syscall.SIGTERM) }

func (s *childServer) end(with syscall.Signal) error {
	if s.child == nil {
		return nil
	}
	child := s.child
	s.child = nil
	if err := child.Process.Signal(with); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	child.Wait() // how it ended is known
	return nil
}

// Journal opens the meeting again, so that everything which is checked at a
// start is checked, and reads its entries.
func (s *childServer) Journal(ctx context.Context, id string) ([][]byte, error) {
	h, err := hall.Open(hall.Options{Data: filepath.Join(s.dir, "data"), Copy: filepath.Join(s.dir, "copy")})
	if err != nil {
		return nil, err
	}
	defer h.Close()
	m := h.Meeting(id)
	if m == nil {
		return nil, plenary.Errorf(plenary.Damaged, "the meeting %q is gone", id)
	}
	sealed, err := m.Export(ctx)
	if err != nil {
		return nil, err
	}
	e, _, err := ledger.OpenExport(sealed)
	if err == nil {
		err = store.CheckJournal(e)
	}
	return e.Journal, err
}

// hostAndKey takes the greeting of serve --json apart.
func hostAndKey(address, open string) (host, key string, err error) {
	a, err := url.Parse(address)
	if err != nil {
		return "", "", err
	}
	o, err := url.Parse(open)
	if err != nil {
		return "", "", err
	}
	return a.Host, o.Query().Get("key"), nil
}
