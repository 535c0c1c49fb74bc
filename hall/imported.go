package hall

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/meeting"
)

// importedDir holds the exports of meetings that were held elsewhere.
const importedDir = "imported"

// Imported is a meeting that was held elsewhere, or here once, kept as the
// export that proves it. It can be read and never continued.
type Imported struct {
	Origin string
	Key    ledger.PublicKey // who signed it
	state  *meeting.State
	report ledger.Report
}

// Read lets f read the state at the end of the export. f must not change it.
func (i *Imported) Read(f func(*meeting.State)) { f(i.state) }

func (h *Hall) importedFile(origin string) string {
	name := strings.ReplaceAll(strings.TrimPrefix(origin, "plenary/"), "/", ".")
	return filepath.Join(h.opts.Data, importedDir, name+".export")
}

// Import checks an export in full and keeps it, so that its votes appear in
// their collection. trust are the keys of whoever held the meeting; with none,
// the key is taken as it is and shown. An export of a meeting that is kept
// already must tell the same history; the longer one stays.
func (h *Hall) Import(b []byte, trust ledger.Trust) (*Imported, error) {
	i, err := readImported(b, trust)
	if err != nil {
		return nil, err
	}
	held := h.Meetings()
	h.imports.Lock()
	defer h.imports.Unlock()
	for _, old := range h.imported {
		if old.Origin != i.Origin {
			continue
		}
		if _, err := ledger.Agree([]ledger.Report{old.report, i.report}); err != nil {
			return nil, err
		}
		if old.state.Seq >= i.state.Seq {
			return old, nil
		}
	}
	for _, m := range held {
		if ledger.Origin(m.Info().Collection, m.id) == i.Origin {
			return nil, plenary.Errorf(plenary.Refused, "the meeting %s is held here", m.id).
				WithHint("its votes are in the collection already; plenary verify compares the file with its minutes")
		}
	}
	if _, err := os.Stat(h.dir(i.state.Info.Meeting)); h.opts.Imports && err == nil {
		return nil, plenary.Errorf(plenary.Refused, "a meeting %s is held here, and a server has it open", i.state.Info.Meeting).
			WithHint("stop the server; then it shows whether it is the same meeting")
	}
	if err := writeWhole(h.importedFile(i.Origin), b); err != nil {
		return nil, plenary.Errorf(plenary.Unavailable, "the export cannot be kept: %w", err)
	}
	h.seen = h.importsAt()
	h.imported = append(slices.DeleteFunc(h.imported, func(o *Imported) bool { return o.Origin == i.Origin }), i)
	return i, nil
}

func readImported(b []byte, trust ledger.Trust) (*Imported, error) {
	e, c, err := CheckExport(b)
	if err != nil {
		return nil, err
	}
	report, err := ledger.ReportLeaves("export", e.Leaves, c, e.Key, trust)
	if err != nil {
		return nil, err
	}
	s := meeting.New()
	for _, data := range e.Journal {
		if err := s.Next(data); err != nil {
			return nil, err
		}
	}
	return &Imported{e.Origin, e.Key, s, report}, nil
}

// openImported reads what was imported before. The caller holds imports, or is
// alone with h.
func (h *Hall) openImported() error {
	h.seen = h.importsAt()
	files, err := os.ReadDir(filepath.Join(h.opts.Data, importedDir))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return plenary.Errorf(plenary.Unavailable, "the imported meetings: %w", err)
	}
	var all []*Imported
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".export") {
			continue
		}
		path := filepath.Join(h.opts.Data, importedDir, f.Name())
		b, err := os.ReadFile(path)
		if err != nil {
			return plenary.Errorf(plenary.Unavailable, "the imported meetings: %w", err)
		}
		i, err := readImported(b, ledger.Trust{})
		if err != nil {
			return plenary.Errorf(plenary.CodeOf(err), "%s: %w", path, err).WithHint("take the file from its source again, or remove it")
		}
		all = append(all, i)
	}
	h.imported = all
	return nil
}

// importsAt is when something was last put among the imports, by any process:
// files come there by renaming, which their directory's time shows.
func (h *Hall) importsAt() (t time.Time) {
	if info, err := os.Stat(filepath.Join(h.opts.Data, importedDir)); err == nil {
		t = info.ModTime()
	}
	return t
}

// Imported lists the imported meetings, also those that another process has
// imported meanwhile. Where these cannot be read, the earlier ones stay, and the
// next start says what is wrong.
func (h *Hall) Imported() []*Imported {
	h.imports.Lock()
	defer h.imports.Unlock()
	if !h.importsAt().Equal(h.seen) {
		_ = h.openImported()
	}
	return slices.Clone(h.imported)
}

// writeWhole writes a file whole or not at all.
func writeWhole(path string, b []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".new-*") // mode 0600
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(b)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
