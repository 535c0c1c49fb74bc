package journaltest

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// crashEnv names the directory in which a child process writes until killed.
const crashEnv = "PLENARY_TEST_CRASH_DIR"

// writers is the number of goroutines that write in the child.
const writers = 8

// Child runs the writer of Crash and Traced when this process is their child,
// and does not return then. An engine's TestMain calls it first.
func Child(open func(dir string) (Journal, error)) {
	dir := os.Getenv(crashEnv)
	if dir == "" {
		return
	}
	j, err := open(dir)
	if err != nil {
		fmt.Println("failed:", err)
		os.Exit(3)
	}
	signal.Ignore(syscall.Signal(25)) // SIGXFSZ, so that a full disk is an error and no signal (Full)
	var out sync.Mutex
	say := func(format string, args ...any) {
		out.Lock()
		defer out.Unlock()
		fmt.Fprintf(os.Stdout, format+"\n", args...) // unbuffered: one system call
	}
	run := time.Now().UnixNano()
	say("open")
	limit := -1
	if n, err := strconv.Atoi(os.Getenv(crashEnv + "_LIMIT")); err == nil {
		limit = n
	}
	var wg sync.WaitGroup
	for w := range writers {
		wg.Go(func() {
			for i := 0; i != limit; i++ {
				mark := fmt.Sprintf("mark-%d-%d-%d.", run, w, i)
				seq, err := j.Append(context.Background(), []byte(mark))
				if err != nil {
					say("failed: %v", err)
					return
				}
				say("ack %d %s", seq, mark)
			}
		})
	}
	wg.Wait()
	if err := j.Close(); err != nil {
		say("failed: %v", err)
	}
	os.Exit(0)
}

// Crash kills a writing child process at random moments, as many times as
// kills, and checks after each that the journal opens, that every acknowledged
// entry is at its place, and that no place changed.
func Crash(t *testing.T, kills int, open func(dir string) (Journal, error)) {
	dir := t.TempDir()
	acked := map[uint64]string{}
	for k := range kills {
		lines := killed(t, dir, time.Duration(rand.IntN(60))*time.Millisecond)
		for _, l := range lines {
			var seq uint64
			var mark string
			if n, _ := fmt.Sscanf(l, "ack %d %s", &seq, &mark); n == 2 {
				if was, ok := acked[seq]; ok && was != mark {
					t.Fatalf("kill %d: place %d acknowledged for %s and %s", k, seq, was, mark)
				}
				acked[seq] = mark
			} else if strings.HasPrefix(l, "failed") {
				t.Fatalf("kill %d: %s", k, l)
			}
		}
		j, err := open(dir)
		if err != nil {
			t.Fatalf("kill %d: %v", k, err)
		}
		all, seen := All(t, j), map[string]bool{}
		for _, e := range all {
			if seen[string(e.Data)] {
				t.Fatalf("kill %d: %s is there twice", k, e.Data)
			}
			seen[string(e.Data)] = true
		}
		for seq, mark := range acked {
			if seq > uint64(len(all)) || string(all[seq-1].Data) != mark {
				t.Fatalf("kill %d: acknowledged entry %d (%s) is lost", k, seq, mark)
			}
		}
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if len(acked) == 0 {
		t.Fatal("nothing was acknowledged: the kills prove nothing")
	}
	t.Logf("%d kills, %d acknowledged entries, none lost", kills, len(acked))
}

// Full lets a child write until its files may not grow, which fails like a full
// disk, and checks that the journal said so, stopped, and kept what it had
// acknowledged.
func Full(t *testing.T, open func(dir string) (Journal, error)) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no shell to set a limit with")
	}
	dir := t.TempDir()
	c := Command(dir)
	c.Path, c.Args = sh, []string{"sh", "-c", `ulimit -f 256 && exec "$0"`, c.Args[0]}
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if !strings.Contains(string(out), "failed: ") || !strings.Contains(string(out), "ack ") {
		t.Fatalf("the disk did not fill:\n%.300s", out)
	}
	j, err := open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	all := All(t, j)
	for l := range strings.Lines(string(out)) {
		var seq int
		var mark string
		if n, _ := fmt.Sscanf(l, "ack %d %s", &seq, &mark); n == 2 && (seq > len(all) || string(all[seq-1].Data) != mark) {
			t.Fatalf("acknowledged entry %d (%s) is lost", seq, mark)
		}
	}
	if _, err := j.Append(t.Context(), []byte("there is room again")); err != nil {
		t.Error(err)
	}
}

// killed runs a child for a while after its first acknowledgement and gives the
// lines it wrote in full.
func killed(t *testing.T, dir string, after time.Duration) []string {
	c := Command(dir)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	in := bufio.NewReader(out)
	var lines []string
	for started := false; ; {
		l, err := in.ReadString('\n')
		if err != nil {
			if err != io.EOF {
				t.Fatal(err)
			}
			break // a line without its end was not said
		}
		lines = append(lines, strings.TrimSpace(l))
		if !started && strings.HasPrefix(l, "ack") {
			started = true
			time.AfterFunc(after, func() { c.Process.Kill() })
		}
		if strings.HasPrefix(l, "failed") {
			c.Process.Kill()
		}
	}
	c.Wait()
	return lines
}

// Command is this test binary as a writing child.
func Command(dir string) *exec.Cmd {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), crashEnv+"="+dir)
	c.Stderr = os.Stderr
	return c
}

// Kills is how many kills the gate tries, or a soak run.
func Kills() int {
	if os.Getenv("PLENARY_SOAK") != "" {
		return 200
	}
	return 3
}
