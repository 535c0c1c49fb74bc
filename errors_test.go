package plenary_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
)

// TestWrappedHint holds that a wrapped error is told once, with one hint: its own until the
// wrapper gives a better one.
func TestWrappedHint(t *testing.T) {
	_, cause := plenary.ParseDate("2025-13-01")
	kept := plenary.Errorf(plenary.Invalid, "line 3: %w", cause)
	if kept.Hint == "" || strings.Contains(kept.Message, "hint") || strings.Count(kept.Error(), "hint:") != 1 {
		t.Errorf("%q, hint %q", kept.Message, kept.Hint)
	}
	better := plenary.Errorf(plenary.Invalid, "line 3: %w", cause).WithHint("leave it out")
	if got := better.Error(); strings.Count(got, "hint:") != 1 || !strings.HasSuffix(got, "hint: leave it out") {
		t.Errorf("%q", got)
	}
}
