package main

import (
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"github.com/plenary-vote/plenary"
)

// Context is what a command's Run receives: the streams, the global flags, and
// a context that ends with an interrupt.
type Context struct {
	context.Context
	In   io.Reader
	Out  io.Writer // answers
	Err  io.Writer // progress and errors
	Data string    // --data or $PLENARY_DATA, absolute; empty when not given
	JSON bool      // --json
}

// PrintJSON writes one indented JSON value, the whole answer of a command
// under --json.
func (c *Context) PrintJSON(v any) error {
	e := json.NewEncoder(c.Out)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// DataDir is the directory of the user's own record: --data, else
// $PLENARY_DATA, else plenary in the XDG data directory. It need not exist.
func (c *Context) DataDir() (string, error) {
	if c.Data != "" {
		return c.Data, nil
	}
	if d := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(d) {
		return filepath.Join(d, "plenary"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", plenary.Errorf(plenary.Unavailable, "no home directory for the user's record: %w", err).
			WithHint("name a directory with --data DIR or PLENARY_DATA")
	}
	return filepath.Join(home, ".local", "share", "plenary"), nil
}

// width is the number of columns that text is laid out for: $COLUMNS, else 80.
func width() int {
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n >= 40 && n <= 400 {
		return n
	}
	return 80
}
