package claims

// memberCaveats are those of statements on members: how they voted, and who vetoed.
func memberCaveats() []caveat {
	return []caveat{
		// refrained from using its veto, came close to opposing it
		{kinds: ofMembers, said: compile(`(?i)\b(?:(?:refrained|abstained|forbore|held back|desisted|shied away|shrank|kept|recoiled|drew back|dissuaded|prevented|backed away|backed off|retreated|flinched|stopped|barred|deterred|discouraged|excused|far|way)(?: \w+){0,2} from|(?:decided|advised|warned|argued) against|out of|short of|instead of|rather than|(?:intention|idea|thought|talk|question|option|prospect|possibility|choice|hope|hopes|fear|risk|point|verge|brink|dream|prospects|habit) of|(?:thought|talked|spoke|spoken|accused|afraid|wary|suspected|cleared|acquitted|absolved|tired|capable|incapable|fearful|convicted|dreamed|dreamt) of|(?:close|closer|closest|near|nearer|averse|opposed|objected|given|reduced|resigned|committed|used) to|(?:dispensed|toyed|flirted|threatened|played) with|(?:thought|talked|spoke|thinking|talking|hesitant|doubts) about|(?:reason|reasons|need|case|grounds|excuse|cause) for|(?:balked|baulked|bridled) at|dodged|ducked|evaded|resisted|avoided|considered|contemplated|mulled|(?:ruled|ruling) out|g[ai]ven? up|stopped|ceased|risked|postponed|delayed|regretted|denied|discussed|weighed|feared|escaped|favou?red|spared(?: \w+){1,4}|without)\s+(?:\w+ly\s+|either\s+|even\s+|again\s+)?(?:voting\s+(?:against|for|in favou?r|yes|no|with|down|it)|opposing|supporting|backing|rejecting|endorsing|approving|casting|using|wielding|exercising|deploying|vetoing|blocking|killing|abstaining|saying|siding|joining|standing|taking part|raising|going along)\b`)},
		// withholds its veto; the veto streak ends; had cast its veto three times
		{kinds: ofVetoes, said: compile(`(?i)\b(?:withh[eo]ld\w*|hold(?:s|ing)? back|held back|forgo\w*|forewent|forwent|drop(?:s|ped)?|waiv\w*|shelv\w*|abandon\w*|skip\w*|sheath\w*|renounc\w*|surrender\w*|lower\w*)\b[^.;:]{0,20}\bvetoe?s?\b`)},
		{kinds: ofVetoes, before: compile(`(?i)\b(?:compare|see|see also|cf\.?):? (?:also )?$`)},
		{kinds: ofVetoes, behind: compile(`(?i)^ (?:streak|threats?|spree|habit|days)\b`)},
		{kinds: ofVetoes, said: compile(`(?i)\bhad\b[^.;:]*\b(?:cast|used|wielded)\b`), behind: compile(`(?i)^ (?:\w+ )?(?:times|occasions)\b|^ on (?:\w+ )?(?:occasions|resolutions|drafts|texts)\b`)},
		{kinds: ofVetoes, said: compile(`(?i)\bhad (?:\w+ )?(?:cast|used|wielded) ` + someNumber + ` vetoes\b`)},
		// opposed the motion, but voted for the text
		{kinds: ofWho, said: compile(`(?i)\b(?:motion|amendments?|paragraphs?)$`), behind: compile(`(?i)^,? (?:but|yet|and|though|although|while|before)\b`)},
		// Russia said many of those who voted for it were; had abstained in the procedural vote
		{kinds: ofWho, said: compile(`(?i)\b(?:said|told|claimed|recalled|argued|noted|complained)\b [^.;:]*(?:those|many|most|some|members|countries|states) (?:who|that|which)\b`)},
		{kinds: ofWho, behind: compile(`(?i)^ (?:in|on) the (?:procedural|first|second|earlier|previous|preliminary) (?:vote|ballot|round|motion|question)\b`)},
		// voted against recognizing it, against his decision
		{kinds: ofBallots, said: compile(`(?i)\bagainst (?:recogni[sz]\w*|(?:the |his |its |her |their |\w+ |\w+['’]s |mr\.? ){1,4}(?:decision|annexation|recognition|invasion|occupation|embargo|blockade|policy|policies|bombing|move))\b`)},
		{kinds: ofWho, said: compile(`(?i)\bagainst$`), behind: compile(`(?i)^ (?:recogni[sz]\w*|(?:the |his |its |her |their |[\w.]+ |\w+['’]s |mr\.? ){1,4}(?:decision|annexation|recognition|invasion|occupation|embargo|blockade|policy|policies|bombing|move))\b`)},
		// saw no reason to vote against it, was told to abstain
		{kinds: ofMembers, said: compile(`(?i)\b(?:omitted|neglected|forbore|(?:reason|reasons|wish|intention|intentions|need|cause|desire|way|motive|incentive|grounds|occasion|right|power|chance|opportunity|option|obligation|duty|freedom|mandate|plan|plans|threat|offer|promise|call|calls|refusal|failure|readiness|willingness|reluctance|instructions|orders|pressures?|temptations?|pleas?|appeals?|requests?|demands?|advice|mood|appetite|stomach|hurry|rush|haste|condition)(?: (?:from|by|of) [\w ]{2,30}?)?|position|ready|unwilling|reluctant|loath|loth|prepared|willing|able|unable|free|inclined|disinclined|tempted|likely|unlikely|expected|asked|told|urged|instructed|ordered|advised|invited|begged|pressed|lobbied|encouraged|entitled|supposed|due|set|bound|keen|eager|minded|afraid|scared|anxious|poised|meant|wanted|hoped|planned|intended|threatened|promised|vowed|pledged|agreed|hesitated|wished|offered|tried|attempted|sought|longed|proposed|(?:persuaded|urged|told|asked|advised|begged|warned|pressed|promised|agreed|decided|chose|opted|preferred) not|determined|rumou?red|resolved|destined|certain|sure|too \w+|about|going|used),?(?: too late,| in vain,?| at first| by [\w ]{2,30}?)? to (?:\w+ly |even |again )?(?:vote|oppose|support|back|reject|endorse|approve|cast|use|wield|exercise|deploy|veto|block|kill|abstain|say|side|join|stand|take part|raise|go along)\b`)},
		// ought to have voted for it, was criticised for not voting
		{kinds: ofMembers, said: compile(`(?i)\b(?:(?:ought to|should|could|would|might|must|need not|needn['’]t|was to|were to) have (?:\w+ly )?(?:been|voted|backed|supported|opposed|rejected|abstained|vetoed|blocked|used|cast|said|sided|joined|stood|taken|gone|done|preferred|liked|wanted)\b|(?:critici[sz]ed|blamed|reproached|attacked|chided|rebuked|faulted|praised|thanked) for (?:not )?\w+ing\b)`)},
		// nearly voted against it, at first opposed
		{kinds: ofMembers, said: compile(`(?i)\b(?:(?:nearly|almost|all but|practically|virtually|as good as) (?:vot|oppos|back|support|reject|abstain|veto|said|join|sid)\w*|within an (?:inch|ace) of|in vain|at first|initially|originally|to begin with|in principle|once (?:\w+ed|against|for)|(?:had|has|have) long|hitherto|until (?:now|then|this \w+|recently)|(?:has|have|had) (?:so|thus) far|to date|yet to|in the past|over the years|for (?:many )?(?:years|decades)|often|usually|normally|routinely|always|regularly|repeatedly|traditionally|habitually|generally|ordinarily|as a rule)\b`)},
		// the President demanded that it be vetoed; lest China veto it
		{kinds: ofDeeds, said: compile(`(?i)^(?:it |the \w+ )?be (?:vetoed|rejected|adopted|defeated|blocked|killed|passed)\b|\b(?:wanted|wished|hoped|feared|expected|demanded|preferred) (?:it|them|that|the \w+)\b`)},
		{kinds: ofDeeds, before: compile(`(?i)\b(?:lest|in case|for fear that|for fear (?-i:[A-Z]\w+))\b[^.;:]{0,40}$`)},
		{kinds: ofDeeds, before: compile(`(?i)\b(?:demand|insist|ask|urg|request|beg|plead|propos|recommend|want|wish|hop|fear|expect|threat)\w* (?:[\w ]{0,20}\b)?that\b[^.;:,]{0,30}$`), said: compile(`(?i)\b(?:be|veto|reject|block|kill)\b`)},
		// Australia abstained rather than vote with Washington; instead of abstaining like Britain, France
		{kinds: ofMembers, before: compile(`(?i)\b(?:rather than|instead of|sooner than|without|refus\w+ to|declin\w+ to|unwilling to|not want\w* to|nor) (?:to )?(?:vot\w+|sid\w+|join\w*|stand\w*|align\w*|rank\w*|go\w*|be\w*)? ?(?:itself |themselves )?$`)},
		{kinds: ofMembers, before: compile(`(?i)\b(?:unlike|than|rather than|instead of|and not|not|as with|(?:instead of|rather than|without) \w+(?: \w+){0,4} like) (?:the )?$`), said: compile(`^[^,]{2,40}, (?:[^w]|w[^h])`)},
		// some papers wrongly reported that China vetoed it
		{before: compile(`(?i)\b(?:wrongly|mistakenly|erroneously|falsely|incorrectly|inaccurately|mistake|misconception|myth|fallacy|legend|untrue|contrary to|misreport\w*|misremember\w*|it (?:is|was|would be) (?:wrong|false|an error|nonsense) (?:to|that))\b[^.;:]{0,80}$`)},
		// not even China vetoed it; none of the others vetoed it; neither China nor the Soviet Union
		{kinds: ofVetoes, near: compile(`(?i)\b(?:not even|none of|nobody|no one|neither|nor|not one|no other|few|hardly any|not|never|n['’]t|no longer|hardly|scarcely)\b[^.;:,]{0,40}$|n['’]t\b[^.;:,]{0,40}$`)},
		{kinds: ofVetoes, said: compile(`(?i)^(?:not even|none|nobody|no one|neither|not one|no other|few)\b|\b(?:not|never|n['’]t|yet to|is yet)\b`)},
		{denied: true, kinds: ofVetoes, before: compile(`(?i)\bhad (?:the )?$`)},
		{denied: true, kinds: ofVetoes, before: compile(`(?i)\bvotes(?: in favou?r)? and $`), said: compile(`(?i)^no\b`)},
		// had Nigeria voted for it, it would still have failed because of the American veto
		{kinds: ofVetoes, before: compile(`(?i)^\W*(?:had|if|were|should|unless|even if|suppose)\b`)},
		{kinds: ofVetoes, near: compile(`(?i)\b(?:would|could|might|should|cannot|can|(?-i:may)|will|shall|must)\b[^.;:,]{0,60}$`), unless: compile(`(?i)\b(?:was|were|is|are)(?: \w+)? $|^ for (?:the )?$`)},
		{kinds: ofVetoes, said: nominal, behind: compile(`(?i)^[^.;:,]{0,20}\b(?:remained a|warded off|hung over|loomed|failed to (?:appear|come)|(?:had|has|have|was|were) (?:long |widely )?(?:been )?(?:feared|expected|threatened|predicted|(?:asked|called|begged|wished|hoped) for|averted|avoided|forestalled|hoped for|announced|yet to)|(?:was|were) not\b|would|could|might)`)},
		{kinds: ofVetoes, behind: compile(`(?i)^ (?:aside|away|unused|idle|to one side|on ice|on the shelf|in (?:its|his|her|their|the) (?:pocket|drawer|reserve|hand|bag))\b`)},
		// the United States has vetoed dozens of texts on Israel; its vetoes of other years
		{kinds: ofVetoes, behind: compile(`(?i)^ (?:[\w-]+ ){0,3}?(?:dozens|scores|many|several|numerous|countless|plenty|most|more than|a (?:number|string|series|dozen|score) of|of (?:its|their|his) own|to (?:shield|protect|save|spare|defend|help)|on other|in other|in the past|over the years|since \d{4})\b`)},
		{kinds: ofVetoes, said: compile(`(?i)\b(?:has|have)\b`), behind: compile(`(?i)^ (?:[\w-]+ ){0,3}?(?:texts|drafts|resolutions|measures|proposals|attempts|times|no text)\b`)},
		{kinds: ofVetoes, said: compile(`(?i)\bwith (?:its|their|his) vetoes$`)},
		{kinds: ofVetoes, said: compile(`^[A-Z]\w+ vetoes$`), before: compile(`(?i)\b(?:two|three|four|five|six|\d+|decades of|years of) $`)},
		{kinds: ofVetoes, said: compile(`(?i)\bvetoes$`), before: compile(`(?i)\b(?:earlier|previous|past|former|other|many|several|dozens of|those|these|with their|with its) (?:\w+ )?$`)},
		// until now they had voted for all such sanctions; Moscow had backed ten rounds of sanctions
		{kinds: ofMembers, before: compile(`(?i)\b(?:until (?:now|then|this \w+|recently)|hitherto|so far|up to now|in the past|for (?:many )?(?:years|decades)|over the years|as a rule|previously|formerly|traditionally),? (?:the )?$`)},
		{kinds: ofMembers, said: compile(`(?i)\b(?:had|has|have)\b`), behind: compile(`(?i)^,? (?:[\w-]+ ){0,3}?(?:earlier|previous|former|such|all such|similar|other|most|many|several|dozens|rounds|resolutions|texts|sanctions)\b`)},
		// among those not voting in favour was India
		{kinds: ofMembers, before: compile(`(?i)\bnot (?:to )?(?:vot\w+|be\w*|count\w*|back\w*|support\w*|oppos\w*)(?: (?:for|against|with|in favour of))? $`)},
		// at no point did Germany oppose it; only years later did Britain support such a text
		{kinds: ofMembers, before: compile(`(?i)^\W*(?:at no (?:stage|point|time|moment)|never|not once|in no way|under no circumstances|on no account|by no means|nor|neither|hardly|scarcely|rarely|seldom|nowhere|not until|only|no sooner|not for)\b[^.;:]*\b(?:did|does|do|had|has|have|was|were|would|could|will)(?: the| even| its| their)? $`)},
		{kinds: ofMembers, said: compile(`(?i)\b(?:in no way|by no means|not quite|not exactly)\b|\bat no (?:stage|point|time|moment)\b|\bno more \w+ed\b|\bas little \w+ed\b|\bhad no vote\b`)},
		// reports that China had opposed it were corrected; was wrongly said to have opposed it
		{kinds: ofMembers, before: compile(`(?i)\b(?:reports?|posts?|headlines?|claims?|rumou?rs?|stor(?:y|ies)|suggestions?|allegations?|believed|assertions?|tweets?|notion|belief|impression|speculation|talk|assumption|in error,?|version) (?:[\w-]+ ){0,4}that (?:the )?$`)},
		{kinds: ofMembers, said: compile(`(?i)\b(?:suspected|accused|believed|thought|rumou?red|alleged|supposed|said|reported|assumed|claimed|cleared|acquitted|absolved) (?:to have|of having|to be|as having)\b|\b(?:wrongly|mistakenly|erroneously|falsely|incorrectly|in error|by mistake)\b`)},
		// the Arab states, apart from Iraq, voted in favour; only two of Austria, Venezuela and India
		{denied: true, kinds: ofWho, before: compile(`(?i)\b(?:apart from|except(?: for)?|save(?: for)?|but for|other than|besides|excluding|with the exception of|minus|bar|barring|aside from) (?:the )?$`), said: compile(`, (?:[^w]|w[^h])`)},
		{kinds: ofMembers, before: compile(`(?i)\b(?:one|two|three|four|five|half|some|most|none|neither|many|several|few|\d+) of (?:the )?$`), said: compile(`^[A-Z][^.;:]* and `)},
		// backed much of it but could not vote for it
		{kinds: ofMembers, behind: compile(`(?i)^ (?:of )?(?:much|most|parts?|some|many|large parts|several|paragraphs?|(?:the|its|one|a|this) (?:(?:first|second|third|last) (?:paragraph|part|clause|half|sentence)|aims?|goals?|principles?|spirit|idea|thrust|purposes?|preamble|paragraphs?|operative|preambular))\b`)},
		{kinds: ofMembers, said: compile(`(?i)\b(?:backed|approved|rejected|supported|opposed|accepted|liked|welcomed|endorsed) (?:of )?(?:parts?|some|much|most) of (?:the |it\b)`)},
		{kinds: ofMembers, said: compile(`(?i)\brefused it$`), behind: compile(`(?i)^ (?:its|their|his|her)\b`)},
		// the fear of a no from Lebanon; had been spared a vote against; there was no vote by Canada
		{kinds: ofMembers, near: compile(`(?i)\b(?:(?:prospect|fear|threat|possibility|risk|chance|danger|spectre|hope|expectation|lack|absence|want)s? of|feared|(?:prepared|hoped|braced itself) for|reckoned with|(?:saved|kept|spared) (?:it|them) from|counted on|ruled out|spared|avoided|averted|expected|awaited|dreaded|threatened|recoiled from|backed away from|met? with|there (?:was|were|is|had been) (?:no|never|not)|not (?:face|encounter|meet with|get|receive|draw|attract|produce|include)|nothing like|no|without|lacked|wanted|sought) (?:an? |the |any |no |by an? )?(?:\w+ )?$`), said: compile(`^[a-z]`)},
		{kinds: ofMembers, said: compile(`(?i)\b(?:(?:feared|expected|spared|avoided|averted|dreaded|ruled out|awaited) (?:an? )(?:\w+ )?(?:votes?|no|yes|veto)|recoiled from|backed (?:away|off|out)|(?:asked|prepared|hoped) for (?:an? |the )?(?:\w+ )?(?:votes?|no|yes|veto)|(?:threatened|rumou?red|promised|announced)(?: \w+){0,2} (?:no|votes?|yes|veto)|(?:balked|baulked|stopped|stuck|drew the line) at|held back its|held back their|disagreed$|(?:were split|divided) \w+ to \w+|(?:expected|feared|rumou?red|threatened|announced|promised) (?:no|votes?|yes|veto|negative vote|positive vote)|had first|first been|not counting|leaving aside|BRIC|did everything (?:except|but)|lacked the \w+ to|(?:found|saw|had) nothing to (?:oppose|support|object|vote)|(?:hardly|scarcely|anything but|far from) (?:against|opposed|in favou?r|for|hostile))\b`)},
		{kinds: ofMembers, said: compile(`(?i)^like `), behind: compile(`(?i)^,? (?:withheld|refused|denied|declined)\b`)},
		{kinds: ofMembers, near: compile(`(?i)\b(?:deserted|abandoned|left|disappointed|angered|defied|annoyed|let down|broke with|split from|parted from|surprised|snubbed|embarrassed|irritated|infuriated|dismayed) (?:the )?$`), said: compile(`(?i) by (?:\w+ly )?\w+ing\b`)},
		{kinds: ofMembers, near: compile(`(?i)\bone of the $`), said: compile(`(?i)^(?:\w+ )?(?:members|states|countries|powers)\b`)},
		{kinds: ofMembers, said: compile(`(?i)\bbacked$`), behind: compile(`(?i)^ (?:off|away|out|down|into)\b`)},
		// many wish Germany had voted for it; had Nigeria voted for it; nothing suggests that Mexico opposed it
		{kinds: ofMembers, near: compile(`(?i)\b(?:wish(?:es|ed)?|if only|would that|suppose|imagine) (?:that )?(?:the )?$`)},
		{kinds: ofMembers, before: compile(`^\W*(?:Were|Had|Should) (?:the )?$`)},
		{kinds: ofMembers, behind: compile(`(?i)^, [^.;:]{0,40}\bwould (?:not )?have (?:been|had)\b`)},
		{kinds: ofMembers, before: compile(`(?i)\b(?:nothing (?:suggests|shows|proves)|as (?:though|if)|no (?:evidence|truth|sign|indication|proof|suggestion|record))\b[^.;:]{0,60}$`)},
		// parting with Brazil and with Russia; sided with the Soviet Union, whereas Pakistan voted for it
		{kinds: ofMembers, near: compile(`(?i)\b(?:(?:parting|parted|breaking|broke|differing|differed|at odds|disagreeing|disagreed|falling out|fell out)(?: company)? (?:with|from)|in contrast (?:to|with))\b[^.;:,]{0,30}$`)},
		{kinds: ofMembers, said: compile(`(?i)\b(?:with|like|behind|beside|alongside)\b[^,]*, (?:but|while|whereas|and) (?-i:[A-Z])[^,]*\b(?:vot|abst|back|support|oppos|reject|said)\w*`)},
		{kinds: ofMembers, said: compile(`(?i)^(?:nobody|no one|none) but [^,]*, |^one of the\b`), near: compile(`(?i)(?:\bno|\bby|[,;]) $`)},
		// a vote against by the United States would have sunk it; a veto by the Soviet Union was impossible
		{kinds: ofMembers, said: nominal, behind: compile(`(?i)^[^.;:,]{0,25}\b(?:would|could|might|stayed away|remained a|(?:had been )?warded off|hung over|loomed|failed to (?:appear|come)|never came|did not come|failed to materiali[sz]e|(?:had|has|have|was|were) (?:long |widely |still )?(?:been )?(?:on the cards|considered|contemplated|impossible|unlikely|likely|possible|feared|expected|threatened|predicted|(?:asked|called|begged|wished|hoped) for|rumou?red|averted|avoided|ruled out|off the table|out of the question|unthinkable|inconceivable|never|not to|to be (?:feared|expected)))\b`)},
		// Ukraine thanked those who voted in favour, and had asked for votes against
		{kinds: ofMembers, said: compile(`(?i)\b(?:thank|prais|blam|curs|critici[sz]|condemn|attack|salut|applaud|congratulat|lobb|court|warn|invit|call|appeal|urg|ask|plead|campaign)\w*\b[^,;:]{0,40}\b(?:those|all|countries|members|states|governments|everyone|anyone|a vote|votes)\b`)},
		// Cuba supported Russia in words but abstained
		{kinds: ofMembers, before: compile(`(?i)\b\w+ed (?:the )?$`), said: compile(`(?i)\bbut\b`)},
		// it was Cuba rather than China that voted against it
		{kinds: ofMembers, before: compile(`(?i)\b(?:rather than|instead of|and not|but not|not|never) (?:the )?$`)},
		// was hardly an opponent; was missing from the list of abstainers
		{kinds: ofMembers, said: compile(`(?i)\b(?:hardly|scarcely|not quite|not exactly|anything but|far from|less than|no|not much of an?|never an?) (?:an? |in |the |\w+ )?(?:opponents?|supporters?|friends?|favou?r|enthusias\w+)`)},
		{kinds: ofMembers, said: compile(`(?i)\b(?:missing|absent) from\b`)},
		{kinds: ofMembers, said: compile(`(?i)\babsent$`), behind: compile(`(?i)^ from (?:those|the (?:list|ranks|camp|majority|minority|ayes|noes|yes|no|column))\b`)},
		{kinds: ofMembers, said: compile(`(?i)\babstained from$|\babstained$`), behind: compile(`(?i)^ (?:from )?(?:taking part|participating)\b`)},
		{kinds: ofMembers, said: compile(`(?i)\bno$`), behind: compile(`(?i)^ (?:one|delegation|member|country|state|other|government|body)\b`)},
		{behind: compile(`(?i)^[^.]{0,40}; in (?:fact|truth|reality)\b`)},
		{kinds: ofMembers, behind: compile(`(?i)^,? withh[eo]ld`)},
		{kinds: ofMembers, near: compile(`(?i)\b(?:by no means|not|nowhere near|far from) all (?:of )?(?:the )?(?:` + someNumber + ` )?$`)},
		// everyone else but China voted for it; Turkey was the only one of four NATO members
		{denied: true, kinds: ofMembers, said: compile(`(?i)\b(?:everyone|everybody|all)(?: of)?(?: the)? (?:else|others?|rest|(?:other|remaining) \w+) (?:but|bar|except|save|apart from)\b`)},
		{denied: true, kinds: ofMembers, before: compile(`(?i)\bof the (?:others?|remaining|rest)\b[^.;:]{0,20}, $`)},
		{kinds: ofMembers, near: compile(`(?i)\bone of (?:the |its )?$`), said: compile(`(?i)^` + someNumber + ` `)},
		// voted against the American draft and for the resolution; voted against in the first year
		{kinds: ofMembers, behind: compile(`(?i)^ (?:the|a|an) (?:\w+ ){1,3}?(?:draft|text|amendment|motion|proposal)s? (?:and|but) (?:for|against|in favou?r|support\w*|back\w*|abstain\w*)\b`)},
		{kinds: ofMembers, behind: compile(`(?i)^ in the (?:first|second|third|early|later|following|previous|last) (?:year|two|few)`)},
		{kinds: ofMembers, said: compile(`(?i)\brejected the (?:claim|idea|view|notion|argument|charge|accusation|suggestion|allegation|criticism)`)},
		// the next time, India abstained; in the caucus, Zambia had voted for it; in Brussels, Hungary used its veto
		{kinds: ofMembers, before: compile(`(?i)^\W*(?:the (?:next|last|previous|following) (?:time|year|session|round)|(?:next|last) (?:time|year)|under (?:the (?:new|old|next|previous)|president|his|her|its successor)|in the (?:winter|spring|summer|autumn)|in later years|since then|at the (?:next|last|donors|regional|meeting|summit)|when (?:it came to|the (?:matter|question|text) came)|afterwards|in the (?:regional|caucus|national|party|foreign affairs|parliament|cabinet|first committee|third committee|fourth committee|straw|informal|african|asian|western)|in (?:an? )?(?:informal|straw|test|private|silence)|in (?:brussels|strasbourg|geneva|vienna|nato|the eu))\b[^.;:]{0,60},? (?:the |its )?$`)},
		{kinds: ofMembers, said: compile(`(?i)\bthat (?:abstaining|voting|opposing|supporting|an? (?:\w+ )?(?:abstention|vote|no|yes|veto)|abstention)\b`)},
		// voted against closing the debate; favoured a milder text
		{kinds: ofMembers, behind: compile(`(?i)^ (?:(?:the|a|an|its|his) )?(?:counter|rival|milder|weaker|stronger|softer|shorter|competing|alternative|early version|earlier|first of two|second of two|other draft|longer debate|recess)`)},
		{kinds: ofMembers, behind: compile(`(?i)^ (?:closing|ending|adjourning|adjournment|a roll|a secret ballot|a separate vote|an amendment)\b|^[^.;:,]{0,40}\binstead(?:$|[^ ]| [^o]| o[^f])|^[^.;:]{0,60}, (?:which failed|in vain|without success)`)},
		{kinds: ofMembers, said: compile(`(?i)\b(?:for|against|on) (?:(?:the|an?|its|their) (?:other|rival|competing|alternative|earlier|previous) (?:draft|text|motion|resolution|proposal)|an? (?:postponement|delay|adjournment|recess))$|\b(?:considered|pondered|contemplated|mulled|settled for|toyed with) (?:an?|the) (?:abstention|veto|no|yes|vote)\b`)},
		{kinds: ofMembers, near: compile(`(?i)\b(?:settled for|considered|contemplated) an? (?:abstention by (?:the )?)?$`)},
		// let India vote against; did not agree; had been offered a loan for voting in favour
		{kinds: ofMembers, said: compile(`^(?:the )?[A-Z][\w ]+ (?:let|watched|saw|made|helped|left|heard) (?:the )?[A-Z][\w ]+ (?:vote|abstain|oppose|support|back|reject)\b`)},
		{kinds: ofMembers, said: compile(`(?i)\b(?:did not|didn['’]t) agree$|\bpersonally\b|\bhad been (?:counted|listed|classed|numbered|reckoned|put|placed)\b|\b(?:offered|promised|paid|rewarded|punished|bribed)\b[^,;]*\bfor\b|\baccus\w+ [\w ]{1,30}of\b|\b(?:accused|blamed|thanked|praised|condemned|criticised|attacked) the (?:abstaining|opposing|dissenting|absent)$`)},
		{kinds: ofMembers, near: compile(`(?i)\blet (?:the )?$`), said: compile(`(?i)^\w[\w ]* (?:vote|abstain|oppose|support|back|reject)\b`)},
		{kinds: ofMembers, near: compile(`(?i)\b(?:kept|prevented|stopped|dissuaded|saved|deterred|held) (?:the )?$`), said: compile(`(?i) from \w+ing\b`)},
		{kinds: ofMembers, behind: compile(`(?i)^ (?:conditional|dependent|subject to)\b`)},
		// Spain's United Left supported it; Congressman Jordan opposed it; the abstentions were largely those of African members
		{kinds: ofMembers, said: compile(`(?i)['’]s? (?:\w+ )?(?:left|labour|greens?|communists?|socialists?|conservatives?|liberals?|opposition|parliament|party|senate|congress|press|church|unions?|army|generals|defence minister|trade minister)\b`)},
		{kinds: ofMembers, before: compile(`\b(?:Jim|Michael|Barbara|Vernon|Hamilton|Neil|Congress(?:man|woman)|Representative|Senator|Rep\.|Sen\.|Mr\.?|Mrs\.?|Ms\.?|Miss|Judge|Governor|Mayor) $`), said: compile(`^(?:Jordan|Chad|Georgia|Israel|Ireland|France|Holland|Kenya|Paris)\b`)},
		{kinds: ofMembers, said: compile(`^Georgia(?:, the state| in the American)`)},
		{kinds: ofMembers, before: compile(`(?i)\bstate of $`), said: compile(`^Georgia\b`)},
		{kinds: ofWho, said: compile(`(?i)^(?:\w+ )?(?:members|states|countries|republics|governments)\b`), near: compile(`(?i)\b(?:largely|mostly|mainly|chiefly|principally|for the most part|predominantly|many|several|some)\b[^.;:,]{0,40}$`)},
		// El Salvador was with Washington, Costa Rica was not, and abstained
		{kinds: ofWho, said: compile(`\b(?:\w+ed|w?[ia]s|were|did|ha[ds]|stood|sat|took|said|cast|went|with|against|for|in|no|yes)\b[^,]*, (?:the )?[A-Z][\w ]+ (?:was|did|were|had) not\b`)},
		// which opposes the court, let it pass
		{kinds: ofMembers, said: compile(`(?i), (?:which|who) (?:\w+ly )?(?:opposes|supports|backs|rejects|oppose|support|back|reject|condemns|denounces|disputes)$`)},
	}
}
