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
	var pre [sha256.Size + 8]byte
	copy(pre[:], h[:])
	binary.BigEndian.PutUint64(pre[sha256.Size:], seq)
	d := sha256.New()
	d.Write(pre[:])
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
