package ledger_test

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
)

// The canonical form is a promise of decades: this text must never change.
const harbour = `plenary-leaf 1
kind decision
meeting m1
entry 7 7902699be42c8a8e46fbbb4501726517e86b22c56a189f7625a6da49081b2451
time 2026-11-21T10:00:07Z
vote lakeside:2
collection lakeside
body lakeside
date 2026-11-21
session 1
what draft
title A harbour for the lake
draft L.1
method recorded
outcome tied
tally yes=1 no=1 abstain=1 not-voting=2
quality full
decided tied
question ordinary
rule simple
needed 2
margin -1
details 8 vFvFNbOj76EsEsuhvjHtFOfYtaVmUQZ7/hh8EtpyeCY=
ballot M0000 abstain
ballot M0001 not-voting reason=absent
ballot M0002 yes
ballot M0003 no weight=3
ballot M0004 abstain
cite rule 85
fails 1 in favour is not more than 1 against
entered M0004 paper
`

func harbourVote() plenary.Vote {
	v := testVote(2, 5)
	v.Tally = plenary.NewTally(1, 1, 1, 2)
	v.Ballots[3].Weight = 3
	return v
}

func TestDecisionText(t *testing.T) {
	l := ledger.NewDecision(stamp(7), harbourVote(), ledger.Particulars{Entered: []ledger.Mark{{Member: "M0004", How: "paper"}}})
	if l.Text() != harbour {
		t.Errorf("got\n%s\nwant\n%s", l.Text(), harbour)
	}
	if l.Kind() != ledger.Decision || l.Vote() != "lakeside:2" || l.Value("margin") != "-1" || l.Value("none") != "" {
		t.Errorf("kind %q, vote %q", l.Kind(), l.Vote())
	}
	if l.Hash() != tlog.RecordHash([]byte(l.Summary())) {
		t.Error("the log does not seal the summary")
	}
	// The order in which ballots are given does not matter.
	v := harbourVote()
	v.Ballots[0], v.Ballots[4] = v.Ballots[4], v.Ballots[0]
	if !ledger.NewDecision(stamp(7), v, ledger.Particulars{Entered: []ledger.Mark{{Member: "M0004", How: "paper"}}}).Same(l) {
		t.Error("the order of ballots changes the leaf")
	}
}

func TestOtherKinds(t *testing.T) {
	s := ledger.NewStatement(stamp(8), ledger.IntentionStated{Vote: "lakeside:2", Member: "M0002", Recorded: plenary.Yes, Intended: plenary.No})
	if !strings.Contains(s.Text(), "kind statement\n") || !strings.Contains(s.Text(), "member M0002\nrecorded yes\nintended no\ndetails 0 ") {
		t.Errorf("statement:\n%s", s.Text())
	}
	v := harbourVote()
	v.Ballots[4].Position = plenary.No
	c := ledger.NewCorrigendum(stamp(9), "typed in the wrong row", v, ledger.Correction{Member: "M0004", Was: plenary.Abstain, Is: plenary.No})
	if !strings.Contains(c.Summary(), "reason typed in the wrong row\nvote lakeside:2\n") ||
		!strings.HasPrefix(c.Details(), "corrected M0004 was=abstain is=no\nballot M0000 ") || !strings.Contains(c.Details(), "ballot M0004 no\n") {
		t.Errorf("corrigendum:\n%s", c.Text())
	}
	for _, l := range []ledger.Leaf{s, c} {
		if again, err := ledger.ParseLeaf([]byte(l.Text())); err != nil || !again.Same(l) {
			t.Errorf("read back: %v", err)
		}
	}
}

// Text that people type cannot forge lines, hide, or collide with other text.
func TestEscapes(t *testing.T) {
	texts := []string{
		"plain", "two\nlines", `two\nlines`, "x\noutcome adopted", "tab\there", "bell\a", "\x7f", "\xff", "\u0085", "\u2028",
		"\u202eright to left", "\ufeff", `\`, `\\`, "é", "e\u0301", "日本語", " leading", "trailing ", "details 0 x", "\x00",
	}
	seen := map[string]string{}
	for _, s := range texts {
		v := testVote(2, 3)
		v.Title = s
		v.Ballots[1].Member = plenary.Code(s)
		v.Notes = []plenary.Note{{Code: s, Text: s, Source: s}}
		v.Sources = []plenary.Source{{Name: s}, {ID: s}, {}}
		v.Stated = []plenary.StatedTally{{Kind: plenary.TallyKind(s), Source: s}}
		l := ledger.NewDecision(stamp(1), v, ledger.Particulars{})
		again, err := ledger.ParseLeaf([]byte(l.Text()))
		if err != nil || !again.Same(l) {
			t.Errorf("%q: read back: %v", s, err)
			continue
		}
		if strings.Count(l.Text(), "\noutcome ") != 1 || strings.Count(l.Text(), "\ndetails ") != 1 {
			t.Errorf("%q forges a line:\n%s", s, l.Text())
		}
		if other, ok := seen[l.Text()]; ok {
			t.Errorf("%q and %q are told alike", s, other)
		}
		seen[l.Text()] = s
		if n, line := l.FindBallot(plenary.Code(s)); n < 0 || !strings.HasSuffix(line, "not-voting reason=absent") && !strings.HasSuffix(line, "yes") && !strings.HasSuffix(line, "no") {
			t.Errorf("%q: ballot not found: %d %q", s, n, line)
		}
	}
	v := testVote(2, 3)
	v.Title = "two\nlines"
	if l := ledger.NewDecision(stamp(1), v, ledger.Particulars{}); l.Value("title") != `two\nlines` {
		t.Errorf("title %q", l.Value("title"))
	}
}

// Each byte of a leaf's text: changed in every bit, or cut off.
func TestLeafEveryByte(t *testing.T) {
	whole := ledger.NewDecision(stamp(7), harbourVote(), ledger.Particulars{})
	text := []byte(whole.Text())
	for i := range text {
		for bit := range 8 {
			b := bytes.Clone(text)
			b[i] ^= 1 << bit
			if l, err := ledger.ParseLeaf(b); err == nil && l.Hash() == whole.Hash() {
				t.Errorf("byte %d, bit %d of %q: the change is not noticed", i, bit, clip(text, i))
			}
		}
		if l, err := ledger.ParseLeaf(text[:i]); err == nil && l.Hash() == whole.Hash() {
			t.Errorf("cut to %d bytes: not noticed", i)
		}
	}
	if _, err := ledger.ParseLeaf(append(text, "ballot M0009 yes\n"...)); plenary.CodeOf(err) != plenary.Damaged {
		t.Errorf("a ballot added: %v", err)
	}
}

func TestLogRefuses(t *testing.T) {
	k := testKey(t, 1)
	l := testLog(t, k, 5, 4)
	signed, _, p := l.Checkpoint()
	leaves := l.Leaves()
	if _, err := ledger.OpenLog(leaves, signed, p); err != nil {
		t.Fatal(err)
	}
	swapped := []ledger.Leaf{leaves[0], leaves[2], leaves[1], leaves[3], leaves[4]}
	altered := append(append([]ledger.Leaf(nil), leaves[:4]...), ledger.NewDecision(stamp(4), testVote(5, 4), ledger.Particulars{}))
	for name, wrong := range map[string][]ledger.Leaf{
		"removed at the end":   leaves[:4],
		"removed at the start": leaves[1:],
		"removed inside":       append(append([]ledger.Leaf(nil), leaves[:2]...), leaves[3:]...),
		"reordered":            swapped,
		"inserted":             append(append([]ledger.Leaf(nil), leaves[:2]...), leaves[1:]...),
		"altered":              altered,
		"none":                 nil,
	} {
		if _, err := ledger.OpenLog(wrong, signed, p); plenary.CodeOf(err) != plenary.Damaged {
			t.Errorf("%s: %v", name, err)
		}
		if err := ledger.Differ(wrong, leaves); plenary.CodeOf(err) != plenary.Damaged {
			t.Errorf("%s: the difference is not told: %v", name, err)
		}
	}
	if err := ledger.Differ(altered, leaves); !strings.Contains(err.Error(), "leaf 4") || !strings.Contains(err.Error(), "lakeside:5") {
		t.Errorf("the difference is told as: %v", err)
	}
	if err := ledger.Differ(leaves, leaves); err != nil {
		t.Error(err)
	}
	if _, err := ledger.OpenLog(leaves, signed, testKey(t, 2).Public()); plenary.CodeOf(err) != plenary.Damaged {
		t.Errorf("another key: %v", err)
	}
}

func FuzzParseLeaf(f *testing.F) {
	f.Add([]byte(harbour))
	f.Add([]byte("plenary-leaf 1\ndetails 0 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"))
	f.Add([]byte("plenary-leaf 1\n\ndetails"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if l, err := ledger.ParseLeaf(b); err == nil && l.Text() != string(b) {
			t.Fatalf("%q is read as %q", b, l.Text())
		}
	})
}

func FuzzTextOfPeople(f *testing.F) {
	f.Add("a", "b\n")
	f.Add(`\n`, "\n")
	f.Fuzz(func(t *testing.T, a, b string) {
		tell := func(s string) string {
			v := testVote(1, 1)
			v.Title, v.Ballots[0].Member = s, plenary.Code(s)
			l := ledger.NewDecision(stamp(1), v, ledger.Particulars{})
			if len(s) < ledger.MaxLine/8 {
				if _, err := ledger.ParseLeaf([]byte(l.Text())); err != nil {
					t.Fatalf("%q: %v", s, err)
				}
			}
			return l.Text()
		}
		if (a == b) != (tell(a) == tell(b)) {
			t.Fatalf("%q and %q are told alike", a, b)
		}
	})
}
