package claims

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// What stands before a day that a sentence gives for a vote whose numbers another sentence
// tells.
var (
	// votedOn: the vote was taken on, they voted on, it happened on.
	votedOn = compile(`(?i)^\W*(the |this |that |their |its |yesterday['’]s )?(vote|ballot|roll[- ]?call|division|decision|voting|tally|count|show of hands)( itself)? (was|came|took place|was held|was taken|was cast|was called|fell|happened)( in [\w ]{1,30}| there| late| early| at last| finally)? ?(on |late on |early on )?$` +
		`|^\W*(and |so |but )?(they|members|delegates|delegations|governments|countries|states|nations|ambassadors|diplomats|envoys|the (u\.?n\.? )?(general assembly|assembly|security council|council)) (all |finally |at last |duly )?(voted|decided|settled it|settled the matter|settled the question)( in [\w ]{1,30}| there| late| early)? on $` +
		`|\b(assembly|council) did (so|it|this|that)( in [\w ]{1,30}| there| late| early)? on $` +
		`|^\W*((it|that|this) (was )?)?(dated|date:|adopted|passed|carried|voted|vote taken) ?$|^\W*(it|that|this) was (passed|adopted|carried|taken|voted|put)?([^.;:]{1,40},)? ?(late |early )?on ?(the )?$` +
		`|^\W*(it|that|this|all this) (did so|did it|happened|was done|was decided|was settled|was carried|was adopted|was approved|was passed|was vetoed|took place|came about|fell|died|failed|passed|went down|went through|was lost|was beaten|was rejected|was defeated|came to a vote|was put to the vote)( in [\w ]{1,30}| there| late| early)? (late |early )?on $` +
		`|\bit was the (assembly|council)['’]s turn on $` +
		`|\b(a|one|the) (vote|ballot|roll-call) (taken |held )?(in [\w ]{1,20} |there )?(on |of )$`)

	// fateOn: the bid to put off the trials collapsed in New York on.
	fateOn = compile(`(?i)^\W*(the|a|an|this|that|its|their|his|her|\w+['’]s?) ([\w'’-]+ ){0,4}(bid|attempt|move|push|drive|plan|proposal|draft|text|motion|resolution|application|effort)\b[^.;:]{0,110}? (collapsed|failed|fell|foundered|died|sank|was lost|was beaten|was defeated|was rejected|went down|came to nothing|succeeded|passed|was carried|was adopted|was approved|prevailed|went through|got through|sailed through|squeaked through|won through|was put to the vote|came to a vote|was voted on)( in [\w ]{1,30}| there| late| early)? (late |early )?(on )?$`)

	// organOn: on (Saturday) the Council did what it had not done for decades.
	organOn = compile(`(?i)^,? (the )?(u\.?n\.? |united nations )?(general assembly|assembly|security council|council) (at last |finally |duly |again |once more |then )?(voted|decided|did|took|called|asked|adopted|condemned|demanded|ended|broke|chose|gave|made|said|put|passed|set)\b`)

	// satOn: the Assembly sat on Saturday and adopted its own.
	satOn = compile(`(?i)\b(assembly|council),? (sat|met|meeting|sitting|convened|gathered|assembled)( in [\w ]{1,30}| again| late| early)? (on )?$`)
	satTo = compile(`(?i)^( (morning|afternoon|evening|night))?( in [\w ]{1,30})?(,? and|,) (adopted|approved|passed|carried|rejected|voted|condemned|called|demanded)\b`)

	// tallyBehind: governments wrapped up the finances on Christmas Eve: 157 to 5.
	tallyBehind = compile(`(?i)^( (morning|afternoon|evening|night))?( in [\w ]{1,30})? ?[:(–—]`)

	// whenOrgan, inOrgan, countedOn, broughtDay and voteOfDay stand about a day by which an organ,
	// its count or its vote is told: stood with Russia on Monday when the Assembly; applause in
	// the Assembly on; when the votes were counted on; Monday brought; Monday's vote.
	whenOrgan  = compile(`(?i)^,? (when|as|that) (the )?(u\.?n\.?['’]?s? |united nations )?(general assembly|assembly|security council|council)\b`)
	inOrgan    = compile(`(?i)\bin the (u\.?n\.?['’]?s? |united nations )?(general assembly|assembly|security council|council) (late |early )?on $`)
	countedOn  = compile(`(?i)\b(votes?|ballots?|hands) (was|were|had been) (counted|cast|taken|added up|in) (late |early )?on $`)
	broughtDay = compile(`(?i)^ (brought|saw|gave|ended with|closed with)\b`)
	voteOfDay  = compile(`(?i)^['’]s? (vote|ballot|roll[- ]call|tally|count|resolution|text|result|decision|adoption|defeat|victory|outcome|verdict)\b`)

	// otherVotes are words of votes and bodies that a day may be of instead.
	otherVotes = compile(`(?i)\b(committee|commission|parliament|congress|senate|knesset|bundestag|duma|commons|lords|referendum|election|court|judges|cabinet|earlier|previous|previously|last year|year before|years? ago|years? later|years? earlier|first time|originally|before that|anniversary|another|other|rival|second|postponed|planned|scheduled|due|expected|will|would|if|had been|not|never|amendments?|paragraph|motion to)\b|\?`)
)

// wrongDaysAlone finds days that a sentence of their own gives for a vote which the sentences
// beside it tell in full, and for which the article gives no other: they voted on Boxing Day;
// the vote was taken on Monday.
func (j *judge) wrongDaysAlone(told []Finding) []Finding {
	var out []Finding
	for i := range j.art.Times {
		t := &j.art.Times[i]
		r := t.Range(when.Ref{Day: j.ref})
		if !r.Known() || r.Grain != when.DayGrain && r.Weekday == when.AnyWeekday || t.Form == when.Narrative || t.End <= t.At {
			continue
		}
		if fd, ok := j.wrongWeekday(t, r); ok {
			out = append(out, fd)
			continue
		}
		if j.onRecordedDay(t.Spec) {
			continue // right of a vote that is told
		}
		f := j.toldBeside(t)
		if f == nil || f.ranked[0].by[bySymbol] <= 6 && j.namesOther(t, f.vote) || j.dayFits(f) || !j.isWrongDay(f, t.Spec, j.ix.days[f.vote]) || j.besideDate(t.At) || j.isOtherDay(t.At, t.End) || j.isOfOtherParagraph(t.At, f) {
			continue
		}
		fd := j.finds(extract.Date, t.At, t.End)
		if overlapsWrong(told, &fd) {
			continue
		}
		fd.Body, fd.Verdict = j.ix.body[f.vote], Contradicted
		fd.Why = j.label(f.vote) + ": the vote was on " + j.rec.Date(f.vote).Long() + "."
		j.cite(&fd, f.vote, &comparison{}, f)
		out = append(out, fd)
	}
	return out
}

// overlapsWrong says whether one of the findings contradicts the passage of another already.
func overlapsWrong(fs []Finding, f *Finding) bool {
	for i := range fs {
		if o := &fs[i]; o.Verdict == Contradicted && o.Start < f.End && f.Start < o.End {
			return true
		}
	}
	return false
}

// toldBeside is the event of which a day tells in a sentence beside that of its numbers, nil
// where the words do not say so or the vote is not certain.
func (j *judge) toldBeside(t *extract.Time) *frameResult {
	text := j.doc.Text
	from, to := j.sentenceStart(t.At), j.sentenceEnd(t.End)
	before, after := text[from:t.At], text[t.End:to]
	last := j.sentenceStart(max(0, from-2))
	next := j.sentenceEnd(min(len(text), to+2))
	switch {
	case strings.TrimSpace(strings.ToLower(before)) == "on" && organOn.MatchString(after):
		if f := j.soleEvent(from, next); f != nil {
			return f
		}
		return j.toldAnywhere(t, before, after)
	case otherVotes.MatchString(text[from:to]):
		return j.soleDayOf(t)
	case votedOn.MatchString(before) && !strings.HasPrefix(after, " to ") && !strings.HasPrefix(after, " for "):
		return j.soleEvent(last, next)
	case fateOn.MatchString(before) && strings.Trim(after, " .!") == "":
		return j.soleEvent(from, next)
	}
	if f := j.slipsIn(t, from, to, last, next); f != nil {
		return f
	}
	if f := j.toldAnywhere(t, before, after); f != nil {
		return f
	}
	switch {
	case whenOrgan.MatchString(after) && ledToDay.MatchString(before), inOrgan.MatchString(before) && !notOfVote.MatchString(before), countedOn.MatchString(before),
		strings.TrimSpace(before) == "" && broughtDay.MatchString(after):
		return j.soleEvent(from, to)
	case voteOfDay.MatchString(after):
		if f := j.soleEvent(0, len(text)); f == nil || j.otherOrganOn(t, f.vote) {
			break
		}
		return j.soleEvent(last, next)
	case satOn.MatchString(before) && satTo.MatchString(after), tallyBehind.MatchString(after) && strings.HasSuffix(before, "on ") && !notOfVote.MatchString(before):
		return j.soleEvent(from, to)
	}
	return j.soleDayOf(t)
}

// spokenOf are words by which a sentence speaks of a vote.
var spokenOf = compile(`(?i)\b(vot(e|es|ed|ing)|ballot|roll[- ]call|resolution|assembly|council|draft|text|motion|tally|adopted|carried|passed|approved|rejected|defeated|proclaimed|u\.?n|united nations|session|plenary)\b`)

// namesOther says whether the organ that the sentence of a time names first is not that of a
// vote: on Monday the Council called for corridors.
func (j *judge) namesOther(t *extract.Time, v int) bool {
	low := strings.ToLower(j.doc.Text[j.sentenceStart(t.At):j.sentenceEnd(t.End)])
	council, assembly := strings.Index(low, "council"), strings.Index(low, "assembly")
	if j.ix.body[v] == plenary.SecurityCouncil {
		council, assembly = assembly, council
	}
	return council >= 0 && (assembly < 0 || council < assembly)
}

// slipsIn is the event of a sentence, or of the one before or behind, where the one day that
// this gives is that of the vote but for the month, the year or some days, and nothing says
// that it is of something else.
func (j *judge) slipsIn(t *extract.Time, from, to, last, next int) *frameResult {
	text := j.doc.Text
	for i := range j.art.Times {
		if o := &j.art.Times[i]; o.At != t.At && o.At >= from && o.At < to && (o.Form != when.Absolute || o.Day != 0 || o.Month != 0) {
			return nil
		}
	}
	f := j.soleEvent(from, to)
	if f == nil {
		f = j.soleEvent(last, next)
	}
	if f == nil || !spokenOf.MatchString(text[from:to]) && j.soleEvent(from, to) == nil || j.soleEvent(0, len(text)) == nil || otherDeed.MatchString(text[max(from, t.At-60):t.At]) {
		return nil
	}
	const near = 2 // days
	r := t.Range(when.Ref{Day: j.ref})
	is, on := r.From.Date(), j.ix.days[f.vote].Date()
	led := ledToDay.MatchString(text[from:t.At]) && !notTheDay.MatchString(text[t.At:min(len(text), t.End+len(" before"))])
	deeds := headOfDay.MatchString(text[from:t.At]) && votersBehind.MatchString(text[t.End:to]) && j.soleEvent(from, to) != nil || deedOn.MatchString(text[from:t.At]) || organAhead.MatchString(text[from:t.At]) && deedBehind.MatchString(text[t.End:to])
	switch off := j.distance(r, f.vote); {
	case notOfVote.MatchString(text[last:next]) || r.From == j.ref:
		return nil
	case t.Weekday != when.AnyWeekday && t.Form != when.Absolute && led && off <= nearDays && deeds:
	case t.Form != when.Absolute || t.Day == 0:
		return nil
	case is.Day == on.Day && (is.Month == on.Month) != (is.Year == on.Year) && led:
	case is.Month == on.Month && is.Year == on.Year && led && off >= near && deeds:
	default:
		return nil
	}
	return f
}

var (
	// ledToDay is what stands before a day on which something was done.
	ledToDay = compile(`(?i)(^|\b(on|last|the (afternoon|evening|morning|night|vote|roll|roll[- ]call|ballot|tally) of|late|early|day (was|is))( an?| the)?|\() ?$`)

	// headOfDay and votersBehind stand about a day on which those who vote are told to have
	// done something: on Wednesday, by 90 votes to 12, the Assembly; on the 4th they.
	headOfDay    = compile(`(?i)^\W*((so|and|then|but|late|early|the (afternoon|evening|morning|night) of)\b,? ?)?(on|last)? ?$`)
	votersBehind = compile(`(?i)^( (morning|afternoon|evening|night))?,?( in [\w ]{1,30},?)?( by [\w -]{1,40},)? (the )?(u\.?n\.?'?s? |united nations )?(general assembly|assembly|security council|council|it|they|we|the world|members|delegates|delegations|governments|(\w+[- ]){1,4}(countries|states|nations|members|governments|delegations|capitals)|\w+ of (the |its )?(u\.?n\.?['’]s )?\d+ (members|states|countries)( of the [\w ]{1,30})?) (at last |finally |duly |again |also |all )?(\w+ed|said|gave|made|put|took|set|chose|did|went|came|sent|let|told|found|threw|broke|cut|kept|held|stood|won|spoke)\b`)

	// deedOn, organAhead and deedBehind stand about a day on which an organ or its text is told to
	// have done something: the roll-call which the Assembly took on; the Council said yes on; the
	// Assembly on Tuesday took up.
	deedOn = compile(`(?i)\b(assembly|council|plenary|members|delegates|session|roll[- ]?call|division|vote|ballot|resolution|text|draft|it|they|who|which|\d{2,4}),? ([\w’'-]+ ){0,6}?(took|taken|sat|said (yes|no)|vot(ed|ing)|adopted|passed|approved|carried|rejected|defeated|decided|settled|steered|brought|gave|cast|held|chose|threw|demanded|condemned|called|asked|urged|recommended|endorsed|went through|became|was|came)( [\w’'-]+){0,4}?,?( [^,.;:]{3,40},)? (on|late on|early on|on the (morning|evening|afternoon|night) of)( the| a)? ?$` +
		`|\b(steered|carried|pushed|brought|got|saw|voted|piloted|shepherded|rammed) (it|the (text|draft|resolution|motion)) (home|through|past|over)\b[^.;:]{0,20}\bon( the| a)? ?$`)
	organAhead = compile(`(?i)\b(assembly|council|plenary),? (late |early )?on( the)? ?$`)
	deedBehind = compile(`(?i)^,? ([\w’'-]+ly )?(took|sat|met|voted|adopted|passed|approved|carried|rejected|defeated|decided|settled|gave|cast|held|chose|threw|demanded|condemned|called|asked|urged|recommended|endorsed|said|told|made|put|set|deplored|renewed|extended|welcomed|declared|ordered|imposed|lifted|ended|created|established)\b`)

	// notTheDay is a day that is no more than a bound, or two in one.
	notTheDay = compile(`(?i)^\d+ ?[–-]|\b(before|week|after|fortnight|next)$`)

	// notOfVote are words by which a day is that of something else, or is told from another.
	notOfVote = compile(`(?i)\b(days?|weeks?|hours?|months?|years?) (later|after|before|earlier|on|since|ago)\b|\bthe (eve|morrow) of\b|\b(next|following|same|previous) (day|morning|week|evening|afternoon)\b|\bthe (\d{1,2}(st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) *[,.;:)]|\b(debate[sd]?|speaking|told|address(ed)?|heard|said|put forward|tabled|open(ed|s)|beg[ai]n|begins|takes place|recognition|anniversary|signed|announced|dated|edition|page|issue|letter|cable|telegram|remarks|wrote|born|died|independent|independence|sailed|landed|invaded|invasion|attack(ed)?|bomb(ed|ing)|massacre|crash(ed)?|earthquake|speech|spoke|visit(ed)?|funeral|wedding|talks|summit|deadline|expires?|until|by (monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b`)
)

// soleEvent is the event told between two bytes of the text whose vote is certain by its full
// tally, nil where there is none or the article tells of others there.
func (j *judge) soleEvent(from, to int) *frameResult {
	var sole *frameResult
	for i := range j.frames {
		f := &j.frames[i]
		for _, st := range f.statements {
			if st.Start < from || st.End > to || st.Quiet {
				continue
			}
			if f.vote < 0 || f.several || sole != nil && sole.vote != f.vote {
				return nil
			}
			sole = f
		}
	}
	if sole == nil || j.ix.lastDay[sole.vote] != j.ix.days[sole.vote] || int(sole.ranked[0].vote) != sole.vote || !j.fullTally(sole, sole.vote) && !j.sureOfDay(sole) || j.disagrees(sole, false) {
		return nil
	}
	return sole
}

// dayFits says whether any time that the article gives is that of an event's vote, or of
// another on the matter.
func (j *judge) dayFits(f *frameResult) bool {
	for i := range j.art.Times {
		t := &j.art.Times[i]
		r := t.Range(when.Ref{Day: j.ref})
		if !r.Known() || r.Grain != when.DayGrain && r.Weekday == when.AnyWeekday {
			continue
		}
		if j.distance(r, f.vote) == 0 {
			return true
		}
		cited := f.ranked[0].by[bySymbol] > 6 && j.fullTally(f, f.vote)
		for o := range j.ix.othersOn(f.vote) {
			if j.distance(r, o) == 0 && !cited {
				return true
			}
		}
	}
	return false
}

var (
	weekdayAhead  = compile(`(?i)\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday),? (the )?$`)
	weekdayIn     = compile(`(?i)^(monday|tuesday|wednesday|thursday|friday|saturday|sunday),? `)
	weekdayBehind = compile(`(?i)^,? (which was |it was |was )?an? (monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b`)
)

// wrongWeekday finds a day of the week that is not that of the day it stands beside, which is
// that of a vote told of: 29 November 1990, a Saturday.
func (j *judge) wrongWeekday(t *extract.Time, r when.Range) (Finding, bool) {
	text := j.doc.Text
	if t.Form != when.Absolute || t.Day == 0 || r.From != r.To || t.Year == 0 && j.ref == 0 {
		return Finding{}, false
	}
	start, end, named := t.At, t.End, ""
	if m := weekdayIn.FindStringSubmatch(text[t.At:t.End]); m != nil {
		named = m[1]
	} else if m := weekdayBehind.FindStringSubmatchIndex(text[t.End:min(len(text), t.End+40)]); m != nil {
		named, end = text[t.End+m[4]:t.End+m[5]], t.End+m[1]
	} else if m := weekdayAhead.FindStringSubmatchIndex(text[max(0, t.At-16):t.At]); m != nil {
		start = max(0, t.At-16) + m[2]
		named = text[start : start+m[3]-m[2]]
	}
	if named == "" || strings.EqualFold(named, r.From.Weekday().String()) {
		return Finding{}, false
	}
	for i := range j.frames {
		f := &j.frames[i]
		if f.vote < 0 || f.several || j.ix.days[f.vote] != r.From || j.ix.lastDay[f.vote] != r.From {
			continue
		}
		fd := j.finds(extract.Date, start, end)
		fd.Body, fd.Verdict = j.ix.body[f.vote], Contradicted
		fd.Why = j.label(f.vote) + ": the vote was on " + j.rec.Date(f.vote).Long() + ", a " + r.From.Weekday().String() + "."
		j.cite(&fd, f.vote, &comparison{}, f)
		return fd, true
	}
	return Finding{}, false
}

// otherOrganOn says whether the other organ voted at a time told, so that its vote may be meant:
// Monday's vote in the Council was followed by Thursday's in the Assembly.
func (j *judge) otherOrganOn(t *extract.Time, v int) bool {
	r := t.Range(when.Ref{Day: j.ref})
	lo, hi := j.ix.between(r.From, r.To)
	for k := lo; k < hi; k++ {
		if j.ix.body[k] != j.ix.body[v] {
			return true
		}
	}
	return false
}
