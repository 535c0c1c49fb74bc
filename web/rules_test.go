package web_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/web"
)

func TestRulesPages(t *testing.T) {
	rec, err := archive.New(archive.Meta{}, []plenary.Vote{{ID: "x:1", Body: plenary.GeneralAssembly, Collection: plenary.UN}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	h, err := web.New(web.Options{Record: rec})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		address string
		status  int
		says    []string
	}{
		{"/rules", 200, []string{"/rules/un-sc", "/procedures/expulsion", "Human Rights Council"}},
		{"/rules.json", 200, []string{`"rule": "un-ga/important"`}},
		{"/rules/un-ga", 200, []string{"Charter 18(2), rules 83, 84, 86", "Type the numbers", "second vote after an equal division"}},
		{"/rules/un-ga?question=important&yes=93&no=24&abstain=58&date=2022-04-07", 200, []string{"<strong>Adopted</strong>", "Needed in favour: 78.", "97 of 193"}},
		{"/rules/un-ga?question=important&yes=93&no=24&abstain=58&date=2022-04-07&present=96", 200, []string{"only 96 were present"}},
		{"/rules/un-ga?question=ordinary&yes=50&no=20&abstain=0&date=2022-04-07&present=96", 200, []string{"<strong>No quorum</strong>"}},
		{"/rules/un-ga?question=ordinary&yes=96&no=96&abstain=1&second=yes", 200, []string{"<strong>Not adopted</strong>", "Equally divided again"}},
		{"/rules/un-sc?yes=11&no=1&abstain=3&against=RUS", 200, []string{"<strong>Vetoed</strong> by Russia"}},
		{"/rules/un-sc?yes=11&no=1&abstain=3&against=RUS&question=procedural", 200, []string{"<strong>Adopted</strong>"}},
		{"/rules/un-sc?yes=7&no=0&abstain=4&date=1965-11-23", 200, []string{"<strong>Adopted</strong>", "until 31 December 1965"}},
		{"/rules/un-sc?yes=seven&no=0", 200, []string{"is not a number", "whole number"}},
		{"/rules/un-sc?yes=16&no=0", 200, []string{"16 votes are accounted for"}},
		{"/rules/un-sc?yes=9&date=soon", 200, []string{"2022-03-02"}},
		{"/rules/association?yes=5&no=5&casting=yes", 200, []string{"<strong>Adopted</strong>", "casting vote is in favour"}},
		{"/rules/un-ga.json", 200, []string{`"body": "un-ga"`}},
		{"/rules/un-ga.json?question=important&yes=93&no=24&abstain=58", 200, []string{`"needed": 78`}},
		{"/rules/un-ga.json?yes=x", 200, []string{`"error"`}},
		{"/rules/nobody", 404, []string{"un-ga-committee"}},
		{"/procedures/expulsion?member=russia", 200, []string{"Russia is itself a permanent member: its own vote against is a veto"}},
		{"/procedures/expulsion?member=freedonia", 200, []string{"freedonia", "9 of 15"}},
		{"/procedures/expulsion.json?member=freedonia", 404, []string{`"error"`}},
		{"/procedures/veto-debate?date=2022-02-25&holidays=2022-03-07", 200, []string{"by 14 March 2022"}},
		{"/procedures/veto-debate.json?date=2022-02-25", 200, []string{`"due": "2022-03-11"`}},
		{"/procedures/admission?member=France", 200, []string{"France is already a Member"}},
		{"/procedures/impeachment", 404, []string{"charter-amendment"}},
		{"/rules/un-ga?question=" + strings.Repeat("x", 500) + "&yes=1", 200, []string{"no class of question"}},
		{"/rules/un-sc?yes=1&no=0&question=%3Cscript%3E", 200, []string{"&lt;script&gt;"}},
	} {
		r := httptest.NewRequest(http.MethodGet, c.address, nil)
		r.Host = "127.0.0.1:7410"
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != c.status {
			t.Errorf("%s: status %d, want %d", c.address, w.Code, c.status)
		}
		for _, s := range c.says {
			if !strings.Contains(w.Body.String(), s) {
				t.Errorf("%s does not say %q", c.address, s)
			}
		}
	}
}
