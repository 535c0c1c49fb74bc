package claims

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// Names that are read one by one, for the asides between them, are a roster where together they
// are as many as were counted: five abstentions: the Russians, the British (again) and, out of
// nowhere, Kenya ... All of them but one took the position counted; the odd one is wrong.
var (
	// opensRoster is what stands before the names: :, namely, the three were.
	opensRoster = compile(`(?i)(?:[:(–—]| -|\b(?:were|are|was|is) the same[^.;:]{0,30},|\b(?:namely|viz\.?|to wit|were|are|was|being|c[ao]me from|belong(?:ed)? to|cast by|th(?:ose|at) of|opposed by|opposed|counting)|\b(?:abstain\w*|abstentions?|against|noes|nays|no votes|no's|negative votes|ayes|votes?|no|dissent(?:ers?|ing)|opponents?|opposed|refused?|absent(?:ees)?),)(?: (?:both|again|once more|once again|as ever|as always|of course|the same))?,? ?(?:by |of |from )?$`)
	// linksRoster is what leads from one name to the next: , (again), and, out of nowhere,.
	linksRoster = compile(`(?i)^['’]?s?(?: (?:itself|himself|herself|too|again|of course|naturally))?(?: ?\([^()]{1,50}\)| ?\[[^\[\]]{1,50}\])?(?:[,;/+&]|,? and\b|,? &|,? plus\b|,? as well as\b|,? then\b| –| —| -)(?:[^.:?!()]*[,;(–—/+&-]|[^.:?!()]*\b(?:and|plus|then|of|by|from|as well as))? ?"?$`)
	// breaksRoster is what no roster has between its names.
	breaksRoster = compile(`(?i)\b(?:vot\w+|abst\w+|against|favou?r\w*|oppos\w+|support\w*|back\w*|yes|no|noes|ayes|veto\w*|not|nor|but|except\w*|save|bar|barring|minus|unlike|like|while|whereas|though|although|when|where|if|than|said|says|told|absent|absence|instead|alongside|beside|besides|joined|in|on|over|at|to|for|about|with|without|one|two|three|four|five|six|seven|eight|nine|ten|others?|several|half|rest)\b|n['’]t\b|\d`)
	// closesRoster is what stands behind the last name.
	closesRoster = compile(`(?i)^(?:['’]s?)?(?: (?:itself|too|again))?(?: ?\([^()]{1,50}\))?(?:[.;:,)!?\]"”]|$|\n| ?[–—]| -|,? (?:and|while|with|but)\b)`)
	// numbersToo is in what opens a roster and counts it anew.
	numbersToo = compile(`(?i)\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|own)\b`)
	// countedBehind is what names, behind a roster, how many its members are: - the five that abstained.
	countedBehind = compile(`(?i)^[^.;?!]{0,12}(?:[–—-] ?|, |\. |: )?(?:(?:are|were|make|made|those are|these are) )?(?:the )?$`)
)

// rosters finds the odd ones of all rosters.
func (j *judge) rosters(told []Finding) []Finding {
	var out []Finding
	ms := j.art.Mentions
	for _, parts := range [...]bool{true, false} { // Chad; Mali; and Togo. By Gabon and by France; China abstained
		for i := 0; i < len(ms); {
			last := i
			for last+1 < len(ms) && j.isLinked(&ms[last], &ms[last+1], parts) {
				last++
			}
			if last > i || len(ms[i].Names) > 1 {
				if f, ok := j.oddOfRoster(ms[i:last+1], told); ok && !overlapsWrong(out, &f) {
					out = append(out, f)
				}
			}
			i = last + 1
		}
	}
	return out
}

// isLinked says whether one name leads to the next as in a list, of which a semicolon may part
// the names or end it.
func (j *judge) isLinked(a, b *extract.Mention, parts bool) bool {
	const far = 90
	if b.Start < a.End || b.Start-a.End > far {
		return b.Start >= a.Start && b.End <= a.End
	}
	between := j.doc.Text[a.End:b.Start]
	if t := strings.TrimSuffix(strings.TrimSuffix(between, "the "), "The "); t != "" {
		between = t
	}
	return (parts || !strings.Contains(between, ";")) && linksRoster.MatchString(between) && !breaksRoster.MatchString(between)
}

// oddOfRoster judges the names of one stretch that may be a roster.
func (j *judge) oddOfRoster(ms []extract.Mention, told []Finding) (Finding, bool) {
	const large, within = 40, 90
	from, to := ms[0].Start, 0
	var names []int32
	for i := range ms {
		if ms[i].More || ms[i].Scope == extract.Elsewhere {
			return Finding{}, false
		}
		to = max(to, ms[i].End)
		for _, n := range ms[i].Names {
			if !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
	}
	n := int32(len(names))
	if n < 2 || n > large || !closesRoster.MatchString(j.doc.Text[to:]) {
		return Finding{}, false
	}
	start, end := j.sentenceStart(from), j.sentenceEnd(to)
	lead := strings.TrimSuffix(j.doc.Text[start:from], "the ")
	opened := opensRoster.MatchString(lead)
	for i := range j.art.Statements {
		st := &j.art.Statements[i]
		if st.Start > end+within || st.End < start-within {
			continue
		}
		if st = j.counting(st); st == nil {
			continue
		}
		f := &j.frames[st.Frame]
		switch {
		case st.Start < from && opened && st.Start >= start:
		case st.Start < start && opened && !numbersToo.MatchString(lead) && j.sentenceStart(start-1) <= st.Start:
		case st.Start >= to && st.Start-to < within && strings.TrimLeft(strings.TrimSpace(lead), "0123456789)(") == "" && countedBehind.MatchString(j.doc.Text[to:st.Start]):
		default:
			continue
		}
		for _, p := range positionsInOrder {
			if c := st.Counts[p]; !c.Said || c.Lo != n || c.Hi != n {
				continue
			}
			if out, ok := j.oddAmong(names, p, from, to, f, told); ok {
				return out, true
			}
		}
	}
	return Finding{}, false
}

// rosterChance is how likely, at most, chance alone would have put the others of a roster where
// they are.
const rosterChance = 1.0 / 24

// oddAmong is the finding on names that all but one took a position.
func (j *judge) oddAmong(names []int32, p plenary.Position, from, to int, f *frameResult, told []Finding) (Finding, bool) {
	st := j.took(names, p, from, to, f)
	same, odd, chance := j.vouching(st, f.vote)
	if odd != 1 || same == 0 || chance > rosterChance {
		return Finding{}, false
	}
	n, ok := j.rec.Tally(f.vote).Of(p).Int()
	if !ok || n != int64(len(names)) {
		return Finding{}, false
	}
	return j.heldWrong(st, f, told)
}

// took is a statement that members took a position in the vote of an event.
func (j *judge) took(names []int32, p plenary.Position, from, to int, f *frameResult) *extract.Statement {
	st := &extract.Statement{Kind: extract.Who, Start: from, End: to, People: []extract.People{{Position: p, Names: names, Start: from, End: to}}}
	for i := range j.frames {
		if j.frames[i].frame == f.frame {
			st.Frame = i
		}
	}
	return st
}

// isOfRival says whether a statement is true of another vote of those days that the event may be of.
func (j *judge) isOfRival(st *extract.Statement, f *frameResult) bool {
	return slices.ContainsFunc(f.ranked, func(o scored) bool {
		if int(o.vote) == f.vote || j.apart(int(o.vote), f.vote) > besideDays {
			return false
		}
		c := j.compare(st, int(o.vote))
		return c.agrees()
	})
}

// heldWrong is the finding that a vote denies what members are said to have done in it, where the
// vote is certain, has a ballot of each of them, and they did so in no other vote that is told.
func (j *judge) heldWrong(st *extract.Statement, f *frameResult, told []Finding) (Finding, bool) {
	c := j.compare(st, f.vote)
	if !c.denies() || !j.plainlyDenied(st, f.vote) {
		return Finding{}, false
	}
	for i := range j.frames {
		o := &j.frames[i]
		if o.vote < 0 || o.vote == f.vote {
			continue
		}
		if oc := j.compare(st, o.vote); oc.agrees() {
			return Finding{}, false
		}
	}
	if j.isOfRival(st, f) {
		return Finding{}, false
	}
	if ok, _ := j.sure(st, f, &c); !ok {
		return Finding{}, false
	}
	out := j.foundWrong(st, f, &c)
	if out.Verdict != Contradicted || overlapsWrong(told, &out) {
		return Finding{}, false
	}
	return out, true
}
