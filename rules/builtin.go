package rules

import (
	"bytes"
	"embed"
	"slices"
	"strings"
	"sync"

	"github.com/plenary-vote/plenary"
)

//go:embed data
var data embed.FS

// builtin reads the embedded books once; they are tested, so that an error here
// is a defect of ours.
var builtin = sync.OnceValue(func() []*Book {
	files, err := data.ReadDir("data")
	if err != nil {
		panic(err)
	}
	var out []*Book
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".rules") {
			continue
		}
		text, err := data.ReadFile("data/" + f.Name())
		if err != nil {
			panic(err)
		}
		b, err := Read(f.Name(), bytes.NewReader(text))
		if err != nil {
			panic(err)
		}
		out = append(out, b)
	}
	return out
})

// Bodies lists the bodies whose rules are embedded, in order of name.
func Bodies() []plenary.Body {
	var out []plenary.Body
	for _, b := range builtin() {
		out = append(out, b.Body)
	}
	slices.Sort(out)
	return out
}

// Builtin gives the embedded rules of a body. The book is shared: do not change
// it. The error is NotFound.
func Builtin(body plenary.Body) (*Book, error) {
	for _, b := range builtin() {
		if b.Body == body {
			return b, nil
		}
	}
	return nil, plenary.Errorf(plenary.NotFound, "no rules of a body %q", body).
		WithHint("use %s, or give a rules file", orList(Bodies()))
}

// Source gives the embedded file of a body as it was written, for readers.
func Source(body plenary.Body) (string, error) {
	b, err := Builtin(body)
	if err != nil {
		return "", err
	}
	text, err := data.ReadFile("data/" + b.File)
	return string(text), err
}
