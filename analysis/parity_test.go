package analysis_test

import (
	"bufio"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/internal/shared"
)

type parity struct {
	names  []string
	planes []analysis.Planes
}

func (p parity) of(t *testing.T, name string) analysis.Planes {
	t.Helper()
	i := slices.Index(p.names, name)
	if i < 0 {
		t.Fatalf("no %s in the parity set", name)
	}
	return p.planes[i]
}

var parityOnce struct {
	sync.Once
	parity
	err error
}

func readParity(path string) (parity, error) {
	var p parity
	f, err := os.Open(path)
	if err != nil {
		return p, err
	}
	defer f.Close()
	z, err := zstd.NewReader(f)
	if err != nil {
		return p, err
	}
	defer z.Close()
	members, votes := map[string]int{}, map[string]int{}
	sc := bufio.NewScanner(z)
	sc.Scan() // rcid, country, vote (1 yes, 2 abstain, 3 no), ccode, session
	for sc.Scan() {
		line := strings.Split(sc.Text(), ",")
		// A name may hold a comma; the three columns after it may not.
		name, code := strings.Join(line[1:len(line)-3], ","), line[len(line)-3]
		name = strings.Trim(name, `"`)
		v, ok := votes[line[0]]
		if !ok {
			v = len(votes)
			votes[line[0]] = v
		}
		m, ok := members[name]
		if !ok {
			m = len(members)
			members[name] = m
			p.names = append(p.names, name)
			p.planes = append(p.planes, analysis.NewPlanes(6400))
		}
		switch n, _ := strconv.Atoi(code); n {
		case 1:
			p.planes[m].Yes.Add(v)
		case 2:
			p.planes[m].Abstain.Add(v)
		case 3:
			p.planes[m].No.Add(v)
		}
	}
	return p, sc.Err()
}

func loadParity(t testing.TB) parity {
	t.Helper()
	path := shared.Path(t, "record/parity/unvotes.csv.zst")
	parityOnce.Do(func() { parityOnce.parity, parityOnce.err = readParity(path) })
	if parityOnce.err != nil {
		t.Fatal(parityOnce.err)
	}
	return parityOnce.parity
}

// The check integers of ../shared/record/parity/README.md.
func TestParity(t *testing.T) {
	p := loadParity(t)
	if len(p.planes) != 200 {
		t.Fatalf("%d members, want 200", len(p.planes))
	}
	usa, russia, israel := p.of(t, "United States"), p.of(t, "Russia"), p.of(t, "Israel")
	tab := analysis.NewTable(usa, russia, nil)
	if tab.N() != 6119 || tab.N()-tab.Same() != 4777 || analysis.Differed(usa, russia, nil).Len() != 4777 {
		t.Errorf("USA and Russia: %v", tab)
	}
	for _, c := range []struct {
		measure string
		table   analysis.Table
		want    float64
	}{
		{"raw", tab, 0.219317}, {"kappa", tab, -0.130854},
		{"raw", analysis.NewTable(usa, israel, nil), 0.675270}, {"kappa", analysis.NewTable(usa, israel, nil), 0.498374},
	} {
		m, err := analysis.MeasureByID(c.measure)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := m.Of(c.table); !ok || math.Abs(got-c.want) > 5e-7 {
			t.Errorf("%s = %v, want %v", c.measure, got, c.want)
		}
	}
	pairs := analysis.AllPairs(p.planes, nil)
	var same, joint, met int
	for i := range p.planes {
		for j := range i {
			s, n := pairs.Of(i, j)
			same, joint = same+s, joint+n
			if n > 0 {
				met++
			}
		}
	}
	if same != 47094516 || joint != 64559256 || met != 19570 {
		t.Errorf("all pairs: same %d of %d, %d pairs met; want 47094516 of 64559256, 19570", same, joint, met)
	}
}

func BenchmarkAllPairsParity(b *testing.B) {
	p := loadParity(b)
	for b.Loop() {
		analysis.AllPairs(p.planes, nil)
	}
}

func BenchmarkTable(b *testing.B) {
	p := loadParity(b)
	for b.Loop() {
		analysis.NewTable(p.planes[0], p.planes[1], nil)
	}
}

func BenchmarkCounts(b *testing.B) {
	p := loadParity(b)
	for b.Loop() {
		analysis.Counts(p.planes)
	}
}
