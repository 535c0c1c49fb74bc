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
	if s.live() {
		s.headActs()
		s.votesBesides()
		s.findContrasted()
	}
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
		t, ok := s.memberTold(l)
		if !ok {
			t, ok = s.oneWord(l)
		}
		if !ok {
			t, ok = s.addedOn(l)
		}
		if !ok {
			t, ok = s.equated(l)
		}
		if k := s.declines(l.to); !ok && k > l.to && !s.isGoverned(l) {
			t, ok = s.unlikeLast(l, stance{from: l.from, counted: -1}, k-1)
		}
		if !ok && s.isEcho(l) {
			t, ok = s.stanceBefore(l)
		}
		if !ok {
			t, ok = s.makesSo(l)
		}
		if !ok {
			t, ok = s.leftTo(l)
		}
		if !ok {
			t, ok = s.whichNot(l)
		}
		if !ok {
			t, ok = s.namedInBracket(l)
		}
		if !ok {
			t, ok = s.predicate(l)
		}
		if !ok || t.loose {
			if st, found := s.listedBefore(l); found {
				t, ok = st, true
			}
		}
		if !ok {
			t, ok = s.introduced(l)
		}
		if !ok {
			t, ok = s.ownedLabel(l)
		}
		if !ok {
			t, ok = s.single(l)
		}
		if !ok || t.loose && len(l.names) > 0 && t.as == nil {
			t, ok = s.surer(l, t, ok)
		}
		if !ok && s.is(s.beforeThe(l.from), lex.Did) {
			t, ok = s.stanceBefore(l) // so did Venezuela, of a stance read just now
		}
		if ok {
			t.loose = t.loose || len(l.names) == 0 && !s.wholly(l) // a group may have been split
			s.addWho(l, t)
		} else if !s.goesOnWith(l) {
			s.accompanies(l)
		}
	}
}

// isGoverned says whether a preposition before a list makes it something spoken
// of rather than who acts.
func (s *sentence) isGoverned(l *listing) bool {
	b := l.from - 1
	for s.id(b, lex.WThe, lex.WBoth) && !s.is(b, lex.Bodies) || s.is(b, lex.All) && s.is(b-1, lex.Include) {
		b--
	}
	switch {
	case s.isPhrase(b) || s.wholeGroup(l, b) || s.ofEnvoy(b) || s.inCapital(b):
		return false
	case s.id(b, lex.WOf) && company[s.lower(b-1)] || s.prepositional(b) || s.isDenied(b, l.to):
		return true
	case s.inRelative(l):
		return true // Finland, which borders Russia, voted in favour
	case s.neighboursIn(b), s.rulerOf(l, b), s.id(b, lex.WFor) && s.sign(b-1, ",;:") && (s.is(l.to, lex.VotePast|lex.Verbs) || s.isCopula(l.to)):
		return false // for Kenya and Ghana voted no
	case s.id(b, lex.WAfter) && (s.unknown(l.to) || s.is(l.to, lex.Got)) && s.endsInVote(l.to):
		return false // after Egypt got cold feet and voted against
	case s.deserted(l):
		return true
	case s.id(b, lex.WOf):
		return !s.is(b-1, lex.Members|lex.Number) || s.is(b-1, lex.Number) && s.value(b-1) == 0
	case s.is(b, lex.Include) || s.is(b, lex.All) && s.sign(b-1, ","):
		return true
	case s.id(b, lex.WWith) && ties[s.lower(b-1)] && !s.is(l.to, lex.VoteIng|lex.AbstainLabel):
		return true // Canada, then in talks with Washington on trade, abstained
	case s.id(b, lex.WWith): // with Yemen abstaining; the Powers, with Japan, voted
		return !s.is(l.to, lex.Positions) && !s.is(l.to, lex.VoteIng|lex.Only) && !s.id(l.to, lex.WOn, lex.WIn) && s.text(l.to) != "following" && s.text(l.to) != "doing" && !(s.sign(b-1, ",") && s.sign(l.to, ","))
	case s.id(l.to, lex.WBy) && (s.unknown(b) && s.at(b).Case == words.Lower || s.is(b, lex.Join)):
		return true // surprised Washington by voting in favour
	}
	return s.id(b, lex.WAgainst) && !s.is(b-1, lex.Number) && b > 0 || s.id(b, lex.WBy, lex.WFor, lex.WOn, lex.WTo, lex.WFrom, lex.WAgainst, lex.WIn, lex.WAt, lex.WInto, lex.WUnder, lex.WOver, lex.WAfter, lex.WBefore, lex.WThan) && !s.is(b, lex.Positions) || s.is(b, lex.VoteNoun|lex.Join|lex.Deed|lex.Verbs) && !(strings.EqualFold(s.text(b), "count") && s.is(l.to, lex.Among))
}

// ties are what somebody has with another.
var ties = map[string]bool{"talks": true, "negotiations": true, "dispute": true, "conflict": true, "row": true, "war": true, "trade": true, "treaty": true, "pact": true, "deal": true, "agreement": true, "border": true, "ties": true, "relations": true, "quarrel": true}

// deserted says whether a list is told of by what it is to a member that did otherwise:
// broke with its neighbour India to vote.
func (s *sentence) deserted(l *listing) bool {
	b := s.beforeThe(l.from)
	e := s.beforeEpithet(b)
	return e < b-1 && (s.id(e, lex.WWith) || s.is(e, lex.Join)) && s.is(l.to, lex.VoteInf|lex.And)
}

// predicate reads what the words behind a list say that it did, over asides,
// adverbs and objects that stand between.
func (s *sentence) predicate(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	if s.isGoverned(l) && !s.relatesTo(l) {
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
	for j := end; j < len(s.u) && j < end+far && j != s.opened; j++ {
		if st, ok := s.acts(l, t, j, strange); ok && st.as != nil && st.pos == plenary.UnknownPosition && s.is(st.to, lex.And) && s.is(st.to+1, lex.VotePast|lex.AbstainVerb) {
			if own, ok := s.acts(l, t, st.to+1, strange); ok && own.pos != plenary.UnknownPosition && !s.unreal(st.to+1) {
				st.as.used = true
				return own, true // stood by the Americans and voted no
			}
			return st, !s.unreal(j)
		} else if ok && (resumed || s.is(j, lex.AbstainLabel) && s.sign(j-1, ",") || !s.unreal(j)) {
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
		case s.isEllipsis(j): // Greece ... voted no
		case u.Is(lex.AbsentLabel) && s.isLabel(j+1):
			return t, false // not voting yes
		case u.IsSign(",") && j == end && s.isOwned(l):
		case u.IsSign(",") && (s.inAside(l) || s.closesRelative(l, j)), u.IsSign(",") && s.isFormer(j+1):
			return t, false
		case s.whoseDelegates(j) > j:
			j = s.whoseDelegates(j)
		case j == end && s.apposed(l):
		case s.saysThen(j) > j && strange < 3:
			j = s.saysThen(j)
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
			if low := s.lower(j + 1); explains[low] || low == "speaking" || low == "in" {
				for m := j + 2; m < j+7; m++ {
					if s.is(m, lex.AbstainLabel) && s.explained(m) == j+1 && strings.EqualFold(s.text(m), "abstention") {
						t.pos, t.to = plenary.Abstain, m+1
						return t, true // its ambassador, explaining his abstention, said
					}
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
			if m == j && strange > 0 {
				m = s.aidBehind(j)
			}
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
		case s.id(j, lex.WWhich, lex.WWho, lex.WWhat) && s.at(j).Case == words.Capital && !s.upper:
			return t, false // name the two. (iii) Which member abstained?
		case s.id(j, lex.WIt) && strings.EqualFold(s.text(j-1), "let"): // let it pass by abstaining
		case s.id(j, lex.WIt, lex.WThem) && s.id(j-1, lex.WIn, lex.WOf, lex.WFor, lex.WWith, lex.WOn, lex.WTo) && !s.sign(j+1, ".;:") || s.id(j, lex.WIt, lex.WThem) && (s.is(j+1, lex.And) || s.sign(j+1, ",")) && s.unknown(j-1):
			strange++ // found plenty to dislike in it and voted against
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
			b := s.beforeThe(j)
			if o == nil && (s.id(b, lex.WOf, lex.WIn, lex.WFrom, lex.WTo) || s.is(b, lex.Join)) {
				strange++ // remained loyal to Taipei, where a place is meant
				continue
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

// isEllipsis says whether the sign at k is one of the dots of an ellipsis.
func (s *sentence) isEllipsis(k int) bool {
	return s.sign(k, ".") && (s.sign(k+1, ".") || s.sign(k-1, "."))
}

// acts reads a stance whose verb stands at j.
func (s *sentence) acts(l *listing, t stance, j, strange int) (stance, bool) {
	u := &s.u[j]
	at := func(pos plenary.Position, to int) (stance, bool) {
		t.pos, t.to = pos, to
		return t, pos != plenary.UnknownPosition
	}
	low := s.lower(j)
	if o := s.likeness(j); o != nil {
		t.as, t.to = o, o.to
		return t, len(o.names) == 1 || len(o.names) > 0 && len(o.groups) == 0
	}
	if o := s.votedAs(j); o != nil {
		t.as, t.to = o, o.to+1
		return t, true
	}
	if o := s.castWith(j); o != nil {
		t.as, t.to = o, o.to
		return t, true
	}
	if st, ok, told := s.formalActs(t, j, strange); told {
		return st, ok
	}
	if st, ok := s.takesSide(t, j); ok {
		return st, true
	}
	if st, ok := s.withSide(t, j); ok {
		return st, true
	}
	if st, ok := s.wouldNot(t, j); ok {
		return st, true
	}
	if st, ok := s.memberActs(t, j); ok && strange <= 2 {
		return st, true
	}
	switch {
	case s.isUndergone(j) || s.isCopula(j) && s.isUndergone(j+1):
	case low == "did" && s.is(j+1, lex.Not) && s.is(j+2, lex.YesVerb|lex.NoVerb) && strange <= 2:
		st, ok := s.favoured(t, j+2, s.u[j+2].Class.Position())
		st.not = true // did not support the text
		return st, ok && st.as == nil
	case (low == "refused to" || low == "declined to") && s.is(j+1, lex.YesVerb) && strange <= 1:
		st, ok := s.favoured(t, j+1, plenary.Yes)
		st.not = true // refused to support the text
		return st, ok && st.as == nil && !s.endOfClause(j+2) && !s.carriesOn(st.to)
	case s.is(j, lex.Not) && !s.is(j, lex.Positions) && strings.EqualFold(s.text(j+1), "abstain") && strings.EqualFold(s.text(j-1), "did") && strange <= 1 && !s.carriesOn(j+2):
		t.not = true // for once India did not abstain
		return at(plenary.Abstain, j+2)
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
	case s.managed(j) > j:
		return at(s.labelPosition(s.managed(j)), s.managed(j)+1)
	case s.bids(j) > j:
		return s.bade(t, s.bids(j))
	case low == "gave" && s.gaveAnswer(j) > j:
		return at(s.labelPosition(s.gaveAnswer(j)), s.gaveAnswer(j)+1)
	case supplies[low] && j <= l.to+1 && s.gives(j) == j:
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
	case low == "abstention" && s.explained(j) > l.from && j <= l.to+8:
		return at(plenary.Abstain, j+1)
	case sees[s.lower(l.from-1)] && j == l.to && (low == "vote" || low == "abstain" || low == "press" || low == "push"):
		return s.seen(t, j)
	case s.isCopula(j-1) && persuasions[strings.SplitN(low, " ", 2)[0]]:
		return s.broughtTo(t, j)
	case (strings.HasPrefix(low, "was ") || strings.HasPrefix(low, "were ")) && foreseen[low[strings.IndexByte(low, ' ')+1:]] && s.id(j+1, lex.WTo):
		return s.cameTrue(t, j+2)
	case s.isCopula(j) && foreseen[s.lower(j+1)] && s.id(j+2, lex.WTo):
		return s.cameTrue(t, j+3)
	case s.endsBy(j) > j && s.is(s.endsBy(j), lex.VoteIng):
		return s.ballot(t, s.endsBy(j))
	case u.Is(lex.AbstainLabel) && strings.HasSuffix(low, "ing"), low == "abstain" && !s.isTopic(j), low == "abstains":
		return at(plenary.Abstain, j+1)
	case u.Is(lex.YesVerb|lex.NoVerb) && strange <= 2:
		return s.favoured(t, j, u.Class.Position())
	case u.Is(lex.Pass) && strange <= 2 && (low == "approved" || low == "endorsed" || low == "accepted" || low == "approves" || low == "endorses" || low == "gave its blessing to" || low == "gave its assent to" || low == "gave its approval"), low == "came out for" && strange <= 2:
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
	case (s.id(j, lex.WWith) && !weighs[s.lower(j-1)] || s.id(j, lex.WIn) && shelters[s.lower(j-1)]) && strange <= 2 && s.nounBehind(j) > j:
		return at(s.labelPosition(s.nounBehind(j)), s.nounBehind(j)+1)
	case s.sign(j, ":") && s.nounBehind(j) > j:
		return at(s.labelPosition(s.nounBehind(j)), s.nounBehind(j)+1) // Poland: a no as well
	case low == "came" && strings.EqualFold(s.text(j+1), "down") && strange == 0:
		return s.campOf(t, j+2) // came down on the American side
	case strings.EqualFold(s.text(j), "down") && s.id(j+1, lex.WAs) && j == l.to && s.nounBehind(j+1) > j:
		return at(s.labelPosition(s.nounBehind(j+1)), s.nounBehind(j+1)+1) // put Togo down as a no
	case choices[low] && j == l.to && len(l.names) == 1 && s.Lex.Names[l.names[0]].Demonym:
		return s.possessed(t, j-1) // the Indian decision was to abstain
	case low == "found" && (friends[s.lower(j+1)] || strings.EqualFold(s.text(j+1), "support")) && strange <= 1:
		k := j + 2
		for s.is(k, lex.Only) || s.id(k, lex.WIn, lex.WFrom) {
			k++
		}
		o := s.listFrom(k)
		if o == nil || k == j+2 || o.from > k+1 || len(o.names) == 0 || len(o.groups) > 0 || !s.endOfClause(o.to) {
			return t, false
		}
		t.as, t.to = o, o.to // found company in Belarus and Syria
		return t, true
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
	case low == "be" && s.id(j-1, lex.WTo) && s.id(j+1, lex.WThe) && strange <= 4:
		return s.complement(t, j+1) // had the courage to be the one no
	case s.isCopula(j) && j > l.from && s.isFurther(j+1) && s.endOfClause(j+2):
		return s.likeLast(t, l.from, j+2) // Australia was one of the seven; Egypt was another
	case low == "as" && s.text(j+1) == "well" && s.endOfClause(j+2) && j <= l.to+1:
		return s.likeLast(t, l.from, j+2)
	case j == l.to && s.tooAside(j):
		return s.likeLast(t, l.from, j+2)
	case (low == "did" || s.isCopula(j)) && s.is(j+1, lex.Not) && s.endOfClause(j+2) && j == l.to || low == "didn't" && s.endOfClause(j+1) && j == l.to:
		return s.unlikeLast(l, t, j)
	case low == "rejected" || low == "voted down" || low == "turned down" || low == "threw out" || low == "rejects":
		return s.favoured(t, j, plenary.No)
	case low == "joined in" && strange == 0:
		return s.joinedIn(t, j)
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
		return s.described(t, j)
	case landed[low] && strange <= 3 && s.landing(j):
		return s.landsIn(t, j)
	case u.Is(lex.YesLabel|lex.NoLabel) && strings.HasSuffix(low, "ing") && j == l.to && !s.endOfLabel(j+1):
		return s.favoured(t, j, u.Class.Position()) // France supporting the seating of Peking
	case strange <= 1 && s.lit(l, j):
		return at(colour(low), j+1)
	case u.Is(lex.Labels) && speaks[s.lower(j-1)]:
		return t, false // spoke against
	case u.Is(lex.NoLabel|lex.YesLabel|lex.AbstainLabel|lex.AbsentLabel) && s.endOfLabel(j+1) && strange <= 1 && !s.isNounLabel(j) && !s.isHeadMatter(l, j):
		return at(u.Class.Position(), j+1)
	case j == l.to && s.id(j, lex.WThe) && s.sameAgain(j) > 0 && s.endOfClause(j+2) && s.sign(s.beforeThe(l.from), ",;"):
		return s.likeLast(t, l.from, j+2) // Norway voted yes; Sweden the same
	case s.presses(j) && strange <= 2:
		return at(s.labelPosition(j+1), j+2) // Mexico's delegate pressed no
	case (low == "did" || low == "has" || low == "had" || low == "doing") && s.sameAgain(j+1) > 0:
		return s.likeLast(t, l.from, s.sameAgain(j+1))
	case low == "did so" && (s.endOfClause(j+1) || s.sameAgain(j+1) > 0 && s.endOfClause(s.sameAgain(j+1))):
		return s.likeLast(t, l.from, j+1)
	case low == "followed suit" || low == "did likewise" || low == "did the same" || low == "likewise" || (low == "followed" || low == "following") && s.text(j+1) == "suit" || low == "ditto" || low == "too" && s.bareAgain(l, j) && (s.endOfClause(j+1) || s.id(j+1, lex.WWhich, lex.WWho, lex.WTo)):
		to := j + 1
		if low == "followed" || low == "following" {
			to++
		}
		return s.likeLast(t, l.from, to)
	case s.id(j, lex.WWith) && j == l.to && s.id(j+1, lex.WThe) && s.isLabel(j+2) && column(s.text(j+3)) && !s.against(j+2):
		return at(s.labelPosition(j+2), j+4) // Germany with the yes camp
	case s.id(j, lex.WWith) && j == l.to && s.id(j+1, lex.WThe) && strings.EqualFold(s.text(j+2), "majority") && s.endOfClause(j+3):
		side, sure := s.majoritySide()
		t.loose = t.loose || !sure
		return at(side, j+3) // and Nicaragua with the majority
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

// isNounLabel says whether the label at j is a noun, which needs a verb or a
// possessor.
func (s *sentence) isNounLabel(j int) bool {
	switch s.lower(j) {
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
	w := s.lower(j + 2)
	switch {
	case w == "abstain":
		t.pos, t.to = plenary.Abstain, j+3
	case w == "reject" || w == "oppose" || w == "block" || w == "defeat" || w == "kill":
		t.pos, t.to = plenary.No, j+3
	case s.unknown(j+2) || s.is(j+2, lex.Deed|lex.YesVerb|lex.Pass|lex.VetoBlock):
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
	switch s.lower(j) {
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
