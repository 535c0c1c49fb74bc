package extract

import (
	"regexp"
	"strings"
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// addressing are the words before a member that is thanked or blamed in a sentence of its own.
var addressing = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:(?:many |a big |our )?(?:thanks|thank you|congratulations|kudos|bravo|hats off)(?: to)?|well done(?: to)?|(?:so |very |deeply |really )?(?:disappointed (?:in|by)|proud of|ashamed of)|shame on(?: you)?|good (?:on|for)|boo to),?$`)
})

// credits are verbs for having thanked or blamed somebody, blames besides.
var credits = map[string]bool{"thanked": true, "praised": true, "hailed": true, "commended": true, "applauded": true, "congratulated": true, "saluted": true, "lauded": true, "condemned": true, "denounced": true, "lambasted": true, "slammed": true}

// creditedFor reads how a list voted from what it is thanked or blamed for: thank you, Chad, for
// voting yes; shame on Mali for opposing it; the envoy praised Togo for backing the resolution.
func (s *sentence) creditedFor(l *listing) (stance, bool) {
	const long = 30
	t := stance{from: l.from, counted: -1}
	b := s.beforeThe(l.from)
	if len(l.names) == 0 || len(l.groups) > 0 || b < 0 {
		return t, false
	}
	k := l.to
	if s.sign(k, ",") {
		k++
	}
	if !s.id(k, lex.WFor) || s.unreal(l.from) {
		return t, false
	}
	opener := strings.ToLower(strings.TrimSpace(s.doc.Text[s.start(0):min(s.start(l.from), s.start(0)+long)]))
	switch {
	case addressing().MatchString(strings.TrimSuffix(opener, " the")):
		t.from = 0
	case (credits[s.lower(b)] || blames[s.lower(b)]) && !s.is(b-1, lex.Not|lex.Modal) && !s.id(b-1, lex.WTo) && !s.isCopula(b-1) && k == l.to:
	default:
		return t, false
	}
	k++
	switch {
	case s.is(k, lex.VoteIng) && s.isLabel(k+1) && !s.against(k+1) && s.lower(k) == "voting":
		t.pos, t.to = s.labelPosition(k+1), k+2
		if !s.endOfLabel(t.to) && !s.textAhead(k+1) {
			return t, false
		}
	case s.lower(k) == "abstaining" && s.endOfClause(s.inTheVote(k+1)):
		t.pos, t.to = plenary.Abstain, k+1
	case s.is(k, lex.YesLabel|lex.NoLabel) && strings.HasSuffix(s.lower(k), "ing") && s.textAhead(k):
		t.pos, t.to = s.labelPosition(k), k+2
	default:
		return t, false
	}
	return t, t.pos != plenary.UnknownPosition
}

// besideOwner reads whom a list, called by what it is to another member, voted with: Togo's ally
// Chad voted with it; Mali's neighbour Benin stood by it in voting no.
func (s *sentence) besideOwner(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	b := l.from - 1
	if b < 2 || !befriended[s.lower(b)] {
		return t, false
	}
	k := b - 1
	if s.id(k, lex.WS) {
		k--
	}
	o := s.listEnding(k)
	if !s.sign(k, "'") || o == nil || len(o.names) != 1 || len(o.groups) > 0 || len(l.names) != 1 {
		return t, false
	}
	j := l.to
	for s.is(j, lex.Did) && !s.is(j, lex.Positions|lex.Not) || s.adverb(j) {
		j++
	}
	if !s.is(j, lex.Join) || strings.HasPrefix(s.lower(j), "broke") || !s.id(j+1, lex.WIt, lex.WHim, lex.WHer, lex.WThem) || s.unreal(j) {
		return t, false
	}
	m := j + 2
	t.from, o.used = o.from, true
	if s.endOfClause(s.inTheVote(m)) {
		t.as, t.to = o, m
		return t, true
	}
	if s.id(m, lex.WIn, lex.WBy) && s.is(m+1, lex.VoteIng) && s.isLabel(m+2) && !s.against(m+2) {
		t.pos, t.to = s.labelPosition(m+2), m+3
		return t, true
	}
	return t, false
}

// befriended are nouns for what a member is to another.
var befriended = map[string]bool{"ally": true, "friend": true, "neighbour": true, "neighbor": true, "partner": true, "client": true, "patron": true, "protector": true}

// forsook reads whom a list left alone in a vote: Chad deserted Moscow in the vote; Mali deserted
// Havana by abstaining.
func (s *sentence) forsook(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	k := l.to
	for s.is(k, lex.Did) && !s.is(k, lex.Positions|lex.Not) || s.adverb(k) {
		k++
	}
	switch s.lower(k) {
	case "deserted", "abandoned", "forsook":
	default:
		return t, false
	}
	o := s.listFrom(s.behindThe(k + 1))
	if o == nil || o == l || len(o.names) != 1 || len(o.groups)+o.unread > 0 || len(l.names) != 1 || s.isGoverned(l) || s.unreal(k) {
		return t, false
	}
	m := o.to
	switch {
	case s.inTheVote(m) > m && s.endOfClause(s.inTheVote(m)):
		t.as, t.not, t.to = o, true, s.inTheVote(m)
	case s.id(m, lex.WBy) && s.is(m+1, lex.VoteIng) && s.isLabel(m+2) && !s.against(m+2):
		t.pos, t.to = s.labelPosition(m+2), m+3
	case s.id(m, lex.WBy) && s.lower(m+1) == "abstaining" && s.endOfClause(s.inTheVote(m+2)):
		t.pos, t.to = plenary.Abstain, m+2
	default:
		return t, false
	}
	o.used = true
	return t, true
}

// lineOf reads a line that is no more than a member and its vote: Chad: voted for. Mali -> NO.
func (s *sentence) lineOf(l *listing) (stance, bool) {
	const marks = ":->=→|"
	t := stance{from: l.from, counted: -1}
	if len(l.names) != 1 || len(l.groups)+l.unread > 0 || l.pronoun || l.from > 0 && !(l.from == 1 && s.u[0].Class == lex.Sign) || !s.live() {
		return t, false
	}
	k := l.to
	for k < l.to+3 && s.sign(k, marks) {
		k++
	}
	if k == l.to {
		return t, false
	}
	if s.is(k, lex.VotePast) && s.lower(k) == "voted" {
		k++
	}
	if !s.isLabel(k) && !s.is(k, lex.AbstainVerb) || !s.endOfSentence(k+1) {
		return t, false
	}
	t.pos, t.to = s.labelPosition(k), k+1
	return t, t.pos != plenary.UnknownPosition
}
