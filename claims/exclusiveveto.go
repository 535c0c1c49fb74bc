package claims

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// vetoedRE are words for having vetoed the text told of, and no other.
const vetoedRE = `(?:veto(?:ed)?(?: it| the (?:text|draft|resolution|measure))?|(?:block|kill|sink|sank|stop)(?:p?ed)? (?:it|the (?:text|draft|resolution|measure))|(?:cast|use|used|wield|wielded) (?:a|its|the) veto(?: (?:on|against) (?:it|the (?:text|draft|resolution|measure)))?)`

// aloneInVeto are patterns, on a sentence with @ for those told to have vetoed and % for others, of
// what says that nobody else did.
var aloneInVeto = compile(strings.Join([]string{
	`\bonly (?:the )?@ (?:had |then |in the end )?(?:vetoed|blocked it|killed it|cast (?:a|its) veto|used (?:a|its|the) veto)\b`,
	`\b(?:by|of|from) (?:the )?@(?:'s?)? (?:alone|only)(?:[.,;:!?)]|$)`,
	`@(?:'s?)?(?:,|,? and| and) (?:by |of |from )?(?:nobody|no ?one|none|no other (?:power|member|state|country))(?: else| other)?(?:[.,;:!?)]|$)`,
	`\b(?:the|its|that) (?:only|lone|sole|single) (?:veto|negative vote|hand)(?: against it)? (?:was|came from|belonged to|being) (?:the |that of )?(?:the )?@`,
	`@ (?:was|were|is) the (?:only|sole|lone|single) (?:permanent )?(?:one|country|member|state|power|nation|delegation|government)(?: of the five)? (?:to|that|who|which) ` + vetoedRE + `(?:[.,;:!?)]|$)`,
	`@ (?:alone|on its own|by itself|single-handedly) ` + vetoedRE + `(?:[.,;:!?)]|$)`,
	`@ cast the (?:only|sole|lone|single) veto(?:[.,;:!?)]|$)`,
	`@ (?:vetoed|blocked|killed) (?:it|the \w+)(?: on its own| all alone| alone| by itself)(?:[.,;:!?)]|$)`,
}, "|"))

// withoutOther says the same with the other's name: by Russia, without China.
var withoutOther = compile(`@(?:'s)?,? (?:but )?(?:and )?(?:without|not) (?:the )?%(?:[.,;:!?)]|$)`)

// notAloneInVeto says whether those who are told to have vetoed alone had company in the record:
// vetoed by Russia and by nobody else; by Russia, without China.
func (j *judge) notAloneInVeto(st *extract.Statement, f *frameResult) (Finding, bool) {
	if len(st.People) != 1 || f.vote < 0 || j.ix.outcome[f.vote] != plenary.Vetoed {
		return Finding{}, false
	}
	p := st.People[0]
	if p.Only || p.Not || p.Unread > 0 || len(p.Names) == 0 || len(p.Groups) > 0 || len(j.vetoers(f.vote)) <= len(p.Names) {
		return Finding{}, false
	}
	m, ok := j.masked(st, p.Names)
	if !ok {
		return Finding{}, false
	}
	at := aloneInVeto.FindIndex(m.text)
	if at == nil && slices.ContainsFunc(j.vetoers(f.vote), func(c plenary.Code) bool { return j.names(m.others, c, f.vote) }) {
		at = withoutOther.FindIndex(m.text)
	}
	if at == nil || st.Loose && (at[0] > 0 || !j.toldRightBefore(st, f)) {
		return Finding{}, false
	}
	p.Only, p.Plainly = true, true
	alone := *st
	alone.People = []extract.People{p}
	alone.Start, alone.End = min(st.Start, m.from[at[0]]), max(st.End, m.to[at[1]-1])
	for alone.End > st.End && strings.ContainsRune(".,;:!?)", rune(j.doc.Text[alone.End-1])) {
		alone.End--
	}
	return j.wrongAlone(&alone, f)
}

// toldRightBefore says whether the sentence before a statement tells of its vote: the draft was
// vetoed on Tuesday. Only Russia blocked it.
func (j *judge) toldRightBefore(st *extract.Statement, f *frameResult) bool {
	from := j.sentenceStart(st.Start)
	before := j.sentenceStart(max(0, from-2))
	return slices.ContainsFunc(f.statements, func(o *extract.Statement) bool { return o.Start >= before && o.End <= from })
}

// names says whether a member is among those named, by the vote's day.
func (j *judge) names(names []int32, code plenary.Code, v int) bool {
	return slices.ContainsFunc(names, func(n int32) bool {
		codes, _ := j.members(n, v)
		return slices.Contains(codes, code)
	})
}
