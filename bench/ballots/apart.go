package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
)

type starter = func(ctx context.Context, dir string, members int) (*chamber, error)

var peers = map[string]starter{"redis": startRedis, "postgresql": startPostgres}

// startApart starts a peer and its HTTP handler as a process of their own, which
// is how plenary runs: the load client is alone in its process for all.
func startApart(name string) starter {
	return func(ctx context.Context, dir string, members int) (*chamber, error) {
		self, err := os.Executable()
		if err != nil {
			return nil, err
		}
		cmd := exec.Command(self, "-handler", name, "-dir", dir, "-members", strconv.Itoa(members))
		cmd.Stderr = os.Stderr
		in, err := cmd.StdinPipe()
		if err != nil {
			return nil, err
		}
		out, err := cmd.StdoutPipe()
		if err != nil {
			return nil, err
		}
		if err := cmd.Start(); err != nil {
			return nil, err
		}
		stop := func() { in.Close(); cmd.Wait() }
		var hello struct {
			URL    string
			Absent bool
		}
		if err := json.NewDecoder(out).Decode(&hello); err != nil {
			stop()
			return nil, fmt.Errorf("its process did not start: %w", err)
		}
		if hello.Absent {
			stop()
			return nil, errAbsent
		}
		c := at(hello.URL, members, stop)
		c.pid = cmd.Process.Pid
		return c, nil
	}
}

// serveApart is that process: it says where the handler is and serves until its
// input is closed.
func serveApart(ctx context.Context, name, dir string, members int) error {
	start, ok := peers[name]
	if !ok {
		return fmt.Errorf("no peer is called %q", name)
	}
	c, err := start(ctx, dir, members)
	if err == errAbsent {
		return json.NewEncoder(os.Stdout).Encode(map[string]bool{"absent": true})
	}
	if err != nil {
		return err
	}
	defer c.stop()
	if err := json.NewEncoder(os.Stdout).Encode(map[string]string{"url": c.url}); err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, os.Stdin)
	return err
}
