package journal

import (
	"encoding/binary"
	"fmt"
	"math"

	"github.com/plenary-vote/plenary"
)

// A frame is one entry as it is kept in files: length of the data (4 bytes,
// big-endian), sequence number (8 bytes), data, head (32 bytes). The head is
// the frame's checksum and ties it to every frame before it.
const frameExtra = 4 + 8 + len(Head{})

// AppendFrame adds an entry's frame to b.
func AppendFrame(b []byte, e Entry) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(len(e.Data)))
	b = binary.BigEndian.AppendUint64(b, e.Seq)
	b = append(b, e.Data...)
	return append(b, e.Head[:]...)
}

// FrameSize is the length in bytes of an entry's frame.
func FrameSize(e Entry) int { return frameExtra + len(e.Data) }

// Damage is the cause of an error of code plenary.Damaged: where the damage
// begins and what is whole before it.
type Damage struct {
	Last   Place  // the last whole entry
	Offset int64  // of the damage in the file, or -1 where it has no file offset
	What   string // what is wrong there
	Torn   bool   // the bytes end inside a frame, as after a crash in mid-write
}

// Error says what is damaged and where.
func (d *Damage) Error() string {
	at := ""
	if d.Offset >= 0 {
		at = fmt.Sprintf(" at byte %d", d.Offset)
	}
	return fmt.Sprintf("entry %d%s: %s; entries 1 to %d are whole", d.Last.Seq+1, at, d.What, d.Last.Seq)
}

// Err is the damage as an error of code plenary.Damaged that names the file.
func (d *Damage) Err(file string) *plenary.Error {
	return plenary.Errorf(plenary.Damaged, "%s is damaged: %w", file, d)
}

// NextFrame reads the first frame of b, which must follow place, and moves
// place on. The entry's data is a part of b. A frame that is not what was
// written gives a Damage.
func NextFrame(b []byte, place *Place) (e Entry, rest []byte, damage *Damage) {
	bad := func(torn bool, format string, args ...any) (Entry, []byte, *Damage) {
		return Entry{}, nil, &Damage{Last: *place, Offset: -1, What: fmt.Sprintf(format, args...), Torn: torn}
	}
	if len(b) < 12 {
		return bad(true, "ends after %d bytes of a frame", len(b))
	}
	n := binary.BigEndian.Uint32(b)
	if n == 0 || n > MaxEntry {
		return bad(false, "says its length is %d bytes", n)
	}
	seq := binary.BigEndian.Uint64(b[4:])
	if place.Seq == math.MaxUint64 || seq != place.Seq+1 {
		return bad(false, "is numbered %d", seq)
	}
	size := frameExtra + int(n)
	if len(b) < size {
		return bad(true, "ends after %d of %d bytes", len(b), size)
	}
	data := b[12 : 12+n : 12+n]
	next := *place
	e = next.Entry(data)
	if Head(b[12+n:size]) != e.Head {
		return bad(false, "its checksum does not fit its bytes and the entries before it")
	}
	*place = next
	return e, b[size:], nil
}
