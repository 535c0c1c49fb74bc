package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
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
	listener, err := net.Listen("tcp", cmd.Listen)
	if err != nil {
		return plenary.Errorf(plenary.Unavailable, "cannot listen on %s: %w", cmd.Listen, err).
			WithHint("another program may be using it; choose another with --listen 127.0.0.1:PORT")
	}
	defer listener.Close()
	key := rand.Text()
	here, network := addresses(listener.Addr())
	handler, err := site(r, meetings, key, network, cmd.Host)
	if err != nil {
		return err
	}
	if err := cmd.greet(c, here, network, key, meetings); err != nil {
		return err
	}
	if cmd.Backup != "" {
		go meetings.KeepBackups(c.Context, cmd.Backup, 15*time.Minute, 10, func(err error) { fmt.Fprintf(c.Err, "plenary: backup: %v\n", err) })
	}
	return serve(c.Context, listener, handler, meetings)
}

// site is the web application with its meetings. Whoever has the key opens the
// next meeting, once; network is where phones find the server, or empty.
func site(r *archive.Record, meetings *hall.Hall, key, network string, hosts []string) (http.Handler, error) {
	return web.New(web.Options{Record: r, Hosts: hosts, Version: moduleVersion(), Hall: meetings,
		Meetings: func(f web.Frame) http.Handler {
			return live.New(live.Options{Hall: meetings, Frame: f, Setup: key, Address: network, Members: seatsOf})
		}})
}

// addresses are those of the server for its own machine, and for the network;
// network is empty when it listens on its own machine only.
func addresses(a net.Addr) (here, network string) {
	tcp, ok := a.(*net.TCPAddr)
	switch {
	case !ok || tcp.IP.IsLoopback():
		return "http://" + a.String(), ""
	case !tcp.IP.IsUnspecified():
		return "http://" + a.String(), "http://" + a.String()
	}
	port := strconv.Itoa(tcp.Port)
	here = "http://" + net.JoinHostPort("127.0.0.1", port)
	all, _ := net.InterfaceAddrs()
	for _, x := range all {
		n, ok := x.(*net.IPNet)
		if !ok || n.IP.To4() == nil || !n.IP.IsGlobalUnicast() {
			continue
		}
		if at := "http://" + net.JoinHostPort(n.IP.String(), port); network == "" || n.IP.IsPrivate() {
			network = at
			if n.IP.IsPrivate() {
				break
			}
		}
	}
	return here, network
}

// greet says where the server is and how a meeting is opened.
func (cmd serveCmd) greet(c *Context, here, network, key string, meetings *hall.Hall) error {
	setup := here + "/meetings/new?key=" + key
	var err error
	if c.JSON {
		told := map[string]string{"address": here, "open": setup}
		if network != "" {
			told["network"] = network
		}
		err = c.PrintJSON(told)
	} else {
		also := ""
		if network != "" && network != here {
			also = "on the network, for phones: " + network + "\n"
		}
		_, err = fmt.Fprintf(c.Out, "plenary is on %s (stop with Ctrl-C)\n%sopen a meeting, with this link once: %s\n", here, also, setup)
	}
	if err != nil {
		return err
	}
	for id, r := range meetings.Recovered() {
		fmt.Fprintf(c.Err, "meeting %s was opened from %s: %d entries kept, %d lost; the damaged files are kept\n", id, r.From, r.Entries, r.Lost)
	}
	for _, id := range meetings.Mended() {
		fmt.Fprintf(c.Err, "the ledger of meeting %s was damaged: its leaves were written anew from the journal and have every root that was signed; the damaged file is kept\n", id)
	}
	if network != "" {
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
