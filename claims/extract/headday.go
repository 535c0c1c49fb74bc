package extract

import (
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/when"
	"github.com/plenary-vote/plenary/claims/words"
)

// dayOfOrganTally reads: on 23 November 1982 the Assembly still stood by East Timor: 50
// votes to 46. Whatever the organ did then, the numbers say that it voted.
func (s *sentence) dayOfOrganTally(d *dateAt) bool {
	if !s.headsTally(d) {
		return false
	}
	j := int(d.unit) + 1
	for s.sign(j, ",:-_") {
		j++
	}
	if o := s.organFrom(j); o > j && s.is(o-1, lex.UN) && s.unknown(o) && s.at(o).Case == words.Lower {
		return !sitting[s.lower(o)] // the UN held to its stand
	}
	if !s.opensWithOrgan(j) {
		return false
	}
	for j = s.organFrom(j) + 1; s.adverb(j) || s.is(j, lex.Did); j++ {
	}
	switch w := s.lower(j); w {
	case "met", "meets", "heard", "was", "is", "had", "has", "began", "sat":
		return false
	default:
		return !sitting[w]
	}
}

// headsTally says whether a date is the only one of its sentence and stands at its
// head, and a tally is told behind it.
func (s *sentence) headsTally(d *dateAt) bool {
	const far = 4
	k := int(d.unit)
	if k > far || s.u[k].Class != lex.Date || len(s.dates) != 1 || d.Day == 0 {
		return false
	}
	for j := range k {
		if s.is(j, lex.Verbs|lex.Number|lex.Actor|lex.Bodies) || s.id(j, lex.WBefore, lex.WAfter, lex.WOf) {
			return false
		}
	}
	switch s.lower(k - 1) {
	case "since", "until", "till", "from", "by":
		return false
	}
	return !s.looksBack(k+1) && s.talliedBehind(k+1)
}

// weekdayTally says whether a weekday is the only date of its sentence and stands right before
// a tally: made it an observer state on Thursday, 138 to 9.
func (s *sentence) weekdayTally(d *dateAt) bool {
	k := int(d.unit)
	return s.u[k].Class == lex.Date && len(s.dates) == 1 && d.Day == 0 && d.Weekday != when.AnyWeekday && s.id(k-1, lex.WOn) && s.sign(k+1, ",:(") && s.is(k+2, lex.Number) && s.talliedBehind(k+2) && !s.looksBack(k-maxBack)
}

// besideTally says whether a date is the only one of its sentence and stands right before a
// tally or behind the organ of which one is told: called for a ceasefire on 12 December, 153
// to 10; the Council on 29 November gave it until January, 12 to 2.
func (s *sentence) besideTally(d *dateAt) bool {
	const near = 3
	k := int(d.unit)
	if s.u[k].Class != lex.Date || len(s.dates) != 1 || d.Day == 0 || !s.id(k-1, lex.WOn) || s.looksBack(k+1) || s.looksBack(k-maxBack) {
		return false
	}
	if s.is(k-2, lex.Assembly|lex.Council) && !s.governed(k-2) && !s.foreign(k-2) {
		return s.talliedBehind(k + 1)
	}
	if s.id(k+1, lex.WWhen) {
		return s.talliedBehind(k + 2) // on 31 May 2000 when the mission was prolonged with twelve in favour
	}
	if !s.sign(k+1, ",:(_") && !s.id(k+1, lex.WBy) {
		return false
	}
	for m := k + 2; m < k+2+near; m++ {
		if s.is(m, lex.Number) {
			return s.talliedBehind(m)
		}
	}
	return false
}

// maxBack is how far words that look back are looked for.
const maxBack = 40

// looksBack says whether words from unit k on set a day against another: it was a year
// since the Assembly had voted; the anniversary of the vote.
func (s *sentence) looksBack(k int) bool {
	for m := max(k, 0); m < k+maxBack && m < len(s.u); m++ {
		switch s.lower(m) {
		case "year", "years", "anniversary", "since", "ago", "month", "months", "week", "weeks", "later", "following", "followed", "a year", "marked", "earlier", "last year", "next", "recalled", "remembered", "commemorated":
			return true
		}
		if s.id(m, lex.WHad) {
			return true
		}
	}
	return false
}

// talliedBehind says whether numbers of a tally stand near behind unit k: 50 to 46, 50
// votes to 46, 170-4-3, 118 in favour.
func (s *sentence) talliedBehind(k int) bool {
	const far = 40
	for m := k; m < k+far && m < len(s.u); m++ {
		if !s.is(m, lex.Number) {
			continue
		}
		j := m + 1
		if s.is(j, lex.Labels) {
			return true
		}
		if s.is(j, lex.VoteNoun) {
			j++
		}
		if (s.sign(j, "-") || s.id(j, lex.WTo)) && s.isScoreNumber(j+1) {
			return true
		}
	}
	return false
}
