package main

import (
	"io"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"time"
)

// BenchmarkShow runs the whole program: it starts, opens the record, prints one
// vote and ends. Wanted: at most 60 ms and 80 MiB.
func BenchmarkShow(b *testing.B) {
	program := filepath.Join(b.TempDir(), "plenary")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	var most int64
	for b.Loop() {
		cmd := exec.Command(program, "show", "A/RES/ES-11/6")
		if err := cmd.Run(); err != nil {
			b.Fatal(err)
		}
		if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok && runtime.GOOS == "linux" {
			most = max(most, u.Maxrss)
		}
	}
	b.ReportMetric(float64(most)/1024, "MiB")
	b.ReportMetric(float64(b.Elapsed())/float64(time.Millisecond)/float64(b.N), "ms/op")
}

// BenchmarkShowInProcess prints one vote from a record that is open.
func BenchmarkShowInProcess(b *testing.B) {
	c := &Context{Context: b.Context(), Out: io.Discard, Err: io.Discard}
	for b.Loop() {
		if code := execute(c, []string{"show", "A/RES/ES-11/6"}); code != exitDone {
			b.Fatalf("exit code %d", code)
		}
	}
}
