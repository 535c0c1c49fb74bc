package undl

import (
	"bytes"
	"errors"
	"io"
)

// maxRecord bounds one record; rows of the voting files have a few hundred
// bytes.
const maxRecord = 1 << 20

// The ways in which a record cannot be split.
var (
	errOpenQuote = errors.New("a quoted field is not closed")
	errBadQuote  = errors.New("a quoted field is followed by text")
	errTooLong   = errors.New("a record has more than 1 MiB: a quote may be missing")
)

// span is one field of a record: rec[start:end] without its outer quotes.
type span struct {
	start, end int32
	quoted     bool
}

func (s span) of(rec []byte) []byte { return rec[s.start:s.end] }

// scanner splits comma-separated values into records and fields by bytes. Its
// slices alias its buffer and hold until the next call.
type scanner struct {
	r        io.Reader
	buf      []byte
	pos, end int
	eof      bool
	comma    byte
	line     int   // of the record at pos, from 1
	taken    int64 // bytes before pos
	fields   []span
	lines    int // line ends in the record last split
}

func newScanner(r io.Reader) *scanner {
	return &scanner{r: r, buf: make([]byte, 2*maxRecord), comma: ',', line: 1}
}

// fill moves what is left to the front and reads until the buffer is full or
// the input ends.
func (s *scanner) fill() error {
	s.end = copy(s.buf, s.buf[s.pos:s.end])
	s.pos = 0
	for s.end < len(s.buf) && !s.eof {
		n, err := s.r.Read(s.buf[s.end:])
		s.end += n
		if err == io.EOF {
			s.eof = true
		} else if err != nil {
			return err
		}
	}
	return nil
}

// peek gives what is buffered, at least a whole record unless the input ends.
func (s *scanner) peek() ([]byte, error) {
	if s.end-s.pos < maxRecord && !s.eof {
		if err := s.fill(); err != nil {
			return nil, err
		}
	}
	return s.buf[s.pos:s.end], nil
}

// next splits the record at the front and leaves it there; advance passes it.
// ended says whether a line end closes it. At the end of the input it gives
// io.EOF.
func (s *scanner) next() (rec []byte, ended bool, err error) {
	b, err := s.peek()
	if err != nil {
		return nil, false, err
	}
	if len(b) == 0 {
		return nil, false, io.EOF
	}
	n, ended, err := s.split(b)
	if n > maxRecord || (n == len(b) && !s.eof) {
		err = errTooLong
	}
	return b[:n], ended, err
}

// advance passes n bytes with the given number of line ends.
func (s *scanner) advance(n, lines int) {
	s.pos += n
	s.taken += int64(n)
	s.line += lines
}

// split finds the fields of the first record of b, which holds all of it or
// reaches the end of the input.
func (s *scanner) split(b []byte) (n int, ended bool, err error) {
	s.fields, s.lines = s.fields[:0], 0
	i := 0
	for {
		start := i
		f := span{start: int32(start)}
		if i < len(b) && b[i] == '"' {
			f = span{start: int32(start + 1), quoted: true}
			i++
			for {
				q := bytes.IndexByte(b[i:], '"')
				if q < 0 {
					return len(b), false, errOpenQuote
				}
				i += q + 1
				if i >= len(b) || b[i] != '"' {
					break
				}
				i++
			}
			f.end = int32(i - 1)
			s.lines += bytes.Count(b[start:i], []byte{'\n'})
			if i < len(b) && b[i] != s.comma && b[i] != '\n' && b[i] != '\r' {
				n, lines := lineEnd(b, i)
				s.lines += lines
				return n, lines > 0, errBadQuote
			}
		} else {
			for i < len(b) && b[i] != s.comma && b[i] != '\n' && b[i] != '\r' {
				i++
			}
			f.end = int32(i)
		}
		s.fields = append(s.fields, f)
		if i < len(b) && b[i] == s.comma {
			i++
			continue
		}
		n, lines := lineEnd(b, i)
		s.lines += lines
		return n, lines > 0, nil
	}
}

// lineEnd gives the index behind the line end at or after i.
func lineEnd(b []byte, i int) (n, lines int) {
	for i < len(b) && b[i] != '\n' && b[i] != '\r' {
		i++
	}
	if i == len(b) {
		return i, 0
	}
	if b[i] == '\r' && i+1 < len(b) && b[i+1] == '\n' {
		return i + 2, 1
	}
	return i + 1, 1
}
