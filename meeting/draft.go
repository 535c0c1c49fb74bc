package meeting

import (
	"slices"

	"github.com/plenary-vote/plenary"
)

// Fate is what has become of a draft, an amendment, a part or a motion.
type Fate string

// The fates of what is put.
const (
	Pending      Fate = "pending"
	Adopted      Fate = "adopted"
	Rejected     Fate = "rejected" // also vetoed, and not adopted for want of a quorum
	EvenlySplit  Fate = "tied"     // a second vote is due
	Withdrawn    Fate = "withdrawn"
	Fallen       Fate = "fallen"       // another's adoption left nothing to vote on
	Incorporated Fate = "incorporated" // taken into the text by its sponsors
)

// Draft is a text before the meeting: a proposal, or an amendment to one.
type Draft struct {
	ID        string           `json:"id"`
	Symbol    plenary.Symbol   `json:"symbol,omitempty"`
	Title     string           `json:"title"`
	Item      string           `json:"item,omitempty"`
	Sponsors  []plenary.Code   `json:"sponsors"`
	Question  plenary.Question `json:"question"`         // class of the question, from the book
	Ruling    string           `json:"ruling,omitempty"` // who ruled so, and why
	Text      []Paragraph      `json:"text,omitempty"`
	Revision  int              `json:"revision"`
	Revisions []Revision       `json:"revisions,omitempty"`

	Amends  string   `json:"amends,omitempty"` // draft or amendment that this amends
	Oral    bool     `json:"oral,omitempty"`
	Changes []Change `json:"changes,omitempty"`

	Order   []string `json:"order,omitempty"`   // of the votes on its amendments, as settled
	Implies []Implic `json:"implies,omitempty"` // as settled
	Settled bool     `json:"settled,omitempty"`
	Parts   []Part   `json:"parts,omitempty"` // when divided

	Fate    Fate           `json:"fate"`
	Why     string         `json:"why,omitempty"`
	Amended bool           `json:"amended,omitempty"`
	Asked   []plenary.Code `json:"asked,omitempty"` // who asked for a vote
	Vote    string         `json:"vote,omitempty"`  // that settled it
}

// Paragraph is one paragraph of a text, named so that amendments can point at
// it.
type Paragraph struct {
	ID        string `json:"id"`
	Operative bool   `json:"operative,omitempty"`
	Text      string `json:"text"`
}

// Revision is a text that a later one replaced.
type Revision struct {
	At   int64       `json:"at"`
	Oral bool        `json:"oral,omitempty"`
	Text []Paragraph `json:"text"`
}

// Submit brings in a draft or, with Amends, an amendment.
type Submit struct {
	ID       string           `json:"id"`
	Symbol   plenary.Symbol   `json:"symbol,omitempty"`
	Title    string           `json:"title"`
	Item     string           `json:"item,omitempty"`
	Sponsors []plenary.Code   `json:"sponsors,omitempty"`
	Question plenary.Question `json:"question,omitempty"` // empty: the book's first class, or that of what it amends
	Text     []Paragraph      `json:"text,omitempty"`
	Amends   string           `json:"amends,omitempty"`
	Oral     bool             `json:"oral,omitempty"`
	Changes  []Change         `json:"changes,omitempty"`
}

func (c *Submit) apply(s *State, _ *Entry) Result {
	if old := s.drafts[c.ID]; old != nil {
		if old.Title == c.Title && old.Symbol == c.Symbol && old.Amends == c.Amends {
			return repeated
		}
		return refuse(form, "there is a draft %q already", c.ID)
	}
	q := c.Question
	if q == "" {
		q = s.book.Questions()[0]
	}
	switch {
	case !ident(c.ID) || c.Title == "" || !short(c.Title) || len(c.Symbol) > plenary.MaxSymbol || len(s.Drafts) >= maxList:
		return refuse(form, "a draft has an id and a title")
	case c.Item != "" && s.item(c.Item) == nil:
		return unknown("item", c.Item)
	case (c.Amends == "") != (len(c.Changes) == 0) || c.Amends != "" && len(c.Text) > 0:
		return refuse(form, "an amendment has changes, a draft has a text")
	case !goodText(c.Text) || !goodChanges(c.Changes):
		return refuse(form, "each paragraph has its own id and at most %d characters", maxText)
	}
	if r := s.seatsVote(c.Sponsors); !r.OK() {
		return r
	}
	d := &Draft{ID: c.ID, Symbol: c.Symbol, Title: c.Title, Item: c.Item, Sponsors: c.Sponsors, Question: q,
		Text: c.Text, Amends: c.Amends, Oral: c.Oral, Changes: c.Changes, Fate: Pending}
	if c.Amends != "" {
		to := s.drafts[c.Amends]
		switch {
		case to == nil:
			return unknown("draft", c.Amends)
		case to.Fate != Pending:
			return refuse(s.cite(onAmendments), "%s is %s and can no longer be amended", to.ID, to.Fate)
		case to.Amends != "" && s.drafts[to.Amends].Amends != "":
			return refuse(s.cite(onAmendments), "an amendment to an amendment is not amended again")
		case c.Question != "" && c.Question != to.Question:
			return refuse(s.cite(onMajority), "an amendment takes the majority of what it amends, %s", to.Question)
		}
		d.Question, d.Ruling, d.Item = to.Question, to.Ruling, to.Item
		to.Settled = false
	} else if _, err := s.book.On(q, s.date); err != nil {
		return refuse(form, "%v", err)
	}
	s.drafts[d.ID] = d
	s.Drafts = append(s.Drafts, d)
	return done
}

// seatsVote checks that every code is a seat of a member, once.
func (s *State) seatsVote(codes []plenary.Code) Result {
	for i, c := range codes {
		if seat := s.Seat(c); seat == nil || slices.Contains(codes[:i], c) {
			return unknown("seat", string(c))
		} else if seat.Observer {
			return refuse(s.cite(onRight), "%s is an observer", c)
		}
	}
	return done
}

func goodText(ps []Paragraph) bool {
	seen := map[string]bool{}
	for _, p := range ps {
		if !ident(p.ID) || seen[p.ID] || len(p.Text) > maxText {
			return false
		}
		seen[p.ID] = true
	}
	return len(ps) <= maxList
}

// Sponsor adds and removes sponsors.
type Sponsor struct {
	Draft  string         `json:"draft"`
	Add    []plenary.Code `json:"add,omitempty"`
	Remove []plenary.Code `json:"remove,omitempty"`
}

func (c *Sponsor) apply(s *State, _ *Entry) Result {
	d, r := s.pending(c.Draft)
	if !r.OK() {
		return r
	}
	if r := s.seatsVote(c.Add); !r.OK() {
		return r
	}
	changed := false
	for _, seat := range c.Add {
		if !slices.Contains(d.Sponsors, seat) {
			d.Sponsors = append(d.Sponsors, seat)
			changed = true
		}
	}
	for _, seat := range c.Remove {
		if i := slices.Index(d.Sponsors, seat); i >= 0 {
			d.Sponsors = slices.Delete(slices.Clone(d.Sponsors), i, i+1)
			changed = true
		}
	}
	if !changed {
		return repeated
	}
	return done
}

// pending gives a draft or amendment that is still open to change.
func (s *State) pending(id string) (*Draft, Result) {
	d := s.drafts[id]
	if d == nil {
		return nil, unknown("draft", id)
	}
	if d.Fate != Pending {
		return nil, refuse(s.cite(onAmendments), "%s is %s", id, d.Fate)
	}
	if v := s.now; v != nil && (v.Subject.Ref == id || v.Subject.of(s) == id) {
		return nil, refuse(s.cite(onConduct), "%s is being voted on", id)
	}
	return d, done
}

// Revise replaces the text of a draft, on paper or orally, and can take in
// amendments that its sponsors accept.
type Revise struct {
	Draft     string      `json:"draft"`
	Revision  int         `json:"revision"` // its number, one more than the last
	Text      []Paragraph `json:"text"`
	Oral      bool        `json:"oral,omitempty"`
	Accepting []string    `json:"accepting,omitempty"`
}

func (c *Revise) apply(s *State, _ *Entry) Result {
	d, r := s.pending(c.Draft)
	switch {
	case !r.OK():
		return r
	case d.Revision == c.Revision && c.Revision > 0 && slices.Equal(d.Text, c.Text):
		return repeated
	case c.Revision != d.Revision+1 || d.Revision >= 200:
		return refuse(form, "revision %d does not follow revision %d", c.Revision, d.Revision)
	case d.Amends != "" || !goodText(c.Text) || len(c.Text) == 0:
		return refuse(form, "a draft is revised by a new text; an amendment is withdrawn and brought in anew")
	case d.Amended:
		return refuse(s.cite(onWithdrawal), "the meeting has amended %s: its sponsors can no longer revise it", d.ID)
	}
	for _, id := range c.Accepting {
		if a := s.drafts[id]; a == nil || a.Amends != d.ID || a.Fate != Pending {
			return refuse(s.cite(onAmendments), "%q is no open amendment to %s", clip(id), d.ID)
		}
	}
	for _, id := range c.Accepting {
		s.drafts[id].Fate = Incorporated
	}
	d.Revisions = append(d.Revisions, Revision{s.Now, c.Oral, d.Text})
	d.Text, d.Revision = c.Text, c.Revision
	d.Parts = nil
	return done
}

// Classify says of which class the question is, on the presiding officer's
// ruling.
type Classify struct {
	Draft    string           `json:"draft"`
	Question plenary.Question `json:"question"`
	Ruling   string           `json:"ruling,omitempty"`
}

func (c *Classify) apply(s *State, _ *Entry) Result {
	d, r := s.pending(c.Draft)
	if !r.OK() {
		return r
	}
	if _, err := s.book.On(c.Question, s.date); err != nil || !short(c.Ruling) {
		return refuse(form, "the rules know no class %q", clip(string(c.Question)))
	}
	if d.Amends != "" {
		return refuse(s.cite(onMajority), "an amendment takes the majority of what it amends")
	}
	if d.Question == c.Question && d.Ruling == c.Ruling {
		return repeated
	}
	s.setClass(d, c.Question, c.Ruling)
	return done
}

func (s *State) setClass(d *Draft, q plenary.Question, ruling string) {
	d.Question, d.Ruling = q, ruling
	for _, a := range s.Drafts {
		if a.Amends == d.ID {
			s.setClass(a, q, ruling)
		}
	}
}

// Withdraw takes a draft or amendment back, for one of its sponsors.
type Withdraw struct {
	Draft string       `json:"draft"`
	Seat  plenary.Code `json:"seat"`
}

func (c *Withdraw) apply(s *State, e *Entry) Result {
	if r := s.acts(e.By, c.Seat); !r.OK() {
		return r
	}
	if d := s.drafts[c.Draft]; d != nil && d.Fate == Withdrawn {
		return repeated
	}
	d, r := s.pending(c.Draft)
	switch {
	case !r.OK():
		return r
	case !slices.Contains(d.Sponsors, c.Seat):
		return refuse(s.cite(onWithdrawal), "%s does not sponsor %s", c.Seat, d.ID)
	case d.Amended || slices.ContainsFunc(d.Parts, func(p Part) bool { return p.Fate != Pending }):
		return refuse(s.cite(onWithdrawal), "%s has been amended or voted on in part and can no longer be withdrawn", d.ID)
	}
	d.Fate = Withdrawn
	s.endAmendments(d.ID, "the text they amend was withdrawn")
	return done
}

// endAmendments lets what amends a settled text fall.
func (s *State) endAmendments(id, why string) {
	for _, a := range s.Drafts {
		if a.Amends == id && a.Fate == Pending {
			a.Fate, a.Why = Fallen, why
			s.endAmendments(a.ID, why)
		}
	}
}
