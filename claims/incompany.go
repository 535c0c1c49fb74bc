package claims

import (
	"slices"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// didRE are the words for how members voted, behind those for their not having been alone.
const (
	paperRE = `(?:it|this|(?:the|this) (?:text|resolution|draft|measure|motion|proposal|plan|sanctions))`
	didRE   = `(?: (?:in|by) (?:voting (?:against|no|"no"|yes|for it|in favou?r)|abstaining|(?:opposing|rejecting|blocking|killing|vetoing|resisting) ` + paperRE + `|withholding its (?:vote|support)|saying (?:no|nyet)|sitting it out)` +
		`| (?:to|that|who|which) (?:vote[d]? (?:against|no|"no"|yes|for it|in favou?r)|abstain(?:ed)?|(?:oppose|reject|block|kill|veto|resist)(?:e?d)? ` + paperRE + `|(?:say|said) no|cast a (?:veto|vote against)|(?:withhold|withheld) its (?:vote|support)|(?:sit|sat) it out))\b`
)

// hadCompanyIn are patterns, on a sentence with @ for those told of, of what says that others took
// their position as well: @ was not alone in voting against; @ was one of two to vote no.
var hadCompanyIn = compile(strings.Join([]string{
	`@(?:'s?)? (?:(?:was|were|is|stood|found itself)(?: not|n't)|(?:was|were|is) (?:hardly|scarcely|by no means|far from|anything but)|did(?: not|n't) stand)(?: quite| entirely| at all)? (?:alone|by itself|on its own|the (?:only|sole|lone|single) (?:` + statesRE + `|vote|no|opponent))` + didRE,
	`@(?:'s?)? (?:found|had|got|enjoyed|did not lack) (?:some |good |plenty of )?(?:company|allies|companions|imitators)` + didRE,
	`@(?:'s?)? (?:was|were|is) (?:(?:only |just )?one of ` + numberRE + `)(?: ` + statesRE + `| votes?)?` + didRE,
}, "|"))

// hadNoCompany says whether members of whom it is true that they took a position are told to have
// had company, while nobody else took it: Panama was not alone in voting against.
func (j *judge) hadNoCompany(st *extract.Statement, f *frameResult) (Finding, bool) {
	if len(st.People) != 1 || st.Loose || st.Each != 0 || f.vote < 0 || st.Kind != extract.Who && st.Kind != extract.Veto {
		return Finding{}, false
	}
	p := &st.People[0]
	if p.Not || p.Within > 0 || p.Unread > 0 || len(p.Names) == 0 || len(p.Groups)+len(p.As)+len(p.AsGroups) > 0 {
		return Finding{}, false
	}
	did, ok := j.rec.Tally(f.vote).Of(p.Position).Int()
	if st.Kind == extract.Veto {
		did, ok = int64(len(j.vetoers(f.vote))), j.ix.outcome[f.vote] == plenary.Vetoed
	}
	sentence := strings.ToLower(j.doc.Text[j.sentenceStart(st.Start):j.sentenceEnd(st.End)])
	if !ok || did < int64(len(p.Names)) || !slices.ContainsFunc(companyWords, func(w string) bool { return strings.Contains(sentence, w) }) {
		return Finding{}, false
	}
	m, ok := j.masked(st, p.Names)
	if !ok || len(m.others) > 0 {
		return Finding{}, false
	}
	at := hadCompanyIn.FindSubmatchIndex(m.text)
	if at == nil || !isFree(m.text, at[0], at[1], false) {
		return Finding{}, false
	}
	least := int64(len(p.Names)) + 1
	if n := hadCompanyIn.get().SubexpIndex("n"); at[2*n] >= 0 {
		least = numberOf(string(m.text[at[2*n]:at[2*n+1]]))
	}
	if did >= least {
		return Finding{}, false
	}
	told := *st
	told.End = max(st.End, m.to[at[1]-1])
	others := extract.Statement{Kind: extract.Counts, Start: told.Start, End: told.End, Frame: st.Frame, Days: st.Days}
	others.Counts[p.Position] = extract.Count{Said: true, Lo: int32(least), Hi: mostMembers}
	c := j.compare(&others, f.vote)
	if !c.denies() {
		return Finding{}, false
	}
	if ok, _ := j.sure(&told, f, &c); !ok {
		return Finding{}, false // of who they were nothing is wrong: how many did is told elsewhere as well
	}
	out := j.foundWrong(&others, f, &c)
	out.Kind = st.Kind
	return out, true
}

// mostMembers is more than there are members.
const mostMembers = 200

// companyWords are words of which each sentence that tells of company has one.
var companyWords = []string{"not", "n't", "far from", "anything but", "hardly", "scarcely", "by no means", "company", "allies", "companions", "imitators", "one of"}

// numberOf is the value of a number that numberRE matches.
func numberOf(word string) int64 {
	if v, err := strconv.Atoi(word); err == nil {
		return int64(v)
	}
	return int64(slices.Index(numbers, word)) + 2
}
