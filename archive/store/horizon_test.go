package store_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/archive/store"
)

// TestHorizon: a whole file moves the day up to which every vote is held; a
// single vote from beyond does not.
func TestHorizon(t *testing.T) {
	var votes []plenary.Vote
	for v := range input(t, "base.csv", vote1+vote2).Files[0].Votes() {
		votes = append(votes, v)
	}
	r, err := archive.New(archive.Meta{Horizons: []archive.Horizon{{Body: plenary.GeneralAssembly, Class: "resolutions",
		Kinds: []plenary.Kind{plenary.Resolution}, Last: plenary.NewDate(2022, 3, 2), Complete: true}}}, votes, nil)
	if err != nil {
		t.Fatal(err)
	}
	base := store.Base{Key: r.Hash(), Open: func() (*archive.Record, error) { return r, nil }}
	newer := strings.ReplaceAll(vote3, "2022-03-02", "2022-10-12")
	newest := strings.ReplaceAll(rows("4", "A/RES/ES-11/4", "Fourth", "AFG:Y BLR:N", "1,1,0,0,2"), "2022-03-02", "2022-11-14")
	for _, c := range []struct {
		name  string
		files []string
		last  string
		thin  string
	}{
		{"a single vote", []string{newer}, "2022-10-12", "2022-03-02"},
		{"the whole file", []string{vote1 + vote2 + newer}, "2022-10-12", ""},
		{"the whole file, then a single vote", []string{vote1 + vote2 + newer, newest}, "2022-11-14", "2022-10-12"},
		{"a single vote, then the whole file without more", []string{newer, vote1 + vote2 + newer}, "2022-10-12", ""},
		{"a single vote, then the whole file", []string{newest, vote1 + vote2 + newer + newest}, "2022-11-14", ""},
	} {
		dir := t.TempDir()
		for _, f := range c.files {
			doImport(t, dir, base, input(t, "a.csv", f))
		}
		h, _ := open(t, dir, base).Horizon(plenary.GeneralAssembly, plenary.Resolution)
		if h.Last.String() != c.last || h.ThinFrom.String() != c.thin || h.Complete != (c.thin == "") {
			t.Errorf("%s: %+v", c.name, h)
		}
	}
}
