package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary/archive/store"
)

// printImport tells what an import did.
func printImport(w io.Writer, r *store.Report) error {
	for _, f := range r.Files {
		fmt.Fprintf(w, "%s: %s, %s\n", f.Name, f.Layout, f.Encoding)
		t := newTable(1, 2, 3, 4)
		t.row("", "added", "changed", "identical", "refused")
		t.row("  votes", count(f.Votes.Added), count(f.Votes.Changed), count(f.Votes.Identical), count(f.Votes.Refused))
		t.row("  rows", count(f.Rows.Added), count(f.Rows.Changed), count(f.Rows.Identical), count(f.Rows.Refused))
		if err := t.print(w); err != nil {
			return err
		}
		for _, s := range f.Warnings {
			fmt.Fprintln(w, "  note: "+wrap(s, width()-8, "        "))
		}
		for _, s := range f.Refusals {
			fmt.Fprintln(w, "  refused: "+s.String())
		}
		if n := f.Offences - len(f.Refusals); n > 0 {
			fmt.Fprintf(w, "  refused: %s rows more\n", count(n))
		}
	}
	for _, m := range r.NewMembers {
		fmt.Fprintf(w, "new member code %s (%s), first seen in a vote of %s\n", m.Code, m.Name, m.From)
	}
	for i, c := range r.Changes {
		const most = 20
		if i == most {
			fmt.Fprintf(w, "and %s votes more\n", count(len(r.Changes)-most))
			break
		}
		fmt.Fprintln(w, changeLine(c))
	}
	if !r.Written {
		fmt.Fprintln(w, "Nothing changed.")
	}
	return nil
}

// changeLine tells in one line what an import did to one vote.
func changeLine(c store.Change) string {
	called := string(c.Symbol)
	if called == "" {
		called = string(c.ID)
	}
	var what []string
	if c.Added {
		what = append(what, "added")
	}
	if c.NewBallots > 0 {
		what = append(what, count(c.NewBallots)+" ballots more")
	}
	if c.ChangedBallots > 0 {
		what = append(what, count(c.ChangedBallots)+" ballots changed, both positions kept")
	}
	if len(c.Facts) > 0 {
		what = append(what, "changed: "+strings.Join(c.Facts, ", "))
	}
	return wrap(called+": "+strings.Join(what, "; "), width(), "  ")
}

// count writes a number with commas between thousands.
func count(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
