// Package plenary holds the words of the voting system as types: bodies,
// members, symbols, positions, ballots, tallies, votes, decisions and their
// proofs. Every other package speaks in these words.
//
// It never does I/O, never reads a clock, and imports the standard library
// only.
package plenary

// Body identifies who decides. The two embedded bodies are named here; any
// other lower-case slug names a local body with its own rules.
type Body string

// The bodies of the United Nations whose votes the collection "un" holds.
const (
	GeneralAssembly Body = "un-ga"
	SecurityCouncil Body = "un-sc"
)

// Name is the body's name in English, or the slug of a local body.
func (b Body) Name() string {
	switch b {
	case GeneralAssembly:
		return "General Assembly"
	case SecurityCouncil:
		return "Security Council"
	}
	return string(b)
}

// Collection names a set of votes: "un", or the slug of a local body. Votes of
// different collections are never counted together unless a user asks.
type Collection string

// UN is the collection of recorded votes of the United Nations.
const UN Collection = "un"

// VoteID is the identity of a vote, stable for ever and printed wherever the
// vote appears (undl:3959039). A symbol is not an identity: a text can have
// many votes and a vote can lack a symbol.
type VoteID string

// Code identifies a member within its body, stable for ever. For the UN it is
// the ISO 3166-1 alpha-3 code, or CSK, YUG, DDR, YMD, EAZ for states that are
// gone.
type Code string
