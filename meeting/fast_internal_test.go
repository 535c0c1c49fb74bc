package meeting

import (
	"reflect"
	"testing"

	"github.com/plenary-vote/plenary"
)

// FuzzFastCast: what the fast way reads, the general way reads the same.
func FuzzFastCast(f *testing.F) {
	for _, e := range []Entry{
		{At: 1, By: "p1", Command: &Cast{"v1", "FRA", plenary.Yes, 3, Device}},
		{At: 0, Command: &Cast{"", "", plenary.UnknownPosition, 0, ""}},
		{At: 5, By: "x", Command: &Cast{"v", "A<B", plenary.No, 1 << 31, Paper}},
	} {
		b, err := e.Encode()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte(`{"type":"cast","v":1,"at":01,"by":"p","args":{"vote":"v","seat":"A","position":"Y","n":1,"source":"device"}}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		fast, ok := fastCast(b)
		if !ok {
			return
		}
		slow, err := decode(b)
		if err != nil || !reflect.DeepEqual(fast, slow) {
			t.Fatalf("%s: fast %+v, general %+v, %v", b, fast, slow, err)
		}
	})
}
