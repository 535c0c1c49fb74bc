package minutes

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/chart"
	"github.com/plenary-vote/plenary/meeting"
)

// tell tells an accepted entry, if it belongs into minutes: phase is that of the
// meeting before it. Codes, requests for the floor, ballots and the
// steps of a vote are not told; a vote is told when it ends.
func (t *teller) tell(c meeting.Command, phase meeting.Phase) {
	s := t.s
	switch c := c.(type) {
	case *meeting.Preside:
		t.event(office(c.Office, t.name(c.Seat), c.Seat) + " presided.")
	case *meeting.Sit:
		t.event(sitting(phase, c.To, t.there()))
	case *meeting.TakeUp:
		t.event("Item taken up: " + t.item(c.Item) + ".")
	case *meeting.Submit:
		t.event(t.submitted(s.Draft(c.ID)))
	case *meeting.Sponsor:
		if len(c.Add) > 0 {
			t.event(t.names(c.Add) + " joined the sponsors of " + t.text(c.Draft) + ".")
		}
		if len(c.Remove) > 0 {
			t.event(t.names(c.Remove) + " left the sponsors of " + t.text(c.Draft) + ".")
		}
	case *meeting.Revise:
		how := "revised"
		if c.Oral {
			how = "orally revised"
		}
		text := fmt.Sprintf("The sponsors of %s %s it (revision %d)", t.text(c.Draft), how, c.Revision)
		if len(c.Accepting) > 0 {
			text += ", taking in " + t.texts(c.Accepting)
		}
		t.event(text + ".")
	case *meeting.Classify:
		t.event(fmt.Sprintf("The question of %s was ruled %s%s.", t.text(c.Draft), c.Question, because(c.Ruling)))
	case *meeting.Withdraw:
		t.event(t.name(c.Seat) + " withdrew " + t.text(c.Draft) + ".")
	case *meeting.SettleOrder:
		t.event("The amendments to " + t.text(c.Draft) + " are voted on in this order: " + t.texts(s.Draft(c.Draft).Order) + ".")
	case *meeting.Fall:
		t.event(t.text(c.Draft) + " fell" + because(c.Why) + ".")
	case *meeting.Move:
		t.event(t.moved(s.Motion(c.ID)))
	case *meeting.Object:
		if c.Draft != "" {
			t.event(t.name(c.Seat) + " asked for a vote on " + t.text(c.Draft) + ".")
		} else {
			t.event(t.name(c.Seat) + " objected to " + t.motion(s.Motion(c.Motion)) + ".")
		}
	case *meeting.Rule:
		m := s.Motion(c.Motion)
		t.event(fmt.Sprintf("%s: %s%s.", upper(t.motion(m)), c.Ruling, because(m.Reason)))
	case *meeting.SetList:
		t.event(list(c))
	case *meeting.GiveFloor:
		text := "Statement by " + t.name(c.Seat)
		if s.List.Current != nil && s.List.Current.Reply {
			text += ", in right of reply"
		}
		t.event(text + ".")
	case *meeting.Draw:
		l := s.Lot(c.Lot)
		t.event(fmt.Sprintf("Lots were drawn for %s: %s, of the seeds %s.", l.Purpose, l.Result, seeds(l)))
	case *meeting.Announce:
		t.ending(s.Vote(c.Vote))
	case *meeting.Adopt:
		t.ending(s.Vote(c.Vote))
	case *meeting.Cancel:
		t.ending(s.Vote(c.Vote))
	case *meeting.Intend:
		v := s.Vote(c.Vote)
		t.event(fmt.Sprintf("%s stated that it had intended to %s on %s; the result stands.", t.name(c.Seat), act(c.Position), quoted(v.Title)))
	case *meeting.Correct:
		v := s.Vote(c.Vote)
		x := v.Corrections[len(v.Corrections)-1]
		t.event(fmt.Sprintf("Corrigendum to the vote on %s: %s, recorded as %s, is to be %s (%s).", quoted(v.Title), t.name(x.Seat), stance(x.Was), stance(x.Is), x.Reason))
	}
}

func office(office, name string, seat plenary.Code) string {
	if seat == "" {
		return "The " + office
	}
	return "The " + office + " (" + name + ")"
}

func sitting(from, to meeting.Phase, there string) string {
	switch {
	case to == meeting.InSession && from == meeting.Suspended:
		return "The meeting was resumed; " + there + "."
	case to == meeting.InSession && from == meeting.Adjourned:
		return "The meeting was reconvened; " + there + "."
	case to == meeting.InSession:
		return "The meeting was called to order; " + there + "."
	}
	return "The meeting was " + string(to) + "."
}

// there counts who is present.
func (t *teller) there() string {
	present, all := 0, 0
	for i := range t.s.Seats {
		if seat := &t.s.Seats[i]; seat.Votes() {
			all++
			if seat.Present {
				present++
			}
		}
	}
	return fmt.Sprintf("%d of %d members with a vote were present", present, all)
}

func (t *teller) item(id string) string {
	for _, i := range t.s.Agenda {
		if i.ID == id {
			return i.ID + ", " + quoted(i.Title)
		}
	}
	return id
}

// text names a draft as people do.
func (t *teller) text(id string) string {
	d := t.s.Draft(id)
	if d == nil {
		return id
	}
	if d.Symbol != "" {
		return string(d.Symbol)
	}
	return d.ID
}

func (t *teller) texts(ids []string) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = t.text(id)
	}
	return and(out)
}

func (t *teller) names(codes []plenary.Code) string {
	out := make([]string, len(codes))
	for i, c := range codes {
		out[i] = t.name(c)
	}
	return and(out)
}

func (t *teller) submitted(d *meeting.Draft) string {
	text := "Draft "
	if d.Amends != "" {
		text = "Amendment "
		if d.Oral {
			text = "Oral amendment "
		}
	}
	text += t.text(d.ID) + ", " + quoted(d.Title)
	if d.Amends != "" {
		text += ", to " + t.text(d.Amends)
	}
	if len(d.Sponsors) > 0 {
		return text + ", was introduced by " + t.names(d.Sponsors) + "."
	}
	return text + ", was introduced."
}

func (t *teller) moved(m *meeting.Motion) string {
	switch m.Kind {
	case meeting.PointOfOrder:
		return t.name(m.Seat) + " raised a point of order" + colon(m.Text) + "."
	case meeting.Appeal:
		return t.name(m.Seat) + " appealed against the ruling on the point of order" + colon(m.Text) + "."
	}
	text := t.name(m.Seat) + " moved " + motionWords[m.Kind]
	if m.Draft != "" {
		text += " of " + t.text(m.Draft)
	}
	return text + colon(m.Text) + "."
}

var motionWords = map[meeting.MotionKind]string{
	meeting.PointOfOrder: "point of order", meeting.Appeal: "appeal", meeting.Suspension: "suspension of the meeting",
	meeting.Adjournment: "adjournment of the meeting", meeting.DebateAdjournment: "adjournment of the debate",
	meeting.Closure: "closure of the debate", meeting.Division: "division", meeting.Reconsideration: "reconsideration",
	meeting.OtherMotion: "a motion",
}

// motion names a motion after it was brought.
func (t *teller) motion(m *meeting.Motion) string {
	return "the " + strings.TrimPrefix(motionWords[m.Kind], "a ") + " of " + t.name(m.Seat)
}

// ending tells that a vote ended; the page shows the whole vote there.
func (t *teller) ending(v *meeting.Vote) {
	switch {
	case v.Trial && v.Stage == meeting.Cancelled:
		t.event("A trial vote was cancelled.")
		return
	case v.Trial:
		t.event("A trial vote was held; it is no record.")
		return
	case v.Stage == meeting.Cancelled:
		t.event("The vote on " + quoted(v.Title) + " was cancelled before its result was announced" + because(v.Reason) + ".")
	default:
		t.event(result(t.s.Record(v)))
	}
	t.d.Events[len(t.d.Events)-1].Vote = v.ID
}

// result is the sentence of a result: "... was adopted by 10 votes to 3, with 2
// abstentions."
func result(v plenary.Vote) string {
	text := quoted(v.Title) + " was " + outcomeWords(v.Outcome)
	if v.Method == plenary.WithoutAVote {
		return text + " without a vote."
	}
	if !v.Tally.Known() {
		return text + "."
	}
	noun := "abstentions"
	if v.Tally.Abstain == plenary.N(1) {
		noun = "abstention"
	}
	votes := "votes"
	if v.Tally.Yes == plenary.N(1) {
		votes = "vote"
	}
	return fmt.Sprintf("%s by %s %s to %s, with %s %s.", text, v.Tally.Yes, votes, v.Tally.No, v.Tally.Abstain, noun)
}

func outcomeWords(o plenary.Outcome) string {
	switch o {
	case plenary.Vetoed:
		return "not adopted, owing to the vote of a permanent member,"
	case plenary.Tied:
		return "neither adopted nor rejected, the votes being equally divided,"
	case plenary.NoQuorum:
		return "not decided for want of a quorum,"
	}
	return o.String()
}

func list(c *meeting.SetList) string {
	text := "The list of speakers was closed"
	if c.Open {
		text = "The list of speakers is open"
	}
	if c.Limit > 0 {
		text += "; a statement may take " + spoken(time.Duration(c.Limit)*time.Millisecond)
	}
	if c.Turns > 0 {
		text += fmt.Sprintf("; at most %d for each on one item", c.Turns)
	}
	return text + "."
}

// seeds lists who gave which seed to a drawing of lots, for whoever checks it.
func seeds(l *meeting.Lot) string {
	var out []string
	for _, p := range l.Parties {
		if !p.Passed {
			out = append(out, p.Name+" "+quoted(p.Seed))
		}
	}
	return and(out)
}

// stance is a position in words: "in favour".
func stance(p plenary.Position) string { return chart.LookOf(p).Word }

// act is what a member does that takes a position: "vote in favour".
func act(p plenary.Position) string {
	switch p {
	case plenary.Yes:
		return "vote in favour"
	case plenary.No:
		return "vote against"
	case plenary.Abstain:
		return "abstain"
	}
	return "take no part in the vote"
}

func quoted(s string) string { return "“" + s + "”" }

func because(reason string) string {
	if reason == "" {
		return ""
	}
	return " (" + reason + ")"
}

func colon(s string) string {
	if s == "" {
		return ""
	}
	return ": " + quoted(s)
}

func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// and joins names as a sentence does.
func and(words []string) string {
	switch n := len(words); n {
	case 0:
		return "nobody"
	case 1:
		return words[0]
	default:
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
}

// spoken is a length of time in words.
func spoken(d time.Duration) string {
	d = d.Round(time.Second)
	m, s := plural(int64(d/time.Minute), "minute"), plural(int64(d%time.Minute/time.Second), "second")
	switch {
	case d%time.Minute == 0:
		return m
	case d < time.Minute:
		return s
	}
	return m + " and " + s
}

func plural(n int64, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return strconv.FormatInt(n, 10) + " " + word + "s"
}
