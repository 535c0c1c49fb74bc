package lex

import "github.com/plenary-vote/plenary/claims/words"

// heads are words of voting that, where a hyphen ties another word to them, are part of a
// word that tells no vote: a no-fly zone, a yes-man, a for-profit firm, veto-happy.
var heads = map[string]bool{"no": true, "yes": true, "for": true, "against": true, "nay": true, "aye": true, "yea": true, "veto": true}

// fronts are words before a hyphen that make one word of themselves and a head:
// the anti-veto initiative.
var fronts = map[string]bool{"anti": true, "pro": true}

// endings stand behind the hyphen of a verb that is written with one: veto-ed.
var endings = map[string]bool{"ed": true, "d": true, "ing": true, "es": true, "one": true, "body": true, "er": true, "ers": true, "s": true}

// compound is how many tokens the compound at ts[i] takes, 0 where none stands there:
// no-fly zone. What the hyphen ties to a word for a vote, a number or a name is none:
// a no-vote, yes-120, no-one, no-Kenya.
func (l *Lexicon) compound(ts []words.Token, i int, lower bool) int {
	if ts[i].ID == 0 || !tied(ts, i) {
		return 0
	}
	w := l.Vocab.Text(ts[i].ID)
	if !heads[w] && !fronts[w] {
		return 0
	}
	next := l.Vocab.Text(ts[i+2].ID)
	if fronts[w] {
		if ts[i+2].ID == 0 || !heads[next] {
			return 0
		}
	} else if ts[i+2].ID != 0 {
		e, _ := l.trie.match(ts, i+2, lower)
		if endings[next] || heads[next] || e.class&(Positions|VoteNoun|VoteInf|VotePast|VoteIng|VetoNoun|VetoPast|Members|Number|Actor|Group) != 0 {
			return 0
		}
		if _, n := l.numbers.Read(ts[i+2:]); n > 0 {
			return 0
		}
	}
	n := 3
	for tied(ts, i+n-1) {
		n += 2 // an against-the-odds campaign
	}
	return n
}

// tied says whether a hyphen without spaces ties a word to the one at ts[i].
func tied(ts []words.Token, i int) bool {
	return i+2 < len(ts) && ts[i+1].Kind == words.Punct && ts[i+1].Sign == '-' && !ts[i+1].Space && ts[i+2].Kind == words.Word && !ts[i+2].Space
}

// isNoOne says whether no-one stands at ts[i].
func isNoOne(ts []words.Token, i int) bool {
	return ts[i].ID == WNo && tied(ts, i) && ts[i+2].ID == WOne
}

// breaks says whether a phrase that ends with ts[i] would break a compound: said no-one
// objected, voted against-the-odds.
func (l *Lexicon) breaks(ts []words.Token, i int, lower bool) bool {
	return l.compound(ts, i, lower) > 0 || isNoOne(ts, i)
}
