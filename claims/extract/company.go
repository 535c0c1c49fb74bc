package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// takesSide reads whose side a list took with the verb at j: took Washington's side, voted
// as its neighbour India did, followed its neighbour Togo in voting no.
func (s *sentence) takesSide(t stance, j int) (stance, bool) {
	low := s.lower(j)
	switch {
	case resolves[low]:
		return s.decidedTo(t, j)
	case low == "followed" && s.id(j+1, lex.WIts, lex.WTheir, lex.WHis, lex.WHer) && (strings.EqualFold(s.text(j+2), "lead") || strings.EqualFold(s.text(j+2), "example")) && s.endOfClause(j+3):
		return s.likeLast(t, t.from, j+3)
	case low == "took" || low == "takes":
		return s.campOf(t, j)
	case (low == "voted" || low == "votes") && (s.id(j+1, lex.WAs) || strings.EqualFold(s.text(j+1), "like") || strings.EqualFold(s.text(j+1), "exactly") && s.id(j+2, lex.WAs)):
		k := j + 2
		if s.id(k, lex.WAs) {
			k++
		}
		o := s.listFrom(s.pastEpithet(k))
		if o == nil || len(o.names) != 1 || len(o.groups) > 0 {
			return t, false
		}
		if s.is(o.to, lex.Did) && strings.EqualFold(s.text(o.to), "did") && s.endOfClause(o.to+1) {
			t.as, t.to = o, o.to+1
			return t, true
		}
		t.as, t.to = o, o.to
		return t, s.endOfClause(o.to) && !s.id(j+1, lex.WAs)
	case low == "followed" || low == "joined":
		k := s.pastEpithet(j + 1)
		o := s.listFrom(k)
		if o == nil || o.from != k || k == j+1 || len(o.groups) > 0 || !s.id(o.to, lex.WIn, lex.WBy) {
			return t, false
		}
		return s.inVoting(t, o, o.to+1)
	}
	return t, false
}

// pastEpithet is the unit of the member behind words at k for what it is to another: its
// neighbour India. It is k where there are none.
func (s *sentence) pastEpithet(k int) int {
	const far = 4
	if !s.id(k, lex.WIts, lex.WHis, lex.WHer, lex.WTheir, lex.WThe) {
		return k
	}
	for m := k + 1; m < k+far; m++ {
		if s.is(m, lex.Actor) {
			return m
		}
		if !s.unknown(m) && !s.is(m, lex.Members) {
			break
		}
	}
	return k
}

// withSide reads on whose side a list was told by number or by the outcome, behind a word
// for joining at j: sided with the majority, threw in its lot with the nine.
func (s *sentence) withSide(t stance, j int) (stance, bool) {
	if !s.is(j, lex.Join) || !strings.HasSuffix(s.lower(j), " with") && !strings.HasPrefix(s.lower(j), "join") || !s.id(j+1, lex.WThe) || s.unreal(j) {
		return t, false
	}
	k := j + 2
	switch low := s.lower(k); {
	case (low == "majority" || low == "minority") && (s.endOfClause(k+1) || s.id(k+1, lex.WIn, lex.WOn)):
		side, sure := s.majoritySide()
		t.pos, t.to, t.loose = side, k+1, t.loose || !sure
		if strings.HasPrefix(s.lower(j), "broke") {
			t.not = true // broke ranks with the majority
			return t, low == "majority"
		}
		if low == "minority" {
			t.pos, t.loose = plenary.No, true
		}
		return t, true
	case s.is(k, lex.Number) && s.value(k) > 1 && (s.endOfClause(k+1) || s.is(k+1, lex.Members) && s.endOfClause(k+2)):
		t.number, t.to = s.value(k), k+1
		return t, true
	case s.is(k, lex.Labels) && s.endOfClause(k+1):
		t.pos, t.to = s.labelPosition(k), k+1
		return t, true
	}
	return t, false
}

// broughtTo reads what a list was brought to do, from the participle at j on: was persuaded
// at the last minute to vote against.
func (s *sentence) broughtTo(t stance, j int) (stance, bool) {
	const far = 8
	low, _, _ := strings.Cut(s.lower(j), " ")
	if !persuasions[low] || !s.isCopula(j-1) || s.unreal(j) {
		return t, false
	}
	for m := j; m < j+far && !s.endOfClause(m); m++ {
		switch {
		case m > j && s.is(m, lex.Not|lex.Modal|lex.Actor|lex.Number):
			return t, false
		case s.is(m, lex.VoteInf) && (s.id(m-1, lex.WTo) || s.id(m, lex.WTo) || m == j+1 && strings.HasSuffix(s.text(j), " to")):
			return s.cast(t, m)
		case strings.EqualFold(s.text(m), "abstain") && m > j:
			t.pos, t.to = plenary.Abstain, m+1
			return t, true
		}
	}
	return t, false
}

// persuasions are participles for having been brought to something.
var persuasions = map[string]bool{"persuaded": true, "induced": true, "convinced": true, "bullied": true, "shamed": true, "prevailed": true, "coaxed": true, "cajoled": true, "bribed": true, "brought": true, "moved": true, "won": true, "talked": true}

// byVoting reads how a deed at k was done: disappointed him by abstaining, surprised the
// hall by voting no.
func (s *sentence) byVoting(l *listing, t stance, k int) (stance, bool) {
	far := 9
	switch low := s.lower(k); {
	case low == "let" || low == "allowed" || low == "permitted":
		far = 14 // let the Council condemn it by abstaining
	case !s.unknown(k) || !strings.HasSuffix(low, "ed"):
		return t, false
	}
	for m := k + 1; m < k+far && !s.endOfClause(m); m++ {
		if s.is(m, lex.Not|lex.Modal|lex.Verbs|lex.VotePast) || s.subordinates(m) {
			return t, false
		}
		if s.id(m, lex.WBy) && (s.is(m+1, lex.VoteIng) || s.is(m+1, lex.AbstainLabel)) {
			return s.acts(l, t, m+1, 0)
		}
	}
	return t, false
}

// shelters are words for where one hides from a choice: took refuge in a negative vote.
var shelters = map[string]bool{"refuge": true, "shelter": true, "safety": true, "cover": true, "solace": true}

// wouldNot reads the vote that a list would not cast, from the verb at j on: could not
// bring itself to vote yes, refused to vote for the text.
func (s *sentence) wouldNot(t stance, j int) (stance, bool) {
	const far = 7
	low := s.lower(j)
	k := j + 1
	switch {
	case (low == "could" || low == "can") && s.is(k, lex.Not) && strings.EqualFold(s.text(k+1), "bring"):
		k += 2
	case low == "refused to" || low == "declined to":
		k = j
	case (low == "refused" || low == "declined") && s.is(k, lex.VoteInf):
	default:
		return t, false
	}
	for m := k; m < k+far && m < len(s.u); m++ {
		if s.is(m, lex.VoteInf) {
			t.not = true
			st, ok := s.cast(t, m)
			if !ok || st.pos != plenary.Yes && st.pos != plenary.No || s.carriesOn(st.to) {
				return t, false
			}
			return st, s.endOfClause(st.to) && !s.is(st.to, lex.And) || s.textAhead(st.to-1)
		}
		if s.is(m, lex.Actor|lex.Number) || s.endOfClause(m) {
			break
		}
	}
	return t, false
}

// endsBy is where the verb ends at k that leads to a participle of voting: ended up voting
// yes, finished by abstaining. It is k when none does.
func (s *sentence) endsBy(k int) int {
	m := k
	switch s.lower(k) {
	case "ended up", "wound up", "finished up", "came round to", "came around to":
		m++
	case "came":
		if s.lower(k+1) != "round" && s.lower(k+1) != "around" || !s.id(k+2, lex.WTo) {
			return k
		}
		m += 3
	case "ended", "wound", "finished":
		if m++; s.id(m, lex.WUp, lex.WBy) {
			m++
		}
	default:
		return k
	}
	if s.is(m, lex.VoteIng) || s.is(m, lex.AbstainLabel) && strings.HasSuffix(s.lower(m), "ing") {
		return m
	}
	return k
}

// addition is the comma that opens words for who did so as well, which the comma at j
// closes: voting against, besides the United States, were. It is j where none does.
func (s *sentence) addition(j int) int {
	const far = 12
	for m := j - 1; m > j-far && m > 0; m-- {
		if s.sign(m, ",") && !s.is(m+1, lex.Actor|lex.And) {
			low := s.lower(m + 1)
			if s.is(m+1, lex.Except|lex.Join) || low == "beside" || low == "in addition to" || s.id(m+1, lex.WIn) && strings.EqualFold(s.text(m+2), "addition") {
				return m
			}
			break
		}
		if !s.is(m, lex.Actor|lex.And|lex.Except|lex.Join) && !s.sign(m, ",") && !s.id(m, lex.WThe, lex.WTo, lex.WIn) && !strings.EqualFold(s.text(m), "addition") {
			break
		}
	}
	return j
}

// addCompany makes a statement of how many took a position, told behind what one member did:
// Togo voted no on Jerusalem, one of nine.
func (s *sentence) addCompany(t *stance) {
	const far = 10
	if t.pos == plenary.UnknownPosition || t.not || t.as != nil {
		return
	}
	for k := max(0, t.from-2*far); k < t.to+far; k++ {
		if s.is(k, lex.Group|lex.OtherBody) || strings.HasPrefix(s.lower(k), "europe") {
			return // in the EU Hungary voted no, one of two
		}
	}
	for k := t.to; k < t.to+far; k++ {
		switch {
		case s.sign(k, ",-_"):
			if j := k + 1; s.is(j, lex.Among) && strings.EqualFold(s.text(j), "one of") {
				if s.is(j+1, lex.Only) {
					j++
				}
				if !s.is(j+1, lex.Number) || !s.endOfClause(j+2) || s.value(j+1) < 2 || s.value(j+1) > most {
					return
				}
				f := finding{Statement: Statement{Kind: Counts, Loose: t.loose}, from: j, to: j + 2, unit: j + 1}
				f.Counts[t.pos] = exact(s.value(j + 1))
				s.add(f)
			}
			return
		case s.is(k, lex.Verbs|lex.VotePast|lex.Number|lex.Sign):
			return
		}
	}
}

// nounBehind is the unit of the noun for a vote that, with an article of its own, is the
// object of the preposition at k: obliged with a no, replied with an abstention. It is k
// when none is.
func (s *sentence) nounBehind(k int) int {
	if !s.id(k+1, lex.WA, lex.WAn, lex.WIts, lex.WTheir) && !s.is(k+1, lex.Another) {
		return k
	}
	m := k + 2
	for m < k+4 && (s.unknown(m) || s.is(m, lex.Only)) {
		m++
	}
	noun := s.id(m, lex.WNo, lex.WYes) || s.is(m, lex.Labels) && (s.isNounLabel(m) || s.is(m+1, lex.VoteNoun))
	if noun && (s.endOfLabel(m+1) || s.is(m+1, lex.VoteNoun) || strings.EqualFold(s.text(m+1), "each") || s.sameAgain(m+1) > 0) && !s.against(m) {
		return m
	}
	return k
}

// weighs are verbs that, with "with", tell what was not done in the end: toyed with an
// abstention.
var weighs = map[string]bool{
	"toyed": true, "toying": true, "flirted": true, "flirting": true, "played": true, "dallied": true, "wrestled": true, "grappled": true, "struggled": true, "threatened": true, "reckoned": true, "experimented": true, "tempted": true, "live": true, "lived": true,
}
