package meeting

import (
	"bytes"
	"strconv"

	"github.com/plenary-vote/plenary"
)

// fastCast reads a cast entry in exactly the form that Encode writes, without
// escapes; most entries of a log are of it. Anything else is left to Decode's
// general way, which reads the same of it.
func fastCast(b []byte) (Entry, bool) {
	p := parser{b: b, ok: true}
	var e Entry
	var c Cast
	p.skip(`{"type":"cast","v":1,"at":`)
	e.At = int64(p.number())
	if bytes.HasPrefix(p.b, []byte(`,"by":"`)) {
		p.skip(`,"by":`)
		e.By = p.text()
	}
	p.skip(`,"args":{"vote":`)
	c.Vote = p.text()
	p.skip(`,"seat":`)
	c.Seat = plenary.Code(p.text())
	p.skip(`,"position":`)
	position := p.text()
	p.skip(`,"n":`)
	n := p.number()
	p.skip(`,"source":`)
	c.Source = Source(p.text())
	p.skip(`}}`)
	var err error
	c.Position, err = plenary.ParsePosition(position)
	c.N = uint32(n)
	if !p.ok || len(p.b) > 0 || err != nil || n > 1<<31 {
		return Entry{}, false
	}
	e.Command = &c
	return e, true
}

// parser reads a known form from the front of b; ok turns false where it is not
// that.
type parser struct {
	b  []byte
	ok bool
}

func (p *parser) skip(text string) {
	if p.ok = p.ok && len(p.b) >= len(text) && string(p.b[:len(text)]) == text; p.ok {
		p.b = p.b[len(text):]
	}
}

// text reads a JSON string without escapes, in ASCII.
func (p *parser) text() string {
	if !p.ok || len(p.b) == 0 || p.b[0] != '"' {
		p.ok = false
		return ""
	}
	for i := 1; i < len(p.b); i++ {
		switch c := p.b[i]; {
		case c == '"':
			s := string(p.b[1:i])
			p.b = p.b[i+1:]
			return s
		case c == '\\' || c < ' ' || c >= 0x7f:
			p.ok = false
			return ""
		}
	}
	p.ok = false
	return ""
}

// number reads a whole number without a sign or leading zeros.
func (p *parser) number() uint64 {
	i := 0
	for i < len(p.b) && p.b[i] >= '0' && p.b[i] <= '9' {
		i++
	}
	n, err := strconv.ParseUint(string(p.b[:i]), 10, 63)
	p.ok = p.ok && err == nil && (p.b[0] != '0' || i == 1)
	p.b = p.b[i:]
	return n
}
