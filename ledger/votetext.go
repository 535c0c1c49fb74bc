package ledger

import (
	"slices"
	"strconv"

	"github.com/plenary-vote/plenary"
)

// voteSummary writes what was put and what became of it: the lines of a vote
// that every receipt carries.
func voteSummary(t *text, v *plenary.Vote) {
	t.line("vote", string(v.ID))
	t.line("collection", string(v.Collection))
	t.line("body", string(v.Body))
	t.line("symbol", string(v.Symbol))
	t.line("date", v.Date.String())
	t.line("session", v.Session)
	t.line("sitting", v.Meeting)
	t.line("what", string(v.Kind))
	t.line("title", v.Title)
	t.line("agenda", v.Agenda)
	t.line("draft", string(v.DraftOf))
	t.line("report", string(v.Report))
	t.line("method", string(v.Method))
	t.line("outcome", v.Outcome.String())
	tally(t, "tally", v.Tally)
	t.line("quality", v.Quality.String())
	if d := v.Decision; d != nil {
		t.line("decided", d.Outcome.String())
		t.line("question", string(d.Question))
		t.line("rule", d.Rule)
		count(t, "needed", d.Needed)
		count(t, "margin", d.Margin)
		for _, c := range d.VetoedBy {
			t.line("vetoed-by", string(c))
		}
	}
}

// voteDetails writes the roll, the proof and what else is known of a vote.
func voteDetails(t *text, v *plenary.Vote) {
	ballots := v.Ballots
	if !slices.IsSortedFunc(ballots, byMember) {
		ballots = slices.Clone(ballots)
		slices.SortStableFunc(ballots, byMember)
	}
	for i := range ballots {
		ballot(t, ballots[i])
	}
	if v.Decision != nil {
		for _, s := range v.Decision.Proof {
			step(t, s)
		}
	}
	for _, s := range v.Stated {
		t.words("stated", string(s.Kind))
		tally(t, "stated-tally", s.Tally)
		t.line("stated-source", s.Source)
	}
	for _, s := range v.Subjects {
		t.line("subject", s)
	}
	for _, n := range v.Notes {
		t.words("remark", n.Code)
		t.line("text", n.Text)
		t.line("remark-source", n.Source)
	}
	for _, r := range v.Related {
		t.words("related", string(r.Relation), string(r.ID))
	}
	for _, s := range v.Sources {
		t.always("source", s.Name)
		t.line("source-id", s.ID)
		t.line("source-url", s.URL)
	}
}

func byMember(a, b plenary.Ballot) int {
	switch {
	case a.Member < b.Member:
		return -1
	case a.Member > b.Member:
		return 1
	}
	return 0
}

// ballot writes "ballot FRA yes", with the weight when it is not 1 and the
// reason when it is known. Built by hand: the record holds millions.
func ballot(t *text, b plenary.Ballot) {
	t.b = append(t.b, "ballot "...)
	t.b = appendWord(t.b, string(b.Member))
	t.b = append(t.b, ' ')
	t.b = append(t.b, b.Position.String()...)
	if w := b.Weighs(); w != 1 {
		t.b = append(t.b, " weight="...)
		t.b = strconv.AppendInt(t.b, w, 10)
	}
	if b.Reason != plenary.UnknownReason {
		t.b = append(t.b, " reason="...)
		t.b = append(t.b, b.Reason.String()...)
	}
	t.b = append(t.b, '\n')
}

func step(t *text, s plenary.Step) {
	t.line("cite", s.Cite)
	switch {
	case s.Note:
		t.line("note", s.Text)
	case s.Holds:
		t.line("holds", s.Text)
	default:
		t.line("fails", s.Text)
	}
}

// tally writes "tally yes=141 no=7 abstain=32 not-voting=13"; an unknown count
// is "?", a tally of which nothing is known has no line.
func tally(t *text, key string, n plenary.Tally) {
	if n == (plenary.Tally{}) {
		return
	}
	t.words(key, "yes="+n.Yes.String(), "no="+n.No.String(), "abstain="+n.Abstain.String(), "not-voting="+n.NotVoting.String())
}

func count(t *text, key string, n plenary.Count) {
	if n.Known() {
		t.line(key, n.String())
	}
}
