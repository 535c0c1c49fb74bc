package claims

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// notAlone says whether members of whom it is true that they took a position are told to
// have been all who did, while the vote that is meant has others who did, too: only Cuba
// voted no; the two noes were Cuba and Yemen; China was the only permanent member to abstain.
func (j *judge) notAlone(st *extract.Statement, f *frameResult) (Finding, bool) {
	if out, ok := j.hadNoCompany(st, f); ok {
		return out, true
	}
	if st.Kind == extract.Veto {
		return j.notAloneInVeto(st, f)
	}
	if st.Kind != extract.Who || len(st.People) != 1 || st.Each != 0 || f.vote < 0 || ofBoth.MatchString(j.doc.Text[st.End:]) {
		return Finding{}, false
	}
	p, ok := j.told(&st.People[0], f.vote)
	if !ok {
		return Finding{}, false
	}
	if n, ok := j.rec.Tally(f.vote).Of(p.Position).Int(); !ok || n <= int64(len(p.Names)) {
		return Finding{}, false
	}
	if !mayBeWhole(j.doc.Text[j.sentenceStart(st.Start):j.sentenceEnd(st.End)]) {
		return Finding{}, false
	}
	m, ok := j.masked(st, p.Names)
	if !ok {
		return Finding{}, false
	}
	joined := len(st.People[0].As) > 0
	from, to, ok := saysAll(m.text, joined)
	if !ok {
		from, to, ok = countsAll(m.text, len(p.Names))
		ok = ok && p.Position != plenary.Yes && !j.ofSome(st)
	}
	if !ok {
		if from, to, p.Within, ok = j.onlyOfGroup(m.text); !ok {
			return Finding{}, false
		}
	}
	p.Only, p.Plainly = p.Within == 0, true
	if !j.leavesOut(&p, m.others, f.vote) {
		return Finding{}, false
	}
	for _, o := range f.evidence() {
		if o != st && o.Kind == extract.Who && slices.ContainsFunc(o.People, func(q extract.People) bool {
			return q.Position == p.Position && !q.Not && slices.ContainsFunc(q.Names, func(n int32) bool { return !slices.Contains(p.Names, n) && !slices.Contains(m.others, n) })
		}) {
			return Finding{}, false // others are told of beside them
		}
	}
	alone := *st
	alone.People = []extract.People{p}
	alone.Start, alone.End = min(st.Start, m.from[from]), max(st.End, m.to[to-1])
	return j.wrongAlone(&alone, f)
}

// wholeWords are words of which each sentence that says a list is whole has one; the patterns
// are looked for only where one stands.
var wholeWords = []string{
	"only", "sole", "lone", "single", "solitary", "merely", "nobody", "no one", "noone", "no-one", "none", "no other", "not a ", "not one", "one ", "company", "allies", "ally", "without", "consist", "made up", "compos", "compris", "confine", "limited", "restricted", "amount", "came down", "boil",
	"complete", "full", "whole", "entire", "exhaustive", "in all", "all those", "all the", "that was", "this was", "that is", "that's", "minority", "list", " but ", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "no ",
}

// mayBeWhole says whether a sentence has a word that may say a list is whole, or a number.
func mayBeWhole(sentence string) bool {
	low := strings.ToLower(sentence)
	return slices.ContainsFunc(wholeWords, func(w string) bool { return strings.Contains(low, w) }) || strings.ContainsAny(low, "0123456789")
}

// told is who is told, by name and of no more than some, to have taken which position in a
// vote: those who did as others did took the position of these.
func (j *judge) told(p *extract.People, v int) (extract.People, bool) {
	if p.Only || p.Not || p.Within > 0 || p.Unread > 0 || p.Number.Said || len(p.Names) == 0 || len(p.Groups)+len(p.AsGroups) > 0 {
		return extract.People{}, false
	}
	if len(p.As) > 0 {
		p = j.sameAs(p, v)
		if p.Position == plenary.Yes {
			return extract.People{}, false // whom the many joined
		}
	}
	return extract.People{Position: p.Position, Names: p.Names}, p.Position != plenary.UnknownPosition
}

// leavesOut says whether somebody took a position whom neither a list nor the sentence
// around it names; in the group, where the list is said to be all of one.
func (j *judge) leavesOut(p *extract.People, others []int32, v int) bool {
	named := func(code plenary.Code) bool {
		for _, names := range [...][]int32{p.Names, others} {
			for _, n := range names {
				if codes, _ := j.members(n, v); slices.Contains(codes, code) {
					return true
				}
			}
		}
		return false
	}
	if p.Within > 0 {
		sure, _ := j.portion(p.Within-1, p.Position, false, v)
		return slices.ContainsFunc(sure, func(c plenary.Code) bool { return !named(c) })
	}
	return slices.ContainsFunc(j.rec.Ballots(v), func(b plenary.Ballot) bool { return b.Position == p.Position && !named(b.Member) })
}

// maskedText is a sentence in lower case with @ for the lists of members of whom a
// statement tells, % for others, one blank for white space and plain marks.
type maskedText struct {
	text     []byte
	from, to []int   // of each byte, what it stands for in Doc.Text
	others   []int32 // members who are named besides
}

func (m *maskedText) add(c byte, from, to int) {
	m.text, m.from, m.to = append(m.text, c), append(m.from, from), append(m.to, to)
}

// addText adds text that begins at some byte of Doc.Text.
func (m *maskedText) addText(text string, at int) {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		from, to := at+i, at+i+size
		i += size
		switch {
		case unicode.IsSpace(r):
			if n := len(m.text); n > 0 && m.text[n-1] != ' ' {
				m.add(' ', from, to)
			}
		case r == '’' || r == '‘':
			m.add('\'', from, to)
		case r == '“' || r == '”':
			m.add('"', from, to)
		case r == '–' || r == '—':
			m.add('-', from, to)
		case r < utf8.RuneSelf:
			m.add(byte(unicode.ToLower(r)), from, to)
		default:
			m.add('_', from, to)
		}
	}
}

// masked is the sentence of a statement; ok is false where not all members of whom it
// tells are found in it. Lists that follow on one another are one.
func (j *judge) masked(st *extract.Statement, names []int32) (m maskedText, ok bool) {
	from, to := j.sentenceStart(st.Start), j.sentenceEnd(st.End)
	found := map[int32]bool{}
	done := from
	for i := range j.art.Mentions {
		o := &j.art.Mentions[i]
		if o.Start < done || o.End > to {
			continue
		}
		if o.More {
			return m, false
		}
		m.addText(j.doc.Text[done:o.Start], done)
		sign := byte('@')
		for _, n := range o.Names {
			if slices.Contains(names, n) {
				found[n] = true
			} else {
				sign, m.others = '%', append(m.others, n)
			}
		}
		if k := bytes.LastIndexByte(m.text, '@'); sign == '@' && k >= 0 && between.Match(m.text[k+1:]) {
			m.text, m.from, m.to = m.text[:k+1], m.from[:k+1], m.to[:k+1]
			m.to[k] = o.End
		} else {
			m.add(sign, o.Start, o.End)
		}
		done = o.End
	}
	m.addText(j.doc.Text[done:max(done, to)], done)
	return m, len(found) == len(names)
}

// between is what may stand between two lists that are one.
var between = compile(`^(?:,? (?:and|&|plus) (?:the )?|, (?:the )?)$`)

// Words of which the patterns below are made.
const (
	statesRE = `(?:countr(?:y|ies)|(?:member )?states?|nations?|members?|delegations?|delegates?|governments?|capitals?|powers?|ones?|people|party)`
	voicesRE = `(?:votes?|voices?|hands?|ballots?|no|nays?|noes|yes|ayes?|abstentions?|abstainers?|abstainees?|dissenters?|dissent|opponents?|objectors?|objection|holdouts?|naysayers?|spoilsports?|red lights?|thumbs?|vetoes|veto|absentees?)`
	actsRE   = `(?:vot(?:e|ed|es|ing)|oppos(?:e|ed|es|ing)|abstain(?:ed|s|ing)?|sa(?:y|id|ys|ying)|reject(?:ed|s|ing)?|object(?:ed|s|ing)?|dissent(?:ed|ing)?|resist(?:ed|ing)?|refus(?:e|ed|ing)|hold(?:ing)?|held|stand(?:s|ing)?|stood|against|opposed|opposition|cast|casting|press(?:ed|ing)?|r(?:aise|aised|aising)|do|so|be|stay(?:ed|ing)?|back(?:ed|ing)?|support(?:ed|ing)?)`
	loneRE   = `(?:only|sole|lone|single|solitary|lonely|one and only)`
	// fillRE are the words that may stand between "the only" and the members without
	// making it the only one of a kind.
	fillRE = `(?: (?:` + statesRE + `|` + voicesRE + `|` + actsRE + `|dissenting|negative|contrary|opposing|dissident|against|in favou?r|for|to|that|which|who|on|it|the|this|a|an|its|text|resolution|draft|measure|motion|proposal|vote|up|out|went|came|come|had|has|have|was|were|been|yesterday|today|again|once more|"?no"?|"?yes"?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|on))`
	isRE   = `(?: (?:was|were|is|are|being|came|comes|coming|went|belonged|belongs)|:| -)`
)

// all are patterns of what says that nobody but the members marked took the position told.
var all = compile(strings.Join([]string{
	`\b(?:only|solely|merely) (?:the |by |by the |from |from the )?@`,
	`\b(?:nobody|no ?one|none)(?: else| on earth| at all)? (?:but|except|save|bar|other than|apart from|besides) (?:for )?(?:the )?@`,
	`\b(?:no|not (?:a|one)(?: single)?)(?: other)? (?:` + statesRE + `|soul)(?: state| on earth| in the world| in the hall| present| at all)? (?:but|except|save|bar|other than|apart from|besides) (?:for )?(?:the )?@`,
	`@(?:'s?)?,?(?: stood| stands| was| were| is| remained| found (?:it|them)sel(?:f|ves)| left)?(?: quite| all| utterly| completely| entirely| almost)? alone(?: in (?:(?:the|its|their|his|her) (?:opposition|refusal|dissent|no|abstention|negative|world|hall|chamber)|` + actsRE + `))?(?:[.,;:!?)]| (?:in the (?:world|hall)|this time|again|yesterday|on \w+day|` + actsRE + `)|$)`,
	`(?:^|[.;:!?] |- )alone,? (?:the )?@`,
	`@ \((?:all )?alone\)`,
	`@(?:,|,? and|,? but) (?:by |with )?(?:nobody|no ?one|none|no other ` + statesRE + `)(?: else| other)?\b(?: (?:did|` + actsRE + `)\b|[.,;:!?)]|$| at all)`,
	`\b(?:(?:the|a|its|their|that|one) ` + loneRE + `|the one(?: ` + statesRE + `| ` + voicesRE + `))` + fillRE + `{0,8}` + isRE + `(?: from| by| to| of| that of| those of| cast by)?(?: the)?(?: usual)? @`,
	`\b(?:a ` + loneRE + `|one|just one|only one) (?:dissenting |negative |contrary |opposing )?(?:` + statesRE + `|` + voicesRE + `)(?: (?:went up|was raised|spoke|stood|voted|said|was cast|abstained|objected|dissented|refused|opposed it))?(?: (?:no|against|against it|against the \w+))?(?: came)?(?: from|:|,| -)(?: the)? @(?:'s)?[.;!]`,
	`@(?:'s?)?,?(?: again| as ever| once more)?(?: was| were| is| are| being| had been| remained| as| of all people)?(?: again| as ever| once more| by far)? the (?:only|sole|lone)(?: (?:` + statesRE + `|` + voicesRE + `|dissenting|negative|contrary|opposing))+(?:[.,;:!?]|$| (?:to|who|that|against|in|not) ?(?:` + actsRE + `|favour|favor|not|it|the)?\b)`,
	`@(?: was| were| had been| is)?,? joined (?:only|solely|merely) by (?:the )?@`,
	`@(?: was| were| had been| is)?,? joined by (?:the )?@ (?:alone|only)\b`,
	`[@%](?:'s?)? (?:only|sole|lone|one|single) (?:ally|allies|companion|companions|company|friends?|supporters?|partners?|comrades?|follower|backers?)(?: in (?:opposition|dissent|abstention|abstaining|opposing \w+(?: \w+)?|voting (?:no|against)|saying no|the vote|the no column|its (?:no|opposition|refusal|dissent)))?(?: was| were|:|,) (?:the )?[@%]`,
	`[@%] had (?:only (?:one|a single)|but (?:one|a single)|one|a (?:single|sole|lone)) (?:ally|companion|friend|supporter|partner|backer|follower)(?: in \w+(?: \w+)?)?(?:,|:| -) (?:the )?[@%]`,
	`\b(?:nobody|no ?one|none|no(?: other)? ` + statesRE + `)(?: else)?(?: had| has| have)? ` + actsRE + `(?: (?:against|for|in favou?r|no|"no"|yes|it|the (?:text|resolution|draft|measure|motion)|out|support|its support|their support)){0,3},? (?:but|except|save|bar|besides|other than|apart from)(?: for)? (?:the )?@`,
	`\b(?:nobody|no ?one|none|no(?: other)? ` + statesRE + `)(?: else)?(?: had| has| have)? (?:joined|followed|stood (?:with|by|beside)|sided with|voted with|went with|accompanied|supported|backed) (?:the )?@(?:[.,;:!?]|$| in (?:` + actsRE + `|(?:its|their|the) (?:opposition|dissent|refusal|abstention))\b)`,
	`@(?: was| were| is)? (?:without (?:any )?(?:company|allies|an ally|support|followers)|(?:had|found) (?:no (?:company|allies|ally|followers|supporters|partners?)))(?:[.,;:!?]|$| in (?:` + actsRE + `|(?:its|their|the) (?:opposition|dissent|refusal|abstention))\b)`,
	`(?:^|[.;:!?] |the )(?:` + voicesRE + `|opposition|those (?:against|opposed|abstaining|who (?:voted (?:no|against)|abstained|opposed it|objected)|voting (?:no|against))|(?:no|negative) votes?|votes? against|no column|no camp) (?:had |has )?(?:consisted|was made up|were made up|was composed|were composed|comprised|was confined|were confined|was limited|were limited|was restricted|were restricted|amounted|came down|boiled down)(?: solely| only)?(?: of| to)? (?:the )?@`,
	`\bonly the (?:[a-z]+ ){0,2}` + statesRE + `(?: -|,|:) (?:the )?@(?: -|,|[.;!?]|$)`,
	`\b(?:complete|full|whole|entire|exhaustive) (?:list|roll|roster|column|cast|line-up)\b[^.;]{0,70}@`,
	`\bin full[,:]? @`,
	`\ball (?:those|the ` + statesRE + `)(?: that| who| which)?(?: had)? (?:voted|said|voting|against|opposed|opposing|saying|abstained|abstaining)[^.;,@%]{0,30}: @`,
	`@,? (?:and|-) (?:that|this)(?: was| is|'s) (?:all|it|that|the (?:whole|full|complete) (?:list|lot))\b`,
	`@[,.;:( -]+(?:full stop|period|that's all|that is all|nobody else|no one else|no-one else|none other|end of list)\b`,
	`@(?: was| were| is| remained| found (?:it|them)sel(?:f|ves)| ended up| ended| stood)? in a minority of one\b`,
}, "|"))

// bounded are words that bound those of whom it is said: of the five, among its
// neighbours, in Europe. What is said against a text bounds nobody.
var bounded = compile(`\b(?:of|among|amongst|amid|from|within|inside|outside|in|across|for) (?:(?:the|its|their|our|his|all|these|those|both) )*(?:[a-z-]+ ){0,2}(?:permanent|five|ten|fifteen|six|seven|eight|elected|members?|big|great|neighbou?rs?|groups?|blocs?|camp|europe\w*|africa\w*|asia\w*|arab\w*|latin\w*|america\w*|western\w*|eastern\w*|allies|nato|eu|e\.u|union|council|powers?|region\w*|commonwealth|caribbean|pacific|gulf|islamic|muslim\w*|nordic\w*|scandinavia\w*|baltic\w*|balkan\w*|brics|g7|g20|west|east|north|south|continent|hemisphere|community|democrac\w+|monarch\w+|republics?|capitals|nine|twelve|sponsors|them|us|whom|which|countries|states|nations|governments|delegations)\b|\bothers?\b|\b(?:us|we|our|continent|ago|last year|last time|previous\w*|earlier|years? before|formerly|once|used to|had|always|often|usually|would|could|might|may|should|until|since|in (?:19|20)\d\d|besides|apart from|aside from|except|european|african|asian|arab|western|latin american|nordic|permanent|elected|muslim|nato|eu|nuclear|non-permanent|great|major|large|big|rich|small|island|caribbean|(?:central|south|north|latin|southern|northern) [%@]|(?:by|behind) (?:it|him|her|them)|spoke|spoken|speak|speaks|speaking|debate|not only|not just|not alone|not the only|almost|nearly|practically|hardly|if only|but for)\b`)

// company are words of those beside whom members took a position.
var company = compile(`\b(?:with|join\w*|side|sided|sides|beside|alongside|company|followed)\b`)

// opensOf is how a clause opens that tells of some only: of Russia's neighbours.
var opensOf = compile(`^[ "'-]*(?:and |but |so )?(?:of|among|amongst) `)

// besidesThem are members named as those besides whom others are told of.
var besidesThem = compile(`\b(?:apart from|aside from|besides|except for|other than|next to|beside) (?:the )?[@%](?: itself| herself| himself| themselves)?,? ?$`)

// goesOn is how a list may go on behind the members that were read.
var goesOn = compile(`^(?:'s?)?(?:,|,? -)? ?(?:and|or|nor|plus|&|\+|/|as well as|along with|together with|followed by|%|@)|^, [^,]{1,30}(?:,| and) `)

// saidOfThem is how an aside on the members of a list opens: also not parties, abstained.
var saidOfThem = compile(`^, (?:also|both|neither|themselves|itself|who|which|whose|all three|once|then|now|still|never|no|not) `)

// saysAll is where a masked sentence says that the members marked were all.
func saysAll(masked []byte, joined bool) (from, to int, ok bool) {
	at := all.FindIndex(masked)
	if at == nil {
		return 0, 0, false
	}
	return at[0], at[1], isFree(masked, at[0], at[1], joined)
}

// isFree says whether the words around a passage of a masked sentence neither bound those of
// whom it tells nor go on with others; nor tell of company, but where it is that they joined.
func isFree(masked []byte, at, end int, joined bool) bool {
	const near = 60
	from, to := max(0, at-near), min(len(masked), end+near)
	if k := bytes.LastIndexAny(masked[from:at], ".;:("); k >= 0 {
		from += k + 1
	}
	if k := bytes.IndexAny(masked[end:to], ".;"); k >= 0 {
		to = end + k
	}
	if k := besidesThem.FindIndex(masked[from:at]); k != nil {
		at = from + k[0]
	}
	if bytes.HasSuffix(masked[at:end], []byte("@")) && goesOn.Match(masked[end:to]) && !saidOfThem.Match(masked[end:to]) {
		return false
	}
	if !joined && (company.Match(masked[from:at]) || company.Match(masked[end:to])) {
		return false
	}
	if bytes.HasSuffix(masked[from:at], []byte("not ")) {
		return false // not only the Russians opposed it
	}
	return !opensOf.Match(masked[from:at]) && !bounded.Match(masked[from:at]) && !bounded.Match(masked[end:to])
}
