package undl

import (
	"fmt"
	"io"
	"iter"

	"github.com/plenary-vote/plenary"
)

// Options bound a Read. The zero value takes the defaults.
type Options struct {
	MaxBytes int64              // unpacked size of one input, default 2 GiB
	MaxRatio int64              // unpacked to packed size beyond the first 16 MiB, default 300
	MaxVotes int                // default 200,000
	Progress func(packed int64) // told now and then how many bytes of the input were taken
}

func (o Options) withDefaults() Options {
	if o.MaxBytes <= 0 {
		o.MaxBytes = 2 << 30
	}
	if o.MaxRatio <= 0 {
		o.MaxRatio = 300
	}
	if o.MaxVotes <= 0 {
		o.MaxVotes = 200_000
	}
	return o
}

// Layout names the columns a file was recognised by.
type Layout string

// The layouts that are read.
const (
	Assembly Layout = "UNDL General Assembly"
	Council  Layout = "UNDL Security Council"
	Ballots  Layout = "plenary ballots"    // plenary export
	Votes    Layout = "plenary votes"      // plenary export --format votes
	Lines    Layout = "plenary JSON lines" // plenary export --format jsonl
)

// body is the body whose votes a file of the Digital Library holds.
func (l Layout) body() plenary.Body {
	if l == Council {
		return plenary.SecurityCouncil
	}
	return plenary.GeneralAssembly
}

// Refusal says why a row was not read. Every row of its vote is refused with it.
type Refusal struct {
	File   string         `json:"file"`
	Line   int            `json:"line"`
	Column string         `json:"column,omitempty"`
	Vote   plenary.VoteID `json:"vote,omitempty"` // empty when the row does not say
	Reason string         `json:"reason"`
}

// String is the refusal in one line, FILE:LINE: column: reason.
func (r Refusal) String() string {
	s := fmt.Sprintf("%s:%d: ", r.File, r.Line)
	if r.Column != "" {
		s += "column " + r.Column + ": "
	}
	return s + r.Reason
}

// MaxRefusals bounds the refusals listed for one file; all are counted.
const MaxRefusals = 1000

// MemberName is a member code as a file printed it.
type MemberName struct {
	Code plenary.Code `json:"code"`
	Name string       `json:"name"` // as printed in the latest vote of the file
	From plenary.Date `json:"from"` // date of the first vote it is listed in
	Line int          `json:"line"` // first row it is seen in
	last plenary.Date
}

// see takes note of a name printed on a day.
func (m *MemberName) see(name string, day plenary.Date) {
	if day.Compare(m.last) >= 0 {
		m.Name, m.last = name, day
	}
	if m.From.IsZero() || day.Compare(m.From) < 0 {
		m.From = day
	}
}

// File is what one voting file holds, and what was refused in it.
type File struct {
	Name     string // a member of a zip archive is named archive/member
	Layout   Layout
	Encoding string // UTF-8, UTF-16 or Windows-1252
	Bytes    int64  // unpacked
	Rows     int    // rows read, refused ones included
	Repeated int    // rows that say again what an earlier row said
	Refused  int    // rows refused, with those of their votes
	Spoiled  int    // votes of which a row was refused
	Offences int    // rows with a defect of their own
	Refusals []Refusal
	Warnings []string // what a reader of the report must know
	Members  []MemberName

	votes []*vote
}

// Len is the number of votes that can be handed out.
func (f *File) Len() int { return len(f.votes) }

// RowsOf is the number of rows of the k-th vote that Votes hands out.
func (f *File) RowsOf(k int) int { return f.votes[k].rows }

// Votes hands out the votes of the file in order of their first row.
func (f *File) Votes() iter.Seq[plenary.Vote] {
	return func(yield func(plenary.Vote) bool) {
		for _, v := range f.votes {
			if !yield(f.build(v)) {
				return
			}
		}
	}
}

// Read reads one input: a voting file, plain, gzip or Zstandard, or a zip
// archive with one or several of them; which, is found by content. A zip
// archive is read in place when r is an io.ReaderAt and io.Seeker. name is used
// in messages only.
//
// An error means that nothing of the input may be used: it is not a voting
// file, lacks a column, is cut off, damaged or over a bound.
func Read(r io.Reader, name string, opts Options) ([]*File, error) {
	opts = opts.withDefaults()
	var files []*File
	err := unpack(r, name, opts, func(r io.Reader, name string) error {
		f, err := readFile(r, name, opts)
		if err == nil {
			files = append(files, f)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return files, nil
}

func readFile(r io.Reader, name string, opts Options) (*File, error) {
	text, encoding, err := toText(r, name)
	if err == errLines {
		return readLines(text, name, opts)
	}
	if err != nil {
		return nil, err
	}
	f := &File{Name: name, Encoding: encoding}
	t := &table{file: f, scan: newScanner(text), opts: opts, ascii: true}
	if err := t.read(); err != nil {
		return nil, err
	}
	f.Bytes = t.scan.taken
	return f, nil
}
