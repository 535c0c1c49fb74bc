package web

import (
	"html/template"
	"strconv"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/chart"
)

// The parts of a vote's page that list every member are written by hand rather
// than by a template: two hundred rows five times over is most of the page.

// board lists the members with one light each, in columns.
func board(seats []seat) template.HTML {
	b := make([]byte, 0, 80*len(seats)+100)
	class := "board"
	if len(seats) <= 30 {
		class = "board few"
	}
	b = append(b, `<ul class="`+class+`" aria-label="The board: members in alphabetical order">`...)
	for _, s := range seats {
		look := chart.LookOf(s.Position)
		b = append(b, `<li><i class="`...)
		b = append(b, look.Class...)
		b = append(b, `"></i>`...)
		b = chart.Escape(b, s.Short)
		b = append(b, `<b> `...)
		b = append(b, look.Word...)
		b = append(b, `</b></li>`...)
	}
	return template.HTML(append(b, `</ul>`...))
}

// table lists the members as rows that a script can sort; before names the
// earlier vote on the same question, empty when there is none.
func table(seats []seat, before string) template.HTML {
	b := make([]byte, 0, 260*len(seats)+400)
	b = append(b, `<table class="members" data-sortable><caption class="vh">Members and their positions</caption><thead><tr><th scope="col">Member</th><th scope="col">Regional group today</th><th scope="col">Position</th>`...)
	if before != "" {
		b = append(b, `<th scope="col">In `...)
		b = chart.Escape(b, before)
		b = append(b, `</th>`...)
	}
	b = append(b, `</tr></thead><tbody>`...)
	for _, s := range seats {
		b = append(b, `<tr id="m-`...)
		b = chart.Escape(b, string(s.Code))
		b = append(b, `"><th scope="row">`...)
		if s.Page {
			b = append(b, `<a href="/members/`...)
			b = chart.Escape(b, string(s.Code))
			b = append(b, `">`...)
		}
		b = chart.Escape(b, s.Name)
		if s.Page {
			b = append(b, `</a>`...)
		}
		b = append(b, ` <small>`...)
		b = chart.Escape(b, string(s.Code))
		b = append(b, `</small></th><td>`...)
		b = chart.Escape(b, s.Region)
		b = append(b, `</td>`...)
		b = positionCell(b, s.Position, s.Reason)
		if before != "" {
			if s.Before == plenary.UnknownPosition {
				b = append(b, `<td class="faint">not listed</td>`...)
			} else {
				b = positionCell(b, s.Before, plenary.UnknownReason)
			}
		}
		b = append(b, `</tr>`...)
	}
	return template.HTML(append(b, `</tbody></table>`...))
}

func positionCell(b []byte, p plenary.Position, why plenary.Reason) []byte {
	look := chart.LookOf(p)
	b = append(b, `<td data-key="`...)
	b = strconv.AppendInt(b, int64(p), 10)
	b = append(b, `"><i class="`...)
	b = append(b, look.Class...)
	b = append(b, `"></i>`...)
	b = append(b, look.Word...)
	switch why {
	case plenary.Absent:
		b = append(b, " (absent)"...)
	case plenary.DidNotParticipate:
		b = append(b, " (did not participate)"...)
	}
	return append(b, `</td>`...)
}

// camp is the members that took one position.
type camp struct {
	Look  chart.Look
	Count string
	Names template.HTML
	Long  bool // too long to stand open on the page
}

// listsOf names the members by position, the smallest camps of interest first:
// against, abstaining, not voting, in favour.
func listsOf(seats []seat) []camp {
	var out []camp
	for _, p := range []plenary.Position{plenary.No, plenary.Abstain, plenary.NotVoting, plenary.Yes} {
		var names []byte
		n := 0
		for _, s := range seats {
			if s.Position != p {
				continue
			}
			if n > 0 {
				names = append(names, ", "...)
			}
			names = chart.Escape(names, s.Short)
			n++
		}
		if n > 0 {
			out = append(out, camp{chart.LookOf(p), strconv.Itoa(n), template.HTML(names), n > 40})
		}
	}
	return out
}

// groupRow is one regional group in one vote.
type groupRow struct {
	Label string
	Tally plenary.Tally
	Lists []camp // who did not take the group's most frequent position
	Most  chart.Look
	All   bool // the whole group took one position
}

// groupRows adds the seats up by regional group of today.
func groupRows(seats []seat) []groupRow {
	var out []groupRow
	for _, r := range regions {
		of := make([]seat, 0, 60)
		var n [5]int64
		for _, s := range seats {
			if s.Region == r.Key {
				of = append(of, s)
				n[s.Position]++
			}
		}
		if len(of) == 0 {
			continue
		}
		row := groupRow{Label: r.Label, Tally: plenary.NewTally(n[plenary.Yes], n[plenary.No], n[plenary.Abstain], n[plenary.NotVoting])}
		most := plenary.Yes
		for _, p := range plenary.Positions() {
			if n[p] > n[most] {
				most = p
			}
		}
		row.Most, row.All = chart.LookOf(most), int(n[most]) == len(of)
		for _, l := range listsOf(of) {
			if l.Look.Position != most {
				row.Lists = append(row.Lists, l)
			}
		}
		out = append(out, row)
	}
	return out
}
