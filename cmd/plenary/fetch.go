package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/store"
	"github.com/plenary-vote/plenary/fetch"
)

// fetchCmd downloads the newest voting files and imports them.
type fetchCmd struct {
	Pages []string `arg:"" optional:"" name:"page" help:"Pages that name a voting file; the UN Digital Library's two records when not given."`
}

// Run finds the newest file on each page, downloads what is not here yet into
// the data directory, and imports it all in one step.
func (cmd fetchCmd) Run(c *Context) error {
	pages := cmd.Pages
	if len(pages) == 0 {
		pages = fetch.RecordPages
	}
	report, err := fetchPages(c, fetch.New(), pages)
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

func fetchPages(c *Context, client *fetch.Client, pages []string) (*store.Report, error) {
	dir, err := c.DataDir()
	if err != nil {
		return nil, err
	}
	downloads := filepath.Join(dir, "downloads")
	if err := os.MkdirAll(downloads, 0o700); err != nil {
		return nil, plenary.Errorf(plenary.Unavailable, "%s cannot be made: %w", downloads, err).WithHint("name another directory with --data")
	}
	ctx := c.Context
	if ctx == nil {
		ctx = context.Background()
	}
	var inputs []store.Input
	for _, page := range pages {
		address, err := client.CurrentFile(ctx, page)
		if err != nil {
			return nil, err
		}
		file, err := fetchFile(c, ctx, client, address, downloads)
		if err != nil {
			return nil, err
		}
		in, err := readInput(c, file)
		if err != nil {
			return nil, err
		}
		inputs = append(inputs, in)
	}
	return store.Import(dir, inputs)
}

// fetchFile downloads a file unless it is here already: the Library gives each
// version of a file a name of its own.
func fetchFile(c *Context, ctx context.Context, client *fetch.Client, address, downloads string) (string, error) {
	u, err := url.Parse(address)
	if err != nil {
		return "", err
	}
	name := path.Base(u.Path)
	file := filepath.Join(downloads, filepath.Base(name))
	if _, err := os.Stat(file); err == nil {
		fmt.Fprintf(c.Err, "%s is here already\n", name)
		return file, nil
	} else if !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	bar := newProgress(c.Err, name, 0)
	defer bar.clear()
	err = client.File(ctx, address, file, func(have, of int64) {
		bar.size = of
		bar.at(have)
	})
	if err != nil {
		return "", err
	}
	fmt.Fprintf(c.Err, "%s downloaded\n", name)
	return file, nil
}
