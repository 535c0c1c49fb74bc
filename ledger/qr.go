package ledger

import (
	"encoding/base64"
	"encoding/binary"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"rsc.io/qr"

	"github.com/plenary-vote/plenary"
)

// A receipt in a QR code is packed: hashes, key and signature as bytes, texts
// with their length before them, all in base 45 (RFC 9285), whose characters a
// QR code stores compactly and every scanner hands on as text.
const qrPrefix = "PLENARY:1:"

// Pack is the receipt as the text of a QR code; ParseReceipt reads it.
func (r Receipt) Pack() (string, error) {
	c, sig, err := r.unsign()
	if err != nil {
		return "", err
	}
	b := append([]byte(nil), r.Key[:]...)
	b = appendText(b, r.Summary)
	b = binary.AppendUvarint(b, uint64(r.Line+1))
	if r.Line >= 0 {
		b = appendText(b, r.LineText)
		b = appendHashes(b, r.LineProof)
	}
	b = binary.AppendUvarint(b, uint64(r.Index))
	b = appendHashes(b, r.Proof)
	b = appendText(b, c.Origin)
	b = binary.AppendUvarint(b, uint64(c.Size))
	b = append(b, c.Root[:]...)
	b = append(b, sig...)
	return qrPrefix + encode45(b), nil
}

// QR is the receipt as a QR code. A receipt that no code can hold (a title of
// several thousand bytes) is an error of code Unavailable.
func (r Receipt) QR() (*qr.Code, error) {
	s, err := r.Pack()
	if err != nil {
		return nil, err
	}
	code, err := qr.Encode(s, qr.L)
	if err != nil {
		return nil, plenary.Errorf(plenary.Unavailable, "a receipt of %d characters is too long for a QR code", len(s)).
			WithHint("take the receipt as a file")
	}
	return code, nil
}

// unsign takes the signature off the checkpoint.
func (r Receipt) unsign() (c Checkpoint, sig []byte, err error) {
	if c, err = VerifyCheckpoint(r.Checkpoint, r.Key); err != nil {
		return c, nil, err
	}
	last := strings.TrimSuffix(r.Checkpoint[strings.LastIndexByte(r.Checkpoint, ' ')+1:], "\n")
	sig, err = base64.StdEncoding.DecodeString(last)
	return c, sig[4:], err // the first four bytes follow from the name and the key
}

// resign writes the signed checkpoint again.
func resign(c Checkpoint, p PublicKey, sig []byte) (string, error) {
	v, err := note.NewVerifier(p.VerifierKey(c.Origin))
	if err != nil {
		return "", plenary.Errorf(plenary.Damaged, "%q cannot name a log", clip(c.Origin))
	}
	b := append(binary.BigEndian.AppendUint32(nil, v.KeyHash()), sig...)
	return c.Text() + "\n— " + c.Origin + " " + base64.StdEncoding.EncodeToString(b) + "\n", nil
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func appendHashes(b []byte, hashes []Hash) []byte {
	b = append(b, byte(len(hashes)))
	for _, h := range hashes {
		b = append(b, h[:]...)
	}
	return b
}

// unpackReceipt reads what Pack wrote, and only in that spelling.
func unpackReceipt(s string) (Receipt, error) {
	b, ok := decode45(s[len(qrPrefix):])
	if !ok {
		return notReceipt("its code is not base 45")
	}
	in := unpacker{b: b}
	var r Receipt
	copy(r.Key[:], in.take(len(r.Key)))
	r.Summary = in.text()
	r.Line = int64(in.number()) - 1
	if r.Line >= 0 {
		r.LineText = in.text()
		r.LineProof = in.hashes()
	}
	r.Index = int64(in.number())
	r.Proof = in.hashes()
	c := Checkpoint{Origin: in.text(), Size: int64(in.number())}
	copy(c.Root[:], in.take(len(c.Root)))
	sig := in.take(64)
	if in.short || len(in.b) != 0 {
		return notReceipt("its code is cut short or too long")
	}
	var err error
	if r.Checkpoint, err = resign(c, r.Key, sig); err != nil {
		return notReceipt("%w", err)
	}
	if again, err := r.Pack(); err != nil {
		return notReceipt("%w", err)
	} else if again != s {
		return notReceipt("its code is not spelled as it is written")
	}
	return r, nil
}

// unpacker takes values off bytes; once short it gives zeros.
type unpacker struct {
	b     []byte
	short bool
}

func (u *unpacker) take(n int) []byte {
	if n > len(u.b) {
		u.short, u.b = true, nil
		return make([]byte, min(n, 64))
	}
	out := u.b[:n]
	u.b = u.b[n:]
	return out
}

func (u *unpacker) number() uint64 {
	n, w := binary.Uvarint(u.b)
	if w <= 0 || n > 1<<62 {
		u.short, u.b = true, nil
		return 0
	}
	u.b = u.b[w:]
	return n
}

func (u *unpacker) text() string {
	n := u.number()
	if n > uint64(len(u.b)) {
		u.short, u.b = true, nil
		return ""
	}
	return string(u.take(int(n)))
}

func (u *unpacker) hashes() []Hash {
	var out []Hash
	for range min(int(u.take(1)[0]), maxProof+1) {
		out = append(out, Hash(u.take(32)))
	}
	return out
}
