// Package lex holds the words of voting: the phrases that say how a vote went,
// the bodies that vote, members and groups by every name, and a matcher that
// marks them in a sentence. The phrases are data, in data/*.txt.
//
// It finds words and never decides what a sentence states.
package lex

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/words"
	"github.com/plenary-vote/plenary/groups"
	"github.com/plenary-vote/plenary/names"
)

// Class is a set of things a phrase can be.
type Class uint64

// The classes. Those of data/cues.txt come first, by the names used there.
const (
	YesVerb Class = 1 << iota
	YesLabel
	NoVerb
	NoLabel
	AbstainVerb
	AbstainLabel
	AbsentVerb
	AbsentLabel
	Deed
	VotePast
	VoteIng
	VoteNoun
	VoteInf
	Got
	VetoPast
	VetoNoun
	VetoUse
	VetoBlock
	VetoPower
	Fail
	Pass
	Consensus
	Unanimous
	BindingNo
	BindingYes
	TwoThirds
	SimpleMajority
	Idle
	Need
	Join
	Only
	Include
	Among
	Except
	All
	Other
	Members
	Modal
	Not
	HedgeAbout
	HedgeOver
	HedgeUnder
	And
	Did
	Text
	Amend
	Another
	Secret
	Quoted

	Assembly
	Council
	UN
	OtherBody
	Hint
	Fiction

	Actor  // a member, or a name that is no member's; Val is the index of the name
	Group  // Val is the index of the group
	Number // Val is the value
	Sign   // Val is the sign
	Small  // a small word by which phrases hang together: for, by, from, of
	Date
	Symbol
	Person // a leader or envoy whose name may stand for the government; Val as of Actor
	Home   // a body of one country, town or company, in which no members vote
)

// Labels and verbs of positions.
const (
	Verbs     = YesVerb | NoVerb | AbstainVerb | AbsentVerb
	Labels    = YesLabel | NoLabel | AbstainLabel | AbsentLabel
	Positions = Verbs | Labels
	Bodies    = Assembly | Council | UN | OtherBody
)

// Position is the position that a unit of class Positions names.
func (c Class) Position() plenary.Position {
	switch {
	case c&(YesVerb|YesLabel) != 0:
		return plenary.Yes
	case c&(NoVerb|NoLabel) != 0:
		return plenary.No
	case c&(AbstainVerb|AbstainLabel) != 0:
		return plenary.Abstain
	case c&(AbsentVerb|AbsentLabel) != 0:
		return plenary.NotVoting
	}
	return plenary.UnknownPosition
}

// Unit is a phrase, number, sign or unknown word of a sentence.
type Unit struct {
	Class    Class
	Val      int32
	ID       int32 // of the first word
	From, To int32 // tokens of the sentence
	Case     words.Case
	Space    bool // white space stands before it
}

// Is says whether the unit is of one of the classes.
func (u *Unit) Is(c Class) bool { return u.Class&c != 0 }

// IsSign says whether the unit is one of the signs.
func (u *Unit) IsSign(signs string) bool {
	if u.Class != Sign {
		return false
	}
	for i := range len(signs) {
		if int32(signs[i]) == u.Val {
			return true
		}
	}
	return false
}

// Name is what an Actor unit names.
type Name struct {
	Aliases []names.Alias // empty for a name that is no member's
	Demonym bool          // no alias is a name of the state itself
	Place   bool          // a capital or what stands for the government
	Code    bool          // a code of three letters
	Note    string        // of a name that is no member's
	single  []plenary.Code
}

// Codes lists the members a name may mean on a day (a zero date is any day),
// those whose name was in use first and alone where there are any.
// The slice must not be changed.
func (n *Name) Codes(on plenary.Date) []plenary.Code {
	if n.single != nil {
		return n.single
	}
	var now, ever []plenary.Code
	add := func(cs []plenary.Code, c plenary.Code) []plenary.Code {
		for _, k := range cs {
			if k == c {
				return cs
			}
		}
		return append(cs, c)
	}
	for _, a := range n.Aliases {
		ever = add(ever, a.Code)
		if a.InUse(on) {
			now = add(now, a.Code)
		}
	}
	if len(now) > 0 {
		return now
	}
	return ever
}

// Lexicon is the matcher with its names and groups. It is filled once and then
// only read.
type Lexicon struct {
	Vocab  *words.Vocab
	Names  []Name
	Groups []groups.Group
	called map[string]int32         // groups by words for their members
	fringe map[int32][]plenary.Code // who may or may not be counted to a group

	numbers *words.Numbers
	trie    trie
	leans   trie
	fates   trie
	fuzzy   []fuzzyName
	halves  map[string]int32
}

// New builds the lexicon.
func New() *Lexicon {
	v := words.NewVocab()
	internSmall(v)
	l := &Lexicon{Vocab: v, numbers: words.NewNumbers(v), halves: map[string]int32{}}
	l.addCues()
	l.addNames()
	l.addGroups()
	l.addLeans()
	l.addFates()
	for i := range l.Names {
		if all := l.Names[i].Codes(plenary.Date{}); len(all) == 1 {
			l.Names[i].single = all
			for half, code := range halves {
				if _, ok := l.halves[half]; all[0] == code && !ok {
					l.halves[half] = int32(i)
				}
			}
		}
	}
	return l
}

// halves are first halves of adjectives for two permanent members: Anglo-American.
var halves = map[string]plenary.Code{"anglo": "GBR", "franco": "FRA", "sino": "CHN", "russo": "RUS", "british": "GBR", "french": "FRA", "chinese": "CHN", "russian": "RUS", "soviet": "RUS", "american": "USA", "us": "USA"}

// Half is the name of the member that the first half of an adjective for two of
// them stands for, ok where there is one.
func (l *Lexicon) Half(word string) (name int32, ok bool) {
	name, ok = l.halves[strings.ToLower(word)]
	return name, ok
}
