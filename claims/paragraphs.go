package claims

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// paragraphs takes an event apart that was told on in another paragraph, where what stands
// there is wrong of its vote and, read by itself, is right in all of another: two notes on
// one page. The resolution on Bosnia was adopted, Cuba abstaining. / Ten votes sent help to
// the Kurds. Cuba voted no.
func (j *judge) paragraphs() {
	const most = 64 // events of an article
	if !strings.Contains(j.doc.Text, "\n") {
		return
	}
	for i := 0; i < len(j.frames) && len(j.frames) < most; i++ {
		if f := &j.frames[i]; f.vote >= 0 && len(f.statements) > 0 && len(f.statements) <= maxEvidence && j.denied(f) > 0 {
			j.paragraphsAt(i)
		}
	}
}

// paragraphsAt tries the ends of paragraphs between two statements of the event at i, and
// its own paragraphs without the rest of the article.
func (j *judge) paragraphsAt(i int) {
	const tried = 8
	f := &j.frames[i]
	least := j.denied(f)
	first, last := f.statements[0], f.statements[len(f.statements)-1]
	from, _ := j.paragraph(first)
	_, to := j.paragraph(last)
	var head, tail frameResult
	for k, n := 0, 0; k+1 < len(f.statements) && n < tried; k++ {
		at, next := f.statements[k].End, f.statements[k+1].Start
		if at >= next {
			continue
		}
		cut := strings.IndexByte(j.doc.Text[at:next], '\n')
		if cut < 0 {
			continue
		}
		n++
		a, b := j.byItself(f, from, at+cut), j.byItself(f, at+cut, to)
		wrong := j.place(&a, f) + j.place(&b, f)
		if wrong < least && a.vote != b.vote {
			least, head, tail = wrong, a, b
		}
	}
	if head.frame == nil {
		if from == 0 && to == len(j.doc.Text) || from > to {
			return
		}
		if a := j.byItself(f, from, to); j.place(&a, f) < least {
			j.frames[i] = a
		}
		return
	}
	for _, st := range tail.statements {
		st.Frame = len(j.frames)
	}
	j.frames[i] = head
	j.frames = append(j.frames, tail)
}

// place settles which vote a part of an event is of that was read by itself: its own, none
// where it may be of another, else that of the whole. It gives how much of it is denied.
func (j *judge) place(h, f *frameResult) int {
	switch {
	case j.ownVote(h, f.vote):
	case j.ownRival(h, f.vote):
		h.vote, h.several = -1, true
		return 0
	default:
		h.vote, h.ranked, h.margin, h.several, h.matter = f.vote, f.ranked, f.margin, f.several, f.matter
	}
	return j.denied(h)
}

// number is the last number of a symbol.
var number = compile(`\d+\D*$`)

// byItself reads the part of an event told between two bytes of the text with the words
// and days of these paragraphs only.
func (j *judge) byItself(f *frameResult, from, to int) frameResult {
	fr := *f.frame
	fr.Dates, fr.DateSpans, fr.DateTold, fr.DateBeside, fr.DateHeads = nil, nil, nil, nil, nil
	add := func(d when.Spec, span [2]int, told, beside, heads bool) {
		if at := span[0]; at < from || at >= to || len(fr.Dates) == maxOwnDays || slices.Contains(fr.Dates, d) {
			return
		}
		fr.Dates, fr.DateSpans = append(fr.Dates, d), append(fr.DateSpans, span)
		fr.DateTold, fr.DateBeside, fr.DateHeads = append(fr.DateTold, told), append(fr.DateBeside, beside), append(fr.DateHeads, heads)
	}
	for n, span := range f.frame.DateSpans {
		add(f.frame.Dates[n], span, f.frame.DateTold[n], f.frame.DateBeside[n], f.frame.DateHeads[n])
	}
	if len(fr.Dates) == 0 {
		for k := range j.frames {
			for n, span := range j.frames[k].frame.DateSpans {
				add(j.frames[k].frame.Dates[n], span, false, false, false)
			}
		}
		for _, t := range j.art.Times {
			if t.IsDay() {
				add(t.Spec, [2]int{t.At, t.End}, false, false, false)
			}
		}
	}
	h := frameResult{vote: -1}
	h.frame = &fr
	h.statements = slices.DeleteFunc(slices.Clone(f.statements), func(st *extract.Statement) bool { return st.Start < from || st.Start >= to })
	fr.Segments, fr.Heading, fr.Borrowed = nil, false, false
	k := 0
	for k < len(j.art.Sentences) && j.art.Sentences[k].At < from {
		k++
	}
	h.only[0] = k
	for k < len(j.art.Sentences) && j.art.Sentences[k].At < to {
		k++
	}
	h.only[1] = k
	h.ranges = []when.Range{}
	text := j.doc.Text[from:to]
	fr.Symbols = slices.DeleteFunc(slices.Clone(f.frame.Symbols), func(s string) bool {
		return !strings.Contains(text, number.FindString(s))
	})
	if names := map[extract.Scope]string{extract.Assembly: "ssembly", extract.Council: "ouncil"}[fr.Scope]; names != "" && !strings.Contains(text, names) {
		fr.Scope, fr.Said = extract.Nations, false // the other paragraphs' organ
	}
	j.settle(&h)
	return h
}

// maxOwnDays bounds how many days are kept of paragraphs read by themselves.
const maxOwnDays = 6

// ownVote says whether part of an event was resolved to another vote than the whole, of
// which its words or days rather are and which bears out nearly all of it.
func (j *judge) ownVote(h *frameResult, v int) bool {
	const enough = 3.0 // bits
	return h.vote >= 0 && h.vote != v && j.isRather(h, &h.ranked[0], v) && (j.bearsOut(h.vote, h, enough) || j.bearsMore(h, h.vote, v))
}

// bearsMore says whether one vote bears out nearly all that part of an event tells, and
// more of it than another.
func (j *judge) bearsMore(h *frameResult, a, b int) bool {
	const part = 4 // of as many one may be wrong
	right, wrong, other := 0, 0, 0
	for _, st := range h.evidence() {
		if c := j.compare(st, a); c.denies() {
			wrong++
		} else {
			right++
		}
		if c := j.compare(st, b); c.denies() {
			other++
		}
	}
	return right >= part*wrong && other >= wrong+2
}

// isRather says whether what part of an event tells, beside numbers and members, is rather
// of one vote than of another.
func (j *judge) isRather(h *frameResult, s *scored, v int) bool {
	const ahead = 2.0 // bits
	of := 0.0
	for i := range h.ranked {
		if r := &h.ranked[i]; int(r.vote) == v {
			of = r.by[bySubject] + r.by[byDate] + r.by[bySymbol]
		}
	}
	return !j.sameAct(s.vote, int32(v)) && s.by[bySubject]+s.by[byDate]+s.by[bySymbol] >= of+ahead
}

// ownRival says whether part of an event may be on another vote than that of the whole,
// which bears out all of it, without saying which it is.
func (j *judge) ownRival(h *frameResult, v int) bool {
	const (
		tried  = 5
		near   = 3.0 // bits
		about  = 3.5
		enough = 1.0
	)
	if j.fitsMostly(h, v) {
		return false
	}
	for i := range h.ranked[:min(tried, len(h.ranked))] {
		s := &h.ranked[i]
		if int(s.vote) != v && h.ranked[0].total-s.total <= near && s.by[bySubject] >= about && j.isRather(h, s, v) && (j.bearsOut(int(s.vote), h, enough) || j.bearsMore(h, int(s.vote), v)) {
			return true
		}
	}
	return false
}

// fitsMostly says whether a vote denies one statement of part of an event only, and bears out
// two or more.
func (j *judge) fitsMostly(h *frameResult, v int) bool {
	right, wrong := 0, 0
	for _, st := range h.evidence() {
		c := j.compare(st, v)
		switch a, d, _ := c.count(); {
		case d > 0:
			wrong++
		case a > 0:
			right++
		}
	}
	return wrong == 1 && right >= 2
}

// paragraph is where the paragraph begins and ends in which a statement stands.
func (j *judge) paragraph(st *extract.Statement) (from, to int) {
	first, last := max(0, st.Start-longSentence), min(len(j.doc.Text), st.End+longSentence)
	from, to = first+strings.LastIndexByte(j.doc.Text[first:st.Start], '\n')+1, last
	if k := strings.IndexByte(j.doc.Text[st.End:last], '\n'); k >= 0 {
		to = st.End + k
	}
	return from, to
}

// toldInItsParagraph looks for a vote that the paragraph of a statement tells and of which the
// statement is true, where nothing else there is borne out by the vote it was taken for: that is
// of another paragraph.
func (j *judge) toldInItsParagraph(st *extract.Statement, f *frameResult) (v int, ok bool) {
	from, to := j.paragraph(st)
	within := func(o *extract.Statement) bool { return o != st && o.Start >= from && o.End <= to }
	told := false
	for _, o := range f.statements {
		if c := j.compare(o, f.vote); o != st && c.agrees() {
			if within(o) {
				return 0, false
			}
			told = true
		}
	}
	for i := range j.frames {
		o := &j.frames[i]
		if !told || o.vote < 0 || o.vote == f.vote || o.several || !slices.ContainsFunc(o.statements, within) {
			continue
		}
		if c := j.compare(st, o.vote); c.agrees() {
			return o.vote, true
		}
	}
	return 0, false
}

const (
	heading = 90  // bytes of a paragraph that is only a line above others
	little  = 3.0 // bits that names of members in a title have by chance
)

// isAboutOther says whether a paragraph that bears out nothing of an event, read by itself, is
// not of its vote: the vote is told only further down and nothing speaks of it here yet, or the
// words and days here are plainly those of another.
func (j *judge) isAboutOther(f *frameResult, from, to int) bool {
	const (
		none    = 1.0 // bits
		plainly = 7.0
	)
	if to-from <= heading {
		return false
	}
	h := j.byItself(f, from, to)
	about := func(s *scored) float64 {
		bits := max(s.by[bySymbol], 0) + s.by[bySubject]
		if len(h.ranges) > 0 {
			bits += s.by[byDate]
		}
		return bits
	}
	own, most := 0.0, 0.0
	for i := range h.ranked {
		s := &h.ranked[i]
		if int(s.vote) == f.vote || j.sameAct(s.vote, int32(f.vote)) || j.ix.sameMatter(int(s.vote), f.vote) {
			own = max(own, about(s))
		} else if s.by[bySymbol] > 6 || len(h.ranges) > 0 && s.by[byDate] >= monthBits {
			most = max(most, about(s)) // names of members alone are in many titles
		}
	}
	return own <= none && most >= plainly || own <= little && !slices.ContainsFunc(f.statements, func(o *extract.Statement) bool { return o.Start < from })
}

// isOfOtherParagraph says whether the paragraph at a byte neither tells an event nor has words of
// its vote.
func (j *judge) isOfOtherParagraph(at int, f *frameResult) bool {
	from, to := j.paragraph(&extract.Statement{Start: at, End: at})
	if to-from <= heading || from == 0 && to == len(j.doc.Text) || slices.ContainsFunc(f.statements, func(st *extract.Statement) bool { return st.Start >= from && st.End <= to }) {
		return false
	}
	h := j.byItself(f, from, to)
	return !slices.ContainsFunc(h.ranked, func(s scored) bool {
		return int(s.vote) == f.vote && s.by[bySubject]+max(s.by[bySymbol], 0) > little
	})
}
