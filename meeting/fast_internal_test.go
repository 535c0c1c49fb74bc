package meeting

import (
	"bytes"
	"encoding/json"
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

// FuzzFastArgs: the fields of a cast that the fast way reads, the general way
// reads the same.
func FuzzFastArgs(f *testing.F) {
	for _, s := range []string{
		`{"vote":"v1","seat":"FRA","position":"yes","n":3,"source":"device"}`,
		`{"n":1,"position":"no","seat":"FRA","source":"voice","vote":"v1"}`,
		`{"n":1,"n":2,"position":"no","seat":"FRA","source":"voice","vote":"v1"}`,
		`{"N":1,"position":"no","seat":"FRA","source":"voice","vote":"v1"}`,
		`{"n":1,"position":"X","seat":"F\u0041","source":"","vote":"v1"}`,
		`{"n":4294967297,"position":"no","seat":"FRA","source":"voice","vote":"v1"}`,
		`{"n":01,"position":"no","seat":"FRA","source":"voice","vote":"v1"} `, `{}`, `{"n":1}`, `{"n":1,}`, ``,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		fast, ok := fastArgs(b)
		if !ok {
			return
		}
		slow := new(Cast)
		if err := strict(b, slow); err != nil || *fast != *slow {
			t.Fatalf("%s: fast %+v, general %+v, %v", b, fast, slow, err)
		}
	})
}

// FuzzFastWriting: entries and results are written byte for byte as the general
// way writes them.
func FuzzFastWriting(f *testing.F) {
	f.Add(int64(1), "p-1", "v1", "FRA", uint8(plenary.Yes), uint32(1), "device")
	f.Add(int64(-1), "", "", "", uint8(0), uint32(0), "")
	f.Add(int64(1), "p<1", "v&1", "F\"A", uint8(77), uint32(1<<31), "d\\\n\x7f\u2028")
	f.Fuzz(func(t *testing.T, at int64, by, vote, seat string, position uint8, n uint32, source string) {
		c := &Cast{vote, plenary.Code(seat), plenary.Position(position), n, Source(source)}
		e := Entry{At: at, By: by, Command: c}
		b, err := e.Encode()
		slow, serr := e.encode()
		if err != nil || serr != nil || !bytes.Equal(b, slow) {
			t.Fatalf("fast %s, general %s, %v, %v", b, slow, err, serr)
		}
		for _, r := range []Result{{Status: Accepted, Ballot: c}, {Status: Accepted}, {Status: Repeated, Ballot: c}, {Status: Accepted, Late: true, Ballot: c}, {Status: Refused, Text: seat}} {
			b, err = r.JSON()
			slow, serr = json.Marshal(r)
			if err != nil || serr != nil || !bytes.Equal(b, slow) {
				t.Fatalf("fast %s, general %s, %v, %v", b, slow, err, serr)
			}
		}
	})
}

// TestFastWays: the ballots of devices and of the clerk take the fast ways, so
// that the tests above test something.
func TestFastWays(t *testing.T) {
	for _, source := range []Source{Device, Spoken, Paper, Hand, Voice} {
		c := &Cast{"v1", "FRA", plenary.Yes, 3, source}
		b, ok := Entry{At: 1, By: "p-1", Command: c}.fast()
		if !ok {
			t.Fatalf("%s: not written the fast way", source)
		}
		e, ok := fastCast(b)
		if !ok || *e.Command.(*Cast) != *c {
			t.Fatalf("%s is read as %+v, %v", b, e.Command, ok)
		}
		args, _ := json.Marshal(c)
		if got, ok := fastArgs(args); !ok || *got != *c {
			t.Fatalf("%s is read as %+v, %v", args, got, ok)
		}
	}
}
