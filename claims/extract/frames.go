package extract

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/when"
)

// far is the distance that a date beyond another statement counts as more.
const far = 40

// nearest is the evidence of a list that stands nearest to the statement in its
// sentence, -1 when there is none. Another statement between counts as far.
func nearest(n int, unit func(int) int32, f *finding, others []finding) int {
	best, least := -1, 1<<20
	for i := range n {
		u := int(unit(i))
		d := 0
		switch {
		case u < f.from:
			d = f.from - u
		case u >= f.to:
			d = u - f.to + 1
		}
		if u < f.lo || u >= f.hi {
			d += far // beyond a semicolon
		}
		for k := range others {
			o := &others[k]
			if o.sent != f.sent || o.from == f.from {
				continue
			}
			if u < o.from && o.to <= f.from || u >= o.to && o.from >= f.to {
				d += far
			}
		}
		if d < least {
			best, least = i, d
		}
	}
	return best
}

// frames puts the statements of one event together and settles what was said
// only by reference to an earlier statement.
func (w *walker) frames() {
	art := w.art
	for i := 0; i+1 < len(w.found); i++ {
		// A list within a tally is of the event that the tally tells.
		a, b := &w.found[i], &w.found[i+1]
		if a.sent == b.sent && a.Kind == Who && b.Kind == Counts && a.from >= b.from && a.to <= b.to {
			*a, *b = *b, *a
		}
	}
	w.soften()
	for i := range w.found {
		f := &w.found[i]
		lo, hi := i, i+1
		for lo > 0 && w.found[lo-1].sent == f.sent {
			lo--
		}
		for hi < len(w.found) && w.found[hi].sent == f.sent {
			hi++
		}
		own := w.ownFrame(f, w.found[lo:hi])
		at := w.sameEvent(f, own)
		if f.ordinal != 0 {
			if k := w.ordinalFrame(f.ordinal); k >= 0 {
				at = k
			} else {
				f.Placed = false // the votes it counts are told only later
			}
		}
		if at < 0 {
			own.Before = len(art.Frames) - 1
			if own.Before >= 0 {
				w.inherit(f, own)
			}
			art.Frames = append(art.Frames, *own)
			at = len(art.Frames) - 1
		} else {
			art.Frames[at].merge(own)
		}
		f.Frame = at
		for _, k := range [...]int{at, len(art.Frames) - 1} {
			if e := &art.Frames[k]; f.now && e.back {
				e.again = true
			}
		}
		for k := range f.dates {
			if own := f.compared && int(f.dates[k].unit) >= f.from && int(f.dates[k].unit) < f.to; (own || !f.dates[k].other) && len(f.Days) < 4 && (f.inStretch(f.dates[k].unit) || !f.ownDay() && !f.beyondSemicolon(&f.dates[k], w.found[lo:hi])) {
				f.Days = append(f.Days, f.dates[k].Spec)
			}
		}
		if f.number != 0 && !w.settleNumber(f, i) {
			f.Frame = -1
			w.leaveNumber(f)
		}
		if f.Frame >= 0 {
			art.Statements = append(art.Statements, f.Statement)
		}
	}
	w.settleOutcomes()
}

// ownDay says whether a date stands between the same semicolons as the statement.
func (f *finding) ownDay() bool {
	for i := range f.dates {
		if f.inStretch(f.dates[i].unit) && !f.dates[i].other {
			return true
		}
	}
	return false
}

// soften makes soft counts loose where the article gives another number of those
// in favour: they may be of something else.
func (w *walker) soften() {
	var told []Count
	for i := range w.found {
		if f := &w.found[i]; f.Kind == Counts && !f.soft && !f.Loose && !f.compared && f.Counts[plenary.Yes].Said && !f.Unanimous && len(told) < 100 {
			told = append(told, f.Counts[plenary.Yes])
		}
	}
	for i := range w.found {
		f := &w.found[i]
		if !f.soft {
			continue
		}
		c := f.Counts[plenary.Yes]
		for _, o := range told {
			f.Loose = f.Loose || o.Lo > c.Hi || o.Hi < c.Lo
		}
	}
}

// ownFrame is what the statement's own sentence says of its event.
func (w *walker) ownFrame(f *finding, others []finding) *Frame {
	e := &Frame{Scope: f.scope, Said: f.said, Amendment: f.amend, Compared: f.compared, Another: f.another, Sentences: []int{f.sent}, block: f.block, past: f.past, apart: f.apart, Matter: f.matter}
	if !f.compared {
		f.dates = slices.DeleteFunc(slices.Clone(f.dates), func(d dateAt) bool { return d.other || d.beside(f) || d.compared(others) })
	}
	f.ownInSeries(others)
	if k := nearest(len(f.dates), func(i int) int32 { return f.dates[i].unit }, f, others); k >= 0 && !f.acrossSemicolon(&f.dates[k], others) {
		e.date(&f.dates[k])
		if tallies(others) < 2 {
			for i := range f.dates {
				if i != k && (f.inStretch(f.dates[i].unit) || !f.inStretch(f.dates[k].unit)) && !w.dateOfOther(f, &f.dates[i], &f.dates[k], others) {
					e.date(&f.dates[i])
				}
			}
		}
	} else if f.line != nil {
		e.date(f.line)
	} else if len(f.recent.dates) > 0 && !f.another && !f.headed() {
		for i := range f.recent.dates {
			e.date(&f.recent.dates[i])
		}
		e.Heading = f.sent != f.recentAt+1 || !f.recent.opens && !(len(f.recent.dates) == 1 && f.recent.dates[0].told)
	} else if len(f.around.dates) > 0 {
		e.date(&f.around.dates[0])
		e.Heading, e.under = true, f.aroundAt
	}
	if k := nearest(len(f.symbols), func(i int) int32 { return f.symbols[i].unit }, f, others); k >= 0 {
		e.Symbols, e.Recalled = append(e.Symbols, f.symbols[k].text), f.symbols[k].mention
	} else if len(f.recent.symbols) == 1 && f.recentAt >= f.aroundAt && !f.another && !f.past && len(f.dates) == 0 {
		e.Symbols, e.Recalled = append(e.Symbols, f.recent.symbols[0].text), f.recent.symbols[0].mention
	}
	e.Segments = append(e.Segments, f.segment)
	if !f.Open && !f.part && !(f.EitherWay && f.Loose) {
		e.tally = f.Counts
	}
	for i := range f.People {
		e.places(&f.People[i])
	}
	if f.Kind == Outcome {
		for i := range others { // the draft went down, 55 to 59
			if o := &others[i]; o.Kind == Counts && o.from >= f.to && o.from-f.to <= 4 && !o.compared {
				e.tally = o.Counts
			}
		}
	}
	e.recalls = w.recallsYear(e)
	e.back = f.before || e.recalls || w.looksBack(e)
	e.adopted = f.Kind == Outcome && f.Passing || f.Unanimous
	if f.Kind == Veto {
		e.vetoers, e.looseVeto = f.People[0].Names, f.Loose
	}
	return e
}

// compared says whether a date belongs to a number that is told to compare: 107 votes,
// against 89 last year.
func (d *dateAt) compared(others []finding) bool {
	return slices.ContainsFunc(others, func(o finding) bool {
		return o.compared && int(d.unit) >= o.from && int(d.unit) < o.to
	})
}

// dateOfOther says whether a date in the sentence of a statement, which cannot mean the
// same day as the statement's own, stands nearer to another statement: abstained in
// yesterday's vote: in 1981 it had voted no.
func (w *walker) dateOfOther(f *finding, d, own *dateAt, others []finding) bool {
	if compatible([]when.Spec{own.Spec}, d.Spec, w.published) && compatible([]when.Spec{d.Spec}, own.Spec, w.published) {
		return false
	}
	for i := range others {
		if o := &others[i]; o.from != f.from && o.away(d) < f.away(d) && o.away(d) < o.away(own) && o.Glimpse == nil {
			return true
		}
	}
	return false
}

// away is how many units a date stands from a statement.
func (f *finding) away(d *dateAt) int {
	return max(0, f.from-int(d.unit), int(d.unit)-f.to+1)
}

// looksBack says whether an event is told with a year long before the article, behind
// one of its own days: what a new paragraph tells is not of that.
func (w *walker) looksBack(e *Frame) bool {
	const long = 300 // days
	if w.published == 0 || e.Heading || len(e.Dates) == 0 || e.Dates[0].Form != when.Absolute || e.Dates[0].Year == 0 || len(e.Symbols) > 0 {
		return false
	}
	today := w.today()
	if today < 0 || len(w.art.Frames[today].Dates) == 0 {
		return false
	}
	r := e.Dates[0].Range(when.Ref{Day: w.published})
	now := w.art.Frames[today].Dates[0].Range(when.Ref{Day: w.published})
	return r.Known() && now.Known() && now.Relative && w.published-r.To > long && w.published-now.To < long/10
}

// maxPlaces bounds how many members' positions are kept with an event.
const maxPlaces = 40

// place is the position that a statement gives a member.
type place struct {
	name     int32
	position plenary.Position
}

// places keeps who is said to have taken which position.
func (e *Frame) places(p *People) {
	if p.Not || len(p.As) > 0 || p.Position == plenary.UnknownPosition {
		return
	}
	for _, n := range p.Names {
		if len(e.people) == maxPlaces {
			return
		}
		e.people = append(e.people, place{n, p.Position})
	}
}

// clashes says whether the two events have a member in two positions, so that
// they are two votes.
func (e *Frame) clashes(own *Frame) bool {
	for _, a := range own.people {
		for _, b := range e.people {
			if a.name == b.name && a.position != b.position {
				return true
			}
		}
	}
	return false
}

// headed says whether a heading that is a date stands right above the statement:
// it says more than a date told in passing since.
func (f *finding) headed() bool {
	isDay := func(d dateAt) bool { return d.Form == when.Absolute && d.Day != 0 }
	if f.recentAt > f.aroundAt && slices.ContainsFunc(f.recent.dates, isDay) && !slices.ContainsFunc(f.around.dates, isDay) {
		return false // fifty years ago! It was put on 27 June 1950
	}
	return len(f.around.dates) > 0 && f.sent-f.aroundAt <= 3 && (f.aroundAt > f.recentAt || f.aroundAt >= f.recentAt-2 && !f.recent.opens)
}

// ordinalFrame is the first or second of the last two events of which a tally was
// told, -1 when there are none.
func (w *walker) ordinalFrame(n int) int {
	seen := 0
	for i := len(w.art.Frames) - 1; i >= 0; i-- {
		if w.art.Frames[i].counts() {
			if seen++; seen == 3-n {
				return i
			}
		}
	}
	return -1
}

// counts says whether an event gives any number.
func (e *Frame) counts() bool {
	return e.tally[plenary.Yes].Said || e.tally[plenary.No].Said || e.tally[plenary.Abstain].Said
}

// tallies counts the statements of counts among those of one sentence.
func tallies(fs []finding) int {
	n := 0
	for i := range fs {
		if fs[i].Kind == Counts || fs[i].Kind == Veto {
			n++
		}
	}
	return n
}

// sameEvent is the frame that tells the same event as a statement, -1 when it
// tells a new one.
func (w *walker) sameEvent(f *finding, own *Frame) int {
	if f.now && len(own.Symbols) == 0 {
		said := own.Scope
		i := w.today()
		if i >= 0 && f.Kind == Who && !own.Said && own.Scope >= Assembly && w.art.Frames[i].Said {
			own.Scope = w.art.Frames[i].Scope // the Council had failed; India voted yes this time
		}
		if i >= 0 && w.art.Frames[i].agrees(f, own, w.published) {
			if f.before && w.art.Frames[i].Sentences[0] != f.sent { // of the vote that is set against
				own.Dates, own.DateSpans, own.DateTold, own.DateBeside, own.DateHeads = nil, nil, nil, nil, nil
			}
			f.scope = own.Scope
			return i
		}
		own.Scope = said
	}
	if i := w.ofSameDay(f, own); i >= 0 {
		return i
	}
	for i := len(w.art.Frames) - 1; i >= 0 && i >= len(w.art.Frames)-4; i-- {
		e := &w.art.Frames[i]
		if aside := e.back && !f.before && !f.past && (e.block != f.block || e.again && e.Sentences[len(e.Sentences)-1] != f.sent) && i > 0 && e.Before >= 0; aside && (len(own.Dates) == 0 || own.Heading) && len(own.Symbols) == 0 && w.art.Frames[e.Before].agrees(f, own, w.published) {
			return e.Before // a new paragraph is back from what had happened before
		}
		if f.aside && e.back && i > 0 {
			continue
		}
		if e.recalls && i > 0 && !f.before && !f.past && (len(own.Dates) == 0 || own.Heading) && e.Sentences[len(e.Sentences)-1] != f.sent {
			continue // it won by 165 to 7; a year ago it was 187 to 2. The noes were
		}
		if e.agrees(f, own, w.published) {
			f.Placed = f.Placed && (!f.aside || i == w.today())
			return i
		}
		if e.Compared && (len(own.Dates) == 0 || own.Heading) && !own.Compared {
			continue // what was said to compare is no event to go on with
		}
		if e.back && !f.before && !f.past && (len(own.Dates) == 0 || own.Heading) && e.Sentences[len(e.Sentences)-1] != f.sent && i > 0 {
			continue // back from what had happened before
		}
		// A statement goes back beyond the last event only by naming the organ
		// of an earlier one.
		if f.dated && len(own.Dates) > 0 && !compatible(e.Dates, own.Dates[0], w.published) {
			continue // a year earlier it was 130 to 2; Berlin voted no on Thursday
		}
		if !(own.Said && e.Scope != own.Scope && e.Scope >= Assembly) {
			return -1
		}
	}
	return -1
}

// today is the event that the article is about, rather than one it looks back to:
// the first that is told with a date reckoned from today, else the first; -1 where
// none is told.
func (w *walker) today() int {
	for i := range w.art.Frames {
		for _, d := range w.art.Frames[i].Dates {
			if d.Form == when.Ago && !yearsAgo(d) || d.Form == when.Calendar && d.Back == 0 || d.Form == when.LastNamed && d.Month == 0 {
				return i
			}
		}
	}
	return min(0, len(w.art.Frames)-1)
}

func (e *Frame) agrees(f *finding, own *Frame, published when.Day) bool {
	switch {
	case f.past:
		return false
	case !e.ofMatter(f):
		return false
	case e.apart != f.apart && (e.apart || slices.Contains(e.Sentences, f.sent)):
		return false // the text, which Russia had vetoed in May, was adopted
	case f.another && len(e.Sentences) > 0 && e.Sentences[len(e.Sentences)-1] != f.sent:
		return false
	case e.Scope >= Assembly && own.Scope >= Assembly && e.Scope != own.Scope:
		return false
	case len(e.Symbols) > 0 && len(own.Symbols) > 0 && !own.Recalled && e.Symbols[0] != own.Symbols[0]:
		return false
	case f.Kind == Veto && own.Scope == Council && e.exceedsCouncil():
		return false // by 68 to 13, after one Soviet veto
	case own.Amendment != e.Amendment && (own.Amendment || f.Kind == Counts):
		return false
	case own.under > e.Sentences[len(e.Sentences)-1] && !slices.Contains(e.Dates, own.Dates[0]):
		return false // another day was opened in between
	case own.Compared || e.Compared, e.past && e.Sentences[0] != f.sent:
		return false
	case f.before && !f.now && len(own.Dates) > 0 && !slices.Contains(e.Dates, own.Dates[0]) && !slices.Contains(e.Sentences, f.sent):
		return false
	}
	if f.Kind == Counts && len(own.Dates) == 1 && !own.Heading && len(e.Dates) == 0 && len(e.people) > 0 && yearsAgo(own.Dates[0]) && e.Sentences[len(e.Sentences)-1] != f.sent {
		return false // Japan voted no. Last year it was 51 to 49
	}
	if e.Sentences[len(e.Sentences)-1] != f.sent && (e.clashes(own) || e.otherVeto(f)) {
		return false
	}
	if len(own.Dates) > 0 && !own.Heading && len(e.Dates) == 1 && (f.Kind == Counts || f.Kind == Who || f.Kind == Outcome || f.Kind == Veto) && (onOtherWeekday(e.Dates[0], own.Dates[0], published) || onOtherWeekday(own.Dates[0], e.Dates[0], published)) {
		return false
	}
	if len(own.Dates) > 0 && !own.Heading && len(e.Dates) > 0 && (!compatible(e.Dates, own.Dates[0], published) || f.Kind != Binding && f.Kind != Majority && otherDay(e.Dates, own.Dates[0], published, f.Kind == Counts || f.Kind == Who || f.Kind == Veto) || e.Later && e.block != f.block && own.Dates[0].Year != 0 && !slices.Contains(e.Dates, own.Dates[0])) {
		return false
	}
	for p := range own.tally {
		a, b := e.tally[p], own.tally[p]
		if a.Said && b.Said && (a.Lo > b.Hi || b.Lo > a.Hi) {
			return false
		}
	}
	if len(e.vetoers) > 0 && !e.looseVeto && e.Sentences[len(e.Sentences)-1] != f.sent && (own.tally[plenary.No].Said && own.tally[plenary.No].Hi == 0) {
		return false // a text without a vote against is not the one that was vetoed
	}
	if e.tooMany(own) || e.outnumbers(own) || own.outnumbers(e) {
		return false
	}
	if f.item && f.Kind == Counts && e.tally[plenary.Yes].Said && own.tally[plenary.Yes].Said && e.block != f.block {
		return false
	}
	return true
}

// otherVeto says whether a veto is told of another text than that of the event:
// one that was adopted, or that others vetoed.
func (e *Frame) otherVeto(f *finding) bool {
	if f.Kind != Veto || f.Loose {
		return false
	}
	if e.adopted || e.tally[plenary.Yes].Said && e.tally[plenary.Yes].Lo == council {
		return true
	}
	if len(e.vetoers) == 0 || len(f.People[0].Names) == 0 {
		return false
	}
	for _, n := range f.People[0].Names {
		if slices.Contains(e.vetoers, n) {
			return false
		}
	}
	return true
}

// council is how many members the Council has at most.
const council = 15

// tooMany says whether the numbers of two statements cannot be of one vote of the
// Council: they are more than its members.
func (e *Frame) tooMany(own *Frame) bool {
	if e.Scope == Assembly || own.Scope == Assembly || !e.tally[plenary.Yes].Said && !own.tally[plenary.Yes].Said {
		return false
	}
	sum, alone := int32(0), int32(0)
	for p := range own.tally {
		alone += own.tally[p].Lo
		n := max(e.tally[p].Lo, own.tally[p].Lo)
		if n > council {
			return false
		}
		sum += n
	}
	return sum > council && alone <= council
}

// outnumbers says whether an event has more votes than the Council has members,
// and another is the Council's.
func (e *Frame) outnumbers(o *Frame) bool {
	return o.Scope == Council && o.Said && e.Scope < Assembly && e.tally[plenary.Yes].Lo > council
}

// exceedsCouncil says whether more voted one way than the Council has members.
func (e *Frame) exceedsCouncil() bool {
	for p, c := range e.tally {
		if c.Lo > council && p != int(plenary.NotVoting) {
			return true
		}
	}
	return false
}

// compatible says whether a date may mean the same day as those of a frame.
func compatible(have []when.Spec, d when.Spec, published when.Day) bool {
	for _, h := range have {
		if h == d {
			return true
		}
		if h.Form == when.Absolute && d.Form == when.Absolute {
			if h.Year != 0 && d.Year != 0 && h.Year != d.Year || h.Month != 0 && d.Month != 0 && h.Month != d.Month || h.Day != 0 && d.Day != 0 && h.Day != d.Day {
				return false
			}
			continue
		}
		if (h.Form == when.Ago || h.Form == when.LastNamed) && (d.Form == when.Ago || d.Form == when.LastNamed) && h.Weekday != when.AnyWeekday && d.Weekday != when.AnyWeekday && h.Weekday != d.Weekday {
			return false
		}
		if d.Form == when.Calendar || d.Form == when.Narrative || d.Form == when.LastNamed || d.Form == when.Ago && d.Back > 1 || d.Unit == when.DecadeGrain {
			return false
		}
		if d.Form == when.Absolute && d.Month == 0 && (published == 0 || d.Day != 0 || int(published.Date().Year) != int(d.Year) || h.Form == when.Calendar || h.Form == when.Narrative) { // a bare year beside Wednesday
			return false
		}
	}
	return true
}

// onOtherWeekday says whether a day told by its date is no such day of the week as another is
// told by: on 25 February it was vetoed; on Sunday it went through.
func onOtherWeekday(day, named when.Spec, published when.Day) bool {
	if day.Form != when.Absolute || day.Day == 0 || named.Form == when.Absolute || named.Weekday == when.AnyWeekday || published == 0 {
		return false
	}
	r := day.Range(when.Ref{Day: published})
	return r.Known() && r.From == r.To && r.AltTo == 0 && int8(r.From.Weekday()) != named.Weekday
}

// otherDay says whether a date is a day, and every one of a frame's is another:
// on Saturday and yesterday, where the day of the article is known;
// with months also in February.
func otherDay(have []when.Spec, d when.Spec, published when.Day, months bool) bool {
	const apart = 1
	r := d.Range(when.Ref{Day: published})
	month := r.Grain == when.MonthGrain && d.Form == when.Absolute && d.Year != 0 // in January 1997
	if months && published != 0 && d.Form == when.Absolute && d.Month != 0 && d.Day == 0 && d.Year == 0 {
		return otherMonth(have, d, published) // in February
	}
	if published == 0 || !r.Known() || r.Grain != when.DayGrain && !month || r.AltTo != 0 || d.Form == when.Narrative {
		return false
	}
	known := false
	for _, h := range have {
		o := h.Range(when.Ref{Day: published})
		if month && !o.Known() {
			continue
		}
		known = true
		if !o.Known() || o.Grain != when.DayGrain || o.AltTo != 0 || h.Form == when.Narrative || r.From <= o.To+apart && o.From <= r.To+apart {
			return false
		}
	}
	return known
}

// otherMonth says whether all days of an event lie some days outside of a month.
func otherMonth(have []when.Spec, d when.Spec, published when.Day) bool {
	const apart = 4
	for _, h := range have {
		o := h.Range(when.Ref{Day: published})
		if !o.Known() || o.Grain != when.DayGrain || o.AltTo != 0 || h.Form == when.Narrative {
			return false
		}
		if uint8((o.From-apart).Date().Month) == d.Month || uint8(o.To.Date().Month) == d.Month || uint8((o.To+apart).Date().Month) == d.Month {
			return false
		}
	}
	return len(have) > 0
}

// merge adds what a further statement says of an event.
func (e *Frame) merge(o *Frame) {
	if (e.Scope < Assembly || o.Said && !e.Said) && !(o.Scope == Council && e.exceedsCouncil()) {
		e.Scope = o.Scope
	}
	e.Said = e.Said || o.Said
	for i, d := range o.Dates {
		if !o.Heading && (len(e.Dates) == 0 || e.Heading) {
			e.Dates, e.DateSpans, e.DateTold, e.DateBeside, e.DateHeads, e.Heading = nil, nil, nil, nil, nil, false
		}
		known := false
		for _, h := range e.Dates {
			known = known || h == d
		}
		if !known && !(o.Heading && len(e.Dates) > 0) {
			e.Dates, e.DateSpans = append(e.Dates, d), append(e.DateSpans, o.DateSpans[i])
			e.DateTold, e.DateBeside = append(e.DateTold, o.DateTold[i]), append(e.DateBeside, o.DateBeside[i])
			e.DateHeads = append(e.DateHeads, o.DateHeads[i])
		}
	}
	if len(e.Symbols) == 0 || e.Recalled && !o.Recalled && len(o.Symbols) > 0 {
		e.Symbols, e.Recalled = o.Symbols, o.Recalled
	}
	if e.Sentences[len(e.Sentences)-1] != o.Sentences[0] {
		e.Sentences = append(e.Sentences, o.Sentences[0])
	}
	e.Segments = append(e.Segments, o.Segments...)
	e.people = append(e.people, o.people[:min(len(o.people), maxPlaces-min(len(e.people), maxPlaces))]...)
	e.adopted = e.adopted || o.adopted
	if len(e.vetoers) == 0 {
		e.vetoers, e.looseVeto = o.vetoers, o.looseVeto
	}
	e.Another = e.Another || o.Another
	for p := range o.tally {
		if !e.tally[p].Said {
			e.tally[p] = o.tally[p]
		}
	}
}

// inherit gives a new event what it has in common with the one told before: an
// event without a date of its own, told of the same organ, was on the same day.
func (w *walker) inherit(f *finding, own *Frame) {
	at := own.Before
	for at > 0 && (w.art.Frames[at].Compared || w.art.Frames[at].apart) {
		at--
	}
	e := &w.art.Frames[at]
	if e.apart {
		return
	}
	if len(own.Dates) == 0 && e.Scope == own.Scope && !e.Heading && !own.Compared {
		own.Dates, own.DateSpans, own.DateTold, own.DateBeside, own.DateHeads, own.Borrowed = e.Dates, e.DateSpans, e.DateTold, e.DateBeside, e.DateHeads, true
	}
	for _, d := range own.Dates {
		own.Later = own.Later || d.Form == when.Narrative
	}
}

// settleNumber finds the position of "one of the six" among the counts told so
// far.
func (w *walker) settleNumber(f *finding, i int) bool {
	if f.People[0].Position != plenary.UnknownPosition {
		return true
	}
	for k := i - 1; k >= 0; k-- {
		for _, p := range w.found[k].People {
			if n := p.Number; n.Said && n.Lo == f.number && n.Hi == f.number && w.found[k].sent >= f.sent-1 && len(w.found[k].People) > 1 {
				f.People[0].Position, f.Frame = p.Position, w.found[k].Frame
				return true // the EU split 14 to 1, the one being Prague
			}
		}
		for _, p := range []plenary.Position{plenary.No, plenary.Abstain, plenary.Yes, plenary.NotVoting} {
			if c := w.found[k].Counts[p]; c.Said && c.Lo == f.number && c.Hi == f.number && !w.outdone(k, p) {
				f.People[0].Position = p
				if w.found[k].EitherWay { // it was lost by 64 to 28: the 28 may be those in favour
					f.Otherwise[plenary.Yes], f.Otherwise[plenary.No] = true, true
				}
				if w.found[k].Frame >= 0 && (w.found[k].scope == f.scope || !f.said && w.found[k].sent >= f.sent-3) {
					f.Frame = w.found[k].Frame
				}
				return true
			}
		}
	}
	return false
}

// leaveNumber leaves it to the record which position so many took: among the 74,
// of whom the article has not told before.
func (w *walker) leaveNumber(f *finding) {
	if f.number < 2 || len(w.glimpses) >= MaxStatements {
		return
	}
	g := *f
	g.Glimpse = &Glimpse{Told: f.number, May: [5]bool{plenary.Yes: true, plenary.No: true, plenary.Abstain: true, plenary.NotVoting: true}}
	w.glimpses = append(w.glimpses, g)
}

// settleOutcomes keeps "adopted" as a statement of its own only where nothing
// else is stated of the event.
func (w *walker) settleOutcomes() {
	told := make([]bool, len(w.art.Frames))
	for _, st := range w.art.Statements {
		told[st.Frame] = told[st.Frame] || !st.Passing
	}
	any := false
	for _, t := range told {
		any = any || t
	}
	for i := range w.art.Statements {
		st := &w.art.Statements[i]
		e := &w.art.Frames[st.Frame]
		if st.Passing && !st.Quiet {
			st.Quiet = told[st.Frame] || len(e.Symbols) == 0 && (any || e.Scope < Assembly || len(e.Dates) == 0)
		}
	}
}
