package claims

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// surroundings is the sentence that a statement stands in, roughly: the text
// between the nearest full stops or line ends.
func (j *judge) surroundings(st *extract.Statement) string {
	const far = 300
	text := j.doc.Text
	from, to := max(0, st.Start-far), min(len(text), st.End+far)
	if i := lastEnd(text[from:st.Start]); i >= 0 {
		from += i
	}
	if i := strings.IndexAny(text[st.End:to], "\n"); i >= 0 {
		to = st.End + i
	}
	if i := strings.Index(text[st.End:to], ". "); i >= 0 {
		to = st.End + i
	}
	return text[from:to]
}

// lastEnd is where the last sentence of a text starts, -1 where it has one only.
func lastEnd(s string) int {
	return max(strings.LastIndex(s, ". ")+1, strings.LastIndexByte(s, '\n'))
}

// unread says whether the number that the record has for a disputed position
// stands in the same sentence without being part of any statement there: then
// the sentence may say what the record says, in words that were misread.
func (j *judge) unread(st *extract.Statement, c *comparison) (int64, bool) {
	if st.Kind != extract.Counts {
		return 0, false
	}
	for _, s := range c.slots {
		for _, p := range positionsInOrder {
			n, ok := c.tally.Of(p).Int()
			if s.agrees || s.unknown || s.name != p.String() || !ok || n < 5 {
				continue
			}
			if j.hasNumber(j.surroundings(st), n) && !j.states(st, n) {
				return n, true
			}
		}
	}
	return 0, false
}

// isDifference says whether numbers are counted from another vote: 22 fewer ayes.
func (j *judge) isDifference(st *extract.Statement) bool {
	text := strings.ToLower(j.doc.Text[st.Start:min(st.End+8, len(j.doc.Text))])
	return st.Kind == extract.Counts && (strings.Contains(text, " fewer ") || strings.Contains(text, " more ") && !strings.Contains(text, "more than"))
}

// hasNumber says whether a text has a number in figures, standing alone.
func (j *judge) hasNumber(text string, n int64) bool {
	want := strconv.FormatInt(n, 10)
	for i := 0; ; {
		k := strings.Index(text[i:], want)
		if k < 0 {
			return false
		}
		a, b := i+k, i+k+len(want)
		digit := func(k int) bool { return k >= 0 && k < len(text) && text[k] >= '0' && text[k] <= '9' }
		if !digit(a-1) && !digit(b) && !ofMonth(text, a, b) {
			return true
		}
		i = b
	}
}

// A month that follows a number, or stands before one.
var (
	monthBehind = regexp.MustCompile(`(?i)^\s+(jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec)`)
	monthBefore = regexp.MustCompile(`(?i)(january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept\.?|oct\.?|nov\.?|dec\.?)\s+$`)
)

// ofMonth says whether the number between two bytes of a text is the day of a month.
func ofMonth(text string, a, b int) bool {
	const far = 12
	return monthBehind.MatchString(text[b:min(len(text), b+far)]) || monthBefore.MatchString(text[max(0, a-far):a])
}

// states says whether a statement of counts near another states a number.
func (j *judge) states(st *extract.Statement, n int64) bool {
	const near = 300
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o.Kind != extract.Counts || o.End < st.Start-near || o.Start > st.End+near {
			continue
		}
		for _, c := range o.Counts {
			if c.Said && int64(c.Lo) == n && int64(c.Hi) == n {
				return true
			}
		}
	}
	return false
}

// countBehind is a list of members with a count of others behind it: Bolivia and
// Cuba, and 58 abstained.
var countBehind = regexp.MustCompile(`\band (\d+|\w+teen|\w+ty(-\w+)?) (others? )?(abstain|voted|oppos|were|said)`)

// ofAnotherYear says whether a full tally is exactly that of a vote on the same
// matter on another day than the one that the article gives: last year's figures.
func (j *judge) ofAnotherYear(st *extract.Statement, f *frameResult) bool {
	best := &f.ranked[0]
	if f.matter && int(best.vote) == f.vote && j.justNow(best.vote) {
		return true
	}
	if int(best.vote) != f.vote || best.by[byDate] < dayBits-2 {
		return false
	}
	for i := range f.ranked {
		o := &f.ranked[i]
		if o.by[byDate] > wrongDate+1 || !f.onItsDay(best, o) {
			continue
		}
		c := j.compare(st, int(o.vote))
		if a, d, u := c.count(); a >= 3 && d+u == 0 {
			return true
		}
	}
	return false
}

// says are words that name a position beyond doubt.
var says = map[plenary.Position]*regexp.Regexp{
	plenary.Yes:     regexp.MustCompile(`(?i)\b(in favou?r|vot\w+ (for|yes)|support\w*|backed|backs|said yes|ayes?)\b`),
	plenary.No:      regexp.MustCompile(`(?i)\b(against|vot\w+ no|oppos\w*|said no|reject\w*|noes?)\b`),
	plenary.Abstain: regexp.MustCompile(`(?i)\babst[ae]\w*`),
}

// castOnly tells of a single vote that somebody cast.
var castOnly = regexp.MustCompile(`(?i)\bcast the (only|sole|lone|single) (dissenting|negative|opposing|contrary) (vote|ballot)`)

// explicit says whether a passage names the position itself.
func (j *judge) explicit(st *extract.Statement, p plenary.Position) bool {
	re := says[p]
	return re != nil && re.MatchString(j.doc.Text[st.Start:st.End])
}

// satOut says whether members who did not vote are said to have abstained in words
// that may tell either: had no instructions and sat out.
func (j *judge) satOut(st *extract.Statement, c *comparison, v int) bool {
	if st.Kind != extract.Who || len(st.People) != 1 || st.People[0].Position != plenary.Abstain || j.explicit(st, plenary.Abstain) {
		return false
	}
	for _, s := range c.slots {
		if !s.agrees && !s.unknown && (len(s.name) != 3 || j.rec.Position(v, plenary.Code(s.name)) != plenary.NotVoting) {
			return false
		}
	}
	return true
}

// butAuthor says whether all that is wrong with "only" is that one more member of the
// Council was in favour: the author of a text is not always counted.
func (j *judge) butAuthor(st *extract.Statement, c *comparison, v int) bool {
	if st.Kind != extract.Who || len(st.People) != 1 || st.People[0].Position != plenary.Yes || j.ix.body[v] != plenary.SecurityCouncil {
		return false
	}
	for _, s := range c.slots {
		if !s.agrees && s.name != "only" {
			return false
		}
	}
	return j.rec.Tally(v).Yes.Or(0) == int64(len(st.People[0].Names)+1)
}

// onlySome says whether nobody else is said to have taken a position that the same
// event counts more of: by thirteen votes, Russia and China alone holding back.
func (j *judge) onlySome(st *extract.Statement, f *frameResult) bool {
	if st.Kind != extract.Who {
		return false
	}
	for _, p := range st.People {
		if !p.Only || len(p.Groups) > 0 || j.explicit(st, p.Position) || castOnly.MatchString(j.doc.Text[st.Start:st.End]) {
			continue
		}
		for _, o := range f.evidence() {
			if n := o.Counts[p.Position]; o.Kind == extract.Counts && n.Said && !n.All && int(n.Lo) > len(p.Names) {
				if c := j.compare(o, f.vote); c.has(p.Position) {
					return true
				}
			}
		}
	}
	return false
}

// has says whether the number of a position was confirmed.
func (c *comparison) has(p plenary.Position) bool {
	for _, s := range c.slots {
		if s.name == p.String() {
			return s.agrees && !s.unknown
		}
	}
	return false
}

// ofCounted says whether all disputed members of a list of some took the position
// that as many took as the number before it counts, whatever was read from that.
func (j *judge) ofCounted(st *extract.Statement, c *comparison, v int) bool {
	if st.Ahead == 0 || j.countedAs(st) {
		return false
	}
	for _, s := range c.slots {
		if s.agrees || s.unknown {
			continue
		}
		took := j.rec.Position(v, plenary.Code(s.name))
		if n, ok := j.rec.Tally(v).Of(took).Int(); len(s.name) != 3 || took == plenary.UnknownPosition || !ok || n != int64(st.Ahead) {
			return false
		}
	}
	return true
}

// plainVerb are words that by themselves say how somebody voted.
var plainVerb = regexp.MustCompile(`(?i)\b(vot|oppos|abst(ain|ention)|support|back|reject|against|in favou?r|endors|approv|no\b|noes|nay|yes|aye|part in|absent|refus|join|sid(ed|ing)|dissent|(was|were|is|are) for\b|held out)`)

// allElsewhere says whether several members are told without a word for voting to
// have done what none of them did, while all took one other position: a word that
// was misread is likelier than as many errors.
func (j *judge) allElsewhere(st *extract.Statement, c *comparison, v int) bool {
	if st.Kind != extract.Who || plainVerb.MatchString(j.doc.Text[st.Start:st.End]) {
		return false
	}
	n, took := 0, plenary.UnknownPosition
	for _, s := range c.slots {
		if s.agrees || s.name == "only" || len(s.name) != 3 {
			return false
		}
		p := j.rec.Position(v, plenary.Code(s.name))
		if s.unknown || p == plenary.UnknownPosition || n > 0 && p != took {
			return false
		}
		n, took = n+1, p
	}
	return n > 1
}

// countedReading is a list of some read as those whom the number before it counts,
// where all but one of them took the position that so many took: five brave souls,
// namely Israel, Hungary, Poland and Austria. It is nil for any other list.
func (j *judge) countedReading(st *extract.Statement, v int) *extract.Statement {
	if st.Ahead == 0 || st.Kind != extract.Who || len(st.People) != 1 || len(st.People[0].Names) < 3 || j.countedAs(st) {
		return nil
	}
	if c := j.compare(st, v); !c.denies() {
		return nil
	}
	for _, pos := range positionsInOrder {
		if n, ok := j.rec.Tally(v).Of(pos).Int(); !ok || n != int64(st.Ahead) || pos == st.People[0].Position {
			continue
		}
		alt := *st
		p := st.People[0]
		p.Position, p.As, p.AsGroups = pos, nil, nil
		alt.People = []extract.People{p}
		if c := j.compare(&alt, v); !c.denies() || j.vouched(&alt, v, looseChance) {
			return &alt
		}
	}
	return nil
}

// heldOnce says whether a vote is fixed although the article does not say when it
// was: two numbers or more are its own, and no other vote had its title.
func (j *judge) heldOnce(f *frameResult) bool {
	if f.ranked[0].by[byCounts] < 8 || f.ranked[0].by[bySubject] < 3 {
		return false
	}
	title := j.rec.Title(f.vote)
	for i := range f.ranked {
		if o := int(f.ranked[i].vote); o != f.vote && j.rec.Title(o) == title && !j.sameAct(int32(o), int32(f.vote)) {
			return false
		}
	}
	return true
}

// countedAs says whether the number before a list of some is plainly said to be of
// the position that the list is given: eleven voted against, Turkey among them.
func (j *judge) countedAs(st *extract.Statement) bool {
	pos := st.People[0].Position
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if n := o.Counts[pos]; o.Kind == extract.Counts && o.Frame == st.Frame && n.Said && n.Lo == st.Ahead && n.Hi == st.Ahead && o.Start <= st.Start {
			words := j.doc.Text[o.Start:min(len(j.doc.Text), o.End)]
			if m := directly[pos]; m != nil && m.MatchString(words) {
				return true
			}
		}
	}
	return false
}

// directly is a number with the verb of a position right behind it.
var directly = map[plenary.Position]*regexp.Regexp{
	plenary.Yes:     regexp.MustCompile(`(?i)^\W*(only |just )?[\w-]+( (countries|states|members|nations|delegations|governments|others))?,?( .*,)? (voted (for|yes|in favou?r)|supported|backed)\b`),
	plenary.No:      regexp.MustCompile(`(?i)^\W*(only |just )?[\w-]+( (countries|states|members|nations|delegations|governments|others))?,?( .*,)? (voted (against|no)|opposed|were against|said no)\b`),
	plenary.Abstain: regexp.MustCompile(`(?i)^\W*(only |just )?[\w-]+( (countries|states|members|nations|delegations|governments|others))?,?( .*,)? (abstained|abstaining)\b`),
}

// habit and attempt are words of sentences whose outcome is not that of the vote
// told: a text that is usually adopted by consensus, an attempt to amend it.
var (
	habit   = regexp.MustCompile(`(?i)\b(traditionally|usually|normally|generally|routinely|customarily|as a rule|in most years|every year)\b`)
	attempt = regexp.MustCompile(`(?i)\b(attempts?|amendments?|efforts?) `)
)

// vetoOfOther says whether the article tells of another text that was vetoed just
// as a statement says: in a table the words may stand beside the wrong one.
func (j *judge) vetoOfOther(st *extract.Statement, f *frameResult) bool {
	if st.Kind != extract.Veto {
		return false
	}
	for i := range j.frames {
		o := &j.frames[i]
		if o.vote < 0 || o.vote == f.vote || j.ix.body[o.vote] != plenary.SecurityCouncil {
			continue
		}
		c := j.compare(st, o.vote)
		if a, d, u := c.count(); a > 0 && d+u == 0 {
			return true
		}
	}
	return false
}

// rightElsewhere says whether the article states everything that is disputed as
// the record has it, of the same vote in another place: four of the five nuclear
// powers are no count of all, and neighbours of a member are not the member.
func (j *judge) rightElsewhere(st *extract.Statement, f *frameResult, c *comparison) bool {
	if st.Kind != extract.Counts && st.Kind != extract.Who {
		return false
	}
	var disputed []string
	for _, s := range c.slots {
		if !s.agrees && !s.unknown {
			disputed = append(disputed, s.name)
		}
	}
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o.Kind != st.Kind || o.Glimpse != nil || o.Start < st.End && st.Start < o.End || j.frames[o.Frame].vote != f.vote {
			continue
		}
		oc := j.compare(o, f.vote)
		for _, s := range oc.slots {
			if s.agrees && !s.unknown && s.name != "only" {
				disputed = slices.DeleteFunc(disputed, func(name string) bool { return name == s.name })
			}
		}
	}
	return len(disputed) == 0
}

// past are words by which a sentence speaks of an earlier vote as well.
var past = []string{"first", "original", "last year", "last time", "previous", "earlier", "since", "compare", "than ", "back in", "ago", "used to", "once ", "began", "started", "inaugural", "up from", "down from", "debut"}

// ofThePast says whether numbers that differ throughout are exactly those of
// another vote on the matter, in a sentence that speaks of earlier ones.
func (j *judge) ofThePast(st *extract.Statement, f *frameResult, c *comparison) bool {
	a, d, _ := c.count()
	if st.Kind != extract.Counts || a > 0 || d < 2 {
		return false
	}
	if !j.recalls(st) {
		return false
	}
	for _, o := range f.ranked {
		oc := j.compare(st, int(o.vote))
		if agree, wrong, unknown := oc.count(); agree >= 2 && wrong+unknown == 0 {
			return true
		}
	}
	return false
}

// mayBeInstead says whether words near a list, which no statement has used, name
// the positions that its disputed members took.
func (j *judge) mayBeInstead(st *extract.Statement, c *comparison, v int32) bool {
	if st.Kind != extract.Who {
		return false
	}
	if j.ix.body[v] == plenary.SecurityCouncil && j.tellsAssembly() {
		// Whoever had no seat is rather said to have voted in the Assembly.
		for _, s := range c.slots {
			if !s.agrees && !s.unknown && len(s.name) == 3 && j.rec.Position(int(v), plenary.Code(s.name)) == plenary.UnknownPosition {
				return true
			}
		}
	}
	any := false
	for _, s := range c.slots {
		if s.agrees || s.unknown {
			continue
		}
		if s.name == "only" || len(s.name) != 3 || !st.Otherwise[j.rec.Position(int(v), plenary.Code(s.name))] {
			return false
		}
		any = true
	}
	return any
}

// ofCouncil says whether an event that was taken for a vote of the Assembly has a
// number of votes that only the Council casts, in an article that tells of both.
func (j *judge) ofCouncil(f *frameResult) bool {
	if j.ix.body[f.vote] != plenary.GeneralAssembly || j.rec.Tally(f.vote).Yes.Or(0) <= 2*smallOrgan {
		return false
	}
	both := false
	for i := range j.frames {
		both = both || j.frames[i].frame.Scope == extract.Council
	}
	for _, st := range f.evidence() {
		if n := st.Counts[plenary.Yes]; both && st.Kind == extract.Counts && n.Said && !n.All && n.Hi <= smallOrgan {
			return true
		}
	}
	return false
}

// ofAssembly says whether an event that was taken for a vote of the Council has a
// number that only the Assembly counts.
func (j *judge) ofAssembly(f *frameResult) bool {
	if j.ix.body[f.vote] != plenary.SecurityCouncil || f.frame.Scope == extract.Council && !j.tellsAssembly() {
		return false
	}
	for _, st := range f.evidence() {
		for _, n := range st.Counts {
			if st.Kind == extract.Counts && n.Said && !n.All && n.Lo > smallOrgan {
				return true
			}
		}
	}
	return false
}

// adrift says whether an article of unknown day does not fix the vote by a day, a
// symbol or two numbers of its own: votes like it may have been held before and
// since.
func (j *judge) adrift(f *frameResult, cited bool) bool {
	if j.ref != 0 && !j.guess || cited {
		return false
	}
	if f.ranked[0].by[byDate] >= monthBits-1 && !j.relative(f) {
		return false
	}
	return f.ranked[0].by[byCounts] < 4 || !j.heldOnce(f) && f.ranked[0].by[byDate] < monthBits-1
}

// dayIsOther says whether the day that a frame gives is hardly that of its vote
// although its sentence has no other: it is not said to be the day of the
// decision, and the vote was held on the day that another part of the article
// tells, or in the days before the article.
func (j *judge) dayIsOther(f *frameResult) bool {
	if slices.Contains(f.frame.DateTold, true) && !f.frame.Borrowed {
		return false
	}
	for i := range j.frames {
		if o := &j.frames[i]; o != f && o.vote == f.vote && !o.frame.Borrowed && o.ranked[0].by[byDate] >= dayBits-2 {
			return true
		}
	}
	return !j.guess && j.recency(&f.frameEvidence, int32(f.vote)) >= recentBits-1 && j.numbersFit(f)
}

// numbersFit says whether an event tells three numbers or more, in whatever many
// statements, and its vote has all of them.
func (j *judge) numbersFit(f *frameResult) bool {
	agree := 0
	for _, st := range f.evidence() {
		if st.Kind != extract.Counts {
			continue
		}
		c := j.compare(st, f.vote)
		a, d, u := c.count()
		if d+u > 0 {
			return false
		}
		agree += a
	}
	return agree >= 3
}

// onAnotherDay says whether the sentence of a statement gives days, and none of
// them may be that of the vote: then it may tell of another event.
func (j *judge) onAnotherDay(st *extract.Statement, f *frameResult) bool {
	clash := false
	for _, s := range st.Days {
		r := s.Range(when.Ref{Day: j.ref})
		switch {
		case !r.Known():
		case r.Grain == when.DecadeGrain:
		case j.distance(r, f.vote) <= 1, j.distance(r, f.vote) <= 3 && r.From != r.To:
			return false
		default:
			clash = true
		}
	}
	return clash
}

// between says whether an event was told with two days that cannot be one, the
// sentence of a statement gives neither, and a vote of the other day bears it out.
func (j *judge) between(st *extract.Statement, f *frameResult) bool {
	if len(st.Days) > 0 || !j.twoDays(f) {
		return false
	}
	for i := range f.ranked {
		o := &f.ranked[i]
		if int(o.vote) == f.vote || o.by[byDate] < yearBits {
			continue
		}
		c := j.compare(st, int(o.vote))
		if a, d, u := c.count(); a > 0 && d+u == 0 {
			return true
		}
	}
	return false
}

// trueOfOther says whether a statement whose sentence tells nothing else of its
// event, no day and no other statement, is true of another vote that the article
// tells: it may go on with that one.
func (j *judge) trueOfOther(st *extract.Statement, f *frameResult) bool {
	if len(st.Days) > 0 {
		return false
	}
	from, to := j.sentenceStart(st.Start), j.sentenceEnd(st.End)
	for _, o := range f.statements {
		if o != st && o.Start >= from && o.End <= to {
			return false
		}
	}
	for i := range j.frames {
		o := &j.frames[i]
		if o.vote < 0 || o.vote == f.vote || j.ix.body[o.vote] != j.ix.body[f.vote] && !(len(f.statements) == 1 && toldAlso(o, st)) {
			continue
		}
		c := j.compare(st, o.vote)
		if a, d, u := c.count(); a > 0 && d+u == 0 {
			return true
		}
	}
	return false
}

// toldAlso says whether the numbers of a statement are all told of another event too.
func toldAlso(f *frameResult, st *extract.Statement) bool {
	return st.Kind == extract.Counts && slices.ContainsFunc(f.statements, func(o *extract.Statement) bool {
		for p, n := range st.Counts {
			if n.Said && n != o.Counts[p] {
				return false
			}
		}
		return true
	})
}

// longSentence is how many bytes back the start of a sentence is looked for.
const longSentence = 4 << 10

// sentenceStart is where the sentence starts in which byte at of the text stands.
func (j *judge) sentenceStart(at int) int {
	from := max(0, at-longSentence)
	start := from
	for _, stop := range [...]string{". ", "! ", "? ", "\n"} {
		start = max(start, from+strings.LastIndex(j.doc.Text[from:at], stop)+1)
	}
	return start
}

// smallOrgan is the largest number of votes that only the Council casts.
const smallOrgan = 15

// isOfOther says whether a full tally is exactly that of another vote that the
// article may mean: one of the other organ, or one on the matter where the
// article tells of several and the sentence does not say which.
func (j *judge) isOfOther(st *extract.Statement, f *frameResult, c *comparison) bool {
	if st.Kind != extract.Counts {
		return false
	}
	said, sum := 0, int32(0)
	for _, p := range positionsInOrder[:3] {
		if n := st.Counts[p]; n.Said && !n.Hedged() && !n.All {
			said++
			sum += n.Lo
		}
	}
	if said < 3 {
		return false
	}
	t := c.tally
	if j.ix.body[f.vote] == plenary.GeneralAssembly && sum <= smallOrgan && t.Yes.Or(0)+t.No.Or(0)+t.Abstain.Or(0) > 2*smallOrgan {
		return true
	}
	if j.fixedTo(st, f) {
		return false
	}
	for _, o := range f.ranked {
		if int(o.vote) == f.vote || o.by[bySubject] < 3.5 && o.by[byDate] < yearBits || !j.tellsSeveral(f) {
			continue
		}
		oc := j.compare(st, int(o.vote))
		if a, d, u := oc.count(); a >= 3 && d+u == 0 {
			return true
		}
	}
	return false
}

// tellsAssembly says whether the article tells of a vote of the Assembly.
func (j *judge) tellsAssembly() bool {
	for i := range j.frames {
		if v := j.frames[i].vote; v >= 0 && j.ix.body[v] == plenary.GeneralAssembly {
			return true
		}
	}
	return false
}

// toldBefore says whether an earlier event of the article was resolved to the same
// vote.
func (j *judge) toldBefore(f *frameResult) bool {
	for i := range j.frames {
		o := &j.frames[i]
		if o == f {
			return false
		}
		if o.vote == f.vote {
			return true
		}
	}
	return false
}

// neverVetoes says whether a veto is told of members that have none, so that it is
// wrong of whatever text.
func neverVetoes(st *extract.Statement, c *comparison) bool {
	if st.Kind != extract.Veto {
		return false
	}
	any := false
	for _, s := range c.slots {
		if len(s.name) != 3 || slices.Contains(permanent, plenary.Code(s.name)) {
			return false
		}
		any = true
	}
	return any
}
