// Package shared reads, for tests and benchmarks, the folder ../shared beside
// the module: the source data and the dated facts that ours are checked
// against. A test whose file is absent is skipped, but fails where CI=true. The
// program itself never imports it.
package shared

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"
)

// Path is where a file or folder of ../shared lies, "record/ga_voting.csv.zst".
func Path(t testing.TB, name string) string {
	t.Helper()
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for { // a test runs in the folder of its package
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
		if filepath.Dir(root) == root {
			t.Fatal("no go.mod above the folder of this test")
		}
		root = filepath.Dir(root)
	}
	path := filepath.Join(filepath.Dir(root), "shared", filepath.FromSlash(name))
	if _, err := os.Stat(path); err != nil {
		if os.Getenv("CI") == "true" || !os.IsNotExist(err) {
			t.Fatal(err)
		}
		t.Skipf("needs ../shared/%s beside the checkout", name)
	}
	return path
}

// Read gives the bytes of a file.
func Read(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(Path(t, name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Rows gives the rows of a table, by the names in its first row.
func Rows(t testing.TB, name string) []map[string]string {
	t.Helper()
	f, err := os.Open(Path(t, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if len(lines) < 2 {
		t.Fatalf("%s: no rows", name)
	}
	rows := make([]map[string]string, 0, len(lines)-1)
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, column := range lines[0] {
			row[column] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}
