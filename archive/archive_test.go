package archive_test

import (
	"bytes"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// randomVotes makes votes that use every field, so that a field that the file
// format forgets shows up.
func randomVotes(n int, seed uint64) []plenary.Vote {
	rnd := rand.New(rand.NewPCG(seed, 1))
	codes := []plenary.Code{"ARG", "BEL", "CHN", "FRA", "GBR", "RUS", "USA"}
	var out []plenary.Vote
	for i := range n {
		v := plenary.Vote{
			ID: plenary.VoteID("test:" + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676))), Body: plenary.GeneralAssembly,
			Collection: plenary.UN, Date: plenary.NewDate(1946+rnd.IntN(80), 1+2, 1+rnd.IntN(28)), Session: "ES-11", Meeting: "A/ES-11/PV.19",
			Symbol: plenary.Symbol("A/RES/" + string(rune('1'+i%9)) + "/" + string(rune('1'+i/9%9))), Kind: plenary.Resolution, Title: "Title é of vote", Agenda: "Agenda",
			Subjects: []string{"PEACE", "UKRAINE"}[:rnd.IntN(3)], DraftOf: "A/73/L.42", Report: "A/1", Method: plenary.Recorded,
			Outcome: plenary.Outcomes()[rnd.IntN(len(plenary.Outcomes()))], Quality: plenary.Full,
			Notes:   []plenary.Note{{Code: "x", Text: "y", Source: "z"}}[:rnd.IntN(2)],
			Related: []plenary.Related{{Relation: plenary.SameText, ID: "test:zz"}}[:rnd.IntN(2)],
			Sources: []plenary.Source{{Name: "UNDL", ID: "1", URL: "https://example.org/1"}},
			Stated:  []plenary.StatedTally{{Kind: plenary.Official, Tally: plenary.Tally{Yes: plenary.N(3)}, Source: "s"}}[:rnd.IntN(2)],
		}
		for _, c := range codes {
			if p := plenary.Position(rnd.IntN(5)); p != plenary.UnknownPosition {
				b := plenary.Ballot{Member: c, Position: p}
				if rnd.IntN(20) == 0 {
					b.Weight = 3
				}
				if p == plenary.NotVoting && rnd.IntN(3) == 0 {
					b.Reason = plenary.Absent
				}
				v.Ballots = append(v.Ballots, b)
			}
		}
		v.Tally = v.Ballots.Tally()
		if rnd.IntN(9) == 0 {
			v.Tally = plenary.Tally{}
		}
		v.Precision = v.Date.Precision()
		if len(v.Subjects) == 0 {
			v.Subjects = nil
		}
		if len(v.Notes) == 0 {
			v.Notes = nil
		}
		if len(v.Stated) == 0 {
			v.Stated = nil
		}
		if v.Ballots == nil {
			v.Ballots = plenary.Ballots{}
		}
		out = append(out, v)
	}
	return out
}

func build(t testing.TB, votes []plenary.Vote) *archive.Record {
	t.Helper()
	r, err := archive.New(archive.Meta{Title: "test"}, votes, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestEncodeDecode(t *testing.T) {
	for _, n := range []int{0, 1, 7, 8, 63, 64, 65, 300} {
		votes := randomVotes(n, uint64(n))
		r := build(t, votes)
		file, err := r.Encode()
		if err != nil {
			t.Fatal(err)
		}
		got, err := archive.Decode(file)
		if err != nil {
			t.Fatalf("%d votes: %v", n, err)
		}
		same, err := archive.New(got.Meta(), got.Votes(), nil)
		if err != nil {
			t.Fatal(err)
		}
		if got.Hash() != r.Hash() || same.Hash() != r.Hash() {
			t.Errorf("%d votes: the identity changed", n)
		}
		byID := map[plenary.VoteID]plenary.Vote{}
		for _, v := range votes {
			byID[v.ID] = v
		}
		for i := range got.Len() {
			have := got.Vote(i)
			if want := byID[have.ID]; !reflect.DeepEqual(have, want) {
				t.Fatalf("vote %s: got %+v, want %+v", have.ID, have, want)
			}
		}
		again, err := got.Encode()
		if err != nil || !bytes.Equal(again, file) {
			t.Errorf("%d votes: encoding again gives other bytes (%v)", n, err)
		}
	}
}

func TestDecodeRefusesDamage(t *testing.T) {
	file, err := build(t, randomVotes(40, 3)).Encode()
	if err != nil {
		t.Fatal(err)
	}
	for i := range file {
		bad := bytes.Clone(file)
		bad[i] ^= 1
		if _, err := archive.Decode(bad); plenary.CodeOf(err) != plenary.Damaged {
			t.Fatalf("byte %d changed: %v", i, err)
		}
		if _, err := archive.Decode(file[:i]); plenary.CodeOf(err) != plenary.Damaged {
			t.Fatalf("cut at %d: %v", i, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, n := range []int{0, 1, 40} {
		file, err := build(f, randomVotes(n, 9)).Encode()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file, uint(0), byte(0))
		f.Add(file, uint(len(file)-3), byte(7))
	}
	f.Fuzz(func(t *testing.T, file []byte, at uint, b byte) {
		// Damage behind the hash is put right again, so that the reader of the
		// sections is reached too.
		r, err := archive.Decode(archive.Rehash(file, at, b))
		if err != nil {
			if plenary.CodeOf(err) != plenary.Damaged {
				t.Fatalf("error of class %s: %v", plenary.CodeOf(err), err)
			}
			return
		}
		for i := range min(r.Len(), 100) {
			r.Vote(i)
		}
	})
}
