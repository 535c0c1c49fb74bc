package claims_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/claims"
)

// bystanders are asides that name a member, @, and tell nothing of its vote.
var bystanders = []string{
	", after a quarrel with @", ", despite pressure from @", ", to the annoyance of @", ", to the delight of @", ", much as @ had feared", ", whose troops are in @", ", a neighbour of @",
	", with an eye on @", ", in spite of @'s pleas", ", having talked to @", ", just back from a visit to @", ", on the advice of @", ", as its trade with @ shows", ", which owes much to @",
	", and later explained this to @", ", a fact not lost on @", ", as @ well knows", ", for reasons known only to @", ", under a deal with @", ", and then flew to @", ", no friend of @", ", an old ally of @",
	", thanks to @", ", said a diplomat from @", ", as the papers in @ report", ", after a phone call from @", ", which pleased @", ", which angered @", ", in full view of @", " (a blow to @)",
	" after months of talks with @", " because of @", " in the face of @'s threats", " under the eyes of @", " in memory of the war with @",
}

// TestBystanders holds that a member named in an aside behind a true statement is hardly ever
// taken for one of those who voted: the aside is put into the true cases of others, and
// makes a contradiction in at most one text of a hundred.
func TestBystanders(t *testing.T) {
	c := newChecker(t)
	files, err := filepath.Glob("testdata/independent/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	members := []string{"Portugal", "Chile", "Norway", "Kenya", "Japan", "Poland", "Cuba", "Australia", "Sweden", "Egypt"}
	step := 8
	if soak() {
		step = 1
	}
	texts, wrong, n := 0, 0, 0
	for _, f := range files {
		all := casesOf(t, f)
		for i := range all {
			l := &all[i]
			if n++; n%step != 0 || l.Text == "" || slices.ContainsFunc(l.Gold, func(g gold) bool { return g.Verdict != "supported" }) {
				continue
			}
			added := newlyContradicted(c, l.article(t))
			for k, g := range l.Gold {
				at := strings.Index(l.Text, g.Quote)
				end := at + len(g.Quote)
				member := members[(n+k)%len(members)]
				if at < 0 || end == len(l.Text) || !strings.ContainsAny(l.Text[end:end+1], ".,;!") || strings.Contains(l.Text, member) {
					continue
				}
				aside := strings.ReplaceAll(bystanders[(3*n+k)%len(bystanders)], "@", member)
				a := l.article(t)
				a.Text = []byte(l.Text[:end] + aside + l.Text[end:])
				texts++
				for _, x := range added(a) {
					wrong++
					t.Logf("%s: %s%s: %q: %s", l.ID, g.Quote, aside, x.Quote, x.Why)
				}
			}
		}
	}
	t.Logf("%d texts with an aside: %d contradictions", texts, wrong)
	if texts < 500 || wrong*100 > texts {
		t.Errorf("asides make %d contradictions in %d texts", wrong, texts)
	}
}

// newlyContradicted gives the contradictions of an article that another, of which it is made,
// does not have.
func newlyContradicted(c *claims.Checker, base claims.Article) func(claims.Article) []claims.Finding {
	before := map[string]bool{}
	for _, x := range contradicted(c, base) {
		before[x.Why] = true
	}
	return func(a claims.Article) []claims.Finding {
		return slices.DeleteFunc(contradicted(c, a), func(x claims.Finding) bool { return before[x.Why] })
	}
}
