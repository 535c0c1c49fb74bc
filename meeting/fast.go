package meeting

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
)

// Most of what a meeting reads and writes are ballots. The functions here read
// and write those in the forms they nearly always have, at a tenth of the cost of
// the general way. They leave everything else to it, and give what it gives.

// fastCast reads a cast entry in exactly the form that Encode writes, without
// escapes.
func fastCast(b []byte) (Entry, bool) {
	p := parser{rest: string(b), ok: true}
	var e Entry
	c := new(Cast)
	p.skip(`{"type":"cast","v":1,"at":`)
	e.At = int64(p.number())
	if strings.HasPrefix(p.rest, `,"by":"`) {
		p.skip(`,"by":`)
		e.By = p.text()
	}
	p.skip(`,"args":{"vote":`)
	c.Vote = p.text()
	p.skip(`,"seat":`)
	c.Seat = plenary.Code(p.text())
	p.skip(`,"position":`)
	p.position(c)
	p.skip(`,"n":`)
	c.N = p.count()
	p.skip(`,"source":`)
	c.Source = known(p.text())
	p.skip(`}}`)
	if !p.ok || p.rest != "" {
		return Entry{}, false
	}
	e.Command = c
	return e, true
}

// fastArgs reads the fields of a cast in any order, each once, without escapes
// and without space between them.
func fastArgs(b []byte) (*Cast, bool) {
	p := parser{rest: string(b), ok: true}
	c := new(Cast)
	seen := 0
	p.skip(`{`)
	for field := 0; p.ok && seen != 1<<5-1; field++ {
		if field > 0 {
			p.skip(`,`)
		}
		name := p.text()
		p.skip(`:`)
		bit := 0
		switch name {
		case "vote":
			c.Vote, bit = p.text(), 1
		case "seat":
			c.Seat, bit = plenary.Code(p.text()), 2
		case "position":
			p.position(c)
			bit = 4
		case "n":
			c.N, bit = p.count(), 8
		case "source":
			c.Source, bit = known(p.text()), 16
		}
		p.ok = p.ok && bit != 0 && seen&bit == 0
		seen |= bit
	}
	p.skip(`}`)
	return c, p.ok && p.rest == ""
}

// known is the source of that name: one of ours is not kept in the text it was
// read from, which a recorded ballot would hold on to.
func known(s string) Source {
	for _, k := range [...]Source{Device, Spoken, Paper, Hand, Voice} {
		if s == string(k) {
			return k
		}
	}
	return Source(s)
}

// fast writes an entry as Encode does; false for one that is no cast or would
// need an escape.
func (e Entry) fast() ([]byte, bool) {
	c, ok := e.Command.(*Cast)
	if !ok || !c.plain() || !plain(e.By) {
		return nil, false
	}
	b := make([]byte, 0, 256)
	b = strconv.AppendInt(append(b, `{"type":"cast","v":1,"at":`...), e.At, 10)
	if e.By != "" {
		b = append(append(append(b, `,"by":"`...), e.By...), '"')
	}
	return append(c.append(append(b, `,"args":`...)), '}'), true
}

// JSON is the result as json.Marshal writes it.
func (r Result) JSON() ([]byte, error) {
	c := r.Ballot
	if r.Status != Accepted || r.Rule != "" || r.Text != "" || r.Late || c == nil || !c.plain() {
		return json.Marshal(r)
	}
	b := make([]byte, 0, 192)
	return append(c.append(append(b, `{"status":"accepted","ballot":`...)), '}'), nil
}

// append adds a cast whose texts are plain, as JSON.
func (c *Cast) append(b []byte) []byte {
	b = append(append(b, `{"vote":"`...), c.Vote...)
	b = append(append(b, `","seat":"`...), c.Seat...)
	b = append(append(b, `","position":"`...), c.Position.String()...)
	b = strconv.AppendUint(append(b, `","n":`...), uint64(c.N), 10)
	b = append(append(b, `,"source":"`...), c.Source...)
	return append(b, `"}`...)
}

func (c *Cast) plain() bool {
	return plain(c.Vote) && plain(string(c.Seat)) && plain(string(c.Source)) && plain(c.Position.String())
}

// plain says whether JSON writes a text as it is.
func plain(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ', c >= 0x7f, c == '"', c == '\\', c == '<', c == '>', c == '&':
			return false
		}
	}
	return true
}

// parser reads a known form from the front of rest; ok turns false where it is
// not that.
type parser struct {
	rest string
	ok   bool
}

func (p *parser) skip(text string) {
	if p.ok = p.ok && strings.HasPrefix(p.rest, text); p.ok {
		p.rest = p.rest[len(text):]
	}
}

// text reads a JSON string without escapes, in ASCII.
func (p *parser) text() string {
	if !p.ok || p.rest == "" || p.rest[0] != '"' {
		p.ok = false
		return ""
	}
	for i := 1; i < len(p.rest); i++ {
		switch c := p.rest[i]; {
		case c == '"':
			s := p.rest[1:i]
			p.rest = p.rest[i+1:]
			return s
		case c == '\\' || c < ' ' || c >= 0x7f:
			p.ok = false
			return ""
		}
	}
	p.ok = false
	return ""
}

func (p *parser) position(c *Cast) {
	var err error
	if s := p.text(); p.ok {
		c.Position, err = plenary.ParsePosition(s)
		p.ok = err == nil
	}
}

// number reads a whole number without a sign or leading zeros.
func (p *parser) number() uint64 {
	i := 0
	for i < len(p.rest) && p.rest[i] >= '0' && p.rest[i] <= '9' {
		i++
	}
	n, err := strconv.ParseUint(p.rest[:i], 10, 63)
	p.ok = p.ok && err == nil && (p.rest[0] != '0' || i == 1)
	p.rest = p.rest[i:]
	return n
}

// count reads a number of casts.
func (p *parser) count() uint32 {
	n := p.number()
	p.ok = p.ok && n <= 1<<31
	return uint32(n)
}
