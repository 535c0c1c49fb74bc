package analysis_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/internal/shared"
)

// The table against ../shared/tables/emergency_special_sessions.csv.
func TestEmergencySessions(t *testing.T) {
	if _, ok := analysis.EmergencyOf("77"); ok {
		t.Error("session 77 is a regular one")
	}
	for _, r := range shared.Rows(t, "tables/emergency_special_sessions.csv") {
		e, ok := analysis.EmergencyOf("ES-" + r["number"])
		if !ok {
			t.Errorf("session %s is missing", r["number"])
			continue
		}
		to := ""
		if !e.To.IsZero() {
			to = e.To.String()
		}
		if e.From.String() != r["opened"] || to != r["closed"] || e.Instrument != r["instrument"] || e.Council != (r["called_by"] == "Security Council") {
			t.Errorf("%+v, want %v", e, r)
		}
		if !strings.HasPrefix(r["subject"], e.Subject) {
			t.Errorf("%s on %q, want %q", e.Session, e.Subject, r["subject"])
		}
	}
}
