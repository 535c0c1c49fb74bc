package main

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/ledger/store"
	"github.com/plenary-vote/plenary/meeting"
)

// meetingCmd works on the meetings of a data directory that no server has open.
type meetingCmd struct {
	List    meetingListCmd    `cmd:"" default:"1" help:"List the meetings held here or imported."`
	Minutes meetingMinutesCmd `cmd:"" help:"Write the minutes of a meeting."`
	Export  meetingExportCmd  `cmd:"" help:"Write a whole meeting as one file that can be verified and imported."`
	Import  meetingImportCmd  `cmd:"" help:"Check an export in full and keep it with its votes."`
	Backup  meetingBackupCmd  `cmd:"" help:"Write every meeting and the keys into a new directory."`
	Code    meetingCodeCmd    `cmd:"" help:"Make a code for an organiser, chair or clerk whose browser is lost."`
	Keys    meetingKeysCmd    `cmd:"" help:"Print the public keys to publish, or rotate the key."`
}

// openHall opens the meetings of the data directory.
func (c *Context) openHall() (*hall.Hall, error) {
	dir, err := c.DataDir()
	if err != nil {
		return nil, err
	}
	h, err := hall.Open(hall.Options{Data: dir})
	if plenary.CodeOf(err) == plenary.Unavailable {
		if e, ok := errors.AsType[*plenary.Error](err); ok && e.Hint == "" {
			e.Hint = "a server may have the meetings open; use its pages, or stop it first"
		}
	}
	return h, err
}

// meetingOf finds a meeting that is held here.
func meetingOf(h *hall.Hall, id string) (*hall.Meeting, error) {
	if m := h.Meeting(id); m != nil {
		return m, nil
	}
	for _, i := range h.Imported() {
		imported := false
		if i.Read(func(s *meeting.State) { imported = s.Info.Meeting == id }); imported {
			return nil, plenary.Errorf(plenary.NotFound, "the meeting %q was held elsewhere and is here as the file that proves it", id).
				WithHint("its votes are in its collection; minutes and exports come from where it was held")
		}
	}
	return nil, plenary.Errorf(plenary.NotFound, "no meeting %q is held here", id).WithHint("run: plenary meeting list")
}

type meetingListCmd struct{}

// meetingRow is one meeting in the list.
type meetingRow struct {
	Meeting    string             `json:"meeting"`
	Title      string             `json:"title"`
	Collection plenary.Collection `json:"collection"`
	Date       plenary.Date       `json:"date"`
	Phase      meeting.Phase      `json:"phase"`
	Votes      int                `json:"votes"` // announced
	Imported   bool               `json:"imported"`
}

func rowOf(s *meeting.State, imported bool) meetingRow {
	r := meetingRow{s.Info.Meeting, s.Info.Title, s.Info.Collection, s.Info.Date, s.Phase, 0, imported}
	for _, v := range s.Votes {
		if v.Stage == meeting.Announced && !v.Trial {
			r.Votes++
		}
	}
	return r
}

// Run lists the meetings.
func (meetingListCmd) Run(c *Context) error {
	h, err := c.openHall()
	if err != nil {
		return err
	}
	defer h.Close()
	rows := []meetingRow{}
	for _, m := range h.Meetings() {
		m.Read(func(s *meeting.State) { rows = append(rows, rowOf(s, false)) })
	}
	for _, i := range h.Imported() {
		i.Read(func(s *meeting.State) { rows = append(rows, rowOf(s, true)) })
	}
	if c.JSON {
		return c.PrintJSON(rows)
	}
	t := newTable()
	for _, r := range rows {
		held := string(r.Phase)
		if r.Imported {
			held = "imported"
		}
		t.row(r.Meeting, string(r.Collection), r.Date.String(), held, counted(r.Votes, "vote", "votes"), r.Title)
	}
	return t.print(c.Out)
}

// output is where a command writes a file.
type output struct {
	Output string `short:"o" help:"File to write; standard output when not given." type:"path" placeholder:"FILE"`
}

func (o output) write(c *Context, b []byte, err error) error {
	if err != nil {
		return err
	}
	if o.Output == "" {
		_, err := c.Out.Write(b)
		return err
	}
	err = writeFile(o.Output, func(w io.Writer) error { _, err := w.Write(b); return err })
	if err != nil {
		return plenary.Errorf(plenary.Unavailable, "%s was not written: %w", o.Output, err)
	}
	return nil
}

type meetingMinutesCmd struct {
	Meeting string `arg:"" help:"Name of the meeting."`
	Form    string `enum:"html,json,csv" default:"html" help:"html: a page that prints well; json; csv: the rolls." placeholder:"FORM"`
	output
}

// Run writes the minutes.
func (cmd meetingMinutesCmd) Run(c *Context) error {
	return c.fromMeeting(cmd.Meeting, cmd.output, func(m *hall.Meeting) ([]byte, error) {
		return m.Minutes(c.Context, hall.Form(cmd.Form))
	})
}

type meetingExportCmd struct {
	Meeting string `arg:"" help:"Name of the meeting."`
	output
}

// Run writes the export.
func (cmd meetingExportCmd) Run(c *Context) error {
	return c.fromMeeting(cmd.Meeting, cmd.output, func(m *hall.Meeting) ([]byte, error) { return m.Export(c.Context) })
}

// fromMeeting writes what a meeting gives.
func (c *Context) fromMeeting(id string, o output, give func(*hall.Meeting) ([]byte, error)) error {
	h, err := c.openHall()
	if err != nil {
		return err
	}
	defer h.Close()
	m, err := meetingOf(h, id)
	if err != nil {
		return err
	}
	b, err := give(m)
	return o.write(c, b, err)
}

type meetingImportCmd struct {
	File string   `arg:"" help:"Export of a meeting." type:"path"`
	Key  []string `help:"The key of the body that held the meeting, or a file with its key or its list of keys." placeholder:"KEY|FILE" sep:"none"`
}

// Run imports an export.
func (cmd meetingImportCmd) Run(c *Context) error {
	var trust ledger.Trust
	for _, k := range cmd.Key {
		if err := addKey(&trust, k); err != nil {
			return usage(err, "")
		}
	}
	b, err := readFile(cmd.File)
	if err != nil {
		return notVerified(cmd.File, err)
	}
	h, err := c.openHall()
	if plenary.CodeOf(err) == plenary.Unavailable { // a server runs; it will see what is imported
		var dir string
		if dir, err = c.DataDir(); err == nil {
			h, err = hall.Open(hall.Options{Data: dir, Imports: true})
		}
	}
	if err != nil {
		return err
	}
	defer h.Close()
	i, err := h.Import(b, trust)
	if err != nil {
		return notVerified(cmd.File, err)
	}
	var row meetingRow
	i.Read(func(s *meeting.State) { row = rowOf(s, true) })
	if c.JSON {
		return c.PrintJSON(row)
	}
	_, err = fmt.Fprintf(c.Out, "%s: verified and kept as a record, %s in the collection %s\nsigned by %s\n",
		i.Origin, counted(row.Votes, "vote", "votes"), row.Collection, i.Key)
	return err
}

type meetingBackupCmd struct {
	Directory string `arg:"" help:"Directory to make; it must not exist." type:"path"`
}

// Run writes a backup.
func (cmd meetingBackupCmd) Run(c *Context) error {
	h, err := c.openHall()
	if err != nil {
		return err
	}
	defer h.Close()
	if err := h.Backup(c.Context, cmd.Directory); err != nil {
		return err
	}
	n := len(h.Meetings())
	if c.JSON {
		return c.PrintJSON(map[string]any{"directory": cmd.Directory, "meetings": n})
	}
	_, err = fmt.Fprintf(c.Out, "%s: %s, opened and checked; it holds the private key\n", cmd.Directory, counted(n, "meeting", "meetings"))
	return err
}

type meetingKeysCmd struct {
	Rotate bool `help:"Replace the private key by a new one and add the signed succession to the list."`
}

// Run prints the public list of keys, and makes the first key when there is
// none.
func (cmd meetingKeysCmd) Run(c *Context) error {
	dir, err := c.DataDir()
	if err != nil {
		return err
	}
	_, ring, err := store.Keys(dir)
	if err == nil && cmd.Rotate {
		// Nobody may have the meetings open meanwhile.
		var h *hall.Hall
		if h, err = c.openHall(); err == nil {
			err = h.Close()
		}
		if err == nil {
			_, ring, err = store.Rotate(dir, time.Now())
		}
	}
	if err != nil {
		return err
	}
	if c.JSON {
		keys := []string{}
		for _, k := range ring.Keys() {
			keys = append(keys, k.String())
		}
		return c.PrintJSON(map[string]any{"current": ring.Current().String(), "keys": keys})
	}
	fmt.Fprintf(c.Err, "current key: %s\n", ring.Current())
	_, err = io.WriteString(c.Out, ring.String())
	return err
}
