package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"
	"github.com/plenary-vote/plenary/internal/shared"
)

// BenchmarkImport runs the whole program on one core: it reads the General
// Assembly's file of 356 MB and compares it with the record. Wanted: at least
// 200 MB/s and at most 200 MiB. It needs ../shared.
func BenchmarkImport(b *testing.B) {
	packed := shared.Path(b, "record/ga_voting.csv.zst")
	dir := b.TempDir()
	plain, program := filepath.Join(dir, "ga_voting.csv"), filepath.Join(dir, "plenary")
	size, err := unpackTo(plain, packed)
	if err != nil {
		b.Fatal(err)
	}
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	for _, c := range []struct{ name, file string }{{"plain", plain}, {"zstandard", packed}} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(size)
			var most int64
			var cpu time.Duration
			for b.Loop() {
				cmd := exec.Command(program, "import", "--data", filepath.Join(dir, "data"), c.file)
				cmd.Env = append(os.Environ(), "GOMAXPROCS=1")
				if err := cmd.Start(); err != nil {
					b.Fatal(err)
				}
				// The kernel's figure for an ended child counts this process too.
				stop := make(chan struct{})
				peak := peakOf(cmd.Process.Pid, stop)
				err := cmd.Wait()
				close(stop)
				if err != nil {
					b.Fatal(err)
				}
				cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
				most = max(most, <-peak)
			}
			b.ReportMetric(float64(most)/1024, "MiB")
			b.ReportMetric(float64(size)*float64(b.N)/1e6/cpu.Seconds(), "MB/cpu-s")
		})
	}
}

// peakOf samples the peak memory of a process, in KiB, until stop is closed; 0
// where there is no /proc.
func peakOf(pid int, stop chan struct{}) chan int64 {
	out := make(chan int64, 1)
	go func() {
		var most int64
		for {
			status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
			if _, after, ok := bytes.Cut(status, []byte("VmHWM:")); ok {
				var n int64
				fmt.Sscan(string(after), &n)
				most = max(most, n)
			}
			select {
			case <-stop:
				out <- most
				return
			case <-time.After(5 * time.Millisecond):
			}
		}
	}()
	return out
}

// unpackTo unpacks a Zstandard file and gives its size.
func unpackTo(to, from string) (int64, error) {
	in, err := os.Open(from)
	if err != nil {
		return 0, err
	}
	defer in.Close()
	d, err := zstd.NewReader(in)
	if err != nil {
		return 0, err
	}
	defer d.Close()
	out, err := os.Create(to)
	if err != nil {
		return 0, err
	}
	n, err := d.WriteTo(out)
	if e := out.Close(); err == nil {
		err = e
	}
	return n, err
}
