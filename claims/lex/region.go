package lex

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/groups"
)

// regions are parts of the world as the press speaks of them, from the electoral groups
// of the United Nations, and by what words. Where a state may or may not be counted it
// is in Fringe.
var regions = []struct {
	id, from string
	without  string
	words    string
}{
	{"european", "eastern-european weog", "USA CAN AUS NZL ISR KIR", "european; europe"},
	{"latin-american", "grulac", "", "latin american; latin america"},
	{"asian", "asia-pacific", "", "asian; asia"},
}

// called are words, most of them adjectives, for groups.
var called = map[string]string{
	"african": "african", "africa": "african", "arab": "arab-league", "eu": "eu", "nato": "nato", "nordic": "nordic", "baltic": "baltic", "gulf": "gcc",
	"permanent": "p5", "permanent council": "p5", "elected": "e10", "non-permanent": "e10", "nonpermanent": "e10", "brics": "brics", "g7": "g7", "asean": "asean",
	"soviet-bloc": "soviet-bloc", "soviet bloc": "soviet-bloc", "central asian": "central-asian", "visegrad": "visegrad", "benelux": "benelux", "scandinavian": "nordic",
	"warsaw pact": "warsaw-pact", "europeans": "european", "africans": "african", "asians": "asian", "latin americans": "latin-american", "arabs": "arab-league", "veto wielding": "p5", "veto-wielding": "p5", "veto-holding": "p5", "veto holding": "p5", "veto-bearing": "p5", "arab league": "arab-league", "western permanent": "p3",
}

// fringe are members that a writer may or may not mean when he speaks of a group.
var fringe = map[string]string{
	"european":       "TUR ARM AZE GEO RUS CYP KAZ",
	"latin-american": "ATG BHS BRB BLZ DMA GRD GUY HTI JAM KNA LCA VCT SUR TTO",
	"asian":          "FJI KIR MHL FSM NRU PLW PNG WSM SLB TON TUV VUT CYP TUR ISR ARM AZE GEO RUS EGY BHR IRQ JOR KWT LBN OMN QAT SAU SYR ARE YEM YMD",
	"african":        "MUS MDG SYC COM",
	"arab-league":    "COM DJI SOM MRT",
	"soviet-bloc":    "YUG ALB CUB VNM MNG",
	"nordic":         "EST LVA LTU",
	"brics":          "SAU ARG",
}

// addRegions adds the parts of the world to the groups, under no name of their own.
func (l *Lexicon) addRegions() {
	l.called, l.fringe = map[string]int32{}, map[int32][]plenary.Code{}
	for _, r := range regions {
		g := groups.Group{ID: r.id, Name: r.id, Kind: groups.Regional}
		for _, o := range l.Groups {
			if slices.Contains(strings.Fields(r.from), o.ID) {
				for _, m := range o.Members {
					if !strings.Contains(r.without, string(m.Code)) {
						g.Members = append(g.Members, m)
					}
				}
			}
		}
		for w := range strings.SplitSeq(r.words, "; ") {
			l.called[w] = int32(len(l.Groups))
		}
		l.Groups = append(l.Groups, g)
	}
	for i, g := range l.Groups {
		for w, id := range called {
			if id == g.ID {
				l.called[w] = int32(i)
			}
		}
		for c := range strings.FieldsSeq(fringe[g.ID]) {
			l.fringe[int32(i)] = append(l.fringe[int32(i)], plenary.Code(c))
		}
	}
}

// GroupCalled is the group of whose members a word speaks: EU, African, permanent.
func (l *Lexicon) GroupCalled(word string) (group int32, ok bool) {
	group, ok = l.called[word]
	return group, ok
}

// IsRegion says whether a word is the name of a part of the world.
func (l *Lexicon) IsRegion(word string) bool {
	switch word {
	case "africa", "europe", "asia", "latin america":
		return true
	}
	return false
}

// Fringe are those whom one may or may not count to a group, besides or among its
// members. The slice must not be changed.
func (l *Lexicon) Fringe(group int32) []plenary.Code { return l.fringe[group] }
