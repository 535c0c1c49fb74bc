package meeting

import (
	"slices"

	"github.com/plenary-vote/plenary"
)

// Stage is how far a vote has come.
type Stage string

// The stages of a vote. It ends announced or cancelled.
const (
	Called    Stage = "called" // put; explanations before the vote
	Opened    Stage = "open"   // voting
	Locked    Stage = "locked" // no ballot changes any more
	Announced Stage = "announced"
	Cancelled Stage = "cancelled"
)

// SubjectKind is what a vote is on.
type SubjectKind string

// The kinds of subject.
const (
	OnDraft    SubjectKind = "draft" // a draft as a whole, or an amendment
	OnPart     SubjectKind = "part"
	OnMotion   SubjectKind = "motion"
	OnQuestion SubjectKind = "question" // any other, put in words
)

// Subject names what a vote is on.
type Subject struct {
	Kind SubjectKind `json:"kind"`
	Ref  string      `json:"ref,omitempty"`  // id of the draft, amendment or motion
	Part string      `json:"part,omitempty"` // id of the part of the draft
	Text string      `json:"text,omitempty"` // the question in words
}

// of is the id of the text that an amendment amends.
func (u Subject) of(s *State) string {
	if d := s.drafts[u.Ref]; d != nil && u.Kind == OnDraft {
		return d.Amends
	}
	return ""
}

// Vote is one vote of the meeting, from its call on.
type Vote struct {
	ID       string           `json:"id"`
	Subject  Subject          `json:"subject"`
	Title    string           `json:"title"`
	Symbol   plenary.Symbol   `json:"symbol,omitempty"`
	Text     []Paragraph      `json:"text,omitempty"`    // as put
	Changes  []Change         `json:"changes,omitempty"` // of an amendment, as put
	Method   plenary.Method   `json:"method"`
	Question plenary.Question `json:"question"`
	Ruling   string           `json:"ruling,omitempty"`
	Parties  []plenary.Code   `json:"parties,omitempty"` // to the dispute, where the rules bind them to abstain
	Trial    bool             `json:"trial,omitempty"`   // no record
	Running  bool             `json:"running,omitempty"` // the tally is shown while voting
	RetakeOf string           `json:"retake_of,omitempty"`
	SecondOf string           `json:"second_of,omitempty"` // tied vote of which this is the second
	Lot      string           `json:"lot,omitempty"`       // that drew who is called first

	Stage    Stage  `json:"stage"`
	Sitting  int    `json:"sitting"`
	CalledAt int64  `json:"called_at"`
	BegunAt  int64  `json:"begun_at,omitempty"`
	LockedAt int64  `json:"locked_at,omitempty"`
	EndedAt  int64  `json:"ended_at,omitempty"`
	EndedSeq uint64 `json:"ended_seq,omitempty"` // entry that announced or cancelled it
	Reason   string `json:"reason,omitempty"`    // why

	Ballots []Ballot `json:"ballots"`         // by seat, as in State.Seats; empty before voting
	Hands   *Count   `json:"hands,omitempty"` // hands counted, beside the ballots
	Present []bool   `json:"present"`         // by seat, at the lock
	First   int      `json:"first,omitempty"` // seat called first in a roll-call

	Casting      plenary.Position  `json:"casting,omitzero"` // of the presiding officer
	Decision     *plenary.Decision `json:"decision,omitempty"`
	Explanations []Explanation     `json:"explanations,omitempty"`
	Intentions   []Intention       `json:"intentions,omitempty"`
	Corrections  []Correction      `json:"corrections,omitempty"`
}

// Ballot is the ballot of one seat; its zero value is none.
type Ballot struct {
	Position plenary.Position `json:"position,omitzero"`
	N        uint32           `json:"n,omitempty"` // cast number of the seat in this vote
	Source   Source           `json:"source,omitempty"`
	At       int64            `json:"at,omitempty"`
}

// Source is how a ballot came in.
type Source string

// The sources of a ballot.
const (
	Device Source = "device" // the seat's own
	Spoken Source = "spoken" // the clerk, on the seat's spoken instruction
	Paper  Source = "paper"  // the clerk, from a ballot paper
	Hand   Source = "hand"   // the clerk, a raised hand noted by name
	Voice  Source = "voice"  // the clerk, answering the roll-call
)

// ballot is a seat's ballot, nil when it has none.
func (v *Vote) ballot(s *State, c plenary.Code) *Ballot {
	if i, ok := s.seats[c]; ok && i < len(v.Ballots) && v.Ballots[i].N > 0 {
		return &v.Ballots[i]
	}
	return nil
}

// Ballot is a seat's ballot; its N is 0 when it has none.
func (s *State) Ballot(v *Vote, c plenary.Code) Ballot {
	if b := v.ballot(s, c); b != nil {
		return *b
	}
	return Ballot{}
}

// CallVote puts a question to the vote.
type CallVote struct {
	ID       string           `json:"id"`
	Subject  Subject          `json:"subject"`
	Method   plenary.Method   `json:"method"`
	Question plenary.Question `json:"question,omitempty"` // empty: that of the draft, or the book's for motions
	Ruling   string           `json:"ruling,omitempty"`
	Parties  []plenary.Code   `json:"parties,omitempty"`
	Trial    bool             `json:"trial,omitempty"`
	Running  bool             `json:"running,omitempty"`
	RetakeOf string           `json:"retake_of,omitempty"`
	SecondOf string           `json:"second_of,omitempty"`
	Lot      string           `json:"lot,omitempty"`
}

func (c *CallVote) apply(s *State, _ *Entry) Result {
	if v := s.votes[c.ID]; v != nil {
		if v.Subject == c.Subject && v.Method == c.Method {
			return repeated
		}
		return refuse(form, "there is a vote %q already", c.ID)
	}
	switch {
	case !slug(c.ID) || len(s.Votes) >= maxVotes || !short(c.Ruling):
		return refuse(form, "a vote is named in lower-case letters, digits and hyphens")
	case s.now != nil:
		return refuse(s.cite(onConduct), "vote %s is under way", s.now.ID)
	case c.Method != plenary.Recorded && c.Method != plenary.RollCall && c.Method != plenary.ShowOfHands:
		return refuse(s.cite(onMethod), "a vote is recorded, by roll-call or by show of hands")
	case (c.Method == plenary.RollCall) != (c.Lot != "") || c.Lot != "" && s.Lot(c.Lot) == nil:
		return refuse(s.cite(onMethod), "a roll-call begins with a member drawn by lot: name the lot")
	}
	if r := s.seatsVote(c.Parties); !r.OK() {
		return r
	}
	v := &Vote{ID: c.ID, Subject: c.Subject, Method: c.Method, Question: c.Question, Ruling: c.Ruling, Parties: c.Parties,
		Trial: c.Trial, Running: c.Running, RetakeOf: c.RetakeOf, SecondOf: c.SecondOf, Lot: c.Lot,
		Stage: Called, Sitting: s.Sitting, CalledAt: s.Now}
	if r := s.subject(v); !r.OK() {
		return r
	}
	if r := s.earlier(v); !r.OK() {
		return r
	}
	rule, err := s.book.On(v.Question, s.date)
	if err != nil {
		return refuse(form, "%v", err)
	}
	if present, _, needed := s.Quorum(v.Question); present < needed && !v.Trial && v.Subject.Kind != OnMotion {
		return refuse(s.cite(onQuorum), "%d are present; a decision needs %d", present, needed)
	}
	if len(v.Parties) > 0 && rule.Parties == "" {
		return refuse(form, "the rules for %s questions bind no party to abstain", v.Question)
	}
	s.votes[v.ID] = v
	s.Votes = append(s.Votes, v)
	s.now = v
	return done
}

// earlier checks what a vote says of an earlier one on the same subject.
func (s *State) earlier(v *Vote) Result {
	if v.RetakeOf != "" {
		if o := s.votes[v.RetakeOf]; o == nil || o.Stage != Cancelled || o.Subject != v.Subject {
			return refuse(form, "%q is no cancelled vote on this subject", clip(v.RetakeOf))
		}
	}
	tied := s.tiedVote(v.Subject)
	if v.SecondOf == "" {
		if tied != nil && !v.Trial {
			return refuse(s.cite(onTie), "vote %s was equally divided: the next vote on it is the second of two", tied.ID)
		}
		return done
	}
	switch {
	case tied == nil || tied.ID != v.SecondOf:
		return refuse(s.cite(onTie), "%q is no equally divided vote on this subject", clip(v.SecondOf))
	case s.Sitting == tied.Sitting:
		return refuse(s.cite(onTie), "a second vote is taken at a later meeting: adjourn and reconvene")
	case s.Now-tied.EndedAt > 48*3600*1000:
		return refuse(s.cite(onTie), "a second vote is taken within 48 hours of the first")
	}
	return done
}

// tiedVote is the equally divided vote on a subject that awaits its second.
func (s *State) tiedVote(u Subject) *Vote {
	var out *Vote
	for _, v := range s.Votes {
		if v.Subject == u && v.Stage == Announced && !v.Trial && v.Decision != nil {
			out = nil
			if v.Decision.Outcome == plenary.Tied {
				out = v
			}
		}
	}
	return out
}

// subject checks that the subject can be put now, and notes the text as put.
func (s *State) subject(v *Vote) Result {
	u := v.Subject
	switch u.Kind {
	case OnDraft, OnPart:
		d := s.drafts[u.Ref]
		if d == nil || u.Text != "" {
			return unknown("draft", u.Ref)
		}
		return s.draftSubject(v, d)
	case OnMotion:
		m := s.Motion(u.Ref)
		switch {
		case m == nil || u.Part != "" || u.Text != "":
			return unknown("motion", u.Ref)
		case m.Fate != Pending && m.Fate != EvenlySplit:
			return refuse(s.cite(motionCite[m.Kind]), "the motion is %s", m.Fate)
		case m.Kind == PointOfOrder:
			return refuse(s.cite(onPointsOfOrder), "the presiding officer rules on a point of order; an appeal is put to the vote")
		}
		if r := s.first(m, !v.Trial); !r.OK() {
			return r
		}
		v.Title = "Motion: " + string(m.Kind)
		if m.Text != "" {
			v.Title += ", " + m.Text
		}
	case OnQuestion:
		if u.Text == "" || !short(u.Text) || u.Ref != "" || u.Part != "" {
			return refuse(form, "the question is missing or too long")
		}
		v.Title = u.Text
	default:
		return refuse(form, "a vote is on a draft, a part, a motion or a question")
	}
	if v.Question == "" {
		v.Question = s.procedural()
	}
	if m := s.Motion(u.Ref); m != nil && m.Kind == Reconsideration && slices.Contains(s.book.Questions(), plenary.Important) && v.Question != plenary.Important {
		return refuse(s.cite(onReconsideration), "reconsideration needs two-thirds: put it as an important question")
	}
	return done
}

// procedural is the class of a question that no draft gives one.
func (s *State) procedural() plenary.Question {
	qs := s.book.Questions()
	for _, q := range []plenary.Question{plenary.Procedural, plenary.Ordinary} {
		if slices.Contains(qs, q) {
			return q
		}
	}
	return qs[0]
}

// draftSubject is subject for a draft, an amendment or a part.
func (s *State) draftSubject(v *Vote, d *Draft) Result {
	if v.Question == "" {
		v.Question = d.Question
		if v.Ruling == "" {
			v.Ruling = d.Ruling
		}
	}
	if v.Question != d.Question {
		return refuse(s.cite(onMajority), "%s is a question of the class %s: rule on its class first", d.ID, d.Question)
	}
	if d.Fate != Pending && d.Fate != EvenlySplit {
		return refuse(s.cite(onReconsideration), "%s is %s", d.ID, d.Fate)
	}
	v.Title, v.Symbol, v.Text, v.Changes = d.Title, d.Symbol, d.Text, d.Changes
	if open := s.openAmendments(d.ID); len(open) > 0 && !v.Trial {
		return refuse(s.cite(onAmendments), "%d amendments to %s are voted on first", len(open), d.ID)
	}
	if d.Amends != "" {
		if to := s.drafts[d.Amends]; !v.Trial {
			open := s.openAmendments(to.ID)
			if d.Fate == Pending && len(open) > 1 && !to.Settled {
				return refuse(s.cite(onAmendments), "the order of the %d amendments to %s is not settled", len(open), to.ID)
			}
			for _, id := range to.Order {
				if to.Settled && id != d.ID && slices.Contains(open, id) && d.Fate == Pending {
					return refuse(s.cite(onAmendments), "%s is voted on before %s", id, d.ID)
				}
				if id == d.ID {
					break
				}
			}
		}
		if _, ok := s.after(d); !ok {
			return refuse(s.cite(onAmendments), "what %s changes is no longer in the text: let it fall, with the reason", d.ID)
		}
	}
	if v.Subject.Kind == OnDraft {
		if v.Subject.Part != "" {
			return refuse(form, "a vote on the whole names no part")
		}
		for _, p := range d.Parts {
			if (p.Fate == Pending || p.Fate == EvenlySplit) && !v.Trial {
				return refuse(s.cite(onDivision), "part %s of %s is voted on before the whole", p.ID, d.ID)
			}
		}
		return done
	}
	for _, p := range d.Parts {
		if p.ID != v.Subject.Part {
			continue
		}
		if p.Fate != Pending && p.Fate != EvenlySplit {
			return refuse(s.cite(onDivision), "part %s is %s", p.ID, p.Fate)
		}
		v.Title += ", part " + p.ID
		v.Text = slices.DeleteFunc(slices.Clone(d.Text), func(q Paragraph) bool { return !slices.Contains(p.Paragraphs, q.ID) })
		return done
	}
	return refuse(s.cite(onDivision), "%s has no part %q", d.ID, clip(v.Subject.Part))
}

// after is what a text would be with an amendment, false when it no longer
// fits. Of an amendment to an amendment it is the changes that are amended, so
// that its own paragraphs are those that the amendment brings in.
func (s *State) after(a *Draft) ([]Paragraph, bool) {
	to := s.drafts[a.Amends]
	if to.Amends == "" {
		return amended(to.Text, a.Changes)
	}
	var fresh []Paragraph
	for _, c := range to.Changes {
		if c.New != nil {
			fresh = append(fresh, *c.New)
		}
	}
	out, ok := amended(fresh, a.Changes)
	return out, ok && len(out) == len(fresh)
}
