package minutes

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
)

// Attest adds the checkpoint that covers the document's leaves, and the key
// that signed it.
func (d *Document) Attest(checkpoint string, p ledger.PublicKey) {
	d.Checkpoint, d.Key = checkpoint, p.String()
}

// The seal is the last member of the JSON object, and a comment at the end of
// the page; it covers every byte before it.
const (
	sealOpen    = ",\n  \"seal\": "
	sealClose   = "\n}\n"
	commentOpen = "<!--\n"
	commentEnd  = "-->\n"
	dataOpen    = `<script type="application/json" id="minutes">`
	dataClose   = `</script>`
)

// JSON is the document for programs, sealed. The document must be attested.
func (d *Document) JSON(k ledger.Key) ([]byte, error) {
	b, origin, err := d.marshal()
	if err != nil {
		return nil, err
	}
	data := bytes.TrimSuffix(b, []byte("\n}"))
	seal, err := ledger.Seal(k, origin, data)
	if err != nil {
		return nil, err
	}
	s, err := json.Marshal(seal)
	if err != nil {
		return nil, err
	}
	return append(append(append(data, sealOpen...), s...), sealClose...), nil
}

// HTML is the document as a page that stands alone and prints well, sealed. The
// document must be attested.
func (d *Document) HTML(k ledger.Key) ([]byte, error) {
	data, origin, err := d.marshal()
	if err != nil {
		return nil, err
	}
	page, err := d.render(data)
	if err != nil {
		return nil, err
	}
	seal, err := ledger.Seal(k, origin, page)
	if err != nil {
		return nil, err
	}
	return append(append(append(page, commentOpen...), seal...), commentEnd...), nil
}

func (d *Document) marshal() (b []byte, origin string, err error) {
	c, err := ledger.ParseCheckpoint(d.Checkpoint)
	if err != nil {
		return nil, "", err
	}
	b, err = json.MarshalIndent(d, "", "  ")
	if err != nil {
		return nil, "", plenary.Errorf(plenary.Internal, "the minutes cannot be written: %w", err)
	}
	return b, c.Origin, nil
}

// Is says whether a file claims to be minutes, as page or as JSON.
func Is(b []byte) bool {
	return bytes.HasPrefix(b, []byte("{\n  \"plenary_minutes\": ")) ||
		bytes.HasPrefix(b, []byte("<!DOCTYPE html>")) && bytes.Contains(b, []byte(dataOpen))
}

func notWhole(format string, args ...any) error {
	return plenary.Errorf(plenary.Damaged, "the minutes are not whole: "+format, args...).
		WithHint("take the file from its source again")
}

// parts takes a file apart: the bytes that are sealed, the document's JSON among
// them, and the seal.
func parts(b []byte) (sealed, data []byte, seal string, page bool, err error) {
	if page = bytes.HasPrefix(b, []byte("<")); page {
		at := bytes.LastIndex(b, []byte(commentOpen+"plenary-seal "))
		rest, ok := bytes.CutSuffix(b, []byte(commentEnd))
		if at < 0 || !ok || at+len(commentOpen) > len(rest) {
			return nil, nil, "", page, notWhole("the page has no seal at its end")
		}
		_, data, ok1 := bytes.Cut(b[:at], []byte(dataOpen))
		data, _, ok2 := bytes.Cut(data, []byte(dataClose))
		if !ok1 || !ok2 {
			return nil, nil, "", page, notWhole("the page holds no data")
		}
		return b[:at], data, string(rest[at+len(commentOpen):]), page, nil
	}
	at := bytes.LastIndex(b, []byte(sealOpen))
	if at < 0 {
		return nil, nil, "", page, notWhole("it has no seal at its end")
	}
	tail := b[at+len(sealOpen):]
	if err := json.Unmarshal(bytes.TrimSuffix(tail, []byte(sealClose)), &seal); err != nil {
		return nil, nil, "", page, notWhole("its seal is no text")
	}
	if s, _ := json.Marshal(seal); string(s)+sealClose != string(tail) {
		return nil, nil, "", page, notWhole("its seal is not spelled as it was written")
	}
	return b[:at], append(b[:at:at], "\n}"...), seal, page, nil
}

// Open reads minutes as HTML or JSON writes them and checks, without any server:
// that its key sealed every byte; that its leaves are those of the checkpoint
// which the key signed; that what it tells of every vote is what the leaves
// say; and of a page, that it says what its data say. comparedPage is false for
// a page that another version laid out, whose words could not be compared with
// its data.
func Open(b []byte) (d *Document, leaves []ledger.Leaf, c ledger.Checkpoint, comparedPage bool, err error) {
	sealed, data, seal, page, err := parts(b)
	if err != nil {
		return nil, nil, c, false, err
	}
	d = new(Document)
	in := json.NewDecoder(bytes.NewReader(data))
	in.DisallowUnknownFields()
	if err := in.Decode(d); err != nil {
		return nil, nil, c, false, notWhole("its data cannot be read: %v", err)
	}
	p, err := ledger.ParsePublicKey(d.Key)
	if err != nil {
		return nil, nil, c, false, err
	}
	if c, err = ledger.VerifyCheckpoint(d.Checkpoint, p); err != nil {
		return nil, nil, c, false, err
	}
	if err := ledger.CheckSeal(seal, c.Origin, sealed, p); err != nil {
		return nil, nil, c, false, err
	}
	for i, text := range d.Leaves {
		l, err := ledger.ParseLeaf([]byte(text))
		if err != nil {
			return nil, nil, c, false, notWhole("leaf %d: %w", i, err)
		}
		leaves = append(leaves, l)
	}
	if _, err := ledger.OpenLog(leaves, d.Checkpoint, p); err != nil {
		return nil, nil, c, false, err
	}
	if err := d.agrees(leaves); err != nil {
		return nil, nil, c, false, err
	}
	if page && strings.Contains(string(sealed[:min(len(sealed), 2000)]), layout()) {
		again, err := d.render(data)
		if err != nil || !bytes.Equal(again, sealed) {
			return nil, nil, c, false, notWhole("the page does not say what its data say")
		}
		comparedPage = true
	}
	return d, leaves, c, comparedPage || !page, nil
}
