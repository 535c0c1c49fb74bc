package groups

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/names"
)

//go:embed groups.txt
var text string

type data struct {
	groups []Group
	index  map[string]int // folded identity, name or alias -> position
}

// load reads the embedded file once. It is part of the program: a defect in it
// is a defect of the program, found by any test, and panics.
var load = sync.OnceValue(func() *data {
	var d data
	for block := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		g, err := parseGroup(strings.Split(block, "\n"))
		if err != nil {
			panic(fmt.Sprintf("groups: %.40q: %v", block, err))
		}
		d.groups = append(d.groups, g)
	}
	d.groups = append(d.groups, council(d.groups))
	d.groups = append(d.groups, regional()...)
	slices.SortFunc(d.groups, func(a, b Group) int { return strings.Compare(a.ID, b.ID) })
	d.index = map[string]int{}
	for i, g := range d.groups {
		slices.SortStableFunc(g.Members, func(a, b Membership) int { return strings.Compare(string(a.Code), string(b.Code)) })
		for _, n := range append([]string{g.ID, g.Name}, g.Aliases...) {
			if j, ok := d.index[names.Fold(n)]; ok && j != i {
				panic(fmt.Sprintf("groups: %q is %s and %s", n, g.ID, d.groups[j].ID))
			}
			d.index[names.Fold(n)] = i
		}
	}
	return &d
})

// parseGroup reads one block: "id Name", lines "also", "kind", "source",
// "certainty", "note", then memberships "[~]from..to CODE ... [(note)]".
func parseGroup(lines []string) (Group, error) {
	var g Group
	var ok bool
	if g.ID, g.Name, ok = strings.Cut(lines[0], " "); !ok {
		return g, fmt.Errorf("head line %q", lines[0])
	}
	for _, line := range lines[1:] {
		word, rest, _ := strings.Cut(line, " ")
		switch word {
		case "also":
			g.Aliases = strings.Split(rest, "; ")
		case "kind":
			g.Kind = Kind(rest)
		case "source":
			g.Source = rest
		case "certainty":
			g.Certainty = rest
		case "note":
			g.Note = rest
		default:
			ms, err := parseMemberships(word, rest)
			if err != nil {
				return g, err
			}
			g.Members = append(g.Members, ms...)
		}
	}
	if g.Kind == "" || g.Source == "" || g.Certainty == "" || len(g.Members) == 0 {
		return g, fmt.Errorf("something is missing")
	}
	return g, nil
}

func parseMemberships(span, rest string) ([]Membership, error) {
	var m Membership
	span, m.Estimate = strings.CutPrefix(span, "~")
	from, to, ok := strings.Cut(span, "..")
	if !ok {
		return nil, fmt.Errorf("interval %q", span)
	}
	if err := m.From.UnmarshalText([]byte(from)); err != nil {
		return nil, err
	}
	if err := m.To.UnmarshalText([]byte(to)); err != nil {
		return nil, err
	}
	codes, note, _ := strings.Cut(rest, " (")
	m.Note = strings.TrimSuffix(note, ")")
	var out []Membership
	for code := range strings.FieldsSeq(codes) {
		m.Code = plenary.Code(code)
		if _, ok := names.Member(m.Code); !ok {
			return nil, fmt.Errorf("no member %s", code)
		}
		out = append(out, m)
	}
	return out, nil
}
