package undl

import (
	"bytes"
	"fmt"
	"io"
	"strconv"

	"github.com/plenary-vote/plenary"
)

// maxText bounds one field, maxKept the bytes kept of all votes.
const (
	maxText    = 64 << 10
	maxKept    = 256 << 20
	maxMembers = 10_000
)

// cell is one row of a vote.
type cell struct {
	line     int32
	member   uint16 // index of File.Members
	position plenary.Position
}

// vote is a vote while its file is read.
type vote struct {
	id    plenary.VoteID
	line  int32
	raw   []byte // its first record
	spans []span
	// A row that begins with before and ends with after repeats all that the
	// first row says of the vote; only the columns of the member lie between.
	before, after []byte
	lines         int // line ends in such a row
	text          [numColumns]string
	date          plenary.Date
	total         [colMembers - colYes + 1]plenary.Count
	cells         []cell
	rows          int
	bad           bool          // a row of it was refused
	differs       []string      // remarks on columns that differ between its rows
	noted         []string      // distinct vote notes beyond the first row's
	own           *plenary.Vote // as an export of plenary's gives it, without ballots
}

// table reads the rows of one file.
type table struct {
	file *File
	scan *scanner
	opts Options

	cols        []column
	at          [numColumns]int // field of each column, -1 when not in the file
	first, last int             // fields of the first and last column that speak of the member
	votes       []*vote
	byID        map[string]*vote
	cur         *vote // of the row before
	kept        int64
	ascii       bool              // nothing beyond ASCII was decoded yet
	slots       []uint16          // 1 + index of File.Members, by codeIndex
	others      map[string]uint16 // the same, for codes of another form
	printed     [][]byte          // the name last printed for each member, as its bytes
}

func (t *table) fail(line int, format string, args ...any) error {
	return plenary.Errorf(plenary.Invalid, "%s:%d: %s", t.file.Name, line, fmt.Sprintf(format, args...))
}

// cut is the error for a file that ends too early.
func (t *table) cut(line int, why string) error {
	return plenary.Errorf(plenary.Invalid, "%s:%d: the file is cut off: %s", t.file.Name, line, why).
		WithHint("download it again. Nothing was imported")
}

// read reads the header and every row.
func (t *table) read() error {
	if err := t.header(); err != nil {
		return err
	}
	t.byID = map[string]*vote{}
	t.slots, t.others = make([]uint16, numCodes), map[string]uint16{}
	for {
		if _, err := t.scan.peek(); err != nil {
			return unreadable(fmt.Sprintf("%s:%d", t.file.Name, t.scan.line), err)
		}
		for t.repeatRow() {
		}
		rec, ended, err := t.scan.next()
		if err == io.EOF {
			break
		}
		if err != nil && err != errOpenQuote && err != errBadQuote && err != errTooLong {
			return unreadable(fmt.Sprintf("%s:%d", t.file.Name, t.scan.line), err)
		}
		if err := t.row(rec, ended, err); err != nil {
			return err
		}
		t.scan.advance(len(rec), t.scan.lines)
	}
	return t.finish()
}

// header finds the separator and the columns.
func (t *table) header() error {
	names, rec, err := t.names()
	if err != nil {
		return err
	}
	for _, c := range []byte{';', '\t'} {
		if len(names) == 1 && bytes.IndexByte(rec, c) >= 0 {
			t.scan.comma = c
			if names, rec, err = t.names(); err != nil {
				return err
			}
		}
	}
	if t.file.Layout, t.cols, err = header(names, t.file.Name); err != nil {
		return err
	}
	for c := range t.at {
		t.at[c] = -1
	}
	t.first, t.last = len(t.cols), -1
	for i, c := range t.cols {
		if c == ignored {
			continue
		}
		t.at[c] = i
		if c.perRow() {
			t.first, t.last = min(t.first, i), max(t.last, i)
		}
	}
	t.scan.advance(len(rec), t.scan.lines)
	return nil
}

func (t *table) names() ([]string, []byte, error) {
	rec, _, err := t.scan.next()
	if err == io.EOF {
		return nil, nil, plenary.Errorf(plenary.Invalid, "%s: the file is empty", t.file.Name)
	}
	if err != nil {
		return nil, nil, unreadable(t.file.Name+":1", err)
	}
	names := make([]string, len(t.scan.fields))
	for i, f := range t.scan.fields {
		s, ok := t.text(f.of(rec), f.quoted)
		if !ok || len(s) > 200 || i >= 500 {
			return nil, nil, t.fail(1, "this is not the header of a voting file")
		}
		names[i] = s
	}
	return names, rec, nil
}

// repeatRow takes the next row if it differs from the vote's first only in the
// columns of the member, as nearly all rows do. It leaves anything unusual,
// quotes in those columns and the end of the buffer included, to row.
func (t *table) repeatRow() bool {
	v := t.cur
	if v == nil || t.last < 0 {
		return false
	}
	b := t.scan.buf[t.scan.pos:t.scan.end]
	if !bytes.HasPrefix(b, v.before) {
		return false
	}
	var code, name, letter []byte
	i := len(v.before)
	for k := t.first; k <= t.last; k++ {
		start := i
		for ; ; i++ {
			if i >= len(b) || b[i] == '"' {
				return false
			}
			if b[i] == t.scan.comma || b[i] == '\n' || b[i] == '\r' {
				break
			}
		}
		switch t.cols[k] {
		case colCode:
			code = b[start:i]
		case colName:
			name = b[start:i]
		case colVote:
			letter = b[start:i]
		case ignored:
		default:
			return false // a column of the vote between: compared field by field
		}
		if k < t.last {
			if b[i] != t.scan.comma {
				return false
			}
			i++
		}
	}
	if !bytes.HasPrefix(b[i:], v.after) {
		return false
	}
	x := codeIndex(code)
	if x < 0 || t.slots[x] == 0 {
		return false
	}
	m := t.slots[x] - 1
	p := t.position(letter)
	if p == plenary.UnknownPosition || !bytes.Equal(t.printed[m], name) {
		return false
	}
	t.file.Rows++
	v.rows++
	v.cells = append(v.cells, cell{int32(t.scan.line), m, p})
	t.scan.advance(i+len(v.after), v.lines)
	return true
}

// position reads a position: a letter in the Digital Library's files, a word in
// our exports.
func (t *table) position(cell []byte) plenary.Position {
	if t.file.Layout == Ballots {
		for _, p := range plenary.Positions() {
			if string(cell) == p.String() {
				return p
			}
		}
		return plenary.UnknownPosition
	}
	if len(cell) != 1 {
		return plenary.UnknownPosition
	}
	switch cell[0] {
	case 'Y', 'y':
		return plenary.Yes
	case 'N', 'n':
		return plenary.No
	case 'A', 'a':
		return plenary.Abstain
	case 'X', 'x':
		return plenary.NotVoting
	}
	return plenary.UnknownPosition
}

// refuse notes a row that cannot be read, and spoils its vote.
func (t *table) refuse(line int, v *vote, c column, format string, args ...any) {
	r := Refusal{File: t.file.Name, Line: line, Reason: fmt.Sprintf(format, args...)}
	if c != ignored {
		r.Column = t.columnName(c)
	}
	if v != nil {
		v.bad = true
		r.Vote = v.id
	} else {
		t.file.Refused++ // counted with its vote otherwise
	}
	t.file.Offences++
	if len(t.file.Refusals) < MaxRefusals {
		t.file.Refusals = append(t.file.Refusals, r)
	}
}

func (t *table) columnName(c column) string {
	for n, d := range layouts[t.file.Layout] {
		if d == c {
			return n
		}
	}
	for n, d := range common {
		if d == c {
			return n
		}
	}
	return ""
}

// count reads a number of members; nothing at all is unknown.
func count(s string) (plenary.Count, bool) {
	if s == "" {
		return plenary.Count{}, true
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 10_000 || s[0] == '+' || s[0] == '-' {
		return plenary.Count{}, false
	}
	return plenary.N(int64(n)), true
}
