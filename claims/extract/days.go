package extract

import (
	"strings"
	"time"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/when"
	"github.com/plenary-vote/plenary/claims/words"
)

// voting is what members do in a vote, rather than in a debate on it.
const voting = lex.VotePast | lex.VetoPast | lex.AbstainVerb

// besideVote says whether the date at k stands in the clause that tells a vote:
// abstained on the resolution in the Assembly on 14 March; Russia on Tuesday
// vetoed; on 3 December 90 states asked.
func (s *sentence) besideVote(k int) bool {
	return s.dayOfScore(k) || s.dayOfDemand(k) || s.dayOfText(k) || s.dayOfMember(k) || s.dayOfMany(k) || s.dayOfOrgan(k) || s.dayOfSeat(k) || s.dayOfVeto(k)
}

// dayOfSeat reads: suspended Russia from the Human Rights Council on 7 April.
func (s *sentence) dayOfSeat(k int) bool {
	const far = 9
	for j := k - 1; j >= 0 && j > k-far; j-- {
		switch {
		case dayOfDeed[s.lower(j)]:
			return j < k-1 && !s.unreal(j)
		case s.id(j, lex.WOn, lex.WFrom, lex.WThe) || s.is(j, lex.Actor|lex.Bodies|lex.Date):
		default:
			return false
		}
	}
	return false
}

// dayOfOrgan reads: the Assembly on Thursday rebuked.
func (s *sentence) dayOfOrgan(k int) bool {
	j := k - 1
	if s.id(j, lex.WOn) {
		j--
	}
	if !s.is(j, lex.Assembly|lex.Council) || s.governed(j) || s.foreign(j) {
		return false
	}
	w := s.lower(k + 1)
	return (s.unknown(k+1) && strings.HasSuffix(w, "ed") && !sitting[w] || w == "called") && !s.unreal(k+1)
}

// dayOfScore reads: 72 to 35 in the General Assembly on Monday.
func (s *sentence) dayOfScore(k int) bool {
	j := k - 1
	if !s.id(j, lex.WOn) {
		return false
	}
	for j--; s.id(j, lex.WThe, lex.WIn) || s.is(j, lex.UN|lex.Assembly|lex.Council) || s.sign(j, ","); j-- {
	}
	if s.is(j, lex.AbstainLabel) && s.is(j-1, lex.Number) && s.id(j-2, lex.WWith) { // with 58 abstentions
		for j -= 3; s.sign(j, ","); j-- {
		}
	}
	return j > 1 && s.is(j, lex.Number) && s.is(j-2, lex.Number) && (s.id(j-1, lex.WTo) || s.sign(j-1, "-"))
}

// dayOfDemand reads: the Assembly demanded a ceasefire in Gaza on Wednesday. What
// is asked for has no day yet, so that the day is the demand's.
func (s *sentence) dayOfDemand(k int) bool {
	const far = 16
	if !s.id(k-1, lex.WOn) || !s.endOfClause(k+1) && !s.id(k+1, lex.WTo, lex.WFor) && !strings.EqualFold(s.text(k+1), "whether") && k+1 < len(s.u) {
		return false
	}
	for j := k - 2; j >= 0 && j > k-far; j-- {
		switch s.lower(j) {
		case "demanded", "called for", "called on", "urged", "requested", "sought", "told", "asked", "ordered":
			o := j - 1
			for s.adverb(o) || s.is(o, lex.Did|lex.Unanimous) && !s.isCopula(o) {
				o--
			}
			if s.is(o, lex.Members) && !s.is(o, lex.VoteNoun) && s.is(o-1, lex.Number) {
				return !s.unreal(j) // 187 states demanded an end to it on Wednesday
			}
			return s.is(o, lex.Assembly|lex.Council) && !s.governed(o) && !s.foreign(o) && !s.unreal(j)
		}
		if s.is(j, lex.Verbs|lex.VotePast|lex.Pass|lex.Fail|lex.Date|lex.Modal|lex.Not|lex.Number) || s.sign(j, ",;:.()") || s.id(j, lex.WThat, lex.WWhich, lex.WWho, lex.WAfter, lex.WBefore) || strings.HasSuffix(s.text(j), "ed") && s.unknown(j) {
			return false
		}
	}
	return false
}

// sitting are deeds of organs that are no decisions.
var sitting = map[string]bool{
	"debated": true, "discussed": true, "opened": true, "convened": true, "resumed": true, "considered": true, "marked": true, "observed": true, "started": true, "gathered": true, "elected": true,
	"listened": true, "commemorated": true, "continued": true, "concluded": true, "adjourned": true, "prepared": true, "postponed": true, "delayed": true, "deferred": true, "scheduled": true, "planned": true,
	"weighed": true, "examined": true, "reviewed": true, "assembled": true, "reconvened": true, "mourned": true, "celebrated": true, "honoured": true, "honored": true, "wrapped": true, "ended": true, "finished": true,
}

// dayOfText reads: voted for the resolution on 2 March; abstained on the resolution
// on Cuba in the Assembly on 5 June. Between the text and the day nothing may
// stand, unless the organ does right before the day: the day may be that of what
// the text is about.
func (s *sentence) dayOfText(k int) bool {
	j := k - 1
	organ := false
	for s.id(j, lex.WOn, lex.WIn, lex.WAt, lex.WThe) || s.is(j, lex.Bodies) && !s.is(j, lex.OtherBody) {
		organ = organ || s.is(j, lex.Assembly|lex.Council) && s.id(j-1, lex.WIn, lex.WAt, lex.WThe)
		j--
	}
	text := s.is(j, lex.Text|lex.Symbol) && !s.id(j, lex.WThat, lex.WThis) || s.id(j-1, lex.WIts, lex.WThe) && objects[s.lower(j)]
	if j == k-1 || !text && !organ {
		return false
	}
	const far = 24
	for end := j - far; j >= 0 && j > end; j-- {
		switch {
		case s.is(j, voting|lex.Pass) && !s.is(j, lex.Text):
			return text && !s.unreal(j)
		case s.is(j, lex.Text|lex.Symbol):
			text = true
		case s.is(j, lex.Actor|lex.Bodies|lex.Small|lex.Labels|lex.Number) || s.unknown(j) && !strings.HasSuffix(s.text(j), "ing") && !spoken[s.lower(j)]:
		case s.sign(j, "'-\""):
		default:
			return false
		}
	}
	return false
}

// spoken are words for what has a day of its own in an organ.
var spoken = map[string]bool{"speech": true, "debate": true, "remarks": true, "address": true, "speeches": true, "appearance": true, "meeting": true, "events": true, "was": true, "were": true, "is": true, "are": true, "had": true}

// dayOfMember reads: Russia on Tuesday vetoed; on Tuesday China abstained; vetoed
// by Russia on Tuesday.
func (s *sentence) dayOfMember(k int) bool {
	j := k - 1
	if s.id(j, lex.WOn) {
		j--
	}
	if s.is(j, lex.Council) && s.id(j-1, lex.WThe) && s.id(j-2, lex.WIn) {
		j -= 3 // vetoed by the US in the Security Council on Thursday
	}
	if s.is(j, lex.Actor) {
		for s.is(j, lex.Actor|lex.And) || s.id(j, lex.WThe) || s.sign(j, ",") && s.is(j-1, lex.Actor) {
			j--
		}
		if s.id(j, lex.WBy) {
			return s.is(j-1, lex.VetoPast) && !s.unreal(j-1)
		}
		return s.is(k+1, voting) && (j < 0 || s.sign(j, ",;:.-_")) && !s.unreal(k+1)
	}
	if j >= 0 && !s.sign(j, ";:.-_") {
		return false
	}
	m := k + 1
	if s.sign(m, ",") {
		m++
	}
	at := m
	for s.is(m, lex.Actor|lex.And) || s.id(m, lex.WThe) || s.sign(m, ",") && s.is(m+1, lex.Actor|lex.And) {
		m++
	}
	return m > at && s.is(m, voting) && !s.unreal(m)
}

// dayOfMany reads: on Wednesday, in a resumed session, 90 states asked.
func (s *sentence) dayOfMany(k int) bool {
	for j := range k {
		if !s.id(j, lex.WOn, lex.WIn, lex.WAt, lex.WThe) && !s.is(j, lex.Date|lex.Assembly|lex.Council) && !s.sign(j, ",") {
			return false
		}
	}
	const far = 10
	for j := k + 1; j < k+far; j++ {
		switch {
		case s.is(j, lex.Number) && s.is(j+1, lex.Members) && !s.is(j+1, lex.VoteNoun):
			m := j + 2
			for s.id(m, lex.WIn, lex.WOf, lex.WThe) || s.is(m, lex.Assembly|lex.Council|lex.UN) || s.adverb(m) {
				m++
			}
			return (s.is(m, lex.Deed|voting|lex.Pass) || dayOfDeed[s.lower(m)]) && !s.unreal(m)
		case s.sign(j, ",") || s.id(j, lex.WIn, lex.WAt, lex.WA, lex.WAn, lex.WThe) || s.is(j, lex.Assembly|lex.Council|lex.UN|lex.Date):
		case s.unknown(j) && s.at(j).Case == words.Lower && (s.id(j-1, lex.WA, lex.WAn, lex.WThe) || s.unknown(j-1)):
		default:
			return false
		}
	}
	return false
}

// behindTallyAt is the unit behind a tally that is told before whoever voted, j
// where none is: on 1 November, by 117 votes to none, the Assembly.
func (s *sentence) behindTallyAt(j int) int {
	k := j
	if s.sign(k, ",") {
		k++
	}
	if !s.id(k, lex.WBy, lex.WWith) {
		return j
	}
	const far = 16
	for m := k + 1; m < k+far; m++ {
		switch {
		case s.sign(m, ","):
			if s.id(m+1, lex.WWith) || s.is(m+1, lex.Number) {
				continue
			}
			return m
		case s.endOfClause(m) && m > k+2:
			return m
		case s.is(m, lex.Number|lex.VoteNoun|lex.Labels) || s.id(m, lex.WTo, lex.WA, lex.WOf, lex.WWith, lex.WNone) || s.sign(m, "-") || s.unknown(m) && strings.HasPrefix(s.lower(m), "vote"):
		default:
			return j
		}
	}
	return j
}

// dateOfVeto reads: on 12 March China vetoed; on Tuesday, Russia and China used
// their vetoes.
func (s *sentence) dateOfVeto(k int) bool {
	if s.id(k-1, lex.WOn) && s.is(k-2, lex.VetoNoun) && (s.is(k+1, lex.VetoBlock) || s.unknown(k+1) && s.at(k+1).Case == words.Lower && strings.HasSuffix(s.text(k+1), "ed")) && (s.id(k-3, lex.WS) || s.is(k-3, lex.Actor)) && !s.unreal(k-2) {
		return true // Moscow's veto on 15 June killed the draft
	}
	if !s.dayOfMember(k) {
		return false
	}
	for j := k + 1; j < len(s.u); j++ {
		switch {
		case s.is(j, lex.VetoPast):
			return true
		case s.is(j, lex.Actor|lex.And) || s.id(j, lex.WThe) || s.sign(j, ","):
		default:
			return false
		}
	}
	return false
}

// dateOfText reads: on 4 November the recommendation was revoked.
func (s *sentence) dateOfText(k int) bool {
	j := k - 1
	if s.id(j, lex.WOn) {
		j--
	}
	if j >= 0 && !s.sign(j, ",;:.-_") {
		return false
	}
	if j = k + 1; s.sign(j, ",") {
		j++
	}
	if !s.id(j, lex.WThe) {
		return false
	}
	for j++; j < k+6; j++ {
		if s.is(j, lex.Text) && !s.isPronoun(j) || isVoted(s.text(j)) {
			m := j + 1
			if s.id(m, lex.WOn, lex.WFor, lex.WOf) {
				for m++; m < j+longSubject && s.inSubject(m) && !s.sign(m, ";:.") && !s.wasDone(m); m++ {
				}
			}
			return s.wasDone(m) && !s.unreal(m+1)
		}
		if !s.unknown(j) && !s.is(j, lex.Actor) {
			return false
		}
	}
	return false
}

// wasDone says whether units from m on say that a text was decided on: was adopted,
// was revoked.
func (s *sentence) wasDone(m int) bool {
	if s.isCopula(m) {
		return s.is(m+1, decision) || done[s.lower(m+1)]
	}
	return s.is(m, lex.Pass|lex.Fail) && strings.HasPrefix(s.lower(m), "was ")
}

// isVoted says whether a word is one for what an organ decided.
func isVoted(w string) bool { return strings.EqualFold(w, "recommendation") }

// minutesAfter reads: on 13 September, minutes after 143 countries voted.
func (s *sentence) minutesAfter(k int) bool {
	j := k + 1
	if !s.sign(j, ",") {
		return false
	}
	switch s.lower(j + 1) {
	case "minutes", "moments", "seconds", "shortly", "just", "immediately", "right", "hours":
	default:
		return false
	}
	if j += 2; !s.id(j, lex.WAfter) {
		return false
	}
	const far = 9
	for m := j + 1; m < j+far; m++ {
		switch {
		case s.is(m, lex.VotePast|lex.VetoPast|lex.Pass|lex.Fail):
			return !s.unreal(m)
		case s.sign(m, ",;:."):
			return false
		}
	}
	return false
}

// dayOfMonth reads the day that opens a line below the name of a month: 18 - US
// vetoes the draft. It is none of those that may be called wrong.
func (w *walker) dayOfMonth(s *sentence) {
	if !s.first {
		return
	}
	const short = 8
	if len(s.u) <= short {
		w.keepMonth(s)
	}
	if w.lineMonth.Month == 0 || !s.is(0, lex.Number) || !s.isDigits(0) || !s.sign(1, "-_:") || len(s.dates) > 0 {
		return
	}
	day := s.value(0)
	if day < 1 || day > 31 || len(s.u) < 4 {
		return
	}
	d := w.lineMonth
	d.Day = uint8(day)
	s.dates = append(s.dates, dateAt{Spec: d, unit: 0, start: s.start(0), end: s.end(0)})
	s.u[0].Class, s.u[0].Val = lex.Date, 0
}

// keepMonth keeps the month of a short line.
func (w *walker) keepMonth(s *sentence) {
	for i := range s.dates {
		if d := &s.dates[i]; d.Form == when.Absolute && d.Month != 0 && d.Day == 0 {
			w.lineMonth = when.Spec{Month: d.Month, Year: d.Year, InYear: d.InYear, Weekday: when.AnyWeekday}
			return
		}
	}
	if len(s.u) == 1 {
		for m := time.January; m <= time.December; m++ {
			if strings.EqualFold(s.text(0), m.String()) {
				w.lineMonth = when.Spec{Month: uint8(m), InYear: w.year, Weekday: when.AnyWeekday}
				return
			}
		}
	}
}

// beforeTally reads: adopted the resolution on Cyprus on 1 November by 117 votes to
// none. Behind a word that may be an event the day may be that one's.
func (s *sentence) beforeTally(k int) bool {
	j := k - 1
	if !s.id(j, lex.WOn) || !s.is(j-1, lex.Actor|lex.Text|lex.Symbol|lex.Assembly|lex.Council) && s.at(j-1).Case != words.Capital || s.behindTallyAt(k+1) == k+1 {
		return false
	}
	for m := j - 1; m > j-longSubject && m >= 0 && !s.sign(m, ",;:."); m-- {
		if s.is(m, lex.Pass|lex.Fail) && !s.is(m, lex.Text) {
			return !s.unreal(m)
		}
		if s.isCopula(m) && s.is(j-1, lex.Assembly|lex.Council) && s.unknown(m+1) {
			return !s.unreal(m + 1) // was made a working language of the Assembly on 7 December, by 32 to 20
		}
	}
	return false
}
