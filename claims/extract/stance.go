package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// live says whether the sentence stands where a vote of the United Nations is
// being told, so that looser words can be taken for stances.
func (s *sentence) live() bool {
	if !s.judged {
		s.judged, s.alive = true, s.isLive()
	}
	return s.alive || len(s.hits) > 0 && !s.hinted()
}

func (s *sentence) isLive() bool {
	if s.hinted() {
		return false
	}
	if len(s.hits) > 0 || s.walker.scope >= Assembly && s.walker.scope != Elsewhere {
		return true
	}
	if s.inContext() {
		return true
	}
	if n := len(s.walker.found); n > 0 && s.n-s.walker.found[n-1].last <= 6 {
		return true
	}
	for k := range s.u {
		if s.is(k, lex.Assembly|lex.Council) && s.scopeOf(k) != Elsewhere {
			return true
		}
	}
	return false
}

// findStances reads the lists that the strict reading left, where a vote is
// being told.
func (s *sentence) findStances() {
	left := false
	s.second = true
	for i := range s.people {
		left = left || !s.people[i].used
	}
	const many = 40 // a sentence with more lists is no prose
	if !left || len(s.people) > many || !s.live() {
		return
	}
	for i := range s.people {
		l := &s.people[i]
		if st, ok := s.nobodyBut(l); ok {
			s.addWho(l, st)
			continue
		}
		if l.used || s.isExcepted(l) && !(s.sign(l.to, ",") && s.id(l.to+1, lex.WWhich, lex.WWho)) {
			continue
		}
		if both, t, ok := s.neither(l); ok {
			l.used = true
			s.addWho(both, t)
			continue
		}
		t, ok := s.equated(l)
		if !ok {
			t, ok = s.makesSo(l)
		}
		if !ok {
			t, ok = s.leftTo(l)
		}
		if !ok {
			t, ok = s.predicate(l)
		}
		if !ok {
			t, ok = s.introduced(l)
		}
		if !ok && s.is(l.from-1, lex.Did) {
			t, ok = s.stanceBefore(l) // so did Venezuela, of a stance read just now
		}
		if ok {
			t.loose = t.loose || len(l.names) == 0 && !s.wholly(l) // a group may have been split
			s.addWho(l, t)
		} else {
			s.accompanies(l)
		}
	}
}

// isGoverned says whether a preposition before a list makes it something spoken
// of rather than who acts.
func (s *sentence) isGoverned(l *listing) bool {
	b := l.from - 1
	for s.id(b, lex.WThe, lex.WBoth) || s.is(b, lex.All) && s.is(b-1, lex.Include) {
		b--
	}
	switch {
	case s.isPhrase(b) || s.wholeGroup(l, b) || s.ofEnvoy(b) || s.inCapital(b):
		return false
	case s.id(b, lex.WOf) && company[strings.ToLower(s.text(b-1))] || s.prepositional(b):
		return true
	case s.id(b, lex.WOf):
		return !s.is(b-1, lex.Members|lex.Number) || s.is(b-1, lex.Number) && s.value(b-1) == 0
	case s.is(b, lex.Include) || s.is(b, lex.All) && s.sign(b-1, ","):
		return true
	case s.id(b, lex.WWith): // with Yemen abstaining; the Powers, with Japan, voted
		return !s.is(l.to, lex.Positions) && !s.is(l.to, lex.VoteIng|lex.Only) && !s.id(l.to, lex.WOn, lex.WIn) && s.text(l.to) != "following" && !(s.sign(b-1, ",") && s.sign(l.to, ","))
	case s.id(l.to, lex.WBy) && (s.unknown(b) && s.at(b).Case == words.Lower || s.is(b, lex.Join)):
		return true // surprised Washington by voting in favour
	}
	return s.id(b, lex.WAgainst) && !s.is(b-1, lex.Number) && b > 0 || s.id(b, lex.WBy, lex.WFor, lex.WOn, lex.WTo, lex.WFrom, lex.WAgainst, lex.WIn, lex.WAt, lex.WInto, lex.WUnder, lex.WOver, lex.WAfter, lex.WBefore, lex.WThan) && !s.is(b, lex.Positions) || s.is(b, lex.VoteNoun|lex.Join|lex.Deed|lex.Verbs)
}

// predicate reads what the words behind a list say that it did, over asides,
// adverbs and objects that stand between.
func (s *sentence) predicate(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	if s.isGoverned(l) {
		return t, false
	}
	if s.is(l.from-1, lex.Only) {
		t.only = true
		t.from--
	}
	const far = 24
	strange := 0 // words that say nothing known
	end := l.to
	if s.sign(l.from-1, "([") && s.sign(l.to, ")]") {
		end++ // three co-chairs (France, Russia, USA) voted
		t.from--
	} else if s.sign(l.from-1, "-_") && s.at(l.from-1).Space && s.sign(l.to, "-_") && s.finite(l.to+1) {
		end++ // the four Europeans - France, Ireland - abstained
	}
	var passed []*listing
	resumed := false
	for j := end; j < len(s.u) && j < end+far; j++ {
		if st, ok := s.acts(l, t, j, strange); ok && (resumed || s.is(j, lex.AbstainLabel) && s.sign(j-1, ",") || !s.unreal(j)) {
			st.loose = st.loose || strange > 2 && !s.id(j-1, lex.WBy) || len(passed) > 0 && !s.goesOnFrom(passed[len(passed)-1].to, j)
			for _, o := range passed {
				o.used = true
			}
			return st, true
		}
		u := &s.u[j]
		switch {
		case u.IsSign("(["):
			c := s.closing(j)
			if c == j {
				return t, false
			}
			j = c
		case u.IsSign(",") && s.inAside(l):
			return t, false
		case u.IsSign(",") && s.isExcepted(l):
			if j != l.to || !s.id(j+1, lex.WWhich, lex.WWho) {
				return t, false // all but France, who abstained, voted
			}
		case u.IsSign(","):
			if s.id(j+1, lex.WThe, lex.WIts) && s.is(j+2, lex.Only) && j == end {
				if st, ok := s.complement(t, j+2); ok && st.only {
					return st, !s.unreal(l.from) // Serbia, the only one to say no
				}
			}
			if m := s.remarkEnd(j); m > j {
				j = m
			} else if m := s.joinedBehind(j); m > j {
				j = m
			} else if m := s.interjection(j); m > j {
				j = m
			} else if !s.carriesOn(j+1) && !s.adverb(j+1) && !s.is(j+1, lex.Did|lex.Date|lex.VoteIng) && !(s.is(j+2, lex.VoteIng) && strings.EqualFold(s.text(j+1), "though")) {
				return t, false
			}
		case u.IsSign("-_") && (u.Space || u.IsSign("_")) && s.dashEnd(j) > j:
			j = s.dashEnd(j) // the usual suspects
		case u.IsSign("'"):
			m := s.envoyAfter(j)
			if m == j {
				return t, false
			}
			if j == end {
				end = m + 1 // China's ambassador, the only one to abstain
			}
			j = m
		case u.Is(lex.And) && !u.Is(lex.Positions) || s.id(j, lex.WBut, lex.WAnd):
			if m := s.companions(j); m > j {
				j = m - 1
			} else if m := s.remarkEnd(j + 1); s.sign(j+1, ",") && m > j+1 {
				j = m // and, with the United States, voted
			} else if !s.carriesOn(j) {
				return t, false
			} else if s.is(j, lex.And) {
				strange = min(strange, 2) // broke a habit and voted: the same subject
			}
		case u.Is(lex.Not) && s.sign(j+1, ",") && s.id(j+2, lex.WBut):
		case s.id(j, lex.WIt) && strings.EqualFold(s.text(j-1), "let"): // let it pass by abstaining
		case u.Is(lex.Modal), strings.EqualFold(s.text(j), "too") && s.isCopula(j-1) && !s.endOfClause(j+1), u.Is(lex.Not) && !u.Is(lex.Positions), s.id(j, lex.WIt, lex.WThey, lex.WHe, lex.WShe):
			// could not support the text and abstained
			if strings.EqualFold(s.text(j), "could") && s.is(j+1, lex.Only|lex.Except) {
				j, resumed = j+1, true // could only bring itself to abstain
				continue
			}
			m := s.resumes(j)
			if m == j || strings.EqualFold(s.text(j), "nor") {
				return t, false
			}
			j, resumed, t.loose = m, true, t.loose || m-j > 10
		case u.Is(lex.Actor | lex.Group):
			o := s.listFrom(j)
			b := j - 1
			for s.id(b, lex.WThe) {
				b--
			}
			if o == nil || o == l || !(s.unknown(b) || s.id(b, lex.WWith, lex.WOf, lex.WIn, lex.WFrom, lex.WTo, lex.WOn, lex.WFor) || s.is(b, lex.Join)) {
				return t, false
			}
			j = o.to - 1
			strange++
			passed = append(passed, o)
		case u.Class == lex.Sign && !u.IsSign("-\"*!"), u.IsSign("-") && (u.Space || s.at(j+1).Space), u.Is(lex.Number) && !s.id(j, lex.WOne) && !s.sign(j+1, "-"), u.Is(lex.Bodies) && !s.governed(j), s.id(j, lex.WWhile, lex.WBecause, lex.WWhen):
			return t, false
		case u.Is(lex.VetoPast|lex.VetoNoun) || u.Is(lex.Fail) && u.To-u.From > 1:
			return t, false
		case u.Class == 0 && !s.adverb(j):
			if strange++; strange > 6 {
				return t, false
			}
		}
	}
	return t, false
}

// envoys by whom a state acts.
var deputies = map[string]bool{
	"ambassador": true, "ambassadors": true, "envoy": true, "envoys": true, "delegate": true, "delegates": true, "delegation": true,
	"delegations": true, "representative": true, "representatives": true, "government": true, "governments": true, "mission": true, "minister": true,
	"diplomats": true, "diplomat": true, "seat": true, "hand": true, "chief": true, "man": true, "woman": true, "deputy": true, "spokesman": true,
}

// envoyAfter is the unit of the envoy whose state stands before the possessive
// sign at j: Russia's new ambassador. It is j when no envoy is named.
func (s *sentence) envoyAfter(j int) int {
	m := j + 1
	if s.id(m, lex.WS) {
		m++
	}
	for n := 0; n < 4 && m < len(s.u); n, m = n+1, m+1 {
		if deputies[strings.ToLower(s.text(m))] {
			if s.is(m+1, lex.Members) && deputies[strings.ToLower(s.text(m+1))] {
				m++
			}
			for s.at(m+1).Class == 0 && s.at(m+1).Case == words.Capital {
				m++ // Russia's ambassador Vassily Nebenzia
			}
			return m
		}
		if !s.unknown(m) && !s.is(m, lex.Members|lex.UN|lex.Other) {
			break
		}
	}
	return j
}

// acts reads a stance whose verb stands at j.
func (s *sentence) acts(l *listing, t stance, j, strange int) (stance, bool) {
	u := &s.u[j]
	at := func(pos plenary.Position, to int) (stance, bool) {
		t.pos, t.to = pos, to
		return t, pos != plenary.UnknownPosition
	}
	low := strings.ToLower(s.text(j))
	if o := s.likeness(j); o != nil {
		t.as, t.to = o, o.to
		return t, len(o.names) == 1 || len(o.names) > 0 && len(o.groups) == 0
	}
	switch {
	case s.isUndergone(j) || s.isCopula(j) && s.isUndergone(j+1):
	case low == "did" && s.is(j+1, lex.Not) && s.is(j+2, lex.YesVerb|lex.NoVerb) && strange <= 2:
		st, ok := s.favoured(t, j+2, s.u[j+2].Class.Position())
		st.not = true // did not support the text
		return st, ok && st.as == nil
	case u.IsSign("'"):
		return s.possessed(t, j)
	case s.abstainsAtMost(j) > j:
		return at(plenary.Abstain, s.abstainsAtMost(j))
	case s.is(j, lex.Not) && !s.is(j, lex.Positions) && s.amongNumber(j+1) != plenary.UnknownPosition && strange == 0:
		t.not = true // Serbia was not among the 141
		return at(s.amongNumber(j+1), j+4)
	case s.amongNumber(j) != plenary.UnknownPosition && strange <= 2:
		return at(s.amongNumber(j), j+3)
	case s.votes(j):
		return s.ballot(t, j)
	case supplies[low] && j <= l.to+1:
		return s.supplied(t, j)
	case u.Is(lex.VotePast) || u.Is(lex.VoteIng) && (s.id(j-1, lex.WBy, lex.WIn, lex.WBefore, lex.WAfter) && !s.is(j+1, lex.Date) || strings.EqualFold(s.text(j-1), "though") || s.sign(j-1, ",") || j == l.to):
		if st, ok := s.ballot(t, j); ok {
			return st, true
		}
		return s.votedTo(t, j)
	case u.Is(lex.AbsentVerb) && s.isLabel(j+1) && !s.against(j+1):
		t.not = true
		return at(s.labelPosition(j+1), j+2)
	case u.Is(lex.AbstainVerb|lex.AbsentVerb) && !s.offVote(j):
		return at(u.Class.Position(), j+1)
	case low == "abstention" && s.id(j-1, lex.WIts) && explains[strings.ToLower(s.text(j-2))] && j <= l.to+3:
		return at(plenary.Abstain, j+1)
	case u.Is(lex.AbstainLabel) && strings.HasSuffix(low, "ing"), low == "abstain", low == "abstains":
		return at(plenary.Abstain, j+1)
	case u.Is(lex.YesVerb|lex.NoVerb) && strange <= 2:
		return s.favoured(t, j, u.Class.Position())
	case u.Is(lex.Pass) && strange <= 2 && (low == "approved" || low == "endorsed" || low == "accepted" || low == "approves" || low == "endorses"):
		return s.favoured(t, j, plenary.Yes)
	case low == "kept" || low == "keep":
		if o := s.listFrom(j + 1); o != nil && len(o.names) > 0 && s.text(o.to) == "company" {
			if s.id(o.to+1, lex.WIn, lex.WBy) && s.is(o.to+2, lex.VoteIng|lex.Labels) {
				return s.inVoting(t, o, o.to+2) // kept Moscow company in voting no
			}
			if s.endOfClause(o.to + 1) {
				t.as, t.to = o, o.to+1 // kept Moscow company
				return t, true
			}
		}
	case low == "rejected it":
		return at(plenary.No, j+1)
	case u.Is(lex.Quoted) && s.sign(j+1, "\"'") && s.isAnswer(j+2) && s.sign(j+3, "\"'") && s.endOfClause(j+4):
		return at(s.labelPosition(j+2), j+4) // said "no"
	case (u.Is(lex.VoteInf) || u.Is(lex.AbstainLabel) && low == "abstain") && (s.id(j-1, lex.WTo) || s.id(j, lex.WTo)) && s.brokeAway(l.to, j):
		if low == "abstain" {
			return at(plenary.Abstain, j+1)
		}
		return s.cast(t, j)
	case (low == "gave" || low == "lent") && j <= l.to+8 && s.gives(j) > j:
		return at(plenary.Yes, s.gives(j))
	case s.id(j, lex.WNo, lex.WYes) && u.To-u.From == 1 && s.is(j-1, lex.All|lex.Did) && s.endOfClause(j+1) && strange == 0:
		return at(s.labelPosition(j), j+1) // the US, Russia and Hungary all no
	case low == "as" && s.text(j+1) == "well" && s.endOfClause(j+2) && j <= l.to+1:
		return s.likeLast(t, l.from, j+2)
	case (low == "did" || s.isCopula(j)) && s.is(j+1, lex.Not) && s.endOfClause(j+2) && j == l.to || low == "didn't" && s.endOfClause(j+1) && j == l.to:
		return s.unlikeLast(l, t, j)
	case low == "rejected" || low == "voted down" || low == "turned down" || low == "threw out" || low == "rejects":
		return s.favoured(t, j, plenary.No)
	case u.Is(lex.Join) && (strange <= 2 || s.id(j-1, lex.WAnd)):
		return s.joinedBy(t, j)
	case u.Is(lex.Among) && strange <= 2 && s.id(j+1, lex.WThe) && s.is(j+2, lex.Labels):
		t.loose = strange > 1 // replaced Eritrea among the noes
		return at(s.labelPosition(j+2), j+3)
	case (s.id(j, lex.WOn, lex.WIn) || low == "upon") && j == l.to:
		return s.campOf(t, j)
	case s.isSwitch(j):
		return s.switched(t, j)
	case s.isCopula(j) && strange <= 3:
		return s.complement(t, j+1)
	case u.Is(lex.NoLabel|lex.YesLabel|lex.AbstainLabel|lex.AbsentLabel) && s.endOfLabel(j+1) && strange <= 1 && !s.isNounLabel(j):
		return at(u.Class.Position(), j+1)
	case (low == "did" || low == "has" || low == "had") && s.sameAgain(j+1) > 0:
		return s.likeLast(t, l.from, s.sameAgain(j+1))
	case low == "followed suit" || low == "did the same" || low == "likewise" || (low == "followed" || low == "following") && s.text(j+1) == "suit" || low == "ditto" || low == "too" && j <= l.to+1 && s.endOfClause(j+1):
		to := j + 1
		if low == "followed" || low == "following" {
			to++
		}
		return s.likeLast(t, l.from, to)
	case s.id(j, lex.WWith) && j == l.to && s.id(j+1, lex.WIt, lex.WThem, lex.WHim, lex.WHer) && s.endOfClause(j+2):
		return s.likeLast(t, l.from, j+2) // and Israel with it
	case s.id(j, lex.WWith) && j == l.to && s.told(l.from):
		if o := s.listFrom(j + 1); o != nil && s.endOfClause(o.to) && len(o.names) > 0 && len(o.names) < 3 {
			t.as, t.to, t.loose = o, o.to, true
			return t, true
		}
	}
	return t, false
}

// likeLast gives a list the stance that was told last before unit k.
func (s *sentence) likeLast(t stance, k, to int) (stance, bool) {
	if h := s.hitBehind(k); h != nil && s.sign(k-1, ",") && !h.eitherWay && !h.open {
		t.pos, t.to, t.loose = h.pos, to, h.loose // thirteen abstained, China too
		return t, true
	}
	for m := k - 1; m > 1 && m > k-9; m-- {
		if s.isLabel(m) && s.is(m-1, lex.VotePast) && s.id(m-2, lex.WWe, lex.WI) && !s.against(m) {
			t.pos, t.to = s.labelPosition(m), to // we voted against, as did Burma
			return t, true
		}
	}
	nearest := -1 // of the sentence; they were not read in the order of its words
	for n := len(s.walker.found) - 1; n >= 0 && s.walker.found[n].sent == s.n; n-- {
		if f := &s.walker.found[n]; f.Kind == Who && f.from < k && (nearest < 0 || f.from > s.walker.found[nearest].from) {
			nearest = n
		}
	}
	if m := s.labelBehind(k); nearest < 0 && m > 0 {
		t.pos, t.to, t.loose = s.labelPosition(m), to, true // the NATO members voted against; so were others
		return t, !s.unreal(m)
	}
	for n := len(s.walker.found) - 1; n >= 0; n-- {
		f := &s.walker.found[n]
		if f.sent < s.n-1 {
			break
		}
		if f.Kind == Who && (f.sent < s.n || n == nearest) {
			p := &f.People[0]
			for k := n - 1; k >= 0 && f.sent < s.n && s.walker.found[k].sent == f.sent; k-- {
				if o := &s.walker.found[k]; o.Kind == Who && o.People[0].Position != p.Position {
					t.loose = true // several stances could be meant
				}
			}
			t.pos, t.to = p.Position, to
			if p.Position == plenary.UnknownPosition && f.number > 0 {
				t.number = f.number // India was among the three, and so was Pakistan
				return t, true
			}
			if p.Position == plenary.UnknownPosition {
				t.as = &listing{names: p.As}
			}
			t.loose = t.loose || f.Loose
			return t, !p.Not && (t.as == nil || len(p.As) > 0)
		}
		if f.Kind == Veto && f.sent < s.n {
			t.pos, t.to = plenary.No, to
			return t, true
		}
	}
	t.pos, t.to, t.loose = s.latest(k), to, true
	return t, t.pos != plenary.UnknownPosition
}

// labelBehind is the nearest word for how somebody voted before unit k, 0 where the
// sentence has none.
func (s *sentence) labelBehind(k int) int {
	for m := k - 1; m > 0; m-- {
		if s.is(m, lex.Verbs) || s.isLabel(m) && s.is(m-1, lex.VotePast) {
			return m
		}
	}
	return 0
}

// told says whether a stance was told before unit k of the sentence.
func (s *sentence) told(k int) bool {
	n := len(s.walker.found)
	return n > 0 && s.walker.found[n-1].Kind == Who && s.walker.found[n-1].sent == s.n && s.walker.found[n-1].to <= k
}

// sameAgain is where "so", "too", "likewise" or "the same" at k ends, 0 when
// nothing of the kind stands there.
func (s *sentence) sameAgain(k int) int {
	switch strings.ToLower(s.text(k)) {
	case "so", "too", "likewise", "also":
		return k + 1
	case "the":
		if s.text(k+1) == "same" {
			return k + 2
		}
	case "as":
		if s.text(k+1) == "well" {
			return k + 2
		}
	}
	return 0
}

// isNounLabel says whether the label at j is a noun, which needs a verb or a
// possessor.
func (s *sentence) isNounLabel(j int) bool {
	switch strings.ToLower(s.text(j)) {
	case "in favour", "in favor", "against", "in opposition", "in support", "absent", "abstaining", "not voting", "opposing", "dissenting", "no", "yes", "nay", "aye", "in the affirmative", "in the negative", "neutral", "abst", "contra", "for", "supporting", "not participating", "non voting", "not present", "abstain", "in dissent", "saying no", "saying non", "saying nyet", "saying yes", "saying nein":
		return false
	}
	return true
}

// votedTo reads "voted to condemn", "voted to keep", "voted for a moratorium".
func (s *sentence) votedTo(t stance, j int) (stance, bool) {
	if s.text(j) != "voted" {
		return t, false
	}
	for s.is(j+1, lex.Date) || s.id(j+1, lex.WOn) && s.is(j+2, lex.Date) || s.adverb(j+1) {
		j++ // voted on Wednesday to condemn
	}
	if !s.id(j+1, lex.WTo) {
		return t, false
	}
	w := strings.ToLower(s.text(j + 2))
	switch {
	case w == "abstain":
		t.pos, t.to = plenary.Abstain, j+3
	case w == "reject" || w == "oppose" || w == "block" || w == "defeat" || w == "kill":
		t.pos, t.to = plenary.No, j+3
	case s.unknown(j+2) || s.is(j+2, lex.Deed|lex.YesVerb|lex.Pass):
		t.pos, t.to, t.loose = plenary.Yes, j+3, true
		for m := j + 3; m < j+9 && (s.unknown(m) || s.is(m, lex.Text|lex.Actor) || s.id(m, lex.WThe, lex.WOf, lex.WS, lex.WFor, lex.WOn) || s.sign(m, "'")); m++ {
			t.to = m + 1
		}
	default:
		return t, false
	}
	return t, !s.unreal(j)
}

func (s *sentence) isSwitch(j int) bool {
	switch strings.ToLower(s.text(j)) {
	case "switched", "moved", "shifted", "flipped", "changed", "went", "swung", "turned", "drifted", "defected", "slipped", "crossed", "migrated", "upgraded", "downgraded", "opted", "settled", "chose":
		return true
	}
	return false
}

// switched reads "switched to yes", "moved from yes to abstention", "changed its
// vote to no".
func (s *sentence) switched(t stance, j int) (stance, bool) {
	to := false
	for m := j + 1; m < j+14 && m < len(s.u); m++ {
		switch {
		case s.id(m, lex.WTo, lex.WInto) || s.id(m, lex.WFor) && (s.text(j) == "opted" || s.text(j) == "settled") || m == j+1 && s.text(j) == "chose":
			to = true
		case s.isLabel(m) || s.is(m, lex.Verbs):
			if to {
				t.pos, t.to = s.labelPosition(m), m+1
				return t, true
			}
		case s.sign(m, ",;:."), s.is(m, lex.Actor|lex.Modal|lex.Not):
			return t, false
		}
	}
	return t, false
}

// complement reads what a list was, behind "was" or "were" that ends at k: the
// third no vote, for it, with the silent, alone in resisting.
func (s *sentence) complement(t stance, k int) (stance, bool) {
	among, ordinal := false, int32(0)
	for m := k; m < len(s.u) && (m < k+10 || t.only && m < k+18); m++ {
		u := &s.u[m]
		low := strings.ToLower(s.text(m))
		switch {
		case u.Is(lex.Modal | lex.Not), low == "too":
			return t, false // too timid to vote in favour
		case s.isLabel(m) && !(s.id(m, lex.WFor) && !s.endOfLabel(m+1)) && !(s.id(m, lex.WNo) && !s.endOfLabel(m+1) && !s.is(m+1, lex.VoteNoun) && !(s.sign(m-1, "\"'") && s.sign(m+1, "\"'"))), u.Is(lex.Verbs):
			if s.against(m) || s.id(m, lex.WAgainst, lex.WFor) && !s.endOfLabel(m+1) && !s.textAhead(m) && !s.objectAhead(m) {
				return t, false
			}
			if o := s.followed(m); o != nil { // among Russia's ten supporters
				t.as, t.to, t.number = o, m+1, 0
				return t, low != "opponents" && len(o.names) == 1
			}
			t.pos, t.to = s.labelPosition(m), m+1
			if s.is(m, lex.NoLabel|lex.YesLabel) && s.is(m+1, lex.VoteNoun) || s.id(m, lex.WNo) && s.is(m+1, lex.VoteNoun) {
				t.to++
			}
			return t, true
		case low == "among them" && m == k && s.endOfClause(m+1):
			return s.amongThem(t, m)
		case low == "silent" || low == "undecided" || low == "neutrals":
			t.pos, t.to, t.loose = plenary.Abstain, m+1, true
			return t, true
		case low == "majority" && s.id(m-1, lex.WThe):
			t.pos, t.to, t.loose = plenary.Yes, m+1, true
			return t, true
		case low == "minority" && s.id(m-1, lex.WThe):
			t.pos, t.to, t.loose = plenary.No, m+1, true
			return t, true
		case refuses(low) && (s.id(m-1, lex.WIn, lex.WTo) || s.is(m-1, lex.Only)):
			t.pos, t.to, t.loose = plenary.No, m+1, !t.only
			return t, true
		case u.Is(lex.Only):
			t.only = t.only || low != "just" && low != "merely"
		case u.Is(lex.Another) && ordinalValue(low) > 0:
			ordinal = ordinalValue(low)
		case low == "same" && s.id(m+1, lex.WSide):
			if l := s.listEnding(k - 1); l != nil && len(l.names) == 2 && len(l.groups) == 0 {
				t.as, t.to, t.loose = &listing{from: m, to: m + 2, names: l.names[1:]}, m+2, true
				return t, true
			}
			return t, false
		case ordinal > 0 && s.sign(m, ",.;"):
			if s.id(m-2, lex.WThe) { // 187-3: Palau was the third
				t.number, t.to = ordinal, m
				return t, true
			}
			return t, false
		case s.id(m, lex.WOn, lex.WIn) && m == k:
			if st, ok := s.campOf(t, m); ok {
				return st, true
			}
		case s.id(m, lex.WWith) && m <= k+1 && s.id(m+1, lex.WThe) && s.is(m+2, lex.Labels) && s.endOfClause(m+3):
			t.pos, t.to = s.labelPosition(m+2), m+3 // with the ayes
			return t, true
		case s.id(m, lex.WWith) && m <= k+1:
			if l := s.listFrom(m + 1); l != nil && !s.sign(l.to, "'") && len(l.names) > 0 && s.endOfClause(l.to) {
				t.as, t.to = l, l.to
				return t, true
			}
		case u.Is(lex.Among):
			among = true
		case u.Is(lex.Number) && u.Val == 1 && s.id(m-1, lex.WThe) && s.endOfClause(m+1):
			t.number, t.to = 1, m+1 // Cuba again being the one
			return t, true
		case u.Is(lex.Number) && t.only && s.is(m-1, lex.Only) || u.Is(lex.Date) && t.only: // the only two to object; alone yesterday in resisting
		case u.Is(lex.Number) && (among || s.id(m-1, lex.WThe)) && u.Val > 1:
			t.number = u.Val
			t.to = m + 1
		case t.only && (u.Is(lex.Group|lex.OtherBody) || u.Is(lex.Actor) && s.is(m+1, lex.Members)):
			t.only = false // the only EU member
		case s.sign(m, "'") && among:
		case u.Is(lex.Actor) && among && s.sign(m+1, "'"):
		case u.IsSign("\"'") && s.isLabel(m+1):
		case u.Is(lex.Members|lex.Other|lex.VotePast|lex.VoteInf|lex.VoteIng|lex.Did|lex.All|lex.VoteNoun|lex.Another|lex.Group) || u.Class == lex.Small && !s.id(m, lex.WBut, lex.WWhile) || s.adverb(m) || s.unknown(m) && m < k+4:
		default:
			return t, t.number > 1
		}
	}
	return t, t.number > 1
}

// followed is whom the people named at m follow: Russia's ten supporters.
func (s *sentence) followed(m int) *listing {
	if !s.isFollower(m) {
		return nil
	}
	for j := m - 1; j > m-4; j-- {
		if s.sign(j, "'") {
			return s.listEnding(j)
		}
	}
	return nil
}

// refuses says whether a word in -ing tells of refusal.
func refuses(w string) bool {
	switch w {
	case "resisting", "refusing", "rejecting", "opposing", "resist", "refuse", "oppose", "reject", "dissenting", "dissent", "objecting", "object":
		return true
	}
	return false
}

func ordinalValue(w string) int32 {
	switch w {
	case "second":
		return 2
	case "third":
		return 3
	case "fourth":
		return 4
	case "fifth":
		return 5
	}
	return 0
}
