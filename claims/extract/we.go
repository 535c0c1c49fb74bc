package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// own is the member whose people the writer of an article calls the own: we Norwegians, my
// country, Kenya. Where two are called so nobody knows who "we" are.
type own struct {
	name  int32
	code  plenary.Code
	known bool
	mixed bool
}

// keepOwn notes whom the sentence calls the writer's own people.
func (s *sentence) keepOwn() {
	w := &s.walker.own
	if w.mixed {
		return
	}
	for k := range s.u {
		if !s.is(k, lex.Actor) || !s.isOwnPeople(k) || s.inQuotes(k) {
			continue
		}
		n := &s.Lex.Names[s.u[k].Val]
		if len(n.Aliases) == 0 {
			continue
		}
		code := n.Aliases[0].Code
		if w.known && w.code != code {
			*w = own{mixed: true}
			return
		}
		*w = own{name: s.u[k].Val, code: code, known: true}
	}
}

// isOwnPeople says whether the member at k is told to be the writer's own.
func (s *sentence) isOwnPeople(k int) bool {
	n := &s.Lex.Names[s.u[k].Val]
	if n.Demonym {
		if s.id(k-1, lex.WWe) {
			return s.areWe(k)
		}
		if !s.id(k-1, lex.WA, lex.WAn) || !s.endOfClause(k+1) && !strings.EqualFold(s.text(k+1), "myself") {
			return false
		}
		switch {
		case strings.EqualFold(s.text(k-2), "am"):
			return s.id(k-3, lex.WI)
		case s.id(k-2, lex.WAs):
			const near = 5 // I write as a Kenyan; as a Kenyan, I
			for m := max(0, k-2-near); m < k+near; m++ {
				if s.id(m, lex.WI) {
					return true
				}
			}
		}
		return false
	}
	if n.Place {
		return false
	}
	b := k - 1
	if w := s.lower(b); w == "own" || w == "native" || w == "beloved" || w == "dear" || w == "poor" || w == "little" {
		b--
	}
	if s.id(b, lex.WOur, lex.WMy) {
		return s.endOfClause(k+1) || s.isCopula(k+1)
	}
	if s.sign(k+1, ",") && s.id(k+2, lex.WMy, lex.WOur) && isCountry(s.text(k+3)) && s.endOfClause(k+4) {
		return true // Norway, my country, was
	}
	if s.sign(b, ",") {
		b--
	}
	return isCountry(s.text(b)) && (s.id(b-1, lex.WMy, lex.WOur) || strings.EqualFold(s.text(b-1), "own") && s.id(b-2, lex.WMy, lex.WOur)) && s.endOfClause(k+1)
}

func isCountry(w string) bool {
	switch strings.ToLower(w) {
	case "country", "homeland", "nation", "fatherland", "motherland":
		return true
	}
	return false
}

// inQuotes says whether unit k stands in somebody's words: who "we" are there is another
// question.
func (s *sentence) inQuotes(k int) bool {
	const far = 800
	at := s.start(k)
	text := s.doc.Text[max(0, at-far):at]
	if i := strings.LastIndexByte(text, '\n'); i >= 0 {
		text = text[i+1:]
	}
	if strings.Count(text, "\"")%2 == 1 || strings.Count(text, "“") > strings.Count(text, "”") {
		return true
	}
	open := false
	for i, r := range text {
		if r != '\'' && r != '‘' && r != '’' {
			continue
		}
		before := byte(' ')
		if i > 0 {
			before = text[i-1]
		}
		switch {
		case r != '’' && strings.IndexByte(" (", before) >= 0:
			open = true
		case r != '‘' && strings.IndexByte(",.?!", before) >= 0:
			open = false
		}
	}
	return open
}

// findWe adds to the lists of the sentence what stands for the writer's own country: we
// abstained, our ambassador voted no, my country, voted with us.
func (s *sentence) findWe() {
	w := &s.walker.own
	if !w.known {
		return
	}
	for k := range s.u {
		to := s.ourselves(k)
		if to == k || s.inQuotes(k) || s.wishedFor(k) {
			continue
		}
		l := listing{from: k, to: to, names: []int32{w.name}, at: []int{k}, pronoun: true}
		at := 0
		for at < len(s.people) && s.people[at].from < k {
			at++
		}
		s.people = slices.Insert(s.people, at, l)
	}
}

// ourselves is the unit behind words at k that stand for the writer's country, k where
// there are none.
func (s *sentence) ourselves(k int) int {
	switch {
	case s.id(k, lex.WWe) && !s.is(k+1, lex.Actor):
		if strings.EqualFold(s.text(k+1), "did") && s.endOfClause(k+2) {
			return k + 1 // exactly as we did
		}
		if s.doesVote(k) && !s.isOpinion(k) {
			return k + 1
		}
	case s.id(k, lex.WUs) && (s.is(k-1, lex.Join) || s.id(k-1, lex.WWith) && s.is(k-2, lex.VotePast|lex.AbstainVerb|lex.Labels)):
		return k + 1
	case s.id(k, lex.WOur, lex.WMy) && isCountry(s.text(k+1)):
		if s.is(k+2, lex.VotePast|lex.AbstainVerb|lex.AbsentVerb) || s.isCopula(k+2) && s.is(k+3, lex.Among|lex.Only) {
			return k + 2
		}
	case s.id(k, lex.WOur, lex.WMy):
		if s.doesVote(k) {
			return k + 1
		}
	}
	return k
}

// isOpinion says whether what is told of us at k may be what a newspaper or party held, or
// a vote of another kind: we supported the text, we voted for Mr Smith, we voted no in the
// referendum.
func (s *sentence) isOpinion(k int) bool {
	const near, far = 5, 14
	for m := max(0, k-far); m < k+far && m < len(s.u); m++ {
		switch s.lower(m) {
		case "referendum", "plebiscite", "election", "elections", "poll", "polls", "parliament", "congress", "shareholders", "brexit", "trade union", "book", "club", "primary":
			return true
		}
	}
	for m := k + 1; m < k+near; m++ {
		switch {
		case s.is(m, lex.YesVerb|lex.NoVerb):
			return !strings.HasPrefix(s.lower(m), "said ")
		case s.is(m, lex.VotePast) && s.id(m+1, lex.WFor, lex.WAgainst):
			q := m + 2
			for q < m+near+3 && !s.endOfClause(q) && !s.is(q, lex.Text) {
				q++
			}
			return q > m+2 && !s.is(q, lex.Text)
		}
	}
	return false
}

// wishedFor says whether what is told at k is wished for: I wish we had abstained.
func (s *sentence) wishedFor(k int) bool {
	const far = 6
	for m := k - 1; m >= 0 && m > k-far && !s.sign(m, ";:."); m-- {
		switch s.lower(m) {
		case "wish", "wished", "wishes", "had", "if", "why", "should", "would", "rather", "time", "unless", "until", "whether", "before", "when", "whenever", "where", "like", "dream", "pretend", "pretended", "suppose":
			return true
		}
	}
	return false
}

// votedAs is the list whose vote that of the verb at j was like, nil where none is told:
// voted exactly as Norway did, voted as we voted.
func (s *sentence) votedAs(j int) *listing {
	if !strings.EqualFold(s.text(j), "voted") {
		return nil
	}
	k := j + 1
	for k < j+4 && (s.adverb(k) || strings.EqualFold(s.text(k), "just")) {
		k++
	}
	if strings.EqualFold(s.text(k), "the same way") {
		k++
	}
	if !s.id(k, lex.WAs) {
		return nil
	}
	o := s.listFrom(k + 1)
	if o == nil || len(o.names) != 1 || len(o.groups) > 0 || o.from > k+2 {
		return nil
	}
	switch s.lower(o.to) {
	case "did", "had", "voted":
		if s.endOfClause(o.to+1) && !s.unreal(j) {
			return o
		}
	}
	return nil
}

// mayBeUs says whether unit k, in a text all in capitals, may be the pronoun as well as the
// country: behind a preposition, without an article.
func (s *sentence) mayBeUs(k int) bool {
	if !s.upper || s.text(k) != "US" || !s.is(k, lex.Actor) {
		return false
	}
	before := s.lower(k - 1)
	switch before[strings.LastIndexByte(before, ' ')+1:] {
	case "with", "of", "by", "for", "to", "against", "except", "but", "behind", "beside", "besides", "like", "unlike", "from", "were", "are", "is", "was", "and":
		return true
	}
	return false
}
