package claims_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// series tell of this year's vote on a matter and of an earlier one (testdata/frames/README.md).
var series = []string{
	"The General Assembly {day} adopted its resolution on {S} by {ny} votes to {nn}, with {na} abstentions. {Ago} it was {oy} to {on}. {na 2} abstained.",
	"The General Assembly {day} adopted its resolution on {S} by {ny} votes to {nn}, with {na} abstentions. {Ago} it was {oy} to {on}, with {oa} abstaining. {na-oy 1}, which voted in favour then, abstained.",
	"The General Assembly voted {ny} to {nn} {day} on {S}, against {oy} to {on} {ago}. {nn 1} was among those against, and {na 2} abstained.",
	"The resolution on {S} that the UN General Assembly adopted {day} received {ny} votes, compared with {oy} {ago}; {nn} voted against. {ny-oa 1}, which abstained in {oyear}, this time voted in favour.",
	"In {oyear} the General Assembly's resolution on {S} was carried by {oy} votes to {on}. {Day} the figures were {ny} and {nn}, with {na} abstaining. {nn 1} voted no; {na 1} abstained.",
	"{Ago}, {oy} members of the General Assembly voted for the resolution on {S} and {on} against. {Day} it was {ny} to {nn}. {ny-on 1}, then an opponent, voted in favour; {na 2} abstained.",
	"The General Assembly adopted the annual text on {S} {day} by {ny} votes to {nn} ({oyear}: {oy} to {on}). {na 2} abstained. {nn 1} voted against.",
	"Support for the resolution on {S} has changed: from {oy} votes in {oyear} to {ny} {day} in the General Assembly. Those against numbered {nn}, among them {nn 1}.",
	"The vote in the General Assembly on {S} {day} was {ny} in favour to {nn} against with {na} abstentions, compared with {oy} to {on} with {oa} in {oyear}. Among the abstainers were {na 2}.",
	"UNITED NATIONS - The Assembly's resolution on {S} went through {day} with {ny} votes. {nn} delegations said no and {na} abstained, against {on} and {oa} {ago}. {na 2} were among those who abstained.",
	"The tally in the General Assembly {day} on {S} was {ny} to {nn}, with {na} abstaining; in {oyear} it was {oy} to {on}, with {oa} abstaining. {na 2} abstained.",
	"{ny-oa 2}, which abstained in {oyear}, were among the {ny} countries that {day} supported the General Assembly's resolution on {S}. {nn} opposed it.",
	"The number of abstentions on {S} in the General Assembly went from {oa} in {oyear} to {na} {day}; {ny} countries voted for the resolution, {nn} against. {na 2} abstained.",
	"The General Assembly {day} approved the resolution on {S} with {ny} in favour. {nn} countries were against and {na} abstained. In {oyear}, {oa 2} abstained; {on 1} voted against.",
	"When the General Assembly took up {S} in {oyear}, {oy} were in favour, {on} against and {oa} abstained. {oa 2} were among the abstainers. {Day} it was {ny} to {nn}, and {na-oy 1} had moved from yes to abstention.",
	"Diplomats noted that {ny} votes {day} in the General Assembly for the resolution on {S}, with {nn} against, showed how opinion had moved since {oyear}, when {oy} were in favour and {on} opposed. {na 2} abstained.",
}

// TestSeries holds, of texts on two votes of a series, that those that are true are hardly
// ever contradicted, that their statements are resolved to the vote they are of, and that
// most false numbers and members are found.
func TestSeries(t *testing.T) {
	k := newTeller(t, 31)
	c := newChecker(t)
	titled := map[string][]int{}
	for v := range k.rec.Len() {
		if k.rec.Collection(v) == plenary.UN && k.rec.Body(v) == plenary.GeneralAssembly && k.rec.Kind(v) == plenary.Resolution && k.rec.Tally(v).Known() && k.rec.Date(v).Precision() == plenary.DayPrecision && k.rec.Quality(v) == plenary.Full && !k.twin(v) {
			titled[k.rec.Title(v)] = append(titled[k.rec.Title(v)], v)
		}
	}
	texts, wrong, told, right, seeded, found := 0, 0, 0, 0, 0, 0
	for n := 0; texts < size(1600); n++ {
		v := k.IntN(k.rec.Len())
		all := titled[k.rec.Title(v)]
		if len(all) < 2 {
			continue
		}
		then, now := all[k.IntN(len(all))], all[k.IntN(len(all))]
		about := subject(k.rec, now)
		p := newFilled(k, twoVotes{now, then, about, about})
		if years := p.years(); years < 1 || years > 6 || p.sameYear(all) || !p.fill(series[texts%len(series)]) {
			continue
		}
		texts++
		rep, bad, hit := p.try(t, c)
		for i := range p.slots {
			told++
			if f := p.on(rep, i, -1); f != nil && f.Verdict == claims.Supported && f.Symbol != nil && *f.Symbol == k.rec.Symbol(p.slots[i].vote) {
				right++
			}
		}
		if seeded++; bad {
			wrong++
		}
		if hit {
			found++
		}
	}
	t.Logf("%d texts: %d contradicted; %d of %d statements resolved and supported; %d of %d false ones found", texts, wrong, right, told, found, seeded)
	if wrong*200 > texts {
		t.Errorf("%d of %d true texts are contradicted", wrong, texts)
	}
	if right*100 < told*95 {
		t.Errorf("%d of %d statements are resolved to their vote and supported", right, told)
	}
	if found*100 < seeded*78 {
		t.Errorf("%d of %d false statements are found", found, seeded)
	}
}

// pairTeller tells of two votes of a series.
type pairTeller struct {
	*teller
	now, then int
	parts     []string // of the text, a slot after each but the last
	slots     []pairSlot
}

// pairSlot is a number or a list of members, as it was and otherwise.
type pairSlot struct {
	vote        int
	true, false string
}

func (p *pairTeller) years() int { return int(p.rec.Date(p.now).Year - p.rec.Date(p.then).Year) }

// sameYear says whether the series has another vote in the year of one of the two.
func (p *pairTeller) sameYear(all []int) bool {
	for _, v := range all {
		if y := p.rec.Date(v).Year; v != p.now && v != p.then && (y == p.rec.Date(p.now).Year || y == p.rec.Date(p.then).Year) {
			return true
		}
	}
	return false
}

var (
	pairToken = regexp.MustCompile(`\{[^}]*\}`)
	byLetter  = map[byte]plenary.Position{'y': plenary.Yes, 'n': plenary.No, 'a': plenary.Abstain, 'x': plenary.NotVoting}
)

// text is the text, with slot i false; the true text where i is -1.
func (p *pairTeller) text(i int) string {
	var b strings.Builder
	for k, part := range p.parts {
		b.WriteString(part)
		switch {
		case k == len(p.slots):
		case k == i:
			b.WriteString(p.slots[k].false)
		default:
			b.WriteString(p.slots[k].true)
		}
	}
	return b.String()
}

// on is the finding on slot k of the text that has slot i false, nil when there is none; one
// that contradicts goes before others.
func (p *pairTeller) on(rep claims.Report, k, i int) *claims.Finding {
	from := 0
	for m := range k {
		from += len(p.parts[m]) + len(p.slots[m].true)
	}
	from += len(p.parts[k])
	to := from + len(p.slots[k].true)
	if k == i {
		to = from + len(p.slots[k].false)
	}
	var at *claims.Finding
	for n := range rep.Claims {
		if f := &rep.Claims[n]; f.Start < to && from < f.End && (at == nil || f.Verdict == claims.Contradicted) {
			at = f
		}
	}
	return at
}
