package claims

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// soleDays is how far the day that an article gives may lie from that of the vote it tells of to
// be meant as its day.
const soleDays = 10

// clauseOfDay is how far behind a day, in bytes, words may say that it is of something else.
const clauseOfDay = 40

var (
	// soleDayOfOther are words of a sentence by which its day may be of something else than the vote.
	soleDayOfOther = compile(`(?i)\b(committee|commission|parliament|congress|senate|knesset|bundestag|duma|commons|lords|referendum|election|court|judges|cabinet|last year|year before|years? ago|years? later|years? earlier|originally|before that|anniversary|another|rival|postponed|planned|scheduled|due|expected|will|would|amendments?|paragraph|motion to|protest\w*|placards?|demonstrat\w*|rall(?:y|ied|ies)|newspapers?|editorial|headlines?|readers?|birthday|memorial|mass|prayers?|holiday|match|ends?|expires?|expired|takes effect|enters into force|runs out|resumes?|returns?|reported|reports|quoted|asked (?:him|her|us|me|reporters)|praised|thanked|welcomed|regretted|criticised|criticized|denounced|called the|said that|a statement)\b|\?`)

	// dayOfNoun is a noun whose day is told: the compact of 10 December; voteOf is one of the vote's.
	dayOfNoun = compile(`(?i)\b([\w’'-]+) (?:of|from|dated|for) (?:the )?$`)
	voteOf    = compile(`(?i)^(?:votes?|ballot|roll[- ]?call|session|sitting|meeting|night|morning|evening|afternoon|small|hours|decision|resolution|adoption|tally|score|scoreboard|board|plenary|division|result|veto|defeat|outcome|arithmetic|assembly|council|lights|lamps|sheet)$`)

	// dayAsName is a day that is the name of a thing: the Sunday meeting, Good Friday, Saturday before.
	dayAsName   = compile(`(?i)^(?:['’]s)? (?:meeting|paper|papers|edition|morning['’]s|school|times|mail|post|telegraph|express|league|night live|before|next|week|fortnight)\b|^ of (?:last|this|next|the)\b`)
	daySurnamed = compile(`(?i)\b(?:good|black|bloody|holy|ash|easter|palm|shrove|by|until|till|since|before|after|from|next|this coming|for|every|each|to|(?:as|like|than|unlike|not) on) (?:the )?$`)

	// setOff leads to a day that is set apart from what stands before it.
	setOff = compile(`(?i)[(:–—-] ?$|^\W*[^,]{1,40}, ?$|^.{0,30}$`)
)

// soleDayOf is the event of a vote of which a time is told as its day and is not: the time stands in
// the sentence that tells the vote in full or of its veto, or the article tells of no other vote and day;
// nothing says that it is of something else: Qatar stood alone on Friday as the Council gave Iran until
// August. It is nil otherwise.
func (j *judge) soleDayOf(t *extract.Time) *frameResult {
	if len(j.art.Times) > mostTold {
		return nil // a chronicle, and no work beyond what is linear in the text
	}
	text := j.doc.Text
	r := t.Range(when.Ref{Day: j.ref})
	from, to := j.sentenceStart(t.At), j.sentenceEnd(t.End)
	if t.Form != when.Absolute && t.Weekday == when.AnyWeekday || t.Form == when.Absolute && t.Day == 0 || r.From == j.ref || soleDayOfOther.MatchString(text[from:min(to, t.End+clauseOfDay)]) || notTheDay.MatchString(text[t.At:min(len(text), t.End+len(" before"))]) {
		return nil
	}
	if len(text[t.At:t.End]) <= len("sat") {
		return nil // the Council SAT
	}
	sole := true // of the article
	for i := range j.art.Times {
		o := &j.art.Times[i]
		if q := o.Range(when.Ref{Day: j.ref}); o.At != t.At && q.Known() && (q.Grain == when.DayGrain || q.Weekday != when.AnyWeekday) && q.From != r.From && q.From != j.ref {
			if o.At >= from && o.End <= to {
				return nil
			}
			sole = false
		}
	}
	before := text[from:t.At]
	if m := dayOfNoun.get().FindStringSubmatch(before); m != nil && !voteOf.MatchString(m[1]) || daySurnamed.MatchString(before) || dayAsName.MatchString(text[t.End:]) || notOfVote.MatchString(text[from:to]) || otherDeed.MatchString(text[max(from, t.At-60):t.At]) {
		return nil
	}
	next := j.tellsOn(from, to)
	if t.Form == when.Absolute && !ledToDay.MatchString(before) && !setOff.MatchString(before) {
		return nil // abducted from Lebanon, 21 June 1972
	}
	f := j.soleEvent(0, len(text))
	if f == nil || !sole {
		if f = j.soleEvent(from, next); f == nil || !j.toldInFull(f, from, next) {
			return nil
		}
	}
	if r.From > j.ix.days[f.vote] && !(t.Form == when.Absolute && j.slipOfDay(t.Spec, f.vote) && int(t.Day) == int(j.ix.days[f.vote].Date().Day)) {
		return nil // of what came of it
	}
	if off := j.distance(r, f.vote); off > soleDays && !(sole && j.slipOfDay(t.Spec, f.vote)) {
		return nil
	}
	if !slices.ContainsFunc(f.statements, func(st *extract.Statement) bool { return st.Start >= from && st.End <= next && !st.Quiet && !st.Loose }) {
		return nil
	}
	return f
}

// tellsOn is the end of the sentence behind one that ends at to, where the two tell of a vote together:
// the first speaks of it, the second gives no time and nothing by which it would be of another; to otherwise.
func (j *judge) tellsOn(from, to int) int {
	text := j.doc.Text
	if to >= len(text) || !spokenOf.MatchString(text[from:to]) {
		return to
	}
	next := j.sentenceEnd(min(len(text), to+2))
	if soleDayOfOther.MatchString(text[to:next]) || slices.ContainsFunc(j.art.Times, func(t extract.Time) bool { return t.At >= to && t.At < next }) {
		return to
	}
	return next
}

// toldInFull says whether the text between two bytes gives two numbers or more of an event's vote, as
// the record has them, or who vetoed it.
func (j *judge) toldInFull(f *frameResult, from, to int) bool {
	numbers := 0
	for _, st := range f.statements {
		if st.Start < from || st.End > to || st.Loose || st.Quiet {
			continue
		}
		c := j.compare(st, f.vote)
		a, d, u := c.count()
		switch {
		case d+u > 0:
			return false
		case st.Kind == extract.Veto && !st.People[0].Not && j.ix.outcome[f.vote] == plenary.Vetoed:
			numbers += 2
		case st.Kind == extract.Counts:
			numbers += a
		}
	}
	return numbers >= 2 && !strings.Contains(j.doc.Text[from:to], " earlier")
}
