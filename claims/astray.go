package claims

import (
	"slices"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// astray says whether a statement that the vote denies was rather told of something else,
// and why.
func (j *judge) astray(st *extract.Statement, f *frameResult, c *comparison) (string, bool) {
	if isLone(st) && ofMotion.MatchString(j.doc.Text[st.Start:j.sentenceEnd(st.End)]) {
		return "the words may be of a motion or of another text", true
	}
	switch {
	case j.inOrder(st, f):
		return "the sentence tells of several votes by their order", true
	case j.decidedBefore(st):
		return "it was decided before the vote", true
	case j.ofEvil(st, c, f.vote), j.echoesEvil(st, f, c), j.sidesOnEvil(st, c, f.vote), j.countsEvil(st, c):
		return "the words may be for or against what the text opposes", true
	case st.Kind == extract.Who && tooMuch.MatchString(j.doc.Text[st.Start:st.End]):
		return "the words may tell what was not done", true
	case j.needless(st):
		return "the words may speak of a veto that was not cast", true
	case j.inQuestion(st):
		return "the sentence is a question", true
	case j.ofYearBeside(st, f):
		return "the year beside it is not that of the vote", true
	case j.sumsToCouncil(f):
		return "the numbers told beside it are those of a vote of the Council", true
	case st.Kind == extract.Who && usual.MatchString(j.doc.Text[st.Start:st.End]):
		return "the words tell what was usual", true
	case j.besideThem(st):
		return "the number is of those beside another", true
	case j.boundBefore(st, c):
		return "the sentence before bounds of whom it is told", true
	case j.toldRight(st, f, c):
		return "the article has the numbers of the vote elsewhere: these are of another text", true
	case st.Kind == extract.Outcome && hadFailed.MatchString(j.sentence(st)):
		return "it is told of a text before", true
	case calledWrong.MatchString(j.sentence(st)), j.isTakenBack(st):
		return "the article calls it wrong", true
	case !j.besideSymbol(st, f) && j.inOtherParagraph(st, f):
		return "its paragraph tells of something else", true
	case st.Kind == extract.Counts && ofCommittee.MatchString(j.sentence(st)):
		return "the numbers are those of a committee", true
	case j.setAgainst(st, f.vote):
		return "the sentence sets another time against that of the vote", true
	case j.ofListBeside(st, f):
		return "the list behind it is of another vote", true
	case j.besideCouncil(st, f.vote):
		return "the number before it is of another vote", true
	case j.ofSeatless(st, f.vote):
		return "its paragraph tells of members that had no seat", true
	case j.ofOtherOrgan(st):
		return "it is told of another body", true
	case voteBefore.MatchString(j.sentence(st)):
		return "its sentence tells of another vote", true
	case st.Kind == extract.Who && admitted.MatchString(j.doc.Text[st.Start:st.End]):
		return "the words may tell what became of a text", true
	case j.outcomeOfOther(st, f):
		return "the numbers beside it are of another vote", true
	case st.Kind == extract.Who && openWords.MatchString(j.doc.Text[st.Start:st.End]):
		return "the words may be read otherwise", true
	case j.betweenLabels(st):
		return "the position before the list may be that of some of it", true
	case j.nothingFits(f):
		return "none of the numbers told is the record's", true
	}
	return "", false
}

// outcomeOfOther says whether an outcome stands beside numbers that the vote denies and another
// of those days has: one proposal was rejected, five for and six against; then 2533, by 12 to 0.
func (j *judge) outcomeOfOther(st *extract.Statement, f *frameResult) bool {
	const near = 40 // bytes
	return st.Kind == extract.Outcome && slices.ContainsFunc(f.evidence(), func(o *extract.Statement) bool {
		if o.Kind != extract.Counts || o.Start-st.End > near || st.Start-o.End > near {
			return false
		}
		c := j.compare(o, f.vote)
		_, _, ok := j.saidOfAnother(o, f)
		return ok && c.denies()
	})
}

// openWords leave open what members did: Yemen did the same and the others voted for it; they
// withhold a yes; London consoled itself that the abstainers were many.
var openWords = compile(`(?i)\bdid (the same|likewise|as much),? and\b|\bwithh[eo]ld\w* (a |its |their )?(yes|no)\b|\bthat the (abstainers|opponents|noes|ayes|abstentions|dissenters|supporters)\b`)

// labelEnds is a position right before a list, in capitals.
var labelEnds = compile(`\b(ABSTAIN\w*|ABSTENTIONS?|AGAINST|NAYS?|NOES|NO|YES|AYES?|FAVOU?R)\s+$`)

// betweenLabels says whether members in capitals, as in telegrams, stand with nothing between
// behind one position and before another: LONE ABSTAINER LONDON PARIS NOT VOTING.
func (j *judge) betweenLabels(st *extract.Statement) bool {
	words := j.doc.Text[st.Start:st.End]
	return st.Kind == extract.Who && len(st.People[0].Names) > 1 && words == strings.ToUpper(words) && labelEnds.MatchString(j.doc.Text[j.sentenceStart(st.Start):st.Start])
}

// sentence is the text of the sentence in which a statement stands.
func (j *judge) sentence(st *extract.Statement) string {
	return j.doc.Text[j.sentenceStart(st.Start):j.sentenceEnd(st.End)]
}

// orderWord tells of one of several votes by its place in what was told before: voted for
// the former and abstained on the latter; on the first, only Cuba was against.
var orderWord = compile(`(?i)\b(on|for|against|backed|supported|opposed|rejected|favou?red|approved) the (former|latter|first|second|third|other|one)(\s*[,;.:)]|\s+(and|but|while)\b)`)

// orderedText tells right behind a statement of which of several texts it is: abstained on the
// second text.
var orderedText = compile(`(?i)^ (on|for|against) the (former|latter|first|second|third|other) (text|vote|draft|resolution|motion|occasion|ballot|proposal)\b`)

// inOrder says whether the sentence of a statement tells of votes by their order, and the
// statement may be true of one of them: an article has told fewer than two, or one bears it
// out.
func (j *judge) inOrder(st *extract.Statement, f *frameResult) bool {
	if st.Kind != extract.Who || !orderWord.MatchString(j.sentence(st)) && !orderedText.MatchString(j.doc.Text[st.End:]) {
		return false
	}
	votes := 0
	for i := range j.frames {
		o := &j.frames[i]
		if o.vote < 0 {
			continue
		}
		if o.vote != f.vote {
			votes++
			if c := j.compare(st, o.vote); !st.Placed && !c.denies() {
				return true
			}
		}
	}
	return votes == 0
}

// beforehand tells of what was decided before the vote that the article is about: the
// Assembly had decided beforehand that two thirds were needed; a Soviet draft had been
// turned down just before.
var beforehand = compile(`(?i)\bhad\b.{0,60}\b(beforehand|just before|already been|minutes (before|earlier)|hours? (before|earlier)|before that)\b|\b(beforehand|just before|before that|minutes (before|earlier)|hours? (before|earlier))\b.{0,60}\bhad\b`)

// decidedBefore says whether a number or an outcome is told of something that was decided
// before the vote.
func (j *judge) decidedBefore(st *extract.Statement) bool {
	return (st.Kind == extract.Counts || st.Kind == extract.Outcome || st.Kind == extract.Majority) && beforehand.MatchString(j.sentence(st))
}

// evils are what texts are rather against than for, told as what was voted on: voted against
// the embargo.
var evils = compile(`(?i)^.{0,60}?\b(for|against|support\w*|oppos\w*|back\w*|condemn\w*|defend\w*|reject\w*) (the |an? |any |this |that |such |all |its |their |his |her )?((american|us|u\.s\.|israeli|russian|soviet|british|french|iraqi|chinese|south african|vietnamese|argentine|unilateral|economic|trade|nuclear|capital) ){0,2}(embargo|blockade|invasion|occupation|wall|barrier|coup|junta|war|apartheid|colonialism|aggression|annexations?|bombing|torture|death penalty|executions?|punishment|racism|slavery|settlements?|tests|testing|test explosions|landmines|bomb|weapons?|arms race|nazism|genocide|intervention|coercion)\b`)

// ofEvil says whether a side told of something that the text may be against is the other
// side of the vote.
func (j *judge) ofEvil(st *extract.Statement, c *comparison, v int) bool {
	m := evils.FindString(j.doc.Text[st.Start:min(len(j.doc.Text), st.End+40)])
	if m == "" {
		return false
	}
	rest := j.doc.Text[st.Start+len(m):]
	for _, noun := range []string{" resolution", " text", " draft", " motion", " vote"} {
		if strings.HasPrefix(rest, noun) {
			return false
		}
	}
	return j.otherSideOf(st, c, v)
}

// otherSideOf says whether all that is denied of a statement is that the other side was meant.
func (j *judge) otherSideOf(st *extract.Statement, c *comparison, v int) bool {
	other := map[plenary.Position]plenary.Position{plenary.Yes: plenary.No, plenary.No: plenary.Yes}
	if st.Kind != extract.Who || len(st.People) != 1 || other[st.People[0].Position] == plenary.UnknownPosition {
		return false
	}
	for _, s := range c.slots {
		if s.agrees || s.unknown || s.name == "only" {
			continue
		}
		if len(s.name) != 3 || j.rec.Position(v, plenary.Code(s.name)) != other[st.People[0].Position] {
			return false
		}
	}
	return true
}

// echoes are words for having done as those told before.
var echoes = compile(`(?i)\b(did (the same|so|likewise|too)|so did|as did|likewise|followed suit|too)\b`)

// echoesEvil says whether a statement goes on with one just before it that told a side of
// something the text is against: Britain voted against the embargo. Japan did the same.
func (j *judge) echoesEvil(st *extract.Statement, f *frameResult, c *comparison) bool {
	const near = 80
	if !echoes.MatchString(j.doc.Text[st.Start:min(len(j.doc.Text), st.End+10)]) || !j.otherSideOf(st, c, f.vote) {
		return false
	}
	for _, o := range f.evidence() {
		if o.Start < st.Start && st.Start-o.End < near {
			if oc := j.compare(o, f.vote); oc.denies() && j.ofEvil(o, &oc, f.vote) {
				return true
			}
		}
	}
	return false
}

// tooMuch tells what somebody did not do: too shy to vote yes.
var tooMuch = compile(`(?i)\btoo (\w+ ){1,2}to\b`)

// noNeed stands before what was not done: no need for Holbrooke's veto.
var noNeed = compile(`(?i)\b(no (need|use|occasion|reason|call|question|sign|talk|fear|trace|chance|thought)|without (need|use|fear)|(nor|not|never|hardly) (any |in )?(need|a question|use)|instead|in lieu|in place|had no need|short) (for|of) ((an?|the|any|another|his|her|its|their) )?$`)

// theirsVetoed is a text told by whose it was, which others vetoed: America's and was vetoed.
var theirsVetoed = compile(`^[\w. ]+['’]s?,? (and|but|which|that)\b`)

// needless says whether a veto is told only as one that was not needed, or the owner of a
// text was taken for who vetoed it.
func (j *judge) needless(st *extract.Statement) bool {
	const far = 40
	if st.Kind != extract.Veto {
		return false
	}
	return noNeed.MatchString(j.doc.Text[max(0, st.Start-far):st.Start]) || theirsVetoed.MatchString(j.doc.Text[st.Start:st.End])
}

// inQuestion says whether a number ends a question that names no verb: one against 170?
func (j *judge) inQuestion(st *extract.Statement) bool {
	if st.Kind != extract.Counts || !strings.HasPrefix(strings.TrimLeft(j.doc.Text[st.End:], "\"'”’)"), "?") {
		return false
	}
	const short = 12
	return st.Start-j.sentenceStart(st.Start) < short
}

// A year that stands right before or behind a statement.
var (
	yearAhead  = compile(`\b(?:in|of|since|from) ((?:19|20)\d\d),? (?:(?:with|by|it was|at) )?(?:the |only |just |a mere )?$`)
	yearBehind = compile(`^ (?:of|in) ((?:19|20)\d\d)\b`)
)

// ofYearBeside says whether a number stands right beside a year that is not that of the
// vote: what was done in 1975 with 72 votes was undone yesterday.
func (j *judge) ofYearBeside(st *extract.Statement, f *frameResult) bool {
	const far = 40
	if st.Kind != extract.Counts || st.Reckoned != nil {
		return false
	}
	m := yearAhead.FindStringSubmatch(j.doc.Text[max(0, st.Start-far):st.Start])
	if m == nil {
		m = yearBehind.FindStringSubmatch(j.doc.Text[st.End:])
	}
	return m != nil && m[1] != strconv.Itoa(int(j.rec.Date(f.vote).Year))
}

// sumsToCouncil says whether the numbers of an event taken for a vote of the Assembly add up
// to the members of the Council.
func (j *judge) sumsToCouncil(f *frameResult) bool {
	if j.ix.body[f.vote] != plenary.GeneralAssembly || j.rec.Tally(f.vote).Yes.Or(0) <= 2*smallOrgan {
		return false
	}
	var all [5]extract.Count
	for _, st := range f.evidence() {
		if st.Kind != extract.Counts {
			continue
		}
		for p, n := range st.Counts {
			if n.Said && !n.All {
				all[p] = n
			}
		}
	}
	yes, no, abstain := all[plenary.Yes], all[plenary.No], all[plenary.Abstain]
	return yes.Said && yes.Lo > 0 && (no.Said || abstain.Said) && (yes.Lo+no.Lo+abstain.Lo == smallOrgan)
}

// usual tells what somebody did at other times: had always voted no.
var usual = compile(`(?i)\b(had|has|have|['’]s|['’]d) (always|never|hitherto|traditionally|usually|invariably|regularly|so far|until (then|now))\b|\balways (vote|votes|voted|abstain|abstains|abstained|oppose|opposes|opposed)\b`)

// withThem is behind a number of those who did as one told before: the two that voted
// against with her.
var withThem = compile(`(?i)^,? ((together|along) with|alongside|with|beside|besides|apart from) (her|him|it|them|us|me|itself|himself|herself)\b`)

// besideThem says whether a number leaves out one who is told as "her" or "it" behind it.
func (j *judge) besideThem(st *extract.Statement) bool {
	return st.Kind == extract.Counts && withThem.MatchString(j.doc.Text[st.End:])
}

// bounds open a sentence that tells of some members only: of the G7; in Europe; among the
// Arabs.
var bounds = compile(`^(Of|Among|Amongst|Within|In|From|Across) (all |all of |the |its |their |our |these |those )*([A-Z]|\d|five|six|seven|eight|nine|ten|two|three|four|bloc|group|region|continent|neighbours|neighbors|allies)`)

// organs open a sentence that bounds nothing.
var organs = compile(`(?i)^\w+ (all |the |its )*(security |general )?(council|assembly|un|united nations|new york|january|february|march|april|may|june|july|august|september|october|november|december|(19|20)?\d\d)\b`)

// boundBefore says whether nobody else of those of whom the sentence before tells is said to
// have taken a position: of the G7 France and Japan voted for. Only the US voted against.
func (j *judge) boundBefore(st *extract.Statement, c *comparison) bool {
	if st.Kind != extract.Who || len(st.People) != 1 || !st.People[0].Only {
		return false
	}
	for _, s := range c.slots {
		if !s.agrees && s.name != "only" {
			return false
		}
	}
	from := j.sentenceStart(st.Start)
	if from < 2 {
		return false
	}
	before := strings.TrimSpace(j.doc.Text[j.sentenceStart(from-2):from])
	return bounds.MatchString(before) && !organs.MatchString(before)
}

// nothingFits says whether an event of which no day is told gives two numbers or more, and
// its vote has none of them.
func (j *judge) nothingFits(f *frameResult) bool {
	if s := &f.ranked[0]; s.by[bySymbol] > 6 || s.by[byDate] >= monthBits || f.matter {
		return false
	}
	wrong := 0
	for _, st := range f.evidence() {
		if st.Kind != extract.Counts {
			continue
		}
		c := j.compare(st, f.vote)
		a, d, _ := c.count()
		if a > 0 {
			return false
		}
		wrong += d
	}
	return wrong >= 2
}

// toldRight says whether all numbers of a statement are denied, two or more, and another of
// the article has as many of them as the record: the Soviet draft was then beaten, 36 to 48.
func (j *judge) toldRight(st *extract.Statement, f *frameResult, c *comparison) bool {
	if a, d, _ := c.count(); st.Kind != extract.Counts || a > 0 || d < 2 {
		return false
	}
	if nextText.MatchString(j.sentence(st)) {
		return true
	}
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o.Start == st.Start || o.Kind != extract.Counts || o.Glimpse != nil || j.frames[o.Frame].vote != f.vote {
			continue
		}
		oc := j.compare(o, f.vote)
		if a, d, _ := oc.count(); a >= 2 && d == 0 && o.Counts[plenary.Yes].Said && st.Counts[plenary.Yes].Said {
			return true
		}
	}
	return false
}

// hadFailed tells what had become of another text before: had failed the same day.
var hadFailed = compile(`(?i)\b(had|having) (also |just |earlier |already |narrowly )?(failed( (of|by|for|in|on|the|when|with|a|an|last|earlier)\b|[,.;:)])|(fallen|lost)\b|been (rejected|defeated|lost|beaten|voted down|turned down|vetoed)\b)`)

// calledWrong is a sentence that calls what somebody else said wrong: it was binding, said the
// blog, and the blog was wrong.
var calledWrong = compile(`(?i), (said|says|claimed|claims|wrote|writes|reported|reports|thought|believed|insisted|insists) (the |our |a |my |your |his |her |one )?[^,;:]{1,40}, (and|but|who|which)( \w+){0,4} (was|were|is|are|be) (quite |plainly |simply |just |both )?(wrong|mistaken|in error|misinformed)\b`)

// nextText tells what became of a further text: the Soviet draft was then beaten.
var nextText = compile(`(?i)\b(draft|text|motion|amendment|resolution|version|proposal)\b.{0,60}\b(then|next|afterwards|thereafter|subsequently|in turn)\b|\b(then|next|afterwards|thereafter|subsequently) .{0,40}\b(rival|second|other|soviet|american|french|british) (draft|text|motion|amendment|resolution|version|proposal)\b`)

// ofCommittee tells whose numbers they are: was the First Committee's vote.
var ofCommittee = compile(`(?i)\b(was|were|is|are) (the |that of the |those of the )?(first|second|third|fourth|sixth|special|main|plenary's) committee(['’]s|\b)`)

// inOtherParagraph says whether a statement stands in a paragraph that tells of something
// else than the event it was put to: nothing there is true of its vote, which another
// paragraph tells, and the year there or the organ is another, its members had no seat, or
// more than this is denied.
func (j *judge) inOtherParagraph(st *extract.Statement, f *frameResult) bool {
	from, to := j.paragraph(st)
	if st.Kind == extract.Veto || from == 0 && to == len(j.doc.Text) {
		return false
	}
	denied, told := 0, false
	for _, o := range f.evidence() {
		c := j.compare(o, f.vote)
		a, d, _ := c.count()
		switch {
		case o.Start < from || o.Start >= to:
			told = told || a > 0 && d == 0
		case a > 0 && d == 0, a > 1:
			return false
		case d > 0:
			denied++
		}
	}
	if !told {
		return false
	}
	para := j.doc.Text[from:to]
	if years := yearTold.get().FindAllString(para, 4); len(years) > 0 && !slices.Contains(years, strconv.Itoa(int(j.rec.Date(f.vote).Year))) {
		return true
	}
	council, assembly := strings.Contains(para, "Council"), strings.Contains(para, "Assembly")
	if council != assembly && st.Kind == extract.Who {
		return council == (j.ix.body[f.vote] == plenary.GeneralAssembly)
	}
	return denied > 1 || j.seatless(st, f.vote) || j.isAboutOther(f, from, to)
}

// unanimous is the word itself, which leaves nothing open.
var unanimous = compile(`(?i)\bunanim`)

// saysUnanimous says whether a statement says in so many words that all were of one side.
func (j *judge) saysUnanimous(st *extract.Statement) bool {
	return unanimous.MatchString(j.doc.Text[st.Start:st.End])
}
