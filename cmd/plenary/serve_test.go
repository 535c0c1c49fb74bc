package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

// TestServe starts the server as a user does, on a free port, asks it for a
// page, and stops it as Ctrl-C does.
func TestServe(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	out, in := io.Pipe()
	code := make(chan int, 1)
	go func() {
		code <- execute(&Context{Context: ctx, In: strings.NewReader(""), Out: in, Err: io.Discard}, []string{"--data", t.TempDir(), "serve", "--listen", "127.0.0.1:0"})
		in.Close()
	}()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(line, "http://")
	address, _, _ := strings.Cut(rest, " ")
	if !strings.HasPrefix(address, "127.0.0.1:") {
		t.Fatalf("the line %q gives no address on this machine", line)
	}
	resp, err := http.Get("http://" + address + "/votes/S/2022/155.json")
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	if err != nil || resp.StatusCode != http.StatusOK || !strings.Contains(string(body), `"outcome": "vetoed"`) {
		t.Errorf("status %d, %v, %.200s", resp.StatusCode, err, body)
	}
	stop()
	select {
	case n := <-code:
		if n != 0 {
			t.Errorf("exit code %d", n)
		}
	case <-time.After(10 * time.Second):
		t.Error("the server does not stop")
	}
}

func TestServeSaysWhenThePortIsTaken(t *testing.T) {
	var errs strings.Builder
	code := execute(&Context{Context: t.Context(), In: strings.NewReader(""), Out: io.Discard, Err: &errs}, []string{"--data", t.TempDir(), "serve", "--listen", "127.0.0.1:99999"})
	if code != 1 || !strings.Contains(errs.String(), "--listen") {
		t.Errorf("exit code %d, %q", code, errs.String())
	}
}
