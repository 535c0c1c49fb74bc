package claims

import (
	"regexp"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// turn is what the words beside a statement on members tell of their position in a vote held
// before: Norway, which abstained in 1983, voted yes; it moved from no to abstention.
type turn struct {
	position plenary.Position // in the vote before
	later    plenary.Position // in the one of now, where the words give both; else unknown
	from, to int              // the words that tell of the vote before
	end      int              // of the passage
	apart    bool             // the passage stands apart from the statement's own words
}

// Words for a position in a vote that is told in passing.
const (
	yesThen     = `vot(?:ed|ing) (?:for|yes|aye|in favou?r(?: of)?)|in favou?r(?: of)?|a yes|for|back(?:ed|ing)|support(?:ed|ing)|sa(?:id|ying) yes(?: to)?`
	noThen      = `vot(?:ed|ing) (?:against|no|nay)|oppos(?:ed|ing)(?: to)?|against|a no|sa(?:id|ying) no(?: to)?|an opponent(?: of)?`
	abstainThen = `abstain(?:ed|ing)(?: (?:on|from))?|an abstainer|an abstention`
)

var (
	// changeOfSide tells both positions: from abstention to no.
	changeOfSide = regexp.MustCompile(`(?i)\bfrom (?:an? |the )?(?:(yes|yeses|favou?r|support)|(no|noes|opposition)|(abstention|abstaining|abstentions))(?: last (?:year|time)| (?:in|of) \d{4})?,? (?:in)?to (?:an? |the )?(?:(yes|yeses|favou?r|support|ayes)|(no|noes|opposition|nays)|(abstention|abstaining|abstentions))\b`)
	// sideThen is an aside on members: which had voted no the year before.
	sideThen = regexp.MustCompile(`(?i)^(?:(?:both|all|each) of (?:which|whom) |which |who |though |once |having |formerly |still |only )*(?:had |has |was |were |itself |themselves )*(?:(` + yesThen + `)|(` + noThen + `)|(` + abstainThen + `))\b(.*)$`)
	// afterwards is what goes on behind a statement: having abstained in March.
	afterwards = regexp.MustCompile(`(?i)^(?: (?:it|this time|now|again|on (?:it|both)|against it|for it))?,? (?:having|after having|after) (?:(` + yesThen + `)|(` + noThen + `)|(` + abstainThen + `))\b([^,.;:()]*)`)
	// besideTime are words behind a time that go on with something else.
	besideTime = regexp.MustCompile(`(?i) (?:together|along|with|as|and|but|like) .*$`)
	// wordOfTime is a word that says no more than which vote and when.
	wordOfTime = regexp.MustCompile(`(?i)^(?:on|in|at|the|of|a|an|back|early|late|last|only|just|it|them|that|this|one|text|draft|resolution|motion|measure|vote|first|former|earlier|previous|previously|time|occasion|then|ago|before|year|month|week|day|years|months|weeks|days|year's|autumn|winter|spring|summer|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|council|assembly|\d{1,4}(?:st|nd|rd|th)?)$`)
	// before is a time told from that of the statement: two days earlier, the year before.
	timeBefore = regexp.MustCompile(`(?i)\b(a|one|the|two|three|four|five|six|seven|eight|nine|ten) (day|week|month|year)s? (?:before|earlier|previously)`)
	// thatVote is what names the vote before by its place among those told.
	thatVote = regexp.MustCompile(`(?i)\b(?:then|first|former|earlier|previous|before|last (?:time|year's))\b`)
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

// turnOf reads the words in and right behind a statement on members that tell what they did in
// a vote before.
func (j *judge) turnOf(st *extract.Statement) (turn, bool) {
	const far = 120
	if st.Kind != extract.Who || st.Glimpse != nil || len(st.People) != 1 || st.Each != 0 || len(st.People[0].Names) == 0 {
		return turn{}, false
	}
	p := &st.People[0]
	if p.Not || p.Only || len(p.As) > 0 || len(p.Groups) > 0 {
		return turn{}, false
	}
	end := min(len(j.doc.Text), st.End+far)
	own, text := j.doc.Text[st.Start:st.End], j.doc.Text[st.Start:end]
	if at := changeOfSide.FindStringSubmatchIndex(text); at != nil && at[0] < len(own) && !strings.ContainsAny(text[:at[0]], ";:.") {
		m := changeOfSide.FindStringSubmatch(text)
		return turn{position: sideOf(m, 1), later: sideOf(m, 4), from: st.Start + at[0], to: st.Start + at[1], end: st.Start + at[1]}, true
	}
	if parts := strings.Split(own, ", "); len(parts) > 2 {
		k := len(parts) - 2
		if m := sideThen.FindStringSubmatch(parts[k]); m != nil && onlyTime(m[4]) {
			from := st.Start + len(strings.Join(parts[:k], ", ")) + 2
			return turn{position: sideOf(m, 1), from: from, to: from + len(parts[k]), end: st.End}, true
		}
	}
	if m := afterwards.FindStringSubmatch(j.doc.Text[st.End:end]); m != nil {
		rest := besideTime.ReplaceAllString(m[4], "")
		if onlyTime(rest) && strings.TrimSpace(rest) != "" {
			to := st.End + len(m[0]) - len(m[4]) + len(rest)
			return turn{position: sideOf(m, 1), from: st.End, to: to, end: to, apart: true}, true
		}
	}
	return turn{}, false
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

// votesBefore are the votes that the words of a turn may mean, beside the one at v: those on
// the matter at the time they give, or those told of an earlier time; nil where that is open.
func (j *judge) votesBefore(t *turn, v int) []int {
	var out []int
	words := j.doc.Text[t.from:t.to]
	var ranges []when.Range
	for i := range j.art.Times {
		if a := &j.art.Times[i]; a.At >= t.from && a.At < t.to {
			if r := a.Range(when.Ref{Day: j.ref}); r.Known() {
				ranges = append(ranges, r)
			}
		}
	}
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
	if len(ranges) > 1 {
		return nil
	}
	if len(ranges) == 1 {
		near := func(o int) bool { return o != v && j.ix.body[o] == body && j.distance(ranges[0], o) == 0 }
		for o := range j.ix.othersOn(v) {
			if near(o) {
				out = append(out, o)
			}
		}
		for i := range j.frames {
			if o := j.frames[i].vote; o >= 0 && near(o) {
				out = append(out, o)
			}
		}
		return out
	}
	if !thatVote.MatchString(words) && t.later == plenary.UnknownPosition {
		return nil
	}
	for i := range j.frames {
		o := &j.frames[i]
		switch {
		case o.vote == v || len(o.statements) == 0:
		case o.vote < 0:
			if o.told() {
				return nil // it may be meant, and is not known
			}
		case j.ix.body[o.vote] != body || j.ix.days[o.vote] > j.ix.days[v]:
			return nil
		case !j.surely(o):
			return nil
		default:
			out = append(out, o.vote)
		}
	}
	return out
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

// turned judges what the words beside a statement tell of a vote before the one that the
// statement is of, and of that one where the words give both positions.
func (j *judge) turned(st *extract.Statement) (Finding, bool) {
	f := &j.frames[st.Frame]
	t, ok := j.turnOf(st)
	if !ok || f.vote < 0 {
		return Finding{}, false
	}
	if t.later != plenary.UnknownPosition {
		for i := range j.frames { // the newest that the article tells
			if o := &j.frames[i]; o.vote >= 0 && j.ix.body[o.vote] == j.ix.body[f.vote] && j.ix.days[o.vote] > j.ix.days[f.vote] && len(o.statements) > 0 {
				f = o
			}
		}
	}
	if !j.surely(f) {
		return Finding{}, false
	}
	olds := j.votesBefore(&t, f.vote)
	if len(olds) == 0 {
		return Finding{}, false
	}
	then := j.tookPart(st, t.position)
	wrong := -1
	for _, o := range olds {
		if !j.plainlyDenied(&then, o) {
			wrong = -1
			break
		}
		wrong = o
	}
	right := wrong < 0 && len(olds) == 1 && j.isTrueOf(&then, olds[0])
	said := then
	if t.later != plenary.UnknownPosition {
		now := j.tookPart(st, t.later)
		switch {
		case wrong >= 0 && j.isTrueOf(&then, f.vote), j.isTrueOf(&now, olds[0]) && !right:
			return Finding{}, false // they may be told in the other order
		case wrong < 0 && j.plainlyDenied(&now, f.vote):
			wrong, said = f.vote, now
		}
	}
	out := j.finds(extract.Who, st.Start, t.end)
	switch {
	case wrong >= 0:
		c := j.compare(&said, wrong)
		j.contradict(&out, &said, f, wrong, &c)
		return out, true
	case right && t.later != plenary.UnknownPosition:
		now := j.tookPart(st, t.later)
		c := j.compare(&now, f.vote)
		if !c.agrees() {
			return Finding{}, false
		}
		out.Verdict = Supported
		out.Why = j.whySupported(&now, &c, f.vote)
		j.cite(&out, f.vote, &c, f)
		return out, true
	}
	return Finding{}, false
}

// tookPart is a statement that those of another took a position.
func (j *judge) tookPart(st *extract.Statement, p plenary.Position) extract.Statement {
	part := *st
	people := st.People[0]
	people.Position = p
	part.People, part.Counts, part.Loose, part.Quiet = []extract.People{people}, [5]extract.Count{}, false, false
	return part
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
