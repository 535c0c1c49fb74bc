package meeting

import "fmt"

// Status is what became of an entry.
type Status string

// The statuses of an entry.
const (
	Accepted   Status = "accepted"
	Repeated   Status = "repeated"   // it was so already: a retry, nothing changed
	Superseded Status = "superseded" // a later ballot of the seat is recorded already
	Refused    Status = "refused"    // a rule forbids it
	Differs    Status = "differs"    // an announced decision is not the one the rules give: the log must not be opened
)

// Result is the answer to one entry. A refusal names the rule.
type Result struct {
	Status Status `json:"status"`
	Rule   string `json:"rule,omitempty"`
	Text   string `json:"text,omitempty"`
	Late   bool   `json:"late,omitempty"`   // a ballot that came after the lock
	Ballot *Cast  `json:"ballot,omitempty"` // of a cast: the ballot that now stands
}

// OK says whether what was asked for is so.
func (r Result) OK() bool { return r.Status == Accepted || r.Status == Repeated }

var (
	done     = Result{Status: Accepted}
	repeated = Result{Status: Repeated}
)

func refuse(rule, format string, args ...any) Result {
	return Result{Status: Refused, Rule: rule, Text: fmt.Sprintf(format, args...)}
}

// form is the rule cited for a command that says too little or too much.
const form = "form of the command"

func unknown(what, id string) Result { return refuse(form, "there is no %s %q", what, clip(id)) }
