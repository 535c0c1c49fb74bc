package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/when"
)

// heldSpan is how many sentences behind one that tells that an organ voted may say what
// became of the text with no more than "it".
const heldSpan = 2

// keepHeld notes that a sentence tells that an organ held a vote: the Council voted on
// Friday on a draft on Sudan.
func (s *sentence) keepHeld() {
	if !s.has(lex.Assembly | lex.Council) {
		return
	}
	voted := false
	for k := 0; k < len(s.u) && !voted; k++ {
		voted = (s.is(k, lex.VotePast) || s.is(k, lex.VoteNoun) && s.id(k-1, lex.WThe) || strings.EqualFold(s.text(k), "took") || s.is(k, lex.Text) && s.is(k-1, lex.Actor)) && !s.unreal(k)
	}
	if voted && !s.isQuestion() {
		s.walker.heldAt = s.n + 1
	}
}

// talliedBefore says whether the sentence right before gives a tally, and this one gives no
// number and names no text by whose it is or by its order: 141 in favour, five against. The
// text went nowhere.
func (s *sentence) talliedBefore() bool {
	if !s.inContext() || !s.behindTally() || s.has(lex.Number|lex.Another) {
		return false
	}
	for k := range s.u {
		if w := s.lower(k); w == "then" || w == "also" || s.is(k, lex.Actor|lex.Group) && s.is(k+1, lex.Text) || s.sign(k, "'") && s.is(k-1, lex.Actor) {
			return false
		}
	}
	return true
}

// heldBefore says whether a sentence not far before tells that an organ voted.
func (s *sentence) heldBefore() bool {
	return s.walker.heldAt > 0 && s.n-s.walker.heldAt < heldSpan && s.inContext()
}

// isFateful says whether a sentence may tell what became of a text, or who let it pass,
// where no word of voting shows it.
func (s *sentence) isFateful() bool {
	held, day := s.heldBefore(), s.tellsHeld()
	tallied := s.talliedBefore()
	for k := range s.u {
		if day && s.adoptionBy(k) > k {
			return true
		}
		if tallied && s.subjectOfFate(k) > k || held && (s.subjectOfFate(k) > k || s.letsPass(k) > k) || (held || day) && s.didSo(k) >= 0 {
			return true
		}
	}
	return false
}

// findFate reads what became of a text where it is told with no numbers: it won the day;
// the embargo was imposed; so the motion came to nothing. It is kept only where the record
// denies it. So is what an organ did that only a text which was adopted does: the Council
// imposed an embargo on Friday.
func (s *sentence) findFate() {
	if s.walker.scope == Elsewhere || s.isQuestion() || !s.heldBefore() && !s.tellsHeld() && !s.talliedBefore() {
		return
	}
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent == s.n; i-- {
		if s.walker.found[i].Kind == Outcome {
			return
		}
	}
	if s.newText() || s.amends() {
		return
	}
	for k := range s.u {
		if organ := s.didSo(k); organ >= 0 && !s.unreal(k) {
			s.add(finding{Statement: Statement{Kind: Outcome, Outcome: plenary.Adopted, Quiet: true, Fate: true}, from: organ, to: k + 1, unit: k})
			return
		}
		if to := s.failedTo(k); to > k && !s.unreal(k) {
			s.add(finding{Statement: Statement{Kind: Outcome, Outcome: plenary.Rejected, Quiet: true, Fate: true}, from: k, to: to, unit: k})
			return
		}
		if to := s.adoptionBy(k); to > k && !s.unreal(k) {
			s.add(finding{Statement: Statement{Kind: Outcome, Outcome: plenary.Adopted, Quiet: true, Fate: true}, from: k, to: to, unit: k})
			return
		}
		from := s.subjectOfFate(k)
		if from <= k {
			continue
		}
		if at, to, outcome, ok := s.fateOf(k, from); ok && !s.unreal(at) {
			s.add(finding{Statement: Statement{Kind: Outcome, Outcome: outcome, Quiet: true, Fate: true}, from: k, to: to, unit: at})
			return
		}
	}
}

// adoptionBy reads at k that an organ adopted what is named behind, told as something that happened, and
// gives the unit behind the organ: after yesterday's adoption by the Council of an embargo. It is k where
// nothing of the kind stands there.
func (s *sentence) adoptionBy(k int) int {
	if w := s.lower(k); w != "adoption" && w != "passage" || !s.id(k+1, lex.WBy) {
		return k
	}
	b := k - 1
	for s.id(b, lex.WThe, lex.WS) || s.sign(b, "'") || s.is(b, lex.Date) {
		b--
	}
	if b >= 0 && !s.id(b, lex.WAfter, lex.WWith) && s.lower(b) != "following" && s.lower(b) != "since" && s.lower(b) != "despite" {
		return k
	}
	to := k + 2
	for s.id(to, lex.WThe) || s.is(to, lex.UN) && s.is(to+1, lex.Council|lex.Assembly) {
		to++
	}
	if !s.is(to, lex.Council|lex.Assembly) || !s.id(to+1, lex.WOf) {
		return k
	}
	return to + 1
}

// tellsHeld says whether a sentence says by itself that an organ did something on a day just
// past: on Friday, yesterday.
func (s *sentence) tellsHeld() bool {
	day := slices.ContainsFunc(s.dates, func(d dateAt) bool {
		return d.Weekday != when.AnyWeekday && d.Year == 0 || nowDays[s.lower(int(d.unit))]
	})
	organ := false
	for k := 0; day && k < len(s.u); k++ {
		organ = organ || s.is(k, lex.Assembly|lex.Council)
		day = !strings.Contains(" "+s.lower(k)+" ", " ago ") // twenty years ago today
	}
	return day && organ
}

// nowDays are words for the days of the news.
var nowDays = map[string]bool{"yesterday": true, "today": true, "last night": true, "tonight": true, "this morning": true, "this week": true}

// amends says whether a sentence speaks of an amendment or a part of a text.
func (s *sentence) amends() bool {
	for k := range s.u {
		if s.is(k, lex.Amend) && !s.is(k, lex.VoteNoun) && !strings.EqualFold(s.text(k), "motion") {
			return true
		}
	}
	return false
}

// subjectOfFate is the unit behind the words at k that name a text as the subject of a
// clause: it, the Albanian text, the mandate. It is k where there are none.
func (s *sentence) subjectOfFate(k int) int {
	const far = 5
	if k > 0 && !s.beginsClause(k) {
		return k
	}
	if s.id(k, lex.WIt) {
		return k + 1
	}
	if k == 0 && decided[s.lower(0)] || s.is(k, lex.Actor) && s.letIn(k+1) {
		return k + 1 // sanctions were imposed; Vietnam was let in
	}
	from := k + 1
	if s.is(k, lex.Actor) && s.sign(k+1, "'") && s.id(k+2, lex.WS) {
		from = k + 3 // Kuwait's text won the day
	} else if !s.id(k, lex.WThe) {
		return k
	}
	for j := from; j < from+far; j++ {
		if s.is(j, lex.Text) && !s.isPronoun(j) || decided[s.lower(j)] {
			return j + 1
		}
		if !s.unknown(j) && !s.is(j, lex.Actor|lex.Group|lex.And|lex.Number|lex.Council) && !s.sign(j, "-'") && !s.id(j, lex.WS) {
			return k
		}
	}
	return k
}

// letIn says whether the words at k say of a state that it was admitted, or was not.
func (s *sentence) letIn(k int) bool {
	const far = 5
	for j := k; j < k+far && (s.isCopula(j) || s.is(j, lex.Did|lex.Not) || s.adverb(j) || j > k); j++ {
		switch s.lower(j) {
		case "admitted", "let in", "kept out", "turned away", "shut out", "let", "kept", "shut":
			return j > k
		}
	}
	return false
}

// beginsClause says whether a clause on what became of a text may begin at unit k: behind so,
// in the end, a semicolon, a comma and "and".
func (s *sentence) beginsClause(k int) bool {
	j := k - 1
	for j >= 0 && (so[s.lower(j)] || s.adverb(j) || concluding[s.lower(j)]) {
		j--
	}
	if j < k-1 && s.sign(j, ",") {
		j--
	}
	return j < 0 || s.sign(j, ";:_") || j < k-1 && s.sign(j+1, ",")
}

// concluding are words that lead to what became of a text.
var concluding = map[string]bool{"in": true, "the": true, "end": true, "then": true, "now": true, "still": true, "in the end": true, "nonetheless": true, "nevertheless": true, "and": true, "but": true, ",": true}

// decided are nouns for what an organ decides on.
var decided = map[string]bool{
	"condemnation": true, "renewal": true, "extension": true, "application": true, "candidacy": true, "censure": true, "compromise": true, "wording": true, "paper": true, "embargo": true, "sanctions": true, "mandate": true, "admission": true, "deadline": true, "truce": true, "ceasefire": true, "cease-fire": true, "tribunal": true, "referral": true, "repeal": true, "revocation": true,
}

// fateOf reads what becomes of the subject that begins at unit k and ends before unit from:
// the units of the verb, from at to to, and the outcome it tells.
func (s *sentence) fateOf(k, from int) (at, to int, outcome plenary.Outcome, ok bool) {
	const far = 14
	for j := from; j < from+far && j < len(s.u); j++ {
		if won, end, ok := s.fateFrom(int(s.u[j].From)); ok && !(s.id(k, lex.WIt) && !s.endsPlainly(end)) {
			for to = j + 1; to < len(s.u) && int(s.u[to].From) < end; {
				to++
			}
			if s.id(k, lex.WIt) && s.lower(to) == "by" && !s.byOrgan(to) {
				break // it was approved by the sponsors
			}
			return j, to, outcomeOf(won), true
		}
		if s.id(k, lex.WIt) || s.sign(j, ",;:.()") || s.is(j, lex.Modal|lex.Quoted|lex.Not) || s.relates(j) {
			break
		}
	}
	return 0, 0, 0, false
}

// fateFrom reads at token i what becomes of a text, with the auxiliaries before it: was
// thrown out, did not get through, never made it. won says that it was adopted, end is the
// token behind.
func (s *sentence) fateFrom(i int) (won bool, end int, ok bool) {
	const far = 6
	was, not := false, false
	for n := 0; n < far && i < len(s.toks); n, i = n+1, i+1 {
		switch w := s.word(i); {
		case w == "was" || w == "were" || w == "been" || w == "being":
			was = true
		case w == "not" || w == "never":
			not = true
		case strings.HasSuffix(w, "n't"):
			was, not = was || w == "wasn't" || w == "weren't", true
		case auxiliaries[w] || strings.HasSuffix(w, "ly"):
		default:
			c, took := s.Lex.Fate(s.toks, i)
			if took == 0 || !s.endsFate(i+took) {
				return false, 0, false
			}
			up, down := c&lex.Won != 0, c&lex.Lost != 0
			switch {
			case was:
				up, down = c&lex.Done != 0, c&lex.Undone != 0
			case not && c&(lex.ToWin|lex.ToLose) != 0:
				up, down = c&lex.ToWin != 0, c&lex.ToLose != 0
			}
			return up != not, i + took, up != down
		}
	}
	return false, 0, false
}

// auxiliaries are words that may stand before a verb, and say nothing of what it tells.
var auxiliaries = map[string]bool{
	"has": true, "had": true, "have": true, "did": true, "duly": true, "then": true, "thus": true, "therefore": true, "also": true, "just": true, "all": true, "quite": true, "indeed": true, "even": true,
}

// word is the word or sign of token i in small letters, "" where there is none.
func (s *sentence) word(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return strings.ToLower(s.doc.Text[s.toks[i].Start:s.toks[i].End])
}

// endsPlainly says whether a clause ends before token i.
func (s *sentence) endsPlainly(i int) bool {
	w := s.word(i)
	return w == "" || strings.Contains(".,;:!", w) || w == "by" || w == "and"
}

// endsFate says whether what becomes of a text may be told in full before token i.
func (s *sentence) endsFate(i int) bool {
	switch s.word(i) {
	case "", ".", ",", ";", ":", "!", "-", "\u2014", "\u2013", "and", "by", "with", "in", "on", "despite", "yesterday", "today", "tonight", "again", "all", "too", "after", "last", "without", "there":
		return true
	}
	return false
}
