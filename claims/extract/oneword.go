package extract

import (
	"unicode"
	"unicode/utf8"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// oneWord reads a sentence, or what a semicolon parts off, that is a list and its position
// and no more: Timor-Leste, in favour. Cuba - red! Montenegro for; Serbia, against, again.
func (s *sentence) oneWord(l *listing) (stance, bool) {
	t := stance{from: l.from, counted: -1}
	if b := s.beforeThe(l.from); b >= 0 && !s.sign(b, ";.") && !(s.sign(b, "-_\"") && b == 0) || s.isQuestion() || l.loose || l.unread > 0 || len(l.groups) > 0 {
		return t, false
	}
	j := l.to
	if s.sign(j, ",:-_=") {
		j++
	}
	switch p := colour(s.text(j)); {
	case s.walker.board && j > l.to && p != plenary.UnknownPosition:
		t.pos = p
	case s.id(j, lex.WFor, lex.WNo, lex.WYes), s.is(j, lex.Labels) && !s.is(j, lex.Number|lex.Members|lex.VoteNoun|lex.Modal|lex.Not):
		t.pos = s.labelPosition(j)
	default:
		return t, false
	}
	t.to = j + 1
	for end := j + 4; j < end; {
		j++
		if s.endOfSentence(j) {
			return t, t.pos != plenary.UnknownPosition
		}
		if !s.sign(j, ",") && !shrugs[s.lower(j)] && !s.pictured(j) {
			break
		}
	}
	return t, false
}

// endOfSentence says whether nothing more is told from unit k on, up to a semicolon.
func (s *sentence) endOfSentence(k int) bool {
	for s.sign(k, "!\"'") {
		k++
	}
	return k >= len(s.u) || s.sign(k, ".;")
}

// pictured says whether unit k is a sign that is no letter, figure or stop: a smiling face.
func (s *sentence) pictured(k int) bool {
	r, _ := utf8.DecodeRuneInString(s.text(k))
	return k < len(s.u) && r >= utf8.RuneSelf && !unicode.IsLetter(r) && !unicode.IsNumber(r)
}

// shrugs are words that may stand behind a position and change nothing of it.
var shrugs = map[string]bool{
	"too": true, "also": true, "again": true, "likewise": true, "of course": true, "obviously": true, "naturally": true, "lol": true, "ofc": true, "btw": true, "this time": true,
	"as usual": true, "as always": true, "alas": true, "sadly": true, "indeed": true, "imagine": true, "wow": true, "folks": true,
}

// inAll says whether unit k belongs to words for a sum between a label and its number:
// abstainers in total: 35; votes against, all told: 9.
func (s *sentence) inAll(k int) bool {
	switch s.lower(k) {
	case "in", "all":
		return s.id(k+1, lex.WTotal) || s.lower(k+1) == "all" || s.lower(k+1) == "told"
	case "altogether", "overall", "told":
		return s.sign(k+1, ":")
	}
	return false
}

// someOf says whether the number at unit j is that of a list, of the larger number behind
// it that took one position: Fiji and Tonga were two of the fourteen noes.
func (s *sentence) someOf(l *listing, j int) bool {
	return s.isCopula(j-1) && j-1 == l.to && s.isNumber(j) && int(s.value(j)) == len(l.names) && s.id(j+1, lex.WOf) && s.id(j+2, lex.WThe, lex.WThose) && (s.is(j+3, lex.Number) || s.isLabel(j+3))
}

// numbersMore says whether a number at unit k counts others behind a list by a word that
// is not known: Israel, and three Pacific atolls.
func (s *sentence) numbersMore(k int) bool {
	return s.unknown(k+1) && s.at(k+1).Class == 0 && !s.finite(k+1) && s.value(k) > 0 && s.value(k) < council
}

// morePeople says whether others are counted right behind a list, without their names.
func (s *sentence) morePeople(l *listing) bool {
	k := l.to
	for s.sign(k, ",+&") || s.is(k, lex.And) {
		k++
	}
	return k > l.to && s.isNumber(k) && s.numbersMore(k)
}

// saying are verbs that tell a position by what was said, or by a hand: 104 said aye to the
// paper; thirteen raised a hand.
var saying = map[string]bool{
	"said yes": true, "said aye": true, "say yes": true, "say aye": true, "said da": true, "raised a hand": true, "raised their hands": true, "put their hands up": true, "put up their hands": true, "raised their hand": true,
	"raised a hand in favour": true, "raised their hands in favour": true, "raised a hand for": true, "raised their hands for": true,
}
