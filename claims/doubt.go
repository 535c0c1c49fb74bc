package claims

import (
	"slices"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
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

// moreBehind tells of a number added to others: with 106 more.
var moreBehind = compile(` more[ .,;:)]`)

// besidesVetoes tells that vetoes are counted apart: besides the two vetoes there were three.
var besidesVetoes = compile(`(?i)\b(besides|apart from|aside from|in addition to|on top of|not counting|leaving aside|other than|as well as) (the |these |those |its |their )?(\w+ )?veto(es)?\b`)

// isDifference says whether numbers are counted from another vote, or without some of their
// kind: 22 fewer ayes; besides the two vetoes three votes against.
func (j *judge) isDifference(st *extract.Statement) bool {
	if st.Kind == extract.Counts && besidesVetoes.MatchString(j.doc.Text[j.sentenceStart(st.Start):st.Start]) {
		return true
	}
	text := strings.ToLower(j.doc.Text[st.Start:min(st.End+8, len(j.doc.Text))])
	return st.Kind == extract.Counts && st.Reckoned == nil && (strings.Contains(text, " fewer ") && !strings.HasPrefix(text, "no fewer than ") && !strings.HasPrefix(text, "not fewer than ") || moreBehind.MatchString(text) && !strings.Contains(text, "more than"))
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
		digit := func(k int) bool {
			return k >= 0 && k < len(text) && (text[k] >= '0' && text[k] <= '9' || text[k] == '/')
		} // of a number or a symbol
		if !digit(a-1) && !digit(b) && !ofMonth(text, a, b) {
			return true
		}
		i = b
	}
}

// A month that follows a number, or stands before one.
var (
	monthBehind = compile(`(?i)^\s+(jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec)`)
	monthBefore = compile(`(?i)(january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept\.?|oct\.?|nov\.?|dec\.?)\s+$`)
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
var countBehind = compile(`\band (\d+|\w+teen|\w+ty(-\w+)?) (others? )?(abstain|voted|oppos|were|said)`)

// says are words that name a position beyond doubt.
var says = map[plenary.Position]*pattern{
	plenary.Yes:     compile(`(?i)\b(in favou?r|vot\w+ (for|yes)|support\w*|backed|backs|said yes|ayes?)\b`),
	plenary.No:      compile(`(?i)\b(against|vot\w+ no|oppos\w*|said no|reject\w*|noes?|dissent\w*|(only|sole|lone|single|solitary|one) "?(no|nay)|alone in (its|their) opposition|minority of one)\b`),
	plenary.Abstain: compile(`(?i)\babst[ae]\w*`),

	plenary.NotVoting: compile(`(?i)\b(?:absent|absentees?|absences?|away from|missing|stayed away|took no part|take part|not voting|out of (?:the )?(?:room|hall))\b`),
}

// castOnly tells of a single vote that somebody cast.
var castOnly = compile(`(?i)\bcast the (only|sole|lone|single) (dissenting|negative|opposing|contrary) (vote|ballot)`)

// explicit says whether a passage names the position itself.
func (j *judge) explicit(st *extract.Statement, p plenary.Position) bool {
	re := says[p]
	return re != nil && re.MatchString(j.doc.Text[st.Start:st.End])
}

// abstainedToo ends with an abstention that is told right before somebody else's.
var abstainedToo = compile(`(?i)\babst[ae]\w*,?( and)? $`)

// didSo says whether members did what the words right before tell: Brazil abstained, and so
// did Rwanda.
func (j *judge) didSo(st *extract.Statement) bool {
	return soDid.MatchString(j.doc.Text[st.Start:st.End]) && abstainedToo.MatchString(j.doc.Text[max(0, st.Start-longEcho):st.Start])
}

// ledByNumber is a number at the head of a list, which says of those it counts what was counted:
// the five: Cuba, Lebanon.
var ledByNumber = compile(`(?i)^(?:the |those |these )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(?::|were|are)`)

// satOut says whether members who did not vote are said to have abstained in words
// that may tell either: had no instructions and sat out.
func (j *judge) satOut(st *extract.Statement, c *comparison, v int) bool {
	if st.Kind != extract.Who || len(st.People) != 1 || st.People[0].Position != plenary.Abstain || j.explicit(st, plenary.Abstain) || j.didSo(st) || ledByNumber.MatchString(j.doc.Text[st.Start:st.End]) {
		return false
	}
	for _, g := range st.People[0].Groups { // the Soviet bloc sits it out
		if slices.ContainsFunc(j.shared.Lex.Groups[g.Index].On(j.rec.Date(v)), func(code plenary.Code) bool {
			p := j.rec.Position(v, code)
			return p != plenary.NotVoting && p != plenary.UnknownPosition
		}) {
			return false
		}
	}
	if len(st.People[0].Groups) > 0 {
		return true
	}
	for _, s := range c.slots {
		if !s.agrees && !s.unknown && (len(s.name) != 3 || j.rec.Position(v, plenary.Code(s.name)) != plenary.NotVoting) {
			return false
		}
	}
	return true
}

// exceptingMore opens a sentence that tells of more members than it names before those who
// alone did something: besides Washington and six others.
var exceptingMore = compile(`(?i)^\W*(?:besides|apart from|aside from|other than|in addition to|except for|not counting|leaving aside|along with|together with)\b.*\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|some|several|most|many|few|others|members|states|countries|partners|neighbours|allies)\b`)

// someOfGroup tells of some of a group, so that one alone may be of those: four of the five
// permanent members abstained, and only France voted for it.
var someOfGroup = compile(`(?i)\b(?:of|among) the (?:five|ten|other)? ?(?:permanent|elected|western|african|arab|european|latin|nordic|nuclear|council's)\b`)

// ofBoth goes on behind what one alone did in two votes.
var ofBoth = compile(`(?i)^ (both|the two|each|either)\b`)

// votedApart are words for a vote on a part of a text, and wholly those for the vote on all of it.
var (
	votedApart = compile(`(?i)\b(?:vot\w+|put to the vote) separately\b|\bseparate (?:recorded )?votes?\b|\bvot(?:ed|es?|ing) on (?:a |the |one |two |three |single |several |its )?(?:\w+ )?(?:paragraphs?|clauses?)\b`)
	wholly     = compile(`(?i)\b(?:as a whole|whole|entire|entirety)\b`)
)

// ofParagraph says whether the paragraph of a statement has told before it of a vote on a part of the
// text: delegates voted separately on a paragraph; Pakistan alone opposed it.
func (j *judge) ofParagraph(st *extract.Statement) bool {
	from, _ := j.paragraph(st)
	before := j.doc.Text[from:j.sentenceEnd(st.Start)]
	at := votedApart.FindStringIndex(before[:min(len(before), st.Start-from)])
	return at != nil && !wholly.MatchString(before[at[1]:])
}

// onlyBeside says whether nobody else is said to have done something but those told before, or
// of a group, or in two votes: besides Washington and six others only Israel was opposed; the
// only member to support both.
func (j *judge) onlyBeside(st *extract.Statement) bool {
	if st.Kind != extract.Who || !slices.ContainsFunc(st.People, func(p extract.People) bool { return p.Only }) {
		return false
	}
	from := j.sentenceStart(st.Start)
	before := j.doc.Text[min(from, st.Start):st.Start]
	return exceptingMore.MatchString(before) || someOfGroup.MatchString(before) || ofBoth.MatchString(j.doc.Text[st.End:])
}

// onlySome says whether nobody else is said to have taken a position that the same
// event counts more of: by thirteen votes, Russia and China alone holding back.
func (j *judge) onlySome(st *extract.Statement, f *frameResult) bool {
	if st.Kind != extract.Who {
		return false
	}
	for _, p := range st.People {
		if !p.Only || p.Plainly || len(p.Groups) > 0 || j.explicit(st, p.Position) || castOnly.MatchString(j.doc.Text[st.Start:st.End]) {
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
	if st.Ahead == 0 || st.People[0].Not || j.countedAs(st) {
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
var plainVerb = compile(`(?i)\b(vot|oppos|oppon|naysay|abst(ain|ention)|support|back|reject|against|in favou?r|too\b|likewise|included\b|endors|approv|no\b|noes|nay|yes|aye|part in|absent|refus|join|sid(ed|ing)|dissent|company|friends|allies|(winning|losing) side|(was|were|is|are) for\b|held out)`)

// whoseFriends are words for those who vote alike, with a member or for a text.
var whoseFriends = compile(`(?i)\b(supporters?|backers?|friends?|allies|followers?|helpers?|companions?)\b`)

// A vote told plainly right before, and words for the same: voted no, and so did London.
var (
	soDid          = compile(`(?i)^(so|as) (did|do|does)\b`)
	toldJustBefore = compile(`(?i)\b(vot(ed|e|es) (no|yes|against|for|in favou?r)|abstained)[^.;:]{0,20}, and $`)
)

const longEcho = 60 // bytes

// allElsewhere says whether several members are told without a word for voting to
// have done what none of them did, while all took one other position: a word that
// was misread is likelier than as many errors.
func (j *judge) allElsewhere(st *extract.Statement, c *comparison, v int) bool {
	if words := whoseFriends.get().ReplaceAllString(j.doc.Text[st.Start:st.End], ""); st.Kind != extract.Who || plainVerb.MatchString(words) || j.isNote(st) || soDid.MatchString(words) && toldJustBefore.MatchString(j.doc.Text[max(0, st.Start-longEcho):st.Start]) {
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
	if st.Ahead == 0 || st.Kind != extract.Who || len(st.People) != 1 || len(st.People[0].Names) < 3 && len(st.People[0].Groups) == 0 || j.countedAs(st) {
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

// forThat tells a position on something that a pronoun stands for, or on leaving things as
// they are.
var forThat = compile(`(?i)\b(for|against|support\w*|oppos\w*|back\w*) (it|him|her|them)\b|\bvot\w+ (to|for) (keep|maintain|retain|preserv|uphold|continu|leav|stay)`)

// didNot leaves open what those who did not do as others did.
var didNot = compile(`(?i)\b(did not|didn.t|would not|wouldn.t|were not)\b`)

// ofOpposed says whether a side told of something that only a pronoun or a verb names is exactly
// another side of the vote, in number or in all of several members: they said no to the
// blockade; only three voted for it; Britain got six votes; forty-eight put their hands up and
// eight did not.
func (j *judge) ofOpposed(st *extract.Statement, c *comparison, v int) bool {
	ofThat := forThat.MatchString(j.doc.Text[st.Start:min(len(j.doc.Text), st.End+5)])
	other := map[plenary.Position]plenary.Position{plenary.Yes: plenary.No, plenary.No: plenary.Yes}
	if st.Kind == extract.Counts {
		for _, p := range positionsInOrder {
			for _, q := range positionsInOrder {
				n, ok := c.tally.Of(q).Int()
				if said := st.Counts[p]; p != q && said.Said && !said.Hedged() && said.Lo > 1 && ok && int64(said.Lo) == n && !st.Counts[q].Said && c.tally.Of(p).Or(n) != n {
					if open := p == plenary.NotVoting || isLone(st) || didNot.MatchString(j.doc.Text[st.Start:st.End]); open || other[p] == q {
						return ofThat && other[p] == q || !j.explicit(st, p) || p == plenary.NotVoting && !isLone(st) // 69, 29 and 47 absent
					}
				}
			}
		}
		return false
	}
	if !ofThat || st.Kind != extract.Who || len(st.People) != 1 || other[st.People[0].Position] == plenary.UnknownPosition {
		return false
	}
	n := 0
	for _, s := range c.slots {
		if s.name == "only" {
			continue
		}
		if s.agrees || s.unknown || len(s.name) != 3 || j.rec.Position(v, plenary.Code(s.name)) != other[st.People[0].Position] {
			return false
		}
		n++
	}
	return n > 1
}

// directly is a number with the verb of a position right behind it.
var directly = map[plenary.Position]*pattern{
	plenary.Yes:     compile(`(?i)^\W*(only |just )?[\w-]+( (countries|states|members|nations|delegations|governments|others))?,?( .*,)? (voted (for|yes|in favou?r)|supported|backed)\b`),
	plenary.No:      compile(`(?i)^\W*(only |just )?[\w-]+( (countries|states|members|nations|delegations|governments|others))?,?( .*,)? (voted (against|no)|opposed|were against|said no)\b`),
	plenary.Abstain: compile(`(?i)^\W*(only |just )?[\w-]+( (countries|states|members|nations|delegations|governments|others))?,?( .*,)? (abstained|abstaining)\b`),
}

// habit, thenToo and attempt are words of sentences whose outcome is not that of the vote
// told: a text that is usually adopted by consensus, an attempt to amend it,
// what a delegate proposed, another text later.
var (
	habit   = compile(`(?i)\b(traditionally|usually|normally|generally|routinely|customarily|as a rule|in most years|every year)\b`)
	thenToo = compile(`(?i)\b(?:another|an?) [^,.;:]{0,24}?(?:text|draft|resolution|motion|proposal)s?\b[^.;]*\b(?:afterwards|subsequently|thereafter)\b`)
	attempt = compile(`(?i)\b(attempts?|amendments?|efforts?|(?:his|her) (?:proposal|motion|suggestion|request)) `)
)

// rightElsewhere says whether the article states everything that is disputed as
// the record has it, of the same vote in another place, or a number that it is a part of:
// four of the five nuclear powers are no count of all, and neighbours of a member are not
// the member.
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
		if o.Kind != st.Kind || o.Glimpse != nil || o.Open || o.Start < st.End && st.Start < o.End || j.frames[o.Frame].vote != f.vote {
			continue
		}
		if len(o.People) == 1 && o.People[0].Not && len(st.People) == 1 && !st.People[0].Not {
			continue // Cuba did not vote no; it voted yes
		}
		oc := j.compare(o, f.vote)
		for _, s := range oc.slots {
			if s.agrees && !s.unknown && s.name != "only" && s.name != "reckoned" {
				disputed = slices.DeleteFunc(disputed, func(name string) bool { return name == s.name })
			}
		}
		disputed = slices.DeleteFunc(disputed, func(name string) bool { return partOf(st, o, name) })
	}
	return len(disputed) == 0
}

// partOf says whether the number that one statement has for a position may be a part of
// the one that a tally of two or more has: 44 to 8, and the Soviet five opposing.
func partOf(st, tally *extract.Statement, name string) bool {
	for _, p := range positionsInOrder {
		if a, b := st.Counts[p], tally.Counts[p]; p.String() == name && a.Said && b.Said {
			return !isLone(tally) && a.Hi < b.Lo
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
	any, seated := false, 0
	for _, s := range c.slots {
		if s.agrees && !s.unknown && len(s.name) == 3 {
			seated++
		}
	}
	for _, s := range c.slots {
		if s.agrees || s.unknown {
			continue
		}
		if seated >= 2 && j.rec.Position(int(v), plenary.Code(s.name)) == plenary.UnknownPosition {
			return false // Gabon, Kenya and Nigeria backed it: all are told to have voted
		}
		if s.name == "only" || len(s.name) != 3 || !st.Otherwise[j.rec.Position(int(v), plenary.Code(s.name))] {
			return false
		}
		any = true
	}
	return any
}

// longSentence is how many bytes back the start of a sentence is looked for.
const longSentence = 4 << 10

// sentenceStart is where the sentence starts in which byte at of the text stands.
func (j *judge) sentenceStart(at int) int {
	text := j.doc.Text
	from := max(0, at-longSentence)
	for k := at - 1; k >= from; k-- {
		if c := text[k]; c == '\n' || (c == '.' || c == '!' || c == '?') && k+1 < at && text[k+1] == ' ' {
			return k + 1
		}
	}
	return from
}

// isQuotedSlip says whether a veto is told in quotation marks only, where the article
// tells in its own words who vetoed the text: no marks for 'South Africa vetoed it'.
func (j *judge) isQuotedSlip(st *extract.Statement, f *frameResult) bool {
	const near = 8
	text := j.doc.Text
	if st.Kind != extract.Veto || !endsInQuote.MatchString(text[max(0, st.Start-near):st.Start]) || !opensWithQuote.MatchString(text[st.End:min(len(text), st.End+2*near)]) {
		return false
	}
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if v := j.frames[o.Frame].vote; o.Start != st.Start && o.Kind == extract.Veto && v >= 0 && (f.vote < 0 || v == f.vote) {
			if c := j.compare(o, v); c.agrees() {
				return true
			}
		}
	}
	return false
}

// Quotation marks right before and behind a passage.
var (
	endsInQuote    = compile(`['"‘“«]$`)
	opensWithQuote = compile(`^[\w ]{0,12}[.,;]?['"’”»]`)
)

// dayBefore tells of a veto that was cast earlier than what the sentence is about.
var dayBefore = compile(`^[^.;:()]{0,24}\b(the (day|night|evening|week|month|year) before|the previous (day|night|week|month|year)|(a|one|two|three|four|five) (days?|weeks?|months?|years?) (before|earlier))\b`)

// castBefore says whether a veto is told of some time before the rest of its sentence:
// deadlocked by two vetoes the day before, the Council called a session.
func (j *judge) castBefore(st *extract.Statement) bool {
	const far = 60
	return st.Kind == extract.Veto && dayBefore.MatchString(j.doc.Text[st.End:min(len(j.doc.Text), st.End+far)])
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
