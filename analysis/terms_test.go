package analysis_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/groups"
)

// A figure and the search for the votes behind it must agree, since pages link
// the one to the other.
func TestTermsFindTheVotesBehindFigures(t *testing.T) {
	c := chamberOfRecord(t)
	find := func(format string, args ...any) int {
		t.Helper()
		q, err := archive.ParseQuery("counted:yes body:un-ga "+fmt.Sprintf(format, args...), archive.Names)
		if err != nil {
			t.Fatal(err)
		}
		return len(c.Record.Search(q).Votes)
	}
	want := func(what string, got, want int) {
		t.Helper()
		if got != want {
			t.Errorf("%s: the search finds %d, the figure is %d", what, got, want)
		}
	}
	votes := c.Select(archive.Query{Body: plenary.GeneralAssembly})
	words := []string{"yes", "no", "abstain"}
	table := func(a, b string, n analysis.Table) {
		t.Helper()
		want(a+" and "+b, find("both:\"%s,%s\"", a, b), n.N())
		want(a+" as "+b, find("same:\"%s,%s\"", a, b), n.Same())
		want(a+" unlike "+b, find("differ:\"%s,%s\"", a, b), n.N()-n.Same())
		for i, x := range words {
			for k, y := range words {
				want(a+" "+x+" "+b+" "+y, find("%s=%s \"%s\"=%s", a, x, b, y), n[i][k])
			}
		}
	}
	table("USA", "RUS", analysis.NewTable(c.Of("USA"), c.Of("RUS"), votes))
	table("YUG", "DDR", analysis.NewTable(c.Of("YUG"), c.Of("DDR"), votes))
	all := analysis.Counts(c.Planes)
	for _, member := range []plenary.Code{"USA", "TUV", "DDR"} {
		s := analysis.WithMajority(c.Of(member), all, votes)
		want(string(member)+" with the majority", find("majority:%s", member), s.With)
		want(string(member)+" against it", find("minority:%s", member), s.Against)
		want(string(member)+" abstaining", find("%s=abstain margin>0", member), s.Abstained)
	}
	for _, id := range []string{"eu", "sc", "nordic", "g77", "eastern-european"} {
		codes, planes := c.Group(group(t, id))
		counts := analysis.Counts(planes)
		line := analysis.Line(counts)
		name := group(t, id).Name // "sc" alone is Seychelles
		table("USA", name, analysis.NewTable(c.Of("USA"), line, votes))
		u := analysis.Unity(counts, all, votes)
		want(id+" of one mind", find("united:\"%s\"", name), u.United)
		want(id+" split", find("split:\"%s\"", name), u.Votes-u.United)
		for i, code := range codes[:3] {
			n := analysis.NewTable(planes[i], line, votes)
			want(string(code)+" in its time in "+id, find(`both:"%[1]s,%[2]s" during:"%[1]s,%[2]s"`, code, name), n.N())
			want(string(code)+" parting from "+id, find(`differ:"%[1]s,%[2]s" during:"%[1]s,%[2]s"`, code, name), n.N()-n.Same())
		}
	}
}

// Pages name groups in searches by their names.
func TestGroupNamesAreNoMembers(t *testing.T) {
	for _, g := range groups.All() {
		p, err := archive.ParseParty(g.Name, archive.Names)
		if err != nil || p.Group.Name != g.Name {
			t.Errorf("%q is read as %s%s, %v", g.Name, p.Member, p.Group.Name, err)
		}
	}
}

func TestTermsRefuse(t *testing.T) {
	for _, q := range []string{"same:USA", "same:USA,Nowhere", "during:EU,EU", "during:FRA,Nowhere", "counted:no", "EU=not-voting", "EU!=yes", "majority:Nowhere", "differ:,USA", strings.Repeat("EU=no ", 9)} {
		if _, err := archive.ParseQuery(q, archive.Names); err == nil {
			t.Errorf("%q is taken", q)
		}
	}
}
