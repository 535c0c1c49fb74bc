package claims_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/names"
)

// soak says whether the long form of a test is asked for.
func soak() bool { return os.Getenv("PLENARY_SOAK") == "1" }

// size is n in the long form of a test, a tenth of it in the gate.
func size(n int) int {
	if soak() {
		return n
	}
	return n / 10
}

// teller writes short articles about recorded votes, all of them true. The same
// seed writes the same articles.
type teller struct {
	*rand.Rand
	rec *archive.Record
}

func newTeller(t testing.TB, seed uint64) *teller {
	rec, err := archive.Open()
	if err != nil {
		t.Skip("this build holds no record")
	}
	return &teller{rand.New(rand.NewPCG(seed, 7)), rec}
}

// told is one article and what it says.
type told struct {
	text             string
	published        plenary.Date
	vote             int
	yes, no, abstain string // as written
	who              string // the sentence on members, "" when none
	whoPos           plenary.Position
	whoCodes         []plenary.Code
	layout           int
}

// pick chooses a vote with a title, a full tally and every ballot, whose title no
// other vote of that day has.
func (k *teller) pick(fits func(v int) bool) int {
	for {
		v := k.IntN(k.rec.Len())
		t := k.rec.Tally(v)
		if !t.Known() || k.rec.Quality(v) != plenary.Full || len(k.rec.Title(v)) < 15 || k.rec.Date(v).Precision() != plenary.DayPrecision ||
			k.rec.Kind(v) != plenary.Resolution || k.rec.Method(v) == plenary.WithoutAVote || !fits(v) {
			continue
		}
		if t.Yes.Or(0) == 0 || k.twin(v) {
			continue
		}
		return v
	}
}

// twin says whether another vote of the same body within two days has a title
// that starts the same.
func (k *teller) twin(v int) bool {
	start := func(i int) string { s := subject(k.rec, i); return s[:min(len(s), 12)] }
	for i := max(0, v-150); i < min(k.rec.Len(), v+150); i++ {
		if i != v && k.rec.Body(i) == k.rec.Body(v) && start(i) == start(v) {
			d := k.rec.Date(i).Time().Sub(k.rec.Date(v).Time())
			if d < 49*time.Hour && d > -49*time.Hour {
				return true
			}
		}
	}
	return false
}

// subject is what a vote was about, in the record's words.
func subject(rec *archive.Record, v int) string {
	s := rec.Title(v)
	if i := strings.Index(s, "[on "); i >= 0 {
		s = strings.TrimRight(s[i+4:], "]")
	} else if i := strings.Index(s, "["); i > 0 && strings.HasPrefix(s, "Security Council resolution") {
		s = strings.Trim(s[i:], "[]")
	}
	if i := strings.IndexAny(s, ":["); i > 12 {
		s = s[:i]
	}
	if len(s) > 140 {
		s = s[:strings.LastIndexByte(s[:140], ' ')]
	}
	return strings.Trim(s, " .")
}

func (k *teller) one(options ...string) string { return options[k.IntN(len(options))] }

var units = strings.Fields("none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
var tens = strings.Fields("x x twenty thirty forty fifty sixty seventy eighty ninety")

// number writes a count in figures, or in words where a reader would.
func (k *teller) number(c plenary.Count) string {
	n := int(c.Or(0))
	if n < 20 && k.IntN(2) == 0 {
		return units[n]
	}
	if n >= 20 && n < 100 && k.IntN(6) == 0 {
		if n%10 == 0 {
			return tens[n/10]
		}
		return tens[n/10] + "-" + units[n%10]
	}
	return fmt.Sprint(n)
}

// members lists up to four members with one position, by any of their names.
func (k *teller) members(v int, p plenary.Position) []plenary.Code {
	codes := k.rec.Ballots(v).With(p)
	k.Shuffle(len(codes), func(i, j int) { codes[i], codes[j] = codes[j], codes[i] })
	return codes[:min(len(codes), 1+k.IntN(3))]
}

func (k *teller) name(c plenary.Code, on plenary.Date) string {
	if k.IntN(3) == 0 {
		return names.UNName(c, on)
	}
	return names.Name(c)
}

func (k *teller) list(codes []plenary.Code, on plenary.Date) string {
	ns := make([]string, len(codes))
	for i, c := range codes {
		ns[i] = k.name(c, on)
	}
	if len(ns) == 1 {
		return ns[0]
	}
	return strings.Join(ns[:len(ns)-1], ", ") + " and " + ns[len(ns)-1]
}

var saidOf = map[plenary.Position][]string{
	plenary.Yes:       {"%s voted in favour", "%s voted for the resolution", "Among those in favour: %s", "%s voted yes"},
	plenary.No:        {"%s voted against", "%s voted no", "Voting against were %s", "%s opposed the text"},
	plenary.Abstain:   {"%s abstained", "Abstaining: %s", "%s were among those abstaining", "There were abstentions from %s"},
	plenary.NotVoting: {"%s did not vote", "%s did not take part in the vote"},
}

// tell writes a true article about a vote.
func (k *teller) tell(v int) told {
	rec := k.rec
	d, t := rec.Date(v), rec.Tally(v)
	a := told{vote: v, yes: k.number(t.Yes), no: k.number(t.No), abstain: k.number(t.Abstain)}
	about := subject(rec, v)
	council := rec.Body(v) == plenary.SecurityCouncil
	body := k.one("UN General Assembly", "General Assembly", "United Nations General Assembly", "U.N. General Assembly")
	if council {
		body = k.one("UN Security Council", "Security Council", "United Nations Security Council")
	}
	when := d.Time()
	day := k.one("on "+d.Long(), "on "+when.Format("January 2, 2006"), "on "+when.Format("Monday, 2 January 2006"))
	p := []plenary.Position{plenary.No, plenary.Abstain, plenary.Yes, plenary.No, plenary.Abstain}[k.IntN(5)]
	if codes := k.members(v, p); len(codes) > 0 && k.IntN(3) > 0 {
		a.who, a.whoPos, a.whoCodes = fmt.Sprintf(saidOf[p][k.IntN(len(saidOf[p]))], k.list(codes, d)), p, codes
	}
	a.layout = k.IntN(9)
	var s string
	switch a.layout {
	case 0:
		s = fmt.Sprintf("The %s %s adopted a resolution on %s by %s votes to %s, with %s abstentions.", body, day, about, a.yes, a.no, a.abstain)
	case 1:
		a.published = plenary.NewDate(when.AddDate(0, 0, 1).Date())
		s = fmt.Sprintf("The %s voted on %s on the question of %s. %s countries voted in favour, %s against and %s abstained.", body, when.Weekday(), about, a.yes, a.no, a.abstain)
	case 2:
		s = fmt.Sprintf("%s. %s, %s: %s in favour, %s against, %s abstaining.", about, body, d.Long(), a.yes, a.no, a.abstain)
	case 3:
		a.yes, a.no, a.abstain = t.Yes.String(), t.No.String(), t.Abstain.String()
		s = fmt.Sprintf("%s (%s): %s-%s-%s in the %s.", rec.Symbol(v), d.Long(), a.yes, a.no, a.abstain, body)
	case 4:
		a.published = plenary.NewDate(when.AddDate(0, 0, k.IntN(2)).Date())
		s = fmt.Sprintf("Delegates in the %s took up %s. Result of the vote: For: %s; Against: %s; Abstentions: %s.", body, about, a.yes, a.no, a.abstain)
	case 5:
		s = fmt.Sprintf("# %s\n\n* Where: %s\n* When: %s\n* Yes: %s\n* No: %s\n* Abstain: %s\n", about, body, d.Long(), t.Yes, t.No, t.Abstain)
		a.yes, a.no, a.abstain = t.Yes.String(), t.No.String(), t.Abstain.String()
	case 6:
		s = fmt.Sprintf("%s, the %s passed a text on %s. It was backed by %s states, opposed by %s, and %s abstained.", strings.ToUpper(day[:1])+day[1:], body, about, a.yes, a.no, a.abstain)
	case 7:
		s = fmt.Sprintf("Resolution %s was adopted by the %s %s. The recorded vote was %s for, %s against, %s abstaining.", rec.Symbol(v), body, day, a.yes, a.no, a.abstain)
	case 8:
		s = fmt.Sprintf("In %d, the %s adopted its resolution on %s (%s in favour, %s opposed, %s abstentions).", d.Year, body, about, a.yes, a.no, a.abstain)
	}
	if a.who != "" {
		s += "\n" + a.who + "."
	}
	a.text = s
	return a
}

func checkTold(c *claims.Checker, a told) claims.Report {
	return c.Check(claims.Article{Text: []byte(a.text), Published: a.published})
}

// contradicted are the findings of an article that the record contradicts.
func contradicted(c *claims.Checker, a claims.Article) []claims.Finding {
	return slices.DeleteFunc(c.Check(a).Claims, func(f claims.Finding) bool { return f.Verdict != claims.Contradicted })
}

func newChecker(t testing.TB) *claims.Checker {
	t.Helper()
	rec, err := archive.Open()
	if err != nil {
		t.Skip("this build holds no record")
	}
	c, err := claims.New(rec)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestTrueArticles holds that no true statement is called contradicted.
func TestTrueArticles(t *testing.T) {
	c, k := newChecker(t), newTeller(t, 1)
	n, supported, right := size(5000), 0, 0
	for range n {
		a := k.tell(k.pick(func(int) bool { return true }))
		rep := checkTold(c, a)
		ok := false
		for _, f := range rep.Claims {
			if f.Verdict == claims.Contradicted {
				t.Errorf("a true statement is called contradicted: %q\n%s\nin: %s", f.Quote, f.Why, a.text)
			}
			if f.Verdict == claims.Supported && f.Kind == "counts" {
				ok = true
				if f.ID != nil && *f.ID == k.rec.ID(a.vote) {
					right++
				}
			}
		}
		if ok {
			supported++
		} else if testing.Verbose() && os.Getenv("SHOW") != "" {
			t.Logf("not supported (%d): %s\n%+v", a.layout, a.text, rep.Claims)
		}
	}
	t.Logf("%d true articles: counts supported in %.1f %%, of the very vote in %.1f %%", n, 100*float64(supported)/float64(n), 100*float64(right)/float64(n))
	if supported*100 < n*90 {
		t.Errorf("the counts of only %d of %d true articles are supported", supported, n)
	}
}

// mutate changes one slot of an article and says which kind of finding must
// show it; ok is false when the slot cannot be changed.
func (k *teller) mutate(a told) (told, string, bool) {
	rec, t := k.rec, k.rec.Tally(a.vote)
	replace := func(old, by string) (told, string, bool) {
		i := strings.LastIndex(a.text, old)
		if strings.Count(a.text, old) != 1 && !(len(old) > 2 && i >= 0) {
			return a, "", false
		}
		b := a
		b.text = a.text[:i] + by + a.text[i+len(old):]
		return b, "counts", true
	}
	switch slot := k.IntN(4); slot {
	case 0, 1, 2:
		old := []string{a.yes, a.no, a.abstain}[slot]
		n := []plenary.Count{t.Yes, t.No, t.Abstain}[slot].Or(0)
		step := int64(2 + k.IntN(9))
		if rec.Body(a.vote) == plenary.SecurityCouncil {
			step = 1
		}
		by := n + step
		if k.IntN(2) == 0 && n-step > 0 {
			by = n - step
		}
		return replace(old, fmt.Sprint(by))
	}
	if a.who == "" || len(a.whoCodes) == 0 {
		return a, "", false
	}
	// A member that took another position is put in the place of one.
	for _, p := range []plenary.Position{plenary.Yes, plenary.No, plenary.Abstain} {
		if p == a.whoPos {
			continue
		}
		if codes := k.members(a.vote, p); len(codes) > 0 {
			b := a
			b.whoCodes = append([]plenary.Code{codes[0]}, a.whoCodes[1:]...)
			i := strings.Index(a.text, a.who)
			b.who = fmt.Sprintf(saidOf[a.whoPos][0], k.list(b.whoCodes, rec.Date(a.vote)))
			b.text = a.text[:i] + b.who + "."
			return b, "who", true
		}
	}
	return a, "", false
}

// TestMutations changes one slot of true articles: the finding on that slot must
// be contradicted, and no other.
func TestMutations(t *testing.T) {
	c, k := newChecker(t), newTeller(t, 2)
	n, caught, wrong, tried := size(2000), 0, 0, 0
	missed := map[string]int{}
	for tried < n {
		a := k.tell(k.pick(func(int) bool { return true }))
		b, kind, ok := k.mutate(a)
		if !ok {
			continue
		}
		tried++
		rep := checkTold(c, b)
		hit := false
		for _, f := range rep.Claims {
			if f.Verdict != claims.Contradicted {
				continue
			}
			if string(f.Kind) == kind {
				hit = true
			} else {
				wrong++
				t.Logf("wrong slot: %q %s\n%s\nin: %s", f.Quote, f.Kind, f.Why, b.text)
			}
		}
		if hit {
			caught++
			continue
		}
		missed[fmt.Sprint(kind, " layout ", a.layout)]++
		if os.Getenv("SHOW") != "" {
			t.Logf("missed (%s, layout %d, %v): %s\n", kind, a.layout, b.published, b.text)
			for _, f := range rep.Claims {
				t.Logf("   %s %s %q %s", f.Kind, f.Verdict, f.Quote, f.Why)
			}
		}
	}
	t.Logf("%d articles with one slot changed: %.1f %% contradicted in that slot, %d findings in another; missed by kind: %v", n, 100*float64(caught)/float64(n), wrong, missed)
	if caught*100 < n*94 {
		t.Errorf("only %d of %d changed slots are found", caught, n)
	}
}
