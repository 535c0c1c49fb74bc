package store_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/store"
)

const killDir = "PLENARY_STORE_KILL_DIR"

func TestMain(m *testing.M) {
	if dir := os.Getenv(killDir); dir != "" {
		importForEver(dir)
	}
	os.Exit(m.Run())
}

// importForEver imports one vote more each time and says so on standard output
// once Import has returned.
func importForEver(dir string) {
	t := &testing.T{}
	base := baseOf(t, vote1)
	first, _ := strconv.Atoi(os.Getenv("FIRST"))
	for n := first; ; n++ {
		in := input(t, "a.csv", rows(strconv.Itoa(1000+n), "A/RES/80/"+strconv.Itoa(n), "More", "AFG:Y BLR:N", "1,1,0,0,2"))
		if _, err := store.ImportOver(dir, base, []store.Input{in}); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println(n)
	}
}

// TestKilled kills a process while it imports, 3 times, 100 with
// PLENARY_SOAK=1. Afterwards the record must open, and hold every vote whose
// import had returned and at most the one that was under way, none in part.
func TestKilled(t *testing.T) {
	kills := 3
	if os.Getenv("PLENARY_SOAK") == "1" {
		kills = 100
	}
	dir, base := t.TempDir(), baseOf(t, vote1)
	held := 0
	for range kills {
		c := exec.Command(os.Args[0], "-test.run=^$")
		c.Env = append(os.Environ(), killDir+"="+dir, "FIRST="+strconv.Itoa(held+1))
		out, err := c.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		acknowledged := held
		timer := (*time.Timer)(nil)
		for lines.Scan() {
			n, err := strconv.Atoi(lines.Text())
			if err != nil {
				t.Fatal(lines.Text())
			}
			acknowledged = n
			if timer == nil { // once it is under way
				timer = time.AfterFunc(time.Duration(rand.IntN(40_000))*time.Microsecond, func() { c.Process.Kill() })
			}
		}
		c.Wait()
		if timer == nil {
			t.Fatal("the importing process ended before its first import")
		}
		r := open(t, dir, base)
		for held = 0; ; held++ {
			i, ok := r.Index(plenary.VoteID("undl:" + strconv.Itoa(1001+held)))
			if !ok {
				break
			}
			if v := r.Vote(i); len(v.Ballots) != 2 || v.Tally != plenary.NewTally(1, 1, 0, 0) {
				t.Fatalf("%+v", v)
			}
		}
		if held < acknowledged || held > acknowledged+1 || r.Len() != held+1 {
			t.Fatalf("%d votes acknowledged, %d held in a record of %d", acknowledged, held, r.Len())
		}
	}
	t.Logf("%d kills, %d imports", kills, held)
}
