package claims

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// How likely, at most, the members of a list that agree with a reading would have
// done so by chance, for the reading to be vouched for by them: where the words
// give the position, if loosely, and where they are not understood.
const (
	looseChance = 1.0 / 8
	blindChance = 1.0 / 64
	pairChance  = 1.0 / 40   // one of two
	listChance  = 1.0 / 16   // two and more, of whom nothing else is said
	crowdChance = 1.0 / 4096 // four and more, wherever they are listed
)

// vouched says whether a reading of a list is borne out by all of its members but
// one, or but two of many: chance would hardly put the others into that position,
// so that the list is meant as it was read.
func (j *judge) vouched(st *extract.Statement, v int, chance float64) bool {
	same, odd, p := j.vouching(st, v)
	return odd > 0 && odd <= 1+(same+odd)/8 && (same > odd || same == odd && p <= pairChance) && p <= chance
}

// vouching counts the members of a list that took the position it is read as, and
// those that did not, and says how likely the former would have by chance.
func (j *judge) vouching(st *extract.Statement, v int) (same, odd int, chance float64) {
	if st.Kind != extract.Who || len(st.People) != 1 {
		return 0, 0, 1
	}
	p := &st.People[0]
	if p.Not || len(p.Groups) > 0 || len(p.AsGroups) > 0 {
		return 0, 0, 1
	}
	pos := p.Position
	if len(p.As) > 0 {
		pos = j.sameAs(p, v).Position
	}
	share, ok := j.share(pos, v)
	if !ok || pos == plenary.UnknownPosition {
		return 0, 0, 1
	}
	chance = 1
	for _, name := range p.Names {
		codes, listed := j.members(name, v)
		switch {
		case len(codes) != 1:
			return 0, 0, 1
		case listed && j.rec.Position(v, codes[0]) == pos:
			same++
			chance *= share
		default:
			odd++
		}
	}
	return same, odd, chance
}

// vouchedPart is a list without the members that a vote denies, where the others
// bear it out so well that they tell which vote is meant; nil otherwise.
func (j *judge) vouchedPart(st *extract.Statement, v int) *extract.Statement {
	if !j.vouched(st, v, blindChance) || len(st.People[0].As) > 0 {
		return nil
	}
	part, p := *st, st.People[0]
	p.Names, p.Only = nil, false
	for _, name := range st.People[0].Names {
		if codes, listed := j.members(name, v); listed && j.rec.Position(v, codes[0]) == p.Position {
			p.Names = append(p.Names, name)
		}
	}
	part.People = []extract.People{p}
	return &part
}

// oddOne reads a list whose grammar was not understood, all of whose members but
// one took a position that the words near allow and that few took: the list is
// meant as that position, and the record denies it of the one.
func (j *judge) oddOne(st *extract.Statement, f *frameResult) (Finding, bool) {
	if st.Kind != extract.Who || len(st.People[0].Names) < 3 {
		return Finding{}, false
	}
	chance := listChance
	if only(st.Glimpse.May) || st.Glimpse.Told > 0 {
		chance = looseChance
	}
	for _, pos := range positionsInOrder {
		if !st.Glimpse.May[pos] {
			continue
		}
		if n, ok := j.rec.Tally(f.vote).Of(pos).Int(); st.Glimpse.Told > int32(len(st.People[0].Names)) && ok && n != int64(st.Glimpse.Told) {
			continue
		}
		plain := *st
		p := st.People[0]
		p.Position = pos
		plain.People = []extract.People{p}
		if !j.vouched(&plain, f.vote, chance) {
			continue
		}
		if same, _, p := j.vouching(&plain, f.vote); !st.Glimpse.Meant && (same < 4 || p > crowdChance) && (!st.Glimpse.Ends || same < 2 || p > listChance) {
			continue
		}
		c := j.compare(&plain, f.vote)
		if _, d, _ := c.count(); d == 0 {
			continue
		}
		if ok, _ := j.sure(&plain, f, &c); !ok {
			continue
		}
		return j.foundWrong(&plain, f, &c), true
	}
	return Finding{}, false
}

// foundWrong reports a statement that was read with the record's help as contradicted.
func (j *judge) foundWrong(st *extract.Statement, f *frameResult, c *comparison) Finding {
	out := j.finds(st.Kind, st.Start, st.End)
	j.contradict(&out, st, f, f.vote, c)
	out.Sure = Inferred
	return out
}

// wrongAlone is the finding that a list is not whole, where the vote is certain and denies it.
func (j *judge) wrongAlone(alone *extract.Statement, f *frameResult) (Finding, bool) {
	c := j.compare(alone, f.vote)
	if !c.denies() {
		return Finding{}, false
	}
	if ok, _ := j.sure(alone, f, &c); !ok {
		return Finding{}, false
	}
	return j.foundWrong(alone, f, &c), true
}

// staleFigure reads a large number, told of a vote just held, that is how many were in
// favour when the same matter was voted on before, and nothing in the vote told:
// 187 for Havana, where it was 165 this year.
func (j *judge) staleFigure(st *extract.Statement, f *frameResult) (Finding, bool) {
	const large, far = 100, 800 // votes; days
	said := st.Counts[plenary.UnknownPosition]
	if st.Kind != extract.Counts || !said.Said || said.Hedged() || said.Lo < large || j.ix.body[f.vote] != plenary.GeneralAssembly || !j.justNow(int32(f.vote)) || j.recalls(st) || yearTold.MatchString(j.surroundings(st)) {
		return Finding{}, false
	}
	t := j.rec.Tally(f.vote)
	for _, p := range positionsInOrder {
		if n, ok := t.Of(p).Int(); ok && n == int64(said.Lo) {
			return Finding{}, false
		}
	}
	if j.hasNumber(j.doc.Text, t.Yes.Or(0)) || len(j.ix.tallies[f.vote]) != 1 {
		return Finding{}, false
	}
	for i := range f.ranked {
		o := int(f.ranked[i].vote)
		if o == f.vote || j.rec.Tally(o).Yes.Or(0) != int64(said.Lo) || j.apart(o, f.vote) > far || j.ix.days[o] > j.ix.days[f.vote] || !j.ix.sameMatter(o, f.vote) {
			continue
		}
		return j.deniedInFavour(st, f)
	}
	return Finding{}, false
}

// deniedInFavour reads a number as that of those in favour and reports it where the vote
// surely denies it.
func (j *judge) deniedInFavour(st *extract.Statement, f *frameResult) (Finding, bool) {
	plain := *st
	plain.Counts = [5]extract.Count{}
	plain.Counts[plenary.Yes] = st.Counts[plenary.UnknownPosition]
	c := j.compare(&plain, f.vote)
	if _, d, _ := c.count(); d == 0 {
		return Finding{}, false
	}
	if ok, _ := j.sure(&plain, f, &c); !ok {
		return Finding{}, false
	}
	return j.foundWrong(&plain, f, &c), true
}

// leansWrong reads members of whom a phrase is told that leans to a position: where
// the record has the opposite of each, the statement is wrong. Whoever is said to
// have agreed may have abstained, and whoever held back may have been away.
func (j *judge) leansWrong(st *extract.Statement, f *frameResult) (Finding, bool) {
	if st.Kind != extract.Who || st.Glimpse.Does == plenary.UnknownPosition {
		return Finding{}, false
	}
	plain, p := *st, st.People[0]
	if len(p.Names) == 0 || len(p.Groups)+p.Unread > 0 {
		return Finding{}, false
	}
	p.Position = st.Glimpse.Does
	plain.People = []extract.People{p}
	plain.Otherwise[plenary.UnknownPosition], plain.Otherwise[plenary.Abstain], plain.Otherwise[plenary.NotVoting] = true, true, true
	c := j.compare(&plain, f.vote)
	if _, d, u := c.count(); d == 0 || u > 0 {
		return Finding{}, false
	}
	if ok, _ := j.sure(&plain, f, &c); !ok {
		return Finding{}, false
	}
	return j.foundWrong(&plain, f, &c), true
}

// only says whether one position and no other is allowed.
func only(may [5]bool) bool {
	n := 0
	for _, ok := range may {
		if ok {
			n++
		}
	}
	return n == 1
}

// lists says whether an event has a list of its own for the position of another
// list, with one of its members: nobody tells those twice of one vote.
func (f *frameResult) lists(st *extract.Statement) bool {
	if st.Kind != extract.Who || st.People[0].Position == plenary.UnknownPosition || len(st.People[0].Names) < 2 {
		return false
	}
	p := &st.People[0]
	for _, o := range f.statements {
		if o == st || o.Kind != extract.Who || o.Loose || o.People[0].Position != p.Position || len(o.People[0].Names) < 2 {
			continue
		}
		for _, name := range o.People[0].Names {
			if slices.Contains(p.Names, name) {
				return true
			}
		}
	}
	return false
}
