package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// served is a server started as a user starts it.
type served struct {
	address, open string
	stop          func() int
	errs          *bytes.Buffer // read after stop
}

func startServe(t *testing.T, args ...string) (*served, int) {
	t.Helper()
	return start(t, append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...)
}

func start(t *testing.T, args ...string) (*served, int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	out, in := io.Pipe()
	ended := make(chan int, 1)
	s := &served{errs: &bytes.Buffer{}}
	go func() {
		code := execute(&Context{Context: ctx, In: strings.NewReader(""), Out: in, Err: s.errs}, append(args, "--json"))
		in.Close()
		ended <- code
	}()
	var hello struct{ Address, Open string }
	if err := json.NewDecoder(out).Decode(&hello); err != nil {
		return s, <-ended
	}
	s.address, s.open = hello.Address, hello.Open
	s.stop = func() int { cancel(); return <-ended }
	return s, exitDone
}

// TestServeMeetings: the printed link opens one meeting and no second; a damaged
// journal is refused with the way out, which then opens it.
func TestServeMeetings(t *testing.T) {
	data, second := t.TempDir(), t.TempDir()
	s, code := startServe(t, "--data", data, "--copy", second)
	if code != exitDone {
		t.Fatalf("exit code %d: %s", code, s.errs)
	}
	open, err := url.Parse(s.open)
	if err != nil || !strings.HasPrefix(s.open, s.address+"/meetings/new?key=") {
		t.Fatalf("the link is %q", s.open)
	}
	for id, want := range map[string][]int{"m1": {http.StatusForbidden, http.StatusOK, http.StatusForbidden}} {
		for i, key := range []string{"guess", open.Query().Get("key"), open.Query().Get("key")} {
			r, _ := http.NewRequest(http.MethodPost, s.address+"/meetings/new", strings.NewReader(url.Values{"key": {key}, "meeting": {id + strings.Repeat("x", i)},
				"title": {"A council"}, "body": {"un-sc"}, "date": {"2022-02-25"}}.Encode()))
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			r.Header.Set("Accept", "application/json")
			a, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			a.Body.Close()
			if a.StatusCode != want[i] {
				t.Errorf("attempt %d: %s", i+1, a.Status)
			}
		}
	}
	for kind, policy := range map[string]bool{"application/json": false, "application/x-www-form-urlencoded": true} {
		a, err := http.Post(s.address+"/meetings/m1x/do/cast", kind, strings.NewReader(""))
		if err != nil {
			t.Fatal(err)
		}
		a.Body.Close()
		if a.StatusCode < 400 || a.Header.Get("X-Content-Type-Options") != "nosniff" || a.Header.Get("Cross-Origin-Resource-Policy") != "same-origin" ||
			a.Header.Get("Cache-Control") != "no-store" || a.Header.Get("Content-Security-Policy") != "" != policy {
			t.Errorf("%s: %s, headers %v", kind, a.Status, a.Header)
		}
	}
	a, err := http.Get(s.address + "/")
	if err != nil {
		t.Fatal(err)
	}
	page, _ := io.ReadAll(a.Body)
	a.Body.Close()
	if !bytes.Contains(page, []byte(`href="/meetings"`)) {
		t.Error("the first page does not lead to the meetings")
	}
	if code := s.stop(); code != exitDone {
		t.Fatalf("exit code %d: %s", code, s.errs)
	}
	files, _ := filepath.Glob(filepath.Join(data, "meetings", "*", "journal.db"))
	if len(files) != 1 {
		t.Fatalf("journals: %q", files)
	}
	b, _ := os.ReadFile(files[0])
	at := bytes.Index(b, []byte("A council"))
	if at < 0 {
		t.Fatal("the journal does not hold the title")
	}
	if !bytes.Contains(b, []byte("Albania")) || bytes.Contains(b, []byte("Afghanistan")) {
		t.Error("the seats are not those of the Council of 2022")
	}
	b[at] ^= 1
	os.WriteFile(files[0], b, 0o600)
	if s, code := startServe(t, "--data", data, "--copy", second); code != exitFailed || !strings.Contains(s.errs.String(), "--recover") {
		t.Fatalf("damaged, it exits with %d: %s", code, s.errs)
	}
	s, code = startServe(t, "--data", data, "--copy", second, "--recover")
	if code != exitDone {
		t.Fatalf("with --recover it exits with %d: %s", code, s.errs)
	}
	s.stop()
}

// TestServeWarns: other machines reach plain HTTP only with a warning.
func TestServeWarns(t *testing.T) {
	s, code := startServe(t, "--data", t.TempDir(), "--listen", "0.0.0.0:0")
	if code != exitDone {
		t.Fatalf("exit code %d: %s", code, s.errs)
	}
	s.stop()
	if !strings.Contains(s.errs.String(), "plain HTTP") {
		t.Errorf("it says %q", s.errs)
	}
}
