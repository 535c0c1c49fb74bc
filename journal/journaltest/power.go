package journaltest

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
)

// sector is the unit in which a disk that loses power keeps or loses what was
// written and not synced.
const sector = 512

// onDisk is what a traced program did to a file, up to some call: what is
// certain to survive a loss of power, and what may or may not.
type onDisk struct {
	data    []byte     // synced
	pending []fileCall // writes and truncations since
	there   bool       // the name is in its directory as last synced
	unsure  bool       // it was made or removed since
	gone    bool       // it was removed, surely or not
}

// after are the files when the first n calls had returned.
func after(calls []fileCall, n int) map[string]*onDisk {
	files := map[string]*onDisk{}
	synced := map[string]int{} // calls that a file's last sync covers
	names := 0                 // that the directory's covers
	for _, c := range calls[:n] {
		switch {
		case c.kind == "sync" && c.file == "":
			names = max(names, c.from)
		case c.kind == "sync":
			synced[c.file] = max(synced[c.file], c.from)
		}
	}
	for i, c := range calls[:n] {
		if c.file == "" {
			continue
		}
		f := files[c.file]
		if f == nil {
			f = &onDisk{}
			files[c.file] = f
		}
		switch c.kind {
		case "create":
			if f.gone {
				*f = onDisk{there: f.there}
			}
			if !f.there {
				f.there, f.unsure = i < names, i >= names
			}
		case "remove":
			f.there, f.unsure, f.gone = f.there && i >= names, i >= names, true
		case "write", "truncate":
			if i < synced[c.file] {
				f.data = change(f.data, c)
			} else {
				f.pending = append(f.pending, c)
			}
		}
	}
	return files
}

// change does a write or a truncation.
func change(b []byte, c fileCall) []byte {
	end := c.off + int64(len(c.data))
	if c.kind == "truncate" {
		if c.off <= int64(len(b)) {
			return b[:c.off]
		}
		end = c.off
	}
	if end > int64(len(b)) {
		b = append(b, make([]byte, end-int64(len(b)))...)
	}
	copy(b[c.off:], c.data)
	return b
}

// lose writes into dir what one loss of power may leave: of each file, what was
// synced, and of what was not, any of its sectors. A name that was not synced
// with its directory may be gone.
func lose(files map[string]*onDisk, dir string, chance *rand.Rand) error {
	keep := chance.Float64() // the share of sectors that reached the disk
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f := files[name]
		if f.unsure && chance.IntN(2) == 0 || !f.unsure && !f.there {
			continue
		}
		b := append([]byte(nil), f.data...)
		for _, c := range f.pending {
			if c.kind == "truncate" {
				if chance.Float64() < keep {
					b = change(b, c)
				}
				continue
			}
			if chance.IntN(4) == 0 { // the new length is there, whatever became of the data
				b = change(b, fileCall{kind: "truncate", off: max(int64(len(b)), c.off+int64(len(c.data)))})
			}
			for at := int64(0); at < int64(len(c.data)); {
				next := min(int64(len(c.data)), (c.off+at)/sector*sector+sector-c.off)
				if chance.Float64() < keep {
					b = change(b, fileCall{kind: "write", off: c.off + at, data: c.data[at:next]})
				}
				at = next
			}
		}
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// Power traces a writing child and then, for losses of power at many moments of
// the trace, looks at what the journal makes of the files that each may leave:
// every entry acknowledged before is at its place, and no entry is one that was
// not sent. A journal that refuses to open is opened by restore, which is the
// way a user has; how often that was needed is logged.
func Power(t *testing.T, losses, entries int, open func(dir string) (Journal, error), restore func(dir string) error) {
	home := t.TempDir()
	trace := filepath.Join(t.TempDir(), "trace")
	c := Strace(t, Command(home), trace)
	for i, a := range c.Args {
		if strings.HasPrefix(a, "trace=") {
			c.Args[i] = "trace=write,pwrite64,ftruncate,fsync,fdatasync,open,openat,unlink,unlinkat"
		}
	}
	c.Args = append([]string{c.Args[0], "-xx"}, c.Args[1:]...)
	c.Env = append(c.Env, fmt.Sprintf("%s_LIMIT=%d", crashEnv, entries))
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	b, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	calls := fileCalls(string(b), home)
	sent := map[uint64]string{}
	for _, c := range calls {
		if seq, mark, ok := ackOf(c); ok {
			sent[seq] = mark
		}
	}
	if want := writers * entries; len(sent) != want {
		t.Fatalf("%d acknowledgements in the trace, want %d", len(sent), want)
	}
	chance := rand.New(rand.NewPCG(1, 2))
	restored, kept := 0, 0
	for k := range losses {
		n := 1 + chance.IntN(len(calls))
		dir := t.TempDir()
		if err := lose(after(calls, n), dir, chance); err != nil {
			t.Fatal(err)
		}
		acked := map[uint64]string{}
		for _, c := range calls[:n] {
			if seq, mark, ok := ackOf(c); ok {
				acked[seq] = mark
			}
		}
		j, err := open(dir)
		if plenary.CodeOf(err) == plenary.Damaged && restore != nil {
			restored++
			if err = restore(dir); err == nil {
				j, err = open(dir)
			}
		}
		if err != nil {
			if len(acked) == 0 {
				continue // nobody was told of anything
			}
			t.Fatalf("loss %d, after call %d with %d acknowledged: %v", k, n, len(acked), err)
		}
		all := All(t, j)
		for _, e := range all {
			if mark, ok := sent[e.Seq]; ok && mark != string(e.Data) {
				t.Fatalf("loss %d, after call %d: entry %d is %q, sent was %q", k, n, e.Seq, e.Data, mark)
			}
		}
		for seq, mark := range acked {
			if seq > uint64(len(all)) || string(all[seq-1].Data) != mark {
				t.Fatalf("loss %d, after call %d: acknowledged entry %d of %d is lost, %d are there", k, n, seq, len(acked), len(all))
			}
		}
		kept += len(acked)
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
	}
	if kept == 0 {
		t.Fatal("nothing was acknowledged before any loss: they prove nothing")
	}
	t.Logf("%d losses of power over %d calls, %d opened on request, none of %d acknowledged entries lost", losses, len(calls), restored, kept)
}

func ackOf(c fileCall) (seq uint64, mark string, ok bool) {
	if c.kind != "say" {
		return 0, "", false
	}
	n, _ := fmt.Sscanf(string(c.data), "ack %d %s", &seq, &mark)
	return seq, mark, n == 2
}
