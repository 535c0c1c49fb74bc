package rules_test

import (
	"fmt"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

// The suspension of a member of the Human Rights Council on 7 April 2022:
// two-thirds of those voting, whatever the number of members.
func ExampleDecide() {
	book, err := rules.Builtin(plenary.GeneralAssembly)
	if err != nil {
		panic(err)
	}
	day := plenary.NewDate(2022, 4, 7)
	rule, err := book.On("council-suspension", day)
	if err != nil {
		panic(err)
	}
	vote := plenary.Vote{Date: day, Tally: plenary.NewTally(93, 24, 58, 18)}
	decision, err := rules.Decide(&vote, rule, rules.Inputs{Members: plenary.N(193)})
	if err != nil {
		panic(err)
	}
	fmt.Println(rules.Headline(decision))
	for _, s := range decision.Proof {
		if !s.Note {
			fmt.Println(s.Text)
		}
	}
	// Output:
	// adopted under un-ga/council-suspension (needed 78, margin +15)
	// Needed in favour: at least two-thirds of those voting for or against (93 + 24 = 117), which is 78. In favour: 93.
}
