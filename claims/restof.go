package claims

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// restDid is what all others are said to have done, in a sentence or behind a semicolon: the rest of
// the Council voted against; all the others abstained.
var restDid = compile(`(?i)(?:^|[;:] ?)\W*(?:and |but |while )?(?:(?:all )?(?:the )?(?:rest(?: of (?:the )?(?:security council|council|assembly|members|membership))?|others|other (?:members|states|countries|delegations))|everyone else|everybody else) (?:all )?` +
	`(?:(voted (?:in favou?r|for it|yes)|were in favou?r|supported it|backed it|said yes)|(voted (?:against(?: it)?|no)|opposed it|were against(?: it)?|said no|rejected it)|(abstained|sat it out))\b`)

// restOf finds what all others are said to have done where nobody did, behind what the sentence or
// the one before tells rightly of the same vote.
func (j *judge) restOf(told []Finding) []Finding {
	var out []Finding
	text := j.doc.Text
	for n := range j.art.Sentences {
		from := j.art.Sentences[n].At
		to := j.sentenceEnd(from)
		if s := text[from:to]; !strings.Contains(s, "he rest") && !strings.Contains(s, "others ") && !strings.Contains(s, "other members") && !strings.Contains(s, "other states") && !strings.Contains(s, "other countries") && !strings.Contains(s, "other delegations") && !strings.Contains(s, "one else ") && !strings.Contains(s, "body else ") {
			continue
		}
		m := restDid.FindStringSubmatchIndex(text[from:to])
		if m == nil {
			continue
		}
		at, side := from+m[0], plenary.UnknownPosition
		for i, p := range positionsInOrder[:3] {
			if m[2+2*i] >= 0 {
				side = p
			}
		}
		last := from
		if n > 0 {
			last = j.art.Sentences[n-1].At
		}
		f := j.toldWithin(last, at+1)
		if f == nil {
			continue
		}
		st := &extract.Statement{Kind: extract.Counts, Start: at, End: from + m[1]}
		for st.Start < st.End && !letter(text[st.Start]) {
			st.Start++
		}
		took, known := j.rec.Tally(f.vote).Of(side).Int()
		if !known || took > 0 || j.isUnsaid(st) || j.isToldOfOther(st, f) {
			continue
		}
		fd := j.finds(extract.Counts, st.Start, st.End)
		fd.Verdict, fd.Why = Contradicted, j.what(f.vote)+": "+j.tallyWords(f.vote)+"."
		j.cite(&fd, f.vote, &comparison{}, f)
		if !overlaps(told, &fd) {
			out = append(out, fd)
		}
	}
	return out
}

// letter says whether a byte may begin a word.
func letter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// toldWithin is the one event of which a stretch of text tells numbers or members as the record has
// them, nil where it tells of several, or something that is denied.
func (j *judge) toldWithin(from, to int) *frameResult {
	var f *frameResult
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o.Start < from || o.Start >= to || o.Quiet || o.Frame < 0 {
			continue
		}
		of := &j.frames[o.Frame]
		if of.vote < 0 || of.several || f != nil && f.vote != of.vote {
			return nil
		}
		if c := j.compare(o, of.vote); !c.agrees() {
			return nil
		}
		if o.Kind == extract.Counts || o.Kind == extract.Who {
			f = of
		}
	}
	return f
}
