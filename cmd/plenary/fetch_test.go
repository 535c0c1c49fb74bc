package main

import (
	"bytes"
	"crypto/x509"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/fetch"
)

const newVote = `undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link
4999999,FRA,FRANCE,Y,2026-01-15,80,A/RES/80/999,,,A/80/PV.90,A new resolution : resolution / adopted by the General Assembly,,PEACE,,1,1,0,0,2,https://digitallibrary.un.org/record/4999999
4999999,RUS,RUSSIAN FEDERATION,N,2026-01-15,80,A/RES/80/999,,,A/80/PV.90,A new resolution : resolution / adopted by the General Assembly,,PEACE,,1,1,0,0,2,https://digitallibrary.un.org/record/4999999
`

// A page names a file, the file is downloaded once, and every command then
// answers from it.
func TestFetch(t *testing.T) {
	var downloads atomic.Int32
	s := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/record/1":
			w.Write([]byte(`<a href="/record/1/files/2026_01_20_ga_voting.csv">x</a>`))
		case "/record/1/files/2026_01_20_ga_voting.csv":
			downloads.Add(1)
			w.Write([]byte(newVote))
		case "/html":
			w.Write([]byte(`<a href="/moved_voting.csv">x</a>`))
		default:
			w.Header().Set("Content-Type", "text/html")
			w.Write([]byte("<html>not here"))
		}
	}))
	defer s.Close()
	pool := x509.NewCertPool()
	pool.AddCert(s.Certificate())
	client := fetch.New(fetch.WithRoots(pool), fetch.WithAddresses(func(a netip.Addr) bool { return a.IsLoopback() }))

	var out, errs bytes.Buffer
	c := &Context{Context: t.Context(), Out: &out, Err: &errs, Data: t.TempDir()}
	for n := range 2 {
		report, err := fetchPages(c, client, []string{s.URL + "/record/1"})
		if err != nil {
			t.Fatal(err)
		}
		if added := 1 - n; report.Votes.Added != added || downloads.Load() != 1 {
			t.Errorf("time %d: %d votes added, %d downloads", n+1, report.Votes.Added, downloads.Load())
		}
	}
	if code := execute(c, []string{"--data", c.Data, "show", "A/RES/80/999"}); code != exitDone || !strings.Contains(out.String(), "A new resolution") {
		t.Errorf("exit %d: %s%s", code, out.String(), errs.String())
	}
	before, err := os.ReadDir(c.Data)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fetchPages(c, client, []string{s.URL + "/html"}); plenary.CodeOf(err) != plenary.Unavailable {
		t.Errorf("a web page for a file: %v", err)
	}
	after, _ := os.ReadDir(c.Data)
	left, _ := filepath.Glob(filepath.Join(c.Data, "downloads", "moved*"))
	if len(before) != len(after) || len(left) != 0 {
		t.Errorf("a download that failed left %v", left)
	}
}
