package extract

import (
	"slices"
	"strings"
	"unicode"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/page"
	"github.com/plenary-vote/plenary/claims/words"
)

// longestName is how many bytes the name of a speaker before a line may have.
const longestName = 24

// speaker is the name before what somebody says in a line of a conversation, and how many
// bytes it takes with its sign: <lia> cuba abstained; [09:12] Priya: ten. A day before it
// stays where it is.
func speaker(line string) (name string, n int) {
	rest := line
	if strings.HasPrefix(rest, "[") {
		if end := strings.IndexByte(rest, ']'); end > 0 && end < longestName && !strings.ContainsAny(rest[:end], "/.-,") {
			rest = strings.TrimLeft(rest[end+1:], " ")
		}
	}
	if strings.HasPrefix(rest, "<") {
		if end := strings.IndexByte(rest, '>'); end > 1 && end < longestName {
			return rest[1:end], len(line) - len(rest) + end + 1
		}
		return "", 0
	}
	end := strings.IndexByte(rest, ':')
	if end < 2 || end > longestName || end+1 >= len(rest) || rest[end+1] != ' ' || strings.Count(rest[:end], " ") > 1 {
		return "", 0
	}
	for _, r := range rest[:end] {
		if !unicode.IsLetter(r) && r != ' ' && r != '_' && r != '.' && (r < '0' || r > '9') {
			return "", 0
		}
	}
	return rest[:end], len(line) - len(rest) + end + 1
}

// findSpeakers notes who speaks in the lines of a conversation: names that stand twice at
// least before what is said, none of which the lexicon knows.
func (w *walker) findSpeakers() {
	const fewest, most = 3, 4000
	doc := w.art.Doc
	if len(doc.Blocks) < fewest {
		return
	}
	times := map[string]int{}
	for _, b := range doc.Blocks[:min(most, len(doc.Blocks))] {
		if !reads(b.Role) || b.Table != 0 {
			continue
		}
		text := doc.BlockText(b)
		name, n := speaker(text[:min(len(text), 3*longestName)])
		if n == 0 || times[name] < 0 {
			continue
		}
		if times[name]++; times[name] == 1 && w.isKnown(name) {
			times[name] = -1
		}
	}
	for name, n := range times {
		if n > 1 {
			if w.speakers == nil {
				w.speakers = map[string]bool{}
			}
			w.speakers[name] = true
		}
	}
}

// isKnown says whether a word of a name is one that tells of votes or of members: For,
// Norway.
func (w *walker) isKnown(name string) bool {
	ts := w.scratch.lexer.Tokens(nil, name, 0)
	for _, u := range w.Lex.Units(nil, ts, make([]lex.Mark, len(ts)), false, false) {
		if u.Class&^lex.Small != 0 || u.ID != 0 && u.Class == lex.Small {
			return true
		}
	}
	return len(ts) == 0
}

// spoken is a block without the name of who speaks.
func (w *walker) spoken(b page.Block) page.Block {
	if w.speakers == nil {
		return b
	}
	text := w.art.Doc.BlockText(b)
	if name, n := speaker(text[:min(len(text), 3*longestName)]); n > 0 && n < len(text) && w.speakers[name] {
		b.Start += int32(n + len(text[n:]) - len(strings.TrimLeft(text[n:], " ")))
	}
	return b
}

// exchange reads two lines of a conversation that are a question after members and the
// answer, as one sentence: uk? / abstained, of course. It returns the block behind them, i
// when there are none.
func (w *walker) exchange(i int) int {
	doc := w.art.Doc
	const short = 80
	if w.speakers == nil || i+1 >= len(doc.Blocks) || !reads(doc.Blocks[i+1].Role) || doc.Blocks[i].Table != 0 || doc.Blocks[i+1].Table != 0 {
		return i
	}
	a, b := w.spoken(doc.Blocks[i]), w.spoken(doc.Blocks[i+1])
	if a == doc.Blocks[i] || b == doc.Blocks[i+1] || b.End-b.Start > short || a.End-a.Start > short {
		return i
	}
	ts := w.tokens(nil, doc.Blocks[i])
	for len(ts) > 0 && ts[len(ts)-1].Kind == words.Punct {
		ts = ts[:len(ts)-1]
	}
	if len(ts) == 0 || !w.asksAfter(ts) {
		return i
	}
	lower := startsLower(ts)
	n := len(ts)
	ts = w.tokens(ts, doc.Blocks[i+1])
	label, ok := w.answersWith(ts[n:])
	if !ok {
		return i
	}
	if ts[n].Space = true; label {
		ts = slices.Insert(ts, n, words.Token{Start: a.End, End: a.End, Kind: words.Punct, Sign: ':', Value: -1, Space: true})
	}
	w.scratch.toks = ts
	w.sentence(w.newSentence(ts, i, lower, false))
	return i + 2
}

// asksAfter says whether tokens are the names of members and no more: and the uk.
func (w *walker) asksAfter(ts []words.Token) bool {
	const long = 8
	if len(ts) > long {
		return false
	}
	named := false
	for _, u := range w.Lex.Units(nil, ts, make([]lex.Mark, len(ts)), true, false) {
		switch {
		case u.Is(lex.Actor):
			named = true
		case u.Class == lex.Sign, u.Is(lex.And), u.ID == lex.WThe, u.ID == lex.WBut, u.ID == lex.WSo:
		default:
			return false
		}
	}
	return named
}

// answersWith says whether tokens begin with a position that tells which it is by itself,
// not with a yes or no, and whether that is a label.
func (w *walker) answersWith(ts []words.Token) (label, ok bool) {
	us := w.Lex.Units(nil, ts, make([]lex.Mark, len(ts)), true, false)
	if len(us) == 0 {
		return false, false
	}
	if u := us[0]; u.Is(lex.Labels) && !u.Is(lex.Verbs|lex.VotePast) {
		return true, u.ID != lex.WNo && u.ID != lex.WYes && len(us) < 4
	}
	return false, us[0].Is(lex.VotePast | lex.AbstainVerb | lex.AbsentVerb)
}
