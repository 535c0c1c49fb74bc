package analysis

import "math/bits"

// The rows and columns of a Table.
const (
	Yes = iota
	No
	Abstain
)

// Table counts the votes in which two members both voted or abstained, by the
// position of the first (row) and of the second (column): Table[Yes][Abstain]
// is how often the first voted yes while the second abstained. Every measure
// of agreement is derived from it.
type Table [3][3]int

// NewTable counts the joint votes of two members among those of a filter.
func NewTable(a, b Planes, only Set) Table {
	var t Table
	for w := range a.Yes {
		m := ^uint64(0)
		if only != nil {
			m = only[w]
		}
		row := [3]uint64{a.Yes[w] & m, a.No[w] & m, a.Abstain[w] & m}
		col := [3]uint64{b.Yes[w], b.No[w], b.Abstain[w]}
		for i, x := range row {
			for j, y := range col {
				t[i][j] += bits.OnesCount64(x & y)
			}
		}
	}
	return t
}

// N is the number of joint votes.
func (t Table) N() int {
	n := 0
	for _, row := range t {
		n += row[0] + row[1] + row[2]
	}
	return n
}

// Same is how often both took the same position.
func (t Table) Same() int { return t[Yes][Yes] + t[No][No] + t[Abstain][Abstain] }

// Opposite is how often one voted yes and the other no.
func (t Table) Opposite() int { return t[Yes][No] + t[No][Yes] }

// Partial is how often one abstained and the other voted yes or no.
func (t Table) Partial() int { return t.N() - t.Same() - t.Opposite() }

// margins are how often each took each position.
func (t Table) margins() (row, col [3]int) {
	for i := range t {
		for j := range t {
			row[i] += t[i][j]
			col[j] += t[i][j]
		}
	}
	return row, col
}
