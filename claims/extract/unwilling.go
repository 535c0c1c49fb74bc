package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// followsText says whether the sentence right before names the organ, what it adopted or the symbol
// of a text, so that no draft or wish of somebody's stands between: The first version threatened
// sanctions. China would not back it.
func (s *sentence) followsText() bool { return s.n > 0 && s.walker.ofText == s.n }

// unwilling reads that the subject of a clause of its own did not vote for the text: would not
// back it, failed to support the draft, refused to go along, withheld its consent. What goes on
// behind it may take it back.
func (s *sentence) unwilling(t stance, j int) (stance, bool) {
	o := s.listFrom(t.from)
	if !s.followsText() || o == nil || o.pronoun || !s.headsClause(o) || j < o.to || t.only {
		return t, false
	}
	for k := o.to; k < j; k++ {
		if !s.adverb(k) && !(s.is(k, lex.Did) && !s.isCopula(k)) {
			return t, false
		}
	}
	to := s.kept(j)
	if to == j {
		to = s.backing(s.unwillingTo(j))
	}
	if to <= j || to < len(s.u) && !s.sign(to, ".;!") {
		return t, false
	}
	t.pos, t.to, t.not = plenary.Yes, to, true
	return t, true
}

// unwillingTo is the unit behind words at j that deny the verb behind them: would not, did not,
// refused to, failed to. It is j where there are none.
func (s *sentence) unwillingTo(j int) int {
	switch low := s.lower(j); low {
	case "would", "did":
		if s.is(j+1, lex.Not) {
			return j + 2
		}
	case "wouldn't", "didn't", "refused to", "declined to", "failed to":
		return j + 1
	case "refused", "declined", "failed":
		if s.id(j+1, lex.WTo) {
			return j + 2
		}
	case "not":
		if s.lower(j-1) == "did" || s.lower(j-1) == "would" {
			return j + 1
		}
	}
	return j
}

// backing is the unit behind the infinitive at k of voting for the text that was told of: support
// the draft, vote for it, go along. It is 0 where none stands there.
func (s *sentence) backing(k int) int {
	switch low := s.lower(k); low {
	case "go":
		if !strings.EqualFold(s.text(k+1), "along") {
			return 0
		}
		if k += 2; !s.id(k, lex.WWith) {
			return k
		}
		k++
	case "go along", "vote in favour", "vote yes":
		return k + 1
	case "back", "support", "endorse", "approve", "go along with", "vote for":
		k++
	case "vote", "to vote", "not to vote":
		if k++; !s.is(k, lex.YesLabel) && !s.id(k, lex.WFor) {
			return 0
		}
		if k++; s.lower(k-1) != "for" && !strings.HasSuffix(s.lower(k-1), " of") && !s.id(k, lex.WOf) {
			return k
		}
		if s.id(k, lex.WOf) {
			k++
		}
	default:
		return 0
	}
	if s.id(k, lex.WThe) && isVotedOn(s.text(k+1)) {
		return k + 2
	}
	if s.id(k, lex.WIt) {
		return k + 1
	}
	return 0
}

// isVotedOn says whether a word names what is put to the vote, and nothing else.
func isVotedOn(w string) bool {
	switch strings.ToLower(w) {
	case "text", "draft", "resolution", "measure", "motion":
		return true
	}
	return false
}

// kept is the unit behind words at j for a consent that was not given: withheld its consent. It
// is j where there are none.
func (s *sentence) kept(j int) int {
	if w := s.lower(j); w != "withheld" && w != "held back" || !s.id(j+1, lex.WIts, lex.WTheir) {
		return j
	}
	switch s.lower(j + 2) {
	case "consent", "assent", "approval", "agreement":
		return j + 3
	}
	return j
}

// fates are verbs of what members do to a text.
var fates = map[string]plenary.Position{"rejected": plenary.No, "voted down": plenary.No, "endorsed": plenary.Yes, "approved": plenary.Yes, "backed": plenary.Yes}

// fatedBy reads by whom a text is told to have been turned down or backed: the draft was voted
// down by Canada; it was endorsed by Togo, among others.
func (s *sentence) fatedBy(l *listing) (stance, bool) {
	t := stance{to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if !s.followsText() || !s.id(b, lex.WBy) || !s.endOfClause(l.to) || s.is(l.to, lex.And) || s.is(l.from-1, lex.Only) {
		return t, false
	}
	low := strings.TrimPrefix(strings.TrimPrefix(s.lower(b-1), "was "), "been ")
	k := b - 1
	if low == s.lower(b-1) {
		if k--; !s.isCopula(k) {
			return t, false
		}
	}
	if t.pos = fates[low]; t.pos == plenary.UnknownPosition || !s.is(k-1, lex.Text) || s.unreal(b-1) {
		return t, false
	}
	at := s.beforeThe(k - 1)
	t.from = k - 1
	return t, at < 0 || s.sign(at, ";:_")
}

// supports are nouns for what a text gets of those who vote for it.
var supports = map[string]bool{"support": true, "backing": true, "vote": true, "votes": true, "approval": true, "endorsement": true, "consent": true, "backers": false}

// wonFrom reads of whom a text is told to have had the votes or not: drew support from Togo;
// lacked the support of Egypt; failed to win over Kenya; passed despite the opposition of Chad.
func (s *sentence) wonFrom(l *listing) (stance, bool) {
	t := stance{to: l.to, pos: plenary.Yes, counted: -1}
	b := s.beforeThe(l.from)
	if !s.followsText() || !s.endOfClause(l.to) || s.is(l.to, lex.And) || s.is(l.from-1, lex.Only) {
		return t, false
	}
	noun, verb := s.lower(b-1), s.beforeThe(b-1)
	switch low := s.lower(verb); {
	case s.id(b, lex.WOf) && noun == "opposition" && low == "despite":
		t.not, t.from = true, verb
		return t, verb > 0 && s.is(verb-1, lex.Pass) && !s.unreal(verb-1)
	case s.id(b, lex.WFrom) && supports[noun] && (low == "drew" || low == "won" || low == "got" || low == "attracted" || low == "had"):
	case s.id(b, lex.WOf) && supports[noun] && low == "lacked":
		t.not = true
	case s.id(b, lex.WOf) && supports[noun] && (low == "win" || low == "have" || low == "get" || low == "secure" || low == "gain" || low == "receive"):
		if verb = s.denier(verb); verb < 0 {
			return t, false
		}
		t.not = true
	case s.lower(b) == "won over" || s.id(b, lex.WOver) && noun == "won":
		if verb = b; s.id(b, lex.WOver) {
			verb--
		}
	case s.lower(b) == "win over" || s.id(b, lex.WOver) && noun == "win":
		if verb = b; s.id(b, lex.WOver) {
			verb--
		}
		if verb = s.denier(verb); verb < 0 {
			return t, false
		}
		t.not = true
	default:
		return t, false
	}
	t.from = verb
	return t, s.is(verb-1, lex.Text) && (s.beforeThe(verb-1) < 0 || s.sign(s.beforeThe(verb-1), ";:_")) && !s.unreal(verb)
}

// denier is the unit of the words that deny the infinitive at k: did not win, failed to win. It
// is -1 where there are none.
func (s *sentence) denier(k int) int {
	for j := k - 1; j >= 0 && j >= k-2; j-- {
		if low := s.lower(j); s.unwillingTo(j) == k && low != "not" && low != "would" && low != "refused" && low != "refused to" {
			return j
		}
	}
	return -1
}

// reasons are participles of giving one's reasons.
var reasons = map[string]bool{"explaining": true, "defending": true, "justifying": true}

// explainedVote reads the vote that the envoy of a list gave the reasons for, at the head of the
// sentence: explaining his country's vote against the text, the Indian envoy spoke of dialogue.
func (s *sentence) explainedVote(l *listing) (stance, bool) {
	const far = 6
	t := stance{to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	k := 1
	switch low := s.lower(0); {
	case strings.HasPrefix(low, "in explanation"), low == "in" && (strings.EqualFold(s.text(1), "explanation") || reasons[s.lower(1)]):
		for k < 4 && !s.id(k, lex.WIts, lex.WHis, lex.WHer, lex.WTheir) {
			k++
		}
	case !reasons[low]:
		return t, false
	}
	if !s.sign(b, ",") || !s.id(k, lex.WIts, lex.WHis, lex.WHer, lex.WTheir) || len(l.names) != 1 || s.sign(l.to, "'") {
		return t, false
	}
	k++
	if isCountry(s.text(k)) || deputies[s.lower(k)] || s.lower(k) == "government" {
		if k++; s.sign(k, "'") {
			k++
		}
		if s.id(k, lex.WS) {
			k++
		}
	}
	switch {
	case strings.EqualFold(s.text(k), "abstention"):
		t.pos = plenary.Abstain
		k++
	case s.id(k, lex.WNo, lex.WYes) && s.is(k+1, lex.VoteNoun), s.is(k, lex.VoteNoun) && s.isLabel(k+1) && !s.against(k+1) && !s.ofOthers(k+1):
		if s.is(k, lex.VoteNoun) {
			k++
		}
		t.pos = s.labelPosition(k)
		if s.id(k, lex.WFor) {
			t.pos = plenary.Yes
		}
		k++
	default:
		return t, false
	}
	if b-k > far {
		return t, false
	}
	for ; k < b; k++ {
		if s.is(k, lex.Actor|lex.Group|lex.Amend|lex.Number|lex.Date|lex.Another|lex.Positions) && !s.is(k, lex.Text) {
			return t, false // her vote against the amendment, another day's
		}
	}
	return t, t.pos != plenary.UnknownPosition
}

// quotes are verbs by which an envoy is quoted, beside those of saying.
var quotes = map[string]bool{"explained": true, "declared": true, "insisted": true, "stressed": true, "recalled": true, "noted": true, "said": true}

// quotedOwn reads what an envoy is quoted to have told of the own state: "We voted no,"
// explained the Cuban envoy; "We abstained," the Indian ambassador told reporters.
func (s *sentence) quotedOwn(l *listing) (stance, bool) {
	t := stance{to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	told := b
	if quotes[s.lower(b)] {
		told--
	} else {
		k := l.to
		for k < l.to+3 && (s.is(k, lex.Members) || deputies[s.lower(k)]) {
			k++
		}
		if !quotes[s.lower(k)] && s.lower(k) != "told" {
			return t, false
		}
	}
	if !s.followsText() || !s.sign(told, "\"") || len(l.names) != 1 || len(l.groups) > 0 {
		return t, false
	}
	q := told - 1
	if s.sign(q, ",") {
		q--
	}
	const far = 8
	for k := q; k >= 0 && k > q-far; k-- {
		if !s.id(k, lex.WWe) {
			continue
		}
		p, not, to := s.positionOf(k + 1)
		for to <= q && (s.is(to, lex.Text) || s.id(to, lex.WThe, lex.WOf) || s.is(to, lex.Date)) {
			to++
		}
		t.pos, t.not, t.from = p, not, k
		return t, p != plenary.UnknownPosition && to == q+1 && (k == 0 || s.sign(k-1, "\"")) && !s.unreal(k)
	}
	return t, false
}

// soleNot reads who is told to have been the only one that did not vote for the text: Chad was the
// only country not to support it; the sole member that did not vote in favour was Chad.
func (s *sentence) soleNot(l *listing) (stance, bool) {
	t := stance{from: l.from, to: l.to, pos: plenary.Yes, not: true, only: true, counted: -1}
	if len(l.names) == 0 || l.pronoun {
		return t, false
	}
	if s.isCopula(l.to) {
		if t.to = s.soleNotAt(l.to + 1); t.to == l.to+1 || t.to < len(s.u) && !s.sign(t.to, ".;!") || !s.headsClause(l) {
			return t, false
		}
		return t, true
	}
	const far = 14
	b := s.beforeThe(l.from)
	if !s.isCopula(b) || !s.endOfClause(l.to) || s.is(l.to, lex.And) {
		return t, false
	}
	for k := b - 1; k >= 0 && k > b-far; k-- {
		if s.soleNotAt(k) == b {
			t.from = k
			return t, k == 0 || s.sign(k-1, ";:_")
		}
	}
	return t, false
}

// soleNotAt is the unit behind words at k for the only ones of the organ that did not vote for the
// text: the only member not to vote for it. It is k where there are none.
func (s *sentence) soleNotAt(k int) int {
	if !s.id(k, lex.WThe) || !s.is(k+1, lex.Only) {
		return k
	}
	j := k + 2
	switch {
	case s.is(j, lex.Members) && !s.is(j, lex.VoteNoun|lex.Labels) || s.id(j, lex.WOne) || isCountry(s.text(j)):
		j++
	case s.lower(k+1) != "only one":
		return k
	}
	to := 0
	switch {
	case s.lower(j) == "not to vote":
		to = s.backing(j)
	case s.is(j, lex.Not) && s.id(j+1, lex.WTo) && !s.is(j+1, lex.VoteInf):
		to = s.backing(j + 2)
	case s.is(j, lex.Not):
		to = s.backing(j + 1)
	case s.id(j, lex.WThat, lex.WWho, lex.WWhich):
		if m := s.unwillingTo(j + 1); m > j+1 {
			to = s.backing(m)
		}
	}
	if to <= j {
		return k
	}
	return to
}
