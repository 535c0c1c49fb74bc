package lex

import (
	"bufio"
	_ "embed" // the phrases
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/words"
	"github.com/plenary-vote/plenary/groups"
	"github.com/plenary-vote/plenary/names"
)

//go:embed data/cues.txt
var cues string

//go:embed data/bodies.txt
var bodies string

//go:embed data/names.txt
var pressNames string

//go:embed data/people.txt
var people string

var classNames = map[string]Class{
	"yes.verb": YesVerb, "yes.label": YesLabel, "no.verb": NoVerb, "no.label": NoLabel, "abstain.verb": AbstainVerb, "abstain.label": AbstainLabel,
	"absent.verb": AbsentVerb, "absent.label": AbsentLabel, "deed": Deed, "vote.past": VotePast, "vote.ing": VoteIng, "vote.noun": VoteNoun, "vote.inf": VoteInf,
	"got": Got, "veto.past": VetoPast, "veto.noun": VetoNoun, "veto.use": VetoUse, "veto.block": VetoBlock, "veto.power": VetoPower,
	"fail": Fail, "pass": Pass, "consensus": Consensus, "unanimous": Unanimous, "binding.no": BindingNo, "binding.yes": BindingYes,
	"majority.twothirds": TwoThirds, "majority.simple": SimpleMajority, "idle": Idle, "need": Need, "join": Join, "only": Only, "include": Include, "among": Among,
	"except": Except, "all": All, "other": Other, "members": Members, "modal": Modal, "not": Not, "hedge.about": HedgeAbout, "hedge.over": HedgeOver, "hedge.under": HedgeUnder,
	"and": And, "did": Did, "text": Text, "amend": Amend, "another": Another, "secret": Secret, "quoted": Quoted,
	"ga": Assembly, "sc": Council, "un": UN, "other.body": OtherBody, "home": OtherBody | Home, "hint": Hint, "fiction": Fiction,
}

// eachPhrase calls f for every phrase of a file of phrases.
func eachPhrase(file string, f func(class, phrase string)) {
	sc := bufio.NewScanner(strings.NewReader(file))
	sc.Buffer(nil, 1<<16)
	for sc.Scan() {
		line := sc.Text()
		class, rest, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for p := range strings.SplitSeq(rest, ";") {
			if p = strings.TrimSpace(p); p != "" {
				f(class, p)
			}
		}
	}
}

func (l *Lexicon) addCues() {
	add := func(class, phrase string) {
		c, ok := classNames[class]
		if !ok {
			panic("lex: no class is called " + class)
		}
		text, capital := strings.CutSuffix(phrase, "^")
		e := end{class: c}
		switch {
		case capital && text == strings.ToUpper(text):
			e = end{upper: c}
		case capital:
			e = end{capital: c}
		}
		l.trie.add(l.Vocab.Phrase(text), e)
	}
	eachPhrase(cues, add)
	eachPhrase(bodies, func(class, phrase string) {
		if class == "other" {
			class = "other.body"
		}
		add(class, phrase)
	})
}

// notNames are words that are names of members but more often something else
// where no capital tells.
var notNames = map[string]bool{"male": true, "victoria": true}

// lowerRisk are names that are common words in text without capitals.
var lowerRisk = map[string]bool{"us": true, "turkey": true, "chad": true, "jordan": true, "guinea": true, "polish": true, "male": true, "china": false, "rok": true, "car": true, "roc": true, "uk": false}

func (l *Lexicon) addNames() {
	index := map[string]int32{}
	at := func(phrase []int32) int32 {
		var k strings.Builder
		for _, w := range phrase {
			k.WriteRune(rune(w))
		}
		i, ok := index[k.String()]
		if !ok {
			i = int32(len(l.Names))
			index[k.String()] = i
			l.Names = append(l.Names, Name{Demonym: true, Place: true, Code: true})
			l.trie.add(phrase, end{capital: Actor, val: i})
		}
		return i
	}
	for a := range names.Aliases(names.AllClasses) {
		if flag := words.Flag(a.Text); a.Class == names.Code && flag != "" {
			n := &l.Names[at(l.Vocab.Phrase(flag))]
			n.Aliases = append(n.Aliases, names.Alias{Text: flag, Code: a.Code, Class: names.Usual})
			n.Demonym, n.Place, n.Code = false, false, false
		}
		if notNames[strings.ToLower(a.Text)] || a.Class == names.Code && len(a.Text) != 3 {
			continue
		}
		phrase := l.Vocab.Phrase(a.Text)
		if len(phrase) == 0 || len(phrase) == 1 && phrase[0] <= lastSmall && a.Class != names.Abbreviation {
			continue
		}
		i := at(phrase)
		n := &l.Names[i]
		n.Aliases = append(n.Aliases, a)
		n.Code = n.Code && a.Class == names.Code
		if a.Class != names.Demonym && a.Class != names.Code {
			n.Demonym = false
		}
		if a.Class != names.Capital && a.Class != names.Metonym && a.Class != names.Code {
			n.Place = false
		}
		if a.Class&names.Plain != 0 {
			l.addFuzzy(a, i)
		}
	}
	eachName(pressNames, func(code plenary.Code, text string) {
		phrase := l.Vocab.Phrase(text)
		if _, ok := l.trie.get(phrase); !ok {
			n := &l.Names[at(phrase)]
			n.Aliases = append(n.Aliases, names.Alias{Text: text, Code: code, Class: names.Metonym})
			n.Demonym, n.Code, n.Place = false, false, false
		}
	})
	eachName(people, func(code plenary.Code, text string) {
		phrase := l.Vocab.Phrase(text)
		if _, ok := l.trie.get(phrase); !ok {
			l.trie.add(phrase, end{capital: Person, val: int32(len(l.Names))})
			l.Names = append(l.Names, Name{Aliases: []names.Alias{{Text: text, Code: code, Class: names.Metonym}}})
		}
	})
	for _, o := range names.Others() {
		for _, a := range o.Aliases {
			if strings.Contains(a.Name, " of China") || a.Name == "ROC" {
				continue // a name that the seat of China had
			}
			phrase := l.Vocab.Phrase(a.Name)
			if _, ok := l.trie.get(phrase); !ok {
				n := &l.Names[at(phrase)]
				n.Note, n.Demonym, n.Place, n.Code = o.Note, false, false, false
			}
		}
	}
}

// eachName calls f for every name of a file of names.
func eachName(file string, f func(code plenary.Code, text string)) {
	for line := range strings.SplitSeq(file, "\n") {
		code, rest, ok := strings.Cut(line, " ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for p := range strings.SplitSeq(rest, ";") {
			f(plenary.Code(code), strings.TrimSpace(p))
		}
	}
}

func (l *Lexicon) addGroups() {
	defer l.addRegions()
	for _, g := range groups.All() {
		if g.ID == "sc" {
			continue // "members of the Security Council" counts, it lists nobody
		}
		i := int32(len(l.Groups))
		l.Groups = append(l.Groups, g)
		for _, n := range append([]string{g.Name}, g.Aliases...) {
			phrase := l.Vocab.Phrase(n)
			if e, ok := l.trie.get(phrase); !ok || e.class&(Actor|Bodies) == 0 {
				l.trie.add(phrase, end{class: Group, val: i})
			}
		}
	}
}

// Mark says that Len tokens from here on are a date or a symbol, the caller's
// number Val.
type Mark struct {
	Class Class
	Val   int32
	Len   int32
}

// Units marks the phrases of a sentence and appends its units to dst. marks has
// an element for each token. lower says that the text has no capitals to go by,
// upper that it has nothing else.
func (l *Lexicon) Units(dst []Unit, ts []words.Token, marks []Mark, lower, upper bool) []Unit {
	for i := 0; i < len(ts); {
		t := &ts[i]
		u := Unit{ID: t.ID, From: int32(i), To: int32(i + 1), Case: t.Case, Space: t.Space}
		if m := marks[i]; m.Len > 0 {
			u.Class, u.Val, u.To = m.Class, m.Val, int32(i)+m.Len
			dst = append(dst, u)
			i = int(u.To)
			continue
		}
		e, n := l.trie.match(ts, i, lower)
		if n > 1 && l.breaks(ts, i+n-1, lower) {
			n = 0
		}
		if n < 2 {
			if c := l.compound(ts, i, lower); c > 0 {
				u.ID, u.To = 0, int32(i+c)
				dst = append(dst, u)
				i += c
				continue
			}
		}
		if n > 0 && l.allowed(&e, ts[i:i+n], lower, upper) {
			u.Class, u.Val, u.To = e.class, e.val, int32(i+n)
			if n > 1 && t.ID == WThe && e.class&(Actor|Group|Person) != 0 {
				u.ID = ts[i+1].ID // the article is part of the name
			}
			if v, k := l.numbers.Read(ts[i:]); k >= n {
				u.Class |= Number
				u.Val, u.To = v, int32(i+k)
			}
			dst = append(dst, u)
			i = int(u.To)
			continue
		}
		if v, n := l.numbers.Read(ts[i:]); n > 0 {
			u.Class, u.Val, u.To = Number, v, int32(i+n)
			dst = append(dst, u)
			i += n
			continue
		}
		switch {
		case i > 0 && isNoOne(ts, i-1):
			i++ // no-one is no one
			continue
		case t.Kind == words.Punct:
			u.Class, u.Val = Sign, int32(t.Sign)
		case t.ID != 0 && t.ID <= lastSmall:
			u.Class = Small
		}
		dst = append(dst, u)
		i++
	}
	return dst
}

// allowed keeps common words from being read as names.
func (l *Lexicon) allowed(e *end, ts []words.Token, lower, upper bool) bool {
	if upper && ts[0].ID == WWho {
		e.class &^= OtherBody
	}
	if lower {
		e.class &^= Person
	}
	if e.class&Actor == 0 {
		return e.class != 0
	}
	n := &l.Names[e.val]
	if len(ts) == 1 {
		switch {
		case n.Code && (ts[0].Case != words.Upper || upper):
			e.class &^= Actor
		case lower && ts[0].Case == words.Lower && lowerRisk[l.Vocab.Text(ts[0].ID)]:
			e.class &^= Actor
		case ts[0].ID == WUs && ts[0].Case != words.Upper:
			e.class &^= Actor
		}
	}
	return e.class != 0
}
