package archive

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"slices"
	"strings"

	"github.com/klauspost/compress/zstd"

	"github.com/plenary-vote/plenary"
)

// The file format is described in docs/record-format.md. In short: magic, the
// SHA-256 of all that follows, then a header and four sections, each with its
// length, the sections compressed with Zstandard.
const (
	magic         = "plenary record 1\n"
	maxCode       = 16
	maxVotes      = 1 << 22
	maxMembers    = 1 << 14
	maxHeader     = 1 << 20
	maxSection    = 256 << 20 // unpacked bytes of one section
	maxStrings    = 1 << 24
	sectionCount  = 4
	hashLen       = sha256.Size
	cellsUnlisted = 0
)

func sortCodes(cs []plenary.Code) { slices.Sort(cs) }

// setPlanes makes room for the ballots of the members.
func (r *Record) setPlanes(votes int) {
	r.place()
	words := (votes + 63) / 64
	block := make([]uint64, 4*words*len(r.members))
	cut := func() []uint64 {
		p := block[:words:words]
		block = block[words:]
		return p
	}
	r.planes = make([]Planes, len(r.members))
	for m := range r.planes {
		r.planes[m] = Planes{Yes: cut(), No: cut(), Abstain: cut(), Listed: cut()}
	}
}

// Encode writes the record in its file format. Equal records have equal bytes.
func (r *Record) Encode() ([]byte, error) {
	body, err := r.encodeBody()
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(body)
	out := make([]byte, 0, len(magic)+hashLen+len(body))
	out = append(out, magic...)
	out = append(out, sum[:]...)
	return append(out, body...), nil
}

func (r *Record) encodeBody() ([]byte, error) {
	header, err := json.Marshal(r.meta)
	if err != nil {
		return nil, err
	}
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1), zstd.WithWindowSize(8<<20))
	if err != nil {
		return nil, err
	}
	defer enc.Close()
	out := append([]byte(nil), r.hash[:]...)
	out = binary.AppendUvarint(out, uint64(len(header)))
	out = append(out, header...)
	for _, raw := range r.sections() {
		packed := enc.EncodeAll(raw, nil)
		out = binary.AppendUvarint(out, uint64(len(raw)))
		out = binary.AppendUvarint(out, uint64(len(packed)))
		out = append(out, packed...)
	}
	return out, nil
}

// hashOf is the identity of a record's content, whatever the compressor makes
// of it.
func hashOf(r *Record) [32]byte {
	h := sha256.New()
	header, err := json.Marshal(r.meta)
	if err != nil {
		panic(err) // Meta holds nothing that JSON cannot hold
	}
	h.Write(header)
	for _, s := range r.sections() {
		h.Write(binary.AppendUvarint(nil, uint64(len(s))))
		h.Write(s)
	}
	return [32]byte(h.Sum(nil))
}

func (r *Record) sections() [sectionCount][]byte {
	return [sectionCount][]byte{r.stringSection(), r.rowSection(), r.listSection(), r.ballotSection()}
}

// stringSection: the number of texts, their lengths, their bytes. The members'
// codes and printed names come first, so that they need no references.
func (r *Record) stringSection() []byte {
	all := make([]string, 0, len(r.strings)+2*len(r.members))
	for m, c := range r.members {
		all = append(all, string(c), r.printed[m])
	}
	all = append(all, r.strings...)
	out := binary.AppendUvarint(nil, uint64(len(r.members)))
	out = binary.AppendUvarint(out, uint64(len(r.strings)))
	for _, s := range all {
		out = binary.AppendUvarint(out, uint64(len(s)))
	}
	return append(out, strings.Join(all, "")...)
}

// rowSection: column after column, each a number for each vote; references are
// written as the difference from the vote before, which packs better.
func (r *Record) rowSection() []byte {
	var out []byte
	for _, col := range r.refColumns() {
		last := int64(0)
		for i := range r.rows {
			n := int64(*col(&r.rows[i]))
			out = binary.AppendVarint(out, n-last)
			last = n
		}
	}
	for i := range r.rows {
		d := r.rows[i].date
		out = binary.AppendUvarint(out, uint64(d.Year))
		out = append(out, d.Month, d.Day)
	}
	for i := range r.rows {
		out = append(out, byte(r.rows[i].outcome), byte(r.rows[i].quality))
	}
	for k := range 4 {
		for i := range r.rows {
			out = binary.AppendUvarint(out, uint64(r.rows[i].tally[k]+1))
		}
	}
	for _, col := range r.spanColumns() {
		for i := range r.rows {
			out = binary.AppendUvarint(out, uint64(col(&r.rows[i]).n))
		}
	}
	return out
}

// refColumns are the columns that refer to strings, in their order in the file.
func (r *Record) refColumns() []func(*row) *uint32 {
	return []func(*row) *uint32{
		func(w *row) *uint32 { return &w.id }, func(w *row) *uint32 { return &w.symbol },
		func(w *row) *uint32 { return &w.session }, func(w *row) *uint32 { return &w.meeting },
		func(w *row) *uint32 { return &w.title }, func(w *row) *uint32 { return &w.agenda },
		func(w *row) *uint32 { return &w.draft }, func(w *row) *uint32 { return &w.report },
		func(w *row) *uint32 { return &w.body }, func(w *row) *uint32 { return &w.collection },
		func(w *row) *uint32 { return &w.kind }, func(w *row) *uint32 { return &w.method },
	}
}

// spanColumns are the lists of a row in their order in the file, each with the
// width of one item.
func (r *Record) spanColumns() []func(*row) *span {
	return []func(*row) *span{
		func(w *row) *span { return &w.subjects }, func(w *row) *span { return &w.sources },
		func(w *row) *span { return &w.related }, func(w *row) *span { return &w.notes },
		func(w *row) *span { return &w.stated }, func(w *row) *span { return &w.extras },
	}
}

// listSection: the rows' lists one after another.
func (r *Record) listSection() []byte {
	var out []byte
	for _, n := range r.lists {
		out = binary.AppendUvarint(out, uint64(n))
	}
	return out
}

// ballotSection: for each member one byte for each vote: 0 not listed, then
// yes, no, abstain, not voting. Runs of equal bytes are what packs best.
func (r *Record) ballotSection() []byte {
	out := make([]byte, len(r.members)*len(r.rows))
	for m := range r.planes {
		cells := out[m*len(r.rows) : (m+1)*len(r.rows)]
		for i := range cells {
			cells[i] = byte(r.planes[m].at(i))
		}
	}
	return out
}
