package names

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/plenary-vote/plenary"
)

//go:embed data/*.txt
var files embed.FS

// member is a plenary.Member with what only this package shows.
type member struct {
	plenary.Member
	formal []plenary.DatedName
	board  []plenary.DatedName
	hall   []plenary.DatedName // where the order of the hall is not that of Names
}

type data struct {
	members []*member // in order of code
	byCode  map[plenary.Code]*member
	aliases []Alias
	index   map[string][]int // key -> positions in aliases
	others  []Other
}

// load reads the embedded files once. They are part of the program: a defect in
// them is a defect of the program, found by any test, and panics.
var load = sync.OnceValue(func() *data {
	d := &data{byCode: map[plenary.Code]*member{}, index: map[string][]int{}}
	entries, err := files.ReadDir("data")
	if err != nil {
		panic(err)
	}
	for _, e := range entries {
		b, err := files.ReadFile("data/" + e.Name())
		if err != nil {
			panic(err)
		}
		for block := range strings.SplitSeq(strings.TrimSpace(string(b)), "\n\n") {
			add := d.addMember
			if e.Name() == "others.txt" {
				add = d.addOther
			}
			if err := add(strings.Split(block, "\n")); err != nil {
				panic(fmt.Sprintf("names: %s: %.40q: %v", e.Name(), block, err))
			}
		}
	}
	slices.SortFunc(d.members, func(a, b *member) int { return strings.Compare(string(a.Code), string(b.Code)) })
	slices.SortStableFunc(d.aliases, func(a, b Alias) int { return strings.Compare(string(a.Code), string(b.Code)) })
	for i, a := range d.aliases {
		k := key(Fold(a.Text))
		d.index[k] = append(d.index[k], i)
	}
	return d
})

// lineClass maps the first word of a line to the class of the names on it.
var lineClass = map[string]Class{
	"un": Official, "was": Official, "name": Usual, "formal": Formal, "hall": Official, "board": Official, "press": Press,
	"abbr": Abbreviation, "code": Code, "shared": Shared, "people": Demonym, "capital": Capital, "metonym": Metonym,
}

// addMember reads one block: a head line "CODE ISO2 COW Region from..to
// [from..to]", then lines of names.
func (d *data) addMember(lines []string) error {
	head := strings.Fields(lines[0])
	if len(head) < 5 {
		return fmt.Errorf("head line %q", lines[0])
	}
	m := &member{}
	m.Code = plenary.Code(head[0])
	m.Region = strings.ReplaceAll(head[3], "_", " ")
	d.alias(m.Code, Code, head[0])
	for iso := range strings.SplitSeq(head[1], ",") {
		if iso != "-" {
			d.alias(m.Code, Code, iso)
		}
	}
	for cow := range strings.SplitSeq(head[2], ",") {
		n, err := strconv.Atoi(cow)
		if err != nil {
			return err
		}
		if m.COW == 0 {
			m.COW = n
		}
		d.alias(m.Code, Code, cow)
	}
	for _, span := range head[4:] {
		from, to, err := parseSpan(span)
		if err != nil {
			return err
		}
		m.Memberships = append(m.Memberships, plenary.Membership{Joined: from, Left: to})
	}
	for _, line := range lines[1:] {
		word, rest, _ := strings.Cut(line, " ")
		if word == "note" {
			m.Note = rest
			continue
		}
		class, ok := lineClass[word]
		if !ok {
			return fmt.Errorf("line %q", line)
		}
		names, err := parseNames(rest)
		if err != nil {
			return err
		}
		switch word {
		case "un":
			m.Names = names
			m.Name = names[len(names)-1].Name
		case "name":
			m.Name = names[0].Name
		case "formal":
			m.formal = names
		case "board":
			m.board = names
		case "hall":
			m.hall = names
		}
		for _, n := range names {
			d.name(m.Code, class, n)
		}
	}
	if len(m.Names) == 0 || d.byCode[m.Code] != nil {
		return fmt.Errorf("no official name, or %s twice", m.Code)
	}
	if !slices.ContainsFunc(d.aliases, func(a Alias) bool { return a.Code == m.Code && a.Class == Usual }) {
		d.alias(m.Code, Usual, m.Name)
	}
	d.members = append(d.members, m)
	d.byCode[m.Code] = m
	return nil
}

func (d *data) alias(c plenary.Code, class Class, text string) {
	d.name(c, class, plenary.DatedName{Name: text})
}

// name adds an alias, with the spellings that Aliases promises, each once.
func (d *data) name(c plenary.Code, class Class, n plenary.DatedName) {
	stem, plural := strings.CutSuffix(n.Name, "+")
	forms := []string{stem}
	if rest, ok := strings.CutPrefix(stem, "Saint "); ok {
		forms = append(forms, "St. "+rest, "St "+rest)
	}
	for _, f := range slices.Clone(forms) {
		if strings.Contains(f, " and ") {
			forms = append(forms, strings.ReplaceAll(f, " and ", " & "))
		}
	}
	for _, f := range forms {
		d.add(Alias{f, c, class, n.From, n.To})
		if plural {
			d.add(Alias{f + "s", c, class, n.From, n.To})
		}
	}
}

// add adds one alias unless this member, whose names are being read, has it.
func (d *data) add(a Alias) {
	for i := len(d.aliases) - 1; i >= 0 && d.aliases[i].Code == a.Code; i-- {
		if d.aliases[i] == a {
			return
		}
	}
	d.aliases = append(d.aliases, a)
}

// parseNames reads "Name; Name [from..to]".
func parseNames(s string) ([]plenary.DatedName, error) {
	var out []plenary.DatedName
	for part := range strings.SplitSeq(s, "; ") {
		n := plenary.DatedName{Name: part}
		if name, span, ok := strings.Cut(part, " ["); ok {
			var err error
			if n.From, n.To, err = parseSpan(strings.TrimSuffix(span, "]")); err != nil {
				return nil, err
			}
			n.Name = name
		}
		if n.Name == "" || n.Name != strings.TrimSpace(n.Name) {
			return nil, fmt.Errorf("name in %q", s)
		}
		out = append(out, n)
	}
	return out, nil
}

// parseSpan reads "from..to", either end of which may be empty.
func parseSpan(s string) (from, to plenary.Date, err error) {
	a, b, ok := strings.Cut(s, "..")
	if !ok {
		return from, to, fmt.Errorf("interval %q", s)
	}
	if err = from.UnmarshalText([]byte(a)); err == nil {
		err = to.UnmarshalText([]byte(b))
	}
	return from, to, err
}
