package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// citedAt is the one text that a sentence names, for what the one behind says of "it".
type citedAt struct {
	sent   int       // one more than the number of the sentence
	bodies lex.Class // the organs it names
	lost   bool      // it has a word for what fails or is turned down
}

// keepCited notes that a sentence names one text by its number or symbol and speaks of no other,
// so that the sentence behind may say what became of it with no more than "it".
func (s *sentence) keepCited() {
	if len(s.symbols) == 0 || s.isQuestion() || s.has(lex.Another|lex.OtherBody) || s.amends() {
		return
	}
	c := citedAt{sent: s.n + 1}
	dated := len(s.dates) > 0 && s.has(lex.Assembly|lex.Council)
	for i := range s.symbols {
		if s.symbols[i].mention && !dated || !strings.EqualFold(s.symbols[i].text, s.symbols[0].text) {
			return
		}
	}
	for k := range s.u {
		if s.is(k, lex.Text) && !isDraft(s.text(k)) && s.id(k-1, lex.WA, lex.WAn) || s.lower(k) == "own" {
			return // in place of it they tabled a statement, or one of their own
		}
		c.bodies |= s.u[k].Class & (lex.Assembly | lex.Council)
		c.lost = c.lost || s.is(k, lex.Fail|lex.NoVerb)
	}
	s.walker.cited = c
	if len(s.art.Cited) == MaxStatements {
		return
	}
	out := Cited{Symbol: s.symbols[0].text, Sentence: s.n}
	switch c.bodies {
	case lex.Assembly:
		out.Scope = Assembly
	case lex.Council:
		out.Scope = Council
	}
	s.art.Cited = append(s.art.Cited, out)
}

// behindText says whether the sentence right before names one text, and this one speaks of none
// but that and of no other body.
func (s *sentence) behindText() bool {
	const long = 40 // units
	for k := range min(len(s.u), long) {
		if w := s.lower(k); w == "last time" || w == "earlier" || w == "previously" || w == "beforehand" || w == "time" && s.lower(k-1) == "last" {
			return false
		}
	}
	return s.walker.cited.sent == s.n && s.n > 0 && len(s.u) <= long && s.inContext() && !s.newText() && !s.amends() && !s.isQuestion() && !s.has(lex.Another|lex.OtherBody|lex.VetoNoun|lex.VetoPast)
}

// isOfCited says whether the organ at k may be that of the text named before.
func (s *sentence) isOfCited(k int) bool {
	in := s.walker.cited.bodies
	return s.is(k, lex.Assembly|lex.Council) && !s.foreign(k) && (in == 0 || s.is(k, in) && in != lex.Assembly|lex.Council)
}

// becomes is what a sentence tells of the text named before it.
type becomes struct {
	from, to, at int
	outcome      plenary.Outcome
}

// becameOf reads what the sentence tells of the text that the one before names: it was voted
// down; the Council adopted it; adopted by the Council, the draft; the adoption of the text was
// welcomed.
func (s *sentence) becameOf() (becomes, bool) {
	if !s.behindText() {
		return becomes{}, false
	}
	if b, ok := s.namedDecision(); ok {
		return b, true
	}
	if b, ok := s.participleAhead(); ok {
		return b, true
	}
	if b, ok := s.participleBehind(); ok {
		return b, true
	}
	for k := range s.u {
		if !s.opensFate(k) {
			continue
		}
		if b, ok := s.fateOfCited(k); ok {
			return b, true
		}
		if b, ok := s.organDecides(k); ok {
			return b, true
		}
		if b, ok := s.keepsBack(k); ok {
			return b, true
		}
	}
	return becomes{}, false
}

// findBecame keeps what became of the text named right before, where the sentence has told of
// no outcome yet.
func (s *sentence) findBecame() {
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent == s.n; i-- {
		if s.walker.found[i].Kind == Outcome {
			return
		}
	}
	if b, ok := s.becameOf(); ok && !s.unreal(b.at) && !(b.outcome == plenary.Rejected && s.walker.cited.lost) {
		s.add(finding{Statement: Statement{Kind: Outcome, Outcome: b.outcome, Quiet: true, Fate: true}, from: b.from, to: b.to, unit: b.at})
	}
}

// opensFate says whether a clause that tells what was done may begin at unit k: at the head of
// the sentence, or behind a word for when it was done.
func (s *sentence) opensFate(k int) bool {
	switch s.lower(k - 1) {
	case "when", "as", "after":
		for j := range k - 1 {
			if s.is(j, lex.Not|lex.Modal) || awaited[s.lower(j)] {
				return false
			}
		}
		return true
	}
	return s.beginsClause(k)
}

// awaited are words before which what is told of a time has not come about: hoped to cheer when.
var awaited = map[string]bool{"hoped": true, "hoping": true, "expected": true, "planned": true, "waited": true, "waiting": true, "wanted": true, "ready": true, "prepared": true, "promised": true, "vowed": true, "threatened": true, "meant": true, "intended": true, "hope": true, "expect": true, "if": true}

// subjectOfCited is the unit behind words at k that stand for the text named before, as the subject
// of a clause: it, the draft, the condemnation. It is k where there are none, or where they tell
// of whose text.
func (s *sentence) subjectOfCited(k int) int {
	if s.id(k, lex.WIt) {
		return k + 1
	}
	from := s.subjectOfFate(k)
	if from <= k || !isDraft(s.text(from-1)) && !deciding[s.lower(from-1)] {
		return k
	}
	for j := k; j < from; j++ {
		if s.is(j, lex.Actor|lex.Group|lex.Number) {
			return k
		}
	}
	return from
}

// deciding are nouns for what a text does, by which it is called.
var deciding = map[string]bool{"condemnation": true, "censure": true, "repeal": true, "revocation": true}

// fateOfCited reads at unit k what became of the text named before: it was rejected by the
// Assembly; the condemnation was carried.
func (s *sentence) fateOfCited(k int) (becomes, bool) {
	from := s.subjectOfCited(k)
	if from <= k || from >= len(s.u) {
		return becomes{}, false
	}
	if s.is(from, lex.Fail) && s.endsDecision(from+1) && !s.isLoose(from, from+1) && !s.bySomebody(from+1) {
		return becomes{k, from + 1, from, plenary.Rejected}, true
	}
	won, end, ok := s.fateFrom(int(s.u[from].From))
	if !ok {
		return becomes{}, false
	}
	to := from
	for to < len(s.u) && int(s.u[to].From) < end {
		to++
	}
	if !s.endsDecision(to) || !won && (s.isLoose(from, to) || s.bySomebody(to)) {
		return becomes{}, false
	}
	return becomes{k, to, from, outcomeOf(won)}, true
}

// byOutsiders says whether those are named behind "by" at k who adopt no text of the organs: approved
// by the opposition, by the sponsors.
func (s *sentence) byOutsiders(k int) bool {
	if s.lower(k) != "by" {
		return false
	}
	for k++; s.id(k, lex.WThe, lex.WIts, lex.WAll); k++ {
	}
	switch s.lower(k) {
	case "opposition", "sponsors", "sponsor", "government", "governments", "cabinet", "ministers", "leaders", "rebels", "authors", "envoys", "capitals", "experts", "lawyers", "press":
		return true
	}
	return false
}

// passedOn says whether the verb at k tells that a text went through something else than a vote:
// went through many versions, passed through many hands.
func (s *sentence) passedOn(k int) bool {
	switch s.lower(k) {
	case "passed":
		return s.lower(k+1) == "through" || s.lower(k+1) == "from"
	case "went through", "got through":
		switch s.lower(k + 1) {
		case "many", "several", "various", "countless", "a", "some":
			return true
		}
		return s.isNumber(k + 1)
	}
	return false
}

// keptBack are words by which somebody is told to have kept a text from being adopted.
var keptBack = [...]string{"blocked its adoption", "prevented its adoption", "stopped its adoption", "blocked adoption", "prevented adoption", "blocked the adoption of the text", "prevented the adoption of the text", "prevented the adoption of the resolution", "blocked the adoption of the resolution"}

// keepsBack reads at unit k that a member kept the text named before from being adopted:
// Washington prevented its adoption.
func (s *sentence) keepsBack(k int) (becomes, bool) {
	const longest = 50 // bytes
	v := k
	if s.id(v, lex.WThe) {
		v++
	}
	if !s.is(v, lex.Actor) || v+1 >= len(s.u) {
		return becomes{}, false
	}
	from := s.start(v + 1)
	low := strings.ToLower(s.doc.Text[from:min(len(s.doc.Text), from+longest)])
	for _, words := range keptBack {
		if !strings.HasPrefix(low, words) {
			continue
		}
		to := v + 1
		for to < len(s.u) && s.start(to) < from+len(words) {
			to++
		}
		return becomes{k, to, v + 1, plenary.Rejected}, s.end(to-1) == from+len(words) && s.endOfClause(to)
	}
	return becomes{}, false
}

// isLoose says whether words for a failure may be of what a text was to bring about: it failed, it
// came to nothing.
func (s *sentence) isLoose(from, to int) bool {
	for k := from; k < to; k++ {
		low := s.lower(k)
		if strings.Contains(low, "defeat") || s.isCopula(k) || s.is(k, lex.Not) || strings.HasPrefix(low, "was ") || strings.Contains(low, "not ") || strings.HasPrefix(low, "failed to") || strings.Contains(low, "adoption") || low == "fell short" || low == "lost" {
			return false
		}
	}
	return true
}

// bySomebody says whether the sentence goes on behind unit k to name those who may have turned
// the text down: it was rejected, and with scorn, by Tehran.
func (s *sentence) bySomebody(k int) bool {
	if s.lower(k) == "by" {
		return false
	}
	for ; k < len(s.u); k++ {
		if s.is(k, lex.Actor|lex.Group|lex.Person) || s.id(k, lex.WBy) && !s.byOrgan(k) {
			return true
		}
	}
	return false
}

// outcomeOf is what a text is said to have met with.
func outcomeOf(won bool) plenary.Outcome {
	if won {
		return plenary.Adopted
	}
	return plenary.Rejected
}

// endsDecision says whether what was decided may be told in full before unit k, by no other
// than an organ and its votes: rejected by the Assembly; adopted all the same.
func (s *sentence) endsDecision(k int) bool {
	switch s.lower(k) {
	case "by":
		return s.byOrgan(k)
	case "despite", "all the same", "yesterday", "today":
		return true
	case "all":
		return s.id(k+1, lex.WThe)
	}
	return s.endOfClause(k)
}

// byOrgan says whether an organ, its majority or its votes stand behind "by" at k: by the
// fifteen-member Council, by a large majority, by most members.
func (s *sentence) byOrgan(k int) bool {
	const far = 5
	for j := k + 1; j <= k+far && !s.endOfClause(j); j++ {
		switch {
		case s.is(j, lex.Assembly|lex.Council):
			return s.isOfCited(j)
		case s.is(j, lex.Actor|lex.Group|lex.Person|lex.OtherBody):
			return false
		case s.is(j, lex.Number) && s.id(j+1, lex.WTo), s.is(j, lex.VoteNoun|lex.SimpleMajority) || s.lower(j) == "majority" || s.lower(j) == "margin" || s.lower(j) == "members":
			return true
		}
	}
	return false
}

// decidedIt are words by which an organ adopts or rejects what "it" stands for.
var decidedIt = [...]struct {
	words string
	won   bool
}{
	{"adopted it", true}, {"passed it", true}, {"approved it", true}, {"endorsed it", true}, {"accepted it", true}, {"agreed to it", true}, {"voted it through", true}, {"carried it", true}, {"waved it through", true},
	{"rejected it", false}, {"voted it down", false}, {"turned it down", false}, {"threw it out", false}, {"defeated it", false}, {"did not adopt it", false}, {"did not pass it", false}, {"refused to adopt it", false}, {"declined to adopt it", false}, {"failed to adopt it", false}, {"refused to pass it", false}, {"declined to pass it", false}, {"refused to approve it", false},
}

// organDecides reads at unit k that an organ decided on "it": the Council adopted it; the
// Assembly voted it down.
func (s *sentence) organDecides(k int) (becomes, bool) {
	const longest = 40 // bytes
	if !s.opensWithOrgan(k) || !s.isOfCited(s.organFrom(k)) {
		return becomes{}, false
	}
	v := s.organFrom(k) + 1
	for strings.HasSuffix(s.lower(v), "ly") || auxiliaries[s.lower(v)] && s.lower(v) != "did" {
		v++
	}
	if v >= len(s.u) {
		return becomes{}, false
	}
	from := s.start(v)
	low := strings.ToLower(s.doc.Text[from:min(len(s.doc.Text), from+longest)])
	for _, d := range decidedIt {
		if !strings.HasPrefix(low, d.words) {
			continue
		}
		to := v
		for to < len(s.u) && s.start(to) < from+len(d.words) {
			to++
		}
		if s.end(to-1) != from+len(d.words) || !s.endsDecision(to) && !s.is(to, lex.Date) && !s.id(to, lex.WOn) {
			return becomes{}, false
		}
		return becomes{k, to, v, outcomeOf(d.won)}, true
	}
	return becomes{}, false
}

// decisionAt reads a participle for what an organ did with a text, at unit k.
func (s *sentence) decisionAt(k int) (won, ok bool) {
	switch s.lower(k) {
	case "adopted", "approved", "passed", "carried", "agreed", "endorsed", "accepted":
		return true, true
	case "rejected", "defeated", "voted down", "turned down", "thrown out", "not adopted":
		return false, true
	}
	return false, false
}

// theTextAt is the unit of the word for a text that is named at k: the draft. It is -1 where
// there is none, or where more is told of which.
func (s *sentence) theTextAt(k int) int {
	if s.id(k, lex.WThe, lex.WThis) && s.is(k+1, lex.Text) && !s.isPronoun(k+1) && isDraft(s.text(k+1)) {
		return k + 1
	}
	return -1
}

// participleAhead reads a participle that opens the sentence and is said of the text that is
// its subject: adopted by the Council, the draft demands; having been approved, the text was sent.
func (s *sentence) participleAhead() (becomes, bool) {
	const far = 10
	k := 0
	having := strings.EqualFold(s.text(0), "having") || strings.EqualFold(s.text(0), "having been")
	once := strings.EqualFold(s.text(0), "once")
	if having || once {
		k++
	}
	if s.lower(k) == "been" {
		k++
	}
	won, ok := s.decisionAt(k)
	if fate := s.lower(k); !ok && (having || once) && strings.HasPrefix(fate, "been ") {
		won, ok = fate == "been adopted" || fate == "been passed" || fate == "been approved", s.is(k, lex.Pass|lex.Fail)
	}
	if !ok || len(s.dates) > 0 {
		return becomes{}, false
	}
	c := k + 1
	for c < k+far && c < len(s.u) && !s.sign(c, ",") {
		if s.sign(c, ";:.()") {
			return becomes{}, false
		}
		c++
	}
	switch low := s.lower(k + 1); {
	case !s.sign(c, ","):
		return becomes{}, false
	case c == k+1:
		if !having && !once {
			return becomes{}, false
		}
	case low == "by":
		if !s.byOrgan(k + 1) {
			return becomes{}, false
		}
	case low == "despite", low == "over", low == "all the same", low == "all" && s.id(k+2, lex.WThe):
	default:
		return becomes{}, false
	}
	t := s.theTextAt(c + 1)
	if t < 0 || !s.toldAsDone(t+1, once) {
		return becomes{}, false
	}
	return becomes{0, t + 1, k, outcomeOf(won)}, true
}

// toldAsDone says whether what a text is said at k to do or have met is told of one that is there,
// not of what one would do. past wants it to be past.
func (s *sentence) toldAsDone(k int, past bool) bool {
	switch s.lower(k) {
	case "was", "were":
		return true
	}
	if s.is(k, lex.Modal|lex.Not) || s.isCopula(k) {
		return false
	}
	return !past || strings.HasSuffix(s.text(k), "ed")
}

// participleBehind reads what is told beside the text that opens the sentence, between commas:
// the draft, which was adopted, called for; the text, rejected by the Assembly, spoke of.
func (s *sentence) participleBehind() (becomes, bool) {
	const far = 8
	t := s.theTextAt(0)
	if t < 0 || !s.sign(t+1, ",") || len(s.dates) > 0 {
		return becomes{}, false
	}
	k := t + 2
	which := s.id(k, lex.WWhich)
	var b becomes
	if which {
		k++
		switch won, end, ok := s.fateFrom(int(s.u[min(k, len(s.u)-1)].From)); {
		case ok:
			b = becomes{0, k, k, outcomeOf(won)}
			for b.to < len(s.u) && int(s.u[b.to].From) < end {
				b.to++
			}
		case s.is(k, lex.Fail):
			b = becomes{0, k + 1, k, plenary.Rejected}
		default:
			return becomes{}, false
		}
		if b.outcome == plenary.Rejected && s.isLoose(k, b.to) {
			return becomes{}, false
		}
	} else {
		won, ok := s.decisionAt(k)
		if !ok || s.lower(k+1) != "by" || !s.byOrgan(k+1) {
			return becomes{}, false
		}
		b = becomes{0, k + 1, k, outcomeOf(won)}
	}
	if !s.sign(b.to, ",") && !(s.lower(b.to) == "by" && s.byOrgan(b.to)) {
		return becomes{}, false
	}
	for c := b.to; c < b.to+far; c++ {
		if s.sign(c, ",") {
			return b, s.toldAsDone(c+1, false)
		}
	}
	return becomes{}, false
}

// decisionNouns are nouns for what became of a text.
var decisionNouns = map[string]bool{"adoption": true, "passage": true, "approval": true, "rejection": false, "defeat": false, "refusal": false, "failure": false, "collapse": false}

// notYet are words beside a noun for what becomes of a text by which it has not come about, or is
// that of another thing.
var notYet = map[string]bool{
	"blocked": true, "prevented": true, "needed": true, "required": true, "sought": true, "expected": true, "hoped": true, "postponed": true, "delayed": true, "thwarted": true, "doubt": true, "uncertain": true, "possible": true, "unlikely": true,
	"likely": true, "assured": true, "certain": true, "stopped": true, "impossible": true, "conditional": true, "demanded": true, "urged": true, "planned": true, "due": true, "failed": true, "vetoed": true, "recommended": true, "proposed": true, "feared": true, "threatened": true, "opposed": true, "frustrated": true, "foiled": true, "remained": true, "seemed": true, "depended": true, "hung": true, "avoided": true, "averted": true, "scheduled": true, "slated": true, "denied": true, "secured": true, "committee": true,
}

// namedDecision reads a noun for what became of the text, as something that came about: the
// adoption of the text was welcomed; with the defeat of the resolution; its adoption drew praise.
func (s *sentence) namedDecision() (becomes, bool) {
	behind := false
	k := 0
	switch s.lower(0) {
	case "after", "following", "with":
		behind = true
		k++
	}
	start := k
	switch {
	case s.id(k, lex.WIts):
		k++
	case s.opensWithOrgan(start) || s.is(s.organFrom(start), lex.Assembly|lex.Council) && s.sign(s.organFrom(start)+1, "'"):
		k = s.organFrom(start) + 1
		if !s.sign(k, "'") || !s.id(k+1, lex.WS) {
			return becomes{}, false
		}
		k += 2
	case s.id(k, lex.WThe):
		k++
	default:
		return becomes{}, false
	}
	won, ok := decisionNouns[s.lower(k)]
	if !ok {
		return becomes{}, false
	}
	to := k + 1
	loose := s.lower(k) == "failure" || s.lower(k) == "collapse" // of what it was to bring about
	if s.id(start, lex.WIts) {
		if loose {
			return becomes{}, false
		}
	} else {
		if !s.id(to, lex.WOf) {
			return becomes{}, false
		}
		t := s.theTextAt(to + 1)
		if t < 0 || loose && strings.HasPrefix(s.lower(t), "resolution") {
			return becomes{}, false
		}
		to = t + 1
	}
	if s.lower(to) == "by" && s.byOrgan(to) {
		for to++; to < len(s.u) && !s.is(to-1, lex.Assembly|lex.Council); to++ {
		}
	}
	for m := to; m < len(s.u); m++ {
		if s.is(m, lex.Modal) && !(behind && !won) || notYet[s.lower(m)] {
			return becomes{}, false
		}
	}
	b := becomes{start, to, k, outcomeOf(won)}
	if behind {
		return b, s.sign(to, ",")
	}
	for s.adverb(to) {
		to++
	}
	switch low := s.lower(to); {
	case low == "was", low == "came", low == "drew", low == "met", low == "brought", low == "gave", low == "led", low == "made", low == "took":
	case s.is(to, lex.Not) || !strings.HasSuffix(low, "ed"):
		return becomes{}, false
	}
	return b, !s.is(to+1, lex.Not)
}

// speaksOfFateAlone says whether a sentence without a word of voting tells what became of the text
// named before it, so that it is read.
func (s *sentence) speaksOfFateAlone() bool {
	_, ok := s.becameOf()
	return ok
}
