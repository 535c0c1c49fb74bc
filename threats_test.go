package plenary_test

import (
	"go/ast"
	"os"
	"regexp"
	"strings"
	"testing"
)

// Every row of the table of threats names a test, and every test it names is
// there.
func TestThreatsHaveTests(t *testing.T) {
	have := map[string]bool{}
	for _, f := range goFiles(t) {
		if !f.test {
			continue
		}
		for _, d := range f.syntax.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil {
				have[fn.Name.Name] = true
			}
		}
	}
	b, err := os.ReadFile("docs/security.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(b), "\n## Threats\n")
	table, _, _ = strings.Cut(table, "\n## ")
	name := regexp.MustCompile("`(Test[A-Za-z0-9]+)`")
	rows := 0
	for line := range strings.Lines(table) {
		if !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| threat ") {
			continue
		}
		rows++
		cells := strings.Split(strings.TrimSuffix(strings.TrimSpace(line), "|"), "|")
		named := name.FindAllStringSubmatch(cells[len(cells)-1], -1)
		if len(named) == 0 {
			t.Errorf("no test in the row %s", line)
		}
		for _, n := range named {
			if !have[n[1]] {
				t.Errorf("docs/security.md names %s, which is not there", n[1])
			}
		}
	}
	if rows < 20 {
		t.Errorf("only %d rows found", rows)
	}
}
