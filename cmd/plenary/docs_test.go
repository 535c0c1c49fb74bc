package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

// pages are README.md and every page below docs, by path from the module root.
func pages(t *testing.T) map[string]string {
	t.Helper()
	root := filepath.Join("..", "..")
	paths, _ := filepath.Glob(filepath.Join(root, "*.md"))
	for _, pattern := range []string{"docs/*.md", "docs/*/*.md", "archive/un/*.md"} {
		more, _ := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
		paths = append(paths, more...)
	}
	out := map[string]string{}
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		out[p] = string(b)
	}
	if len(out) < 4 {
		t.Fatalf("only %d pages found", len(out))
	}
	return out
}

// model is the command line as kong sees it.
func model(t *testing.T) *kong.Node {
	t.Helper()
	parser, err := kong.New(&cli{}, kong.Name("plenary"))
	if err != nil {
		t.Fatal(err)
	}
	return parser.Model.Node
}

// TestDocsNameCommands holds the pages to the program: every command line they
// show is one that exists, with flags that exist.
func TestDocsNameCommands(t *testing.T) {
	shown := regexp.MustCompile("(?m)(?:^    (?:\\$ )?|^(?:\\$ )?|`)(?:go run \\./cmd/)?plenary(?: ([^`\n#]*))?")
	root := model(t)
	for page, text := range pages(t) {
		for _, m := range shown.FindAllStringSubmatch(inCode(text), -1) {
			line := strings.TrimSpace(m[1])
			if problem := checkLine(root, line); problem != "" {
				t.Errorf("%s shows %q: %s", page, "plenary "+line, problem)
			}
		}
	}
}

// inCode keeps the code of a page: indented lines, fenced lines and code spans,
// each on a line of its own.
func inCode(text string) string {
	var b strings.Builder
	fenced := false
	span := regexp.MustCompile("`[^`\n]+`")
	for line := range strings.Lines(text) {
		switch {
		case strings.HasPrefix(line, "```"):
			fenced = !fenced
		case fenced:
			b.WriteString(line)
		case strings.HasPrefix(line, "    "):
			b.WriteString(line)
		default:
			for _, s := range span.FindAllString(line, -1) {
				b.WriteString(s + "\n")
			}
		}
	}
	return b.String()
}

// checkLine says what is wrong with the arguments of a shown command line.
func checkLine(root *kong.Node, line string) string {
	node := root
	words := strings.Fields(line)
	if len(words) == 2 && words[1] >= "0" && words[1] <= "9" {
		return "" // the name and version of a format: plenary record 1
	}
	for _, word := range words {
		name, _, _ := strings.Cut(strings.Trim(word, `"'[]`), "=")
		switch {
		case name == "COMMAND" || name == "|" || name == ">":
			return ""
		case strings.HasPrefix(name, "--"):
			if name != "--help" && !hasFlag(node, strings.TrimPrefix(name, "--")) {
				return "there is no flag " + name
			}
		case len(node.Children) > 0:
			child := node.Children[0]
			for _, c := range node.Children {
				if child = c; c.Name == name {
					break
				}
			}
			if child.Name != name {
				return "there is no command " + name
			}
			node = child
		}
	}
	return ""
}

// hasFlag says whether a command or one above it takes a flag.
func hasFlag(n *kong.Node, name string) bool {
	for ; n != nil; n = n.Parent {
		for _, f := range n.Flags {
			if f.Name == name {
				return true
			}
		}
	}
	return false
}

// TestDocsCoverCommands requires a section of docs/cli.md for every command.
func TestDocsCoverCommands(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("..", "..", "docs", "cli.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range model(t).Children {
		if !strings.Contains(string(b), "\n## "+c.Name+"\n") {
			t.Errorf("docs/cli.md has no section %q", c.Name)
		}
	}
}

// TestDocsIndex requires that docs/README.md leads to every page of docs.
func TestDocsIndex(t *testing.T) {
	all := pages(t)
	docs := filepath.Join("..", "..", "docs")
	for page := range all {
		if filepath.Dir(page) == docs && filepath.Base(page) != "README.md" &&
			!strings.Contains(all[filepath.Join(docs, "README.md")], "("+filepath.Base(page)+")") {
			t.Errorf("docs/README.md does not list %s", page)
		}
	}
}

// TestDocsLinks requires that a link to a file of the tree leads somewhere, and
// that a make target that a page names exists.
func TestDocsLinks(t *testing.T) {
	makefile, err := os.ReadFile(filepath.Join("..", "..", "Makefile"))
	if err != nil {
		t.Fatal(err)
	}
	link := regexp.MustCompile(`\]\(([^)#:]+)(?:#[^)]*)?\)`)
	target := regexp.MustCompile("(?m)(?:^    |`)make ([a-z]+)")
	for page, text := range pages(t) {
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(page), filepath.FromSlash(m[1]))); err != nil {
				t.Errorf("%s links to %s, which is not there", page, m[1])
			}
		}
		for _, m := range target.FindAllStringSubmatch(text, -1) {
			if !strings.Contains(string(makefile), "\n"+m[1]+":") {
				t.Errorf("%s names make %s, which the Makefile does not have", page, m[1])
			}
		}
	}
}
