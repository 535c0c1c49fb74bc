package live

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

// maxMistakes is how many mistakes in a list of members are told at once.
const maxMistakes = 6

// A column is what stands in one place of every line of a list of members.
type column int

const (
	anything column = iota // a weight, "observer", or "no vote: reason"
	codeColumn
	nameColumn
	weightColumn
	roleColumn
	reasonColumn
	otherColumn
)

var columnNames = map[string]column{"code": codeColumn, "seat": codeColumn, "name": nameColumn, "member": nameColumn,
	"weight": weightColumn, "votes": weightColumn, "role": roleColumn, "observer": roleColumn,
	"no vote": reasonColumn, "no_vote": reasonColumn, "reason": reasonColumn}

// readSeats reads a list of members: lines of code and name, then in any order a
// weight, the word observer, or "no vote: " and the reason. Columns stand apart
// by commas, semicolons or tabs, as spreadsheets write them; a first line may
// name them, in any order. Every mistake is told with its line.
func readSeats(text string) ([]meeting.Seat, error) {
	text = strings.TrimPrefix(text, "\ufeff")
	in := csv.NewReader(strings.NewReader(text))
	in.Comma, in.FieldsPerRecord, in.TrimLeadingSpace = separator(text), -1, true
	r := seatReader{columns: []column{codeColumn, nameColumn}, lines: map[plenary.Code]int{}}
	for first := true; len(r.mistakes) < maxMistakes; first = false {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if bad := new(csv.ParseError); errors.As(err, &bad) {
			r.wrong(bad.StartLine, "a quotation mark is not closed, or stands inside a name: put the whole name in quotation marks, and double those inside")
			break
		}
		if err != nil {
			return nil, plenary.Errorf(plenary.Invalid, "the members: %w", err)
		}
		line, _ := in.FieldPos(0)
		if first && r.header(line, row) {
			continue
		}
		if len(r.seats) >= meeting.MaxSeats {
			r.wrong(line, "a meeting has at most %d members", meeting.MaxSeats)
			break
		}
		r.row(line, row)
	}
	if len(r.mistakes) > 0 {
		return nil, plenary.Errorf(plenary.Invalid, "the members: %s", strings.Join(r.mistakes, "; ")).
			WithHint("write a member on each line, as in FRA,France; after the name may stand a weight, the word observer, or no vote: and the reason")
	}
	return r.seats, nil
}

// separator is what stands between the columns of the first line that has one.
func separator(text string) rune {
	for line := range strings.Lines(text) {
		if i := strings.IndexAny(line, ",;\t"); i >= 0 {
			return rune(line[i])
		}
	}
	return ','
}

type seatReader struct {
	columns  []column
	seats    []meeting.Seat
	lines    map[plenary.Code]int // where each code stands
	mistakes []string
}

func (r *seatReader) wrong(line int, format string, args ...any) {
	r.mistakes = append(r.mistakes, fmt.Sprintf("line %d: ", line)+fmt.Sprintf(format, args...))
}

// header reads a first line that names columns; false when it names none.
func (r *seatReader) header(line int, row []string) bool {
	var columns []column
	known := 0
	for _, f := range row {
		c, ok := columnNames[strings.ToLower(strings.TrimSpace(f))]
		if !ok {
			c = otherColumn
		} else if c == codeColumn || c == nameColumn {
			known++
		}
		columns = append(columns, c)
	}
	if known == 0 {
		return false
	}
	if r.columns = columns; known < 2 || !slices.Contains(columns, codeColumn) || !slices.Contains(columns, nameColumn) {
		r.wrong(line, "it names the columns, and needs both code and name among them")
	}
	return true
}

// row reads one member.
func (r *seatReader) row(line int, row []string) {
	var x meeting.Seat
	before := len(r.mistakes)
	for i, f := range row {
		f = strings.TrimSpace(f)
		c := anything
		if i < len(r.columns) {
			c = r.columns[i]
		}
		switch {
		case c == codeColumn:
			x.Code = plenary.Code(f)
		case c == nameColumn:
			x.Name = f
		case f == "" || c == otherColumn:
		case c == reasonColumn:
			x.NoVote = f
		default:
			r.extra(line, &x, f, c)
		}
	}
	first, twice := r.lines[x.Code]
	switch {
	case len(r.mistakes) > before:
	case x.Code == "" && x.Name == "":
		r.wrong(line, "a code and a name are needed, as in FRA,France")
	case x.Name == "":
		r.wrong(line, "%q has no name: a code and a name are needed, as in FRA,France", x.Code)
	case x.Code == "":
		r.wrong(line, "%q has no code: give it a short one of its own", short(x.Name))
	case !meeting.ValidCode(x.Code):
		r.wrong(line, "the code %q has a space, a quotation mark or a letter outside A to Z, or is longer than 32: choose a shorter one", short(string(x.Code)))
	case len(x.Name) > meeting.MaxName:
		r.wrong(line, "the name of %s is longer than %d bytes: shorten it", x.Code, meeting.MaxName)
	case len(x.NoVote) > meeting.MaxName:
		r.wrong(line, "the reason why %s has no vote is longer than %d bytes: shorten it", x.Code, meeting.MaxName)
	case twice:
		r.wrong(line, "the code %s stands on line %d already: each member has its own", x.Code, first)
	default:
		r.seats = append(r.seats, x)
		r.lines[x.Code] = line
	}
}

// extra reads what stands after the name.
func (r *seatReader) extra(line int, x *meeting.Seat, f string, c column) {
	reason, noVote := cutFold(f, "no vote")
	n, err := strconv.ParseInt(f, 10, 64)
	switch {
	case noVote && c != weightColumn:
		if x.NoVote = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(reason), ":")); x.NoVote == "" {
			r.wrong(line, "%s has no vote, but the reason is missing: write no vote: and the reason", x.Code)
		}
	case c != weightColumn && (strings.EqualFold(f, "observer") || c == roleColumn && strings.EqualFold(f, "yes")):
		x.Observer = true
	case c == roleColumn && (strings.EqualFold(f, "member") || strings.EqualFold(f, "no")):
	case c != roleColumn && err == nil && n > 0 && n <= 1_000_000_000:
		x.Weight = n
	case c == weightColumn:
		r.wrong(line, "the weight %q is no whole number from 1 to 1,000,000,000", short(f))
	default:
		r.wrong(line, "%q is not known: after the name stands a weight, the word observer, or no vote: and the reason", short(f))
	}
}

// cutFold is strings.CutPrefix, in any case.
func cutFold(s, prefix string) (string, bool) {
	if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return s[len(prefix):], true
	}
	return s, false
}

// short is the beginning of a text that stands in a message.
func short(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}
