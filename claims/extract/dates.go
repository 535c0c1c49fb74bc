package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/when"
	"github.com/plenary-vote/plenary/claims/words"
)

// date adds a date to what tells of an event.
func (e *Frame) date(d *dateAt) {
	e.Dates = append(e.Dates, d.Spec)
	e.DateSpans = append(e.DateSpans, [2]int{d.start, d.end})
	e.DateTold = append(e.DateTold, d.told)
	e.DateBeside = append(e.DateBeside, d.near)
	e.DateHeads = append(e.DateHeads, d.heads)
}

// dayAt is the date at unit k, one that says nothing where there is none or it was taken for
// the day of the report.
func (s *sentence) dayAt(k int) *dateAt {
	for i := range s.dates {
		if int(s.dates[i].unit) == k && s.at(k).Class == lex.Date {
			return &s.dates[i]
		}
	}
	return &dateAt{unit: -1}
}

// decision is what tells that an organ decided.
const decision = lex.Pass | lex.Fail | lex.VotePast | lex.Deed | lex.VetoPast

// tellDates marks the dates that the sentence gives as the day of a decision:
// adopted on 5 April; on 2 March the Assembly demanded; the resolution of 3
// May; 13 Oct: 143-5-35. A date of what was voted about is none of these.
func (s *sentence) tellDates() {
	for i := range s.dates {
		k := int(s.dates[i].unit)
		entry := i == 0 && s.opensEntry(k)
		s.dates[i].told = s.opensTally(k) || s.dateBehind(k) || s.dateAhead(k) || s.dateOfTally(k) || s.dateOfNoun(k) || s.dateOfLine(k) || s.dateOfVeto(k) || s.behindVeto(&s.dates[i]) || s.dateOfText(k) || s.beforeTally(k) || s.passiveTally(k) || s.minutesAfter(k) || s.whenOrgan(&s.dates[i]) || s.dateOfVoting(k) || s.dayOfOrganTally(&s.dates[i]) || entry && !s.says("anniversary", k, k+12) && (s.hasDecision() || s.headsTally(&s.dates[i]) || s.opensWithOrgan(k+2))
		s.dates[i].near = s.dates[i].told || s.besideVote(k) || s.nearVeto(&s.dates[i]) || s.weekdayTally(&s.dates[i])
		s.dates[i].heads = s.headsTally(&s.dates[i]) || s.besideTally(&s.dates[i])
		if s.ofMatter(k) || s.ofMember(&s.dates[i]) {
			s.dates[i].told, s.dates[i].near, s.dates[i].heads = false, false, false
		}
		if i == 0 && s.first && s.opensLine(k) {
			d := s.dates[i]
			s.walker.line, s.walker.lineBlock = &d, s.block
		}
	}
}

// behindDay is the unit behind a day and its comma, behind the sentence where the date is no
// day.
func (s *sentence) behindDay(d *dateAt) int {
	k := int(d.unit)
	switch {
	case s.u[k].Class != lex.Date || d.Day == 0:
		return len(s.u)
	case s.sign(k+1, ","):
		return k + 2
	}
	return k + 1
}

// whenOrgan says whether behind the date at k a clause tells what an organ did then: on 8
// October 2008, when the Assembly sent the question to The Hague; it was on 22 June 2017
// that the Assembly asked; 8 October 2008, the day the Assembly put it to the Court.
func (s *sentence) whenOrgan(d *dateAt) bool {
	k, j := int(d.unit), s.behindDay(d)
	switch {
	case j > k+1 && s.id(j, lex.WWhen), s.id(j, lex.WThat) && s.id(k-1, lex.WOn) && s.isCopula(k-2) && s.id(k-3, lex.WIt):
		j++
	case j > k+1 && s.is(j, lex.Date) && s.isDayWord(j):
		j++
	case j > k+1 && s.id(j, lex.WThe) && s.isDayWord(j+1):
		j += 2
	default:
		return false
	}
	if s.id(j, lex.WWhen, lex.WThat, lex.WOn, lex.WWhich) {
		j++
	}
	if s.id(j, lex.WWhich) {
		j++
	}
	if !s.opensWithOrgan(j) {
		return false
	}
	o := s.organFrom(j) + 1
	return !sitting[s.lower(o)] && !s.isCopula(o) && !s.id(o, lex.WHad)
}

// isDayWord says whether unit k is "day", on which something was done.
func (s *sentence) isDayWord(k int) bool {
	switch s.lower(k) {
	case "day", "the day", "night", "afternoon", "morning", "evening":
		return true
	}
	return false
}

// opensWithOrgan says whether an organ is the first that is named from unit k on: the
// General Assembly once more asks.
func (s *sentence) opensWithOrgan(k int) bool {
	k = s.organFrom(k)
	return s.is(k, lex.Assembly|lex.Council) && !s.foreign(k) && !s.sign(k+1, "'")
}

// organFrom is the unit behind an article and the name of the United Nations at k.
func (s *sentence) organFrom(k int) int {
	for !s.is(k, lex.Assembly|lex.Council) && (s.id(k, lex.WThe) || s.is(k, lex.UN)) {
		k++
	}
	return k
}

// opensTally says whether the date at k opens a sentence in which an organ does
// something by so many votes: on 7 July 1998 the Assembly conferred rights on it, by
// 124 votes to 4.
func (s *sentence) opensTally(k int) bool {
	j := k + 1
	for s.sign(j, ",") || s.id(j, lex.WThe) || s.is(j, lex.UN) {
		j++
	}
	if k > 1 || s.dayAt(k).Day == 0 {
		return false
	}
	if s.is(j, lex.Members|lex.Number) && len(s.dates) == 1 && !s.is(j, lex.VoteNoun) {
		return s.countsFrom(j) // on 12 December the nations asked for a week's peace: 118 in favour
	}
	if (s.id(j, lex.WIt) || s.is(j, lex.Text|lex.Symbol) && s.id(j-1, lex.WThe)) && len(s.dates) == 1 && (s.is(j+1, lex.Got|lex.Pass) || s.id(j+1, lex.WHad)) {
		return s.countsFrom(j) // on 29 November it got 33 votes in favour
	}
	if m := s.asideEnd(k + 1); s.sign(k+1, ",") && m > k+1 && !s.is(j, lex.Assembly|lex.Council) {
		for j = m + 1; s.id(j, lex.WThe) && !s.is(j, lex.Assembly|lex.Council) || s.is(j, lex.UN) && !s.is(j, lex.Assembly|lex.Council); {
			j++ // on 4 November, with tanks on the bridges, the Assembly
		}
	}
	if !s.is(j, lex.Assembly|lex.Council) || s.foreign(j) {
		return false
	}
	if len(s.dates) == 1 && !s.sign(j+1, "'") && s.countsFrom(j) {
		return true
	}
	w := s.lower(j + 1)
	if !s.unknown(j+1) || !strings.HasSuffix(w, "ed") || sitting[w] {
		return false
	}
	for m := j + 2; m < len(s.u); m++ {
		if s.is(m, lex.Number) && s.is(m+1, lex.VoteNoun) && s.id(m-1, lex.WBy) {
			return true
		}
	}
	return false
}

// countsFrom says whether from unit k on those in favour are counted.
func (s *sentence) countsFrom(k int) bool {
	const far = 30
	for m := k; m < k+far && m < len(s.u); m++ {
		if s.is(m, lex.Number) && (s.is(m+1, lex.YesLabel|lex.YesVerb) || s.id(m+1, lex.WFor) && s.endOfLabel(m+2) || s.is(m+1, lex.Members) && s.is(m+2, lex.YesLabel|lex.YesVerb)) {
			return true
		}
	}
	return false
}

// ofMember says whether a date stands in a relative clause on a member: Thailand,
// which voted yes in March, abstained.
func (s *sentence) ofMember(d *dateAt) bool {
	return d.to > 0 && s.is(d.from-2, lex.Actor)
}

// ofMatter says whether the date at k belongs to what the text is about: the April
// bombing; proclaimed 11 July a day of remembrance.
func (s *sentence) ofMatter(k int) bool {
	if s.id(k-1, lex.WThe) && s.unknown(k+1) && s.at(k+1).Case == words.Lower && !s.adverb(k+1) && !strings.HasSuffix(s.text(k+1), "ed") {
		return true
	}
	switch s.lower(k - 1) {
	case "proclaimed", "declared", "designated", "made", "named", "dedicated", "proclaiming", "declaring", "designating", "making", "proclaims", "declares", "designates", "set":
		return !s.endOfClause(k + 1)
	}
	return false
}

// turns says whether the sentence turns to another text than the one told of
// before: then Moscow put forward its own version.
func (s *sentence) turns() bool {
	then := false
	for k := range s.u {
		w := s.lower(k)
		switch {
		case s.is(k, lex.Another) && (s.ownText(k) || s.is(k+1, lex.Text) && !s.isPronoun(k+1)):
			return true
		case k == 1 && s.id(0, lex.WThe) && s.is(1, lex.Another) && s.sign(2, ",") && s.says("own", 3, 8):
			return true // the second, Russia's own
		case w == "then":
			then = true
		case then && (w == "own" && (s.ownText(k+1) || s.ownText(k+2) || s.ownText(k+3)) || w == "put" || w == "tabled" || w == "came" || w == "moved" || w == "offered" || w == "presented"):
			return true
		}
	}
	return false
}

// says says whether one of the units from a to b is a word.
func (s *sentence) says(word string, a, b int) bool {
	for k := a; k < b; k++ {
		if strings.EqualFold(s.text(k), word) {
			return true
		}
	}
	return false
}

// isPronoun says whether unit k stands for a text without naming one.
func (s *sentence) isPronoun(k int) bool { return s.id(k, lex.WIt, lex.WThis, lex.WThat, lex.WThem) }

// ownText says whether the unit at j says by itself that there was another text:
// a counter-draft.
func (s *sentence) ownText(j int) bool {
	w := s.lower(j)
	return strings.HasSuffix(w, "draft") || strings.HasSuffix(w, "text") || strings.HasSuffix(w, "version") || strings.HasSuffix(w, "paper") || strings.HasSuffix(w, "proposal") || strings.HasSuffix(w, "resolution")
}

// ownDates are the dates of the sentence without those of votes that it only
// compares with: exactly as many as in 2022, up from 125 two years before.
func (s *sentence) ownDates() []dateAt {
	out := s.dates
	for i := range s.dates {
		if s.compared(int(s.dates[i].unit)) {
			if len(out) == len(s.dates) {
				out = append([]dateAt(nil), s.dates[:i]...)
			}
		} else if len(out) != len(s.dates) {
			out = append(out, s.dates[i])
		}
	}
	return out
}

// ofThing says whether the date at k is that of something else than a vote: the
// Court's judgment of 27 June, the invasion of 24 February.
func (s *sentence) ofThing(k int) bool {
	j := k - 1
	if d := s.dayAt(k); d.Form == when.Absolute && d.Month == 0 && d.Year != 0 && s.id(j, lex.WThe) && s.unknown(k+1) && s.at(k+1).Case == words.Lower && (disasters[s.lower(k+1)] || !polls[s.lower(k+1)] && s.isDeedOfText(j-1)) {
		return true // the 1995 slaughter; revoking the 1946 recall
	}
	if d := s.dayAt(k); d.Form == when.Absolute && d.Month == 0 && d.Year != 0 && s.id(j, lex.WOn, lex.WThe) && s.unknown(k+1) && s.at(k+1).Case == words.Capital && s.at(k+2).Case == words.Capital && !s.upper {
		return true // approves text on 2005 Review Conference
	}
	if s.whatWas(k) {
		return true
	}
	for s.id(j, lex.WThe) {
		j--
	}
	if !s.id(j, lex.WOf) {
		return false
	}
	if s.is(j-2, lex.Number) && s.dayAt(k).Form == when.Narrative {
		switch s.lower(j - 1) {
		case "abstainers", "abstentions", "opponents", "supporters", "noes", "ayes":
			return true // one more than the three abstainers of the month before
		}
	}
	if !s.unknown(j-1) && !s.is(j-1, lex.OtherBody) || s.at(j-1).Case != words.Lower || s.opensClause(j-1, k) || winsVotes[s.lower(k+1)] {
		return false
	}
	switch s.lower(j - 1) {
	case "morning", "evening", "night", "afternoon", "hours", "day", "days", "session", "sitting", "meeting", "plenary", "afternoons", "end", "beginning", "start", "close", "early", "late", "week", "weekend", "month", "middle", "spring", "summer", "autumn", "winter", "fall", "roll", "tally", "result", "ballot", "rejection", "adoption", "abstention", "defeat", "debate", "approval":
		return false
	}
	return true
}

// winsVotes are words by which a text has the votes that are told behind: the embargo of
// 7 August 1963 found the same two abstaining.
var winsVotes = map[string]bool{
	"found": true, "saw": true, "drew": true, "got": true, "won": true, "received": true, "attracted": true, "gathered": true, "mustered": true, "collected": true, "commanded": true, "secured": true, "garnered": true, "obtained": true, "had": true,
}

// polls are words by which a year's vote is spoken of.
var polls = map[string]bool{
	"tally": true, "count": true, "ballot": true, "roll-call": true, "roll": true, "result": true, "margin": true, "defeat": true, "showing": true, "outcome": true, "score": true, "poll": true, "version": true, "session": true, "meeting": true, "debate": true, "vote": true, "text": true, "attempt": true, "effort": true, "exercise": true, "line-up": true, "lineup": true, "figure": true, "figures": true, "total": true, "majority": true, "one": true, "round": true,
}

// isDeedOfText says whether the word at k is what a text does to a thing: revoking, lifting.
func (s *sentence) isDeedOfText(k int) bool {
	switch s.lower(k) {
	case "revoking", "lifting", "ending", "repealing", "cancelling", "canceling", "rescinding", "reversing", "undoing", "recalling", "reaffirming", "revokes", "revoked", "lifted", "ended", "rescinded", "reversed", "repealed", "denouncing", "condemning", "condemned", "deploring", "deplored", "commemorating":
		return true
	}
	return false
}

// whatWas says whether the date at k is that of what the text is about, told in a clause of
// its own: condemned what was done in Hungary a year ago.
func (s *sentence) whatWas(k int) bool {
	const far = 8
	for j := k - 1; j > 0 && j > k-far; j-- {
		if s.is(j, lex.Verbs|lex.VotePast|lex.VoteNoun|lex.Pass|lex.Fail|lex.Number) || s.sign(j, ",;:.()") {
			return false
		}
		if s.id(j, lex.WWhat) {
			return s.is(j-1, lex.Deed|lex.NoVerb|lex.YesVerb) && (s.isCopula(j+1) || strings.HasSuffix(s.lower(j+1), "ed") || s.is(j+1, lex.Actor|lex.Did))
		}
	}
	return false
}

// disasters are what a text of a later day looks back to.
var disasters = map[string]bool{
	"slaughter": true, "massacre": true, "massacres": true, "genocide": true, "killings": true, "invasion": true, "war": true, "wars": true, "attack": true, "attacks": true, "bombing": true, "bombings": true, "coup": true,
	"crisis": true, "earthquake": true, "famine": true, "uprising": true, "revolution": true, "referendum": true, "crash": true, "disaster": true, "downing": true, "agreement": true, "accord": true, "treaty": true, "convention": true, "deal": true, "ceasefire": true, "armistice": true, "truce": true, "borders": true, "lines": true, "annexation": true, "occupation": true, "conflict": true, "intervention": true, "embargo": true,
}

// opensClause says whether the thing at j, dated at k, is what the clause tells of:
// the sanctions of 26 February went through 15-0; on the condemnation of 2
// August there was no quarrel.
func (s *sentence) opensClause(j, k int) bool {
	if !s.id(j-1, lex.WThe) {
		return false
	}
	b := j - 2
	on := s.id(b, lex.WOn)
	if on {
		b--
	}
	if b >= 0 && !s.sign(b, ",;:._") {
		return false
	}
	return on || s.is(k+1, lex.Pass|lex.Fail|lex.VotePast) || strings.EqualFold(s.text(k+1), "went")
}

// sinceThen says whether a date is a year from which on something holds: not
// since the campaign began in 1975.
func (s *sentence) sinceThen(d *dateAt) bool {
	k := int(d.unit)
	if s.fromThing(k) {
		return true
	}
	if d.Form != when.Absolute || d.Month != 0 || s.sign(k+1, ",") && s.id(k+2, lex.WWhen) {
		return false
	}
	for j := k - 1; j > k-9 && j >= 0 && !s.sign(j, ",;:()"); j-- {
		if strings.EqualFold(s.text(j), "since") {
			return j < k-1
		}
	}
	return false
}

// fromThing says whether the date at k is only that of something else from which time is
// reckoned: three days before the referendums; its first veto since taking the seat last year.
func (s *sentence) fromThing(k int) bool {
	const far = 7
	d := s.dayAt(k)
	if d.Form == when.Narrative {
		low, m := s.lower(k), k+1
		for s.id(m, lex.WThe, lex.WIts, lex.WTheir) && !s.is(m, lex.Bodies) {
			m++
		}
		return m > k+1 && (strings.HasSuffix(low, " before") || strings.HasSuffix(low, " after")) && (s.unknown(m) || s.is(m, lex.Hint)) && !s.is(m+1, lex.Bodies|lex.VoteNoun|lex.Text)
	}
	if d.Form != when.Calendar && d.Form != when.Ago {
		return false
	}
	for j := k - 1; j > k-far && j >= 0 && !s.sign(j, ",;:()"); j-- {
		if strings.EqualFold(s.text(j), "since") {
			return strings.HasSuffix(s.lower(j+1), "ing")
		}
	}
	return false
}

// compared says whether the date at k is only what something is compared with.
func (s *sentence) compared(k int) bool {
	j := k - 1
	for s.id(j, lex.WIn, lex.WOn, lex.WThe) {
		j--
	}
	return j < k && (s.id(j, lex.WThan) || s.id(j, lex.WAs) && j < k-1)
}

// hasDecision says whether the sentence tells of a decision or names a text.
func (s *sentence) hasDecision() bool {
	for k := range s.u {
		if s.u[k].Is(decision | lex.Symbol | lex.VoteNoun | lex.VetoNoun) {
			return true
		}
	}
	return false
}

// opensLine says whether the date at k opens a line of a chronicle: 8 July:
// Russian draft.
func (s *sentence) opensLine(k int) bool {
	return k <= 1 && (s.sign(k+1, ":_") || s.sign(k+1, "-") && s.at(k+1).Space)
}

// opensEntry says whether the date at k opens an entry of a chronicle: a line, or a
// sentence behind one that opens so.
func (s *sentence) opensEntry(k int) bool {
	if !s.opensLine(k) {
		return false
	}
	w := s.walker
	run := w.entry == s.n && s.n > 0
	w.entry = s.n + 1
	d := s.dayAt(k)
	return s.first || run || k == 0 && d.Form == when.Absolute && d.Year != 0 && d.Day != 0
}

// dateBehind says whether the date at k stands behind a verb of deciding, with
// nothing between them but the text, the organ and the tally.
func (s *sentence) dateBehind(k int) bool {
	if strings.EqualFold(s.text(k-1), "called") && s.id(k+1, lex.WFor, lex.WOn) {
		return true // called Tuesday for
	}
	if j := k - 1; s.id(j, lex.WOn) && (s.isPlainDoing(j-1) || s.id(j-1, lex.WSo) && s.isPlainDoing(j-2)) {
		return true // the Assembly said so on Thursday
	}
	if s.id(k+1, lex.WAs) && !s.id(k-1, lex.WOn) {
		return false // marked 11 July as a day of remembrance
	}
	const far = 14
	for j := k - 1; j >= 0 && j > k-far; j-- {
		switch {
		case s.is(j, decision) && !s.is(j, lex.Text), dayOfDeed[s.lower(j)] && s.isPassive(j):
			return !s.unreal(j) && !s.ofSpeaker(j)
		case s.id(j, lex.WOn, lex.WIn, lex.WBy, lex.WThe, lex.WA, lex.WTo, lex.WWith, lex.WOf, lex.WAt) || s.adverb(j) || strings.EqualFold(s.text(j), "plenary"):
		case s.id(j-1, lex.WInto) && (strings.EqualFold(s.text(j), "being") || strings.EqualFold(s.text(j), "existence")), s.id(j, lex.WInto): // voted into being
		case s.is(j, lex.Assembly|lex.Council|lex.UN|lex.Text|lex.Symbol|lex.Number|lex.VoteNoun|lex.Labels|lex.Unanimous|lex.Consensus|lex.Date):
		case s.sign(j, "(") || s.sign(j, "-") || s.sign(j, ")") && s.opening(j) < j || s.sign(j, ",") && s.is(j+1, lex.Number):
		default:
			return false
		}
	}
	return false
}

// isPlainDoing says whether an organ is said at k to have done what was told.
func (s *sentence) isPlainDoing(k int) bool {
	switch s.lower(k) {
	case "said", "did", "decided", "ruled", "said so", "did so":
		return s.is(k-1, lex.Assembly|lex.Council) && !s.governed(k-1) && !s.foreign(k-1)
	}
	return false
}

// ofSpeaker says whether the verb at k, which organs and others share, has another
// subject than an organ or its members: the ministry confirmed, he condemned.
func (s *sentence) ofSpeaker(k int) bool {
	if s.is(k, decision&^lex.Deed) || !s.is(k, lex.Deed) {
		return false
	}
	j := k - 1
	for s.adverb(j) || s.is(j, lex.Did|lex.Date) || s.id(j, lex.WOn) {
		j--
	}
	return s.unknown(j) || s.is(j, lex.Actor|lex.Person|lex.OtherBody|lex.Group) && !s.is(j, lex.Members) || s.id(j, lex.WHe, lex.WShe)
}

// dateAhead says whether the date at k stands before the organ's verb: on 2 March
// the Assembly adopted; the Council on Friday vetoed.
func (s *sentence) dateAhead(k int) bool {
	organ := false
	for j := k - 1; j >= 0 && j > k-6; j-- {
		if s.is(j, lex.Assembly|lex.Council) && !s.governed(j) {
			organ = true
		}
		if !s.id(j, lex.WOn, lex.WIn, lex.WThe) && !s.is(j, lex.Assembly|lex.Council|lex.UN) && !s.sign(j, ",") {
			break
		}
	}
	for j, far := s.behindTallyAt(k+1), k+9; j < len(s.u) && j < max(far, s.behindTallyAt(k+1)+8); j++ {
		switch {
		case s.is(j, lex.Assembly|lex.Council):
			if s.foreign(j) {
				return false
			}
			organ = true
		case s.is(j, decision) && !s.is(j, lex.Text), done[s.lower(j)], dayOfDeed[s.lower(j)], strings.EqualFold(s.text(j), "called") && s.id(j+1, lex.WFor, lex.WOn), s.isPlainDoing(j) && (s.id(j+1, lex.WIt, lex.WSo) || strings.HasSuffix(s.lower(j), " so")):
			return organ && !s.unreal(j)
		case s.id(j, lex.WThe, lex.WWhen) || s.is(j, lex.UN|lex.Did|lex.Unanimous) || s.adverb(j) || s.sign(j, ",'\"") || s.id(j, lex.WS) || s.id(j, lex.WOf) && s.is(j-1, lex.Assembly|lex.Council):
		default:
			return false
		}
	}
	return false
}

// dateOfTally reads: on Tuesday the vote was 14 to 1. What had been so in another
// year is told of that.
func (s *sentence) dateOfTally(k int) bool {
	j := k + 1
	if s.sign(j, ",") {
		j++
	}
	if s.id(j, lex.WThe) {
		j++
	}
	if !s.id(j, lex.WIt) && !s.is(j, lex.VoteNoun) {
		return false
	}
	for j++; j < k+8; j++ {
		switch {
		case s.is(j, lex.Number):
			return s.sign(j+1, "-") || s.id(j+1, lex.WTo) || s.is(j+1, lex.VoteNoun|lex.Labels)
		case s.id(j, lex.WHad):
			return false
		case s.is(j, lex.Did) || s.id(j, lex.WWas, lex.WBeen) || s.adverb(j):
		default:
			return false
		}
	}
	return false
}

// done are deeds of the organs besides those by which a text speaks.
var done = map[string]bool{"resolved": true, "suspended": true, "expelled": true, "ejected": true, "ousted": true, "renewed": true, "extended": true, "authorised": true, "authorized": true, "imposed": true,
	"lifted": true, "upgraded": true, "seated": true, "admitted": true, "vetoed": true, "revoked": true, "repealed": true, "prolonged": true, "backed": true, "supported": true, "failed": true,
	"extends": true, "renews": true, "imposes": true, "lifts": true, "authorises": true, "authorizes": true, "suspends": true, "prolongs": true, "condemned": true, "condemns": true, "demands": true, "demanded": true}

// dayOfDeed are those deeds that are done by the vote itself, not from a later day.
var dayOfDeed = map[string]bool{"authorised": true, "authorized": true, "renewed": true, "extended": true, "prolonged": true, "suspended": true, "imposed": true, "terminated": true, "lifted": true}

// dateOfNoun says whether the date at k stands beside the text or the vote: the
// vote on 2 March, resolution 2758 of 25 October 1971, the 2014 resolution.
func (s *sentence) dateOfNoun(k int) bool {
	isNoun := func(j int) bool {
		if s.is(j, lex.VoteNoun|lex.Symbol) {
			return true
		}
		w := s.lower(j)
		return s.is(j, lex.Text) && (strings.HasPrefix(w, "resolution") || strings.HasPrefix(w, "draft"))
	}
	if isNoun(k + 1) {
		return true
	}
	j := k - 1
	for s.id(j, lex.WOn, lex.WOf, lex.WIn) || s.sign(j, "(,") {
		j--
	}
	return j < k-1 && isNoun(j)
}

// dateOfLine says whether the date at k opens a line of a list of votes: 13 Oct:
// 143-5-35.
func (s *sentence) dateOfLine(k int) bool {
	return k <= 1 && s.sign(k+1, ":-_,") && s.is(k+2, lex.Number) && len(s.u) < 30
}

// dateOfVoting reads: the vote took place on 2 March, voting was held last Friday.
func (s *sentence) dateOfVoting(k int) bool {
	const far = 12
	j := k - 1
	for s.id(j, lex.WOn, lex.WIn) {
		j--
	}
	if s.is(j, lex.Assembly|lex.Council) && s.id(j-1, lex.WIn) {
		j -= 2 // took place in the Assembly on
	} else if s.is(j, lex.Assembly|lex.Council) && s.id(j-1, lex.WThe) && s.id(j-2, lex.WIn) {
		j -= 3
	}
	switch s.lower(j) {
	case "place":
		if !strings.EqualFold(s.text(j-1), "took") {
			return false
		}
		j--
	case "held", "taken":
		if !s.isCopula(j - 1) {
			return false
		}
		j--
	case "was held", "was taken", "came", "happened", "was":
	default:
		return false
	}
	for m := j - 1; m >= 0 && m > j-far; m-- {
		switch {
		case s.is(m, lex.VoteNoun) || strings.EqualFold(s.text(m), "voting"):
			return (m == 0 || m == 1 && s.id(0, lex.WThe, lex.WThat, lex.WThis)) && !s.is(m, lex.Labels)
		case s.id(m, lex.WOn, lex.WIn, lex.WThe, lex.WOf) || s.is(m, lex.Text|lex.Assembly|lex.Council|lex.UN|lex.Actor):
		case s.unknown(m) && s.at(m).Case == words.Lower && s.is(m+1, lex.Text), s.sign(m, "()-"), s.is(m, lex.Number):
		default:
			return false
		}
	}
	return false
}

// ofNewText says whether the date at k stands in a clause on a new text, behind a
// statement that ends at unit to: it was vetoed; a repaired text went through on 20
// January.
func (s *sentence) ofNewText(to, k int) bool {
	for j := to; j < k; j++ {
		if !s.sign(j, ";") || !s.id(j+1, lex.WA, lex.WAn) && !s.is(j+1, lex.Another) {
			continue
		}
		for m := j + 2; m < j+5 && m < k; m++ {
			if s.is(m, lex.Text) {
				return true
			}
		}
	}
	return false
}
