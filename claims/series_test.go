package claims_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/names"
)

// series tell of this year's vote on a matter and of an earlier one. {ny} is how many were in
// favour of the new one, {on} how many were against the old one; {na 2} are two members that
// abstained now, {na-oy 1} one that abstained now and was in favour then.
var series = []string{
	"The General Assembly {day} adopted its resolution on {S} by {ny} votes to {nn}, with {na} abstentions. {Ago} it was {oy} to {on}. {na 2} abstained.",
	"The General Assembly {day} adopted its resolution on {S} by {ny} votes to {nn}, with {na} abstentions. {Ago} it was {oy} to {on}, with {oa} abstaining. {na-oy 1}, which voted in favour then, abstained.",
	"The General Assembly voted {ny} to {nn} {day} on {S}, against {oy} to {on} {ago}. {nn 1} was among those against, and {na 2} abstained.",
	"The resolution on {S} that the UN General Assembly adopted {day} received {ny} votes, compared with {oy} {ago}; {nn} voted against. {ny-oa 1}, which abstained in {year}, this time voted in favour.",
	"In {year} the General Assembly's resolution on {S} was carried by {oy} votes to {on}. {Day} the figures were {ny} and {nn}, with {na} abstaining. {nn 1} voted no; {na 1} abstained.",
	"{Ago}, {oy} members of the General Assembly voted for the resolution on {S} and {on} against. {Day} it was {ny} to {nn}. {ny-on 1}, then an opponent, voted in favour; {na 2} abstained.",
	"The General Assembly adopted the annual text on {S} {day} by {ny} votes to {nn} ({year}: {oy} to {on}). {na 2} abstained. {nn 1} voted against.",
	"Support for the resolution on {S} has changed: from {oy} votes in {year} to {ny} {day} in the General Assembly. Those against numbered {nn}, among them {nn 1}.",
	"The vote in the General Assembly on {S} {day} was {ny} in favour to {nn} against with {na} abstentions, compared with {oy} to {on} with {oa} in {year}. Among the abstainers were {na 2}.",
	"UNITED NATIONS - The Assembly's resolution on {S} went through {day} with {ny} votes. {nn} delegations said no and {na} abstained, against {on} and {oa} {ago}. {na 2} were among those who abstained.",
	"The tally in the General Assembly {day} on {S} was {ny} to {nn}, with {na} abstaining; in {year} it was {oy} to {on}, with {oa} abstaining. {na 2} abstained.",
	"{ny-oa 2}, which abstained in {year}, were among the {ny} countries that {day} supported the General Assembly's resolution on {S}. {nn} opposed it.",
	"The number of abstentions on {S} in the General Assembly went from {oa} in {year} to {na} {day}; {ny} countries voted for the resolution, {nn} against. {na 2} abstained.",
	"The General Assembly {day} approved the resolution on {S} with {ny} in favour. {nn} countries were against and {na} abstained. In {year}, {oa 2} abstained; {on 1} voted against.",
	"When the General Assembly took up {S} in {year}, {oy} were in favour, {on} against and {oa} abstained. {oa 2} were among the abstainers. {Day} it was {ny} to {nn}, and {na-oy 1} had moved from yes to abstention.",
	"Diplomats noted that {ny} votes {day} in the General Assembly for the resolution on {S}, with {nn} against, showed how opinion had moved since {year}, when {oy} were in favour and {on} opposed. {na 2} abstained.",
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
		p := &pairTeller{teller: k, now: now, then: then}
		if years := p.years(); years < 1 || years > 6 || p.sameYear(all) || !p.tell(series[texts%len(series)]) {
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

// try checks the text as it is, true, and with one of its slots false: what was found in the
// first, whether anything of it is contradicted, and whether the false slot is found.
func (p *pairTeller) try(t *testing.T, c *claims.Checker) (rep claims.Report, wrong, found bool) {
	a := claims.Article{Text: []byte(p.text(-1)), Published: plenary.NewDate(p.rec.Date(p.now).Time().AddDate(0, 0, 1).Date())}
	rep = c.Check(a)
	for _, f := range rep.Claims {
		if f.Verdict == claims.Contradicted {
			wrong = true
			t.Logf("%q is called contradicted: %s\n%s", f.Quote, f.Why, a.Text)
		}
	}
	i := p.IntN(len(p.slots))
	a.Text = []byte(p.text(i))
	f := p.on(c.Check(a), i, i)
	return rep, wrong, f != nil && f.Verdict == claims.Contradicted
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

// tell fills a text; it is false where the votes do not have what it tells.
func (p *pairTeller) tell(text string) bool {
	ago := "last year"
	if y := p.years(); y > 1 {
		ago = units[y] + " years ago"
	}
	weekday := "on " + p.rec.Date(p.now).Time().Weekday().String()
	plain := strings.NewReplacer("{S}", subject(p.rec, p.now), "{day}", weekday, "{Day}", "O"+weekday[1:], "{ago}", ago, "{Ago}", strings.ToUpper(ago[:1])+ago[1:], "{year}", fmt.Sprint(p.rec.Date(p.then).Year))
	text = plain.Replace(text)
	at := 0
	used := map[plenary.Code]bool{}
	for _, m := range pairToken.FindAllStringIndex(text, -1) {
		token := text[m[0]+1 : m[1]-1]
		s, ok := p.slot(token, used)
		if !ok {
			return false
		}
		p.parts, p.slots, at = append(p.parts, text[at:m[0]]), append(p.slots, s), m[1]
	}
	p.parts = append(p.parts, text[at:])
	return true
}

func (p *pairTeller) slot(token string, used map[plenary.Code]bool) (s pairSlot, ok bool) {
	vote := func(q string) int {
		if q[0] == 'o' {
			return p.then
		}
		return p.now
	}
	spec, count, members := strings.Cut(token, " ")
	s.vote = vote(spec)
	if !members {
		n := int(p.rec.Tally(s.vote).Of(byLetter[spec[1]]).Or(0))
		s.true, s.false = fmt.Sprint(n), fmt.Sprint(n+2+p.IntN(3))
		if p.rec.Body(s.vote) == plenary.SecurityCouncil {
			s.false = fmt.Sprint(n - 1)
		}
		return s, n > 1
	}
	is := func(c plenary.Code, wrong bool) bool {
		for i, q := range strings.Split(spec, "-") {
			if has := p.rec.Position(vote(q), c); wrong && i == 0 {
				if has == byLetter[q[1]] || has == plenary.UnknownPosition || has == plenary.NotVoting {
					return false
				}
			} else if has != byLetter[q[1]] {
				return false
			}
		}
		return !used[c]
	}
	var right, otherwise []plenary.Code
	for _, b := range p.rec.Ballots(s.vote) {
		if is(b.Member, false) {
			right = append(right, b.Member)
		} else if is(b.Member, true) {
			otherwise = append(otherwise, b.Member)
		}
	}
	n := int(count[0] - '0')
	if len(right) < n || len(otherwise) == 0 {
		return s, false
	}
	p.Shuffle(len(right), func(i, j int) { right[i], right[j] = right[j], right[i] })
	list := func(codes []plenary.Code) string {
		ns := make([]string, len(codes))
		for i, c := range codes {
			used[c], ns[i] = true, names.Name(c)
		}
		return strings.Join(ns, " and ")
	}
	s.true = list(right[:n])
	s.false = list(append([]plenary.Code{otherwise[p.IntN(len(otherwise))]}, right[1:n]...))
	return s, true
}

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
