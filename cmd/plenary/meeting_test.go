package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/meeting"
	"github.com/plenary-vote/plenary/rules"
)

// held is a data directory with one meeting, in which one vote was announced.
func held(t *testing.T) (data string) {
	t.Helper()
	data = filepath.Join(t.TempDir(), "data")
	h, err := hall.Open(hall.Options{Data: data})
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	text, err := rules.Source("association")
	if err != nil {
		t.Fatal(err)
	}
	m, code, err := h.Create(t.Context(), meeting.Open{Meeting: "autumn", Title: "Autumn meeting", Body: "association", Collection: "lakeside",
		Date: plenary.NewDate(2026, 11, 21), Rules: text, Seats: []meeting.Seat{{Code: "A", Name: "Alder"}, {Code: "B", Name: "Birch"}}})
	if err != nil {
		t.Fatal(err)
	}
	const nonce = "a nonce of the joiner"
	join := func(code string) string {
		_, p, err := m.Join(t.Context(), "here", code, nonce)
		if err != nil {
			t.Fatal(err)
		}
		return p.ID
	}
	organiser := join(code)
	issue := func(role meeting.Role, seat plenary.Code) string {
		code, r, err := m.Issue(t.Context(), organiser, role, seat)
		if err != nil || !r.OK() {
			t.Fatal(r, err)
		}
		return join(code)
	}
	chair, alder := issue(meeting.Chair, ""), issue(meeting.Delegate, "A")
	for _, x := range []struct {
		by string
		c  meeting.Command
	}{
		{alder, &meeting.Presence{Seats: []plenary.Code{"A"}, Present: true}},
		{chair, &meeting.Sit{To: meeting.InSession}},
		{chair, &meeting.CallVote{ID: "1", Subject: meeting.Subject{Kind: meeting.OnQuestion, Text: "Shall a harbour be built?"}, Method: plenary.Recorded}},
		{chair, &meeting.BeginVoting{Vote: "1"}},
		{alder, &meeting.Cast{Vote: "1", Seat: "A", Position: plenary.Yes, N: 1, Source: meeting.Device}},
		{chair, &meeting.Lock{Vote: "1"}},
		{chair, &meeting.Announce{Vote: "1"}},
	} {
		if r, err := m.Do(t.Context(), x.by, x.c); err != nil || !r.OK() {
			t.Fatalf("%s: %+v, %v", meeting.TypeOf(x.c), r, err)
		}
	}
	return data
}

// typed runs a command line and gives the exit code and what was printed.
func typed(t *testing.T, args ...string) (code int, out, err string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = execute(&Context{Context: context.Background(), In: strings.NewReader(""), Out: &stdout, Err: &stderr}, args)
	return code, stdout.String(), stderr.String()
}

func TestMeeting(t *testing.T) {
	data := held(t)
	done := func(args ...string) string {
		t.Helper()
		code, out, err := typed(t, append(args, "--data", data)...)
		if code != 0 {
			t.Fatalf("%q: exit %d\n%s%s", args, code, out, err)
		}
		return out
	}
	refused := func(says string, args ...string) {
		t.Helper()
		code, out, err := typed(t, append(args, "--data", data)...)
		if code != 1 || !strings.Contains(err, says) {
			t.Errorf("%q: exit %d\n%s%s", args, code, out, err)
		}
	}
	dir := t.TempDir()
	if out := done("meeting", "list"); !strings.Contains(out, "autumn") || !strings.Contains(out, "1 vote") {
		t.Errorf("list:\n%s", out)
	}
	keys := filepath.Join(dir, "keys.txt")
	if err := os.WriteFile(keys, []byte(done("meeting", "keys")), 0o600); err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, form := range []string{"html", "json"} {
		file := filepath.Join(dir, "minutes."+form)
		done("meeting", "minutes", "autumn", "--form", form, "-o", file)
		files = append(files, file)
	}
	export := filepath.Join(dir, "autumn.export")
	done("meeting", "export", "autumn", "-o", export)
	files = append(files, export)
	if out := done(append([]string{"verify", "--key", keys}, files...)...); strings.Count(out, ": verified\n") != 3 || strings.Count(out, "which you named") != 3 ||
		!strings.Contains(out, "3 pairs of the files tell the same history") {
		t.Errorf("verify:\n%s", out)
	}
	if out := done("meeting", "minutes", "autumn", "--form", "csv"); !strings.Contains(out, "lakeside:autumn.1") || !strings.Contains(out, "Alder,yes") {
		t.Errorf("csv:\n%s", out)
	}
	refused("no meeting \"spring\"", "meeting", "minutes", "spring")
	refused("is held here", "meeting", "import", export)

	backup := filepath.Join(dir, "backup")
	if out := done("meeting", "backup", backup); !strings.Contains(out, "1 meeting, opened and checked") {
		t.Errorf("backup: %s", out)
	}
	refused("is there already", "meeting", "backup", backup)
	if code, out, _ := typed(t, "meeting", "list", "--data", backup); code != 0 || !strings.Contains(out, "autumn") {
		t.Errorf("the backup holds:\n%s", out)
	}

	// Elsewhere, under the body's keys.
	elsewhere := filepath.Join(dir, "elsewhere")
	code, out, stderr := typed(t, "meeting", "import", export, "--key", keys, "--data", elsewhere)
	if code != 0 || !strings.Contains(out, "1 vote in the collection lakeside") {
		t.Errorf("import: %d\n%s%s", code, out, stderr)
	}
	code, out, _ = typed(t, "meeting", "list", "--json", "--data", elsewhere)
	var rows []meetingRow
	if err := json.Unmarshal([]byte(out), &rows); code != 0 || err != nil || len(rows) != 1 || !rows[0].Imported || rows[0].Votes != 1 {
		t.Errorf("list --json: %v\n%s", err, out)
	}

	// A rotation: the old list no longer answers for what comes after, the new one for all.
	done("meeting", "keys", "--rotate")
	list := done("meeting", "keys")
	if !strings.HasPrefix(list, "plenary-keys 1\n") || strings.Count(list, "plenary-key-succession 1") != 1 {
		t.Errorf("the list after a rotation:\n%s", list)
	}
	after := filepath.Join(dir, "after.export")
	done("meeting", "export", "autumn", "-o", after)
	refused("not one you named", "verify", after, "--key", keys)
	newKeys := filepath.Join(dir, "new-keys.txt")
	if err := os.WriteFile(newKeys, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	done("verify", "--key", newKeys, after, export)
}

// While another process has the meetings open, they are not opened twice.
func TestMeetingIsOpenElsewhere(t *testing.T) {
	data := held(t)
	h, err := hall.Open(hall.Options{Data: data})
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	code, _, stderr := typed(t, "meeting", "list", "--data", data)
	if code != 1 || !strings.Contains(stderr, "hint: ") {
		t.Errorf("exit %d: %s", code, stderr)
	}
	// An export is kept beside them; one of a meeting held here is not.
	export := filepath.Join(t.TempDir(), "autumn.export")
	b, err := h.Meeting("autumn").Export(t.Context())
	if err == nil {
		err = os.WriteFile(export, b, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	if code, _, stderr := typed(t, "meeting", "import", export, "--data", data); code != 1 || !strings.Contains(stderr, "a server has it open") {
		t.Errorf("exit %d: %s", code, stderr)
	}
}
