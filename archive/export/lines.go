package export

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"iter"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// MaxLine bounds the length in bytes of one vote in a file of JSON lines. The
// longest vote of the United Nations takes 12 KB.
const MaxLine = 1 << 20

// Lines writes the given votes as JSON lines: one vote a line, in the form that
// docs/cli.md gives for a vote, with nothing left out.
func Lines(w io.Writer, r *archive.Record, votes []int) error {
	out := bufio.NewWriterSize(w, 1<<16)
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	for _, i := range votes {
		if err := e.Encode(r.Vote(i)); err != nil {
			return err
		}
	}
	return out.Flush()
}

// ReadLines reads what Lines wrote, vote by vote. It ends with the first error,
// which names the line: of class Invalid where the line is no vote, or that of
// the reader.
func ReadLines(r io.Reader) iter.Seq2[plenary.Vote, error] {
	return func(yield func(plenary.Vote, error) bool) {
		in := bufio.NewScanner(r)
		in.Buffer(nil, MaxLine)
		line := 0
		for in.Scan() {
			line++
			if len(in.Bytes()) == 0 {
				continue
			}
			var v plenary.Vote
			err := json.Unmarshal(in.Bytes(), &v)
			if err == nil && v.ID == "" {
				err = plenary.Errorf(plenary.Invalid, "a vote without an id")
			}
			if err != nil {
				yield(plenary.Vote{}, plenary.Errorf(plenary.Invalid, "line %d is not a vote: %w", line, err).
					WithHint("each line is one vote as plenary export --format jsonl writes it"))
				return
			}
			if !yield(v, nil) {
				return
			}
		}
		switch err := in.Err(); {
		case errors.Is(err, bufio.ErrTooLong):
			yield(plenary.Vote{}, plenary.Errorf(plenary.Invalid, "line %d is longer than %d bytes", line+1, MaxLine).
				WithHint("each line is one vote as plenary export --format jsonl writes it"))
		case err != nil:
			yield(plenary.Vote{}, err)
		}
	}
}
