package claims_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/claims/extract"
)

// someMembers are members as they stand in the labelled articles.
const someMembers = `(?:Albania|Algeria|Angola|Argentina|Australia|Austria|Bahrain|Belarus|Belgium|Bolivia|Brazil|Britain|Bulgaria|Canada|Chile|China|Colombia|Cuba|Cyprus|Denmark|Egypt|Ethiopia|Finland|France|Gabon|Germany|Ghana|Greece|Hungary|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Japan|Jordan|Kenya|Libya|Malaysia|Mexico|Morocco|Nicaragua|Nigeria|Norway|Pakistan|Panama|Peru|Poland|Portugal|Qatar|Russia|Rwanda|Senegal|Singapore|South Africa|Spain|Sweden|Syria|Turkey|Ukraine|Venezuela|Vietnam|Yemen|Yugoslavia|Zimbabwe|the Netherlands|the United States|the United Kingdom|the Soviet Union)`

// votingVerbs are plain ones.
const votingVerbs = `(?:voted (?:against|no|for|in favour|yes)|abstained|opposed it|backed it|supported it|said no|said yes|stayed away|vetoed it)`

// A change puts a sentence about members in another form that says the same.
type change struct {
	name string
	at   string // what it is made of, in the passage of a finding
	to   []string
	kept float64 // of the findings, at least
}

var changes = []change{
	{"an aside between commas", `(` + someMembers + `) (` + votingVerbs + `)`, []string{"$1, it must be said, $2", "$1, as was to be expected, $2", "$1, alas, $2", "$1, he said with some heat, $2"}, 0.98},
	{"an aside between dashes", `(` + someMembers + `) (` + votingVerbs + `)`, []string{"$1 — as so often — $2", "$1 — of all people — $2"}, 0.98},
	{"an adjunct before the verb", `(` + someMembers + `) (` + votingVerbs + `)`, []string{"$1 at the last minute $2", "$1 after some hesitation $2", "$1 in the end $2", "$1 under pressure from its friends $2"}, 0.98},
	{"an aside behind the verb", `(` + someMembers + `) (voted|sided|stood) (against|for|with)`, []string{"$1 $2, as so often, $3", "$1 $2, to general surprise, $3"}, 0.95},
	{"an envoy", `(` + someMembers + `) (` + votingVerbs + `)`, []string{"the ambassador of $1 $2", "the delegation of $1 $2"}, 0.95},
	{"an adverb in a list", `(` + someMembers + `), (` + someMembers + `)`, []string{"$1 of course, $2", "$1 itself, $2", "$1 once more, $2", "$1, predictably, $2"}, 0.97},
	{"a conjunction", `(` + someMembers + `) and (` + someMembers + `) (` + votingVerbs + `)`, []string{"$1 as well as $2 $3", "$1 and, more surprisingly, $2 $3", "$1 and even $2 $3", "not only $1 but also $2 $3", "$1, like $2, $3"}, 0.97},
	{"a cleft sentence", `(` + someMembers + `) and (` + someMembers + `) (` + votingVerbs + `)`, []string{"it was $1 and $2 that $3"}, 0.97},
	{"what a member is called in a list", `(` + someMembers + `), (` + someMembers + `) and`, []string{"$1, our neighbour, $2 and", "$1, the sponsor's ally, $2 and"}, 0.94},
}

// TestChanges makes changes that keep the meaning to labelled articles, at the place of one of
// their findings on members: the finding must still be made, of the same vote and members.
func TestChanges(t *testing.T) {
	most := 120
	if soak() {
		most = 1 << 20
	}
	c := newChecker(t)
	files, err := filepath.Glob("testdata/independent/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	re := make([]*regexp.Regexp, len(changes))
	for i := range changes {
		re[i] = regexp.MustCompile(`\b` + changes[i].at + `\b`)
	}
	made, kept, false1 := make([]int, len(changes)), make([]int, len(changes)), make([]int, len(changes))
	for _, f := range files {
		all := casesOf(t, f)
		for i := range all {
			l := &all[i]
			if l.Text == "" {
				continue
			}
			a := l.article(t)
			for _, old := range c.Check(a).Claims {
				if old.Kind != extract.Who || old.Verdict == claims.NotInRecord || old.ID == nil || old.Evidence == nil {
					continue
				}
				for k := range changes {
					m := re[k].FindStringSubmatchIndex(l.Text[old.Start:old.End])
					if m == nil || made[k] >= most || strings.Contains(l.Text[old.Start:old.Start+m[0]], "only") {
						continue
					}
					to := changes[k].to[made[k]%len(changes[k].to)]
					changed := re[k].ExpandString(nil, to, l.Text[old.Start:old.End], m)
					b := a
					b.Text = []byte(l.Text[:old.Start+m[0]] + string(changed) + l.Text[old.Start+m[1]:])
					made[k]++
					switch same, wrong := survives(&old, c.Check(b).Claims, old.Start, old.End+len(changed)); {
					case same:
						kept[k]++
					case wrong:
						false1[k]++
						fallthrough
					default:
						if testing.Verbose() && soak() {
							t.Logf("%s, %s: %q", l.ID, changes[k].name, changed)
						}
					}
				}
			}
		}
	}
	for k := range changes {
		t.Logf("%-36s %d of %d kept, %d called contradicted", changes[k].name, kept[k], made[k], false1[k])
		if made[k] < 40 || float64(kept[k]) < changes[k].kept*float64(made[k]) {
			t.Errorf("%s: too few are kept", changes[k].name)
		}
		if 100*false1[k] > 2*made[k] {
			t.Errorf("%s: too many true statements are called contradicted", changes[k].name)
		}
	}
}

// survives says whether findings about a place in a text still say of all members of an old one
// what it said; wrong says whether they contradict what it bore out.
func survives(old *claims.Finding, found []claims.Finding, from, to int) (same, wrong bool) {
	told := map[plenary.Code]bool{}
	for i := range found {
		f := &found[i]
		if f.Start > to || f.End < from || f.ID == nil || f.Evidence == nil || f.Kind != extract.Who && f.Kind != extract.Veto {
			continue
		}
		wrong = wrong || f.Verdict == claims.Contradicted && old.Verdict == claims.Supported
		if *f.ID == *old.ID && (f.Verdict == old.Verdict || f.Verdict == claims.Supported) {
			for code := range f.Evidence.Positions {
				told[code] = true
			}
			same = same || f.Verdict == old.Verdict
		}
	}
	for code := range old.Evidence.Positions {
		same = same && told[code]
	}
	return same, wrong
}
