package claims

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary/claims/extract"
)

// countedList are patterns of a number that counts the members of a list, with what says of what
// it is the number: two abstained, @ and @; the three noes were @; four in all: @.
var countedList = compile(strings.Join([]string{
	`(?:^|[.;:!?(] |\b(?:and|but|while|with|by|in) |[,-] )(?:only |just |merely |a mere |exactly |no more than |all |the )?(?:the )?` + numberRE + `(?: (?:` + statesRE + `|` + voicesRE + `|who|that|which|had|have|there|were|dissenting|negative|contrary|opposing|dissident)){0,3}(?: (?:` + actsRE + `|` + voicesRE + `|against|no|"no"))(?: (?:` + actsRE + `|against|no|"no"|out|it|them|in all|altogether|the (?:text|resolution|draft|measure|motion|proposal)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)){0,4}(?: (?:were|was|are|came from|being|namely)|:|,| -|: those of| \(|, those of|,? namely)(?: from| of| those of| the)*:? ?@`,
	`\b(?:the )?` + voicesRE + `(?:,? | \()` + numberRE + `(?: in all| of them| altogether| in number|\))?,?:?(?: (?:were|was|are|came from|being))? (?:the )?@`,
}, "|"))

// actsNext is a verb behind members, of whom it tells something else than what was counted:
// 91 voted for it and two against, Norway and Cyprus abstained.
var actsNext = compile(`^ (?:also |both |all |again |too )?` + actsRE + `\b`)

// numberRE is a number of members of a list, in words or figures.
const numberRE = `(?P<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|[2-9]|1\d)`

// numbers are the words of numberRE.
var numbers = []string{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"}

// countsAll is where a masked sentence counts the members marked, n of them, as those who
// took a position: two voted no, Cuba and Yemen; the noes, two in all, were Cuba and Yemen.
func countsAll(masked []byte, n int) (from, to int, ok bool) {
	at := countedList.FindSubmatchIndex(masked)
	if at == nil {
		return 0, 0, false
	}
	for i, name := range countedList.get().SubexpNames() {
		if name != "n" || at[2*i] < 0 {
			continue
		}
		word := string(masked[at[2*i]:at[2*i+1]])
		v, err := strconv.Atoi(word)
		if err != nil {
			v = 2
			for v-2 < len(numbers) && numbers[v-2] != word {
				v++
			}
		}
		if bytes.ContainsAny(masked[:at[0]+1], ":;") {
			return 0, 0, false // the EU held back: four abstained
		}
		return at[0], at[1], v == n && !actsNext.Match(masked[at[1]:]) && isFree(masked, at[0], at[1], false)
	}
	return 0, 0, false
}

// kin are words of the members of some group or part of the world.
var kin = compile(`\b(?i:europe\w*|e\.?u\.?|union|africans?|asians?|arabs?|latin|americas|nordics?|scandinavia\w*|baltics?|nato|allies|alliance|permanent|elected|non-permanent|commonwealth|brics|g7|g20|blocs?|groups?|neighbou?rs?|regions?|regional|caribbean|pacific|gulf|islamic|muslim|republics|colonies|sponsors|western|eastern|colonial|communist|among|camps?|powers|giants|neutrals|democracies|asia|caucasus|balkans|states of|members of|countries of)\b|\b[Tt]he (?:Three|Four|Five|Six|Nine|Ten|Twelve|Fifteen|Twenty-\w+)\b`)

// ofSome says whether the paragraph of a statement has spoken before it of the members of a
// group, so that a number may count those: the EU was split, three voting no.
func (j *judge) ofSome(st *extract.Statement) bool {
	const far = 500
	from := max(0, st.Start-far)
	if k := strings.LastIndexByte(j.doc.Text[from:st.Start], '\n'); k >= 0 {
		from += k + 1
	}
	return kin.MatchString(ofOrgan.get().ReplaceAllString(j.doc.Text[from:j.sentenceEnd(st.End)], "members"))
}

// ofOrgan is all of an organ, which is no group.
var ofOrgan = compile(`(?i)\bmembers of the (?:(?:u\.?n\.? |united nations )?(?:security council|general assembly)|council|assembly|united nations)\b`)

// ofGroup are patterns of members that are told to be the only ones of a group.
var ofGroup = compile(strings.Join([]string{
	`@(?:'s?)?(?:,| again| once more)? (?:was|were|is|being|remained|as)(?: again| once more)? the (?:only|sole|lone|one)(?: ` + numberRE + `)? (?P<g>[a-z-]+(?: [a-z-]+)?) (?:` + statesRE + `|` + voicesRE + `|ally|allies)\b`,
	`\bthe (?:only|sole|lone)(?: ` + numberRE + `)? (?P<g>[a-z-]+(?: [a-z-]+)?) (?:` + statesRE + `|` + voicesRE + `)` + fillRE + `{0,8}` + isRE + `(?: from| by| to| of| that of| those of| cast by)?(?: the)? @`,
	`(?:^|[.;:!?] |, )only (?:one |` + numberRE + ` )?(?P<g>[a-z-]+(?: [a-z-]+)?) (?:` + statesRE + `)(?: - |, |: )(?:the )?@`,
}, "|"))

// onlyOfGroup is where a masked sentence says that the members marked alone of a group took
// a position, and the index and one of the group.
func (j *judge) onlyOfGroup(masked []byte) (from, to int, group int32, ok bool) {
	at := ofGroup.FindSubmatchIndex(masked)
	if at == nil {
		return 0, 0, 0, false
	}
	for i, name := range ofGroup.get().SubexpNames() {
		if name != "g" || at[2*i] < 0 {
			continue
		}
		if g, ok := j.shared.Lex.GroupCalled(string(masked[at[2*i]:at[2*i+1]])); ok {
			return at[0], at[1], g + 1, !goesOn.Match(masked[at[1]:])
		}
	}
	return 0, 0, 0, false
}
