package plenary_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
)

func TestParseSymbol(t *testing.T) {
	// Forms of the record (rollcalls.csv) and forms that people type.
	for _, c := range []struct {
		text, fits string
		exact      bool
	}{
		{"es-11/6", "A/RES/ES-11/6", true},
		{"ES11/6", "A/RES/ES-11/6", true},
		{"ARES/ES-11/1", "A/RES/ES-11/1", true},
		{"A/RES/ES‑11/6", "A/RES/ES-11/6", true},
		{"A/RES/2758 (XXVI)", "A/RES/2758(XXVI)", true},
		{"2758 (XXVI)", "A/RES/2758(XXVI)", true},
		{"resolution 2758", "A/RES/2758(XXVI)", false},
		{"S/RES/2623 (2022)", "S/RES/2623(2022)", true},
		{"s/res/2623", "S/RES/2623(2022)", false},
		{"resolution 2623", "S/RES/2623(2022)", false},
		{"UNSCR 2623", "S/RES/2623(2022)", false},
		{"SC res. 1593", "S/RES/1593(2005)", false},
		{"UN Security Council resolution 1325 (2000)", "S/RES/1325(2000)", true},
		{"S/2022/155", "S/2022/155", true},
		{"S/3710", "S/3710 (as amended)", true},
		{"377 A (V)", "A/RES/377(V)[A]", true},
		{"377(V)A", "A/RES/377(V)[A]", true},
		{"A/RES/78/183 B", "A/RES/78/183B", true},
		{"A/RES/31/6A", "A/RES/31/6[A]", true},
		{"181 (II)", "A/RES/181(II)[A]", true},
		{"A/RES/997 (ES-I)", "A/RES/997(ES-I)", true},
		{"A/RES/104(S-1)", "A/RES/104(S-1)", true},
		{"A/RES/1622(S-III)", "A/RES/1622(S-III)", true},
		{"A/RES/17(I)[RULE-73]", "A/RES/17(I)[RULE-73]", true},
		{"A/73/L.42", "A/73/L.42", true},
		{"GA resolution 68/262", "A/RES/68/262", true},
		{"68/262", "A/RES/68/262", true},
	} {
		p, err := plenary.ParseSymbol(c.text)
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
			continue
		}
		if s := plenary.Symbol(c.fits).Pattern(); !p.Fits(s) {
			t.Errorf("%q read as %+v does not fit %q, read as %+v", c.text, p, c.fits, s)
		}
		if p.Exact() != c.exact {
			t.Errorf("%q: exact %v, want %v", c.text, p.Exact(), c.exact)
		}
	}
	for _, text := range []string{"", "  ", "Ukraine", "S/", "resolution", "∞", "A/RES/", "undl:3959039"} {
		if p, err := plenary.ParseSymbol(text); err == nil && p.Number != 0 {
			t.Errorf("%q read as resolution %+v", text, p)
		}
	}
	for _, c := range [][2]string{{"S/3710", "S/37101"}, {"A/RES/2758(XXVI)", "A/RES/2758(XXV)"}, {"S/RES/262", "S/RES/2623(2022)"}} {
		p, _ := plenary.ParseSymbol(c[0])
		if p.Fits(plenary.Symbol(c[1]).Pattern()) {
			t.Errorf("%q must not fit %q", c[0], c[1])
		}
	}
}

func FuzzParseSymbol(f *testing.F) {
	for _, s := range []string{"es-11/6", "1(CCCCCCCCCC", "1RULE--0", "1(X),RULE-0", strings.Repeat("0\xc1", 60), "377 A (V)", "S/RES/2623 (2022)", "resolution 181", "A/RES/17(I)[RULE-73]", "S/3710 (as amended)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := plenary.ParseSymbol(s)
		if err != nil {
			return
		}
		if p.Number == 0 && p.Document == "" {
			t.Fatalf("%q read as nothing", s)
		}
		q, err := plenary.ParseSymbol(p.String())
		if err != nil {
			t.Fatalf("%q spelled as %q cannot be read: %v", s, p.String(), err)
		}
		if p.Number != 0 && !q.Fits(p) {
			t.Fatalf("%q: %+v spelled %q reads as %+v", s, p, p.String(), q)
		}
	})
}
