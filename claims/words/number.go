package words

// Numbers reads numbers in digits and words.
type Numbers struct {
	unit, ten           Table[int32]
	hundred, dozen, and int32
	a, one              int32
	half                int32
}

// NewNumbers makes a reader for a vocabulary.
func NewNumbers(v *Vocab) *Numbers {
	n := &Numbers{}
	for i, w := range []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"} {
		n.unit.Set(v.Intern(w), int32(i))
	}
	for _, w := range []string{"nil", "nought", "naught", "none", "nobody", "no-one"} {
		n.unit.Set(v.Intern(w), 0)
	}
	for i, w := range []string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"} {
		n.ten.Set(v.Intern(w), int32(20+10*i))
		for k, u := range []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"} {
			n.unit.Set(v.Intern(w+u), int32(20+10*i+k+1)) // in telegrams
		}
	}
	n.ten.Set(v.Intern("fourty"), 40)
	n.hundred, n.dozen, n.and = v.Intern("hundred"), v.Intern("dozen"), v.Intern("and")
	n.half = v.Intern("half")
	n.a, n.one = v.Intern("a"), v.Intern("one")
	return n
}

// Read reads a number that starts at ts[0]; n is how many tokens it took, 0
// when none starts there. Ordinals, decimals and numbers beyond nine digits are
// none.
func (n *Numbers) Read(ts []Token) (value int32, taken int) {
	t := &ts[0]
	if t.Kind == Number {
		if t.Sign != 0 || t.Value < 0 {
			return 0, 0
		}
		return t.Value, 1
	}
	if t.Kind != Word || t.ID == 0 {
		return 0, 0
	}
	if t.ID == n.half { // half a dozen
		j := skipHyphen(ts, 1)
		if j < len(ts) && ts[j].ID == n.a {
			j = skipHyphen(ts, j+1)
		}
		if j < len(ts) && ts[j].ID == n.dozen {
			return 6, j + 1
		}
		return 0, 0
	}
	if t.ID == n.a && len(ts) > 1 {
		switch ts[1].ID {
		case n.dozen:
			if v, k := n.below(ts, 2); k > 2 && v < 12 && len(ts) > 2 && ts[2].ID == n.and {
				return 12 + v, k // a dozen and one
			}
			return 12, 2
		case n.hundred:
			if v, k := n.below(ts, 2); k > 2 {
				return 100 + v, k
			}
			return 100, 2
		}
		return 0, 0
	}
	if t.ID == n.dozen { // the dozen
		return 12, 1
	}
	if t.ID == n.hundred { // hundred and ten
		v, k := n.below(ts, 1)
		if k == 1 && t.Case == Lower {
			return 0, 0
		}
		return 100 + v, max(k, 1)
	}
	v, k := n.small(ts, 0)
	if k == 0 {
		return 0, 0
	}
	if k < len(ts) && v > 0 && v < 10 {
		switch j := skipHyphen(ts, k); {
		case j < len(ts) && ts[j].ID == n.hundred && ts[j].ID != 0:
			w, m := n.below(ts, j+1)
			return v*100 + w, max(m, j+1)
		case j < len(ts) && ts[j].ID == n.dozen && ts[j].ID != 0:
			return v * 12, j + 1
		}
	}
	return v, k
}

// below reads what may follow "hundred": and forty-one.
func (n *Numbers) below(ts []Token, i int) (int32, int) {
	j := i
	if j < len(ts) && ts[j].ID == n.and && ts[j].ID != 0 {
		j++
	}
	if v, k := n.small(ts, j); k > 0 && v > 0 {
		return v, k
	}
	return 0, i
}

// small reads 0 to 99 at i; next is where it ended, 0 when none starts there.
func (n *Numbers) small(ts []Token, i int) (v int32, next int) {
	if i >= len(ts) || ts[i].Kind != Word || ts[i].ID == 0 {
		return 0, 0
	}
	if u, ok := n.unit.Get(ts[i].ID); ok {
		return u, i + 1
	}
	t, ok := n.ten.Get(ts[i].ID)
	if !ok {
		return 0, 0
	}
	if j := skipHyphen(ts, i+1); j < len(ts) && ts[j].Kind == Word {
		if u, ok := n.unit.Get(ts[j].ID); ok && u > 0 && u < 10 {
			return t + u, j + 1
		}
	}
	return t, i + 1
}

func skipHyphen(ts []Token, i int) int {
	if i < len(ts) && ts[i].Kind == Punct && ts[i].Sign == '-' && !ts[i].Space {
		return i + 1
	}
	return i
}
