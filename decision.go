package plenary

// Question classes what is put to a vote, where a body's rules make a
// difference.
type Question string

// The classes of question.
const (
	Ordinary    Question = "ordinary"    // General Assembly: simple majority (Charter 18(3))
	Important   Question = "important"   // General Assembly: two-thirds (Charter 18(2))
	Procedural  Question = "procedural"  // Security Council: no veto (Charter 27(2))
	Substantive Question = "substantive" // Security Council: veto applies (Charter 27(3))
)

// Decision is the outcome of a vote under a rule, with its proof.
type Decision struct {
	Outcome  Outcome  `json:"outcome"`
	VetoedBy []Code   `json:"vetoed_by"`
	Rule     string   `json:"rule"`   // identity of the rule applied, e.g. un-ga/important
	Needed   Count    `json:"needed"` // affirmative votes needed for adoption
	Margin   Count    `json:"margin"` // affirmative votes beyond (or, negative, short of) what was needed
	Proof    []Step   `json:"proof"`
	Question Question `json:"question,omitempty"`
}

// Step is one step of a proof: the rule cited, a statement in our words with
// the numbers filled in, and whether it holds.
type Step struct {
	Cite  string `json:"cite"`
	Text  string `json:"text"`
	Holds bool   `json:"holds"`
	Note  bool   `json:"note,omitempty"` // a remark that decides nothing
}
