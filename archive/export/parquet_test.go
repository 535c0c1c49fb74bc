package export_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/archive/export"
)

// votesOf is a small part of the record with every kind of gap in it.
func votesOf(t testing.TB) (*archive.Record, []int) {
	t.Helper()
	r, err := archive.Open()
	if err != nil {
		t.Fatal(err)
	}
	var votes []int
	for i := 0; i < r.Len(); i += 97 {
		votes = append(votes, i)
	}
	return r, votes
}

// TestParquetEqualsCSV reads the Parquet file with a reader of other people's,
// DuckDB or pyarrow, whichever the machine has.
func TestParquetEqualsCSV(t *testing.T) {
	reader := otherReader(t)
	r, votes := votesOf(t)
	var table, want bytes.Buffer
	if err := export.Parquet(&table, r, votes); err != nil {
		t.Fatal(err)
	}
	if err := export.Ballots(&want, r, votes); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "ballots.parquet")
	if err := os.WriteFile(path, table.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := reader(path)
	if err != nil {
		t.Fatal(err)
	}
	a, err := csv.NewReader(bytes.NewReader(got)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	b, err := csv.NewReader(&want).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(a) != len(b) || len(b) < 1000 {
		t.Fatalf("%d rows in Parquet, %d in CSV", len(a), len(b))
	}
	for i := range b {
		if strings.Join(a[i], "\x00") != strings.Join(b[i], "\x00") {
			t.Fatalf("row %d: Parquet %q, CSV %q", i, a[i], b[i])
		}
	}
}

func TestPackage(t *testing.T) {
	r, votes := votesOf(t)
	var one, two bytes.Buffer
	if err := export.Package(&one, r, votes); err != nil {
		t.Fatal(err)
	}
	if err := export.Package(&two, r, votes); err != nil || !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Errorf("the same votes give other bytes (%v)", err)
	}
	z, err := zip.NewReader(bytes.NewReader(one.Bytes()), int64(one.Len()))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if files[f.Name], err = io.ReadAll(in); err != nil {
			t.Fatal(err)
		}
	}
	var p struct {
		Name, ID, Citation string
		Resources          []struct {
			Path, Hash string
			Bytes      int
			Schema     struct {
				Fields []struct{ Name, Type, Description string }
			}
		}
	}
	if err := json.Unmarshal(files["datapackage.json"], &p); err != nil {
		t.Fatal(err)
	}
	if len(p.Resources) != 2 || p.Citation == "" || !strings.HasPrefix(p.ID, "sha256:") {
		t.Fatalf("package %+v", p)
	}
	for _, res := range p.Resources {
		data := files[res.Path]
		sum := sha256.Sum256(data)
		if res.Bytes != len(data) || res.Hash != "sha256:"+hex.EncodeToString(sum[:]) {
			t.Errorf("%s: %d bytes, hash %s, are not the file's", res.Path, res.Bytes, res.Hash)
		}
		header, err := csv.NewReader(bytes.NewReader(data)).Read()
		if err != nil {
			t.Fatal(err)
		}
		for i, f := range res.Schema.Fields {
			if header[i] != f.Name || f.Type == "" || f.Description == "" {
				t.Errorf("%s: column %d is %s, described as %+v", res.Path, i, header[i], f)
			}
		}
		if len(header) != len(res.Schema.Fields) {
			t.Errorf("%s: %d columns, %d described", res.Path, len(header), len(res.Schema.Fields))
		}
	}
}

// otherReader gives a program that prints a Parquet file as CSV, made of Apache
// Arrow's reader. Where it cannot be built (no network for its modules) the test
// is skipped, but not in CI.
func otherReader(t *testing.T) func(path string) ([]byte, error) {
	t.Helper()
	program := filepath.Join(t.TempDir(), "otherreader")
	build := exec.Command("go", "build", "-o", program, ".")
	build.Dir = "otherreader"
	if out, err := build.CombinedOutput(); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("the other reader cannot be built: %v\n%s", err, out)
		}
		t.Skipf("the other reader cannot be built: %v", err)
	}
	return func(path string) ([]byte, error) { return exec.Command(program, path).Output() }
}
