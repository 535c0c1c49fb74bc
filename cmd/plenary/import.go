package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/store"
	"github.com/plenary-vote/plenary/archive/undl"
)

// importCmd reads voting files into the user's own record.
type importCmd struct {
	Files []string `arg:"" name:"file" help:"Voting files as downloaded (CSV, plain or as .gz, .zst, .zip), or exports of plenary; - for standard input."`
}

// importMemory keeps the collector at work, so that an import of the largest
// file stays far below 200 MiB.
const importMemory = 150 << 20

// Run imports all files in one step, or none: a file that cannot be used as a
// whole leaves the record as it was. Refused rows end with exit code 1, with
// everything else imported.
func (cmd importCmd) Run(c *Context) error {
	dir, err := c.DataDir()
	if err != nil {
		return err
	}
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(importMemory))
	var inputs []store.Input
	for _, name := range cmd.Files {
		in, err := readInput(c, name)
		if err != nil {
			return err
		}
		inputs = append(inputs, in)
	}
	report, err := store.Import(dir, inputs)
	if err != nil {
		return err
	}
	if c.JSON {
		err = c.PrintJSON(report)
	} else {
		err = printImport(c.Out, report)
	}
	if err == nil && report.Rows.Refused > 0 {
		err = &exitError{code: exitFailed}
	}
	return err
}

// readInput reads one voting file in full, with its hash and a progress bar.
func readInput(c *Context, name string) (store.Input, error) {
	in, size, shown := c.In, int64(0), "standard input"
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return store.Input{}, unopened(name, err)
		}
		defer f.Close()
		info, err := f.Stat()
		if err == nil && info.IsDir() {
			err = errors.New("it is a directory")
		}
		if err != nil {
			return store.Input{}, unopened(name, err)
		}
		in, size, shown = f, info.Size(), name
	}
	sum := sha256.New()
	bar := newProgress(c.Err, filepath.Base(shown), size)
	defer bar.clear()
	source := io.TeeReader(interruptible{c, in}, sum)
	files, err := undl.Read(source, shown, undl.Options{Progress: bar.at})
	if err != nil {
		return store.Input{}, err
	}
	if _, err := io.Copy(io.Discard, source); err != nil { // the hash is of every byte
		return store.Input{}, unopened(name, err)
	}
	return store.Input{Name: filepath.Base(shown), SHA256: hex.EncodeToString(sum.Sum(nil)), Files: files}, nil
}

func unopened(name string, err error) error {
	if p, ok := errors.AsType[*os.PathError](err); ok {
		err = p.Err
	}
	return plenary.Errorf(plenary.NotFound, "%s cannot be read: %w", name, err).WithHint("nothing was imported")
}

// interruptible ends reading when the command is interrupted.
type interruptible struct {
	c *Context
	r io.Reader
}

func (i interruptible) Read(p []byte) (int, error) {
	if err := i.c.Context.Err(); err != nil {
		return 0, err
	}
	return i.r.Read(p)
}
