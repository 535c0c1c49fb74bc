package extract

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// introduced reads what a list did from what stands before it: eight abstained,
// Russia and Poland; the seven included; against which only Japan voted.
func (s *sentence) introduced(l *listing) (stance, bool) {
	t := stance{from: l.from, to: l.to, counted: -1}
	j := l.from - 1
	for s.id(j, lex.WThe, lex.WBoth) || s.id(j, lex.WWe, lex.WUs) && s.is(j+1, lex.Actor) || s.is(j, lex.Only) && !s.is(j, lex.Include) {
		t.only = t.only || s.is(j, lex.Only)
		j--
	}
	if b := s.beforeEpithet(j); b < j && (s.is(b, lex.Include) || s.sign(b, ".") && s.is(b-1, lex.Include)) {
		j = b // including the heavyweights India and China
	}
	if s.id(j, lex.WOf) && s.id(j-1, lex.WThose, lex.WThat) && (s.is(j-2, lex.Include) || s.id(j-2, lex.WThem) && s.is(j-3, lex.Among)) {
		j -= 2 // drew ten negative votes, including those of Israel and Paraguay
	}
	if s.sign(j, ".") && s.is(j-1, lex.Include) && !s.at(j).Space {
		j-- // incl.
	}
	if s.walker.question.some || s.walker.question.pos != plenary.UnknownPosition {
		if st, ok := s.answers(l, t); ok {
			return st, true
		}
	}
	if st, ok := s.noted(l, j); ok {
		return st, true
	}
	if st, ok := s.byOneself(l, j); ok {
		return st, true
	}
	if st, ok := s.besidesOwn(l, j); ok {
		return st, true
	}
	if o := s.stoodWith(j); o != nil && (s.endOfClause(l.to) || s.is(l.to, lex.Only)) {
		t.as, t.from = o, o.from-1
		return t, true
	}
	if k := s.namedByNumber(l, j); k >= 0 {
		t.number, t.from = int32(len(l.names)), k
		return t, true
	}
	switch {
	case s.is(j, lex.Include) && s.is(j-1, lex.Number) && s.id(j-2, lex.WThe), s.isCopula(j) && s.is(j-1, lex.Number) && s.id(j-2, lex.WThe):
		t.number, t.from = s.at(j-1).Val, j-2
		return t, t.number > 1
	case s.is(j, lex.Include):
		k := j - 1
		for s.sign(k, ",-_(") {
			k--
		}
		if st, ok := s.labelled(t, k, 9); ok && !s.unreal(k) {
			st.from = j
			return st, true
		}
	case s.id(j, lex.WAs) && listed[s.lower(j-1)]:
		// four abstentions, which the author lists as
		for i := len(s.hits) - 1; i >= 0; i-- {
			const far = 8
			h := &s.hits[i]
			if d := j - h.to; d >= 0 && d <= far && h.num >= 0 && !h.score && !s.leansElsewhere(h) && len(l.names) > 1 && h.Lo == int32(len(l.names)) && h.Hi == h.Lo {
				t.pos, t.from = h.pos, h.from
				return t, true
			}
		}
	case s.sign(j, ",:-_"):
		// six refused it, Bonn, London, Washington
		for i := len(s.hits) - 1; i >= 0; i-- { // the nearest first
			h := &s.hits[i]
			if d := j - h.to; d >= 0 && d <= 3 && !s.crosses(h.to, j) && h.num >= 0 && !h.score && !s.leansElsewhere(h) && len(l.names) > 1 && s.endOfClause(l.to) && h.Lo >= int32(len(l.names)) {
				t.pos, t.from, t.loose = h.pos, h.from, h.Lo != int32(len(l.names))
				return t, true
			}
		}
	}
	if h := s.whoTheyAre(j); h != nil && len(l.names) > 1 && s.endOfClause(l.to) {
		t.pos, t.from = h.pos, h.from
		return t, true
	}
	if s.sign(j, ":") && len(l.names) > 1 && len(l.groups) == 0 && l.unread == 0 && s.endOfClause(l.to) {
		if pos, as := s.spelled(j, int32(len(l.names))); pos != plenary.UnknownPosition || as != nil {
			t.pos, t.as = pos, as
			return t, true // two African states voted no: Sudan and Kenya
		}
	}
	if h := s.countOver(l, j); h != nil {
		t.pos, t.from = h.pos, h.from
		return t, true
	}
	switch {
	case s.is(l.to, lex.Include) && s.endOfClause(l.to+1):
		// all were for it, Chile and Russia included
		k := l.from - 1
		for s.sign(k, ",-_") || s.id(k, lex.WThe) {
			k--
		}
		if st, ok := s.labelled(t, k, 4); ok && !s.unreal(k) {
			st.from, st.to = l.from, l.to+1
			return st, true
		}
	case s.is(j, lex.AbstainLabel|lex.NoLabel) && s.is(j-1, lex.Only) && s.upper && s.endOfClause(l.to) && !s.unreal(j):
		t.pos, t.from, t.only = s.u[j].Class.Position(), j-1, true // SOLE ABSTENTION FRANCE
		return t, true
	case s.is(j, lex.AbstainVerb|lex.AbstainLabel|lex.AbsentLabel|lex.NoVerb) && (j == 0 || s.sign(j-1, ",;:.-_(")) && len(l.names) > 1:
		t.pos, t.from = s.u[j].Class.Position(), j // ABSTAINED BRAZIL, CHINA
		return t, true
	case s.sign(j, ":-_=") && s.is(j-1, lex.Number) && (j == 1 || s.sign(j-2, ";.,:") || s.id(j-2, lex.WThe) || s.is(j-2, lex.Only)) && s.at(j-1).Val > 0:
		t.number, t.from = s.at(j-1).Val, j-1 // Nine: the United States, Israel
		if s.id(j-2, lex.WThe) {
			t.from--
		}
		return t, true
	case s.id(j, lex.WWith) && s.id(j-1, lex.WAnd) || s.id(j, lex.WThem, lex.WIt) && s.id(j-1, lex.WWith) && s.is(j-2, lex.And):
		st, ok := s.likeLast(t, j, l.to)
		return st, ok && s.endOfClause(l.to)
	}
	if st, ok := s.answers(l, t); ok {
		return st, true
	}
	// with only Israel by its side
	if s.id(j, lex.WWith) && s.id(l.to, lex.WBy, lex.WAt, lex.WOn) && s.id(l.to+1, lex.WIts, lex.WTheir, lex.WHis, lex.WHer) && s.id(l.to+2, lex.WSide) {
		if o := s.listBefore(j); o != nil {
			t.as, t.to, t.from = o, l.to+3, j
			return t, len(o.names) == 1
		}
	}
	return t, false
}

// whoTheyAre is the count before the colon at j behind which "they" are named: 21
// abstained, and they matter more: India, Brazil. It is nil when there is none.
func (s *sentence) whoTheyAre(j int) *hit {
	const far = 5
	if !s.sign(j, ":") {
		return nil
	}
	for k := j - 1; k > j-far; k-- {
		if s.id(k, lex.WThey) {
			h := s.hitBehind(k)
			if h == nil || h.loose || h.eitherWay || h.open || s.leansElsewhere(h) {
				return nil
			}
			return h
		}
		if !s.unknown(k) && !s.is(k, lex.Did|lex.Other) && !s.adverb(k) {
			return nil
		}
	}
	return nil
}

// listed are verbs before "as" and those whom somebody names.
var listed = map[string]bool{"lists": true, "listed": true, "gives": true, "given": true, "gave": true, "names": true, "named": true, "identifies": true, "identified": true, "recorded": true, "records": true}

// stoodWith is the list in "with Britain and France were only ..." where the verb
// ends at unit j; nil when nothing of the kind stands there.
func (s *sentence) stoodWith(j int) *listing {
	for s.sign(j, ":") || s.is(j, lex.Number|lex.Other|lex.Only|lex.Members) {
		j--
	}
	if !s.isCopula(j) && s.text(j) != "stood" && s.text(j) != "sided" && s.text(j) != "came" && s.text(j) != "voted" {
		return nil
	}
	o := s.listEnding(j)
	if o == nil || len(o.names)+len(o.groups) == 0 {
		return nil
	}
	b := s.beforeThe(o.from)
	if (s.id(b, lex.WWith) || s.is(b, lex.Join)) && (b == 0 || s.sign(b-1, ",;:") || s.is(b-1, lex.And)) {
		return o
	}
	return nil
}

// asked is what a question asked for: who abstained, who the seven were.
type asked struct {
	pos     plenary.Position
	number  int32
	sent    int
	as      []int32
	veto    bool // it asks who vetoed
	counted bool // it asks after one position and no more
	plain   bool // it asks no more than who took one position
	some    bool // it asks whether some were among them: any Europeans among the nine?
}

// answers reads a list that answers the question before it: And the seven? The
// United States and Israel, plus Hungary.
func (s *sentence) answers(l *listing, t stance) (stance, bool) {
	q := &s.walker.question
	if q.sent != s.n-1 || q.pos == plenary.UnknownPosition && q.number == 0 && len(q.as) == 0 {
		return t, false
	}
	told := false
	for j := range l.from { // A: well, the
		if told && (s.is(j, lex.Members|lex.Did|lex.Date) && !s.is(j, lex.Positions|lex.Not) || s.sign(j, ":,-_")) && j < 9 {
			continue // Five countries did: the United States ...
		}
		if n := int32(len(l.names)); n > 1 && j < 6 && s.is(j, lex.Number) && s.value(j) == n && (s.endOfClause(j+1) || s.is(j+1, lex.Did) && s.endOfClause(j+2) || s.is(j+1, lex.Members) && (s.endOfClause(j+2) || s.is(j+2, lex.Did) && s.endOfClause(j+3))) {
			told = true
			continue // A: Nine: Australia, Belgium ...
		}
		if q.counted && j < 3 && len(s.hits) > 0 && s.hits[0].num == j {
			continue // against? Ten: the United States, Israel
		}
		if q.some && j < 9 && (s.id(j, lex.WYes) || s.is(j, lex.Number) && s.value(j) == int32(len(l.names))) {
			continue // Any Europeans among the nine? Yes, two: ...
		}
		if q.some && j < 9 && (s.sign(j, ",:_-.") || s.id(j, lex.WThe)) {
			continue
		}
		if s.is(j, lex.Positions|lex.Not|lex.Number) || j > 4 {
			return t, false
		}
	}
	t.pos, t.number, t.loose, t.from, t.to = q.pos, q.number, !told && (!q.plain || !s.saysNoMore(l)), l.from, l.to
	if q.some {
		t.loose = !s.onlySigns(l.to)
	}
	if t.pos == plenary.UnknownPosition && t.number == 0 {
		t.as = &listing{names: q.as}
	}
	return t, true
}

// keepQuestion notes what the sentence asks for.
func (s *sentence) keepQuestion() {
	if !s.isQuestion() || len(s.u) > 40 {
		return
	}
	q := asked{sent: s.n}
	who := false
	for k := range s.u {
		q.some = q.some || k == s.questionStart() && (s.id(k, lex.WAny) || s.is(k, lex.Did) && isAnybody(s.text(k+1)) || s.id(k, lex.WHow) && s.id(k+1, lex.WMany))
		who = who || q.some || s.id(k, lex.WWho, lex.WWhich) || k == 0 && s.lower(0) == "whose" || len(s.u) <= 5 || k == len(s.u)-2 && len(s.u) <= 10 && (s.isLabel(k) || s.is(k, lex.Positions))
		q.veto = q.veto || s.is(k, lex.VetoNoun|lex.VetoPast) && !s.is(k, lex.VetoPower)
		switch {
		case s.is(k, lex.Modal) || s.is(k, lex.Not) && !s.is(k, lex.Positions) && !(s.isLabel(k) && k == len(s.u)-2):
			return
		case s.isLabel(k) && k == len(s.u)-2 && len(s.u) <= 10 || s.is(k, lex.Positions) || s.isLabel(k) && (s.is(k-1, lex.VotePast) || s.isCopula(k-1)):
			q.pos = s.labelPosition(k)
		case s.is(k, lex.Number) && (s.id(k-1, lex.WThe) || s.id(k-1, lex.WWhich)) && q.pos == plenary.UnknownPosition:
			q.number = s.value(k)
		case s.is(k, lex.Join):
			if l := s.listFrom(k + 1); l != nil && len(l.names) == 1 {
				q.as = l.names
			}
		}
	}
	if len(s.u)-s.questionStart() <= 5 && q.pos == plenary.UnknownPosition && q.number == 0 && s.id(s.questionStart(), lex.WWho) && s.id(len(s.u)-2, lex.WThey, lex.WThose, lex.WThese) {
		if q.pos = s.walker.lastPosition(s); q.pos != plenary.UnknownPosition {
			q.plain = true
			s.walker.question = q // nine voted no. Who were they?
			return
		}
	}
	if who {
		q.plain, q.counted = s.asksPlainly(), s.asksHowMany()
		s.walker.question = q
	}
}

// onlySigns says whether nothing but punctuation stands from unit k on.
func (s *sentence) onlySigns(k int) bool {
	for ; k < len(s.u); k++ {
		if s.u[k].Class != lex.Sign {
			return false
		}
	}
	return true
}

// isAnybody says whether a word asks for anybody.
func isAnybody(w string) bool {
	switch strings.ToLower(w) {
	case "anyone", "anybody", "any":
		return true
	}
	return false
}

// asked takes back what the sentence asks rather than tells: did Russia abstain?
// What another question takes for granted (why did Russia abstain?) stays where
// the record agrees.
func (s *sentence) asked(before int) {
	if len(s.walker.found) == before {
		return
	}
	s.askedWithin(before)
	s.answeredNo(before)
	if len(s.walker.found) == before || !s.isQuestion() {
		return
	}
	k := s.questionStart()
	switch {
	case s.id(k, lex.WAny):
		s.walker.found = s.walker.found[:before] // any NATO members against?
	case s.isYesOrNo() || !s.didYouKnow(k) && s.saysSo(k):
		s.keepDoubted(s.walker.found[before:])
		s.walker.found = s.walker.found[:before]
	case s.id(k, lex.WWho, lex.WWhich, lex.WWhat, lex.WWhere, lex.WWhen) || isWhy(s.text(k)):
		if s.whyDid(k) {
			return
		}
		for i := range s.walker.found[before:] {
			s.walker.found[before+i].Loose = true
		}
	}
}

// no opens what follows a question that is answered by no.
var no = regexp.MustCompile(`^[\s"')*-]{0,6}(?i:no|nope|nay|wrong|false|not (so|at all|quite))\b`)

// answeredNo takes back an outcome that the sentence ends with as a question, where the text
// goes on with a no: it passed? No.
func (s *sentence) answeredNo(before int) {
	const far = 2
	end := len(s.u) - 1
	if !s.isQuestion() || !no.MatchString(s.doc.Text[s.end(end):]) {
		return
	}
	s.walker.found = append(s.walker.found[:before], slices.DeleteFunc(slices.Clone(s.walker.found[before:]), func(f finding) bool {
		return f.Kind == Outcome && f.to >= end-far
	})...)
}

// answersVeto reads who vetoed from the answer to a question: who cast the two vetoes?
// China and Russia.
func (s *sentence) answersVeto() bool {
	q := &s.walker.question
	if !q.veto || q.sent != s.n-1 || s.n == 0 || s.isQuestion() || len(s.people) == 0 {
		return false
	}
	l := &s.people[0]
	to := l.to
	if s.sign(to, "'") && s.permanent(l) { // whose veto was it? the Soviet Union's
		if to++; s.id(to, lex.WS) {
			to++
		}
	}
	if l.from > 4 || !s.endOfClause(to) || len(l.names) == 0 {
		return false
	}
	for k := range l.from {
		if s.is(k, lex.Not|lex.Modal|lex.Positions) || s.id(k, lex.WNo) {
			return false
		}
	}
	s.addVeto(l, l.from, l.to, false)
	return true
}

// quizzed takes back what is told to be called true or false: true or false? Britain
// vetoed it. The answers are told again.
func (s *sentence) quizzed(before int) {
	if s.walker.quiz && len(s.walker.found) > before {
		s.walker.found = s.walker.found[:before]
	}
}

// startsQuiz keeps whether what follows is to be called true or false.
func (s *sentence) startsQuiz() {
	w := s.walker
	for k := range s.u {
		switch low := s.lower(k); low {
		case "answer", "answers", "solution", "solutions", "ans":
			w.quiz = false
		case "true", "fact", "right", "myth":
			if next := s.lower(k + 2); strings.EqualFold(s.text(k+1), "or") && (next == "false" || next == "fiction" || next == "fact" || next == "myth" || next == "wrong") {
				w.quiz = true
			}
		}
	}
}

func isWhy(w string) bool { return strings.EqualFold(w, "why") || strings.EqualFold(w, "how") }

// vocatives are words by which somebody is asked: Sir, did it veto?
var vocatives = map[string]bool{
	"sir": true, "miss": true, "madam": true, "ma'am": true, "minister": true, "ambassador": true, "professor": true, "dad": true, "mum": true, "mom": true, "grandpa": true,
	"grandad": true, "grandma": true, "gran": true, "excellency": true, "comrade": true, "please": true, "hey": true, "ok": true, "okay": true, "well": true, "wait": true, "um": true, "er": true,
}

// questionStart is where a question starts behind a label or conjunction: Fact
// check | Did ...; so was it ...
func (s *sentence) questionStart() int {
	const label = 8
	at := 0
	for k := 1; k < label && k < len(s.u); k++ {
		if s.sign(k-1, ":|_") || s.sign(k-1, ".") && k < 4 {
			at = k
		}
	}
	const title = 24
	for k := label; k < title && k < len(s.u); k++ {
		if s.sign(k-1, ":") && s.sign(k, "\"'") {
			at = k // question of the week, from year nine: "Did
		}
	}
	for s.is(at, lex.And) || s.id(at, lex.WSo, lex.WBut) || s.sign(at, ",\"'-(") || vocatives[s.lower(at)] && s.sign(at+1, ",") {
		at++
	}
	return at
}

// isQuestion says whether the sentence ends as a question, in quotation marks or
// not.
func (s *sentence) isQuestion() bool {
	n := len(s.u) - 1
	for n > 0 && s.sign(n, "\"')") {
		n--
	}
	return s.sign(n, "?")
}

// isYesOrNo says whether the sentence is a question that yes or no answers: its
// verb stands first.
func (s *sentence) isYesOrNo() bool {
	if !s.isQuestion() {
		return false
	}
	k := s.questionStart()
	switch s.lower(k) {
	case "did", "does", "do", "was", "were", "is", "are", "has", "have", "had", "will", "would", "can", "could", "should", "may", "might", "didn't", "wasn't", "isn't", "aren't", "hasn't", "doesn't", "don't", "weren't":
	default:
		return false
	}
	return !s.didYouKnow(k)
}

// askedWithin takes back a text's outcome that a question within the sentence asks
// for: so it passed? - no.
func (s *sentence) askedWithin(before int) {
	s.walker.found = append(s.walker.found[:before], slices.DeleteFunc(slices.Clone(s.walker.found[before:]), func(f finding) bool {
		k := f.to
		for s.sign(k, "*\"')") {
			k++
		}
		return f.Kind == Outcome && s.sign(k, "?") && k < len(s.u)-1
	})...)
}

// saysSo says whether a short question that starts at k states what it asks: so the
// United States vetoed it?
func (s *sentence) saysSo(k int) bool {
	const longest = 14
	for j := k; j < len(s.u); j++ {
		if s.id(j, lex.WWho, lex.WWhich, lex.WWhat, lex.WWhere, lex.WWhen) || isWhy(s.text(j)) {
			return false
		}
	}
	return len(s.u)-k <= longest && (k > 0 && (s.sign(k-1, ":|_") || s.id(k-1, lex.WSo)) || s.id(k, lex.WSo))
}

// didYouKnow says whether a question that starts at k tells what it asks for: did you
// know that Israel voted against it?
func (s *sentence) didYouKnow(k int) bool {
	for j := k + 1; j < k+4; j++ {
		if w := s.lower(j); w == "know" || w == "u know" {
			return true
		}
	}
	return false
}

// listBefore is the last list that ends at or before unit k.
func (s *sentence) listBefore(k int) *listing {
	for i := len(s.people) - 1; i >= 0; i-- {
		if s.people[i].to <= k {
			return &s.people[i]
		}
	}
	return nil
}

// accompanies gives a list the stance before it that it shares: voted against the
// treaty, with Bhutan and Libya. Each is told of its own, so that an error in one
// leaves the other true.
func (s *sentence) accompanies(l *listing) {
	j := l.from - 1
	for s.id(j, lex.WThe) || s.is(j, lex.Only) {
		j--
	}
	if s.id(j, lex.WOf) && s.id(j-1, lex.WThat, lex.WThose) && strings.EqualFold(s.text(j-2), "like") {
		j -= 2 // China's abstention, like that of the United States
	}
	like := strings.EqualFold(s.text(j), "like") && s.sign(j-1, ",") || s.id(j, lex.WBy) && s.text(j-1) == "followed" && s.sign(j-2, ",")
	if !s.id(j, lex.WWith) && !like && !(s.is(j, lex.Join) && isAlongWith(s.lower(j))) || !s.endOfClause(l.to) {
		return
	}
	if s.id(j, lex.WWith) && s.unknown(j-1) && s.at(j-1).Case == words.Lower && !s.adverb(j-1) {
		return // abstained, after a quarrel with Belgrade
	}
	var f *finding
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent == s.n; i-- {
		if o := &s.walker.found[i]; o.Kind == Who && o.to <= j && (f == nil || o.to > f.to) {
			f = o
		}
	}
	if f == nil || j-f.to > 8 {
		s.accompaniesVerb(l, j)
		return
	}
	if len(f.People[0].As) > 0 {
		return
	}
	for m := f.to; m < j; m++ {
		if s.is(m, lex.Positions|lex.Actor|lex.Number) || s.sign(m, ";:.") || s.subordinates(m) {
			return // voted yes, although it is friendly with Moscow
		}
	}
	f.People[0].Only = false
	s.addWho(l, stance{from: j, to: l.to, counted: -1, pos: f.People[0].Position, number: f.number, not: f.People[0].Not, loose: f.Loose})
}
