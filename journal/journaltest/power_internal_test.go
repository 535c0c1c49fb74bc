package journaltest

import (
	"bytes"
	"encoding/hex"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// TestLosesWhatItMay: what was synced survives every loss; what was not is now
// lost, now torn, now whole, and so is a name.
func TestLosesWhatItMay(t *testing.T) {
	synced, late := bytes.Repeat([]byte("s"), 1000), bytes.Repeat([]byte("l"), 3000)
	calls := []fileCall{
		{kind: "create", file: "a"}, {kind: "write", file: "a", data: synced, off: 0, from: 1}, {kind: "sync", file: "a", from: 2},
		{kind: "sync", from: 3}, {kind: "create", file: "b"}, {kind: "remove", file: "c"}, {kind: "write", file: "a", data: late, off: 1000},
	}
	count := map[string]int{}
	chance := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		dir := t.TempDir()
		if err := lose(after(calls, len(calls)), dir, chance); err != nil {
			t.Fatal(err)
		}
		a, err := os.ReadFile(filepath.Join(dir, "a"))
		if err != nil || !bytes.HasPrefix(a, synced) {
			t.Fatalf("what was synced is lost: %d bytes, %v", len(a), err)
		}
		switch n := bytes.Count(a, []byte("l")); n {
		case 0:
			count["lost"]++
		case len(late):
			count["whole"]++
		default:
			count["torn"]++
		}
		if _, err := os.Stat(filepath.Join(dir, "b")); err != nil {
			count["no name"]++
		} else {
			count["name"]++
		}
	}
	if len(count) != 5 {
		t.Errorf("after 300 losses: %v", count)
	}
	// A sync that began before a write does not cover it.
	calls = append(calls, fileCall{kind: "sync", file: "a", from: 6})
	if n := len(after(calls, len(calls))["a"].pending); n != 1 {
		t.Errorf("%d writes are not synced, want 1", n)
	}
}

func TestFileCalls(t *testing.T) {
	x := func(s string) string {
		out := ""
		for _, c := range []byte(s) {
			out += `\x` + hex.EncodeToString([]byte{c})
		}
		return out
	}
	trace := `7 open("` + x("/d/f") + `", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 5<` + x("/d/f") + `>
7 openat(AT_FDCWD</w>, "` + x("/d/g") + `", O_RDWR|O_CREAT, 0600) = -1 ENOENT (No such file or directory)
7 pwrite64(5<` + x("/d/f") + `>, "` + x("hello, 3") + `", 8, 4096) = 8
7 fsync(5</d/f> <unfinished ...>
8 write(1<pipe:[1]>, "` + x("ack 1 m\n") + `", 8) = 8
8 pwrite64(6</e/f>, "` + x("x") + `", 1, 0) = 1
7 <... fsync resumed>) = 0
7 fsync(9</d>) = 0
7 ftruncate(5</d/f>, 12) = 0
7 unlink("` + x("/d/f") + `") = 0
7 +++ exited with 0 +++
`
	want := []fileCall{{kind: "create", file: "f"}, {kind: "write", file: "f", data: []byte("hello, 3"), off: 4096, from: 1},
		{kind: "say", data: []byte("ack 1 m\n"), from: 2}, {kind: "sync", file: "f", from: 2}, {kind: "sync", from: 4},
		{kind: "truncate", file: "f", off: 12, from: 5}, {kind: "remove", file: "f", from: 6}}
	got := fileCalls(trace, "/d")
	if len(got) != len(want) {
		t.Fatalf("%d calls: %+v", len(got), got)
	}
	for i := range got {
		if len(got[i].data) == 0 || got[i].kind == "create" || got[i].kind == "remove" {
			got[i].data = nil
		}
		if !reflect.DeepEqual(got[i], want[i]) {
			t.Errorf("call %d: %+v, want %+v", i, got[i], want[i])
		}
	}
}
