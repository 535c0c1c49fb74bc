package claims

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// What a sentence says of a day and of nothing else, behind one that names the text.
const (
	votingRE = `(?:the |this |that |its )?(?:vote|ballot|roll[- ]?call|division|decision|voting|veto|adoption)(?: itself| on it)?`
	organRE  = `(?:the )?(?:u\.?n\.?['’]?s? |united nations )?(?:general assembly|assembly|security council|council)`
	textRE   = `(?:it|the (?:text|resolution|draft|draft resolution|plan|motion|measure|declaration))`
	ballotRE = `(?: in [\w ]{1,30}| there| late| early)?,?`
	onRE     = `(?:late |early )?(?:on |in )?(?:the )?`
)

var (
	// toldOfIt, toldOfVote: before a day, what was done with the text then: it was adopted by the
	// Council on; the vote took place on.
	toldOfIt = compile(`(?i)^\W*(?:and |so )?(?:` + textRE + ` (?:was |had been )(?:only |finally |duly )?(?:adopted|passed|approved|carried|rejected|defeated|vetoed|voted(?: on| down)?|put to (?:the|a) vote)(?: by ` + organRE + `| by members)?` +
		`|` + textRE + ` (?:passed|failed|was|dates from|came to (?:the|a) vote)|` + organRE + ` (?:had |has )?(?:only |finally |duly )?(?:adopted|passed|approved|rejected|defeated|vetoed|voted on) ` + textRE + `|(?:they|members|member states|delegates) (?:adopted|passed|approved|rejected|voted on) ` + textRE + `|adopted|passed)` + ballotRE + ` ?` + onRE + `$`)
	toldOfVote = compile(`(?i)^\W*(?:and |so )?(?:` + votingRE + ` (?:was|came|took place|was held|was taken|was cast|fell|happened)|` + organRE + ` (?:had |has )?voted|(?:they|members|member states|delegates) voted|(?:the )?(?:date|day) of the (?:vote|adoption) (?:was|is))` + ballotRE + ` ?` + onRE + `$` +
		`|^\W*(?:date|day|voted on|adopted|vote|when|adoption|vote taken|date of adoption)(?: ?[:–—-])? ?$`)

	// doneThen: behind a day that opens the sentence, the same.
	doneThen = compile(`(?i)^,? (?:` + textRE + ` (?:was )(?:adopted|passed|approved|carried|rejected|defeated|vetoed|voted on|put to the vote)(?: by ` + organRE + `)?|` + textRE + ` passed|` + votingRE + ` (?:took place|was held|was taken|came)|` + organRE + ` (?:voted|adopted ` + textRE + `|passed ` + textRE + `|rejected ` + textRE + `)|(?:they|members|member states) voted)[.!]?\s*$`)
	opensDay = compile(`(?i)^\W*(?:late |early )?(?:on|in)? ?(?:the )?$`)

	// todayAtSeat is a report from the seat that says the text was decided on that day.
	lineOfSeat  = compile(`(?i)^\W*(?:united nations|new york)(?:,? new york)?,? $`)
	todayAtSeat = compile(`(?i)^\W* ?[-–—] ?` + organRE + ` (?:adopted|passed|approved|rejected) ` + textRE + ` (?:today|on this day|this (?:morning|afternoon|evening))[.!]?\s*$`)

	// wasWeekday: it was a Friday; the Assembly voted on a Monday.
	wasWeekday = compile(`(?i)^\W*(?:(?:it|the day|that|this|that day) (?:was|fell on)|(?:the vote|the decision) (?:was on|fell on|took place on)|` + organRE + ` voted on) an? (monday|tuesday|wednesday|thursday|friday|saturday|sunday)[.!]?\s*$`)
)

// wrongDaysAgain finds days that a sentence gives for the text which the one before it names, and
// which are not those of its vote, whatever day that tells: the vote took place on 5 October; the
// Council adopted it yesterday; it was a Friday.
func (j *judge) wrongDaysAgain(told []Finding) []Finding {
	var out []Finding
	for i := range j.art.Cited {
		c := &j.art.Cited[i]
		from, to := j.sentenceBehind(c)
		v := j.citedVote(c)
		if from >= to || v < 0 {
			continue
		}
		text := j.doc.Text[from:to]
		var fd Finding
		if m := wasWeekday.FindStringSubmatchIndex(text); m != nil {
			if !j.dayIn(c, v) || strings.EqualFold(text[m[2]:m[3]], j.ix.days[v].Weekday().String()) {
				continue
			}
			fd = j.finds(extract.Date, from+m[2], from+m[3])
		} else if t := j.dayOfCited(c, from, to, v); t != nil {
			fd = j.finds(extract.Date, t.At, t.End)
		} else {
			continue
		}
		if overlapsWrong(told, &fd) {
			continue
		}
		fd.Verdict, fd.Why = Contradicted, j.label(v)+": the vote was on "+j.rec.Date(v).Long()+"."
		j.cite(&fd, v, &comparison{}, citedFrame(v))
		out = append(out, fd)
	}
	return out
}

// sentenceBehind is where the sentence behind a cited text stands, and whether it is short enough
// to tell nothing but a day.
func (j *judge) sentenceBehind(c *extract.Cited) (from, to int) {
	const long = 160 // bytes
	all := j.art.Sentences
	if c.Sentence+1 >= len(all) {
		return 0, 0
	}
	from, to = all[c.Sentence+1].At, len(j.doc.Text)
	if c.Sentence+2 < len(all) {
		to = all[c.Sentence+2].At
	}
	if to-from > long {
		return 0, 0
	}
	return from, to
}

// citedVote is the one vote on a cited text, -1 where several may be meant or its day is not known.
func (j *judge) citedVote(c *extract.Cited) int {
	votes := j.ix.bySymbol(nil, c.Symbol)
	v := -1
	for _, o := range votes {
		if b := c.Scope.Body(); b != "" && j.ix.body[o] != b || j.ref != 0 && !j.guess && j.ix.days[o] > j.ref {
			continue
		}
		if v >= 0 && j.ix.days[o] != j.ix.days[v] {
			return -1
		}
		v = int(o)
	}
	if v < 0 || j.ix.lastDay[v] != j.ix.days[v] {
		return -1
	}
	return v
}

// dayIn says whether the sentence of a cited text gives the day of its vote, and no other.
func (j *judge) dayIn(c *extract.Cited, v int) bool {
	right := false
	for i := range j.art.Times {
		t := &j.art.Times[i]
		if t.At < j.art.Sentences[c.Sentence].At || t.At >= j.art.Sentences[c.Sentence+1].At {
			continue
		}
		r := t.Range(when.Ref{Day: j.ref})
		if !r.Known() || r.Grain != when.DayGrain || j.distance(r, v) != 0 {
			return false
		}
		right = true
	}
	return right
}

// dayOfCited is the one time of a sentence that is told to be that of the cited text's vote, and
// is not; nil where there is none.
func (j *judge) dayOfCited(c *extract.Cited, from, to, v int) *extract.Time {
	var t *extract.Time
	for i := range j.art.Times {
		if o := &j.art.Times[i]; o.At >= from && o.At < to {
			if t != nil && !strings.EqualFold(strings.TrimSpace(j.doc.Text[o.At:o.End]), "today") {
				return nil
			}
			if t == nil {
				t = o
			}
		}
	}
	if t == nil || t.End > to {
		return nil
	}
	r := t.Range(when.Ref{Day: j.ref})
	before, behind := j.doc.Text[from:t.At], j.doc.Text[t.End:to]
	if !r.Known() {
		return nil
	}
	ends := strings.Trim(behind, " .!\n") == ""
	switch {
	case ends && toldOfIt.MatchString(before):
	case ends && toldOfVote.MatchString(before), opensDay.MatchString(before) && doneThen.MatchString(behind):
		if !j.justNow(int32(v)) && !j.dayIn(c, v) && j.votedWithin(r, v) {
			return nil // the vote may be another
		}
	case lineOfSeat.MatchString(before) && todayAtSeat.MatchString(behind):
		if t.Form != when.Absolute || t.Day == 0 || j.distance(r, v) == 0 {
			return nil
		}
		return t
	default:
		return nil
	}
	if !j.isNotDayOf(t.Spec, r, v) {
		return nil
	}
	return t
}

// votedWithin says whether the organ of vote v held another vote in a time told.
func (j *judge) votedWithin(r when.Range, v int) bool {
	lo, hi := j.ix.between(r.From, r.To)
	for o := lo; o < hi; o++ {
		if o != v && j.ix.body[o] == j.ix.body[v] {
			return true
		}
	}
	return false
}

// isNotDayOf says whether a time told of a vote that is certain cannot be that of it, with room for
// when the article was written: today, of a vote of a week before.
func (j *judge) isNotDayOf(s when.Spec, r when.Range, v int) bool {
	const lately = 62 // days
	off, on := j.distance(r, v), j.ix.days[v]
	switch {
	case off == 0 || s.Form == when.Narrative:
		return false
	case s.Form == when.Absolute || s.Weekday != when.AnyWeekday:
		return j.isWrongDay(citedFrame(v), s, on)
	case j.ref == 0 || j.guess || j.ref < on || j.ref-on > lately:
		return false
	case r.Grain == when.DayGrain:
		return off >= 2
	case r.Grain == when.WeekGrain, r.Grain == when.MonthGrain:
		return off >= 3
	}
	return false
}

// citedFrame is an event that is known by its symbol alone to be vote v.
func citedFrame(v int) *frameResult {
	f := &frameResult{frameEvidence: frameEvidence{frame: &extract.Frame{}}, ranked: []scored{{vote: int32(v)}}, vote: v}
	f.ranked[0].by[bySymbol] = symbolBits
	return f
}
