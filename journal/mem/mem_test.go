package mem_test

import (
	"testing"

	"github.com/plenary-vote/plenary/journal/journaltest"
	"github.com/plenary-vote/plenary/journal/mem"
)

func TestConform(t *testing.T) {
	journaltest.Conform(t, func(*testing.T) journaltest.Journal { return mem.New() })
}
