package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// findOutcome reads that a text was adopted or failed. Beside a tally or a veto
// the outcome is no statement of its own, unless it is wrong.
func (s *sentence) findOutcome() {
	beside := false
	for _, f := range s.walker.found {
		beside = beside || f.sent == s.n && (f.Kind == Counts || f.Kind == Veto)
	}
	if s.outcomeAlone() {
		return
	}
	for k := range s.u {
		if s.vetoFailed(k) {
			return
		}
		if from := s.didSo(k); beside && from >= 0 && !s.unreal(k) {
			s.add(finding{Statement: Statement{Kind: Outcome, Outcome: plenary.Adopted, Quiet: true}, from: from, to: k + 1, unit: k})
			return
		}
		if to := s.failedTo(k); beside && to > k && !s.unreal(k) {
			s.add(finding{Statement: Statement{Kind: Outcome, Outcome: plenary.Rejected, Quiet: true}, from: k, to: to, unit: k})
			return
		}
		if from, ok := s.notPassed(k); ok && !s.unreal(from) {
			s.add(finding{Statement: Statement{Kind: Outcome, Outcome: plenary.Rejected, Quiet: true}, from: from, to: k + 1, unit: k})
			return
		}
		fail := s.is(k, lex.Fail)
		if !fail && !s.is(k, lex.Pass) || s.unreal(k) || fail && (s.losesVotes(k) || s.missesWish(k) || s.byMembers(k)) {
			continue
		}
		if s.whenever(k) || s.passedOn(k) || s.byOutsiders(k+1) {
			continue // a draft is adopted when nine members vote for it
		}
		from, to, ok := s.ofText(k)
		if !ok && k == 0 && s.is(k, lex.Pass) && s.is(k+1, lex.Consensus) && s.behindTally() {
			from, to, ok = k, k+2, true // Adopted by consensus.
		}
		if !ok && k == 0 && s.endOfClause(1) && strings.EqualFold(s.text(0), "adopted") && s.behindTally() {
			from, to, ok = 0, 1, true // 12-2-1. Adopted.
		}
		if !ok {
			from, to, ok = s.countedOutcome(k)
		}
		if !ok && fail {
			if from, to, ok = s.countedFailure(k); !ok && s.bothFailed(k) {
				from, to, ok = 0, k+1, true
			}
		}
		if !ok {
			continue
		}
		if n := len(s.walker.found); n > 0 && s.walker.found[n-1].sent == s.n && s.walker.found[n-1].Short != 0 && fail && k < s.walker.found[n-1].to && k > s.walker.found[n-1].from-8 {
			continue // said already
		}
		f := finding{Statement: Statement{Kind: Outcome, Outcome: plenary.Adopted, Quiet: beside || k-from >= shortSubject}, from: from, to: to, unit: k}
		if fail {
			f.Outcome = plenary.Rejected
		} else {
			f.Passing = true
		}
		for j := k - 4; j < k+6; j++ {
			if s.is(j, lex.Consensus) && !s.is(j-1, lex.Not) && !(j < k && s.commaIn(j, k)) {
				f.Consensus, f.Passing = true, false
				f.to = max(f.to, j+1)
			}
		}
		if s.is(k-1, lex.Not) || s.is(k-2, lex.Not) && s.is(k-1, lex.Did) {
			return
		}
		if strings.EqualFold(s.text(k-1), "having") && (beside || s.behindTally()) {
			continue // the other motion having failed
		}
		if f.to == k+1 && k-f.from > longQuote {
			f.from, f.to = k, s.behindVerb(k)
		}
		if n := len(s.walker.found); f.Quiet && n > 0 && s.walker.found[n-1].sent == s.n && s.ofNewText(s.walker.found[n-1].to, k) {
			return // it was vetoed; a repaired text went through
		}
		s.add(f)
		return
	}
}

// longQuote is how many units of a subject are shown with what became of it.
const longQuote = 5

// behindVerb is the unit behind the verb at k and the organ and day that are told with it:
// was adopted by the Security Council on Friday.
func (s *sentence) behindVerb(k int) int {
	const far = 8
	to := k + 1
	for j := k + 1; j < k+far; j++ {
		switch {
		case s.is(j, lex.Council|lex.Assembly|lex.Date):
			to = j + 1
		case s.id(j, lex.WBy, lex.WIn, lex.WOn, lex.WThe):
		default:
			return to
		}
	}
	return to
}

// losesVotes says whether what is lost at k are votes, not the text: lost more than twenty
// votes.
func (s *sentence) losesVotes(k int) bool {
	const far = 6
	if !strings.HasPrefix(s.lower(k), "los") {
		return false
	}
	for j := k + 1; j < k+far && !s.sign(j, ",;:."); j++ {
		if s.is(j, lex.VoteNoun|lex.Members|lex.Actor) {
			return true
		}
		if s.id(j, lex.WBy) {
			return false // lost by 55 votes to 59
		}
	}
	return false
}

// How far before its verb a text may stand. Where it stands far the outcome is told
// in passing, and reported only where it is wrong.
const (
	shortSubject = 9
	longSubject  = 24
)

// countedHere says whether the sentence gives the number of those in favour, and
// another, before unit k.
func (s *sentence) countedHere(k int) bool {
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent == s.n; i-- {
		if f := &s.walker.found[i]; f.Kind == Counts && f.from < k && f.Counts[plenary.Yes].Said && (f.Counts[plenary.No].Said || f.Counts[plenary.Abstain].Said) {
			return true
		}
	}
	return false
}

// beforeManner is the unit before the words of manner that stand before unit k: was of
// course rejected. It is k when there are none.
func (s *sentence) beforeManner(k int) int {
	b := k - 1
	for s.adverb(b) || strings.EqualFold(s.text(b), "course") || s.id(b, lex.WOf) && strings.EqualFold(s.text(b+1), "course") || strings.EqualFold(s.text(b), "therefore") || strings.EqualFold(s.text(b), "thus") {
		b--
	}
	if b == k-1 {
		return k
	}
	return b
}

// ofText says whether the verb at k tells the outcome of a text, and the units
// from subject or verb to object or verb.
func (s *sentence) ofText(k int) (from, to int, ok bool) {
	pronoun := func(j int) bool {
		switch s.lower(j) {
		case "it", "this", "that", "them", "call", "plan", "statement", "treaty", "decision", "application":
			return true
		}
		return false
	}
	phrase := s.u[k].To-s.u[k].From > 1
	if b := s.beforeManner(k); b < k && s.isCopula(b) && s.id(b-1, lex.WIt) && (s.tallyBefore(b) || s.countedHere(b)) {
		return b - 1, k + 1, true // with 54 abstaining it was of course rejected
	}
	if s.id(k-1, lex.WIt) && (s.is(k, lex.Pass) && (phrase || s.isPast(k)) || s.is(k, lex.Fail) && s.endOfClause(k+1)) && s.tallyBefore(k) {
		return k - 1, k + 1, true // 87 to 57, and it was adopted
	}
	if b := s.copulaBefore(k); b > 0 && s.is(b-1, lex.And) && s.countedHere(b) && s.firstText(b) >= 0 {
		return b, k + 1, true // the draft got 87 votes to 57 and was duly adopted
	}
	if t := s.textThatWould(k); t >= 0 && (phrase || s.isPassive(k)) {
		return t, k + 1, true
	}
	// It failed, the draft was rejected.
	byOrgan := s.id(k+1, lex.WBy, lex.WIn) && (s.is(k+2, lex.Assembly|lex.Council) || s.id(k+2, lex.WThe) && s.is(k+3, lex.Assembly|lex.Council|lex.UN))
	for j := k - 1; j >= 0 && j > k-longSubject; j-- {
		if j <= k-shortSubject && !s.inSubject(j) || s.relates(j) && !(s.is(j-1, lex.Text|lex.Symbol) && !pronoun(j-1)) {
			break
		}
		if a := s.aside(j); a < j {
			if j = a; s.isPassive(k) || s.is(k, lex.Fail) || phrase || s.isPast(k) {
				if s.is(j-1, lex.Text|lex.Symbol) && !s.isPronoun(j-1) {
					return j - 1, k + 1, true
				}
				if t := s.textBefore(j); t >= 0 {
					return t, k + 1, true
				}
			}
			break
		}
		if strings.EqualFold(s.text(j-1), "whose") {
			break
		}
		if s.is(j, lex.Actor) && s.isCarried(k) && (s.id(j-1, lex.WThat, lex.WWhich) || s.is(j-1, lex.Text)) {
			break // the draft that Jordan had carried around
		}
		if s.is(j, lex.Text|lex.Amend|lex.Symbol) && (!pronoun(j) || byOrgan && !s.isPronoun(j)) && !s.is(j, lex.Pass|lex.Fail) {
			if s.isPassive(k) || phrase || s.is(k, lex.Fail) && !s.is(k+1, lex.Text) && !s.id(k+1, lex.WThe, lex.WA) || s.isPast(k) {
				return j, k + 1, true
			}
			if byOrgan && s.seenBefore(j) {
				return j, k + 1, true
			}
		}
		if s.sign(j, ",;:") || s.is(j, lex.VotePast|lex.Verbs) {
			break
		}
	}
	if byOrgan && s.is(k, lex.Pass) && (phrase || s.isPassive(k)) {
		for j := k - 1; j >= 0 && j > k-shortSubject && s.inSubject(j) && !s.sign(j, ",;:."); j-- {
			if voted[s.lower(j)] {
				return j, k + 1, true // new sanctions were adopted by the Council
			}
		}
	}
	// The Council rejected the draft.
	subject := false
	for j := k - 1; j >= 0 && j > k-14; j-- {
		if s.is(j, lex.Assembly|lex.Council|lex.UN) {
			subject = true
			break
		}
		if s.sign(j, ";:") || s.is(j, lex.Actor|lex.OtherBody) && j == k-1 {
			break
		}
	}
	if subject && s.votedObject(k) {
		return k, k + 3, true
	}
	fail, end := s.is(k, lex.Fail), k+8
	for j := k + 1; j < len(s.u) && j < end; j++ {
		if (s.is(j, lex.Text|lex.Amend|lex.Symbol) || strings.EqualFold(s.text(j), "request") && !fail) && !pronoun(j) {
			return k, j + 1, subject && !(fail && s.is(j, lex.Text) && !isDraft(s.text(j)) && !s.id(j-1, lex.WA, lex.WAn))
		}
		if a := s.asideBehind(j); j == k+1 && a > j {
			j, end = a, a+8 // adopted, with eight votes, the proposal
			continue
		}
		if s.sign(j, ",;:.") {
			break
		}
	}
	return 0, 0, false
}

// seenBefore says whether words before the text at j tell of what somebody saw become of it: saw its
// resolution adopted by the Assembly.
func (s *sentence) seenBefore(j int) bool {
	const near = 4
	for b := j - 1; b >= 0 && b > j-near; b-- {
		switch s.lower(b) {
		case "saw", "sees", "seen", "watched":
			return true
		}
		if !s.unknown(b) && !s.is(b, lex.Actor) && !s.id(b, lex.WThe, lex.WIts, lex.WTheir, lex.WHis, lex.WHer) {
			return false
		}
	}
	return false
}

// copulaBefore is the unit of the copula before the participle at k, adverbs between left
// out; -1 where none is.
func (s *sentence) copulaBefore(k int) int {
	b := k - 1
	for s.adverb(b) || s.is(b, lex.Did) && !s.isCopula(b) {
		b--
	}
	if s.isCopula(b) {
		return b
	}
	return -1
}

// firstText is the first text that the sentence names before unit k, -1 where it names
// none.
func (s *sentence) firstText(k int) int {
	for m := range k {
		if s.is(m, lex.Text) && !s.isPronoun(m) {
			return m
		}
	}
	return -1
}

// textBefore is the text that the words before the comma at j name as the subject of the
// sentence: the declaration on human cloning, which. It is -1 when none is.
func (s *sentence) textBefore(j int) int {
	for m := j - 1; m >= 0 && m > j-shortSubject && (s.inSubject(m) || s.id(m, lex.WThe)); m-- {
		if s.is(m, lex.Text) && !s.isPronoun(m) && s.id(m-1, lex.WThe) && m == 1 {
			return m
		}
	}
	return -1
}

// tallyBefore says whether the sentence tells before unit k how many voted on each
// side, of one text, and no other verb than that at k what became of it.
func (s *sentence) tallyBefore(k int) bool {
	tallies, since := 0, s.n
	if s.concludes() {
		since -= 2
	}
	const short = 6
	alone := len(s.u) <= short && s.id(0, lex.WIt) || s.concludesBehind(k) // It failed to pass.
	if alone {
		since--
	}
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent >= since; i-- {
		f := &s.walker.found[i]
		if f.Kind == Counts && f.Counts[plenary.Yes].Said && (f.Counts[plenary.No].Said || alone && !f.Loose) && f.block == s.block && (f.to <= k || f.sent < s.n) {
			tallies++
		}
	}
	for j := range k {
		if s.is(j, lex.Pass|lex.Fail|lex.Another|lex.Amend) {
			return false
		}
	}
	return tallies == 1
}

// didSo is the organ that is said at k to have done what only a text that is adopted
// does, where the sentence tells of no text that was not: the Council renewed it with
// ten votes. It is -1 where none is.
func (s *sentence) didSo(k int) int {
	switch s.lower(k) {
	case "renewed", "extended", "tightened", "deferred", "suspended", "recommended", "imposed", "authorised", "authorized", "demanded", "prolonged", "lifted", "established", "created", "set up":
	case "condemned", "deplored", "denounced", "censured", "condemns", "deplores", "demands", "renews", "extends", "imposes", "lifts", "denounces", "censures":
	default:
		return -1
	}
	j := k - 1
	for s.is(j, lex.Date) || s.id(j, lex.WOn) || s.adverb(j) {
		j--
	}
	if !s.is(j, lex.Council|lex.Assembly) || s.governed(j) || s.foreign(j) {
		return -1
	}
	for m := range s.u {
		if s.is(m, lex.Fail|lex.VetoPast|lex.VetoNoun|lex.VetoBlock|lex.Amend) {
			return -1
		}
	}
	return j
}

// failedTo reads at k that an organ did not do what a text does, and the unit behind: the
// Council failed to condemn, the Assembly refused on Wednesday to adopt. It is k where
// nothing of the kind stands there.
func (s *sentence) failedTo(k int) int {
	j := k + 1
	switch s.lower(k) {
	case "failed to", "refused to", "declined to":
	case "failed", "refused", "declined":
		for s.is(j, lex.Date) || s.id(j, lex.WOn) || s.sign(j, ",") {
			j++
		}
		if j == k+1 || !s.id(j, lex.WTo) {
			return k
		}
		j++
	default:
		return k
	}
	if !s.is(k-1, lex.Assembly|lex.Council) || s.governed(k-1) || s.foreign(k-1) {
		return k
	}
	switch s.lower(j) {
	case "deplore", "condemn", "demand", "call for", "call", "urge", "endorse", "censure", "denounce", "recognise", "recognize", "suspend", "admit", "revoke", "rescind", "lift", "impose", "extend", "renew", "establish", "create", "authorise", "authorize", "send", "reaffirm", "affirm", "proclaim", "recommend", "ask":
		return j + 1
	case "adopt", "pass", "approve":
		for m := j + 1; m < j+4; m++ {
			if s.is(m, lex.Text) && !s.isPronoun(m) {
				return j + 1
			}
		}
	}
	return k
}

// concludesBehind says whether the verb at k is that of a clause on "it" which draws on a
// short one before it: having such a majority, it was adopted.
func (s *sentence) concludesBehind(k int) bool {
	const long = 16
	b := k - 1
	if s.isCopula(b) {
		b--
	}
	if k > long || !s.id(b, lex.WIt) || !s.sign(b-1, ",") || !s.endOfClause(k+1) {
		return false
	}
	switch s.lower(0) {
	case "having", "lacking", "with", "despite", "failing", "given", "since", "as", "short", "for":
		return true
	}
	return false
}

// concludes says whether the sentence opens with a word that draws on the one before:
// so it fell.
func (s *sentence) concludes() bool {
	switch s.lower(0) {
	case "so", "thus", "hence", "therefore", "still", "yet", "it", "accordingly", "nevertheless", "nonetheless":
		return true
	}
	return false
}

// textThatWould is the text before unit k of which a clause between tells what it would have
// done: a draft that would have called it a genocide was adopted. It is -1 where there is none.
func (s *sentence) textThatWould(k int) int {
	for j := k - 1; j >= 0 && j > k-longSubject && !s.sign(j, ",;:.()") && !s.is(j, lex.VotePast|lex.Pass|lex.Fail|lex.Positions); j-- {
		if s.is(j, lex.Text) && s.id(j+1, lex.WThat, lex.WWhich) {
			if s.is(j+2, lex.Modal) && !s.isPronoun(j) {
				return j
			}
			return -1
		}
	}
	return -1
}

// inSubject says whether unit j may stand within a long subject, between a text and
// its verb: the resolution on Israel's barrier in the West Bank was.
func (s *sentence) inSubject(j int) bool {
	return !s.is(j, lex.Verbs|lex.Deed|lex.Quoted|lex.Did|lex.VotePast|lex.Modal|lex.Not|lex.Number) && !s.id(j, lex.WThat, lex.WWhich, lex.WWho, lex.WWhen, lex.WWhile, lex.WAs, lex.WAfter, lex.WBefore, lex.WBecause, lex.WIt, lex.WAnd, lex.WBut) && !s.is(j, lex.And)
}

// relates says whether unit j begins a clause on what stands before it: the country
// whose application was rejected.
func (s *sentence) relates(j int) bool {
	return s.id(j, lex.WThat, lex.WWhich, lex.WWho) || strings.EqualFold(s.text(j), "whose") || strings.EqualFold(s.text(j), "where")
}

// votedObject says whether what follows the verb at k is something that an organ
// decides on, named without a word for its text: approved an arms embargo,
// rejected a demand that; not a request by somebody.
func (s *sentence) votedObject(k int) bool {
	j := k + 2
	if !s.id(k+1, lex.WA, lex.WAn) {
		if low := s.lower(k); !s.is(k-1, lex.Assembly|lex.Council) || low != "adopts" && low != "approves" && low != "passes" {
			return false
		}
		j-- // in a headline: Security Council adopts arms embargo
		for j < k+3 && s.is(j, lex.Actor) {
			j++
		}
	}
	for j < k+4 && s.unknown(j) && s.at(j).Case == words.Lower && !voted[s.lower(j)] {
		j++
	}
	switch w := s.lower(j); {
	case s.is(k, lex.Fail) && (w == "demand" || w == "call" || w == "call for" || w == "plea" || w == "appeal"):
		for m := range s.u {
			if s.is(m, lex.Pass) {
				return false // rejected a call for a pause and adopted
			}
		}
		for m := j + 1; m < j+8; m++ {
			for word := range strings.FieldsSeq(s.lower(m)) {
				if aboutVoting[word] {
					return false
				}
			}
		}
		return w == "call for" || s.id(j+1, lex.WFor, lex.WThat, lex.WTo)
	case s.is(k, lex.Pass) && voted[w], s.is(k, lex.Fail) && (s.is(k-1, lex.Assembly|lex.Council) || s.is(k-1, lex.Date) && s.is(k-3, lex.Assembly|lex.Council)) && (voted[w] || s.is(j, lex.Actor) && voted[s.lower(j+1)]):
		return true
	}
	return false
}

// aboutVoting are words for who asks for something in a sitting, or for how and
// when to vote.
var aboutVoting = map[string]bool{
	"by": true, "from": true, "secret": true, "ballot": true, "vote": true, "votes": true, "adjourn": true, "adjournment": true, "postpone": true, "postponement": true, "separate": true, "delay": true,
	"debate": true, "amend": true, "amendment": true, "delete": true, "recess": true, "defer": true, "time": true, "pause": true,
}

// voted are things that the Council decides on.
var voted = map[string]bool{"embargo": true, "ceasefire": true, "cease-fire": true, "truce": true, "sanctions": true, "mission": true, "force": true, "extension": true, "renewal": true, "moratorium": true, "deadline": true}

// isCarried says whether the verb at k may also say what somebody did with a text.
func (s *sentence) isCarried(k int) bool {
	return s.isPast(k) && !s.isPassive(k) || strings.HasPrefix(s.lower(k), "carr")
}

// isPast says whether the verb at k may follow its text directly: the draft
// carried, the motion passed.
func (s *sentence) isPast(k int) bool {
	switch s.lower(k) {
	case "carried", "passed", "passes", "carries", "sailed through", "went through", "cleared":
		return true
	}
	return false
}

// isDraft says whether a word is one for what is put to the vote. What is rejected
// in a text that is adopted, a declaration of independence, is none.
func isDraft(w string) bool {
	w = strings.ToLower(w)
	for _, p := range [...]string{"draft", "resolution", "text", "motion", "proposal", "amendment", "measure", "bid", "membership", "initiative", "paragraph"} {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
}

// aside is where what stands between two commas before unit j+1 begins, j where
// nothing does: the text, 84 being less than 87, fell.
func (s *sentence) aside(j int) int {
	if !s.sign(j, ",") {
		return j
	}
	for m := j - 1; m > j-16 && m > 0; m-- {
		switch {
		case s.sign(m, ";:."):
			return j
		case s.sign(m, ","):
			return m
		}
	}
	return j
}

// asideBehind is where what stands between the comma at j and the next one ends, j
// where nothing does.
func (s *sentence) asideBehind(j int) int {
	if !s.sign(j, ",") || !s.id(j+1, lex.WWith, lex.WBy, lex.WOn) {
		return j
	}
	for m := j + 1; m < j+14; m++ {
		if s.sign(m, ",") {
			return m
		}
		if s.sign(m, ";:.") {
			return j
		}
	}
	return j
}

// commaIn says whether a comma stands between two units: blocked by consensus, it was adopted.
func (s *sentence) commaIn(from, to int) bool {
	for m := from; m < to; m++ {
		if s.sign(m, ",;") {
			return true
		}
	}
	return false
}

// byMembers says whether the verb at k tells who was against a text, not what became of
// it: rejected by all of Europe, spurned by the Arab states.
func (s *sentence) byMembers(k int) bool {
	if !s.id(k+1, lex.WBy) {
		return false
	}
	m := k + 2
	for m < k+6 && (s.is(m, lex.All) || s.id(m, lex.WThe, lex.WOf, lex.WBoth)) {
		m++
	}
	return s.is(m, lex.Actor|lex.Group) || continents[s.lower(m)]
}
