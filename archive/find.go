package archive

import (
	"cmp"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
)

// Match is what a typed symbol or id names.
type Match struct {
	// Vote is the vote on the whole of the one text that fits, or the vote of
	// that id; -1 when nothing fits or several texts do.
	Vote int
	// Others are further votes on the same text: its paragraphs, its
	// amendments, its parts.
	Others []int
	// Candidates are the votes on the whole of each text that fits, when
	// several do.
	Candidates []int
	// Near are symbols that resemble what was typed, when nothing fits.
	Near []plenary.Symbol
}

// textIndex finds votes by the symbol of their text.
type textIndex struct {
	patterns  []plenary.SymbolPattern
	keys      map[string][]int32 // folded symbol -> votes
	numbers   map[int][]int32    // number of a resolution -> votes
	documents map[string][]int32 // first eight bytes of a folded document symbol -> votes
	sameText  map[int32][]int32  // vote -> further votes on its text
}

const documentPrefix = 6

func (r *Record) indexTexts() *textIndex {
	t := &textIndex{
		patterns: make([]plenary.SymbolPattern, len(r.rows)), keys: map[string][]int32{},
		numbers: map[int][]int32{}, documents: map[string][]int32{}, sameText: map[int32][]int32{},
	}
	for i := range r.rows {
		for _, s := range []plenary.Symbol{r.Symbol(i), plenary.Symbol(r.strings[r.rows[i].draft])} {
			if s == "" {
				continue
			}
			p := s.Pattern()
			if s == r.Symbol(i) {
				t.patterns[i] = p
				if p.Document == "" {
					t.numbers[p.Number] = append(t.numbers[p.Number], int32(i))
				}
			}
			t.keys[s.Key()] = append(t.keys[s.Key()], int32(i))
			if p.Document != "" {
				k := p.Document[:min(documentPrefix, len(p.Document))]
				t.documents[k] = append(t.documents[k], int32(i))
			}
		}
		for _, rel := range r.relatedOf(i) {
			if rel.Relation == plenary.SameText {
				if j, ok := r.Index(rel.ID); ok {
					t.sameText[int32(i)] = append(t.sameText[int32(i)], int32(j))
				}
			}
		}
	}
	return t
}

// Find reads a vote id or a symbol in any form that people type. A form that
// fits several texts gives candidates, never a guess. The error is of class
// NotFound when nothing fits and Invalid when the text is no symbol at all; the
// Match then still holds near symbols.
func (r *Record) Find(text string) (Match, error) {
	if i, ok := r.Index(plenary.VoteID(text)); ok {
		return Match{Vote: i, Others: r.otherVotes(i)}, nil
	}
	if source, number, ok := strings.Cut(text, ":"); ok && source != "" && number != "" && !strings.Contains(source, "/") {
		return Match{Vote: -1}, plenary.Errorf(plenary.NotFound, "no vote %q in the record", text)
	}
	p, err := plenary.ParseSymbol(text)
	if err != nil {
		return Match{Vote: -1}, err
	}
	t := r.texts()
	votes := r.fitting(t, p, plenary.Symbol(text).Key())
	if len(votes) == 0 {
		near := r.nearSymbols(t, p)
		e := plenary.Errorf(plenary.NotFound, "no vote on %s in the record", p)
		if len(near) > 0 {
			e.WithHint("the nearest symbols in the record: %s", joinSymbols(near))
		}
		return Match{Vote: -1, Near: near}, e
	}
	texts := r.groupByText(votes)
	if i := r.covering(texts, p); i >= 0 {
		whole := texts[i][0]
		others := r.otherVotes(whole)
		for _, votes := range texts {
			others = append(others, votes...)
		}
		slices.Sort(others)
		return Match{Vote: whole, Others: slices.DeleteFunc(slices.Compact(others), func(i int) bool { return i == whole })}, nil
	}
	m := Match{Vote: -1}
	for _, votes := range texts {
		m.Candidates = append(m.Candidates, votes[0])
	}
	slices.Sort(m.Candidates)
	return m, nil
}

func (r *Record) otherVotes(i int) []int {
	var out []int
	for _, j := range r.texts().sameText[int32(i)] {
		out = append(out, int(j))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// fitting lists the votes whose own symbol, or else whose draft's symbol, fits.
func (r *Record) fitting(t *textIndex, p plenary.SymbolPattern, key string) []int {
	var out []int
	if p.Document != "" {
		for _, i := range t.documents[p.Document[:min(documentPrefix, len(p.Document))]] {
			if p.Fits(r.Symbol(int(i)).Pattern()) || p.Fits(plenary.Symbol(r.strings[r.rows[i].draft]).Pattern()) {
				out = append(out, int(i))
			}
		}
		return slices.Compact(out)
	}
	whole := false
	for _, i := range t.numbers[p.Number] {
		if p.Fits(t.patterns[i]) {
			out = append(out, int(i))
			whole = whole || t.patterns[i].Part == ""
		}
	}
	// The text as a whole is meant where its symbol was typed in full, not one
	// of its lettered parts.
	if p.Exact() && p.Part == "" && whole {
		out = slices.DeleteFunc(out, func(i int) bool { return t.patterns[i].Part != "" })
	}
	return out
}

// covering is the one text of several that the others are parts of, -1 when
// there is none: the text as a whole, a range of its parts, or the document
// whose amendments and revisions the others are.
func (r *Record) covering(texts [][]int, typed plenary.SymbolPattern) int {
	if len(texts) == 1 {
		return 0
	}
	for i, text := range texts {
		p := r.patternOf(text[0])
		all := true
		for _, other := range texts {
			q := r.patternOf(other[0])
			all = all && (p.Covers(q) || p.Document != "" && p.Document == typed.Document)
		}
		if all {
			return i
		}
	}
	return -1
}

// patternOf is the pattern of a vote's symbol, or of its draft's.
func (r *Record) patternOf(i int) plenary.SymbolPattern {
	if s := r.Symbol(i); s != "" {
		return r.texts().patterns[i]
	}
	return plenary.Symbol(r.strings[r.rows[i].draft]).Pattern()
}

// groupByText groups votes by their text, the vote on the whole first in each
// group.
func (r *Record) groupByText(votes []int) [][]int {
	var keys []string
	groups := map[string][]int{}
	for _, i := range votes {
		k := r.patternOf(i).String()
		if groups[k] == nil {
			keys = append(keys, k)
		}
		groups[k] = append(groups[k], i)
	}
	out := make([][]int, 0, len(keys))
	for _, k := range keys {
		g := groups[k]
		slices.SortStableFunc(g, func(a, b int) int {
			return cmp.Or(cmp.Compare(wholeness(r.Kind(a)), wholeness(r.Kind(b))), cmp.Compare(a, b))
		})
		out = append(out, g)
	}
	return out
}

func wholeness(k plenary.Kind) int {
	switch k {
	case plenary.Resolution, plenary.DecisionKind:
		return 0
	case plenary.Draft:
		return 1
	case plenary.OtherKind, plenary.Motion:
		return 2
	}
	return 3
}

func joinSymbols(ss []plenary.Symbol) string {
	out := ""
	for i, s := range ss {
		if i > 0 {
			out += ", "
		}
		out += string(s)
	}
	return out
}

// nearSymbols lists up to five symbols of the record that resemble a pattern:
// the same number elsewhere first, then small differences in spelling.
func (r *Record) nearSymbols(t *textIndex, p plenary.SymbolPattern) []plenary.Symbol {
	type near struct {
		symbol   plenary.Symbol
		distance int
	}
	var found []near
	want := p.String()
	seen := map[plenary.Symbol]bool{}
	for i := range r.rows {
		s := r.Symbol(i)
		if s == "" || seen[s] {
			continue
		}
		have := t.patterns[i]
		d := 1 << 10
		switch {
		case p.Document == "" && have.Number == p.Number && (p.Session == have.Session || p.Organ == have.Organ):
			d = 1
		case p.Document == "" && have.Number == p.Number:
			d = 2
		case p.Document == "" && p.Session != "" && have.Session == p.Session && have.Number > 0:
			d = 2 + abs(have.Number-p.Number)
		default:
			d = editDistance(want, have.String(), 3)
		}
		if d <= 12 {
			seen[s] = true
			found = append(found, near{s, d})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return cmp.Compare(a.distance, b.distance) })
	var out []plenary.Symbol
	for _, n := range found[:min(len(found), 5)] {
		out = append(out, n.symbol)
	}
	return out
}

func abs(n int) int { return max(n, -n) }

// editDistance is the number of bytes to insert, delete or replace to turn a
// into b, or 1<<10 when it is more than limit.
func editDistance(a, b string, limit int) int {
	const far = 1 << 10
	if abs(len(a)-len(b)) > limit {
		return far
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal, best := row[0], i+1
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
			best = min(best, cost)
		}
		if best > limit {
			return far
		}
	}
	if row[len(b)] > limit {
		return far
	}
	return row[len(b)]
}
