package claims

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// What members may be told of although they voted otherwise, or not at all.
var (
	// reacts are words for what a government says of a text, with or without a vote, and opposes
	// for what one says that has none: Israel rejected the resolution.
	reacts  = compile(`(?i)\b(?:reject|accept|welcom|denounc|condemn|dismiss|disput|repudiat|defi|scorn|hail|prais|protest|ignor)\w*`)
	opposes = compile(`(?i)\b(?:oppos|resist|support|back)\w*`)
	votes   = compile(`(?i)\b(?:vot\w+|abst\w+|ballot\w*|veto\w*|cast|hands?|noes|no|nay|aye|yes|in favou?r|against)\b`)

	// isFor is said of an opinion as of a vote: was against it.
	isFor = compile(`(?i)^[^,;:]{1,40} (?:is|are|was|were) (?:for|against|opposed|in favou?r)\b[^,;:]{0,20}$`)

	// withheld is said of those who voted no, abstained or were absent: withheld its support.
	withheld = compile(`(?i)\b(?:withh[eo]ld\w*|(?:denied|refused) it (?:its|their|his|her)|(?:refused|declined|failed) to (?:vote (?:for|yes|in favou?r)|support|back|endorse|approve|say yes)|(?:would|could|did|does|will)(?: not|n['’]t) say yes)\b`)

	// tookNoSide is said of those who abstained or were absent, and dissent of any who did not agree.
	tookNoSide = compile(`(?i)\b(?:dissent\w*|dissident\w*|holdouts?|no side|take sides|took sides|stood aside|stayed out)\b`)

	// eitherOr joins two positions: abstained or voted against.
	eitherOr = compile(`(?i)\b(?:abst\w+|against|aside|absent|away|opposed(?: it)?) or\b`)

	// notVoting leads to how they did not vote: did not vote for it, did not vote like Turkey.
	notVoting = compile(`(?i)(?:\bnot|n['’]t|never)(?: to)? (?:vote|voted|voting)$`)
	notFor    = compile(`(?i)^ (?:for|in favou?r|yes)\b`)
	notNo     = compile(`(?i)^ (?:against|no)\b`)
	notLike   = compile(`(?i)^ (?:\w+ly\b|like|the same|in the same|alongside|along with|as|with|together|unanimously|in unison|as one|on|otherwise|en bloc|alike|to)\b`)
)

// mayBeSaidOf says whether what is said of members, and behind it, may be said of one who took
// position p; alone where nothing else that is said of them is true.
func mayBeSaidOf(p plenary.Position, said, behind string, alone bool) bool {
	absent := p == plenary.UnknownPosition || p == plenary.NotVoting
	switch {
	case withheld.MatchString(said):
		return p != plenary.Yes
	case notVoting.MatchString(said) && notFor.MatchString(behind):
		return p != plenary.Yes
	case notVoting.MatchString(said) && notNo.MatchString(behind):
		return p != plenary.No
	case notVoting.MatchString(said):
		return notLike.MatchString(behind)
	case votes.MatchString(said) && !isFor.MatchString(said):
		return false
	}
	if p == plenary.UnknownPosition && alone && isFor.MatchString(said) {
		return true
	}
	return absent && reacts.MatchString(said) || p == plenary.UnknownPosition && alone && opposes.MatchString(said)
}

// mayHaveDone says whether what a statement tells of members may be told of all of those who
// did not vote so.
func (j *judge) mayHaveDone(st *extract.Statement, c *comparison, v int) bool {
	if st.Kind == extract.Counts {
		return j.countsNotFor(st, v)
	}
	if st.Kind != extract.Who {
		return false
	}
	said, behind := j.doc.Text[st.Start:st.End], j.doc.Text[st.End:j.sentenceEnd(st.End)]
	if j.ofOtherSeat(st, v) {
		return true
	}
	if notVoting.MatchString(said) && notLike.MatchString(behind) && !strings.Contains(behind, " but ") {
		return true
	}
	agree, denied, _ := c.count()
	for _, s := range c.slots {
		if s.name == "CHN" && len(st.People) > 0 && st.People[0].Position == plenary.NotVoting && maySitOut(j.rec, v) {
			continue
		}
		if !s.agrees && !s.unknown && (len(s.name) != 3 || !mayBeSaidOf(j.rec.Position(v, plenary.Code(s.name)), said, behind, agree == 0)) {
			return false
		}
	}
	return denied > 0
}

// unseated are governments in whose country's seat another one sat, by a word for them, with the
// days between which it did (A/RES/2758(XXVI), A/RES/34/2A and after).
var unseated = []struct {
	code     plenary.Code
	from, to plenary.Date
	words    *pattern
}{
	{"CHN", plenary.Date{}, plenary.Date{Year: 1971, Month: 10, Day: 25}, compile(`(?i)\b(?:peking|beijing|communist china|red china|mao|people['’]s (?:republic of )?china|chou en-lai|zhou enlai)\b`)},
	{"CHN", plenary.Date{Year: 1971, Month: 10, Day: 26}, plenary.Date{Year: 9999}, compile(`(?i)\b(?:taipei|formosa|taiwan|nationalist china|chiang|republic of china)\b`)},
	{"KHM", plenary.Date{Year: 1979, Month: 1, Day: 7}, plenary.Date{Year: 1991}, compile(`(?i)\b(?:phnom penh|heng samrin|hun sen)\b`)},
}

// ofOtherSeat says whether a statement speaks of a government that did not sit in its country's
// seat: Peking rejected it.
func (j *judge) ofOtherSeat(st *extract.Statement, v int) bool {
	if len(st.People) == 0 {
		return false
	}
	day := j.rec.Date(v)
	for i := range unseated {
		u := &unseated[i]
		if day.Compare(u.from) >= 0 && day.Compare(u.to) <= 0 && u.words.MatchString(asides.get().ReplaceAllString(j.doc.Text[max(j.sentenceStart(st.Start), st.Start-20):st.End], " ")) {
			for _, name := range st.People[0].Names {
				if codes, _ := j.members(name, v); slices.Contains(codes, u.code) {
					return true
				}
			}
		}
	}
	return false
}

// soManyDidNot tells of those who did not do what others did, whatever they did: 35 did not.
var soManyDidNot = compile(`(?i)\b` + someNumber + ` did not$`)

// countsNotFor says whether a number of those who did not vote for a text is that of all of them,
// with the absent or without: three withheld their support, of two against and one abstaining.
func (j *judge) countsNotFor(st *extract.Statement, v int) bool {
	said, behind := j.doc.Text[st.Start:st.End], j.doc.Text[st.End:j.sentenceEnd(st.End)]
	if !withheld.MatchString(said) && !(notVoting.MatchString(said) && notFor.MatchString(behind)) && !tookNoSide.MatchString(said) && !eitherOr.MatchString(said) && !soManyDidNot.MatchString(said) {
		return false
	}
	t := j.rec.Tally(v)
	no, abstain, absent := t.No.Or(0), t.Abstain.Or(0), t.NotVoting.Or(0)
	if soManyDidNot.MatchString(said) && isLone(st) {
		return true // of some, or of a group
	}
	for p, n := range st.Counts {
		if is, ok := t.Of(plenary.Position(p)).Int(); !n.Said || n.Lo == 0 || ok && int64(n.Lo) == is && n.Lo == n.Hi {
			continue
		}
		switch int64(n.Lo) {
		case no + abstain, no + abstain + absent, abstain + absent: // 14 to none: one dissenter
			return true
		}
	}
	return false
}

// Members that what is told is of, or about, rather than told of: a swap with Tehran, the
// settlements of Israel; Israel's settlements have no validity.
var (
	ofMember    = compile(`(?i)\b(?:with|of|from|over|about|on|in|to|towards?|between|against|for|into|near)(?: the)? $`)
	memberHolds = compile(`^[^,;:]{1,40}['’]s? (?:\w+ ){1,4}(?:have|has|had|is|are|was|were|found|got|met|enjoy\w*|lack\w*)\b`)
)

// isMatterOf says whether a member that could not vote is named as one that a text is about.
func (j *judge) isMatterOf(st *extract.Statement) bool {
	if c := j.doc.Text[st.Start]; c < 'A' || c > 'Z' {
		return false
	}
	return ofMember.MatchString(j.doc.Text[j.sentenceStart(st.Start):st.Start]) || memberHolds.MatchString(j.doc.Text[st.Start:st.End])
}

// seatless says whether all that a vote of the Council denies of a list is that its
// members had a seat then.
func (j *judge) seatless(st *extract.Statement, v int) bool {
	if st.Kind != extract.Who || j.ix.body[v] != plenary.SecurityCouncil {
		return false
	}
	c := j.compare(st, v)
	for _, s := range c.slots {
		if !s.agrees && (len(s.name) != 3 || j.rec.Position(v, plenary.Code(s.name)) != plenary.UnknownPosition) {
			return false
		}
	}
	return true
}

// Another text than the one told of, and by whom one that was adopted is rejected: a Yugoslav
// draft was rejected; the resolution was rejected by both sides.
var (
	otherDraft = compile(`(?:\b(?:An?|The|a|an|the|its|their|his) (?:[A-Z][\w-]+|[a-z]*(?:rival|mild|weak|strong|compet|earli|second|other|separate|alternative|counter)\w*)(?: and [A-Z]\w+)? |['’]s? (?:own )?)$`)
	ofText     = compile(`(?i)^(?:drafts?|declarations?|texts?|resolutions?|motions?|amendments?|proposals?)\b`)
	draftBy    = compile(`(?i)\b(?:an?|the) (?:[\w-]+ ){0,2}(?:draft|motion|text|proposal|amendment|declaration)s? (?:by|of|from) (?:(?:the|mr|mrs) )?(?-i:[A-Z]|non-)[^.;:,]*$`)
	downVoted  = compile(`(?i)(?:refused to adopt|voted down|rejected|did not adopt|threw out|turned down) (?:the|a|an) (?-i:[A-Z])\w+ (?:draft|motion|text|resolution|proposal|amendment|declaration)$`)
	rejectedBy = compile(`(?i)^ (?:[\w-]+ ){0,3}?by (?:the |a |an )?([\w-]+)`)
	byOrgan    = compile(`(?i)^(?:\d.*|general|security|assembly|council|un|united|world|vote|votes|roll|show|majority|margin|members?|delegates|acclamation|consensus|narrow|large|small|wide|slim|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty.*|thirty.*|forty.*|fifty.*|sixty.*|seventy.*|eighty.*|ninety.*|hundred)$`)
)

// isOfOtherText says whether an outcome may be that of another text, or a government's answer to
// the one that was adopted: the article tells what became of it otherwise.
func (j *judge) isOfOtherText(st *extract.Statement, f *frameResult, v int) bool {
	if st.Kind != extract.Outcome || j.ix.outcome[v] != plenary.Adopted {
		return false
	}
	if m := textNumbered.FindStringSubmatch(j.doc.Text[max(j.sentenceStart(st.Start), st.Start-len("resolution ")):st.End]); m != nil && j.rec.Symbol(v) != "" && !strings.Contains(string(j.rec.Symbol(v)), m[1]) {
		return true // resolution 1498 was adopted without a vote: of a text by its own number
	}
	if m := rejectedBy.FindStringSubmatch(j.doc.Text[st.End:j.sentenceEnd(st.End)]); m != nil && !byOrgan.MatchString(m[1]) {
		return true
	}
	said := j.doc.Text[st.Start:st.End]
	before := j.doc.Text[j.sentenceStart(st.Start):st.Start]
	if !downVoted.MatchString(said) && !draftBy.MatchString(before+said) && !(ofText.MatchString(said) && otherDraft.MatchString(before)) {
		return false
	}
	return slices.ContainsFunc(f.statements, func(o *extract.Statement) bool {
		if o == st || o.Kind != extract.Outcome && o.Kind != extract.Counts {
			return false
		}
		c := j.compare(o, v)
		return c.agrees()
	})
}
