package claims

import (
	"fmt"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/names"
	"github.com/plenary-vote/plenary/rules"
)

// compareEffect sets a statement on legal effect or on the majority needed
// against what the rules say of the question.
func (w *worker) compareEffect(c *comparison, st *extract.Statement, v int) {
	vote := w.rec.Vote(v)
	if st.Kind == extract.Binding {
		w.compareBinding(c, st, &vote)
		return
	}
	w.compareMajority(c, st, &vote)
}

func (w *worker) compareBinding(c *comparison, st *extract.Statement, vote *plenary.Vote) {
	effect, cite := rules.EffectOf(vote)
	s := slot{name: "binding", bits: 0.5}
	switch {
	case st.Whom > 0 && !st.Binding && !w.isMember(st.Whom-1, vote.Date):
		s.unknown = true // Switzerland was not bound in 1966
	case vote.Body == plenary.SecurityCouncil && vote.Outcome != plenary.Adopted:
		s.unknown = true // there is no text to bind
	case effect == rules.Decides, effect == rules.OpenEffect && st.Binding:
		// Members agree to carry out the Council's decisions (Charter 25).
		s.agrees = st.Binding
		c.note = "members agree to carry out the Council's decisions (" + cite + ")"
	case effect == rules.Recommends:
		s.agrees = !st.Binding
		c.note = "the Assembly recommends; its texts bind only within the Organization (" + cite + ")"
	case effect == rules.Internal && st.Binding && st.Everyone && !money.MatchString(vote.Title):
		c.note = "the Assembly decides for the Organization; it recommends to governments (Charter 10 to 14)"
	default:
		s.unknown = true // which paragraphs bind, or whom, is for the words of the text
	}
	c.add(s)
}

// isMember says whether a name is that of a member of the United Nations on a day.
func (w *worker) isMember(name int32, on plenary.Date) bool {
	members := names.MembersOn(on)
	return slices.ContainsFunc(w.shared.Lex.Names[name].Codes(on), func(c plenary.Code) bool { return slices.Contains(members, c) })
}

// money are words of titles of decisions that do bind all members, which bear the
// expenses as the Assembly apportions them (Charter 17).
var money = compile(`(?i)budget|financ|apportion|assessment|expenses|contribution|admission|membership`)

// ofCharter are words of titles of texts that may amend the Charter.
var ofCharter = compile(`(?i)(amend|review|revis|chang|increase|enlarge|composition).*charter|charter.*(amend|review|revis|chang|articles? \d)`)

func (w *worker) compareMajority(c *comparison, st *extract.Statement, vote *plenary.Vote) {
	if st.Over || st.HalfOf != 0 {
		compareMargin(c, st, vote)
		return
	}
	s := slot{name: "majority", unknown: true, bits: 1}
	book, err := rules.Builtin(vote.Body)
	if err != nil {
		c.add(s)
		return
	}
	if vote.Body == plenary.SecurityCouncil {
		if st.Misrule || st.Denied {
			c.add(s)
			return
		}
		if st.Spare.Said {
			compareSpare(c, st, vote)
			return
		}
		compareCouncilMajority(c, st, vote)
		return
	}
	m, ok := book.MajorityOf(vote, rules.KnownRulings())
	if st.Misrule {
		// Amending the Charter takes two thirds of all members (Charter 108).
		s.unknown = ofCharter.MatchString(vote.Title) || vote.Outcome == plenary.NotRecorded
		c.note = "majorities are of the members present and voting, and abstentions are no votes (Charter 18, rule 86)"
	} else if ok {
		simple := m.Question == plenary.Ordinary
		two := m.Question == plenary.Important || m.Question == "council-suspension"
		s.unknown = !simple && !two
		needed, known := m.Needed.Int()
		switch {
		case st.Needed != 0:
			s.agrees = known && needed == int64(st.Needed) || st.Enough && isEnough(vote, st.Needed)
			s.unknown = s.unknown || !m.Certain && !s.agrees || !known
		default:
			s.agrees = two == (st.Majority&lex.TwoThirds != 0)
			// Which recommendations are on peace and security was often disputed.
			s.unknown = s.unknown || !s.agrees && !m.Certain && two && m.Effect == rules.Recommends
		}
		c.note = m.Why
	}
	c.add(s)
}

// compareSpare sets how many votes more than it needed a text of the Council is said to
// have got against the tally.
func compareSpare(c *comparison, st *extract.Statement, vote *plenary.Vote) {
	yes, y := vote.Tally.Yes.Int()
	n, cite := needed(vote.Body, vote.Date)
	c.note = fmt.Sprintf("it had %d votes in favour, and %d were needed (%s)", yes, n, cite)
	c.add(slot{name: "majority", bits: 1, unknown: !y || n == 0, agrees: yes == int64(n+st.Spare.Lo)})
}

// compareMargin sets what is said of the share that voted yes against the tally.
func compareMargin(c *comparison, st *extract.Statement, vote *plenary.Vote) {
	yes, y := vote.Tally.Yes.Int()
	no, n := vote.Tally.No.Int()
	s := slot{name: "majority", bits: 1, unknown: !y || !n || vote.Body != plenary.GeneralAssembly}
	if st.Over {
		s.agrees = 3*yes >= 2*(yes+no)
		c.note = fmt.Sprintf("%d of %d who voted yes or no", yes, yes+no)
	} else {
		s.agrees = 2*yes > int64(st.HalfOf)
		c.note = fmt.Sprintf("%d of %d members voted yes", yes, st.HalfOf)
	}
	c.add(s)
}

// onceNeeded are the numbers of votes that the Council has needed at one time or
// another (Charter 27, amended with effect from 31 August 1965): an article that tells of
// one of them for another time tells of votes that were missed all the same.
var onceNeeded = map[int32]bool{7: true, 9: true}

// needed is how many votes in favour a substantive text of the Council needs on a day, and
// the rule that says so; 0 where no rule is known.
func needed(body plenary.Body, day plenary.Date) (int32, string) {
	book, err := rules.Builtin(body)
	if err != nil {
		return 0, ""
	}
	r, err := book.On(plenary.Substantive, day)
	if err != nil || len(r.Needs) == 0 {
		return 0, ""
	}
	return int32(r.Needs[0].Num), r.Needs[0].Cite
}

// compareCouncilMajority: the Council needs a fixed number of votes, the same for
// every class of question.
func compareCouncilMajority(c *comparison, st *extract.Statement, vote *plenary.Vote) {
	s := slot{name: "majority", unknown: true, bits: 1}
	if n, cite := needed(vote.Body, vote.Date); n != 0 {
		s.agrees = st.Needed == n || st.Enough && st.Needed > n && isEnough(vote, st.Needed)
		s.unknown = st.Quiet && !s.agrees && onceNeeded[st.Needed] || // the rule of another time
			st.Supposed && st.Needed > n
		c.note = fmt.Sprintf("%d votes in favour are needed (%s)", n, cite)
	}
	c.add(s)
}

// isEnough says whether a number said to have been enough is that of the votes in favour of a
// text that was adopted: eight in favour were enough.
func isEnough(vote *plenary.Vote, n int32) bool {
	yes, ok := vote.Tally.Yes.Int()
	return ok && vote.Outcome == plenary.Adopted && yes == int64(n)
}

// compareShort sets what is said of votes that a text did not reach against the
// tally.
func (w *worker) compareShort(c *comparison, st *extract.Statement, v int) {
	t := w.rec.Tally(v)
	yes, y := t.Yes.Int()
	no, n := t.No.Int()
	s := slot{name: "outcome", bits: 1.5}
	if st.Short == extract.TwoThirdsShort {
		s.agrees = 3*yes < 2*(yes+no)
		s.unknown = !y || !n || w.ix.body[v] != plenary.GeneralAssembly
		c.note = fmt.Sprintf("%d of %d who voted yes or no", yes, yes+no)
	} else if st.Short == extract.CouncilShort {
		n, cite := needed(plenary.SecurityCouncil, w.rec.Date(v))
		s.agrees = yes == int64(n-st.By)
		s.unknown = !y || n == 0 || w.ix.body[v] != plenary.SecurityCouncil
		c.note = fmt.Sprintf("it had %d votes in favour, and %d were needed (%s)", yes, n, cite)
	} else {
		s.agrees = yes < int64(st.Short) && (st.By == 0 || yes == int64(st.Short-st.By))
		s.unknown = !y || w.ix.body[v] != plenary.SecurityCouncil
		if n, cite := needed(plenary.SecurityCouncil, w.rec.Date(v)); n != 0 && st.Short != n && !onceNeeded[st.Short] {
			s.agrees = false
			c.note = fmt.Sprintf("%d votes in favour are needed (%s), not %d", n, cite, st.Short)
		}
	}
	if !y && st.Short != extract.TwoThirdsShort && w.ix.outcome[v] == plenary.Vetoed {
		s.agrees, s.unknown = false, false
		c.note = "it was vetoed, so that it had the votes it needed (Charter 27)"
	}
	if s.agrees {
		c.note = ""
	}
	c.add(s)
}

// unlikeOrgan is what a text is set against: unlike the Council's draft.
var unlikeOrgan = compile(`(?i)\b(unlike|in contrast to|as opposed to)\b[^.,;:]{0,40}\b(council|assembly)\b`)

// contrasted is the event of the other organ told before, of whose text it is said whether
// it binds, unlike that of the organ named: the text is binding, unlike the Council draft
// that Russia vetoed. It is nil where nothing is set against another.
func (j *judge) contrasted(st *extract.Statement) *frameResult {
	if st.Kind != extract.Binding {
		return nil
	}
	m := unlikeOrgan.FindStringSubmatch(j.surroundings(st))
	if m == nil {
		return nil
	}
	body := plenary.SecurityCouncil
	if strings.EqualFold(m[2], "council") {
		body = plenary.GeneralAssembly
	}
	for i := st.Frame; i >= 0 && i >= st.Frame-nearEvents; i-- {
		if o := &j.frames[i]; o.vote >= 0 && j.ix.body[o.vote] == body {
			return o
		}
	}
	return nil
}

// bondWords are words beside "binding" that deny it, or speak of something else that binds: nor are
// its resolutions binding, morally binding, the rulings of a court, a treaty; and those that give
// somebody's view of it.
type bondWords struct {
	bindsNot, bindsSo, setApart, otherBond, setBefore, isLaw, theirView, boundBehind, bondBefore, lacksForce, freeOf, someDuty, anyDuty *pattern
}

var bonds = &bondWords{
	bindsNot:    compile(`(?i)\b(?:nor|neither|not|never|none|nothing|nobody|hardly|scarcely|seldom|rarely|barely|anything but|far from|short of|less than|as if|as though|moral\w*|politically|pretend\w*|thought|believed|considered|claim\w*|recalls?|recalled|stress\w*|mistake|wrong|error|myth)\b[^.;:]{0,60}$|n['’]t\b[^.;:]{0,40}$|^\W*(?:were|had|if|unless)\b|\b(?:council (?:decisions|resolutions)|decisions of the (?:security )?council|council['’]s)[^;:]{0,60}$|\b(?:court|judge?ment)\b[^,;:]{0,30}$`),
	bindsSo:     compile(`(?i)^[^.;]{0,60}\b(?:in conscience|but (?:it|they) (?:is|are|was|were) not|if nothing else|only in name|only on paper)\b`),
	setApart:    compile(`(?i)\b(?:(?:unlike|like|in contrast to|as opposed to)\b[^,;:]*,?|not (?:only|just|merely|simply)\b[^,;:]*,?|(?:is|are|was|were) not (?:an? )?(?:mere |simple )?recommendations?\b)`),
	otherBond:   compile(`(?i)\b(?:rulings?|judge?ments?|courts?|orders of|rules|laws?|treat(?:y|ies)|covenants?|conventions?|statements?|declarations of|guarantees?|articles|agreements?|accords?|memorandum|undertakings?|promises?|plan|cease-?fires?|instruments?|protocols?|obligations?|commitments?|contracts?|arbitration|awards?|opinions?|budget|appeals?|advice|european union['’]s|nato['’]s|ban|preamble|provision|principles|joining|taking part|participation|press|truce|budget|affairs)(?: [\w’'-]+){0,8}?,? (?:which |that )?(?:is|are|was|were|be|being|remain\w*|binds?|oblige[sd]?)\b[^,;:]{0,25}$`),
	setBefore:   compile(`(?i)^\W*(?:unlike|in contrast|as opposed|contrary)\b[^,;:]*, (?:which |that )?(?:(?:is|are|was|were) )?(?:legally )?bind`),
	isLaw:       compile(`(?i)\b(?:is|are|was|were|be|becomes?|became|as|into|under|by|in) (?:now |thus |in effect )?(?:an? |the )?(?:\w+ )?(?:treat(?:y|ies)|laws?|conventions?|instruments?|obligations?|rules?|bans?)\b`),
	theirView:   compile(`(?i)\b(?:insist\w*|claims?|claimed|believes?|argues?|maintains?|suggests?|pretends?|demand(?:s|ed|ing)|asked for|wants?|wanted|called for|dream|hopes?|taken for|mistaken for|idea|notion|false reports?|seeks?|sought|knows?|regard|call|impossible)\b[^;:]{0,50}$|^\W*(?:what|only)\b`),
	boundBehind: compile(`(?i)^ (?:decisions of the assembly are|(?:on )?its (?:\d+ )?members)\b|^[,;] (?:the |this |its )?(?:resolution|text|vote|declaration)s? (?:is|are|does|do) not\b|^, whatever\b|^[^.;:]{0,25}\b(?:it|this|that) (?:is|was) not\b|^ (?:is|was) not\b|^ (?:only|are those)\b|^ or not\b|^ (?:treaty|guarantees?|security|convention|instrument|ceasefire|agreement|in no|only in|it (?:is|was) not)\b|^[^.;:]{0,40}\b(?:under international law|by (?:international law|the charter))\b`),
	bondBefore:  compile(`(?i)\b(?:rulings?|judge?ments?|orders|rules|treat(?:y|ies)|covenants?|conventions?|statements?|guarantees?|agreements?|accords?|promises?|plan|cease-?fires?|truce|protocols?|sanctions)(?: of [\w]+)?,? (?:legally )?$`),
	lacksForce:  compile(`(?i)\b(?:want|lack|absence) of $`),
	freeOf:      compile(`(?i)\b(?:no mere|not a mere|no (?:less|more) (?:binding|mandatory)|recommendations of|non-binding \w+ of|treaties|resolutions of|requests?|code|sanctions of|embargo of|since|not every|travel|oil|economic|idea|claim|notion|view|were it|had it|preamble|appeals?|statements?|declarations?|opinions?|some resolutions|under chapter vi|until|before|still|joining|taking part|participation|of (?:19|20)\d\d|protocol|unlike|in contrast|as opposed|summits?|communiqu\w*|general assembly|assembly['’]s?|congress|parliament|not one of|none of)\b[^;:]*$`),
	someDuty:    compile(`(?i)\b(?:oblige|require|compel|force)\w* (?:the )?(?:members|states|anyone|countries|governments|them)$`),
	anyDuty:     compile(`(?i)^ to (?:do anything|act|comply|obey|follow|carry|implement|observe|respect)\b`),
}

// mayNotBind says whether the words around a statement that a text binds, or does not, may deny
// it, give another's view of it, or speak of something else.
func (j *judge) mayNotBind(st *extract.Statement) bool {
	if st.Kind != extract.Binding {
		return false
	}
	b := bonds
	before := j.doc.Text[j.sentenceStart(st.Start):st.Start]
	clause, rest := before+j.doc.Text[st.Start:st.End], j.doc.Text[st.End:j.sentenceEnd(st.End)]
	if i := strings.LastIndexAny(clause, ";:"); i >= 0 {
		clause = clause[i+1:]
	}
	if !st.Binding {
		return b.freeOf.MatchString(clause) || b.someDuty.MatchString(clause) && strings.HasPrefix(rest, " to ") && !b.anyDuty.MatchString(rest)
	}
	own := b.setApart.get().ReplaceAllString(clause, "")
	return b.bindsNot.MatchString(own) || b.bindsSo.MatchString(rest) || b.otherBond.MatchString(b.isLaw.get().ReplaceAllString(own, "")) || b.theirView.MatchString(own) || b.boundBehind.MatchString(rest) || b.lacksForce.MatchString(before) || b.setBefore.MatchString(clause) || b.bondBefore.MatchString(b.isLaw.get().ReplaceAllString(before, ""))
}
