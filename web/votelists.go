package web

import (
	"html/template"
	"strconv"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/chart"
)

// More parts of a vote's page that are long enough to be appended by hand.

// writer appends HTML; text is escaped, the rest is not.
type writer struct{ b []byte }

func (w *writer) raw(parts ...string) *writer {
	for _, p := range parts {
		w.b = append(w.b, p...)
	}
	return w
}

func (w *writer) text(s string) *writer { w.b = chart.Escape(w.b, s); return w }

func (w *writer) html() template.HTML { return template.HTML(w.b) }

// light is the sign of a position and its word.
func (w *writer) light(l chart.Look) *writer {
	return w.raw(`<i class="`, l.Class, `"></i>`)
}

// tally is the mini bar and the numbers, or that there are none.
func (w *writer) tally(t plenary.Tally) *writer {
	if !t.Known() {
		return w.raw(`<span class="nums faint">counts not recorded</span>`)
	}
	w.b = chart.MiniBar(w.b, t)
	return w.raw(`<span class="nums">`, t.Yes.String(), ` – `, t.No.String(), ` – `, t.Abstain.String(), `</span>`)
}

// seriesHTML is the votes on the same question as small multiples, oldest first.
func seriesHTML(votes []serial) template.HTML {
	if len(votes) == 0 {
		return ""
	}
	w := &writer{}
	w.raw(`<ol class="series">`)
	for _, v := range votes {
		if v.Self {
			w.raw(`<li aria-current="page"><b>`).text(v.Name).raw(`</b>`)
		} else {
			w.raw(`<li><a href="`).text(v.URL).raw(`">`).text(v.Name).raw(`</a>`)
		}
		w.raw(` <time class="faint" datetime="`, v.Date.String(), `">`, v.Date.Long(), `</time>`).tally(v.Tally)
		if v.Comparable {
			w.raw(`<a class="small" href="`).text(v.DiffURL).raw(`">`, plural(v.Moved, "member differs", "members differ"), `</a>`)
		}
		w.raw(`</li>`)
	}
	return w.raw(`</ol>`).html()
}

// groupsHTML is the regional groups: a bar each, and who left the group's line.
func groupsHTML(rows []groupRow) template.HTML {
	w := &writer{}
	for _, g := range rows {
		w.raw(`<section class="group"><h3>`).text(g.Label).raw(`</h3>`)
		w.b = chart.MiniBar(w.b, g.Tally)
		n := g.Tally.Of(g.Most.Position).String()
		if g.All {
			w.raw(`<p>All `, g.Most.Word, `: `, n, `.`)
		} else {
			w.raw(`<p>`, n, ` `, g.Most.Word, `.`)
		}
		for _, c := range g.Lists {
			w.raw(` <span>`).light(c.Look).raw(c.Count, ` `, c.Look.Word, `: `, string(c.Names), `.</span>`)
		}
		w.raw(`</p></section>`)
	}
	return w.html()
}

// whyHTML is what is known of the class of question and the proof of each
// decision that the rules allow.
func whyHTML(j judged) template.HTML {
	w := &writer{}
	if j.Ruling != "" {
		w.raw(`<p>`).text(j.Ruling).raw(`.</p>`)
	}
	w.raw(string(proofsHTML(j.Decisions)))
	if u := j.RulesURL(); u != "" {
		w.raw(`<p><a href="`).text(u).raw(`">The rules of this body, with a calculator</a></p>`)
	}
	return w.html()
}

// proofsHTML is each decision with the steps of its proof.
func proofsHTML(decisions []plenary.Decision) template.HTML {
	w := &writer{}
	for _, d := range decisions {
		head := d.Rule
		if d.Question != "" {
			head = "If the question is " + string(d.Question)
		}
		w.raw(`<p class="case">`).text(head).raw(`: `, outcomeWord(d.Outcome), `</p><ol class="proof">`)
		for _, s := range d.Proof {
			class, word := "fails", "Fails"
			switch {
			case s.Note:
				class, word = "note", "Note"
			case s.Holds:
				class, word = "holds", "Holds"
			}
			w.raw(`<li class="`, class, `"><b>`, word, `</b> `).text(named(s.Text)).raw(` <small>`).text(s.Cite).raw(`</small></li>`)
		}
		w.raw(`</ol>`)
	}
	return w.html()
}

// plural counts things: "1 vote", "1,204 votes".
func plural(n int, one, many string) string {
	if n == 1 {
		return strconv.Itoa(n) + " " + one
	}
	return string(grouped(nil, int64(n))) + " " + many
}
