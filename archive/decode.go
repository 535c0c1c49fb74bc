package archive

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/klauspost/compress/zstd"

	"github.com/plenary-vote/plenary"
)

func damaged(format string, args ...any) error {
	return plenary.Errorf(plenary.Damaged, "not a record of plenary, or damaged: "+format, args...).
		WithHint("take the file from its source again")
}

// Decode reads a record in its file format. A damaged or foreign file is
// refused with an error of class Damaged; memory is bounded by the sizes that
// the file states, each checked before use.
func Decode(b []byte) (*Record, error) {
	rest, ok := strings.CutPrefix(string(b[:min(len(b), len(magic))]), magic)
	if !ok || rest != "" {
		return nil, damaged("it does not start with %q", strings.TrimSpace(magic))
	}
	b = b[len(magic):]
	if len(b) < hashLen {
		return nil, damaged("it ends before its hash")
	}
	if sha256.Sum256(b[hashLen:]) != [hashLen]byte(b[:hashLen]) {
		return nil, damaged("its bytes do not have the hash it states")
	}
	in := &reader{b: b[hashLen:]}
	identity := in.bytes(hashLen, "identity")
	header := in.bytes(in.size(maxHeader, "header"), "header")
	r := &Record{}
	if in.err == nil {
		if err := json.Unmarshal(header, &r.meta); err != nil {
			return nil, damaged("header: %v", err)
		}
	}
	raw, err := in.sections()
	if err != nil {
		return nil, err
	}
	votes := r.meta.Votes
	if votes < 0 || votes > maxVotes {
		return nil, damaged("it states %d votes", votes)
	}
	if err := r.readStrings(raw[0]); err != nil {
		return nil, err
	}
	if len(raw[3]) != votes*len(r.members) {
		return nil, damaged("its ballots have %d cells, not %d votes of %d members", len(raw[3]), votes, len(r.members))
	}
	var group sync.WaitGroup
	var ballotErr error
	group.Go(func() { ballotErr = r.readBallots(raw[3], votes) })
	rowErr := r.readRows(raw[1], raw[2], votes)
	group.Wait()
	if rowErr != nil {
		return nil, rowErr
	}
	if ballotErr != nil {
		return nil, ballotErr
	}
	r.hash = [hashLen]byte(identity)
	r.ready()
	return r, nil
}

// sections unpacks the four sections side by side.
func (in *reader) sections() (raw [sectionCount][]byte, err error) {
	var packed [sectionCount][]byte
	var size [sectionCount]int
	for k := range packed {
		size[k] = in.size(maxSection, "section")
		packed[k] = in.bytes(in.size(maxSection, "packed section"), "section")
	}
	if in.err == nil && len(in.b) != 0 {
		in.err = damaged("%d bytes follow its end", len(in.b))
	}
	if in.err != nil {
		return raw, in.err
	}
	var group sync.WaitGroup
	var errs [sectionCount]error
	for k := range packed {
		group.Go(func() { raw[k], errs[k] = unpack(packed[k], size[k]) })
	}
	group.Wait()
	for k, err := range errs {
		if err != nil {
			return raw, damaged("section %d: %v", k+1, err)
		}
	}
	return raw, nil
}

func unpack(packed []byte, size int) ([]byte, error) {
	// A frame that unpacks to more than it states is cut off at its stated size
	// before memory is spent on it.
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(uint64(max(size, 1<<20))), zstd.WithDecodeAllCapLimit(true))
	if err != nil {
		return nil, err
	}
	defer dec.Close()
	out, err := dec.DecodeAll(packed, make([]byte, 0, size+1))
	if err != nil {
		return nil, err
	}
	if len(out) != size {
		return nil, damaged("%d bytes unpacked, %d stated", len(out), size)
	}
	return out, nil
}

// reader takes numbers and bytes off a slice; after an error it gives zeros.
type reader struct {
	b   []byte
	err error
}

func (in *reader) uvarint() uint64 {
	if len(in.b) > 0 && in.b[0] < 0x80 { // most numbers are small
		n := in.b[0]
		in.b = in.b[1:]
		return uint64(n)
	}
	n, w := binary.Uvarint(in.b)
	if w <= 0 {
		in.fail("it ends in the middle of a number")
		return 0
	}
	in.b = in.b[w:]
	return n
}

func (in *reader) varint() int64 {
	n := in.uvarint()
	return int64(n>>1) ^ -int64(n&1)
}

func (in *reader) size(limit int, what string) int {
	n := in.uvarint()
	if n > uint64(limit) {
		in.fail("its " + what + " is larger than allowed")
		return 0
	}
	return int(n)
}

func (in *reader) bytes(n int, what string) []byte {
	if n > len(in.b) {
		in.fail("it ends in the middle of its " + what)
		return nil
	}
	out := in.b[:n]
	in.b = in.b[n:]
	return out
}

func (in *reader) fail(what string) {
	if in.err == nil {
		in.err = damaged("%s", what)
	}
	in.b = nil
}

func (r *Record) readStrings(raw []byte) error {
	in := &reader{b: raw}
	members := in.size(maxMembers, "list of members")
	n := in.size(min(maxStrings, len(raw)), "list of texts")
	all := 2*members + n
	if in.err == nil && all > len(raw) {
		in.fail("it states more texts than it has bytes")
	}
	if in.err != nil {
		return in.err
	}
	lengths := make([]uint32, all)
	total := 0
	for i := range lengths {
		lengths[i] = uint32(in.size(maxSection, "text"))
		total += int(lengths[i])
	}
	if in.err != nil {
		return in.err
	}
	if total != len(in.b) {
		return damaged("its texts have %d bytes, not %d", len(in.b), total)
	}
	if !utf8.Valid(in.b) {
		return damaged("its texts are not UTF-8")
	}
	text := string(in.b)
	r.strings = make([]string, n)
	for i := range all {
		s := text[:lengths[i]]
		text = text[lengths[i]:]
		switch {
		case i >= 2*members:
			r.strings[i-2*members] = s
		case i%2 == 0:
			c := plenary.Code(s)
			if m := len(r.members); m > 0 && r.members[m-1] >= c || len(c) > maxCode || c == "" {
				return damaged("member code %q is out of order or not a code", c)
			}
			r.members = append(r.members, c)
		default:
			r.printed = append(r.printed, s)
		}
	}
	if n == 0 || r.strings[0] != "" {
		return damaged("its first text is not empty")
	}
	return nil
}

func (r *Record) readRows(rows, lists []byte, votes int) error {
	in := &reader{b: rows}
	if votes > len(rows) {
		return damaged("it has too few bytes for %d votes", votes)
	}
	r.rows = make([]row, votes)
	for _, col := range r.refColumns() {
		last := int64(0)
		for i := range r.rows {
			last += in.varint()
			if last < 0 || last >= int64(len(r.strings)) {
				return damaged("vote %d refers to a text that is not there", i)
			}
			*col(&r.rows[i]) = uint32(last)
		}
	}
	for i := range r.rows {
		y := in.uvarint()
		md := in.bytes(2, "dates")
		if in.err != nil {
			return in.err
		}
		if y > 9999 || md[0] > 12 || md[1] > 31 {
			return damaged("vote %d has no calendar date", i)
		}
		r.rows[i].date = plenary.Date{Year: int16(y), Month: md[0], Day: md[1]}
		if i > 0 && r.rows[i-1].date.Compare(r.rows[i].date) > 0 {
			return damaged("vote %d is out of order", i)
		}
	}
	for i := range r.rows {
		oq := in.bytes(2, "outcomes")
		if in.err != nil {
			return in.err
		}
		if oq[0] > byte(plenary.Inconclusive) || oq[1] > byte(plenary.Disputed) {
			return damaged("vote %d has an unknown outcome or quality", i)
		}
		r.rows[i].outcome, r.rows[i].quality = plenary.Outcome(oq[0]), plenary.Quality(oq[1])
	}
	for k := range 4 {
		for i := range r.rows {
			n := in.uvarint()
			if n > 1<<62 {
				return damaged("vote %d has an impossible count", i)
			}
			r.rows[i].tally[k] = int64(n) - 1
		}
	}
	spans := r.spanColumns()
	counts := make([][]uint32, len(spans))
	for c := range spans {
		counts[c] = make([]uint32, votes)
		for i := range votes {
			counts[c][i] = uint32(in.size(len(lists), "list"))
		}
	}
	if in.err != nil {
		return in.err
	}
	if len(in.b) != 0 {
		return damaged("its rows have %d bytes too many", len(in.b))
	}
	return r.readLists(lists, counts)
}

func (r *Record) readLists(raw []byte, counts [][]uint32) error {
	in := &reader{b: raw}
	r.lists = make([]uint32, 0, len(raw))
	widths := []uint32{subjectWidth, sourceWidth, relatedWidth, noteWidth, statedWidth, extraWidth}
	// Which numbers of an item refer to texts, the others being plain numbers.
	texts := []int{1, 3, 2, 3, 2, 0}
	spans := r.spanColumns()
	for i := range r.rows {
		for c, col := range spans {
			n := counts[c][i]
			if n%widths[c] != 0 {
				return damaged("vote %d has a broken list", i)
			}
			*col(&r.rows[i]) = span{uint32(len(r.lists)), n}
			for k := range n {
				v := in.uvarint()
				if isText := int(k%widths[c]) < texts[c]; isText && v >= uint64(len(r.strings)) || v > 1<<32-1 {
					return damaged("vote %d has a list that refers to nothing", i)
				}
				r.lists = append(r.lists, uint32(v))
			}
			if c == len(spans)-1 {
				for e := r.list(*col(&r.rows[i])); len(e) > 0; e = e[extraWidth:] {
					if int(e[0]) >= len(r.members) {
						return damaged("vote %d names a member that is not there", i)
					}
				}
			}
		}
	}
	if in.err != nil {
		return in.err
	}
	if len(in.b) != 0 {
		return damaged("its lists have %d bytes too many", len(in.b))
	}
	return nil
}

// readBallots packs one byte for each cell into bits, eight cells at a time.
func (r *Record) readBallots(raw []byte, votes int) error {
	r.setPlanes(votes)
	for m := range r.planes {
		cells := raw[m*votes : (m+1)*votes]
		p := &r.planes[m]
		i := 0
		for ; i+8 <= votes; i += 8 {
			x := binary.LittleEndian.Uint64(cells[i:])
			if x == 0 {
				continue
			}
			if x&^0x0707070707070707 != 0 {
				return damaged("a ballot of %s has no position", r.members[m])
			}
			w, s := i>>6, uint(i&63)
			b0, b1, b2 := lowBits(x), lowBits(x>>1), lowBits(x>>2)
			if b2&(b0|b1) != 0 {
				return damaged("a ballot of %s has no position", r.members[m])
			}
			p.Yes[w] |= (b0 &^ b1) << s
			p.No[w] |= (b1 &^ b0) << s
			p.Abstain[w] |= (b0 & b1) << s
			p.Listed[w] |= (b0 | b1 | b2) << s
		}
		for ; i < votes; i++ {
			if cells[i] > byte(plenary.NotVoting) {
				return damaged("a ballot of %s has no position", r.members[m])
			}
			p.set(i, plenary.Position(cells[i]))
		}
	}
	return nil
}

// lowBits gathers the lowest bit of each of the eight bytes of x.
func lowBits(x uint64) uint64 {
	return (x & 0x0101010101010101) * 0x0102040810204080 >> 56
}

func (p *Planes) set(i int, pos plenary.Position) {
	w, bit := i>>6, uint64(1)<<(i&63)
	switch pos {
	case plenary.UnknownPosition:
		return
	case plenary.Yes:
		p.Yes[w] |= bit
	case plenary.No:
		p.No[w] |= bit
	case plenary.Abstain:
		p.Abstain[w] |= bit
	}
	p.Listed[w] |= bit
}
