package journal_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal"
)

func frames(data ...string) []byte {
	var p journal.Place
	var b []byte
	for _, d := range data {
		b = journal.AppendFrame(b, p.Entry([]byte(d)))
	}
	return b
}

func decode(b []byte) (out []string, damage *journal.Damage) {
	var p journal.Place
	for len(b) > 0 {
		e, rest, d := journal.NextFrame(b, &p)
		if d != nil {
			return out, d
		}
		out = append(out, string(e.Data))
		b = rest
	}
	return out, nil
}

func TestFrameEveryBitMatters(t *testing.T) {
	whole := frames("one", "two two", "three")
	if got, d := decode(whole); d != nil || len(got) != 3 || got[1] != "two two" {
		t.Fatalf("read %q, %v", got, d)
	}
	for i := range whole {
		for bit := range 8 {
			b := bytes.Clone(whole)
			b[i] ^= 1 << bit
			if _, d := decode(b); d == nil {
				t.Fatalf("byte %d bit %d flipped: not noticed", i, bit)
			}
		}
	}
	for n := 1; n < len(whole); n++ {
		got, d := decode(whole[:n])
		if d == nil && len(got) == 3 {
			t.Fatalf("cut to %d bytes: not noticed", n)
		}
		if d != nil && !d.Torn {
			t.Errorf("cut to %d bytes: %v, not called torn", n, d)
		}
	}
}

func TestFramesOutOfPlace(t *testing.T) {
	a, b := frames("one"), frames("one", "two")[len(frames("one")):]
	for name, wrong := range map[string][]byte{
		"removed":   b,
		"swapped":   append(bytes.Clone(b), a...),
		"twice":     append(bytes.Clone(a), a...),
		"other log": append(frames("uno"), b...),
	} {
		_, d := decode(wrong)
		if d == nil {
			t.Errorf("%s: not noticed", name)
			continue
		}
		if err := d.Err("x"); plenary.CodeOf(err) != plenary.Damaged || !errors.As(err, new(*journal.Damage)) {
			t.Errorf("%s: %v lost its code or cause", name, err)
		}
	}
}

func FuzzNextFrame(f *testing.F) {
	f.Add(frames("one", "two"))
	f.Add([]byte{0, 0, 0, 1})
	f.Add([]byte{255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 1})
	f.Fuzz(func(t *testing.T, b []byte) {
		var p journal.Place
		var again []byte
		for rest := b; len(rest) > 0; {
			e, r, d := journal.NextFrame(rest, &p)
			if d != nil {
				break
			}
			again, rest = journal.AppendFrame(again, e), r
		}
		if !bytes.HasPrefix(b, again) {
			t.Fatal("what was read is not what was there")
		}
	})
}
