package stances_test

import (
	"slices"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/stances"
)

func TestReadBy(t *testing.T) {
	table := make([]byte, stances.Size)
	minus := -30
	set := func(trait uint32, p plenary.Position, w int) {
		table[int(trait)*stances.Columns+int(p)-1] = byte(int8(w))
	}
	set(1, plenary.No, 100)
	set(2, plenary.No, 50)
	set(2, plenary.Yes, 20)
	set(3, plenary.Yes, 127)
	set(4, plenary.Abstain, minus)
	for _, tt := range []struct {
		traits []uint32
		want   stances.Reading
	}{
		{nil, stances.Reading{}},
		{[]uint32{9}, stances.Reading{}},
		{[]uint32{1}, stances.Reading{Position: plenary.No, Lead: 100}},
		{[]uint32{1, 2}, stances.Reading{Position: plenary.No, Lead: 130}},
		{[]uint32{1, 2, 3}, stances.Reading{Position: plenary.No, Lead: 3}},
		{[]uint32{2, 3}, stances.Reading{Position: plenary.Yes, Lead: 97}},
		{[]uint32{4}, stances.Reading{}},
		{[]uint32{1 + 1<<stances.Bits}, stances.Reading{Position: plenary.No, Lead: 100}}, // the lowest bits are the row
	} {
		if got := stances.ReadBy(table, tt.traits); got != tt.want {
			t.Errorf("%v: %v, want %v", tt.traits, got, tt.want)
		}
	}
	if got := stances.ReadBy(table[1:], []uint32{1}); got != (stances.Reading{}) {
		t.Errorf("by a table of another size: %v", got)
	}
}

// row makes items of words; M are members, and the words of a position name it.
func row(words ...string) []stances.Item {
	positions := map[string]plenary.Position{"against": plenary.No, "abstained": plenary.Abstain, "for": plenary.Yes}
	var out []stances.Item
	for _, w := range words {
		it := stances.Item{Word: stances.Hash(w), Kind: stances.Hash(w), Names: positions[w]}
		if w == "M" {
			it.Members = 1
		}
		if len(w) == 1 && w != "M" {
			it.Sign = w[0]
		}
		out = append(out, it)
	}
	return out
}

func TestTraits(t *testing.T) {
	against, abstained := row("M", "voted", "against"), row("M", "abstained")
	a := stances.Traits(nil, against, 0, 0)
	if b := stances.Traits(nil, row("M", "voted", "against"), 0, 0); !slices.Equal(a, b) {
		t.Error("the same surroundings have other traits")
	}
	if b := stances.Traits(nil, abstained, 0, 0); slices.Equal(a, b) {
		t.Error("other surroundings have the same traits")
	}
	kept := []uint32{7}
	if b := stances.Traits(kept, against, 0, 0); b[0] != 7 || !slices.Equal(b[1:], a) {
		t.Error("traits are not appended")
	}
	// What stands behind a semicolon is another matter.
	near := stances.Traits(nil, row("M", ";", "x", "y", "z", "u", "v", "w", "q", "for"), 0, 0)
	far := stances.Traits(nil, row("M", ";", "x", "y", "z", "u", "v", "w", "q", "r"), 0, 0)
	if len(near) <= len(far) {
		t.Errorf("a word of a position adds no trait: %d, %d", len(near), len(far))
	}
}

func TestOdds(t *testing.T) {
	if got := stances.Read(nil); got.Position != plenary.UnknownPosition {
		t.Errorf("without traits: %v", got)
	}
	if stances.Odds(1) != 0 || stances.Odds(55) < stances.Sure-2 || stances.Odds(55) > stances.Sure+2 {
		t.Errorf("odds of 55 are a lead of %d, sure is %d", stances.Odds(55), stances.Sure)
	}
}

// FuzzTraits takes the traits of any row of items at any place.
func FuzzTraits(f *testing.F) {
	f.Add([]byte("M,who,M,voted"), 0, 0)
	f.Add([]byte("(:;,M"), 4, 2)
	f.Fuzz(func(t *testing.T, b []byte, at, own int) {
		if len(b) == 0 || len(b) > 500 {
			return
		}
		items := make([]stances.Item, len(b))
		for i, c := range b {
			items[i] = stances.Item{
				Word: uint32(c), Kind: uint32(c) % 16, Denies: c%11 == 0, Leans: c%13 == 0,
				Names: plenary.Position(c % 5), Number: int32(c % 7), Counted: plenary.Position(c / 5 % 5), Members: int(c % 4), Did: plenary.Position(c / 25 % 5),
			}
			if c < 64 {
				items[i].Sign = c
			}
		}
		at, own = min(max(at, 0), len(b)-1), min(max(own, 0), len(b)-1)
		got := stances.Traits(nil, items, at, min(own, at))
		if len(got) == 0 || len(got) > 600 {
			t.Fatalf("%d traits", len(got))
		}
		stances.Read(got)
	})
}
