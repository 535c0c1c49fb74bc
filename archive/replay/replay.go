// Package replay decides every vote of a record again, under the rules of its
// day, and compares the result with the outcome that the sources recorded.
// Disagreements fall into a closed list of classes (classes.csv), each of which
// rests on what a source says of the vote; what is left is unexplained.
//
// A recorded outcome is never used to explain itself, and every one of them is
// compared with something: a decision from ballots, what partial ballots leave
// possible, or a fact such as the symbol of a resolution. The package does no
// I/O and never changes a record.
package replay

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/names"
	"github.com/plenary-vote/plenary/rules"
)

// Report is what a replay found.
type Report struct {
	Votes       int          `json:"votes"`
	WithBallots int          `json:"with_ballots"` // every position known
	Compared    int          `json:"compared"`     // votes whose recorded outcome was compared
	Decided     int          `json:"decided"`      // compared, and the rules alone leave one outcome
	Agree       int          `json:"agree"`        // compared, and what the rules give is what was recorded
	Classes     []ClassCount `json:"classes"`
	Disagree    []Disagree   `json:"disagreements"` // the unexplained ones
	Unexplained int          `json:"unexplained"`
	Lessons     Lessons      `json:"lessons"`
}

// ClassCount is how many votes rest on a row of the list.
type ClassCount struct {
	Class
	Votes int `json:"votes"`
}

// Disagree is a vote whose recorded outcome nothing explains.
type Disagree struct {
	ID       plenary.VoteID  `json:"id"`
	Symbol   plenary.Symbol  `json:"symbol"`
	Date     plenary.Date    `json:"date"`
	Recorded plenary.Outcome `json:"recorded"`
	Why      string          `json:"why"`
}

// Options change what is replayed.
type Options struct {
	// Rulings on single votes; nil: the embedded ones.
	Rulings *rules.Rulings
	// Recorded gives the outcome recorded for vote i; nil: the record's own.
	// Tests use it to alter outcomes and require that each is noticed.
	Recorded func(i int) plenary.Outcome
}

// Run replays a record. The error is that of a missing book of rules.
func Run(r *archive.Record, o Options) (*Report, error) {
	s := &session{r: r, b: gather(r), rulings: o.Rulings, recorded: o.Recorded, books: map[plenary.Body]*rules.Book{}}
	if s.rulings == nil {
		s.rulings = rules.KnownRulings()
	}
	if s.recorded == nil {
		s.recorded = r.Outcome
	}
	s.out.Classes = make([]ClassCount, len(classes()))
	for k, c := range classes() {
		s.out.Classes[k].Class = c
	}
	s.out.Disagree = []Disagree{}
	for i := range r.Len() {
		if err := s.replay(i); err != nil {
			return nil, err
		}
	}
	s.out.Votes = r.Len()
	s.out.Unexplained = len(s.out.Disagree)
	s.out.Lessons = s.lessons()
	return &s.out, nil
}

// session is one run.
type session struct {
	r        *archive.Record
	b        ballots
	rulings  *rules.Rulings
	recorded func(int) plenary.Outcome
	books    map[plenary.Body]*rules.Book
	out      Report
	lost     []int // adopted although two-thirds would have failed
}

// light is vote i with what a decision needs. Where the ballots are not
// complete it is the whole vote, whose notes and sources say why.
func (s *session) light(i int) plenary.Vote {
	r := s.r
	q := r.Quality(i)
	if q == plenary.NoBallots || q == plenary.Partial {
		return r.Vote(i)
	}
	v := plenary.Vote{ID: r.ID(i), Symbol: r.Symbol(i), Body: r.Body(i), Date: r.Date(i), Kind: r.Kind(i), Method: r.Method(i), Quality: q}
	if v.Ballots = s.b.council[i]; v.Ballots == nil {
		v.Tally = s.b.tally(i)
	}
	return v
}

// replay compares one vote.
func (s *session) replay(i int) error {
	v := s.light(i)
	book, ok := s.books[v.Body]
	if !ok {
		var err error
		if book, err = rules.Builtin(v.Body); err != nil {
			return err
		}
		s.books[v.Body] = book
	}
	if v.Quality == plenary.Full || v.Quality == plenary.Disputed {
		s.out.WithBallots++
	}
	questions, ruling := book.Classes(&v, s.rulings)
	recorded := s.recorded(i)

	// What the rules leave possible, under each class that may have applied.
	var possible rules.OutcomeSet
	var failed string
	decided := false
	for _, q := range questions {
		set, err := s.outcomes(&v, book, q)
		if err != nil {
			if plenary.CodeOf(err) != plenary.Unavailable { // else nothing of the vote is known
				failed = err.Error()
			}
			continue
		}
		possible, decided = possible|set, true
		if q == plenary.Important && len(questions) > 1 && recorded == plenary.Adopted && !set.Has(plenary.Adopted) {
			s.lost = append(s.lost, i)
		}
	}

	// What the sources say of the vote, beside its outcome.
	explained, facts := false, false
	why := ""
	for k := range s.out.Classes {
		c := &s.out.Classes[k]
		if !c.matches(&v, ruling) {
			continue
		}
		switch {
		case c.Expects == plenary.NotRecorded:
			if c.Code != "no-recorded-outcome" || recorded == plenary.NotRecorded {
				explained = true
				c.Votes++
			}
		case recorded == plenary.NotRecorded:
		case c.Expects != recorded:
			why = c.Text
		default:
			facts = true
			c.Votes++
		}
	}
	s.out.Compared++
	if recorded != plenary.NotRecorded && decided && possible&(possible-1) == 0 {
		s.out.Decided++
	}
	switch {
	case recorded == plenary.NotRecorded && explained:
		s.out.Compared--
		return nil
	case failed != "":
		why = failed
	case why != "":
	case recorded == plenary.NotRecorded:
		why = "no outcome is recorded, and no source says why"
	case decided && !possible.Has(recorded):
		why = "the rules give " + list(possible)
	case !decided && !facts:
		why = "nothing is known to compare it with"
	}
	if why != "" {
		s.out.Disagree = append(s.out.Disagree, Disagree{v.ID, v.Symbol, v.Date, recorded, why})
		return nil
	}
	s.out.Agree++
	return nil
}

// outcomes decides a vote under one class of question.
func (s *session) outcomes(v *plenary.Vote, b *rules.Book, q plenary.Question) (rules.OutcomeSet, error) {
	rule, err := b.On(q, v.Date)
	if err != nil {
		return 0, err
	}
	var in rules.Inputs
	for _, t := range rule.Needs {
		if t.Base == rules.Members && rule.Seats == 0 {
			in.Members = plenary.N(int64(len(names.MembersOn(v.Date))))
		}
	}
	return rules.Outcomes(v, rule, in)
}

func list(s rules.OutcomeSet) string {
	text := ""
	for _, o := range s.List() {
		if text != "" {
			text += " or "
		}
		text += o.String()
	}
	return text
}
