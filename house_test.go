package plenary_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/plenary-vote/plenary"

// rooms are the packages from the top of the house to the bottom: one may
// import what stands below it, never what stands above. A room's inner rooms
// (archive/store) stand where it stands. "." is the package of the words.
var rooms = []string{
	"docs", "cmd", "bench", "demo", "drill", "web", "api", "fetch", "hall", "minutes", "claims", "analysis", "archive",
	"chart", "ledger", "journal", "meeting", "rules", "groups", "names", "internal", ".",
}

// pure are the packages that do no I/O and read no clock.
var pure = []string{
	".", "names", "groups", "rules", "meeting", "chart", "archive", "archive/undl", "archive/export",
	"analysis", "claims", "minutes", "ledger",
}

// A goFile is one Go file of the tree, read as far as a test needs.
type goFile struct {
	path, dir string
	size      int64
	test      bool
	syntax    *ast.File
}

// goFiles reads every Go file of the module.
func goFiles(t *testing.T) []goFile {
	t.Helper()
	var files []goFile
	err := fs.WalkDir(os.DirFS("."), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && p != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(p, ".go") {
			return nil
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		syntax, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		files = append(files, goFile{p, path.Dir(p), info.Size(), strings.HasSuffix(p, "_test.go"), syntax})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// imports lists the import paths of a file.
func (f goFile) imports() []string {
	var out []string
	for _, i := range f.syntax.Imports {
		p, _ := strconv.Unquote(i.Path.Value)
		out = append(out, p)
	}
	return out
}

// room is the top directory of a package of the module.
func room(dir string) string {
	top, _, _ := strings.Cut(dir, "/")
	return top
}

func TestImportsRunDownward(t *testing.T) {
	for _, f := range goFiles(t) {
		from := slices.Index(rooms, room(f.dir))
		if from < 0 {
			t.Errorf("%s is in no room that this test knows: add it where it belongs", f.path)
			continue
		}
		if f.test || f.syntax.Name.Name == "main" && room(f.dir) != "cmd" {
			continue // tests and generators may look up
		}
		for _, p := range f.imports() {
			p, ours := strings.CutPrefix(p, module)
			if !ours {
				continue
			}
			to := strings.TrimPrefix(p, "/")
			if to == "" {
				to = "."
			}
			if slices.Index(rooms, room(to)) < from {
				t.Errorf("%s imports %s, which stands above it", f.path, to)
			}
		}
	}
}

func TestPureCore(t *testing.T) {
	outside := []string{"os", "net", "net/http", "database/sql", "syscall", "log", "log/slog", "plugin", "math/rand", "math/rand/v2", "crypto/rand"}
	ours := []string{"cmd", "web", "api", "fetch", "hall", "journal", "archive/store"}
	for _, f := range goFiles(t) {
		if f.test || f.syntax.Name.Name == "main" || !slices.Contains(pure, f.dir) {
			continue
		}
		for _, p := range f.imports() {
			if slices.Contains(outside, p) || strings.HasPrefix(p, "os/") || strings.Contains(p, "sqlite") {
				t.Errorf("%s imports %s: %s does no I/O", f.path, p, f.dir)
			}
			for _, o := range ours {
				if p == module+"/"+o || strings.HasPrefix(p, module+"/"+o+"/") {
					t.Errorf("%s imports %s: %s does no I/O", f.path, p, f.dir)
				}
			}
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := s.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains([]string{"Now", "Since", "Until", "Sleep", "After", "Tick", "Local"}, s.Sel.Name) {
					t.Errorf("%s uses time.%s: %s reads no clock", f.path, s.Sel.Name, f.dir)
				}
			}
			return true
		})
	}
}

func TestPackageComments(t *testing.T) {
	comment := map[string]string{}
	for _, f := range goFiles(t) {
		if f.test {
			continue
		}
		if _, seen := comment[f.dir]; !seen {
			comment[f.dir] = ""
		}
		if f.syntax.Doc != nil {
			comment[f.dir] += f.syntax.Doc.Text()
		}
	}
	for dir, c := range comment {
		if !strings.HasPrefix(c, "Package ") && !strings.HasPrefix(c, "Command ") {
			t.Errorf("%s has no package comment", dir)
		} else if !strings.Contains(c, "never") && room(dir) != "bench" && !strings.HasPrefix(c, "Command ") {
			t.Errorf("the package comment of %s does not say what the package never does", dir)
		}
	}
}

func TestFileSizes(t *testing.T) {
	const most, median = 25_000, 5_000
	var sizes []int64
	for _, f := range goFiles(t) {
		if f.size > most {
			t.Errorf("%s has %d bytes, at most %d", f.path, f.size, most)
		}
		if !f.test {
			sizes = append(sizes, f.size)
		}
	}
	slices.Sort(sizes)
	if m := sizes[len(sizes)/2]; m > median {
		t.Errorf("the median file has %d bytes, at most %d", m, median)
	}
}
