package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/when"
	"github.com/plenary-vote/plenary/claims/words"
)

// due are words of what somebody has to do up to a day.
var due = map[string]bool{
	"if": true, "unless": true, "should": true, "must": true, "deadline": true, "ultimatum": true, "leave": true, "leaves": true, "withdraw": true, "withdraws": true, "withdrawn": true, "withdrew": true, "quit": true, "quits": true,
	"comply": true, "complies": true, "complied": true, "stay": true, "stays": true, "stayed": true, "pull": true, "pulled": true, "depart": true, "go": true, "release": true, "disarm": true, "surrender": true, "retreat": true, "evacuate": true,
}

// isDayOf says whether the date at k is the day of the year that a text sets aside: 11 July
// becomes the day of remembrance, the UN sets aside July 11.
func (s *sentence) isDayOf(k int, d *dateAt) bool {
	const near = 7
	if d.Month == 0 || d.Day == 0 || s.id(k-1, lex.WOn) {
		return false
	}
	if w := s.lower(k - 1); w == "aside" || strings.HasSuffix(w, " aside") {
		return true
	}
	for m := k - near; m < k+near; m++ {
		switch s.lower(m) {
		case "remembrance", "commemoration", "reflection", "observance":
			return s.id(m-1, lex.WOf) || strings.HasSuffix(s.lower(m-1), "day of") || s.id(m-1, lex.WThe)
		}
	}
	return false
}

// datesMatter says whether a date is that of what a text is about: the day that it sets aside.
func (s *sentence) datesMatter(d dateAt) bool {
	k := int(d.unit)
	return k < len(s.u) && s.u[k].Class == lex.Date && s.isDayOf(k, &d)
}

// isPlanned says whether the day or month at unit k is when something will be: talks will
// open in March.
func (s *sentence) isPlanned(k int) bool {
	const far = 7
	for j := k - 1; j >= 0 && j > k-far; j-- {
		if s.is(j, lex.Sign) {
			return false
		}
		if s.lower(j) == "will" {
			return true
		}
	}
	return false
}

// isDeadline says whether the date at k is the day up to which a text gives somebody time,
// not that of a vote: should Iraq stay in Kuwait past 15 January; unless they are out by
// midnight on 1 June.
func (s *sentence) isDeadline(k int) bool {
	const far = 14
	d := s.dayAt(k)
	if d.Form != when.Absolute || d.Day == 0 {
		return false
	}
	j := k - 1
	if s.id(j, lex.WOn) && (strings.EqualFold(s.text(j-1), "midnight") || strings.EqualFold(s.text(j-1), "noon")) {
		j -= 2
	}
	for s.id(j, lex.WThe) || strings.EqualFold(s.text(j), "midnight") {
		j--
	}
	switch s.lower(j) {
	case "past", "beyond", "by", "until", "till":
	default:
		return false
	}
	for m := j - 1; m >= 0 && m > j-far && !s.sign(m, ";:."); m-- {
		if due[s.lower(m)] {
			return true
		}
		if s.is(m, lex.VotePast|lex.Pass|lex.Number) {
			break
		}
	}
	return false
}

// madeThen says whether the month or year at k is when something was made or done that a participle
// right before it is said of, which is no text or vote: lifted the suspension imposed in March.
func (s *sentence) madeThen(k int, d *dateAt) bool {
	if d.Form != when.Absolute || d.Day != 0 || !s.id(k-1, lex.WIn) || !s.id(k-4, lex.WThe, lex.WA, lex.WAn, lex.WIts) {
		return false
	}
	w := s.lower(k - 2)
	return !s.is(k-2, lex.Positions|lex.VotePast|lex.Pass|lex.Fail|lex.VetoPast) && (strings.HasSuffix(w, "ed") && len(w) > 4 || w == "begun" || w == "held" || w == "set" || w == "built" || w == "sent") && s.unknown(k-3) && s.at(k-3).Case == words.Lower
}
