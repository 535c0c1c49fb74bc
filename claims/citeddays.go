package claims

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// How a text and its day are cited together.
var (
	// citedText is a text called by its number or its symbol, with the organ before it.
	citedText = compile(`(?i)(?:\b(u\.?n\.? )?(security council|general assembly|unsc|unga|s\.?c\.?|g\.?a\.?|council|assembly)(?:['’]s)?,? )?(?:\bresolutions? (?:no\.? ?)?|\bres\. ?(?:no\.? ?)?|\bunscr ?)(\d{1,4}(?: ?[A-Z]\b|/\d{1,3}[A-Z]?\b)?(?: ?\([IVXL]+(?:-\d)?\))?)|\b([AS]/(?:RES/(?:ES-)?)?[\dS/-]+[A-Z]?(?: ?\([IVXL\d]+\))?)`)

	// dayBehind leads from a text to its day.
	dayBehind = compile(`(?i)^( ?\(\d{4}\))?,? ?(?:(?:which )?(?:(?:was|were|had been|is) )?(?:of|\(|dated|dates? from|dating from|bears the date of|carries the date of|(?:adopted|passed|approved|carried|voted|taken)(?: in new york| there| late| early| unanimously| by the council| by the assembly)* on)(?: the)? ?|was (?:held|taken|put to the vote) on )$`)

	// dayOf leads to a text's day where words before the text say so: the vote on the text was held on.
	dayOf      = compile(`(?i)^,? (?:was |were )?(?:held |taken |cast )?on (?:the )?$`)
	voteOn     = compile(`(?i)\b(?:the (?:vote|ballot|roll[- ]call|division) on|the adoption of|voted (?:for|on|in favou?r of|against)|adopted|passed|approved|by adopting|(?:in|with) adopting) (?:the )?(?:u\.?n\.? |united nations )?$`)
	dayLeads   = compile(`(?i)^(?:,|:)? ?(?:(?:saw the adoption of|brought|the (?:security council|general assembly|council|assembly) (?:adopted|adopts|passed|passes|approved)|came|it was that|that) )?(?:the )?$`)
	opensOnDay = compile(`(?i)^\W*(?:\w{1,4}[.)]\s*)?(?:[^.;:]{1,40}:\s*\W?)?(?:in [\w ]{2,20},? )?on (?:the )?$`)
	leadsToIt  = compile(`(?i)(?:^|[.;:(] ?|\b(?:adopted|passed|approved|voted) (?:in new york )?|it was )on (?:the )?$`)
)

// wrongCitedDays finds days that a text is cited with, by its number or symbol, where the record
// has it on a day that differs in the day, the month or the year alone: resolution 683 of
// 12 December 1990.
func (j *judge) wrongCitedDays(told []Finding) []Finding {
	const far = 100
	var out []Finding
	text := j.doc.Text
	for i := range j.art.Times {
		t := &j.art.Times[i]
		if !t.IsDay() || t.Year == 0 || t.End <= t.At {
			continue
		}
		from, to := max(j.sentenceStart(t.At), t.At-far), min(j.sentenceEnd(t.End), t.End+far)
		before, behind := text[from:t.At], text[t.End:to]
		symbol, body := citedRightBefore(before)
		if symbol == "" {
			symbol, body = citedBehind(before, behind)
		}
		v, ok := j.slippedOf(symbol, body, t.Spec)
		if !ok && opensOnDay.MatchString(text[j.sentenceStart(t.At):t.At]) {
			v, ok = j.slippedIn(t)
		}
		if !ok || j.isOtherDay(t.At, t.End) {
			continue
		}
		fd := j.finds(extract.Date, t.At, t.End)
		if overlapsWrong(told, &fd) || overlapsWrong(out, &fd) {
			continue
		}
		fd.Body, fd.Verdict = j.ix.body[v], Contradicted
		fd.Why = j.label(v) + ": the vote was on " + j.rec.Date(v).Long() + "."
		j.cite(&fd, v, &comparison{}, &frameResult{})
		out = append(out, fd)
	}
	return out
}

// citedRightBefore is the text that is cited right before a day, by its symbol or number and
// its organ where that is said; "" where there is none.
func citedRightBefore(before string) (symbol string, body plenary.Body) {
	all := citedText.get().FindAllStringSubmatchIndex(before, -1)
	if len(all) == 0 {
		return "", ""
	}
	m := all[len(all)-1]
	if lead := before[m[1]:]; !dayBehind.MatchString(lead) && !(dayOf.MatchString(lead) && voteOn.MatchString(before[:m[0]])) {
		return "", ""
	}
	return citedAs(before, m)
}

// citedBehind is the text that a day leads to: on 12 December 1990 the Council adopted
// resolution 683.
func citedBehind(before, behind string) (symbol string, body plenary.Body) {
	m := citedText.FindStringSubmatchIndex(behind)
	if m == nil || !leadsToIt.MatchString(before) || !dayLeads.MatchString(behind[:m[0]]) {
		return "", ""
	}
	return citedAs(behind, m)
}

// citedAs is the symbol or number of a match of citedText, and the organ it names.
func citedAs(text string, m []int) (symbol string, body plenary.Body) {
	group := func(n int) string {
		if m[2*n] < 0 {
			return ""
		}
		return text[m[2*n]:m[2*n+1]]
	}
	if symbol = group(4); symbol == "" {
		symbol = "resolution " + group(3)
	}
	switch organ := strings.ToLower(group(2)); {
	case organ == "":
	case strings.HasPrefix(organ, "s"), organ == "unsc", organ == "council":
		body = plenary.SecurityCouncil
	default:
		body = plenary.GeneralAssembly
	}
	return symbol, body
}

// slippedOf is the one vote on a cited text of whose day another is a slip; ok is false where
// the day may be right, or there is none.
func (j *judge) slippedOf(symbol string, body plenary.Body, s when.Spec) (v int, ok bool) {
	r := s.Range(when.Ref{Day: j.ref})
	for _, c := range j.ix.bySymbol(nil, symbol) {
		switch {
		case body != "" && j.ix.body[c] != body:
		case j.distance(r, int(c)) == 0 || ok && j.slipOfDay(s, int(c)):
			return 0, false
		case j.slipOfDay(s, int(c)):
			v, ok = int(c), true
		}
	}
	return v, ok
}

// slippedIn is the vote on a text that the sentence of a day cites and tells of, where the day
// is a slip of its own; ok is false where the sentence gives another day, or tells of another
// vote.
func (j *judge) slippedIn(t *extract.Time) (v int, ok bool) {
	from, to := j.sentenceStart(t.At), j.sentenceEnd(t.End)
	for i := range j.art.Times {
		if o := &j.art.Times[i]; o.At != t.At && o.At >= from && o.End <= to {
			return 0, false
		}
	}
	v = -1
	for i := range j.frames {
		f := &j.frames[i]
		for _, st := range f.statements {
			if st.Start < from || st.End > to {
				continue
			}
			if f.vote < 0 || f.several || f.ranked[0].by[bySymbol] <= 6 || v >= 0 && f.vote != v {
				return 0, false
			}
			v = f.vote
		}
	}
	return v, v >= 0 && j.slipOfDay(t.Spec, v)
}

// slipOfDay says whether a day is that of a vote but for the day, the month or the year.
func (j *judge) slipOfDay(s when.Spec, v int) bool {
	if j.ix.lastDay[v] != j.ix.days[v] {
		return false
	}
	on := j.ix.days[v].Date()
	same := 0
	for _, ok := range [...]bool{int(s.Year) == int(on.Year), int(s.Month) == int(on.Month), int(s.Day) == int(on.Day)} {
		if ok {
			same++
		}
	}
	return same == 2
}

// slippedDay says whether the only day that an event gives is that of a vote but for the day,
// the month or the year.
func (j *judge) slippedDay(e *frameEvidence, v int32) bool {
	if len(e.frame.Dates) != 1 {
		return false
	}
	s := e.frame.Dates[0]
	return s.Form == when.Absolute && s.Year != 0 && s.Month != 0 && s.Day != 0 && j.slipOfDay(s, int(v))
}
