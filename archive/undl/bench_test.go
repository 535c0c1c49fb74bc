package undl_test

import (
	"bytes"
	"encoding/csv"
	"io"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/plenary-vote/plenary/archive/undl"
	"github.com/plenary-vote/plenary/internal/shared"
)

func unpacked(t testing.TB, name string) []byte {
	t.Helper()
	r, err := zstd.NewReader(bytes.NewReader(shared.Read(t, "record/"+name)), zstd.WithDecoderConcurrency(1))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// BenchmarkRead reads the General Assembly's file of February 2026, 356 MB:
// every row read, checked and kept, every vote built. The peer only splits.
func BenchmarkRead(b *testing.B) {
	const name, ballots = "ga_voting.csv.zst", 948047 - 3*159 // three votes list every member as absent
	data := unpacked(b, name)
	packed := shared.Read(b, "record/"+name)
	for _, c := range []struct {
		name string
		in   []byte
	}{{"plain", data}, {"zstandard", packed}} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				fs, err := undl.Read(bytes.NewReader(c.in), name, undl.Options{})
				if err != nil {
					b.Fatal(err)
				}
				n := 0
				for v := range fs[0].Votes() {
					n += len(v.Ballots)
				}
				if n != ballots {
					b.Fatalf("%d ballots, want %d", n, ballots)
				}
			}
		})
	}
	b.Run("encoding-csv", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			r := csv.NewReader(bytes.NewReader(data))
			r.ReuseRecord = true
			n := -1
			for {
				if _, err := r.Read(); err == io.EOF {
					break
				} else if err != nil {
					b.Fatal(err)
				}
				n++
			}
			if n != 948047 {
				b.Fatal(n)
			}
		}
	})
}
