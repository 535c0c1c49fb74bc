package hall_test

import (
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

// BenchmarkView is what one change costs before it is sent to the screens.
func BenchmarkView(b *testing.B) {
	c := open(b, 10_000)
	c.must("chair", &meeting.CallVote{ID: "v1", Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: "?"}, Method: plenary.Recorded})
	c.must("chair", &meeting.BeginVoting{Vote: "v1"})
	for b.Loop() {
		c.Read(func(s *meeting.State) { c.Screens().View(s) })
	}
}
