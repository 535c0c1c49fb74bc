package claims

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// theirs is what may stand right before the name of a member: Milei's.
const theirs = `(?:the |(?-i:[A-Z])[\w-]+['’]s (?:own )?)?`

// Members who are named as the company of others, of whom it is true that they took a position, took
// it as well: voted against the text, alongside Moscow and Minsk; abstained, with Malaysia; the no of
// the Americans, next to Israel.
var (
	// besideThem leads from what is told of members to their company.
	besideThem = compile(`(?i)^(?:[^.;:()!?]{0,60}[ ,])?\(?(?:along with|together with|alongside(?: of)?|side by side with|shoulder to shoulder with|next to|in (?:the )?(?:strange |odd |unlikely |sole |only |distinguished |good |bad |curious )?company (?:of|with)|in concert with|beside|plus)(?: only| just| no one but| nobody but)? ` + theirs + `$`)
	// togetherWith is the same with the one word that may lead to something else of others.
	togetherWith = compile(`(?i)^,? (?:again |once more |once again |as ever |as always |yesterday |today )?with(?:,? of all (?:countries|people|partners|places|members|states),?)? ` + theirs + `$`)
	// likewise leads to those who did so too.
	likewise = compile(`(?i)^,?(?: (?:yesterday|today|again))?(?: and| but)?(?: so(?:,? (?:too|oddly|oddly enough|for good measure|of course|naturally|alas),?)? did| (?:just )?(?:as|like) did| the same goes for| the same as) ` + theirs + `$` +
		`|^[.!;] (?:And |and )?(?:[Ss]o(?:,? (?:too|oddly|oddly enough|for good measure|of course|naturally|alas),?)? did|(?:[Tt]he )?[Ss]ame goes for|[Ss]ame as|[Tt]he same is true of) ` + theirs + `$`)
	// companyEnds is what stands behind a company of which no more is told.
	companyEnds = compile(`(?i)^(?: (?:itself|too|again))?(?: (?:among|in) the (?:\d+|[a-z]+(?:-[a-z]+)?))?(?:[.;:)!?]|$|\n|, (?:while|but|whereas)\b|, and (?:the )?(?-i:[A-Z])[\w ]{2,30}? (?:voted|abstained|opposed|did|was|were|said|has)\b)`)
	// companyEndsFar is the same for words that lead to nothing else.
	companyEndsFar = compile(`(?i)^(?: (?:itself|too|again))?(?:[.;:)!?,]|$|\n| and\b| –| —| -| (?:on|in|yesterday|last|when|as|while)\b)`)
	// asideOfCompany opens an aside on members who did the same, asideCloses ends it: Fiji, like Mali and
	// sixty others, abstained. asideWith and asideWithCloses are those of Chad, with Togo for company, voted no.
	asideOfCompany  = compile(`(?i)(?:,| [–—-]|\() ?(?:like|alongside|along with|together with|beside|next to|side by side with|as did|in company with|in the company of) ` + theirs + `(?:[^.;:()]* (?:and|or) )?$`)
	asideCloses     = compile(`(?i)^(?: and [a-z-]+(?: [a-z-]+)? (?:others?|more))?(?:,|\)| [–—-] )`)
	asideWith       = compile(`(?i)(?:,|\() ?with ` + theirs + `$`)
	asideWithCloses = compile(`(?i)^ (?:(?:for|as) (?:its|their|his|her)(?: (?:sole|only|strange|odd|unlikely))? (?:company|companions?|partners?)|(?:at|by) (?:its|their|his|her) side|beside (?:it|them|him|her)|in tow|for company)(?:,|\))`)
	// opensWithCompany and companyLeads stand around the company told first: Besides Cuba, Syria abstained.
	opensWithCompany = compile(`(?i)^\W*(?:and |but |so )?(?:besides|alongside|along with|together with|like|in company with|side by side with) ` + theirs + `$`)
	companyLeads     = compile(`^, (?:the )?$`)
	// deniesDeed is in what is told of members who did otherwise than others: Chad did not vote with Togo.
	deniesDeed = compile(`(?i)\b(?:not|never|nor|neither|unlike|refus\w*|declin\w*|wouldn|instead|rather|except|but)\b|n['’]t\b`)
	// changesSide is what stands between members and a company by which it is another's.
	changesSide = compile(`(?i)\b(?:vot\w+|abst\w+|against|favou?r\w*|oppos\w+|support\w*|back\w*|yes|no|noes|ayes|veto\w*|not|nor|but|except\w*|save|bar|barring|unlike|while|whereas|though|although|when|if|than|said|says|told|asked|absent|who|which|whose|council|assembly|was|were|is|are|had|has|draft|amendment|last|year|earlier|before|after|in \d+)\b|n['’]t\b|\d`)
)

// companions finds the company that did not do so.
func (j *judge) companions(told []Finding) []Finding {
	const far = 120
	var out []Finding
	for i := range told {
		o := &told[i]
		if o.Kind != extract.Who || o.Verdict != Supported || o.at == nil || o.at.vote < 0 || o.at.several || deniesDeed.MatchString(j.doc.Text[o.from:o.to]) {
			continue
		}
		p := onePosition(o)
		if share, ok := j.share(p, o.at.vote); !ok || share > commonShare {
			continue
		}
		for k := range j.art.Mentions {
			m := &j.art.Mentions[k]
			if m.End < o.from-far || m.Start > o.to+far || m.More || m.Scope == extract.Elsewhere || !j.isCompany(o, m) || j.understood(told, m, j.codesOf(m, o.at.vote)) {
				continue
			}
			st := j.took(j.withNames(o, m), p, min(o.from, m.Start), max(o.to, m.End), o.at)
			if m.Start >= o.to {
				st.End = m.End
			}
			if f, ok := j.heldWrong(st, o.at, told); ok && !overlapsWrong(out, &f) {
				out = append(out, f)
			}
		}
	}
	return out
}

// codesOf are the members that a mention names.
func (j *judge) codesOf(m *extract.Mention, v int) []plenary.Code {
	var out []plenary.Code
	for _, n := range m.Names {
		codes, _ := j.members(n, v)
		out = append(out, codes...)
	}
	return out
}

// withNames are the members of a mention and those of a finding, who tell together which vote is meant.
func (j *judge) withNames(o *Finding, m *extract.Mention) []int32 {
	names := slices.Clone(m.Names)
	for k := range j.art.Mentions {
		a := &j.art.Mentions[k]
		if a.Start < o.from || a.End > o.to {
			continue
		}
		for _, n := range a.Names {
			codes, _ := j.members(n, o.at.vote)
			if len(codes) != 1 || slices.Contains(names, n) {
				continue
			}
			if _, ok := o.Evidence.Positions[codes[0]]; ok {
				names = append(names, n)
			}
		}
	}
	return names
}

// isCompany says whether the words around a finding name members as the company of those it is about.
func (j *judge) isCompany(o *Finding, m *extract.Mention) bool {
	text := j.doc.Text
	behind := text[m.End:]
	switch {
	case m.Start >= o.to:
		between := text[o.to:m.Start]
		switch {
		case deniesDeed.MatchString(between):
		case besideThem.MatchString(between):
			return companyEndsFar.MatchString(behind) && !changesSide.MatchString(between)
		case togetherWith.MatchString(between), likewise.MatchString(between):
			return companyEnds.MatchString(behind)
		}
	case m.End <= o.from:
		return opensWithCompany.MatchString(text[j.sentenceStart(m.Start):m.Start]) && companyLeads.MatchString(text[m.End:o.from])
	default:
		if m.Start <= o.from || m.End >= o.to {
			return false
		}
		before := text[o.from:m.Start]
		return asideOfCompany.MatchString(before) && asideCloses.MatchString(behind) || asideWith.MatchString(before) && asideWithCloses.MatchString(behind)
	}
	return false
}

// onePosition is the position that all members of a finding took.
func onePosition(f *Finding) plenary.Position {
	at := plenary.UnknownPosition
	if f.Evidence == nil {
		return at
	}
	for _, p := range f.Evidence.Positions {
		if at != plenary.UnknownPosition && p != at {
			return plenary.UnknownPosition
		}
		at = p
	}
	return at
}
