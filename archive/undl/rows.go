package undl

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/plenary-vote/plenary"
)

// row reads one record in full. ended says whether a line end closes it, split
// what was wrong when it was split into fields.
func (t *table) row(rec []byte, ended bool, split error) error {
	line, fields := t.scan.line, t.scan.fields
	switch {
	case split == errTooLong:
		return t.fail(line, "%v", split)
	case split == errOpenQuote:
		return t.cut(line, split.Error())
	case split == errBadQuote:
		t.file.Rows++
		t.refuse(line, nil, ignored, "%v", split)
		return nil
	case len(fields) == 1 && len(bytes.TrimSpace(rec)) == 0:
		return nil // an empty line
	case len(fields) != len(t.cols) && !ended:
		return t.cut(line, fmt.Sprintf("its last record has %d of %d fields", len(fields), len(t.cols)))
	}
	t.file.Rows++
	v, known, err := t.voteOf(rec, fields, line)
	if err != nil {
		return err
	}
	if v != nil {
		v.rows++
	}
	switch {
	case len(fields) != len(t.cols):
		t.refuse(line, v, ignored, "the row has %d fields, the header %d", len(fields), len(t.cols))
		return nil
	case v == nil:
		return nil
	case known:
		err = t.compare(v, rec, fields, line, ended)
	default:
		err = t.begin(v, rec, fields, line, ended)
	}
	if err != nil {
		return err
	}
	t.cur = v
	return t.cast(v, rec, fields, line)
}

// voteOf finds or makes the vote a row belongs to, nil when the row does not
// say.
func (t *table) voteOf(rec []byte, fields []span, line int) (v *vote, known bool, err error) {
	if t.at[colID] >= len(fields) {
		return nil, false, nil
	}
	f := fields[t.at[colID]]
	raw := bytes.TrimSpace(f.of(rec))
	if v, ok := t.byID[string(raw)]; ok {
		return v, true, nil
	}
	id, ok := t.voteID(raw)
	if !ok {
		if len(fields) == len(t.cols) {
			t.refuse(line, nil, colID, "%s is not %s", quote(string(bytes.ToValidUTF8(raw, []byte("?")))),
				map[bool]string{true: "a vote id", false: "a record number"}[t.file.Layout.ours()])
		}
		return nil, false, nil
	}
	if len(fields) != len(t.cols) {
		return nil, false, nil
	}
	if len(t.votes) >= t.opts.MaxVotes {
		return nil, false, t.fail(line, "the file has more than %d votes", t.opts.MaxVotes)
	}
	v = &vote{id: id, line: int32(line)}
	t.byID[string(raw)] = v
	t.votes = append(t.votes, v)
	return v, false, nil
}

// begin keeps what the first row says of its vote.
func (t *table) begin(v *vote, rec []byte, fields []span, line int, ended bool) error {
	v.raw = bytes.Clone(rec)
	v.spans = slices.Clone(fields)
	t.kept += int64(2*len(rec) + 12*len(fields))
	if t.kept > maxKept {
		return t.fail(line, "the texts of the file's votes have more than %d MiB", maxKept>>20)
	}
	if t.last >= 0 {
		v.before = v.raw[:fieldStart(v.spans[t.first])]
		v.after = v.raw[fieldEnd(v.spans[t.last]):]
		between := v.raw[len(v.before) : len(v.raw)-len(v.after)]
		v.lines = t.scan.lines - bytes.Count(between, []byte{'\n'})
	}
	for c := range v.text {
		i := t.at[c]
		if i < 0 || column(c).perRow() {
			continue
		}
		s, ok := t.text(fields[i].of(rec), fields[i].quoted)
		if !ok {
			return t.notText(line, column(c))
		}
		if len(s) > maxText {
			t.refuse(line, v, column(c), "the text has more than %d KiB", maxText>>10)
			return nil
		}
		v.text[c] = s
	}
	if link := v.text[colLink]; !ended && link != "" && link[strings.LastIndexByte(link, '/')+1:] != strings.TrimPrefix(string(v.id), "undl:") {
		return t.cut(line, "its last record ends within the link")
	}
	if t.file.Layout.ours() {
		t.checkOwn(v, line)
	} else {
		t.check(v, line)
	}
	return nil
}

// check reads the dates and numbers of a vote.
func (t *table) check(v *vote, line int) {
	d, err := plenary.ParseDate(v.text[colDate])
	switch {
	case err != nil || d.Precision() != plenary.DayPrecision:
		t.refuse(line, v, colDate, "%s is not a date as in 2022-03-02", quote(v.text[colDate]))
		return
	case d.Compare(plenary.NewDate(1945, 10, 24)) < 0 || d.Year > 2199:
		t.refuse(line, v, colDate, "%s lies outside the time of the United Nations", d)
		return
	}
	v.date = d
	for i := range v.total {
		c := colYes + column(i)
		n, ok := count(v.text[c])
		if !ok {
			t.refuse(line, v, c, "%s is not a number of members", quote(v.text[c]))
			return
		}
		v.total[i] = n
	}
	symbol := v.text[colSymbol]
	if len(symbol) > plenary.MaxSymbol {
		t.refuse(line, v, colSymbol, "the symbol has more than %d bytes", plenary.MaxSymbol)
		return
	}
	other := map[Layout]string{Assembly: "S/", Council: "A/"}[t.file.Layout]
	if strings.HasPrefix(symbol, other) {
		t.refuse(line, v, colSymbol, "%s is not a text of the %s", quote(symbol), t.file.Layout.body().Name())
	}
}

// compare checks that a later row says the same of its vote as the first: it
// must in what identifies and counts the vote; other texts are remarked on.
func (t *table) compare(v *vote, rec []byte, fields []span, line int, ended bool) error {
	for i, c := range t.cols {
		if c == ignored || c.perRow() || i >= len(v.spans) {
			continue
		}
		f, g := fields[i], v.spans[i]
		if f.quoted == g.quoted && bytes.Equal(f.of(rec), g.of(v.raw)) {
			continue
		}
		s, ok := t.text(f.of(rec), f.quoted)
		if !ok {
			return t.notText(line, c)
		}
		if s == v.text[c] {
			continue
		}
		if !ended {
			return t.cut(line, fmt.Sprintf("column %s of its last record differs from the rows before", t.columnName(c)))
		}
		switch {
		case c == colDate || c == colSymbol || c == colModality || (c >= colYes && c <= colMembers), t.file.Layout.ours():
			if !v.bad {
				t.refuse(line, v, c, "%s here, %s in line %d, of one vote", quote(s), quote(v.text[c]), v.line)
			}
			return nil
		case c == colNote:
			if s != "" && len(v.noted) < 20 && !slices.Contains(v.noted, s) {
				v.noted = append(v.noted, s)
			}
		case len(v.differs) < 20:
			d := fmt.Sprintf("column %s is %s in line %d and %s in line %d", t.columnName(c), quote(v.text[c]), v.line, quote(s), line)
			if !slices.ContainsFunc(v.differs, func(e string) bool { return strings.HasPrefix(e, "column "+t.columnName(c)+" ") }) {
				v.differs = append(v.differs, d)
			}
		}
	}
	return nil
}

// cast reads the member and the position of a row.
func (t *table) cast(v *vote, rec []byte, fields []span, line int) error {
	if t.last < 0 {
		return nil // no columns of members
	}
	f := fields[t.at[colCode]]
	s, _ := t.text(f.of(rec), f.quoted)
	code, ok := t.memberCode(s)
	if !ok {
		t.refuse(line, v, colCode, "%s is not a member code%s", quote(s), map[bool]string{false: " of three capital letters"}[t.file.Layout.ours()])
		return nil
	}
	f = fields[t.at[colVote]]
	position := t.position(bytes.TrimSpace(f.of(rec)))
	if position == plenary.UnknownPosition {
		s, _ := t.text(f.of(rec), f.quoted)
		t.refuse(line, v, colVote, "%s is none of %s", quote(s),
			map[bool]string{true: "yes, no, abstain, not-voting", false: "Y, N, A, X"}[t.file.Layout.ours()])
		return nil
	}
	var raw []byte
	var name string
	if i := t.at[colName]; i >= 0 {
		raw = fields[i].of(rec)
		if name, ok = t.text(raw, fields[i].quoted); !ok {
			return t.notText(line, colName)
		}
	}
	if len(name) > 200 || strings.ContainsFunc(name, unicode.IsControl) {
		t.refuse(line, v, colName, "%s is not a name", quote(name))
		return nil
	}
	k, ok := t.member(code, name, line)
	if !ok {
		return t.fail(line, "the file has more than %d members", maxMembers)
	}
	if !v.bad {
		t.file.Members[k].see(name, v.date)
	}
	t.printed[k] = append(t.printed[k][:0], raw...)
	v.cells = append(v.cells, cell{int32(line), k, position})
	return nil
}

// member finds or makes the index of a member among File.Members.
func (t *table) member(code plenary.Code, name string, line int) (k uint16, ok bool) {
	x := codeIndex([]byte(code))
	slot := t.others[string(code)]
	if x >= 0 {
		slot = t.slots[x]
	}
	if slot > 0 {
		return slot - 1, true
	}
	if len(t.file.Members) == maxMembers {
		return 0, false
	}
	t.file.Members = append(t.file.Members, MemberName{Code: code, Name: name, Line: line})
	t.printed = append(t.printed, nil)
	slot = uint16(len(t.file.Members))
	if x >= 0 {
		t.slots[x] = slot
	} else {
		t.others[string(code)] = slot
	}
	return slot - 1, true
}

func (t *table) notText(line int, c column) error {
	return plenary.Errorf(plenary.Invalid, "%s:%d: column %s: the text is damaged: neither UTF-8 nor, like the rest of the file, %s",
		t.file.Name, line, t.columnName(c), map[bool]string{true: windowsName, false: t.file.Encoding}[t.ascii]).
		WithHint("download the file again, or save it as UTF-8")
}

// fieldStart and fieldEnd bound a field with its quotes.
func fieldStart(s span) int32 {
	if s.quoted {
		return s.start - 1
	}
	return s.start
}

func fieldEnd(s span) int32 {
	if s.quoted {
		return s.end + 1
	}
	return s.end
}
