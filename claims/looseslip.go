package claims

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// countsOthers are words by which those counted are beside one who is counted apart: four stood
// with Russia, which makes five.
var countsOthers = compile(`(?i)\b(?:stood|standing|stand|sided?|siding|stuck|lined up|fell in|went along|joined|followed|rallied) (?:with|by|behind|to)?\b|\bjoin(?:ed|ing)?\b|\b(?:more|further|other) \w+ (?:stood|sided)\b`)

// goesOnCounting follows a number that is one of two in a row, or of another time: gathered 9 and 11
// votes; the three abstainers of the month before.
var goesOnCounting = compile(`(?i)^ (?:and|or|to) (?:\d+|[a-z]+teen|[a-z]+ty|\w+ and \w+|t(?:wo|hree|en)|four|five|six|seven|eight|nine|eleven|twelve) (?:votes|countries|members|states)|^[^.;]{0,20} (?:before|earlier|previous|last)\b`)

// countsSome are words near a number by which those it counts are some of a side, or were with others:
// abstained, along with 141; seven of the abstainers; four held back once more.
var countsSome = compile(`(?i)\b(?:along with|together with|joined by|as did|as well as|themselves|(?:name|list|cite|give) (?:me |us )?(?:two|three|four|five|six)|once more|again|of (?:the|those|these|them|its|their|our) (?:\w+ )?(?:abstain\w*|abstentions|noes|ayes|nays|opponents|objectors|that|who|which|had))\b|\b(?:abstain\w*|oppos\w+|against|favou?r|yes|no),? (?:and |on \w+, )?with\b`)

// isOfSome says whether words near a number may make it that of some only.
func (j *judge) isOfSome(st *extract.Statement) bool {
	const before, behind = 80, 30
	return countsSome.MatchString(j.doc.Text[max(j.sentenceStart(st.Start), st.Start-before):min(j.sentenceEnd(st.End), st.End+behind)])
}

// isSlipOfSide says whether a number that few signs give a side is almost that of the record, and of
// nothing else in the vote: eleven of fifteen agreed, where twelve did. What counts something else
// would hardly come so near.
func (j *judge) isSlipOfSide(st *extract.Statement, f *frameResult, c *comparison) bool {
	if st.Kind != extract.Counts || st.Unanimous || st.Reckoned != nil || !isLone(st) || j.isOfSome(st) {
		return false
	}
	for _, p := range positionsInOrder {
		said := st.Counts[p]
		if !said.Said {
			continue
		}
		if said.All || said.Hedged() {
			return false
		}
		n, off, ok := j.nearestSide(int64(said.Lo), p, st.Open, f.vote)
		if st.EitherWay && (!ok || j.isNearBoth(int64(said.Lo), f.vote)) {
			return false
		}
		if !ok || !isCloseTo(int64(said.Lo), n) || j.isOfToldVote(int64(said.Lo), f.vote) || j.isOtherNumber(int64(said.Lo), f.vote) || goesOnCounting.MatchString(j.doc.Text[st.End:]) {
			return false
		}
		return off > 0 || n > largeCount || !countsOthers.MatchString(j.doc.Text[st.Start:min(len(j.doc.Text), st.End+8)])
	}
	return false
}

// nearestSide is the recorded number of a position, or of the one whose number is nearest where the
// words leave the position open, and by how much a number said is more.
func (j *judge) nearestSide(said int64, p plenary.Position, open bool, v int) (n, off int64, ok bool) {
	t := j.rec.Tally(v)
	for _, q := range positionsInOrder {
		if q != p && !(open && q != plenary.NotVoting) {
			continue
		}
		m, known := t.Of(q).Int()
		if !known {
			return 0, 0, false
		}
		if d := said - m; !ok || max(d, -d) < max(off, -off) {
			n, off, ok = m, d, true
		}
	}
	return n, off, ok
}

// isNearBoth says whether a number is near those of both sides of a vote, or nearer to that of those against.
func (j *judge) isNearBoth(said int64, v int) bool {
	no, known := j.rec.Tally(v).No.Int()
	return !known || isCloseTo(said, no) || said == no || said < manyGlimpsed && j.ix.body[v] == plenary.GeneralAssembly
}

// isCloseTo says whether a number is another misheard or mistyped: a few more or less, or one digit wrong.
func isCloseTo(said, n int64) bool {
	off := max(said-n, n-said)
	switch {
	case n < 3 || off == 0:
		return false
	case n < 5:
		return off == 1
	case n < 20:
		return off <= 2
	}
	return off <= 3 || off%10 == 0 && isSlip(said, n)
}

// isOtherNumber says whether a number is one of a vote, or that of all who did not vote for the text.
func (j *judge) isOtherNumber(said int64, v int) bool {
	for _, t := range j.ix.tallies[v] {
		no, abst, away := t.No.Or(0), t.Abstain.Or(0), t.NotVoting.Or(0)
		for _, n := range [...]int64{t.Yes.Or(0), no, abst, away, no + abst, no + away, abst + away, no + abst + away} {
			if n == said {
				return true
			}
		}
	}
	return false
}

// isOfToldVote says whether a number is one of another vote that the article tells: nine years ago four
// voted no; yesterday fifty did.
func (j *judge) isOfToldVote(said int64, v int) bool {
	for i := range j.frames {
		if o := j.frames[i].vote; o >= 0 && o != v && slices.ContainsFunc(positionsInOrder[:], func(p plenary.Position) bool { return j.rec.Tally(o).Of(p).Or(-1) == said }) {
			return true
		}
	}
	return false
}

// wordsOfVote are what votes and voters are called beside a number; ofMeasure is what is no count of them.
var (
	wordsOfVote = compile(`(?i)\b(?:ayes?|noes|nays?|yes(?:es)?|votes?|voted|voting|abst\w+|favou?r|against|oppos\w*|countries|states|nations|members|delegations|delegates|governments|capitals|hands|in support|green|red|yellow)\b`)
	ofMeasure   = compile(`(?i)^,? ?(?:cents?|per ?cent|%|dollars?|euros?|pounds?|minutes?|hours?|days?|weeks?|months?|years?|km|kilomet\w+|miles?|people|pages?|soldiers|troops|million|billion|thousand|degrees|who |told |said |and his|and her)\b|^,? (?:told|said|of|who|was|is|has|had)\b`)
)

// countsVotes says whether words of voting stand near a number and none beside it that makes it a measure or
// an age: oil slipped 40 cents; the bishop, 67, told a vigil.
func (j *judge) countsVotes(st *extract.Statement) bool {
	const before, behind = 40, 30
	text := j.doc.Text
	near := text[max(j.sentenceStart(st.Start), st.Start-before):min(j.sentenceEnd(st.End), st.End+behind)]
	aged := strings.HasSuffix(text[:st.Start], ", ") && strings.HasPrefix(text[st.End:], ",")
	return !aged && wordsOfVote.MatchString(near) && !ofMeasure.MatchString(text[st.End:min(len(text), st.End+20)])
}

// slipOfTally reads a number of which no rule says what it counts as that of the one position that the
// words near allow and that the record has almost as many of: the ayes shrank to 168, where 165 said
// yes. The article must not tell that position's number of the same vote otherwise.
func (j *judge) slipOfTally(st *extract.Statement, f *frameResult) (Finding, bool) {
	said := st.Counts[plenary.UnknownPosition]
	if st.Kind != extract.Counts || !said.Said || said.Hedged() || f.several || j.recalls(st) {
		return Finding{}, false
	}
	n := int64(said.Lo)
	if j.isOtherNumber(n, f.vote) || j.isOfToldVote(n, f.vote) || goesOnCounting.MatchString(j.doc.Text[st.End:]) || j.isOfSome(st) {
		return Finding{}, false
	}
	at := plenary.UnknownPosition
	for _, p := range positionsInOrder {
		if m, ok := j.rec.Tally(f.vote).Of(p).Int(); st.Glimpse.May[p] && p != plenary.NotVoting && ok && isCloseTo(n, m) {
			if at != plenary.UnknownPosition {
				return Finding{}, false
			}
			at = p
		}
	}
	if at == plenary.UnknownPosition || notVoters.MatchString(j.surroundings(st)) || j.tellsCount(f, at) {
		return Finding{}, false
	}
	if !j.countsSide(st, n, at, f.vote) || !j.countsVotes(st) {
		return Finding{}, false
	}
	plain := *st
	plain.Counts = [5]extract.Count{}
	plain.Counts[at] = said
	c := j.compare(&plain, f.vote)
	if !c.denies() {
		return Finding{}, false
	}
	if ok, _ := j.sure(&plain, f, &c); !ok {
		return Finding{}, false
	}
	return j.foundWrong(&plain, f, &c), true
}

// countsPart are words near a number by which it may be of some of those who took a position: abstained,
// with ten others; two of the abstainers; between 28 and 30.
var countsPart = compile(`(?i)\b(?:with|along|beside|besides|together|apart|as did|joined|others?|more|fewer|less|between|plus|all|group|meet|reported|said to|of (?:the|these|those|them|its|our|whom|which)|difference|margin|members of the (?:soviet|european|african|arab))\b`)

// spanned tells of a number that is one end of a span, or hearsay.
var spanned = compile(`(?i)\b(?:between|said to have|reported(?:ly)?|rumou?red)\b`)

// countsSide says whether a number of which no rule says what it counts is that of a whole side: a
// large one a little off, one of voters, or one right beside the word of the side, with no word for a part.
func (j *judge) countsSide(st *extract.Statement, n int64, at plenary.Position, v int) bool {
	const far = 40
	t := j.rec.Tally(v)
	yes, no, abst, away := t.Yes.Or(0), t.No.Or(0), t.Abstain.Or(0), t.NotVoting.Or(0)
	if at != plenary.Yes && strings.Contains(j.doc.Text[st.Start:st.End], " vote") || n == yes+no+abst || n == yes+no+abst+away || n == yes-no || n == yes+no {
		return false
	}
	off := max(n-t.Of(at).Or(0), t.Of(at).Or(0)-n)
	voters := j.tellsVoters(st) && (at == plenary.Yes || !st.Glimpse.Many())
	if n >= manyGlimpsed {
		if spanned.MatchString(j.surroundings(st)) {
			return false
		}
		return off <= 3 || off == 10 && (voters || j.besideTally(st, v))
	}
	text := j.doc.Text
	return (voters || st.Glimpse.Near) && !countsPart.MatchString(text[max(j.sentenceStart(st.Start), st.Start-far):min(j.sentenceEnd(st.End), st.End+far)])
}

// besideTally says whether the sentence of a number tells another of the vote as the record has it:
// 138. Thirty-five abstained.
func (j *judge) besideTally(st *extract.Statement, v int) bool {
	const far = 60
	for i := range j.frames {
		if j.frames[i].vote != v {
			continue
		}
		for _, o := range j.frames[i].statements {
			if o.Kind == extract.Counts && o.Glimpse == nil && max(o.Start-st.End, st.Start-o.End) < far {
				if c := j.compare(o, v); c.agrees() {
					return true
				}
			}
		}
	}
	return false
}

// manyGlimpsed is a number so large that chance hardly puts it beside one of the vote.
const manyGlimpsed = 40

// tellsCount says whether the article tells the number of a position of the vote of an event as the
// record has it, or in words that are understood.
func (j *judge) tellsCount(f *frameResult, p plenary.Position) bool {
	n, ok := j.rec.Tally(f.vote).Of(p).Int()
	told := func(st *extract.Statement) bool {
		if st.Kind != extract.Counts || st.Glimpse != nil {
			return false
		}
		open := st.Open && slices.ContainsFunc(st.Counts[:], func(c extract.Count) bool { return c.Said && (!ok || int64(c.Lo) == n) })
		return st.Counts[p].Said && !st.Open || st.Unanimous || open
	}
	for i := range j.frames {
		o := &j.frames[i]
		if o.vote == f.vote && (slices.ContainsFunc(o.statements, told) || slices.ContainsFunc(o.seen, told)) {
			return true
		}
	}
	return ok && j.hasNumber(j.doc.Text, n)
}
