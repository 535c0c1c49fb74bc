package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/when"
	"github.com/plenary-vote/plenary/claims/words"
)

// shortened are short forms of a position that a full stop may follow before those who took it.
var shortened = map[string]bool{"abst": true, "abs": true, "abstn": true, "abstg": true, "agst": true}

// opensList says whether unit k of units still being tidied is the full stop behind a shortened
// position that opens a list of members: Abst. China, Brazil.
func (s *sentence) opensList(before []lex.Unit, k int) bool {
	n := len(before)
	if n == 0 || !s.u[k].IsSign(".") || s.u[k].Space || k+1 >= len(s.u) || n > 1 && !before[n-2].IsSign(".;|/(-_:") {
		return false
	}
	last := &before[n-1]
	next := k + 1
	if s.u[next].ID == lex.WThe {
		next++
	}
	return next < len(s.u) && s.u[next].Is(lex.Actor) && last.Is(lex.Labels) && shortened[strings.ToLower(s.doc.Text[s.toks[last.From].Start:s.toks[last.To-1].End])]
}

// startsLetters says whether the sign at j opens those listed behind the letter for yes, with
// which lists by letters begin: Y: Brazil, Mexico. N: Russia. A: China.
func (s *sentence) startsLetters(j int) bool {
	if s.text(j-1) != "Y" || !s.inContext() {
		return false
	}
	l := s.listFrom(j + 1)
	return l != nil && len(l.names) > 1 && s.endOfClause(l.to)
}

// isLettered says whether the sentence opens with a letter that stands for a position, behind
// others that do: N: Russia, Syria.
func (s *sentence) isLettered() bool {
	const near = 3
	return isLetter(s.text(0)) && s.sign(1, ":=") && s.is(2, lex.Actor) && (s.text(0) == "Y" || s.walker.lettered > 0 && s.n+1-s.walker.lettered <= near)
}

// noted reads a sentence that is a position and those who took it, without a sign between, in
// notes: Against Cuba, Yemen.
func (s *sentence) noted(l *listing, j int) (stance, bool) {
	t := stance{from: j, to: l.to, counted: -1}
	if j != 0 || !s.is(j, lex.NoLabel) || len(l.names) < 2 || len(l.groups) > 0 || !s.onlySigns(l.to) || !s.countsJustBefore() {
		return t, false
	}
	t.pos = s.labelPosition(j)
	return t, true
}

// countsJustBefore says whether the sentence before tells how many took positions.
func (s *sentence) countsJustBefore() bool {
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].last >= s.n-1; i-- {
		if s.walker.found[i].Kind == Counts && s.walker.found[i].last == s.n-1 {
			return true
		}
	}
	return false
}

// byOneself reads a list behind a position and a comma, with words for nobody else between: in
// favour 135, and against, by itself, Turkey.
func (s *sentence) byOneself(l *listing, j int) (stance, bool) {
	t := stance{to: l.to, counted: -1, only: true}
	k := j - 1 // the last of the words between
	low := s.lower(k)
	switch {
	case !s.sign(j, ",_-"):
		return t, false
	case low == "alone", s.is(k, lex.Only) && (strings.HasSuffix(low, "self") || strings.HasSuffix(low, "selves") || strings.HasSuffix(low, " own")):
		k--
	case low == "itself" && s.id(k-1, lex.WBy):
		k -= 2
	default:
		return t, false
	}
	if !s.sign(k, ",_-") || !s.isLabel(k-1) || s.id(k-1, lex.WFor) || !s.endOfClause(l.to) || s.unreal(k-1) {
		return t, false
	}
	t.from, t.pos = k-1, s.labelPosition(k-1)
	return t, t.pos != plenary.UnknownPosition
}

// ofColour reads whose light on the board had the colour before the verb or the comma at j: the
// red was Israel; among the yellow, France.
func (s *sentence) ofColour(l *listing, j int) (stance, bool) {
	t := stance{to: l.to, counted: -1}
	p := colour(s.text(j - 1))
	if p == plenary.UnknownPosition || !s.walker.board || !s.endOfClause(l.to) {
		return t, false
	}
	switch {
	case s.isCopula(j) && s.id(j-2, lex.WThe):
		t.from = j - 2
	case s.sign(j, ",:") && s.id(j-2, lex.WThe) && s.is(j-3, lex.Among):
		t.from = j - 3
	default:
		return t, false
	}
	t.pos = p
	return t, true
}

// inColour reads the colour in which a list shows on the board: Germany and Italy in yellow.
func (s *sentence) inColour(l *listing) (stance, bool) {
	k := l.to
	if s.isCopula(k) {
		k++
	}
	t := stance{from: l.from, to: k + 2, counted: -1, pos: colour(s.text(k + 1))}
	return t, s.walker.board && s.id(k, lex.WIn) && t.pos != plenary.UnknownPosition && len(l.names) > 0 && s.endOfClause(k+2)
}

// theNumbered reads a list that is told to be those of one side by their number alone, behind a
// tally: 12 to 2. Cuba and Yemen the two. 10 to 1, Panama the one.
func (s *sentence) theNumbered(l *listing) (stance, bool) {
	k := l.to
	if s.isCopula(k) || s.sign(k, ",") {
		k++
	}
	n := int32(len(l.names))
	t := stance{from: l.from, to: k + 2, counted: -1, number: n}
	b := s.beforeThe(l.from)
	if st, ok := s.atSide(l, k); ok {
		return st, true
	}
	if n == 0 || len(l.groups)+l.unread > 0 || !s.id(k, lex.WThe) || !s.is(k+1, lex.Number) || s.value(k+1) != n || !s.endOfClause(k+2) || b >= 0 && !s.sign(b, ",;-_.") {
		return t, false
	}
	if n > 1 {
		return t, s.countsJustBefore() || len(s.hits) > 0
	}
	f := (*finding)(nil)
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].last >= s.n-1 && f == nil; i-- {
		if s.walker.found[i].Kind == Counts {
			f = &s.walker.found[i]
		}
	}
	if f == nil || f.Counts[plenary.No].Lo != 1 || f.Counts[plenary.No].Hi != 1 || f.Counts[plenary.Abstain].Said && f.Counts[plenary.Abstain].Lo == 1 || f.Counts[plenary.Yes].Lo < 2 {
		return t, false
	}
	t.number, t.pos = 0, plenary.No
	return t, true
}

// atSide reads a list told with no verb to be with those of one side, by their number or their
// name, near a tally: the Swedes with the sixteen. Japan with the abstainers.
func (s *sentence) atSide(l *listing, k int) (stance, bool) {
	const near = 4 // sentences
	t := stance{from: l.from, to: k + 3, counted: -1}
	b := s.beforeThe(l.from)
	if len(l.names) == 0 || s.sign(l.to, ",") || !s.id(k, lex.WWith) || !s.id(k+1, lex.WThe) || !s.endOfClause(k+3) || b >= 0 && !s.sign(b, ",;-_.") || s.isQuestion() {
		return t, false
	}
	told := len(s.hits) > 0
	for i := len(s.walker.found) - 1; i >= 0 && !told && s.walker.found[i].last >= s.n-near; i-- {
		told = s.walker.found[i].Kind == Counts && !s.walker.found[i].Loose
	}
	switch low := s.lower(k + 2); {
	case !told:
		return t, false
	case s.is(k+2, lex.Number) && s.value(k+2) > 1 && !s.isLabel(k+2):
		t.number = s.value(k + 2)
	case low == "noes" || low == "nays" || low == "opponents" || low == "naysayers":
		t.pos = plenary.No
	case low == "ayes" || low == "yeses" || low == "supporters":
		t.pos = plenary.Yes
	case low == "abstainers" || low == "abstentions":
		t.pos = plenary.Abstain
	default:
		return t, false
	}
	return t, true
}

// saysWith says whether a short sentence ends with those that a member is told to be with.
func (s *sentence) saysWith() bool {
	const short = 12
	n := len(s.u) - 1
	if n > 0 && s.sign(n, ".!") {
		n--
	}
	return n > 2 && n < short && s.id(n-2, lex.WWith) && s.id(n-1, lex.WThe) && s.inContext()
}

// deeming are verbs for what a member took it to be fit to do, or made happen.
var deeming = map[string]bool{"found": true, "thought": true, "deemed": true, "judged": true, "considered": true, "contrived": true, "happened": true, "arranged": true, "managed": true, "made sure": true, "discovered": true}

// foundCause reads that a list found it fit, or a reason, to stay out of the vote: found it
// convenient not to vote; found a reason to be out of the room.
func (s *sentence) foundCause(l *listing) (stance, bool) {
	const far = 7
	t := stance{from: l.from, counted: -1, pos: plenary.NotVoting}
	if len(l.names) == 0 || !deeming[s.lower(l.to)] || s.isGoverned(l) {
		return t, false
	}
	for k := l.to + 1; k < l.to+far; k++ {
		switch {
		case s.is(k, lex.AbsentLabel) && s.at(k).To-s.at(k).From > 1:
			t.to = k + 1
			return t, s.endOfClause(k + 1)
		case s.id(k, lex.WIt, lex.WA, lex.WAn, lex.WMany), s.unknown(k) && s.at(k).Case == words.Lower, s.adverb(k):
		default:
			return t, false
		}
	}
	return t, false
}

// opensWithSide says whether the sentence opens with those by whom others stood: with the Soviet
// Union stood India and Burma.
func (s *sentence) opensWithSide() bool {
	const far = 8
	if !s.id(0, lex.WWith) || !s.inContext() {
		return false
	}
	for k := 2; k < far; k++ {
		if low := s.lower(k); low == "stood" || low == "sided" {
			return s.listEnding(k) != nil || s.is(k-1, lex.Actor|lex.Group|lex.Members) || s.unknown(k-1)
		}
	}
	return false
}

// saysFor says whether a member is told to have been for a text by that word alone at the end of
// its part of the sentence: Britain, France for; Tokyo against. London was for.
func (s *sentence) saysFor() bool {
	for k := range s.u {
		if k > 0 && s.id(k, lex.WFor) && (k+1 >= len(s.u) || s.sign(k+1, ",.;!")) && (s.is(k-1, lex.Actor) || s.isCopula(k-1) && s.is(k-2, lex.Actor) || s.sign(k-1, ",:") && s.is(k-2, lex.Actor)) {
			return s.inContext()
		}
	}
	return false
}

// showsColour says whether the sentence names a colour of the lights on the board.
func (s *sentence) showsColour() bool {
	for k := range s.u {
		if s.unknown(k) && colour(s.text(k)) != plenary.UnknownPosition {
			return true
		}
	}
	return false
}

// hasBoard says whether a text tells of the lights on the board of the Assembly.
func hasBoard(text string) bool {
	return strings.Contains(text, "green lights") || strings.Contains(text, "voting board")
}

// oneMore reads that a member was one more of those who were listed just before, as many as the
// word says but one: the six were ... Britain was a seventh.
func (s *sentence) oneMore(l *listing) (stance, bool) {
	t := stance{from: l.from, to: l.to + 3, counted: -1}
	n := ordinals[s.lower(l.to+2)]
	if n == 0 || len(l.names) != 1 || len(l.groups) > 0 || !s.isCopula(l.to) || !s.id(l.to+1, lex.WA, lex.WAn, lex.WThe) || !s.endOfClause(l.to+3) || s.unreal(l.to) {
		return t, false
	}
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent >= s.n-1; i-- {
		f := &s.walker.found[i]
		if f.Kind != Who || len(f.People) != 1 || f.Loose || f.People[0].Not || f.number != n-1 && len(f.People[0].Names) != int(n-1) {
			continue
		}
		t.pos, t.number = f.People[0].Position, f.number
		return t, t.pos != plenary.UnknownPosition || t.number > 0
	}
	return t, false
}

// lastCounted says whether the passage of a count ends with its number of a position, behind
// those of others: 148 for, no abstentions, one against.
func (s *sentence) lastCounted(f *finding, p plenary.Position) bool {
	if p != plenary.No {
		return false
	}
	low := strings.ToLower(s.doc.Text[f.Start:f.End])
	for _, end := range [...]string{" against", " no", " noes", " nays", " opposed", " nay", " no vote"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

// bareOne reads a sentence that names one member and no more, behind one that ends with the
// count of one: 148 for, one against. Iran.
func (s *sentence) bareOne(l *listing) (stance, bool) {
	t := stance{from: l.from, to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	for b >= 0 && (s.sign(b, "-_\"'") || oneLeads[s.lower(b)]) {
		b--
	}
	if b >= 0 || len(l.names) != 1 || len(l.groups)+l.unread > 0 || !s.onlySigns(l.to) || s.isQuestion() || s.Lex.Names[l.names[0]].Place {
		return t, false
	}
	n := len(s.walker.found)
	if n == 0 {
		return t, false
	}
	f := &s.walker.found[n-1]
	if f.Kind != Counts || f.last != s.n-1 || strings.ContainsAny(strings.TrimSpace(s.doc.Text[f.End:s.start(0)]), ",;:()") {
		return t, false
	}
	t.pos = s.countedJustNow(1)
	return t, t.pos != plenary.UnknownPosition && (t.pos != plenary.Yes)
}

// oneLeads are words that may stand before the name of the one that was counted.
var oneLeads = map[string]bool{"of course": true, "naturally": true, "namely": true, "yes": true, "guess": true, "obviously": true}

// headYear is the year that a line of a chronicle opens with, of which the days in it are; 0
// where it opens with none: 1992: the same item, 11 December, 135-1-9.
func (s *sentence) headYear(ts []words.Token) int16 {
	if len(s.dates) == 0 || len(ts) < 2 {
		return 0
	}
	d := &s.dates[0]
	if d.Form != when.Absolute || d.Year == 0 || d.Month != 0 || d.Unit == when.DecadeGrain || d.start > int(ts[0].End) || ts[0].Kind != words.Number || ts[1].Sign != ':' && ts[1].Sign != '_' && ts[1].Sign != '.' {
		return 0
	}
	return d.Year
}

// besidesOwn reads the member whose vote a text is said to have got beside its author's: got two
// votes, its own and China's.
func (s *sentence) besidesOwn(l *listing, j int) (stance, bool) {
	t := stance{to: l.to, counted: -1}
	to := l.to
	if s.sign(to, "'") {
		if to++; s.id(to, lex.WS) {
			to++
		}
	}
	if to == l.to || len(l.names) == 0 || !s.endOfClause(to) || !s.is(j, lex.And) {
		return t, false
	}
	own := j - 1
	switch low := s.lower(own); {
	case strings.HasSuffix(low, "its own"):
	case low == "own" && s.id(own-1, lex.WIts, lex.WHis, lex.WTheir):
		own--
	default:
		return t, false
	}
	h := s.hitBehind(own)
	if h == nil || h.loose || h.open || h.eitherWay || s.leansElsewhere(h) {
		return t, false
	}
	for i := range s.hits {
		if &s.hits[i] == h {
			t.counted = i // told with the number: either may be of another vote
		}
	}
	t.pos, t.from, t.to = h.pos, h.from, to
	return t, t.counted >= 0
}

// onlyDid reads that nobody but a list, of some or of all, is said to have done what was told
// just before, of which no more is taken than that the list did: Serbia voted against; in the
// EU only Hungary did.
func (s *sentence) onlyDid(l *listing) (stance, bool) {
	const near = 8
	t := stance{from: l.from, counted: -1}
	b := s.beforeThe(l.from)
	if len(l.names) == 0 || len(l.groups) > 0 || !s.is(b, lex.Only) && !s.is(l.from-1, lex.Only) {
		return t, false
	}
	low := s.lower(l.to)
	if t.to = l.to + 1; low == "did" && strings.EqualFold(s.text(t.to), "so") {
		t.to++
	} else if low != "did" && low != "did so" && low != "did the same" && low != "did likewise" {
		return t, false
	}
	if !s.endOfClause(t.to) && !s.id(t.to, lex.WIn) {
		return t, false
	}
	n := len(s.walker.found)
	if n == 0 || s.walker.found[n-1].Kind != Who || s.walker.found[n-1].Loose || s.walker.found[n-1].last < s.n-1 {
		return t, false
	}
	f := &s.walker.found[n-1]
	from := 0
	if f.sent == s.n {
		if from = f.to; from > l.from {
			return t, false
		}
	}
	if l.from-from > near || len(f.People) != 1 || f.People[0].Not || f.People[0].Only || f.People[0].Position == plenary.UnknownPosition {
		return t, false
	}
	for k := from; k < l.from; k++ {
		if s.is(k, lex.Positions|lex.Modal|lex.Not|lex.Deed|lex.VotePast|lex.VetoPast|lex.Person) {
			return t, false
		}
	}
	t.pos = f.People[0].Position
	return t, true
}

// notesOnCount says whether a statement on members is a note that opens with the position, or
// with a colour of the board, right behind a sentence that counts: it is of that vote. 13-0-2.
// Abst. China, Russia. One red. The red is Israel.
func (s *sentence) notesOnCount(f *finding) bool {
	if f.Kind != Who || f.from > 1 || !s.countsJustBefore() {
		return false
	}
	k := f.from
	if s.id(k, lex.WThe) {
		k++
	}
	return s.is(k, lex.Labels) && s.sign(k+1, ":=") || k > f.from && colour(s.text(k)) != plenary.UnknownPosition
}

// aloneAgainst reads a member that is told to be alone, without a verb, where a tally of one
// against stands before it: 135-1-9; Turkey now alone.
func (s *sentence) aloneAgainst(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1, pos: plenary.No}
	k := l.to
	for s.adverb(k) || s.is(k, lex.Did) && !s.isCopula(k) || s.lower(k) == "now" || s.lower(k) == "still" {
		k++
	}
	if len(l.names) != 1 || len(l.groups) > 0 || k > l.to+2 || !strings.EqualFold(s.text(k), "alone") || !s.endOfClause(k+1) || !s.sign(s.beforeThe(l.from), ",;-_.") {
		return t, false
	}
	yes, no, abstain := int32(-1), int32(-1), int32(-1)
	for i := range s.hits {
		h := &s.hits[i]
		switch {
		case h.to > l.from || h.Lo != h.Hi || h.loose:
		case h.pos == plenary.Yes:
			yes = h.Lo
		case h.pos == plenary.No:
			no = h.Lo
		case h.pos == plenary.Abstain:
			abstain = h.Lo
		}
	}
	t.to = k + 1
	return t, yes > 1 && no == 1 && abstain != 1
}
