package sqlite_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/plenary-vote/plenary/journal/journaltest"
	"github.com/plenary-vote/plenary/journal/sqlite"
)

func in(dir string) (journaltest.Journal, error) { return sqlite.Open(filepath.Join(dir, "j.db"), "") }

func withCopy(dir string) (journaltest.Journal, error) {
	return sqlite.Open(filepath.Join(dir, "j.db"), filepath.Join(dir, "j.frames"))
}

func TestMain(m *testing.M) {
	journaltest.Child(withCopy)
	os.Exit(m.Run())
}

func TestConform(t *testing.T) {
	for name, open := range map[string]func(string) (journaltest.Journal, error){"alone": in, "with copy": withCopy} {
		t.Run(name, func(t *testing.T) {
			journaltest.Conform(t, func(t *testing.T) journaltest.Journal {
				j, err := open(t.TempDir())
				if err != nil {
					t.Fatal(err)
				}
				return j
			})
		})
	}
}

func TestCrash(t *testing.T) { journaltest.Crash(t, journaltest.Kills(), withCopy) }

func TestFullDisk(t *testing.T) { journaltest.Full(t, withCopy) }

func TestAnswersAfterSync(t *testing.T) { journaltest.Traced(t, "j.db-wal", "j.frames") }

// TestPowerLoss: whatever a disk kept of what was not synced, every entry that
// was acknowledged is there.
func TestPowerLoss(t *testing.T) {
	losses, entries := 60, 6
	if os.Getenv("PLENARY_SOAK") != "" {
		losses, entries = 2000, 1200
	}
	for name, copy := range map[string]string{"alone": "", "with copy": "j.frames"} {
		t.Run(name, func(t *testing.T) {
			open := withCopy
			if copy == "" {
				open = in
			}
			journaltest.Power(t, losses, entries, open, func(dir string) error {
				second := ""
				if copy != "" {
					second = filepath.Join(dir, copy)
				}
				_, err := sqlite.Recover(filepath.Join(dir, "j.db"), second)
				return err
			})
		})
	}
}

// fill makes a journal of n entries, "entry 1" and so on, and closes it.
func fill(t *testing.T, dir string, n int) {
	t.Helper()
	j, err := withCopy(dir)
	if err != nil {
		t.Fatal(err)
	}
	for i := range n {
		if _, err := j.Append(t.Context(), fmt.Appendf(nil, "entry %d", i+1)); err != nil {
			t.Fatal(err)
		}
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
}

func BenchmarkAppend32(b *testing.B) {
	for name, open := range map[string]func(string) (journaltest.Journal, error){"alone": in, "copy": withCopy} {
		b.Run(name, func(b *testing.B) {
			j, err := open(b.TempDir())
			if err != nil {
				b.Fatal(err)
			}
			defer j.Close()
			data := make([]byte, 150)
			b.SetParallelism(16) // times GOMAXPROCS, 2 on the reference machine
			b.RunParallel(func(p *testing.PB) {
				for p.Next() {
					if _, err := j.Append(b.Context(), data); err != nil {
						b.Fatal(err)
					}
				}
			})
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "entries/s")
		})
	}
}
