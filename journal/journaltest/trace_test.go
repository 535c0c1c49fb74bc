package journaltest_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/journal/journaltest"
)

// Traces as strace -f -y writes them, shortened.
const (
	wrote   = `7 pwrite64(8</d/j-wal>, "mark-1-0-0.", 11, 0) = 11` + "\n"
	synced  = `7 fsync(8</d/j-wal>) = 0` + "\n"
	begins  = `7 fsync(8</d/j-wal> <unfinished ...>` + "\n"
	resumes = `7 <... fsync resumed>) = 0` + "\n"
	fails   = `7 fsync(8</d/j-wal>) = -1 EIO (Input/output error)` + "\n"
	acked   = `9 write(1<pipe:[5]>, "ack 1 mark-1-0-0.\n", 18) = 18` + "\n"
)

// TestOrderCanFail shows that the check of system calls finds each wrong order.
func TestOrderCanFail(t *testing.T) {
	for _, c := range []struct {
		name, trace string
		good        bool
	}{
		{"right", wrote + synced + acked, true},
		{"right, sync in two lines", wrote + begins + resumes + acked, true},
		{"no sync", wrote + acked, false},
		{"sync too late", wrote + acked + synced, false},
		{"sync before the write", synced + wrote + acked, false},
		{"sync not returned", wrote + begins + acked + resumes, false},
		{"sync begun before the write", begins + wrote + resumes + acked, false},
		{"sync failed", wrote + fails + acked, false},
		{"another file", strings.ReplaceAll(wrote+synced, "-wal", "-other") + acked, false},
	} {
		acks, problems := journaltest.Order(c.trace, regexp.MustCompile(`mark-1-0-0`), `"ack `, "-wal")
		if acks != 1 || (len(problems) == 0) != c.good {
			t.Errorf("%s: %d acknowledgements, problems %q", c.name, acks, problems)
		}
	}
}
