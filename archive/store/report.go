package store

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/undl"
)

// Counts sort rows or votes by what an import did with them.
type Counts struct {
	Added     int `json:"added"`
	Changed   int `json:"changed"`
	Identical int `json:"identical"`
	Refused   int `json:"refused"`
}

func (c *Counts) add(d Counts) {
	c.Added += d.Added
	c.Changed += d.Changed
	c.Identical += d.Identical
	c.Refused += d.Refused
}

// Report says what an import did.
type Report struct {
	Written    bool              `json:"written"` // false when nothing changed
	Rows       Counts            `json:"rows"`
	Votes      Counts            `json:"votes"`
	Files      []*FileReport     `json:"files"`
	NewMembers []undl.MemberName `json:"new_members"` // codes the record did not hold
	Changes    []Change          `json:"changes"`     // at most MaxChanges
}

// MaxChanges bounds the votes that a report lists one by one.
const MaxChanges = 1000

// FileReport says what became of one voting file.
type FileReport struct {
	Name     string         `json:"file"`
	Layout   undl.Layout    `json:"layout"`
	Encoding string         `json:"encoding"`
	Bytes    int64          `json:"bytes"` // unpacked
	Rows     Counts         `json:"rows"`
	Votes    Counts         `json:"votes"`
	Refusals []undl.Refusal `json:"refusals"` // at most undl.MaxRefusals
	Offences int            `json:"offences"` // rows with a defect of their own
	Warnings []string       `json:"warnings"`
}

// Change says what an import did to one vote.
type Change struct {
	ID             plenary.VoteID `json:"id"`
	Symbol         plenary.Symbol `json:"symbol,omitempty"`
	Added          bool           `json:"added,omitempty"`
	Facts          []string       `json:"facts,omitempty"` // fields that changed, by their names in show --json
	NewBallots     int            `json:"new_ballots,omitempty"`
	ChangedBallots int            `json:"changed_ballots,omitempty"`
}

func newReport() Report {
	return Report{Files: []*FileReport{}, NewMembers: []undl.MemberName{}, Changes: []Change{}}
}

func (r *Report) file(f *undl.File) *FileReport {
	out := &FileReport{Name: f.Name, Layout: f.Layout, Encoding: f.Encoding, Bytes: f.Bytes,
		Refusals: append([]undl.Refusal{}, f.Refusals...), Offences: f.Offences, Warnings: append([]string{}, f.Warnings...)}
	out.Rows.Refused, out.Votes.Refused = f.Refused, f.Spoiled
	r.Files = append(r.Files, out)
	return out
}

func (r *Report) close(f *FileReport) {
	r.Rows.add(f.Rows)
	r.Votes.add(f.Votes)
}

func (r *Report) change(c Change) {
	if len(r.Changes) < MaxChanges {
		r.Changes = append(r.Changes, c)
	}
}
