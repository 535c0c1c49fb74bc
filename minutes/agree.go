package minutes

import (
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
)

// agrees checks that the document tells of every vote what the leaves say: each
// leaf is written again from what the document tells, and must be the same.
func (d *Document) agrees(leaves []ledger.Leaf) error {
	intentions, corrigenda := map[string]int{}, map[string]int{}
	told := map[string]bool{}
	for i, have := range leaves {
		v := d.byID(have.Vote())
		if v == nil {
			return notWhole("leaf %d is about %s, which they do not tell", i, have.Vote())
		}
		at := stampOf(have)
		var want ledger.Leaf
		switch have.Kind() {
		case ledger.Decision:
			told[v.Number] = true
			want = ledger.NewDecision(at, whole(v.Vote, v.Particular), ledger.Particulars{Entered: d.entered(v.Particular), Put: v.Put})
		case ledger.Statement:
			n := intentions[v.Number]
			intentions[v.Number]++
			if n < len(v.Intentions) {
				x := v.Intentions[n]
				want = ledger.NewStatement(at, ledger.IntentionStated{Vote: v.ID, Member: x.Seat, Recorded: x.Recorded, Intended: x.Intended})
			}
		case ledger.Corrigendum:
			n := corrigenda[v.Number]
			corrigenda[v.Number]++
			if n < len(v.Corrigenda) {
				x := v.Corrigenda[n]
				want = ledger.NewCorrigendum(at, x.Reason, whole(x.Vote, x.Particular), ledger.Correction{Member: x.Seat, Was: x.Was, Is: x.Is})
			}
		}
		if !want.Same(have) {
			return notWhole("what they tell of %s (%s, leaf %d) is not what the ledger holds", v.ID, have.Kind(), i)
		}
	}
	for i := range d.Votes {
		v := &d.Votes[i]
		if d.vote(v.Number) != v || d.byID(v.ID) != v {
			return notWhole("they tell of %s twice", v.ID)
		}
		if v.Cancelled == "" && !told[v.Number] || v.Cancelled != "" && (told[v.Number] || len(v.Ballots) > 0) ||
			intentions[v.Number] != len(v.Intentions) || corrigenda[v.Number] != len(v.Corrigenda) {
			return notWhole("they tell of %s more or less than the ledger holds", v.ID)
		}
	}
	return nil
}

func (d *Document) byID(id plenary.VoteID) *Vote {
	i := slices.IndexFunc(d.Votes, func(v Vote) bool { return v.ID == id })
	if i < 0 {
		return nil
	}
	return &d.Votes[i]
}

// whole puts back on the ballots what their JSON does not hold.
func whole(v plenary.Vote, particular []Particular) plenary.Vote {
	v.Ballots = slices.Clone(v.Ballots)
	of := map[plenary.Code]Particular{}
	for _, p := range particular {
		of[p.Member] = p
	}
	for i := range v.Ballots {
		b := &v.Ballots[i]
		b.Weight, b.Reason = of[b.Member].Weight, of[b.Member].Reason
	}
	return v
}

// entered lists the ballots that did not come from a device in the order of
// seats, as the leaf does.
func (d *Document) entered(particular []Particular) (out []ledger.Mark) {
	how := map[plenary.Code]string{}
	for _, p := range particular {
		how[p.Member] = p.How
	}
	for _, s := range d.Seats {
		if h := how[s.Code]; h != "" {
			out = append(out, ledger.Mark{Member: s.Code, How: h})
		}
	}
	return out
}

// stampOf reads a leaf's stamp. What it cannot read stays empty: then the leaf
// is not what is written from it.
func stampOf(l ledger.Leaf) ledger.Stamp {
	number, head, _ := strings.Cut(l.Value("entry"), " ")
	at := ledger.Stamp{Meeting: l.Value("meeting")}
	at.Seq, _ = strconv.ParseUint(number, 10, 64)
	if b, err := hex.DecodeString(head); err == nil {
		copy(at.Head[:], b)
	}
	at.Time, _ = time.Parse(time.RFC3339Nano, l.Value("time"))
	return at
}
