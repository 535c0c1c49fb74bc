package claims

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// What sentences before a statement bring up, that is not the vote told before them.
var (
	// textBrought is another text: before that came the American resolution; Friday's American
	// draft was; an oral amendment by Russia came first; the Council first voted on a Russian text.
	textBrought = compile(`(?i)^\W*(?:(?:before|after) that, )?(?:(?:just |shortly |minutes |hours |earlier |immediately )*(?:before that|next|then|first|earlier|before it|prior to that|beforehand|after that|afterwards|previously)(?: \w+)?,? (?:came|went|was|there was|followed|fell|stood) ` +
		`|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|the two|the three) (?:\w+ ){0,4}(?:amendments?|drafts?|motions?|texts?|counter[- ]?(?:drafts?|proposals?)|proposals?)(?: [\w' ]{1,40})? (?:had|came|were|was|went|followed|failed|fell|also|first)\b` +
		`|(?:the )?\w+ (?:text|draft|amendment|motion|resolution|proposal)s? (?:came|went|was put|was taken|followed) (?:next|first|before|earlier|after|later|then)\b` +
		`|(?:last week|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last (?:month|autumn|spring|summer|winter|(?:jan|febr|mar|apr|may|june|july|aug|sept|oct|nov|dec)\w*))['’]s? (?:\w+ ){0,3}(?:draft|text|resolution|vote|motion|amendment|veto|attempt)\b` +
		`|(?:the )?(?:council|assembly|members|delegates) (?:had )?(?:first |earlier |also |previously |then |next )(?:voted on|rejected|adopted|took up|considered|took|turned to|dealt with|turned down|defeated|passed|approved|decided)\b` +
		`|(?:the|an?|another|this) (?:\w+ ){0,2}(?:amendments?|motions?)\b` +
		`|on (?:the eve of )?(?:its|the) (?:\w+ )?anniversary\b` +
		`|\w+ (?:asked|called|had asked|had called|moved|pressed) for a (?:separate )?vote on (?:an?|the|its|two|three|one|several) )`)

	// similarText is one like the text an article is about: vetoed a similar draft.
	similarText = compile(`(?i)\b(?:rival|competing|counter[- ]?\w+|alternative|another)\b[^.;:]{0,30}\b(?:not put to (?:the|a) vote|withdrawn|set aside|left unvoted)|\b(?:not|refused|declined) to (?:vote on|put) an? \w+|\b(?:vetoed|veto(?:es)?|blocked|rejected|stopped|defeated|killed|failed)\b[^.;:]{0,40}\b(?:similar|like|comparable|parallel|rival|companion|weaker|stronger|softer|tougher) (?:text|draft|resolution|motion|proposal)\b|\b(?:after|following|because of) (?:an? |the )?(?:\w+ ){0,2}veto(?:es)?\b|\bhad vetoed an? (?:\w+ ){1,2}(?:text|draft|resolution)\b|\b(?:an?|the) (?:\w+ ){0,2}amendment (?:of|by|put|required|needed|failed|was|fell|which|that)\b`)

	// thisTime leads back from there.
	thisTime = compile(`(?i)\b(?:this time|now)\b`)

	// voteThere is told of the organ named before: abstained there; there Britain abstained.
	voteThere = compile(`(?i)\b(?:abstained|abstaining|no|yes|against|favou?r|for it|opposed it|supported it) there\b|^\W*there (?:the )?(?-i:[A-Z])`)
	otherHall = compile(`(?i)\b(?:council|veto(?:e[ds])?)\b`)

	// onText opens a sentence with what it is about: on the American resolution, Italy abstained.
	onText = compile(`(?i)^\W*(?:on|as (?:for|to)|in the (?:vote|case) (?:on|of)|over) (?:the |an? |its |her |his )?(?:question of|motion|amendments?|(?:\w+ ){0,2}(?:item|resolution|draft|text|amendments?|motion|proposal|paragraph|version)|paragraphs?|preamble|procedure|priority|two[- ]thirds)\b`)

	// onItsPart ends a statement with the text that it is about: abstained on the European amendments.
	onItsPart = compile(`(?i)^(?: (?:on|for|against|to))? (?:the |all |both |each |every |two |three |those |these |one |its |most )*(?:\w+ ){0,2}(?:amendments?|motions?|paragraphs?|annex|preamble|counter[- ]?\w+)\b|^ on (?:each|all|both|any|one|two|none|some) of them\b`)

	// thenNot is a word that tells of a time before: Nicaragua abstained at that time.
	thenNot = compile(`(?i)\b(?:at that time|at the time|on that occasion|back then|that year|the last time|that time)\b|\bthen (?:abstain|vot|oppos|support|back|reject)\w*|\b(?:abstained|against|favou?r|no|yes|opposed|it) then\b`)
	// whoThen ends members with what they did before: Iraq, which abstained a year ago.
	whoThen = compile(`(?i)\b(?:who|which) (?:had )?(?:abstained|voted (?:\w+ )?(?:against|for|no|yes)|opposed it|supported it) (?:a year ago|last (?:year|time|month|\w+ber|march|april|june|july|august)|in (?:19|20)\d\d|the year before|the last time)$`)
	// whoElsewhere ends members with what they did in another organ: Panama, which voted for it in the Council.
	whoElsewhere = compile(`(?i)\b(?:who|which) (?:had )?(?:voted|abstained|opposed|supported|backed|vetoed)\b[^,]* in (?:the )?(?:council|assembly|committee|commission),`)

	// whoWere ends members with what they were: Egypt, which was in favour in March, abstained.
	whoWere = compile(`(?i)\b(?:who|which) (?:had (?:been )?|were |was )?(?:in favou?r|against(?: it)?|opposed(?: it)?|abstained|supported it|voted (?:for|against|yes|no))(?: then| there| earlier| at (?:that|the) time| in \w+| last \w+| \w+ \w+ (?:ago|before))?(?:$|,)`)
	// timeBack is a time before, told in the sentence before.
	timeBack = compile(`(?i)\b(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten) (?:years?|months?|weeks?|days?) (?:ago|before|earlier|previously)|last (?:year|month|week|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|the (?:year|month|week) before|in (?:19|20)\d\d|a year ago|previous(?:ly)?)\b`)

	// elsewhereVoted is a vote of others in the sentence before: admitted to UNESCO by 107 votes to 14.
	elsewhereVoted = compile(`\b(?:UNESCO|ICAO|ILO|WHO|IAEA|FAO|ITU|UPU|WTO|IMO|OPCW|OAS|OAU|European Parliament|Bundestag|Knesset|Duma|Senate|House of (?:Commons|Lords|Representatives))\b[^.;]*\b(?:\d+|fourteen|thirteen|twelve)(?:[-–]\d+| votes?| to (?:\d|one|two|three|none))|\b\d+(?:[-–]\d+| votes? to| to \d)[^.;]*\b(?:UNESCO|ICAO|ILO|WHO|IAEA|FAO|ITU|UPU|WTO|IMO|OPCW|OAS|OAU|European Parliament|Bundestag|Knesset|Duma|Senate|House of (?:Commons|Lords|Representatives))\b|\b(?:American States|ministers)\b[^.;]*\bby \d+ (?:votes )?to\b`)

	// corrected is a vote that somebody set right later: changed its vote to yes after the meeting.
	corrected = compile(`(?i)\b(?:changed|corrected|switched|moved|amended|rectified|adjusted|altered)\b[^.;:]{0,50}\b(?:afterwards|after the (?:meeting|vote|count)|once the (?:meeting|vote) was over)\b|\blater (?:corrected|changed|shown|recorded|switched)\b|\b(?:advised|informed|told|notified) the secretariat|\bpressed the wrong (?:button|key)|\btechnical (?:difficult|problem|fault|error|glitch)\w*|\b(?:screen|board|record|list) (?:showed|shows|had|still (?:has|shows)) (?:it|them|him|her|an?)\b|\b(?:board|machine|screen|system) (?:was wrong|had not|failed|did not)\b|\bwanted its vote (?:counted|recorded|changed|registered)|\b(?:is|are|was|were|remains?) recorded as (?:abstain|absent|oppos|in favou?r|against|not)\w*`)
)

// isOfBroughtUp says whether a statement on members or on what became of a text, without a day
// or a text of its own, may be of another vote, which its sentence or the two before bring up
// behind the numbers of the vote it was taken for.
func (j *judge) isOfBroughtUp(st *extract.Statement, f *frameResult) bool {
	const back = 3 // sentences
	text := j.doc.Text
	at := j.sentenceStart(st.Start)
	own := text[at:j.sentenceEnd(st.End)]
	if st.Kind == extract.Counts {
		return onText.MatchString(own) && j.toldUpTo(f, at) >= 0
	}
	if st.Kind == extract.Who && (onItsPart.MatchString(text[st.End:j.sentenceEnd(st.End)]) || corrected.MatchString(text[at:j.sentenceEnd(min(len(text), j.sentenceEnd(st.End)+2))])) {
		return true
	}
	if told := j.toldUpTo(f, at); told < 0 {
		return false
	}
	if onText.MatchString(own) || whoThen.MatchString(text[st.Start:st.End]) || whoElsewhere.MatchString(text[st.Start:st.End]) || thenNot.MatchString(withoutAsides(text[st.Start:j.sentenceEnd(st.End)])) && (timeBack.MatchString(own) || at > 1 && timeBack.MatchString(text[j.sentenceStart(at-2):at])) {
		return true
	}
	if textBrought.MatchString(own) && st.Kind != extract.Outcome && !j.givesDayOf(at, f.vote) {
		return true
	}
	for k := 0; k < back && at > 1; k++ {
		start := j.sentenceStart(at - 2)
		last := text[start:at]
		if k < 2 && elsewhereVoted.MatchString(last) || k == 0 && voteThere.MatchString(own) && j.ix.body[f.vote] == plenary.GeneralAssembly && otherHall.MatchString(last) || st.Kind == extract.Who && corrected.MatchString(last) && k == 0 {
			return true
		}
		if j.toldUpTo(f, start) < 0 {
			return false // the vote's own numbers stand there, or behind
		}
		if textBrought.MatchString(last) || onText.MatchString(last) || similarText.MatchString(last) && !thisTime.MatchString(own) {
			return true
		}
		at = start
	}
	return false
}

// givesDayOf says whether the sentence at a byte gives the day of a vote: yesterday's Indonesian text.
func (j *judge) givesDayOf(at, v int) bool {
	to := j.sentenceEnd(at)
	return slices.ContainsFunc(j.art.Times, func(t extract.Time) bool {
		r := t.Range(when.Ref{Day: j.ref})
		return t.At >= at && t.At < to && r.Known() && r.Grain <= when.DayGrain && j.distance(r, v) == 0
	})
}

// toldUpTo is the end of the last statement before a byte that tells the numbers of an event's
// vote as the record has them, -1 where there is none.
func (j *judge) toldUpTo(f *frameResult, at int) int {
	end := -1
	if f.vote < 0 {
		return end
	}
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o.Kind != extract.Counts || o.End > at || o.Frame < 0 || j.frames[o.Frame].vote != f.vote {
			continue
		}
		if c := j.compare(o, f.vote); c.denies() {
			continue
		}
		end = max(end, o.End)
	}
	return end
}

// backAgain is what leads back to the vote an article is about: this time, now, in the Assembly, on
// Thursday.
var backAgain = compile(`(?i)\b(?:this time|both (?:times|years|votes)|each time|in (?:19|20)\d\d|now|again|also|too|assembly|council|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|likewise|resolution|draft|p5|permanent|\d{1,2} (?:jan|febr|march|april|may|june|july|aug|sept|oct|nov|dec)\w*)\b`)

// isBehindOther says whether the sentence before a statement tells of another vote than the one it
// was taken for, which does not deny it, and nothing leads back.
func (j *judge) isBehindOther(st *extract.Statement, f *frameResult) bool {
	if st.Kind != extract.Who {
		return false
	}
	text := j.doc.Text
	at := j.sentenceStart(st.Start)
	if at < 2 || backAgain.MatchString(text[at:j.sentenceEnd(st.End)]) {
		return false
	}
	last := j.sentenceStart(at - 2)
	other := false
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o.Frame < 0 || o.End > st.Start || o.Start < last || o.Quiet {
			continue
		}
		if j.frames[o.Frame].vote == f.vote {
			return false
		}
		if v := j.frames[o.Frame].vote; v >= 0 {
			c := j.compare(st, v)
			other = other || !c.denies()
		}
	}
	return other
}

// leadsOver is what leads from a vote told in passing to the one an article is about.
var leadsOver = compile(`(?i)\b(?:this time|now|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|then|there|the(?:mselves)? (?:last )?(?:year|time) before)\b`)

// leadsBack leads to a vote before.
var leadsBack = compile(`(?i)\b(?:then|there|before)\b`)

// isTrueOfOtherTold says whether a statement on members is true of another vote that the article
// tells, where its sentence leads from one to the other; of two organs, where it does not name that
// of the vote it was taken for.
func (j *judge) isTrueOfOtherTold(st *extract.Statement, f *frameResult) bool {
	own := j.sentence(st)
	if st.Kind != extract.Who || f.vote < 0 || st.Each != 0 || !leadsOver.MatchString(own) && !whoWere.MatchString(j.doc.Text[st.Start:st.End]) {
		return false
	}
	for _, d := range st.Days {
		if r := d.Range(when.Ref{Day: j.ref}); r.Known() && r.Grain <= when.DayGrain && j.distance(r, f.vote) == 0 {
			return false // told of that day
		}
	}
	// this time leads to the vote that the article began with, or to a later one told since
	begun := j.frames[0].vote == f.vote && !leadsBack.MatchString(own)
	other := func(v int) bool { return j.ix.body[v] != j.ix.body[f.vote] }
	if organ := map[plenary.Body]*pattern{plenary.SecurityCouncil: namesCouncil, plenary.GeneralAssembly: namesAssembly}[j.ix.body[f.vote]]; organ != nil && organ.MatchString(own) && slices.ContainsFunc(j.frames, func(o frameResult) bool { return o.vote >= 0 && other(o.vote) }) {
		return false
	}
	for i := range j.frames {
		o := &j.frames[i]
		if o.vote < 0 || o.vote == f.vote || o.several || begun && (j.rec.Date(o.vote).Compare(j.rec.Date(f.vote)) <= 0 || !o.toldBefore(st.Start)) {
			continue
		}
		if c := j.compare(st, o.vote); !c.denies() {
			if a, _, u := c.count(); a > 0 && u == 0 {
				return true
			}
		}
	}
	return false
}

// lastTold is the end of the last statement of an event before a byte, -1 where there is none.
func (f *frameResult) lastTold(at int) int {
	last := -1
	for _, st := range f.statements {
		if st.End <= at {
			last = max(last, st.End)
		}
	}
	return last
}

// toldBefore says whether an event has a statement before a byte.
func (f *frameResult) toldBefore(at int) bool { return f.lastTold(at) >= 0 }

// isAheadOfItsDay says whether a statement comes before all that tells the vote it was taken for, in
// an event whose day is told by a later sentence, and is true of a vote told before: the two votes
// against were those of Cuba and Yemen. When the Council acted on 6 August, the two abstained.
func (j *judge) isAheadOfItsDay(st *extract.Statement, f *frameResult) bool {
	if f.vote < 0 || len(st.Days) > 0 || len(f.frame.Symbols) > 0 || f.frame.Before < 0 || j.frames[f.frame.Before].vote < 0 || j.frames[f.frame.Before].vote == f.vote || f.toldBefore(j.sentenceStart(st.Start)) {
		return false
	}
	if !slices.ContainsFunc(f.statements, func(o *extract.Statement) bool {
		return o.Start > j.sentenceEnd(st.End) && len(o.Days) > 0
	}) {
		return false
	}
	c := j.compare(st, j.frames[f.frame.Before].vote)
	agree, _, unknown := c.count()
	return !c.denies() && agree > 0 && unknown == 0
}

// isToldOfOther says whether a statement may be of another vote than the one it was taken for, by
// what the article tells around it.
func (j *judge) isToldOfOther(st *extract.Statement, f *frameResult) bool {
	return j.isOfBroughtUp(st, f) || j.isBehindOther(st, f) || j.isTrueOfOtherTold(st, f) || j.isAheadOfItsDay(st, f) || j.isBehindOtherDay(st, f) || j.isBeforeLikeness(st, f) || j.isInOtherItem(st, f)
}

// likeness is what others had done before, with a day of that: as the first two had done on 2 October.
var likeness = compile(`(?i)^,? (?:just |much |exactly )?(?:as|like) (?:[\w’']+ ){1,4}(?:had|did|has|was)\b[^.;]*\b(?:on|in|last|ago|earlier|before)\b`)

// isBeforeLikeness says whether a statement is likened to what was done at another time, whose vote
// it was taken for, and is true of the one told before.
func (j *judge) isBeforeLikeness(st *extract.Statement, f *frameResult) bool {
	if !likeness.MatchString(j.doc.Text[st.End:j.sentenceEnd(st.End)]) {
		return false
	}
	return slices.ContainsFunc(j.frames, func(o frameResult) bool {
		if o.vote < 0 || o.vote == f.vote || !o.toldBefore(st.Start) {
			return false
		}
		c := j.compare(st, o.vote)
		agree, _, unknown := c.count()
		return !c.denies() && agree > 0 && unknown == 0
	})
}

// item opens one of several: (a) resolution 502; (b) the draft of 4 June.
var item = compile(`\((?:[b-h]|[2-9]|ii|iii|iv)\) `)

// isInOtherItem says whether a veto stands in an item of its own, behind all else that is told
// of its event.
func (j *judge) isInOtherItem(st *extract.Statement, f *frameResult) bool {
	const far = 200 // bytes
	if st.Kind != extract.Veto {
		return false
	}
	from := max(0, st.Start-far)
	all := item.get().FindAllStringIndex(j.doc.Text[from:st.Start], -1)
	if len(all) == 0 {
		return false
	}
	at := from + all[len(all)-1][0]
	return f.toldBefore(at) && !slices.ContainsFunc(f.statements, func(o *extract.Statement) bool {
		return o != st && o.Start > at && o.Start < j.sentenceEnd(st.End)
	})
}

// isBehindOtherDay says whether a day of another vote stands between what was told last of an event
// and a statement of it, which nothing leads back: the second try, on 25 October 1961, did not. Moscow
// abstained this time.
func (j *judge) isBehindOtherDay(st *extract.Statement, f *frameResult) bool {
	const apart = 20 // days
	if f.vote < 0 || st.Kind != extract.Who && st.Kind != extract.Counts || len(st.Days) > 0 {
		return false
	}
	last := f.lastTold(st.Start)
	if last < 0 {
		return false
	}
	own := j.sentenceStart(st.Start)
	for i := range j.art.Times {
		t := &j.art.Times[i]
		if t.At < last || t.End > own || !t.IsDay() || t.Year == 0 {
			continue
		}
		r := t.Range(when.Ref{Day: j.ref})
		if !r.Known() || j.ref != 0 && r.From > j.ref || j.distance(r, f.vote) <= apart {
			continue
		}
		if !slices.ContainsFunc(j.frames, func(o frameResult) bool { return o.vote >= 0 && j.distance(r, o.vote) == 0 }) {
			return true // a vote that was not found
		}
	}
	return false
}

var (
	namesCouncil  = compile(`(?i)\bcouncil\b`)
	namesAssembly = compile(`(?i)\bassembly\b`)
)
