package extract

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/words"
)

// findVetoes finds who is said to have vetoed. They are read before other
// stances, so that a veto is not told twice.
func (s *sentence) findVetoes() {
	if s.answersVeto() {
		return
	}
	for k := range s.u {
		u := &s.u[k]
		switch {
		case u.Is(lex.VetoPower|lex.VetoPast|lex.VetoNoun) && (s.notToBeSaid(k) || s.isCopula(k-1) && s.ofNeither(k)):
		case u.Is(lex.VetoPower):
			if s.usesPower(k) {
				s.vetoNoun(k)
			} else {
				s.tookToVeto(k)
			}
		case s.powersVetoed(k):
		case u.Is(lex.VetoPast) && !(u.Is(lex.VetoNoun) && s.isVetoNoun(k)):
			s.vetoVerb(k)
		case u.Is(lex.VetoNoun):
			s.vetoNoun(k)
		case u.Is(lex.VetoBlock):
			s.blocked(k)
			s.castOtherwise(k)
		default:
			s.castOtherwise(k)
		}
	}
}

// notToBeSaid says whether unit k stands in a quotation that nobody should say: stop
// writing "US vetoes".
func (s *sentence) notToBeSaid(k int) bool {
	const far = 8
	for j := k - 1; j > 0 && j > k-far; j-- {
		if !s.sign(j, "\"") {
			continue
		}
		switch s.lower(j - 1) {
		case "writing", "saying", "posting", "claiming", "printing", "repeating", "write", "say", "call", "calling", "print":
			return strings.EqualFold(s.text(j-2), "stop") || s.is(j-2, lex.Not) || s.is(j-3, lex.Not)
		}
		return false
	}
	return false
}

// isVetoNoun tells the plural "vetoes" from the verb of a headline.
func (s *sentence) isVetoNoun(k int) bool {
	if s.id(k-1, lex.WS) || s.sign(k-1, "'") || s.id(k+1, lex.WBy, lex.WFrom, lex.WOf) || s.is(k-1, lex.Number|lex.VetoUse) || s.id(k-1, lex.WThe, lex.WTheir, lex.WIts) {
		return true
	}
	l := s.listEnding(k)
	return l == nil || s.is(l.from, lex.Actor) && s.Lex.Names[s.u[l.from].Val].Demonym
}

// vetoVerb reads a veto told by a verb.
func (s *sentence) vetoVerb(k int) {
	if s.unreal(k) && s.butFor(k) == nil || s.vetoesOther(k) || s.sign(k-1, "\"'") && s.sign(k+1, "\"'") {
		return // said to have "vetoed" it
	}
	switch s.lower(k + 1) {
	case "nothing", "neither", "none", "more", "less", "most", "often", "seldom", "rarely":
		return
	}
	if l := s.bracketed(k); l != nil {
		s.addVeto(l, k, l.to+1, false)
		return
	}
	if s.id(k+1, lex.WBy) {
		if l := s.listFrom(k + 2); l != nil {
			s.addVeto(l, k, l.to, s.is(k+2, lex.Only))
		} else if to := s.byPowers(k + 2); to > 0 && s.isPassive(k) {
			s.add(finding{Statement: Statement{Kind: Veto, People: []People{{Position: plenary.No}}}, from: k - 1, to: to, unit: k})
		}
		return
	}
	j := k + 1
	for j < k+6 && !s.id(j, lex.WBy) && !s.sign(j, ",.;") {
		j++
	}
	passive := s.isPassive(k)
	if s.id(j, lex.WBy) && (passive || s.onlyDates(k+1, j)) {
		if l := s.listFrom(j + 1); l != nil {
			s.addVeto(l, k, l.to, false)
			return
		}
	}
	l := s.subject(k)
	if l == nil && s.id(k-1, lex.WIt, lex.WThey) || s.id(k-2, lex.WIt, lex.WThey) && s.is(k-1, lex.Did) {
		l = s.firstList(k) // The United States was alone when it vetoed
	}
	if l != nil && (l.pronoun || s.id(k-1, lex.WIt)) && s.powersBefore(k) > 1 {
		return // Washington blocked it, Moscow says, after it vetoed
	}
	if l == nil && !passive {
		if l = s.clauseSubject(k); l == nil {
			l = s.apposedPower(k)
		}
	}
	if l != nil && !passive {
		s.addVeto(l, l.from, k+1, s.is(l.from-1, lex.Only))
		return
	}
	if !passive && s.capitalised(k) {
		from := k - 1
		for from > 0 && s.at(from-1).Case != words.Lower && s.at(from-1).Class == 0 {
			from--
		}
		s.add(finding{Statement: Statement{Kind: Veto, People: []People{{Position: plenary.No}}, Loose: true}, from: from, to: k + 1, unit: k})
		return
	}
	if passive {
		s.add(finding{Statement: Statement{Kind: Veto, People: []People{{Position: plenary.No}}}, from: k - 1, to: k + 1, unit: k})
	}
}

// powersBefore counts the lists of permanent members that are named before unit k
// and may be meant by a pronoun there.
func (s *sentence) powersBefore(k int) int {
	n := 0
	for i := range s.people {
		if o := &s.people[i]; o.to <= k && !o.pronoun && s.permanent(o) && !s.isGoverned(o) {
			n++
		}
	}
	return n
}

// clauseSubject is who the verb at k speaks of, a place or a word or two between
// left out: the Kremlin's man in New York, Mrs. Kirkpatrick first.
func (s *sentence) clauseSubject(k int) *listing {
	if l := s.subject(k); l != nil {
		return l
	}
	from := s.clauseStart(k)
	for i := range s.people {
		l := &s.people[i]
		if l.from < from || l.to > k || l.used {
			continue
		}
		if far := s.clauseReach(k); k-l.to > far || !s.permanent(l) || s.isGoverned(l) || s.sign(l.to, "'") && s.envoyAfter(l.to) == l.to {
			return nil
		}
		for j := l.to; j < k; j++ {
			if s.is(j, lex.Positions|lex.VotePast|lex.Number|lex.Text|lex.Modal|lex.Not) || s.sign(j, ",;:") {
				return nil
			}
		}
		return l
	}
	return nil
}

// capitalised says whether a name that is no member's stands before the verb at
// k: Nikki Haley vetoed.
func (s *sentence) capitalised(k int) bool {
	return s.unknown(k-1) && s.at(k-1).Case == words.Capital && s.live()
}

// blocked reads a veto told as blocking, killing or sinking a text. It is kept
// only where the record shows that veto.
func (s *sentence) blocked(k int) {
	if s.unreal(k) {
		return
	}
	block := strings.HasPrefix(s.lower(k), "block")
	text := false
	for j := k + 1; j < k+10 && !s.sign(j, ";"); j++ {
		text = text || s.splitsText(k) || s.is(j, lex.Text) && (!s.id(j, lex.WIt, lex.WThis, lex.WThat) || j == k+1) || objects[s.lower(j)] && s.live()
	}
	var l *listing
	from, to := 0, 0
	if s.isPassive(k) || s.id(k+1, lex.WBy) {
		for j := k + 1; j < k+10 && !s.sign(j, ",;:."); j++ {
			if s.id(j, lex.WBy) {
				l, from = s.listFrom(j+1), k
				break
			}
		}
		for j := k - 1; j > k-12 && j >= 0 && !text; j-- {
			text = s.is(j, lex.Text) && !s.id(j, lex.WThat) || objects[s.lower(j)] && s.live()
		}
		if l != nil {
			to = l.to
			if s.sign(to, "'") && s.id(to+1, lex.WS) {
				to += 2
			}
		}
	} else if l = s.clauseSubject(k); l != nil {
		from, to = l.from, k+1
		if s.id(k+1, lex.WIt) {
			to++
		}
	}
	if l == nil || l.used || !text || !block && !s.permanent(l) {
		return
	}
	in := s.inVeto(k)
	if in >= 0 {
		from = min(from, in)
	}
	for j := range s.u {
		if s.is(j, lex.VetoNoun|lex.VetoPast) && (in < 0 || j > l.from) {
			return // the veto is told by its own word
		}
	}
	s.addVeto(l, from, to, false)
	if n := len(s.walker.found); n > 0 {
		s.walker.found[n-1].Loose = true
	}
}

// isPassive says whether the verb at k says what was done, not who did it.
func (s *sentence) isPassive(k int) bool {
	for j := k - 1; j > k-4; j-- {
		switch s.lower(j) {
		case "was", "were", "been", "being", "be", "is", "are", "got":
			return true
		}
		if !s.adverb(j) && !s.is(j, lex.Did) {
			break
		}
	}
	return false
}

// firstList is the first list of the sentence, if it stands before unit k.
func (s *sentence) firstList(k int) *listing {
	if len(s.people) > 0 && s.people[0].to <= k && !s.people[0].used {
		return &s.people[0]
	}
	return nil
}

// subject is the list that the verb at k speaks of.
func (s *sentence) subject(k int) *listing {
	j := k
	for n := 0; n < 12 && j > 0; n++ {
		if l := s.listEnding(j); l != nil {
			return l
		}
		switch p := j - 1; {
		case s.is(p, lex.Did|lex.Date|lex.Number|lex.All|lex.Members|lex.Only) || s.adverb(p) || s.id(p, lex.WBoth, lex.WOn, lex.WWhich, lex.WWho, lex.WHas, lex.WHad, lex.WHave, lex.WAll, lex.WThat):
			j = p
		case s.sign(p, ")"):
			j = s.opening(p)
		case s.sign(p, ","):
			m := p
			for q := p - 1; q > p-18 && q >= 0; q-- {
				if s.sign(q, ",") && (q > p-12 || s.id(q+1, lex.WWho, lex.WWhich)) {
					m = q
					break
				}
				if s.is(q, lex.Verbs|lex.VotePast) && !s.id(q+1, lex.WBy) {
					break // but for Russia, backed by China, cast its veto
				}
			}
			if m == p {
				if l := s.listEnding(p); l != nil {
					return l
				}
				return nil
			}
			j = m
		case s.unknown(p) && n < 3:
			j = p
		default:
			return nil
		}
	}
	return nil
}

// vetoesOther says whether what is vetoed at k is no text of the Council: a
// bill, a budget, a deal.
func (s *sentence) vetoesOther(k int) bool {
	if s.id(k+1, lex.WIts, lex.WTheir, lex.WHis, lex.WHer) && strings.EqualFold(s.text(k+2), "own") && !s.is(k+3, lex.Text) {
		return true // vetoing its own instincts
	}
	for j := k + 1; j < k+8; j++ {
		switch s.lower(j) {
		case "bill", "bills", "legislation", "law", "budget", "deal", "merger", "takeover", "idea", "loan", "accession", "package", "appointment", "candidate", "candidacy", "aid", "trade", "pipeline", "ordinance", "sale", "suggestion", "visit":
			return !s.is(j-1, lex.UN)
		}
		if s.is(j, lex.Hint) {
			return true
		}
		if s.sign(j, ".;") || s.id(j, lex.WTo) {
			return false // cast its veto to block aid deliveries
		}
	}
	return false
}

// vetoNoun reads a veto told by the noun: Russia's veto, a veto by China, cast
// its veto.
func (s *sentence) vetoNoun(k int) {
	if l := s.butFor(k); l != nil {
		s.addVeto(l, l.from, k+1, false)
		return
	}
	if l := s.thankedFor(k); l != nil {
		s.addVeto(l, l.from, k+1, false)
		return
	}
	if s.joinsVeto(k) || s.isForgone(k) || s.unreal(k) || s.vetoesOther(k) {
		return
	}
	if l := s.noWasVeto(k); l != nil {
		l.loose = l.loose || s.id(k-2, lex.WIs) // an American no is a veto: a rule
		s.addVeto(l, l.from, k+1, false)
		return
	}
	if s.ofThemVetoes(k) || s.ownedBehind(k) || s.numberedVetoes(k) || s.vetoesOf(k) || s.isGeneralVeto(k) {
		return
	}
	if s.id(k+1, lex.WBy, lex.WWith) && s.id(k+2, lex.WWhich) {
		if l := s.listFrom(k + 3); l != nil { // the double veto by which Russia and China
			s.addVeto(l, k, l.to, false)
			return
		}
	}
	if strings.EqualFold(s.text(k), "vetoing") && s.vetoing(k) {
		return
	}
	if s.sign(k+1, ",") && s.id(k+2, lex.WOf, lex.WBy, lex.WFrom) {
		if l := s.listFrom(k + 3); l != nil && s.permanent(l) && !s.sign(l.to, "'") && len(l.names) > 0 {
			s.addVeto(l, k, l.to, false) // a double veto, of Russia and China
			return
		}
	}
	// a veto by Russia, vetoes from China and Russia
	if s.id(k+1, lex.WBy, lex.WFrom) || s.id(k+1, lex.WOf) && !s.is(k-1, lex.Actor) && !s.id(k-1, lex.WS) {
		j := k + 2
		for j < k+6 && s.listFrom(j) == nil && (s.is(j, lex.Members) || s.unknown(j) || s.id(j, lex.WThe, lex.WA)) {
			j++
		}
		if l := s.listFrom(j); l != nil && !(s.id(k+1, lex.WOf) && s.sign(l.to, "'")) { // the veto of Brazil's draft
			s.addVeto(l, k, l.to, s.is(k-1, lex.Only))
			return
		}
	}
	if l := s.listFrom(k + 2); l != nil && s.is(k-1, lex.Number) && s.sign(k+1, ",:(-") && int(s.value(k-1)) == len(l.names) && len(l.names) > 1 && (s.endOfClause(l.to) || s.sign(l.to, ")")) {
		s.addVeto(l, k-1, l.to, false) // it got three vetoes, US + UK + France
		return
	}
	if l := s.vetoNamed(k); l != nil {
		s.addVeto(l, k, l.to, false)
		return
	}
	// Russia's veto, the Russian veto, a double Russian-Chinese veto
	j := k
	for s.is(j-1, lex.Only|lex.Number|lex.Another) || s.unknown(j-1) && j > k-2 && s.at(j-1).Case == 0 {
		j--
	}
	if s.id(j-1, lex.WS) && s.sign(j-2, "'") {
		j -= 2
	} else if s.sign(j-1, "'") {
		j--
	}
	if l := s.eachVeto(k); l != nil {
		s.addVeto(l, l.from, k+1, false)
		return
	}
	if l := s.vetoOfTwo(k); l != nil {
		s.addVeto(l, l.from, k+1, false)
		return
	}
	if l := s.vetoOwner(j); l != nil {
		s.addVeto(l, l.from, k+1, s.castAlone(k+1) || l.from == 1 && s.is(0, lex.Only))
		if n := len(s.walker.found); n > 0 && (l.pronoun || s.id(l.from-1, lex.WA, lex.WAn) && !s.id(l.from-2, lex.WBy) && !s.fellTo(l.from-2) && !s.hadEffect(k+1) && !s.tookIt(l.from-2, k+1) && !s.isAll(l.from-1, k+1) && !s.metVeto(l.from-2) && !s.inTally(l.from-1, k+1)) {
			s.walker.found[n-1].Loose = true // the worry had been a Soviet veto; it kept its veto in its pocket
		}
		return
	}
	if s.byItsVeto(k) || s.cleftVeto(k) {
		return
	}
	// Russia used its veto
	for m := k - 1; m > k-8 && m >= 0; m-- {
		if s.is(m, lex.VetoUse) || s.cameWith(m) {
			if s.isPassive(m) {
				break
			}
			l := s.subject(m)
			if (l == nil || s.isGoverned(l)) && strings.HasSuffix(s.text(m), "ing") {
				l = s.firstList(m) // Russia blocked the text, casting its eighth veto
			}
			if l == nil {
				l = s.clauseSubject(m) // Russia's ambassador cast a veto
			}
			if l != nil {
				s.addVeto(l, l.from, k+1, s.is(l.from-1, lex.Only))
				s.vetoAfter(k)
				return
			}
			break
		}
		if s.sign(m, ",;.") {
			break
		}
	}
	if l := s.namedBehind(k); l != nil {
		s.addVeto(l, k, l.to, false)
		return
	}
	// a veto was cast by Russia; the sole nay, a veto, was America's
	for m := k + 1; m < k+7; m++ {
		if l := s.whoseVeto(m + 1); l != nil && s.isCopula(m) && !s.is(m-1, lex.Modal) {
			s.addVeto(l, k, l.to, false)
			return
		}
		if s.is(m, lex.Actor) && !s.sign(m+1, "'") || s.id(m, lex.WFrom) && s.sign(k+1, ",") && s.unknown(m-1) && s.at(m-1).Case == words.Lower {
			break // a veto, despite pressure from Chile
		}
		if s.id(m, lex.WBy, lex.WFrom) || s.id(m, lex.WWas, lex.WIs, lex.WWere) {
			if l := s.listFrom(m + 1); l != nil && (s.id(m, lex.WBy, lex.WFrom) || s.sign(l.to, "'") || len(l.at) > 1 && s.sign(l.at[0]+1, "'")) {
				from, to := k, l.to
				if s.sign(l.to, "'") && s.id(l.to+1, lex.WS) {
					to = l.to + 2
				}
				only := false
				for p := k - 1; p > k-8 && p >= 0 && !s.sign(p, ";.:"); p-- {
					if s.is(p, lex.NoLabel|lex.Only) {
						from = p
						only = only || s.is(p, lex.Only)
					}
				}
				if from > 0 && s.id(from-1, lex.WThe) {
					from--
				}
				s.addVeto(l, from, to, only)
				return
			}
		}
		if s.sign(m, ";.") {
			break
		}
	}
	if !s.castBehind(k) {
		s.vetoBeside(k)
	}
}

// vetoOwner is whose veto it is, where the words that name them end at unit j, but for
// what it was about: Russia's fifth Syria veto, the Gaza veto.
func (s *sentence) vetoOwner(j int) *listing {
	const far = 4
	l := s.listEnding(j)
	if l == nil || len(l.names) != 1 || s.sign(l.to, "'") || s.permanent(l) || s.is(l.from, lex.Actor) && s.Lex.Names[s.u[l.from].Val].Demonym {
		return l
	}
	for b := l.from - 1; b > 0 && b > l.from-far; b-- {
		switch {
		case s.is(b, lex.Number|lex.Another|lex.Only), s.unknown(b) && s.at(b).Case == words.Lower:
		case s.id(b, lex.WS) && s.sign(b-1, "'") && s.is(b-2, lex.Actor):
			return &listing{from: b - 2, to: l.to, names: []int32{s.u[b-2].Val}}
		default:
			return nil
		}
	}
	return nil
}

// butFor is whose veto at unit k a text is said to have been without in vain: it would
// have passed but for the American and British vetoes. It is nil where nothing of the
// kind is told.
func (s *sentence) butFor(k int) *listing {
	l := s.vetoOwner(k)
	if l == nil && s.id(k-1, lex.WS) && s.sign(k-2, "'") {
		l = s.listEnding(k - 2)
	}
	if l == nil || l.used || !s.permanent(l) {
		return nil
	}
	b := s.beforeThe(l.from)
	if !s.is(b, lex.Except) || !strings.EqualFold(s.text(b), "but for") && !strings.EqualFold(s.text(b), "except for") {
		return nil
	}
	for m := b - 1; m >= 0 && !s.sign(m, ";:."); m-- {
		if s.is(m, lex.Modal) && s.is(m+1, lex.Pass|lex.Verbs) {
			return l
		}
	}
	return nil
}

// castAlone says whether the words behind a veto at k say that nobody else cast one:
// Moscow's veto, cast alone.
func (s *sentence) castAlone(k int) bool {
	return s.sign(k, ",-_(") && s.is(k+1, lex.VetoUse) && s.is(k+2, lex.Only) && s.endOfClause(k+3)
}

// fellTo says whether "to" at k follows what a text did: the draft fell on Tuesday to an
// American veto.
func (s *sentence) fellTo(k int) bool {
	const far = 16
	if !s.id(k, lex.WTo) {
		return false
	}
	j := k - 1
	for s.is(j, lex.Date) || s.id(j, lex.WOn) || s.adverb(j) || strings.EqualFold(s.text(j), "night") {
		j--
	}
	if !s.is(j, lex.Fail) || s.unreal(j) || strings.EqualFold(s.text(j-1), "nearly") || strings.EqualFold(s.text(j-1), "almost") {
		return false
	}
	for m := j - 1; m >= 0 && m > j-far && !s.sign(m, ";:."); m-- {
		if s.is(m, lex.Text) {
			return true
		}
	}
	return false
}

// vetoAfter reads a second veto that is told without the verb and the noun of the one at
// k: Russia cast its eighth veto on Syria, and China its seventh.
func (s *sentence) vetoAfter(k int) {
	const far = 10
	for m := k + 1; m < k+far; m++ {
		if s.sign(m, ";:.") || s.is(m, lex.Positions|lex.VotePast) {
			return
		}
		l := s.listEnding(m)
		if l == nil || !s.id(m, lex.WIts) {
			continue
		}
		if _, tail, ok := l.splitLast(); ok {
			l = tail // on Syria, and China
		}
		if len(l.names) == 1 && s.permanent(l) && (s.is(l.from-1, lex.And) || s.sign(l.from-1, ",")) && (s.unknown(m+1) || s.is(m+1, lex.Another)) && strings.HasSuffix(s.lower(m+1), "h") && s.endOfClause(m+2) {
			s.addVeto(l, l.from, m+2, false)
		}
		return
	}
}

// vetoing reads a veto told in passing: Beijing joined Moscow in vetoing the
// text; vetoing it were Russia and China.
func (s *sentence) vetoing(k int) bool {
	for m := k + 1; m < k+8; m++ {
		if s.isCopula(m) {
			if l := s.listFrom(m + 1); l != nil && s.permanent(l) {
				s.addVeto(l, k, l.to, false)
				return true
			}
		}
	}
	if !s.id(k-1, lex.WIn, lex.WBy) {
		return false
	}
	l := s.subject(k - 1)
	for m := k - 1; m > k-8 && m > 0; m-- {
		if s.is(m, lex.Join) {
			o := s.listFrom(m + 1)
			if l = s.subject(m); l == nil || o == nil {
				return false
			}
			both := listing{from: l.from, to: l.to, names: append(append([]int32(nil), l.names...), o.names...)}
			l.used, o.used = true, true
			s.addVeto(&both, l.from, k+1, false)
			return true
		}
	}
	if l != nil {
		s.addVeto(l, l.from, k+1, s.is(k-2, lex.Only) && s.isCopula(k-3)) // was alone in vetoing it
	}
	return l != nil
}

// vetoBeside reads a veto told by the noun at k where who cast it stands further
// off, or is not said: a double veto killed it: Russia and China; its fifth veto
// on Syria; the veto of Friday. It is kept only where the record shows it.
func (s *sentence) vetoBeside(k int) {
	if !strings.Contains(s.text(k), " ") && !s.live() || s.is(k-1, lex.Not) || s.id(k-1, lex.WNo) {
		return
	}
	if w := s.lower(k + 1); s.id(k-1, lex.WThe) && (w == "is" || w == "has" || w == "does" || w == "did") {
		return // the veto is dead, the veto did not apply
	}
	from, to := k, k+1
	for from > 0 && (s.is(from-1, lex.Another|lex.Only|lex.Number) || s.unknown(from-1) && s.at(from-1).Case == words.Lower && from > k-2) {
		from--
	}
	own := strings.EqualFold(s.text(k-1), "own") && added[s.lower(from-2)]
	if s.id(from-1, lex.WA, lex.WThe, lex.WIts, lex.WTheir, lex.WHis, lex.WHer) {
		from--
	} else if s.id(from-1, lex.WS) && s.is(from-3, lex.Date) {
		from -= 3 // Wednesday's double veto
	} else {
		from = k
	}
	if b := from - 1; b >= 0 && !s.sign(b, ",;:-_(\"'") && !s.is(b, lex.And) && !s.isCopula(b) && !s.id(b, lex.WBy, lex.WWith, lex.WTo, lex.WAfter, lex.WOf, lex.WFrom, lex.WFor, lex.WThat, lex.WAs, lex.WAgain) && !tells[s.lower(b)] && !own {
		return // renounced its veto
	}
	if s.id(to, lex.WOf, lex.WOn) && s.is(to+1, lex.Date) {
		to += 2
	}
	add := func(l *listing, from, to int) {
		n := len(s.walker.found)
		s.addVeto(l, from, to, false)
		if len(s.walker.found) > n {
			s.walker.found[n].Loose = !own
		}
	}
	if l := s.listEnding(from - 1); own && l != nil && !l.used && !s.sign(l.to, "'") {
		last := listing{from: l.at[max(0, len(l.at)-1)], to: l.to} // the invasion of Ukraine, and China added
		if n := len(l.names); n > 0 && len(l.groups) == 0 {
			last.names = l.names[n-1:]
		}
		if s.permanent(&last) {
			add(&last, last.from, to)
			return
		}
	}
	// a triple veto ...: France, Britain and the United States
	for i := range s.people {
		l := &s.people[i]
		if l.from > k && !l.used && s.permanent(l) && s.endOfClause(l.to) {
			b := s.beforeThe(l.from)
			if (s.sign(b, ":-_(") || s.id(b, lex.WOf) && (strings.EqualFold(s.text(b-1), "work") || strings.EqualFold(s.text(b-1), "doing"))) && b-k < 24 && !s.crossesStop(k, b) {
				add(l, from, l.to)
				return
			}
		}
	}
	// Russia said nyet, its fifth veto
	if s.id(from, lex.WIts, lex.WTheir, lex.WHis, lex.WHer) && !s.ofEither(from) {
		for i := range s.people {
			if l := &s.people[i]; l.to <= from && !l.used && s.permanent(l) && !s.isGoverned(l) && !s.crossesStop(l.to, from) {
				own = own || s.id(from-1, lex.WWith, lex.WBy) && s.is(l.to, lex.VetoBlock) // the US blocked it with its veto
				add(l, l.from, to)
				return
			}
		}
		if names, groups, _ := s.antecedent(from, s.id(from, lex.WTheir)); len(names)+len(groups) > 0 {
			l := &listing{from: from, to: to, names: names, groups: groups}
			if s.permanent(l) {
				add(l, from, to)
				return
			}
		}
	}
	if from == k && !strings.Contains(s.text(k), " ") && !s.id(k-1, lex.WA, lex.WThe) {
		return
	}
	s.add(finding{Statement: Statement{Kind: Veto, People: []People{{Position: plenary.No}}, Loose: !s.endedBy(k)}, from: from, to: to, unit: from})
}

// tells are words before a veto that was cast.
var tells = map[string]bool{
	"despite": true, "following": true, "through": true, "via": true, "thanks": true, "when": true, "until": true, "since": true, "because": true, "called": true, "cast": true,
}

// added are words by which a member is said to have vetoed beside another.
var added = map[string]bool{"added": true, "adding": true, "adds": true, "contributed": true}

// feared are words that make a veto behind "of" none that was cast.
var feared = map[string]bool{
	"threat": true, "risk": true, "fear": true, "prospect": true, "possibility": true, "danger": true, "spectre": true, "specter": true, "shadow": true,
	"chance": true, "likelihood": true, "abolition": true, "question": true, "issue": true, "history": true, "talk": true, "certainty": true, "expectation": true,
}

// isGeneralVeto says whether the noun at k speaks of vetoes at large.
func (s *sentence) isGeneralVeto(k int) bool {
	switch s.lower(k + 1) {
	case "power", "powers", "right", "rights", "threat", "threats", "wielding", "holding", "system", "reform", "privilege", "player", "players":
		return true
	}
	for j := k + 1; j < k+5; j++ {
		switch s.lower(j) {
		case "often", "so often", "usually", "habitually", "frequently", "routinely":
			return true // the veto, so often used by Moscow
		}
	}
	if s.sign(k+1, "-") && !s.at(k+1).Space || s.neverCame(k) || s.isIdleVeto(k) || s.isForgone(k) || s.withVeto(k) {
		return true
	}
	for j := k - 1; j > k-4 && j >= 0; j-- {
		if s.id(j, lex.WNo, lex.WWithout) || s.is(j, lex.Not) {
			return true
		}
		switch s.lower(j) {
		case "despite", "avoid", "avoided", "avoiding", "risk", "risked", "feared", "fear", "threatened", "withheld", "averted", "expected", "likely", "possible", "of":
			switch s.lower(j) {
			case "despite":
			case "of":
				return !s.id(j-1, lex.WBecause) && (s.isCopula(j-1) || feared[s.lower(j-1)] || !s.is(k-1, lex.Actor) && !s.id(k-1, lex.WS))
			default:
				return true
			}
		}
	}
	return s.is(k-1, lex.Number) && s.is(k, lex.VetoNoun) && s.at(k-1).Val > 3
}

// neverCame says whether the clause denies the veto told at k: the veto that all
// had feared never came, did not materialise, was not cast.
func (s *sentence) neverCame(k int) bool {
	const far = 12
	for j := k + 1; j < len(s.u) && j < k+far && !s.sign(j, ".;:,"); j++ {
		if s.is(j, lex.Not) || strings.EqualFold(s.text(j), "never") || strings.HasPrefix(s.lower(j), "fail") {
			for m := j + 1; m < j+4; m++ {
				if happens[s.lower(m)] {
					return true
				}
			}
		}
	}
	return false
}

// happens are verbs of what comes about.
var happens = map[string]bool{
	"come": true, "came": true, "materialise": true, "materialised": true, "materialize": true, "materialized": true, "happen": true, "happened": true, "used": true, "cast": true,
	"forthcoming": true, "arrive": true, "arrived": true, "follow": true, "followed": true, "fall": true, "fell": true, "needed": true, "necessary": true, "required": true, "exercised": true, "appear": true, "appeared": true, "delivered": true, "issue": true, "question": true, "likely": true, "possible": true, "risk": true, "danger": true,
}

func (s *sentence) addVeto(l *listing, from, to int, only bool) {
	l.used = true
	if len(l.names)+len(l.groups) == 0 {
		return
	}
	p := People{Position: plenary.No, Names: l.names, Groups: l.groups, Only: only || s.isAlone(l) || s.byItself(l) && s.lone(l), Unread: l.unread}
	l.loose = l.loose || len(l.names) == 0 && !(len(l.groups) == 1 && s.Lex.Groups[l.groups[0].Index].ID == "p3")
	if s.id(l.from-1, lex.WNor, lex.WNeither) {
		p.Not = true // neither Moscow nor Beijing used its veto
		if b := s.listEnding(l.from - 1); b != nil && s.id(l.from-1, lex.WNor) {
			p.Names = append(slices.Clone(b.names), p.Names...)
			from, b.used = min(from, b.from-1), true
		}
	}
	// The year or day behind it belongs to the passage: vetoed by France in 2013.
	if s.id(to, lex.WIn, lex.WOn) && s.is(to+1, lex.Date) {
		to += 2
	}
	s.add(finding{Statement: Statement{Kind: Veto, People: []People{p}, Loose: l.loose}, from: from, to: to, unit: from})
}
