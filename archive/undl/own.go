package undl

import (
	"io"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/export"
)

// checkOwn reads what a row of one of our exports says of its vote. What the
// layout has no column for stays empty, and takes nothing away in a merge.
func (t *table) checkOwn(v *vote, line int) {
	x := v.text
	own := &plenary.Vote{
		ID: v.id, Collection: plenary.Collection(x[colCollection]), Body: plenary.Body(x[colBody]), Session: x[colSession],
		Symbol: plenary.Symbol(x[colSymbol]), Kind: plenary.Kind(x[colKind]), Title: x[colTitle],
		Subjects: subjects(x[colSubjects]), Meeting: x[colMeeting], DraftOf: plenary.Symbol(x[colDraft]), Method: plenary.Method(x[colMethod]),
	}
	read := func(c column, parse func(string) error) bool {
		if t.at[c] < 0 {
			return true
		}
		err := parse(x[c])
		if err != nil {
			reason, _, _ := strings.Cut(err.Error(), "\nhint: ")
			t.refuse(line, v, c, "%s", reason)
		}
		return err == nil
	}
	required := func(s string) (err error) {
		if s == "" {
			err = plenary.Errorf(plenary.Invalid, "the cell is empty")
		}
		return err
	}
	counts := map[column]*plenary.Count{colYes: &own.Tally.Yes, colNo: &own.Tally.No, colAbstain: &own.Tally.Abstain, colNonVoting: &own.Tally.NotVoting}
	ok := read(colCollection, required) && read(colBody, required) &&
		read(colDate, func(s string) error { return own.Date.UnmarshalText([]byte(s)) }) &&
		read(colOutcome, func(s string) (err error) { own.Outcome, err = plenary.ParseOutcome(s); return err }) &&
		read(colQuality, func(s string) (err error) { own.Quality, err = plenary.ParseQuality(s); return err })
	for c := colYes; ok && c <= colNonVoting; c++ {
		ok = read(c, func(s string) error {
			n, ok := count(s)
			if !ok {
				return plenary.Errorf(plenary.Invalid, "%s is not a number of members", quote(s))
			}
			*counts[c] = n
			return nil
		})
	}
	own.Precision = own.Date.Precision()
	v.own, v.date = own, own.Date
}

// buildOwn makes the vote that a row, or the rows, of our own exports tell.
func (f *File) buildOwn(v *vote) plenary.Vote {
	out := *v.own
	if f.Layout == Lines {
		return out
	}
	for _, c := range v.cells {
		out.Ballots = append(out.Ballots, plenary.Ballot{Member: f.Members[c.member].Code, Position: c.position})
	}
	if f.Layout == Ballots && out.Quality >= plenary.Full {
		out.Tally = out.Ballots.Tally()
	}
	return out
}

// readLines reads an export as JSON lines. The first line that is no vote
// refuses the file: a program wrote it, so it is damaged.
func readLines(r io.Reader, name string, opts Options) (*File, error) {
	f := &File{Name: name, Layout: Lines, Encoding: utf8Name}
	counted := &counter{r: r}
	seen := map[plenary.VoteID]bool{}
	for v, err := range export.ReadLines(counted) {
		f.Rows++
		if err == nil {
			err = soundLine(&v)
		}
		if err == nil && seen[v.ID] {
			err = plenary.Errorf(plenary.Invalid, "%s stands there a second time", v.ID)
		}
		if err == nil && f.Rows > opts.MaxVotes {
			err = plenary.Errorf(plenary.Invalid, "the file has more than %d votes", opts.MaxVotes)
		}
		if err == nil && counted.n > maxKept {
			err = plenary.Errorf(plenary.Invalid, "the file has more than %d MiB", maxKept>>20)
		}
		if err != nil {
			reason, _, _ := strings.Cut(err.Error(), "\nhint: ")
			return nil, plenary.Errorf(plenary.Invalid, "%s: %s", name, reason).WithHint("import the file as plenary export wrote it. Nothing was imported")
		}
		seen[v.ID] = true
		f.votes = append(f.votes, &vote{id: v.ID, own: &v, rows: 1})
	}
	f.Bytes = counted.n
	return f, nil
}

// soundLine checks what JSON itself does not.
func soundLine(v *plenary.Vote) error {
	bad := func(what string) error {
		return plenary.Errorf(plenary.Invalid, "vote %s: %s", quote(string(v.ID)), what)
	}
	kind, id, found := strings.Cut(string(v.ID), ":")
	switch {
	case !found || kind == "" || id == "" || len(v.ID) > 100:
		return bad("this is not a vote id")
	case v.Collection == "" || v.Body == "":
		return bad("it has no collection or no body")
	}
	for _, b := range v.Ballots {
		if b.Position == plenary.UnknownPosition || b.Member == "" || len(b.Member) > 16 {
			return bad("a ballot has no position or no member code")
		}
	}
	v.Precision = v.Date.Precision()
	return nil
}

// counter counts the bytes read.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}
