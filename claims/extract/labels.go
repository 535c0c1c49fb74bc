package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// labelFirst says whether the sentence writes its labels before the numbers:
// Yes 141 No 5 Abstain 35.
func (s *sentence) labelFirst() bool {
	labels, after := 0, 0
	for k := range s.u {
		if !s.isNumber(k) {
			continue
		}
		j := k - 1
		if s.sign(j, ":=-") {
			j--
		}
		if s.isLabel(j) && !s.is(j-1, lex.Number) {
			labels++
		}
		if s.isLabel(k + 1) {
			after++
		}
	}
	return labels >= 2 && labels >= after
}

// isLabel says whether unit k names a position in a list of counts: yes, for,
// against.
func (s *sentence) isLabel(k int) bool {
	if s.id(k, lex.WFor) {
		return !s.forTime(k)
	}
	return s.is(k, lex.Labels) || s.id(k, lex.WNo, lex.WYes) && !s.is(k, lex.VetoPower) && !s.lacks(k)
}

// forTime says whether "for" at k tells how long: had been Peking for ten months.
func (s *sentence) forTime(k int) bool {
	j := k + 1
	for s.id(j, lex.WThe, lex.WA) || s.is(j, lex.HedgeAbout|lex.HedgeOver|lex.HedgeUnder) {
		j++
	}
	if s.is(j, lex.Number) {
		j++
		if s.value(j-1) < 4 && s.sign(j, ",.;") {
			return true // Kenya and Ukraine for two
		}
	}
	switch strings.TrimSuffix(s.lower(j), "s") {
	case "month", "year", "day", "week", "hour", "minute", "decade", "century", "centurie", "winter", "summer", "autumn", "spring", "session", "season", "night", "time", "generation", "while", "instance", "example", "start", "good", "now", "once", "first time", "last time":
		return true
	case "first", "second", "third", "last":
		return strings.EqualFold(s.text(j+1), "time")
	}
	return false
}

// labelPosition is the position a label names.
func (s *sentence) labelPosition(k int) plenary.Position {
	if s.is(k, lex.Positions) {
		return s.u[k].Class.Position()
	}
	switch {
	case s.id(k, lex.WFor, lex.WYes):
		return plenary.Yes
	case s.id(k, lex.WNo):
		return plenary.No
	}
	return plenary.UnknownPosition
}

// joiners is how many may be told to have joined others whose number is given.
const joiners = 4

// againstBehind says whether behind a few words from unit j on the number of those
// against follows.
func (s *sentence) againstBehind(j int) bool {
	for end := j + 5; j < end; j++ {
		if s.sign(j, ",") || s.is(j, lex.And) {
			for s.is(j+1, lex.And) {
				j++
			}
			return s.is(j+1, lex.Number) && s.is(j+2, lex.NoLabel) && (s.endOfLabel(j+3) || s.id(j+3, lex.WIt))
		}
		if s.is(j, lex.Number|lex.Positions) || s.sign(j, ";:.()") {
			return false
		}
	}
	return false
}

// labelAfter reads the label that follows the number at k: 141 countries in
// favour, 32 other countries including China abstained.
func (s *sentence) labelAfter(k int, v int32) (hit, bool) {
	c, from := s.hedged(k, v)
	h := hit{from: from, num: k, Count: c}
	if strings.EqualFold(s.text(k-1), "without") || s.perEach(k) {
		return h, false // without one dissenting voice
	}
	if s.id(k-1, lex.WOf) && s.is(k-2, lex.Only) || strings.EqualFold(s.text(k+1), "permanent") && v < 5 {
		return h, false // alone of fifteen; two permanent members, and a third
	}
	if v == 1 && s.isLabel(k+1) && (strings.EqualFold(s.text(k+2), "is") || strings.EqualFold(s.text(k+2), "does") || s.is(k-1, lex.Only) && strings.EqualFold(s.text(k-2), "is") && s.isLabel(k-3)) {
		return h, false // one no is only one no
	}
	if v < 16 && (s.is(k-1, lex.Group) || !s.upper && s.at(k).Case == words.Capital && s.unknown(k-1) && s.at(k-1).Case == words.Capital && k > 1 || s.unknown(k-1) && !s.upper && s.at(k-1).Case != words.Lower && s.id(k-2, lex.WThe)) {
		return h, false // the Baltic three abstained
	}
	if s.id(k, lex.WNo) && (s.is(k-1, lex.Only) || s.id(k-1, lex.WA)) {
		return h, false // a lone no against eleven ayes
	}
	members, voted, unknown, numbers := false, false, 0, 0
	budget := 14
	if h.loose = s.is(k+1, lex.Other) && s.is(from-1, lex.Join); h.loose {
		h.Hi = v + joiners // Kenya joined ten other members: it and they
	}
	for j := k + 1; j < len(s.u) && budget > 0; j++ {
		budget--
		if e := s.worldwide(j); e > j && members {
			j = e
		}
		u := s.at(j)
		switch {
		case u.Is(lex.AbsentVerb) && s.isLabel(j+1):
			return h, false // two did not vote in favour: which way, nobody says
		case u.Is(lex.Positions):
			if s.against(j) && voted && v > 1 {
				// 191 countries voted against Washington: which side that was, the
				// text decides.
				h.pos, h.to, h.eitherWay, h.loose = plenary.Yes, j+2, true, v < 16
				for s.id(h.to-1, lex.WThe) {
					h.to++
				}
				return h, true
			}
			if s.against(j) || s.id(j-1, lex.WThese, lex.WThose) && s.id(j-2, lex.WOf) || s.at(k).ID == lex.WOne && s.id(k-1, lex.WThe) && u.Is(lex.YesLabel|lex.NoLabel) && !s.is(j+1, lex.VoteNoun) {
				return h, false // two of these noes; the one supporting the agency
			}
			if s.id(k-1, lex.WS) && s.sign(k-2, "'") && s.is(k-3, lex.Actor) && u.Is(lex.YesLabel|lex.NoLabel) && u.Case == words.Lower && s.isFollower(j) {
				return h, false // Russia's ten supporters
			}
			if u.Is(lex.NoVerb|lex.YesVerb) && !members && !voted && j > k+1 && !(j == k+2 && v > 1 && s.id(k+1, lex.WHad)) {
				return h, false
			}
			if s.is(j, lex.YesVerb) && !members && j == k+1 && !s.textAhead(j) {
				if !s.inContext() || !s.is(j+1, lex.Actor) && (!saying[s.lower(j)] || v == 1) {
					return h, false
				}
				if !saying[s.lower(j)] {
					h.loose, h.eitherWay = true, true // 187 backed Havana
				}
			}
			if u.ID == lex.WAgainst && s.is(j+1, lex.Date) && s.is(j-1, lex.VoteNoun) {
				return h, false // 153 votes against October's 120
			}
			if u.ID == lex.WAgainst && s.is(j+1, lex.Number) && !s.isLabel(j+2) && !s.is(j+2, lex.Members|lex.Positions) && !voted {
				return h, false // two allies against ninety-four
			}
			if s.id(from-1, lex.WHave, lex.WHas) && u.Is(lex.Labels) || s.compares(k, j) { // they have four sure ayes
				return h, false
			}
			if s.id(k+1, lex.WBy) && u.Is(lex.AbstainLabel) {
				return h, false // kept the noes down to eight by abstaining
			}
			h.pos, h.to = u.Class.Position(), j+1
			if s.is(j, lex.YesLabel) && s.id(j+1, lex.WAgainst) && !s.against(j+1) && (strings.HasPrefix(s.lower(j), "hands") || strings.HasPrefix(s.lower(j), "arms")) {
				h.pos, h.to = plenary.No, j+2 // two hands were raised against the document
			}
			if u.ID == lex.WAgainst && voted && s.againstDeed(j+1) {
				h.eitherWay = true // voted against the embargo: for the text that asks to end it
			}
			return h, true
		case u.ID == lex.WFor && s.unknown(j-1) && strings.HasSuffix(s.text(j-1), "ed"):
			return h, false // fourteen votes were hoped for
		case u.ID == lex.WFor && u.Class&^(lex.Small|lex.Labels) == 0:
			if s.id(k, lex.WNo) && (s.is(j+1, lex.Number|lex.Date) || s.is(j+2, lex.Date)) {
				return h, false // it has hanged no one for ten years
			}
			if j == k+1 && v >= 7 && s.id(j+1, lex.WUs) && s.endOfClause(j+2) && s.inContext() {
				h.pos, h.to, h.loose = plenary.Yes, j+2, k > 3 // how many? - Thirty-nine for us.
				return h, true
			}
			if s.isCopula(j-1) && s.endOfLabel(j+1) || voted || members && (s.endOfLabel(j+1) || s.is(j-1, lex.VoteNoun)) || j == k+1 && s.endOfLabel(j+1) {
				h.pos, h.to = plenary.Yes, j+1
				return h, true
			}
			if j == k+1 && (v >= 2 && s.againstBehind(j+1) && s.inContext() || s.forText(j) && s.walker.scope != Elsewhere) {
				h.pos, h.to, h.loose = plenary.Yes, j+1, true // 33 for partition, 13 against
				return h, true
			}
			if j == k+1 && v >= 20 && s.unknown(j+1) && strings.HasSuffix(s.text(j+1), "ing") && s.inContext() {
				h.pos, h.to, h.loose = plenary.Yes, j+2, true // 187 for lifting it
				return h, true
			}
			if (members && (j <= k+2 || j == k+3 && s.isCopula(k+2)) || j == k+2 && s.isCopula(k+1)) && s.inContext() && !s.is(j+1, lex.Date|lex.Number) && v >= 7 {
				h.pos, h.to, h.loose = plenary.Yes, j+1, true // 102 countries for talks
				return h, true
			}
			return h, false
		case u.ID == lex.WWith && voted && s.hasEitherWay() && (s.id(j+1, lex.WUs) || s.is(j+1, lex.Actor)):
			h.pos, h.to, h.eitherWay = plenary.No, j+2, true // and five with us
			return h, true
		case u.ID == lex.WWith && !voted && s.is(j-1, lex.VoteNoun) && s.listFrom(j+1) != nil:
			return h, false // by eight votes with China abstaining
		case u.ID == lex.WNo && !u.Is(lex.Not):
			if s.sign(j-1, "'\"") && s.sign(j+1, "'\"") && s.is(j+2, lex.VoteNoun) && j == k+2 { // five 'no' votes
				h.pos, h.to = plenary.No, j+3
				return h, true
			}
			if voted || (s.endOfLabel(j+1) || s.is(j+1, lex.VoteNoun|lex.Members)) && (members || j == k+1) {
				h.pos, h.to = plenary.No, j+1
				if s.is(j+1, lex.VoteNoun) {
					h.to++
				}
				return h, true
			}
			return h, false
		case u.Is(lex.VotePast | lex.VoteIng):
			voted, members = true, true
			if s.id(j+1, lex.WThat) && s.is(from-1, lex.All) && v >= 7 { // all fifteen voted that
				h.pos, h.to = plenary.Yes, j+2
				return h, true
			}
		case u.Is(lex.VoteInf) && (s.id(j-1, lex.WTo) || u.To-u.From > 1):
			voted = true
		case u.Class == 0 && (j == k+1 || s.id(j-1, lex.WIn)) && s.ask(tellsColours, s.colours):
			h.pos, h.to, s.walker.board = colour(s.text(j)), j+1, true
			return h, h.pos != plenary.UnknownPosition
		case v > 1 && strings.EqualFold(s.text(j), "rejected it") && s.inContext():
			h.pos, h.to = plenary.No, j+1
			return h, true
		case s.assent(j, v, members), s.wants(j, v):
			h.pos, h.to, h.loose = plenary.Yes, j+1, !assents[s.lower(j)]
			return h, true
		case u.Is(lex.Idle) && !(u.Is(lex.Deed) && s.id(j+1, lex.WThat)) && (members || v > 1) && numbers == 0 && s.inContext():
			h.pos, h.to, h.loose, h.open = plenary.Abstain, j+1, true, true
			return h, true
		case u.Is(lex.Deed) && (members || v >= 7 && (j == k+1 || s.adverb(j-1))) && !u.Is(lex.Modal):
			if numbers > 0 && s.is(j-1, lex.Number) && !s.id(j-2, lex.WOf) || s.id(j-1, lex.WHave, lex.WHas) { // 140 states have recognised it
				return h, false
			}
			h.pos, h.to, h.loose = plenary.Yes, j+1, !members || !s.ask(tellsPlace, s.inOrgan) && v < 90
			h.soft = true
			return h, true
		case u.Is(lex.Did) && s.id(j+1, lex.WNot) || u.Is(lex.Not) && s.text(j) == "didn't":
			// 108 deplored it; nine did not.
			end := j + 1
			if u.Is(lex.Did) {
				end = j + 2
			}
			if v > 1 && s.endOfClause(end) && s.hasYes() { // one may have abstained
				h.pos, h.to = plenary.No, end
				return h, true
			}
			return h, false
		case u.Is(lex.Members | lex.Other | lex.All):
			members = true
		case u.Is(lex.Number) && j == k+1 && u.ID == lex.WOne && s.id(k, lex.WNo):
			members = true // no one
		case u.Is(lex.Number):
			// 141 of 193, 141 of the Assembly's 193 members
			if numbers++; numbers > 1 || !s.ofBefore(k, j) {
				return h, false
			}
			members = true
		case u.Is(lex.Only) && s.is(j+1, lex.Verbs|lex.Labels|lex.VotePast) && (s.is(j-1, lex.Did) || j == k+1 && v == 1): // were just absent; one only abstained
		case u.Is(lex.Only), u.Is(lex.Not):
			return h, false
		case u.Is(lex.Bodies):
			if !s.ofBefore(k, j) && !s.id(j-1, lex.WThe) && j > k+1 {
				return h, false
			}
		case u.Is(lex.Include|lex.Among) && !u.Is(lex.Except):
			if l := s.listFrom(j + 1); l != nil {
				j = l.to - 1
				budget++
			} else if !members {
				return h, false
			}
			if s.sign(j+1, ",_-") {
				j++
			}
		case u.Is(lex.Group) && !s.sign(j-1, ",(_-") && !(s.id(j-1, lex.WThe) && s.sign(j-2, ",")) && !s.is(j-1, lex.Include|lex.Among):
			return h, false // 28 members of the European Union: a count of the group
		case u.Is(lex.Actor | lex.Group):
			l := s.listFrom(j)
			if l == nil {
				return h, false
			}
			b := s.beforeThe(j)
			if !s.sign(b, ",:_-(") && !members || s.is(b, lex.Join) || s.id(b, lex.WWith) && s.is(b-1, lex.Join) {
				return h, false // 102 sided with the Comoros and France opposed it
			}
			j = l.to - 1
			switch {
			case s.is(j+1, lex.Include): // Syria included
				j++
				members = true
			case s.is(b, lex.Include|lex.Among) || s.is(k-1, lex.Include):
			case s.sign(b, ",") && !s.sign(j+1, ",_-)"), s.id(b, lex.WWith) && s.is(k+1, lex.VoteNoun):
				return h, false // 14 votes, Russia abstaining; 12 votes with Russia abstaining
			}
			if s.sign(j+1, ",_-") {
				j++
			}
		case u.IsSign("(["):
			c := s.closing(j)
			if c == j {
				return h, false
			}
			members = members || s.listFrom(j+1) != nil
			j = c
		case u.ID == lex.WOn && (s.is(j+1, lex.Date) || members && s.onOrgan(j)):
		case u.IsSign(",") && (j == k+1 || members) && s.sign(from-1, ",") && s.is(j+1, lex.Verbs|lex.VotePast):
			members = true // as many again, eighteen, abstained
		case u.IsSign(",") && j == k+1 && v > 1 && s.asideEnd(j) > j && (!s.listIn(j, s.asideEnd(j)) || isMostly(s.text(j+1)) || s.is(j+1, lex.Except)) && s.is(s.asideEnd(j)+1, lex.Verbs|lex.VotePast) && !s.is(s.asideEnd(j)+1, lex.Join):
			j, members = s.asideEnd(j), true // 18, mostly of the Commonwealth, said no
		case u.IsSign(",") && members && s.asideEnd(j) > j && !s.listIn(j, s.asideEnd(j)) && s.is(s.asideEnd(j)+1, lex.Did|lex.Verbs|lex.VotePast|lex.Deed):
			j = s.asideEnd(j) // nine countries, the bare minimum, had supported it
		case u.IsSign("!?") && s.sign(j+1, ")"):
		case u.IsSign(")") && s.sign(k-1, "(") && s.is(k-2, lex.Members|lex.Other|lex.All):
			members = true // many others (63!) were absent
		case u.IsSign(",_"), u.IsSign("-") && (u.Space || s.at(j+1).Space):
			if !(s.is(j+1, lex.Include|lex.Among) || s.listFrom(j+1) != nil || s.id(j+1, lex.WWho, lex.WWhich)) {
				return h, false
			}
		case u.IsSign("'-\"*"), u.Is(lex.Did), u.Class == lex.Small && !s.id(j, lex.WBut, lex.WWhile, lex.WAnd, lex.WOr, lex.WOn, lex.WFrom, lex.WAfter, lex.WBefore, lex.WThan), s.adverb(j):
			if u.ID == lex.WTo && voted && (s.unknown(j+1) || s.is(j+1, lex.Deed)) && !s.is(j+1, lex.Fail) {
				// voted to keep the blue helmets
				h.pos, h.to, h.loose, h.soft = plenary.Yes, j+2, v < 7, true
				return h, true
			}
			if u.ID == lex.WTo && !s.is(j+1, lex.VoteInf) && !s.ventured(j) {
				return h, false
			}
		case u.Is(lex.Date), u.Is(lex.HedgeAbout), u.Is(lex.Text):
			if !members {
				return h, false
			}
		case (u.Class == 0 || u.Is(lex.Bodies|lex.Text)) && numbers == 0 && s.ofBefore(k, j):
		case u.Class == 0 && u.Case == words.Capital && !s.upper && !s.ofBefore(k, j):
			return h, false // 27 European states: a count of some
		case u.Class == 0 && unknown < 2 && (members || j == k+1 && u.Case == words.Lower):
			unknown++
			if !members {
				unknown++
			}
		default:
			return h, false
		}
	}
	return h, false
}

// listIn says whether a list of members starts between two units.
func (s *sentence) listIn(from, to int) bool {
	for i := range s.people {
		if s.people[i].from > from && s.people[i].from < to {
			return true
		}
	}
	return false
}

// against says whether the position at j is against a member rather than a text:
// 191 voted against Washington.
func (s *sentence) against(j int) bool {
	if !s.id(j, lex.WAgainst) {
		return false
	}
	m := j + 1
	for s.id(m, lex.WThe) {
		m++
	}
	if s.id(m, lex.WUs, lex.WHim, lex.WThem, lex.WYou) {
		return true
	}
	return s.is(m, lex.Actor) && !s.sign(m+1, "'") && !s.is(m+1, lex.Text|lex.Actor) && !s.is(m+2, lex.Text) && !s.is(j-1, lex.Number)
}

// againstDeed says whether what stands at j is a thing done rather than a text
// that is put to a vote: the embargo, the invasion.
func (s *sentence) againstDeed(j int) bool {
	if !s.id(j, lex.WThe, lex.WA, lex.WThis, lex.WThat) || s.is(j, lex.Text) && !s.id(j, lex.WThis, lex.WThat) {
		return false
	}
	for m := j + 1; m < j+5; m++ {
		switch {
		case s.is(m, lex.Text|lex.Amend|lex.Symbol|lex.VoteNoun), s.isMatter(m):
			return false
		case s.endOfClause(m):
			return m > j+1
		}
	}
	return true
}

// isFollower says whether the label at j names people by whom they follow.
func (s *sentence) isFollower(j int) bool {
	switch s.lower(j) {
	case "supporters", "backers", "opponents":
		return true
	}
	return false
}

// compares says whether the label behind number k belongs to a range or a
// difference rather than to the number: 141 to 5 against is read as a score.
func (s *sentence) compares(k, j int) bool { return s.is(k-1, lex.VetoPower) }

// ofBefore says whether "of" or "out of" leads from number k to unit j.
func (s *sentence) ofBefore(k, j int) bool {
	for m := k + 1; m < j; m++ {
		if s.id(m, lex.WOf) {
			return true
		}
	}
	return false
}

// endOfLabel says whether a label can end before unit k.
func (s *sentence) endOfLabel(k int) bool {
	return k >= len(s.u) || s.sign(k, ",.;:/|()_-!?") || s.is(k, lex.And|lex.Number) || s.id(k, lex.WTo, lex.WWith, lex.WWhile, lex.WBut, lex.WIt) || s.is(k, lex.Text|lex.Date|lex.Symbol)
}

// endOfClause says whether a clause can end before unit k.
func (s *sentence) endOfClause(k int) bool {
	return k >= len(s.u) || s.sign(k, ",.;:()_!?\"") || s.is(k, lex.And) || s.text(k) == "STOP" || s.text(k) == "COMMA"
}

// hasEitherWay says whether a count of the sentence leaves the side open.
func (s *sentence) hasEitherWay() bool {
	return len(s.hits) > 0 && s.hits[len(s.hits)-1].eitherWay
}

// labelBefore reads the label before the number at k: In favour: 13, opposed by
// only five, supported by 141.
func (s *sentence) labelBefore(k int, v int32) (hit, bool) {
	c, from := s.hedged(k, v)
	h := hit{num: k, to: k + 1, Count: c}
	if s.oneFinds(k+1) < k+1 || s.lower(k) == "one" && s.is(k-1, lex.Labels) && s.isNounLabel(k-1) && s.unknown(k+1) && s.at(k+1).Case == words.Lower {
		return h, false // among the abstainers one noticed Chad
	}
	j := from - 1
	colon, by := false, false
	if s.id(k+1, lex.WOf) && s.id(k+2, lex.WThem, lex.WThese, lex.WThose) && !s.headsOwn(k) {
		return h, false // 3 no (two of them vetoes)
	}
	if _, ok := s.partAt(k); ok && s.sign(k-1, ":(") {
		return h, false // five abstained: two permanent members and three elected
	}
	for n := 0; n < 6 && j >= 0; n++ {
		u := &s.u[j]
		switch {
		case u.IsSign(".") && (s.sign(j-1, ".") || s.sign(j+1, ".")):
			colon = true // For ....... 72
			n--
			if j < from-60 {
				return h, false
			}
		case u.IsSign(":=(|*"), u.IsSign("-_") && (u.Space || s.at(j+1).Space):
			colon = true
		case u.ID == lex.WBy && u.Class&^lex.Small == 0:
			by = true
		case u.Is(lex.Date) && by && !s.is(k+1, lex.VoteNoun): // was endorsed yesterday by 152
		case s.id(j, lex.WAt) && s.is(j-1, lex.Verbs|lex.VotePast) && !s.totalled(j-1):
			return h, false // abstained at eleven
		case s.id(j, lex.WFrom, lex.WOf, lex.WAt, lex.WWere, lex.WWas, lex.WThe, lex.WA, lex.WAre, lex.WIs, lex.WTotal), u.Is(lex.Only|lex.All) && !u.Is(lex.Positions), s.totalled(j), s.inAll(j):
			by = by || s.id(j, lex.WFrom, lex.WOf, lex.WAt, lex.WWere, lex.WWas, lex.WAre) || s.totalled(j)
		case u.Is(lex.VoteNoun) && j > 0 && s.isLabel(j-1) && !u.Is(lex.VotePast): // no votes: 5
		case s.id(j, lex.WWith, lex.WHad, lex.WHas) || by && n == 1 && s.id(from-1, lex.WBy) && s.is(k+1, lex.VoteNoun) && !s.is(j, lex.Positions):
			// passed by eleven votes, with 170 votes
			if s.is(k+1, lex.VoteNoun) && !s.is(k+1, lex.Labels) && !s.isLabel(k+2) && !s.id(k+2, lex.WTo) && !s.is(k+2, lex.Number) && v > 3 {
				h.from, h.pos, h.to, h.loose = k, plenary.Yes, k+2, v < 9
				return h, true
			}
			return h, false
		case u.Is(lex.Got):
			// received 141 votes
			if s.is(k+1, lex.VoteNoun) || s.is(k+1, lex.YesLabel) || s.is(k+1, lex.Other|lex.Only) && s.is(k+2, lex.VoteNoun) {
				h.from, h.pos, h.to, h.soft = j, plenary.Yes, k+2, true
				return h, !s.isLabel(k+2) && !s.id(k+2, lex.WTo)
			}
			return h, false
		case n == 0 && fully[s.lower(j)]: // abstained a full 100
		case n == 0 && s.id(j, lex.WIts) && s.id(j-1, lex.WHad) && s.is(k+1, lex.VoteNoun): // had its nine votes
		case u.ID == lex.WTo && (s.totalled(j-1) || s.isCountNoun(j-1) && len(s.hits) > 0): // came to five
			by = true
		case by && u.ID == lex.WThere, by && s.isLabel(j-1) && column(s.text(j)): // the yes side numbered 141
		case j == 1 && j == from-1 && s.commaLabel(k), u.IsSign(",") && j == from-1 && len(s.hits) > 0 && s.endOfClause(k+1) && s.opensStretch(j-1):
			colon = true
		case u.IsSign(",") && (s.id(j+1, lex.WThere) || j == from-1 && s.isCountNoun(j-1) && (s.endOfClause(k+1) || s.headsOwn(k) || strings.EqualFold(s.text(k+1), "in") && s.is(k+2, lex.All))): // ayes, 141
			colon = true
		case s.id(j, lex.WThat) && s.id(j+1, lex.WOf):
			return h, false // voted for that of the ten
		case u.Is(lex.Text) && by, strings.EqualFold(s.text(j), "stood"):
			by = true // against the text stood five
		case by && s.id(j+1, lex.WOf) && strings.EqualFold(s.text(j), "minority") && s.id(j-1, lex.WA):
			h.from, h.pos, h.eitherWay = j, plenary.No, true // found itself in a minority of 35
			return h, s.endOfClause(k+1) && v > 1
		case s.isLabel(j) || u.Is(lex.Verbs):
			direct := j == from-1
			switch {
			case u.Is(lex.AbstainVerb) && !by && !colon && s.opensCount(j, k):
			case u.Is(lex.Verbs) && !u.Is(lex.Labels) && !by && !colon:
				return h, false
			case !direct && !colon && !by:
				return h, false
			case direct && j == 0 && s.leadsLine(k): // Yes 115. Abstaining 13, among them Iran.
			case u.ID == lex.WFor && !colon && !(s.labelFirst() || s.is(j-1, lex.VotePast|lex.VoteIng) && by || by && j == 0 && s.is(j+1, lex.Text)):
				return h, false
			case u.ID == lex.WNo && !colon && !s.labelFirst() && !(by && s.is(j+1, lex.VoteNoun)):
				return h, false
			case direct && s.is(j, lex.Labels) && !colon && !s.labelFirst() && !s.countNoun(j) && !(j > 0 && s.taken[j-1]):
				return h, false
			case direct && !colon && !by && j > 0 && s.standsAgainst(j, v):
				h.from, h.pos, h.loose = j, plenary.Yes, true // as Beijing did in January, on that occasion against fourteen
				return h, true
			case s.is(j-1, lex.Number) && (!colon || s.id(k-1, lex.WThe)) && !s.taken[j-1]:
				return h, false
			case colon && s.is(j-1, lex.Number) && s.id(j-2, lex.WThe) && s.value(j-1) >= v:
				return h, false // the eight abstentions: seven members of the Community, and Japan
			case by && s.numberedWho(j) > v && (s.is(k+1, lex.Members) || s.is(k+2, lex.Members)):
				return h, false // the eight who abstained were six communist states, Saudi Arabia and South Africa
			case colon && s.together(k+1) > k+1 && s.is(j-1, lex.Number):
				return h, false // nine noes, 35 abstentions: 44 in all
			case (colon || by) && s.enumerates(k, v):
				return h, false // abstaining: five of Moscow's friends, Yugoslavia and South Africa
			case colon && j > 0 && s.taken[j]:
				return h, false // eight abstained: six of the Soviet group and two more
			}
			h.from, h.pos = j, s.labelPosition(j)
			for s.is(k+1, lex.Members|lex.Other|lex.Council|lex.Assembly) && !s.is(k+1, lex.VoteNoun) {
				k++
				h.to++
			}
			return h, h.pos != plenary.UnknownPosition
		default:
			return h, false
		}
		j--
	}
	return h, false
}

// numberedWho is the number in "the eight who" right before the verb at j, 0 when nothing
// of the kind stands there.
func (s *sentence) numberedWho(j int) int32 {
	for s.is(j-1, lex.VotePast|lex.Did) && !s.id(j-1, lex.WWho, lex.WThat, lex.WWhich) {
		j--
	}
	b := j - 2
	if s.is(b, lex.Members) {
		b--
	}
	if !s.id(j-1, lex.WWho, lex.WThat, lex.WWhich) || !s.is(b, lex.Number) {
		return 0
	}
	return s.value(b)
}

// standsAgainst says whether "against" at j sets whoever is told of before against the
// many that the number v behind it counts, who were in favour. A greater number before
// it would be theirs.
func (s *sentence) standsAgainst(j int, v int32) bool {
	if len(s.hits) > 0 || !strings.EqualFold(s.text(j), "against") || s.labelFirst() || s.is(j-1, lex.Pass) {
		return false
	}
	for k := range s.u {
		if k != j+1 && s.is(k, lex.Number) && (s.value(k) > v || k > j+1 || k == j-1) {
			return false
		}
	}
	return !s.is(j+2, lex.Labels|lex.Number|lex.Date) && !(s.id(j+2, lex.WIn) && s.is(j+3, lex.Date))
}

// isCountNoun says whether unit j is a noun for votes of one kind, in the plural.
func (s *sentence) isCountNoun(j int) bool {
	switch s.lower(j) {
	case "abstentions", "noes", "ayes", "nays", "yeas", "abstainers", "yeses", "dissenters", "opponents":
		return true
	}
	return false
}

// countNoun says whether the label at j counts by itself: abstentions 35.
func (s *sentence) countNoun(j int) bool {
	switch s.lower(j) {
	case "abstentions", "noes", "ayes", "nays", "yeas", "against", "in favour", "in favor":
		return s.is(j+1, lex.Number)
	}
	return false
}

func (s *sentence) totalled(j int) bool {
	switch s.lower(j) {
	case "totalled", "totaled", "numbered", "came", "number", "numbering", "totalling", "totaling", "reached", "stood", "amounted":
		return true
	}
	return false
}

func isMostly(w string) bool {
	switch strings.ToLower(w) {
	case "mostly", "mainly", "largely", "most", "chiefly", "many", "half", "nearly", "all":
		return true
	}
	return false
}
