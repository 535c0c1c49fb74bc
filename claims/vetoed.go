package claims

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// quietDays is for how long on either side of a told day a member must have
// vetoed nothing to say that it did not veto what was vetoed on that day.
const quietDays = 21

// vetoedByOthers finds the draft that a statement says a permanent member vetoed
// and that others did: one of the day that the sentence gives, or the one that
// the event was resolved to. The record of vetoes is complete, so that who
// vetoed need not say which draft is meant.
func (j *judge) vetoedByOthers(st *extract.Statement, f *frameResult) (int, comparison, bool) {
	if st.Kind != extract.Veto || st.Glimpse != nil || st.People[0].Not || len(st.People[0].Groups) > 0 || f.frame.Scope == extract.Assembly {
		return 0, comparison{}, false
	}
	said, ok := j.powers(st)
	if !ok {
		return 0, comparison{}, false
	}
	if st.Loose && noDraft.MatchString(j.surroundings(st)) {
		return 0, comparison{}, false
	}
	v, ok := 0, false
	if !f.frame.Another || !j.toldBefore(f) {
		v, ok = j.vetoOfDay(st, f, said)
		ok = ok && !j.tellsVetoers(st, v, said)
	}
	if !ok {
		v, ok = j.idlePower(st, f, said)
	}
	if !ok {
		return 0, comparison{}, false
	}
	c := j.compare(st, v)
	_, d, _ := c.count()
	return v, c, d > 0
}

// powers are the permanent members that a statement names; ok is false where it
// names others, or none.
func (j *judge) powers(st *extract.Statement) (said []plenary.Code, ok bool) {
	for _, name := range st.People[0].Names {
		codes := j.shared.Lex.Names[name].Codes(plenary.Date{})
		if len(codes) != 1 || !slices.Contains(permanent, codes[0]) {
			return nil, false
		}
		said = append(said, codes[0])
	}
	return said, len(said) > 0
}

// vetoOfDay is the best of the drafts that were vetoed on the day which the
// sentence of a statement gives, all by others than one of those said to have
// done so; that one vetoed nothing for weeks.
func (j *judge) vetoOfDay(st *extract.Statement, f *frameResult, said []plenary.Code) (int, bool) {
	last := when.Day(0)
	if b := f.frame.Before; b >= 0 && j.frames[b].vote >= 0 {
		last = j.ix.days[j.frames[b].vote]
	}
	var days []when.Range
	exact := false
	specs := st.Days
	if len(specs) == 0 && !f.frame.Borrowed && !f.frame.Heading && len(f.frame.Dates) == 1 {
		specs = f.frame.Dates // told just before, of the same event
	}
	for _, s := range specs {
		r := s.Range(when.Ref{Day: j.ref, Last: last})
		if !r.Known() || j.guess && (s.Form != when.Absolute || s.Year == 0) {
			return 0, false
		}
		days = append(days, r)
		exact = exact || j.isDay(r)
	}
	if !exact {
		return 0, false
	}
	for _, code := range said {
		if best, ok := j.vetoWithout(f, code, days); ok {
			return best, true
		}
	}
	return 0, false
}

// isDay says whether a range is one day, one weekday of a week or two, or a week.
func (j *judge) isDay(r when.Range) bool {
	const week, weeks = 10, 14
	return r.Grain == when.DayGrain || r.Weekday != when.AnyWeekday && r.To-r.From <= weeks || r.To-r.From <= week
}

// vetoWithout is the likeliest draft that was vetoed on one of the days, where a
// member had no part in any of these vetoes, and in none of the weeks around.
func (j *judge) vetoWithout(f *frameResult, code plenary.Code, days []when.Range) (int, bool) {
	for _, v := range j.ix.failed {
		if !slices.Contains(j.vetoers(int(v)), code) {
			continue
		}
		for _, r := range days {
			if r.Distance(j.ix.days[v]) <= quietDays || j.ix.outcome[v] == plenary.Vetoed && j.distance(r, int(v)) <= quietDays || r.From <= j.ix.lastDay[v] && r.To >= j.ix.days[v] {
				return 0, false
			}
		}
	}
	for i := range f.ranked {
		s := &f.ranked[i]
		if j.ix.body[s.vote] != plenary.SecurityCouncil || j.ix.outcome[s.vote] != plenary.Vetoed || len(j.vetoers(int(s.vote))) == 0 || !f.frame.Said && s.by[bySubject] < 2 && s.by[byCounts] < 1.5 && s.by[byPeople] < 2 {
			continue
		}
		for _, r := range days {
			if d := j.distance(r, int(s.vote)); j.isDay(r) && (d == 0 || d == 1 && r.Relative && r.From == r.To) {
				return int(s.vote), true
			}
		}
	}
	return 0, false
}

// tellsVetoers says whether the article says elsewhere who did veto vote v, or
// voted against it: then a statement may be of another text, or of what was
// feared.
func (j *judge) tellsVetoers(st *extract.Statement, v int, said []plenary.Code) bool {
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o == st || o.Kind != extract.Veto && o.Kind != extract.Who && o.Kind != extract.Counts {
			continue
		}
		if at := j.frames[o.Frame].vote; at >= 0 && at != v {
			continue
		}
		for _, p := range o.People {
			if p.Position != plenary.No && o.Kind != extract.Veto {
				continue
			}
			for _, name := range p.Names {
				for _, code := range j.shared.Lex.Names[name].Codes(plenary.Date{}) {
					if slices.Contains(j.vetoers(v), code) && !slices.Contains(said, code) {
						return true
					}
				}
			}
		}
	}
	return false
}

// vetoPart is what a vote bears out of a statement on who vetoed it that it denies: that
// Russia vetoed it, where it was not alone. It is nil where nothing is.
func (j *judge) vetoPart(st *extract.Statement, v int) *extract.Statement {
	if st.Kind != extract.Veto || st.Loose || st.People[0].Not || j.ix.outcome[v] != plenary.Vetoed {
		return nil
	}
	part, p := *st, st.People[0]
	p.Names, p.Groups, p.Only = nil, nil, false
	for _, name := range st.People[0].Names {
		codes, _ := j.members(name, v)
		if len(codes) != 1 || !slices.Contains(j.vetoers(v), codes[0]) {
			return nil // they may have cast theirs at another time
		}
		p.Names = append(p.Names, name)
	}
	if len(p.Names) == 0 && (st.Vetoes == 0 || len(st.People[0].Names) > 0) {
		return nil
	}
	part.People, part.Vetoes = []extract.People{p}, 0
	return &part
}

// isPlainVeto says whether a statement that was read from few signs names
// permanent members, or a number of vetoes, of a draft that was vetoed otherwise
// on the day told.
func (j *judge) isPlainVeto(st *extract.Statement, f *frameResult) bool {
	if st.Kind != extract.Veto || f.frame.Another || f.frame.Borrowed || f.frame.Heading || f.ranked[0].by[byDate] < dayBits-2 || j.ix.outcome[f.vote] != plenary.Vetoed {
		return false
	}
	if p := &st.People[0]; len(p.Names)+len(p.Groups) == 0 {
		return st.Vetoes > 0
	}
	said, ok := j.powers(st)
	return ok && !noDraft.MatchString(j.surroundings(st)) && !j.tellsVetoers(st, f.vote, said)
}

// noDraft are words of sentences in which something else than a draft may have
// been blocked.
var noDraft = compile(`(?i)\b(statements?|amendments?|adjourn\w*|procedur\w*|consensus|committee|press)\b`)

// aText is how a text begins that was not told of before; aside, how a clause
// does that says more of whoever it is about; longPast places a veto far back.
var (
	aText    = compile(`(?i)^\s*(an?|another|two|three|four|several|many|some|earlier|previous|similar)\b`)
	aside    = compile(`, (which|who)\b`)
	longPast = compile(`(?i)^[^.;:]{0,60}\b(years|decades|months) (ago|earlier|before)\b`)
)

// Words of adoption, of failure, and of failure that name what was not done.
var (
	adopting  = compile(`(?i)\b(adopted|approved|passed|carried|endorsed)\b`)
	failing   = compile(`(?i)\b(rejected|defeated|failed|fell|voted down|turned down)\b`)
	wasVetoed = compile(`(?i)\b(was|were|been) (vetoed|blocked)\b`)
	notDone   = compile(`(?i)\b(failed|failing|refused|declined) to (be )?(adopted?|approved?|pass(ed)?|carr(y|ied)|endorsed?)\b`)
)

// twoOutcomes says whether a sentence tells of one text that was adopted and of
// another that was not.
func twoOutcomes(words string) bool {
	words = notDone.get().ReplaceAllString(words, "failed")
	return adopting.MatchString(words) && (failing.MatchString(words) || wasVetoed.MatchString(words))
}

// outcomeCounted says whether a tally that is all of its vote stands right beside an outcome:
// the American text was adopted with ten votes, the Russian one failed.
func (j *judge) outcomeCounted(st *extract.Statement, f *frameResult) bool {
	const near = 48
	return slices.ContainsFunc(f.evidence(), func(o *extract.Statement) bool {
		if o.Kind != extract.Counts || o.Loose || o.Start < st.End || o.Start-st.End > near || clauseEnd.MatchString(j.doc.Text[st.End:o.Start]) {
			return false
		}
		c := j.compare(o, f.vote)
		a, d, u := c.count()
		return a > 0 && d+u == 0
	})
}

// clauseEnd is what ends a clause, or begins another.
var clauseEnd = compile(`[;.:]|\b(but|while|whereas|and|another|other|second|rival)\b`)

// uncast are words near a veto by which it may be one that was not cast.
var uncast = compile(`(?i)\b(could|would|might|may|sure|certain|fear\w*|dread\w*|expect\w*|threat\w*|risk\w*|hop\w+|await\w*|did not come|never|nobody|spared|without)\b`)

// bareVeto says whether a veto of a text that was adopted is told by the noun alone
// in a sentence that may speak of one that was not cast.
func (j *judge) bareVeto(st *extract.Statement, vote int) bool {
	return st.Kind == extract.Veto && j.ix.outcome[vote] == plenary.Adopted && j.mayBeUncast(st)
}

// mayBeUncast says whether a veto is told by the noun alone in a sentence that may speak
// of one that was not cast.
func (j *judge) mayBeUncast(st *extract.Statement) bool {
	const far = 120
	text := j.doc.Text
	return bareNoun.MatchString(text[st.Start:st.End]) && uncast.MatchString(text[j.sentenceStart(st.Start):min(len(text), st.End+far)])
}

// bareNoun is a veto and whose it is, with no verb.
var bareNoun = compile(`(?i)^[^,.;]* (veto|vetoes)$`)

// vetoToldAside says whether a statement tells in passing of a veto of some text
// while the article has it right, in the events told near it, who vetoed the one that
// it tells of: Britain, which vetoed a draft years ago, was sad.
func (j *judge) vetoToldAside(st *extract.Statement, vote int) bool {
	text := j.doc.Text
	if st.Kind != extract.Veto || !aText.MatchString(text[st.End:min(len(text), st.End+16)]) && !aside.MatchString(text[st.Start:st.End]) {
		return false
	}
	if longPast.MatchString(text[st.End:min(len(text), st.End+90)]) {
		return true
	}
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		v := j.frames[o.Frame].vote
		if o == st || o.Frame < st.Frame-nearEvents || o.Frame > st.Frame+nearEvents || o.Kind != extract.Veto || o.Glimpse != nil || len(o.People[0].Names) == 0 || v < 0 || j.apart(v, vote) > 0 {
			continue
		}
		c := j.compare(o, v)
		if a, d, _ := c.count(); a > 0 && d == 0 {
			return true
		}
		if _, _, ok := j.saidOfAnother(o, &j.frames[o.Frame]); ok {
			return true
		}
	}
	return false
}
