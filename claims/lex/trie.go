package lex

import (
	"github.com/plenary-vote/plenary/claims/words"
)

// trie matches phrases word by word, the longest first. Nodes are numbered;
// node 0 is none.
type trie struct {
	root []int32         // by word
	next map[int64]int32 // node<<32 | word
	ends []end           // by node
}

// end is what a phrase that ends at a node means.
type end struct {
	class   Class
	capital Class // where the text starts with a capital letter
	upper   Class // where it is all in capitals
	val     int32
}

// of is what the phrase means in the case it is written in. lower says that the
// text has no capitals to go by.
func (e *end) of(c words.Case, lower bool) Class {
	k := e.class
	if c != words.Lower || lower {
		k |= e.capital
	}
	if c == words.Upper {
		k |= e.upper
	}
	return k
}

func (t *trie) add(phrase []int32, e end) {
	if len(phrase) == 0 {
		return
	}
	if t.next == nil {
		t.next = map[int64]int32{}
		t.ends = make([]end, 1)
	}
	for int(phrase[0]) >= len(t.root) {
		t.root = append(t.root, make([]int32, 256+len(t.root))...)
	}
	node := t.root[phrase[0]]
	if node == 0 {
		node = t.node()
		t.root[phrase[0]] = node
	}
	for _, w := range phrase[1:] {
		k := int64(node)<<32 | int64(w)
		n := t.next[k]
		if n == 0 {
			n = t.node()
			t.next[k] = n
		}
		node = n
	}
	// One phrase can be several things; a member's name keeps its value.
	old := &t.ends[node]
	old.class |= e.class
	old.capital |= e.capital
	old.upper |= e.upper
	if (e.class|e.capital)&(Actor|Group|Person) != 0 {
		old.val = e.val
	}
}

func (t *trie) node() int32 {
	t.ends = append(t.ends, end{})
	return int32(len(t.ends) - 1)
}

// get is the end of exactly this phrase, if it is one.
func (t *trie) get(phrase []int32) (end, bool) {
	if len(phrase) == 0 || int(phrase[0]) >= len(t.root) {
		return end{}, false
	}
	node := t.root[phrase[0]]
	for _, w := range phrase[1:] {
		node = t.next[int64(node)<<32|int64(w)]
	}
	e := t.ends[node]
	e.class |= e.capital | e.upper
	return e, node != 0 && e.class != 0
}

// match finds the longest phrase that starts at ts[i]; n is the number of
// tokens it takes, 0 when there is none. A hyphen between words counts as a
// space. lower says that the text has no capitals to go by.
func (t *trie) match(ts []words.Token, i int, lower bool) (e end, n int) {
	id := ts[i].ID
	if id == 0 || int(id) >= len(t.root) {
		return end{}, 0
	}
	node := t.root[id]
	for j := i + 1; node != 0; j++ {
		f := &t.ends[node]
		written := ts[i].Case
		if id == WThe { // the Council, but not The council
			written = ts[j-1].Case
		}
		if c := f.of(written, lower); c != 0 {
			e, n = end{class: c, val: f.val}, j-i
		}
		if j < len(ts) && ts[j].Kind == words.Punct && ts[j].Sign == '-' && !ts[j].Space && j+1 < len(ts) && !ts[j+1].Space {
			j++
		}
		if j < len(ts) && j-i == 1 && ts[j].Sign == '.' && ts[j].Kind == words.Punct && !ts[j].Space && ts[i].Case == words.Capital && ts[i].End-ts[i].Start <= 2 && j+1 < len(ts) && ts[j+1].Space {
			j++ // N. Korea, St. Lucia
		}
		if j >= len(ts) || ts[j].ID == 0 {
			break
		}
		if ts[j].Kind == words.Punct && ts[j].Sign == '\'' { // the apostrophe of 's and s'
			if _, ok := t.next[int64(node)<<32|int64(ts[j].ID)]; !ok {
				break
			}
		}
		node = t.next[int64(node)<<32|int64(ts[j].ID)]
	}
	return e, n
}
