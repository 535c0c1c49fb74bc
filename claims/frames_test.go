package claims_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/names"
)

// Frames tell of one vote in the tokens of series; {veto} are those who vetoed it.
var (
	assemblyFrames = []string{
		"By a recorded vote of {ny} in favour to {nn} against, with {na} abstentions, the General Assembly {day} adopted the resolution on {S}. {nn 1} was opposed.",
		"The General Assembly {day} adopted its resolution on {S}. Voting in favour were {ny} members; voting against, {nn}; abstaining, {na}.",
		"Only {nn} countries voted against the General Assembly's resolution on {S} {day}, and {na} abstained; the other {ny} voted for it. {nn 1} was one of the opponents.",
		"The result in the General Assembly {day} on {S}: in favour {ny}, against {nn}, abstentions {na}. {nn 1} voted against, {na 1} abstained.",
		"The General Assembly {day} adopted its resolution on {S} by {ny} votes to {nn}, with {na} abstentions. Among those withholding their support was {na 1}; {ny 1} gave its backing.",
		"The General Assembly {day} adopted its resolution on {S} by {ny} votes to {nn}, with {na} abstentions. With {na 1} abstaining and {nn 1} opposed, the region was divided.",
		"The General Assembly {day} adopted its resolution on {S} by {ny} votes to {nn}, with {na} abstentions. {na 1}, whose foreign minister had visited New York, abstained, and {nn 1}, citing sovereignty, voted no.",
		"The General Assembly {day} adopted its resolution on {S} by {ny} votes to {nn}, with {na} abstentions. {na 1} did not vote against it, as some had feared, but abstained.",
		"The General Assembly {day} adopted its resolution on {S} by {ny} votes to {nn}, with {na} abstentions. {ny 1} and {ny 1}, which are at odds over nearly everything, both voted for it.",
		"The General Assembly {day} adopted its resolution on {S} by {ny} votes to {nn}, with {na} abstentions. {na 1} would have voted for a text without the third paragraph. It abstained.",
		"The General Assembly {day} adopted its resolution on {S} by {ny} votes to {nn}, with {na} abstentions. Unlike {ny 1}, which was in favour, {na 1} abstained.",
		"An attempt to delete a paragraph having failed, the General Assembly {day} adopted the resolution on {S}, {ny} to {nn} with {na} abstentions. {na 2} abstained.",
		"The Third Committee had approved the draft on {S} in November. The General Assembly confirmed it {day} by {ny} votes to {nn}, with {na} abstentions; {nn 1} voted against.",
		"The General Assembly {day} passed the resolution on {S} by {ny} to {nn}. {ny 1}, which the year before had not taken part, voted in favour. {na 1} abstained.",
	}
	vetoFrames = []string{
		"A draft resolution on {S} failed in the Security Council {day}: {ny} members were in favour, but there was a veto, cast by {veto}.",
		"The Security Council's text on {S} was blocked {day} by {veto}, though {ny} members supported it.",
		"The veto of {veto} {day} stopped the Security Council from adopting a text on {S} that {ny} members supported.",
		"Short of adopting the text on {S}, the Security Council could agree on nothing {day}: {ny} members were in favour, but {veto} vetoed it.",
		"Nobody expected the Security Council to adopt the draft on {S} {day}, and it did not: {veto} vetoed it after {ny} members had voted in favour.",
		"The text on {S} that {veto} vetoed in the Security Council {day} would have been binding on all members. {ny} voted for it.",
		"In spite of {ny} votes in favour the text on {S} was not carried in the Security Council {day}: {veto} vetoed it.",
	}
)

// TestFrames holds, of texts that tell of one vote each in a frame that holds a negation, an
// outcome that did not come about or who did what in an aside, that those that are true are
// hardly ever contradicted and that most false numbers and members are found.
func TestFrames(t *testing.T) {
	k := newTeller(t, 41)
	c := newChecker(t)
	texts, wrong, seeded, found := 0, 0, 0, 0
	for texts < size(2100) {
		frames, v := assemblyFrames, -1
		if texts%3 == 0 {
			frames = vetoFrames
			v = k.IntN(k.rec.Len())
			if k.rec.Body(v) != plenary.SecurityCouncil || k.rec.Outcome(v) != plenary.Vetoed || !k.rec.Tally(v).Known() || len(k.rec.Ballots(v)) < 11 || k.twin(v) {
				continue
			}
		} else if v = k.pick(func(v int) bool { return k.rec.Body(v) == plenary.GeneralAssembly }); k.rec.Collection(v) != plenary.UN {
			continue
		}
		p := &pairTeller{teller: k, now: v, then: v}
		if !p.tell(frames[texts/3%len(frames)]) {
			continue
		}
		texts++
		_, bad, hit := p.try(t, c)
		if seeded++; bad {
			wrong++
		}
		if hit {
			found++
		}
	}
	t.Logf("%d texts: %d contradicted; %d of %d false ones found", texts, wrong, found, seeded)
	if wrong*200 > texts {
		t.Errorf("%d of %d true texts are contradicted", wrong, texts)
	}
	if found*100 < seeded*88 {
		t.Errorf("%d of %d false statements are found", found, seeded)
	}
}

// vetoers is a slot of those who vetoed a text, one of them a member that did not when false.
func (p *pairTeller) vetoers() (s pairSlot, ok bool) {
	s.vote = p.now
	var did, not []string
	for _, code := range []plenary.Code{"CHN", "FRA", "GBR", "RUS", "USA"} {
		switch p.rec.Position(p.now, code) {
		case plenary.No:
			did = append(did, names.Name(code))
		case plenary.Yes, plenary.Abstain:
			not = append(not, names.Name(code))
		}
	}
	if len(did) == 0 || len(did) > 2 || len(not) == 0 {
		return s, false
	}
	s.true = strings.Join(did, " and ")
	did[0] = not[p.IntN(len(not))]
	s.false = strings.Join(did, " and ")
	return s, true
}
