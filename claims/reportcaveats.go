package claims

// reportCaveats are what reports tell around a vote: what was before or came later, other bodies,
// what was printed and put right.
func reportCaveats() []caveat {
	return []caveat{
		// India and Libya were the two in the first row
		{kinds: ofBallots, behind: compile(`(?i)^ (?:in|of|on) the (?:first|second|third|fourth|last|top|bottom|upper|lower|middle) (?:row|line|column|table|entry|item|instrument|panel|half)\b`)},
		// it was Moscow's second veto since the Soviet Union ceased to be
		{kinds: ofVetoes, said: compile(`(?i)['’]s (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+(?:th|st|nd|rd)|last|latest|previous) vetoe?s?$`), behind: compile(`(?i)^,? (?:since|in (?:\w+ )?(?:years|decades|months)|of the (?:year|war|session|century|decade|conflict)|after|before)\b`)},
		// Brazil voted against the Russians, and so did Turkey: not against the text
		{kinds: ofWho, near: compile(`\bvot(?:ed?|es|ing) against (?:the |Mr\.? |Mrs\.? )?(?:[A-Z][a-z]+|US|U\.S\.|UK|USSR)(?: (?:[A-Z][a-z]+|and))*,? (?:and )?$`), said: compile(`(?i)^(?:so|as) did\b`)},
		{kinds: ofWho, said: compile(`^(?:(?:[A-Z]\w+ )?vot(?:ed?|es|ing) )?against (?:the |Mr\.? |Mrs\.? )?(?:[A-Z][a-z]+|US|U\.S\.|UK|USSR)(?: (?:[A-Z][a-z]+|and))*,? (?:and )?(?:so|as) did\b`)},
		// the first time, Romania voted with Washington; when Crimea was annexed, Armenia voted against
		{kinds: ofBallots, before: compile(`(?i)^\W*(?:(?:but|and|yet),? )?(?:the (?:first|last|previous) time|when (?:it|such a text|this|the text|the matter|the question) (?:was|came)(?: up)? first(?: put| tabled| raised)?|when (?:it|such a text|this|the text) was first (?:put|tabled|raised)|in the first (?:year|of (?:these|those) \w+)|at the start of the (?:war|crisis|conflict)|after (?:the )?(?:crimea|annexation|invasion)|(?:in|at) the (?:emergency|special) session|when (?:[\w’']+ ){1,2}(?:was|were) (?:annexed|suspended|expelled|seated|admitted|thrown out)|when \w+ (?:annexed|seized|occupied) \w+|under (?:the (?:first|last|old) )?(?:president|prime minister|mr\.?|mrs\.?) (?:the )?\w+|(?:\w+ )?(?:years?|months?|decades?) (?:on|later)|by now|in those days|minutes (?:later|earlier|before)|later|for the observer['’]s seat)\b[\w’' ]{0,15},? (?:the )?(?:[\w’', ]{0,60} and )?(?:the )?$`)},
		// has since endorsed it, later supported the declaration, announced its support
		{kinds: ofWho, said: compile(`(?i)\b(?:(?:later|since|eventually|subsequently|now|today) (?:endorse|support|back|accept|embrace|declare)[sd]?\b|(?:later|since|now) (?:votes?|lent|gave|changed|came|supported|backed|endorsed)\b|ha(?:s|ve) since\b|announced (?:its|their|his|her) support|(?:gave|declared|pledged) (?:its|their) support)`), unless: compile(`(?i)\b(?:but|and) $`)},
		{kinds: ofWho, said: compile(`(?i)\bha(?:s|ve) (?:endorsed|supported|backed|accepted)\b`), behind: compile(`(?i)^(?: \w+){0,2} since\b`)},
		// Cuba, which has no seat in the Council, was against it
		{kinds: ofMembers, said: compile(`(?i)\b(?:has no (?:seat|vote)|not (?:a|on the|in the) (?:member|council)|does not (?:sit|vote)|outside the council|no longer (?:a member|on the council))\b`)},
		{kinds: ofOutcomes, before: compile(`(?i), (?:which |who )?(?:has no (?:seat|vote)|(?:is )?not (?:a|on the|in the) (?:member|council)|does not (?:sit|vote)|outside the council)[^,]*, $`)},
		// some papers wrote that Britain voted no
		{kinds: ofDeeds, before: compile(`(?i)^\W*(?:(?:some|several|many|first|early|a few|most) )?(?:papers|reports|agencies|newspapers|media|accounts|bulletins|wires) (?:\w+ )?(?:wrote|said|had|reported|claimed|told)\b[^.;:]{0,30}$`)},
		// abstained in Vienna, at the Atomic Agency; at Geneva Russia had been in favour
		{kinds: ofBallots, behind: compile(`(?i)^ (?:in|at) (?:vienna|the oas|the atomic agency|the agency|the hague)\b|^ when (?:the )?(?:agency|committee|commission|board|conference)\b`)},
		{kinds: ofBallots, before: compile(`(?i)^\W*(?:[\w ]{0,20}, )?(?:in|at) (?:the (?:oas|agency|commission|committee)|geneva|vienna|washington|brussels),? (?:only )?(?:the )?$`)},
		// was against that, was against it in public
		{kinds: ofWho, said: compile(`(?i)\bagainst(?: it)?$`), behind: compile(`(?i)^ (?:that|this|intervention|war|force|in public|in private)\b`)},
		// had opposed any resolution for years
		{kinds: ofWho, said: compile(`(?i)\bhad (?:long )?(?:been against|opposed|backed|supported)\b`), behind: compile(`(?i)^ (?:any|the (?:referral|invasion|war|plan|idea|peace|talks))\b`)},
		// Yemen's motion was lost; the text (the Belgian one fell)
		{kinds: ofOutcomes, before: compile(`(?-i:\b[A-Z]\w+)['’]s? $`), said: compile(`(?i)^motion\b`)},
		{kinds: ofOutcomes, said: compile(`\((?:the|an?|its|his|her) [^)]*$`)},
		// which as the Soviet Union stood by Cuba
		{kinds: ofWho, before: compile(`(?i)\b(?:which|who) (?:then )?as (?:the )?$`)},
		// Norway with the United States, Iceland on the fence
		{kinds: ofWho, before: compile(`(?i)[\w)] with (?:the )?$`), said: compile(`^[A-Z][\w.’' ]+, (?:the )?[A-Z][\w.’']+(?: [A-Z][\w.’']+)? (?:on the|in the|as|abst|against|for|in favou?r|voted|was|were|not)`)},
		// Italy and Japan joined the Western powers - with Panama abstaining
		{kinds: ofWho, said: compile(`\bjoined\b[^–—]* [-–—] with (?:the )?[A-Z]`)},
		// on the important question
		{kinds: ofWho, behind: compile(`(?i)^ (?:on |for )?(?:the |an? )?important question\b`)},
		// vetoed it, as they have vetoed so much else
		{kinds: ofVetoes, said: compile(`(?i)\b(?:has|have|had) (?:so often |already |before )?vetoed$`), behind: compile(`(?i)^ (?:so (?:much|many|often)|many|much|others?|every|all|dozens|scores|countless|most|several)\b`)},
		// when France asked for troops in Rwanda Nigeria abstained; friends of Russia, Serbia among them; in favour of mediation
		{kinds: ofWho, before: compile(`(?i)^\W*when (?:the )?(?-i:[A-Z])[\w ]{2,30} (?:asked|proposed|wanted|applied|sought|moved|tabled|offered)\b[^,.;:]{3,60}$`)},
		{kinds: ofWho, before: compile(`(?i)\b(?:friends|allies|partners|neighbou?rs|clients) of (?:the )?$`)},
		{kinds: ofWho, said: compile(`(?i)\bin favou?r$`), behind: compile(`(?i)^ of (?:mediation|talks|peace\w*|dialogue|negotiat\w+|an? (?:political|peaceful|negotiated)|sending|keeping|waiting|delay\w*)\b`)},
		// Sudan is back under scrutiny
		{kinds: ofWho, said: compile(`(?i)\b(?:is|are|was|were|be|been|comes?|came|goes|went|looks?|looked|once) back$`)},
		// grumbling that it had not been told what Israel had actually accepted, was the only abstainer
		{kinds: ofWho, before: compile(`(?i)\b(?:what|that|which|how|whether|where|than|why|when)\b[^,;.]{0,20}$`), said: compile(`^(?:\S+ ){1,4}ha[ds] (?:\w+ly )?\w+, (?:was|were|had|voted|abstained|cast|joined|came)\b`)},
		// the Spanish followed Washington, and the British did so as well
		{kinds: ofWho, said: compile(`(?i)\b(?:followed|copied|imitated|went with|stuck with|sided with) [^.;]*\bdid (?:so|likewise|the same)\b`)},
		// abstained from comment; opposed the move of the embassy
		{kinds: ofWho, said: compile(`(?i)\babst\w+(?: from)?$`), behind: compile(`(?i)^(?: from)? (?:comment|speak|the debate|debat|criticis|criticiz|any|tak|mak|sign|join|attend|tabling|meat|alcohol|applau)`)},
		{kinds: ofWho, said: compile(`(?i)\b(?:the |its |any )?(?:move|transfer|relocation|opening|closure) of (?:the |its |an? |any )?(?:\w+ )?(?:embassy|embassies|consulate)s?\b`)},
		// every member of the G7 but one, the United States, was in favour
		{kinds: ofWho, before: compile(`(?i)\b(?:all|every|each|any)\b[^.;:]{0,60}\b(?:but|except|save|bar) (?:for )?(?:one|two|three),? (?:the )?$`)},
		{kinds: ofWho, before: compile(`(?i)\bso (?:much|heavily|far) that (?:the )?$`)},
	}
}
