package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// duty is what words other than "binding" say of what a text does to states.
type duty struct {
	from, to int
	binding  bool
	whom     int32 // the member it is said of, as in Statement.Whom
}

// dutyWords are words by which findDuty may find something, where no word of voting need
// stand.
var dutyWords = map[string]bool{
	"ignore": true, "ignored": true, "disregard": true, "disregarded": true, "flout": true, "defy": true, "comply": true, "obey": true, "implement": true, "observe": true, "apply": true, "heed": true,
	"enforce": true, "execute": true, "abide": true, "carry": true, "carry out": true, "obliges": true, "oblige": true, "obligates": true, "obligate": true, "compels": true, "compel": true, "bound": true,
	"voluntary": true, "optional": true, "discretionary": true, "compulsory": true, "left": true, "up to": true, "obligation": true, "obligations": true, "duty": true, "duties": true,
	"moral": true, "law": true, "mere": true,
}

// saidOfVote says whether something was said of a vote in the two sentences before.
func (s *sentence) saidOfVote() bool {
	found := s.walker.found
	return s.inContext() && len(found) > 0 && found[len(found)-1].last >= s.n-2
}

// speaksOfDuty says whether a sentence behind one on a vote has a word of what states may or
// must do.
func (s *sentence) speaksOfDuty() bool {
	const far = 40
	if !s.saidOfVote() {
		return false
	}
	for k := 0; k < far && k < len(s.u); k++ {
		if dutyWords[s.lower(k)] {
			return true
		}
	}
	return false
}

// findDuty reads legal effect told of states rather than of the text: members are free
// to ignore it, nobody has to comply, it obliges Russia to withdraw, compliance is
// voluntary, it carries moral weight only. It says whether it found any.
func (s *sentence) findDuty() bool {
	if !s.saidOfVote() && !(s.inContext() && s.has(lex.Text)) || s.namesInstrument() {
		return false
	}
	readers := [...]func(int) (duty, bool){s.readDisregard, s.readComply, s.readOblige, s.readBoundBy, s.readVoluntary, s.readLeftTo, s.readObligation, s.readMoral, s.readLaw}
	for k := range s.u {
		for _, read := range readers {
			d, ok := read(k)
			if !ok || s.unreal(d.from) || s.isWished(d.from) || s.isSetAgainst(d.from) || s.isAttributed(d.from, d.to) {
				continue
			}
			for j := d.to; j < len(s.u); j++ {
				if s.sign(j, "?") {
					return false
				}
			}
			s.add(finding{Statement: Statement{Kind: Binding, Quiet: true, Binding: d.binding, Whom: d.whom}, from: d.from, to: d.to, unit: k})
			return true
		}
	}
	return false
}

// namesInstrument says whether the sentence names what binds states beside the texts
// voted on: a treaty, a court, the law that an earlier text laid down.
func (s *sentence) namesInstrument() bool {
	for k := range s.u {
		switch s.lower(k) {
		case "treaty", "treaties", "convention", "conventions", "covenant", "covenants", "protocol", "court", "judges", "ruling", "judgment", "opinion", "agreement", "agreements", "accord", "accords", "statute", "contract", "armistice", "ceasefire", "truce", "customary", "constitution", "parliament", "congress":
			return true
		}
	}
	return false
}

// isWished says whether what stands at k is only wished for: many wish that it were
// binding.
func (s *sentence) isWished(k int) bool {
	const far = 6
	for j := k; j >= 0 && j > k-far && !s.sign(j, ";:."); j-- {
		if strings.HasPrefix(s.lower(j), "wish") {
			return true
		}
	}
	return false
}

// isAttributed says whether the sentence tells outside the units from a to b who says what
// these say: Qatar warned that states may ignore it; Libya is not bound by it, it says.
func (s *sentence) isAttributed(a, b int) bool {
	const far = 40
	for j := range min(len(s.u), far) {
		if j >= a && j < b {
			continue
		}
		if w := s.lower(j); s.is(j, lex.Quoted) || holding[w] || w == "warned" || w == "warns" || w == "argued" || w == "view" || w == "opinion" || w == "feared" || w == "lawyers" {
			return true
		}
	}
	return false
}

// isNobody says whether unit k is a word for no state at all: nobody, no one.
func (s *sentence) isNobody(k int) bool {
	if s.id(k, lex.WNobody, lex.WNone, lex.WNeither) {
		return true
	}
	w := s.lower(k)
	return w == "no one" || w == "not one"
}

// states is where the states that end at unit k begin: members, no government, Libya;
// none says that they are said to be none, whom which one it is. ok is false where other
// things stand there.
func (s *sentence) states(k int) (from int, none bool, whom int32, ok bool) {
	const far = 5
	if s.isNobody(k) {
		return k, true, 0, true
	}
	if s.is(k, lex.Actor) {
		if s.id(k-1, lex.WThe) {
			return k - 1, false, s.u[k].Val + 1, true
		}
		return k, false, s.u[k].Val + 1, true
	}
	w := s.lower(k)
	if w == "everybody" || w == "everyone" || w == "anybody" || w == "anyone" {
		return k, false, 0, true
	}
	if !s.is(k, lex.Members) || s.is(k, lex.VoteNoun) {
		return 0, false, 0, false
	}
	for from = k; from > 0 && from > k-far; from-- {
		if s.id(from-1, lex.WNo) || s.isNobody(from-1) {
			return from - 1, true, 0, true
		}
		if !s.is(from-1, lex.Members|lex.All|lex.UN|lex.Only) && !s.id(from-1, lex.WThe, lex.WOf) && !isAny(s.text(from-1)) {
			break
		}
	}
	return from, false, 0, true
}

// isAny says whether a word stands before any state: any, other, single.
func isAny(w string) bool {
	switch strings.ToLower(w) {
	case "any", "other", "single", "individual", "each", "every", "un", "member":
		return true
	}
	return false
}

// theText is the unit behind words at k for the text voted on: it, its terms, the
// resolution; k where they are none.
func (s *sentence) theText(k int) int {
	j := k
	for s.id(j, lex.WThe, lex.WThis, lex.WThat, lex.WIts) || s.is(j, lex.Council|lex.Assembly) || s.sign(j, "'’") || s.id(j, lex.WS) {
		j++
	}
	switch w := s.lower(j); {
	case s.id(j, lex.WIt), w == "them", w == "itself":
		return j + 1
	case j > k && (s.is(j, lex.Text) || s.isMeasureOf(j) || w == "decision" || w == "terms" || w == "provisions" || w == "demand" || w == "order" || w == "vote"):
		return j + 1
	case s.id(k, lex.WThis) && j == k+1:
		return j
	}
	return k
}

// isMeasureOf says whether unit k is a word for what a text lays on states.
func (s *sentence) isMeasureOf(k int) bool {
	switch s.lower(k) {
	case "sanctions", "embargo", "measures", "ban", "restrictions", "obligations", "boycott", "blockade":
		return true
	}
	return false
}

// isLegal says whether the clause of unit k speaks of law: legally, in law, under the
// Charter.
func (s *sentence) isLegal(k int) bool {
	for j := s.clauseStart(k); j < len(s.u) && !s.sign(j, ";:."); j++ {
		switch w := s.lower(j); {
		case w == "legally", w == "lawfully":
			return true
		case strings.HasSuffix(w, "law") && (s.id(j-1, lex.WIn, lex.WBy, lex.WUnder) || strings.Contains(w, " ") || strings.EqualFold(s.text(j-1), "international")):
			return true
		case w == "charter" && (s.id(j-2, lex.WUnder) || s.id(j-2, lex.WBy)):
			return true
		}
	}
	return false
}

// closes says whether a clause ends at k, or goes on with words that leave all as it is:
// if they wish, at will, with impunity.
func (s *sentence) closes(k int) bool {
	if s.endOfClause(k) {
		return true
	}
	switch w := s.lower(k); {
	case s.id(k, lex.WIn, lex.WBy, lex.WUnder, lex.WAt):
		return s.isLegal(k) || strings.EqualFold(s.text(k+1), "will")
	case w == "if", w == "as", w == "should":
		return strings.EqualFold(s.text(k+1), "they")
	case w == "legally", w == "altogether", w == "completely", w == "freely":
		return s.endOfClause(k + 1)
	case s.id(k, lex.WWith):
		return strings.EqualFold(s.text(k+1), "impunity")
	}
	return false
}

// allowance reads backwards from the verb at k whether its subject may do it: 1 may, can,
// is free to; -1 may not, cannot, is not free to; 0 where it says neither. formal says that
// the words speak of right, rather than of what somebody will do. j is the unit before.
func (s *sentence) allowance(k int) (may int, formal bool, j int) {
	j = k - 1
	for s.adverb(j) || s.is(j, lex.Only) {
		j--
	}
	may = 1
	if s.is(j, lex.Not) && (strings.EqualFold(s.text(j-1), "may") || strings.EqualFold(s.text(j-1), "can") || strings.EqualFold(s.text(j-1), "must")) {
		return -1, false, j - 2
	}
	switch w := s.lower(j); {
	case w == "cannot", w == "can't":
		return -1, false, j - 1
	case w == "may", w == "can":
		return 1, false, j - 1
	case w == "free to", w == "at liberty to", w == "entitled to":
		formal, j = true, j-1
	case s.id(j, lex.WTo) && (strings.EqualFold(s.text(j-1), "free") || strings.EqualFold(s.text(j-1), "liberty") || strings.EqualFold(s.text(j-1), "entitled")):
		formal, j = true, j-2
	default:
		return 0, false, j
	}
	for s.isCopula(j) || s.is(j, lex.Not) || s.adverb(j) || s.id(j, lex.WAt) || strings.EqualFold(s.text(j), "remain") || strings.EqualFold(s.text(j), "remains") || strings.EqualFold(s.text(j), "legally") {
		if s.is(j, lex.Not) {
			may = -1
		}
		j--
	}
	return may, formal, j
}

// readDisregard reads at k: members may ignore it, states are free to disregard the
// resolution, Russia cannot legally ignore it.
func (s *sentence) readDisregard(k int) (duty, bool) {
	switch s.lower(k) {
	case "ignore", "disregard", "flout", "defy":
	default:
		return duty{}, false
	}
	to := s.theText(k + 1)
	if to == k+1 || !s.closes(to) {
		return duty{}, false
	}
	may, formal, j := s.allowance(k)
	from, none, whom, ok := s.states(j)
	legal := s.isLegal(k)
	switch {
	case !ok || may == 0:
		return duty{}, false
	case may == 1 && !none:
		return duty{from: from, to: to, whom: whom}, formal || legal || whom == 0
	}
	return duty{from: from, to: to, binding: true, whom: whom}, may != 1 != none && legal
}

// readComply reads at k: states need not comply, nobody has to obey it, members are bound to
// carry it out, under the Charter Russia must comply.
func (s *sentence) readComply(k int) (duty, bool) {
	to := s.complied(k)
	if to == 0 || !s.closes(to) {
		return duty{}, false
	}
	if s.walker.scope == Assembly && s.names(lex.Council, len(s.u)) {
		return duty{}, false // members must comply with what the Council decides
	}
	j := k - 1
	for s.adverb(j) || strings.EqualFold(s.text(j), "now") {
		j--
	}
	not, must := false, true
	switch w := s.lower(j); {
	case w == "must" || strings.HasSuffix(w, " to") && (strings.HasPrefix(w, "ha") || strings.HasPrefix(w, "bound") || strings.HasPrefix(w, "obliged") || strings.HasPrefix(w, "required")):
		must = w != "must" && !strings.HasPrefix(w, "ha")
		j--
	case s.is(j, lex.Not) && strings.EqualFold(s.text(j-1), "need"):
		not, j = true, j-2
	case w == "needn't":
		not, j = true, j-1
	case s.id(j, lex.WTo):
		switch w := s.lower(j - 1); w {
		case "has", "have", "had":
			must = false
			j -= 2
		case "bound", "obliged", "required", "compelled", "obligated":
			j -= 2
		case "obligation", "duty":
			return s.underDuty(j-1, to)
		case "whether":
			return s.choosesWhether(j-1, to)
		default:
			return duty{}, false
		}
	default:
		return duty{}, false
	}
	for s.isCopula(j) || s.is(j, lex.Not) || s.adverb(j) || s.is(j, lex.Did) || strings.EqualFold(s.text(j), "now") || strings.EqualFold(s.text(j), "does") || strings.EqualFold(s.text(j), "legally") || strings.EqualFold(s.text(j), "do") {
		not = not || s.is(j, lex.Not)
		j--
	}
	from, none, whom, ok := s.states(j)
	switch {
	case !ok || not && none:
		return duty{}, false
	case not || none:
		return duty{from: from, to: to, whom: whom}, true
	}
	return duty{from: from, to: to, binding: true, whom: whom}, must && !s.is(j+1, lex.Modal) || s.isLegal(k)
}

// complied is the unit behind words at k for doing what a text asks: comply, comply with it,
// obey the resolution, carry it out, apply the embargo; 0 where there are none.
func (s *sentence) complied(k int) int {
	switch s.lower(k) {
	case "comply":
		if !s.id(k+1, lex.WWith) {
			return k + 1
		}
		if to := s.theText(k + 2); to > k+2 {
			return to
		}
	case "obey", "implement", "observe", "apply", "heed", "enforce", "execute":
		if to := s.theText(k + 1); to > k+1 {
			return to
		}
		if s.lower(k) == "obey" {
			return k + 1
		}
	case "abide":
		if to := s.theText(k + 2); s.id(k+1, lex.WBy) && to > k+2 {
			return to
		}
	case "carry":
		if s.id(k+1, lex.WIt) && strings.EqualFold(s.text(k+2), "out") {
			return k + 3
		}
		if to := s.theText(k + 2); strings.EqualFold(s.text(k+1), "out") && to > k+2 {
			return to
		}
	case "carry out":
		if to := s.theText(k + 1); to > k+1 {
			return to
		}
	}
	return 0
}

// underDuty reads at k, the noun of a duty to comply: members are under no obligation to
// carry it out, Russia has a legal duty to obey it, there is no duty to comply.
func (s *sentence) underDuty(k, to int) (duty, bool) {
	const far = 5
	legal, no := s.isLegal(k), false
	j := k - 1
	for ; j > k-far && (strings.EqualFold(s.text(j), "legal") || strings.EqualFold(s.text(j), "any") || s.id(j, lex.WNo, lex.WA, lex.WAn) || s.is(j, lex.Not)); j-- {
		legal = legal || strings.EqualFold(s.text(j), "legal")
		no = no || s.id(j, lex.WNo) || s.is(j, lex.Not)
	}
	for s.id(j, lex.WUnder, lex.WThere) || s.isCopula(j) || s.is(j, lex.Not|lex.Did) || s.adverb(j) || s.id(j, lex.WHave) {
		no = no || s.is(j, lex.Not)
		if s.id(j, lex.WThere) {
			return duty{from: j, to: to}, no
		}
		j--
	}
	from, none, whom, ok := s.states(j)
	if !ok || no && none {
		return duty{}, false
	}
	no = no || none
	return duty{from: from, to: to, binding: !no, whom: whom}, no || legal
}

// choosesWhether reads at k, a "whether" before a word of complying: members can choose
// whether to comply, governments may decide for themselves whether to observe it.
func (s *sentence) choosesWhether(k, to int) (duty, bool) {
	const far = 12
	for j := k - 1; j >= 0 && j > k-far && !s.sign(j, ",;:."); j-- {
		switch s.lower(j) {
		case "choose", "decide":
			may, _, b := s.allowance(j)
			from, none, whom, ok := s.states(b)
			return duty{from: from, to: to, whom: whom}, ok && may == 1 && !none
		}
	}
	return duty{}, false
}

// readOblige reads at k: it obliges Russia to withdraw, the vote does not oblige anybody.
func (s *sentence) readOblige(k int) (duty, bool) {
	switch s.lower(k) {
	case "obliges", "oblige", "obligates", "obligate", "compels", "compel":
	default:
		return duty{}, false
	}
	j, not := k-1, false
	for s.adverb(j) || s.is(j, lex.Not|lex.Did) || strings.EqualFold(s.text(j), "does") || strings.EqualFold(s.text(j), "legally") {
		not = not || s.is(j, lex.Not)
		j--
	}
	if !s.is(j, lex.Text|lex.VoteNoun) && !s.id(j, lex.WIt, lex.WThis) && !strings.EqualFold(s.text(j), "decision") || s.nothingIn(j) {
		return duty{}, false
	}
	const far = 5
	for m := k + 1; m < k+far && !s.endOfClause(m); m++ {
		_, none, whom, ok := s.states(m)
		if !ok || s.is(m+1, lex.Members) {
			continue
		}
		switch {
		case none && not:
			return duty{}, false
		case none:
			return duty{from: j, to: m + 1}, true
		case not:
			return duty{from: j, to: m + 1, whom: whom}, s.closes(m+1) || s.id(m+1, lex.WTo) && (s.complied(m+2) > 0 || strings.EqualFold(s.text(m+2), "do"))
		}
		return duty{from: j, to: m + 1, binding: true, whom: whom}, s.id(m+1, lex.WTo) || s.closes(m+1)
	}
	return duty{}, false
}

// nothingIn says whether the text at k stands behind words for none of it: nothing in the
// text, none of this.
func (s *sentence) nothingIn(k int) bool {
	const far = 7
	for j := k; j >= 0 && j > k-far && !s.sign(j, ",;:."); j-- {
		if w := s.lower(j); w == "nothing" || w == "none" || w == "nowhere" {
			return true
		}
	}
	return false
}

// readBoundBy reads at k: Libya is not bound by it, members are bound by its terms.
func (s *sentence) readBoundBy(k int) (duty, bool) {
	to := s.theText(k + 2)
	if !strings.EqualFold(s.text(k), "bound") || !s.id(k+1, lex.WBy) || to == k+2 || !s.closes(to) && !s.sign(to, ",") {
		return duty{}, false
	}
	j, not := k-1, false
	for s.adverb(j) || s.isCopula(j) || s.is(j, lex.Not) || strings.EqualFold(s.text(j), "legally") {
		not = not || s.is(j, lex.Not)
		j--
	}
	from, none, whom, ok := s.states(j)
	if !ok || not && none {
		return duty{}, false
	}
	return duty{from: from, to: to, binding: !not && !none, whom: whom}, true
}

// readVoluntary reads at k: compliance is voluntary, the sanctions are not optional, its
// terms are compulsory.
func (s *sentence) readVoluntary(k int) (duty, bool) {
	binding := false
	switch s.lower(k) {
	case "voluntary", "optional", "discretionary":
	case "compulsory":
		binding = true
	default:
		return duty{}, false
	}
	j := k - 1
	for s.adverb(j) || s.isCopula(j) || s.is(j, lex.Not|lex.Only) {
		if s.is(j, lex.Not) {
			binding = !binding
		}
		j--
	}
	if j == k-1 || !s.closes(k+1) && !s.id(k+1, lex.WFor) {
		return duty{}, false
	}
	return duty{from: j, to: k + 1, binding: binding}, s.isObeying(j) || s.isMeasureOf(j) || s.is(j, lex.Text) || s.id(j, lex.WIt) || strings.EqualFold(s.text(j), "terms")
}

// isObeying says whether unit k is a noun for doing what a text asks.
func (s *sentence) isObeying(k int) bool {
	switch s.lower(k) {
	case "compliance", "observance", "obedience", "implementation", "adherence":
		return true
	}
	return false
}

// readLeftTo reads at k: observance is left to each state, whether to comply is up to every
// government.
func (s *sentence) readLeftTo(k int) (duty, bool) {
	j := k
	switch w := s.lower(k); {
	case w == "up to":
		j++
	case (w == "left" || w == "up") && s.id(k+1, lex.WTo):
		j += 2
	default:
		return duty{}, false
	}
	if !s.is(j, lex.All) && !isAny(s.text(j)) && !s.id(j, lex.WThe) || !s.isCopula(k-1) {
		return duty{}, false
	}
	to := j + 1
	for s.is(to, lex.Members) {
		to++
	}
	if to == j+1 || !s.closes(to) {
		return duty{}, false
	}
	const far = 9
	for b := k - 2; b >= 0 && b > k-far && !s.sign(b, ",;:."); b-- {
		if s.isObeying(b) {
			return duty{from: b, to: to}, true
		}
		if s.complied(b) > 0 && strings.EqualFold(s.text(b-2), "whether") {
			return duty{from: b - 2, to: to}, true
		}
	}
	return duty{}, false
}

// readObligation reads at k: it creates legal obligations for Russia, the resolution puts no
// state under any obligation, it imposes no duties.
func (s *sentence) readObligation(k int) (duty, bool) {
	switch s.lower(k) {
	case "obligation", "obligations", "duty", "duties":
	default:
		return duty{}, false
	}
	const far = 7
	legal, no := false, false
	for j := k - 1; j > 0 && j > k-far && !s.sign(j, ",;:."); j-- {
		w := s.lower(j)
		legal = legal || w == "legal" || w == "binding"
		no = no || s.id(j, lex.WNo) || s.isNobody(j)
		switch w {
		case "creates", "created", "create", "imposes", "imposed", "impose", "lays", "laid", "lay", "puts", "put", "places", "placed", "place":
		default:
			continue
		}
		for j--; s.adverb(j) || s.is(j, lex.Did|lex.Not) || strings.EqualFold(s.text(j), "does"); j-- {
			no = no || s.is(j, lex.Not)
		}
		if !s.is(j, lex.Text|lex.VoteNoun) && !s.id(j, lex.WIt, lex.WThis) || s.nothingIn(j) {
			return duty{}, false
		}
		to := k + 1
		if s.id(to, lex.WTo) {
			return duty{}, false // imposes no obligation to act first
		}
		return duty{from: j, to: to, binding: !no}, no || legal
	}
	return duty{}, false
}

// readMoral reads at k: it carries moral, not legal, weight; moral authority only; its force
// is moral rather than legal.
func (s *sentence) readMoral(k int) (duty, bool) {
	if !strings.EqualFold(s.text(k), "moral") {
		return duty{}, false
	}
	from, weight, only := k, false, false
	for j := k - 1; j >= 0 && j > k-6 && !s.sign(j, ";:."); j-- {
		w := s.lower(j)
		if s.is(j, lex.Not) && w != "no more than" || w == "more than" {
			return duty{}, false
		}
		weight = weight || isWeight(w)
		only = only || s.is(j, lex.Only) && j > k-3 || w == "merely" || w == "purely" || w == "solely"
	}
	to := k + 1
	for m := k + 1; m < k+9 && m < len(s.u) && !s.sign(m, ";:."); m++ {
		w := s.lower(m)
		switch {
		case isWeight(w):
			weight, to = true, m+1
		case w == "only" && s.endOfClause(m+1), w == "alone" && s.endOfClause(m+1):
			only, to = true, m+1
		case strings.HasPrefix(w, "legal") && (s.is(m-1, lex.Not) || strings.EqualFold(s.text(m-1), "than") || s.lower(m-1) == "rather than"), w == "not legal", w == "rather than legal":
			only, to = true, m+1
		}
	}
	return duty{from: from, to: to}, weight && only
}

// isWeight says whether a word is a noun for what a text counts for.
func isWeight(w string) bool {
	switch w {
	case "weight", "force", "authority", "value", "standing", "character", "significance", "pressure", "effect":
		return true
	}
	return false
}

// readLaw reads at k: it is law, the Declaration is law for every member; and that a text is
// a mere appeal.
func (s *sentence) readLaw(k int) (duty, bool) {
	j := k - 1
	switch s.lower(k) {
	case "law":
		for strings.EqualFold(s.text(j), "now") || strings.EqualFold(s.text(j), "international") || s.adverb(j) {
			j--
		}
		if !s.isCopula(j) || s.nothingIn(j-1) || !(s.id(j-1, lex.WIt) || s.is(j-1, lex.Text) && !s.id(j-2, lex.WOf)) || !s.endOfClause(k+1) && !(s.id(k+1, lex.WFor) && (s.is(k+2, lex.All) || isAny(s.text(k+2)))) {
			return duty{}, false
		}
		return duty{from: j - 1, to: k + 1, binding: true}, true
	case "appeal", "plea", "request", "exhortation", "suggestion", "wish":
		if strings.EqualFold(s.text(j), "mere") && s.id(j-1, lex.WA) {
			j--
		} else if !strings.EqualFold(s.text(j), "a mere") {
			return duty{}, false
		}
		if !s.isCopula(j-1) || !s.endOfClause(k+1) {
			return duty{}, false
		}
		return duty{from: j - 2, to: k + 1}, s.id(j-2, lex.WIt) || s.is(j-2, lex.Text)
	}
	return duty{}, false
}

// ofJoiners says whether those whom something binds at k are told before it to be such as
// joined a treaty: only states that sign up are bound by it.
func (s *sentence) ofJoiners(k int) bool {
	const far = 12
	for j := k - 1; j >= 0 && j > k-far && !s.sign(j, ";:."); j-- {
		switch s.lower(j) {
		case "sign", "signs", "signed", "sign up", "ratify", "ratifies", "ratified", "accede", "acceded", "signatories", "parties":
			return true
		}
	}
	return false
}
