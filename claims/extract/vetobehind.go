package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/when"
	"github.com/plenary-vote/plenary/claims/words"
)

// behindVeto says whether a date ends a clause that tells a veto, with no more than
// its object between them: China vetoed its renewal on 25 March; Russia cast its veto in
// the Security Council on Tuesday; it came to an end on 25 March when China vetoed it.
func (s *sentence) behindVeto(d *dateAt) bool {
	return s.vetoAhead(d, s.ofObject) || s.whenVetoed(d)
}

// nearVeto is behindVeto where the object is told at length: vetoed a draft calling for an
// end to the fighting on Friday. What a text looks back to has a day of its own.
func (s *sentence) nearVeto(d *dateAt) bool {
	k := int(d.unit)
	if s.is(k, lex.Date) && s.is(k+1, lex.VetoUse) && (s.is(k+2, lex.VetoNoun) || s.is(k+3, lex.VetoNoun)) {
		return !s.unreal(k + 1) // Russia, backed by China, on Friday cast its veto
	}
	return s.vetoAhead(d, s.ofDemand)
}

// vetoAhead says whether a veto that was cast is told before a date, with nothing
// between them but what is let pass.
func (s *sentence) vetoAhead(d *dateAt, passes func(int) bool) bool {
	const far = 24
	k := int(d.unit)
	if s.u[k].Class != lex.Date {
		return false
	}
	b := k - 1
	if s.id(b, lex.WOn) || d.Day == 0 && d.Month != 0 && s.id(b, lex.WIn) {
		b--
	} else if d.Day != 0 {
		return false // a veto of 5 May may be any
	}
	for j := b; j >= 0 && j > k-far; j-- {
		switch {
		case s.is(j, lex.VetoPast):
			return !s.unreal(j) && !s.is(j-1, lex.Not)
		case s.is(j, lex.VetoNoun) && s.is(j-1, lex.VetoUse), s.is(j, lex.VetoNoun) && s.is(j-2, lex.VetoUse):
			return !s.unreal(j - 1)
		case !passes(j):
			return false
		}
	}
	return false
}

// ofObject says whether the unit at j may belong to the object of a veto, told in short.
func (s *sentence) ofObject(j int) bool {
	if s.is(j, lex.Text|lex.Council|lex.Assembly|lex.UN|lex.Actor|lex.And|lex.Another|lex.Symbol) || s.id(j, lex.WIt, lex.WA, lex.WAn, lex.WThe, lex.WIts, lex.WTheir, lex.WOf, lex.WIn, lex.WAt, lex.WBy, lex.WS) || s.sign(j, "'-") || s.adverb(j) || prolonging[s.lower(j)] {
		return true
	}
	return s.unknown(j) && s.at(j).Case == words.Lower && (s.is(j+1, lex.Text) || prolonging[s.lower(j+1)])
}

// prolonging are what a text may be called by what it does.
var prolonging = map[string]bool{
	"renewal": true, "extension": true, "prolongation": true, "mandate": true, "bid": true, "application": true, "candidacy": true, "admission": true, "membership": true, "request": true, "call": true, "attempt": true, "plan": true, "compromise": true, "effort": true, "further": true, "first": true, "own": true, "last": true, "second": true, "third": true,
}

// ofDemand says whether the unit at j may belong to what a vetoed text asked for, rather
// than to what had happened.
func (s *sentence) ofDemand(j int) bool {
	w := s.lower(j)
	switch {
	case s.sign(j, "'-"):
		return true
	case s.u[j].Class == lex.Sign, s.is(j, lex.Date|lex.Number|lex.VotePast|lex.Pass|lex.Fail), disasters[w], disasters[w+"s"], s.id(j, lex.WAfter, lex.WBefore, lex.WWhich, lex.WWho, lex.WThat, lex.WWhen, lex.WWhat):
		return false
	case strings.HasSuffix(w, "ing"):
		return demands[w]
	}
	return !happenings[w]
}

// demands are what a text does that looks ahead.
var demands = map[string]bool{
	"calling": true, "demanding": true, "urging": true, "asking": true, "imposing": true, "extending": true, "renewing": true, "ending": true, "threatening": true, "requesting": true, "establishing": true, "seeking": true, "recommending": true, "recognising": true, "recognizing": true, "granting": true, "admitting": true, "creating": true, "setting": true, "giving": true, "fighting": true, "peacekeeping": true, "requiring": true, "referring": true, "sending": true, "authorising": true, "authorizing": true, "approving": true, "building": true, "declaring": true,
}

// happenings are what a text looks back to, and deeds that it condemns.
var happenings = map[string]bool{
	"killing": true, "strike": true, "strikes": true, "raid": true, "raids": true, "airstrike": true, "airstrikes": true, "election": true, "elections": true, "arrest": true, "arrests": true, "clash": true, "clashes": true, "deaths": true, "death": true, "assault": true, "events": true, "incident": true, "violence": true, "since": true, "murder": true, "assassination": true, "overthrow": true, "explosion": true, "blast": true, "landing": true, "landings": true, "incursion": true, "deployment": true, "declaration": true, "signed": true, "launched": true, "began": true, "begun": true, "seized": true, "seizure": true, "capture": true, "expulsion": true, "deportation": true, "held": true, "referendums": true, "referenda": true, "vote": true, "votes": true, "test": true, "tests": true, "launch": true, "launches": true,
}

// whenVetoed says whether behind a date a clause tells who vetoed then: on 25 March
// 1999 when China, angered by the recognition, vetoed a further extension.
func (s *sentence) whenVetoed(d *dateAt) bool {
	const far = 14
	j := s.behindDay(d)
	if s.id(j, lex.WThe) && s.isDayWord(j+1) {
		j++
	}
	if s.isDayWord(j) {
		j++
	}
	if !s.id(j, lex.WWhen, lex.WThat) {
		return false
	}
	for s.id(j+1, lex.WThe) || s.is(j+1, lex.Number|lex.Only) {
		j++
	}
	if !s.is(j+1, lex.Actor|lex.Group) {
		return false
	}
	for m := j + 2; m < j+far && !s.sign(m, ";:."); m++ {
		if s.is(m, lex.VetoPast) {
			return !s.unreal(m) && !s.is(m-1, lex.Not) && !s.isCopula(m-1)
		}
		if s.is(m, lex.VotePast|lex.Pass|lex.Fail|lex.Date) || s.id(m, lex.WThat, lex.WWhich, lex.WWhen) {
			return false
		}
	}
	return false
}

// afterDeed says whether the date at k is reckoned from something that is no vote, which
// the clause names: five months after the surrender; two days before Christmas.
func (s *sentence) afterDeed(k int, d *dateAt) bool {
	const far = 10
	w := s.lower(k)
	if d.Form != when.Narrative || !strings.HasSuffix(w, " after") && !strings.HasSuffix(w, " before") || s.endOfClause(k+1) {
		return false
	}
	noun := false
	for j := k + 1; j < k+far; j++ {
		if j >= len(s.u) || s.sign(j, ",.") {
			return noun
		}
		noun = noun || s.u[j].Class == 0
		if s.u[j].Class != 0 && !s.is(j, lex.Actor|lex.Person|lex.And) && !s.id(j, lex.WThe, lex.WA, lex.WAn, lex.WIn, lex.WOf, lex.WOn, lex.WS, lex.WAt, lex.WFrom, lex.WIts, lex.WTo) && !s.sign(j, "'-") || ofVoting[s.lower(j)] {
			return false
		}
	}
	return false
}

// ofVoting are what an event may be reckoned from that is told of in the record.
var ofVoting = map[string]bool{
	"rejection": true, "refusal": true, "failure": true, "adoption": true, "condemnation": true, "debate": true, "session": true, "decision": true, "defeat": true, "meeting": true, "deadlock": true, "impasse": true, "showdown": true, "suspension": true, "call": true, "appeal": true, "demand": true, "ultimatum": true, "one": true, "ones": true, "previous": true, "other": true, "last": true, "same": true, "recommendation": true, "sanctions": true, "embargo": true, "first": true, "second": true, "event": true, "events": true,
}
