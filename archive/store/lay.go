package store

import (
	"reflect"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// SourceFile is the name of an imported file among the sources of a vote; the
// source's ID is the file's name.
const SourceFile = "imported file"

// lay makes the union of the imported votes and the record below.
func lay(overlay, below *archive.Record) (*archive.Record, error) {
	votes := below.Votes()
	printed := map[plenary.Code]string{}
	for _, c := range overlay.Codes() {
		printed[c] = overlay.PrintedName(c)
	}
	for _, c := range below.Codes() {
		printed[c] = below.PrintedName(c)
	}
	for k := range overlay.Len() {
		v := overlay.Vote(k)
		if i, ok := below.Index(v.ID); ok {
			votes[i] = *layOne(&v, &votes[i])
			continue
		}
		votes = append(votes, v)
	}
	meta := below.Meta()
	meta.Horizons = horizons(below, overlay)
	meta.Sources = union(meta.Sources, overlay.Meta().Sources)
	return archive.New(meta, votes, printed)
}

// layOne lays an imported vote over the one below; either may be nil.
func layOne(imported, below *plenary.Vote) *plenary.Vote {
	if imported == nil {
		return below
	}
	if below == nil {
		return imported
	}
	from := ""
	for _, s := range imported.Sources {
		if s.Name == SourceFile {
			from = s.ID // the last one
		}
	}
	v := over(below, imported, from)
	return &v
}

// same says whether two votes are equal in every fact.
func same(a, b *plenary.Vote) bool {
	return len(facts(a, b)) == 0 && slices.Equal(a.Ballots, b.Ballots)
}

// facts lists the fields, ballots apart, in which two votes differ, by their
// names in JSON.
func facts(a, b *plenary.Vote) []string {
	var out []string
	x, y := reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem()
	for i := range x.NumField() {
		f := x.Type().Field(i)
		if f.Name == "Ballots" || f.Name == "Decision" {
			continue
		}
		p, q := x.Field(i), y.Field(i)
		if p.Kind() == reflect.Slice && p.Len() == 0 && q.Len() == 0 {
			continue
		}
		if !reflect.DeepEqual(p.Interface(), q.Interface()) {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			out = append(out, name)
		}
	}
	return out
}
