package stances

import "github.com/plenary-vote/plenary"

// An Item is a word, or a whole list of members, as the traits of what stands near it
// see it.
type Item struct {
	Word, Kind uint32 // hashes of its text, and of what it is taken for
	Sign       byte   // of punctuation, else 0
	Denies     bool
	Names      plenary.Position // the position that it names
	Leans      bool             // it names it only where a vote is told
	Number     int32            // else 0
	Counted    plenary.Position // that so many were told to have taken
	Members    int              // how many members or groups are listed
	Did        plenary.Position // the position that is told of the first of them
}

// Hash is the FNV-1a hash of a text.
func Hash(text string) uint32 {
	h := uint32(2166136261)
	for i := range len(text) {
		h = (h ^ uint32(text[i])) * 16777619
	}
	return h
}

// traits collects hashes of what stands around the members at one place in a row of
// items.
type traits struct {
	items []Item
	at    int // the members
	own   int // where their sentence begins
	out   []uint32
}

// What a trait is of. Those from the first of a side on are told apart by side.
const (
	always uint32 = iota
	size
	wordsBeside
	kindsBeside
	wordsAround
	kindsAround
	nearestBoth
	nearestBefore
	nearestBehind
	listNumber
	opens
	opensBefore
	behindSentenceCue
	behindAside
	cueBehindAside
	inBrackets
	cueBeforeBrackets
	behindColon
	deniedBefore
	deniedBehind
	firstOfSide
)

// What a trait of one side is of.
const (
	wordAt = firstOfSide + 2*iota
	kindAt
	wordsAt
	kindsAt
	kindWordAt
	wordKindAt
	threeWords
	threeKinds
	fourKinds
	threeWordsFurther
	threeKindsFurther
	clauseWord
	nearWord
	cue
	cueByPlace
	cueBySigns
	cueByPath
	cueByWord
	cueByMembers
	cueByKind
	noCue
	company
	companyByKind
	companyByWord
	companyByBoth
	companyNear
)

// beyond stands for what lies outside the items.
const beyond = 1

// add notes a trait.
func (t *traits) add(of uint32, values ...uint32) {
	h := mix(0x1234567, of)
	for _, v := range values {
		h = mix(h, v)
	}
	t.out = append(t.out, h)
}

// mix stirs a value into a hash (the finalizer of MurmurHash3, Appleby 2011).
func mix(h, v uint32) uint32 {
	h ^= v
	h *= 0x9E3779B1
	h ^= h >> 15
	h *= 0x85EBCA77
	return h ^ h>>13
}

// Traits appends hashes of what is noted of the surroundings of the members at a place in a
// row of items; own is where their sentence begins, behind the end of the one before.
func Traits(out []uint32, items []Item, at, own int) []uint32 {
	t := &traits{items: items, at: at, own: own, out: out}
	t.add(always)
	t.add(size, uint32(min(items[at].Members, 6)))
	for side := range 2 {
		t.beside(side)
		t.cues(side)
		t.company(side)
	}
	t.between()
	t.aside()
	t.brackets()
	t.colon()
	t.denials()
	t.number()
	t.opening()
	return t.out
}

// word and kind of the item so far from the members.
func (t *traits) word(far int) uint32 {
	if k := t.at + far; k >= 0 && k < len(t.items) {
		return t.items[k].Word
	}
	return beyond
}

func (t *traits) kind(far int) uint32 {
	if k := t.at + far; k >= 0 && k < len(t.items) {
		return t.items[k].Kind
	}
	return beyond
}

// item is the one so far from the members, nil outside.
func (t *traits) item(far int) *Item {
	if k := t.at + far; k >= 0 && k < len(t.items) {
		return &t.items[k]
	}
	return nil
}

// toward is the direction of a side: behind the members first, then before them.
func toward(side int) int { return 1 - 2*side }

// beside notes the words and kinds on one side, by their place and together.
func (t *traits) beside(side int) {
	const places, pairs, clause, near = 6, 4, 14, 5
	of := func(what uint32) uint32 { return what + uint32(side) }
	var w, k [places + 3]uint32
	for d := 1; d < len(w); d++ {
		w[d], k[d] = t.word(toward(side)*d), t.kind(toward(side)*d)
	}
	for d := 1; d <= places; d++ {
		t.add(of(wordAt), uint32(d), w[d])
		t.add(of(kindAt), uint32(d), k[d])
	}
	for d := 1; d <= pairs; d++ {
		t.add(of(wordsAt), uint32(d), w[d], w[d+1])
		t.add(of(kindsAt), uint32(d), k[d], k[d+1])
		t.add(of(kindWordAt), uint32(d), k[d], w[d+1])
		t.add(of(wordKindAt), uint32(d), w[d], k[d+1])
	}
	t.add(of(threeWords), w[1], w[2], w[3])
	t.add(of(threeKinds), k[1], k[2], k[3])
	t.add(of(fourKinds), k[1], k[2], k[3], k[4])
	t.add(of(threeWordsFurther), w[2], w[3], w[4])
	t.add(of(threeKindsFurther), k[2], k[3], k[4])
	for d := 1; d <= clause; d++ {
		it := t.item(toward(side) * d)
		if it == nil || it.Sign == ';' {
			break
		}
		t.add(of(clauseWord), it.Word)
		if d <= near {
			t.add(of(nearWord), it.Word)
		}
	}
}

// position is the one that an item speaks of, and how: by name, by leaning, by a number.
func (it *Item) position() (p plenary.Position, how uint32) {
	switch {
	case it.Names != plenary.UnknownPosition && !it.Leans:
		return it.Names, 1
	case it.Names != plenary.UnknownPosition:
		return it.Names, 2
	case it.Number != 0 && it.Counted != plenary.UnknownPosition:
		return it.Counted, 3
	}
	return plenary.UnknownPosition, 0
}

// cues notes the two nearest items on one side that speak of a position, and what
// stands between.
func (t *traits) cues(side int) {
	const far, most, short = 22, 2, 7
	found, members := uint32(0), uint32(0)
	signs, path := uint32(7), uint32(77)
	for d := 1; d <= far && found < most; d++ {
		it := t.item(toward(side) * d)
		if it == nil {
			break
		}
		if p, how := it.position(); how > 0 {
			position, place := uint32(p), uint32(d)
			if d > 4 {
				place = uint32(4 + min((d-4)/4, 3))
			}
			of := func(what uint32, values ...uint32) {
				t.add(what+uint32(side), append(values, found)...)
			}
			of(cue, position)
			of(cue, position, how)
			of(cueByPlace, position, place)
			of(cueBySigns, position, how, min(members, 3), signs)
			of(cueBySigns, position, signs, place)
			of(cueByMembers, position, min(members, 3))
			of(cueByWord, position, it.Word)
			of(cueByKind, it.Kind, min(members, 2), signs)
			of(cueByKind, it.Kind, place)
			if d <= short+1 {
				of(cueByPath, position, path)
			}
			found++
		}
		if it.Members > 0 {
			members++
		}
		if it.Sign != 0 {
			signs = mix(signs, uint32(it.Sign))
		}
		path = mix(path, it.Kind)
	}
	if found == 0 {
		t.add(noCue + uint32(side))
	}
}

// company notes the two nearest members on one side of whom a statement tells.
func (t *traits) company(side int) {
	const far, most, near = 11, 2, 3
	beside := t.kind(toward(side))
	n := uint32(0)
	for d := 1; d <= far && n < most; d++ {
		it := t.item(toward(side) * d)
		if it == nil || it.Sign == ';' {
			break
		}
		if it.Members == 0 {
			continue
		}
		n++
		if it.Did == plenary.UnknownPosition {
			t.add(company+uint32(side), n)
			continue
		}
		p := uint32(it.Did)
		t.add(company+uint32(side), p, n)
		t.add(companyByKind+uint32(side), p, t.kind(toward(side)*(d-1)))
		t.add(companyByWord+uint32(side), p, t.word(toward(side)*(d-1)))
		t.add(companyByBoth+uint32(side), p, beside, t.kind(toward(side)*(d-1)))
		if d <= near {
			t.add(companyNear+uint32(side), p, uint32(d), beside)
		}
	}
}

// nearest is the position spoken of nearest in a direction.
func (t *traits) nearest(step int) uint32 {
	const far, none, parted = 18, 99, 98
	for d := 1; d <= far; d++ {
		it := t.item(step * d)
		if it == nil {
			break
		}
		if it.Sign == ';' {
			return parted
		}
		if p, how := it.position(); how > 0 {
			return uint32(p) + 20*(how/3)
		}
	}
	return none
}

// between notes what stands on both sides together.
func (t *traits) between() {
	w, k := t.word, t.kind
	t.add(wordsBeside, w(-1), w(1))
	t.add(kindsBeside, k(-1), k(1))
	t.add(wordsAround, w(-2), w(-1), w(1))
	t.add(wordsAround, w(-1), w(1), w(2))
	t.add(kindsAround, k(-2), k(-1), k(1), k(2))
	before, behind := t.nearest(-1), t.nearest(1)
	t.add(nearestBoth, behind, before)
	t.add(nearestBoth, behind, before, k(-1))
	t.add(nearestBoth, behind, before, beyond, k(1))
	t.add(nearestBoth, behind, before, k(-1), k(1))
	t.add(nearestBefore, before, k(-1))
	t.add(nearestBehind, behind, k(1))
}

// relatives open a clause on the members before them.
var relatives = map[uint32]bool{Hash("who"): true, Hash("which"): true, Hash("whose"): true, Hash("whom"): true, Hash("where"): true}

// aside notes what goes on behind a clause or an apposition set apart by commas.
func (t *traits) aside() {
	const longest, further = 17, 4
	if it := t.item(1); it == nil || it.Sign != ',' {
		return
	}
	relative := uint32(0)
	if relatives[t.word(2)] {
		relative = 1
	}
	for d := 3; d <= longest; d++ {
		it := t.item(d)
		if it == nil || it.Sign == ';' || it.Sign == '.' {
			return
		}
		if it.Sign != ',' && it.Sign != ')' {
			continue
		}
		t.add(behindAside, relative, t.word(d+1))
		t.add(behindAside, relative, beyond, t.kind(d+1))
		t.add(behindAside, relative, t.word(d+1), t.word(d+2), beyond)
		t.add(behindAside, relative, beyond, t.kind(d+1), t.kind(d+2))
		t.add(behindAside, t.kind(2), t.kind(d+1), beyond, beyond, beyond)
		for e := 1; e <= further; e++ {
			if next := t.item(d + e); next != nil && next.Names != plenary.UnknownPosition {
				t.add(cueBehindAside, relative, uint32(next.Names))
				t.add(cueBehindAside, relative, uint32(next.Names), uint32(e))
				return
			}
		}
		return
	}
}

// brackets notes what stands before the bracket that the members are in.
func (t *traits) brackets() {
	const longest, before = 15, 5
	for d := 1; d <= longest; d++ {
		it := t.item(-d)
		if it == nil || it.Sign == ')' {
			return
		}
		if it.Sign != '(' {
			continue
		}
		t.add(inBrackets, t.word(-d-1))
		t.add(inBrackets, beyond, t.kind(-d-1))
		t.add(inBrackets, t.word(-d-1), t.word(-d-2), beyond)
		t.add(inBrackets, beyond, t.kind(-d-1), t.kind(-d-2))
		t.add(inBrackets, beyond, beyond, t.kind(-d-1), uint32(min(d, 3)))
		for e := 1; e <= before; e++ {
			if c := t.item(-d - e); c != nil && c.Names != plenary.UnknownPosition {
				t.add(cueBeforeBrackets, uint32(c.Names), uint32(e))
				t.add(cueBeforeBrackets, uint32(c.Names), beyond, uint32(min(d, 2)))
				return
			}
		}
		return
	}
}

// colon notes the position spoken of before the colon or dash before the members.
func (t *traits) colon() {
	const longest, before = 15, 7
	for d := 1; d <= longest; d++ {
		it := t.item(-d)
		if it == nil {
			return
		}
		if it.Sign != ':' && it.Sign != '-' {
			continue
		}
		for e := 1; e <= before; e++ {
			if c := t.item(-d - e); c != nil {
				if p, how := c.position(); how > 0 {
					t.add(behindColon, uint32(p), how/3, uint32(e), beyond)
					t.add(behindColon, uint32(p), how/3, uint32(min(d, 3)))
					return
				}
			}
		}
		return
	}
}

// denials notes words of denial near the members.
func (t *traits) denials() {
	const far, further = 6, 4
	for d := 1; d <= far; d++ {
		if it := t.item(-d); it != nil && it.Denies {
			t.add(deniedBefore, it.Word)
			t.add(deniedBefore, it.Word, uint32(d))
		}
	}
	for d := 1; d <= far; d++ {
		it := t.item(d)
		if it == nil || it.Sign != 0 {
			return
		}
		if !it.Denies {
			continue
		}
		t.add(deniedBehind, it.Word)
		t.add(deniedBehind, it.Word, uint32(d))
		for e := 1; e <= further; e++ {
			if c := t.item(d + e); c != nil && c.Names != plenary.UnknownPosition {
				t.add(deniedBehind, beyond, uint32(c.Names), uint32(e))
				break
			}
		}
	}
}

// number notes a number before a list that is that of its members.
func (t *traits) number() {
	const far = 13
	if t.items[t.at].Members < 2 {
		return
	}
	for d := 1; d <= far; d++ {
		if it := t.item(-d); it != nil && int(it.Number) == t.items[t.at].Members {
			t.add(listNumber, uint32(it.Counted))
			return
		}
	}
}

// opening notes how the sentence opens, and of a member that opens it what the sentence
// before spoke of last.
func (t *traits) opening() {
	place := t.at - t.own
	first, second := t.items[t.own], Item{Word: beyond, Kind: beyond}
	if t.own+1 < len(t.items) {
		second = t.items[t.own+1]
	}
	t.add(opens, first.Word)
	t.add(opens, first.Kind, uint32(min(place, 4)), beyond)
	t.add(opensBefore, first.Word, second.Kind, uint32(min(place, 4)))
	if place > 2 {
		return
	}
	for k := t.own - 1; k >= 0; k-- {
		if it := &t.items[k]; it.Names != plenary.UnknownPosition && !it.Leans {
			p := uint32(it.Names)
			t.add(behindSentenceCue, p, uint32(place))
			t.add(behindSentenceCue, p, uint32(place), t.kind(1))
			t.add(behindSentenceCue, p, uint32(place), beyond, t.word(1))
			t.add(behindSentenceCue, p, beyond, beyond, beyond, uint32(min(len(t.items)-t.own, 8)))
			return
		}
	}
}
