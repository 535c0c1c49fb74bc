// Package build makes the embedded record from the source files: the UN Digital
// Library first, then Voeten's data, then the lists of vetoes and failed drafts.
// Every known defect of the sources is met by a rule here, and leaves a note on
// the vote it touches.
//
// It never fetches anything and never carries over other people's descriptions
// of votes: a vote that only Voeten's data hold gets a title of ours.
package build

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/zstd"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/archive/undl"
)

// builder gathers the votes by id while the sources are read in turn.
type builder struct {
	dir     string
	votes   map[plenary.VoteID]*plenary.Vote
	order   []plenary.VoteID
	printed map[plenary.Code]string
	sources []archive.Provenance
	rows    []map[string]string // rollcalls.csv
	ballots map[plenary.VoteID]plenary.Ballots
}

// Build makes the record from the directory that holds record/ and tables/.
func Build(shared string) (*archive.Record, error) {
	b := &builder{
		dir:     filepath.Join(shared, "record"),
		votes:   map[plenary.VoteID]*plenary.Vote{},
		printed: map[plenary.Code]string{},
		ballots: map[plenary.VoteID]plenary.Ballots{},
	}
	for _, step := range []func() error{
		b.readLibrary, b.readRollCalls, b.readBallots, b.addRest, b.orderDates, b.mergeSame, b.relateTexts, b.markActs, b.applyFindings,
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	votes := make([]plenary.Vote, 0, len(b.order))
	for _, id := range b.order {
		if v := b.votes[id]; v != nil {
			votes = append(votes, *v)
		}
	}
	return archive.New(archive.Meta{
		Title:    "Recorded votes of the United Nations, 1946 to 2025",
		Terms:    "Facts under the terms of their sources: UN Digital Library voting data (c) United Nations, non-commercial use with attribution; Voeten CC0; World Politics Data Lab MIT.",
		Citation: "United Nations Dag Hammarskjöld Library, General Assembly Voting Data (record 4060887) and Security Council Voting Data (record 4055387); E. Voeten, United Nations General Assembly Voting Data, Harvard Dataverse 1902.1/12379.",
		Sources:  b.sources,
		Horizons: horizons(),
	}, votes, b.printed)
}

func (b *builder) put(v *plenary.Vote) {
	if b.votes[v.ID] == nil {
		b.order = append(b.order, v.ID)
	}
	b.votes[v.ID] = v
}

// open opens a source file, unpacking Zstandard, and notes its hash.
func (b *builder) open(name string) (io.ReadCloser, *archive.Provenance, error) {
	path := filepath.Join(b.dir, name)
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	sum := sha256.Sum256(raw)
	b.sources = append(b.sources, archive.Provenance{File: name, SHA256: hex.EncodeToString(sum[:])})
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	p := &b.sources[len(b.sources)-1]
	if filepath.Ext(name) != ".zst" {
		return f, p, nil
	}
	dec, err := zstd.NewReader(f)
	if err != nil {
		return nil, nil, err
	}
	return struct {
		io.Reader
		io.Closer
	}{dec, f}, p, nil
}

// eachRow hands over the rows of a CSV source as maps from column to value.
func (b *builder) eachRow(name, terms string, row func(map[string]string) error) error {
	f, p, err := b.open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	p.Terms = terms
	in := csv.NewReader(f)
	header, err := in.Read()
	if err != nil {
		return err
	}
	for {
		rec, err := in.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		p.Rows++
		m := make(map[string]string, len(header))
		for i, h := range header {
			m[h] = rec[i]
		}
		if err := row(m); err != nil {
			return err
		}
	}
}

// readLibrary reads the UN Digital Library's own voting files.
func (b *builder) readLibrary() error {
	for _, name := range []string{"ga_voting.csv.zst", "sc_voting.csv.zst"} {
		path := filepath.Join(b.dir, name)
		raw, err := os.Open(path)
		if err != nil {
			return err
		}
		files, err := undl.Read(raw, name, undl.Options{})
		raw.Close()
		if err != nil {
			return err
		}
		f, p, err := b.open(name)
		if err != nil {
			return err
		}
		f.Close()
		p.Terms = "(c) United Nations, non-commercial use with attribution"
		for _, file := range files {
			p.Rows += file.Rows
			if file.Refused > 0 {
				return plenary.Errorf(plenary.Invalid, "%s: %d rows refused, first: %s", name, file.Refused, file.Refusals[0])
			}
			for v := range file.Votes() {
				b.put(&v)
			}
			for _, m := range file.Members {
				b.printed[m.Code] = m.Name
			}
		}
	}
	return nil
}

func (b *builder) readRollCalls() error {
	return b.eachRow("rollcalls.csv", "compiled facts; see each row's source", func(m map[string]string) error {
		b.rows = append(b.rows, m)
		return nil
	})
}

// readBallots keeps the ballots of the votes that the Library's files lack.
func (b *builder) readBallots() error {
	err := b.eachRow("ballots.csv.zst", "compiled facts; see each row's source in rollcalls.csv", func(m map[string]string) error {
		id := plenary.VoteID(m["rollcall_id"])
		if b.votes[id] != nil {
			return nil
		}
		p, err := plenary.ParsePosition(m["vote"])
		if err != nil {
			return err
		}
		b.ballots[id] = append(b.ballots[id], plenary.Ballot{Member: plenary.Code(m["code"]), Position: p})
		return nil
	})
	for _, bs := range b.ballots {
		bs.Sort()
	}
	return err
}
