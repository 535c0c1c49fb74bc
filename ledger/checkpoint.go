package ledger

import (
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
)

// Checkpoint says which leaves a log held at a size: the C2SP tlog-checkpoint
// of three lines, without extensions.
type Checkpoint struct {
	Origin string // the log's name, also the name its key signs under
	Size   int64
	Root   Hash
}

// Origin names the log of one meeting of a collection.
func Origin(c plenary.Collection, meeting string) string {
	return "plenary/" + string(c) + "/" + meeting
}

// Text is the body of the checkpoint's note.
func (c Checkpoint) Text() string {
	return c.Origin + "\n" + strconv.FormatInt(c.Size, 10) + "\n" + formatHash(c.Root) + "\n"
}

// Sign gives the signed note.
func (c Checkpoint) Sign(k Key) (string, error) {
	b, err := k.sign(c.Origin, c.Text())
	return string(b), err
}

// ParseCheckpoint reads the signed note of a checkpoint without asking who
// signed it: nothing in it may be believed before Verify.
func ParseCheckpoint(signed string) (Checkpoint, error) {
	text, _, ok := strings.Cut(signed, "\n\n")
	lines := strings.Split(text, "\n")
	if !ok || len(lines) != 3 || len(signed) > MaxLine {
		return Checkpoint{}, plenary.Errorf(plenary.Damaged, "%q is not a checkpoint", clip(signed)).
			WithHint("a checkpoint has the log's name, its size and its root, an empty line, and a signature")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 || strconv.FormatInt(size, 10) != lines[1] {
		return Checkpoint{}, plenary.Errorf(plenary.Damaged, "the checkpoint's size %q is not a number", clip(lines[1]))
	}
	root, err := parseHash(lines[2])
	if err != nil {
		return Checkpoint{}, plenary.Errorf(plenary.Damaged, "the checkpoint's root: %w", err)
	}
	return Checkpoint{lines[0], size, root}, nil
}

// VerifyCheckpoint reads a checkpoint and checks that a key signed exactly
// these bytes.
func VerifyCheckpoint(signed string, p PublicKey) (Checkpoint, error) {
	c, err := ParseCheckpoint(signed)
	if err != nil {
		return c, err
	}
	if _, err := p.open(c.Origin, []byte(signed)); err != nil {
		return Checkpoint{}, err
	}
	return c, nil
}
