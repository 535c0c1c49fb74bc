package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/web"
	"github.com/plenary-vote/plenary/web/live"
)

// serveCmd serves the web application and the meetings of the data directory.
type serveCmd struct {
	Listen  string   `help:"Address to listen on. Other machines reach the server only if it is not a loopback address." default:"127.0.0.1:7410" placeholder:"ADDR"`
	Host    []string `help:"Host name under which other machines ask for the server, besides its IP addresses." placeholder:"NAME"`
	Copy    string   `help:"Directory for a second copy of every meeting's journal, best on another disk." type:"path" placeholder:"DIR"`
	Backup  string   `help:"Directory for backups: one every quarter of an hour in which something happened, the newest ten kept." type:"path" placeholder:"DIR"`
	Recover bool     `help:"Open a damaged journal from its longest valid copy, keeping the damaged files."`
}

// Run serves until it is interrupted.
func (cmd serveCmd) Run(c *Context) error {
	r, err := c.Record()
	if err != nil {
		return err
	}
	data, err := c.DataDir()
	if err != nil {
		return err
	}
	meetings, err := hall.Open(hall.Options{Data: data, Copy: cmd.Copy, Recover: cmd.Recover})
	if err != nil {
		return err
	}
	defer meetings.Close()
	key := rand.Text()
	handler, err := site(r, meetings, key, cmd.Host)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", cmd.Listen)
	if err != nil {
		return plenary.Errorf(plenary.Unavailable, "cannot listen on %s: %w", cmd.Listen, err).
			WithHint("another program may be using it; choose another with --listen 127.0.0.1:PORT")
	}
	if err := cmd.greet(c, listener.Addr(), key, meetings); err != nil {
		listener.Close()
		return err
	}
	if cmd.Backup != "" {
		go meetings.KeepBackups(c.Context, cmd.Backup, 15*time.Minute, 10, func(err error) { fmt.Fprintf(c.Err, "plenary: backup: %v\n", err) })
	}
	return serve(c.Context, listener, handler, meetings)
}

// site is the web application with its meetings. Whoever has the key opens the
// next meeting, once.
func site(r *archive.Record, meetings *hall.Hall, key string, hosts []string) (http.Handler, error) {
	return web.New(web.Options{Record: r, Hosts: hosts, Version: moduleVersion(), Hall: meetings,
		Meetings: func(f web.Frame) http.Handler {
			return live.New(live.Options{Hall: meetings, Frame: f, Setup: key, Members: seatsOf})
		}})
}

// greet says where the server is and how a meeting is opened.
func (cmd serveCmd) greet(c *Context, a net.Addr, key string, meetings *hall.Hall) error {
	address := "http://" + a.String()
	setup := address + "/meetings/new?key=" + key
	var err error
	if c.JSON {
		err = c.PrintJSON(map[string]string{"address": address, "open": setup})
	} else {
		_, err = fmt.Fprintf(c.Out, "plenary is on %s (stop with Ctrl-C)\nopen a meeting, with this link once: %s\n", address, setup)
	}
	if err != nil {
		return err
	}
	for id, r := range meetings.Recovered() {
		fmt.Fprintf(c.Err, "meeting %s was opened from %s: %d entries kept, %d lost; the damaged files are kept\n", id, r.From, r.Entries, r.Lost)
	}
	if tcp, ok := a.(*net.TCPAddr); ok && !tcp.IP.IsLoopback() {
		fmt.Fprintln(c.Err, "warning: plain HTTP. Whoever can listen to this network can read codes and ballots: use one that only the meeting is on")
	}
	return nil
}

// serve answers requests until the context ends, then lets those under way
// finish. Handlers that stream set their own write deadlines and end with the
// meetings.
func serve(ctx context.Context, l net.Listener, h http.Handler, meetings *hall.Hall) error {
	s := &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
	}
	done := make(chan error, 1)
	go func() { done <- s.Serve(l) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	s.RegisterOnShutdown(func() { meetings.Close() })
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if err := s.Shutdown(last); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}
