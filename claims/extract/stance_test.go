package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
	"github.com/plenary-vote/plenary/claims/page"
)

// stances writes who is said to have done what, with the passage, leaving out
// what only the record can make sense of.
func stances(text string) string {
	doc := page.ParseText([]byte(text))
	art := shared.Reader().Read(doc, 0)
	var out []string
	for _, st := range art.Statements {
		if st.Glimpse != nil || st.Kind != extract.Who && st.Kind != extract.Veto {
			continue
		}
		p := st.People[0]
		s := string(st.Kind) + " " + p.Position.String()
		if p.Not {
			s += " not"
		}
		for _, n := range p.Names {
			s += " " + string(shared.Lex.Names[n].Codes(plenary.Date{})[0])
		}
		for _, g := range p.Groups {
			s += " " + shared.Lex.Groups[g.Index].ID
		}
		for _, n := range p.As {
			s += " as " + string(shared.Lex.Names[n].Codes(plenary.Date{})[0])
		}
		for _, g := range p.AsGroups {
			s += " as " + shared.Lex.Groups[g.Index].ID
		}
		if p.Only {
			s += " only"
		}
		out = append(out, fmt.Sprintf("%s %q", s, doc.Text[st.Start:st.End]))
	}
	return strings.Join(out, "; ")
}

const council = "The Security Council voted 13-1 on Friday. "
const assembly = "The General Assembly adopted the text by 120 votes to 14, with 45 abstentions. "

// TestStances has a line for each kind of wording; none stands for one article.
func TestStances(t *testing.T) {
	for _, c := range [][2]string{
		// Pronouns.
		{assembly + "India has deep ties with Israel. It abstained.", `who abstain IND "It abstained"`},
		{assembly + "India said its hands were tied; it abstained along with Nepal.", `who abstain IND "it abstained"; who abstain NPL "along with Nepal"`},
		{assembly + "Although it abstained, Brazil praised the text.", `who abstain BRA "it abstained"`},
		{council + "China complained. Its ambassador voted against.", `who no CHN "Its ambassador voted against"`},
		{council + "The United States was alone: its vote was no.", `who no USA "its vote was no"`},
		// Remarks between subject and verb, and what is refused before the vote.
		{assembly + "Mexico, America's neighbour, abstained.", `who abstain MEX "Mexico, America's neighbour, abstained"`},
		{assembly + "Britain, which has charge of Rhodesia, and the United States voted against.", `who no GBR "Britain, which has charge of Rhodesia, and the United States voted against"; who no USA "United States voted against"`},
		{assembly + "Brazil refused to condemn Moscow and abstained.", `who abstain BRA "Brazil refused to condemn Moscow and abstained"`},
		{assembly + "Iran sided with neither Russia nor the West and abstained.", `who abstain IRN "Iran sided with neither Russia nor the West and abstained"`},
		{assembly + "Brazil did not support the resolution.", `who yes not BRA "Brazil did not support the resolution"`},
		{assembly + "History will remember that Brazil abstained.", `who abstain BRA "Brazil abstained"`},
		// Whose votes they were.
		{assembly + "There were two noes: Cuba's and Nepal's.", `who no CUB NPL "two noes: Cuba's and Nepal's"`},
		{assembly + "Cuba was the only \"no\" in the Caribbean.", `who no CUB "Cuba was the only \"no"`},
		{assembly + "Cuba cast one of the 14 negative votes.", `who no CUB "Cuba cast one of the 14 negative votes"`},
		{assembly + "Cuba and Nepal were with the noes.", `who no CUB NPL "Cuba and Nepal were with the noes"`},
		{assembly + "Brazil's vote was an abstention.", `who abstain BRA "Brazil's vote was an abstention"`},
		{assembly + "India abstained, like Brazil.", `who abstain IND "India abstained"; who abstain BRA "like Brazil"`},
		{assembly + "Cuba, Peru and our friends in Nepal also voted against.", `who no CUB PER "Cuba, Peru and our friends in Nepal also voted against"`},
		{assembly + "Nepal's own seat, still held by the ousted king's man, voted yes.", `who yes NPL "Nepal's own seat, still held by the ousted king's man, voted yes"`},
		{assembly + "Mr Alemu of Ethiopia voted no.", `who no ETH "Ethiopia voted no"`},
		{assembly + "Cuba said it had abstained because of a slip.", `who abstain CUB "it had abstained"`},
		{assembly + "Cuba stood by itself against the resolution.", `who no CUB only "Cuba stood by itself against the resolution"`},
		{assembly + "We for our part abstained, as you know, together with Cuba and Nepal.", `who abstain CUB NPL "abstained, as you know, together with Cuba and Nepal"`},
		{assembly + "Cuba kept Nepal company.", `who unknown CUB as NPL "Cuba kept Nepal company"`},
		{assembly + "Cuba and Peru joined the twelve Asian states in opposition.", `who no CUB PER "Cuba and Peru joined the twelve Asian states in opposition"`},
		// Groups as a whole, sides that are joined or left.
		{assembly + "All 27 members of the European Union abstained.", `who abstain eu "European Union abstained"`},
		{assembly + "Cuba joined the abstainers.", `who abstain CUB "Cuba joined the abstainers"`},
		{assembly + "Nepal broke with Asia to vote no.", `who no NPL "Nepal broke with Asia to vote no"`},
		{assembly + "Nepal broke a long habit and voted with Cuba and Iran on the text.", `who unknown NPL as CUB as IRN "Nepal broke a long habit and voted with Cuba and Iran"`},
		{assembly + "Cuba and Nepal were the only two to object.", `who no CUB NPL only "Cuba and Nepal were the only two to object"`},
		{assembly + "Cuba, the only one to say no, complained.", `who no CUB only "Cuba, the only one to say no"`},
		{assembly + "The four Europeans - France, Ireland, Italy and Malta - abstained.", `who abstain FRA IRL ITA MLT "France, Ireland, Italy and Malta - abstained"`},
		{assembly + "Cuba said \"no\".", `who no CUB "Cuba said \"no\""`},
		{assembly + "In the end Cuba abstained.", `who abstain CUB "Cuba abstained"`},
		// The same again.
		{assembly + "France was in favour; Cuba was not.", `who yes FRA "France was in favour"; who yes not CUB "Cuba was not"`},
		{assembly + "China abstained, Cuba as well.", `who abstain CHN "China abstained"; who abstain CUB "Cuba as well"`},
		{assembly + "China abstained, followed by Cuba.", `who abstain CHN "China abstained"; who abstain CUB "by Cuba"`},
		{council + "China voted against. Russia did too. So did Mali.", `who no CHN "China voted against"; who no RUS "Russia did too"; who no MLI "So did Mali"`},
		{assembly + "Peru voted with Cuba, and so did Chile.", `who unknown PER as CUB "Peru voted with Cuba"; who unknown CHL as CUB "so did Chile"`},
		{assembly + "Israel and Hungary abstained, with Poland following suit.", `who abstain ISR HUN "Israel and Hungary abstained"; who abstain POL "Poland following suit"`},
		// By company.
		{assembly + "India and Burma voted with the Soviet bloc.", `who unknown IND MMR as soviet-bloc "India and Burma voted with the Soviet bloc"`},
		{assembly + "With France and Israel were only Australia and Canada.", `who unknown AUS CAN as FRA as ISR only "With France and Israel were only Australia and Canada"`},
		{assembly + "Canada was on the side of Israel.", `who unknown CAN as ISR "Canada was on the side of Israel"`},
		{assembly + "Syria and Cuba were among Russia's ten supporters.", `who unknown SYR CUB as RUS "Syria and Cuba were among Russia's ten supporters"`},
		{assembly + "Canada and France voted with Castro.", `who unknown CAN FRA as CUB "Canada and France voted with Castro"`},
		{assembly + "Canada and France voted with Cuba, and Israel and Peru abstained.", `who unknown CAN FRA as CUB "Canada and France voted with Cuba"; who abstain ISR PER "Israel and Peru abstained"`},
		{assembly + "Brazil voted for the first time with Israel.", `who unknown BRA as ISR "Brazil voted for the first time with Israel"`},
		{assembly + "Peru voted no. China, a friend of Peru, abstained, as did Mali.", `who no PER "Peru voted no"; who abstain CHN "China, a friend of Peru, abstained"; who abstain MLI "as did Mali"`},
		// Only of the list itself.
		{assembly + "Only Peru voted no.", `who no PER only "Only Peru voted no"`},
		{assembly + "Peru alone voted no.", `who no PER only "Peru alone voted no"`},
		{assembly + "Peru only abstained.", `who abstain PER "Peru only abstained"`},
		{assembly + "In the Andes, only Peru voted no.", `who no PER "only Peru voted no"`},
		{assembly + "Peru was the only sizeable country to vote no.", `who no PER "Peru was the only sizeable country to vote no"`},
		{assembly + "Unlike China, Brazil voted no.", `who no BRA "Brazil voted no"`},
		// By nouns, places and changes.
		{assembly + "South Africa's no added insult.", `who no ZAF "South Africa's no"`},
		{assembly + "Syria's chair was empty.", `who not-voting SYR "Syria's chair was empty"`},
		{assembly + "Peru and Chile are in the abstention column.", `who abstain PER CHL "Peru and Chile are in the abstention"`},
		{assembly + "Zambia moved from abstaining to yes.", `who yes ZMB "Zambia moved from abstaining to yes"`},
		{assembly + "Cuba and Iran were among the opponents.", `who no CUB IRN "Cuba and Iran were among the opponents"`},
		{assembly + "South Korea, Japan, Israel: no.", `who no KOR JPN ISR "South Korea, Japan, Israel: no"`},
		// What stands between.
		{assembly + "India, which abstained in May, voted in favour.", `who yes IND "India, which abstained in May, voted in favour"`},
		{assembly + "Sweden could not support the text and abstained.", `who abstain SWE "Sweden could not support the text and abstained"`},
		{assembly + "Portugal and its former colonies were for it.", `who yes PRT "Portugal and its former colonies were for it"`},
		{assembly + "Three co-chairs (France, Russia, USA) voted against.", `who no FRA RUS USA "(France, Russia, USA) voted against"`},
		{assembly + "All but France and Britain, who abstained, voted for it.", `who abstain FRA GBR "France and Britain, who abstained"`},
		{assembly + "Cyprus and Malta, the EU's doubters, voted yes.", `who yes CYP MLT "Cyprus and Malta, the EU's doubters, voted yes"`},
		// Answers.
		{assembly + "Who abstained? Kenya, Ghana and Togo.", `who abstain KEN GHA TGO "Kenya, Ghana and Togo"`},
		{assembly + "China? Abstained. And Togo? In favour.", `who abstain CHN "China? Abstained"; who yes TGO "Togo? In favour"`},
		{assembly + "China? Abstained, said nobody. Could Togo? No.", `who abstain CHN "China? Abstained"`},
		{assembly + "Peru voted the same way as Cuba. Iran found itself in the company of Mali.", `who unknown PER as CUB "Peru voted the same way as Cuba"; who unknown IRN as MLI "Iran found itself in the company of Mali"`},
		{assembly + "Peru voted on Monday for the text. Cuba voted on Tuesday to reject it.", `who yes PER "Peru voted on Monday for the text"; who no CUB "Cuba voted on Tuesday to reject"`},
		// Vetoes without the word, or with who cast it further off.
		{"The Security Council met. Russia torpedoed the draft.", `veto no RUS "Russia torpedoed"`},
		{"The Security Council met. The text was killed by Malik.", `veto no RUS "killed by Malik"`},
		{"The Security Council met. A triple veto sank it: France, Britain and the United States.", `veto no FRA GBR USA "A triple veto sank it: France, Britain and the United States"`},
		{"The Security Council met. Beijing joined Moscow in vetoing the text.", `veto no CHN RUS "Beijing joined Moscow in vetoing"`},
		{"The Security Council met. Giscard's delegate vetoed the text.", `veto no FRA "Giscard's delegate vetoed"`},
		// What states no vote.
		{council + "The United States waived its veto.", ""},
		{council + "Russia's allies abstained.", ""},
		{council + "Japan's no-fly zone was lifted. Brazil said no to the IMF.", ""},
		{council + "China joined Russia in naval drills. Syria boycotted the conference.", ""},
		{council + "Russia opposed NATO expansion. China supports a two-state solution. Israel rejected the accusation.", ""},
		{assembly + "If India had voted no, Nepal would have abstained. India, it was expected, would abstain.", ""},
		{assembly + "Britain declined to back it.", "who yes not GBR \"Britain declined to back it\""},
		{assembly + "All countries except Iran voted for it.", `who yes not IRN only "All countries except Iran voted for it"`},
	} {
		if got := stances(c[0]); got != c[1] {
			t.Errorf("%q:\n got %s\nwant %s", c[0], got, c[1])
		}
	}
}
