package undl

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
)

// SourceName is the name of the Digital Library in a vote's sources and stated
// tallies.
const SourceName = "UN Digital Library"

// Codes of the notes that the reader puts on a vote.
const (
	NoteWithoutVote  = "without-a-vote"       // the file lists Y for all; no vote was taken
	NoteNoBallots    = "ballots-unknown"      // the file lists every member as not voting
	NoteTotals       = "totals-differ"        // published totals are not the sum of the ballots
	NoteShort        = "ballots-missing"      // the file lists fewer members than it says there are
	NoteRowsDiffer   = "rows-differ"          // rows of the vote say different things of it
	NoteSource       = "source-note"          // the file's own note
	NoteSessionDate  = "date-outside-session" // the date does not fit the session
	NoteContradicted = "method-contradicted"  // said to be without a vote, yet positions differ
)

// finish sorts the ballots of every vote, finds members listed twice and drops
// the votes of which a row was refused.
func (t *table) finish() error {
	f := t.file
	if f.Rows == 0 {
		return plenary.Errorf(plenary.Invalid, "%s: the file has a header and no rows", f.Name).WithHint("download it again")
	}
	short := 0
	for _, v := range t.votes {
		slices.SortFunc(v.cells, func(a, b cell) int {
			return cmp.Or(strings.Compare(string(f.Members[a.member].Code), string(f.Members[b.member].Code)), cmp.Compare(a.line, b.line))
		})
		kept := v.cells[:0]
		for _, c := range v.cells {
			if n := len(kept); n > 0 && kept[n-1].member == c.member {
				if kept[n-1].position != c.position {
					t.refuse(int(c.line), v, colVote, "%s is %s here and %s in line %d, in one vote",
						f.Members[c.member].Code, c.position, kept[n-1].position, kept[n-1].line)
				}
				if !v.bad {
					f.Repeated++
				}
				continue
			}
			kept = append(kept, c)
		}
		v.cells = kept
		v.raw, v.spans, v.before, v.after = nil, nil, nil, nil
		if v.bad {
			f.Refused += v.rows
			f.Spoiled++
			continue
		}
		if n, ok := v.total[colMembers-colYes].Int(); ok && int64(len(v.cells)) < n {
			short++
		}
		f.votes = append(f.votes, v)
	}
	if short > 0 {
		f.Warnings = append(f.Warnings, fmt.Sprintf("%d of %d votes list fewer members than they say there were; they are kept as partial. If it is the last one only, the file may be cut off",
			short, len(f.votes)))
	}
	return nil
}

// build makes the vote that is handed out.
func (f *File) build(v *vote) plenary.Vote {
	if v.own != nil {
		return f.buildOwn(v)
	}
	number := strings.TrimPrefix(string(v.id), "undl:")
	out := plenary.Vote{
		ID:         v.id,
		Symbol:     plenary.Symbol(v.text[colSymbol]),
		Body:       f.Layout.body(),
		Collection: plenary.UN,
		Date:       v.date,
		Precision:  plenary.DayPrecision,
		Session:    v.text[colSession],
		Meeting:    strings.ReplaceAll(v.text[colMeeting], "PV. ", "PV."),
		Kind:       plenary.OtherKind,
		Title:      CutTitle(v.text[colTitle]),
		Agenda:     v.text[colAgenda],
		Subjects:   subjects(v.text[colSubjects]),
		DraftOf:    plenary.Symbol(v.text[colDraft]),
		Report:     plenary.Symbol(v.text[colReport]),
		Method:     method(v),
		Related:    []plenary.Related{},
		Sources:    []plenary.Source{{Name: SourceName, ID: number, URL: "https://digitallibrary.un.org/record/" + number}},
	}
	if out.Body == plenary.SecurityCouncil && out.Session == "" {
		out.Session = fmt.Sprint(v.date.Year) // the Council sits by the year
	}
	symbol := v.text[colSymbol]
	switch {
	case strings.HasPrefix(symbol, "A/RES/"), strings.HasPrefix(symbol, "S/RES/"):
		out.Kind, out.Outcome = plenary.Resolution, plenary.Adopted // the files hold adopted texts only
	case strings.HasPrefix(symbol, "A/DEC/"):
		out.Kind, out.Outcome = plenary.DecisionKind, plenary.Adopted
	case symbol == "" && out.DraftOf != "":
		out.Kind = plenary.Draft
	}
	f.count(&out, v)
	f.remark(&out, v)
	return out
}

// count fills ballots, tallies and quality.
func (f *File) count(out *plenary.Vote, v *vote) {
	note := func(code, format string, args ...any) {
		out.Notes = append(out.Notes, plenary.Note{Code: code, Text: fmt.Sprintf(format, args...), Source: SourceName})
	}
	ballots := make(plenary.Ballots, len(v.cells))
	for i, c := range v.cells {
		ballots[i] = plenary.Ballot{Member: f.Members[c.member].Code, Position: c.position}
	}
	only := func(p plenary.Position) bool { return len(ballots.With(p)) == len(ballots) }
	if out.Method == plenary.WithoutAVote {
		if only(plenary.Yes) || only(plenary.NotVoting) {
			note(NoteWithoutVote, "Adopted without a vote. The file lists every member as %s; no vote was taken and no position is kept.", ballots[0].Position)
			return
		}
		note(NoteContradicted, "The file says that no vote was taken, and lists differing positions.")
		out.Method = plenary.Recorded
	}
	total := func(c column) plenary.Count { return v.total[c-colYes] }
	if only(plenary.NotVoting) {
		note(NoteNoBallots, "The file lists every member as not voting: who voted how is not known.")
		return
	}
	stated := plenary.Tally{Yes: total(colYes), No: total(colNo), Abstain: total(colAbstain), NotVoting: total(colNonVoting)}
	sum := ballots.Tally()
	out.Ballots, out.Quality, out.Tally = ballots, plenary.Full, sum
	if stated != (plenary.Tally{}) {
		out.Stated = []plenary.StatedTally{{Kind: plenary.Official, Tally: stated, Source: SourceName}}
	}
	members, ok := total(colMembers).Int()
	switch {
	case ok && int64(len(ballots)) < members:
		out.Quality, out.Tally = plenary.Partial, stated
		note(NoteShort, "The file lists %d of %d members.", len(ballots), members)
	case ok && int64(len(ballots)) > members, differ(sum.Yes, stated.Yes), differ(sum.No, stated.No),
		differ(sum.Abstain, stated.Abstain), differ(sum.NotVoting, stated.NotVoting):
		note(NoteTotals, "The published total is %s with %s not voting of %s members; the ballots listed add up to %s with %s not voting of %d.",
			stated, stated.NotVoting, total(colMembers), sum, sum.NotVoting, len(ballots))
	}
}

// differ says whether two counts contradict each other.
func differ(a, b plenary.Count) bool { return a.Known() && b.Known() && a != b }

// remark adds the notes that have nothing to do with counting.
func (f *File) remark(out *plenary.Vote, v *vote) {
	add := func(code, text string) {
		out.Notes = append(out.Notes, plenary.Note{Code: code, Text: text, Source: SourceName})
	}
	for _, d := range v.differs {
		add(NoteRowsDiffer, "In the file, "+d+".")
	}
	for _, n := range append([]string{v.text[colNote]}, v.noted...) {
		if n != "" && !strings.EqualFold(n, v.text[colModality]) {
			add(NoteSource, n)
		}
	}
	if !inSession(out.Session, v.date.Year) && out.Body == plenary.GeneralAssembly {
		add(NoteSessionDate, fmt.Sprintf("The date, %s, does not lie within session %s.", v.date.Long(), out.Session))
	}
}

// inSession says whether a year fits a regular session of the Assembly: session
// n opens in the year 1945+n (rule 1 of its rules of procedure; the first sat
// in 1946) and closes within the next. Other sessions are not judged.
func inSession(session string, year int16) bool {
	n, ok := count(session)
	if !ok {
		return true
	}
	k, known := n.Int()
	return !known || int64(year) == 1945+k || int64(year) == 1946+k
}

// method reads how the vote was taken from the modality, or the note where
// there is none.
func method(v *vote) plenary.Method {
	for _, s := range []string{v.text[colModality], v.text[colNote]} {
		s = strings.ToUpper(s)
		switch {
		case strings.Contains(s, "WITHOUT VOTE"), strings.Contains(s, "WITHOUT A VOTE"):
			return plenary.WithoutAVote
		case strings.Contains(s, "ROLL-CALL"), strings.Contains(s, "ROLL CALL"):
			return plenary.RollCall
		}
	}
	return plenary.Recorded
}

// subjects splits the headings of a vote.
func subjects(s string) []string {
	var out []string
	for _, p := range strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == ';' }) {
		if p = strings.TrimSpace(p); p != "" && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}
