package analysis

import "github.com/plenary-vote/plenary"

// Measure is one way to say in a number how far two members agree.
type Measure struct {
	ID      string `json:"id"`      // stable: raw, kappa
	Name    string `json:"name"`    // for readers
	Formula string `json:"formula"` // in the words of docs/measures.md
	Source  string `json:"source"`
	// Contested says that the measure is defined over votes in which not all who
	// voted took one position: filter the votes with Contested first.
	Contested bool `json:"contested_only"`

	of func(Table) (num, den float64)
}

// Of computes the measure. It is not ok where the measure is undefined: no
// joint votes, or, for those corrected for chance, no variation.
func (m Measure) Of(t Table) (value float64, ok bool) {
	num, den := m.of(t)
	if den == 0 {
		return 0, false
	}
	return num / den, true
}

// Measures lists the measures, the usual one first.
func Measures() []Measure {
	return []Measure{
		{ID: "raw", Name: "Agreement",
			Formula: "same / n", Source: "share of joint votes with the same position", of: raw},
		{ID: "voeten", Name: "Voeten's agreement",
			Formula: "(same + partial / 2) / n over contested votes",
			Source:  "Voeten, dyadic agreement scores of the United Nations General Assembly voting data", Contested: true, of: half},
		{ID: "s", Name: "S",
			Formula: "1 - 2 (partial + 2 opposite) / (2 n)", Source: "Signorino and Ritter 1999, linear distance, equal weights", of: s},
		{ID: "kappa", Name: "Cohen's kappa",
			Formula: "(po - pe) / (1 - pe), pe = sum of r(k) c(k) / n^2", Source: "Cohen 1960; Häge 2011 for votes", of: kappa},
		{ID: "pi", Name: "Scott's pi",
			Formula: "(po - pe) / (1 - pe), pe = sum of ((r(k) + c(k)) / 2n)^2", Source: "Scott 1955; Häge 2011 for votes", of: pi},
		{ID: "state-2017", Name: "Voting coincidence (State Department, from 2017)",
			Formula: "(same + partial / 2) / n", Source: "Voting Practices in the United Nations, report for 2017", of: half},
		{ID: "state-votes", Name: "Voting coincidence, votes only (State Department, to 2016)",
			Formula: "same / (same + opposite) where both voted yes or no", Source: "Voting Practices in the United Nations, report for 2008", of: votesOnly},
	}
}

// MeasureByID finds a measure. The error is plenary.NotFound and lists them.
func MeasureByID(id string) (Measure, error) {
	ids := ""
	for i, m := range Measures() {
		if m.ID == id {
			return m, nil
		}
		if i > 0 {
			ids += ", "
		}
		ids += m.ID
	}
	return Measure{}, plenary.Errorf(plenary.NotFound, "no measure of agreement is called %q", id).WithHint("use one of %s", ids)
}

func raw(t Table) (num, den float64) { return float64(t.Same()), float64(t.N()) }

func half(t Table) (num, den float64) {
	return float64(2*t.Same() + t.Partial()), float64(2 * t.N())
}

func s(t Table) (num, den float64) {
	n := t.N()
	return float64(n - t.Partial() - 2*t.Opposite()), float64(n)
}

// kappa and pi are brought to whole numbers (times n^2 and 4 n^2) before the
// only division, so that equal tables give equal figures on every machine.
func kappa(t Table) (num, den float64) {
	n := t.N()
	row, col := t.margins()
	chance := 0
	for k := range row {
		chance += row[k] * col[k]
	}
	return float64(t.Same()*n - chance), float64(n*n - chance)
}

func pi(t Table) (num, den float64) {
	n := t.N()
	row, col := t.margins()
	chance := 0
	for k := range row {
		chance += (row[k] + col[k]) * (row[k] + col[k])
	}
	return float64(4*t.Same()*n - chance), float64(4*n*n - chance)
}

func votesOnly(t Table) (num, den float64) {
	same := t[Yes][Yes] + t[No][No]
	return float64(same), float64(same + t.Opposite())
}
