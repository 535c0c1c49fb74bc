package ledger

import (
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	receiptHeader = "plenary-receipt 1"
	proofHeader   = "c2sp.org/tlog-proof@v1"
)

// Receipt is what a member takes home: the summary of a decision, the proof
// that it is in the log as signed, and one line of the roll with the proof that
// it is among the decision's details. It is small whatever the size of the
// assembly, and shows no other member's ballot.
type Receipt struct {
	Key        PublicKey // the key said to have signed; compare it with one you trust
	Summary    string    // as Leaf.Summary
	Line       int64     // number of the details line, -1 for none
	LineText   string    // the line, without its newline
	LineProof  []Hash
	Index      int64 // of the leaf in the log
	Proof      []Hash
	Checkpoint string // signed
}

// Value is the value of the first line of the summary with a key.
func (r Receipt) Value(key string) string { return lineValue(r.Summary, key) }

// String is the receipt as a file. Its last two parts are a C2SP tlog-proof.
func (r Receipt) String() string {
	var b strings.Builder
	origin, _, _ := strings.Cut(r.Checkpoint, "\n")
	b.WriteString(receiptHeader + "\nkey " + r.Key.VerifierKey(origin) + "\n\n" + r.Summary + "\n")
	if r.Line >= 0 {
		b.WriteString("line " + strconv.FormatInt(r.Line, 10) + "\n")
		writeHashes(&b, r.LineProof)
		b.WriteString(r.LineText + "\n\n")
	}
	b.WriteString(proofHeader + "\nindex " + strconv.FormatInt(r.Index, 10) + "\n")
	writeHashes(&b, r.Proof)
	b.WriteString("\n" + r.Checkpoint)
	return b.String()
}

func writeHashes(b *strings.Builder, hashes []Hash) {
	for _, h := range hashes {
		b.WriteString(formatHash(h) + "\n")
	}
}

func notReceipt(format string, args ...any) (Receipt, error) {
	return Receipt{}, plenary.Errorf(plenary.Damaged, "not a receipt: "+format, args...).
		WithHint("a receipt is a text file that starts with %q", receiptHeader)
}

// ParseReceipt reads a receipt as String writes it, in that one spelling, or
// the text of its QR code. It believes nothing: ask Verify.
func ParseReceipt(b []byte) (Receipt, error) {
	if len(b) > MaxReceipt {
		return notReceipt("%d bytes are too many", len(b))
	}
	s := string(b)
	if strings.HasPrefix(s, qrPrefix) {
		return unpackReceipt(strings.TrimSuffix(s, "\n"))
	}
	parts := strings.SplitN(s, "\n\n", 7)
	if len(parts) != 5 && len(parts) != 6 {
		return notReceipt("it has %d parts", len(parts))
	}
	r := Receipt{Line: -1}
	header, key, _ := strings.Cut(parts[0], "\nkey ")
	if header != receiptHeader {
		return notReceipt("it starts with %q", clip(header))
	}
	var err error
	if r.Key, err = ParsePublicKey(key); err != nil {
		return notReceipt("%w", err)
	}
	r.Summary = parts[1] + "\n"
	if len(parts) == 6 {
		lines := strings.Split(parts[2], "\n")
		last := len(lines) - 1
		if r.Line, err = parseNumber(lines[0], "line "); err != nil {
			return notReceipt("%w", err)
		}
		if last == 0 {
			return notReceipt("its line %d has no text", r.Line)
		}
		r.LineText = lines[last]
		if r.LineProof, err = parseHashes(lines[1:last]); err != nil {
			return notReceipt("%w", err)
		}
		parts = parts[1:]
	}
	lines := strings.Split(parts[2], "\n")
	if len(lines) < 2 || lines[0] != proofHeader {
		return notReceipt("its proof starts with %q", clip(lines[0]))
	}
	if r.Index, err = parseNumber(lines[1], "index "); err != nil {
		return notReceipt("%w", err)
	}
	if r.Proof, err = parseHashes(lines[2:]); err != nil {
		return notReceipt("%w", err)
	}
	r.Checkpoint = parts[3] + "\n\n" + parts[4]
	if r.String() != s {
		return notReceipt("it is not spelled as a receipt is written")
	}
	return r, nil
}

func parseNumber(line, prefix string) (int64, error) {
	s, ok := strings.CutPrefix(line, prefix)
	n, err := strconv.ParseInt(s, 10, 64)
	if !ok || err != nil || n < 0 {
		return 0, plenary.Errorf(plenary.Damaged, "%q where %q and a number was expected", clip(line), prefix)
	}
	return n, nil
}

func parseHashes(lines []string) ([]Hash, error) {
	if len(lines) > maxProof {
		return nil, plenary.Errorf(plenary.Damaged, "a proof of %d hashes is too long", len(lines))
	}
	var out []Hash
	for _, line := range lines {
		h, err := parseHash(line)
		if err != nil {
			return nil, err
		}
		out = append(out, h)
	}
	return out, nil
}

// Verify checks everything that the receipt says, without any server: that its
// key signed the checkpoint, that the summary is in the log which the
// checkpoint describes, and that the line is among the details which the
// summary commits to. Whether the key is the right one only the reader knows.
func (r Receipt) Verify() (Checkpoint, error) {
	c, err := VerifyCheckpoint(r.Checkpoint, r.Key)
	if err != nil {
		return c, err
	}
	summary, details, err := splitLeaf([]byte(r.Summary))
	if err != nil {
		return c, err
	}
	if len(details) != 0 {
		return c, plenary.Errorf(plenary.Damaged, "the summary goes on after its details line")
	}
	if err := tlog.CheckRecord(r.Proof, c.Size, c.Root, r.Index, tlog.RecordHash(summary)); err != nil {
		return c, plenary.Errorf(plenary.Damaged, "the decision is not leaf %d of the log that was signed: %w", r.Index, err).
			WithHint("the summary or its proof was altered")
	}
	if r.Line < 0 {
		return c, nil
	}
	if err := checkLine(r.LineText); err != nil {
		return c, err
	}
	count, root, err := parseDetails(r.Summary)
	if err != nil {
		return c, err
	}
	if err := tlog.CheckRecord(r.LineProof, count, root, r.Line, tlog.RecordHash([]byte(r.LineText+"\n"))); err != nil {
		return c, plenary.Errorf(plenary.Damaged, "%q is not line %d of the decision's details: %w", clip(r.LineText), r.Line, err).
			WithHint("the line or its proof was altered")
	}
	return c, nil
}

// parseDetails reads the line that commits a summary to its details.
func parseDetails(summary string) (count int64, root Hash, err error) {
	n, hash, _ := strings.Cut(lineValue(summary, "details"), " ")
	if count, err = parseNumber(n, ""); err != nil {
		return 0, root, err
	}
	root, err = parseHash(hash)
	return count, root, err
}
