package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"syscall"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"
)

// BenchmarkImport runs the whole program on one core: it reads the General
// Assembly's file of 356 MB and compares it with the record. Wanted: at least
// 200 MB/s and at most 200 MiB. It needs ../shared.
func BenchmarkImport(b *testing.B) {
	packed := filepath.Join("..", "..", "..", "shared", "record", "ga_voting.csv.zst")
	dir := b.TempDir()
	plain, program := filepath.Join(dir, "ga_voting.csv"), filepath.Join(dir, "plenary")
	size, err := unpackTo(plain, packed)
	if err != nil {
		b.Skip("needs ../shared/record: ", err)
	}
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	debug.FreeOSMemory() // or a child's peak would be that of this process
	for _, c := range []struct{ name, file string }{{"plain", plain}, {"zstandard", packed}} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(size)
			var most int64
			var cpu time.Duration
			for b.Loop() {
				cmd := exec.Command(program, "import", "--data", filepath.Join(dir, "data"), c.file)
				cmd.Env = append(os.Environ(), "GOMAXPROCS=1")
				if out, err := cmd.CombinedOutput(); err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
				cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
				if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok && runtime.GOOS == "linux" {
					most = max(most, u.Maxrss)
				}
			}
			b.ReportMetric(float64(most)/1024, "MiB")
			b.ReportMetric(float64(size)*float64(b.N)/1e6/cpu.Seconds(), "MB/cpu-s")
		})
	}
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
