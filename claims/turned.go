package claims

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// turn is what an article tells of members beside a vote: their position in one held before,
// or in both: Norway, which abstained in 1983, voted yes; it moved from no to abstention.
type turn struct {
	names    []int32
	position plenary.Position // in the vote before
	later    plenary.Position // in the one of now, where the words give both; else unknown
	from, to int              // the words that tell of the vote before
	start    int              // of the members
	all      bool             // it is told of all votes before: both the earlier texts
}

// Words for a position in a vote that is told in passing.
const (
	yesThen     = `vot(?:ed|ing) (?:for|yes|aye|in favou?r(?: of)?)|in favou?r(?: of)?|a yes|for|back(?:ed|ing)|support(?:ed|ing)|sa(?:id|ying) yes(?: to)?`
	noThen      = `vot(?:ed|ing) (?:against|no|nay)|oppos(?:ed|ing)(?: to)?|against|a no|sa(?:id|ying) no(?: to)?|an opponent(?: of)?`
	abstainThen = `abstain(?:ed|ing)(?: (?:on|from))?|an abstainer|an abstention`
	sides       = `(?:(` + yesThen + `)|(` + noThen + `)|(` + abstainThen + `))\b`
	column      = `(?:an? |the )?(?:(yes|yeses|favou?r|support|ayes)|(no|noes|opposition|nays)|(abstention|abstaining|abstentions))\b`
)

var (
	// changeOfSide tells the position left, and mostly the one taken: from abstention to no.
	changeOfSide = compile(`(?i)^((?: [\w'’-]+){0,6}?) from ` + column + `(?:,? (?:in)?to ` + column + `)?`)
	// newSide is a word for taking another side.
	newSide = compile(`(?i)\b(?:moved|moving|came|come|went|gone|going|switched|switching|shifted|shifting|drifted|slid|slipped|turned|turning|crossed|dropped|swung|graduated|migrated|retreated|advanced|changed)\b`)
	// notSaid are words between members and a change of theirs by which it is not told.
	notSaid = compile(`(?i)\b(?:not|never|would|could|should|might|may|if|far|away|want\w*|ask\w*|urg\w+|hop\w+|almost|nearly)\b|n['’]t\b`)
	// notMoved is what stands before members who were not moved: nobody moved Norway from no.
	notMoved = compile(`(?i)\b(?:nobody|no one|nothing|not|never|without|refus\w+|fail\w+|could|would|try|tried|trying|press\w*|urg\w+|ask\w+|hop\w+|rather than|instead of)\b[^,;:.]{0,40}$`)
	// sideThen is an aside on members: which had voted no the year before.
	sideThen = compile(`(?i)^(?: itself| themselves)?(?:, | \(| [-–—] ?)(?:(?:both|all|each) of (?:which|whom) |which |who |though |once |having |formerly |still |only |merely )*(?:had |has |was |were |itself |themselves )*` + sides + `([^,.;:()–—]*)(?:[,)–—]| -)`)
	// afterwards is what goes on behind a statement: abstained, having voted no in March.
	afterwards = compile(`(?i)^[^,.;:()]{4,60}?,? (?:having|after having|after) ` + sides + `([^,.;:()]*)`)
	// inCompany is what stands before members who are the company of others.
	inCompany = compile(`(?i)\b(?:with|beside|alongside|behind|like|unlike|than|by|of|join\w*|not|nor|neither|with the|beside the|alongside the|like the|unlike the|by the|of the|join\w* the|followed|[,;]? and|,) $`)
	// besideTime is what stands behind a time and goes on with something else.
	besideTime = compile(`(?i) (?:together|along|with|as|and|but|like) .*$`)
	// earlierOnes are all votes before, told at once.
	earlierOnes = compile(`(?i)^(?: of)? (?:both|all)(?: of)?(?: the)? (?:earlier|previous|former|preceding)(?: ones| texts| resolutions| drafts| votes| times)?$`)
	// wordOfTime is a word that says no more than which vote and when.
	wordOfTime = compile(`(?i)^(?:on|in|at|the|of|a|an|back|early|late|last|only|just|it|them|that|this|one|text|draft|resolution|motion|measure|vote|first|former|earlier|previous|previously|time|occasion|then|ago|before|year|month|week|day|years|months|weeks|days|year's|autumn|winter|spring|summer|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|council|assembly|asking|\d{1,4}(?:st|nd|rd|th)?)$`)
	// timeBefore is a time told from that of the vote: two days earlier, the year before.
	timeBefore = compile(`(?i)\b(a|one|the|two|three|four|five|six|seven|eight|nine|ten) (day|week|month|year)s? (?:before|earlier|previously)`)
	// thatVote is what names the vote before by its place among those told.
	thatVote = compile(`(?i)\b(?:had|having|then|first|former|earlier|previous|before|last (?:time|year's))\b`)
)

// sideOf is the position of the group of a match that is not empty.
func sideOf(m []string, first int) plenary.Position {
	for k, p := range [...]plenary.Position{plenary.Yes, plenary.No, plenary.Abstain} {
		if m[first+k] != "" {
			return p
		}
	}
	return plenary.UnknownPosition
}

// turnOf reads the words right behind members that tell what they did in a vote before.
func (j *judge) turnOf(m *extract.Mention) (turn, bool) {
	const far = 200
	from := j.sentenceStart(m.Start)
	text := j.doc.Text[m.End:min(j.sentenceEnd(m.End)+1, m.End+far, len(j.doc.Text))]
	t := turn{names: m.Names, start: m.Start}
	if strings.HasSuffix(text, "?") {
		return t, false
	}
	if at := changeOfSide.FindStringSubmatch(text); at != nil && !notSaid.MatchString(at[1]) && !notMoved.MatchString(j.doc.Text[from:m.Start]) {
		t.position, t.later = sideOf(at, 2), sideOf(at, 5)
		t.from, t.to = m.End, m.End+len(at[0])
		return t, t.later != plenary.UnknownPosition || newSide.MatchString(at[1])
	}
	if at := sideThen.FindStringSubmatchIndex(text); at != nil {
		in := sideThen.FindStringSubmatch(text)
		t.position, t.all = sideOf(in, 1), earlierOnes.MatchString(in[4])
		t.from, t.to = m.End, m.End+at[9]
		return t, t.all || onlyTime(in[4])
	}
	if in := afterwards.FindStringSubmatch(text); in != nil && !inCompany.MatchString(j.doc.Text[from:m.Start]) {
		rest := besideTime.get().ReplaceAllString(in[4], "")
		t.position = sideOf(in, 1)
		t.from, t.to = m.End+len(in[0])-len(in[4]), m.End+len(in[0])-len(in[4])+len(rest)
		return t, strings.TrimSpace(rest) != "" && onlyTime(rest)
	}
	return t, false
}

// onlyTime says whether words say no more than which vote is meant and when it was.
func onlyTime(words string) bool {
	const most = 8
	all := strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == ',' })
	for _, w := range all {
		if !wordOfTime.MatchString(w) {
			return false
		}
	}
	return len(all) <= most
}

// surely says whether an event was resolved by two numbers of its vote, or by its day and
// what it was about.
func (j *judge) surely(f *frameResult) bool {
	if f.vote < 0 || f.several || len(f.ranked) == 0 || int(f.ranked[0].vote) != f.vote {
		return false
	}
	agree := 0
	for _, st := range f.evidence() {
		if c := j.compare(st, f.vote); st.Kind == extract.Counts {
			a, d, _ := c.count()
			if d > 0 {
				return false
			}
			agree += a
		}
	}
	return agree >= 2 || f.ranked[0].by[byDate] >= dayBits-2 && f.ranked[0].by[bySubject] > 2
}

// newest is the last vote that an article surely tells of, outside of a time; nil where there
// is none. What is told beside members is of the vote of their sentence, if that tells one.
func (j *judge) newest(t *turn, outside []when.Range) *frameResult {
	may := func(o *frameResult) bool {
		return o.vote >= 0 && len(o.statements) > 0 && (len(outside) == 0 || j.distance(outside[0], o.vote) > 0) && j.surely(o)
	}
	var at *frameResult
	if t.later == plenary.UnknownPosition {
		from, to := j.sentenceStart(t.start), j.sentenceEnd(t.to)
		for i := range j.art.Statements {
			st := &j.art.Statements[i]
			if o := &j.frames[st.Frame]; st.Glimpse == nil && st.Start >= from && st.End <= to && may(o) && !(st.Start == t.start && st.End <= t.to) && (at == nil || j.ix.days[o.vote] >= j.ix.days[at.vote]) {
				at = o
			}
		}
		if at != nil {
			return at
		}
	}
	for i := range j.frames {
		if o := &j.frames[i]; may(o) && (at == nil || j.ix.days[o.vote] >= j.ix.days[at.vote]) {
			at = o
		}
	}
	return at
}

// votesBefore are the votes that the words of a turn may mean, and the event of the vote
// after them: those on the matter at the time they give, or those told of an earlier time;
// none where that is open.
func (j *judge) votesBefore(t *turn) (now *frameResult, out []int) {
	words := j.doc.Text[t.from:t.to]
	var ranges []when.Range
	for i := range j.art.Times {
		if a := &j.art.Times[i]; a.At >= t.from && a.At < t.to {
			if r := a.Range(when.Ref{Day: j.ref}); r.Known() {
				ranges = append(ranges, r)
			}
		}
	}
	if now = j.newest(t, ranges); now == nil || len(ranges) > 1 {
		return nil, nil
	}
	v := now.vote
	if m := timeBefore.FindStringSubmatch(words); m != nil && len(ranges) == 0 {
		ranges = append(ranges, before(j.ix.days[v], m[1], m[2]))
	}
	body := j.ix.body[v]
	switch {
	case strings.Contains(words, "Council"):
		body = plenary.SecurityCouncil
	case strings.Contains(words, "Assembly"):
		body = plenary.GeneralAssembly
	}
	if len(ranges) == 1 {
		near := func(o int) bool { return o != v && j.ix.body[o] == body && j.distance(ranges[0], o) == 0 }
		for o := range j.ix.othersOn(v) {
			if near(o) {
				out = append(out, o)
			}
		}
		for i := range j.frames {
			if o := j.frames[i].vote; o >= 0 && near(o) && !slices.Contains(out, o) {
				out = append(out, o)
			}
		}
		if same := slices.DeleteFunc(slices.Clone(out), func(o int) bool { return j.rec.Title(o) != j.rec.Title(v) }); len(same) > 0 {
			out = same // that of the very title, not of another text on the matter
		}
		return now, out
	}
	if !t.all && !thatVote.MatchString(words) && t.later == plenary.UnknownPosition && !newSide.MatchString(words) {
		return nil, nil
	}
	for i := range j.frames {
		o := &j.frames[i]
		switch {
		case o.vote == v || len(o.statements) == 0 || slices.Contains(out, o.vote):
		case o.vote < 0:
			if o.told() {
				return nil, nil // it may be meant, and is not known
			}
		case j.ix.body[o.vote] != body || j.ix.days[o.vote] > j.ix.days[v], !j.surely(o):
			return nil, nil
		default:
			out = append(out, o.vote)
		}
	}
	return now, out
}

// before is the time so many units before a day.
func before(day when.Day, many, unit string) when.Range {
	n := when.Day(1)
	for k, w := range [...]string{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"} {
		if strings.EqualFold(w, many) {
			n = when.Day(k + 2)
		}
	}
	length, slack := when.Day(1), when.Day(1)
	switch strings.ToLower(unit) {
	case "week":
		length, slack = 7, 5
	case "month":
		length, slack = 30, 20
	case "year":
		length, slack = 365, 120
	}
	return when.Range{From: day - n*length - slack, To: day - n*length + slack, Weekday: when.AnyWeekday, Grain: when.DayGrain}
}

// turned judges what is told of members beside a vote of their position in one before, and
// of that in both.
func (j *judge) turned(m *extract.Mention) (Finding, bool) {
	t, ok := j.turnOf(m)
	if !ok {
		return Finding{}, false
	}
	f, olds := j.votesBefore(&t)
	if len(olds) == 0 {
		return Finding{}, false
	}
	then := j.tookPart(&t, t.position)
	wrong, denied := -1, 0
	for _, o := range olds {
		if j.plainlyDenied(then, o) {
			wrong, denied = o, denied+1
		}
	}
	if denied < len(olds) && !t.all {
		wrong = -1
	}
	right := denied == 0 && len(olds) == 1 && j.isTrueOf(then, olds[0])
	st := then
	if t.later != plenary.UnknownPosition {
		now := j.tookPart(&t, t.later)
		switch {
		case wrong >= 0 && j.isTrueOf(then, f.vote), !right && j.isTrueOf(now, olds[0]):
			return Finding{}, false // they may be told in the other order
		case wrong < 0 && j.plainlyDenied(now, f.vote):
			wrong, st = f.vote, now
		case right && j.isTrueOf(now, f.vote):
			st = now
		default:
			right = false
		}
	}
	out := j.finds(extract.Who, t.start, t.to)
	switch {
	case wrong >= 0:
		c := j.compare(st, wrong)
		j.contradict(&out, st, f, wrong, &c)
	case right && t.later != plenary.UnknownPosition:
		c := j.compare(st, f.vote)
		out.Verdict, out.Why = Supported, j.whySupported(st, &c, f.vote)
		j.cite(&out, f.vote, &c, f)
	default:
		return Finding{}, false
	}
	return out, true
}

// turns judges what is told of votes before, and puts it in the place of what was found of
// the same words.
func (j *judge) turns(claims []Finding) []Finding {
	const most = 64 // events of an article
	for i := range j.art.Mentions {
		if len(j.frames) > most {
			break
		}
		f, ok := j.turned(&j.art.Mentions[i])
		if !ok || slices.ContainsFunc(claims, func(o Finding) bool {
			return o.Verdict == Contradicted && o.Start < f.End && f.Start < o.End && f.Verdict == Contradicted
		}) {
			continue
		}
		claims = append(slices.DeleteFunc(claims, func(o Finding) bool {
			return o.Kind == extract.Who && o.Start >= f.Start && o.End <= f.End
		}), f)
	}
	return claims
}

// tookPart is a statement that members took a position.
func (j *judge) tookPart(t *turn, p plenary.Position) *extract.Statement {
	return &extract.Statement{Kind: extract.Who, Start: t.start, End: t.to, People: []extract.People{{Names: t.names, Position: p, Start: t.start, End: t.to}}}
}

// plainlyDenied says whether the record of a vote has those of a statement in another
// position, and none of them absent or without a seat.
func (j *judge) plainlyDenied(st *extract.Statement, v int) bool {
	if c := j.compare(st, v); !c.denies() {
		return false
	}
	for _, n := range st.People[0].Names {
		codes, _ := j.members(n, v)
		for _, code := range codes {
			switch j.rec.Position(v, code) {
			case plenary.UnknownPosition:
				return false
			case plenary.NotVoting:
				if st.People[0].Position == plenary.Abstain {
					return false
				}
			}
		}
	}
	return true
}
