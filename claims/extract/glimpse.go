package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// Glimpse is what a sentence seems to say of members or of a number when its
// grammar is not understood: words of positions stand near, or none at all. It
// is no evidence for a vote; with the vote known, the record tells which of the
// positions is meant, or that none is.
type Glimpse struct {
	May  [5]bool // positions that the words near allow
	Near bool    // one position, told right beside
	Told int32   // a number told shortly before of as many as are listed, else 0
	Bare bool    // members are said to be in company, in whatever position
	// Meant says that the list is told as those who took a position: one that the
	// words right beside name and nothing else has used, or the sentence is hardly
	// more than the list and the number of its members was told before.
	Meant bool
	Ends  bool // the clause ends with the list: no verb behind it says what else they did
	// Does is the position that words right behind the list, of which it is the
	// subject, or right behind the number, lean to: Canada held back. The unknown
	// position where there are none.
	Does plenary.Position
	// Third is the position that is left for a number, where the other two are told right before it.
	Third plenary.Position
	own   bool // a position is named near that no other statement has used
	gap   int  // units to the nearest of those
}

// Many says whether the words allow more than two positions.
func (g *Glimpse) Many() bool {
	n := 0
	for _, may := range g.May {
		if may {
			n++
		}
	}
	return n > 2
}

// The distance, in units, within which a word of a position may speak of a list
// or number, and that at which it stands right beside it.
const (
	glimpseFar  = 18
	glimpseNear = 4
)

// glimpseSpan is how many sentences behind a statement are searched although no
// word of voting is in them.
const glimpseSpan = 8

// longSentence is the number of units from which a sentence is not searched for what no
// statement has used.
const longSentence = 400

// glimpse notes the lists and numbers that no statement of the sentence has used.
func (s *sentence) glimpse() {
	w := s.walker
	if !s.inContext() || s.hinted() || s.isElection() || w.quiz || s.isYesOrNo() || s.walker.after.sent == s.n && s.n > 0 || len(w.glimpses) >= MaxStatements {
		return
	}
	if len(s.u) > longSentence {
		return
	}
	cues := s.cues()
	for i := range s.people {
		if l := &s.people[i]; !l.used && !l.pronoun && !s.spokenOf(l) {
			s.glimpseList(s.withoutExcepted(l), cues)
		}
	}
	for k := range s.u {
		if s.is(k, lex.Person) && s.listAround(k) == nil {
			if own := behind(cues, k); len(own) > 0 {
				s.glimpseList(&listing{from: k, to: k + 1, names: []int32{s.u[k].Val}, at: []int{k}}, own)
			}
		}
		if s.is(k, lex.Number) && (!s.taken[k] || s.isLost(k)) {
			s.glimpseNumber(k, cues)
		}
	}
	s.glimpseVeto()
}

// withoutExcepted is a list without the member at its head that a word between commas leaves out
// of those before: the Arab League, bar Tunisia, plus Mali and Cuba.
func (s *sentence) withoutExcepted(l *listing) *listing {
	b := s.beforeThe(l.from)
	if len(l.names) < 2 || len(l.names) != len(l.at) || !s.is(b, lex.Except) || !s.sign(b-1, ",") || !s.isExcepted(l) {
		return l
	}
	return &listing{from: l.at[1], to: l.to, names: l.names[1:], at: l.at[1:], groups: l.groups, groupAt: l.groupAt, unread: l.unread, more: l.more}
}

// behind are the cues of positions that stand behind unit k and not far from it.
func behind(cues []cueAt, k int) []cueAt {
	return slices.DeleteFunc(slices.Clone(cues), func(c cueAt) bool {
		return c.company != 0 || c.unit <= k || c.unit > k+glimpseFar*2/3 || c.leans && c.unit > k+glimpseFar/2
	})
}

// listAround is the list that unit k is in, nil when it is in none.
func (s *sentence) listAround(k int) *listing {
	for i := range s.people {
		if l := &s.people[i]; l.from <= k && k < l.to {
			return l
		}
	}
	return nil
}

// glimpseVeto notes permanent members beside words for stopping a text.
func (s *sentence) glimpseVeto() {
	at := -1
	for k := range s.u {
		if s.is(k, lex.VetoNoun|lex.VetoPast|lex.VetoBlock) && !s.is(k, lex.VetoPower) && !s.taken[k] && !s.unreal(k) {
			at = k
			break
		}
	}
	if at < 0 || s.toldVeto() {
		return
	}
	for i := range s.people {
		l := &s.people[i]
		if len(l.names) == 0 || len(l.names) > 3 || l.unread > 0 || l.pronoun || s.spokenOf(l) && !s.id(l.from-1, lex.WBy, lex.WFrom) {
			continue
		}
		if l.from-at > glimpseFar || at-l.to > glimpseFar || s.parted(min(l.from, at), max(l.to, at)) {
			continue
		}
		f := finding{Statement: Statement{Kind: Veto, People: []People{{Position: plenary.No, Names: l.names}}}, from: min(l.from, at), to: max(l.to, at+1), unit: l.from}
		s.addGlimpse(f, Glimpse{Near: (l.to <= at || s.sign(l.from-1, ":(_+") || s.id(l.from-1, lex.WBy)) && l.from-at <= glimpseNear && at-l.to <= glimpseNear && s.powersNamed() == 1 && s.permanent(l) && !s.unreal(l.from)})
	}
}

// powersNamed counts the lists of permanent members in the sentence.
func (s *sentence) powersNamed() int {
	n := 0
	for i := range s.people {
		if l := &s.people[i]; len(l.names) > 0 && s.permanent(l) {
			n++
		}
	}
	return n
}

// toldVeto says whether a veto was read from the sentence.
func (s *sentence) toldVeto() bool {
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent == s.n; i-- {
		if s.walker.found[i].Kind == Veto {
			return true
		}
	}
	return false
}

// areMany says whether so many members are named together that they are taken to
// have done something together.
func (s *sentence) areMany(l *listing) bool {
	const many = 3
	return len(l.names) >= many && !s.isGoverned(l)
}

// inCompany says whether a phrase of the sentence tells of company, or a number
// counts as many as are listed; of a single member the phrase must stand near.
func (s *sentence) inCompany(l *listing, cues []cueAt) bool {
	for _, c := range cues {
		switch {
		case c.company == 0:
		case len(l.names) > 1:
			return true
		case s.id(l.from-1, lex.WWith) || s.is(l.from-1, lex.Join): // it is the company
		case c.company == lex.Company && l.from-c.unit <= glimpseFar/2 && c.unit-l.to < glimpseFar/2 && !s.parted(min(l.from, c.unit), max(l.to, c.unit)):
			return true
		}
	}
	for k := range s.u {
		if len(l.names) > 1 && s.is(k, lex.Number) && int(s.value(k)) == len(l.names) {
			return true
		}
	}
	return false
}

// A cueAt is a unit that names a position, or company of the class on some side.
type cueAt struct {
	unit, to int
	pos      plenary.Position
	company  lex.Class
	leans    bool // it is told by what means something else elsewhere
}

// cues lists the units that name a position and say so of something real: by
// their own meaning, by a colour or the like, or by a number told before of those
// who took it (two of the ten).
func (s *sentence) cues() []cueAt {
	var out []cueAt
	for k := range s.u {
		switch {
		case s.is(k, lex.Positions):
			if !s.against(k) && !s.supposed(k) && !s.ofOthers(k) {
				out = append(out, cueAt{unit: k, to: k + 1, pos: s.u[k].Class.Position()})
			}
		case s.isLabel(k):
			if (s.is(k-1, lex.VotePast|lex.VoteIng|lex.VoteInf) || s.is(k-1, lex.Actor) && s.endOfLabel(k+1) || s.unknown(k-1) && s.is(k-2, lex.Actor) && s.endOfClause(k+1)) && !s.supposed(k) {
				out = append(out, cueAt{unit: k, to: k + 1, pos: s.labelPosition(k)})
			}
		case s.is(k, lex.Number):
			if s.id(k-1, lex.WThe, lex.WThose, lex.WThese) && !s.supposed(k) {
				if p := s.toldNumber(s.value(k)); p != plenary.UnknownPosition {
					out = append(out, cueAt{unit: k, to: k + 1, pos: p})
				}
			}
		}
	}
	return s.leans(out)
}

// leans adds the phrases that lean to a position.
func (s *sentence) leans(out []cueAt) []cueAt {
	for k := 0; k < len(s.u); k++ {
		c, n := s.Lex.Lean(s.toks, int(s.u[k].From))
		if n == 0 || n <= int(s.u[k].To-s.u[k].From) && s.is(k, lex.Positions|lex.Number) || s.supposed(k) ||
			k > 0 && s.at(k).Case == words.Capital && n == 1 { // the Red Sea
			continue
		}
		to := k + 1
		for to < len(s.u) && int(s.u[to].From-s.u[k].From) < n {
			to++
		}
		for _, p := range [...]lex.Class{lex.YesLabel, lex.NoLabel, lex.AbstainLabel, lex.AbsentLabel} {
			if c&p != 0 {
				out = append(out, cueAt{unit: k, to: to, pos: p.Position(), leans: true})
			}
		}
		if c &= lex.Company | lex.Companions; c != 0 {
			out = append(out, cueAt{unit: k, to: to, company: c, leans: true})
		}
	}
	return out
}

// supposed is unreal without what only softens: could but abstain.
func (s *sentence) supposed(k int) bool {
	if !s.unreal(k) {
		return false
	}
	for j := s.clauseStart(k); j < k; j++ {
		if s.is(j, lex.Not) && k-j <= 3 && !s.sign(k-1, ",") || s.is(j, lex.Modal) && !strings.EqualFold(s.text(j), "could") && !strings.EqualFold(s.text(j), "can") {
			return true
		}
	}
	return false
}

// toldNumber is the position that was told shortly before of so many.
func (s *sentence) toldNumber(n int32) plenary.Position {
	w := s.walker
	for i := len(w.found) - 1; i >= 0 && w.found[i].last >= s.n-4; i-- {
		for p, c := range w.found[i].Counts {
			if c.Said && c.Lo == n && c.Hi == n && n > 1 {
				return plenary.Position(p)
			}
		}
	}
	return plenary.UnknownPosition
}

// spokenOf says whether a list is what something is about, not who acts: the
// question of Palestine, in Syria, against Russia.
func (s *sentence) spokenOf(l *listing) bool {
	b := l.from - 1
	for s.id(b, lex.WThe, lex.WBoth) {
		b--
	}
	switch {
	case s.id(b, lex.WOf):
		return !s.is(b-1, lex.Members|lex.Number|lex.Only|lex.Positions|lex.VoteNoun) && !s.id(b-1, lex.WThose, lex.WThat) && !speakers[s.lower(b-1)] && !deputies[s.lower(b-1)]
	case s.id(b, lex.WBy):
		return !s.is(b-1, lex.Positions)
	case s.id(b, lex.WFrom):
		return !strings.EqualFold(s.text(b-1), "came") && !strings.EqualFold(s.text(b-1), "coming")
	case s.id(b, lex.WFor):
		return !s.isLabel(b - 1) // voted no for Yugoslavia
	case s.id(b, lex.WIn, lex.WOn, lex.WAt, lex.WTo, lex.WInto, lex.WOver, lex.WAgainst, lex.WUnder, lex.WAfter, lex.WBefore):
		return true
	}
	return false
}

// speakers are what votes for a member: the seat of Panama.
var speakers = map[string]bool{"seat": true, "seats": true, "chair": true, "voice": true, "hands": true, "party": true, "representatives": true, "man": true}

// around says which positions the cues about a stretch of units name. Signs that
// part clauses end it; of a single name or number only what no count has used.
func (s *sentence) around(from, to int, cues []cueAt, single bool) (g Glimpse, lo, hi int) {
	lo, hi = from, to
	nearest, positions := glimpseFar+1, 0
	number := to == from+1 && s.is(from, lex.Number)
	for _, c := range cues {
		k := c.unit
		if c.company != 0 || single && s.taken[k] || k >= from && k < to || c.leans && number {
			continue // it speaks of a number, or is it
		}
		d := 0
		switch {
		case k < from:
			d = from - k
		case k >= to:
			d = k - to + 1
		}
		if d > glimpseFar || single && c.leans && (d > glimpseFar/2 || len(s.walker.found) == 0) || k < from && s.parted(k, from) || k >= to && s.parted(to, k) {
			continue
		}
		if !s.taken[k] && !c.leans && (!g.own || d < g.gap) {
			g.own, g.gap = true, d
		}
		if !g.May[c.pos] {
			g.May[c.pos] = true
			positions++
		}
		if c.leans && c.pos == plenary.Abstain {
			g.May[plenary.NotVoting] = true // who keeps out may keep away
		}
		if d < nearest {
			nearest = d
			lo, hi = min(from, k), max(to, c.to)
		}
	}
	g.Near = positions == 1 && nearest <= glimpseNear
	return g, lo, hi
}

// parted says whether a semicolon stands between two units.
func (s *sentence) parted(from, to int) bool {
	for k := from; k < to; k++ {
		if s.sign(k, ";") {
			return true
		}
	}
	return false
}

// glimpseList notes a list of members.
func (s *sentence) glimpseList(l *listing, cues []cueAt) {
	if len(l.names) == 0 && len(l.groups) == 0 {
		return
	}
	g, from, to := s.around(l.from, l.to, cues, len(l.names) == 1)
	g.Meant = g.own && g.gap <= glimpseNear && (s.is(l.from-1, lex.Include|lex.Join) || !s.isGoverned(l))
	g.Does = s.leansTo(l)
	ends := (s.endOfClause(l.to) || s.is(l.to, lex.Include|lex.Among)) && !s.sign(l.to, "\"'")
	if b := s.beforeThe(l.from); s.is(b, lex.Among) && !s.is(b, lex.Include) || s.isGoverned(l) && !s.is(b, lex.Include) {
		ends = false // trade is brisk among China, India and Germany
	}
	if p := s.plainlyDid(l); p != plenary.UnknownPosition {
		for q := range g.May {
			g.May[q] = g.May[q] && (plenary.Position(q) == p || p == plenary.Abstain && plenary.Position(q) == plenary.NotVoting)
		}
	}
	if n := s.numberOver(l); n > 0 {
		from, to = l.from, l.to
		g = Glimpse{Told: n, May: [5]bool{plenary.Yes: true, plenary.No: true, plenary.Abstain: true, plenary.NotVoting: true}}
	} else if g.May == ([5]bool{}) {
		if len(l.names) == 1 && s.is(l.to, lex.OtherBody|lex.Text) {
			return // the Rwanda tribunal, the Syria draft
		}
		from, to = l.from, l.to
		told, company := s.toldBefore(&g, l), s.inCompany(l, cues)
		g.Meant = g.Told > 0 && l.to-l.from+6 >= len(s.u) && !s.isGoverned(l)
		g.Bare = company || s.areMany(l)
		if !told && !g.Bare {
			return
		}
		if !told && !company {
			g.May = [5]bool{}
		}
	} else if !g.own && len(l.names) > 1 {
		g.Near = false
		g.Bare = s.inCompany(l, cues) || s.areMany(l)
	}
	s.readsOut(l, &g)
	g.Ends = ends
	f := finding{Statement: Statement{Kind: Who, People: []People{{Names: l.names, Groups: l.groups, Unread: l.unread}}}, from: from, to: to, unit: l.from}
	s.addGlimpse(f, g)
}

// plainlyDid is the position of the verb that follows a list with only words of
// company between: France, alone of the great Powers, supported them.
func (s *sentence) plainlyDid(l *listing) plenary.Position {
	const far = 9
	for k := l.to; k < l.to+far; k++ {
		switch {
		case s.is(k, lex.Verbs) && (k == l.to || s.is(k, lex.YesVerb|lex.NoVerb)):
			return s.u[k].Class.Position()
		case s.is(k, lex.Actor|lex.Group|lex.Person|lex.Not|lex.Modal|lex.VotePast|lex.Positions) || s.sign(k, ".;:()") || s.id(k, lex.WTo):
			return plenary.UnknownPosition
		}
	}
	return plenary.UnknownPosition
}

// readsOut notes of a list behind a colon or dash that it names as many as were
// counted just before: four refused, and these are their names: Australia, ...
func (s *sentence) readsOut(l *listing, g *Glimpse) {
	b := l.from - 1
	for s.id(b, lex.WThe, lex.WBoth) || s.sign(b, "\"") {
		b--
	}
	if !s.opensNames(b) || l.unread > 0 || l.more || len(l.groups) > 0 {
		return
	}
	n := int32(len(l.names))
	found := s.walker.found
	for i := len(found) - 1; i >= 0 && found[i].last >= s.n-1; i-- {
		for p, c := range found[i].Counts {
			if c.Said && c.Lo == n && c.Hi == n {
				g.May[p], g.Told, g.Meant = true, n, true
			}
		}
	}
	for k := b - 1; k >= 0 && k > b-10 && g.Told == 0; k-- {
		if s.is(k, lex.Number) && s.value(k) == n && s.id(k-1, lex.WThe, lex.WThose, lex.WThese) {
			g.Told, g.Meant = n, true // the four that did not want it
		}
	}
}

// numberOver is the number of those among whom a list is counted: fourteen of the
// members, Britain and France among them. It is 0 when there is none.
func (s *sentence) numberOver(l *listing) int32 {
	const far = 12
	if !s.is(l.to, lex.Include|lex.Among) && !(s.sign(l.to, ",") && s.is(l.to+1, lex.Include)) && !s.is(l.from-1, lex.Include) {
		return 0
	}
	for k := l.from - 1; k >= 0 && k > l.from-far && !s.sign(k, ";:"); k-- {
		if s.is(k, lex.Number) && !s.isMeasure(k) {
			if v := s.value(k); v > int32(len(l.names)) && v <= most && !s.isWhole(k) {
				return v
			}
		}
	}
	return 0
}

// toldBefore takes the positions from what was stated just before a list that
// stands for itself: ... two against. The two: Israel and the United States.
func (s *sentence) toldBefore(g *Glimpse, l *listing) bool {
	w := s.walker
	n := len(w.found)
	if n == 0 || w.found[n-1].last < s.n-2 {
		return false
	}
	members := int32(len(l.names))
	some, here := false, w.found[n-1].sent == s.n
	for i := n - 1; i >= 0 && w.found[i].last >= s.n-2 && (!here || w.found[i].sent == s.n); i-- {
		for p, c := range w.found[i].Counts {
			if c.Said && c.Lo == members && c.Hi == members {
				g.Told = members
			}
			if c.Said && c.Lo >= members {
				g.May[p], some = true, true
			}
		}
		for _, p := range w.found[i].People {
			if p.Position != plenary.UnknownPosition {
				g.May[p.Position], some = true, true
			}
		}
	}
	// The list is most of what the sentence says.
	return some && (g.Told > 0 || 2*(l.to-l.from)+4 >= len(s.u))
}

// manyVotes is a number so large that chance hardly makes it that of a vote.
const manyVotes = 40

// glimpseNumber notes a number that counts members or votes, or nothing that is
// said.
func (s *sentence) glimpseNumber(k int, cues []cueAt) {
	v := s.value(k)
	if v < 2 || v > most || s.isMeasure(k) || s.isWhole(k) || s.requirement(hit{from: k, to: k + 1, num: k}) {
		return
	}
	// What is counted is said behind it: members, positions, or nothing.
	j := k + 1
	for s.is(j, lex.Other) && !s.is(j, lex.Members) {
		j++
	}
	counted := s.is(j, lex.Members|lex.Positions|lex.VoteNoun|lex.And|lex.Did|lex.Deed|lex.Modal) || j >= len(s.u) || s.sign(j, ",.;:)_-!?") || s.id(j, lex.WTo, lex.WFor, lex.WAgainst, lex.WOf, lex.WWith, lex.WWho, lex.WWere, lex.WHad, lex.WDid)
	third, does := s.thirdOf(k), s.numberLeans(k)
	if !counted && v < manyVotes && third == plenary.UnknownPosition && does == plenary.UnknownPosition || s.sign(k-1, "-/.$#") && !s.at(k).Space {
		return
	}
	g, from, to := s.around(k, k+1, cues, true)
	if g.Third, g.Does = third, does; g.May == ([5]bool{}) {
		if third == plenary.UnknownPosition && does == plenary.UnknownPosition && (v < 10 || !s.is(k+1, lex.Members) && v < manyVotes) {
			return
		}
		for _, p := range []plenary.Position{plenary.Yes, plenary.No, plenary.Abstain} {
			g.May[p] = true
		}
		if to = k + 1; s.is(to, lex.Members) {
			to++
		}
	}
	c, start := s.hedged(k, v)
	f := finding{Statement: Statement{Kind: Counts}, from: min(from, start), to: to, unit: k}
	f.Counts[plenary.UnknownPosition] = c
	s.addGlimpse(f, g)
}

// addGlimpse keeps a glimpse of a vote that may be one of ours.
func (s *sentence) addGlimpse(f finding, g Glimpse) {
	w := s.walker
	f.scope, f.said = s.scopeAt(f.unit)
	if f.scope == Elsewhere || s.otherBehind(f.to) || len(w.glimpses) >= MaxStatements {
		return
	}
	if f.Kind == Veto {
		f.scope = Council // nobody else knows vetoes
	}
	f.Start, f.End = s.start(f.from), s.end(f.to-1)
	f.sent, f.last, f.block = s.n, s.n, s.block
	f.dates, f.symbols = s.dates, s.symbols
	if w.recent.opens && w.recentAt == s.n-1 && len(s.dates) == 0 {
		f.recent, f.recentAt = w.recent, w.recentAt // On 26 May it was South Sudan. India would not support it
	}
	f.segment = [2]int32{s.art.Sentences[s.n].From, s.art.Sentences[s.n].To}
	f.Glimpse = &g
	w.glimpses = append(w.glimpses, f)
}

// bareNear is how many sentences away a vote is told at most of which members who
// are only said to be in company took the same side.
const bareNear = 3

// placeGlimpses puts each glimpse to the event told nearest to it, or makes it an
// event of its own where it gives another date or organ.
func (w *walker) placeGlimpses() {
	art := w.art
	for i := range w.glimpses {
		g := &w.glimpses[i]
		at, least := -1, 0
		for k := range w.found {
			f := &w.found[k]
			d := 2 * (f.sent - g.sent)
			if d < 0 {
				d = 1 - d // of two as near, the one before
			} else if f.sent != g.sent {
				d += 6
			}
			if f.Frame >= 0 && (at < 0 || d < least) {
				at, least = k, d
			}
		}
		if g.Glimpse.Bare && (at < 0 || max(w.found[at].sent-g.sent, g.sent-w.found[at].last) > bareNear) {
			g.Glimpse.Bare = false
		}
		own := w.ownFrame(g, nil)
		if at >= 0 && art.Frames[w.found[at].Frame].agrees(g, own, w.published) {
			g.Frame = w.found[at].Frame
		} else {
			own.Before = -1
			if at >= 0 {
				own.Before = w.found[at].Frame
			}
			art.Frames = append(art.Frames, *own)
			g.Frame = len(art.Frames) - 1
		}
		art.Statements = append(art.Statements, g.Statement)
	}
}
