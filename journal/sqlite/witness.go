package sqlite

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/journal"
)

// A witness is a small file beside the journal that names its last place: 20
// digits, the head and a checksum of both in hexadecimal, a newline. SQLite reads a write-
// ahead log up to the first frame that is not whole and takes that for its end,
// so that a flipped bit there would quietly drop what follows; the witness
// shows it. It is written after each commit and not synced: after a loss of
// power it may be older than the journal, never newer than what was committed.
type witness struct{ f *os.File }

const witnessSize = 20 + 1 + 2*len(journal.Head{}) + 1 + 8 + 1

func openWitness(path string) (*witness, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, plenary.Errorf(plenary.Unavailable, "the journal's witness cannot be opened: %w", err)
	}
	return &witness{f}, nil
}

// witnessed is the place the witness at path names; none when there is no file.
func witnessed(path string) (p journal.Place, err error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return p, nil
	}
	if err != nil {
		return p, plenary.Errorf(plenary.Unavailable, "the journal's witness cannot be opened: %w", err)
	}
	defer f.Close()
	return readWitness(f, path)
}

func readWitness(f io.Reader, path string) (p journal.Place, err error) {
	b, err := io.ReadAll(io.LimitReader(f, 2*int64(witnessSize)))
	if err != nil || len(bytes.Trim(b, "\x00")) == 0 {
		return p, err // noughts are what a loss of power leaves of a file never synced
	}
	var head []byte
	if _, err := fmt.Sscanf(string(b), "%d %x", &p.Seq, &head); err == nil && len(head) == len(p.Head) {
		p.Head = journal.Head(head)
	}
	if string(b) != line(p) {
		return p, plenary.Errorf(plenary.Damaged, "%s is damaged: it does not name a place of the journal", path).
			WithHint("open the meeting from the longest valid copy")
	}
	return p, nil
}

func line(p journal.Place) string {
	text := fmt.Sprintf("%020d %s", p.Seq, p.Head)
	sum := sha256.Sum256([]byte(text))
	return fmt.Sprintf("%s %x\n", text, sum[:4])
}

func (w *witness) set(p journal.Place) error {
	_, err := w.f.WriteAt([]byte(line(p)), 0)
	return err
}
