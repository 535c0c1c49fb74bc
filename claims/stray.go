package claims

import (
	"slices"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// isStray says whether a single number that is told of one position is far from the
// record's and nothing else that it might have been taken from: neither the number of
// another position nor that of another vote on the matter. A report that errs is a little
// off, or has last year's number; such a number counts some of them: four abstainers of
// the week before, two states on the island.
func (j *judge) isStray(st *extract.Statement, f *frameResult, c *comparison) bool {
	if !isLone(st) || st.Reckoned != nil || st.Open {
		return false
	}
	at := slices.IndexFunc(positionsInOrder[:], func(p plenary.Position) bool { return st.Counts[p].Said })
	if at < 0 || st.Counts[positionsInOrder[at]].All || j.countsWhole(st) {
		return false
	}
	said := int64(st.Counts[positionsInOrder[at]].Hi)
	n, known := c.tally.Of(positionsInOrder[at]).Int()
	if !known || said == 0 || said*2 > n {
		return false
	}
	for _, p := range positionsInOrder {
		if c.tally.Of(p).Or(-1) == said {
			return false
		}
	}
	for _, o := range f.ranked {
		if v := int(o.vote); v != f.vote && j.ix.sameMatter(v, f.vote) && j.rec.Tally(v).Of(positionsInOrder[at]).Or(-1) == said {
			return false
		}
	}
	return true
}

// Words by which a number is that of all who took a side, wherever they are: only two countries
// voted against; fewer than five members opposed it.
var (
	wholeBefore = compile(`(?i)^(?:in the end |but )?(?:only|just|a mere|a paltry|merely|fewer than|less than|no more than|not more than|at most|under)(?: just| only)? $`)
	wholeSaid   = compile(`(?i)^(?:(?:only|just|a mere|a paltry|merely|fewer than|less than|no more than|not more than|at most|under) )?[\w-]+ (?:countr(?:y|ies)|(?:member )?states?|members?|nations?|delegations?|governments?|votes?|abstentions?|noes)(?: (?:voted|opposed|abstained|said|were|was|backed|supported|rejected|in favou?r|against|did not|sat|skipped|stayed|missed|took|recorded|cast)\b.*)?$`)
	wholeBehind = compile(`(?i)^(?: (?:it|(?:the|this) (?:text|resolution|draft|vote|measure|plan|bid)|out|(?:were|was) (?:cast|recorded|counted)))?(?: (?:against it|in favou?r of it|for it))?(?:[.!]?["”’]?\s*|,?["”’],? (?:[\w’'-]+ ){1,5}(?:said|reporters|spokes\w+|envoy|ambassador|delegate|diplomat|minister|representative)\.?)$`)
)

// countsWhole says whether a sentence is no more than that so few took a position, with a word
// for its being all of them.
func (j *judge) countsWhole(st *extract.Statement) bool {
	before, said := j.doc.Text[j.sentenceStart(st.Start):st.Start], j.doc.Text[st.Start:st.End]
	before = strings.TrimLeft(before, " \n\"“‘'")
	whole := wholeBefore.MatchString(before) || before == "" && wholeBefore.MatchString(few.FindString(said))
	return whole && j.followsOn(st) && wholeSaid.MatchString(said) && wholeBehind.MatchString(j.doc.Text[st.End:j.sentenceEnd(st.End)])
}

// few are the words that open a statement of few.
var few = compile(`(?i)^(?:only|just|a mere|a paltry|merely|fewer than|less than|no more than|not more than|at most|under) `)

// isNoSlip says whether all numbers that a vote denies are further from the record's than
// a slip, while the article has another number of that vote right: neither a digit off, nor
// those of another side, nor the figures of another vote on the matter. They are rather of
// something else, of a second vote that was not found as a rule.
func (j *judge) isNoSlip(st *extract.Statement, f *frameResult, c *comparison) bool {
	if a, _, _ := c.count(); a > 0 || st.Kind != extract.Counts || st.Reckoned != nil || st.Open || j.isRestOfCouncil(st) || !j.hasRightNumber(st, f) || j.fixedTo(st, f) && !besideIt.MatchString(j.sentence(st)) && !j.sideRight(st, f, c) {
		return false
	}
	denied := 0
	for _, p := range positionsInOrder {
		said := st.Counts[p]
		n, known := c.tally.Of(p).Int()
		if !said.Said || !known || n >= int64(said.Lo) && n <= int64(said.Hi) {
			continue
		}
		if denied++; said.All || said.Hi == 0 || isSlip(int64(said.Hi), n) || isSlip(int64(said.Lo), n) || isSlip(int64(said.Lo+said.Hi)/2, n) || j.isLittleOff(st, f, c, int64(said.Hi)-n) {
			return false
		}
		for _, q := range positionsInOrder {
			if p != plenary.NotVoting && c.tally.Of(q).Or(-1) == int64(said.Hi) {
				return false
			}
		}
		for _, o := range f.ranked {
			if v := int(o.vote); v != f.vote && j.ix.sameMatter(v, f.vote) && j.rec.Tally(v).Of(p).Or(-1) == int64(said.Hi) {
				return false
			}
		}
	}
	return denied > 0
}

// numberSaid is a number told behind another that was told before: the four abstainers were six.
var numberSaid = compile(`(?i)^[^.;:]{0,60}\b(?:was|were|is|are|make|made|becomes?|became|not) (?:\d+|[a-z]+teen|[a-z]+ty|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b`)

// isLittleOff says whether a number is off by one or two, and nothing tells of a second vote or
// corrects the number: 119 were for, the article says 120.
func (j *judge) isLittleOff(st *extract.Statement, f *frameResult, c *comparison, off int64) bool {
	return off >= -2 && off <= 2 && !j.sideRight(st, f, c) && !besideIt.MatchString(j.sentence(st)) && !numberSaid.MatchString(j.doc.Text[st.End:j.sentenceEnd(st.End)])
}

// isSlip says whether a number is another told with one digit wrong or two of them
// exchanged, or, of one digit, one more or less.
func isSlip(said, n int64) bool {
	a, b := strconv.FormatInt(said, 10), strconv.FormatInt(n, 10)
	if len(a) != len(b) {
		return false
	}
	if len(a) == 1 {
		return said-n == 1 || n-said == 1
	}
	off := 0
	for i := range a {
		if a[i] != b[i] {
			off++
		}
	}
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return off == 1 || slices.Equal(x, y)
}

// hasRightNumber says whether the article tells another number of a statement's vote as the
// record has it, and none of them in its own sentence: what stands there is one tally.
func (j *judge) hasRightNumber(st *extract.Statement, f *frameResult) bool {
	const beside = 20 // bytes: cells of a row
	from, to := min(j.sentenceStart(st.Start), st.Start-beside), max(j.sentenceEnd(st.End), st.End+beside)
	found := false
	for i := range j.frames {
		o := &j.frames[i]
		if o.vote != f.vote {
			continue
		}
		for _, e := range append(slices.Clone(o.seen), o.statements...) {
			if e.Kind != extract.Counts || e.Start < st.End && st.Start < e.End {
				continue
			}
			if c := j.compare(e, f.vote); !c.agrees() {
				continue
			}
			if e.End > from && e.Start < to {
				return false
			}
			found = true
		}
	}
	return found
}

// scoreTold is a pair of numbers as of those in favour and against.
var scoreTold = compile(`\b\d{1,3}( to |-|–)(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|none|nil)\b`)

// passesScore says whether a score that was read as no statement stands between the
// statement of members and those told of its event before: another vote may have been
// told there, which it goes on with.
func (j *judge) passesScore(st *extract.Statement, f *frameResult) bool {
	if st.Kind != extract.Who && st.Kind != extract.Counts {
		return false
	}
	from := f.lastTold(st.Start)
	if from < 0 {
		return false
	}
	const far = 300
	from = max(from, st.Start-far)
	for _, m := range scoreTold.get().FindAllStringIndex(j.doc.Text[from:st.Start], -1) {
		read := false
		for i := range j.art.Statements {
			o := &j.art.Statements[i]
			read = read || o.Start < from+m[1] && o.End > from+m[0]
		}
		if !read {
			return true
		}
	}
	return false
}

// besideIt are words for what was voted on beside the vote told.
var besideIt = compile(`(?i)\b(same|that) (day|night|afternoon|morning|sitting|meeting|week|session)\b|\b(another|separate|second|other) (vote|text|resolution|draft|motion)\b`)

// sideRight says whether another statement has right the number of a side that one has wrong:
// nine members agreed; seven then voted in favour.
func (j *judge) sideRight(st *extract.Statement, f *frameResult, c *comparison) bool {
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o == st || o.Kind != extract.Counts || o.Start < st.End && st.Start < o.End || j.frames[o.Frame].vote != f.vote {
			continue
		}
		oc := j.compare(o, f.vote)
		for _, p := range positionsInOrder {
			if st.Counts[p].Said && oc.has(p) && !c.has(p) {
				return true
			}
		}
	}
	return false
}

// besideRight says whether a number that a vote denies stands in one tally with another that
// it bears out: thirteen abstained and two voted against. A number behind "against" may be
// that of those whom somebody stood against.
func (j *judge) besideRight(st *extract.Statement, c *comparison) bool {
	agree, _, _ := c.count()
	return agree > 0 && !strings.HasPrefix(strings.ToLower(j.doc.Text[st.Start:st.End]), "against")
}
