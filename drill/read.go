package drill

import (
	"encoding/json"

	"github.com/plenary-vote/plenary"
)

// cast is a ballot that the journal holds.
type cast struct {
	n        uint32
	position plenary.Position
	late     bool // it stands after the lock of its vote
}

// ballots are those of a journal, counted here a second time and in a way of its
// own, so that a fault in package meeting does not hide itself.
type ballots struct {
	seats map[place][]cast
}

// standing is the ballot of a seat that counts: the one with the highest cast
// number that came before the lock.
func (b ballots) standing(at place) (best cast) {
	for _, c := range b.seats[at] {
		if !c.late && c.n > best.n {
			best = c
		}
	}
	return best
}

// read takes the ballots out of a journal. Entries that it cannot read hold none.
func read(journal [][]byte) ballots {
	b := ballots{map[place][]cast{}}
	codes := map[string]plenary.Code{}  // seat by the hash of a code
	people := map[string]plenary.Code{} // seat by person
	open := map[string]bool{}           // by vote
	closed := map[string]bool{}
	for _, line := range journal {
		var e struct {
			Type string
			By   string
			Args struct {
				Hash, Person, Vote string
				Seat               plenary.Code
				Position           plenary.Position
				N                  uint32
			}
		}
		var kind struct{ Type string }
		if json.Unmarshal(line, &kind) != nil {
			continue
		}
		switch kind.Type {
		case "code", "redeem", "begin", "lock", "cast":
		default:
			continue
		}
		if json.Unmarshal(line, &e) != nil {
			continue
		}
		a := e.Args
		switch e.Type {
		case "code":
			codes[a.Hash] = a.Seat
		case "redeem":
			if people[a.Person] == "" {
				people[a.Person] = codes[a.Hash]
			}
		case "begin":
			open[a.Vote] = true
		case "lock":
			closed[a.Vote] = closed[a.Vote] || open[a.Vote]
		case "cast":
			if people[e.By] == a.Seat && open[a.Vote] {
				at := place{a.Vote, a.Seat}
				b.seats[at] = append(b.seats[at], cast{a.N, a.Position, closed[a.Vote]})
			}
		}
	}
	return b
}
