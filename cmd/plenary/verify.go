package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/minutes"
)

// verifyCmd checks what a meeting handed out, without any server.
type verifyCmd struct {
	Files  []string `arg:"" optional:"" help:"Receipts, minutes (page or JSON) and exports of meetings; of several, also that they tell one history."`
	Key    []string `help:"The key of the body that held the meeting, or a file with its key or its list of keys." placeholder:"KEY|FILE" sep:"none"`
	Record bool     `help:"Compute the Merkle root of the embedded record anew and compare it with the one it was built with."`
}

// maxVerify bounds a file in bytes.
const maxVerify = 1 << 30

// Run verifies each file, then holds them against each other.
func (cmd verifyCmd) Run(c *Context) error {
	if len(cmd.Files) == 0 && !cmd.Record {
		return usage(plenary.Errorf(plenary.Invalid, "no file to verify"), "name a receipt, minutes or an export, or --record")
	}
	var trust ledger.Trust
	for _, k := range cmd.Key {
		if err := addKey(&trust, k); err != nil {
			return usage(err, "")
		}
	}
	var answer struct {
		Files    []verified `json:"files"`
		Compared int        `json:"compared"` // pairs of files held against each other
		Record   string     `json:"record,omitempty"`
	}
	var reports []ledger.Report
	for _, name := range cmd.Files {
		r, err := verifyFile(name, trust)
		if err != nil {
			return notVerified(name, err)
		}
		answer.Files = append(answer.Files, verified{name, r})
		reports = append(reports, r)
	}
	var err error
	if answer.Compared, err = ledger.Agree(reports); err != nil {
		return notVerified("the files", err)
	}
	if cmd.Record {
		if answer.Record, err = verifyRecord(); err != nil {
			return err
		}
	}
	if c.JSON {
		return c.PrintJSON(answer)
	}
	for _, v := range answer.Files {
		v.print(c.Out)
	}
	if answer.Compared > 0 {
		fmt.Fprintf(c.Out, "%s of the files tell the same history\n", counted(answer.Compared, "pair", "pairs"))
	}
	if answer.Record != "" {
		fmt.Fprintf(c.Out, "the embedded record: verified\n  %s\n", answer.Record)
	}
	return nil
}

// notVerified names the file in an error and keeps its class and hint.
func notVerified(name string, err error) error {
	hint := ""
	if e, ok := errors.AsType[*plenary.Error](err); ok {
		hint = e.Hint
		err = plenary.Errorf(e.Code, "%s", e.Message)
	}
	return plenary.Errorf(plenary.CodeOf(err), "%s: not verified: %w", name, err).WithHint("%s", hint)
}

// addKey trusts a key given as text or in a file.
func addKey(t *ledger.Trust, key string) error {
	b, err := readFile(key)
	if plenary.CodeOf(err) == plenary.NotFound {
		return t.Add(key)
	}
	if err != nil {
		return err
	}
	return t.Add(string(b))
}

func readFile(name string) ([]byte, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, plenary.Errorf(plenary.NotFound, "no such file")
	case err != nil:
		return nil, plenary.Errorf(plenary.Unavailable, "%w", err)
	case !info.Mode().IsRegular() || info.Size() > maxVerify:
		return nil, plenary.Errorf(plenary.Invalid, "it is not a file of at most %d bytes", maxVerify)
	}
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, plenary.Errorf(plenary.Unavailable, "%w", err)
	}
	return b, nil
}

// verifyFile finds out what a file is and checks it.
func verifyFile(name string, t ledger.Trust) (ledger.Report, error) {
	b, err := readFile(name)
	if err != nil {
		return ledger.Report{}, err
	}
	switch {
	case ledger.IsReceipt(b):
		return ledger.VerifyReceipt(b, t)
	case ledger.IsExport(b):
		e, c, err := hall.CheckExport(b)
		if err != nil {
			return ledger.Report{}, err
		}
		return ledger.ReportLeaves("export", e.Leaves, c, e.Key, t)
	case minutes.Is(b):
		d, leaves, c, compared, err := minutes.Open(b)
		if err != nil {
			return ledger.Report{}, err
		}
		p, err := ledger.ParsePublicKey(d.Key)
		if err != nil {
			return ledger.Report{}, err
		}
		r, err := ledger.ReportLeaves("minutes", leaves, c, p, t)
		if !compared {
			r.Note = "another version of the program laid this page out: its words were not compared with its data"
		}
		return r, err
	}
	return ledger.Report{}, plenary.Errorf(plenary.Invalid, "it is neither a receipt nor minutes nor an export of a meeting").
		WithHint("the CSV of minutes carries no proof: verify the page or the JSON")
}

// verifyRecord computes the root of the embedded record.
func verifyRecord() (string, error) {
	r, err := archive.Open()
	if err != nil {
		return "", err
	}
	root := r.Root()
	if sealed := archive.SealedRoot(); root != sealed {
		return "", plenary.Errorf(plenary.Damaged, "the embedded record: not verified: it has %s, but was built with %s", root, sealed).
			WithHint("take the program from its source again")
	}
	return root, nil
}

// verified is a file that was verified, with what that proved.
type verified struct {
	File string `json:"file"`
	ledger.Report
}

func (v verified) print(w io.Writer) {
	fmt.Fprintf(w, "%s: verified\n", v.File)
	for _, e := range v.Entries {
		switch ledger.Kind(e.Kind) {
		case ledger.Decision:
			tally := ""
			if e.Tally != "" {
				tally = " (" + e.Tally + ")"
			}
			fmt.Fprintf(w, "  %s: %s, %s%s\n", e.Vote, e.Title, e.Outcome, tally)
		default:
			fmt.Fprintf(w, "  %s on %s\n", e.Kind, e.Vote)
		}
		if e.Line != "" {
			fmt.Fprintf(w, "  %s\n", e.Line)
		}
	}
	switch {
	case v.Kind == "receipt":
		fmt.Fprintf(w, "  leaf %d of the %d that %s held, root %s\n", v.Entries[0].Index, v.Size, v.Origin, v.Root)
	default:
		fmt.Fprintf(w, "  all %s of %s, root %s\n", counted(int(v.Size), "leaf", "leaves"), v.Origin, v.Root)
	}
	if v.Note != "" {
		fmt.Fprintf(w, "  note: %s\n", v.Note)
	}
	if v.Trusted {
		fmt.Fprintf(w, "  signed by %s, which you named\n", v.Key)
	} else {
		fmt.Fprintf(w, "  signed by %s; you named no key to compare it with (--key)\n", v.Key)
	}
}

// counted is a number with its noun.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
