package claims

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

var (
	// ofVoters is a number of those who vote, gotVotes what stands before one of votes.
	ofVoters  = compile(`(?i)\b(\d{1,3}|(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)[a-z -]*|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)\s+(of the (world|un|united nations)\S* )?(u\.?n\.? |council )?(countries|nations|states|members?( states| countries)?|governments|delegations|capitals|votes|voices|hands|ayes|yeas|delegates|ambassadors|envoys)\b`)
	gotVotes  = compile(`(?i)\b(with|got|gets|received|receives|won|wins|mustered|drew|collected|gathered|by|found|took|secured|garnered|scraped|attracted|polled|obtained|passed with|carried by)( (only|just|a bare|barely|all of|exactly|no more than))? $`)
	notVoters = compile(`(?i)\b(hope|expect|would|could|might|predict|forecast|goal|seek|want|likely|sponsor|speak|spoke|recogni[sz]|signed|signator|ratif|part(y|ies) to|embass|diplomatic relations|attended|invited|wrote|letter|petition|statement|joined the|members of the (african|european|arab|non|islamic)|bloc|alliance|died|killed|dead|needed|required|necessary|enough|short of|last year|year before|previous|earlier|in (19|20)\d\d|since|used to|up from|down from|compared|than)`)
)

// nearMiss reads a number of those who voted for a text, told of a vote whose day the
// article gives and of which it tells no other such number: where the record has almost as
// many, and the number is nothing else of the vote, it is that number told wrong: 121
// countries told him to take it back, where 128 did.
func (j *judge) nearMiss(st *extract.Statement, f *frameResult) (Finding, bool) {
	said := st.Counts[plenary.UnknownPosition]
	if st.Kind != extract.Counts || !said.Said || said.Hedged() || !st.Glimpse.May[plenary.Yes] || f.several || f.ranked[0].by[byDate] < dayBits-2 || j.recalls(st) {
		return Finding{}, false
	}
	y, ok := j.rec.Tally(f.vote).Yes.Int()
	n := int64(said.Lo)
	if !ok || !j.isNear(n, y, f.vote) || !j.tellsVoters(st) || notVoters.MatchString(j.surroundings(st)) || j.hasNumber(j.doc.Text, y) || j.countsFor(f) {
		return Finding{}, false
	}
	for _, t := range j.ix.tallies[f.vote] {
		if t.Yes.Or(0) == n {
			return Finding{}, false
		}
	}
	return j.deniedInFavour(st, f)
}

// isNear says whether a number is near that of those in favour of vote v, and is not that
// of anything else of it: those against, the abstentions, two of them together, all.
func (j *judge) isNear(n, y int64, v int) bool {
	off := max(n-y, y-n)
	if j.ix.body[v] == plenary.SecurityCouncil {
		if n < 4 || n > 15 || y < 4 || off == 0 || off > 4 {
			return false
		}
	} else if y < 60 || n < 50 || off == 0 || off > max(9, y/8) {
		return false
	}
	t := j.rec.Tally(v)
	no, abst, away := t.No.Or(0), t.Abstain.Or(0), t.NotVoting.Or(0)
	for _, other := range [...]int64{no, abst, away, no + abst, y + no, y + abst, y + no + abst, y + no + abst + away, no + abst + away, y - no} {
		if n == other {
			return false
		}
	}
	return true
}

// tellsVoters says whether the words beside a number say that it counts those who vote.
func (j *judge) tellsVoters(st *extract.Statement) bool {
	const far = 30
	text := j.doc.Text
	return ofVoters.MatchString(text[st.Start:min(len(text), st.End+far)]) || gotVotes.MatchString(text[max(0, st.Start-far):st.Start])
}

// countsFor says whether the article counts those in favour of the vote of an event in
// words that are understood.
func (j *judge) countsFor(f *frameResult) bool {
	for _, st := range f.statements {
		if st.Kind == extract.Counts && st.Glimpse == nil && st.Counts[plenary.Yes].Said {
			return true
		}
	}
	return false
}
