package minutes_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/minutes"
)

func TestTell(t *testing.T) {
	d := told(t, whole(t))
	var text strings.Builder
	for _, e := range d.Events {
		text.WriteString(e.Text + "\n")
	}
	want := `The President (Alder) presided.
The meeting was called to order; 4 of 5 members with a vote were present.
Item taken up: 1, “The shore”.
Draft L.1, “A harbour for the lake”, was introduced by Alder.
Oral amendment L.1/a, “Owners of mills”, to L.1, was introduced by Birch.
Statement by Cedar.
Cedar moved closure of the debate.
The closure of the debate of Cedar: granted.
“Owners of mills” was rejected by 1 vote to 3, with 1 abstention.
The vote on “A harbour for the lake” was cancelled before its result was announced (the wrong text was on the board).
“A harbour for the lake” was adopted by 3 votes to 1, with 1 abstention.
Elm stated that it had intended to vote in favour on “A harbour for the lake”; the result stands.
Corrigendum to the vote on “A harbour for the lake”: Fir, recorded as against, is to be abstaining (misheard).
A trial vote was held; it is no record.
Item taken up: 2, “The creek”.
Draft L.2, “A bridge over the creek”, was introduced by Cedar and Elm.
“A bridge over the creek” was adopted without a vote.
The meeting was closed.
`
	if text.String() != want {
		t.Errorf("told:\n%s\nwant:\n%s", &text, want)
	}
	var numbers []string
	for _, v := range d.Votes {
		numbers = append(numbers, v.Number)
	}
	if got := strings.Join(numbers, " "); got != "1 2 3 5" {
		t.Errorf("votes %s", got)
	}
	if v := d.Votes[1]; v.Cancelled == "" || len(v.Ballots) != 0 || v.Tally.Known() {
		t.Errorf("the cancelled vote is told with %d ballots, %v", len(v.Ballots), v.Tally)
	}
	spans := map[plenary.Code]int{}
	for _, s := range d.Seats {
		spans[s.Code] = len(s.Present)
		if ended := s.Code == "Bi"; len(s.Present) > 0 && s.Present[0].To.IsZero() == ended {
			t.Errorf("presence of %s: %v", s.Name, s.Present)
		}
	}
	if spans["Al"] != 1 || spans["Fi"] != 1 || spans["Ob"] != 0 {
		t.Errorf("presence %v", spans)
	}
	var kinds []string
	for _, l := range d.Leaves {
		kinds = append(kinds, strings.Fields(l)[3])
	}
	if got := strings.Join(kinds, " "); got != "decision decision statement corrigendum decision" {
		t.Errorf("leaves %s", got)
	}
}

// A ballot changed before the lock, and those of a cancelled vote, appear
// nowhere.
func TestChangedBallotsAreNotTold(t *testing.T) {
	with, without := lakeside(t), lakeside(t)
	for _, x := range []*sitting{with, without} {
		x.call("1", subject("Is it so?"))
	}
	with.cast("1", "nnnnn")
	for _, name := range trees {
		code := plenary.Code(name[:2])
		with.do(name, cast("1", code, plenary.Yes, 2))
		without.at = with.at - 20_000
		without.do(name, cast("1", code, plenary.Yes, 1))
	}
	with.announce("1")
	without.at = with.at - 40_000
	without.announce("1")
	a, b := told(t, with), told(t, without)
	for i := range a.Votes {
		// What the journal itself makes differ: the times of calls and the head.
		a.Votes[i].Called, a.Votes[i].Begun = b.Votes[i].Called, b.Votes[i].Begun
	}
	strip := func(leaf string) string {
		_, rest, _ := strings.Cut(leaf, "\nvote ")
		return rest
	}
	if strip(a.Leaves[0]) != strip(b.Leaves[0]) || strings.Contains(a.Leaves[0], " no\n") {
		t.Errorf("a changed ballot shows:\n%s\n%s", a.Leaves[0], b.Leaves[0])
	}
	a.Checkpoint = b.Checkpoint // its root covers the head
	rowsA, _ := a.CSV()
	rowsB, _ := b.CSV()
	if string(rowsA) != string(rowsB) {
		t.Errorf("a changed ballot shows:\n%s\n%s", rowsA, rowsB)
	}
}

// Minutes of a meeting under way tell no vote that was not announced.
func TestUnderWay(t *testing.T) {
	x := lakeside(t)
	x.call("1", subject("Is it so?"))
	x.cast("1", "yyn")
	d := told(t, x)
	if len(d.Votes) != 0 || len(d.Leaves) != 0 {
		t.Errorf("%d votes, %d leaves", len(d.Votes), len(d.Leaves))
	}
	page := files(t, d, key(t, 1))["page"]
	if !strings.Contains(string(page), "these minutes tell it so far") || strings.Contains(string(page), "Is it so?") {
		t.Errorf("the page:\n%s", page)
	}
}

func TestTellRefuses(t *testing.T) {
	x := whole(t)
	if _, _, err := minutes.Tell(all(nil)); plenary.CodeOf(err) != plenary.Invalid {
		t.Errorf("an empty journal: %v", err)
	}
	for name, data := range map[string]string{
		"no JSON":       "x",
		"unknown type":  `{"type":"dance","v":1,"at":1,"args":{}}`,
		"other version": `{"type":"sitting","v":99,"at":1,"args":{}}`,
	} {
		if _, _, err := minutes.Tell(all(append(x.entries[:9:9], minutes.Entry{Data: []byte(data)}))); plenary.CodeOf(err) != plenary.Damaged {
			t.Errorf("%s: %v", name, err)
		}
	}
	// A result that the rules do not give.
	for i, e := range x.entries {
		if forged := strings.Replace(string(e.Data), `"outcome":"rejected"`, `"outcome":"adopted"`, 1); forged != string(e.Data) {
			entries := append(x.entries[:i:i], minutes.Entry{Data: []byte(forged), Head: e.Head})
			if _, _, err := minutes.Tell(all(entries)); plenary.CodeOf(err) != plenary.Damaged {
				t.Errorf("a forged result: %v", err)
			}
			return
		}
	}
	t.Error("no result to forge")
}
