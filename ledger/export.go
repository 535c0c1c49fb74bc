package ledger

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/plenary-vote/plenary"
)

const (
	exportHeader = "plenary-export 1"
	maxExport    = 1 << 30 // bytes
)

// Export is a whole meeting in one file: its journal, its leaves, their signed
// checkpoint, and a seal over every byte.
type Export struct {
	Origin     string
	Key        PublicKey // the key said to have signed; compare it with one you trust
	Journal    [][]byte  // the entries, in order; none holds a newline
	Head       [32]byte  // the journal's running hash after the last entry
	Leaves     []Leaf
	Checkpoint string // signed
}

// Seal writes the export and seals it with the key that signed its checkpoint.
func (e Export) Seal(k Key) ([]byte, error) {
	var b bytes.Buffer
	e.header(&b)
	for i, entry := range e.Journal {
		if len(entry) == 0 || bytes.IndexByte(entry, '\n') >= 0 {
			return nil, plenary.Errorf(plenary.Invalid, "entry %d of the journal is not one line", i+1)
		}
		b.WriteString("entry ")
		b.Write(entry)
		b.WriteByte('\n')
	}
	for _, l := range e.Leaves {
		b.WriteString("\n" + l.Text())
	}
	b.WriteString("\n" + e.Checkpoint + "\n")
	seal, err := Seal(k, e.Origin, b.Bytes())
	b.WriteString(seal)
	return b.Bytes(), err
}

func (e Export) header(b *bytes.Buffer) {
	fmt.Fprintf(b, "%s\norigin %s\nkey %s\njournal %d %s\nleaves %d\n\n", exportHeader, e.Origin, e.Key.VerifierKey(e.Origin), len(e.Journal), hex.EncodeToString(e.Head[:]), len(e.Leaves))
}

func notExport(format string, args ...any) error {
	return plenary.Errorf(plenary.Damaged, "the export is not whole: "+format, args...).
		WithHint("take the file from its source again")
}

// IsExport says whether a file claims to be an export.
func IsExport(b []byte) bool { return bytes.HasPrefix(b, []byte(exportHeader+"\n")) }

// OpenExport reads an export and checks, without any server, that its key
// sealed every byte of it and that its leaves are those of the checkpoint.
// Whether the journal's entries give its head and its leaves is for
// store.CheckJournal and for who can replay them; whether the key is the right
// one only the reader knows.
func OpenExport(b []byte) (e Export, c Checkpoint, err error) {
	if len(b) > maxExport {
		return e, c, notExport("%d bytes are too many", len(b))
	}
	entries, leaves, err := e.readHeader(b)
	if err != nil {
		return e, c, err
	}
	at := bytes.LastIndex(b, []byte("\n"+sealHeader)) + 1
	if at == 0 {
		return e, c, notExport("it has no seal at its end")
	}
	if err := CheckSeal(string(b[at:]), e.Origin, b[:at], e.Key); err != nil {
		return e, c, err
	}
	// What follows was written by the holder of the key; it must be whole all
	// the same.
	rest := b[bytes.Index(b, []byte("\n\n"))+2 : at]
	if rest, err = e.readJournal(rest, entries); err != nil {
		return e, c, err
	}
	if rest, err = e.readLeaves(rest, leaves); err != nil {
		return e, c, err
	}
	e.Checkpoint = strings.TrimSuffix(string(rest), "\n")
	log, err := OpenLog(e.Leaves, e.Checkpoint, e.Key)
	if err != nil {
		return e, c, err
	}
	if _, c, _ = log.Checkpoint(); c.Origin != e.Origin {
		return e, c, notExport("its checkpoint is that of %s", clip(c.Origin))
	}
	return e, c, nil
}

func (e *Export) readHeader(b []byte) (entries, leaves int, err error) {
	text, _, ok := strings.Cut(string(b[:min(len(b), 4096)]), "\n\n")
	if !ok || !IsExport(b) {
		return 0, 0, notExport("it does not start with %q", exportHeader)
	}
	e.Origin = lineValue(text, "origin")
	if e.Key, err = ParsePublicKey(lineValue(text, "key")); err != nil {
		return 0, 0, err
	}
	var head string
	_, err1 := fmt.Sscanf(lineValue(text, "journal"), "%d %64s", &entries, &head)
	_, err2 := fmt.Sscanf(lineValue(text, "leaves"), "%d", &leaves)
	h, err3 := hex.DecodeString(head)
	if err1 != nil || err2 != nil || err3 != nil || len(h) != len(e.Head) || entries < 0 || leaves < 0 || entries > len(b) || leaves > len(b) {
		return 0, 0, notExport("its head does not say what it holds")
	}
	e.Head = [32]byte(h)
	return entries, leaves, nil
}

func (e *Export) readJournal(b []byte, n int) (rest []byte, err error) {
	for i := range n {
		line, more, ok := bytes.Cut(b, []byte{'\n'})
		entry, named := bytes.CutPrefix(line, []byte("entry "))
		if !ok || !named || len(entry) == 0 {
			return nil, notExport("entry %d of %d is missing", i+1, n)
		}
		e.Journal = append(e.Journal, entry)
		b = more
	}
	return b, nil
}

func (e *Export) readLeaves(b []byte, n int) (rest []byte, err error) {
	for i := range n + 1 {
		more, ok := bytes.CutPrefix(b, []byte{'\n'})
		if !ok {
			return nil, notExport("an empty line is missing before leaf %d", i)
		}
		if b = more; i == n {
			break
		}
		end := bytes.Index(b, []byte("\n\n"))
		if end < 0 {
			return nil, notExport("leaf %d of %d is missing", i, n)
		}
		leaf, err := ParseLeaf(b[:end+1])
		if err != nil {
			return nil, notExport("leaf %d: %w", i, err)
		}
		e.Leaves = append(e.Leaves, leaf)
		b = b[end+1:]
	}
	return b, nil
}
