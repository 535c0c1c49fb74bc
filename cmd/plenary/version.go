package main

import (
	"encoding/hex"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// versionCmd prints what is needed to cite or report the program.
type versionCmd struct{}

// Run prints the version of the module and of Go, the content hash of the
// record and where the record ends.
func (versionCmd) Run(c *Context) error {
	v := struct {
		Version string       `json:"version"`
		Go      string       `json:"go"`
		OS      string       `json:"os"`
		Arch    string       `json:"arch"`
		Record  *recordFacts `json:"record"`
	}{Version: moduleVersion(), Go: runtime.Version(), OS: runtime.GOOS, Arch: runtime.GOARCH}
	r, err := c.Record()
	switch {
	case err == nil:
		v.Record = &recordFacts{hex.EncodeToString(hash(r)), archive.SealedRoot(), r.Len(), r.Meta().Citation, r.Meta().Terms, r.Horizons("")}
	case plenary.CodeOf(err) != plenary.NotFound:
		return err
	}
	if c.JSON {
		return c.PrintJSON(v)
	}
	fmt.Fprintf(c.Out, "plenary %s (%s, %s/%s)\n", v.Version, v.Go, v.OS, v.Arch)
	if v.Record == nil {
		_, err := fmt.Fprintln(c.Out, "built without the record of the United Nations")
		return err
	}
	fmt.Fprintf(c.Out, "record %s, %d votes\nMerkle root of the embedded record: %s\n", v.Record.Hash[:16], v.Record.Votes, v.Record.Root)
	return printHorizons(c.Out, v.Record.Horizons)
}

// recordFacts is what identifies a record.
type recordFacts struct {
	Hash     string            `json:"sha256"`      // of the content
	Root     string            `json:"merkle_root"` // of the embedded votes, docs/ledger.md
	Votes    int               `json:"votes"`
	Citation string            `json:"citation"`
	Terms    string            `json:"terms"`
	Horizons []archive.Horizon `json:"horizons"`
}

func hash(r *archive.Record) []byte {
	h := r.Hash()
	return h[:]
}

// moduleVersion is the version the binary was built from, "devel" when it was
// built from a checkout.
func moduleVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "devel"
}
