package words

// Table holds a value for some of a vocabulary's words, by their ID: a map that is quick
// to ask. No word has the ID 0.
type Table[T any] struct{ entries []entry[T] }

type entry[T any] struct {
	value T
	has   bool
}

// Set gives a word a value.
func (t *Table[T]) Set(id int32, value T) {
	if n := int(id) + 1 - len(t.entries); n > 0 {
		t.entries = append(t.entries, make([]entry[T], n)...)
	}
	t.entries[id] = entry[T]{value, true}
}

// Get is the value of a word; has is false where it has none.
func (t *Table[T]) Get(id int32) (value T, has bool) {
	if int(id) >= len(t.entries) {
		return value, false
	}
	e := &t.entries[id]
	return e.value, e.has
}

// Of is the value of a word, zero where it has none.
func (t *Table[T]) Of(id int32) T {
	value, _ := t.Get(id)
	return value
}

// Set holds some of a vocabulary's words.
type Set struct{ Table[bool] }

// NewSet interns words and makes a set of them.
func NewSet(v *Vocab, folded ...string) (s Set) {
	for _, w := range folded {
		s.Set(v.Intern(w), true)
	}
	return s
}

// Has says whether a word is in the set.
func (s *Set) Has(id int32) bool { return s.Of(id) }
