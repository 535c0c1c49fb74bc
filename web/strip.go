package web

import (
	"encoding/json"
	"fmt"
	"html/template"

	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/chart"
)

// stripFile is the shapes of the strip of every vote.
func stripFile(rec *archive.Record) []byte {
	lines := make([]chart.Hairline, rec.Len())
	for i := range lines {
		lines[i] = chart.Hairline{Tally: rec.Tally(i)}
	}
	return chart.StripFile(nil, lines)
}

// stripJSON names every hairline for the script that shows them under the
// pointer: id, symbol, date and counts, by position in the record.
func stripJSON(rec *archive.Record) []byte {
	out := make([][4]string, rec.Len())
	for i := range out {
		out[i] = [4]string{string(rec.ID(i)), string(rec.Symbol(i)), rec.Date(i).String(), rec.Tally(i).String()}
	}
	b, err := json.Marshal(out)
	if err != nil {
		panic(err) // strings always can be written
	}
	return b
}

// stripRow is one line of the strip, and a link to its years for readers
// without the script.
type stripRow struct {
	Label, URL string
	From       int // the first vote of the line
	SVG        template.HTML
}

func (s *server) strip() []stripRow {
	var out []stripRow
	for row := range chart.StripLines(s.rec.Len()) {
		from := row * chart.StripLine
		last := min(from+chart.StripLine, s.rec.Len()) - 1
		a, b := s.rec.Date(from).Year, s.rec.Date(last).Year
		out = append(out, stripRow{
			Label: fmt.Sprintf("%d–%d", a, b), URL: fmt.Sprintf("/votes?from=%d&to=%d&sort=oldest", a, b), From: from,
			SVG: template.HTML(chart.StripRow(nil, s.assets.url("strip.svg"), row)),
		})
	}
	return out
}
