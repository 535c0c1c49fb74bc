package main

import (
	"io"
	"strings"
	"unicode/utf8"
)

// table lays rows out in aligned columns, two spaces apart. The last column is
// wrapped so that no line is wider than the screen.
type table struct {
	right map[int]bool // columns of numbers, aligned to the right
	rows  [][]string
}

// newTable makes a table; the given columns hold numbers.
func newTable(numbers ...int) *table {
	t := &table{right: map[int]bool{}}
	for _, n := range numbers {
		t.right[n] = true
	}
	return t
}

// row adds a row. A row may be shorter than others.
func (t *table) row(cells ...string) { t.rows = append(t.rows, cells) }

// print writes the table.
func (t *table) print(w io.Writer) error {
	var widths []int
	for _, r := range t.rows {
		for i, c := range r {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(c))
		}
	}
	last := len(widths) - 1
	indent := 0
	for i := range max(last, 0) {
		indent += widths[i] + 2
	}
	var b strings.Builder
	for _, r := range t.rows {
		var line strings.Builder
		for i, c := range r {
			if i > 0 {
				line.WriteString("  ")
			}
			pad := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(c))
			switch {
			case t.right[i]:
				line.WriteString(pad + c)
			case i == last:
				line.WriteString(wrap(c, max(width()-indent, 20), strings.Repeat(" ", indent)))
			default:
				line.WriteString(c + pad)
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// wrap breaks text at spaces into lines of at most n characters; lines after
// the first begin with indent.
func wrap(text string, n int, indent string) string {
	var b strings.Builder
	used := 0
	for i, word := range strings.Fields(text) {
		l := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case used+1+l > n:
			b.WriteString("\n" + indent)
			used = 0
		default:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(word)
		used += l
	}
	return b.String()
}
