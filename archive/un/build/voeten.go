package build

import (
	"regexp"
	"strings"

	"github.com/plenary-vote/plenary"
)

// issues are the headings of Voeten's issue codes (codebook of the data).
var issues = map[string]string{
	"me": "PALESTINIAN CONFLICT", "nu": "NUCLEAR WEAPONS AND NUCLEAR MATERIAL", "di": "ARMS CONTROL AND DISARMAMENT",
	"hr": "HUMAN RIGHTS", "co": "COLONIALISM", "ec": "ECONOMIC DEVELOPMENT",
}

// fromVoeten fills in a vote that only Voeten's data hold. Its date is wrong by
// days to weeks before 2000, so only the year is kept; its code is an id, not a
// symbol; its description gives way to a title of ours made of the facts in it.
func (b *builder) fromVoeten(v *plenary.Vote, m map[string]string) {
	v.Date = plenary.Date{Year: v.Date.Year}
	v.Symbol = ""
	if m["symbol"] != "" {
		v.Sources = append(v.Sources, plenary.Source{Name: sourceCode, ID: m["symbol"]})
	}
	for _, code := range strings.Split(m["issues"], "|") {
		if s := issues[code]; s != "" {
			v.Subjects = append(v.Subjects, s)
		}
	}
	v.Title = voetenTitle(v.Kind, m["title"])
	note(v, "date-year-only", "The source's day is unreliable; only the year is given.", sourceVoeten)
	if v.Outcome == plenary.NotRecorded {
		note(v, "outcome-not-recorded", "The source does not say what became of it.", sourceVoeten)
	}
}

var (
	documents  = regexp.MustCompile(`\bA/(?:C\.\d/)?(?:[A-Z]+[-.]?)?[0-9L][0-9A-Z./-]*\d(?:/REV\. ?\d)?`)
	paragraphs = regexp.MustCompile(`(?i)\b(operative|preambular|preambulatory)\s+(?:sub-?)?para(?:graph|g)?s?\.?\s*((?:\d+|[IVX]+\b)(?:\s*\([A-Z]\))?(?:\s*(?:,|and|to|-)\s*\d+)*)`)
	admission  = regexp.MustCompile(`(?i)^TO ADMIT ([A-Z .]+?) INTO THE UN`)
	ordinal    = regexp.MustCompile(`(?i)\bdraft (?:resol(?:ution)?\.?)\s+([IVX]+|[A-H])\b`)
)

// voetenTitle makes a title of the facts that a description holds: what was
// put, which paragraph, of which document.
func voetenTitle(k plenary.Kind, d string) string {
	upper := strings.ToUpper(d)
	var what string
	switch {
	case admission.MatchString(d):
		name := admission.FindStringSubmatch(d)[1]
		return "Admission of " + capitalised(name) + " to membership in the United Nations" + citing(d)
	case k == plenary.Amendment:
		what = "Amendment"
		if strings.Contains(upper, "AS AMENDED") && !strings.Contains(upper, "AMENDMENT") {
			what = "Text as amended"
		}
	case paragraphs.MatchString(d):
		p := paragraphs.FindStringSubmatch(d)
		which := strings.ToLower(p[1])
		if which == "preambulatory" {
			which = "preambular"
		}
		what = "Separate vote on " + which + " paragraph " + strings.ToUpper(strings.TrimSpace(p[2]))
		if strings.Contains(upper, "AMENDMENT") {
			what = "Amendment concerning " + which + " paragraph " + strings.ToUpper(strings.TrimSpace(p[2]))
		}
	case k == plenary.Paragraph && strings.Contains(upper, "AMEND"):
		what = "Amendment of a part of the text"
	case k == plenary.Paragraph && strings.Contains(upper, "PREAMBLE"):
		what = "Separate vote on the preamble"
	case k == plenary.Paragraph:
		what = "Separate vote on a part of the text"
	case strings.Contains(upper, "IN THE AGENDA"), strings.Contains(upper, "INCLUDE ITEM"):
		what = "Inclusion of an item in the agenda"
	case strings.Contains(upper, "NO ACTION"), strings.Contains(upper, "NO-ACTION"):
		what = "Motion that no action be taken"
	case strings.Contains(upper, "ADJOURN"):
		what = "Motion to adjourn"
	case strings.Contains(upper, "MOTION"):
		what = "Motion"
	case strings.Contains(upper, "DRAFT RES"), strings.Contains(upper, "RESOL"), strings.HasPrefix(upper, "RES,"):
		what = "Draft resolution"
	case strings.Contains(upper, "PROPOSAL"):
		what = "Proposal"
	case strings.Contains(upper, "RECOMMENDATION"):
		what = "Recommendation"
	default:
		what = "Roll call"
	}
	if m := ordinal.FindStringSubmatch(d); m != nil && what != "Draft resolution" {
		what += ", draft resolution " + m[1]
	}
	return what + citing(d)
}

// citing lists the documents that a description cites, at most three.
func citing(d string) string {
	seen := map[string]bool{}
	var docs []string
	for _, s := range documents.FindAllString(strings.ToUpper(d), -1) {
		s = strings.TrimRight(s, ".-/")
		if !seen[s] && len(docs) < 3 {
			seen[s] = true
			docs = append(docs, s)
		}
	}
	if len(docs) == 0 {
		return ""
	}
	return " (" + strings.Join(docs, ", ") + ")"
}

func capitalised(s string) string {
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		if w != "of" && w != "and" && w != "the" {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, " ")
}
