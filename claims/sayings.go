package claims

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/rules"
)

// A saying is a way to tell, without a tally or a member, what became of a text, what it does
// or what it needed, which only the record of a vote that is certain shows to be wrong.
type saying struct {
	stems  []string // the sentence has one of them, in small letters
	said   *regexp.Regexp
	kind   extract.Kind
	denies func(j *judge, v int, said, around string) string // why the record denies it, "" where it does not
}

// Words of which sayings are made.
const (
	brought  = `(killed|blocked|sank|sunk|stopped|defeated|doomed|scuttled|torpedoed|thwarted|barred|undid|finished off|buried)`
	theText  = `(it|the (text|draft|motion|resolution|proposal|renewal|measure|bid|extension|mandate|decision|deployment|mission))`
	textNoun = `(bid|attempt|move|push|drive|plan|proposal|draft|text|motion|resolution|application|request|appeal|demand|call)`
	hedge    = `(only |merely |just |no more than |nothing more than |nothing but |simply |but )?`
	members  = `(the |both |all |its |every |these |those |any )?(two |three |four |\w+ )?(governments?|states|countries|country|parties|members|nations|powers|capitals|sides|britain|israel|russia|france|argentina|spain|turkey|morocco|indonesia|iraq|iran|south africa|the united states|the soviet union|washington|london|moscow|paris|pretoria|tel aviv|jerusalem|havana|beijing)`
	anyPower = `(china|peking|beijing|russia|moscow|the soviet union|the ussr|france|paris|britain|london|the united kingdom|the uk|the united states|washington|the us|america)`
)

var sayings = []saying{
	{[]string{"killed", "blocked", "sank", "stopped", "defeated", "doomed", "scuttled", "torpedoed", "thwarted", "barred", "undid", "finished", "buried"},
		regexp.MustCompile(`(?i)\b(no|veto|against|nay|negative( vote)?)["'”’]*,?( and| so)?( therefore| thus| thereby| duly| alone| then| still)? ` + brought + ` ` + theText + `\b|^\W*(that|this|which|it|they)( alone| duly)? ` + brought + ` the (text|draft|motion|resolution|proposal|renewal|measure|bid|extension)\b`), extract.Outcome, deniesStopped},
	{[]string{"that stopped", "that killed", "that sank", "that blocked", "to stop it", "to sink it", "to kill it", "to block it", "to defeat it"},
		regexp.MustCompile(`(?i)\b(no|vote|veto|against)["'”’]* (alone )?(was|had been) (all|the only thing|what) that ` + brought + ` ` + theText + `\b|\b(no|vote|veto)["'”’]* (alone )?(was|had been) (enough|sufficient) to (kill|block|sink|stop|defeat|doom) ` + theText + `\b`), extract.Outcome, deniesStopped},
	{[]string{"succeeded", "prevailed", "through", "carried", "accepted", "granted", "paid off"},
		regexp.MustCompile(`(?i)^\W*((the|an?|this|that|his|her|its|their) |[\w.]+['’]s? )([\w'’-]+ ){0,5}` + textNoun + `\b[^.;:]{0,110}? (succeeded|prevailed|paid off|carried the day|got through|won through|made it through|sailed through|went through|was (carried|accepted|granted|approved))\b`), extract.Outcome, deniesCarried},
	{[]string{"assembly"}, regexp.MustCompile(`(?i)\b(was|were) (then |duly |therefore )?(passed on|sent on|forwarded|referred on|handed on) to the (general )?assembly\b|\b(so|and|thus) (the|its|a) recommendation (duly |then )?(went|was sent|passed) (on )?to the (general )?assembly\b`), extract.Outcome, deniesCarried},
	{[]string{" out", " down", "rejected"},
		regexp.MustCompile(`(?i)^\W*(so |and so |but |in the end |and )?,? ?(the )?(u\.?n\.? )?((general )?assembly|(security )?council|members|delegates|they) (duly |promptly |simply |flatly )?(threw (it|the \w+) out|voted (it|the \w+) down|turned (it|the \w+) down|shot (it|the \w+) down|rejected the (text|draft|resolution|motion))\W*$`), extract.Outcome, deniesFailed},
	{[]string{"collapsed", "failed", "foundered", "came to nothing", "flopped", "went nowhere"},
		regexp.MustCompile(`(?i)^\W*((the|an?|this|that|his|her|its|their) |[\w.]+['’]s? )([\w'’-]+ ){0,5}` + textNoun + `\b[^.;:]{0,80}? (collapsed|failed|foundered|came to nothing|flopped|went nowhere)( in [\w ]{1,30})?( on \w+| yesterday| last night)?\W*$`), extract.Outcome, deniesFailed},
	{[]string{"substan", "veto"},
		regexp.MustCompile(`(?i)\b(ruled|held|declared|called) (it|the (thing|question|matter|motion|vote)) (to be )?(a )?substantive\b|\b(thing|question|matter|motion|vote|issue) (was|being|is) (ruled |held |declared )?(a )?(substantive|(one )?of substance)\b|\b(the|a|that|this|his|its|their|moscow.s|russian|soviet|american|british|french|chinese) veto (was possible|held|stood|applied|counted|prevailed|did apply|was available|was in play)\b`), extract.Veto, deniesSubstance},
	{[]string{"procedur", "no veto"},
		regexp.MustCompile(`(?i)\bno veto (applied|was possible|could apply|could be cast|was available|was open to (it|them|anybody|anyone))\b|\b(the )?(question|matter|vote|motion) (was|being) (purely |merely )?(a )?procedural\b`), extract.Veto, deniesProcedure},
	{[]string{"permanent", "elected", "rotating"},
		regexp.MustCompile(`(?i)\b` + anyPower + `,?( which| who)?,? (as|is|was|being) ` + hedge + `an? (non-permanent|elected|rotating|temporary) member\b`), extract.Veto, deniesElected},
	{[]string{"oblig", "compel", "treaty obligation", "force", "duty", "bound"},
		regexp.MustCompile(`(?i)\b(resolution|text|assembly|it|declaration) (thereby |thus |legally |now )?(obliged|obliges|compelled|compels|obligated|obligates) ` + members + `\b|\b(resolution|text|it|declaration) (forces|forced) ` + members + ` to \w+|\b(states|members|governments|countries|nations|capitals) (are|were|is|was) (now |legally |henceforth |thereby )*(under a (legal )?(duty|obligation)|duty[- ]bound|obliged|compelled|obligated|bound in law) to\b|\b(is|was|as|became|becomes|created|creates) a (treaty|legal|legally binding) (obligation|duty)\b`), extract.Binding, deniesDuty},
	{[]string{"force", "effect", "became law"},
		regexp.MustCompile(`(?i)\b(came|comes|went|entered|enters|is|was|has been) (into|in) force (at once|immediately|the same day|that (very )?day|overnight|on adoption|straight ?away|there and then|forthwith|with the vote)\b|\b(took|takes|had|has) effect (at once|immediately|the same day|that (very )?day|straight ?away|there and then|forthwith|with the vote|on adoption)\b|\bbecame law (at once|immediately|that (very )?day|there and then|with the vote)\b`), extract.Binding, deniesForce},
	{[]string{"recommendation", "binding", "binds"},
		regexp.MustCompile(`(?i)\b(only|merely|just|simply|no more than|nothing more than|nothing but) an? recommendation\b|\ba mere recommendation\b|\b(is|was|are|were) (not|non-?) ?(legally )?binding\b|\bbinds? (nobody|no one|no state|no government)\b`), extract.Binding, deniesChapterSeven},
	{[]string{"chapter vi "}, regexp.MustCompile(`\b(under|invoking|citing|of) Chapter VI\b`), extract.Binding, deniesChapterSix},
	{[]string{"recommendation"}, regexp.MustCompile(`(?i)\b(assessments?|apportionment|contributions|dues|shares)\b[^.,;:]{0,30}\b(are|is|were|was) (a )?(only |mere |merely |just |no more than |nothing but )+(a )?recommendations?\b`), extract.Binding, deniesDues},
	{[]string{"important question"}, regexp.MustCompile(`(?i)\b(an|the) important question\b[^.;]{0,50}\b(simple|bare|plain|ordinary|mere) majority\b`), extract.Majority, deniesImportant},
	{[]string{"rule", "bar", "hurdle", "threshold", "requirement", "majority"},
		regexp.MustCompile(`(?i)\b(rule|bar|hurdle|threshold|requirement|majority (needed|required)) (there |here |then )?(was|is) (only |one of |that of )?(a )?(simple majority|plain majority|bare majority|two[- ]thirds)\b`), extract.Majority, deniesMajority},
	{[]string{"bar", "threshold", "hurdle", "minimum", "short of"},
		regexp.MustCompile(`(?i)\b(seven|eight|nine|ten|eleven|twelve|7|8|9|10|11|12) (yes(es)?|ayes|votes|yes votes|affirmative votes|votes in favou?r) (is|are|was|were|being) (the )?(bar|threshold|hurdle|minimum|mark)\b|\b(far|well|way|just|narrowly) short of (the )?(seven|eight|nine|ten|eleven|twelve|7|8|9|10|11|12)\b( votes)?( (it |that were |that are )?(needed|required|necessary))?( needs| needed| and|[,.;]|$)`), extract.Majority, deniesNeeded},
	{[]string{"veto"}, regexp.MustCompile(`(?i)\b(a single|just one|only one|a lone|but one|a solitary) veto\b`), extract.Veto, deniesSingle},
}

var (
	// unrealSaying are words by which a sentence says what is not, may be or is somebody's view.
	unrealSaying = regexp.MustCompile(`(?i)\b(if|whether|would|could|might|should|may|unless|until|argued|argues|said|says|claimed|claims|insist(s|ed)?|believed?|thought|think|never|no longer|nor|neither|rather than|instead|far from|as if|as though|myth|denied|denies|hoped|feared|wanted|threatened|warned|will|shall|contrary|unlike|not|cannot|can't|didn't|wasn't|isn't|without)\b|\?`)

	// otherSaying are words by which a sentence speaks of another text than that told of beside it.
	otherSaying = regexp.MustCompile(`(?i)\b(another|other|rival|earlier|previous|previously|second|third|first|last year|years? ago|years? before|years? later|amendments?|paragraph|adjourn\w*|postpon\w*|committee|parliament|congress|treaty itself|both|each|three|former|latter|next|later|then|had)\b`)
)

// sayings finds what sentences beside those of a tally say of the vote by which the record
// denies it: the Soviet "no" killed the motion; it took effect at once.
func (j *judge) sayings(told []Finding) []Finding {
	const most, long = 2000, 1 << 19 // sentences, bytes
	if !j.resolvedAny() {
		return nil
	}
	text := j.doc.Text[:min(len(j.doc.Text), long)]
	var out []Finding
	last := 0
	for from, n := 0, 0; from < len(text) && n < most; n++ {
		to := j.sentenceEnd(from)
		if to <= from {
			from++
			continue
		}
		to = min(to, len(text))
		some := sayingsIn(text[from:to])
		low := ""
		if some != 0 {
			low = strings.ToLower(text[from:to]) + " "
		}
		for i := range sayings {
			s := &sayings[i]
			if some&(1<<i) == 0 || !hasStem(low, s.stems) {
				continue
			}
			if fd, ok := j.sayingIn(s, last, from, to); ok && !overlapsWrong(told, &fd) && !overlapsWrong(out, &fd) {
				out = append(out, fd)
			}
		}
		last, from = from, to+1
	}
	return out
}

// sayingWords are the words by which sayings are found, by their first three letters: the
// longest of each stem, with a bit for each saying that has it.
var sayingWords = func() map[[3]byte][]sayingWord {
	m := map[[3]byte][]sayingWord{}
	for i := range sayings {
		for _, stem := range sayings[i].stems {
			word := slices.MaxFunc(strings.Fields(stem), func(a, b string) int { return len(a) - len(b) })
			key := [3]byte([]byte(word))
			m[key] = append(m[key], sayingWord{word, 1 << i})
		}
	}
	return m
}()

// sayingWord is how a word starts that some sayings have.
type sayingWord struct {
	start   string
	sayings uint32
}

// sayingsIn are the sayings, a bit for each, of which a sentence has a word.
func sayingsIn(sentence string) uint32 {
	some := uint32(0)
	inWord := false
	for i := 0; i+3 <= len(sentence); i++ {
		if c := sentence[i] | 0x20; c < 'a' || c > 'z' {
			inWord = false
		} else if !inWord {
			inWord = true
			for _, w := range sayingWords[[3]byte{c, sentence[i+1] | 0x20, sentence[i+2] | 0x20}] {
				if end := i + len(w.start); end <= len(sentence) && strings.EqualFold(sentence[i:end], w.start) {
					some |= w.sayings
				}
			}
		}
	}
	return some
}

// resolvedAny says whether a vote was found for any event.
func (j *judge) resolvedAny() bool {
	for i := range j.frames {
		if j.frames[i].vote >= 0 {
			return true
		}
	}
	return false
}

// hasStem says whether a sentence in small letters has one of some stems.
func hasStem(low string, stems []string) bool {
	for _, s := range stems {
		if strings.Contains(low, s) {
			return true
		}
	}
	return false
}

// sayingIn finds a saying in the sentence between two bytes, of the one vote told there or in
// the sentence before, which begins at byte last.
func (j *judge) sayingIn(s *saying, last, from, to int) (Finding, bool) {
	text := j.doc.Text
	m := s.said.FindStringIndex(text[from:to])
	if m == nil {
		return Finding{}, false
	}
	rest := text[from:from+m[0]] + " | " + text[from+m[1]:to]
	if unrealSaying.MatchString(rest) || otherSaying.MatchString(rest) {
		return Finding{}, false
	}
	var f *frameResult
	at := from + m[0] // behind it the words may have been taken for numbers: an abstention counts as
	for _, w := range [...][2]int{{from, to}, {last, to}, {j.sentenceStart(max(0, last-2)), to}, {from, at}, {last, at}} {
		if f = j.soleEvent(w[0], w[1]); f != nil {
			break
		}
	}
	if f == nil || f.frame.Amendment {
		return Finding{}, false
	}
	why := s.denies(j, f.vote, text[from+m[0]:from+m[1]], text[last:to])
	if why == "" {
		return Finding{}, false
	}
	fd := j.finds(s.kind, from+m[0], from+m[1])
	fd.Body, fd.Verdict = j.ix.body[f.vote], Contradicted
	fd.Why = j.label(f.vote) + " of " + j.rec.Date(f.vote).Long() + ": " + why
	j.cite(&fd, f.vote, &comparison{}, f)
	return fd, true
}

// isCouncilText says whether a vote is one of the Council on a text as a whole.
func (j *judge) isCouncilText(v int) bool {
	return j.ix.body[v] == plenary.SecurityCouncil && (j.ix.kind[v] == plenary.Resolution || j.ix.kind[v] == plenary.Draft)
}

// deniesStopped: a text that was adopted was not stopped, nor was one that had not the votes
// stopped by one vote against it.
func deniesStopped(j *judge, v int, said, _ string) string {
	if j.ix.outcome[v] == plenary.Adopted {
		return "it was adopted."
	}
	yes, ok := j.rec.Tally(v).Yes.Int()
	n, cite := needed(j.ix.body[v], j.rec.Date(v))
	if ok && j.isCouncilText(v) && j.ix.outcome[v] == plenary.Rejected && yes < int64(n) && !strings.Contains(strings.ToLower(said), "enough") {
		return fmt.Sprintf("it had %d votes in favour, and %d were needed (%s).", yes, n, cite)
	}
	return ""
}

// deniesCarried: a text that was vetoed or rejected did not get through.
func deniesCarried(j *judge, v int, _, _ string) string {
	switch j.ix.outcome[v] {
	case plenary.Vetoed:
		return "it was vetoed."
	case plenary.Rejected:
		return "it was not adopted."
	}
	return ""
}

// deniesFailed: a text that was adopted did not fail.
func deniesFailed(j *judge, v int, _, _ string) string {
	if j.ix.outcome[v] == plenary.Adopted && (j.ix.kind[v] == plenary.Resolution || j.ix.kind[v] == plenary.Draft) {
		return "it was adopted."
	}
	return ""
}

// deniesSubstance: what was adopted against the vote of a permanent member was procedural.
func deniesSubstance(j *judge, v int, _, _ string) string {
	if j.isCouncilText(v) && j.ix.outcome[v] == plenary.Adopted && len(j.vetoers(v)) > 0 {
		return "it was adopted against the vote of a permanent member, as procedural questions are (Charter 27)."
	}
	return ""
}

// deniesProcedure: what was vetoed was not procedural.
func deniesProcedure(j *judge, v int, _, _ string) string {
	if j.isCouncilText(v) && j.ix.outcome[v] == plenary.Vetoed {
		return "it was vetoed."
	}
	return ""
}

// deniesElected: permanent members are not elected.
func deniesElected(j *judge, v int, said, _ string) string {
	if low := strings.ToLower(said); j.ix.body[v] != plenary.SecurityCouncil || strings.Contains(low, "the us ") && !strings.Contains(said, "US") {
		return ""
	}
	return "China, France, Russia, the United Kingdom and the United States are permanent members (Charter 23)."
}

// deniesDuty: what the Assembly recommends lays no duty on states.
func deniesDuty(j *judge, v int, _, _ string) string {
	vote := j.rec.Vote(v)
	if effect, cite := rules.EffectOf(&vote); vote.Body == plenary.GeneralAssembly && effect == rules.Recommends && !money.MatchString(vote.Title) {
		return "the Assembly recommends; its texts bind only within the Organization (" + cite + ")."
	}
	return ""
}

// ofTreaty are words of titles of texts that states have to ratify.
var ofTreaty = regexp.MustCompile(`(?i)\b(convention|treaty|covenants?|protocol)\b`)

// deniesForce: what states have to ratify is not in force when it is adopted.
func deniesForce(j *judge, v int, _, _ string) string {
	if title := j.rec.Title(v); j.ix.body[v] == plenary.GeneralAssembly && (ofCharter.MatchString(title) || ofTreaty.MatchString(title)) {
		return "states have to ratify it (Charter 108, and the clauses of treaties)."
	}
	return ""
}

// deniesChapterSeven: a decision under Chapter VII, as the article says, is binding.
func deniesChapterSeven(j *judge, v int, _, around string) string {
	if j.isCouncilText(v) && j.ix.outcome[v] == plenary.Adopted && strings.Contains(around, "Chapter VII") && !strings.Contains(around, "not Chapter VII") && !strings.Contains(around, "not under Chapter VII") && !strings.Contains(around, "without") {
		return "members agree to carry out the Council's decisions (Charter 25, 48)."
	}
	return ""
}

// deniesChapterSix: sanctions and force are decided under Chapter VII.
func deniesChapterSix(j *judge, v int, _, _ string) string {
	vote := j.rec.Vote(v)
	if effect, cite := rules.EffectOf(&vote); j.isCouncilText(v) && effect == rules.Decides && (strings.Contains(cite, "41") || strings.Contains(cite, "42")) {
		return "the Council decides such measures under Chapter VII (Charter " + cite + ")."
	}
	return ""
}

// ofScale are words of titles of what members bear of the expenses.
var ofScale = regexp.MustCompile(`(?i)scale of assessments|apportionment`)

// deniesDues: what the Assembly apportions members have to bear.
func deniesDues(j *judge, v int, _, _ string) string {
	if j.ix.body[v] == plenary.GeneralAssembly && ofScale.MatchString(j.rec.Title(v)) {
		return "members bear the expenses as the Assembly apportions them (Charter 17)."
	}
	return ""
}

// deniesImportant: important questions take two thirds.
func deniesImportant(j *judge, v int, _, _ string) string {
	if j.ix.body[v] == plenary.GeneralAssembly {
		return "important questions take two thirds of those voting (Charter 18)."
	}
	return ""
}

// deniesMajority sets the majority that the rule is said to have been against that which the
// vote needed.
func deniesMajority(j *judge, v int, said, _ string) string {
	st := extract.Statement{Kind: extract.Majority, Quiet: true, Majority: lex.SimpleMajority}
	if strings.Contains(strings.ToLower(said), "thirds") {
		st.Majority = lex.TwoThirds
	}
	if j.ix.body[v] != plenary.GeneralAssembly {
		return ""
	}
	if c := j.compare(&st, v); c.denies() {
		return c.note + "."
	}
	return ""
}

// numberWords are the numbers of votes that the Council may be said to need.
var numberWords = map[string]int32{"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "7": 7, "8": 8, "9": 9, "10": 10, "11": 11, "12": 12}

// deniesNeeded sets how many votes are said to be needed against the rule of the day.
func deniesNeeded(j *judge, v int, said, _ string) string {
	n, cite := needed(j.ix.body[v], j.rec.Date(v))
	if !j.isCouncilText(v) || n == 0 {
		return ""
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(said), func(r rune) bool { return r == ' ' || r == ',' || r == '.' || r == ';' }) {
		if k, ok := numberWords[w]; ok {
			if k == n || onceNeeded[k] {
				return ""
			}
			return fmt.Sprintf("%d votes in favour are needed (%s).", n, cite)
		}
	}
	return ""
}

// deniesSingle: a draft that several vetoed met more than one veto.
func deniesSingle(j *judge, v int, _, _ string) string {
	if n := len(j.vetoers(v)); j.isCouncilText(v) && j.ix.outcome[v] == plenary.Vetoed && n > 1 {
		return fmt.Sprintf("%d permanent members vetoed it.", n)
	}
	return ""
}
