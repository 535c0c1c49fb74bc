package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/when"
	"github.com/plenary-vote/plenary/claims/words"
)

// at is unit k, or an empty unit outside the sentence.
func (s *sentence) at(k int) *lex.Unit {
	if k < 0 || k >= len(s.u) {
		return &lex.Unit{Class: lex.Sign, ID: -1}
	}
	return &s.u[k]
}

// is says whether unit k is of one of the classes.
func (s *sentence) is(k int, c lex.Class) bool { return k >= 0 && k < len(s.u) && s.u[k].Class&c != 0 }

// sign says whether unit k is one of the signs.
func (s *sentence) sign(k int, signs string) bool {
	return k >= 0 && k < len(s.u) && s.u[k].IsSign(signs)
}

// id says whether unit k starts with one of the small words.
func (s *sentence) id(k int, ids ...int32) bool {
	if k < 0 || k >= len(s.u) || s.u[k].ID == 0 {
		return false
	}
	for _, i := range ids {
		if s.u[k].ID == i {
			return true
		}
	}
	return false
}

// text is what unit k says in the text.
func (s *sentence) text(k int) string {
	if k < 0 || k >= len(s.u) {
		return ""
	}
	return s.doc.Text[s.start(k):s.end(k)]
}

// lower is the text of unit k in small letters, "" where there is none.
func (s *sentence) lower(k int) string {
	if k < 0 || k >= len(s.u) {
		return ""
	}
	if len(s.lows) != len(s.u) {
		s.lows = slices.Grow(s.walker.scratch.lows[:0], len(s.u))[:len(s.u)]
		clear(s.lows)
		s.walker.scratch.lows = s.lows
	}
	if s.lows[k] == "" {
		s.lows[k] = strings.ToLower(s.doc.Text[s.start(k):s.end(k)])
	}
	return s.lows[k]
}

func (s *sentence) start(k int) int { return int(s.toks[s.u[k].From].Start) }
func (s *sentence) end(k int) int   { return int(s.toks[s.u[k].To-1].End) }

// unknown says whether unit k is a word that the lexicon does not know.
func (s *sentence) unknown(k int) bool {
	return k >= 0 && k < len(s.u) && s.u[k].Class == 0
}

// adverb says whether unit k is a word in -ly, or one that may stand between a
// subject and its verb.
func (s *sentence) adverb(k int) bool {
	if k < 0 || k >= len(s.u) {
		return false
	}
	return s.unknown(k) && (strings.HasSuffix(s.text(k), "ly") && !strings.HasSuffix(s.text(k), "-fly") || s.text(k) == "quite" || s.text(k) == "indeed" || s.text(k) == "altogether" || s.text(k) == "thus" || s.text(k) == "therefore")
}

// beforeThe is the unit before unit k and the articles that stand before it.
func (s *sentence) beforeThe(k int) int {
	for k--; s.id(k, lex.WThe) && !s.is(k, lex.Bodies) || s.id(k, lex.WWe, lex.WUs) && s.is(k+1, lex.Actor); {
		k-- // in the Council China abstained: the organ is no article
	}
	return k
}

// beforeOrgan is the unit before the organ at k, "the" and "United Nations" before it
// left out.
func (s *sentence) beforeOrgan(k int) int {
	for k--; s.id(k, lex.WThe) || s.is(k, lex.UN); {
		k--
	}
	return k
}

// closing is the bracket that closes the one at k, k when none does soon.
func (s *sentence) closing(k int) int {
	const far = 120
	depth := 0
	for j := k; j < len(s.u) && j < k+far; j++ {
		switch {
		case s.sign(j, "(["):
			depth++
		case s.sign(j, ")]"):
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return k
}

// opening is the bracket that opens the one that k closes, k when none does.
func (s *sentence) opening(k int) int {
	const far = 120
	depth := 0
	for j := k; j >= 0 && j > k-far; j-- {
		switch {
		case s.sign(j, ")]"):
			depth++
		case s.sign(j, "(["):
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return k
}

// clauseStart is where the clause of unit k starts: after a semicolon, colon or
// dash, or a conjunction behind a comma.
func (s *sentence) clauseStart(k int) int {
	const far = 40
	for j := k - 1; j >= 0 && j > k-far; j-- {
		switch {
		case j == s.joint:
			return j + 1
		case s.sign(j, ")]"):
			j = s.opening(j)
		case s.sign(j, ";:_") || s.sign(j, "-") && s.u[j].Space:
			return j + 1
		case s.sign(j, ",") && (s.id(j+1, lex.WBut, lex.WWhile, lex.WAnd, lex.WSo, lex.WBecause) || s.is(j+1, lex.And)):
			return j + 1
		case s.sign(j, ",") && strings.EqualFold(s.text(j+1), "since") && !s.is(j+2, lex.Date|lex.Number):
			return j + 1
		case s.id(j, lex.WWhile, lex.WBut, lex.WBecause, lex.WAfter, lex.WWhen, lex.WWhere) && j < k-1 && !s.is(j, lex.Except):
			return j + 1
		}
	}
	return max(0, k-far)
}

// unreal says whether what unit k states is hoped, feared, planned, asked or
// denied rather than told.
func (s *sentence) unreal(k int) bool {
	from := s.clauseStart(k)
	if s.isDisputed(from, k) || s.isLore(from, k) || s.oneOrOther(k) {
		return true
	}
	const near = 14
	for j := k - 1; j >= from && j >= k-near; j-- {
		if s.sign(j, "(") {
			return false // had not seen its way to a vote (45 to 9 then): what a bracket adds is told
		}
		if s.sign(j, ")") {
			j = s.opening(j)
			continue
		}
		if s.id(j, lex.WWhich, lex.WWho) && s.sign(j-1, ",") && k-j <= 3 && s.is(j-2, lex.Actor) && (s.id(s.beforeThe(j-2), lex.WOn, lex.WTo, lex.WFrom, lex.WWith, lex.WBy, lex.WOf) || s.is(s.beforeThe(j-2), lex.Modal)) {
			break // Israel could count on Palau, which voted no
		}
		if q := s.quoteBehind(j); q < j {
			j = q // "We will not be bullied," said Egypt, which abstained
			continue
		}
		if s.walker.corrects && s.is(j, lex.Quoted) && s.ownWords(j) {
			return true // a headline on Friday said that Russia had vetoed it
		}
		if s.u[j].ID == lex.WThat && (rumoured[s.lower(j-1)] || s.deniesThat(j)) {
			return true
		}
		if s.sign(j, ",") && (s.contrasts(from, j) || s.answersAsked(j)) {
			break
		}
		if s.sign(j, ",") {
			// What stands in a relative clause before says nothing of the verb:
			// China, which could have stopped it, abstained.
			for q := j - 1; q > j-18 && q > from; q-- {
				if s.sign(q, ",") {
					if s.id(q+1, lex.WWhich, lex.WWho) || strings.EqualFold(s.text(q+1), "whose") || strings.EqualFold(s.text(q+1), "whom") || s.id(q+1, lex.WI, lex.WWe, lex.WOne) && j-q <= 5 || strings.EqualFold(s.text(q+1), "would") && s.id(q+2, lex.WYou) || s.remarks(q) == j || (s.participle(q+1) || s.id(q+1, lex.WAs) && j-q <= 6 || strings.EqualFold(s.text(q+1), "whatever") || strings.EqualFold(s.text(q+1), "however")) && s.listEnding(q) != nil {
						j = q // or in a remark of the writer's: Mexico, I would add, abstained
					}
					break
				}
			}
		}
		u := &s.u[j]
		if s.lower(j) == "why" && j < k-1 {
			break // wanted to know why Ireland had voted no: that it did is taken for granted
		}
		if low := s.lower(j); low == "used" && s.id(j+1, lex.WTo) && s.is(k, lex.Number) || (low == "saying" || low == "say" || low == "think" || low == "believe" || low == "says") && s.isHearsay(j) && !s.sign(k-1, ",") {
			return true // used to find two opponents; people keep saying nobody opposes it
		}
		if u.ID == lex.WThat && (remembered[s.lower(j-1)] || s.tellsFact(j)) {
			break // history will remember that it abstained
		}
		if low := s.lower(j); low == "could" && s.is(j+1, lex.Only) && s.is(k, lex.Number) && k <= j+4 && !s.id(j+2, lex.WHave) {
			continue // could only muster eight votes
		}
		if u.Is(lex.Modal) && strings.HasPrefix(s.lower(j), "fail") && s.crosses(j, k) {
			continue // it failed to reach nine votes, with only eight in favour
		}
		if u.Is(lex.Modal) && s.id(j-1, lex.WThat, lex.WWhich) && (s.is(j-2, lex.Text) && (s.isFinite(j, k) || s.holdsVotes(j, k)) || s.is(k, lex.VetoPast|lex.Pass|lex.Fail) && (s.isPassive(k) || s.u[k].To-s.u[k].From > 1) && !s.crosses(j, k)) {
			continue // a draft that would have condemned it was vetoed
		}
		if u.Is(lex.Modal|lex.Deed) && s.isDemand(j) && (s.is(j-1, lex.Assembly|lex.Council) || s.id(j-1, lex.WIt) || s.behindOrgan(j)) && s.id(k-1, lex.WBy) {
			continue // it urged a cease-fire by 64 votes to 5
		}
		if u.Is(lex.Modal) && strings.HasPrefix(s.lower(j), "forecast") && (s.id(j-1, lex.WAgainst) || s.id(j-2, lex.WAgainst) || s.id(j-3, lex.WAgainst)) {
			continue // India, against all our forecasts, voted in favour
		}
		if u.Is(lex.Modal) && s.isDemand(j) && s.crosses(j, k) {
			continue // the army must stop, the Assembly said, 122 to 10
		}
		if u.Is(lex.Pass|lex.VotePast) && k-j > 1 && s.happened(j) {
			break // a text urging restraint was adopted, 94 to 3
		}
		if u.Is(lex.Modal) && !(u.Case == words.Capital && j > 0 && u.ID != 0 && u.To-u.From == 1 && isMonthWord(s.text(j))) {
			return true
		}
		if low := s.lower(j); (low == "instead of" || low == "rather than") && k-j > 1 && s.is(j+1, lex.AbstainLabel|lex.VoteIng) && k > j+2 {
			continue // instead of abstaining India voted no
		}
		if u.Is(lex.Not) && strings.EqualFold(s.text(j+1), "even") && s.is(j+2, lex.Actor) && k == j+3 {
			continue // not even Belarus voted against: what it did not do
		}
		if u.Is(lex.Not) && !u.Is(lex.Positions) && (k-j <= 3 || s.is(j+1, lex.All)) && !s.notOnly(j) {
			return true
		}
	}
	// "If Russia had vetoed it, ...": a condition at the head of the clause.
	for j := 0; j < 2; j++ {
		if w := s.lower(from + j); w == "if" && s.youKnew(from+j+1, k) {
			break // half a point if you knew that Britain abstained
		} else if w == "if" || w == "unless" || (w == "should" || w == "had") && j == 0 {
			return true
		}
	}
	return false
}

// behindOrgan says whether unit j stands behind an organ and what commas set apart of it:
// the Assembly, called in emergency session, urged.
func (s *sentence) behindOrgan(j int) bool {
	const far = 18
	if !s.sign(j-1, ",") {
		return false
	}
	for q := j - 2; q > 0 && q > j-far; q-- {
		if s.sign(q, ",") {
			return s.is(q-1, lex.Assembly|lex.Council)
		}
		if s.sign(q, ";:.()") {
			break
		}
	}
	return false
}

// isDemand says whether a word of need is what a text asks for rather than what is
// expected of a vote.
func (s *sentence) isDemand(j int) bool {
	switch s.lower(j) {
	case "must", "should", "shall", "urged", "urging", "need to", "needs to", "asked to", "calls on", "told to", "instructed to", "ready to", "due to":
		return true
	}
	return false
}

// happened says whether a verb of deciding at j tells what happened, rather than
// depending on a word of hope, plan or need before it.
func (s *sentence) happened(j int) bool {
	low := s.lower(j)
	if !strings.HasSuffix(low, "ed") && low != "cast" {
		return false
	}
	for m := j - 1; m >= 0 && m >= j-6; m-- {
		switch {
		case s.is(m, lex.Modal|lex.Not):
			return false
		case s.is(m, lex.Actor|lex.Bodies|lex.Text) || s.sign(m, ",;:"):
			return true
		}
	}
	return true
}

// youKnew says whether the condition at j is only that somebody knew what is told at k.
func (s *sentence) youKnew(j, k int) bool {
	if !strings.EqualFold(s.text(j), "you") || k <= j+1 {
		return false
	}
	switch s.lower(j + 1) {
	case "knew", "know", "remembered", "remember", "recall", "recalled", "got", "added", "noticed":
		return true
	}
	return false
}

// isHearsay says whether the verb of saying at j has nobody in particular for its
// subject.
func (s *sentence) isHearsay(j int) bool {
	for m := j - 1; m >= 0 && m > j-4; m-- {
		switch s.lower(m) {
		case "people", "ppl", "they", "some", "everyone", "everybody", "folk", "folks", "many", "you", "others", "commentators":
			return true
		}
	}
	return false
}

// deniesThat says whether what "that" at j opens is called untrue: it is simply not
// true that; it would be wrong to say that.
func (s *sentence) deniesThat(j int) bool {
	switch s.lower(j - 1) {
	case "untrue", "false", "wrong", "nonsense", "fiction", "rubbish":
		return true
	case "believed", "claimed", "assumed", "supposed", "alleged", "asserted", "imagined", "rumoured", "rumored", "repeated":
		for m := j - 2; m > j-5; m-- {
			if s.isCopula(m) {
				return true // it is widely believed that
			}
		}
		return false
	case "true", "so", "right", "correct", "case", "say":
	default:
		return false
	}
	for m := j - 2; m >= 0 && m > j-7; m-- {
		if s.is(m, lex.Not) {
			return true
		}
	}
	return false
}

// ownWords says whether the subject of the verb at j is something printed, so that an
// article that corrects one does not say it again.
func (s *sentence) ownWords(j int) bool {
	const far = 10
	for m := j - 1; m >= 0 && m > j-far && !s.sign(m, ";:."); m-- {
		switch s.lower(m) {
		case "headline", "caption", "article", "report", "story", "column", "edition", "version", "page", "post", "tweet", "bulletin", "dispatch", "item", "table", "chart", "map", "graphic", "we", "newsletter", "editorial", "paragraph", "summary":
			return true
		}
	}
	return false
}

// remembered are verbs of which what follows is a fact, whatever stands before.
var remembered = map[string]bool{
	"remember": true, "recall": true, "note": true, "notice": true, "forget": true, "regret": true, "recorded": true, "acknowledge": true, "record": true,
}

// rumoured are nouns of which what follows is no fact.
var rumoured = map[string]bool{
	"rumour": true, "rumours": true, "rumor": true, "rumors": true, "allegation": true, "allegations": true, "suggestion": true, "suggestions": true, "fear": true, "fears": true, "hope": true, "hopes": true, "contention": true, "claim": true, "claims": true, "assertion": true, "legend": true, "myth": true, "error": true, "errors": true, "misconception": true, "misconceptions": true, "fallacy": true, "falsehood": true, "fiction": true, "canard": true, "delusion": true, "misapprehension": true, "lie": true, "folklore": true, "tale": true, "story": true, "notion": true, "belief": true, "impression": true,
}

// isFinite says whether the participle at k has a finite auxiliary of its own
// behind unit j, so that no modal there governs it.
func (s *sentence) isFinite(j, k int) bool {
	w := s.lower(k - 1)
	if w != "was" && w != "were" || k-1 <= j+1 {
		return false
	}
	for m := j + 1; m < k-1; m++ {
		switch s.lower(m) {
		case "if", "unless", "whether", "when", "should":
			return false
		}
	}
	return true
}

// holdsVotes says whether a verb between units j and k tells how many votes a text got
// after all: the draft that would have prolonged it had ten votes for and none against.
func (s *sentence) holdsVotes(j, k int) bool {
	for m := j + 2; m <= k; m++ {
		switch s.lower(m) {
		case "had", "got", "won", "received", "drew", "mustered", "gathered", "polled", "collected", "attracted", "secured":
			w := s.lower(m - 1)
			if s.is(m+1, lex.Number) && s.is(m+2, lex.VoteNoun|lex.Labels) && w != "have" && w != "has" && w != "be" && w != "been" && !s.is(m-1, lex.Modal|lex.Not) {
				return true
			}
		}
	}
	return false
}

// notOnly says whether "not" at j is part of "not only", "not a single" or "without dissent",
// which are told.
func (s *sentence) notOnly(j int) bool {
	return (s.id(j, lex.WWithout) || strings.EqualFold(s.text(j), "neither") && strings.EqualFold(s.text(j+2), "nor") || strings.EqualFold(s.text(j), "nor") && strings.EqualFold(s.text(j-2), "neither")) && s.is(j+1, lex.NoLabel|lex.AbstainLabel) && !s.id(j+2, lex.WFrom, lex.WTo, lex.WOf) || s.is(j+1, lex.Only) || s.id(j+1, lex.WA, lex.WOne) || s.id(j, lex.WWithout) && s.id(j+1, lex.WAn, lex.WAny) && s.is(j+2, lex.Labels|lex.VoteNoun) || s.is(j+1, lex.Number)
}

func isMonthWord(w string) bool { return w == "May" || w == "March" }

// maxRumour is how much of a sentence is searched for rumours.
const maxRumour = 400

// rumours are words by which a writer takes back or only supposes all that the
// sentence tells.
var rumours = words.NewPhrases("my guess", "whoever wrote", "whoever said", "whoever claimed", "whoever told you", ": suppose ", ": imagine ", "newsletter claims", "leaflet claims", "rumour has it", "rumor has it", "contrary to rumour", "contrary to rumor", "hoax", "no such vote", "never took place", "fake screenshot", "chain letter", "chain email", "my prediction", "prediction:", "we predict", "i predict")

// rebuffs are words right behind a quotation by which it is called wrong.
var rebuffs = [...]string{"show what is wrong", "say what is wrong", "what is wrong", "explain what is wrong", "find the", "spot the", "correct the", "correct this", "not true", "false", "wrong", "untrue", "not so", "nonsense", "refute"}

// isRebuffed says whether what follows a quotation calls it wrong: "It was vetoed." Show
// what is wrong with this.
func (s *sentence) isRebuffed() bool {
	const far = 40
	end := s.toks[len(s.toks)-1].End
	rest := strings.TrimLeft(strings.ToLower(s.doc.Text[end:min(len(s.doc.Text), int(end)+far)]), " \n\t\"'”’.!")
	for _, r := range rebuffs {
		if strings.HasPrefix(rest, r) {
			return true
		}
	}
	return false
}

// isSupposed says whether a sentence asks the reader to suppose what it tells, or
// goes on from one that did.
func (w *walker) isSupposed(s *sentence) bool {
	if rumours.In(s.doc.Text[s.toks[0].Start:min(s.toks[len(s.toks)-1].End, s.toks[0].Start+maxRumour)]) {
		return true
	}
	if s.sign(0, "\"'") && s.isRebuffed() || s.headsMyth() {
		return true
	}
	for k := 0; k < 3 && k < len(s.u); k++ {
		switch s.lower(k) {
		case "suppose", "imagine", "assume", "supposing", "imagining", "assuming", "picture", "hypothetically":
			return true
		}
		if !s.is(k, lex.Another|lex.Did|lex.Small|lex.Sign) && !strings.EqualFold(s.text(k), "now") && !strings.EqualFold(s.text(k), "let") {
			return false
		}
	}
	return false
}

// goesOnSupposing says whether the sentence goes on, in the present tense, with what the
// one before imagines: imagine the Assembly abolishes the veto. Japan abstains.
func (s *sentence) goesOnSupposing() bool {
	if s.n == 0 || s.walker.supposed != s.n || s.first {
		return false
	}
	for k := range s.u {
		switch s.lower(k) {
		case "abstains", "votes", "vetoes", "opposes", "supports", "walks", "says":
			return s.is(k-1, lex.Actor|lex.Group|lex.Bodies)
		}
	}
	return false
}

// promises are words that make a sentence none of the article's own.
var promises = words.NewPhrases("©", "all rights reserved", "copyright", "sign up for", "subscribe to", "click here", "become a patron", "follow us on", "read more:")

// isPromise says whether a sentence advertises or states rights.
func (w *walker) isPromise(s *sentence) bool {
	a, b := int(s.toks[0].Start), int(s.toks[len(s.toks)-1].End)
	return b-a <= 300 && promises.In(s.doc.Text[a:b])
}

// notDate says whether an expression that looks like a date is none of an
// event's: part of a symbol, a title or a deadline.
func (w *walker) notDate(ts []words.Token, e *when.Expr) bool {
	i := e.From
	if i > 0 && ts[i-1].ID != 0 && (w.names.old.Has(ts[i-1].ID) || w.names.copyright.Has(ts[i-1].ID)) {
		return !sign(ts, e.To, ',') || e.To+1 >= len(ts) || ts[e.To+1].ID == 0 || ts[e.To+1].ID != w.names.when // since 2016, when it abstained
	}
	if e.Form == when.Ago && e.Weekday != when.AnyWeekday && i > 0 && ts[i-1].ID != 0 && w.names.same.Has(ts[i-1].ID) {
		return true // that same Sunday: of the event told before
	}
	if e.Weekday != when.AnyWeekday && e.To-e.From == 1 && i > 2 && ts[i-1].ID == lex.WA && sign(ts, i-2, ',') && ts[i-3].Kind != words.Punct {
		return true // on March 26, a Friday
	}
	if i > 0 && (ts[i-1].ID == lex.WIts || ts[i-1].ID == lex.WHis || ts[i-1].ID == lex.WHer || ts[i-1].ID == lex.WTheir) {
		return true // in its last weeks as a member
	}
	// A bare year in brackets behind a number is part of a symbol, unless the number ends a
	// tally or more stands in the brackets: 181-2-4 (2004); 133 to 24 (2004: 181 to 2).
	return e.Form == when.Absolute && e.Month == 0 && i > 1 && sign(ts, i-1, '(') && sign(ts, e.To, ')') && ts[i-2].Kind == words.Number && !(i > 2 && (sign(ts, i-3, '-') || ts[i-3].ID == lex.WTo))
}

// dateline takes the place and day that a report starts with: UNITED NATIONS,
// Oct. 29 (AP).
func (w *walker) dateline(s *sentence) {
	if w.art.HasLine || w.sentences > 6 || len(s.dates) == 0 || !s.first {
		return
	}
	d := s.dates[0]
	k := int(d.unit)
	if k > 8 || d.Form != when.Absolute || d.Day == 0 {
		return
	}
	place := false
	for j := range k {
		u := &s.u[j]
		place = place || u.Case == words.Upper && !u.Is(lex.Number)
		if u.Is(lex.Assembly | lex.Council) {
			return // UN General Assembly, 29 November 2012: it says whose vote and when
		}
		if u.Case == words.Lower && u.Class != lex.Sign && !u.Is(lex.Number) {
			return
		}
	}
	after := s.at(k + 1)
	if place && (after.IsSign("(_-:./=") || k+1 == len(s.u) || s.text(k+1) == "STOP") || k == 0 && after.IsSign("(_/") {
		w.art.Dateline, w.art.HasLine = d.Spec, true
		// The dateline's own date is when it was written.
		s.dates = s.dates[1:]
	}
}

// onMatter says whether what a text is about begins at unit k.
func (s *sentence) onMatter(k int) bool {
	switch s.lower(k) {
	case "on":
		return !s.is(k+1, lex.Date)
	case "concerning", "about", "regarding", "extending", "renewing":
		return true
	}
	return false
}

// namesItself says whether the symbol at k is what a text told of is called: the older is
// resolution 65/46; its successor, resolution 61/82, passed.
func (s *sentence) namesItself(k int) bool {
	b := k - 1
	for s.is(b, lex.Text) || s.id(b, lex.WThe) {
		b--
	}
	return s.isCopula(b) || s.sign(b, ",") && (s.sign(k+1, ",") || s.isCopula(k+1) || s.is(k+1, lex.Pass|lex.Fail))
}

// restsOn says whether the text cited at k is one in or under which something was done:
// sanctions adopted in resolution 1343.
func (s *sentence) restsOn(k int) bool {
	j := k - 1
	for s.is(j, lex.Bodies) || s.is(j, lex.Text) || s.id(j, lex.WThe, lex.WIts) || s.sign(j, ".'(") || s.id(j, lex.WS) {
		j--
	}
	return s.id(j, lex.WIn, lex.WBy, lex.WUnder, lex.WWith, lex.WOf)
}

// isLikened says whether the date at k is that of another vote, to which the one
// told is likened: five more than two years ago, as they had on Tuesday, as in
// 2022, down from 187 last year.
func (s *sentence) isLikened(k int) bool {
	if s.ownThen(k) {
		return true
	}
	if when := s.id(k+1, lex.WWhen) || s.sign(k+1, ",") && s.id(k+2, lex.WWhen); when && !s.datedAhead(k+3) {
		return false // than a year ago, when 187 backed it
	}
	for j := k - 1; j >= 0 && j > k-8; j-- {
		switch {
		case strings.EqualFold(s.text(j), "unlike"):
			return true
		case s.id(j, lex.WThan), strings.HasSuffix(s.lower(j), " than"), s.id(j, lex.WAs) && j > 0:
			return !s.id(j, lex.WAs) || !s.is(j+1, lex.Actor) && !s.id(j+1, lex.WA, lex.WThe)
		case s.is(j, lex.Number) && s.id(j-1, lex.WFrom) && isChange(s.text(j-2)):
			return true
		case s.sign(j, ",;:.(") || s.is(j, lex.Number|lex.Verbs|lex.VotePast|lex.Pass):
			return false
		}
	}
	return false
}

// A fact is something asked of a sentence as a whole, found out once.
type fact int

const (
	tellsGame fact = iota
	tellsColours
	tellsPlace
	tellsThirds
	tellsCouncil
	facts
)

// ask says whether a fact holds, finding it out the first time.
func (s *sentence) ask(f fact, find func() bool) bool {
	if s.known[f] == 0 {
		s.known[f] = -1
		if find() {
			s.known[f] = 1
		}
	}
	return s.known[f] > 0
}
