package store

import (
	"os"
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/archive/undl"
)

// Input is one voting file as it was read.
type Input struct {
	Name   string // as notes name it: the file's own name, without its directory
	SHA256 string // of its bytes, hexadecimal
	Files  []*undl.File
}

// Import lays the votes of the inputs over the user's record in dir, which is
// made when it is not there, and reports what changed. When nothing did, or on
// an error, the record is left as it was.
func Import(dir string, inputs []Input) (*Report, error) {
	return ImportOver(dir, Embedded(), inputs)
}

// ImportOver is Import over another base.
func ImportOver(dir string, base Base, inputs []Input) (*Report, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, plenary.Errorf(plenary.Unavailable, "%s cannot be made: %w", dir, err).WithHint("name another directory with --data")
	}
	unlock, err := lock(dir)
	if err != nil {
		return nil, err
	}
	defer unlock()
	below, err := base.Open()
	if err != nil {
		return nil, err
	}
	m, err := newMerger(dir, below)
	if err != nil {
		return nil, err
	}
	for _, in := range inputs {
		m.add(in)
	}
	if !m.changed {
		return &m.report, nil
	}
	overlay, union, err := m.records()
	if err != nil {
		return nil, err
	}
	if err := save(dir, base.Key, overlay, union); err != nil {
		return nil, err
	}
	m.report.Written = true
	return &m.report, nil
}

// merger lays votes over a record, in memory.
type merger struct {
	below    *archive.Record
	meta     archive.Meta // of the imported votes
	imported map[plenary.VoteID]*plenary.Vote
	order    []plenary.VoteID
	printed  map[plenary.Code]string
	known    map[plenary.Code]bool
	changed  bool
	report   Report
}

func newMerger(dir string, below *archive.Record) (*merger, error) {
	m := &merger{
		below:    below,
		meta:     archive.Meta{Title: "Votes imported by the user", Terms: "The terms of the files they came from."},
		imported: map[plenary.VoteID]*plenary.Vote{},
		printed:  map[plenary.Code]string{},
		known:    map[plenary.Code]bool{},
		report:   newReport(),
	}
	for _, c := range below.Codes() {
		m.known[c] = true
	}
	c, err := load(dir)
	if err != nil || c == nil {
		return m, err
	}
	old, err := c.overlay()
	if err != nil {
		return nil, err
	}
	if _, err := c.union(); err != nil { // a damaged file is not built on
		return nil, err
	}
	m.meta.Sources, m.meta.Horizons = old.Meta().Sources, old.Meta().Horizons
	for _, v := range old.Votes() {
		m.imported[v.ID] = &v
		m.order = append(m.order, v.ID)
	}
	for _, c := range old.Codes() {
		m.known[c] = true
		m.printed[c] = old.PrintedName(c)
	}
	return m, nil
}

// held gives a vote as the union holds it, nil when it does not.
func (m *merger) held(id plenary.VoteID) *plenary.Vote {
	var below *plenary.Vote
	if i, ok := m.below.Index(id); ok {
		v := m.below.Vote(i)
		below = &v
		id = v.ID // that of the vote a row was merged into
	}
	return layOne(m.imported[id], below)
}

// add lays the votes of one input over the union.
func (m *merger) add(in Input) {
	rows := 0
	changed := false
	for _, f := range in.Files {
		r := m.report.file(f)
		rows += f.Rows
		for _, n := range f.Members {
			if !m.known[n.Code] {
				m.known[n.Code] = true
				m.printed[n.Code] = n.Name
				m.report.NewMembers = append(m.report.NewMembers, n)
			}
		}
		k := 0
		for v := range f.Votes() {
			if m.vote(&v, in.Name, f.RowsOf(k), r) {
				changed = true
			}
			k++
		}
		m.seeWhole(f)
		m.report.close(r)
	}
	if changed {
		m.changed = true
		m.meta.Sources = append(m.meta.Sources, archive.Provenance{File: in.Name, SHA256: in.SHA256, Rows: rows})
	}
}

// vote lays one vote over the union and says whether that changed it.
func (m *merger) vote(v *plenary.Vote, from string, rows int, r *FileReport) bool {
	before := m.held(v.ID)
	if before == nil {
		m.keep(*v, from)
		r.Votes.Added++
		r.Rows.Added += rows
		m.report.change(Change{ID: v.ID, Symbol: v.Symbol, Added: true})
		return true
	}
	v.ID = before.ID
	now := over(before, v, from)
	if same(&now, before) {
		r.Votes.Identical++
		r.Rows.Identical += rows
		return false
	}
	kept := *v
	if old := m.imported[v.ID]; old != nil {
		kept = over(old, v, from)
	}
	m.keep(kept, from)
	c := Change{ID: v.ID, Symbol: now.Symbol, Facts: facts(before, &now)}
	for _, b := range v.Ballots {
		switch before.Ballots.Of(b.Member) {
		case b.Position:
		case plenary.UnknownPosition:
			c.NewBallots++
		default:
			c.ChangedBallots++
		}
	}
	r.Votes.Changed++
	r.Rows.Added += c.NewBallots
	r.Rows.Changed += c.ChangedBallots
	r.Rows.Identical += rows - c.NewBallots - c.ChangedBallots
	m.report.change(c)
	return true
}

// keep holds a vote among the imported ones, with the file it came from.
func (m *merger) keep(v plenary.Vote, from string) {
	if v.Kind == "" { // an export as CSV leaves some facts out
		v.Kind = plenary.OtherKind
	}
	if v.Method == "" {
		v.Method = plenary.Recorded
	}
	if len(v.Ballots) == 0 {
		v.Quality = plenary.NoBallots
	}
	if m.imported[v.ID] == nil {
		m.order = append(m.order, v.ID)
	}
	file := plenary.Source{Name: SourceFile, ID: from}
	v.Sources = append(slices.DeleteFunc(slices.Clone(v.Sources), func(s plenary.Source) bool { return s == file }), file)
	m.imported[v.ID] = &v
}

// records makes the imported votes and the union.
func (m *merger) records() (overlay, union *archive.Record, err error) {
	votes := make([]plenary.Vote, len(m.order))
	for i, id := range m.order {
		votes[i] = *m.imported[id]
	}
	if overlay, err = archive.New(m.meta, votes, m.printed); err != nil {
		return nil, nil, err
	}
	m.imported, votes = nil, nil // the overlay has them; the union needs the room
	union, err = lay(overlay, m.below)
	return overlay, union, err
}
