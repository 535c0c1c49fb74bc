package claims

import (
	"github.com/plenary-vote/plenary/claims/extract"
)

// someNumber matches a number.
const someNumber = `(?:\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)`

// What a count says of nobody, or of all.
var (
	zero      = compile(`(?i)\b(?:none|nobody|no one|not one|nothing|zero|nil|not a single|without|no (?:\w+ )?(?:votes?|members?|delegations?|countr\w+|states?|opposition|opponents?|abst\w+|negative|dissent\w*|hands?|others?|no))\b`)
	unanimity = compile(`(?i)unanim|\ball\b|\bevery`)
)

// countCaveats are those of statements on numbers, on what became of a text, and on the majority
// it needed.
func countCaveats() []caveat {
	return []caveat{
		// on neither day was there one vote against
		{kinds: ofCounts, before: compile(`(?i)^\W*(?:on|in|at|for) (?:neither|no)\b[^.;:]*$`)},
		// seven votes is the smallest number that will carry a resolution
		{kinds: ofCounts, said: compile(`(?i)\b(?:is|are|was|were) the (?:smallest|lowest|least|fewest)$`), behind: compile(`(?i)^ (?:number|total|count|majority|figure) (?:that|which|with which|by which|needed|required|the)\b`)},
		{kinds: ofCounts, said: compile(`(?i)^(?:(?:none|neither|not one) of (?:the )?(?:\w+ )?others?|none of the other|no other)\b`)},
		// apart from Russia nobody opposed it; there was no vote against but the veto itself
		{kinds: ofCounts, before: compile(`(?i)\b(?:apart from|besides|but for|save(?: for)?|except(?:ing)?(?: for)?|other than|aside from|with the exception of|bar|barring) [^.;:]{1,60}$`), said: zero},
		{kinds: ofCounts, said: zero, behind: compile(`(?i)^(?: but|, but for|,? (?:besides|other than|apart from|except(?: for)?|save(?: for)?|bar|beyond))\b`)},
		{kinds: append(ofCounts, extract.Who), said: compile(`(?i)^(?:none|not one|neither|nobody) of the (?:\w+ )?(?:remaining|rest|others?)\b`)},
		{kinds: ofCounts, near: compile(`(?i)\b(?:none|not one) of the (?:remaining|rest|other) $`)},
		// Brazil and four others did not vote for it
		{kinds: ofCounts, said: notVoting, behind: compile(`(?i)^ (?:for|in favou?r|against|yes|no|with|like|the same|together|alike|as)\b`)},
		{kinds: ofCounts, before: compile(`(?i)(?:\band|\bplus|\bwith|,) $`), said: compile(`(?i)\bothers\b`)},
		// nor was it adopted unanimously; unanimity eluded it
		{kinds: ofCounts, before: compile(`(?i)(?:\b(?:not|nor|never|without|lack\w*|short of|far from|hardly|scarcely|nearly|almost|all but|anything but|less than|no longer|instead of|rather than|close to|near|seldom|rarely|usual\w*|normally|need\w*|requir\w*|wrongly|mistakenly|in no way|by no means|statements?|most resolutions|pleas?|calls?|attempts?|efforts?|tried|in vain|hop\w*|appeals?|wish\w*|urg\w*|bid|push\w*)|n['’]t)\b[^.;:]{0,60}$`), said: unanimity},
		{kinds: ofCounts, before: compile(`(?i)\b(?:others?|remaining|rest)\b[^.;:]{0,30}$`), said: compile(`(?i)unanim`)},
		{kinds: ofCounts, said: unanimity, behind: compile(`(?i)^,? (?:eluded|escaped|had eluded|was (?:out of|not|beyond|denied|broken|spoil\w*|missed|lost)|in other|on other|but for|save|except|apart from|would|could|is not)\b`)},
		// by no means all of the fifteen; not as many as twelve abstained; between nine and eleven
		{kinds: ofCounts, near: compile(`(?i)\b(?:not|nowhere near|short of|by no means|not nearly|far from|hardly|less than|nothing like|not quite|\w (?:so|as) many as|not even|nearly|almost|well over)(?: all)?(?: of)?(?: the)? $`)},
		{kinds: ofCounts, near: compile(`(?i)\b` + someNumber + ` (?:to|or) $|\b(?:between|from|either) ` + someNumber + ` (?:and|to|or) $`)},
		// our report wrongly gave 32 votes; hopes of 14 votes were dashed; it lacked the 40 votes
		{kinds: ofCounts, near: compile(`(?i)\b(?:wrongly|mistakenly|erroneously|incorrectly|falsely|mistaken|misreport\w*|earlier version|first count|reports? (?:that|of|speaking|giving|which)|dispatches|claims? of|we said that|(?:the|a|our|their) figure of|spoke of|speaking of|corrected|not the|rather than|instead of)\b[^.;:,]{0,60}$|\bgiving(?: \w+){0,2} $`)},
		{kinds: ofCounts, near: compile(`(?i)\b(?:lacked|lacks|lacking|short of|belie(?:ve[sd]?|ving)|thought|thinking|convinced|confident|assum(?:ed|ing)|hoped|hopes?|hoping|expected|expecting|expects|wanted|needed|needs|missed|dreamed|aimed|target|predicted|counted on|reckoned with|promised|sought|seeking|asks?|requires?|threshold)(?: \w+){0,4} $`)},
		{kinds: ofCounts, behind: compile(`(?i)^[^.;:]{0,40}\b(?:(?:is|are|was|were) (?:wrong|mistaken|incorrect|false|erroneous|in error|dashed|what the Charter|a (?:legend|myth|lie|fairy tale|mistake|fiction)|not (?:true|so|right))|did not come true|(?:had|has|were|was|have been) (?:been )?(?:hoped for|predicted|expected|promised|counted on|sought)|cannot be right|not right|did not materiali[sz]e)\b|^(?: (?:of them|in favou?r|votes?|more|members?|countries|states)){0,2},? (?:[^.,;:]{0,30}, )?would have \w+`)},
		{kinds: ofCounts, said: compile(`(?i)\bvotes$`), behind: compile(`(?i)^ cast\b`)},
		// three quarters of the membership stayed away from it: those who abstained as well
		{kinds: ofCounts, said: compile(`(?i)\b(?:quarters?|thirds?|half|fifths?|majority|per ?cent)\b.*\b(?:(?:stay\w*|kept?|keep\w*|remained|held) (?:away|aloof|aside|out)|away from|on the sidelines)\b`)},
		{kinds: ofCounts, near: compile(`(?i)\btwo[- ]thirds\b[^.;:]{0,30}$`), said: compile(`(?i)^\w+ (?:in favou?r|votes?|members)`)},
		{kinds: ofCounts, said: compile(`(?i)\b(?:had|has|have|would have|needed) to (?:vote|abstain)\b`)},
		// a text fails if seven members abstain
		{kinds: append(ofCounts, extract.Outcome), before: compile(`(?i)^\W*(?:an?|any|no|every|such an?) (?:\w+ ){0,3}(?:needs?|requires?|fails?|passes|takes|is adopted|falls)\b[^.;:]*$|^\W*it takes\b[^.;:]*$`)},
		{kinds: ofOutcomes, said: compile(`(?i)^(?:an? )?(?:text|draft|resolution|motion) (?:fails|passes|needs|falls)\b|\bare (?:\w+ )?adopted (?:without|by consensus|by acclamation)\b`)},
		// eight of the twelve that stayed away were African; 23 members opposed it or abstained
		{kinds: ofCounts, said: compile(`(?i)\bof (?:the|those)\b`), behind: compile(`(?i)^ (?:were|are|was|came|belong\w*)\b`)},
		{kinds: ofCounts, said: compile(`(?i)\brefused$`), behind: compile(`(?i)^ (?:their|its) (?:support|votes?|backing)\b`)},
		{kinds: ofBallots, before: compile(`(?i)\b(?:africa\w*|asia\w*|europe\w*|arab\w*|latin america\w*|continent|caribbean|union|asean|nato)\b`), said: compile(`(?i)\b(?:abst\w+|absent|against|oppos\w+|in favou?r|not voting) or (?:were |was )?(?:abst\w+|absent|against|not (?:voting|there|present)|oppos\w+|stay\w*|away)\b`)},
		{kinds: ofBallots, behind: compile(`(?i)^ or (?:were |was )?(?:absent|not (?:voting|there|present)|away)\b`)},
		// eleven voted in favour, the other four did not; the Nordics split four to one
		{kinds: ofCounts, said: compile(`(?i)\b(?:other|others|remaining|rest)\b[^.;]*\bdid not$`)},
		{kinds: ofCounts, said: compile(`\bof the (?:Five|Ten)\b`)},
		// among Africans, 28 of 54 voted for it; none of the permanent members did, Britain excepted
		{kinds: ofWho, before: compile(`(?i)\bamong [^.;:]{3,60}, (?:only |just )?` + someNumber + ` of (?:the |its )?$`), said: compile(`(?i)^(?:the )?` + someNumber + `\b`)},
		{kinds: ofCounts, near: compile(`(?i)\b(?:among|of) (?:the )?(?:\w+ ){0,3}(?:africans|asians|europeans|arabs|members|countries|states|nations|latin americans), (?:only |some )?$`), unless: compile(`(?i)\borgani[sz]ation of (?:\w+ )?(?:states|nations|countries), $|^\W*(?:out )?of (?:the |all )?(?:fifteen|eleven|1[15]|[5-9]\d|1\d\d|(?:fifty|sixty|seventy|eighty|ninety)(?:-\w+)?) (?:member states|members|countries|states|nations), (?:only )?$`)},
		{kinds: ofBallots, behind: compile(`(?i)^,? (?:[^.;,]{3,40} (?:excepted|apart)|(?:the )?(?-i:[A-Z][\w’'.-]*)(?: (?:and|of|the|(?-i:[A-Z][\w’'.-]*))){0,6} aside)\b`)},
		{kinds: ofBallots, said: compile(`(?i)\bexcepted\b|\bapart(?:,| [-–—]|$)`)},
		{kinds: ofCounts, behind: compile(`(?i)^ (?:votes? )?(?:or|and) (?:abst\w+|oppos\w+|vot\w+|stay\w*|did not|were absent|against|absences|absentees|negative)`)},
		{kinds: ofCounts, near: compile(`(?i)\b(?:against|opposed|opposed it|in favou?r|for it|no|absent|abstain\w*|abstentions|negative votes) or (?:voted )?$|negative votes and $`)},
		{kinds: []extract.Kind{extract.Majority}, before: compile(`(?i)\b(?:statements?|declarations?|presidential|elsewhere|other bodies|other organs)\b[^.;:]{0,40}$`)},
		{kinds: ofOutcomes, near: compile(`(?i)\b(?:would|could|might|should) (?:not )?have (?:been )?$`)},
		{kinds: []extract.Kind{extract.Majority}, said: compile(`(?i)^two-thirds it\b`)},
		// it nearly passed; a bid to defeat it failed; the United States saw its own motion rejected
		{kinds: ofOutcomes, said: compile(`(?i)\b(?:nearly|almost|all but|practically|virtually|close to|near|narrowly (?:escaped|avoided))\b|\b(?:bid|attempt|effort|motion|move|manoeuvre|maneuver|proposal|try|plan|campaign)s? to (?:defeat|block|stop|kill|reject|amend|adjourn|delay|postpone|prevent|weaken|have|get|bring|require)`)},
		{kinds: ofOutcomes, before: compile(`(?i)\b(?:dream|hopes?|idea|prospect|talk|threat)s? of\b[^.;:]{0,30}$`)},
		{kinds: ofOutcomes, said: compile(`(?i)^the draft of \d`)},
		// voted for a delay; Cuba's abstention would have been noticed; had put Spain down as a no
		{kinds: ofWho, near: compile(`(?i)\b(?:no one|nobody|none|not one|no \w+)\b[^.;:]{0,30}$`), said: compile(`(?i)\bincluded$`)},
		{kinds: ofWho, near: compile(`(?i)\bhad put $`), said: compile(`(?i)\bdown as an? (?:no|yes|abst\w+)$`)},
		{kinds: ofWho, said: compile(`(?i)\bvot(?:ed|ing) (?:for|against)$`), behind: compile(`(?i)^ an? (?:postponement|delay|deferral|adjournment|committee|commission|pause|referral|motion|amendment)\b`)},
		{kinds: ofWho, said: compile(`(?i)\babstention$`), behind: compile(`(?i)^ (?:would|could|might|had been|was never|was not|was expected)\b`)},
		{kinds: ofWho, said: compile(`(?i)\b(?:asked|begged|urged) (?:its|his|her|their) \w+\b|\bevery (?:vote|no)\b`)},
		{kinds: ofOutcomes, said: compile(`(?i)\b(?:rejected|adopted|passed|approved|defeated) (?:two|three|four|five|six|several|many|\d+) (?:\w+ )?(?:drafts|texts|resolutions|amendments|motions)\b`)},
		{kinds: ofOutcomes, said: compile(`(?i)^(?:the |an? )?(?:text|draft|resolution|motion)s? (?-i:(?:that |which )?[A-Z][a-z])`)},
		{kinds: ofOutcomes, before: compile(`(?i)\b(?:saw|found|had|see|sees) (?:its|his|her|their)(?: own)? $|\b(?:(?:bid|attempt|effort|move|manoeuvre|maneuver) to (?:defeat|block|stop|kill|reject|amend|adjourn|delay|postpone|prevent|weaken|have|get|bring)|lest|nearly|almost)\b[^.;:,]{0,30}$`)},
		{kinds: ofOutcomes, before: compile(`(?i)^\W*after the [^.;:]* veto[^.;:]*, (?:the |it )?$`)},
		{kinds: ofOutcomes, behind: compile(`(?i)^ for (?:want|lack) of consent\b`)},
		// the resolution failed on the ground, or to bring peace
		{kinds: ofOutcomes, said: compile(`(?i)\bfailed$`), behind: compile(`(?i)^ (?:on the ground|in practice|in the field|because \w+ refused|to (?:end|stop|halt|bring|deter|change|impress|persuade|move|prevent|save|protect)\b)`)},
		{kinds: []extract.Kind{extract.Majority}, before: compile(`(?i)\b(?:seven|nine|7|9) of (?:the )?$`)},
		{kinds: ofCounts, said: compile(`(?i)^more\b.*\bwithh[eo]ld`)},
		{kinds: ofOutcomes, behind: compile(`^ (?:\w+ly |outright |out of hand |at once )?by (?:President |Prime Minister |Mr\.? |the (?:[A-Z]\w+ )?government\b|[A-Z][\w’'-]+ (?:[A-Z][\w’'-]+)?\W*$)`)},
		{kinds: []extract.Kind{extract.Majority}, before: compile(`(?i)\b(?:motion|proposal|bid|amendment|move|attempt|paper|draft) (?:to|that would|which would|requiring|demanding)\b[^.;:]{0,30}$`)},
		{kinds: []extract.Kind{extract.Majority}, said: compile(`(?i)^(?:to )?requir(?:e|ing)\b`)},
		// it needed two thirds, since the Assembly had declared the question important
		{kinds: []extract.Kind{extract.Majority}, behind: compile(`(?i)^(?: of [\w ]{1,40})?,? (?:since|because|as|for|after|once|now that)\b[^.;]*\b(?:important|declared|decided|ruled|agreed)\b`)},
		{kinds: []extract.Kind{extract.Majority}, before: compile(`(?i)\b(?:motion|ruled|question|claim|view|argument|insisted|argued|maintained|amendment)\b[^.;:]{0,60}\b(?:that|whether|which)\b[^.;:]{0,50}$`)},
	}
}
