package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// onOrgan says whether the organ whose members are counted stands behind "on" at k: twelve
// nations on the Security Council.
func (s *sentence) onOrgan(k int) bool {
	j := k + 1
	for s.id(j, lex.WThe) && !s.is(j, lex.Bodies) {
		j++
	}
	return s.is(j, lex.Council) && s.scopeOf(j) != Elsewhere
}

// assents are verbs that by themselves tell who was for what was just told.
var assents = map[string]bool{"agreed": true, "assented": true, "concurred": true, "consented": true, "approved": true, "went along": true}

// assent says whether a number of members of the Council is said to have agreed to what was
// just told, and no more: nine countries agreed.
func (s *sentence) assent(j int, v int32, members bool) bool {
	const least, seats, short = 7, 15, 8
	return members && v >= least && v <= seats && len(s.u) <= short && assents[s.lower(j)] && s.endOfClause(j+1) && s.walker.scope == Council && s.inContext()
}

// others are verbs for what members of the Council want beside the adoption of a text.
var others = map[string]bool{
	"wait": true, "postpone": true, "delay": true, "defer": true, "adjourn": true, "hear": true, "see": true, "discuss": true, "debate": true, "talk": true, "negotiate": true, "amend": true, "add": true, "change": true, "soften": true,
	"strengthen": true, "avoid": true, "know": true, "speak": true, "give": true, "be": true, "have": true, "abstain": true, "vote": true, "oppose": true, "veto": true, "reject": true, "block": true, "stop": true, "kill": true, "stay": true, "go": true, "leave": true, "explain": true, "join": true,
}

// wants says whether so many members of the Council are said to have wanted what was put to the
// vote: nine nations wanted to freeze his money, nine had wanted it through.
func (s *sentence) wants(j int, v int32) bool {
	const least, seats = 6, 15
	if v < least || v > seats || s.walker.scope != Council || !s.live() {
		return false
	}
	switch low := s.lower(j); {
	case low == "were willing" || low == "willing" && s.isCopula(j-1):
		return s.endOfClause(j + 1)
	case low == "wanted to":
		return !others[s.lower(j+1)]
	case low == "wanted" && s.id(j+1, lex.WTo):
		return !others[s.lower(j+2)]
	case low == "wanted" && s.id(j+1, lex.WIt, lex.WThem, lex.WHim, lex.WHer):
		switch s.lower(j + 2) {
		case "through", "passed", "adopted", "approved":
			return s.endOfClause(j + 3)
		}
		return s.endOfClause(j + 2)
	}
	return false
}

// whyDid says whether a question that starts at k asks for the reason of what it takes to be
// so, and what follows does not take it back: why did India abstain? Because...
func (s *sentence) whyDid(k int) bool {
	if !strings.EqualFold(s.text(k), "why") || s.lower(k+1) != "did" && s.lower(k+1) != "had" || s.is(k+2, lex.Not) {
		return false
	}
	const far = 60
	end := s.end(len(s.u) - 1)
	rest := strings.ToLower(s.doc.Text[end:min(len(s.doc.Text), end+far)])
	for _, w := range [...]string{"n't", "n’t", " not ", "no,", "no.", "never", "wrong", "false", " nor "} {
		if strings.Contains(rest, w) {
			return false
		}
	}
	return true
}

// isAimed says whether "against" at k belongs to a noun before it, not to a vote: sanctions
// against Zimbabwe.
func (s *sentence) isAimed(k int) bool {
	if !s.id(k, lex.WAgainst) || !s.is(k+1, lex.Actor) && !s.id(k+1, lex.WThe) {
		return false
	}
	switch s.lower(k - 1) {
	case "sanctions", "measures", "embargo", "action", "strikes", "strike", "raid", "raids", "war", "attack", "attacks", "aggression", "charges", "crimes", "complaint", "force", "boycott", "campaign", "operation", "blockade", "steps", "threats":
		return true
	}
	return false
}

// splitsText says whether the verb at k has the text within it: shot it down.
func (s *sentence) splitsText(k int) bool { return strings.Contains(s.lower(k), " it ") }

// byItsVeto reads who did away with a text by the veto at k: Britain stopped it with a veto,
// it was France that killed the draft by its veto.
func (s *sentence) byItsVeto(k int) bool {
	const far = 14
	b := k - 1
	for s.id(b, lex.WA, lex.WIts, lex.WHis, lex.WHer, lex.WTheir, lex.WThe) || s.is(b, lex.Only) {
		b--
	}
	if !s.id(b, lex.WWith, lex.WBy) {
		return false
	}
	for m := b - 1; m > 0 && m > b-far && !s.sign(m, ";:."); m-- {
		if !s.is(m, lex.VetoBlock) || s.isPassive(m) {
			continue
		}
		l := s.clauseSubject(m)
		if l == nil || l.used || !s.permanent(l) || l.pronoun || s.unreal(m) {
			return false
		}
		s.addVeto(l, l.from, k+1, false)
		return true
	}
	return false
}

// inOrgan says whether the sentence names an organ as the place of the vote: in
// the General Assembly.
func (s *sentence) inOrgan() bool {
	for k := range s.u {
		if !s.u[k].Is(lex.Assembly | lex.Council) {
			continue
		}
		j := s.beforeOrgan(k)
		if s.id(j, lex.WIn, lex.WAt) || s.is(k+1, lex.VoteNoun) {
			return s.scopeOf(k) != Elsewhere
		}
	}
	return false
}

// unused are words for a veto that nobody cast.
var unused = map[string]bool{
	"unused": true, "superfluous": true, "unnecessary": true, "unneeded": true, "needless": true, "idle": true, "moot": true, "academic": true, "redundant": true, "sheathed": true, "drawer": true, "pocket": true, "holster": true, "shelf": true, "reserve": true, "sleeve": true, "bottle": true,
}

// isIdleVeto says whether the veto at k is told as one that was not cast: no need for an
// American veto, its veto stayed in the drawer, Moscow's veto was superfluous.
func (s *sentence) isIdleVeto(k int) bool {
	const behind, ahead = 8, 9
	stays := false
	for j := k + 1; j < k+behind && j < len(s.u) && !s.sign(j, ",;:."); j++ {
		switch low := s.lower(j); {
		case low == "stayed" || low == "remained" || low == "proved" || low == "rested" || low == "stays" || low == "remains" || s.isCopula(j):
			stays = true
		case stays && unused[low]:
			return true
		case s.is(j, lex.Positions|lex.VotePast):
			return false
		}
	}
	for j := k - 1; j >= 0 && j > k-ahead && !s.sign(j, ",;:.") && !s.id(j, lex.WWith, lex.WBy); j-- {
		switch s.lower(j) {
		case "answer", "answers", "response", "remedy", "antidote", "alternative", "way", "reply":
			if s.id(j+1, lex.WTo, lex.WFor) || s.lower(j+1) == "round" || s.lower(j+1) == "around" {
				return true // conceived as an answer to the Soviet veto
			}
		case "need", "call", "occasion", "use":
			if s.id(j-1, lex.WNo) || s.is(j-1, lex.Not) || strings.EqualFold(s.text(j-1), "little") {
				return true
			}
		case "needing", "troubling", "using", "awaiting", "provoking":
			if strings.EqualFold(s.text(j-1), "without") {
				return true
			}
		case "spared", "sparing", "saved", "saving":
			return true
		}
	}
	return false
}

// ofOtherDeed says whether the date at k is that of something else which members did before
// they voted: Egypt had dropped the draft on Thursday but voted for it; it withdrew on Monday
// and abstained.
func (s *sentence) ofOtherDeed(f *finding, k int) bool {
	const far = 12
	if k <= f.from || k+1 >= f.to || !s.is(k+1, lex.And) && !s.id(k+1, lex.WBut) {
		return false
	}
	m := k + 2
	for s.adverb(m) || s.is(m, lex.Did) || strings.EqualFold(s.text(m), "then") || strings.EqualFold(s.text(m), "yet") {
		m++
	}
	if !s.is(m, lex.Verbs|lex.VotePast) {
		return false
	}
	for j := k - 1; j > f.from && j > k-far; j-- {
		if s.is(j, lex.Verbs|lex.VotePast|lex.Positions) {
			return false
		}
		if low := s.lower(j); s.id(j, lex.WHad) || strings.HasSuffix(low, "ed") || pasts[low] {
			return true
		}
	}
	return false
}

// pasts are verbs of what is done with a draft before it is voted on.
var pasts = map[string]bool{"withdrew": true, "drew": true, "wrote": true, "sought": true, "held": true, "left": true, "came": true, "met": true, "brought": true, "put": true, "spoke": true, "gave": true}

// asksCouncil says whether the sentence names the Council only as one that a text asks
// something of.
func (s *sentence) asksCouncil() bool {
	asks := false
	for k := range s.u {
		if s.is(k, lex.Council) {
			if asks = s.isAddressed(k); !asks {
				return false
			}
		}
	}
	return asks
}

// toldCouncil says whether a vote of the Council was told before the sentence.
func (s *sentence) toldCouncil(before int) bool {
	for i := before - 1; i >= 0 && i > before-8; i-- {
		if s.walker.found[i].scope == Council {
			return true
		}
	}
	return false
}

// tellsVeto says whether a veto was found in the sentence.
func (s *sentence) tellsVeto(before int) bool {
	for _, f := range s.walker.found[before:] {
		if f.Kind == Veto {
			return true
		}
	}
	return false
}
