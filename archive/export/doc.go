// Package export writes votes for other programs: CSV, of which docs/codebook.md
// explains every column, and JSON lines, one vote a line, which ReadLines
// turns back into the same votes.
//
// A member that has no ballot in a vote has no row. What is unknown is an empty
// cell or null, never 0. The package never opens a file, never chooses which
// votes to write, and never writes a cell that a spreadsheet would run as a
// formula.
package export

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
)

// Neutral makes a text safe in a cell of a spreadsheet: where it begins with a
// character that starts a formula (= + - @, tab, carriage return), an
// apostrophe is put in front. Plain takes it away again, for every text.
func Neutral(text string) string {
	if startsFormula(strings.TrimLeft(text, "'")) {
		return "'" + text
	}
	return text
}

// Plain gives the text that Neutral was given.
func Plain(cell string) string {
	if strings.HasPrefix(cell, "'") && startsFormula(strings.TrimLeft(cell, "'")) {
		return cell[1:]
	}
	return cell
}

func startsFormula(s string) bool {
	return s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0]))
}

// sourceID is the number of a vote in one source ("undl", "voeten"): from its
// own id, or from that of a row which was merged into it.
func sourceID(v *plenary.Vote, source string) string {
	if n, ok := strings.CutPrefix(string(v.ID), source+":"); ok {
		return n
	}
	for _, rel := range v.Related {
		if n, ok := strings.CutPrefix(string(rel.ID), source+":"); ok && rel.Relation == plenary.MergedFrom {
			return n
		}
	}
	return ""
}

// sourceNames lists the sources of a vote, each once.
func sourceNames(v *plenary.Vote) string {
	var names []string
	for _, s := range v.Sources {
		if s.Name != "" && !slices.Contains(names, s.Name) {
			names = append(names, s.Name)
		}
	}
	return strings.Join(names, "; ")
}
