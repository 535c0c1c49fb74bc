package meeting

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/plenary-vote/plenary"
)

// Announce announces the result of a locked vote. It carries the decision as
// announced; every replay computes it again.
type Announce struct {
	Vote     string           `json:"vote"`
	Casting  plenary.Position `json:"casting,omitzero"`
	Decision plenary.Decision `json:"decision"`
}

func (c *Announce) apply(s *State, _ *Entry) Result {
	v := s.votes[c.Vote]
	switch {
	case v == nil:
		return unknown("vote", c.Vote)
	case v.Stage == Announced && v.Casting == c.Casting:
		return repeated
	case v.Stage != Locked:
		return refuse(s.cite(onConduct), "the vote is %s: it is announced once it is locked", v.Stage)
	case c.Casting > plenary.No:
		return refuse(form, "a casting vote is yes or no")
	}
	d, err := s.Decide(v, c.Casting)
	if err != nil {
		return refuse("the rules of "+s.book.Name, "%v", err)
	}
	if !same(d, c.Decision) {
		return Result{Status: Differs, Rule: d.Rule, Text: "vote " + v.ID + " was announced as " + c.Decision.Outcome.String() +
			"; the rules give " + d.Outcome.String() + ", or another proof"}
	}
	s.end(v, d, c.Casting)
	return done
}

// same compares decisions by what is written of them.
func same(a, b plenary.Decision) bool {
	x, err1 := json.Marshal(a)
	y, err2 := json.Marshal(b)
	return err1 == nil && err2 == nil && bytes.Equal(x, y)
}

// end notes the decision and what follows from it.
func (s *State) end(v *Vote, d plenary.Decision, casting plenary.Position) {
	v.Stage, v.Decision, v.Casting = Announced, &d, casting
	v.EndedAt, v.EndedSeq = max(1, s.Now), s.Seq
	if s.now == v {
		s.now = nil
	}
	if v.Trial {
		return
	}
	fate := map[plenary.Outcome]Fate{plenary.Adopted: Adopted, plenary.Elected: Adopted, plenary.Tied: EvenlySplit,
		plenary.NoQuorum: Pending}[d.Outcome]
	if fate == "" {
		fate = Rejected
	}
	switch v.Subject.Kind {
	case OnMotion:
		s.endMotion(s.Motion(v.Subject.Ref), v, fate)
	case OnPart:
		s.endPart(v, fate)
	case OnDraft:
		s.endDraft(s.drafts[v.Subject.Ref], v, fate)
	}
}

func (s *State) endMotion(m *Motion, v *Vote, fate Fate) {
	m.Fate, m.Vote = fate, v.ID
	if fate != Adopted {
		return
	}
	if m.Kind == Appeal {
		o := s.Motion(m.Of)
		o.Fate = map[Fate]Fate{Adopted: Rejected, Rejected: Adopted}[o.Fate]
		o.Reason = "overruled on appeal " + m.ID
		return
	}
	if r := s.carry(m); !r.OK() {
		m.Reason = r.Text // adopted, but there is nothing left to do it to
	}
}

func (s *State) endPart(v *Vote, fate Fate) {
	d := s.drafts[v.Subject.Ref]
	d.Parts = slices.Clone(d.Parts)
	i := slices.IndexFunc(d.Parts, func(p Part) bool { return p.ID == v.Subject.Part })
	d.Parts[i].Fate = fate
	if fate != Rejected {
		return
	}
	operative := func(ps []Paragraph) bool {
		return slices.ContainsFunc(ps, func(p Paragraph) bool { return p.Operative })
	}
	had := operative(d.Text)
	d.Text = slices.DeleteFunc(slices.Clone(d.Text), func(p Paragraph) bool { return slices.Contains(d.Parts[i].Paragraphs, p.ID) })
	if had && !operative(d.Text) || len(d.Text) == 0 {
		d.Fate, d.Vote, d.Why = Rejected, v.ID, "all its operative parts were rejected: "+s.cite(onDivision)
	}
}

func (s *State) endDraft(d *Draft, v *Vote, fate Fate) {
	d.Fate = fate
	if fate == Pending {
		return
	}
	d.Vote = v.ID
	if fate != Adopted || d.Amends == "" {
		return
	}
	to := s.drafts[d.Amends]
	if text, ok := s.after(d); !ok {
		d.Why = "adopted, but the text it changes was gone"
	} else if to.Amends == "" {
		to.Revisions = append(to.Revisions, Revision{At: s.Now, Text: to.Text})
		to.Text, to.Amended = text, true
	} else {
		to.Changes = slices.Clone(to.Changes)
		for i := range to.Changes {
			if to.Changes[i].New != nil {
				to.Changes[i].New, text = &Paragraph{text[0].ID, text[0].Operative, text[0].Text}, text[1:]
			}
		}
		to.Amended = true
	}
	for _, p := range to.Implies {
		for _, id := range p.Falls {
			if a := s.drafts[id]; p.If == d.ID && a.Fate == Pending {
				a.Fate, a.Why = Fallen, "the adoption of "+d.ID+" implies its rejection: "+s.cite(onAmendments)
				s.endAmendments(a.ID, a.Why)
			}
		}
	}
}

// Adopt adopts a draft or grants a motion without a vote, nobody having asked
// for one.
type Adopt struct {
	Vote     string           `json:"vote"` // the identity it gets
	Subject  Subject          `json:"subject"`
	Decision plenary.Decision `json:"decision"`
}

func (c *Adopt) apply(s *State, _ *Entry) Result {
	if v := s.votes[c.Vote]; v != nil {
		if v.Subject == c.Subject && v.Method == plenary.WithoutAVote {
			return repeated
		}
		return refuse(form, "there is a vote %q already", c.Vote)
	}
	v, r := s.withoutVote(c.Vote, c.Subject)
	if !r.OK() {
		return r
	}
	d, err := s.Decide(v, plenary.UnknownPosition)
	if err != nil {
		return refuse(s.cite(onWithoutVote), "%v", err)
	}
	if d.Question != c.Decision.Question {
		return refuse(s.cite(onWithoutVote), "the class of the question has changed to %s", d.Question)
	}
	if !same(d, c.Decision) {
		return Result{Status: Differs, Rule: d.Rule, Text: "vote " + v.ID + " was announced with another decision than the rules give"}
	}
	s.votes[v.ID] = v
	s.Votes = append(s.Votes, v)
	s.end(v, d, plenary.UnknownPosition)
	return done
}

// withoutVote checks that a subject can be adopted without a vote.
func (s *State) withoutVote(id string, u Subject) (*Vote, Result) {
	v := &Vote{ID: id, Subject: u, Method: plenary.WithoutAVote, Sitting: s.Sitting, CalledAt: s.Now}
	switch {
	case !slug(id) || len(s.Votes) >= maxVotes:
		return nil, refuse(form, "a vote is named in lower-case letters, digits and hyphens")
	case s.now != nil:
		return nil, refuse(s.cite(onConduct), "vote %s is under way", s.now.ID)
	case u.Kind != OnDraft && u.Kind != OnQuestion:
		return nil, refuse(s.cite(onWithoutVote), "only a draft, an amendment or a question is adopted without a vote")
	}
	if d := s.drafts[u.Ref]; d != nil && len(d.Asked) > 0 {
		return nil, refuse(s.cite(onWithoutVote), "%s has asked for a vote on %s", d.Asked[0], d.ID)
	}
	if r := s.subject(v); !r.OK() {
		return nil, r
	}
	if t := s.tiedVote(u); t != nil {
		return nil, refuse(s.cite(onTie), "vote %s was equally divided: a second vote is taken", t.ID)
	}
	if present, _, needed := s.Quorum(v.Question); present < needed {
		return nil, refuse(s.cite(onQuorum), "%d are present; a decision needs %d", present, needed)
	}
	return v, done
}

// DecideWithoutVote is the decision that Adopt carries, or why it is refused.
func (s *State) DecideWithoutVote(id string, u Subject) (plenary.Decision, Result) {
	v, r := s.withoutVote(id, u)
	if !r.OK() {
		return plenary.Decision{}, r
	}
	d, err := s.Decide(v, plenary.UnknownPosition)
	if err != nil {
		return d, refuse(s.cite(onWithoutVote), "%v", err)
	}
	return d, done
}
