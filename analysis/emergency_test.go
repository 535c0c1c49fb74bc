package analysis_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/analysis"
)

// The table against ../shared/tables/emergency_special_sessions.csv.
func TestEmergencySessions(t *testing.T) {
	if _, ok := analysis.EmergencyOf("77"); ok {
		t.Error("session 77 is a regular one")
	}
	f, err := os.Open(filepath.Join("..", "..", "shared", "tables", "emergency_special_sessions.csv"))
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip("needs ../shared/tables:", err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, name := range rows[0] {
		at[name] = i
	}
	for _, r := range rows[1:] {
		e, ok := analysis.EmergencyOf("ES-" + r[at["number"]])
		if !ok {
			t.Errorf("session %s is missing", r[at["number"]])
			continue
		}
		to := ""
		if !e.To.IsZero() {
			to = e.To.String()
		}
		if e.From.String() != r[at["opened"]] || to != r[at["closed"]] || e.Instrument != r[at["instrument"]] || e.Council != (r[at["called_by"]] == "Security Council") {
			t.Errorf("%+v, want %v", e, r)
		}
		if !strings.HasPrefix(r[at["subject"]], e.Subject) {
			t.Errorf("%s on %q, want %q", e.Session, e.Subject, r[at["subject"]])
		}
	}
}
