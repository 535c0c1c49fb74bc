package claims

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/rules"
)

// internal are words of titles of Assembly texts that take effect within the
// Organization: budget, elections, membership, its own organs.
var internal = []string{"budget", "scale of assessment", "expenses", "appointment", "election", "admission of", "membership in the united nations", "credentials",
	"suspension of the rights", "rights of membership", "financing of", "staff", "rules of procedure", "restoration of the lawful rights", "amendments to the charter", "articles 23", "pension", "pattern of conferences", "programme planning", "human resources", "joint inspection unit", "observer status", "status of palestine"}

// effect says whether a text of vote v binds: known is false where that is
// disputed or depends on the text.
func (w *worker) effect(v int) (binding, known bool) {
	if w.ix.body[v] == plenary.SecurityCouncil {
		// Charter 25: decisions bind; whether a text decides or recommends
		// is for its words to say.
		return true, w.ix.outcome[v] == plenary.Adopted
	}
	title := strings.ToLower(cutTitle(w.rec.Title(v)))
	for _, s := range internal {
		if strings.Contains(title, s) {
			return true, false
		}
	}
	return false, true
}

// compareEffect sets a statement on legal effect or on the majority needed
// against the Charter and what is known of the question.
func (w *worker) compareEffect(c *comparison, st *extract.Statement, v int) {
	if st.Kind == extract.Binding {
		binding, known := w.effect(v)
		if w.ix.body[v] == plenary.SecurityCouncil && !st.Binding {
			known = false // which paragraphs bind is disputed
		}
		c.add(slot{name: "binding", agrees: binding == st.Binding, unknown: !known, bits: 0.5})
		return
	}
	vote := w.rec.Vote(v)
	ruling, ok := rules.KnownRulings().Of(&vote)
	two := st.Majority&lex.TwoThirds != 0
	s := slot{name: "majority", unknown: !ok, bits: 1}
	if ok {
		simple := ruling.Question == plenary.Ordinary || ruling.Question == plenary.Procedural
		s.agrees = simple != two
		c.note = ruling.String()
	}
	c.add(s)
}
