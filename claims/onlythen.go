package claims

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// onlyThen says whether a number is told plainly of the only vote that its body held within a
// day of the one told, on the matter told.
func (j *judge) onlyThen(st *extract.Statement, f *frameResult, without *scored) bool {
	const enough = 2.0
	return !st.Loose && !st.EitherWay && !st.Open && !f.frame.Amendment && !f.frame.Another && !f.frame.Borrowed && without.by[bySubject] >= enough && j.alone(int32(f.vote)) && !j.namesAnotherText(st)
}

// ofAnotherText are words behind a number that may be of another vote of the day: nine voted to
// put it on the agenda, voted for the Russian text, favoured a stronger one.
var ofAnotherText = compile(`\b[Vv]oted to\b|\b[Ff]avou?red an?\b|\b(for|against|backed|supported) (the|an?) ([A-Z]\w+|other|rival|first|second|earlier|stronger|weaker|milder) (text|draft|version|resolution|proposal|one)\b|\b(agenda|procedural|amendment|motion)\b`)

// namesAnotherText says whether the words of a number, or right behind it, may be of another text
// or motion than the one told.
func (j *judge) namesAnotherText(st *extract.Statement) bool {
	const behind = 40 // bytes
	return ofAnotherText.MatchString(j.doc.Text[st.Start:min(len(j.doc.Text), st.End+behind)])
}

// ofMotion are words behind a single number for what is no vote on the text itself.
var ofMotion = compile(`\b(to|for|against) (put|putting|include|including|place|placing|inscribe|discuss|discussing|take up|taking up|adjourn|adjourning|postpone|postponing|defer|deferring)\b|\ba (stronger|weaker|milder|rival|different) (text|draft|version|resolution|one)\b`)

// onlyOnMatter says whether a number is told plainly of a vote whose organ, day and matter are
// told, where that organ held no other on the like of that matter within a day: on 14 April 2015
// the Security Council passed a resolution on Yemen. Twelve members had voted for it.
func (j *judge) onlyOnMatter(st *extract.Statement, f *frameResult, without *scored) bool {
	const enough, lead = 2.0, 2.0
	fr := f.frame
	if st.Kind != extract.Counts || st.Loose || st.EitherWay || st.Open || fr.Amendment || fr.Another || fr.Borrowed || fr.Scope.Body() != j.ix.body[f.vote] {
		return false
	}
	if without.by[byDate] < dayBits-2 || without.by[bySubject] < enough {
		return false
	}
	if j.namesAnotherText(st) {
		return false
	}
	for i := range f.ranked {
		o := &f.ranked[i]
		if int(o.vote) != f.vote && j.apart(int(o.vote), f.vote) <= 1 && j.ix.body[o.vote] == j.ix.body[f.vote] && !j.sameAct(o.vote, int32(f.vote)) && o.by[bySubject] > without.by[bySubject]-lead {
			return false
		}
	}
	return true
}

// dayNear says whether the article gives, shortly before a statement or right behind it, in the
// same paragraph, the very day of its vote with the year, whatever the words tell of the day:
// 16 December 1965 was the day it entered the books: 94 in favour.
func (j *judge) dayNear(st *extract.Statement, f *frameResult) bool {
	const before, behind = 260, 80 // bytes
	for i := range j.art.Times {
		t := &j.art.Times[i]
		if t.At < st.Start-before || t.At > st.End+behind || !t.IsDay() {
			continue
		}
		day := t.Spec
		if day.Year == 0 {
			day.Year = day.InYear
		}
		if day.Year == 0 || strings.Contains(j.doc.Text[min(t.At, st.Start):max(t.At, st.Start)], "\n") {
			continue
		}
		if r := day.Range(when.Ref{}); r.Known() && j.distance(r, f.vote) == 0 {
			return true
		}
	}
	return false
}

// yearOfMatter says whether a vote is told as that of another year on the matter of a vote told
// beside it: 165 to seven, compared with 187 to two a year ago.
func (j *judge) yearOfMatter(f *frameResult) bool {
	for i := range j.frames {
		if o := &j.frames[i]; o != f && o.vote >= 0 && o.vote != f.vote && !o.several && j.ix.sameMatter(o.vote, f.vote) {
			return true
		}
	}
	return false
}
