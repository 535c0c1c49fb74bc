package archive

import (
	"slices"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
)

// MaxQuery bounds the length in bytes of a query that a person may type.
const MaxQuery = 1000

// Resolver turns what people type for a member or a group into codes. Errors
// should suggest the nearest names.
type Resolver interface {
	Member(text string) (plenary.Code, error)
	Group(text string) (GroupRef, error)
}

// GroupRef is a group of members with the dates they belonged to it.
type GroupRef struct {
	Name    string
	Members []GroupMember
}

// GroupMember is one stretch of a member's belonging to a group. Zero dates are
// open.
type GroupMember struct {
	Code     plenary.Code
	From, To plenary.Date
}

// Query says which votes to list. The zero Query lists every vote, newest
// first.
type Query struct {
	Words     []string // each must start a word of the title, subjects, agenda or symbol
	Phrases   []string // each must stand in one of them
	Without   []string // words that must not
	Body      plenary.Body
	Session   string
	From, To  plenary.Date
	Subject   string // a subject heading, or the start of one
	Outcomes  []plenary.Outcome
	Kinds     []plenary.Kind
	Methods   []plenary.Method
	Qualities []plenary.Quality
	Positions []MemberPosition
	Shape     []Range
	Lone      []plenary.Code // alone in its position
	Split     []GroupRef     // members of the group took different positions
	United    []GroupRef     // members of the group that voted took one position
	Counted   bool           // statistics count the vote: see Record.Counted
	Pairs     []Pairing      // how two members or groups stood to each other
	Lines     []LinePosition // what most of a group did
	Headings  []string       // subject headings in full
	During    []Spell        // in a member's own time in a group
	Majority  []plenary.Code // voted as the majority of those voting yes or no
	Minority  []plenary.Code // voted the other way
	Sort      Sort
}

// MemberPosition asks for a member's position; Not asks for any other.
type MemberPosition struct {
	Member   plenary.Code
	Position plenary.Position
	Not      bool
}

// Range asks for a count between Min and Max, both included. An unknown count
// is in no range.
type Range struct {
	Field    string // yes, no, abstain, not-voting, voting (yes+no), margin (|yes-no|)
	Min, Max int64
}

// Sort is the order of a list of votes.
type Sort string

// The orders. Closest is by distance to a simple majority among votes with at
// least 20 voting; Divided by how far the largest camp is from all.
const (
	Newest  Sort = "newest"
	Oldest  Sort = "oldest"
	Closest Sort = "closest"
	Divided Sort = "divided"
)

// ParseQuery reads the query language: words and "phrases", -word or not:word, and terms
// such as body:un-sc, session:ES-11, from:2022, subject:PALESTINE, outcome:vetoed,
// no:0..4, no<5, margin:0..2, lone:USA, split:P5, RUS=no, "north korea"=abstain,
// EU=no (most of the group), same:USA,EU, differ:USA,RUS, both:USA,RUS,
// during:FRA,EU, majority:USA, minority:USA, counted:yes, sort:closest. Errors
// are of class Invalid and name the term.
func ParseQuery(text string, names Resolver) (Query, error) {
	var q Query
	if len(text) > MaxQuery {
		return q, plenary.Errorf(plenary.Invalid, "query of %d bytes is too long", len(text)).
			WithHint("a query has at most %d bytes", MaxQuery)
	}
	terms, err := splitTerms(text)
	if err != nil {
		return q, err
	}
	for _, t := range joinNames(terms, names) {
		if err := q.add(t, names); err != nil {
			return Query{}, err
		}
	}
	if n := q.lines(); n > maxLines {
		return Query{}, plenary.Errorf(plenary.Invalid, "the query asks for the line of a group %d times", n).WithHint("at most %d times", maxLines)
	}
	if !q.From.IsZero() && !q.To.IsZero() && q.From.First().Compare(q.To.Last()) > 0 {
		return Query{}, plenary.Errorf(plenary.Invalid, "in the query, from:%s is after to:%s", q.From, q.To).
			WithHint("exchange the two")
	}
	return q, nil
}

// term is one piece of a query: a word or phrase, or key, operator and value.
type term struct {
	key, op, value string
	quoted         bool
}

// String shows the term in an error.
func (t term) String() string { return t.key + t.op + t.value }

func splitTerms(text string) ([]term, error) {
	var out []term
	for rest := strings.TrimSpace(text); rest != ""; rest = strings.TrimSpace(rest) {
		var t term
		var err error
		t.key, t.quoted, rest, err = cutPiece(rest, true)
		if err != nil {
			return nil, err
		}
		for _, op := range []string{"!=", "<=", ">=", "=", "<", ">", ":"} {
			if r, ok := strings.CutPrefix(rest, op); ok {
				t.op = op
				t.value, _, rest, err = cutPiece(strings.TrimLeft(r, " "), false)
				if err != nil {
					return nil, err
				}
				break
			}
		}
		if t.key != "" && t.key != "&" || t.op != "" {
			out = append(out, t)
		}
	}
	return out, nil
}

// maxNameWords bounds how many words of a name need no quotation marks.
const maxNameWords = 6

// joinNames puts the words of a member's name together where it was typed
// without quotation marks: south sudan=no asks for South Sudan, not for the word
// "south" and Sudan. The longest name that is one wins.
func joinNames(terms []term, names Resolver) []term {
	var out []term
	for _, t := range terms {
		if t.isPosition() {
			for n := min(len(out), maxNameWords-1); n > 0; n-- {
				before := out[len(out)-n:]
				if slices.ContainsFunc(before, func(b term) bool { return b.op != "" || b.quoted || strings.HasPrefix(b.key, "-") }) {
					continue
				}
				name := t.key
				for i := len(before) - 1; i >= 0; i-- {
					name = before[i].key + " " + name
				}
				if _, err := names.Member(name); err == nil {
					t.key = name
					out = out[:len(out)-n]
					break
				}
			}
		}
		out = append(out, t)
	}
	return out
}

// isPosition says whether the term asks for a member's position.
func (t term) isPosition() bool {
	key := strings.ToLower(t.key)
	_, shape := shapeFields[key]
	return (t.op == "=" || t.op == "!=") && !isFilter(key) && (!shape || t.quoted)
}

// cutPiece takes a quoted string or a run without spaces (and, for a key,
// without operators) off the front.
func cutPiece(s string, isKey bool) (piece string, quoted bool, rest string, err error) {
	for _, quotes := range []string{`""`, "“”", "«»"} {
		r := []rune(quotes)
		if after, ok := strings.CutPrefix(s, string(r[0])); ok {
			inner, rest, closed := strings.Cut(after, string(r[1]))
			if !closed {
				return "", false, "", plenary.Errorf(plenary.Invalid, "the quotation mark before %q is not closed", after).
					WithHint("close it, or leave it out")
			}
			return inner, true, rest, nil
		}
	}
	stop := " \t\n"
	if isKey {
		stop += "=<>:!"
	}
	i := strings.IndexAny(s, stop)
	if i < 0 {
		return s, false, "", nil
	}
	if i == 0 && isKey && strings.ContainsRune("!", rune(s[0])) && !strings.HasPrefix(s, "!=") {
		i = 1 // a lone exclamation mark is not an operator
	}
	return s[:i], false, s[i:], nil
}

func (q *Query) add(t term, names Resolver) error {
	if t.op == "" {
		switch {
		case t.quoted || strings.Contains(t.key, "/"): // a symbol, or a part of one
			q.Phrases = append(q.Phrases, t.key)
		case strings.HasPrefix(t.key, "-") && len(t.key) > 1:
			q.Without = append(q.Without, t.key[1:])
		default:
			q.Words = append(q.Words, t.key)
		}
		return nil
	}
	if t.value == "" {
		return t.bad("it has no value")
	}
	key := strings.ToLower(t.key)
	if field, ok := shapeFields[key]; ok && !t.quoted {
		r, err := t.numbers(field)
		if err != nil {
			return err
		}
		q.Shape = append(q.Shape, r)
		return nil
	}
	if t.isPosition() {
		return q.addPosition(t, names)
	}
	if t.op != ":" && t.op != "=" {
		return t.bad("%s compares numbers only", t.op)
	}
	return q.addFilter(key, t, names)
}

func (q *Query) addPosition(t term, names Resolver) error {
	p, err := parseTypedPosition(t.value)
	if err != nil {
		return t.bad("position %q is not known", t.value).WithHint("use yes, no, abstain or not-voting (or Y, N, A, X)")
	}
	party, err := ParseParty(t.key, names)
	if err != nil {
		return err
	}
	if party.Member == "" {
		if t.op != "=" || p != plenary.Yes && p != plenary.No && p != plenary.Abstain {
			return t.bad("of a group it asks for yes, no or abstain")
		}
		q.Lines = append(q.Lines, LinePosition{party.Group, p})
		return nil
	}
	c := party.Member
	q.Positions = append(q.Positions, MemberPosition{Member: c, Position: p, Not: t.op == "!="})
	return nil
}

// shapeFields are the counts that a query can compare, by the names people use.
var shapeFields = map[string]string{
	"yes": "yes", "for": "yes", "favour": "yes", "no": "no", "against": "no", "abstain": "abstain", "abstentions": "abstain",
	"not-voting": "not-voting", "absent": "not-voting", "voting": "voting", "margin": "margin",
}

func isFilter(key string) bool {
	switch key {
	case "body", "session", "from", "to", "year", "date", "subject", "outcome", "kind", "method", "quality", "lone", "split", "united", "sort", "not":
		return true
	}
	return sideFilter(key)
}

func (q *Query) addFilter(key string, t term, names Resolver) (err error) {
	switch key {
	case "body":
		q.Body, err = parseBody(t.value)
	case "session":
		q.Session = strings.ToUpper(t.value)
	case "from":
		q.From, err = plenary.ParseDate(t.value)
	case "to":
		q.To, err = plenary.ParseDate(t.value)
	case "year", "date":
		from, to, found := strings.Cut(t.value, "..")
		if !found {
			to = from
		}
		if q.From, err = plenary.ParseDate(from); err == nil {
			q.To, err = plenary.ParseDate(to)
		}
	case "subject":
		q.Subject = t.value
	case "outcome":
		err = addAll(&q.Outcomes, t.value, plenary.ParseOutcome)
	case "kind":
		err = addAll(&q.Kinds, t.value, parseKind)
	case "method":
		err = addAll(&q.Methods, t.value, parseMethod)
	case "quality":
		err = addAll(&q.Qualities, t.value, plenary.ParseQuality)
	case "lone":
		err = addAll(&q.Lone, t.value, names.Member)
	case "split":
		err = addAll(&q.Split, t.value, names.Group)
	case "united":
		err = addAll(&q.United, t.value, names.Group)
	case "not":
		q.Without = append(q.Without, t.value)
	case "sort":
		q.Sort, err = parseSort(t.value)
	default:
		if sideFilter(key) {
			return q.addSide(key, t, names)
		}
		return t.bad("there is no filter %q", t.key)
	}
	return err
}

func addAll[T any](to *[]T, values string, parse func(string) (T, error)) error {
	for v := range strings.SplitSeq(values, ",") {
		x, err := parse(strings.TrimSpace(v))
		if err != nil {
			return err
		}
		*to = append(*to, x)
	}
	return nil
}

func (t term) bad(format string, args ...any) *plenary.Error {
	return plenary.Errorf(plenary.Invalid, "in the query, %q: "+format, append([]any{t.String()}, args...)...).
		WithHint(`terms look like body:un-sc, from:2022, no:0..4, "no<5", margin:0..2, lone:USA, split:P5, RUS=no`)
}

// numbers reads 3, 0..4, 100.., ..4, or a comparison.
func (t term) numbers(field string) (Range, error) {
	const most = 1 << 40
	r := Range{Field: field, Min: 0, Max: most}
	number := func(s string, into *int64, fallback int64) error {
		if s == "" {
			*into = fallback
			return nil
		}
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil || n < 0 || n > most {
			return t.bad("%q is not a number of votes", s)
		}
		*into = n
		return nil
	}
	if from, to, ok := strings.Cut(t.value, ".."); ok && (t.op == ":" || t.op == "=") {
		if err := number(from, &r.Min, 0); err != nil {
			return r, err
		}
		if err := number(to, &r.Max, most); err != nil {
			return r, err
		}
		if r.Min > r.Max {
			return r, t.bad("it starts above its end")
		}
		return r, nil
	}
	var n int64
	if err := number(t.value, &n, 0); err != nil {
		return r, err
	}
	switch t.op {
	case ":", "=":
		r.Min, r.Max = n, n
	case "<":
		r.Max = n - 1
	case "<=":
		r.Max = n
	case ">":
		r.Min = n + 1
	case ">=":
		r.Min = n
	default:
		return r, t.bad("%s does not compare numbers", t.op)
	}
	return r, nil
}

func parseTypedPosition(s string) (plenary.Position, error) {
	switch strings.ToLower(s) {
	case "yes", "y", "for", "favour", "favor", "in-favour":
		return plenary.Yes, nil
	case "no", "n", "against":
		return plenary.No, nil
	case "abstain", "a", "abstained", "abstaining":
		return plenary.Abstain, nil
	case "not-voting", "x", "absent", "none":
		return plenary.NotVoting, nil
	}
	return plenary.ParsePosition(s)
}

func parseBody(s string) (plenary.Body, error) {
	switch strings.ToLower(s) {
	case "un-ga", "ga", "unga", "assembly":
		return plenary.GeneralAssembly, nil
	case "un-sc", "sc", "unsc", "council":
		return plenary.SecurityCouncil, nil
	}
	for _, c := range s {
		if c != '-' && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return "", plenary.Errorf(plenary.Invalid, "body %q is not known", s).WithHint("use un-ga, un-sc or the slug of a local body")
		}
	}
	return plenary.Body(s), nil
}

func parseKind(s string) (plenary.Kind, error) {
	for _, k := range []plenary.Kind{plenary.Resolution, plenary.DecisionKind, plenary.Draft, plenary.Amendment, plenary.Paragraph, plenary.Motion, plenary.OtherKind} {
		if string(k) == s {
			return k, nil
		}
	}
	return "", plenary.Errorf(plenary.Invalid, "kind %q is not known", s).
		WithHint("use resolution, decision, draft, amendment, paragraph, motion or other")
}

func parseMethod(s string) (plenary.Method, error) {
	for _, m := range []plenary.Method{plenary.Recorded, plenary.RollCall, plenary.ShowOfHands, plenary.SecretBallot, plenary.WithoutAVote, plenary.NonRecorded} {
		if string(m) == s {
			return m, nil
		}
	}
	return "", plenary.Errorf(plenary.Invalid, "method %q is not known", s).
		WithHint("use recorded, roll-call, show-of-hands, secret-ballot, without-a-vote or non-recorded")
}

func parseSort(s string) (Sort, error) {
	switch o := Sort(s); o {
	case Newest, Oldest, Closest, Divided:
		return o, nil
	}
	return "", plenary.Errorf(plenary.Invalid, "order %q is not known", s).WithHint("use newest, oldest, closest or divided")
}
