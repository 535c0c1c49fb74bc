package claims

import (
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/when"
)

// What an organ or a text is told to have done on a day, in an article that tells of one vote.
const (
	deciderRE = `(?:(?:the )?(?:u\.?n\.?['’]?s? |united nations )?(?:general assembly|assembly|security council|council)(?: itself)?|it|they|members|(?:the )?(?:\d+ )?(?:member states|members|delegates|delegations|ambassadors|states|countries|nations)|(?:the|this|that|its) (?:resolution|text|draft|measure|motion|document|roll|proposal)(?: itself)?(?: (?:\d{1,4}|[AS]?/?\d+/\d+))?)`
	decidedRE = `(?:adopted|passed|approved|carried|voted(?: for)?|endorsed|decided|acted|spoke|rejected|agreed to|took|put to the vote|called|taken|went through|cleared)`
)

var (
	// decidedOn: the Assembly adopted it on; the text was put to the vote in New York on; which was adopted on.
	decidedOn = compile(`(?i)^\W*(?:(?:and|so|but|then|when|as|after all),? )?` + deciderRE + ` (?:had |has |have |was |were |been |finally |duly |formally |only |then |all )*` + decidedRE + `(?: (?:it|so|them|the (?:general )?assembly|the (?:resolution|text|draft|measure|motion|document)))?(?: through)?(?: in [\w ]{1,30})?,? (?:on|late on|early on|on the (?:afternoon|evening|morning|night) of)(?: the)? ?$` +
		`|\b(?:resolution|text|draft|motion|measure),? (?:which (?:was |had been )|that (?:was |had been )|as )?(?:finally |formally )?(?:adopted|passed|approved|voted|carried)(?: in [\w ]{1,30})?(?: by \w+ [\w ]{1,20})? (?:on|late on|early on)(?: the)? ?$` +
		`|\b(?:its|the) (?:adoption|passage|approval)(?: by the (?:general )?(?:assembly|council))?(?: in [\w ]{1,30})? on(?: the)? ?$` +
		`|\b(?:vote|roll[- ]call|ballot|division) was (?:taken|held|called|cast)(?: in [\w ]{1,30})? on the (?:afternoon|evening|morning|night) of(?: the)? ?$` +
		`|^\W*(?:adopted|passed|approved|carried|voted|date(?: of (?:adoption|the vote|vote|passage))?|vote date|adoption date|voting date|dated|day of the vote|adoption|vote)(?: in [\w ]{1,30})?(?: on)?:? ?$` +
		`|^\W*(?:it|the (?:resolution|text|document)) (?:is dated|bears the date(?: of)?|carries the date(?: of)?|dates from)(?: the)? ?$`)

	// onThatDay opens a sentence with a day; decidedThen goes on with what was decided then.
	onThatDay   = compile(`(?i)^\W*(?:it was |and |so |then )*(?:late |early )?on (?:the (?:afternoon|evening|morning|night) of )?(?:the )?$`)
	decidedThen = compile(`(?i)^,?(?: in [\w ]{1,30},?)? (?:that )?` + deciderRE + ` (?:was |were |has |have |had |duly |finally |at last |all )*` + decidedRE + `\b`)
	countedThen = compile(`(?i)^,?(?: in [\w ]{1,30},?)? (?:no fewer than |some |a total of )?[\w-]+(?: and [\w-]+)? (?:countries|states|nations|members|delegations|governments|capitals) (?:voted|said|were|backed|supported|approved)\b`)
)

// toldAnywhere is the only event that an article tells of, where the words about a day say that the
// vote was held or the text decided then; nil where they do not.
func (j *judge) toldAnywhere(t *extract.Time, before, after string) *frameResult {
	if !decidedOn.MatchString(before) && !(onThatDay.MatchString(before) && (decidedThen.MatchString(after) || countedThen.MatchString(after))) {
		return nil
	}
	for i := range j.art.Times { // of the days that it tells, this one only
		o := &j.art.Times[i]
		if r := o.Range(when.Ref{Day: j.ref}); o.At != t.At && r.Known() && (r.Grain == when.DayGrain || r.Weekday != when.AnyWeekday) && r.From != j.ref {
			return nil
		}
	}
	return j.soleEvent(0, len(j.doc.Text))
}
