package rules

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
)

// Sheet is what a file of ballots says.
type Sheet struct {
	Ballots plenary.Ballots
	By      map[plenary.Code]plenary.Code // who cast a member's ballot for it
	Present []plenary.Code                // who is present, nil where the file has no column for it
}

// sheetColumns are the names under which a column is recognised.
var sheetColumns = map[string][]string{
	"member":   {"member", "member_code", "ms_code", "code", "iso3", "iso", "country", "state", "delegation", "name", "ms_name"},
	"position": {"position", "vote", "ms_vote", "ballot"},
	"weight":   {"weight"},
	"by":       {"by", "proxy"},
	"present":  {"present"},
	"vote_id":  {"vote_id", "undl_id"},
}

// sheetPositions are words for a position that people write in such files.
var sheetPositions = map[string]string{
	"in favour": "yes", "in favor": "yes", "for": "yes", "against": "no", "abstention": "abstain", "abstaining": "abstain", "abstained": "abstain",
	"not voting": "not-voting", "did not vote": "not-voting", "absent": "not-voting",
}

// ReadBallots reads the ballots of one vote from CSV: a first line that names
// the columns member and position, and optionally weight, by (who cast it for
// the member) and present (yes or no); other columns are left alone. Without
// such a line the first two columns are member and position. Fields may be
// apart by commas, semicolons or tabs. The files that plenary and the UN Digital
// Library write are read too. member turns what
// stands in the member column into a code. name stands in messages; errors are
// Invalid with file and line. A file is at most 1 MB.
func ReadBallots(name string, r io.Reader, member func(string) (plenary.Code, error)) (Sheet, error) {
	text, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return Sheet{}, plenary.Errorf(plenary.Invalid, "%s cannot be read: %w", name, err).WithHint("check the file")
	}
	if len(text) > MaxFile {
		return Sheet{}, plenary.Errorf(plenary.Invalid, "%s is larger than %d bytes", name, MaxFile).WithHint("give the ballots of one vote")
	}
	in := csv.NewReader(bytes.NewReader(text))
	in.FieldsPerRecord, in.TrimLeadingSpace, in.Comma = -1, true, separator(text)
	s := sheetReader{file: name, member: member, seen: map[plenary.Code]int{}}
	for {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return s.finish()
		}
		if err != nil {
			return Sheet{}, plenary.Errorf(plenary.Invalid, "%s: %w", name, err).WithHint("write it as CSV, with the columns member,position")
		}
		n, _ := in.FieldPos(0)
		if err := s.row(n, row); err != nil {
			return Sheet{}, err
		}
	}
}

// separator is what stands between the fields of the first line.
func separator(text []byte) rune {
	first, _, _ := bytes.Cut(text, []byte("\n"))
	for _, c := range ",;\t" {
		if bytes.ContainsRune(first, c) {
			return c
		}
	}
	return ','
}

type sheetReader struct {
	file    string
	member  func(string) (plenary.Code, error)
	columns map[string]int // nil before the first line
	seen    map[plenary.Code]int
	vote    string
	sheet   Sheet
}

func (s *sheetReader) row(n int, row []string) error {
	for i := range row {
		row[i] = strings.TrimSpace(strings.TrimPrefix(row[i], "\ufeff"))
	}
	if s.columns == nil {
		if headless(row) {
			s.columns = map[string]int{"member": 0, "position": 1}
		} else {
			return s.header(n, row)
		}
	}
	cell := func(column string) string {
		if i, ok := s.columns[column]; ok && i < len(row) {
			return row[i]
		}
		return ""
	}
	if id := cell("vote_id"); id != "" {
		if s.vote != "" && id != s.vote {
			return fault(s.file, n, "keep the rows of one vote", "ballots of two votes, %s and %s", clip(s.vote), clip(id))
		}
		s.vote = id
	}
	if len(s.seen) == MaxMembers {
		return fault(s.file, n, "give the ballots of one vote", "more than %d ballots", MaxMembers)
	}
	b, err := s.ballot(n, cell)
	if err != nil {
		return err
	}
	s.sheet.Ballots = append(s.sheet.Ballots, b)
	switch cell("present") {
	case "yes", "1", "true":
		s.sheet.Present = append(s.sheet.Present, b.Member)
	case "no", "0", "false", "":
	default:
		return fault(s.file, n, "write yes or no", "present %q is not known", clip(cell("present")))
	}
	return nil
}

// headless says whether a first line is a ballot already.
func headless(row []string) bool {
	if len(row) < 2 {
		return false
	}
	_, err := position(row[1])
	return err == nil
}

// position reads a position in any of the words for it.
func position(text string) (plenary.Position, error) {
	text = strings.ToLower(text)
	if word, ok := sheetPositions[text]; ok {
		text = word
	}
	return plenary.ParsePosition(text)
}

// ballot reads one line.
func (s *sheetReader) ballot(n int, cell func(string) string) (plenary.Ballot, error) {
	var b plenary.Ballot
	var err error
	if b.Member, err = s.member(cell("member")); err != nil {
		return b, s.wrong(n, err)
	}
	if first, ok := s.seen[b.Member]; ok {
		return b, fault(s.file, n, "a member has one vote: keep the ballot that counts", "a second ballot of %s, the first is on line %d", b.Member, first)
	}
	s.seen[b.Member] = n
	if b.Position, err = position(cell("position")); err != nil {
		return b, s.wrong(n, err)
	}
	if w := cell("weight"); w != "" {
		var ok bool
		if b.Weight, ok = number(w, 1, MaxWeight); !ok {
			return b, fault(s.file, n, "write a whole number from 1 to "+strconv.Itoa(MaxWeight), "weight %q of %s is not possible", clip(w), b.Member)
		}
	}
	if by := cell("by"); by != "" {
		code, err := s.member(by)
		if err != nil {
			return b, s.wrong(n, err)
		}
		if s.sheet.By == nil {
			s.sheet.By = map[plenary.Code]plenary.Code{}
		}
		s.sheet.By[b.Member] = code
	}
	return b, nil
}

// wrong puts file and line before an error that has neither.
func (s *sheetReader) wrong(n int, err error) error {
	e, ok := errors.AsType[*plenary.Error](err)
	if !ok {
		return fault(s.file, n, "correct the line", "%v", err)
	}
	return plenary.Errorf(plenary.Invalid, "%s:%d: %s", s.file, n, e.Message).WithHint("%s", e.Hint)
}

// header finds the columns by name.
func (s *sheetReader) header(n int, row []string) error {
	s.columns = map[string]int{}
	for column, known := range sheetColumns {
		for _, k := range known {
			i := slices.IndexFunc(row, func(c string) bool { return strings.EqualFold(c, k) })
			if _, ok := s.columns[column]; i >= 0 && !ok {
				s.columns[column] = i
			}
		}
	}
	for _, c := range []string{"member", "position"} {
		if _, ok := s.columns[c]; !ok {
			return fault(s.file, n, "begin with a line: member,position", "no column is called %s", c)
		}
	}
	return nil
}

func (s *sheetReader) finish() (Sheet, error) {
	if len(s.sheet.Ballots) == 0 {
		return Sheet{}, fault(s.file, 1, "give a line for each ballot, after a line: member,position", "the file has no ballot")
	}
	if _, ok := s.columns["present"]; ok && s.sheet.Present == nil {
		s.sheet.Present = []plenary.Code{}
	}
	s.sheet.Ballots.Sort()
	return s.sheet, nil
}
