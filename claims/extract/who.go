package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// stance is a position that a list of members is said to have taken.
type stance struct {
	pos      plenary.Position
	from, to int // units of the passage
	only     bool
	within   int32    // nobody else of this group did: its index and one
	not      bool     // they did not
	with     *listing // others who are said to have done the same
	counted  int      // the hit whose members the list names, -1 when none
	as       *listing // they did as these did: sided with Washington
	number   int32    // "one of the six": a count that names the position, 0 when none
	loose    bool     // read from few signs
}

// findWho finds who is said to have taken which position.
func (s *sentence) findWho() {
	s.mergeCounted()
	for i := range s.people {
		l := &s.people[i]
		if l.used || s.isExcepted(l) || s.setAgainst(l) != nil {
			continue
		}
		if s.readsFirst(l) {
			continue
		}
		before, bok := s.stanceBefore(l)
		after, aok := s.stanceAfter(l)
		if bok && aok && s.isEcho(l) || aok && s.isOfExcepted(l.to, after.to) || s.opensLabel(l.to) {
			aok = false // so did China, which had abstained for years
		}
		switch {
		case bok && aok && before.counted < 0 && before.pos != after.pos:
			// Opposed by Russia, and China abstained.
			if head, tail, ok := l.splitLast(); ok {
				s.addWho(head, before)
				after.from = tail.from
				s.addWho(tail, after)
				continue
			}
			s.addWho(l, after)
		case aok && (!bok || before.counted < 0):
			s.addWho(l, after)
		case bok:
			s.addWho(l, before)
		}
	}
}

// isEcho says whether "so did" or the like stands before a list of which a relative
// clause tells something else.
func (s *sentence) isEcho(l *listing) bool {
	b := s.beforeThe(l.from)
	if w := s.lower(b - 1); !s.is(b, lex.Did) || w != "so" && w != "as" {
		return false
	}
	return s.sign(l.to, ",") && s.id(l.to+1, lex.WWhich, lex.WWho)
}

// isExcepted says whether a list is named as an exception: all but Russia. Where
// a new clause starts, "but" is no exception.
func (s *sentence) isExcepted(l *listing) bool {
	b := l.from - 1
	for s.id(b, lex.WThe, lex.WBoth, lex.WS) || s.sign(b, "'") && s.is(b-1, lex.Person) || s.is(b, lex.Person) {
		b-- // bar Viktor Orbán's Hungary
	}
	if s.id(b, lex.WBut) {
		if o := s.listEnding(b); o != nil && strings.EqualFold(s.text(s.beforeThe(o.from)), "not") {
			return false // not Guatemala but Colombia voted no
		}
	}
	if s.id(b, lex.WBut) && (s.is(b-1, lex.Positions|lex.VoteNoun|lex.Text) || s.isLabel(b-1)) && !s.is(b-1, lex.All) && (s.is(l.to, lex.VotePast|lex.Verbs) || s.isCopula(l.to) || strings.HasPrefix(s.lower(l.to), "did")) {
		return false // Germany abstained but Norway voted against, but Norway did not
	}
	if s.sign(b, "(") && b > 1 && strings.HasPrefix(s.lower(b-1), "exception") {
		return true // with one exception (Hungary)
	}
	aside := s.sign(b-1, ",-_(") && b > 1 && (s.sign(l.to, ",-_)") || s.endOfClause(l.to)) && leavesOut[s.lower(b)]
	return s.is(b, lex.Except) && (aside || !s.sign(b-1, ",")) && !(s.id(b, lex.WBut) && (b == 0 || s.sign(b-1, ";:-_")))
}

// leavesOut are words for an exception that, set apart by commas, name none of those who
// act: the members, except Greece and Ireland, abstained.
var leavesOut = map[string]bool{
	"except": true, "except for": true, "excepting": true, "with the exception of": true, "with the sole exception of": true, "with the single exception of": true, "excluding": true, "save": true, "save for": true, "bar": true, "barring": true, "minus": true, "other than": true, "but for": true, "but not": true, "though not": true, "if not": true,
}

// splitLast parts the last member from the rest.
func (l *listing) splitLast() (head, tail *listing, ok bool) {
	if len(l.names) < 2 || len(l.groups) > 0 || len(l.at) != len(l.names) {
		return nil, nil, false
	}
	n := len(l.names) - 1
	head = &listing{from: l.from, to: l.at[n-1] + 1, names: l.names[:n], at: l.at[:n]}
	tail = &listing{from: l.at[n], to: l.to, names: l.names[n:], at: l.at[n:]}
	return head, tail, true
}

// addWho makes a statement of a stance, or gives its list to the count it
// belongs to.
func (s *sentence) addWho(l *listing, t stance) {
	t.to = min(t.to, len(s.u)) // a bracket may never be closed
	if s.isPossible(t.to) || s.notInNumber(t.from) || s.deniedNext() || s.saidBefore(l, t) || s.ofItsFriends(l, &t) {
		l.used = true
		return
	}
	if t.from < l.from && s.possesses(l) {
		head, _, ok := l.splitLast()
		if !ok {
			l.used = true
			return // the five are China's friends
		}
		l.names, l.at, l.to, l.more = head.names, head.at, head.to, true
		t.only = false
	}
	t.only = (t.only || s.byItself(l)) && !s.morePeople(l)
	if k := s.behindS(l.to + 1); t.from < l.from && s.sign(l.to, "'") && len(l.names) == 0 && s.is(k, lex.Only|lex.Number) {
		l.used = true
		return // his no was the EU's only one
	}
	if t.not && strings.EqualFold(s.text(t.to), "alone") {
		l.used = true
		return // it did not say no alone: others did too
	}
	if !t.only && t.counted < 0 && t.to > l.to && strings.EqualFold(s.text(t.to), "alone") && s.endOfClause(t.to+1) {
		t.only, t.to = true, t.to+1 // London said no alone
	}
	beside := s.besides(l)
	if t.only && beside == nil && s.qualified(l.from) {
		t.only, t.within = false, s.boundBefore(l.from)
	}
	if g := s.aloneOf(l); g > 0 && !t.only && len(l.names) > 0 {
		t.within = g
	}
	if g := s.inGroup(l.from); t.only && g > 0 {
		t.only, t.within = false, g
	}
	if t.only && s.regional(t.to) {
		t.only, t.within = false, s.boundBehind(t.to)
	}
	if t.within > 0 && (beside != nil || s.goesBeyond(l)) {
		t.within = 0
	}
	s.cautious(l, &t)
	t.loose = t.loose || s.asksAnew(l)
	others := s.soleOthers(l, &t)
	t.not = t.not != s.notEven(l)
	p := People{Not: t.not, Position: t.pos, Names: l.names, Groups: l.groups, Only: t.only, Within: t.within, Unread: l.unread}
	if t.only && beside != nil {
		p.Names = append(append([]int32(nil), p.Names...), beside.names...)
		t.from = beside.from - 1
		beside.used = true
	}
	if t.with != nil {
		p.Names = append(append([]int32(nil), p.Names...), t.with.names...)
		t.with.used = true
	}
	if t.only {
		p.Names = append(append([]int32(nil), p.Names...), others...)
	}
	if len(p.Groups) == 1 && len(p.Names) == 0 {
		g := p.Groups[0]
		names, unread := s.exceptions(l)
		g.Except, g.Whole = append(g.Except[:len(g.Except):len(g.Except)], names...), !unread && (g.Whole || s.isWholeGroup(l, t.to) || s.countsItsMembers(l))
		g.Acts = s.headsClause(l) && s.id(l.from-1, lex.WThe) && s.is(l.to, lex.VotePast|lex.Verbs)
		p.Groups = []Group{g}
	}
	l.used = true
	if t.counted >= 0 {
		h := &s.hits[t.counted]
		p.Start, p.End = s.start(min(h.num, l.from)), s.end(min(max(h.to, t.to), len(s.u))-1)
		s.hits[t.counted].people = append(s.hits[t.counted].people, p)
		s.hits[t.counted].to = max(s.hits[t.counted].to, t.to)
		return
	}
	if t.as != nil {
		t.as.used = true
		p.As = t.as.names
		if len(p.As) == 0 {
			p.AsGroups = t.as.groups
		}
	}
	if len(p.Names)+len(p.Groups) == 0 || t.pos == plenary.UnknownPosition && t.number == 0 && t.as == nil {
		return
	}
	from := t.from
	if len(p.Names) == 0 && len(p.Groups) == 1 && !p.Only && s.id(l.from-1, lex.WNo) && s.is(l.to, lex.Members) && !s.is(l.to, lex.VoteNoun) {
		if s.id(t.to, lex.WOf, lex.WTo) {
			return // no EU member voted in favour of the American position
		}
		p.Not, from = !p.Not, l.from-1 // no member of a group
	}
	f := finding{Statement: Statement{Kind: Who, People: []People{p}, Loose: t.loose || l.loose}, from: from, to: t.to, unit: l.from, number: t.number}
	f.past = s.isBefore(l, t)
	f.Each = s.each(l, &t)
	if len(l.names) == 1 && s.Lex.Names[l.names[0]].Place && s.unknown(l.from-1) && s.at(l.from-1).Case == words.Lower {
		f.Loose = true // whose engineers patrol Juba, was one of eight
	}
	// Whoever has no seat may support a text as well.
	for k := t.from; k < t.to; k++ {
		f.Otherwise[plenary.UnknownPosition] = f.Otherwise[plenary.UnknownPosition] || s.is(k, lex.YesVerb|lex.NoVerb)
	}
	s.add(f)
	s.addCompany(&t)
}

// qualified says whether "only" before a list holds of some members only: of the
// great powers only two; besides India, only Cuba.
func (s *sentence) qualified(k int) bool {
	for s.id(k-1, lex.WThe) {
		k-- // the sole vote against was that of the United States
	}
	for j := s.ownStart(k); j < k; j++ {
		if s.is(j, lex.Except) && j < k-1 && !s.id(j, lex.WBut) || s.id(j, lex.WOf) && j < k-1 && !s.is(j-1, lex.Number) || strings.EqualFold(s.text(j), "among") || beyond[s.lower(j)] && j < k-1 {
			return true
		}
	}
	return false
}

// stanceAfter reads what the words behind a list say that it did.
func (s *sentence) stanceAfter(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	if s.is(l.from-1, lex.Only) {
		t.only = true
		t.from--
	}
	b := s.beforeThe(l.from)
	if b < l.from-1 && s.is(b, lex.Only) && !s.is(b, lex.Include) {
		t.only, t.from = true, b // only the United States and Israel
		b--
	}
	if st, ok := s.oneMore(l); ok {
		return st, true
	}
	if st, ok := s.foundCause(l); ok {
		return st, true
	}
	if st, ok := s.theNumbered(l); ok {
		return st, true
	}
	if st, ok := s.onlyDid(l); ok {
		return st, true
	}
	if st, ok := s.oneOfThem(l, t); ok {
		return st, true
	}
	if st, ok := s.fromBehind(l, b, t); ok {
		return st, true
	}
	if st, ok := s.fromThem(l, b, t); ok {
		return st, true
	}
	if s.isPhrase(b) || s.inCapital(b) || s.neighboursIn(b) || s.id(b, lex.WFor) && s.sign(b-1, ",;:") && (s.is(l.to, lex.VotePast|lex.Verbs) || s.isCopula(l.to)) {
	} else if s.deserted(l) {
		return t, false
	} else if s.id(b, lex.WOf) && s.sign(l.to, "'") && s.noOf(l) {
	} else if s.id(b, lex.WWith) && (s.is(l.to, lex.VoteInf) || s.sign(l.to, ",") && b > 0 && !s.sign(b-1, ",") && s.isCopula(l.to+1)) || s.prepositional(b) || s.id(b, lex.WOf) && (!s.is(b-1, lex.Members) || company[s.lower(b-1)]) || s.id(b, lex.WBy, lex.WFor, lex.WOn, lex.WTo, lex.WFrom, lex.WAgainst, lex.WIn, lex.WAt, lex.WInto, lex.WOver, lex.WUnder) && !s.is(b, lex.Positions) || s.is(b, lex.VoteNoun) && s.eachBefore(l.from) == 0 {
		return t, false // what is spoken of, not who acts
	}
	if (s.is(b, lex.Join) || s.id(b, lex.WWith)) && s.is(b-1, lex.Number|lex.Members) {
		return t, false // 141 stood with Kyiv and seven against it
	}
	commas, unknown, one := 0, 0, false
	const far = 26
	for j := l.to; j < len(s.u) && j < l.to+far; j++ {
		u := &s.u[j]
		switch {
		case j == l.to && u.Is(lex.Not) && strings.EqualFold(s.text(j+1), "among them") && s.endOfClause(j+2):
			if h := s.hitOver(l); h >= 0 && !s.leansElsewhere(&s.hits[h]) {
				t.pos, t.to, t.loose, t.not = s.hits[h].pos, j+2, s.hits[h].loose, true // five abstained, India not among them
				return t, true
			}
			return t, false
		case j == l.to && s.isLeftOut(j):
			if h := s.hitOver(l); h >= 0 && s.sign(s.beforeThe(l.from), ",") && !s.leansElsewhere(&s.hits[h]) {
				t.pos, t.to, t.loose, t.not = s.hits[h].pos, j+1, s.hits[h].loose, true // nine abstained, Britain excluded
				return t, true
			}
			return t, false
		case j == l.to && u.Is(lex.Include) && commas == 0, j == l.to+1 && s.sign(l.to, ",") && u.Is(lex.Include), j == l.to && s.is(j, lex.Among) && s.id(j+1, lex.WThem):
			// eleven abstained, Russia and Kenya among them
			if s.is(j+1, lex.Among|lex.Include) && strings.EqualFold(s.text(j+1), "among them") {
				j++ // not least among them
			}
			if st, ok := s.amongBehind(l, j); ok && strings.EqualFold(s.text(j), "among them") {
				return st, true
			}
			if w := s.lower(j); w == "among them" || w == "included" || w == "among those" || w == "among" {
				if h := s.hitOver(l); h >= 0 && !s.leansElsewhere(&s.hits[h]) {
					t.pos, t.to, t.loose = s.hits[h].pos, j+1, s.hits[h].loose
					if w == "among" {
						t.to++
					}
					return t, true
				}
			}
			return s.oneOf(t, l, j)
		case u.IsSign("'"): // Russia's no vote, America's abstention
			if s.id(j+1, lex.WS) {
				j++
			}
			for m := j + 1; m < j+4; m++ {
				if s.isLabel(m) && (s.is(m, lex.AbstainLabel) || s.is(m+1, lex.VoteNoun) || m == j+1 && s.noOf(l)) || s.is(m, lex.VoteNoun) && s.is(m+1, lex.NoLabel) {
					if s.is(m, lex.VoteNoun) {
						m++
					}
					t.pos, t.to = s.labelPosition(m), m+1
					return t, !s.unreal(l.from) && !s.wasFeared(m+1)
				}
				if !s.is(m, lex.Only) && !s.unknown(m) {
					break
				}
			}
			if s.sign(j+1, ",") && s.sign(l.from-1, ",") && s.finite(j+2) {
				j++ // a single African delegation, Ghana's, voted against
				continue
			}
			for m := j + 1; m < j+5 && (s.is(m, lex.Members) || s.unknown(m)); m++ {
				j = m // Russia's ambassador voted against
			}
			if s.isSurname(j) && s.is(j+1, lex.Verbs|lex.VotePast|lex.Join) {
				continue // Sweden's Olof Skoog abstained
			}
			if (s.id(j, lex.WS) || s.sign(j, "'")) && s.elided(j+1) {
				continue // France's envoy said no, but Chad's abstained
			}
			if !s.is(j, lex.Members) || company[s.lower(j)] {
				return t, false
			}
		case s.id(j, lex.WWhich, lex.WWho, lex.WWhat) && u.Case == words.Capital && !s.upper:
			return t, false // name the two. (iii) Which member abstained?
		case u.Is(lex.Modal) || u.Is(lex.Not) && !u.Is(lex.Positions), s.isCopula(j) && strings.EqualFold(s.text(j+1), "too"):
			return t, false // too timid to vote in favour
		case u.Is(lex.Fail) && (s.text(j) == "voted down" || s.text(j) == "rejected" && len(s.hits) > 0):
			t.pos, t.to = plenary.No, j+1
			return t, !s.unreal(j)
		case u.Is(lex.VotePast|lex.VoteIng|lex.VoteInf) && !u.Is(lex.Join):
			return s.ballot(t, j)
		case u.Is(lex.Join), j == l.to && len(l.names) > 1 && strings.EqualFold(s.text(j), "join"):
			return s.joinedBy(t, j)
		case s.isEllipsis(j):
		case u.Is(lex.AbsentVerb) && s.isLabel(j+1):
			// did not vote against
			t.pos, t.to, t.not = s.labelPosition(j+1), j+2, true
			return t, !s.unreal(j)
		case s.against(j) || s.isUndergone(j) || s.denies(j) > j || s.isCopula(j) && writtenDown[s.lower(j+1)]:
			return t, false
		case u.Is(lex.Verbs) || u.Is(lex.Labels):
			if u.Is(lex.YesVerb|lex.NoVerb) && !s.textAhead(j) && len(s.hits) == 0 {
				return t, false
			}
			if u.Is(lex.YesLabel|lex.NoLabel) && !u.Is(lex.Verbs) && !s.endOfLabel(j+1) && !s.textAhead(j) {
				return t, false
			}
			if u.Is(lex.Labels) && s.is(j+1, lex.Number) && !s.is(j, lex.Verbs) && s.sign(j-1, ",;") {
				return t, false // ... in Russia, against 5
			}
			if u.Is(lex.Labels) && unknown > 0 && s.id(j-1, lex.WThe) && strings.HasSuffix(s.lower(j), "ions") {
				return t, false // Moscow noted the abstentions
			}
			if u.Is(lex.AbsentLabel) && s.isLabel(j+1) {
				return t, false // not voting yes, not voting no
			}
			if u.Is(lex.Labels) && speaks[s.lower(j-1)] {
				return t, false // spoke against
			}
			if u.Is(lex.AbsentVerb|lex.NoVerb) && u.To-u.From > 1 && s.offVote(j) || s.text(j) == "boycotted" && s.offVote(j) {
				return t, false
			}
			t.pos, t.to = u.Class.Position(), j+1
			t.loose = t.loose || s.againstElse(j)
			if to := s.raisedAgainst(j); to > j {
				t.pos, t.to = plenary.No, to
			}
			return t, !s.unreal(j)
		case (u.ID == lex.WFor && s.at(j+1).ID != lex.WOne || u.ID == lex.WNo || u.ID == lex.WYes) && s.isLabel(j) && s.endOfLabel(j+1) && (s.sign(j-1, ":-_=") || j == l.to || j == l.to+1 && s.isCopula(l.to)):
			t.pos, t.to = s.labelPosition(j), j+1
			return t, true
		case u.ID == lex.WOne && s.id(j+1, lex.WTo):
			one = true
		case unknown == 1 && j == l.to+1 && standsOut[s.lower(l.to)] && u.Is(lex.Include) && strings.EqualFold(s.text(j), "among them"):
			if h := s.hitOver(l); h >= 0 && !s.leansElsewhere(&s.hits[h]) {
				t.pos, t.to = s.hits[h].pos, j+1 // 35 abstained, India prominent among them
				return t, true
			}
			return t, false
		case u.Is(lex.Among|lex.Include) && unknown == 0 && !s.sign(j-1, ","), s.someOf(l, j):
			return s.oneOf(t, l, j)
		case t.only && s.endsBound(j) > j:
			t.within, j = s.boundEnd(j)
			t.only, j = false, j-1
		case u.Is(lex.Only):
			switch s.lower(j) {
			case "merely", "just", "a mere", "solely":
			default:
				t.only = true
			}
			one = true
		case u.ID == lex.WTo && one && s.text(j+1) == "join":
			return s.joinedBy(t, j+1)
		case u.ID == lex.WTo && one && s.is(j+1, lex.VoteInf|lex.AbstainLabel|lex.NoVerb):
			// the only country to vote against
		case u.IsSign("(["):
			c := s.closing(j)
			if c == j {
				return t, false
			}
			j = c
		case u.IsSign(","):
			if m := s.wasOnce(j); m > j {
				j = m
				break
			}
			if commas++; commas > 2 || s.isFormer(j+1) || s.closesRelative(l, j) {
				return t, false
			}
			if m := s.whoseDelegates(j); m > j || j == l.to && s.apposed(l) {
				j = m
			} else if m := s.asideEnd(j); m > j {
				j = m
			} else if m := s.remarkEnd(j); m > j && s.id(j+1, lex.WWhich, lex.WWho) {
				j = m // India, which abstained in October, voted in favour
			} else if !(s.is(j+1, lex.Did|lex.Date) || s.adverb(j+1)) || s.endsClauseOn(l, j) {
				return t, false
			}
		case u.ID == lex.WIn && one && s.is(j+1, lex.VoteIng|lex.NoLabel|lex.YesLabel|lex.AbstainLabel): // alone in voting against
		case (u.ID == lex.WOn || u.ID == lex.WIn) && s.isCopula(j-1):
			return s.campOf(t, j)
		case u.IsSign(":=-_|"):
			if !s.isLabel(j+1) && !s.is(j+1, lex.Positions) || u.IsSign(":") && s.is(j+2, lex.Number) {
				return t, false // on trade with South Africa: in favour 127
			}
		case u.Is(lex.And):
			// Russia and three others voted against
			m := j + 1
			if s.is(m, lex.Number) && (s.value(m) == 0 || s.isLabel(m+1) && s.id(s.beforeThe(l.from), lex.WAgainst, lex.WOn, lex.WIn, lex.WWith, lex.WOf) || !s.is(m+1, lex.Other|lex.Members) && s.is(s.beforeThe(l.from), lex.Verbs|lex.Deed)) {
				return t, false // a zone over Libya, and none voted against it; an embargo against Chad and eight against; 59 supported Cuba and 71 abstained
			}
			for s.is(m, lex.Number|lex.Other|lex.Members|lex.HedgeAbout) {
				m++
			}
			if m == j+1 && s.id(m, lex.WA, lex.WFew, lex.WMany) {
				// and a few Pacific states
				for m < j+6 && !s.is(m, lex.Members) && (s.id(m, lex.WA, lex.WFew, lex.WMany) || s.unknown(m)) {
					m++
				}
				if s.is(m, lex.Members) {
					m++
				}
			}
			if m == j+1 {
				return t, false
			}
			j = m - 1
		case u.Is(lex.Did|lex.Date|lex.Members|lex.All) && !u.Is(lex.Text), s.adverb(j), s.id(j, lex.WHad, lex.WHave, lex.WWas, lex.WWere, lex.WThe, lex.WAlso, lex.WA, lex.WAn, lex.WIs, lex.WThat, lex.WWho, lex.WWhich, lex.WOne):
		case s.presses(j):
			t.pos, t.to = s.labelPosition(j+1), j+2 // pressed no as well
			return t, !s.unreal(j)
		case u.Class == 0 && unknown < 1 && s.at(j).Case == words.Lower:
			unknown++
		case one && (u.Is(lex.Group|lex.OtherBody) || (u.Class == 0 || u.Is(lex.Actor)) && s.is(j+1, lex.Members)):
			t.only, t.within = false, s.groupNamed(j) // the only European country: alone of those, not of all
		default:
			return t, false
		}
	}
	return t, false
}

// speaks are verbs of what is said for or against a text rather than how a member voted.
var speaks = map[string]bool{
	"spoke": true, "speak": true, "speaks": true, "spoken": true, "speaking": true, "argued": true, "argues": true, "arguing": true, "warned": true, "advised": true, "lobbied": true, "campaigned": true, "protested": true, "pleaded": true, "railed": true,
	"intervened": true, "testified": true, "wrote": true, "preached": true, "demonstrated": true, "marched": true, "lobbying": true, "campaigning": true, "inveighed": true, "agitated": true, "canvassed": true,
}

// wasFeared says whether the words at k tell of a vote that was only thought of: Malaysia's
// no had been feared.
func (s *sentence) wasFeared(k int) bool {
	for j := k; j < k+4; j++ {
		switch s.lower(j) {
		case "feared", "expected", "predicted", "threatened", "rumoured", "rumored", "forecast", "dreaded", "hoped", "had expected", "was expected", "was feared", "been expected":
			return true
		}
		if !s.id(j, lex.WHad, lex.WWas, lex.WBeen) && !s.is(j, lex.Did|lex.VoteNoun) && !s.adverb(j) {
			return false
		}
	}
	return false
}

// elided says whether a verb of voting stands at k, so that the possessive sign before it
// leaves the envoy out that was told before.
func (s *sentence) elided(k int) bool {
	return s.is(k, lex.VotePast|lex.AbstainVerb|lex.AbsentVerb) && !s.is(k, lex.VoteNoun) || s.is(k, lex.YesVerb|lex.NoVerb) && s.u[k].To-s.u[k].From > 1
}

// isSurname says whether the word at k, and the one before it, are a name that is not
// known, or it alone is and votes: Nigeria's Ogwu abstained.
func (s *sentence) isSurname(k int) bool {
	if !s.unknown(k) || s.at(k).Case != words.Capital || s.upper {
		return false
	}
	return s.unknown(k-1) && s.at(k-1).Case == words.Capital || s.id(k-1, lex.WS) && s.is(k+1, lex.VotePast|lex.AbstainVerb|lex.Join)
}

// standsOut are words for a member that is named before others of its number.
var standsOut = map[string]bool{"prominent": true, "chief": true, "foremost": true, "conspicuous": true, "notable": true, "first": true, "prominently": true, "notably": true, "conspicuously": true}

// noOf says whether a bare no stands behind the possessive sign of a list: failed
// because of Russia's no, the only one.
func (s *sentence) noOf(l *listing) bool {
	k := l.to + 1
	if s.id(k, lex.WS) {
		k++
	}
	return s.id(k, lex.WNo) && (s.sign(k+1, ",.;!)") || k+1 >= len(s.u))
}

// company are words behind a possessive sign for others than the member itself:
// Russia's allies.
var company = map[string]bool{
	"allies": true, "neighbours": true, "neighbors": true, "partners": true, "peers": true, "colleagues": true, "states": true, "countries": true, "nations": true,
	"members": true, "republics": true, "parties": true, "voters": true, "capitals": true, "powers": true, "others": true,
}

// joinedList is the list that ends at unit k behind a word such as "voting with".
func (s *sentence) joinedList(k int) *listing {
	l := s.listEnding(k)
	if l == nil {
		return nil
	}
	b := s.beforeThe(l.from)
	if s.is(b, lex.Join) || s.id(b, lex.WWith) && s.sidesWith(b-1) > 0 {
		return l
	}
	return nil
}

// asideEnd is the comma that closes the words between commas opened at j; j when
// none does soon, or when they say something themselves.
func (s *sentence) asideEnd(j int) int {
	for m := j + 1; m < j+14 && m < len(s.u); m++ {
		if s.sign(m, ",") {
			return m
		}
		if s.is(m, lex.Positions|lex.VetoPast|lex.VotePast) || s.sign(m, ";:.") || s.is(m, lex.Number) && s.is(m+1, lex.Members) {
			return j
		}
	}
	return j
}

// oneOf reads "was among the 35 that abstained", "was one of the six".
func (s *sentence) oneOf(t stance, l *listing, j int) (stance, bool) {
	if s.unreal(j) || s.unknown(l.from-1) && s.at(l.from-1).Case == words.Lower && !s.adverb(l.from-1) && !knows[s.lower(l.from-1)] {
		return t, false // Nicaragua replaced Eritrea among the noes
	}
	for m := j + 1; m < len(s.u) && m < j+12; m++ {
		u := &s.u[m]
		switch {
		case s.is(m, lex.Positions), s.isLabel(m) && s.is(m-1, lex.VotePast|lex.VoteInf|lex.VoteIng|lex.VoteNoun):
			t.pos, t.to = s.labelPosition(m), m+1
			return t, true
		case strings.EqualFold(s.text(m), "latter") && s.hitBehind(l.from) != nil:
			h := s.hitBehind(l.from)
			t.pos, t.to, t.loose = h.pos, m+1, h.loose || h.open
			return t, s.id(m-1, lex.WThe) && s.endOfClause(m+1)
		case u.Is(lex.Number):
			t.number, t.to = u.Val, m+1
		case u.Is(lex.Members | lex.Other | lex.VotePast | lex.VoteInf | lex.VoteIng | lex.Did | lex.All | lex.Only), u.Is(lex.Date) && s.id(m-1, lex.WOn), u.Class == lex.Small && !s.id(m, lex.WBut, lex.WWhile) || s.adverb(m):
		default:
			return t, t.number > 1
		}
	}
	return t, t.number > 1
}

// knows are verbs of which a clause may be the object: you knew Britain was one of them.
var knows = map[string]bool{"knew": true, "know": true, "knows": true, "remembered": true, "recalled": true, "recall": true, "noted": true, "noticed": true, "learned": true, "learnt": true, "saw": true, "found": true, "forgot": true, "forgets": true, "realised": true, "realized": true, "though": true, "because": true}

// isBefore says whether what a list did lies before the event told: which had
// abstained before.
func (s *sentence) isBefore(l *listing, t stance) bool {
	return s.sign(l.to, ",") && s.id(l.to+1, lex.WWhich, lex.WWho) && s.id(l.to+2, lex.WHad) && t.to > l.to+2 && !s.crosses(l.to+1, t.to)
}
