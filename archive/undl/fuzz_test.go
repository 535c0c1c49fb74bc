package undl_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/undl"
)

// FuzzRead reads anything: no panic, and what is handed out holds together.
func FuzzRead(f *testing.F) {
	for _, s := range []string{small, strings.ReplaceAll(small, "\n", "\r\n"), gz(small), zst(small), zipped("a.csv", small), "<html>",
		scHeader + scRow("282460", "CHN", "True", "Y", "1,0,0,0,1", "ADOPTED WITHOUT VOTE"), "\xff\xfea\x00", gaHeader + `"`, small[:len(small)-2], ballotsFile, votesFile, linesFile,
		strings.Replace(small, "Title", "\"Ti,\n\"\"tle\"", 1)} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		fs, err := undl.Read(bytes.NewReader(data), "in", undl.Options{MaxBytes: 8 << 20})
		if err != nil {
			if plenary.CodeOf(err) != plenary.Invalid {
				t.Fatalf("error without a class: %v", err)
			}
			return
		}
		for _, f := range fs {
			kept := 0
			for v := range f.Votes() {
				kept += len(v.Ballots)
				own := f.Layout == undl.Ballots || f.Layout == undl.Votes || f.Layout == undl.Lines
				for i, b := range v.Ballots {
					if own {
						break
					}
					if b.Position == plenary.UnknownPosition || len(b.Member) != 3 || (i > 0 && v.Ballots[i-1].Member >= b.Member) {
						t.Fatalf("%s: ballots %v", v.ID, v.Ballots)
					}
				}
				if !own && (v.Date.Precision() != plenary.DayPrecision || !strings.HasPrefix(string(v.ID), "undl:") || (v.Quality != plenary.NoBallots) != (len(v.Ballots) > 0)) {
					t.Fatalf("%+v", v)
				}
			}
			if f.Layout != undl.Lines && kept+f.Refused+f.Repeated > f.Rows || (f.Refused > 0) != (f.Offences > 0) {
				t.Fatalf("%d kept, %d refused, %d repeated of %d rows", kept, f.Refused, f.Repeated, f.Rows)
			}
		}
	})
}

// FuzzSplit compares the scanner with the standard library's where that one
// reads the input in the strict way.
func FuzzSplit(f *testing.F) {
	for _, s := range []string{"a,b\nc,d\n", "\"a\",\"b\"\"c\"\r\n", "a,\"b\nc\",\n", ",,\n\n\n1", "\"\"\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.Contains(s, "\r") {
			return // the standard library keeps a bare CR, we end the line
		}
		r := csv.NewReader(strings.NewReader(s))
		r.FieldsPerRecord = -1
		want, err := r.ReadAll()
		if err != nil {
			return
		}
		got := undl.SplitForTest(s)
		if len(got) != len(want) {
			t.Fatalf("%q: %q, want %q", s, got, want)
		}
		for i := range got {
			if strings.Join(got[i], "\x00") != strings.Join(want[i], "\x00") {
				t.Fatalf("%q: %q, want %q", s, got, want)
			}
		}
	})
}
