package main

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"
)

// TestServe starts the server as a user does, on a port that is free, asks for
// the first page and interrupts it.
func TestServe(t *testing.T) {
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	out, in := io.Pipe()
	ended := make(chan int, 1)
	go func() {
		c := &Context{Context: ctx, In: strings.NewReader(""), Out: in, Err: os.Stderr}
		ended <- execute(c, []string{"serve", "--listen", "127.0.0.1:0", "--data", t.TempDir()})
		in.Close()
	}()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("no address was printed: %v, exit code %d", err, <-ended)
	}
	_, rest, ok := strings.Cut(line, "http://127.0.0.1:")
	if !ok {
		t.Fatalf("no address on %q", line)
	}
	port, _, _ := strings.Cut(rest, " ")
	for path, want := range map[string]int{"/": http.StatusOK, "/votes/A/RES/ES-11/6": http.StatusOK, "/votes/A/RES/99/99": http.StatusNotFound} {
		answer, err := http.Get("http://127.0.0.1:" + port + path)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if answer.StatusCode != want || answer.Header.Get("Content-Security-Policy") == "" {
			t.Errorf("GET %s: %s, policy %q", path, answer.Status, answer.Header.Get("Content-Security-Policy"))
		}
	}
	stop()
	if code := <-ended; code != exitDone {
		t.Errorf("interrupted, it exits with %d", code)
	}
}

// TestServeTaken: an address that another program listens on is said so.
func TestServeTaken(t *testing.T) {
	var errs strings.Builder
	c := &Context{Context: t.Context(), Out: io.Discard, Err: &errs}
	if code := execute(c, []string{"serve", "--listen", "127.0.0.1:99999", "--data", t.TempDir()}); code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	if !strings.Contains(errs.String(), "cannot listen on 127.0.0.1:99999") || !strings.Contains(errs.String(), "--listen") {
		t.Errorf("it says %q", errs.String())
	}
}

// A server on every address prints one that a browser here opens, and gives
// phones one in the network.
func TestAddresses(t *testing.T) {
	tests := []struct {
		listen, here string
		network      bool
	}{
		{"127.0.0.1:7410", "http://127.0.0.1:7410", false},
		{"[::1]:7410", "http://[::1]:7410", false},
		{"192.0.2.7:80", "http://192.0.2.7:80", true},
		{"0.0.0.0:7410", "http://127.0.0.1:7410", true},
		{"[::]:7410", "http://127.0.0.1:7410", true},
	}
	for _, x := range tests {
		a, err := net.ResolveTCPAddr("tcp", x.listen)
		if err != nil {
			t.Fatal(err)
		}
		here, network := addresses(a)
		if here != x.here || network != "" != x.network && !a.IP.IsUnspecified() {
			t.Errorf("%s: %q, %q", x.listen, here, network)
		}
		if strings.Contains(network, "127.0.0.1") || strings.Contains(network, "0.0.0.0") || strings.Contains(network, "[::]") {
			t.Errorf("%s: phones are sent to %s", x.listen, network)
		}
	}
}
