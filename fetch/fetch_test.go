package fetch_test

import (
	"bytes"
	"context"
	"crypto/x509"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/fetch"
)

var content = bytes.Repeat([]byte("undl_id,ms_code,ms_vote\n"), 4000)

// client trusts the test server and, unlike any other, loopback.
func client(t *testing.T, s *httptest.Server, limits fetch.Limits) *fetch.Client {
	t.Helper()
	pool := x509.NewCertPool()
	pool.AddCert(s.Certificate())
	return fetch.New(fetch.WithRoots(pool), fetch.WithLimits(limits), fetch.WithAddresses(func(a netip.Addr) bool { return a.IsLoopback() }))
}

func serve(t *testing.T, h http.HandlerFunc) *httptest.Server {
	t.Helper()
	s := httptest.NewTLSServer(h)
	t.Cleanup(s.Close)
	return s
}

func whole(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("ETag", `"v1"`)
	w.Header().Set("Content-Type", "text/csv")
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(content))
}

func TestFile(t *testing.T) {
	s := serve(t, whole)
	path := filepath.Join(t.TempDir(), "file.csv")
	var last int64
	err := client(t, s, fetch.Limits{}).File(t.Context(), s.URL+"/x.csv", path, func(have, of int64) {
		if have < last || of != int64(len(content)) {
			t.Errorf("progress %d of %d after %d", have, of, last)
		}
		last = have
	})
	got, readErr := os.ReadFile(path)
	if err != nil || readErr != nil || !bytes.Equal(got, content) || last != int64(len(content)) {
		t.Fatalf("%v, %v, %d bytes, progress %d", err, readErr, len(got), last)
	}
	if left, _ := filepath.Glob(path + ".*"); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

// A cut connection is resumed where it was cut, and only the rest is sent.
func TestResume(t *testing.T) {
	var ranges atomic.Int32
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Range") != "" {
			ranges.Add(1)
			whole(w, r)
			return
		}
		w.Header().Set("ETag", `"v1"`)
		w.Header().Set("Content-Length", fmt.Sprint(len(content)))
		w.Write(content[:len(content)/3])
		panic(http.ErrAbortHandler)
	})
	path := filepath.Join(t.TempDir(), "file.csv")
	if err := client(t, s, fetch.Limits{}).File(t.Context(), s.URL, path, nil); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, content) || ranges.Load() != 1 {
		t.Errorf("%v, %d bytes, %d resumed", err, len(got), ranges.Load())
	}
}

// What was kept of an older file is not mixed with a newer one.
func TestResumeAfterChange(t *testing.T) {
	s := serve(t, whole)
	path := filepath.Join(t.TempDir(), "file.csv")
	os.WriteFile(path+".part", []byte("older file"), 0o600)
	os.WriteFile(path+".etag", []byte(`"v0"`), 0o600)
	if err := client(t, s, fetch.Limits{}).File(t.Context(), s.URL, path, nil); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(path); !bytes.Equal(got, content) {
		t.Error("an older piece was mixed in")
	}
}

func TestFaults(t *testing.T) {
	for name, c := range map[string]struct {
		handler http.HandlerFunc
		limits  fetch.Limits
		says    string
		code    plenary.ErrorCode
	}{
		"always cut": {handler: func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "100000")
			w.Write(content[:500])
			w.(http.Flusher).Flush()
			panic(http.ErrAbortHandler)
		}, says: "cut off", code: plenary.Unavailable},
		"cut before an answer": {handler: func(w http.ResponseWriter, r *http.Request) { panic(http.ErrAbortHandler) }, says: "cut off", code: plenary.Unavailable},
		"longer than stated": {handler: func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "100000")
			w.Write(content[:500])
		}, says: "cut off", code: plenary.Unavailable},
		"web page by type": {handler: func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Write([]byte("<p>please log in"))
		}, says: "web page", code: plenary.Unavailable},
		"web page as a CSV": {handler: func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/csv")
			w.Write([]byte("\n <!DOCTYPE html><title>503</title>"))
		}, says: "web page", code: plenary.Unavailable},
		"not there": {handler: http.NotFound, says: "404", code: plenary.NotFound},
		"error":     {handler: func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(503) }, says: "503", code: plenary.Unavailable},
		"to http": {handler: func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://example.org/x", http.StatusFound)
		}, says: "https", code: plenary.Refused},
		"round trip":          {handler: func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/again", http.StatusFound) }, says: "redirects", code: plenary.Unavailable},
		"too large by length": {handler: whole, limits: fetch.Limits{Bytes: 1000}, says: "more than", code: plenary.Refused},
		"too large without length": {handler: func(w http.ResponseWriter, r *http.Request) {
			for range 100 {
				w.Write(content)
				w.(http.Flusher).Flush()
			}
		}, limits: fetch.Limits{Bytes: 1000}, says: "more than", code: plenary.Refused},
		"slow drip": {handler: func(w http.ResponseWriter, r *http.Request) {
			for range 200 {
				w.Write([]byte("x"))
				w.(http.Flusher).Flush()
				select {
				case <-r.Context().Done():
					return
				case <-time.After(20 * time.Millisecond):
				}
			}
		}, limits: fetch.Limits{Stall: 200 * time.Millisecond, MinBytes: 1000}, says: "arrived", code: plenary.Unavailable},
		"silence": {handler: func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
			limits: fetch.Limits{Stall: 200 * time.Millisecond}, says: "", code: plenary.Unavailable},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := serve(t, c.handler)
			path := filepath.Join(t.TempDir(), "file.csv")
			err := client(t, s, c.limits).File(t.Context(), s.URL+"/f.csv", path, nil)
			if plenary.CodeOf(err) != c.code || err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%s: %v", plenary.CodeOf(err), err)
			}
			if _, err := os.Stat(path); err == nil {
				t.Error("a file that is not whole appeared under its name")
			}
		})
	}
}

// No name and no redirect leads to an address that is not public.
func TestPrivateAddresses(t *testing.T) {
	s := serve(t, whole)
	pool := x509.NewCertPool()
	pool.AddCert(s.Certificate())
	c := fetch.New(fetch.WithRoots(pool))
	for _, u := range []string{s.URL, strings.Replace(s.URL, "127.0.0.1", "localhost", 1), "https://[::1]:1/", "https://10.0.0.1/", "https://169.254.169.254/latest"} {
		if _, _, _, err := c.Page(t.Context(), u, 1000); plenary.CodeOf(err) != plenary.Refused {
			t.Errorf("%s: %v", u, err)
		}
	}
	for _, u := range []string{"http://example.org/", "ftp://example.org/", "https://a:b@example.org/", "file:///etc/passwd", "https:///x", "::"} {
		if _, _, _, err := c.Page(t.Context(), u, 1000); err == nil || plenary.CodeOf(err) == plenary.Internal {
			t.Errorf("%s: %v", u, err)
		}
	}
	for a, public := range map[string]bool{
		"8.8.8.8": true, "2606:4700::1": true, "192.168.1.1": false, "100.64.0.1": false, "::ffff:10.0.0.1": false, "fe80::1": false, "fc00::1": false, "0.0.0.0": false, "224.0.0.1": false,
	} {
		if fetch.Public(netip.MustParseAddr(a).Unmap()) != public {
			t.Errorf("%s: public is %v, want %v", a, !public, public)
		}
	}
}

func TestCurrentFile(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/none" {
			w.Write([]byte(`<a href="https://elsewhere.example/2026_voting.csv">x</a> <a href="/readme.txt">`))
			return
		}
		w.Write([]byte(`<html><a href="/record/1/files/2025_12_01_ga_voting.csv?ln=en">old</a>
			<a class=x href='files/2026_02_06_ga_voting.csv'>new</a><a href="/record/1/files/2026_02_06_ga_voting.md">about</a>
			<a href="https://elsewhere.example/2027_01_01_ga_voting.csv">not theirs</a>`))
	})
	c := client(t, s, fetch.Limits{})
	got, err := c.CurrentFile(context.Background(), s.URL+"/record/1")
	if err != nil || got != s.URL+"/record/files/2026_02_06_ga_voting.csv" {
		t.Errorf("%s, %v", got, err)
	}
	if _, err := c.CurrentFile(context.Background(), s.URL+"/none"); plenary.CodeOf(err) != plenary.NotFound {
		t.Errorf("no file: %v", err)
	}
}
