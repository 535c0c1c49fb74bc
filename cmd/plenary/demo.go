package main

import (
	"fmt"
	"net"
	"net/http"
	"os"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/demo"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/web"
	"github.com/plenary-vote/plenary/web/live"
)

// demoCmd serves the record with two meetings that are gone when it ends.
type demoCmd struct {
	Port int `help:"Port to listen on, on this machine only; 0: one that is free." default:"7411" placeholder:"PORT"`
}

// Run serves the demo until it is interrupted. The user's directory is read, as
// by every command, and never written.
func (cmd demoCmd) Run(c *Context) error {
	r, err := c.Record()
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "plenary-demo-")
	if err != nil {
		return plenary.Errorf(plenary.Unavailable, "no directory for the demo: %w", err)
	}
	defer os.RemoveAll(dir)
	clock := &demo.Clock{}
	meetings, err := hall.Open(hall.Options{Data: dir, Now: clock.Now})
	if err != nil {
		return err
	}
	defer meetings.Close()
	d, err := demo.New(c.Context, meetings, clock, demo.Options{Record: r, Seats: seatsOf})
	if err != nil {
		return err
	}
	handler, err := web.New(web.Options{Record: r, Version: moduleVersion(), Hall: meetings, Meetings: func(f web.Frame) http.Handler {
		mux := http.NewServeMux()
		mux.Handle("/", live.New(live.Options{Hall: meetings, Frame: f}))
		story := d.Handler(f)
		mux.Handle(demo.Path, story)
		mux.Handle(demo.Path+"/", story)
		return mux
	}})
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", cmd.Port))
	if err != nil {
		return plenary.Errorf(plenary.Unavailable, "cannot listen on port %d: %w", cmd.Port, err).WithHint("choose another with --port, or --port 0 for one that is free")
	}
	address := "http://" + listener.Addr().String() + demo.Path
	if c.JSON {
		err = c.PrintJSON(map[string]string{"address": address})
	} else {
		_, err = fmt.Fprintf(c.Out, "the demo is on %s (stop with Ctrl-C)\n", address)
	}
	if err != nil {
		listener.Close()
		return err
	}
	return serve(c.Context, listener, handler, meetings)
}
