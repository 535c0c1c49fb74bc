package live_test

import (
	"net/url"
	"strconv"
	"testing"

	"github.com/plenary-vote/plenary/meeting"
)

// The table's forms reach what the state machine can do with texts and motions.
func TestTableForms(t *testing.T) {
	s, organiser := open(t)
	join := func(role string) *person {
		p := s.person(t)
		p.shows("/join", url.Values{"code": {organiser.code(role, "")}, "nonce": {"0123456789abcdef"}}, "you are the "+role)
		return p
	}
	chair, clerk := join("chair"), join("clerk")
	clerk.shows("/do/presence", url.Values{"present:bool": {"true"}, "seats:list": {"AAA", "BBB", "CCC"}}, "3 of 3 members present")
	chair.shows("/do/sitting", url.Values{"to": {"in-session"}}, "in session")
	clerk.shows("/item", url.Values{"id": {"1"}, "title": {"The lake"}}, "The lake")
	clerk.shows("/do/draft", url.Values{"id": {"L.1"}, "title": {"Harbour"}, "item": {"1"}, "sponsors:list": {"AAA", "BBB"},
		"text:text": {"Recalling the lake,\r\n\r\n1. Builds a harbour;\r\n\r\n2. Asks for a report."}}, "Sponsors: Alpha, Beta", "<code>op2</code> 2. Asks")
	for _, id := range []string{"A1", "A2"} {
		clerk.shows("/amend", url.Values{"id": {id}, "title": {"Change " + id}, "amends": {"L.1"}, "action": {"delete"}, "at": {"op1"}}, "Change "+id)
	}
	clerk.shows("/amend", url.Values{"id": {"A3"}, "title": {"Wrong"}, "amends": {"L.1"}, "action": {"delete"}, "at": {"op7"}},
		"L.1 has no paragraph", "Its paragraphs are pp1, op1, op2.")
	clerk.shows("/divide", url.Values{"id": {"d1"}, "draft": {"L.1"}, "seat": {"AAA"}, "parts": {"op1, op2"}}, "does not say which paragraphs make the part")
	chair.shows("/table", nil, "The amendments to it are voted on first.", "The order of the amendments is settled first.")
	chair.shows("/order", url.Values{"draft": {"L.1"}, "order": {"A2, A1"}, "implies": {"A2 falls"}}, "A2: A1, A3")
	chair.shows("/order", url.Values{"draft": {"L.1"}, "order": {"A2, A1"}, "implies": {"A2: A1"}}, "(settled)", "After A2.")
	chair.shows("/do/fall", url.Values{"draft": {"A1"}, "why": {"it says the same"}}, "fallen, amends L.1 (it says the same)")

	// A revision keeps the names of paragraphs, and takes an amendment in.
	clerk.shows("/revise", url.Values{"draft": {"L.1"}, "accepting": {"A2"}, "oral": {"true"},
		"text": {"Recalling the lake,\n\nRecalling the creek,\n\n1. Asks for two reports.\n\n2. Asks for a report."}}, "taken into the text")
	s.hall.Meeting("m1").Read(func(st *meeting.State) {
		d := st.Draft("L.1")
		ids := ""
		for _, p := range d.Text {
			ids += p.ID + " "
		}
		if ids != "pp1 pp2 op1 op2 " || d.Revision != 1 {
			t.Errorf("revision %d, paragraphs %s", d.Revision, ids)
		}
	})
	clerk.shows("/do/sponsor", url.Values{"draft": {"L.1"}, "add:list": {"CCC"}}, "Sponsors: Alpha, Beta, Gamma")

	// Motions noted by the clerk; a ruling is the chair's own words.
	clerk.shows("/do/move", url.Values{"id": {"p1"}, "kind": {"point-of-order"}, "seat": {"CCC"}, "text": {"the microphone"}}, "point of order")
	chair.shows("/do/rule", url.Values{"motion": {"p1"}, "ruling": {"denied"}, "reason": {"it works"}})
	clerk.shows("/do/move", url.Values{"id": {"p2"}, "kind": {"appeal"}, "seat": {"CCC"}, "of": {"p1"}}, "appeal against a ruling")
	chair.shows("/do/call", url.Values{"id": {"v1"}, "subject.kind": {"motion"}, "subject.ref": {"p2"}, "method": {"show-of-hands"}}, "Begin the voting", "Explanation before the vote")
	chair.shows("/do/cancel", url.Values{"vote": {"v1"}, "reason": {"the wrong motion"}}, "Vote again")
	chair.shows("/do/call", url.Values{"id": {"v2"}, "subject.kind": {"motion"}, "subject.ref": {"p2"}, "subject.part": {""}, "retake_of": {"v1"}, "method": {"show-of-hands"}}, "Begin the voting")
	chair.shows("/do/begin", url.Values{"vote": {"v2"}}, "Enter the hands counted")
	clerk.shows("/enter", url.Values{"vote": {"v2"}, "yes": {"1"}, "no": {"2"}, "abstain": {"0"}}, "1 in favour, 2 against")
	chair.shows("/do/lock", url.Values{"vote": {"v2"}}, "The rules give")
	chair.shows("/do/announce", url.Values{"vote": {"v2"}}, "rejected")
	clerk.shows("/do/withdraw", url.Values{"draft": {"L.1"}, "seat": {"BBB"}}, "withdrawn")
	clerk.shows("/do/ask", url.Values{"seat": {"XXX"}, "reply:bool": {"true"}}, "Give the floor to Watcher (reply)")
	clerk.shows("/do/unask", url.Values{"seat": {"XXX"}})
}

// An amendment makes several changes at once, in their order.
func TestAmendmentOfSeveralChanges(t *testing.T) {
	s, organiser := open(t)
	clerk := s.person(t)
	clerk.shows("/join", url.Values{"code": {organiser.code("clerk", "")}, "nonce": {"0123456789abcdef"}}, "you are the clerk")
	clerk.shows("/do/draft", url.Values{"id": {"L.1"}, "title": {"Harbour"}, "text:text": {"Recalling the lake,\n\n1. Builds a harbour;\n\n2. Asks for a report."}}, "More changes by this amendment")
	clerk.shows("/amend", url.Values{"id": {"A1"}, "title": {"Much"}, "amends": {"L.1"},
		"action": {"insert", "insert", "replace", "delete", "insert", "replace"},
		"at":     {"op1", "op1", "pp1", "op2", "", ""},
		"text":   {"Builds a mole;", "Builds a quay;", "Recalling the creek,", "", "Noting the wind,", ""}}, "Much")
	s.hall.Meeting("m1").Read(func(st *meeting.State) {
		got := ""
		for _, c := range st.Draft("A1").Changes {
			got += string(c.Action) + " " + c.At
			if c.New != nil {
				got += " " + c.New.ID + " " + strconv.FormatBool(c.New.Operative) + " " + c.New.Text
			}
			got += "\n"
		}
		want := "insert op1 of-A1 true Builds a mole;\n" +
			"insert of-A1 of-A1.2 true Builds a quay;\n" +
			"replace pp1 pp1 false Recalling the creek,\n" +
			"delete op2\n" +
			"insert  of-A1.5 false Noting the wind,\n"
		if got != want {
			t.Errorf("the changes are\n%swant\n%s", got, want)
		}
	})
}
