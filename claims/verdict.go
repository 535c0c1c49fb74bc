package claims

import (
	"fmt"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// What must be known, beyond what is disputed, to call a statement contradicted.
const (
	sureTotal  = 10.0 // bits for the vote
	sureMargin = 2.5  // ahead of every other
	sureAlike  = 7.0  // a vote this near that agrees may be the one meant
	sureWithin = 14.0 // the same, of a vote of which only the month or the year is told
	sureFate   = 4.0  // the same, of what only tells that a text was adopted or failed
)

// finds is a finding on a passage of the text, with its place in the input.
func (j *judge) finds(kind extract.Kind, start, end int) Finding {
	out := Finding{Kind: kind, Reading: Reading{Sure: Plain}, from: start, to: end}
	out.Start, out.End = j.doc.Source(start, end)
	out.Quote = j.doc.Quote(out.Start, out.End)
	return out
}

// finding judges one statement; ok is false when there is nothing to report.
func (j *judge) finding(st *extract.Statement) (Finding, bool) {
	f := &j.frames[st.Frame]
	out := j.finds(st.Kind, st.Start, st.End)
	if st.Each != 0 {
		if at, c, ok := j.eachTime(st); ok {
			if c.denies() {
				j.contradict(&out, st, at, at.vote, &c)
				return out, true
			}
			out.Verdict = Supported
			out.Why = j.whySupported(st, &c, at.vote)
			j.cite(&out, at.vote, &c, at)
			return out, true
		}
	}
	if o := j.contrasted(st); o != nil {
		f = o
	}
	if f.vote < 0 {
		if v, c, ok := j.vetoedByOthers(st, f); ok && !j.isQuotedSlip(st, f) {
			j.contradict(&out, st, f, v, &c)
			return out, true
		}
		if !j.worthTelling(st, f) {
			return out, false
		}
		out.Body = j.bodyOf(f)
		out.Verdict = NotInRecord
		out.Why = j.whyUnresolved(f)
		out.Candidates = j.candidateIDs(f)
		return out, true
	}
	if v := j.assemblyOf(st, f); v >= 0 {
		f = &j.frames[v]
	}
	if alt := j.countedReading(st, f.vote); alt != nil {
		st = alt
	}
	if o := j.backAt(st, f); o != nil {
		f = o
	}
	c := j.compare(st, f.vote)
	vote := f.vote
	agree, disagree, unknown := c.count()
	switch {
	case disagree == 0 && agree > 0:
		out.Verdict = Supported
		if st.Quiet {
			return out, false
		}
		if wrong, ok := j.notAlone(st, f); ok {
			return wrong, true
		}
		if o, ok := j.staleTold(st, f); ok {
			oc := j.compare(st, o)
			j.contradict(&out, st, f, o, &oc)
			out.Why += " The numbers are those of " + j.label(vote) + "."
			return out, true
		}
		out.Why = j.whySupported(st, &c, vote)
	case disagree == 0:
		if st.Quiet || st.Loose || j.mayBeOfOthers(st) && f.frame.Scope < extract.Nations {
			return out, false
		}
		out.Verdict = NotInRecord
		out.Why = j.whyUnknown(st, vote, unknown)
	default:
		if other, oc, ok := j.saidOfAnother(st, f); ok {
			if st.Quiet {
				return out, false
			}
			vote, c = other, oc
			out.Verdict = Supported
			out.Why = j.whySupported(st, &c, vote)
			break
		}
		sure, why := j.sure(st, f, &c)
		if st.Loose && sure {
			sure = j.isPlainVeto(st, f) || j.vouched(st, f.vote, looseChance) || j.isPlainCount(st) || j.isSlipOfSide(st, f, &c) || j.readAlike(st) || j.isPlainlySaid(st)
		}
		if !sure {
			if v, c, ok := j.vetoedByOthers(st, f); ok && !j.isQuotedSlip(st, f) {
				j.contradict(&out, st, f, v, &c)
				return out, true
			}
			if st.Quiet || st.Loose {
				return out, false
			}
			out.Verdict = NotInRecord
			out.Why = why
			out.Candidates = j.candidateIDs(f)
			break
		}
		j.contradict(&out, st, f, vote, &c)
		return out, true
	}
	j.cite(&out, vote, &c, f)
	return out, true
}

// contradict makes a finding of a statement that a vote denies: the last place to doubt it, which
// none passes by.
func (j *judge) contradict(out *Finding, st *extract.Statement, f *frameResult, vote int, c *comparison) {
	if j.isUnsaid(st) || j.isOnlyOfSome(st) || j.isOfLargerSide(st, vote) || j.isOfWholeSide(st, vote) || j.isToldOfOther(st, f) || j.mayHaveDone(st, c, vote) || j.mayNotBind(st) || j.isOfOtherText(st, f, vote) || j.isOnOtherMatter(st, f, vote) || j.leavesOthersOut(st, c) {
		out.Verdict, out.Why = NotInRecord, whyUnsaid
		j.cite(out, vote, c, f)
		return
	}
	out.Verdict = Contradicted
	out.Why = j.whyContradicted(st, c, vote)
	j.cite(out, vote, c, f)
	if st.Loose || st.Glimpse != nil {
		out.Sure = Inferred
	}
}

// worthTelling says whether a statement whose vote was not found is reported: it
// must be plain that it speaks of a vote of one of the two organs.
func (j *judge) worthTelling(st *extract.Statement, f *frameResult) bool {
	if st.Quiet || st.Loose || st.Short != 0 || f.frame.Scope < extract.Nations || f.frame.Scope == extract.Elsewhere {
		return false
	}
	switch st.Kind {
	case extract.Counts:
		return f.frame.Scope >= extract.Assembly || len(f.frame.Dates)+len(f.frame.Symbols) > 0
	case extract.Veto:
		return !st.People[0].Not
	case extract.Binding, extract.Majority, extract.Outcome:
		return f.frame.Scope >= extract.Assembly && (len(f.frame.Dates)+len(f.frame.Symbols) > 0 || f.told())
	}
	return len(f.frame.Symbols) > 0 || len(f.frame.Dates) > 0 && f.frame.Scope >= extract.Assembly || f.told()
}

// told says whether the frame states counts or a veto.
func (f *frameResult) told() bool {
	for _, st := range f.statements {
		if (st.Kind == extract.Counts && st.Reckoned == nil || st.Kind == extract.Veto) && !st.Loose {
			return true
		}
	}
	return false
}

// besideDays is how many days apart votes on one matter may lie to be told in one
// breath: rival drafts, and the text that was adopted in the end.
const besideDays = 5

// saidOfAnother looks for another vote of which a statement is true in every
// part, so that it may have been said of that one: one that the article tells
// beside, or a rival of the vote where the article tells of several.
func (j *judge) saidOfAnother(st *extract.Statement, f *frameResult) (int, comparison, bool) {
	if st.Kind == extract.Outcome || st.Kind == extract.Binding || j.besideSymbol(st, f) || j.isThen(st, f) {
		return 0, comparison{}, false
	}
	o, ok := j.trueOfNamed(st, f)
	if !ok {
		o, ok = j.vetoOnDay(st, f)
	}
	if !ok {
		o, ok = j.toldInItsParagraph(st, f)
	}
	if ok {
		return o, j.compare(st, o), true
	}
	counted := j.countBeside(st, f)
	try := func(v int, need float64) (comparison, bool) {
		if v == f.vote || j.ix.body[v] != j.ix.body[f.vote] {
			return comparison{}, false
		}
		if counted != nil {
			if c := j.compare(counted, v); c.denies() {
				return comparison{}, false // four abstained: those of the list, and this vote had five
			}
		}
		c := j.compare(st, v)
		if a, d, u := c.count(); d > 0 || u > 0 || a == 0 {
			return c, false
		}
		bits := 0.0
		for _, s := range c.slots {
			bits += s.bits
		}
		return c, bits >= need
	}
	fixed, seatless := j.fixedTo(st, f), j.seatless(st, f.vote)
	for i := range j.frames {
		if o := &j.frames[i]; o != f && o.vote >= 0 && !st.Placed && !(fixed && j.apart(o.vote, f.vote) > besideDays) && !o.lists(st) && !j.onlyCompared(st, o) && !j.ofThisTime(st, f, o) {
			need := 3.0
			if seatless || st.Reckoned != nil || st.Kind == extract.Who && st.People[0].Number.Said {
				need = 0 // eleven of the Africans abstained: in the vote told before
			}
			if c, ok := try(o.vote, need); ok {
				return o.vote, c, true
			}
		}
	}
	several := j.tellsSeveral(f)
	if j.listOfCount(st, f) {
		return 0, comparison{}, false
	}
	for _, o := range f.ranked[1:] {
		if j.apart(int(o.vote), f.vote) > besideDays || o.by[bySubject] < f.ranked[0].by[bySubject]*0.4 {
			continue
		}
		if isLone(st) && j.apart(int(o.vote), f.vote) > 0 {
			continue // six states opposed it: some vote of the week has that number
		}
		need := 2.0
		if !several { // a rival of the same day may be meant all the same
			if need = 3; j.apart(int(o.vote), f.vote) > 0 || o.by[bySubject] < f.ranked[0].by[bySubject]*0.7 || j.ix.body[f.vote] != plenary.SecurityCouncil {
				continue
			}
		}
		if c, ok := try(int(o.vote), need); ok {
			return int(o.vote), c, true
		}
	}
	return 0, comparison{}, false
}

// isLone says whether a statement is of a single number.
func isLone(st *extract.Statement) bool {
	n := 0
	for _, c := range st.Counts {
		if c.Said {
			n++
		}
	}
	return st.Kind == extract.Counts && n == 1
}

// countBeside is the count that stands right before a list in its sentence and that
// the vote of the event bears out, nil when there is none.
func (j *judge) countBeside(st *extract.Statement, f *frameResult) *extract.Statement {
	const near = 40
	if st.Kind != extract.Who {
		return nil
	}
	for _, o := range f.evidence() {
		if o.Kind != extract.Counts || o.End > st.End || st.Start-o.End > near || o.Start > st.Start || strings.Contains(j.doc.Text[o.End:max(o.End, st.Start)], ". ") {
			continue
		}
		if c := j.compare(o, f.vote); !c.denies() && o.Counts[st.People[0].Position].Said {
			return o
		}
	}
	return nil
}

// denies says whether anything of a statement is denied.
func (c *comparison) denies() bool {
	_, d, _ := c.count()
	return d > 0
}

// apart is how many days lie between two votes.
func (j *judge) apart(a, b int) int {
	return int(max(j.ix.days[a]-j.ix.days[b], j.ix.days[b]-j.ix.days[a]))
}

// fixedTo says whether the sentence of a statement gives the day of the vote that
// the frame was resolved to.
func (j *judge) fixedTo(st *extract.Statement, f *frameResult) bool {
	if f.frame.Borrowed || f.frame.Heading || f.ranked[0].by[byDate] < dayBits-2 || int(f.ranked[0].vote) != f.vote {
		return false
	}
	for _, d := range f.frame.DateSpans {
		a, b := min(d[0], st.Start), max(d[1], st.End)
		if b-a < 400 && !strings.Contains(j.doc.Text[a:b], ". ") {
			return true
		}
	}
	return false
}

// sure says whether a disagreement is a contradiction, or why not: the vote must
// be identified without what is disputed, no vote nearly as likely may agree,
// and the vote meant must be one that the record would hold.
func (j *judge) sure(st *extract.Statement, f *frameResult, c *comparison) (bool, string) {
	if f.several && !j.isWrongOfAll(st, f, c) {
		return false, "more than one recorded vote may be meant"
	}
	v := int32(f.vote)
	body, kind := j.ix.body[v], j.ix.kind[v]
	cited := f.ranked[0].by[bySymbol] > 6
	last := j.ix.horizons[horizonKey{body, plenary.Resolution}]
	dated := false
	for _, r := range f.ranges {
		dated = dated || r.Known() && (r.To <= last && j.distance(r, f.vote) <= 45 || r.To <= last+2 && j.distance(r, f.vote) == 0)
	}
	if !cited && !dated && (j.ref == 0 || j.ref > last || j.guess) {
		if j.ref > last && !j.guess {
			return false, "the article was written after the record ends on " + last.Date().Long() + ", and does not say when the vote was"
		}
		if !j.fixedByDay(f, c) && !j.heldOnce(f) && !j.dayNear(st, f) && j.mayBeAnother(st, f, c) {
			return false, "the article does not say when the vote was, and votes like it come back"
		}
	}
	effect := st.Kind == extract.Binding || st.Kind == extract.Majority
	if f.ranked[0].by[byDate] < -2 && !(effect && j.fullTally(f, f.vote)) && !(len(f.ranges) == 0 && (cited || f.ranked[0].by[bySubject] > 1 && j.fullTally(f, f.vote))) && !j.dayIsOther(f) && !j.dayIsSlip(st, f, c) {
		return false, "the article gives another day for the vote"
	}
	if f.frame.Amendment && (kind == plenary.Resolution || kind == plenary.Draft) && !cited && !j.swapped(st, f.vote) {
		return false, "the article speaks of an amendment, a paragraph or a motion, which the record does not hold for that time"
	}
	if j.ofCouncil(f) {
		return false, "the numbers told beside it are those of a vote of the Council"
	}
	if j.ofAssembly(f) {
		return false, "the numbers told beside it are those of a vote of the Assembly"
	}
	if j.adrift(f, cited) && !j.dayNear(st, f) && j.mayBeAnother(st, f, c) {
		return false, "the article does not say when the vote was, and votes like it come back"
	}
	// Everything disputed in this statement is left out, and what other
	// statements dispute as well: one error must not vouch for another.
	agreed := j.agreed(f, st)
	if part := j.vouchedPart(st, f.vote); part != nil {
		agreed = append(agreed, part)
	}
	if part := j.vetoPart(st, f.vote); part != nil {
		agreed = append(agreed, part)
	}
	without := j.without(f.ranked[0], agreed, st, c)
	kinds := without.kinds()
	if f.matter {
		without.total += matterBits
		kinds++
	}
	if f.inSeries {
		without.total += seriesBits
	}
	fixed := f.frame.Said && without.by[byDate] >= dayBits-2 && without.by[bySubject] > 1 && (st.Kind != extract.Counts || j.onlyThen(st, f, &without)) && (j.alone(v) || st.Fate || st.Kind == extract.Veto && st.Quiet || st.Kind == extract.Who && without.by[byCounts] > 0 && j.fitsAlone(f, v))
	fixed = fixed || j.onlyOnMatter(st, f, &without) || f.slipped && st.Kind == extract.Counts
	if without.total < sureTotal && !(cited && without.total > sureTotal-4) && !fixed {
		return false, "too little besides what differs says which vote is meant"
	}
	if b := without.by; st.Kind == extract.Counts && !cited && !f.matter && f.frame.Scope <= extract.Nations && len(f.ranges) == 0 && b[byCounts] <= 0 && b[byPeople] <= 0 && b[byVeto] <= 0 {
		return false, "only the subject says which vote is meant"
	}
	if kinds < 2 && !fixed {
		return false, "too little besides what differs says which vote is meant"
	}
	if j.seatless(st, f.vote) && (!cited && (j.onlyWithin(f) || j.mayBeElsewhere(st, v)) || j.isMatterOf(st)) {
		return false, "the members had no seat: another vote of that time may be meant"
	}
	wide := (st.Kind == extract.Who || st.Kind == extract.Counts) && !cited && !j.justNow(v) && j.onlyWithin(f)
	for i := range f.ranked {
		o := f.ranked[i].vote
		if o == v || j.sameAct(o, v) || f.frame.Another && f.frame.Before >= 0 && j.frames[f.frame.Before].vote == int(o) && j.apart(int(o), f.vote) == 0 {
			continue
		}
		if st.Kind == extract.Veto && !st.People[0].Not && j.ix.outcome[o] == plenary.Adopted && j.ix.outcome[v] == plenary.Vetoed {
			continue // whoever did it, something was vetoed
		}
		if st.Kind == extract.Counts && len(st.Days) == 1 && f.ranked[0].by[byDate] >= yearBits && f.ranked[i].by[byDate] < 0 && timeBack.MatchString(j.doc.Text[j.sentenceStart(st.Start):st.Start]) {
			continue // two years ago: the number is that of four years ago
		}
		w := j.without(f.ranked[i], agreed, st, c)
		oc := j.compare(st, int(o))
		a, d, u := oc.count()
		alike := sureAlike
		if st.Fate {
			alike = sureFate // what one text did many did
		} else if wide && f.ranked[i].by[byDate] >= f.ranked[0].by[byDate] && (j.ix.sameMatter(int(o), f.vote) || !j.yearOfMatter(f)) {
			alike = sureWithin
		}
		if d == 0 && u == 0 && a > 0 && (without.total-w.total < alike || st.Kind == extract.Counts && j.justNow(o) && !yearTold.MatchString(j.surroundings(st)) && j.ix.sameMatter(int(o), f.vote)) {
			return false, "it agrees with another vote that may be meant, " + j.label(int(o))
		}
		if without.total-w.total < sureMargin && !f.slipped && (d == 0 || !j.isPlainlyWrong(st, c)) {
			return false, "more than one recorded vote may be meant"
		}
	}
	vouched := j.vouched(st, f.vote, looseChance)
	if !vouched && (j.mayBeInstead(st, c, v) || st.Kind == extract.Who && !j.justNow(v) && plainVerb.MatchString(thenAside.FindString(j.doc.Text[st.Start:st.End]))) {
		return false, "the words may be read as what the record says"
	}
	if st.Fate && (j.befellOther(st, f) || j.toldVetoed(f.vote)) {
		return false, "it is true of another vote that the article tells"
	}
	if j.vetoOfOther(st, f) || j.vetoToldAside(st, f.vote) || j.vetoBeside(st, f) {
		return false, "the article tells of another text with that veto"
	}
	if st.Kind == extract.Who && !vouched && countBehind.MatchString(j.doc.Text[st.Start:st.End]) {
		return false, "the position may be that of the number beside it"
	}
	if j.satOut(st, c, f.vote) {
		return false, "the words may tell that they did not vote"
	}
	if j.butAuthor(st, c, f.vote) {
		return false, "the author of the text may not be counted"
	}
	if st.Each > 0 {
		return false, "it is told of several votes at once, and the article does not tell which"
	}
	if st.Kind == extract.Who && (st.Everyone || st.People[0].Only && st.People[0].Not) && j.ofSome(st) {
		return false, "the words may speak of the members of a group"
	}
	if j.ofParagraph(st) {
		return false, "the paragraph tells of a vote on a part of the text"
	}
	if j.onlySome(st, f) || j.onlyBeside(st) {
		return false, "the article counts more of the position: the words may name another"
	}
	if j.bareVeto(st, f.vote) {
		return false, "the words may speak of a veto that was not cast"
	}
	if !vouched && j.allElsewhere(st, c, f.vote) {
		return false, "the words may name the side that all of the list took"
	}
	if j.ofCounted(st, c, f.vote) {
		return false, "the list may be of those that the number before it counts"
	}
	if st.Kind == extract.Outcome {
		switch words := j.surroundings(st); {
		case habit.MatchString(words):
			return false, "the sentence tells what is usual"
		case thenToo.MatchString(words):
			return false, "the sentence tells of another text that was put later"
		case attempt.MatchString(words):
			return false, "the sentence tells of an attempt to change the text"
		case twoOutcomes(words) && !j.outcomeCounted(st, f):
			return false, "the sentence tells of a text that was adopted and of one that was not"
		}
	}
	if j.castBefore(st) {
		return false, "the veto is told of some time before"
	}
	if j.isQuotedSlip(st, f) {
		return false, "the article has it right elsewhere: the words are quoted"
	}
	if !vouched && j.rightElsewhere(st, f, c) && !j.toldBothWays(st, f, c) && !j.isTallyWithSlip(st, c) {
		return false, "the article has it right elsewhere: the words may speak of something else here"
	}
	if f.frame.Scope < extract.Nations && !cited && j.mayBeOfOthers(st) && !j.fullTally(f, f.vote) {
		return false, "the article tells of votes of other bodies, and does not say of which organ it speaks here"
	}
	if _, d, _ := c.count(); d >= 2 && st.Kind == extract.Counts && !cited && j.rec.Symbol(f.vote) == "" {
		return false, "the numbers may be those of another vote of that day, which the record does not hold"
	}
	if f.frame.Another && j.toldBefore(f) && !neverVetoes(st, c) {
		return false, "the article speaks of another text than the one told before"
	}
	if why, ok := j.astray(st, f, c); ok {
		return false, why
	}
	if !vouched && !j.besideSymbol(st, f) && j.trueOfOther(st, f) || j.behindOneOf(st, f) {
		return false, "it is true of another vote that the article tells"
	}
	if o, ok := j.trueThen(st, f); ok && !j.besideSymbol(st, f) {
		return false, "it agrees with a vote of another time that the article speaks of, " + j.label(o)
	}
	if o, ok := j.trueNear(st, f); ok {
		return false, "its numbers are those of a vote held about the same time, " + j.label(o)
	}
	if !vouched && j.between(st, f) {
		return false, "the article tells of votes on two days, and the words may be of either"
	}
	if !f.inSeries && j.onAnotherDay(st, f) {
		return false, "the sentence gives another day than that of the vote"
	}
	if j.isStray(st, f, c) {
		return false, "the number is far from the record's: it may count only some of them"
	}
	if j.isNoSlip(st, f, c) {
		return false, "the article has another number of the vote right, and this one is no slip: it may be of something else"
	}
	if j.passesScore(st, f) {
		return false, "a score stands between that may be of another vote"
	}
	if j.isOfOther(st, f, c) {
		return false, "the numbers are exactly those of another vote that may be meant"
	}
	for _, o := range f.evidence() {
		if vouched {
			break
		}
		if oc := j.compare(o, f.vote); o != st && j.isOfOther(o, f, &oc) {
			return false, "numbers told beside it are exactly those of another vote"
		}
	}
	if j.sentenceOfOther(st, f) {
		return false, "the numbers of the sentence are those of another vote of that day"
	}
	if j.isDifference(st) {
		return false, "the number may be a difference"
	}
	if n, ok := j.unread(st, c); ok {
		return false, fmt.Sprintf("%d stands beside it, and the words may be read otherwise", n)
	}
	if j.ofThePast(st, f, c) {
		return false, "the numbers are those of an earlier vote on the matter, which the article speaks of"
	}
	if j.otherSide(st, f, c) {
		return false, "the number is that of another side, and the article has the right one elsewhere: the words may count sides otherwise"
	}
	// Those who voted against a government are often those in favour of the text.
	if j.ofOpposed(st, c, f.vote) {
		return false, "the words may be for or against what the text opposes"
	}
	if t := c.tally; st.Kind == extract.Counts && st.Counts[plenary.No].Said && !st.Counts[plenary.Yes].Said && int64(st.Counts[plenary.No].Lo) == t.Yes.Or(-1) && !j.besideRight(st, c) {
		return false, "the number is that of those in favour: the words may count sides otherwise"
	}
	// Numbers that differ throughout may be of a vote that the record lacks.
	if a, d, _ := c.count(); st.Kind == extract.Counts && a == 0 && d >= 2 && !cited && !j.swapped(st, f.vote) {
		if (without.by[bySubject] < 6 || without.by[byDate] < 4) && !j.ofAnotherYear(st, f) {
			return false, "the numbers differ throughout, so that another vote may be meant, which the record does not hold"
		}
	}
	return true, ""
}

// otherSide says whether a number in dispute is that of another position, and the
// article gives the recorded number of the disputed one in another statement.
func (j *judge) otherSide(st *extract.Statement, f *frameResult, c *comparison) bool {
	if st.Kind != extract.Counts {
		return false
	}
	for _, s := range c.slots {
		for _, p := range positionsInOrder {
			if s.agrees || s.unknown || s.name != p.String() || st.Counts[p].All && j.saysUnanimous(st) {
				continue
			}
			elsewhere := false
			for i := range j.art.Statements {
				o := &j.art.Statements[i]
				n, ok := c.tally.Of(p).Int()
				elsewhere = elsewhere || o != st && j.frames[o.Frame].vote == f.vote && ok && o.Counts[p].Said && !o.Counts[p].All && int64(o.Counts[p].Lo) == n && int64(o.Counts[p].Hi) == n
			}
			for _, q := range positionsInOrder {
				if n, ok := c.tally.Of(q).Int(); elsewhere && q != p && ok && n == int64(st.Counts[p].Lo) {
					return true
				}
			}
		}
	}
	return false
}

// fixedByDay says whether an undated article can mean no other vote: day and
// month agree and so do several counts.
func (j *judge) fixedByDay(f *frameResult, c *comparison) bool {
	s := f.ranked[0]
	return s.by[byDate] >= 3 && s.by[byCounts]+s.by[byPeople]+s.by[byVeto] >= 6 && s.total >= 17
}

// without weighs a vote that was ranked for a frame on everything but what a
// statement disputes with the vote the frame was resolved to. agreed are the
// other statements without what they dispute.
func (j *judge) without(r scored, agreed []*extract.Statement, st *extract.Statement, c *comparison) scored {
	r.by[byCounts], r.by[byPeople], r.by[byVeto] = 0, 0, 0
	if st.Kind == extract.Counts {
		j.statementScore(&r, agreedPart(st, c), r.vote)
	}
	for _, o := range agreed {
		j.statementScore(&r, o, r.vote)
	}
	r.by[byPeople] = min(max(r.by[byPeople], -5), 7)
	r.total = 0
	for _, x := range r.by {
		r.total += x
	}
	return r
}

// agreed lists the statements of a frame other than one, without what they
// dispute with the vote.
func (j *judge) agreed(f *frameResult, st *extract.Statement) []*extract.Statement {
	var out []*extract.Statement
	for _, o := range f.seen[:min(len(f.seen), maxEvidence)] {
		if o.End <= st.Start || st.End <= o.Start {
			out = append(out, o)
		}
	}
	for _, o := range f.evidence() {
		if o == st {
			continue
		}
		oc := j.compare(o, f.vote)
		if _, d, _ := oc.count(); d == 0 {
			out = append(out, o)
		} else if o.Kind == extract.Counts {
			out = append(out, agreedPart(o, &oc))
		}
	}
	return out
}

// agreedPart is a statement of counts without those that the vote denies.
func agreedPart(st *extract.Statement, c *comparison) *extract.Statement {
	part := *st
	part.People = nil
	for _, s := range c.slots {
		if s.agrees {
			continue
		}
		for _, p := range positionsInOrder {
			if s.name == p.String() {
				part.Counts[p] = extract.Count{}
			}
		}
	}
	return &part
}

// kinds counts the kinds of evidence that speak for a vote.
func (s *scored) kinds() int {
	n := 0
	if s.by[bySymbol] > 6 {
		n += 2
	}
	if s.by[byDate] >= 3 {
		n++
	}
	if s.by[bySubject] >= 3.5 {
		n++
	}
	if s.by[byCounts] >= 3 {
		n++
	}
	if s.by[byPeople] >= 2 {
		n++
	}
	if s.by[byVeto] >= 2 {
		n++
	}
	return n
}

// disagrees says whether anything else that the frame states is denied, or any
// number where others are left out.
func (j *judge) disagrees(f *frameResult, numbers bool) bool {
	for _, st := range f.statements {
		if numbers && st.Kind != extract.Counts {
			continue
		}
		c := j.compare(st, f.vote)
		if _, d, _ := c.count(); d > 0 {
			return true
		}
	}
	return false
}
