package names

import (
	"cmp"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
)

// maxText bounds what is looked up, in bytes; the longest name has 60.
const maxText = 200

// Match is one member that a text may mean.
type Match struct {
	Alias
	Current bool // the name was in use on the day asked about
	Edits   int  // edits between the text and the name; 0 is the name itself
}

// Lookup finds the members a text may mean, best first: a code, a name of any
// class, in any case and with or without accents, also in index form ("Korea,
// Republic of"). Names in use on the day come alone where there are any, and so do
// members that held a seat on it ("Yugoslavia" in 2001 is SRB, "Dominican" in
// 1960 is DOM); a zero date means names still in use and members of today. A
// name of the state itself hides a capital or a demonym. Each member appears once. Several
// matches mean that the text is ambiguous.
//
// The error is plenary.NotFound with the nearest names or the reason in its
// hint, or plenary.Invalid for a text that is empty or beyond 200 bytes.
func Lookup(text string, on plenary.Date) ([]Match, error) {
	if len(text) > maxText {
		return nil, plenary.Errorf(plenary.Invalid, "a member's name of %d bytes is too long", len(text)).
			WithHint("give a code (PRK), or a name (North Korea)")
	}
	folded := Fold(text)
	if folded == "" {
		return nil, plenary.Errorf(plenary.Invalid, "the name of a member is missing").
			WithHint("give a code (PRK), or a name (North Korea)")
	}
	ms := find(key(folded), on)
	if len(ms) == 0 {
		ms = find(key(Fold(reordered(text))), on)
	}
	if len(ms) > 0 && ms[0].Current {
		return ms, nil
	}
	if o, ok := NotMember(text, on); ok {
		return nil, plenary.Errorf(plenary.NotFound, "%s has no vote in the United Nations", strings.TrimSpace(text)).
			WithHint("%s: %s", o.Name, o.Note)
	}
	if len(ms) > 0 {
		return ms, nil
	}
	err := plenary.Errorf(plenary.NotFound, "no member is called %q", strings.TrimSpace(text))
	if near := Nearest(text, 3); len(near) > 0 {
		return nil, err.WithHint("did you mean %s?", list(near, " or "))
	}
	return nil, err.WithHint("give a code (PRK), or a name (North Korea)")
}

// find looks a key up and keeps the best matches, one for each member.
func find(k string, on plenary.Date) []Match {
	d := load()
	var ms []Match
	current, shared := false, false
	for _, i := range d.index[k] {
		a := d.aliases[i]
		m := Match{Alias: a, Current: a.InUse(on)}
		if on.IsZero() {
			m.Current = a.To.IsZero()
		}
		current = current || m.Current
		ms = append(ms, m)
	}
	ms = slices.DeleteFunc(ms, func(m Match) bool { return m.Current != current })
	if len(ms) == 0 {
		return nil
	}
	seated := func(m Match) bool {
		of := d.byCode[m.Code]
		if on.IsZero() {
			return of.Memberships[len(of.Memberships)-1].Left.IsZero()
		}
		return of.MemberOn(on)
	}
	if slices.ContainsFunc(ms, seated) {
		ms = slices.DeleteFunc(ms, func(m Match) bool { return !seated(m) })
	}
	slices.SortStableFunc(ms, func(a, b Match) int { return cmp.Compare(a.Class.rank(), b.Class.rank()) })
	best := ms[0].Class.rank()
	for _, m := range ms {
		shared = shared || m.Class == Shared
	}
	seen := map[plenary.Code]bool{}
	ms = slices.DeleteFunc(ms, func(m Match) bool {
		drop := seen[m.Code] || !shared && m.Class.rank() != best
		seen[m.Code] = true
		return drop
	})
	if on.IsZero() {
		for i := range ms {
			ms[i].Current = true // any day was asked about
		}
	}
	return ms
}

// Resolve gives the one member a text means on a day (zero: any day), for
// wherever a code is accepted. The error is plenary.Ambiguous with the
// candidates in its hint, or what Lookup gives.
func Resolve(text string, on plenary.Date) (plenary.Code, error) {
	ms, err := Lookup(text, on)
	if err != nil {
		return "", err
	}
	if len(ms) > 1 {
		return "", plenary.Errorf(plenary.Ambiguous, "%q may be any of %d members", strings.TrimSpace(text), len(ms)).
			WithHint("write %s", list(ms, " or "))
	}
	return ms[0].Code, nil
}

// ByOfficialName gives the member that the United Nations printed under this
// name on a day, as its voting files do ("CONGO", "YUGOSLAVIA"): unlike Resolve it takes
// official names only, of which no two are equal on one day. A name printed
// outside its dates is accepted where only one member ever had it.
func ByOfficialName(text string, on plenary.Date) (plenary.Code, bool) {
	if len(text) > maxText {
		return "", false
	}
	d := load()
	var then, ever []plenary.Code
	for _, i := range d.index[key(Fold(text))] {
		a := d.aliases[i]
		if a.Class != Official {
			continue
		}
		ever = append(ever, a.Code)
		if a.InUse(on) {
			then = append(then, a.Code)
		}
	}
	for _, codes := range [][]plenary.Code{then, ever} {
		slices.Sort(codes)
		if codes = slices.Compact(codes); len(codes) == 1 {
			return codes[0], true
		}
	}
	return "", false
}

// list writes matches for a hint: PRK (North Korea) or KOR (South Korea).
func list(ms []Match, sep string) string {
	parts := make([]string, len(ms))
	for i, m := range ms {
		parts[i] = string(m.Code) + " (" + Name(m.Code) + ")"
	}
	return strings.Join(parts, sep)
}
