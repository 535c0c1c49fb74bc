package store_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/store"
)

func TestImport(t *testing.T) {
	dir, base := filepath.Join(t.TempDir(), "new", "dir"), baseOf(t, vote1+vote2)
	r := doImport(t, dir, base, input(t, "a.csv", vote1+vote2+vote3))
	if !r.Written || r.Votes != (store.Counts{Added: 1, Identical: 2}) || r.Rows != (store.Counts{Added: 4, Identical: 8}) {
		t.Errorf("%+v", r)
	}
	if len(r.NewMembers) != 1 || r.NewMembers[0].Code != "QQQ" {
		t.Errorf("new members %v", r.NewMembers)
	}
	u := open(t, dir, base)
	v := find(t, u, "undl:3")
	if u.Len() != 3 || v.Tally != plenary.NewTally(3, 1, 0, 0) || v.Title != "Third" || u.PrintedName("QQQ") != "NAME OF QQQ" {
		t.Errorf("%d votes, %+v, %s", u.Len(), v, u.PrintedName("QQQ"))
	}
	if s := u.Meta().Sources; len(s) != 1 || s[0].File != "a.csv" || s[0].Rows != 12 {
		t.Errorf("sources %v", s)
	}
}

// TestIdempotent imports the same again, under the same and another name, and
// finds nothing to write.
func TestIdempotent(t *testing.T) {
	dir, base := t.TempDir(), baseOf(t, vote1+vote2)
	changed := strings.ReplaceAll(strings.Replace(vote2, ",CHN,NAME OF CHN,Y", ",CHN,NAME OF CHN,N", 1), "3,0,0,0,3", "2,1,0,0,3")
	first := doImport(t, dir, base, input(t, "a.csv", changed+vote3))
	if first.Votes != (store.Counts{Added: 1, Changed: 1}) {
		t.Fatalf("%+v", first)
	}
	before, err := os.ReadFile(filepath.Join(dir, "record.plenary-store"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.csv", "b.csv"} {
		r := doImport(t, dir, base, input(t, name, changed+vote3))
		if r.Written || r.Votes != (store.Counts{Identical: 2}) || r.Rows != (store.Counts{Identical: 7}) || len(r.NewMembers) != 0 {
			t.Errorf("%s again: %+v", name, r)
		}
	}
	after, _ := os.ReadFile(filepath.Join(dir, "record.plenary-store"))
	if !reflect.DeepEqual(before, after) {
		t.Error("the file was written again")
	}
}

// TestConflicts keeps both values of everything that two sources say
// differently.
func TestConflicts(t *testing.T) {
	dir, base := t.TempDir(), baseOf(t, vote1)
	other := rows("1", "A/RES/ES-11/1", "Other title", "AFG:Y BLR:A CHN:A DEU:Y ESP:X", "2,0,2,1,5")
	r := doImport(t, dir, base, input(t, "a.csv", other))
	if r.Votes != (store.Counts{Changed: 1}) || r.Rows != (store.Counts{Changed: 1, Identical: 4}) ||
		len(r.Changes) != 1 || r.Changes[0].ChangedBallots != 1 {
		t.Errorf("%+v, %+v", r, r.Changes)
	}
	check := func(v plenary.Vote) {
		t.Helper()
		if v.Ballots.Of("BLR") != plenary.Abstain || v.Quality != plenary.Disputed || v.Tally != plenary.NewTally(2, 0, 2, 1) || v.Title != "Other title" {
			t.Errorf("%+v", v)
		}
		if got := notes(v, store.NotePositions); !reflect.DeepEqual(got, []string{"Position before and in the file: BLR no, abstain. [a.csv]"}) {
			t.Errorf("notes %q", got)
		}
		if got := notes(v, store.NoteFacts); !reflect.DeepEqual(got, []string{"title: “First” before, “Other title” in the file. [a.csv]"}) {
			t.Errorf("notes %q", got)
		}
		if len(v.Stated) != 2 || v.Stated[0].Tally != plenary.NewTally(2, 1, 1, 1) || v.Stated[1].Tally != plenary.NewTally(2, 0, 2, 1) ||
			v.Stated[1].Source != "UN Digital Library (file a.csv)" {
			t.Errorf("stated %+v", v.Stated)
		}
	}
	check(find(t, open(t, dir, base), "undl:1"))
	// The same under a newer embedded record that still says otherwise.
	newer := baseOf(t, vote1+vote2)
	u := open(t, dir, newer)
	check(find(t, u, "undl:1"))
	if u.Len() != 2 {
		t.Errorf("%d votes, want 2", u.Len())
	}
	// It was written for next time: opening again does not lay anew.
	shut := store.Base{Key: newer.Key, Open: nil}
	check(find(t, open(t, dir, shut), "undl:1"))
	// A third source: its value wins, all three stay.
	doImport(t, dir, newer, input(t, "c.csv", vote1))
	v := find(t, open(t, dir, newer), "undl:1")
	if v.Ballots.Of("BLR") != plenary.No || len(notes(v, store.NotePositions)) == 0 || v.Quality != plenary.Disputed {
		t.Errorf("%+v", v)
	}
}

// TestPartial completes a vote that was held in part, and is not spoiled by a
// part of what is held whole.
func TestPartial(t *testing.T) {
	part := rows("1", "A/RES/ES-11/1", "First", "AFG:Y BLR:N", "2,1,1,1,5")
	dir, base := t.TempDir(), baseOf(t, "")
	doImport(t, dir, base, input(t, "part.csv", part))
	v := find(t, open(t, dir, base), "undl:1")
	if v.Quality != plenary.Partial || len(v.Ballots) != 2 || v.Tally != plenary.NewTally(2, 1, 1, 1) {
		t.Errorf("%+v", v)
	}
	r := doImport(t, dir, base, input(t, "whole.csv", vote1))
	v = find(t, open(t, dir, base), "undl:1")
	if r.Rows != (store.Counts{Added: 3, Identical: 2}) || v.Quality != plenary.Full || len(v.Notes) != 0 || len(v.Ballots) != 5 {
		t.Errorf("%+v, %+v", r.Rows, v)
	}
	r = doImport(t, dir, base, input(t, "part.csv", part))
	if r.Written || r.Votes.Identical != 1 {
		t.Errorf("a part of what is held: %+v", r)
	}
}

func TestRefusedCounted(t *testing.T) {
	dir, base := t.TempDir(), baseOf(t, "")
	r := doImport(t, dir, base, input(t, "a.csv", vote1+strings.Replace(vote2, ",CHN,NAME OF CHN,Y", ",CHN,NAME OF CHN,?", 1)))
	if r.Votes != (store.Counts{Added: 1, Refused: 1}) || r.Rows != (store.Counts{Added: 5, Refused: 3}) || len(r.Files[0].Refusals) != 1 {
		t.Errorf("%+v", r)
	}
}
