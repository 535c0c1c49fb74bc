package claims

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// What identifies a vote well enough, apart from its day, to say that a day is
// wrong.
const (
	datedRest = 14.0 // bits of everything but the date
	datedLead = 4.0  // ahead of every other vote, the date left out

	// What a day that is wrong in its month, or in its year, says for a vote that
	// everything else tells.
	slipBits = 4.0

	// Numbers of this weight are those of the vote whatever else is told wrong.
	sureCounts = 8.0
)

// wrongDates finds the days that an article gives for a decision that is certain
// by everything else, and that the record has on another day.
func (j *judge) wrongDates() []Finding {
	var out []Finding
	for i := range j.frames {
		f := &j.frames[i]
		if f.vote < 0 || f.frame.Borrowed || f.several {
			continue
		}
		d := j.ix.days[f.vote]
		if j.ix.lastDay[f.vote] != d || !j.sureOfDay(f) {
			continue
		}
		plain := j.dated(f, d)
		for k, s := range f.frame.Dates {
			if plain && !j.isDayOfScore(f, k) || !plain && !f.frame.DateTold[k] && !j.isNearDay(f, k) && !j.slipsAtHead(f, k, f.vote) || !j.isWrongDay(f, s, d) {
				continue
			}
			span := f.frame.DateSpans[k]
			if j.isOfOtherParagraph(span[0], f) || j.besideDate(span[0]) || j.dayOfOther(f, span) || j.heldThen(f, k) || j.scoredOtherwise(f, k) || j.isDayOfNote(f, k) || j.hasOtherScore(f, span) || j.ofOtherText(f, span) || j.citedWithOther(f, span) || otherDeed.MatchString(j.doc.Text[max(0, span[0]-60):span[0]]) {
				continue
			}
			fd := j.finds(extract.Date, span[0], span[1])
			fd.Body, fd.Verdict = j.ix.body[f.vote], Contradicted
			fd.Why = j.label(f.vote) + ": the vote was on " + j.rec.Date(f.vote).Long() + "."
			j.cite(&fd, f.vote, &comparison{}, f)
			out = append(out, fd)
		}
	}
	return out
}

// dayOfOther says whether an expression is the right day of another vote that the
// article tells in its sentence: it repeats the draft that was vetoed on Monday.
func (j *judge) dayOfOther(f *frameResult, span [2]int) bool {
	for i := range j.frames {
		o := &j.frames[i]
		if o == f || o.vote < 0 || o.vote == f.vote {
			continue
		}
		for k, s := range o.frame.Dates {
			if r := s.Range(when.Ref{Day: j.ref}); o.frame.DateSpans[k] == span && r.Known() && j.distance(r, o.vote) == 0 {
				return true
			}
		}
	}
	return false
}

// textNumbered is a text called by its number.
var textNumbered = compile(`(?i)\bresolutions? (?:no\.? ?)?(\d{2,4})\b`)

// ofOtherText says whether the sentence of a day names another text than that of an event, and
// not that one: in July 2002 resolution 1422 was swallowed by all.
func (j *judge) ofOtherText(f *frameResult, span [2]int) bool {
	symbol := string(j.rec.Symbol(f.vote))
	all := textNumbered.get().FindAllStringSubmatch(j.doc.Text[j.sentenceStart(span[0]):j.sentenceEnd(span[1])], -1)
	return len(all) > 0 && symbol != "" && !slices.ContainsFunc(all, func(m []string) bool { return strings.Contains(symbol, m[1]) })
}

// What a day right behind it is of: resolution 1160 of March 1998, the draft of February.
var (
	numberedOf = compile(`(?i)\bresolutions? (?:no\.? ?)?(\d{2,4})\b(?: ?\([^()]{4,10}\))?,? (?:of|from|in|adopted (?:in|on)) (?:the )?$`)
	draftOf    = compile(`(?i)\b(?:drafts?|texts?|ones?|motion|proposal|version|attempt|predecessors?|vetoe?s?|votes?|resolutions?) (?:of|from|in) (?:early |late |the )?$`)
)

// citedWithOther says whether a day is that of another text than an event's, named right before
// it, where the sentence names both.
func (j *judge) citedWithOther(f *frameResult, span [2]int) bool {
	symbol, before := string(j.rec.Symbol(f.vote)), j.doc.Text[j.sentenceStart(span[0]):span[0]]
	if m := numberedOf.FindStringSubmatch(before); m != nil {
		return symbol != "" && !strings.Contains(symbol, m[1])
	}
	return draftOf.MatchString(before) && textNumbered.MatchString(before) || j.isOtherDay(span[0], span[1])
}

// What a day is of that is not the vote: the draft of 25 September, the declaration of
// independence adopted on 11 March, on 10 December in Marrakesh, on 30 November the press.
var (
	dayOfDraft   = compile(`(?i)\b(?:drafts?|version|paper|proposal|plan) (?:of|from|dated) (?:the )?$`)
	dayOfThing   = compile(`(?i)\b(?:declaration of independence|constitution|bill|war resolution|communiqu\w*|directive|decree|of (?:the )?(?:congress|parliament|senate|knesset|duma|summit|conference|commission)|senate['’]s|parliament['’]s|congress['’]s?)\b[^.;:]{0,50}$`)
	dayOfEarlier = compile(`(?i)\b(?:first|earlier|previous|another|second|an?) (?:[\w’'-]+ ){1,9}had (?:been )?(?:passed|adopted|approved|endorsed)\b[^.;:]{0,25}$`)
	dayInPlace   = compile(`^,? (?:in|at) (?:[A-Z][a-z]+)\b`)
	daySeat      = compile(`^,? (?:in|at) (?:New|Lake|Flushing|Paris|London|Manhattan|Turtle|United|Central|Church)\b`)
	dayOfPress   = compile(`(?i)^,? (?:the day after,? |the next day,? )?(?:the )?(?:press|newspapers?|papers|media|agencies|radio)\b|^[^.;:]{0,40}\bby (?:the )?(?:[A-Z]\w+ )?(?:parliament|senate|congress|knesset|duma)\b`)
)

// homeOrgan is another organ that decides, organNamed one of the two.
var (
	homeOrgan  = compile(`(?i)\b(?:duma|senate|congress|parliament|bundestag|knesset|lords|commons|court|judges|cabinet|referendum|committee|conference|unesco|secret ballot|government|party)\b`)
	organNamed = compile(`(?i)\b(?:assembly|council|u\.?n\.?|united nations)\b`)
)

// byOthers names before a day who else than an organ did something with a text then: it was
// rejected by Moscow on 23 February.
var byOthers = compile(`(?i)\b(?:rejected|approved|endorsed|adopted|passed|accepted|denounced|ratified|backed) by ([^,.;:]{2,40}?),? (?:late |early )?on (?:the )?$`)

// isByOthers says whether a day is that on which others than an organ decided.
func isByOthers(before string) bool {
	m := byOthers.FindStringSubmatch(before)
	return m != nil && !organNamed.MatchString(m[1]) && strings.IndexFunc(m[1], unicode.IsDigit) < 0 && !voterNoun.MatchString(m[1])
}

// voterNoun is a word for those who vote, or how they did.
var voterNoun = compile(`(?i)\b(?:members?|states|countries|nations|delegat\w+|votes?|majority|margin|consensus|acclamation|show|roll)\b`)

// isOtherDay says whether the words around a day make it that of something else.
func (j *judge) isOtherDay(from, to int) bool {
	before, behind := j.doc.Text[j.sentenceStart(from):from], j.doc.Text[to:j.sentenceEnd(to)]
	if homeOrgan.MatchString(before+behind) && !organNamed.MatchString(before+behind) {
		return true
	}
	return isByOthers(before) || dayOfDraft.MatchString(before) || dayOfThing.MatchString(before) || dayOfEarlier.MatchString(before) || dayOfPress.MatchString(behind) || dayInPlace.MatchString(behind) && !daySeat.MatchString(behind)
}

// otherDeed tells before a day what was done then that is no vote: Egypt dropped the draft on
// Thursday.
var otherDeed = compile(`(?i)\b(dropped|pulled|withdrew|withdrawn|tabled|circulated|introduced|submitted|shelved|announced|promised|threatened|warned|unveiled|presented|lobbied|signed|landed|invaded|marched|wrote|telephoned|arrived|flew)\b( \w+){0,5} (on|last|this)? ?$`)

// opensWithDay is a line that opens with a day.
var opensWithDay = compile(`(?m)^\W*([A-Z][a-z]{2,8},? )?\d{1,2}(st|nd|rd|th)?[ ./-]+(\d{1,2}\b|[A-Z][a-z]{2,8}\b)`)

// beforeDay is what may stand before the day that opens a line.
var beforeDay = compile(`^\W*([A-Z][a-z]{2,8},? )?$`)

// isDayOfNote says whether a day that opens a line is rather that on which somebody
// wrote of the vote, a few days after it, than an entry of a chronicle.
func (j *judge) isDayOfNote(f *frameResult, k int) bool {
	const late = 3
	if f.ranked[0].by[bySymbol] > 6 {
		return false // a row with its text
	}
	at := f.frame.DateSpans[k][0]
	line := j.doc.Text[strings.LastIndexByte(j.doc.Text[:at], '\n')+1 : at]
	if !beforeDay.MatchString(line) {
		return false
	}
	r := f.frame.Dates[k].Range(when.Ref{Day: j.ref})
	d := j.ix.days[f.vote]
	return r.Known() && r.From > d && r.From <= d+late && len(opensWithDay.get().FindAllString(j.doc.Text, 2)) < 2
}

// besideDate says whether a word before an expression makes it a bound, not the
// day itself: the day before Christmas Eve.
func (j *judge) besideDate(at int) bool {
	const far = 16
	before := strings.ToLower(j.doc.Text[max(0, at-far):at])
	if strings.Contains(before, "the vote in ") || strings.Contains(before, "the vote of ") || strings.Contains(before, "those of ") || strings.Contains(before, "that of ") {
		return true // the figure we gave was that of the vote in March
	}
	words := strings.Fields(before)
	if len(words) == 0 {
		return false
	}
	if n := len(words); n > 1 && words[n-1] == "from" && (strings.HasPrefix(words[n-2], "dat") || strings.HasPrefix(words[n-2], "stem")) {
		return false // it dates from 8 October 2008
	}
	switch words[len(words)-1] {
	case "before", "after", "since", "until", "till", "from", "than", "by":
		return true
	}
	return false
}

// dated says whether any date that the frame gives for its event is the vote's,
// or may be: whatever is told beside a wrong day, one that fits settles it.
func (j *judge) dated(f *frameResult, d when.Day) bool {
	told := 0
	days := j.tellsDayOf(f)
	for k, s := range f.frame.Dates {
		if f.frame.DateTold[k] || j.isNearDay(f, k) || j.slipsAtHead(f, k, f.vote) {
			told++
		}
		r := s.Range(when.Ref{Day: j.ref})
		if r.Known() && j.distance(r, f.vote) == 0 && r.Grain < when.DecadeGrain && !(days && r.Grain == when.YearGrain && !f.frame.DateTold[k]) {
			return true
		}
	}
	return told != 1
}

// tellsDayOf says whether a frame gives the day of its decision without the year, so that a
// year beside it only says of which one it is: sanctions on Libya (1992) were adopted on 30
// April.
func (j *judge) tellsDayOf(f *frameResult) bool {
	for k, s := range f.frame.Dates {
		if f.frame.DateTold[k] && s.Form == when.Absolute && s.Day != 0 && s.Year == 0 {
			return true
		}
	}
	return false
}

// nearDays is how far a day in the clause that tells a vote may lie from that of
// the vote to be taken for it rather than for that of something else.
const nearDays = 7

// isNearDay says whether a day in the clause that tells the vote is meant as its
// day: it is the only one told of the event, of the same week, and the numbers or
// the symbol say which vote it is.
func (j *judge) isNearDay(f *frameResult, k int) bool {
	s := &f.ranked[0]
	r := f.frame.Dates[k].Range(when.Ref{Day: j.ref})
	return f.frame.DateBeside[k] && len(f.frame.Dates) == 1 && !f.frame.Heading && r.Known() && (r.Grain == when.DayGrain || r.Weekday != when.AnyWeekday) && j.distance(r, f.vote) <= nearDays &&
		(s.by[bySymbol] > 6 || s.by[byCounts]+s.by[byPeople]+2*s.by[byVeto] >= 6)
}

// distance is how many days a vote lies outside a range, on whichever day its
// sources give.
func (j *judge) distance(r when.Range, v int) int {
	off := r.Distance(j.ix.days[v])
	if last := j.ix.lastDay[v]; last > j.ix.days[v] && r.Known() && r.From <= last && r.To >= j.ix.days[v] {
		return 0 // the record gives no more than the month or year
	}
	if alt := j.ix.altDay[v]; alt != 0 {
		off = min(off, r.Distance(alt))
	}
	return off
}

// isWrongDay says whether an expression cannot mean day d of the frame's vote.
// What is reckoned from the article's own day, and a day later than the vote
// where it is not said whose calendar it is, leave room for time zones and late
// reports.
func (j *judge) isWrongDay(f *frameResult, s when.Spec, d when.Day) bool {
	r := s.Range(when.Ref{Day: j.ref})
	off, on := j.distance(r, f.vote), d.Date()
	if off == 0 || s.Form == when.Absolute && s.Year == 0 && int(s.Month) == int(on.Month) && int(s.Day) == int(on.Day) {
		return false // of whichever year
	}
	cited := f.ranked[0].by[bySymbol] > 6
	switch {
	case s.Form == when.Absolute && s.Unit == when.DecadeGrain:
		return false
	case s.Form == when.Absolute && s.Year == 0 && j.ref == 0:
		// Any year: only what no year can put right.
		return s.Month != 0 && s.Day != 0 && off > 5
	case s.Form == when.Absolute && s.Day != 0:
		if off == 1 {
			if r.From > d && j.ref == 0 {
				return false // who wrote when is not known, and sources differ by the evening
			}
			return r.From < d || cited || j.fullTally(f, f.vote) || f.ranked[0].by[byCounts]+f.ranked[0].by[byPeople] >= sureCounts
		}
		return off <= 400 || cited || int(s.Month) == int(on.Month) && int(s.Day) == int(on.Day) && j.fullTally(f, f.vote)
	case s.Form == when.Absolute && s.Month != 0:
		return off > 3
	case s.Form == when.Absolute:
		return off > 20
	case j.ref == 0 || j.guess || s.Form == when.Narrative:
		return false
	case s.Form == when.Ago && s.Weekday == when.AnyWeekday:
		return j.isWrongAgo(f, r, off)
	case s.Weekday != when.AnyWeekday:
		if off == 1 {
			return (when.Day(s.Weekday) == (when.Day(d.Weekday())+6)%7 || j.fromSeat()) && j.ref-d <= 5
		}
		return true
	}
	return false
}

// isWrongAgo says whether a time that is told by how long ago it was is that of no vote with
// the numbers of an event: last night, of a vote of three days before.
func (j *judge) isWrongAgo(f *frameResult, r when.Range, off int) bool {
	const lately = 31 // days: half a century ago today
	if !j.fullTally(f, f.vote) || j.ref-j.ix.days[f.vote] > lately {
		return false
	}
	switch r.Grain {
	case when.DayGrain:
		return off >= 2
	case when.WeekGrain:
		return off >= 7
	}
	return false
}

// atSeat is the head of a report from the seat of the organs.
var atSeat = compile(`^\W*(UNITED NATIONS|NEW YORK|LAKE SUCCESS|FLUSHING MEADOWS?)\b`)

// fromSeat says whether an article is dated from where the organs meet, so that its
// days are theirs.
func (j *judge) fromSeat() bool { return j.art.HasLine && atSeat.MatchString(j.doc.Text) }

// fullTally says whether a frame gives every number of a vote's tally as the
// record has it.
func (j *judge) fullTally(f *frameResult, v int) bool {
	var told [3]bool // of those in favour, against, abstaining
	for _, st := range f.statements {
		if st.Kind != extract.Counts {
			continue
		}
		c := j.compare(st, v)
		a, d, u := c.count()
		if d+u > 0 {
			continue
		}
		if a >= 3 || a == 2 && j.isWhole(st, v) {
			return true
		}
		for i, p := range positionsInOrder[:3] {
			told[i] = told[i] || st.Counts[p].Said && !st.Counts[p].Hedged()
		}
	}
	return told == [3]bool{true, true, true}
}

// isWhole says whether the numbers of a statement are all the votes that were
// cast in the Council: twelve in favour and three abstaining.
func (j *judge) isWhole(st *extract.Statement, v int) bool {
	t := j.rec.Tally(v)
	cast := t.Yes.Or(0) + t.No.Or(0) + t.Abstain.Or(0)
	for _, p := range positionsInOrder[:3] {
		if n := st.Counts[p]; n.Said && !n.Hedged() && !n.All {
			cast -= int64(n.Lo)
		}
	}
	return j.ix.body[v] == plenary.SecurityCouncil && cast == 0
}

// sureOfDay says whether a frame's vote is certain without its date: named by its
// symbol, or by everything else while no vote on the same matter was taken on
// the day that the article gives.
func (j *judge) sureOfDay(f *frameResult) bool {
	best := &f.ranked[0]
	if int(best.vote) != f.vote {
		return false
	}
	if j.disagrees(f, best.by[byCounts] >= sureCounts) {
		return false
	}
	if best.by[bySymbol] > 6 && !f.frame.Recalled {
		return true
	}
	least := datedRest
	if best.by[byVeto] >= 3 && j.justNow(best.vote) && j.ix.outcome[f.vote] == plenary.Vetoed {
		least -= slipBits // the record of vetoes is complete
	}
	if best.total-best.by[byDate] < least && !(j.slipped(f, best) && best.total-best.by[byDate] >= least-slipBits/2) {
		return false
	}
	for i := range f.ranked {
		o := &f.ranked[i]
		if o.vote == best.vote || j.sameAct(o.vote, best.vote) || o.by[byDate] < best.by[byDate]-3 {
			continue // the same, or further from what is told than the vote itself
		}
		if (best.total-best.by[byDate])-(o.total-o.by[byDate]) < datedLead {
			return false
		}
		if o.by[byDate] > yearBits && o.by[bySubject] > best.by[bySubject]*0.7 || o.by[byDate] == yearBits && !j.fullTally(f, f.vote) {
			return false
		}
	}
	return true
}

// scoreIn is a score in figures: 90 to 8.
var scoreIn = compile(`\b(\d{1,3})(?: votes)? ?(?:to|[-–:]) ?(\d{1,3})\b`)

// hasOtherScore says whether the sentence of a day gives a score, and none that is the vote's: in
// December it was 90 to 8.
func (j *judge) hasOtherScore(f *frameResult, span [2]int) bool {
	all := scoreIn.get().FindAllStringSubmatch(j.doc.Text[j.sentenceStart(span[0]):span[0]]+j.doc.Text[span[1]:j.sentenceEnd(span[1])], -1)
	t := j.rec.Tally(f.vote)
	yes, no := strconv.FormatInt(t.Yes.Or(-1), 10), strconv.FormatInt(t.No.Or(-1), 10)
	return len(all) > 0 && !slices.ContainsFunc(all, func(m []string) bool { return m[1] == yes || m[2] == no || m[1] == no || m[2] == yes })
}

// slipped says whether the one day that a frame gives for its decision is that of
// a vote but for the month, the year or the day of the month, or near that of a
// veto, while its numbers and its subject are that vote's and no other vote comes
// near.
func (j *judge) slipped(f *frameResult, best *scored) bool {
	if j.slippedWeekday(f, best) {
		return true
	}
	if f.frame.Borrowed || f.frame.Heading || len(f.frame.Dates) != 1 || !told(f.frame, 0) && !j.slipsAtHead(f, 0, int(best.vote)) || best.by[byDate] > wrongDate+1 || best.by[bySubject] < slipSubject || best.by[byCounts] < slipCounts && best.by[byVeto] < slipVeto {
		return false
	}
	s := f.frame.Dates[0]
	if s.Form != when.Absolute || s.Year == 0 || s.Month == 0 || s.Day == 0 || j.ix.lastDay[best.vote] != j.ix.days[best.vote] {
		return false
	}
	if veto := best.by[byVeto] >= slipVeto && j.distance(s.Range(when.Ref{Day: j.ref}), int(best.vote)) <= vetoSlip; !j.slipOfDay(s, int(best.vote)) && !veto {
		return false // vetoes are few
	}
	for i := range f.ranked {
		if o := &f.ranked[i]; o.vote != best.vote && !j.sameAct(o.vote, best.vote) && (best.total-o.total < datedLead || o.by[byDate] > 0 && o.by[bySubject] > best.by[bySubject]*0.7) {
			return false
		}
	}
	return true
}

// slipsAtHead says whether the day that opens the sentence of a tally, or stands beside it,
// is that of the vote but for the month or the year, and meant for it: the tally is told in
// full.
func (j *judge) slipsAtHead(f *frameResult, k, v int) bool {
	s := f.frame.Dates[k]
	r := s.Range(when.Ref{Day: j.ref})
	if !f.frame.DateHeads[k] || s.Form != when.Absolute || s.Day == 0 || !r.Known() {
		return false
	}
	is, on := r.From.Date(), j.ix.days[v].Date()
	return is.Day == on.Day && (is.Month == on.Month) != (is.Year == on.Year) && (s.Year != 0 || is.Year == on.Year) && j.fullTally(f, v)
}

// What must identify a vote whose day is told wrong in one part.
const (
	slipSubject = 5.0
	slipCounts  = 6.0
	slipVeto    = 2.5
	vetoSlip    = 31 // days
)
