package rules

import (
	"bufio"
	"bytes"
	"slices"
	"strings"
	"sync"

	"github.com/plenary-vote/plenary"
)

// Effect is what a text does once it is adopted.
type Effect string

// The effects.
const (
	Recommends Effect = "recommends" // it binds nobody outside the body
	Internal   Effect = "internal"   // it takes effect within the Organization
	Decides    Effect = "decides"    // members agree to carry it out
	OpenEffect Effect = ""           // it depends on the words of the text
)

// Matter is what the subject of a question says of it.
type Matter struct {
	Body     plenary.Body
	Question plenary.Question // empty: the subject does not tell
	Effect   Effect
	Cite     string
	words    []string
}

// matters reads the embedded subjects once; they are tested, so that an error
// here is a defect of ours.
var matters = sync.OnceValue(func() []Matter {
	text, err := data.ReadFile("data/matters.txt")
	if err != nil {
		panic(err)
	}
	var out []Matter
	sc := bufio.NewScanner(bytes.NewReader(text))
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		m, ok := readMatter(line)
		if !ok {
			panic(fault("matters.txt", n, "write: BODY CLASS EFFECT [cite]: words; words", "the line is not understood"))
		}
		out = append(out, m)
	}
	return out
})

func readMatter(line string) (Matter, bool) {
	head, rest, ok1 := strings.Cut(line, "[")
	cite, subjects, ok2 := strings.Cut(rest, "]:")
	f := strings.Fields(head)
	if !ok1 || !ok2 || len(f) != 3 {
		return Matter{}, false
	}
	m := Matter{Body: plenary.Body(f[0]), Cite: cite}
	if f[1] != "-" {
		m.Question = plenary.Question(f[1])
	}
	if f[2] != "-" {
		m.Effect = Effect(f[2])
	}
	for w := range strings.SplitSeq(subjects, ";") {
		m.words = append(m.words, strings.TrimSpace(w))
	}
	return m, len(m.words) > 0 && !slices.Contains(m.words, "")
}

// MatterOf says what the subject of a vote tells of its majority and its effect;
// false where it tells nothing.
func MatterOf(v *plenary.Vote) (Matter, bool) {
	title := strings.ToLower(v.Title)
	if i := strings.Index(title, " : resolution"); i > 0 {
		title = title[:i]
	}
	for _, m := range matters() {
		if m.Body == v.Body && slices.ContainsFunc(m.words, func(w string) bool { return strings.Contains(title, w) }) {
			return m, true
		}
	}
	return Matter{}, false
}

// EffectOf says what the text of a vote does once adopted, and by which article.
// The Assembly recommends but for matters of the Organization itself; whether a
// text of the Council decides is known only where its subject tells.
func EffectOf(v *plenary.Vote) (Effect, string) {
	if m, ok := MatterOf(v); ok && m.Effect != OpenEffect && m.Effect != Recommends {
		return m.Effect, m.Cite
	}
	if v.Body == plenary.GeneralAssembly {
		return Recommends, "Charter 10 to 14"
	}
	return OpenEffect, "Charter 25"
}

// Majority is what is known of the majority that a past vote needed.
type Majority struct {
	Question plenary.Question
	Effect   Effect        // of a text on such a matter, where the subject tells
	Needed   plenary.Count // affirmative votes, unknown where the tally is
	Why      string
	Certain  bool // ruled, or the only class under which the outcome is possible; otherwise it follows from the subject
}

// MajorityOf says which majority a vote of the record needed: as it was ruled, as
// the outcome proves, or as the subject has it. False where nothing tells.
func (b *Book) MajorityOf(v *plenary.Vote, rs *Rulings) (Majority, bool) {
	j, err := b.Judge(v, rs, Inputs{})
	if err != nil {
		return Majority{}, false
	}
	var fit []plenary.Decision
	for _, d := range j.Decisions {
		if d.Outcome == v.Outcome || v.Outcome == plenary.NotRecorded {
			fit = append(fit, d)
		}
	}
	if len(fit) == 1 {
		m := Majority{Question: fit[0].Question, Needed: fit[0].Needed, Certain: true, Why: "no other majority agrees with the outcome"}
		switch {
		case j.Ruling != nil:
			m.Why = j.Ruling.String()
		case len(j.Decisions) == 1:
			m.Why = b.UnruledCite
		}
		return m, true
	}
	x, ok := MatterOf(v)
	if !ok || x.Question == "" {
		return Majority{}, false
	}
	for _, d := range fit {
		if d.Question == x.Question {
			return Majority{Question: x.Question, Effect: x.Effect, Needed: d.Needed, Why: "by its subject: " + string(x.Question) + " (" + x.Cite + ")"}, true
		}
	}
	return Majority{}, false
}
