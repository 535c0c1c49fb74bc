package meeting

import (
	"slices"

	"github.com/plenary-vote/plenary"
)

// MotionKind is what a procedural motion asks for.
type MotionKind string

// The procedural motions, in order of precedence over all other proposals.
const (
	PointOfOrder      MotionKind = "point-of-order"
	Appeal            MotionKind = "appeal" // against the ruling on a point of order
	Suspension        MotionKind = "suspension"
	Adjournment       MotionKind = "adjournment"
	DebateAdjournment MotionKind = "debate-adjournment"
	Closure           MotionKind = "closure"
	Division          MotionKind = "division"
	Reconsideration   MotionKind = "reconsideration"
	OtherMotion       MotionKind = "other"
)

var precedence = map[MotionKind]int{PointOfOrder: 0, Appeal: 0, Suspension: 1, Adjournment: 2,
	DebateAdjournment: 3, Closure: 4, Division: 5, Reconsideration: 5, OtherMotion: 5}

var motionCite = map[MotionKind]cite{PointOfOrder: onPointsOfOrder, Appeal: onPointsOfOrder, Suspension: onSuspension,
	Adjournment: onSuspension, DebateAdjournment: onDebateAdjournment, Closure: onClosure, Division: onDivision,
	Reconsideration: onReconsideration, OtherMotion: onPrecedence}

// Motion is one procedural motion.
type Motion struct {
	ID       string         `json:"id"`
	Kind     MotionKind     `json:"kind"`
	Seat     plenary.Code   `json:"seat"`
	Text     string         `json:"text,omitempty"`
	Draft    string         `json:"draft,omitempty"` // division, reconsideration
	Parts    []Part         `json:"parts,omitempty"` // division
	Of       string         `json:"of,omitempty"`    // appeal: the point of order
	Objected []plenary.Code `json:"objected,omitempty"`
	Fate     Fate           `json:"fate"`
	Reason   string         `json:"reason,omitempty"`
	Vote     string         `json:"vote,omitempty"`
}

// Part is a part of a divided text, voted on separately.
type Part struct {
	ID         string   `json:"id"`
	Paragraphs []string `json:"paragraphs"`
	Fate       Fate     `json:"fate,omitempty"`
}

// Move brings a procedural motion for a seat.
type Move struct {
	ID    string       `json:"id"`
	Kind  MotionKind   `json:"kind"`
	Seat  plenary.Code `json:"seat"`
	Text  string       `json:"text,omitempty"`
	Draft string       `json:"draft,omitempty"`
	Parts []Part       `json:"parts,omitempty"`
	Of    string       `json:"of,omitempty"`
}

func (c *Move) apply(s *State, e *Entry) Result {
	if r := s.acts(e.By, c.Seat); !r.OK() {
		return r
	}
	if m := s.Motion(c.ID); m != nil {
		if m.Kind == c.Kind && m.Seat == c.Seat {
			return repeated
		}
		return refuse(form, "there is a motion %q already", c.ID)
	}
	mc, known := motionCite[c.Kind]
	switch {
	case !ident(c.ID) || !known || len(c.Text) > maxText || len(s.Motions) >= maxList:
		return refuse(form, "a motion has an id and a known kind")
	case s.Seat(c.Seat).Observer:
		return refuse(s.cite(onRight), "%s is an observer", c.Seat)
	case s.now != nil && s.now.Stage == Opened && c.Kind != PointOfOrder:
		return refuse(s.cite(onConduct), "voting has begun: only a point of order on its conduct may interrupt it")
	}
	m := &Motion{ID: c.ID, Kind: c.Kind, Seat: c.Seat, Text: c.Text, Draft: c.Draft, Parts: c.Parts, Of: c.Of, Fate: Pending}
	if c.Kind != Division && len(c.Parts) > 0 || c.Kind != Appeal && c.Of != "" ||
		c.Kind != Division && c.Kind != Reconsideration && c.Draft != "" {
		return refuse(form, "a motion for %s names no parts, draft or ruling", c.Kind)
	}
	switch c.Kind {
	case Division:
		if r := s.divisible(c.Draft, m.Parts); !r.OK() {
			return r
		}
	case Reconsideration:
		if d := s.drafts[c.Draft]; d == nil || d.Amends != "" || d.Fate != Adopted && d.Fate != Rejected {
			return refuse(s.cite(mc), "only a text that was adopted or rejected is reconsidered")
		}
	case Appeal:
		if o := s.Motion(c.Of); o == nil || o.Kind != PointOfOrder || o.Fate == Pending || o.Fate == Withdrawn {
			return refuse(s.cite(mc), "an appeal is against the ruling on a point of order")
		}
	}
	s.Motions = append(s.Motions, m)
	return done
}

// divisible checks that parts cover a pending text, each paragraph once.
func (s *State) divisible(id string, parts []Part) Result {
	d, r := s.pending(id)
	if !r.OK() {
		return r
	}
	seen, names := map[string]bool{}, map[string]bool{}
	for i := range parts {
		p := &parts[i]
		if !ident(p.ID) || names[p.ID] || len(p.Paragraphs) == 0 || p.Fate != "" {
			return refuse(form, "each part has its own id and at least one paragraph")
		}
		names[p.ID] = true
		for _, id := range p.Paragraphs {
			if seen[id] || !slices.ContainsFunc(d.Text, func(q Paragraph) bool { return q.ID == id }) {
				return refuse(s.cite(onDivision), "paragraph %q is not in the text, or in two parts", clip(id))
			}
			seen[id] = true
		}
	}
	if len(parts) == 0 || d.Amends != "" {
		return refuse(s.cite(onDivision), "a division names the parts of a proposal to be put separately")
	}
	if len(d.Parts) > 0 {
		return refuse(s.cite(onDivision), "%s is divided already", d.ID)
	}
	return done
}

// Motion is the motion of an id, nil when there is none.
func (s *State) Motion(id string) *Motion {
	for _, m := range s.Motions {
		if m.ID == id {
			return m
		}
	}
	return nil
}

// Object notes that a seat objects to a motion, so that it must be voted on, or
// asks for a vote on a draft, so that it is not adopted without one.
type Object struct {
	Seat   plenary.Code `json:"seat"`
	Motion string       `json:"motion,omitempty"`
	Draft  string       `json:"draft,omitempty"`
}

func (c *Object) apply(s *State, e *Entry) Result {
	if r := s.acts(e.By, c.Seat); !r.OK() {
		return r
	}
	if !s.Seat(c.Seat).Votes() {
		return refuse(s.cite(onRight), "%s has no vote", c.Seat)
	}
	var list *[]plenary.Code
	switch m, d := s.Motion(c.Motion), s.drafts[c.Draft]; {
	case m != nil && c.Draft == "" && m.Fate == Pending:
		list = &m.Objected
	case d != nil && c.Motion == "" && d.Fate == Pending:
		list = &d.Asked
	default:
		return refuse(form, "an objection is to one open motion or draft")
	}
	if slices.Contains(*list, c.Seat) {
		return repeated
	}
	*list = append(*list, c.Seat)
	return done
}

// Ruling is what the presiding officer does with a motion.
type Ruling string

// The rulings on a motion. A motion that is put to the vote is called like any
// other question.
const (
	Granted Ruling = "granted" // nobody objects
	Denied  Ruling = "denied"  // points of order, and motions out of order
	Dropped Ruling = "withdrawn"
)

// Rule is the presiding officer's ruling on a motion.
type Rule struct {
	Motion string `json:"motion"`
	Ruling Ruling `json:"ruling"`
	Reason string `json:"reason,omitempty"`
}

func (c *Rule) apply(s *State, _ *Entry) Result {
	m := s.Motion(c.Motion)
	fate, known := map[Ruling]Fate{Granted: Adopted, Denied: Rejected, Dropped: Withdrawn}[c.Ruling]
	switch {
	case m == nil:
		return unknown("motion", c.Motion)
	case !known || !short(c.Reason):
		return refuse(form, "a motion is granted, denied or withdrawn")
	case m.Fate == fate:
		return repeated
	case m.Fate != Pending:
		return refuse(s.cite(motionCite[m.Kind]), "the motion is %s already", m.Fate)
	case s.Phase != InSession:
		return refuse("the meeting is not in session", "the meeting is %s", s.Phase)
	case s.now != nil && s.now.Subject.Kind == OnMotion && s.now.Subject.Ref == m.ID:
		return refuse(s.cite(onConduct), "the motion is being voted on")
	case s.now != nil && s.now.Stage == Opened && m.Kind != PointOfOrder:
		return refuse(s.cite(onConduct), "voting has begun")
	case c.Ruling == Granted && len(m.Objected) > 0:
		return refuse(s.cite(motionCite[m.Kind]), "%s objects: the motion is put to the vote", m.Objected[0])
	case c.Ruling == Granted && m.Kind == Appeal || c.Ruling == Granted && m.Kind == Reconsideration:
		return refuse(s.cite(motionCite[m.Kind]), "this motion is put to the vote")
	case c.Ruling == Denied && m.Kind != PointOfOrder && c.Reason == "":
		return refuse(s.cite(motionCite[m.Kind]), "a motion other than a point of order is put to the vote unless it is out of order, for a reason")
	}
	if r := s.first(m, c.Ruling != Dropped); !r.OK() {
		return r
	}
	if fate == Adopted {
		if r := s.carry(m); !r.OK() {
			return r
		}
	}
	m.Fate, m.Reason = fate, c.Reason
	return done
}

// first says whether no open motion goes before this one.
func (s *State) first(m *Motion, matters bool) Result {
	for _, o := range s.Motions {
		if matters && o.Fate == Pending && precedence[o.Kind] < precedence[m.Kind] {
			return refuse(s.cite(onPrecedence), "the motion %s (%s) goes before %s", o.ID, o.Kind, m.Kind)
		}
	}
	return done
}

// carry does what a motion that was granted or adopted asks for.
func (s *State) carry(m *Motion) Result {
	switch m.Kind {
	case Division:
		d := s.drafts[m.Draft]
		if r := s.divisible(m.Draft, slices.Clone(m.Parts)); !r.OK() {
			return r
		}
		d.Parts = slices.Clone(m.Parts)
		for i := range d.Parts {
			d.Parts[i].Fate = Pending
		}
	case DebateAdjournment:
		if i := s.item(s.Item); i != nil {
			i.Adjourned = true
			s.List.Queue = nil
		}
	case Closure:
		if i := s.item(s.Item); i != nil {
			i.Closed = true
			s.List.Queue, s.List.Open = nil, false
		}
	case Suspension, Adjournment:
		s.endSpeech()
		s.Phase = map[MotionKind]Phase{Suspension: Suspended, Adjournment: Adjourned}[m.Kind]
	case Reconsideration:
		d := s.drafts[m.Draft]
		d.Fate, d.Vote = Pending, ""
		d.Parts, d.Asked = nil, nil
	}
	return done
}
