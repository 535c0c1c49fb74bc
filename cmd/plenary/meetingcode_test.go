package main

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/meeting"
)

// TestMeetingCode: whoever has the machine finds a way back to a meeting whose
// organiser's browser is lost.
func TestMeetingCode(t *testing.T) {
	data := held(t)
	code, out, errs := typed(t, "meeting", "code", "autumn", "--data", data)
	made, _, _ := strings.Cut(out, "\n")
	if code != exitDone || len(made) != 14 {
		t.Fatalf("exit %d: %q %s", code, out, errs)
	}
	h, err := hall.Open(hall.Options{Data: data})
	if err != nil {
		t.Fatal(err)
	}
	_, p, err := h.Meeting("autumn").Join(t.Context(), "here", made, "another nonce of the joiner")
	if err != nil || p.Role != meeting.Organiser {
		t.Errorf("it joins as %q: %v", p.Role, err)
	}
	h.Close()
	if code, _, _ := typed(t, "meeting", "code", "spring", "--data", data); code != exitFailed {
		t.Errorf("a code for no meeting: exit %d", code)
	}
	if code, _, _ := typed(t, "meeting", "code", "autumn", "--role", "seat", "--data", data); code == exitDone {
		t.Error("a code for a seat, in nobody's hands")
	}
}
