package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/archive/export"
)

// exportCmd writes votes for other programs.
type exportCmd struct {
	queryArgs
	Format string `enum:"csv,votes,jsonl,parquet,package" default:"csv" help:"csv: one row for each ballot; votes: CSV, one row for each vote; jsonl: one vote a line, complete; parquet: as csv; package: zip, a Frictionless data package of both tables." placeholder:"FORMAT"`
	Output string `short:"o" help:"File to write; standard output when not given." type:"path" placeholder:"FILE"`
}

// Run writes the votes that the query asks for, oldest first. A file appears
// whole or not at all.
func (cmd exportCmd) Run(c *Context) error {
	if cmd.Sort == "" {
		cmd.Sort = string(archive.Oldest)
	}
	q, err := cmd.query()
	if err != nil {
		return err
	}
	r, err := c.Record()
	if err != nil {
		return err
	}
	if info, err := os.Stat(cmd.Output); cmd.Output != "" && err == nil && info.IsDir() {
		return plenary.Errorf(plenary.Unavailable, "%s is a directory", cmd.Output).WithHint("name a file in it")
	}
	votes := r.Search(q).Votes
	if len(votes) == 0 {
		return plenary.Errorf(plenary.NotFound, "no vote in the record fits %q", cmd.text()).
			WithHint("%s", horizonHint(r.Horizons(q.Body)))
	}
	write := map[string]func(io.Writer, *archive.Record, []int) error{
		"csv": export.Ballots, "votes": export.Votes, "jsonl": export.Lines,
		"parquet": export.Parquet, "package": export.Package,
	}[cmd.Format]
	if cmd.Output == "" {
		out := bufio.NewWriterSize(c.Out, 1<<16)
		if err := write(out, r, votes); err != nil {
			return err
		}
		return out.Flush()
	}
	if err := writeFile(cmd.Output, func(w io.Writer) error { return write(w, r, votes) }); err != nil {
		return plenary.Errorf(plenary.Unavailable, "%s was not written: %w", cmd.Output, err)
	}
	fmt.Fprintf(c.Err, "%d votes written to %s\n", len(votes), cmd.Output)
	return nil
}

// writeFile writes a file beside its place and moves it there when it is whole.
func writeFile(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".plenary-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}()
	out := bufio.NewWriterSize(f, 1<<16)
	if err = write(out); err != nil {
		return err
	}
	if err = out.Flush(); err != nil {
		return err
	}
	if err = f.Chmod(0o644); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
