package names

import (
	"fmt"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
)

// Other is a name people use that belongs to no member: an observer, a
// territory, a state that never joined. It has no vote.
type Other struct {
	Code    string // for reference only, never a member's code
	Name    string
	Aliases []plenary.DatedName // Name among them
	Note    string              // why there is no vote, for readers
}

// Others lists the names that belong to no member, in order of name.
func Others() []Other { return slices.Clone(load().others) }

// NotMember finds what a text names that is no member of the United Nations, on
// a day; a zero date is any day.
func NotMember(text string, on plenary.Date) (Other, bool) {
	if len(text) > maxText {
		return Other{}, false
	}
	k := key(Fold(text))
	for _, o := range load().others {
		for _, a := range o.Aliases {
			if inUse(a.From, a.To, on) && key(Fold(a.Name)) == k {
				return o, true
			}
		}
	}
	return Other{}, false
}

// addOther reads one block: "CODE Name", then "also" and "note" lines.
func (d *data) addOther(lines []string) error {
	code, name, _ := strings.Cut(lines[0], " ")
	o := Other{Code: code, Name: name, Aliases: []plenary.DatedName{{Name: name}}}
	for _, line := range lines[1:] {
		word, rest, _ := strings.Cut(line, " ")
		switch word {
		case "also":
			names, err := parseNames(rest)
			if err != nil {
				return err
			}
			o.Aliases = append(o.Aliases, names...)
		case "note":
			o.Note = rest
		default:
			return fmt.Errorf("line %q", line)
		}
	}
	if o.Name == "" || o.Note == "" {
		return fmt.Errorf("no name or note in %q", lines[0])
	}
	d.others = append(d.others, o)
	slices.SortFunc(d.others, func(a, b Other) int { return strings.Compare(a.Name, b.Name) })
	return nil
}
