package claims

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// The one member of a position that one is said to have taken, told behind the number: one against.
// It's Minsk; just one was against, you can guess which: France; one vote against it, Dublin's.
var (
	// leadsToOne stands between such a number and the member.
	leadsToOne = compile(`(?i)^(?:[^.;:?!()–—\d\n]{0,50}[.;:,!?(–—]| [–-]|[^.;:?!()–—,\d]{0,30}(?:, (?:that|and that) (?:one )?(?:was|being)| and (?:that|it) (?:one )?was))[")]?\s*(?:\d\d[:.]\d\d )?` +
		`(?:(?:and|yes|no, not [A-Z]\w+|but|fine|namely|(?:you )?(?:can|may|will) (?:you )?(?:easily )?guess(?: who| which| it)?|you(?:'ll never|'ve) guess(?:ed)?(?: who| which| it)?|guess (?:who|which)|no prizes? for guessing|who|which|which one|who was it|whose|(?:the )?answer|a|ans|(?:it|that|this|he|she|the one|that one|this one)(?:['’]s| was| is| being)(?: (?:of course|naturally|again|once more|as ever|as always|our own|none other than|that of|from|cast by))?|cast by|by|from|that of|of course|naturally|surprise)[.:?!,…]*[")(]*\s*){0,4}` + theirs + `$`)
	// oneAside and oneAsideEnds stand around the member within the words of the number: one, Senegal, against.
	oneAside     = compile(`(?i)\b(?:just|only|but|and|a|to) (?:a )?(?:one|single)(?: (?:one|vote|no|nay|country|state|member|delegation|government|voice|against|dissent\w*|abstention|abstainer|it|in|opposition|opposed|was)){0,4}(?:,|:| \(| [–—-]) ?(?:that of |the |again )?` + theirs + `$`)
	oneAsideEnds = compile(`(?i)^(?:['’]s?)?(?: (?:itself|again|alone))?(?:,|\)|;| [–—-] )`)
	// oneEnds stands behind the member.
	oneEnds = compile(`(?i)^(?:['’]s?)?(?: (?:itself|himself|herself|alone|again|of course))?(?:[.;:!?)\]"”]|$|\n|, (?:against|as (?:always|ever|usual)|again|of course|naturally)\b| \()`)
	// notTheOne is in what leads to somebody else: one voted against, from behind France.
	notTheOne = compile(`(?i)\b(?:former|latter|other|others|another|second|rest|abst\w+|in favou?r|yes|yeses|majority|last|year|before|author|sponsor\w*|host|president|chair|thank\w*|oppos\w*|against|welcome|hello|hi)\b`)
)

// wrongOnes finds the members named as the one who did it and who did not.
func (j *judge) wrongOnes(told []Finding) []Finding {
	const far = 90
	var out []Finding
	for i := range j.art.Statements {
		st := j.counting(&j.art.Statements[i])
		if st == nil {
			continue
		}
		f := &j.frames[st.Frame]
		p := j.onlyOne(st, f.vote)
		if p == plenary.UnknownPosition {
			continue
		}
		for k := range j.art.Mentions {
			m := &j.art.Mentions[k]
			if m.Start < st.Start || m.Start-st.End > far || len(m.Names) != 1 || m.More || !j.isTheOne(st, m) || j.understood(told, m, j.codesOf(m, f.vote)) {
				continue
			}
			one := j.took(m.Names, p, st.Start, m.End, f)
			if fd, ok := j.heldWrong(one, f, told); ok && !overlapsWrong(out, &fd) {
				fd.from = m.Start
				fd.Start, fd.End = j.doc.Source(m.Start, m.End)
				fd.Quote = j.doc.Quote(fd.Start, fd.End)
				out = append(out, fd)
			}
			break
		}
	}
	return out
}

// isTheOne says whether a member is named as the one that a count says to have taken a position.
func (j *judge) isTheOne(st *extract.Statement, m *extract.Mention) bool {
	behind := j.doc.Text[m.End:]
	if m.End <= st.End {
		return oneAside.MatchString(j.doc.Text[st.Start:m.Start]) && oneAsideEnds.MatchString(behind)
	}
	if m.Start < st.End {
		return false
	}
	between := j.doc.Text[st.End:m.Start]
	return leadsToOne.MatchString(between) && !notTheOne.MatchString(between) && oneEnds.MatchString(behind)
}

// onlyOne is the position that a count says last that one member took, as the vote has it: fourteen to
// one. It is the unknown position where there is none.
func (j *judge) onlyOne(st *extract.Statement, v int) plenary.Position {
	p := plenary.UnknownPosition
	for _, q := range positionsInOrder {
		if c := st.Counts[q]; c.Said && c.Lo == 1 && c.Hi == 1 {
			if n, ok := j.rec.Tally(v).Of(q).Int(); ok && n == 1 {
				if p != plenary.UnknownPosition {
					return plenary.UnknownPosition
				}
				p = q
			}
		}
	}
	return p
}
