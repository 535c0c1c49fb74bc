package journal

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// Head is the running hash of a log: SHA-256 over the head before (32 zero
// bytes before the first entry), the sequence number as 8 bytes big-endian, and
// the entry's bytes. Two logs with the same head hold the same entries.
type Head [sha256.Size]byte

// Next is the head after one more entry.
func (h Head) Next(seq uint64, data []byte) Head {
	var buf [512]byte // a ballot fits into it beside what stands before
	pre := binary.BigEndian.AppendUint64(append(buf[:0], h[:]...), seq)
	if len(pre)+len(data) <= len(buf) {
		return sha256.Sum256(append(pre, data...))
	}
	d := sha256.New()
	d.Write(pre)
	d.Write(data)
	var out Head
	d.Sum(out[:0])
	return out
}

// String is the head in hexadecimal.
func (h Head) String() string { return hex.EncodeToString(h[:]) }

// Place is a point in a log: how many entries, and their head.
type Place struct {
	Seq  uint64
	Head Head
}

// Entry chains data after the place and moves the place on.
func (p *Place) Entry(data []byte) Entry {
	p.Seq++
	p.Head = p.Head.Next(p.Seq, data)
	return Entry{Seq: p.Seq, Data: data, Head: p.Head}
}
