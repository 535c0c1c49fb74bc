package claims_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/names"
	"github.com/plenary-vote/plenary/rules"
)

// seeded is a sentence on a vote in two forms, of which one is false.
type seeded struct {
	kind         string
	vote         int
	before       string // what tells which vote is meant
	right, wrong string
	published    plenary.Date
}

// seed writes one of a kind; ok is false where the vote does not allow it.
func (k *teller) seed(kind string) (seeded, bool) {
	rec := k.rec
	v := k.pick(func(v int) bool { return rec.Date(v).Year >= 1966 })
	if kind == "veto" || kind == "outcome" && k.IntN(2) == 0 {
		v = k.pickFailed()
	}
	d, t := rec.Date(v), rec.Tally(v)
	council := rec.Body(v) == plenary.SecurityCouncil
	body := k.one("General Assembly", "UN General Assembly")
	if council {
		body = k.one("Security Council", "UN Security Council")
	}
	tally := fmt.Sprintf("%s in favour, %s against and %s abstaining", k.number(t.Yes), k.number(t.No), k.number(t.Abstain))
	s := seeded{kind: kind, vote: v, before: fmt.Sprintf("The %s voted on %s on the matter of %s (%s): %s.", body, d.Long(), subject(rec, v), rec.Symbol(v), tally)}
	switch kind {
	case "date":
		off := d.Time().AddDate(0, 0, 2+k.IntN(60))
		switch k.IntN(3) {
		case 0:
			off = d.Time().AddDate(1, 0, 0)
		case 1:
			off = d.Time().AddDate(0, 0, -2-k.IntN(20))
		}
		w := plenary.NewDate(off.Date())
		form := k.one("Resolution %[2]s was adopted by the %[3]s on %[1]s.", "On %[1]s the %[3]s adopted resolution %[2]s.", "The %[3]s passed %[2]s on %[1]s; it concerned %[4]s.", "%[1]s: resolution %[2]s, adopted by the %[3]s.")
		s.before = ""
		end := " The vote was " + tally + "."
		s.right = fmt.Sprintf(form, d.Long(), rec.Symbol(v), body, subject(rec, v)) + end
		s.wrong = fmt.Sprintf(form, w.Long(), rec.Symbol(v), body, subject(rec, v)) + end
		return s, rec.Symbol(v) != "" && k.plainSymbol(v)
	case "weekday":
		s.published = plenary.NewDate(d.Time().AddDate(0, 0, 1).Date())
		day := func(n int) string { return time.Weekday((int(d.Time().Weekday()) + n) % 7).String() }
		form := "The %s voted on %s on the question of %s: %s."
		s.before = ""
		s.right, s.wrong = fmt.Sprintf(form, body, day(0), subject(rec, v), tally), fmt.Sprintf(form, body, day(3+k.IntN(2)), subject(rec, v), tally)
		return s, !council && !k.twinNear(v)
	case "binding":
		vote := rec.Vote(v)
		effect, _ := rules.EffectOf(&vote)
		s.right = k.one("The resolution is not legally binding.", "Such a resolution of the Assembly binds nobody.", "The text is a mere recommendation.")
		s.wrong = k.one("The resolution is legally binding on all members.", "The Assembly's resolution is binding under international law.", "The resolution has the force of law.")
		if effect == rules.Decides {
			s.right, s.wrong = s.wrong, "The resolution is not legally binding."
			s.right = "The resolution is legally binding."
		}
		return s, effect == rules.Decides || effect == rules.Recommends
	case "majority":
		if council {
			s.right, s.wrong = k.one("It needed nine votes.", "Nine votes were required."), k.one("It needed eight votes.", "Ten votes were required.", "A two-thirds majority was required.")
			return s, true
		}
		y, n := t.Yes.Or(0), t.No.Or(0)
		s.right, s.wrong = "A simple majority was enough.", k.one("A two-thirds majority was required.", "It needed two-thirds of those voting.")
		return s, rec.Outcome(v) == plenary.Adopted && 3*y < 2*(y+n) && rec.Kind(v) == plenary.Resolution
	case "outcome":
		adopted := rec.Outcome(v) == plenary.Adopted
		s.right, s.wrong = k.one("The resolution was adopted.", "The draft resolution carried."), k.one("The draft resolution was rejected.", "The draft resolution failed.", "The resolution was defeated.")
		if !adopted {
			s.right, s.wrong = s.wrong, s.right
		}
		return s, true
	case "veto":
		on := rec.Date(v)
		by := ""
		for _, c := range []plenary.Code{"CHN", "FRA", "GBR", "RUS", "USA"} {
			if rec.Position(v, c) == plenary.No {
				by = names.Name(c)
			} else {
				s.wrong = names.Name(c)
			}
		}
		_ = on
		form := k.one("%s vetoed the draft resolution.", "The draft resolution was vetoed by %s.", "%s cast its veto against the draft.")
		if rec.Outcome(v) != plenary.Vetoed {
			s.right, s.wrong = "The draft resolution was not adopted.", fmt.Sprintf(form, by)
			return s, by != ""
		}
		s.right, s.wrong = fmt.Sprintf(form, by), fmt.Sprintf(form, s.wrong)
		return s, by != ""
	}
	return s, false
}

// plainSymbol says whether the symbol names one vote only.
func (k *teller) plainSymbol(v int) bool { return !strings.ContainsAny(string(k.rec.Symbol(v)), "[ ") }

// twinNear says whether a vote within ten days has a title that starts the same.
func (k *teller) twinNear(v int) bool {
	start := func(i int) string { s := subject(k.rec, i); return s[:min(len(s), 12)] }
	for i := max(0, v-300); i < min(k.rec.Len(), v+300); i++ {
		if i != v && start(i) == start(v) {
			if d := k.rec.Date(i).Time().Sub(k.rec.Date(v).Time()); d < 240*time.Hour && d > -240*time.Hour {
				return true
			}
		}
	}
	return false
}

// pickFailed chooses a draft of the Council that failed, with its tally.
func (k *teller) pickFailed() int {
	for {
		v := k.IntN(k.rec.Len())
		if k.rec.Body(v) == plenary.SecurityCouncil && k.rec.Outcome(v) != plenary.Adopted && k.rec.Kind(v) == plenary.Draft && k.rec.Tally(v).Known() && k.rec.Date(v).Precision() == plenary.DayPrecision && k.rec.Date(v).Year >= 1966 && k.rec.Quality(v) == plenary.Full {
			return v
		}
	}
}

// TestSeededKinds writes statements on dates, legal effect, majorities, outcomes
// and vetoes, true and false: no true one may be contradicted, and the false ones
// must be found.
func TestSeededKinds(t *testing.T) {
	c, k := newChecker(t), newTeller(t, 9)
	for _, kind := range []string{"date", "weekday", "binding", "majority", "outcome", "veto"} {
		n, found, tried := size(1000), 0, 0
		for tried < n {
			s, ok := k.seed(kind)
			if !ok {
				continue
			}
			tried++
			want := strings.Replace(kind, "weekday", "date", 1)
			rep := c.Check(claims.Article{Text: []byte(s.before + " " + s.right), Published: s.published})
			for _, f := range rep.Claims {
				if f.Verdict == claims.Contradicted {
					t.Errorf("a true statement is called contradicted: %q\n%s\nin: %s %s", f.Quote, f.Why, s.before, s.right)
				}
			}
			rep = c.Check(claims.Article{Text: []byte(s.before + " " + s.wrong), Published: s.published})
			hit := false
			for _, f := range rep.Claims {
				hit = hit || f.Verdict == claims.Contradicted && string(f.Kind) == want
				if f.Verdict == claims.Contradicted && string(f.Kind) != want {
					t.Errorf("a true statement beside a false one is called contradicted: %s %q\n%s\nin: %s %s", f.Kind, f.Quote, f.Why, s.before, s.wrong)
				}
			}
			if hit {
				found++
			} else if os.Getenv("SHOW") != "" {
				t.Logf("not found (%s): %s %s\n%+v", kind, s.before, s.wrong, rep.Claims)
			}
		}
		t.Logf("%d false statements of kind %s: %.1f %% contradicted", n, kind, 100*float64(found)/float64(n))
		if found*100 < n*80 {
			t.Errorf("%s: only %d of %d are found", kind, found, n)
		}
	}
}
