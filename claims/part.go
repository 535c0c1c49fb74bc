package claims

import (
	"slices"

	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// part takes an event apart that was told with two days which cannot be one, where
// each part then means a vote of its own and fewer statements are denied than
// before: what was read as one vote may be this week's and one of long ago.
func (j *judge) part() {
	const most = 64 // events of an article
	for i := 0; i < len(j.frames) && len(j.frames) < most; i++ {
		if f := &j.frames[i]; len(f.statements) > 1 && f.vote >= 0 && j.twoDays(f) && j.denied(f) > 0 {
			j.partAt(i)
		}
	}
}

// twoDays says whether two days that a frame gives cannot be one.
func (j *judge) twoDays(f *frameResult) bool {
	const apart = 3
	for i, a := range f.ranges {
		for _, b := range f.ranges[:i] {
			if a.Known() && b.Known() && a.AltTo == 0 && b.AltTo == 0 && (a.From > b.To+apart || b.From > a.To+apart) {
				return true
			}
		}
	}
	return false
}

// partAt tries every end of a sentence between two statements of the event at i,
// and keeps the best.
func (j *judge) partAt(i int) {
	f := &j.frames[i]
	least := j.denied(f)
	var head, tail frameResult
	for k := 0; k+1 < len(f.statements); k++ {
		at := j.sentenceEnd(f.statements[k].End)
		if f.statements[k+1].Start < at {
			continue
		}
		a, b := f.half(at, true), f.half(at, false)
		if len(a.frame.Dates) == 0 || len(b.frame.Dates) == 0 {
			continue
		}
		j.settle(&a)
		j.settle(&b)
		if a.vote < 0 || b.vote < 0 || a.vote == b.vote || a.ranked[0].by[byDate] < yearBits || b.ranked[0].by[byDate] < yearBits {
			continue
		}
		if n := j.denied(&a) + j.denied(&b); n < least {
			least, head, tail = n, a, b
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

// denied counts the slots of a frame's statements that its vote denies.
func (j *judge) denied(f *frameResult) int {
	n := 0
	for _, st := range f.evidence() {
		c := j.compare(st, f.vote)
		_, d, _ := c.count()
		n += d
	}
	return n
}

// sentenceEnd is where the sentence ends in which byte at of the text stands.
func (j *judge) sentenceEnd(at int) int {
	text := j.doc.Text
	end := min(len(text), at+longSentence)
	for k := at; k < end; k++ {
		if c := text[k]; c == '\n' || (c == '.' || c == '!' || c == '?') && k+1 < end && text[k+1] == ' ' {
			return k
		}
	}
	return end
}

// half is the part of an event told before byte at of the text, or behind it.
func (f *frameResult) half(at int, before bool) frameResult {
	fr := *f.frame
	fr.Dates, fr.DateSpans, fr.DateTold, fr.DateBeside, fr.DateHeads = nil, nil, nil, nil, nil
	for k, span := range f.frame.DateSpans {
		if span[0] < at == before {
			fr.Dates, fr.DateSpans = append(fr.Dates, f.frame.Dates[k]), append(fr.DateSpans, span)
			fr.DateTold, fr.DateBeside = append(fr.DateTold, f.frame.DateTold[k]), append(fr.DateBeside, f.frame.DateBeside[k])
			fr.DateHeads = append(fr.DateHeads, f.frame.DateHeads[k])
		}
	}
	h := frameResult{vote: -1}
	h.frame = &fr
	h.statements = slices.DeleteFunc(slices.Clone(f.statements), func(st *extract.Statement) bool { return st.Start < at != before })
	if n := len(f.frame.Segments); n > 1 { // the words of its own sentences
		cut := len(h.statements)
		if before {
			fr.Segments = f.frame.Segments[:min(cut, n)]
		} else {
			fr.Segments = f.frame.Segments[max(0, n-cut):]
		}
	}
	h.ranges = []when.Range{}
	return h
}

// adopt gives an event that no vote was found for the vote of another event of the
// article that bears out all it states: what stands behind an aside on another
// vote goes on with the vote that the article is about.
func (j *judge) adopt() {
	const enough = 0.5 // bits
	for i := range j.frames {
		f := &j.frames[i]
		if f.vote >= 0 || f.beyond != 0 || len(f.statements) == 0 || len(f.frame.Symbols) > 0 {
			continue
		}
		for d := 1; d < len(j.frames) && f.vote < 0; d++ {
			for _, k := range [...]int{i - d, i + d} {
				if k < 0 || k >= len(j.frames) || f.vote >= 0 {
					continue
				}
				if o := &j.frames[k]; o.vote >= 0 && !o.adopted && !(f.frame.Said && f.frame.Scope != o.frame.Scope) && f.frame.Matter == o.frame.Matter && j.mayBeOn(f, o.vote) && j.bearsOut(o.vote, f, enough) {
					f.vote, f.ranked, f.margin, f.several, f.adopted = o.vote, o.ranked, o.margin, o.several, true
				}
			}
		}
	}
}

// mayBeOn says whether no date that an event tells itself is far from a vote's.
func (j *judge) mayBeOn(f *frameResult, v int) bool {
	const far = 45
	for _, r := range f.ranges {
		if r.Known() && !f.frame.Borrowed && !f.frame.Heading && j.distance(r, v) > far {
			return false
		}
	}
	return true
}

// bearsOut says whether a vote agrees with everything that an event states.
func (j *judge) bearsOut(v int, f *frameResult, enough float64) bool {
	bits := 0.0
	for _, st := range f.evidence() {
		c := j.compare(st, v)
		if _, d, u := c.count(); d+u > 0 {
			return false
		}
		for _, s := range c.slots {
			bits += s.bits
		}
	}
	return bits >= enough
}

// takeIn puts what is told of members, without a day or text of its own, to the one
// vote that the article tells, where no vote was found for it: nothing else is there
// that it may be of.
func (j *judge) takeIn() {
	const near = 2 // sentences
	only := -1
	for i := range j.frames {
		switch f := &j.frames[i]; {
		case f.vote < 0:
		case only < 0:
			only = i
		case f.vote != j.frames[only].vote:
			return
		}
	}
	if only < 0 || j.frames[only].several {
		return
	}
	for i := range j.frames {
		f := &j.frames[i]
		fr := f.frame
		if f.vote >= 0 || f.beyond != 0 || len(f.statements) == 0 || len(fr.Symbols) > 0 || fr.Another || fr.Compared || fr.Amendment || len(fr.Dates) > 0 && !fr.Borrowed && !fr.Heading {
			continue
		}
		for k := i - 1; k >= 0; k-- {
			o := &j.frames[k]
			if o.vote < 0 || fr.Said && fr.Scope != o.frame.Scope || fr.Sentences[0]-o.frame.Sentences[len(o.frame.Sentences)-1] > near || !j.mayBeOf(f.statements, o.vote) {
				continue
			}
			for _, st := range f.statements {
				st.Frame = k
			}
			o.statements = append(slices.Clone(o.statements), f.statements...)
			f.statements = nil
			break
		}
	}
}

// ofTheText is how a clause ends, or goes on with the text told of before.
var ofTheText = compile(`^("?[.;!?]|\s+(it|the (text|draft|resolution|motion))\b|$)`)

// mayBeOf says whether statements may all be of a vote: those of members say
// themselves which position these took, and the vote bears out all others.
func (j *judge) mayBeOf(sts []*extract.Statement, v int) bool {
	for _, st := range sts {
		if st.Kind == extract.Veto && !st.Loose && !st.People[0].Not && len(st.People[0].Names) > 0 && ofTheText.MatchString(j.doc.Text[st.End:min(len(j.doc.Text), st.End+20)]) {
			continue // resolution 502 was carried. Moscow used its veto.
		}
		if st.Kind == extract.Who && !st.Loose && len(st.People) == 1 && j.explicit(st, st.People[0].Position) {
			continue
		}
		if c := j.compare(st, v); !c.agrees() {
			return false
		}
	}
	return true
}
