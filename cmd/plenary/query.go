package main

import (
	"fmt"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// queryArgs are the words and flags that choose votes, the same for every
// command that takes a query. Each flag is a term of the query language, so
// that there is one reader of queries and one set of messages.
type queryArgs struct {
	Words   []string `arg:"" optional:"" help:"Words and terms: ukraine no:0..4 margin:0..2 lone:USA split:P5 RUS=no \"no<5\". A word to leave out is not:WORD."`
	Body    string   `help:"un-ga, un-sc, or a local body." placeholder:"BODY"`
	Session string   `help:"Session of the Assembly, as in 77 or ES-11." placeholder:"S"`
	From    string   `help:"First day: 2022-03-02, 2022-03 or 2022." placeholder:"DATE"`
	To      string   `help:"Last day." placeholder:"DATE"`
	Subject string   `help:"Subject heading, or its beginning." placeholder:"TEXT"`
	Outcome string   `help:"adopted, rejected, vetoed, ...; several with commas." placeholder:"OUTCOME"`
	Kind    string   `help:"resolution, decision, draft, amendment, paragraph, motion, other; several with commas." placeholder:"KIND"`
	Sort    string   `help:"newest, oldest, closest or divided." placeholder:"ORDER"`
}

// query reads the words and flags. A mistake in them is one of usage; a member
// or group that is not known is not found.
func (a queryArgs) query() (archive.Query, error) {
	q, err := archive.ParseQuery(a.text(), archive.Names)
	if plenary.CodeOf(err) == plenary.Invalid {
		err = usage(err, "run: plenary search --help")
	}
	return q, err
}

// text is the whole query in the query language.
func (a queryArgs) text() string {
	var terms []string
	for _, w := range a.Words {
		terms = append(terms, requote(w))
	}
	for _, f := range [][2]string{
		{"body", a.Body}, {"session", a.Session}, {"from", a.From}, {"to", a.To}, {"subject", a.Subject},
		{"outcome", a.Outcome}, {"kind", a.Kind}, {"sort", a.Sort},
	} {
		if f[1] != "" {
			terms = append(terms, fmt.Sprintf(`%s:"%s"`, f[0], strings.ReplaceAll(f[1], `"`, " ")))
		}
	}
	return strings.Join(terms, " ")
}

// requote puts back the quotation marks that the shell took off an argument:
// "human rights" is a phrase, "north korea=no" names a member of two words, and
// subject:"human rights" has a value of two. An argument that holds a query of
// several terms is left as it is.
func requote(arg string) string {
	arg = strings.TrimSpace(arg)
	if !strings.ContainsAny(arg, " \t") || strings.ContainsAny(arg, `"“«`) {
		return arg
	}
	at := strings.IndexAny(arg, "=<>:!")
	if at < 0 {
		return `"` + arg + `"`
	}
	end := at + 1
	for end < len(arg) && strings.ContainsRune("=<>", rune(arg[end])) {
		end++
	}
	key, op, value := arg[:at], arg[at:end], arg[end:]
	if strings.ContainsAny(value, "=<>:!") {
		return arg
	}
	switch {
	case strings.Contains(key, " ") && strings.Contains(op, "=") && !strings.Contains(value, " "):
		return `"` + key + `"` + op + value
	case !strings.Contains(key, " ") && op == ":" && strings.Contains(value, " "):
		return key + op + `"` + value + `"`
	}
	return arg
}
