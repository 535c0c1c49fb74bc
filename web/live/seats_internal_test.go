package live

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
)

// Lists of members as spreadsheets write them.
func TestReadSeats(t *testing.T) {
	const want = "FRA France 0 false ; GBR United Kingdom, of Great Britain 3 false ; LBY Libya 0 false Article 19; PSE Palestine 0 true ; "
	for name, text := range map[string]string{
		"commas":           "FRA,France\nGBR,\"United Kingdom, of Great Britain\",3\nLBY,Libya,no vote: Article 19\nPSE,Palestine,observer\n",
		"semicolons":       "FRA;France\nGBR;United Kingdom, of Great Britain;3\nLBY;Libya;No vote:Article 19\nPSE;Palestine;Observer\n",
		"tabs, Windows":    "\ufeffFRA\tFrance\r\nGBR\tUnited Kingdom, of Great Britain\t3\r\n\r\nLBY\tLibya\tno vote: Article 19\r\nPSE\tPalestine\tobserver\r\n",
		"named columns":    "Name,Code,Weight,No vote,Observer,E-mail\nFrance,FRA,,,no,f@example.org\n\"United Kingdom, of Great Britain\",GBR,3,,,\nLibya,LBY,,Article 19,,\nPalestine,PSE,,,yes,\n",
		"only code, name ": "code;name\nFRA; France\nGBR; United Kingdom, of Great Britain;3\nLBY;Libya;no vote: Article 19\nPSE;Palestine;observer",
	} {
		seats, err := readSeats(text)
		got := ""
		for _, x := range seats {
			got += fmt.Sprintln(x.Code, x.Name, x.Weight, x.Observer, x.NoVote)
		}
		if got = strings.ReplaceAll(got, "\n", "; "); err != nil || got != want {
			t.Errorf("%s: %v\n%s", name, err, got)
		}
	}
}

// Every mistake is told with its line, and what to do.
func TestMembersWithMistakes(t *testing.T) {
	tests := []struct{ text, says string }{
		{"FRA", "line 1: \"FRA\" has no name"},
		{"FRA,France\n,Nobody", "line 2: \"Nobody\" has no code"},
		{"FRA,France\nDEU,Germany\nFRA,France again", "line 3: the code FRA stands on line 1 already"},
		{"FR A,France", "line 1: the code \"FR A\" has a space"},
		{"FRA,France\nDEU,Germany,Obs", "line 2: \"Obs\" is not known: after the name stands a weight"},
		{"FRA,France,no vote", "line 1: FRA has no vote, but the reason is missing"},
		{"FRA,France,-3", "line 1: \"-3\" is not known"},
		{"FRA,\"Fran", "line 1: a quotation mark is not closed"},
		{"code,weight\nFRA,1", "line 1: it names the columns, and needs both code and name"},
		{"name,code,weight\nFrance,FRA,three", "line 2: the weight \"three\" is no whole number"},
		{"FRA," + strings.Repeat("x", 301), "line 1: the name of FRA is longer"},
		{"\n\nFRA,France\n,", "line 4: a code and a name are needed"},
		{"A\nB\nC", "line 1: \"A\" has no name: a code and a name are needed, as in FRA,France; line 2:"},
	}
	for _, x := range tests {
		_, err := readSeats(x.text)
		if plenary.CodeOf(err) != plenary.Invalid || !strings.Contains(err.Error(), x.says) {
			t.Errorf("%q: %v, want %s", x.text, err, x.says)
		}
	}
	if _, err := readSeats(strings.Repeat("x\n", 100)); strings.Count(err.Error(), "line ") != maxMistakes {
		t.Errorf("a hundred mistakes are told as: %v", err)
	}
}

func TestNameFrom(t *testing.T) {
	for title, want := range map[string]string{"First Committee, 3rd meeting": "first-committee-3rd-meeting", "  Überlauf! ": "berlauf", "…": "",
		strings.Repeat("ab ", 60): strings.TrimSuffix(strings.Repeat("ab-", 16), "-")} {
		if got := nameFrom(title); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}
