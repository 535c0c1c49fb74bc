package web

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/archive"
)

// scope is the votes that a page's figures are computed over: one body, and if
// asked a span of time and a subject.
type scope struct {
	Body, From, To, Subject string // as asked; Body is un-ga, un-sc or all
	query                   archive.Query
}

// anyBody asks for the votes of both bodies.
const anyBody = "all"

// readScope reads a scope from the parameters of a request. Without a body it
// is the General Assembly.
func readScope(r *http.Request) (scope, error) {
	in := r.URL.Query()
	get := func(key string) string { return strings.TrimSpace(in.Get(key)) }
	sc := scope{get("body"), get("from"), get("to"), get("subject"), archive.Query{}}
	if sc.Body == "" {
		sc.Body = string(plenary.GeneralAssembly)
	}
	var err error
	sc.query, err = archive.ParseQuery(sc.params().query(), archive.Names)
	return sc, err
}

// params are the same as the parameters of a search.
func (sc scope) params() asked {
	a := asked{params: url.Values{}, page: 1}
	for _, p := range [][2]string{{"body", sc.Body}, {"from", sc.From}, {"to", sc.To}, {"subject", sc.Subject}} {
		if p[1] != "" && p != [2]string{"body", anyBody} {
			a.params.Set(p[0], p[1])
		}
	}
	return a
}

// votes is the address of the list of votes behind a figure: those of the scope
// that statistics count and that meet further terms of a search.
func (sc scope) votes(terms string) string {
	return sc.params().with("/votes", "q", strings.TrimSpace(terms+" counted:yes"))
}

// year is the same within one year.
func (sc scope) year(y int, terms string) string {
	sc.From, sc.To = fmt.Sprint(y), fmt.Sprint(y)
	return sc.votes(terms)
}

// address is a path with the scope and further parameters, which come in pairs
// and go first.
func (sc scope) address(path string, more ...string) string {
	var parts []string
	add := func(key, value string) {
		if value != "" {
			parts = append(parts, key+"="+url.QueryEscape(value))
		}
	}
	for k := 0; k+1 < len(more); k += 2 {
		add(more[k], more[k+1])
	}
	if sc.Body != string(plenary.GeneralAssembly) {
		add("body", sc.Body)
	}
	add("from", sc.From)
	add("to", sc.To)
	add("subject", sc.Subject)
	if len(parts) == 0 {
		return path
	}
	return path + "?" + strings.Join(parts, "&")
}

// Address is a path with the scope, for templates.
func (sc scope) Address(path string) string { return sc.address(path) }

// Words say which votes are counted: "votes of the General Assembly from 1990".
func (sc scope) Words() string {
	out := "votes"
	if sc.Body == anyBody {
		out += " of both bodies"
	} else {
		out += " of the " + plenary.Body(sc.Body).Name()
	}
	if sc.Subject != "" {
		out += " on " + strings.ToUpper(sc.Subject)
	}
	if sc.From != "" {
		out += " from " + sc.From
	}
	if sc.To != "" {
		out += " to " + sc.To
	}
	return out
}

// Narrow says whether more than the body was chosen.
func (sc scope) Narrow() bool { return sc.From != "" || sc.To != "" || sc.Subject != "" }

// pair is the search term for two parties: both, same or differ.
func pair(term string, a, b party) string {
	return term + `:"` + a.term + "," + b.term + `"`
}

// takes is the search term for a party's position.
func (p party) takes(position string) string {
	if p.Code != "" {
		return p.term + "=" + position
	}
	return `"` + p.term + `"=` + position
}

// percent is a share of whole numbers: "91.3 %", or a dash where there is no
// whole.
func percent(n, of int) string {
	if of == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f %%", 100*float64(n)/float64(of))
}

// figure is a number that opens the list of votes behind it.
type figure struct {
	N   int    `json:"n"`
	URL string `json:"votes"` // address of the list
}

// decimals writes a measure.
func decimals(x float64) string {
	if x < 0 {
		return "−" + fmt.Sprintf("%.3f", -x)
	}
	return fmt.Sprintf("%.3f", x)
}

// positionTerms are the positions of a table in the words of a search, in the
// order of its rows.
var positionTerms = [3]string{analysis.Yes: "yes", analysis.No: "no", analysis.Abstain: "abstain"}
