package meeting

import "github.com/plenary-vote/plenary"

// cite names a matter of procedure; each body's rules number it differently.
type cite int

const (
	onQuorum cite = iota
	onPointsOfOrder
	onTimeLimit
	onSpeakersList
	onDebateAdjournment
	onClosure
	onSuspension
	onPrecedence
	onWithdrawal
	onReconsideration
	onRight
	onMethod
	onConduct
	onDivision
	onAmendments
	onMajority
	onTie
	onWithoutVote
)

// Rules of procedure of the General Assembly (A/520), of its Main Committees,
// and provisional rules of the Security Council (S/96). Where a body's rules
// say nothing the matter is named in words.
var cites = map[cite]struct {
	matter            string
	ga, committee, sc string
}{
	onQuorum:            {"quorum", "67", "108", ""},
	onPointsOfOrder:     {"points of order", "71", "113", "30"},
	onTimeLimit:         {"time limit on speeches", "72", "114", ""},
	onSpeakersList:      {"list of speakers", "73", "115", "27"},
	onDebateAdjournment: {"adjournment of debate", "74", "116", "33"},
	onClosure:           {"closure of debate", "75", "117", ""},
	onSuspension:        {"suspension or adjournment of the meeting", "76", "118", "33"},
	onPrecedence:        {"order of procedural motions", "77", "119", "33"},
	onWithdrawal:        {"withdrawal", "80", "122", "35"},
	onReconsideration:   {"reconsideration", "81", "123", ""},
	onRight:             {"right to vote", "82", "124", "40"},
	onMethod:            {"method of voting", "87", "127", "40"},
	onConduct:           {"conduct during voting", "88", "128", ""},
	onDivision:          {"division of proposals", "89", "129", "32"},
	onAmendments:        {"voting on amendments", "90", "130", "36"},
	onMajority:          {"majority for parts and amendments", "84", "125", ""},
	onTie:               {"equally divided votes", "95", "133", ""},
	onWithoutVote:       {"adoption without a vote", "", "", ""},
}

// cite is the rule of this body on a matter, as a refusal names it.
func (s *State) cite(c cite) string {
	t := cites[c]
	number := ""
	switch s.Info.Body {
	case plenary.GeneralAssembly:
		number = t.ga
	case "un-ga-committee":
		number = t.committee
	case plenary.SecurityCouncil:
		number = t.sc
	}
	if number == "" {
		return "rules of procedure: " + t.matter
	}
	return "rule " + number + " (" + t.matter + ")"
}
