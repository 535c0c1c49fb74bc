package claims_test

import (
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
)

// true articles that tell of more than one event, or of what is no vote of the
// event told around it: nothing in them is contradicted. The facts are those of
// the meetings named.
var severalEvents = []struct{ published, text string }{
	{"2020-07-12", "The Security Council kept one crossing open for aid to Syria. On Saturday resolution 2533 won 12 votes; Russia, China and the Dominican Republic abstained. Two Russian texts also failed."},
	{"2020-07-12", "The Security Council kept one crossing open for aid to Syria. On Saturday resolution 2533 won 12 votes; Russia, China and the Dominican Republic abstained. Several other drafts were rejected."},
	{"1977-11-04", "The Security Council unanimously adopted an arms embargo on South Africa today. Resolution 418 was approved four days after Britain, France and the United States vetoed three African drafts."},
	{"1976-10-27", "In New York the General Assembly on Tuesday rejected the declaration of independence of Transkei as invalid by 134 votes to none, with one abstention."},
	{"1999-06-11", "The Security Council yesterday adopted resolution 1244 on Kosovo by 14 votes to none; China abstained. In March a Russian draft demanding an end to the bombing had been defeated; only China and Namibia voted with Moscow."},
	{"1961-12-16", "The General Assembly resolved yesterday, by 61 votes to 34 with seven abstentions, that any proposal to change the representation of China is an important question and so needs two-thirds."},
	{"2024-09-18", "The General Assembly has adopted the text on Israel's presence in the occupied territory: 124 in favour, 14 against, 43 abstentions. 18:52 - France, Spain, Japan and Norway voted yes."},
	{"2007-01-15", "The Security Council voted on Burma on Friday. China and Russia vetoed the draft. Nine members were in favour. Qatar and Congo were two of the abstainers."},
	{"1986-11-04", "The General Assembly on Monday adopted a resolution urging compliance with the World Court's judgment of 27 June on Nicaragua, 94 to 3, with 47 abstentions. The United States, Israel and El Salvador cast the negative votes."},
	{"2022-03-03", "The UN General Assembly on Wednesday deplored Russia's aggression against Ukraine by 141 votes to five with 35 abstentions. Five days earlier Russia had vetoed a similar text in the Security Council; eleven members had voted for it and China, India and the United Arab Emirates had abstained. In 2014, after the annexation of Crimea, 100 countries had voted in favour, 11 against and 58 had abstained."},
	{"2022-04-08", "The General Assembly suspended Russia from the Human Rights Council on Thursday, 93 to 24 with 58 abstentions. In March, 141 countries had condemned the invasion and only five had voted against. China, which voted against this time, had abstained then."},
	{"2023-10-28", "The General Assembly called on Friday for a humanitarian truce in Gaza, 121 to 14, with 44 abstentions. Nine days before, the United States had vetoed a Brazilian draft in the Security Council that had 12 votes. Two Russian drafts had failed too. A Canadian amendment won 88 votes but fell short of two thirds."},
	{"2023-12-13", "The General Assembly demanded a ceasefire in Gaza on Tuesday by 153 votes to 10, with 23 abstentions. On Friday the US had vetoed a ceasefire in the Security Council, where 13 members were in favour and Britain abstained. The October resolution got 121 votes, with 14 against and 44 abstaining."},
	{"2024-03-26", "The Security Council on Monday demanded a ceasefire in Gaza for Ramadan: fourteen votes for, none against, the United States abstaining. On Friday, an American text had been vetoed by Russia and China; Algeria voted against it and Guyana abstained. Three earlier drafts had been vetoed by the United States."},
	{"2020-07-12", "The Security Council adopted resolution 2533 on Saturday by 12 votes, with Russia, China and the Dominican Republic abstaining. A day earlier Russia and China vetoed a German-Belgian draft, 13 to 2. A rival Russian draft received four votes for and seven against; another one, on Wednesday, got five."},
	{"1999-06-11", "Resolution 1244 was adopted on Thursday by 14 votes to none, with China abstaining. It came eleven weeks after a Russian draft demanding an end to the bombing was defeated, three votes to twelve."},
	{"1971-10-27", "The General Assembly on Monday night voted 76 to 35, with 17 abstentions, to seat Peking and expel the Nationalists. Earlier in the evening the American motion to make the expulsion an important question was defeated, 59 to 55 with 15 abstentions. Any such question would have needed two-thirds. Last year, the Albanian draft had won 51 votes to 49."},
	{"2023-11-03", "The General Assembly voted 187 to 2, with Ukraine abstaining, to condemn the US embargo on Cuba on Thursday. Last year the vote was 185 to 2; Ukraine and Brazil abstained. In 2016, the United States abstained for the first time, and it was 191 to none. In 1992, only 59 countries had supported Cuba."},
	{"2024-12-12", "The General Assembly on Wednesday called for an immediate ceasefire in Gaza by 158 votes to nine with 13 abstentions. A second resolution, on UNRWA, was adopted by 159 to nine, with 11 abstentions. In the Security Council last month the United States vetoed a draft backed by the other 14 members."},
	{"2017-12-22", "The General Assembly on Thursday rejected the American recognition of Jerusalem as Israel's capital, by 128 votes to 9 with 35 abstentions. On Monday the US had vetoed a similar draft in the Security Council, where it stood alone against fourteen. The assembly turned down President Trump's threats. Guatemala and Honduras were among the nine."},
	{"2016-12-24", "The Security Council yesterday condemned the settlements, 14 to none, as the US abstained. In February 2011 America had vetoed a similar text; fourteen others had voted for it. An American draft imposing an arms embargo on South Sudan failed the same day: it got seven votes, two short of the nine it needed; eight abstained."},
	{"1990-11-30", "The Security Council on Thursday authorised the use of force against Iraq unless it leaves Kuwait by 15 January. Resolution 678 was adopted by 12 votes to 2 with one abstention. Cuba and Yemen voted against, China abstained. In August, resolution 660 was adopted by 14 votes to none, and Yemen did not take part."},
	{"2022-10-13", "The General Assembly condemned Russia's annexations on Wednesday: 143 in favour, five against, 35 abstentions. On 30 September Russia vetoed a draft in the Security Council; ten members voted for it and Brazil, China, Gabon and India abstained. Before Wednesday's vote, Russia's call for a secret ballot was rejected by 107 to 13 with 39 abstentions."},
	{"2015-07-30", "Russia on Wednesday vetoed a tribunal for flight MH17; 11 members voted in favour and Angola, China and Venezuela abstained. Three weeks ago it had vetoed a British text on Srebrenica, which ten members backed and on which Angola, China, Nigeria and Venezuela abstained."},
	{"2024-11-21", "The United States vetoed a Gaza ceasefire in the Security Council on Wednesday; the other 14 members voted yes. Two days earlier Russia alone had vetoed a British-Sierra Leonean draft on Sudan, which the other fourteen supported."},
	{"2003-12-10", "The Assembly asked the World Court for an opinion on the wall on Monday by 90 votes to 8 with 74 abstentions. In October it had demanded that Israel stop building, by 144 votes to 4 with 12 abstentions, after America had vetoed a draft in the Council."},
	{"2024-02-21", "The US on Tuesday vetoed an Algerian draft at the Security Council; 13 members voted for it and Britain abstained. It was the third American veto since October. In December it vetoed an Emirati text, also by 13 to 1 with Britain abstaining, and in October a Brazilian one that won 12 votes."},
	{"2014-03-28", "The General Assembly declared the Crimean referendum invalid on Thursday: 100 for, 11 against, 58 abstentions. On 15 March Russia vetoed an American draft in the Security Council, while China abstained and 13 voted for. In the referendum itself, 97 percent were in favour, according to Crimean officials."},
	{"2012-02-17", "The General Assembly on Thursday condemned the Syrian government by 137 votes to 12 with 17 abstentions, twelve days after Russia and China vetoed a resolution that the other 13 members of the Council backed."},
	{"2012-08-04", "The General Assembly on Friday denounced the Council's failure on Syria: 133 voted in favour, 12 against and 31 abstained. Russia and China have vetoed three drafts. The latest, on 19 July, had eleven votes; Pakistan and South Africa abstained."},
	{"1991-12-17", "The Assembly last night revoked its resolution equating Zionism with racism by 111 votes to 25 with 13 abstentions. That resolution, 3379, was adopted in November 1975 by 72 votes to 35, with 32 abstentions. India, which voted for it then, was in favour of repeal this time."},
	{"2006-11-18", "The General Assembly on Friday deplored the shelling of Beit Hanoun by 156 votes to 7, with 6 abstentions. Last Saturday the United States vetoed a similar draft; ten voted in favour and Britain, Denmark, Japan and Slovakia abstained. Any resolution of the Assembly is only a recommendation; only the Council can bind."},
	{"2008-07-12", "Russia and China on Friday vetoed sanctions on Zimbabwe. Nine members, the minimum needed, were in favour; five opposed it: Libya, South Africa and Vietnam besides the two. Indonesia abstained. In the European Parliament a call for sanctions on Thursday was backed by 591 votes to 8."},
	{"2019-03-01", "Two drafts on Venezuela failed in the Security Council on Thursday. Russia and China vetoed the American one, which nine members backed. The Russian text won four votes, with seven against and four abstaining."},
	{"2018-04-11", "Russia on Tuesday vetoed an American draft on chemical attacks in Syria; twelve voted in favour, Bolivia sided with Russia, China abstained. A Russian draft then got six votes, seven against. A third, also Russian, got five. None was adopted."},
	{"2023-10-19", "The United States vetoed a Brazilian draft on Wednesday that twelve members supported. Russia and Britain abstained. Two Russian amendments had been rejected beforehand. On Monday, a Russian draft got five votes, four against, six abstaining."},
	{"2022-02-26", "Russia vetoed a resolution deploring its invasion on Friday. Eleven members voted in favour; China, India and the United Arab Emirates abstained. The Council will vote on Sunday to call the Assembly into session; that needs nine votes and cannot be vetoed. In 1982, over the Golan, it had been called with 13 votes; two abstained."},
	{"2009-11-06", "The General Assembly endorsed the Goldstone report on Thursday, 114 votes to 18 with 44 abstentions. On Tuesday the US House of Representatives condemned the report by 344 votes to 36. The Human Rights Council had endorsed it in October by 25 to 6 with 11 abstentions."},
	{"2020-08-15", "The Security Council on Friday rejected the American bid to extend the arms embargo on Iran: two voted for, two against and eleven abstained. Only the Dominican Republic joined Washington. In 2015 the Council had unanimously endorsed the nuclear deal."},
	{"2025-06-13", "The General Assembly demanded a ceasefire in Gaza on Thursday, 149 to 12, with 19 abstentions. The US vetoed a similar draft in the Council last week; all 14 others voted for it. In the Knesset a motion to dissolve fell, 61 to 53."},
	{"2016-10-27", "For the first time the United States on Wednesday did not oppose the General Assembly's call to end its embargo of Cuba: 191 voted for it, none against; America and Israel abstained. A year ago the two had still voted against, and 191 were in favour. In 1992 the vote was 59 to 3 with 71 abstentions."},
	{"1982-05-27", "The Security Council yesterday adopted resolution 505 unanimously. On 3 April, resolution 502 had been carried by ten votes to one: Panama was against and the Soviet Union, China, Poland and Spain abstained."},
	{"2010-06-10", "The Security Council yesterday imposed sanctions on Iran by 12 votes to two; Brazil and Turkey opposed resolution 1929 and Lebanon abstained. Resolution 1803 in March 2008 had 14 votes, Indonesia abstaining; resolution 1737 of December 2006 was unanimous."},
	{"2017-12-19", "America yesterday vetoed an Egyptian draft on Jerusalem, the fourteen others voting for it. The General Assembly will take up the matter on Thursday. Last December, 14 members had voted for resolution 2334, and the US abstained."},
	{"2013-04-03", "The General Assembly approved the Arms Trade Treaty on Tuesday by 154 votes to three, with 23 abstentions. Iran, North Korea and Syria, which had blocked consensus on Thursday, voted against. Russia, China and India abstained."},
	{"1946-12-15", "The General Assembly on Saturday rejected South Africa's request to annex South West Africa by 37 votes to none, with nine abstentions."},
	{"1950-11-04", "The General Assembly yesterday adopted Mr Acheson's plan by 52 votes to 5, with India and Argentina abstaining. In committee it had been 50 to 5 with three abstentions. On 12 September the Soviet Union had vetoed a draft in the Council."},
	{"2022-11-15", "The General Assembly called on Monday for reparations to Ukraine, by 94 votes to 14 with 73 abstentions. In October 143 had condemned the annexations, five had voted against and 35 had abstained; in April 93 had voted to suspend Russia."},
	{"2024-12-18", "Last week's ceasefire resolution was adopted by 158 votes to 9, with 13 abstentions; a year ago, 153 were in favour and ten against. On 20 November the US had vetoed a text of the ten elected members in the Security Council, where the rest were in favour. The resolutions of the General Assembly do not bind."},
	{"2014-12-31", "A Palestinian text failed in the Security Council on Tuesday. It got eight votes, one short of the nine needed. The United States and Australia voted against; Britain, Lithuania, Nigeria, Rwanda and South Korea abstained."},
	{"2024-09-19", "The General Assembly demanded on Wednesday that Israel leave the occupied territories within a year: 124 for, 14 against, 43 abstaining. In July the World Court's judges had found the occupation unlawful by 11 votes to 4. Thirteen EU members voted yes; Hungary and Czechia voted no, the others abstained."},
	{"2021-06-24", "The General Assembly condemned the American embargo of Cuba for the 29th time on Wednesday, 184 to 2. Brazil, Colombia and Ukraine abstained. Under Obama, in 2016, America had abstained for the first time. There was no vote in 2020."},
	{"2005-04-01", "The Security Council last night referred Darfur to the International Criminal Court by 11 votes to none. The United States, China, Algeria and Brazil abstained. Two days earlier, resolution 1591 on sanctions was adopted by 12 votes with Algeria, China and Russia abstaining."},
	{"1967-11-23", "The Security Council yesterday adopted the British draft on the Middle East, now resolution 242, unanimously. In July a Yugoslav draft had failed in the Assembly: 53 votes to 46 with 20 abstentions, short of two-thirds."},
	{"1988-12-16", "Meeting in Geneva after Washington refused Mr Arafat a visa, the General Assembly yesterday acknowledged the proclamation of a Palestinian state: 104 votes to two, with 36 abstentions. On 2 December it had decided to move by 154 votes to two, with Britain abstaining."},
	{"1974-11-23", "The General Assembly yesterday granted the PLO observer status by 95 votes to 17 with 19 abstentions. The rights of the Palestinians were affirmed by 89 to 8, with 37 abstentions. In October it had invited the PLO by 105 to 4 with 20 abstentions."},
	{"2022-12-01", "The General Assembly adopted five texts on Palestine on Wednesday. One, on Nakba day, won 90 votes; 30 were against and 47 abstained. On the peaceful settlement the vote was 153 to nine with ten abstentions."},
	{"2023-12-23", "The Security Council on Friday called for more aid to Gaza by 13 votes to none; the US and Russia abstained. A Russian amendment calling for a suspension of hostilities got ten votes and was vetoed by the US, four abstaining. Earlier this month the US vetoed a ceasefire, 13 to 1, with Britain abstaining."},
	{"2020-09-01", "On 31 August the US vetoed an Indonesian text on foreign fighters; all fourteen others voted yes. Earlier in August only the Dominican Republic supported its draft on Iran; Russia and China voted against and eleven abstained."},
	{"2012-10-20", "The history of Palestine at the United Nations is one of majorities. Partition was voted in 1947 by 33 to 13, with ten abstentions. In 1974, resolution 3236 was adopted by 89 to 8, with 37 abstentions; in 1975 came Zionism is racism, 72 to 35. It was revoked in 1991: 111 for, 25 against, 13 abstaining. Last year the Security Council, too, voted: 14 for a text on settlements, one against - a veto."},
	{"2024-05-24", "The General Assembly created a day of remembrance for Srebrenica on Thursday by 84 to 19, with 68 abstentions. In 2015, Russia vetoed a British draft in the Council; ten voted for it, and Angola, China, Nigeria and Venezuela abstained. Serbia's parliament is to vote, and Republika Srpska's assembly rejected the text by 50 votes to none."},
}

// TestSeveralEvents holds that what is told of another event, or of none, is not
// held against the vote told around it.
func TestSeveralEvents(t *testing.T) {
	c := newChecker(t)
	for _, x := range severalEvents {
		d, err := plenary.ParseDate(x.published)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range contradicted(c, claims.Article{Text: []byte(x.text), Published: d}) {
			t.Errorf("%q: %q is called contradicted: %s", x.text, f.Quote, f.Why)
		}
	}
}

// noVotes are texts in which no organ of the record votes.
var noVotes = []string{
	"Brussels: 18 of the 27 member states backed the sanctions package in a procedural vote, and Slovakia abstained. In The Hague the judges ruled by 14 to 1. \"The Security Council may one day vote on this,\" a diplomat said.",
	"Will the General Assembly vote on the treaty? Delegates said they expected at least 120 votes in favour when the text comes up next spring.",
	"Lol at whoever wrote that the UN General Assembly voted 190 to 1 in 2011 to make Mandarin the only official language, with Belgium against.",
	"Op-ed: suppose the General Assembly did invoke it again. My guess is 140 in favour, a dozen against, and thirty countries hiding behind an abstention.",
	"The General Council of the University of Edinburgh and the Assembly of Wales voted. At the World Health Assembly in Geneva 124 countries voted for the pandemic agreement, none against, 11 abstaining: Poland, Israel, Italy, Russia, Slovakia and Iran among them.",
	"The UN Human Rights Council voted 29 to 6, with 12 abstentions, to extend the inquiry on Ukraine. China and Eritrea voted against. The text is not binding.",
	"PARIS - UNESCO's executive board voted 33 to 1 with 22 abstentions to condemn Russia. The IAEA board voted 26 to 2, Russia and China against; India, Pakistan, South Africa, Senegal and Vietnam abstained.",
	"The OAS General Assembly in Lima adopted a statement against the invasion with 24 votes. Honduras, Nicaragua and St Vincent did not sign. Mexico abstained, Brazil abstained, Argentina abstained.",
	"The Commons rejected eight options. The customs union lost by 264 to 272, with abstentions. A confirmatory vote got 268 to 295. The government has no veto. The EU Council will decide by qualified majority; France may veto.",
	"The city council's resolution on the stadium passed 9-4, with two abstentions. Mayor Jones vetoed it on Friday. To override, the council needs ten votes.",
	"UNESCO's board adopted the Jerusalem resolution by 24 votes to 6, with 26 abstentions. The United States, Britain, Germany, the Netherlands, Lithuania and Estonia voted against.",
	"The African Union readmitted Morocco; 39 of its 54 states were in favour, nine against. South Africa and Algeria opposed it. The Peace and Security Council had asked for delay.",
	"The Church of Scotland's General Assembly voted 345 to 170 on Saturday to let ministers marry same-sex couples. The Kirk's Council of Assembly abstained.",
	"The IAEA Board of Governors censured Iran by 20 votes to 2, Russia and China against, twelve abstaining. Iran said the resolution, drafted by Britain, France and Germany, was political. The Security Council could reimpose sanctions.",
}

// TestNoVotes holds that nothing is found where no organ voted.
func TestNoVotes(t *testing.T) {
	c := newChecker(t)
	d, _ := plenary.ParseDate("2025-07-15")
	for _, x := range noVotes {
		for _, f := range c.Check(claims.Article{Text: []byte(x), Published: d}).Claims {
			t.Errorf("%q: %s %q is found, %s", x, f.Kind, f.Quote, f.Verdict)
		}
	}
}
