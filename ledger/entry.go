package ledger

import (
	"encoding/hex"
	"strconv"
	"time"

	"github.com/plenary-vote/plenary"
)

// Kind is what a leaf records.
type Kind string

// The kinds of leaf.
const (
	Decision    Kind = "decision"    // a vote as announced
	Statement   Kind = "statement"   // a member had intended to vote otherwise; changes no result
	Corrigendum Kind = "corrigendum" // a clerk's error put right; supersedes visibly
)

// The first line of each form, with its version.
const (
	leafHeader = "plenary-leaf 1\n"
	voteHeader = "plenary-vote 1\n"
)

// Stamp says where in a meeting's journal an entry stands. It comes from the
// journal, so that the same journal always gives the same leaves.
type Stamp struct {
	Meeting string    // the meeting's identity
	Seq     uint64    // sequence number of the journal's entry
	Head    [32]byte  // the journal's running hash up to and with that entry
	Time    time.Time // the entry's time
}

// Particulars are what a meeting knows of a vote beside the vote itself. The
// zero value is none.
type Particulars struct {
	Entered []Mark // ballots that did not come from the member's own device
	Put     []Put  // the text as it was put to the vote
}

// Mark says how a ballot came in.
type Mark struct {
	Member plenary.Code
	How    string // a word, as in spoken, paper, hand
}

// Put is a paragraph of the text as put. Of an amendment, Change says what it
// does to a paragraph: delete, replace, insert; At names that paragraph.
type Put struct {
	Change, At string
	ID, Text   string
}

// IntentionStated is a member's later statement of how it had intended to vote.
type IntentionStated struct {
	Vote     plenary.VoteID
	Member   plenary.Code
	Recorded plenary.Position // the ballot that stands
	Intended plenary.Position
}

// Correction is one ballot that a corrigendum puts right.
type Correction struct {
	Member  plenary.Code
	Was, Is plenary.Position
}

// NewDecision is the leaf of a vote as announced: its ballots, the proof of its
// decision, and the text that was put.
func NewDecision(at Stamp, v plenary.Vote, p Particulars) Leaf {
	var summary, details text
	begin(&summary, Decision, at)
	voteSummary(&summary, &v)
	voteDetails(&details, &v)
	particulars(&details, p)
	return seal(summary, details, new(Tree))
}

// NewStatement is the leaf of a statement of intention.
func NewStatement(at Stamp, s IntentionStated) Leaf {
	var summary, details text
	begin(&summary, Statement, at)
	summary.line("vote", string(s.Vote))
	summary.line("member", string(s.Member))
	summary.line("recorded", s.Recorded.String())
	summary.line("intended", s.Intended.String())
	return seal(summary, details, new(Tree))
}

// NewCorrigendum is the leaf of a corrigendum: why, what is put right, and the
// vote as it stands after it. The leaf it corrects stays in the log.
func NewCorrigendum(at Stamp, reason string, corrected plenary.Vote, changes ...Correction) Leaf {
	var summary, details text
	begin(&summary, Corrigendum, at)
	summary.line("reason", reason)
	voteSummary(&summary, &corrected)
	for _, c := range changes {
		details.words("corrected", string(c.Member), "was="+c.Was.String(), "is="+c.Is.String())
	}
	voteDetails(&details, &corrected)
	return seal(summary, details, new(Tree))
}

func particulars(t *text, p Particulars) {
	for _, m := range p.Entered {
		t.words("entered", string(m.Member), m.How)
	}
	for _, c := range p.Put {
		if c.Change != "" {
			t.words("change", c.Change, c.At)
		}
		if c.ID != "" {
			t.words("put", c.ID)
			t.line("text", c.Text)
		}
	}
}

func begin(t *text, k Kind, at Stamp) {
	t.b = append(t.b, leafHeader...)
	t.line("kind", string(k))
	t.line("meeting", at.Meeting)
	t.line("entry", strconv.FormatUint(at.Seq, 10)+" "+hex.EncodeToString(at.Head[:]))
	t.line("time", at.Time.UTC().Format(time.RFC3339Nano))
}
