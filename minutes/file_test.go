package minutes_test

import (
	"bytes"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/minutes"
)

// files are the two forms that can be verified.
func files(t testing.TB, d *minutes.Document, k ledger.Key) map[string][]byte {
	t.Helper()
	asJSON, err := d.JSON(k)
	if err != nil {
		t.Fatal(err)
	}
	page, err := d.HTML(k)
	if err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{"JSON": asJSON, "page": page}
}

func TestFiles(t *testing.T) {
	d := told(t, whole(t))
	for name, b := range files(t, d, key(t, 1)) {
		got, leaves, c, compared, err := minutes.Open(b)
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, b)
		}
		if !minutes.Is(b) || !compared || c.Size != int64(len(leaves)) || len(leaves) != len(d.Leaves) || len(got.Votes) != len(d.Votes) {
			t.Errorf("%s: %d leaves, %d votes, compared %v", name, len(leaves), len(got.Votes), compared)
		}
		again := files(t, got, key(t, 1))[name]
		if !bytes.Equal(again, b) {
			t.Errorf("%s written again is not the same", name)
		}
	}
	var v map[string]any
	if err := json.Unmarshal(files(t, d, key(t, 1))["JSON"], &v); err != nil || v["seal"] == "" {
		t.Errorf("the JSON is no JSON: %v", err)
	}
	if minutes.Is([]byte("plenary-receipt 1\n")) || minutes.Is([]byte("<!DOCTYPE html><html></html>")) || minutes.Is([]byte("{}")) {
		t.Error("something else is taken for minutes")
	}
}

// Bytes all over both files, changed, dropped, doubled.
func TestEveryChange(t *testing.T) {
	d := told(t, whole(t))
	for name, whole := range files(t, d, key(t, 1)) {
		accepted := func(b []byte) bool {
			_, _, _, _, err := minutes.Open(b)
			if err != nil && plenary.CodeOf(err) != plenary.Damaged && plenary.CodeOf(err) != plenary.Invalid {
				t.Errorf("%s: %v", name, err)
			}
			return err == nil
		}
		step := max(1, len(whole)/700)
		for i := 0; i < len(whole); i += step {
			b := bytes.Clone(whole)
			b[i] ^= 1 << (i % 8)
			if accepted(b) {
				t.Errorf("%s, byte %d: the change is not noticed", name, i)
			}
			if accepted(append(bytes.Clone(whole[:i]), whole[i+1:]...)) {
				t.Errorf("%s, byte %d dropped: not noticed", name, i)
			}
			if accepted(append(bytes.Clone(whole[:i+1]), whole[i:]...)) {
				t.Errorf("%s, byte %d doubled: not noticed", name, i)
			}
		}
		// The end, where the seal is, byte by byte.
		for i := len(whole) - 300; i < len(whole); i++ {
			b := bytes.Clone(whole)
			b[i] ^= 1
			if accepted(b) || accepted(whole[:i]) {
				t.Errorf("%s, byte %d at the end: not noticed", name, i)
			}
		}
		if accepted(append(bytes.Clone(whole), '\n')) || accepted(append([]byte{' '}, whole...)) {
			t.Errorf("%s with more around it: not noticed", name)
		}
	}
}

// The holder of the key seals minutes that say something else than the ledger.
func TestSealedLies(t *testing.T) {
	k := key(t, 1)
	for lie, change := range map[string]func(d *minutes.Document){
		"outcome":                func(d *minutes.Document) { d.Votes[0].Outcome = plenary.Adopted },
		"tally":                  func(d *minutes.Document) { d.Votes[0].Tally = plenary.NewTally(5, 0, 0, 0) },
		"ballot":                 func(d *minutes.Document) { d.Votes[0].Ballots[0].Position = plenary.No },
		"title":                  func(d *minutes.Document) { d.Votes[0].Title = "Another" },
		"text as put":            func(d *minutes.Document) { d.Votes[2].Put[0].Text = "No harbour is built." },
		"proof":                  func(d *minutes.Document) { d.Votes[0].Decision.Proof[1].Holds = false },
		"how a ballot came in":   func(d *minutes.Document) { d.Votes[0].Particular = nil },
		"a vote left out":        func(d *minutes.Document) { d.Votes = d.Votes[1:] },
		"a vote twice":           func(d *minutes.Document) { d.Votes = append(d.Votes, d.Votes[0]) },
		"a vote called off":      func(d *minutes.Document) { d.Votes[2].Cancelled = "never mind" },
		"ballots of a cancelled": func(d *minutes.Document) { d.Votes[1].Ballots = d.Votes[0].Ballots },
		"a statement":            func(d *minutes.Document) { d.Votes[2].Intentions[0].Intended = plenary.No },
		"a statement left out":   func(d *minutes.Document) { d.Votes[2].Intentions = nil },
		"a corrigendum":          func(d *minutes.Document) { d.Votes[2].Corrigenda[0].Reason = "none" },
		"a corrigendum added":    func(d *minutes.Document) { d.Votes[0].Corrigenda = d.Votes[2].Corrigenda },
		"a leaf left out":        func(d *minutes.Document) { d.Leaves = d.Leaves[1:] },
		"a leaf":                 func(d *minutes.Document) { d.Leaves[0] = d.Leaves[1] },
		"another key":            func(d *minutes.Document) { d.Key = key(t, 2).Public().String() },
	} {
		d := told(t, whole(t))
		change(d)
		for name, b := range files(t, d, k) {
			if _, _, _, _, err := minutes.Open(b); plenary.CodeOf(err) != plenary.Damaged {
				t.Errorf("%s, %s: %v", lie, name, err)
			}
		}
	}
	// A page whose words differ from its data, sealed again.
	page := files(t, told(t, whole(t)), k)["page"]
	at := bytes.LastIndex(page, []byte("<!--\nplenary-seal"))
	altered := bytes.Replace(page[:at], []byte("was adopted by 3 votes to 1"), []byte("was adopted by 4 votes to 1"), 1)
	if bytes.Equal(altered, page[:at]) {
		t.Fatal("nothing was altered")
	}
	seal, err := ledger.Seal(k, "plenary/lakeside/autumn", altered)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, _, _, err := minutes.Open(append(altered, "<!--\n"+seal+"-->\n"...)); plenary.CodeOf(err) != plenary.Damaged || !strings.Contains(err.Error(), "does not say what its data say") {
		t.Errorf("a page whose words differ: %v", err)
	}
}

func TestCSV(t *testing.T) {
	d := told(t, whole(t))
	d.Votes[0].Title = "=1+1"
	b, err := d.CSV()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	text := string(b)
	c, err := ledger.ParseCheckpoint(d.Checkpoint)
	if err != nil {
		t.Fatal(err)
	}
	log := ",plenary/lakeside/autumn " + strconv.FormatInt(c.Size, 10) + " " + base64.StdEncoding.EncodeToString(c.Root[:]) + "\n"
	leafOf := func(vote string) string {
		for i, leaf := range d.Leaves {
			if strings.Contains(leaf, "\nkind decision\n") && strings.Contains(leaf, "\nvote "+vote+"\n") {
				return strconv.Itoa(i)
			}
		}
		return "none"
	}
	for _, want := range []string{
		"lakeside:autumn.3,L.1,A harbour for the lake,2026-11-21,recorded,adopted,El,Elm,abstain,,1,,,yes," + leafOf("lakeside:autumn.3") + log,
		"lakeside:autumn.3,L.1,A harbour for the lake,2026-11-21,recorded,adopted,Fi,Fir,no,,1,spoken,abstain,",
		"lakeside:autumn.5,L.2,A bridge over the creek,2026-11-21,without-a-vote,adopted,,,,,,,,," + leafOf("lakeside:autumn.5") + log,
		"'=1+1",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if len(rows) != 1+5+5+1 || strings.Contains(text, "autumn.2") || strings.Contains(text, "autumn.4") {
		t.Errorf("%d rows:\n%s", len(rows), text)
	}
}

func FuzzOpen(f *testing.F) {
	d := told(f, whole(f))
	genuine := files(f, d, key(f, 1))
	for _, b := range genuine {
		f.Add(b)
	}
	f.Add([]byte("{\n  \"plenary_minutes\": 1,\n  \"seal\": \"\"\n}\n"))
	f.Add([]byte(`<script type="application/json" id="minutes">{}</script><!--` + "\nplenary-seal 1\n-->\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if d, _, _, _, err := minutes.Open(b); err == nil && d.Key == key(t, 1).Public().String() &&
			!bytes.Equal(b, genuine["JSON"]) && !bytes.Equal(b, genuine["page"]) {
			t.Fatal("other minutes open under the genuine key")
		}
	})
}
