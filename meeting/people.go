package meeting

import "github.com/plenary-vote/plenary"

// Person is who joined with a code: an opaque id, a role, and the hash of the
// token that it shows. What the person is called stands outside the log.
type Person struct {
	ID      string       `json:"id"`
	Role    Role         `json:"role"`
	Seat    plenary.Code `json:"seat,omitempty"`
	Token   string       `json:"token"` // SHA-256 of the secret
	Code    string       `json:"code"`  // the code it joined with
	Revoked bool         `json:"revoked,omitempty"`
}

// JoinCode lets one person join, once. The log holds only a keyed hash.
type JoinCode struct {
	ID      string       `json:"id"`
	Role    Role         `json:"role"`
	Seat    plenary.Code `json:"seat,omitempty"`
	Hash    string       `json:"hash"`
	Expires int64        `json:"expires,omitempty"` // state time; 0 is never
	Used    bool         `json:"used,omitempty"`
	Revoked bool         `json:"revoked,omitempty"`
}

func (s *State) addCode(c JoinCode) {
	s.codes[c.Hash], s.codeIDs[c.ID] = len(s.Codes), len(s.Codes)
	s.Codes = append(s.Codes, c)
}

// IssueCode makes a code. A seat can have several: a second delegate has its
// own.
type IssueCode struct {
	ID      string       `json:"id"`
	Role    Role         `json:"role"`
	Seat    plenary.Code `json:"seat,omitempty"`
	Hash    string       `json:"hash"`
	Expires int64        `json:"expires,omitempty"`
}

func (c *IssueCode) apply(s *State, e *Entry) Result {
	if !ident(c.ID) || !hash(c.Hash) || roleSet[c.Role] == 0 || len(s.Codes) >= maxAll {
		return refuse(form, "a code has an id, a known role and a hash")
	}
	next := JoinCode{ID: c.ID, Role: c.Role, Seat: c.Seat, Hash: c.Hash, Expires: c.Expires}
	i, sameID := s.codeIDs[c.ID]
	if !sameID {
		var sameHash bool
		if i, sameHash = s.codes[c.Hash]; !sameHash {
			i = -1
		}
	}
	if i >= 0 {
		old := s.Codes[i]
		old.Used, old.Revoked = false, false
		if old == next {
			return repeated
		}
		return refuse(form, "the code %q is issued already", c.ID)
	}
	if needs := c.Role == Delegate || c.Role == Observer; needs != (s.Seat(c.Seat) != nil) || !needs && c.Seat != "" {
		return refuse(form, "a delegate's or observer's code is for a seat, any other is not")
	}
	// Whoever hands out a role could take it: a clerk hands out seats only.
	if s.Person(e.By).Role != Organiser && c.Role != Delegate && c.Role != Observer {
		return refuse("roles", "only the organiser gives the role %s", c.Role)
	}
	s.addCode(next)
	return done
}

// Redeem joins a person by a code; Person and Token are made outside the log.
type Redeem struct {
	Hash   string `json:"hash"`
	Person string `json:"person"`
	Token  string `json:"token"`
}

func (c *Redeem) apply(s *State, e *Entry) Result {
	i, ok := s.codes[c.Hash]
	if !ok || !ident(c.Person) || !hash(c.Token) || len(s.People) >= maxAll {
		return refuse("codes", "the code is not known")
	}
	j := &s.Codes[i]
	if _, taken := s.tokens[c.Token]; taken && s.Person(c.Person) == nil {
		return refuse("codes", "that token is taken")
	}
	if p := s.Person(c.Person); p != nil {
		if p.Code == j.ID && p.Token == c.Token {
			return repeated
		}
		return refuse("codes", "that identity is taken")
	}
	switch {
	case j.Revoked:
		return refuse("codes", "the code was revoked")
	case j.Used:
		return refuse("codes", "the code was used already")
	case j.Expires != 0 && s.Now > j.Expires:
		return refuse("codes", "the code has expired")
	}
	j.Used = true
	s.people[c.Person] = len(s.People)
	s.tokens[c.Token] = len(s.People)
	s.People = append(s.People, Person{ID: c.Person, Role: j.Role, Seat: j.Seat, Token: c.Token, Code: j.ID})
	return done
}

// Revoke takes a code back, and the role of whoever joined with it.
type Revoke struct {
	Code string `json:"code"`
}

func (c *Revoke) apply(s *State, e *Entry) Result {
	i, ok := s.codeIDs[c.Code]
	if !ok {
		return unknown("code", c.Code)
	}
	j := &s.Codes[i]
	if s.Person(e.By).Role != Organiser && j.Role != Delegate && j.Role != Observer {
		return refuse("roles", "only the organiser takes the role %s back", j.Role)
	}
	if p := s.Person(e.By); p.Code == j.ID {
		return refuse("roles", "nobody revokes the own role")
	}
	if j.Revoked {
		return repeated
	}
	j.Revoked = true
	for k := range s.People {
		if s.People[k].Code == j.ID {
			s.People[k].Revoked = true
		}
	}
	return done
}

// HasCode says whether a code of that hash was issued.
func (s *State) HasCode(hash string) bool {
	_, ok := s.codes[hash]
	return ok
}

// PersonOf is the person of a token's hash, nil for nobody.
func (s *State) PersonOf(token string) *Person {
	if i, ok := s.tokens[token]; ok {
		return &s.People[i]
	}
	return nil
}
