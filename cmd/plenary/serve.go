package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/web"
)

// serveCmd serves the web application.
type serveCmd struct {
	Listen string   `help:"Address to listen on. Other machines reach the server only if it is not a loopback address." default:"127.0.0.1:7410" placeholder:"ADDR"`
	Host   []string `help:"Host name under which other machines ask for the server, besides its IP addresses." placeholder:"NAME"`
}

// Run serves until it is interrupted.
func (cmd serveCmd) Run(c *Context) error {
	r, err := c.Record()
	if err != nil {
		return err
	}
	handler, err := web.New(web.Options{Record: r, Hosts: cmd.Host, Version: moduleVersion()})
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", cmd.Listen)
	if err != nil {
		return plenary.Errorf(plenary.Unavailable, "cannot listen on %s: %w", cmd.Listen, err).
			WithHint("another program may be using it; choose another with --listen 127.0.0.1:PORT")
	}
	address := "http://" + listener.Addr().String()
	if c.JSON {
		err = c.PrintJSON(map[string]string{"address": address})
	} else {
		_, err = fmt.Fprintf(c.Out, "plenary is on %s (stop with Ctrl-C)\n", address)
	}
	if err != nil {
		listener.Close()
		return err
	}
	return serve(c.Context, listener, handler)
}

// serve answers requests until the context ends, then lets those under way
// finish. Handlers that stream set their own write deadlines.
func serve(ctx context.Context, l net.Listener, h http.Handler) error {
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
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if err := s.Shutdown(last); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}
