package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/claims/extract"
)

// learner collects examples.
type learner struct {
	rec      *archive.Record
	checker  *claims.Checker
	examples []example
	held     []example // of sets that are held out
	holding  bool
	articles int
}

// all reads the labelled articles in a directory, those of some sets apart.
func (l *learner) all(dir string, hold []string) error {
	known, err := filepath.Glob(filepath.Join(dir, "*", "*.json"))
	if err != nil {
		return err
	}
	for _, set := range hold {
		if set != "" && !slices.ContainsFunc(known, func(f string) bool { return setOf(f) == set }) {
			return plenary.Errorf(plenary.NotFound, "%s has no set %q to hold out", dir, set).
				WithHint("name sets by the letters their files begin with, as in -hold ax,ay")
		}
	}
	for _, kind := range []struct {
		files string
		read  func(string, []byte) error
	}{{"independent/*.json", l.cases}, {"slots/*.txt", l.slots}, {"tellings/*.txt", l.tellings}, {"tempting/*.json", l.tempting}} {
		files, err := filepath.Glob(filepath.Join(dir, kind.files))
		if err != nil {
			return err
		}
		if len(files) == 0 {
			return plenary.Errorf(plenary.NotFound, "%s holds no %s", dir, kind.files)
		}
		for _, f := range files {
			l.holding = setOf(f) != "" && slices.Contains(hold, setOf(f))
			b, err := os.ReadFile(f)
			if err != nil {
				return err
			}
			if err := kind.read(f, b); err != nil {
				return fmt.Errorf("%s: %w", f, err)
			}
		}
	}
	return nil
}

// setOf is the set that a file of cases belongs to, "" where its name has no letters.
func setOf(file string) string {
	return strings.TrimRight(strings.TrimSuffix(filepath.Base(file), ".json"), "0123456789")
}

// add keeps the members of an article of whom a label is known.
func (l *learner) add(ms []claims.Mention, votes []int, label func(*claims.Mention) (plenary.Position, bool)) {
	l.articles++
	for i := range ms {
		e := example{traits: ms[i].Traits}
		p, ok := label(&ms[i])
		if ok {
			e.may = only(p)
		} else if len(votes) > 0 {
			e.may, ok = l.truly(&ms[i], votes)
		}
		switch {
		case !ok:
		case l.holding:
			l.held = append(l.held, e)
		default:
			l.examples = append(l.examples, e)
		}
	}
}

// truly are the positions that a true text may give members named together: none, or one
// that all of them took in one of the votes that it tells.
func (l *learner) truly(m *claims.Mention, votes []int) (may positions, ok bool) {
	may[plenary.UnknownPosition] = true
	for _, v := range votes {
		took := map[plenary.Position]int{}
		for _, code := range m.Codes {
			took[l.rec.Position(v, code)]++
		}
		ok = ok || took[plenary.UnknownPosition] < len(m.Codes)
		for p, n := range took {
			may[p] = may[p] || n == len(m.Codes)
		}
	}
	return may, ok
}

// voted are the votes of the statements that the reader found supported.
func (l *learner) voted(r claims.Report) (votes []int) {
	for i := range r.Claims {
		if f := &r.Claims[i]; f.Verdict == claims.Supported && f.ID != nil {
			if v, ok := l.rec.Index(*f.ID); ok && !slices.Contains(votes, v) {
				votes = append(votes, v)
			}
		}
	}
	return votes
}

// labelled is a case: an article with the statements that somebody found in it.
type labelled struct {
	Published  *string
	Text, HTML string
	Gold       []gold
}

func (c *labelled) article() (a claims.Article, err error) {
	if a.Text = []byte(c.Text); c.HTML != "" {
		a = claims.Article{HTML: []byte(c.HTML)}
	}
	if c.Published != nil {
		a.Published, err = plenary.ParseDate(*c.Published)
	}
	return a, err
}

type gold struct {
	Quote, Kind, Verdict string
	Symbol               *string
	Slots                map[string]any
	from, to             int // where the quote stands, the same where it is not found
}

// cases reads a file of cases.
func (l *learner) cases(_ string, b []byte) error {
	var all []labelled
	if err := json.Unmarshal(b, &all); err != nil {
		return err
	}
	for i := range all {
		c := &all[i]
		a, err := c.article()
		if err != nil {
			return err
		}
		text, ms, r := l.checker.Mentions(a)
		votes := l.voted(r)
		for k := range c.Gold {
			g := &c.Gold[k]
			if g.from, g.to = find(text, g.Quote); g.Verdict != "supported" {
				votes = nil
			}
		}
		l.add(ms, votes, func(m *claims.Mention) (plenary.Position, bool) { return l.label(text, ms, m, c.Gold) })
	}
	return nil
}

// find is where a quotation stands in a text, white space aside.
func find(text, quote string) (from, to int) {
	if i := strings.Index(text, quote); i >= 0 {
		return i, i + len(quote)
	}
	var pattern []string
	for _, w := range strings.Fields(quote) {
		pattern = append(pattern, regexp.QuoteMeta(w))
	}
	if at := regexp.MustCompile(strings.Join(pattern, `\s+`)).FindStringIndex(text); at != nil && len(pattern) > 0 {
		return at[0], at[1]
	}
	return 0, 0
}

// label is the position that the gold says the text gives a member at one place, unknown
// where it says nothing of it; ok is false where that is not certain.
func (l *learner) label(text string, ms []claims.Mention, m *claims.Mention, all []gold) (p plenary.Position, ok bool) {
	told, doubtful := false, false
	for i := range all {
		g := &all[i]
		if m.Start < g.from || m.End > g.to {
			continue
		}
		switch at, known := l.told(m, g); {
		case !known:
			doubtful = doubtful || g.Kind == "who" || g.Kind == "veto" || g.Kind == "counts"
		case told && at != p:
			return p, false
		default:
			p, told = at, true
		}
	}
	if told || doubtful {
		return p, told
	}
	return l.outside(text, ms, m, all)
}

// told is the position that a statement gives a member that it names.
func (l *learner) told(m *claims.Mention, g *gold) (p plenary.Position, ok bool) {
	if who, is := g.Slots["who"].(map[string]any); is {
		for _, code := range m.Codes {
			if letter, is := who[string(code)].(string); is {
				p, err := plenary.ParsePosition(letter)
				return p, err == nil && p != plenary.UnknownPosition
			}
		}
	}
	if g.Kind == "veto" && g.Verdict == "supported" && g.Symbol != nil {
		if v, err := l.rec.Find(*g.Symbol); err == nil && v.Vote >= 0 {
			for _, code := range m.Codes {
				if l.rec.Position(v.Vote, code) == plenary.No {
					return plenary.No, true
				}
			}
		}
	}
	return plenary.UnknownPosition, false
}

// How far outside a quotation a member may stand of whom it tells, and how far it may be
// from one of whom nothing is told, in bytes.
const (
	besideQuote = 150
	clearOf     = 200
	clearOfVeto = 60
)

// outside is the label of a member that stands in no quotation.
func (l *learner) outside(text string, ms []claims.Mention, m *claims.Mention, all []gold) (p plenary.Position, ok bool) {
	for i := range all {
		g := &all[i]
		if g.to == 0 {
			continue
		}
		if g.Kind == "veto" && min(max(g.from-m.End, m.End-g.from), max(g.to-m.Start, m.Start-g.to)) < clearOfVeto {
			return p, false
		}
		at, told := l.told(m, g)
		if !told || g.Kind == "veto" {
			continue
		}
		inside := slices.ContainsFunc(ms, func(o claims.Mention) bool {
			return o.Start >= g.from && o.End <= g.to && slices.ContainsFunc(o.Codes, func(c plenary.Code) bool { return slices.Contains(m.Codes, c) })
		})
		gap := text[min(m.End, g.to):max(g.from, m.Start, min(m.End, g.to))]
		if !inside && len(gap) < besideQuote && !strings.Contains(gap, ". ") {
			return at, true // France, [the quote:] abstained this time
		}
		if max(g.from-m.Start, m.Start-g.from) < clearOf {
			return p, false
		}
	}
	return plenary.UnknownPosition, true
}

// supported gives the position of members in statements that the reader found supported.
func supported(m *claims.Mention, r claims.Report) (plenary.Position, bool) {
	for i := range r.Claims {
		f := &r.Claims[i]
		if f.Verdict != claims.Supported || f.Kind != extract.Who && f.Kind != extract.Veto || f.Evidence == nil || m.Start < f.Start || m.End > f.End {
			continue
		}
		for _, code := range m.Codes {
			if p, ok := f.Evidence.Positions[code]; ok && p != plenary.UnknownPosition {
				return p, true
			}
		}
	}
	return plenary.UnknownPosition, false
}

var slot = regexp.MustCompile(`\{([^{}|]*)\|([^{}|]*)\}`)

// slots reads articles with slots as they are true: as the left side of each has it.
func (l *learner) slots(_ string, b []byte) error {
	for line := range strings.Lines(string(b)) {
		rest, ok := strings.CutPrefix(line, "@ ")
		if !ok {
			continue
		}
		head, text, _ := strings.Cut(strings.TrimSpace(rest), " | ")
		day, symbols, _ := strings.Cut(head, " ")
		var a claims.Article
		if day != "-" {
			var err error
			if a.Published, err = plenary.ParseDate(day); err != nil {
				return err
			}
		}
		var at [][2]int
		var given []byte
		text, from := strings.ReplaceAll(text, "⏎", "\n"), 0
		for _, side := range slot.FindAllStringSubmatchIndex(text, -1) {
			given = append(given, text[from:side[0]]...)
			begin := len(given)
			given = append(given, text[side[2]:side[3]]...)
			at, from = append(at, [2]int{begin, len(given)}), side[1]
		}
		a.Text = append(given, text[from:]...)
		votes := l.votes(symbols)
		_, ms, r := l.checker.Mentions(a)
		l.add(ms, votes, func(m *claims.Mention) (plenary.Position, bool) {
			if p, ok := supported(m, r); ok {
				return p, true
			}
			return l.slotted(m, at, votes)
		})
	}
	return nil
}

// votes are those that symbols name, nil where one is not known.
func (l *learner) votes(symbols string) []int {
	var out []int
	for s := range strings.SplitSeq(symbols, ",") {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		v, err := l.rec.Find(s)
		if err != nil || v.Vote < 0 {
			return nil
		}
		out = append(out, v.Vote)
	}
	return out
}

// slotted is the position of a member that stands in a slot: the one it took in every vote
// told.
func (l *learner) slotted(m *claims.Mention, at [][2]int, votes []int) (p plenary.Position, ok bool) {
	for _, s := range at {
		if m.Start < s[0] || m.End > s[1] {
			continue
		}
		for _, v := range votes {
			for _, code := range m.Codes {
				switch o := l.rec.Position(v, code); {
				case o == plenary.UnknownPosition || ok && o != p:
					return p, false
				default:
					p, ok = o, true
				}
			}
		}
	}
	return p, ok
}

// tellings reads what is told on a day, behind what was told before: the true ones.
func (l *learner) tellings(_ string, b []byte) error {
	var a claims.Article
	var before string
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		if rest, ok := strings.CutPrefix(line, "= "); ok {
			day, told, _ := strings.Cut(rest, " ")
			before = told
			var err error
			if a.Published, err = plenary.ParseDate(day); err != nil {
				return err
			}
		}
		if told, ok := strings.CutPrefix(line, "+ "); ok {
			a.Text = []byte(strings.ReplaceAll(strings.TrimSpace(before+" "+told), "⏎", "\n"))
			_, ms, r := l.checker.Mentions(a)
			l.add(ms, l.voted(r), func(m *claims.Mention) (plenary.Position, bool) { return supported(m, r) })
		}
	}
	return nil
}

// tempting reads texts in which all is true, written to be misread.
func (l *learner) tempting(_ string, b []byte) error {
	var all []labelled
	if err := json.Unmarshal(b, &all); err != nil {
		return err
	}
	for i := range all {
		a, err := all[i].article()
		if err != nil {
			return err
		}
		_, ms, r := l.checker.Mentions(a)
		l.add(ms, l.voted(r), func(m *claims.Mention) (plenary.Position, bool) { return supported(m, r) })
	}
	return nil
}
