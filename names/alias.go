package names

import (
	"iter"
	"strings"

	"github.com/plenary-vote/plenary"
)

// Class says what kind of name a text is. Classes are bits, so that a caller
// can ask for a set of them.
type Class uint16

// The classes of name.
const (
	Code         Class = 1 << iota // ISO 3166 alpha-3 or alpha-2, or a Correlates of War number
	Usual                          // the usual English name of today: North Korea
	Official                       // as the United Nations prints it: Viet Nam, Zaire
	Formal                         // the long name: Kingdom of the Netherlands
	Press                          // other names in print: Britain, Burma, East Timor
	Abbreviation                   // DPRK, UK, U.S., FYROM
	Shared                         // fits several members and is never resolved alone: Congo, Korea
	Demonym                        // adjective or people: Dutch, Russians
	Capital                        // Pyongyang, Washington
	Metonym                        // stands for the government: the Kremlin, Whitehall

	// Plain is every class that names the member itself.
	Plain = Usual | Official | Formal | Press | Abbreviation
	// AllClasses is every class.
	AllClasses = Code | Plain | Shared | Demonym | Capital | Metonym
)

var classNames = []struct {
	class Class
	name  string
}{
	{Code, "code"}, {Usual, "usual"}, {Official, "official"}, {Formal, "formal"},
	{Press, "press"}, {Abbreviation, "abbreviation"}, {Shared, "shared"},
	{Demonym, "demonym"}, {Capital, "capital"}, {Metonym, "metonym"},
}

// String lists the classes' names, separated by "|".
func (c Class) String() string {
	var names []string
	for _, n := range classNames {
		if c&n.class != 0 {
			names = append(names, n.name)
		}
	}
	return strings.Join(names, "|")
}

// rank groups the classes: a match of a lower rank hides those of a higher.
func (c Class) rank() int {
	switch {
	case c&(Code|Usual|Official|Formal|Shared) != 0:
		return 0
	case c&(Press|Abbreviation) != 0:
		return 1
	case c&Demonym != 0:
		return 2
	}
	return 3
}

// Alias is one name of one member. The same text can belong to several members
// ("Dominican") and to one member in several classes.
type Alias struct {
	Text  string // as it is written, with accents and capitals
	Code  plenary.Code
	Class Class        // exactly one
	From  plenary.Date // zero is open
	To    plenary.Date // last day in use, zero is open
}

// InUse says whether the name was in use on a day; a zero date is any day.
func (a Alias) InUse(on plenary.Date) bool { return inUse(a.From, a.To, on) }

// Aliases iterates over every name of every member whose class is in the set,
// member by member, for whoever builds a matcher of many patterns. Spellings
// that differ only in "Saint" and "St", "and" and "&" are all given; those that
// differ in case, accents, hyphens and apostrophes are not (see Fold).
func Aliases(classes Class) iter.Seq[Alias] {
	return func(yield func(Alias) bool) {
		for _, a := range load().aliases {
			if a.Class&classes != 0 && !yield(a) {
				return
			}
		}
	}
}
