package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/when"
)

// isPluperfect says whether a statement is told in the pluperfect, with a date of its
// own: in March a Russian draft had been defeated; only China voted for it.
func (s *sentence) isPluperfect(f *finding) bool {
	const (
		far  = 30
		near = 8
	)
	if len(s.walker.found) == 0 {
		return false
	}
	if s.comparesOnly() || s.hadBefore(f) {
		return true
	}
	if len(f.dates) == 0 {
		return false
	}
	d := int(f.dates[0].unit)
	if d >= f.from || f.dates[0].other {
		return false
	}
	for j := d; j < f.to && j < d+far; j++ {
		if s.id(j, lex.WHad) && (s.is(j+1, lex.Did|lex.Positions|lex.Fail|lex.Pass|lex.VotePast|lex.VetoPast|lex.Deed) || s.adverb(j+1) || fate[s.lower(j+1)]) || strings.HasPrefix(s.text(j), "had ") {
			return true
		}
	}
	for j := d - 1; j >= 0 && j > d-near && !s.sign(j, ",;:.("); j-- {
		if s.id(j, lex.WHad) && strings.HasPrefix(s.lower(j+1), "been") || strings.EqualFold(s.text(j), "had been") {
			return true // it had been blessed two years ago by thirteen votes
		}
	}
	return false
}

// fate are participles of what texts come to.
var fate = map[string]bool{"fallen": true, "died": true, "foundered": true, "gone": true, "come": true, "lost": true, "won": true, "got": true, "gotten": true, "met": true, "gathered": true}

// sameDay says whether the sentence turns to another text of the same day before
// unit to: on the same day a U.S. draft fell two votes short.
func (s *sentence) sameDay(to int) bool {
	const near = 9
	for k := 0; k < near && k < to; k++ {
		if !strings.EqualFold(s.text(k), "same") {
			continue
		}
		switch s.lower(k + 1) {
		case "day", "evening", "night", "afternoon", "morning", "session", "meeting", "sitting":
		default:
			return false
		}
		for j := k + 2; j < k+5 && j < to; j++ {
			if s.id(j, lex.WA, lex.WAn) {
				for m := j + 1; m < j+5; m++ {
					if s.is(m, lex.Text) && !s.isPronoun(m) {
						return true
					}
				}
			}
		}
	}
	return false
}

// unlike says whether the statement stands behind what it is only set against:
// unlike on resolution 1239, when it had abstained with China, Russia was in favour.
func (s *sentence) unlike(f *finding) bool {
	if !strings.EqualFold(s.text(0), "unlike") {
		return false
	}
	j := s.beforeThe(f.from)
	if !s.sign(j, ",") {
		return false
	}
	for j--; j > 0; j-- {
		if s.id(j, lex.WWhen) {
			return true
		}
	}
	return false
}

// comparesOnly says whether the sentence tells of another vote only to compare.
func (s *sentence) comparesOnly() bool {
	for k := 0; k < 6 && k < len(s.u); k++ { // behind the time of a ticker
		if s.id(k, lex.WFor, lex.WBy) && (k == 0 || s.sign(k-1, ":.-")) {
			w := s.lower(k + 1)
			return w == "comparison" || w == "contrast"
		}
	}
	return false
}

// hadBefore says whether the statement is told of a time before, without a date:
// the fight had been lost an hour before, when the Assembly refused, 55 to 59.
func (s *sentence) hadBefore(f *finding) bool {
	const far = 16
	for j := f.from - 1; j > 0 && j > f.from-far; j-- {
		if !s.id(j, lex.WWhen) || !s.sign(j-1, ",") {
			continue
		}
		if w := s.lower(j - 2); w != "before" && w != "earlier" && !s.id(j-2, lex.WBefore) {
			return false
		}
		for k := j - 2; k >= 0 && k > j-far; k-- {
			if s.id(k, lex.WHad) || strings.HasPrefix(s.text(k), "had ") {
				return true
			}
		}
		return false
	}
	return false
}

// placesOther marks a veto, or another statement, that is told only to place the
// vote that the sentence tells:
// resolution 418 was approved four days after three powers vetoed other drafts.
func (s *sentence) placesOther(f *finding) {
	j := f.from - 1
	for s.id(j, lex.WThe, lex.WA, lex.WAn) && !s.is(j, lex.Date) || s.is(j, lex.Only) {
		j--
	}
	at := j
	switch w := s.lower(j); {
	case s.id(j, lex.WAfter, lex.WBefore) && f.Kind == Veto:
	case s.is(j, lex.Date) && (strings.HasSuffix(w, " after") || strings.HasSuffix(w, " before")):
	case f.Kind != Veto && s.beforeTime(f.to):
		// Two days after the sanctions, on which Russia abstained, the Council was back.
		f.past, f.dates, f.symbols = true, nil, nil
		return
	default:
		return
	}
	told := s.is(at, lex.Date)
	for m := 0; m < at; m++ {
		told = told || s.is(m, lex.Pass|lex.Unanimous)
	}
	if !told {
		return
	}
	f.past, f.dates, f.symbols = true, nil, nil
	for _, d := range s.dates {
		if int(d.unit) == at && d.Form == when.Narrative { // four days after
			d.Back = -d.Back
			f.dates = []dateAt{d}
		}
	}
}

// isPlural says whether unit k, with what stands before it, names several texts,
// or one beside another: two Russian texts also failed.
func (s *sentence) isPlural(k int) bool {
	switch s.lower(k) {
	case "texts", "drafts", "resolutions", "proposals", "motions", "bids", "measures", "initiatives":
	default:
		return false
	}
	for j := k - 1; j >= 0 && j > k-6 && !s.sign(j, ",;:"); j-- {
		if s.is(j, lex.Number) || s.is(j, lex.Another) {
			return true
		}
		switch s.lower(j) {
		case "several", "both", "various", "all":
			return true
		}
	}
	return false
}

// relativeClause is the relative clause between commas in which unit k stands:
// India, which last year said no, abstained. Both are 0 where it stands in none.
func (s *sentence) relativeClause(k int) (from, to int) {
	const far = 14
	for j := k - 1; j > 0 && j > k-far; j-- {
		if s.sign(j, ",;:.()") {
			if !s.sign(j, ",") || !s.id(j+1, lex.WWhich, lex.WWho) && !strings.EqualFold(s.text(j+1), "whose") && !strings.EqualFold(s.text(j+1), "where") {
				return 0, 0
			}
			for to = k + 1; to < len(s.u) && to < k+far; to++ {
				if s.sign(to, "(") && s.closing(to) > to {
					to = s.closing(to)
					continue
				}
				if s.sign(to, ",;:.()") {
					return j + 1, to
				}
			}
			return 0, 0
		}
	}
	return 0, 0
}

// endsClauseOn says whether the comma at k ends a relative clause in which a list stands, so that
// what follows is told of those before it: Brazil, which had a pact with Tehran, yesterday voted.
func (s *sentence) endsClauseOn(l *listing, k int) bool {
	from, to := s.relativeClause(l.from)
	return to == k && from > 0 && l.from > from
}

// aside are words that open a clause on something else between a member and its verb.
var aside = map[string]bool{"while": true, "once": true, "as": true, "when": true, "after": true, "before": true, "because": true, "although": true, "though": true, "whereas": true, "neighbouring": true, "bordering": true, "facing": true}

// inRelative says whether a list ends a relative clause on others, so that what follows the sign
// behind it is told of these: Finland, which borders Russia, voted; Cuba, on which Washington has
// an embargo, abstained.
func (s *sentence) inRelative(l *listing) bool {
	const far, on = 16, 10
	to := l.to
	for !s.sign(to, ",-_)") || s.sign(to, "-") && !s.at(to).Space {
		if to >= len(s.u) || to > l.to+on || s.is(to, lex.Positions|lex.VotePast|lex.VoteIng|lex.VetoPast|lex.VetoNoun|lex.Number|lex.And) || s.sign(to, ";:.(") {
			return false
		}
		to++
	}
	for j := l.from - 1; j > 0 && j > l.from-far; j-- {
		if !s.sign(j, ",;:.()-_") || s.sign(j, "-") && !s.at(j).Space {
			continue
		}
		k := j + 1
		if s.id(k, lex.WOn, lex.WIn, lex.WFor, lex.WWith, lex.WOf, lex.WTo, lex.WFrom, lex.WBy, lex.WAt, lex.WOver, lex.WAgainst, lex.WUnder) {
			k++
		}
		w := s.lower(k)
		if s.is(j-1, lex.Actor|lex.Person) && s.sign(j, ",-_(") && aside[w] && (to > l.to || strings.HasSuffix(w, "ing")) {
			return true // France, while Israel looked on, voted
		}
		return s.sign(j, ",-_(") && (s.id(k, lex.WWhich, lex.WWho) && !(k == j+1 && s.is(k+1, lex.Positions|lex.VotePast)) || w == "whose" || w == "where" || w == "whom")
	}
	return false
}

// changeFrom is what a member did before, between "from" and "to", at whose end the date
// at unit k stands: Mali switched from abstaining last year to voting no. Both are 0
// where there is no such change.
func (s *sentence) changeFrom(k int) (from, to int) {
	const far = 7
	to = k + 1
	if !strings.EqualFold(s.text(to), "to") {
		return 0, 0
	}
	for j := k - 1; j >= 0 && j > k-far && !s.sign(j, ",;:.()"); j-- {
		if s.id(j, lex.WFrom) {
			return j, to
		}
	}
	return 0, 0
}

// beside says whether a date stands in a relative clause that says nothing of the
// statement.
func (d *dateAt) beside(f *finding) bool { return d.to > 0 && (f.to <= d.from || f.from >= d.to) }

// toldAside says whether a date stands in a relative clause between members and the
// verb that tells what they did: Iran, which had blocked it the week before, voted no.
func (s *sentence) toldAside(f *finding, d *dateAt) bool {
	if d.to == 0 {
		return s.styled(f, int(d.unit)) || s.ofOtherDeed(f, int(d.unit))
	}
	if f.from >= d.from || f.to <= d.to {
		return false
	}
	for k := d.to; k < f.to; k++ {
		if s.is(k, lex.Positions|lex.VotePast|lex.VoteIng) || s.isLabel(k) {
			return true
		}
	}
	return false
}

// styledAgain says whether "and" at k goes on with one more day before a comma: in favour
// in 1979 and still in 1981, abstained.
func (s *sentence) styledAgain(k int) bool {
	for m := k + 1; m < k+5; m++ {
		if s.is(m, lex.Date) {
			return s.sign(m+1, ",")
		}
	}
	return false
}

// styled says whether the date at k belongs to what members are called, between
// commas, by what they did then: Germany, an abstainer in December 2023, voted yes.
func (s *sentence) styled(f *finding, k int) bool {
	const far = 9
	if f.from >= k || f.to <= k+1 || !s.sign(k+1, ",") && !(s.is(k+1, lex.And) && s.styledAgain(k+1)) {
		return false
	}
	for j := k - 1; j > k-far && j > f.from && !s.is(j, lex.VotePast|lex.Verbs); j-- {
		if (s.is(j, lex.Labels) || s.isLabel(j)) && (s.sign(j-1, ",") || s.id(j-1, lex.WA, lex.WAn, lex.WThe) && s.sign(j-2, ",")) {
			return true
		}
		if s.is(j-1, lex.NoVerb|lex.YesVerb) && s.sign(j-2, ",") {
			return true // Palau, opposed the year before, abstained
		}
		if s.sign(j, ",") { // Germany, so loud in March, voted yes; but Germany, on Friday, did so
			return j < k-2 && !s.id(j+1, lex.WOn, lex.WIn) && s.listEnding(j) != nil
		}
	}
	return false
}

// vetoesSeveral says whether a veto is told of several texts at once: three earlier
// drafts had been vetoed by the United States.
func (s *sentence) vetoesSeveral(f *finding) bool {
	for j := max(f.from-6, s.clauseStart(f.from)); j < f.to+7 && j < len(s.u); j++ {
		if j >= f.to && s.sign(j, ",;:.") {
			return false
		}
		if s.isPlural(j) {
			return true
		}
	}
	return false
}

// stretch is the units between the semicolons around units from to to.
func (s *sentence) stretch(from, to int) (lo, hi int) {
	const most = 60
	for lo = from; lo > 0 && !s.sign(lo-1, ";") && from-lo < most; lo-- {
	}
	for hi = to; hi < len(s.u) && !s.sign(hi, ";") && hi-to < most; hi++ {
	}
	return lo, hi
}

// inStretch says whether a unit stands between the same semicolons as a statement.
func (f *finding) inStretch(unit int32) bool { return int(unit) >= f.lo && int(unit) < f.hi }

// opensStretch says whether a label that ends at k opens what stands behind a semicolon: voting
// in favour were 94 members; voting against, 22; abstaining, 63.
func (s *sentence) opensStretch(k int) bool {
	m := k
	for m > k-3 && (s.isLabel(m) || s.is(m, lex.VoteIng|lex.AbstainVerb)) {
		m--
	}
	return m < k && s.sign(m, ";")
}

func (s *sentence) hasYes() bool {
	for _, h := range s.hits {
		if h.pos == plenary.Yes {
			return true
		}
	}
	return false
}

// relatesTo says whether a relative clause that is no more than a vote follows a list:
// shame on Germany, which abstained.
func (s *sentence) relatesTo(l *listing) bool {
	if !s.sign(l.to, ",") || !s.id(l.to+1, lex.WWhich, lex.WWho) {
		return false
	}
	k := l.to + 2
	if s.endsInVote(k) {
		for m := k; m < k+9; m++ {
			if s.is(m, lex.And) && s.is(m+1, lex.AbstainVerb) && s.endOfClause(m+2) || s.is(m, lex.And) && s.is(m+1, lex.VotePast) && s.isLabel(m+2) && s.endOfClause(m+3) {
				return true // cheers to Norway, which resisted the pressure and abstained
			}
		}
	}
	if s.is(k, lex.VotePast) && s.isLabel(k+1) && !s.against(k+1) {
		return s.endOfClause(k + 2)
	}
	return s.is(k, lex.AbstainVerb|lex.AbsentVerb) && s.endOfClause(k+1)
}
