package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// resultHeads are words behind which a fact sheet says what became of a text.
var resultHeads = map[string]bool{"result": true, "outcome": true, "verdict": true, "status": true, "fate": true, "the result": true}

// outcomeAlone reads what became of the text whose numbers were just told, where a line or a
// sentence says nothing else: Result: adopted. It passed. Thus it fell.
func (s *sentence) outcomeAlone() bool {
	k := 0
	head := resultHeads[s.lower(0)] && (s.sign(1, ":-_=") || s.isCopula(1))
	switch {
	case head:
		k = 2
	default:
		for k < 3 && (so[s.lower(k)] || s.sign(k, ",")) {
			k++
		}
		if !s.id(k, lex.WIt) {
			return false
		}
		k++
	}
	at := k
	for s.isCopula(k) || s.adverb(k) || s.id(k, lex.WThe) || s.is(k, lex.Text) {
		k++
	}
	low := s.lower(k)
	bare := low == "defeated" || low == "lost" || low == "vetoed" || low == "not adopted" || low == "rejected" || low == "adopted" || low == "carried" || low == "passed" || low == "approved"
	if !s.is(k, lex.Pass|lex.Fail|lex.VetoPast) || !head && k == at && !s.isPast(k) && !s.is(k, lex.Fail) || head && !bare && s.u[k].To-s.u[k].From == 1 || !s.endOfClause(k+1) || k+2 < len(s.u) || !s.behindTally() {
		return false
	}
	f := finding{Statement: Statement{Kind: Outcome, Outcome: plenary.Adopted, Passing: true}, from: 0, to: k + 1, unit: k}
	switch {
	case s.is(k, lex.VetoPast):
		f.Outcome, f.Passing = plenary.Vetoed, false
	case s.is(k, lex.Fail):
		f.Outcome, f.Passing = plenary.Rejected, false
	}
	s.add(f)
	return true
}

// so are words by which a sentence concludes from the one before.
var so = map[string]bool{"so": true, "thus": true, "and": true, "hence": true, "therefore": true, "result": true, "but": true, "still": true, "yet": true}

// vetoFailed reads that a veto did not do away with a text: a Soviet veto failed to block
// the Council's resolution. The text is said to have been adopted.
func (s *sentence) vetoFailed(k int) bool {
	const far = 9
	if !s.is(k, lex.VetoNoun) || s.unreal(k) {
		return false
	}
	j := k + 1
	if s.id(j, lex.WHad) {
		j++
	}
	low := s.lower(j)
	switch {
	case low == "failed to" || low == "had failed to":
		j++
	case low == "failed" && s.id(j+1, lex.WTo):
		j += 2
	default:
		return false
	}
	if !s.is(j, lex.VetoBlock) && !strings.EqualFold(s.text(j), "block") && !strings.EqualFold(s.text(j), "stop") {
		return false
	}
	council := false
	text := -1
	for m := j + 1; m < j+far && !s.endOfClause(m); m++ {
		if s.is(m, lex.Assembly) {
			return false
		}
		council = council || s.is(m, lex.Council)
		if text < 0 && s.is(m, lex.Text) {
			text = m
		}
	}
	if text < 0 || !council {
		return false
	}
	s.add(finding{Statement: Statement{Kind: Outcome, Outcome: plenary.Adopted}, from: k, to: text + 1, unit: k})
	return true
}
