// Package names knows the members of the United Nations by every name a person
// or a document may use: dated official names, formal names, press names,
// abbreviations, demonyms, capitals and what stands for a government.
//
// The data are facts, written down in data/*.txt (docs/names.md describes the
// format). The package never guesses: a name that fits several members gives
// candidates, an unknown one gives the nearest names. It does no I/O.
package names

import (
	"cmp"
	"slices"
	"sync"

	"github.com/plenary-vote/plenary"
)

// Members lists every member since 1945, states that are gone included, in
// order of code. The slice is the caller's; the names within are shared and
// must not be changed.
func Members() []plenary.Member {
	ms := load().members
	out := make([]plenary.Member, len(ms))
	for i, m := range ms {
		out[i] = m.Member
	}
	return out
}

// Member gives the member of a code, written as in the record (upper case).
func Member(code plenary.Code) (plenary.Member, bool) {
	m := load().byCode[code]
	if m == nil {
		return plenary.Member{}, false
	}
	return m.Member, true
}

// Name is the member's usual English name of today ("North Korea"), or the code
// itself when it is not a UN member's: local bodies have codes of their own.
func Name(code plenary.Code) string {
	if m := load().byCode[code]; m != nil {
		return m.Name
	}
	return string(code)
}

// LongName is the member's long name on a day ("Democratic People's Republic of
// Korea"); where none is written down it is the official short name. A zero
// date is today.
func LongName(code plenary.Code, on plenary.Date) string {
	m := load().byCode[code]
	if m == nil {
		return string(code)
	}
	if n, ok := nameOn(m.formal, on); ok {
		return n
	}
	return UNName(code, on)
}

// UNName is the official short name the United Nations used on a day
// ("Byelorussian SSR", "Zaire"). A zero date is today.
func UNName(code plenary.Code, on plenary.Date) string {
	m := load().byCode[code]
	if m == nil {
		return string(code)
	}
	if n, ok := nameOn(m.Names, on); ok {
		return n
	}
	return m.Names[len(m.Names)-1].Name
}

// BoardName is the form of the official name that fits a narrow column, at most 28
// characters ("DPR Korea", "St Vincent & Grenadines"), on a day. A zero date
// is today.
func BoardName(code plenary.Code, on plenary.Date) string {
	m := load().byCode[code]
	if m == nil {
		return string(code)
	}
	if n, ok := nameOn(m.board, on); ok {
		return n
	}
	return UNName(code, on)
}

// nameOn is the first name in use on a day, or for a zero date the first
// that is open.
func nameOn(names []plenary.DatedName, on plenary.Date) (string, bool) {
	for _, n := range names {
		if on.IsZero() && n.To.IsZero() || !on.IsZero() && inUse(n.From, n.To, on) {
			return n.Name, true
		}
	}
	return "", false
}

// inUse says whether the interval of which an end may be open or known only to
// the month or year touches the day, month or year given. No date at all
// touches every interval.
func inUse(from, to, on plenary.Date) bool {
	if on.IsZero() {
		return true
	}
	return (from.IsZero() || from.First().Compare(on.Last()) <= 0) &&
		(to.IsZero() || to.Last().Compare(on.First()) >= 0)
}

// SortKey orders members as they sit in the Assembly hall: in English
// alphabetical order of the official name of the day, so that "Republic of
// Korea" is under R. A zero date is today.
func SortKey(code plenary.Code, on plenary.Date) string {
	if m := load().byCode[code]; m != nil {
		if n, ok := nameOn(m.hall, on); ok {
			return folded(n)
		}
	}
	if name := UNName(code, on); name != string(code) {
		return folded(name)
	}
	return Fold(string(code))
}

// foldedNames keeps the folded form of the official names, of which there are
// a few hundred: a list of members is sorted for every page.
var foldedNames sync.Map

func folded(name string) string {
	if f, ok := foldedNames.Load(name); ok {
		return f.(string)
	}
	f := Fold(name)
	foldedNames.Store(name, f)
	return f
}

// Sort puts codes in the order of the Assembly hall on a day.
func Sort(codes []plenary.Code, on plenary.Date) {
	key := make(map[plenary.Code]string, len(codes))
	for _, c := range codes {
		key[c] = SortKey(c, on)
	}
	slices.SortFunc(codes, func(a, b plenary.Code) int {
		return cmp.Or(cmp.Compare(key[a], key[b]), cmp.Compare(a, b))
	})
}

// MembersOn lists who held a seat on a day, in the order of the Assembly hall.
func MembersOn(on plenary.Date) []plenary.Code {
	var out []plenary.Code
	for _, m := range load().members {
		if m.MemberOn(on) {
			out = append(out, m.Code)
		}
	}
	Sort(out, on)
	return out
}
