package drill_test

import (
	"fmt"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/drill"
	"github.com/plenary-vote/plenary/meeting"
)

const (
	y, n, a = plenary.Yes, plenary.No, plenary.Abstain
	none    = plenary.NotVoting
)

// journal is one vote in which seat A's casts stand before the lock or after it.
func journal(casts ...string) (out [][]byte) {
	out = append(out, []byte(`{"type":"code","v":1,"at":1,"by":"o","args":{"id":"k","role":"seat","seat":"A","hash":"h"}}`),
		[]byte(`{"type":"redeem","v":1,"at":1,"args":{"hash":"h","person":"p","token":"t"}}`),
		[]byte(`{"type":"begin","v":1,"at":1,"by":"c","args":{"vote":"v"}}`))
	for _, c := range casts {
		if c == "lock" {
			out = append(out, []byte(`{"type":"lock","v":1,"at":1,"by":"c","args":{"vote":"v"}}`))
			continue
		}
		out = append(out, fmt.Appendf(nil, `{"type":"cast","v":1,"at":1,"by":"p","args":{"vote":"v","seat":"A","position":"%s","n":%c,"source":"device"}}`, c[1:], c[0]))
	}
	return out
}

func told(n uint32, p plenary.Position, s meeting.Status) drill.Told {
	return drill.Told{Vote: "v", Seat: "A", N: n, Position: p, Status: s}
}

// TestJudge shows that each counter goes up for its fault, and for no other.
func TestJudge(t *testing.T) {
	late := told(2, n, meeting.Refused)
	late.Late = true
	lateTaken := told(2, n, meeting.Accepted)
	shown := told(3, n, meeting.Accepted)
	shown.Shown = true
	foreign := told(1<<19, y, meeting.Accepted)
	foreign.Foreign = true
	foreignRefused := foreign
	foreignRefused.Status = meeting.Refused
	changed := []drill.Told{told(1, y, meeting.Accepted), told(2, n, meeting.Accepted)}
	stale := append(changed, told(1, y, meeting.Superseded))
	type counts struct{ acked, lost, duplicated, late, stale, refused int }
	for _, c := range []struct {
		name    string
		told    []drill.Told
		journal [][]byte
		served  plenary.Position
		want    counts
	}{
		{"as told", changed, journal("1yes", "2no", "lock"), n, counts{acked: 2}},
		{"a retry that was recorded the first time", []drill.Told{told(1, y, meeting.Repeated)}, journal("1yes", "1yes", "lock"), y, counts{acked: 1}},
		{"a stale retry without effect", stale, journal("1yes", "2no", "1yes", "lock"), n, counts{acked: 2, refused: 1}},
		{"a late one without effect", []drill.Told{told(1, y, meeting.Accepted), late}, journal("1yes", "lock", "2no"), y, counts{acked: 1, refused: 1}},
		{"another's seat, refused", []drill.Told{told(1, y, meeting.Accepted), foreignRefused}, journal("1yes", "lock"), y, counts{acked: 1, refused: 1}},

		{"not in the journal", []drill.Told{told(1, y, meeting.Accepted)}, journal("lock"), none, counts{acked: 1, lost: 1}},
		{"in the journal, not in the vote", []drill.Told{told(1, y, meeting.Accepted)}, journal("1yes", "lock"), none, counts{acked: 1, lost: 1}},
		{"the change is gone", changed, journal("1yes", "lock"), y, counts{acked: 2, lost: 1}},
		{"another position is served", []drill.Told{told(1, y, meeting.Accepted)}, journal("1yes", "lock"), a, counts{acked: 1, lost: 1}},
		{"the journal has another position", []drill.Told{told(1, y, meeting.Accepted)}, journal("1no", "lock"), n, counts{acked: 1, lost: 1}},
		{"an earlier ballot is not in the journal", changed, journal("2no", "lock"), n, counts{acked: 2, lost: 1}},
		{"a screen showed what is not recorded", append([]drill.Told{shown}, changed...), journal("1yes", "2no", "lock"), n, counts{acked: 2, lost: 1}},

		{"accepted twice", append([]drill.Told{told(1, y, meeting.Accepted)}, told(1, y, meeting.Accepted)), journal("1yes", "lock"), y, counts{acked: 1, duplicated: 1}},
		{"for another's seat, accepted", []drill.Told{told(1, y, meeting.Accepted), foreign}, journal("1yes", "lock"), y, counts{acked: 1, duplicated: 1}},
		{"nobody cast it", nil, journal("1yes", "lock"), y, counts{duplicated: 1}},
		{"nobody cast the change", []drill.Told{told(1, y, meeting.Accepted)}, journal("1yes", "2no", "lock"), n, counts{acked: 1, duplicated: 1}},

		{"refused as late, and counted", []drill.Told{told(1, y, meeting.Accepted), late}, journal("1yes", "lock", "2no"), n, counts{acked: 1, late: 1, refused: 1}},
		{"accepted after the lock, and counted", []drill.Told{told(1, y, meeting.Accepted), lateTaken}, journal("1yes", "lock", "2no"), n, counts{acked: 2, late: 1}},

		{"a retry brought the old ballot back", stale, journal("1yes", "2no", "1yes", "lock"), y, counts{acked: 2, stale: 1, refused: 1}},
		{"a retry was accepted again", append(changed, told(1, y, meeting.Accepted)), journal("1yes", "2no", "lock"), n, counts{acked: 2, duplicated: 1}},
		{"an older ballot that was never answered was accepted later", []drill.Told{told(2, n, meeting.Accepted), told(1, y, meeting.Accepted)},
			journal("2no", "1yes", "lock"), n, counts{acked: 2, stale: 1}},
	} {
		v := &drill.Announced{Ballots: map[plenary.Code]plenary.Position{"A": c.served}}
		count := [5]int64{}
		count[c.served]++
		v.Tally = plenary.NewTally(count[y], count[n], count[a], count[none])
		r := drill.Judge(drill.Evidence{Told: c.told, Journal: c.journal, Votes: map[string]*drill.Announced{"v": v}})
		if got := (counts{r.Acknowledged, r.Lost, r.Duplicated, r.CountedLate, r.StaleOverwrites, r.Refused}); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
		if bad := c.want.lost+c.want.duplicated+c.want.late+c.want.stale > 0; r.Good() == bad {
			t.Errorf("%s: good is %t", c.name, r.Good())
		}
	}
}

// TestJudgeTally: announced numbers are compared with the ballots, and receipts
// with both.
func TestJudgeTally(t *testing.T) {
	for _, c := range []struct {
		yes              int64
		receipt          plenary.Position
		lost, duplicated int
	}{{1, y, 0, 0}, {2, y, 0, 1}, {0, y, 1, 0}, {1, n, 1, 0}} {
		v := &drill.Announced{Ballots: map[plenary.Code]plenary.Position{"A": y}, Receipts: map[plenary.Code]plenary.Position{"A": c.receipt}, Tally: plenary.NewTally(c.yes, 0, 0, 0)}
		r := drill.Judge(drill.Evidence{Told: []drill.Told{told(1, y, meeting.Accepted)}, Journal: journal("1yes", "lock"), Votes: map[string]*drill.Announced{"v": v}})
		if r.Lost != c.lost || r.Duplicated != c.duplicated {
			t.Errorf("%+v: %d lost, %d duplicated", c, r.Lost, r.Duplicated)
		}
	}
	r := drill.Judge(drill.Evidence{Told: []drill.Told{told(1, y, meeting.Accepted)}, Journal: journal("1yes", "lock")})
	if r.Lost != 1 {
		t.Errorf("a vote that was never announced loses %d ballots", r.Lost)
	}
}
