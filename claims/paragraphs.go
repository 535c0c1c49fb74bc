package claims

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary/claims/extract"
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

// paragraphsAt tries the ends of paragraphs between two statements of the event at i.
func (j *judge) paragraphsAt(i int) {
	const tried = 8
	f := &j.frames[i]
	least := j.denied(f)
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
		a, b := j.byItself(f, at+cut, true), j.byItself(f, at+cut, false)
		wrong := 0
		for _, h := range [...]*frameResult{&a, &b} {
			switch {
			case j.ownVote(h, f.vote):
			case j.ownRival(h, f.vote):
				h.vote, h.several = -1, true
			default:
				h.vote, h.ranked, h.margin, h.several, h.matter = f.vote, f.ranked, f.margin, f.several, f.matter
			}
			if h.vote >= 0 {
				wrong += j.denied(h)
			}
		}
		if wrong < least && a.vote != b.vote {
			least, head, tail = wrong, a, b
		}
	}
	if head.frame == nil {
		return
	}
	for _, st := range tail.statements {
		st.Frame = len(j.frames)
	}
	j.frames[i] = head
	j.frames = append(j.frames, tail)
}

// number is the last number of a symbol.
var number = regexp.MustCompile(`\d+\D*$`)

// byItself reads the part of an event told before byte at of the text, or behind it, with
// the words and days of its own paragraphs only.
func (j *judge) byItself(f *frameResult, at int, before bool) frameResult {
	h := f.half(at, before)
	from, to := 0, len(j.art.Sentences)
	for from < to && j.art.Sentences[from].At < at {
		from++
	}
	if before {
		from, to = 0, from
	}
	h.only = [2]int{from, max(to, 1)}
	if len(h.frame.Dates) == 0 {
		for k := range j.frames {
			for n, span := range j.frames[k].frame.DateSpans {
				if j.frames[k].frame.Borrowed || span[0] < at != before {
					continue
				}
				h.frame.Dates, h.frame.DateSpans = append(h.frame.Dates, j.frames[k].frame.Dates[n]), append(h.frame.DateSpans, span)
				h.frame.DateTold, h.frame.DateBeside, h.frame.DateHeads = append(h.frame.DateTold, false), append(h.frame.DateBeside, false), append(h.frame.DateHeads, false)
			}
		}
	}
	text := j.doc.Text[at:]
	if before {
		text = j.doc.Text[:at]
	}
	h.frame.Symbols = slices.DeleteFunc(slices.Clone(h.frame.Symbols), func(s string) bool {
		return !strings.Contains(text, number.FindString(s))
	})
	j.settle(&h)
	return h
}

// ownVote says whether part of an event was resolved to another vote than the whole, of
// which its words or days rather are and which bears out all of it.
func (j *judge) ownVote(h *frameResult, v int) bool {
	const enough = 3.0 // bits
	return h.vote >= 0 && h.vote != v && j.isRather(h, &h.ranked[0], v) && j.bearsOut(h.vote, h, enough)
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
	for i := range h.ranked[:min(tried, len(h.ranked))] {
		s := &h.ranked[i]
		if int(s.vote) != v && h.ranked[0].total-s.total <= near && s.by[bySubject] >= about && j.isRather(h, s, v) && j.bearsOut(int(s.vote), h, enough) {
			return true
		}
	}
	return false
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
