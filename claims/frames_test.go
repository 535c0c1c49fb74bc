package claims_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/names"
)

// sheetBars are how many in a thousand of the false places of each sheet must be found, and
// how many texts of a thousand may have something true called contradicted. Each sheet but
// plain and negations was written by somebody who had not seen the code, and run once before
// anything was changed for it (docs/check.md).
var sheetBars = map[string]struct{ found, wrong int }{
	"adversary": {405, 6},
	"council":   {440, 0},
	"diplomats": {620, 0},
	"informal":  {440, 0},
	"negations": {930, 0},
	"plain":     {680, 2},
	"regional":  {515, 2},
	"scholars":  {570, 6},
	"two-votes": {440, 17},
	"wire":      {570, 6},
}

// TestFrames fills frames, short articles with places for what votes were about and what
// came of them, from random votes, and checks each as it is, true, and with one place false.
// A line of a sheet is the kind of votes told, a bar and the frame; testdata/frames/README.md has
// the places.
func TestFrames(t *testing.T) {
	c := newChecker(t)
	files, err := filepath.Glob("testdata/frames/*.txt")
	if err != nil || len(files) != len(sheetBars) {
		t.Fatalf("%d sheets and %d bars: %v", len(files), len(sheetBars), err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		bar, ok := sheetBars[name]
		if !ok {
			t.Errorf("the sheet %s has no bar", name)
		}
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		s := newSheet(t)
		for line := range strings.Lines(string(b)) {
			s.frame(t, c, strings.TrimSpace(line))
		}
		t.Logf("%s: %d texts, %d with something true contradicted; %d of %d false places found", name, s.texts, s.wrong, s.found, s.seeded)
		if s.found*1000 < s.seeded*bar.found {
			t.Errorf("%s: %d of %d false places are found, want %d of 1000", name, s.found, s.seeded, bar.found)
		}
		if s.wrong*1000 > s.texts*bar.wrong {
			t.Errorf("%s: %d of %d true texts are contradicted, want %d of 1000", name, s.wrong, s.texts, bar.wrong)
		}
	}
}

// sheet fills frames and counts what is found in them.
type sheet struct {
	*teller
	kinds                       map[string][]twoVotes
	texts, wrong, seeded, found int
}

// twoVotes is a vote and another told beside it, the same where there is none, with what each
// was about.
type twoVotes struct {
	now, then       int
	about, aboutOld string
}

// matters are what the Council and the Assembly voted on, and words of their titles.
var matters = []struct{ about, council, assembly string }{
	{"Liberia", "Liberia", ""}, {"Haiti", "Haiti", ""}, {"Western Sahara", "Western Sahara", ""}, {"Cyprus", "Cyprus", "Cyprus"},
	{"Syria", "Syria", "Syrian Arab Republic"}, {"Libya", "Libya", ""}, {"Iran", "Iran", ""}, {"Iraq", "Iraq", ""}, {"Somalia", "Somalia", ""},
	{"Bosnia", "Bosnia", "Bosnia"}, {"Mali", "Mali", ""}, {"Yemen", "Yemen", ""}, {"Lebanon", "Lebanon", "Lebanon"}, {"Afghanistan", "Afghanistan", "Afghanistan"},
	{"Gaza", "Gaza|Palestin", "Gaza|Palestin"}, {"Namibia", "Namibia", "Namibia"}, {"Kosovo", "Kosovo", "Kosovo"}, {"Georgia", "Georgia", "Georgia"},
	{"Rwanda", "Rwanda", ""}, {"Angola", "Angola", "Angola"}, {"Eritrea", "Eritrea", ""}, {"Ukraine", "Ukraine", "Ukraine|Crimea"},
	{"Myanmar", "Myanmar", "Myanmar"}, {"the Red Sea", "Red Sea", ""}, {"the Congo", "Congo", "Congo"}, {"Korea", "Korea", ""},
	{"Nicaragua", "Nicaragua", "Nicaragua"}, {"Hungary", "Hungar", "Hungar"}, {"Panama", "Panama", "Panama"}, {"the Golan", "Golan", "Golan"}, {"South Sudan", "South Sudan", ""},
}

// newSheet gathers the votes that each kind of frame tells of.
func newSheet(t *testing.T) *sheet {
	s := &sheet{teller: newTeller(t, 53), kinds: map[string][]twoVotes{}}
	titled, dayed := map[string][]int{}, map[plenary.Date][]int{}
	for v := range s.rec.Len() {
		if s.rec.Collection(v) == plenary.UN && s.rec.Body(v) == plenary.GeneralAssembly && s.rec.Kind(v) == plenary.Resolution && s.whole(v) && s.rec.Quality(v) == plenary.Full && len(s.rec.Title(v)) >= 15 && !s.twin(v) {
			about := subject(s.rec, v)
			s.kinds["ga"] = append(s.kinds["ga"], twoVotes{v, v, about, about})
			for _, o := range dayed[s.rec.Date(v)] {
				s.kinds["gaday"] = append(s.kinds["gaday"], twoVotes{v, o, about, subject(s.rec, o)}, twoVotes{o, v, subject(s.rec, o), about})
			}
			dayed[s.rec.Date(v)] = append(dayed[s.rec.Date(v)], v)
			titled[s.rec.Title(v)] = append(titled[s.rec.Title(v)], v)
		}
	}
	for _, all := range titled {
		slices.SortFunc(all, func(a, b int) int { return s.rec.Date(a).Compare(s.rec.Date(b)) })
	}
	for _, m := range s.kinds["ga"] {
		for _, o := range titled[s.rec.Title(m.now)] {
			p := pairTeller{teller: s.teller, now: m.now, then: o}
			if y := p.years(); y >= 1 && y <= 6 && !p.sameYear(titled[s.rec.Title(m.now)]) && s.rec.Tally(o) != s.rec.Tally(m.now) {
				s.kinds["ga2"] = append(s.kinds["ga2"], twoVotes{m.now, o, m.about, m.about})
			}
		}
	}
	for _, m := range matters {
		s.council(m.about, regexp.MustCompile(m.council), m.assembly)
	}
	return s
}

// whole says whether the record has the day of a vote and its numbers.
func (s *sheet) whole(v int) bool {
	return s.rec.Date(v).Precision() == plenary.DayPrecision && s.rec.Tally(v).Known() && s.rec.Tally(v).Yes.Or(0) > 0 && s.rec.Symbol(v) != ""
}

// council gathers the Council's votes on a matter, and those of the Assembly that followed a
// veto.
func (s *sheet) council(about string, title *regexp.Regexp, assembly string) {
	const sessionAfter, twoYears = 60 * 24 * time.Hour, 800 * 24 * time.Hour
	var votes []int
	days := map[plenary.Date]int{}
	for v := range s.rec.Len() {
		if s.rec.Collection(v) != plenary.UN || s.rec.Body(v) != plenary.SecurityCouncil || !s.whole(v) || len(s.rec.Ballots(v)) < 11 || !title.MatchString(s.rec.Title(v)) || s.ofOthers(v, about) {
			continue
		}
		votes = append(votes, v)
		days[s.rec.Date(v)]++
	}
	votes = slices.DeleteFunc(votes, func(v int) bool { return days[s.rec.Date(v)] > 1 })
	divided := func(v int) bool { return s.rec.Tally(v).No.Or(0)+s.rec.Tally(v).Abstain.Or(0) > 0 }
	for i, v := range votes {
		kind := map[plenary.Outcome]string{plenary.Adopted: "scad", plenary.Vetoed: "scveto", plenary.Rejected: "scfail"}[s.rec.Outcome(v)]
		if kind == "scad" && !divided(v) {
			kind = "scall"
		}
		s.kinds[kind] = append(s.kinds[kind], twoVotes{v, v, about, about})
		for _, o := range votes[:i] {
			if s.rec.Date(v).Time().Sub(s.rec.Date(o).Time()) < twoYears && divided(v) && divided(o) && s.rec.Tally(v) != s.rec.Tally(o) {
				s.kinds["sc2"] = append(s.kinds["sc2"], twoVotes{v, o, about, about})
			}
		}
		if assembly == "" || kind != "scveto" {
			continue
		}
		of := regexp.MustCompile(assembly)
		for _, m := range s.kinds["ga"] {
			if after := s.rec.Date(m.now).Time().Sub(s.rec.Date(v).Time()); after > 0 && after < sessionAfter && of.MatchString(s.rec.Title(m.now)) {
				s.kinds["scga"] = append(s.kinds["scga"], twoVotes{m.now, v, about, about})
			}
		}
	}
}

// ofOthers says whether a title names another matter, too: its text is not on the first.
func (s *sheet) ofOthers(v int, about string) bool {
	for _, m := range matters {
		if m.about != about && regexp.MustCompile(m.council).MatchString(s.rec.Title(v)) {
			return true
		}
	}
	return strings.Contains(s.rec.Title(v), "redeployment") || strings.Contains(s.rec.Title(v), "admission")
}

// frame fills one frame from several votes.
func (s *sheet) frame(t *testing.T, c *claims.Checker, line string) {
	kind, frame, ok := strings.Cut(line, "|")
	votes := s.kinds[strings.TrimSpace(kind)]
	if !ok || len(votes) == 0 {
		t.Fatalf("%q names no kind of votes", line)
	}
	frame = strings.ReplaceAll(strings.TrimSpace(frame), "⏎", "\n")
	for got, tries := 0, 0; got < size(40); tries++ {
		if tries > 4000 {
			t.Fatalf("no vote fits %q", line)
		}
		told := votes[s.IntN(len(votes))]
		p := newFilled(s.teller, told)
		if !p.fill(frame) {
			continue
		}
		got++
		s.check(t, c, p)
	}
}

// check counts what is found of a text that is true, and of one that has a place made false.
func (s *sheet) check(t *testing.T, c *claims.Checker, p *filled) {
	_, wrong, found := p.try(t, c)
	if s.texts++; wrong {
		s.wrong++
	}
	if len(p.slots) > 0 {
		s.seeded++
	}
	if found {
		s.found++
	}
}

// filled is a frame with what votes put into it.
type filled struct {
	pairTeller
	twoVotes
	used     map[plenary.Code]bool
	anywhere []bool // beside slots: what is false of it may show elsewhere, as a wrong day does
}

func newFilled(k *teller, told twoVotes) *filled {
	return &filled{pairTeller: pairTeller{teller: k, now: told.now, then: told.then}, twoVotes: told, used: map[plenary.Code]bool{}}
}

// try checks the text as it is, true, and with one of its places false: what was found in the
// first, whether anything of it is contradicted, and whether the false place is found.
func (p *filled) try(t *testing.T, c *claims.Checker) (rep claims.Report, wrong, found bool) {
	contradicted := func(f claims.Finding) bool { return f.Verdict == claims.Contradicted }
	a := claims.Article{Text: []byte(p.text(-1)), Published: plenary.NewDate(p.rec.Date(p.twoVotes.now).Time().AddDate(0, 0, 1).Date())}
	rep = c.Check(a)
	if i := slices.IndexFunc(rep.Claims, contradicted); i >= 0 {
		wrong = true
		t.Logf("%q is called contradicted: %s\n%s", rep.Claims[i].Quote, rep.Claims[i].Why, a.Text)
	}
	if len(p.slots) == 0 {
		return rep, wrong, false
	}
	i := p.IntN(len(p.slots))
	a.Text = []byte(p.text(i))
	seeded := c.Check(a)
	f := p.on(seeded, i, i)
	return rep, wrong, f != nil && contradicted(*f) || p.anywhere[i] && slices.ContainsFunc(seeded.Claims, contradicted)
}

// opensHere matches a text that a sentence, or a line, goes on from.
var opensHere = regexp.MustCompile(`(^|[.!?:]["”]? |\n|[.!?] ["“])["“]?$`)

// capital is what stands at a place, with a capital where a sentence begins.
func capital(before, word string) string {
	if word != "" && opensHere.MatchString(before) && word[0] >= 'a' && word[0] <= 'z' {
		return strings.ToUpper(word[:1]) + word[1:]
	}
	return word
}

// fill puts the votes into a frame; it is false where they do not have what it tells.
func (p *filled) fill(frame string) bool {
	var said strings.Builder // all up to here
	from := 0                // in said, of the last part
	at := 0
	for _, m := range pairToken.FindAllStringIndex(frame, -1) {
		said.WriteString(frame[at:m[0]])
		at = m[1]
		joined := strings.ContainsAny(frame[max(0, m[0]-1):m[0]], "-/") || strings.ContainsAny(frame[m[1]:min(len(frame), m[1]+1)], "-/")
		token := frame[m[0]+1 : m[1]-1]
		if word, ok := p.plain(token); ok {
			if word == "" {
				return false
			}
			said.WriteString(capital(said.String(), word))
			continue
		}
		s, ok := p.place(token, joined)
		if !ok {
			return false
		}
		s.true, s.false = capital(said.String(), s.true), capital(said.String(), s.false)
		p.parts, p.slots = append(p.parts, said.String()[from:]), append(p.slots, s)
		p.anywhere = append(p.anywhere, token == "fdate" || strings.Contains(token, "|"))
		said.WriteString(s.true)
		from = said.Len()
	}
	p.parts = append(p.parts, said.String()[from:]+frame[at:])
	return true
}

// plain is what stands for a token that is never false; "" where the votes lack it.
func (p *filled) plain(token string) (word string, ok bool) {
	v, name := p.pairTeller.now, token
	if old, is := strings.CutPrefix(token, "o"); is {
		v, name = p.pairTeller.then, old
	}
	day := p.rec.Date(v).Time()
	switch name {
	case "S":
		if v == p.pairTeller.then {
			return p.aboutOld, true
		}
		return p.about, true
	case "title":
		return strings.TrimRight(p.rec.Title(v), ". "), true
	case "sym":
		return string(p.rec.Symbol(v)), true
	case "res":
		if m := regexp.MustCompile(`^[AS]/RES/([\d/]+(?: [A-Z])?)(\(|$)`).FindStringSubmatch(string(p.rec.Symbol(v))); m != nil {
			return "resolution " + m[1], true
		}
		return "", true
	case "day":
		return p.one("on "+day.Weekday().String(), "yesterday"), true
	case "Day":
		return "On " + day.Weekday().String(), true
	case "weekday":
		return day.Weekday().String(), true
	case "date":
		return day.Format("2 January 2006"), true
	case "udate":
		return day.Format("January 2, 2006"), true
	case "mon":
		return day.Format("January 2006"), true
	case "year":
		return day.Format("2006"), true
	case "ago", "Ago", "earlier":
		return p.before(name), true
	}
	return "", false
}

// before tells how many years lie between the votes, "" where none do.
func (p *filled) before(token string) string {
	n := p.years()
	if n < 1 || n >= len(units) {
		return ""
	}
	word := units[n] + " years"
	switch {
	case token == "earlier" && n == 1:
		return "a year earlier"
	case token == "earlier":
		return word + " earlier"
	case n == 1:
		word = "last year"
	default:
		word += " ago"
	}
	if token == "Ago" {
		return strings.ToUpper(word[:1]) + word[1:]
	}
	return word
}

var (
	countToken = regexp.MustCompile(`^[on][ynax](\.[wf])?$`)
	whoToken   = regexp.MustCompile(`^([on][ynax](?:-[on][ynax])*) (\d|all)$`)
)

// place is what stands for a token that is made false.
func (p *filled) place(token string, joined bool) (s pairSlot, ok bool) {
	if yes, no, is := strings.Cut(token, "|"); is {
		return pairSlot{p.pairTeller.now, yes, no}, true
	}
	vote := func(q string) int {
		if q[0] == 'o' {
			return p.pairTeller.then
		}
		return p.pairTeller.now
	}
	switch {
	case token == "fdate":
		day := p.rec.Date(p.pairTeller.now).Time()
		s = pairSlot{p.pairTeller.now, day.Format("2 January 2006"), day.AddDate(0, 0, []int{-3, -9, 5, -31, -366}[p.IntN(5)]).Format("2 January 2006")}
		return s, true
	case token == "nveto" || token == "oveto":
		v := vote(token)
		if p.rec.Outcome(v) != plenary.Vetoed {
			return s, false
		}
		at := pairTeller{teller: p.teller, now: v}
		return at.vetoers()
	case countToken.MatchString(token):
		return p.counted(vote(token), byLetter[token[1]], token[2:], joined)
	case whoToken.MatchString(token):
		return p.listed(whoToken.FindStringSubmatch(token), vote)
	}
	panic("unknown place {" + token + "}")
}

// counted is a number and one that differs by a few.
func (p *filled) counted(v int, pos plenary.Position, style string, joined bool) (s pairSlot, ok bool) {
	n := int(p.rec.Tally(v).Of(pos).Or(0))
	if pos == plenary.NotVoting {
		n = len(p.rec.Ballots(v).With(pos))
	}
	if n == 0 && !joined {
		return s, false
	}
	wrong := n + []int{2, 3, 4, 7, -2, -3}[p.IntN(6)]
	if n < 10 || p.rec.Body(v) == plenary.SecurityCouncil {
		wrong = n + 1 + p.IntN(2)
	}
	write := func(n int) string { return fmt.Sprint(n) }
	if style == ".w" || style == "" && !joined && max(n, wrong) < 20 && p.IntN(2) == 0 {
		write = spelled
	}
	return pairSlot{v, write(n), write(wrong)}, true
}

// spelled is a number in words.
func spelled(n int) string {
	switch {
	case n < 20:
		return units[n]
	case n < 100 && n%10 == 0:
		return tens[n/10]
	case n < 100:
		return tens[n/10] + "-" + units[n%10]
	case n%100 == 0:
		return units[n/100] + " hundred"
	}
	return units[n/100] + " hundred and " + spelled(n%100)
}

// listed is a list of members that took positions, and one with a member that took another.
func (p *filled) listed(token []string, vote func(string) int) (s pairSlot, ok bool) {
	spec := strings.Split(token[1], "-")
	s.vote = vote(spec[0])
	took := func(c plenary.Code, specs []string) bool {
		return !slices.ContainsFunc(specs, func(q string) bool { return p.rec.Position(vote(q), c) != byLetter[q[1]] })
	}
	var right, otherwise []plenary.Code
	for _, b := range p.rec.Ballots(s.vote) {
		voted := b.Position == plenary.Yes || b.Position == plenary.No || b.Position == plenary.Abstain
		switch {
		case p.used[b.Member]:
		case took(b.Member, spec):
			right = append(right, b.Member)
		case voted && b.Position != byLetter[spec[0][1]] && took(b.Member, spec[1:]):
			otherwise = append(otherwise, b.Member)
		}
	}
	n := len(right)
	if token[2] != "all" {
		n = int(token[2][0] - '0')
	}
	if n == 0 || n > 9 || len(right) < n || len(otherwise) == 0 {
		return s, false
	}
	p.Shuffle(len(right), func(i, j int) { right[i], right[j] = right[j], right[i] })
	list := func(codes []plenary.Code) string {
		ns := make([]string, len(codes))
		for i, c := range codes {
			p.used[c], ns[i] = true, names.Name(c)
		}
		if len(ns) == 1 {
			return ns[0]
		}
		return strings.Join(ns[:len(ns)-1], ", ") + " and " + ns[len(ns)-1]
	}
	s.true = list(right[:n])
	s.false = list(append([]plenary.Code{otherwise[p.IntN(len(otherwise))]}, right[1:n]...))
	return s, true
}

// vetoers is a slot of those who vetoed a text, one of them a member that did not when false.
func (p *pairTeller) vetoers() (s pairSlot, ok bool) {
	s.vote = p.now
	var did, not []string
	for _, code := range []plenary.Code{"CHN", "FRA", "GBR", "RUS", "USA"} {
		switch p.rec.Position(p.now, code) {
		case plenary.No:
			did = append(did, names.Name(code))
		case plenary.Yes, plenary.Abstain:
			not = append(not, names.Name(code))
		}
	}
	if len(did) == 0 || len(did) > 2 || len(not) == 0 {
		return s, false
	}
	s.true = strings.Join(did, " and ")
	did[0] = not[p.IntN(len(not))]
	s.false = strings.Join(did, " and ")
	return s, true
}
