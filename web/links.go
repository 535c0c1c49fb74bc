package web

import (
	"net/url"
	"path"
	"strings"
	"sync/atomic"

	"github.com/plenary-vote/plenary/archive"
)

// links gives the address of each vote: under its symbol where that names this
// vote and no other, else under its id.
type links struct {
	base string // before every address: "" for the record, /collections/NAME
	rec  *archive.Record
	urls []atomic.Pointer[string] // by vote, made when first asked for
}

func newLinks(base string, rec *archive.Record) *links {
	return &links{base: base, rec: rec, urls: make([]atomic.Pointer[string], rec.Len())}
}

// of is the path of vote i, escaped. A symbol that a path cannot hold as it is
// (A/RES/36//235IX) gives way to the id.
func (l *links) of(i int) string {
	if u := l.urls[i].Load(); u != nil {
		return *u
	}
	u := l.ref(string(l.rec.ID(i)))
	if s := string(l.rec.Symbol(i)); s != "" && !dataSuffix(s) && path.Clean(s) == s {
		if m, err := l.rec.Find(s); err == nil && m.Vote == i {
			u = l.ref(s)
		}
	}
	l.urls[i].Store(&u)
	return u
}

// name is what a vote is called in lists: its symbol, or its id.
func (l *links) name(i int) string {
	if s := string(l.rec.Symbol(i)); s != "" {
		return s
	}
	return string(l.rec.ID(i))
}

// readable undoes the escapes that a path does not need, so that the address
// looks like the symbol.
var readable = strings.NewReplacer("%28", "(", "%29", ")", "%3A", ":", "%2C", ",", "%5B", "[", "%5D", "]")

// ref is the path of a vote by symbol or id. Slashes stay, as in the symbol.
func (l *links) ref(ref string) string {
	parts := strings.Split(ref, "/")
	for i, p := range parts {
		parts[i] = readable.Replace(url.PathEscape(p))
	}
	return l.base + "/votes/" + strings.Join(parts, "/")
}

// dataSuffix says whether a reference would be read as a request for data.
func dataSuffix(ref string) bool {
	_, kind := cutKind(ref)
	return kind != ""
}

// cutKind takes .json, .csv or .svg off the end of an address.
func cutKind(ref string) (rest, kind string) {
	for _, k := range []string{".json", ".csv", ".svg"} {
		if rest, ok := strings.CutSuffix(ref, k); ok {
			return rest, k
		}
	}
	return ref, ""
}
