package claims

import (
	"github.com/plenary-vote/plenary/claims/extract"
)

// How much the words of a place in the article count for an event told in a
// sentence.
const (
	ownWords   = 1.0
	nearWords  = 0.75
	leadWords  = 0.7
	otherWords = 0.25
	maxOther   = 3000 // terms of the rest of an article that are looked at
)

// subjects weighs every vote by the words that it shares with the article.
func (j *judge) subjects(e *frameEvidence) {
	art := j.art
	e.alias = e.alias[:0]
	listed := map[int32]bool{}
	for _, st := range e.statements {
		for _, p := range st.People {
			for _, n := range p.Names {
				listed[n] = true
			}
		}
	}
	if from, to := e.only[0], e.only[1]; to > 0 {
		for _, seg := range e.frame.Segments {
			j.weigh(seg[0], seg[1], ownWords, listed, e)
		}
		for _, sn := range art.Sentences[from:max(from, to)] {
			j.weigh(sn.From, sn.To, nearWords, listed, e)
		}
		j.shareOut()
		return
	}
	whole := make(map[int]bool, len(e.frame.Sentences))
	for _, seg := range e.frame.Segments {
		j.weigh(seg[0], seg[1], ownWords, listed, e)
	}
	for _, n := range e.frame.Sentences {
		whole[n] = true
		if sn := art.Sentences[n]; len(e.frame.Segments) > 0 && e.frame.Matter == 0 {
			j.weigh(sn.From, sn.To, nearWords*0.8, listed, e)
		}
		for _, k := range [...]int{n - 1, n + 1, n - 2} {
			if k >= 0 && k < len(art.Sentences) && !whole[k] {
				w := float32(nearWords)
				if e.frame.Matter > 0 {
					w = otherWords
				} else if k != n-1 {
					w = nearWords * 0.7
				}
				j.weigh(art.Sentences[k].From, art.Sentences[k].To, w, nil, e)
			}
		}
	}
	other := int32(0)
	for k := range art.Sentences {
		sn := &art.Sentences[k]
		switch {
		case e.frame.Matter > 0 && whole[k]: // its own words alone: beside them stands another text
		case sn.Lead:
			j.weigh(sn.From, sn.To, leadWords, nil, e)
		case other < maxOther:
			other += sn.To - sn.From
			j.weigh(sn.From, sn.To, otherWords, nil, e)
		}
	}
	j.shareOut()
}

// shareOut gives each vote the weight of the words of its title that were weighed.
func (j *judge) shareOut() {
	s, t := &j.score, &j.ix.terms
	for _, term := range s.used {
		w := s.weight[term]
		s.weight[term] = 0
		for _, p := range t.postings[term] {
			if s.subject[p.vote] == 0 {
				s.touched = append(s.touched, p.vote)
			}
			s.subject[p.vote] += w * p.weight * t.idf[term]
		}
	}
	s.used = s.used[:0]
}

// weigh gives the terms between two places a weight, if they have none larger.
// Members in lists of who voted how tell little of what the vote was about.
func (j *judge) weigh(from, to int32, w float32, listed map[int32]bool, e *frameEvidence) {
	s, t := &j.score, &j.ix.terms
	set := func(term int32, w float32) {
		if s.weight[term] == 0 {
			s.used = append(s.used, term)
		}
		s.weight[term] = max(s.weight[term], w)
	}
	terms := j.art.Terms
	for i := from; i < to; i++ {
		id := terms[i]
		for _, a := range t.phrases[id] {
			if !follows(terms[i+1:to], a.rest) {
				continue
			}
			for _, term := range a.terms {
				set(term, w*0.9)
			}
			if w >= leadWords {
				e.alias = append(e.alias, a.votes...)
			}
		}
		if id < 0 {
			k := w
			if listed[-1-id] {
				k *= 0.2
			}
			for _, term := range t.ofName[-1-id] {
				set(term, k)
			}
			continue
		}
		if term := t.ofWord[id]; term >= 0 {
			set(term, w)
		}
	}
}

func follows(terms, rest []int32) bool {
	if len(terms) < len(rest) {
		return false
	}
	for i := range rest {
		if terms[i] != rest[i] {
			return false
		}
	}
	return true
}

// subjectScore weighs what the vote was about.
func (j *judge) subjectScore(e *frameEvidence, v int32) float64 {
	got := float64(j.score.subject[v])
	bits := min(got*subjectScale, subjectMost)
	if total := float64(j.ix.terms.total[v]); total > 0 && got > 4 {
		bits += coverBits * min(got/total, 1)
	}
	for _, a := range e.alias {
		if a == v {
			return max(bits, 9)
		}
	}
	return bits
}

// bodyOf is the body a finding is filed under where the vote is not known.
func bodyOf(f *extract.Frame, statements []*extract.Statement) (council bool) {
	if b := f.Scope; b == extract.Assembly || b == extract.Council {
		return b == extract.Council
	}
	for _, st := range statements {
		if st.Kind == extract.Veto {
			return true
		}
		if st.Kind == extract.Counts {
			sum := int32(0)
			for _, c := range st.Counts {
				sum += c.Lo
			}
			return sum <= 15
		}
	}
	return false
}
