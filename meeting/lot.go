package meeting

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"math/big"
	"slices"
	"strings"
)

// Lot is a drawing of lots that nobody can steer alone: parties commit to a
// seed by its hash, then reveal it; the lot is the hash over all seeds.
type Lot struct {
	ID      string  `json:"id"`
	Purpose string  `json:"purpose"`
	Parties []Party `json:"parties"` // in order of name
	Drawn   bool    `json:"drawn,omitempty"`
	Result  string  `json:"result,omitempty"` // hexadecimal
}

// Party is one that commits to a seed: a seat's code, or "table".
type Party struct {
	Name   string `json:"name"`
	Hash   string `json:"hash"`
	Seed   string `json:"seed,omitempty"`
	Passed bool   `json:"passed,omitempty"` // drawn without it, for it did not reveal
}

const tableParty = "table"

// LotHash is the hash that commits a party to a seed in a lot: SHA-256 of
// "plenary lot 1", the lot's id, the party and the seed, each ended by a
// newline.
func LotHash(lot, party, seed string) string {
	h := sha256.Sum256([]byte("plenary lot 1\n" + lot + "\n" + party + "\n" + seed + "\n"))
	return hex.EncodeToString(h[:])
}

// Of draws one of n from the lot, 0 to n-1; -1 when it is not drawn. It is the
// result as a number, modulo n: for n in the thousands no choice is favoured by
// more than one part in 2^240.
func (l *Lot) Of(n int) int {
	b, err := hex.DecodeString(l.Result)
	if !l.Drawn || err != nil || n < 1 {
		return -1
	}
	m := new(big.Int).Mod(new(big.Int).SetBytes(b), big.NewInt(int64(n)))
	return int(m.Int64())
}

// Lot is the lot of an id, nil when there is none.
func (s *State) Lot(id string) *Lot {
	for _, l := range s.Lots {
		if l.ID == id {
			return l
		}
	}
	return nil
}

// NewLot begins a drawing of lots.
type NewLot struct {
	ID      string `json:"id"`
	Purpose string `json:"purpose"`
}

func (c *NewLot) apply(s *State, _ *Entry) Result {
	if l := s.Lot(c.ID); l != nil {
		if l.Purpose == c.Purpose {
			return repeated
		}
		return refuse(form, "there is a lot %q already", c.ID)
	}
	if !ident(c.ID) || c.Purpose == "" || !short(c.Purpose) || len(s.Lots) >= maxList {
		return refuse(form, "a lot has an id and a purpose")
	}
	s.Lots = append(s.Lots, &Lot{ID: c.ID, Purpose: c.Purpose})
	return done
}

// Commit binds a party to a seed before any seed is known.
type Commit struct {
	Lot   string `json:"lot"`
	Party string `json:"party"`
	Hash  string `json:"hash"`
}

func (c *Commit) apply(s *State, e *Entry) Result {
	l, p, r := s.party(e, c.Lot, c.Party)
	switch {
	case !r.OK():
		return r
	case !hash(c.Hash):
		return refuse(form, "a commitment is a SHA-256 in hexadecimal")
	case p != nil && p.Hash == c.Hash:
		return repeated
	case p != nil || l.Drawn || slices.ContainsFunc(l.Parties, func(q Party) bool { return q.Seed != "" }):
		return refuse("drawing of lots", "%s has committed, or seeds are being revealed: no commitment can follow", c.Party)
	}
	l.Parties = append(l.Parties, Party{Name: c.Party, Hash: c.Hash})
	slices.SortFunc(l.Parties, func(a, b Party) int { return strings.Compare(a.Name, b.Name) })
	return done
}

// party checks that an entry acts for a party of a lot, and finds it.
func (s *State) party(e *Entry, lot, name string) (*Lot, *Party, Result) {
	l := s.Lot(lot)
	if l == nil {
		return nil, nil, unknown("lot", lot)
	}
	by := s.Person(e.By)
	if by.Role == Delegate && name != string(by.Seat) || by.Role != Delegate && name != tableParty {
		return nil, nil, refuse("roles", "a delegate draws for its seat, the table for %q", tableParty)
	}
	for i := range l.Parties {
		if l.Parties[i].Name == name {
			return l, &l.Parties[i], done
		}
	}
	return l, nil, done
}

// Reveal shows the seed that a party committed to.
type Reveal struct {
	Lot   string `json:"lot"`
	Party string `json:"party"`
	Seed  string `json:"seed"`
}

func (c *Reveal) apply(s *State, e *Entry) Result {
	l, p, r := s.party(e, c.Lot, c.Party)
	switch {
	case !r.OK():
		return r
	case p == nil || !ident(c.Seed) || LotHash(c.Lot, c.Party, c.Seed) != p.Hash:
		return refuse("drawing of lots", "%s did not commit to this seed", clip(c.Party))
	case p.Seed == c.Seed:
		return repeated
	case l.Drawn:
		return refuse("drawing of lots", "the lot is drawn")
	}
	p.Seed = c.Seed
	return done
}

// Draw draws the lot, without the parties named that have not revealed.
type Draw struct {
	Lot     string   `json:"lot"`
	Without []string `json:"without,omitempty"`
}

func (c *Draw) apply(s *State, _ *Entry) Result {
	l := s.Lot(c.Lot)
	if l == nil {
		return unknown("lot", c.Lot)
	}
	if l.Drawn {
		return repeated
	}
	var seeds bytes.Buffer
	seeds.WriteString("plenary lot 1\n" + l.ID + "\n")
	n := 0
	for _, p := range l.Parties {
		switch {
		case p.Seed != "":
			seeds.WriteString(p.Name + "\n" + p.Seed + "\n")
			n++
		case !slices.Contains(c.Without, p.Name):
			return refuse("drawing of lots", "%s has not revealed its seed", p.Name)
		}
	}
	if n == 0 {
		return refuse("drawing of lots", "nobody has revealed a seed")
	}
	for i := range l.Parties {
		l.Parties[i].Passed = l.Parties[i].Seed == ""
	}
	h := sha256.Sum256(seeds.Bytes())
	l.Drawn, l.Result = true, hex.EncodeToString(h[:])
	return done
}
