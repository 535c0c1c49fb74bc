package claims

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// takenBack is what stands behind words that a writer only repeats to call them wrong: You
// write that Hungary voted no. It did not. "India voted with Russia" - false.
var takenBack = compile(`(?i)^["'”’).]*\s*((it|they|she|he|we|that|this|which|both|neither|none)( \w+)? ((did not|didn['’]t|had not|hadn['’]t|has not|did no such thing|did nothing of the (kind|sort))( (abstain|vote|oppose|support|do (so|that|either))\b|[,.;:!\n)]|$)|(is|was|are|were) (wrong|false|untrue|nonsense|incorrect|mistaken|not (so|true|right|correct))\b)|[—–:,(-]*\s*(false|wrong|not so|untrue|not true|incorrect|nonsense|a myth|not quite|rubbish|fake)\b[^a-z]*([.!,;)\n]|$))`)

// saysIt tells that somebody else says what follows.
var saysIt = compile(`(?i)["“‘]$|\b(you|your|paper|leader|writer|correspondent|article|report|editorial|post|he|she|they|people|some|many|blog|site|book|textbook|thread|tweet|claim|claims|rumou?r|myth|belief|legend|story|question)\b[^.!?]{0,80}$`)

// isTakenBack says whether a statement is repeated only to be called wrong.
func (j *judge) isTakenBack(st *extract.Statement) bool {
	const far = 60
	if !takenBack.MatchString(j.doc.Text[st.End:min(len(j.doc.Text), st.End+far)]) {
		return false
	}
	return saysIt.MatchString(j.doc.Text[j.sentenceStart(st.Start):st.Start])
}

// setAgainst says whether an aside of a statement tells what its members had done on the very
// day of the vote, so that the statement is of another: New Zealand, against us two years
// ago, abstained.
func (j *judge) setAgainst(st *extract.Statement, v int) bool {
	for _, d := range st.Then {
		if r := d.Range(when.Ref{Day: j.ref}); r.Known() && j.ref != 0 && !j.guess && r.To < j.ref-longAgo && j.distance(r, v) == 0 {
			for _, own := range st.Days {
				if r := own.Range(when.Ref{Day: j.ref}); r.Known() && j.distance(r, v) == 0 {
					return false
				}
			}
			return true
		}
	}
	return false
}

// sidesWithIt is a list that is for or against what the clause before it named.
var sidesWithIt = compile(`(?i)\b(for|against|backed|supported|opposed|defended|condemned) (it|them)$`)

// sidesOnEvil says whether a list is told for or against "it" where the same sentence named
// something that the text opposes: Trinidad voted against the invasion, Jamaica for it.
func (j *judge) sidesOnEvil(st *extract.Statement, c *comparison, v int) bool {
	if !sidesWithIt.MatchString(j.doc.Text[st.Start:st.End]) {
		return false
	}
	return evils.MatchString(j.doc.Text[j.sentenceStart(st.Start):st.Start]) && j.otherSideOf(st, c, v)
}

// countsEvil says whether a single number of those for or against something that the text
// opposes is of the other side of the vote: 121 countries voted against executions.
func (j *judge) countsEvil(st *extract.Statement, c *comparison) bool {
	const near = 6
	yes, no := st.Counts[plenary.Yes], st.Counts[plenary.No]
	if st.Kind != extract.Counts || yes.Said == no.Said {
		return false
	}
	n, other := int64(yes.Lo), c.tally.Of(plenary.No).Or(0)
	if no.Said {
		n, other = int64(no.Lo), c.tally.Of(plenary.Yes).Or(0)
	}
	return (n > other+near || n < other-near) && evils.MatchString(j.doc.Text[st.Start:min(len(j.doc.Text), st.End+40)])
}

// ofListBeside says whether a number opens a list that another vote bears out: three
// abstained: China, India and Pakistan.
func (j *judge) ofListBeside(st *extract.Statement, f *frameResult) bool {
	if st.Kind != extract.Counts {
		return false
	}
	for i := range j.frames {
		o := &j.frames[i]
		if o.vote < 0 || o.vote == f.vote {
			continue
		}
		for _, w := range o.evidence() {
			if w.Kind != extract.Who || w.Start > st.Start || w.End <= st.End {
				continue
			}
			if c := j.compare(w, o.vote); c.agrees() {
				return true
			}
		}
	}
	return false
}

// membersDid is a number of members with what they did.
var membersDid = compile(`(?i)^[\w-]+ (members|delegates|councillors) (\w+)$`)

// besideCouncil says whether a number of those in favour that only the Council casts stands
// before a statement in its sentence, which was put to a vote of the Assembly: the summons,
// which twelve members supported; only two opposed it.
func (j *judge) besideCouncil(st *extract.Statement, v int) bool {
	if st.Kind != extract.Who || j.ix.body[v] != plenary.GeneralAssembly || j.rec.Tally(v).Yes.Or(0) <= 2*smallOrgan {
		return false
	}
	from := j.sentenceStart(st.Start)
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o.Kind != extract.Counts || o.Glimpse == nil || o.Start < from || o.End > st.Start {
			continue
		}
		n, may := o.Counts[plenary.UnknownPosition], o.Glimpse.May
		if o.Glimpse.Near && n.Said && n.Lo > 1 && membersDid.MatchString(j.doc.Text[o.Start:o.End]) && n.Lo <= smallOrgan && may[plenary.Yes] && !may[plenary.No] && !may[plenary.Abstain] {
			return true
		}
	}
	return false
}

// ofSeatless says whether the paragraph of a statement that was put to a vote of the Council
// tells what two members did that had no seat there, or a number of more votes than it has.
func (j *judge) ofSeatless(st *extract.Statement, v int) bool {
	if j.ix.body[v] != plenary.SecurityCouncil || st.Kind == extract.Veto {
		return false
	}
	from, to := j.paragraph(st)
	seatless := 0
	for i := range j.art.Statements {
		o := &j.art.Statements[i]
		if o.Start < from || o.Start >= to || o.Glimpse != nil || o.Loose && o != st {
			continue
		}
		for _, n := range o.Counts {
			if o.Kind == extract.Counts && o.Reckoned == nil && n.Said && !n.All && n.Lo > 2*smallOrgan && to-from < len(j.doc.Text)-1 && (o == st || j.frames[o.Frame].vote < 0) {
				return true
			}
		}
		if o.Kind != extract.Who || to-from >= len(j.doc.Text)-1 && o.Start < st.End && o.End > st.Start || j.frames[o.Frame].vote >= 0 && j.frames[o.Frame].vote != v {
			continue
		}
		for _, n := range o.People[0].Names {
			codes, _ := j.members(n, v)
			if len(codes) == 1 && j.rec.Position(v, codes[0]) == plenary.UnknownPosition {
				seatless++
			}
		}
	}
	return seatless >= 2
}

// otherOrgan names those that vote in a body that is no organ of these: four members of that
// body, states of the rights council.
var otherOrgan = compile(`(?i)\b(of|in|on|within|at) (that|the latter|the said|this other) (body|council|forum|committee|commission|board|organ|chamber)\b|\b(members|states|countries|delegations) of the (human )?rights council\b`)

// otherBody is a body that is neither of the two organs.
var otherBody = compile(`(?i)\b(human rights council|rights council|committee|commission|board of governors|conference|parliament|senate|congress|council of europe|african union|arab league|ecosoc|economic and social council|unesco|iaea|trusteeship council)\b`)

// ofOtherOrgan says whether a number is of the members of a body that its sentence named.
func (j *judge) ofOtherOrgan(st *extract.Statement) bool {
	m := otherOrgan.FindStringIndex(j.doc.Text[st.Start:min(len(j.doc.Text), st.End+40)])
	return m != nil && otherBody.MatchString(j.doc.Text[j.sentenceStart(st.Start):st.Start+m[1]])
}

// voteBefore opens a sentence on another vote than that of the sentence before.
var voteBefore = compile(`(?i)\bthe (vote|ballot|text|draft|motion) (just |immediately |right )?(before|after|preceding|following) (it|that|this|them)\b`)

// admitted tells that a text on somebody was adopted as another was: Mauritania got through
// as well.
var admitted = compile(`(?i)\b(got (through|in)|was (admitted|let in|adopted|carried|elected|accepted)|passed|went through|came in|made it)\b.{0,20}\b(as well|too|also)$`)

// mayBeOfOthers says whether a statement that names no organ may tell of a vote of one of the
// other bodies of which the article tells: in those at home no members vote.
func (j *judge) mayBeOfOthers(st *extract.Statement) bool {
	ofMembers := st.Kind == extract.Veto || st.Kind == extract.Who && len(st.People[0].Names) > 0
	return j.art.Foreign || j.art.Home && !ofMembers
}
