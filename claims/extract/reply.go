package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// after is of whom a short question asks: And China?
type after struct {
	names  []int32
	groups []Group
	start  int  // of the question in the text
	plain  bool // it is hardly more than the name
	sent   int
}

// keepAfter notes of whom the sentence asks what they did.
func (s *sentence) keepAfter() {
	longest := 8
	again := s.namesAgain()
	from, end := s.behindSpeaker(), len(s.u)-1
	for end > 0 && s.sign(end, "\"'") {
		end--
	}
	if len(s.people) == 1 && s.asksDeed() {
		longest *= 2
	}
	if len(s.people) != 1 && !again || s.people[0].pronoun || end-from >= longest && !(again && end-from < 2*longest) || !s.sign(end, "?") {
		return
	}
	l := &s.people[0]
	for k := range s.u {
		if s.is(k, lex.Positions|lex.Modal|lex.Not) || s.is(k, lex.Number) && (k > 0 || l.from < 2) && k >= s.behindCounter() {
			return // but for the number of a post
		}
	}
	names := l.names
	if again {
		names = names[:1]
	}
	s.walker.after = after{names: names, groups: l.groups, start: s.start(l.from), plain: (end+1-max(s.questionStart(), from) <= 4 || again || s.asksDeed()) && len(names) == 1, sent: s.n}
}

// behindCounter is the first unit behind the counter that a part of a thread starts with:
// 3/3 And Brazil?
func (s *sentence) behindCounter() int {
	if s.is(0, lex.Number) && s.sign(1, "/") && s.is(2, lex.Number) {
		return 3
	}
	return 0
}

// asksDeed says whether the sentence asks what its member did: so what did India do; how did
// India vote that day?
func (s *sentence) asksDeed() bool {
	l := &s.people[0]
	b := s.beforeThe(l.from)
	return s.is(b, lex.Did) && (s.id(b-1, lex.WWhat) && strings.EqualFold(s.text(l.to), "do") || s.id(b-1, lex.WHow) && strings.EqualFold(s.text(l.to), "vote"))
}

// namesAgain says whether the sentence names one member and then the same again: and
// South Africa, Mandela's South Africa?
func (s *sentence) namesAgain() bool {
	n := 0
	var code plenary.Code
	for i := range s.people {
		if len(s.people[i].groups) > 0 || s.people[i].pronoun {
			return false
		}
		for _, name := range s.people[i].names {
			a := s.Lex.Names[name].Aliases
			if len(a) == 0 || n > 0 && a[0].Code != code {
				return false
			}
			code = a[0].Code
			n++
		}
	}
	return n > 1
}

// findAnswer reads a position that answers the question before: China? In favour.
func (s *sentence) findAnswer() {
	q := &s.walker.after
	if q.sent != s.n-1 || len(q.names)+len(q.groups) == 0 {
		return
	}
	k := s.behindSpeaker()
	if l := s.listFrom(k + 1); s.id(k, lex.WWith) && l != nil && len(l.names) == 1 && len(l.groups) == 0 && s.onlySigns(l.to) && q.plain {
		s.add(finding{Statement: Statement{Kind: Who, People: []People{{Names: q.names, Groups: q.groups, As: l.names}}}, from: k, to: l.to, unit: k})
		l.used = true
		return // and the Indians? With the Russians.
	}
	for end := k + 4; k < len(s.u) && k < end && (s.u[k].Class == lex.Sign || s.is(k, lex.VotePast|lex.Did|lex.And) || strings.EqualFold(s.text(k), "vote") || s.id(k, lex.WA, lex.WAn)); {
		k++
	}
	if !s.is(k, lex.Verbs) && !(s.isLabel(k) && s.endOfLabel(k+1)) || s.id(k, lex.WNo, lex.WYes) && !s.is(k-1, lex.VotePast) && !s.id(k-1, lex.WA) || s.unreal(k) {
		return
	}
	for i := range s.people {
		if s.people[i].from <= k+1 {
			return
		}
	}
	n := len(s.walker.found)
	s.add(finding{Statement: Statement{Kind: Who, People: []People{{Position: s.labelPosition(k), Names: q.names, Groups: q.groups}}, Loose: !q.plain || !s.endsAnswer(k+1)}, from: k, to: k + 1, unit: k})
	if len(s.walker.found) > n {
		s.walker.found[n].Start = q.start
	}
}

// endsAnswer says whether nothing more is told from unit k on of a member's position but what
// changes nothing of it: voted for it; against, of course.
func (s *sentence) endsAnswer(k int) bool {
	if s.id(k, lex.WIt) {
		k++
	}
	for s.sign(k, ",.!?;\"'_-()") || shrugs[s.lower(k)] || s.pictured(k) {
		if s.sign(k, ",") {
			return true
		}
		k++
	}
	return k >= len(s.u)
}

// behindSpeaker is the first unit behind the signs, and the name of who speaks, that a line of
// a conversation opens with: [Host] And Japan? Caller: "And Japan?" > japan?
func (s *sentence) behindSpeaker() int {
	const name = 3 // units
	k := s.behindCounter()
	signs := func() {
		for s.sign(k, "\"'->_*.") {
			k++
		}
	}
	signs()
	for end := k + 1; end <= k+name && end < len(s.u); end++ {
		if s.sign(k, "[<") && s.sign(end, "]>") || end-k < name && s.sign(end, ":") && !s.is(k, lex.Actor|lex.Group|lex.Labels|lex.Number|lex.Date) {
			k = end + 1
			signs()
			break
		}
		if !s.sign(k, "[<") && !s.unknown(end-1) && s.u[end-1].Class != lex.Small {
			break
		}
	}
	return k
}

// answersShortly says whether the sentence says no more than "for" behind a question after a
// member: Syria? For.
func (s *sentence) answersShortly() bool {
	k := s.behindSpeaker()
	return s.walker.after.sent == s.n-1 && s.n > 0 && s.id(k, lex.WFor) && s.endsAnswer(k+1)
}
