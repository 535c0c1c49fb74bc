// Command learn makes the table of weights of package stances from the labelled articles
// in claims/testdata: the cases of others with their gold, the articles with slots, and the
// true tellings.
//
// Of a case it takes the position that the gold says the text gives a member, and none for
// members of whom the gold says nothing. Of the others it takes what the reader itself
// found supported, and what a slot puts in the place of a member who voted so.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/claims/stances"
)

func main() {
	out := flag.String("o", "weights.bin", "file for the table of weights")
	hold := flag.String("hold", "", "sets to leave out and then be read, by the letters their files begin with: ax,ay")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: learn [-o FILE] [-hold SETS] TESTDATA")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *out, strings.Split(*hold, ",")); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(1)
	}
}

func run(dir, out string, hold []string) error {
	rec, err := archive.Open()
	if err != nil {
		return err
	}
	checker, err := claims.New(rec)
	if err != nil {
		return err
	}
	l := &learner{rec: rec, checker: checker}
	if err := l.all(dir, hold); err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%d examples of %d articles\n", len(l.examples), l.articles)
	table := train(l.examples)
	if len(l.held) > 0 {
		printHeld(os.Stdout, l.held, table)
	}
	return os.WriteFile(out, table, 0o644)
}

// printHeld prints how readings of examples that were left out compare with their labels,
// from each lead on.
func printHeld(w io.Writer, held []example, table []byte) {
	fmt.Fprintf(w, "%d examples held out\n%5s %6s %6s %9s\n", len(held), "lead", "read", "right", "precision")
	for lead := stances.Lead(0); lead <= 2*stances.Sure; lead += stances.Sure / 4 {
		read, right := 0, 0
		for i := range held {
			r := stances.ReadBy(table, held[i].traits)
			if r.Position == plenary.UnknownPosition || r.Lead < lead {
				continue
			}
			read++
			if held[i].may[r.Position] {
				right++
			}
		}
		fmt.Fprintf(w, "%5d %6d %6d %9.4f\n", lead, read, right, float64(right)/float64(max(read, 1)))
	}
}
