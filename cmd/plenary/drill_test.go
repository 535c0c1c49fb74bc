package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/plenary-vote/plenary/drill"
)

// TestDrill kills the server three times, 200 times in a soak. Tests build the
// program that the drill starts as its server.
func TestDrill(t *testing.T) {
	members, kills := 40, 3
	if os.Getenv("PLENARY_SOAK") != "" {
		members, kills = 193, 200
	}
	tmp := t.TempDir()
	t.Setenv("TMPDIR", tmp)
	var out, errs bytes.Buffer
	start := time.Now()
	code := execute(&Context{Context: t.Context(), Out: &out, Err: &errs}, []string{"drill", "--json", "--members", strconv.Itoa(members), "--kills", strconv.Itoa(kills)})
	if code != exitDone {
		t.Fatalf("exit code %d\n%s%s", code, out.String(), errs.String())
	}
	d := json.NewDecoder(&out)
	d.DisallowUnknownFields()
	var r drill.Report
	if err := d.Decode(&r); err != nil {
		t.Fatal(err)
	}
	if !r.Good() || r.Kills != kills || r.Members != members || r.Nodes != 1 || r.Acknowledged < members || r.Refused == 0 || r.BallotsPerSecond <= 0 {
		t.Errorf("%+v", r)
	}
	t.Logf("%d kills in %s: %+v", kills, time.Since(start).Round(time.Second), r)
	if left, _ := filepath.Glob(filepath.Join(tmp, "*")); len(left) > 0 {
		t.Errorf("it leaves %q", left)
	}
}
