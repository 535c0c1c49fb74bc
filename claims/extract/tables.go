package extract

import (
	"regexp"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/page"
	"github.com/plenary-vote/plenary/claims/when"
	"github.com/plenary-vote/plenary/claims/words"
)

// A row is the blocks of one row of a table.
type row struct{ from, to int }

// sentences is where one sentence ends and another starts.
var sentences = regexp.MustCompile(`[a-z0-9]{2}[.;!?] +[A-Z]`)

// table reads the blocks i to j of a table, row by row. It says false when they
// are to be read as text: a table that only lays out a page.
func (w *walker) table(i, j int) bool {
	doc := w.art.Doc
	var rows []row
	for k := i; k < j; k++ {
		b := doc.Blocks[k]
		if b.End-b.Start > 400 {
			return false
		}
		if k == i || b.Row != doc.Blocks[k-1].Row {
			rows = append(rows, row{k, k + 1})
		} else {
			rows[len(rows)-1].to = k + 1
		}
	}
	head, columns := w.tableHead(rows)
	if head < 0 {
		whole := len(rows) <= 12 && j-i <= 40
		for n := 0; n < len(rows) && !w.done; {
			from, to := rows[n].from, rows[n].to
			if w.isProse(rows[n]) {
				for k := from; k < to; k++ {
					w.block(doc.Blocks[k], k)
				}
				n++
				continue
			}
			for n++; whole && n < len(rows) && !w.isProse(rows[n]); n++ {
				to = rows[n].to
			}
			w.together(from, to)
		}
		return true
	}
	texts := w.textColumn(rows[head])
	for n, r := range rows {
		if n == head || w.done {
			continue
		}
		w.tableRow(r, columns, texts)
	}
	return true
}

// textColumn is the column that is headed as that of numbers of resolutions, -1 where none is.
func (w *walker) textColumn(head row) int32 {
	for k := head.from; k < head.to; k++ {
		b := w.art.Doc.Blocks[k]
		switch strings.ToLower(strings.Trim(w.art.Doc.BlockText(b), " *#.:")) {
		case "res", "resolution", "resolutions", "res. no", "resolution no", "resolution number", "unscr", "sc res", "ga res", "sc resolution", "ga resolution":
			return b.Col
		}
	}
	return -1
}

// isProse says whether a cell of a row has sentences.
func (w *walker) isProse(r row) bool {
	for k := r.from; k < r.to; k++ {
		if sentences.MatchString(w.art.Doc.BlockText(w.art.Doc.Blocks[k])) {
			return true
		}
	}
	return false
}

// tableHead finds the row that names positions, and the position of each column.
func (w *walker) tableHead(rows []row) (int, map[int32]plenary.Position) {
	for n, r := range rows {
		if n > 3 {
			break
		}
		columns := map[int32]plenary.Position{}
		for k := r.from; k < r.to; k++ {
			b := w.art.Doc.Blocks[k]
			if p := w.headPosition(b); p != plenary.UnknownPosition {
				columns[b.Col] = p
			}
		}
		if len(columns) >= 2 {
			w.nought(r, columns)
			return n, columns
		}
	}
	return -1, nil
}

// nought makes a column headed 0 that of the abstentions, where others are headed
// plus and minus.
func (w *walker) nought(r row, columns map[int32]plenary.Position) {
	signs := 0
	for k := r.from; k < r.to; k++ {
		b := w.art.Doc.Blocks[k]
		switch w.art.Doc.BlockText(b) {
		case "+", "-", "−", "–":
			signs++
		case "0", "=", "o", "O":
			if signs == 2 {
				columns[b.Col] = plenary.Abstain
			}
		}
	}
}

// headPosition is the position that a cell names and nothing else.
func (w *walker) headPosition(b page.Block) plenary.Position {
	if b.End-b.Start > 24 {
		return plenary.UnknownPosition
	}
	text, _, _ := strings.Cut(w.art.Doc.BlockText(b), "(") // No (veto)
	switch strings.TrimPrefix(strings.ToLower(strings.Trim(text, " *#.:")), "who ") {
	case "y", "yes", "for", "in favour", "in favor", "favour", "favor", "votes for", "yes votes", "ayes", "pro", "+":
		return plenary.Yes
	case "n", "no", "against", "votes against", "no votes", "noes", "nays", "opposed", "con", "agst", "contra", "-", "−", "–":
		return plenary.No
	case "a", "abstain", "abstained", "abstentions", "abstaining", "abst", "abstention", "abs":
		return plenary.Abstain
	case "absent", "not voting", "did not vote", "non-voting", "nv", "x":
		return plenary.NotVoting
	}
	return plenary.UnknownPosition
}

// join puts the tokens of several blocks in a row, with a sign between them.
func (w *walker) join(from, to int, sign byte) []words.Token {
	ts := w.scratch.toks[:0]
	for k := from; k < to; k++ {
		b := w.art.Doc.Blocks[k]
		if k > from {
			s := sign
			switch last := w.art.Doc.Blocks[k-1]; {
			case b.Row != last.Row || b.Table == 0:
				s = ';'
			case k-1 == from || w.art.Doc.Blocks[k-2].Row != last.Row:
				two := k+1 == to || w.art.Doc.Blocks[k+1].Row != b.Row
				if w.headPosition(last) != plenary.UnknownPosition || two && w.headPosition(b) != plenary.UnknownPosition {
					s = ':' // Yes: France, Spain; Hungary: no
				}
			}
			ts = append(ts, words.Token{Start: b.Start, End: b.Start, Kind: words.Punct, Sign: s, Value: -1, Space: true})
		}
		n := len(ts)
		ts = w.tokens(ts, b)
		if len(ts) > n {
			ts[n].Space = true
		}
	}
	w.scratch.toks = ts
	return ts
}

// maxTogether is the number of tokens that blocks read as one sentence may have.
const maxTogether = 800

// together reads several blocks as one sentence.
func (w *walker) together(from, to int) {
	ts := w.join(from, to, '|')
	if len(ts) == 0 || len(ts) > maxTogether {
		for k := from; k < to; k++ {
			w.block(w.art.Doc.Blocks[k], k)
		}
		return
	}
	lower, upper := letterCase(ts)
	s := w.newSentence(ts, from, lower, upper)
	s.item = true
	w.sentence(s)
}

// tableRow reads the numbers of a row below positions, or the position of the
// member that heads it.
func (w *walker) tableRow(r row, columns map[int32]plenary.Position, texts int32) {
	ts := w.join(r.from, r.to, '|')
	if len(ts) == 0 || len(ts) > maxTogether {
		return
	}
	lower, upper := letterCase(ts)
	s := w.newSentence(ts, r.from, lower, upper)
	s.item = true
	w.sentences++
	w.keepTerms(s, false)
	before := len(w.found)
	s.taken = make([]bool, len(s.u))
	if len(s.symbols) == 0 {
		for k := r.from; k < r.to; k++ {
			if b := w.art.Doc.Blocks[k]; b.Col == texts {
				s.numberOfText(b)
			}
		}
	}
	w.rowDay(s)
	f := finding{Statement: Statement{Kind: Counts}, from: -1}
	for k := r.from; k < r.to; k++ {
		b := w.art.Doc.Blocks[k]
		p, ok := columns[b.Col]
		if !ok {
			continue
		}
		for u := range s.u {
			if s.start(u) == int(b.Start) && s.is(u, lex.Number) && (s.end(u) == int(b.End) || s.sign(u+1, "(") && s.end(u+1) < int(b.End)) && s.value(u) <= most {
				f.Counts[p] = exact(s.value(u))
				if f.from < 0 {
					f.from = u
				}
				f.from, f.to = min(f.from, u), max(f.to, u+1)
			}
		}
	}
	if f.from >= 0 && f.to-f.from > 1 {
		if f.from == 2 && s.is(0, lex.Date) { // the year that heads the row
			f.from = 0
		}
		f.unit = f.from
		s.add(f)
	}
	s.findLists()
	for k := r.from; k < r.to; k++ {
		b := w.art.Doc.Blocks[k]
		if p, ok := columns[b.Col]; ok {
			s.cellOf(b, p)
		}
	}
	if len(w.found) == before {
		w.passBy(s)
		return
	}
	s.segments(before)
	s.settleScopes(before)
}

// rowDay makes the one day that a row gives beside a symbol that of its vote, and adds
// the year that heads the row.
func (w *walker) rowDay(s *sentence) {
	day, year := -1, -1
	for i := range s.dates {
		d := &s.dates[i]
		switch {
		case d.Form != when.Absolute:
		case d.Day != 0 && day >= 0:
			return
		case d.Day != 0:
			day = i
		case d.Year != 0 && d.Month == 0 && d.unit == 0:
			year = i
		}
	}
	if day < 0 {
		return
	}
	d := &s.dates[day]
	if d.Year == 0 && year >= 0 {
		d.Year, s.dates[year].other = s.dates[year].Year, true
	}
	if len(s.symbols) == 1 || year >= 0 {
		d.told, d.near = true, true
	}
}

// numberOfText takes the number that a cell opens with for that of a resolution: 687; 2633 (Sudan).
func (s *sentence) numberOfText(b page.Block) {
	for u := range s.u {
		if s.start(u) == int(b.Start) && (s.end(u) == int(b.End) || s.sign(u+1, "(:,")) && s.is(u, lex.Number) && s.value(u) > 0 {
			s.symbols = append(s.symbols, symbolAt{text: "resolution " + s.text(u), unit: int32(u)})
			s.taken[u] = true
		}
	}
}

// cellOf reads the members that a cell of a position's column lists and nothing else.
func (s *sentence) cellOf(b page.Block, p plenary.Position) {
	for i := range s.people {
		l := &s.people[i]
		from, to := s.start(l.from), s.end(l.to-1)
		if from < int(b.Start) || from > int(b.Start)+len("the ") || to > int(b.End) || to < int(b.End)-len(".") || l.pronoun || len(l.names) == 0 {
			continue
		}
		l.used = true
		s.add(finding{Statement: Statement{Kind: Who, People: []People{{Position: p, Names: l.names, Groups: l.groups, Unread: l.unread}}}, from: l.from, to: l.to, unit: l.from})
		return
	}
}

// tallyLines reads lines that together are one tally, In favour: 13, Against: 1,
// as one sentence. It returns the block behind them, i when there are none.
func (w *walker) tallyLines(i int) int {
	doc := w.art.Doc
	j := i
	for j < len(doc.Blocks) && j < i+8 && doc.Blocks[j].Table == 0 && reads(doc.Blocks[j].Role) && w.isTallyLine(doc.Blocks[j]) {
		j++
	}
	if j-i < 2 {
		return i
	}
	w.together(i, j)
	return j
}

// isTallyLine says whether a line is no more than a label with its number or its
// members.
func (w *walker) isTallyLine(b page.Block) bool {
	n := b.End - b.Start
	if n < 4 || n > 300 {
		return false
	}
	text := strings.ToLower(strings.TrimLeft(w.art.Doc.BlockText(b), "*_-+ [("))
	for _, p := range []string{"in favour", "in favor", "yes", "for:", "for -", "for ", "against", "no:", "no -", "no ", "noes", "abstentions", "abstention", "abstaining", "abstained", "abstainers", "abstain", "not voting", "absent", "ayes", "nays", "votes for", "votes against", "voted for", "voted against", "did not vote", "opposed", "voting for", "voting against", "voting no", "voting yes", "favour:"} {
		if rest, ok := strings.CutPrefix(text, p); ok {
			if rest = strings.TrimLeft(rest, " *_:=-(|"); strings.HasPrefix(rest, "..") {
				rest = strings.TrimLeft(rest, ". ")
			}
			if rest != "" && (rest[0] >= '0' && rest[0] <= '9' || n < 30) {
				return rest[0] >= '0' && rest[0] <= '9' || strings.ContainsAny(w.art.Doc.BlockText(b), ":=")
			}
			return strings.HasPrefix(text[len(p):], ":") && strings.ContainsAny(text, ",")
		}
	}
	// 13 in favour
	k := 0
	for k < len(text) && text[k] >= '0' && text[k] <= '9' {
		k++
	}
	if k == 0 || k > 3 || n > 60 {
		return false
	}
	rest := strings.TrimLeft(text[k:], " -:*")
	for _, p := range []string{"in favour", "in favor", "yes", "for", "against", "no", "abstain", "abstention", "absent", "ayes", "nays", "not voting", "opposed", "votes for", "votes against"} {
		if after, ok := strings.CutPrefix(rest, p); ok && (after == "" || after[0] < 'a' || after[0] > 'z' || strings.HasPrefix(after, "s")) {
			return true
		}
	}
	return false
}
