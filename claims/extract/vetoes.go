package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// countVetoes reads how many vetoes a statement tells: a double veto, three
// vetoes, a lone veto, vetoed by Russia alone.
func (s *sentence) countVetoes(f *finding) {
	for k := f.from; k < f.to; k++ {
		if !s.is(k, lex.VetoNoun) {
			continue
		}
		w := s.lower(k)
		switch before := s.lower(k - 1); {
		case strings.HasPrefix(w, "double"), strings.HasPrefix(w, "twin"), before == "double", before == "twin":
			f.Vetoes = 2
		case strings.HasPrefix(w, "triple"), before == "triple":
			f.Vetoes = 3
		case s.is(k-1, lex.Number) && s.u[k-1].Val >= 2 && s.u[k-1].Val <= 3 && strings.HasPrefix(w, "vetoes"):
			f.Vetoes = s.u[k-1].Val
		case w == "veto" && s.isLone(k):
			f.Vetoes = 1
		}
	}
	if f.Vetoes == 3 {
		f.Loose = false
	}
}

// isLone says whether the veto at k is told to be the only one that a text met:
// a lone veto, the sole American veto; not its only veto, or the only one of
// the year.
func (s *sentence) isLone(k int) bool {
	j := k - 1
	for j > k-4 && (s.is(j, lex.Actor|lex.Date) || s.id(j, lex.WS) || s.sign(j, "'")) {
		j--
	}
	switch s.lower(j) {
	case "lone", "sole", "single", "solitary":
	case "only":
		if !s.id(j-1, lex.WThe) {
			return false
		}
	default:
		return false
	}
	if !s.id(j-1, lex.WA, lex.WThe) || !s.ofOneText(k+1) && s.id(k+1, lex.WOf, lex.WIn, lex.WOn, lex.WFor) && !s.is(k+2, lex.Date) || s.isCopula(k+1) || s.is(k+1, lex.Modal) {
		return false
	}
	switch s.lower(k + 1) {
	case "since", "this", "ever", "so", "to", "that", "during", "under", "until", "suffices", "sufficed":
		return false
	}
	return !s.is(k+2, lex.Date) || !s.id(k+1, lex.WIn, lex.WOf)
}

// ofOneText says whether one text follows unit k: the only veto of a French draft.
func (s *sentence) ofOneText(k int) bool {
	if !s.id(k, lex.WOf, lex.WOn) || !s.id(k+1, lex.WA, lex.WAn, lex.WThe) {
		return false
	}
	for j := k + 2; j < k+5; j++ {
		if w := s.lower(j); s.is(j, lex.Text) {
			return !strings.HasSuffix(w, "s")
		}
	}
	return false
}

// isAlone says whether whoever the list names is said to have vetoed alone.
func (s *sentence) isAlone(l *listing) bool {
	return strings.EqualFold(s.text(l.to), "alone") && len(l.names) == 1 && (s.endOfClause(l.to+1) || s.is(l.to+1, lex.VetoPast|lex.VetoUse|lex.VetoBlock|lex.Did|lex.Date) || s.id(l.to+1, lex.WOn, lex.WIn))
}

// usesPower says whether the right of veto at k is said to have been used, not
// held: exercised their right of veto, used its veto power.
func (s *sentence) usesPower(k int) bool {
	switch s.lower(k) {
	case "veto power", "power of veto", "right of veto", "right to veto", "veto right", "veto powers", "veto rights", "power to veto":
	default:
		return false
	}
	if s.is(k-1, lex.VetoUse) && strings.HasPrefix(s.lower(k-1), "use") && strings.HasSuffix(s.lower(k-1), "d") {
		return true // Russia has used right of veto
	}
	if !s.id(k-1, lex.WIts, lex.WTheir, lex.WThe, lex.WHis, lex.WHer) || s.is(k+1, lex.Number) || s.is(k+2, lex.Number) {
		return false
	}
	for j := k + 1; j < k+9; j++ {
		switch s.lower(j) {
		case "times", "often", "repeatedly", "regularly", "frequently", "whenever", "every", "occasions", "again":
			return false
		}
	}
	return s.is(k-2, lex.VetoUse) || s.is(k-3, lex.VetoUse) && s.adverb(k-2)
}

// inVeto is where a phrase begins that tells beside the verb at k that there were
// vetoes: in a rare double veto Russia and China blocked; -1 where none does.
func (s *sentence) inVeto(k int) int {
	for m := range k {
		if !s.is(m, lex.VetoNoun) || !strings.Contains(s.text(m), " ") {
			continue
		}
		j := m - 1
		for s.unknown(j) && s.at(j).Case == words.Lower && j > m-3 {
			j--
		}
		if s.id(j, lex.WA) && s.id(j-1, lex.WIn, lex.WWith) {
			return j
		}
	}
	return -1
}

// vetoesOf reads whose the vetoes at k were: the double veto, Moscow's and Beijing's.
func (s *sentence) vetoesOf(k int) bool {
	if !s.sign(k+1, ",:(") || !strings.Contains(s.text(k), " ") {
		return false
	}
	l := s.listFrom(k + 2)
	if l == nil || len(l.names) < 2 || !s.permanent(l) || !s.sign(l.to, "'") || !s.id(l.to+1, lex.WS) {
		return false
	}
	if end := l.to + 2; end < len(s.u) && !s.sign(end, ",.;:)_-") {
		return false
	}
	s.addVeto(l, k, l.to, false)
	return true
}

// hadEffect says whether what a veto did to a text follows it at k: kept it out,
// stopped the draft.
func (s *sentence) hadEffect(k int) bool {
	for s.is(k, lex.Did) && !s.is(k, lex.Verbs) && !s.isCopula(k) || s.adverb(k) || s.id(k, lex.WHad, lex.WHas) {
		k++ // has once again killed it
	}
	switch s.lower(k) {
	case "kept", "stopped", "blocked", "killed", "sank", "shut", "prevented", "barred", "ended", "scuttled", "doomed", "halted", "foiled", "defeated", "torpedoed", "buried", "wrecked", "scotched", "closed":
	case "spares", "spared", "saves", "saved", "shields", "shielded", "rescues", "rescued", "keeps":
		return s.is(k+1, lex.Actor) || s.id(k+1, lex.WIt, lex.WThe, lex.WThem)
	default:
		if !s.is(k, lex.VetoBlock) || strings.HasSuffix(s.lower(k), "ing") {
			return false
		}
	}
	j := k + 1
	return s.id(j, lex.WIt, lex.WThe, lex.WThem, lex.WA, lex.WAn, lex.WIts, lex.WTheir) || s.is(j, lex.Actor|lex.Text|lex.UN) || s.unknown(j)
}

// byPowers is the unit behind permanent members that are told by their number or
// by what they are called together: by the three Western permanent members; 0
// where there are none.
func (s *sentence) byPowers(k int) int {
	const far = 6
	for j := k; j < k+far && !s.endOfClause(j); j++ {
		if w := s.lower(j); strings.HasSuffix(w, "permanent members") || strings.HasSuffix(w, "permanent member") {
			return j + 1
		}
		if !s.id(j, lex.WThe, lex.WA, lex.WAll, lex.WOf) && !s.is(j, lex.Number|lex.All) && !s.unknown(j) {
			return 0
		}
	}
	return 0
}

// vetoOfTwo is the list of two permanent members in the adjective before the veto
// at k: an Anglo-American veto; nil when none stands there.
func (s *sentence) vetoOfTwo(k int) *listing {
	if !s.is(k-1, lex.Actor) || !s.sign(k-2, "-") || s.at(k-2).Space || s.at(k-1).Space || s.unreal(k) {
		return nil
	}
	first, ok := s.Lex.Half(s.text(k - 3))
	if !ok {
		return nil
	}
	l := &listing{from: k - 3, to: k, names: []int32{first, s.u[k-1].Val}, at: []int{k - 3, k - 1}}
	if !s.permanent(l) {
		return nil
	}
	return l
}

// namedBehind is the list of who cast the veto at k, told behind it as an
// explanation: it was a veto: Russia's; three vetoes: American, British, French.
func (s *sentence) namedBehind(k int) *listing {
	if !s.sign(k+1, ":") {
		return nil
	}
	l := s.listFrom(k + 2)
	if l == nil || l.pronoun || !s.permanent(l) {
		return nil
	}
	if s.sign(l.to, "'") && s.id(l.to+1, lex.WS) {
		l.to += 2
	} else if len(l.names) == 1 {
		return nil // the veto: Russia told the Council
	}
	if !s.endOfClause(l.to) {
		return nil
	}
	return l
}

// tookToVeto reads a veto told by what was done to cast it: China and Russia joined
// forces to veto the text; Russia was the only permanent member to veto it.
func (s *sentence) tookToVeto(k int) {
	const far = 8
	if !strings.EqualFold(s.text(k), "to veto") || s.unreal(k) {
		return
	}
	for j := k - 1; j >= 0 && j > k-far && !s.sign(j, ",;:."); j-- {
		alone := s.isCopula(j) && s.id(j+1, lex.WThe) && s.is(j+2, lex.Only)
		if s.hadTo(j) {
			if l := s.clauseSubject(j); l != nil && !l.used && s.permanent(l) {
				s.addVeto(l, l.from, k+1, false)
			}
			return
		}
		if !alone && !together[strings.ToLower(s.text(j)+" "+s.text(j+1))] && !together[s.lower(j)] {
			continue
		}
		if l := s.subject(j); l != nil && !l.used && s.permanent(l) {
			s.addVeto(l, l.from, k+1, alone || strings.EqualFold(s.text(j+1), "alone"))
		}
		return
	}
}

// clauseReach is how far before the verb at k its subject may stand: further where the
// verb is the second of two, broke a habit kept for years and cast a veto.
func (s *sentence) clauseReach(k int) int {
	const near, far = 8, 16
	for j := k - 1; j > k-5; j-- {
		if s.is(j, lex.And) {
			return far
		}
	}
	return near
}

// hadTo says whether the verb at j tells that what follows was done in the end: had to,
// chose to, was obliged to.
func (s *sentence) hadTo(j int) bool {
	switch s.lower(j) {
	case "had", "chose", "decided", "opted", "proceeded", "obliged", "forced", "compelled", "resolved":
		return !s.is(j-1, lex.Modal|lex.Not) && !s.is(j+1, lex.Not) && strings.EqualFold(s.text(j+1), "to veto")
	}
	return false
}

// together are words for acting, before what was done.
var together = map[string]bool{
	"joined forces": true, "joined hands": true, "teamed up": true, "banded together": true, "came together": true, "clubbed together": true, "combined": true, "united": true, "stood alone": true, "acted alone": true, "acted together": true,
}

// isAll says whether the units from from to to are all that a fragment tells behind a
// dash or colon: the killer - a Russian veto.
func (s *sentence) isAll(from, to int) bool {
	if !s.sign(from-1, ":_") && !(s.sign(from-1, "-") && s.at(from-1).Space) || !s.onlySigns(to) {
		return false
	}
	for k := range from {
		switch s.lower(k) {
		case "risk", "fear", "threat", "danger", "worry", "expectation", "prospect", "fears", "spectre", "rumour", "question":
			return false
		}
	}
	return true
}

// eachVeto is the list of two permanent members whose vetoes are told as one each, the noun
// at k: a Russian and a Chinese veto. It is nil where none are.
func (s *sentence) eachVeto(k int) *listing {
	if !s.is(k-1, lex.Actor) || !s.id(k-2, lex.WA, lex.WAn) || !s.is(k-3, lex.And) || !s.is(k-4, lex.Actor) || !s.id(k-5, lex.WA, lex.WAn) {
		return nil
	}
	l := &listing{from: k - 5, to: k, names: []int32{s.u[k-4].Val, s.u[k-1].Val}, at: []int{k - 4, k - 1}}
	if !s.permanent(l) {
		return nil
	}
	return l
}

// cleftVeto reads the veto at k of whoever a sentence says did it: it was Russia that pulled
// the plug, with a veto.
func (s *sentence) cleftVeto(k int) bool {
	const far = 14
	if !s.id(0, lex.WIt) || !s.isCopula(1) || k > far || !s.id(k-1, lex.WA, lex.WIts) || !s.endOfClause(k+1) || s.unreal(k) {
		return false
	}
	l := s.listFrom(2)
	if l == nil {
		l = s.listFrom(3)
	}
	if l == nil || l.used || len(l.names) != 1 || !s.permanent(l) || !s.id(l.to, lex.WThat, lex.WWho) {
		return false
	}
	for j := l.to; j < k; j++ {
		if s.is(j, lex.Actor|lex.Not) {
			return false
		}
	}
	s.addVeto(l, l.from, k+1, false)
	return true
}

// powersVetoed reads how many permanent members are said to have vetoed, told by their
// number: two of the five permanent members vetoed it.
func (s *sentence) powersVetoed(k int) bool {
	if !s.is(k, lex.VetoPast) || s.is(k, lex.VetoNoun) || s.unreal(k) {
		return false
	}
	j := k - 1
	for s.is(j, lex.Did) && !s.is(j, lex.Not) || s.adverb(j) {
		j--
	}
	if w := s.lower(j); !strings.HasSuffix(w, "permanent members") && !strings.HasSuffix(w, "permanent member") {
		if !strings.HasPrefix(w, "member") || !strings.EqualFold(s.text(j-1), "permanent") {
			return false
		}
		j--
	}
	if j--; s.is(j, lex.Number) && s.value(j) == 5 && s.id(j-1, lex.WThe) {
		j -= 2
	} else if s.id(j, lex.WThe) {
		j--
	}
	if s.id(j, lex.WOf) {
		j--
	}
	if s.is(j, lex.Only) && !s.is(j, lex.Number) || !s.is(j, lex.Number) || s.value(j) < 1 || s.value(j) > 3 {
		return false
	}
	s.add(finding{Statement: Statement{Kind: Veto, Vetoes: s.value(j), People: []People{{Position: plenary.No}}, Loose: s.newText()}, from: j, to: k + 1, unit: k})
	return true
}

// whoseVeto is the permanent member by whose adjective a clause ends that says whose the veto
// was, from unit m on: the veto was American. It is nil where none is.
func (s *sentence) whoseVeto(m int) *listing {
	if !s.is(m, lex.Actor) || !s.Lex.Names[s.u[m].Val].Demonym || !s.endOfClause(m+1) {
		return nil
	}
	l := &listing{from: m, to: m + 1, names: []int32{s.u[m].Val}, at: []int{m}}
	if !s.permanent(l) {
		return nil
	}
	return l
}

// ofEither says whether a veto told with "its" at k may be that of more than one member named
// beside it: Britain rounded on Russia after its veto; after its veto Russia was attacked by
// Britain.
func (s *sentence) ofEither(k int) bool {
	n := 0
	for i := range s.people {
		l := &s.people[i]
		if !l.pronoun && s.permanent(l) && !s.namesText(l) && !s.crossesStop(min(l.to, k), max(l.from, k)) && (s.id(k, lex.WIts, lex.WHis, lex.WHer) || l.to <= k) {
			n++
		}
	}
	return n > 1
}

// crossesStop says whether a semicolon or full stop stands between two units.
func (s *sentence) crossesStop(from, to int) bool {
	for j := from; j < to; j++ {
		if s.sign(j, ";.") {
			return true
		}
	}
	return false
}
