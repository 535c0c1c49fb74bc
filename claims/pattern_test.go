package claims_test

import (
	"testing"

	"github.com/plenary-vote/plenary/claims"
)

// TestPatterns compiles every pattern: a malformed one panics here rather than in an article.
func TestPatterns(t *testing.T) {
	if n := claims.CompilePatterns(); n < 300 {
		t.Errorf("%d patterns", n)
	}
}
