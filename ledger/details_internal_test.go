package ledger

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestLinesFoundAndProved: every line of a leaf is found and proved as by the
// whole tree of its details, with and without blocks.
func TestLinesFoundAndProved(t *testing.T) {
	for _, members := range []int{1, 31, 32, 33, 127, 128, 129, 159, 160, 161, 255, 256, 257, 1000, 10_000} {
		var summary, details text
		summary.b = append(summary.b, leafHeader...)
		for i := range members {
			details.b = fmt.Appendf(details.b, "ballot M%d %s\n", i, strings.Repeat("x", i%7))
		}
		var tree Tree
		l := seal(summary, details, &tree)
		if (l.blocks != nil) != (members >= 128) {
			t.Fatalf("%d lines: blocks %v", members, l.blocks != nil)
		}
		step := max(1, members/500)
		for i := 0; i < members; i += step {
			want := fmt.Sprintf("ballot M%d %s", i, strings.Repeat("x", i%7))
			if n, line := l.Find(fmt.Sprintf("ballot M%d ", i)); n != i || line != want {
				t.Fatalf("%d lines: line %d is found as %d, %q", members, i, n, line)
			}
			if line, ok := l.line(int64(i)); !ok || line != want {
				t.Fatalf("%d lines: line %d is %q, %v", members, i, line, ok)
			}
			proof, err := l.proveLine(int64(i))
			full, ferr := tree.Prove(int64(i), int64(members))
			if err != nil || ferr != nil || !slices.Equal(proof, full) {
				t.Fatalf("%d lines: the proof of line %d: %v, %v", members, i, err, ferr)
			}
		}
		for _, n := range []int64{int64(members), int64(members) + 1, int64(members) + 64} {
			if line, ok := l.line(n); ok {
				t.Errorf("%d lines: line %d is %q", members, n, line)
			}
			if _, err := l.proveLine(n); err == nil {
				t.Errorf("%d lines: line %d is proved", members, n)
			}
		}
		if n, _ := l.Find("ballot M0x"); n != -1 {
			t.Errorf("%d lines: found at %d", members, n)
		}
	}
}
