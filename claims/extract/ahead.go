package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// toldAhead reads a list whose position is told before it, in front of the verb or of the
// clause that it is the subject of: a text for which Kenya voted; among the abstainers, Chad
// and India spoke; or by what a record or a text is said to have of it.
func (s *sentence) toldAhead(l *listing) (stance, bool) {
	if len(l.names) == 0 || len(l.groups) > 0 || l.unread > 0 {
		return stance{}, false
	}
	for _, read := range [...]func(*listing) (stance, bool){s.votedFor, s.ofThese, s.onRecord, s.hadItsVote, s.itsAbstention, s.castBy, s.oneOfCounted, s.thatAmong, s.listedUnder, s.byDeed, s.fatedBy, s.wonFrom, s.explainedVote, s.quotedOwn, s.notBoth, s.sameWent} {
		if t, ok := read(l); ok {
			return t, true
		}
	}
	return stance{}, false
}

// votedFor reads the preposition that a relative or cleft clause puts before the list whose
// verb it belongs to: the text, against which Kenya had voted; the draft for which, among
// others, Chad voted; it was for the text that Chad voted.
func (s *sentence) votedFor(l *listing) (stance, bool) {
	const far = 14
	t := stance{counted: -1}
	b := s.beforeThe(l.from)
	if s.sign(b, ",") {
		b = s.interjected(b) - 1
	}
	cleft := s.id(b, lex.WThat)
	if cleft {
		for b--; b > 0 && !s.id(b, lex.WFor, lex.WAgainst) && (s.is(b, lex.Text|lex.Symbol) || s.id(b, lex.WThe)); b-- {
		}
		if !s.isCopula(b-1) || !s.id(b-2, lex.WIt) || s.is(b-1, lex.Not) {
			return t, false
		}
	} else if b--; !s.id(b+1, lex.WWhich) {
		return t, false
	}
	switch {
	case s.id(b, lex.WFor):
		t.pos = plenary.Yes
	case s.id(b, lex.WAgainst):
		t.pos = plenary.No
	default:
		return t, false
	}
	k := l.to
	for s.is(k, lex.Did) && !s.is(k, lex.Positions|lex.Not) || s.adverb(k) {
		k++
	}
	if !s.is(k, lex.VotePast) || s.isLabel(k+1) || s.is(k+1, lex.Number) || s.id(k+1, lex.WTo) {
		return t, false
	}
	t.from, t.to = b, k+1
	if cleft {
		return t, !s.unreal(b)
	}
	for m := b - 1; m >= 0 && m > b-far && !s.sign(m, ";:"); m-- {
		if s.is(m, lex.Another) && !s.id(m, lex.WOn) || s.is(m, lex.Amend) && !s.is(m, lex.Text) {
			return t, false // an amendment, another draft, for which it voted
		}
		if s.is(m, lex.Text) && !s.isPronoun(m) || s.is(m, lex.Symbol) {
			return t, !s.unreal(b)
		}
	}
	return t, false
}

// ofThese reads the subject of a clause that opens with those it is one of: among the
// abstainers, Chad and India stood out; of those who voted no, Kenya spoke last.
func (s *sentence) ofThese(l *listing) (stance, bool) {
	const far = 9
	t := stance{to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if !s.sign(b, ",") || s.sign(l.to, "'") || s.is(l.from-1, lex.Only) {
		return t, false
	}
	for m := b - 1; m >= 0 && m > b-far; m-- {
		if s.sign(m, ",;:.()") {
			return t, false
		}
		if m > 0 && !s.sign(m-1, ";:._") || !s.id(m, lex.WOf) && !strings.EqualFold(s.text(m), "among") && !strings.EqualFold(s.text(m), "among those") {
			continue
		}
		if !s.id(m+1, lex.WThe, lex.WThose) && !strings.HasSuffix(s.lower(m), "those") {
			return t, false
		}
		for k := l.to; k < l.to+4; k++ {
			if s.sign(k, ",") || s.is(k, lex.Quoted) {
				return t, false // among the abstainers, Kenya noted sadly, were many friends
			}
		}
		t.from = m
		st, ok := s.thoseAt(t, m, b)
		return st, ok && st.pos != plenary.UnknownPosition && !s.unreal(l.from)
	}
	return t, false
}

// onRecord reads what a record is said to have a list down as, without "as": was duly recorded
// in favour of the text, went on record against it, is listed as voting yes.
func (s *sentence) onRecord(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	k := l.to
	for (s.isCopula(k) || s.is(k, lex.Did) || s.adverb(k)) && !s.is(k, lex.Not|lex.Positions) {
		k++
	}
	switch low := s.lower(k); {
	case k > l.to && s.isCopula(l.to) && writtenDown[low]:
		if st, ok := s.recordedAs(t, k); ok {
			return st, !s.isGoverned(l) && !s.unreal(k)
		}
		k++
	case (low == "went" || low == "placed itself" || low == "put itself") && s.id(k+1, lex.WOn) && strings.EqualFold(s.text(k+2), "record"):
		k += 3
		if s.id(k, lex.WAs) {
			k++
		}
	default:
		return t, false
	}
	if !s.is(k, lex.Labels) && !s.id(k, lex.WAgainst) || s.isNounLabel(k) || s.against(k) || s.ofOthers(k) {
		return t, false
	}
	t.pos, t.to = s.labelPosition(k), k+1
	return t, t.pos != plenary.UnknownPosition && (s.endOfLabel(k+1) || s.textAhead(k)) && !s.isGoverned(l) && !s.unreal(k)
}

// hadItsVote reads a text that is said to have had the vote of a list: the resolution had
// China's vote; it did not have Kenya's support.
func (s *sentence) hadItsVote(l *listing) (stance, bool) {
	t := stance{counted: -1}
	k := s.behindS(l.to + 1)
	if !s.sign(l.to, "'") || !s.is(k, lex.VoteNoun|lex.YesLabel|lex.YesVerb) || !s.endOfClause(k+1) {
		return t, false
	}
	switch s.lower(k) {
	case "support", "backing", "approval", "endorsement", "votes", "vote":
	default:
		return t, false
	}
	b := s.beforeThe(l.from)
	switch s.lower(b) {
	case "had", "won", "got", "received", "secured", "enjoyed", "gained", "has", "wins":
	case "have", "win", "get", "receive", "secure", "enjoy":
		if b--; !s.id(b, lex.WNot) && !s.is(b, lex.Not) {
			return t, false
		}
		t.not = true
		if strings.EqualFold(s.text(b-1), "did") {
			b--
		}
	default:
		return t, false
	}
	t.from, t.to, t.pos = b, k+1, plenary.Yes
	return t, s.textActs(b) && !s.unreal(b)
}

// textActs says whether a text is the subject of the verb at k: resolution 1973 (17 March
// 2011) had; the draft, which the Council adopted, had.
func (s *sentence) textActs(k int) bool {
	const near = 4
	for s.is(k-1, lex.Did) && !s.is(k-1, lex.Text) || s.adverb(k-1) {
		k--
	}
	if s.is(k-1, lex.Text|lex.Symbol) {
		return true
	}
	if !s.sign(k-1, ",)") {
		return false
	}
	from := s.clauseStart(k)
	for m := from; m < from+near && m < k; m++ {
		if s.is(m, lex.Actor|lex.Group|lex.Positions|lex.Bodies) || s.sign(m, ",(") {
			return false
		}
		if s.is(m, lex.Text|lex.Symbol) {
			return true
		}
	}
	return false
}

// itsAbstention reads the abstention that a sentence speaks of as having happened: much was
// made of Chad's abstention; in spite of Kenya's no vote.
func (s *sentence) itsAbstention(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	b := s.beforeThe(l.from)
	k := s.behindS(l.to + 1)
	cause := s.lower(b) == "because of" || s.lower(b) == "thanks to" || s.id(b, lex.WTo) && (strings.EqualFold(s.text(b-1), "thanks") || strings.EqualFold(s.text(b-1), "owing"))
	if !s.id(b, lex.WOf) && !cause || !s.sign(l.to, "'") || !dwells[s.lower(b-1)] && !cause {
		return t, false
	}
	if strings.EqualFold(s.text(k), "abstention") || s.isLabel(k) && s.is(k+1, lex.VoteNoun) && s.is(k, lex.NoLabel|lex.YesLabel) {
		t.pos, t.to = s.labelPosition(k), k+1
		return t, !s.unreal(l.from) && !s.wasFeared(k+1)
	}
	return t, false
}

// dwells are words behind which "of" names what has happened: much was made of Chad's
// abstention, in spite of Kenya's abstention.
var dwells = map[string]bool{
	"made": true, "because": true, "view": true, "spite": true, "light": true, "account": true, "surprise": true, "shock": true, "significance": true, "meaning": true, "importance": true, "irony": true, "effect": true,
	"embarrassment": true, "critical": true, "mindful": true, "news": true, "sight": true, "matter": true,
}

// castBy reads who cast one of the votes that the sentence before counts: Votes against: 2. One
// of them was cast by Israel.
func (s *sentence) castBy(l *listing) (stance, bool) {
	t := stance{from: 0, to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if !s.id(b, lex.WBy) || !strings.EqualFold(s.text(b-1), "cast") || !s.isCopula(b-2) || b > 10 || !s.is(0, lex.Among|lex.Include|lex.Number) && !s.id(0, lex.WOne) || !s.endOfClause(l.to) {
		return t, false
	}
	them := false
	for k := 0; k < b-2; k++ {
		low := s.lower(k)
		them = them || low == "them" || low == "those" || low == "these" || strings.HasSuffix(low, " them") || strings.HasSuffix(low, " those")
	}
	for i := range s.hits {
		if h := &s.hits[i]; h.to >= b-4 && h.to <= b-2 && h.num >= 0 && !h.score && h.Hi > 1 && !h.eitherWay && !h.open {
			t.pos, t.loose = h.pos, h.loose // one of the ten votes for it was cast by Chad
			return t, !s.unreal(b)
		}
	}
	t.pos, t.loose = s.walker.lastPosition(s), s.walker.countsSeveral()
	return t, them && t.pos != plenary.UnknownPosition
}

// oneOfCounted reads that a list was one of those whom the count right before it counts: five
// voted against, and Kenya was one of them; they came to 141 in favour; Chad had been one.
func (s *sentence) oneOfCounted(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	k := l.to
	for s.is(k, lex.Did) && !s.isCopula(k) || s.id(k, lex.WHad) || s.adverb(k) {
		k++
	}
	b := s.beforeThe(l.from)
	if !s.isCopula(k) && !strings.EqualFold(s.text(k), "been") || b > 0 && !s.sign(b, ",;:-_") && !s.is(b, lex.And) || s.isGoverned(l) {
		return t, false
	}
	if k++; strings.EqualFold(s.text(k), "been") {
		k++
	}
	if low := s.lower(k); low != "one of them" && low != "among them" && low != "one of those" && (!s.id(k, lex.WOne) || len(l.names) > 1) || !s.endOfSentence(k+1) {
		return t, false
	}
	h := s.hitBehind(b + 1)
	if h == nil || h.Hi < 2 || h.eitherWay || h.open || s.unreal(l.from) {
		return t, false
	}
	t.pos, t.to, t.loose = h.pos, k+1, h.loose
	return t, true
}

// thatAmong reads whose vote was among those that a count before it counts: ten votes, that of
// Chad among them; ten hands, those of Fiji and Mali included.
func (s *sentence) thatAmong(l *listing) (stance, bool) {
	t := stance{from: l.from, to: l.to + 1, counted: -1}
	b := s.beforeThe(l.from)
	if s.sign(b, ",(") && stressed[s.lower(l.to)] && s.lower(l.to+1) == "among them" && s.isNounLabel(b-1) {
		t.to++ // the abstainers, Chad not least among them
		return s.labelled(t, b-1, 2)
	}
	if !s.id(b, lex.WOf) || !s.id(b-1, lex.WThat, lex.WThose) || !s.sign(b-2, ",(-_") {
		return t, false
	}
	if low := s.lower(l.to); low != "among them" && low != "included" || !s.endOfClause(l.to+1) {
		return t, false
	}
	if h := s.hitOver(l); h >= 0 && !s.leansElsewhere(&s.hits[h]) && s.hits[h].Hi > 1 && !s.hits[h].eitherWay && !s.hits[h].open {
		t.from, t.pos, t.loose = b-1, s.hits[h].pos, s.hits[h].loose
		return t, !s.unreal(l.from)
	}
	return t, false
}

// stressed are words that name some of those meant before others.
var stressed = map[string]bool{"not least": true, "notably": true, "prominently": true, "conspicuously": true, "prominent": true, "foremost": true, "chief": true}

// listedUnder reads a list behind a colon, where the sentence opens with what it is a list of:
// the list of the negative votes, long awaited, is short: Chad and Mali.
func (s *sentence) listedUnder(l *listing) (stance, bool) {
	const opening = 4
	t := stance{to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if !s.sign(b, ":") || !s.endOfSentence(l.to) || len(s.hits) > 0 {
		return t, false
	}
	k := 0
	for k < opening && s.lower(k) != "list" && s.lower(k) != "roll" && s.lower(k) != "names" && s.lower(k) != "list of" {
		k++
	}
	if k == opening {
		return t, false
	}
	for m := k + 1; m < b; m++ {
		if s.is(m, lex.Modal|lex.Not|lex.Other) && !s.id(m, lex.WThe) {
			return t, false
		}
		if !s.is(m, lex.Positions) && !s.isLabel(m) || s.id(m, lex.WFor) || s.is(m, lex.Text) {
			continue
		}
		if t.pos != plenary.UnknownPosition || m > k+6 {
			return t, false
		}
		t.pos, t.from = s.labelPosition(m), k
	}
	return t, t.pos != plenary.UnknownPosition
}

// textAhead says whether a text is named right behind unit j.
func (s *sentence) textAhead(j int) bool {
	for m, end := j+1, j+5; m < end; m++ {
		if s.is(m, lex.Text) || papers[s.lower(m)] && s.is(j, lex.YesVerb|lex.NoVerb) {
			return true
		}
		if s.is(m, lex.Bodies) && s.sign(m+1, "'") && end == j+5 {
			end += 2 // opposed the Assembly's resolution
		}
	}
	return s.endOfClause(j+1) || s.byOrder(j+1) || s.isMatter(j+1) || s.isMatter(j+2)
}
