package claims

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary/claims/extract"
)

// caveat is words around a statement that make something else of it: what was not done, was only
// meant or feared, is told of other votes, or is called untrue. Before is matched with the
// sentence up to the statement, near with its clause up to there, said with the statement,
// behind with the rest of the sentence; a nil one matches anything.
type caveat struct {
	denied                     bool // also of what denies: did not vote for it
	kinds                      []extract.Kind
	before, near, said, behind *pattern
	unless                     *pattern // of the clause up to the statement
}

// caveats are all of them.
var caveats = slices.Concat(memberCaveats(), countCaveats(), reportCaveats())

// Kinds of statements that words around them may unsay.
var (
	ofVetoes   = []extract.Kind{extract.Veto}
	ofCounts   = []extract.Kind{extract.Counts}
	ofOutcomes = []extract.Kind{extract.Outcome}
	ofWho      = []extract.Kind{extract.Who}
	ofMembers  = []extract.Kind{extract.Who, extract.Veto}
	ofDeeds    = []extract.Kind{extract.Who, extract.Veto, extract.Outcome}
	ofBallots  = []extract.Kind{extract.Who, extract.Counts}
)

// whyUnsaid is said of such a statement.
const whyUnsaid = "the words may tell what was not so, or of something else"

// nominal are words that name a vote rather than tell it: a veto by the Soviet Union.
var nominal = compile(`(?i)\b(?:vetoe?s?|votes?|ballots?|abstentions?|no|yes|against|in favou?r) (?:by|from|of) [^,]*$|\b(?:vetoe?s?|votes?)$`)

// asides are what stands between two commas, or two dashes.
var asides = compile(`(?:, [^,;:]{2,120},| [-–—] [^–—;:]{2,120} [-–—]) `)

// withoutAsides is a text without its asides, save those that deny something of others:
// El Salvador was with Washington, Costa Rica was not, and abstained.
func withoutAsides(s string) string {
	return asides.get().ReplaceAllStringFunc(s, func(aside string) string {
		if strings.Contains(aside, " not") {
			return aside
		}
		return " "
	})
}

// didSo leads from what was expected to that it was so: was expected to abstain, and did.
var didSo = compile(`(?i)^,? (?:and )?(?:it |they |duly )?did(?: so)?(?: again| too)?(?:[.,;!)]|$)`)

// didToo ends what was expected and was so.
var didToo = compile(`(?i),? and (?:it |they |duly )?did(?: so)?$`)

// ofOthers is said of those besides the ones told before: none of the others vetoed it.
var ofOthers = compile(`(?i)\b(?:others?|else|of which|of whom)\b`)

// notReached leads to a number that was not reached: failed to get the 80 votes.
var notReached = compile(`(?i)(?:\b(?:never|not|failed to|denied|unable to|short of)|n['’]t)\b(?: \w+){0,4} $`)

// newClause is a word at which a clause turns to another.
var newClause = compile(`(?i)\b(?:because|since|when|after|before|but|while|although|though|until|whereas)\b`)

// isUnsaid says whether the words around a statement, or those that govern it, may make
// something else of it.
func (j *judge) isUnsaid(st *extract.Statement) bool {
	if st.Follows && !j.followsOn(st) {
		return true
	}
	before := j.doc.Text[j.sentenceStart(st.Start):st.Start]
	if j.isOfLastYear(st) {
		before = lastYear.get().ReplaceAllString(before, "")
	}
	said, behind := withoutAsides(j.doc.Text[st.Start:st.End]), j.doc.Text[st.End:j.sentenceEnd(st.End)]
	denies := len(st.People) > 0 && st.People[0].Not
	if denies && st.Kind == extract.Veto && ofOthers.MatchString(said) {
		return true
	}
	if didSo.MatchString(behind) || didToo.MatchString(said) {
		return false
	}
	near := before
	if at := newClause.get().FindAllStringIndex(before, -1); at != nil {
		near = before[at[len(at)-1][1]:]
	}
	if st.Kind == extract.Counts && st.Short == 0 && notReached.MatchString(near) {
		return true
	}
	for i := range caveats {
		u := &caveats[i]
		if (!denies || u.denied) && (u.kinds == nil || slices.Contains(u.kinds, st.Kind)) && (u.before == nil || u.before.MatchString(before)) && (u.near == nil || u.near.MatchString(near)) &&
			(u.unless == nil || !u.unless.MatchString(near)) && (u.said == nil || u.said.MatchString(said)) && (u.behind == nil || u.behind.MatchString(behind)) {
			return true
		}
	}
	return false
}

// lastYear opens a sentence on the vote of the year before.
var lastYear = compile(`(?i)^\W*last year,?(?: the (?:vote|tally|count|figures) (?:was|were)(?: [\d–-]+)?(?:, too)?,?)?`)

// isOfLastYear says whether a statement is of a vote held in the year before the article.
func (j *judge) isOfLastYear(st *extract.Statement) bool {
	f := &j.frames[st.Frame]
	return f.vote >= 0 && j.ref != 0 && !j.guess && j.rec.Date(f.vote).Year == j.ref.Date().Year-1
}

// Those who are counted apart from others that took the same position: besides New Delhi, two
// said no; the same three abstained along with Nigeria.
var (
	besideOthers = compile(`(?i)\b(?:besides|apart from|aside from|in addition to|other than)\b[^.;:,]{1,60},? $`)
	withOthers   = compile(`(?i)^(?: (?:in|on) (?-i:[A-Z])\w+)?,? (?:along with|together with|alongside|in company with|in the company of|as well as|in addition to|besides|plus|joined by|as did)\b`)
)

// leavesOthersOut says whether the words around a count say that others took the position too.
func (j *judge) leavesOthersOut(st *extract.Statement, c *comparison) bool {
	agree, deny, _ := c.count()
	if st.Kind != extract.Counts || deny != 1 {
		return false
	}
	return agree == 0 && besideOthers.MatchString(j.doc.Text[j.sentenceStart(st.Start):st.Start]) || withOthers.MatchString(j.doc.Text[st.End:j.sentenceEnd(st.End)])
}
