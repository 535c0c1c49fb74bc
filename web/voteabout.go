package web

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// where says in one line which body voted and when.
func where(v *plenary.Vote) string {
	parts := []string{v.Body.Name()}
	if s := sessionWords(v); s != "" {
		parts = append(parts, s)
	}
	if v.Date.IsZero() {
		parts = append(parts, "date unknown")
	} else {
		parts = append(parts, v.Date.Long())
	}
	if v.Meeting != "" {
		parts = append(parts, "meeting "+v.Meeting)
	}
	return strings.Join(parts, ", ")
}

// sessionWords says the session: "78th session", "11th emergency special
// session". The Council has none.
func sessionWords(v *plenary.Vote) string {
	if v.Session == "" || v.Body == plenary.SecurityCouncil {
		return ""
	}
	for _, k := range []struct{ prefix, words string }{{"ES-", "emergency special session"}, {"S-", "special session"}, {"", "session"}} {
		n, ok := strings.CutPrefix(v.Session, k.prefix)
		if !ok {
			continue
		}
		if m := leadingNumber.FindString(n); m != "" && m == n {
			return ordinal(m) + " " + k.words
		}
	}
	return "session " + v.Session
}

var leadingNumber = regexp.MustCompile(`^[0-9]{1,3}`)

func ordinal(n string) string {
	if len(n) > 1 && n[len(n)-2] == '1' {
		return n + "th"
	}
	switch n[len(n)-1] {
	case '1':
		return n + "st"
	case '2':
		return n + "nd"
	case '3':
		return n + "rd"
	}
	return n + "th"
}

// partOfResolution is an Assembly resolution of today's form whose last letter
// names a part: its document has no such letter.
var partOfResolution = regexp.MustCompile(`^(A/RES/[0-9ES-]+/[0-9]+)[A-Z]$`)

// documentURL is where the United Nations publishes a document.
func documentURL(s plenary.Symbol) string {
	doc := string(s)
	if m := partOfResolution.FindStringSubmatch(doc); m != nil {
		doc = m[1]
	}
	parts := strings.Split(doc, "/")
	for i := range parts {
		parts[i] = url.PathEscape(parts[i])
	}
	return "https://docs.un.org/en/" + strings.Join(parts, "/")
}

// linksOf leads to the documents of a vote.
func linksOf(v *plenary.Vote) []link {
	var out []link
	if v.Collection == plenary.UN {
		if v.Symbol != "" {
			label := "Text of the resolution"
			if v.Kind != plenary.Resolution {
				label = "Text of " + string(v.Symbol)
			}
			out = append(out, link{documentURL(v.Symbol), label})
		}
		for _, d := range []struct {
			symbol plenary.Symbol
			label  string
		}{{plenary.Symbol(v.Meeting), "Record of the meeting "}, {v.DraftOf, "Draft "}, {v.Report, "Report of the committee "}} {
			if d.symbol != "" {
				out = append(out, link{documentURL(d.symbol), d.label + string(d.symbol)})
			}
		}
	}
	for _, s := range v.Sources {
		if strings.HasPrefix(s.URL, "https://") {
			out = append(out, link{s.URL, s.Name + " record " + s.ID})
		}
	}
	return out
}

// citation is how to cite a vote.
type citation struct{ Text, BibTeX string }

func cite(v *plenary.Vote, rec *archive.Record) citation {
	name := string(v.Symbol)
	if name == "" {
		name = string(v.ID)
	}
	what := fmt.Sprintf("%s, vote on %s, %q, %s", v.Body.Name(), name, v.Title, v.Date.Long())
	if v.Tally.Known() {
		what += fmt.Sprintf(" (%s)", v.Tally)
	}
	var sources []string
	for _, s := range v.Sources {
		sources = append(sources, strings.TrimSpace(s.Name+" "+s.ID))
	}
	hash := fmt.Sprintf("%x", rec.Hash())[:16]
	org := "United Nations, "
	if v.Collection != plenary.UN { // nobody may take it for a vote of the body whose rules it used
		org = fmt.Sprintf("Collection %q, no vote of the United Nations, ", v.Collection)
	}
	c := citation{Text: fmt.Sprintf("%s%s. Source: %s. Vote %s, plenary record %s.", org, what, strings.Join(sources, "; "), v.ID, hash)}
	key := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, name)
	c.BibTeX = fmt.Sprintf("@misc{plenary:%s,\n  author = {{%s}},\n  title = {%s},\n  year = {%04d},\n  number = {%s},\n  note = {Vote %s of %s, tally %s; plenary record %s}\n}",
		key, strings.TrimSuffix(org, ", ")+" "+v.Body.Name(), texEscape(v.Title), v.Date.Year, texEscape(name), texEscape(string(v.ID)), v.Date.Long(), v.Tally, hash)
	return c
}

// texEscape makes a text safe inside braces of BibTeX.
func texEscape(s string) string { return tex.Replace(s) }

var tex = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`, "_", `\_`)
