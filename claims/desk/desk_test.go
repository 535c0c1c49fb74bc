package desk_test

import (
	"context"
	"runtime"
	"sync"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/claims/desk"
)

func open(t *testing.T) *desk.Desk {
	t.Helper()
	r, err := archive.Open()
	if err != nil {
		t.Fatal(err)
	}
	return desk.New(r)
}

// The vote is A/RES/ES-11/1 of 2 March 2022: 141 in favour, 5 against, 35
// abstaining (UNDL record 3959039).
const text = "The UN General Assembly on 2 March 2022 demanded that Russia withdraw from Ukraine: 141 countries voted in favour, five against and 35 abstained."

func TestDeskChecksForMany(t *testing.T) {
	d := open(t)
	d.Warm()
	var wg sync.WaitGroup
	for range 2 * runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			leave, err := d.Enter()
			if err != nil {
				t.Error(err)
				return
			}
			defer leave()
			r, err := d.Check(context.Background(), claims.Article{Text: []byte(text)})
			if err != nil || r.Count(claims.Supported) == 0 || r.Count(claims.Contradicted) != 0 {
				t.Errorf("%d supported, %d contradicted, %v", r.Count(claims.Supported), r.Count(claims.Contradicted), err)
			}
		})
	}
	wg.Wait()
}

func TestDeskRefusesWhenFull(t *testing.T) {
	d := open(t)
	var leaves []func()
	for {
		leave, err := d.Enter()
		if err != nil {
			if plenary.CodeOf(err) != plenary.Unavailable {
				t.Errorf("a full queue is %v, want unavailable", err)
			}
			break
		}
		if leaves = append(leaves, leave); len(leaves) > 1000*runtime.GOMAXPROCS(0) {
			t.Fatal("the queue has no end")
		}
	}
	leaves[0]()
	leaves[0]() // leaving twice frees one place
	if _, err := d.Enter(); err != nil {
		t.Errorf("a place was left, and nobody may enter: %v", err)
	}
	if _, err := d.Enter(); err == nil {
		t.Error("leaving twice freed two places")
	}
}

func TestDay(t *testing.T) {
	for in, ok := range map[string]bool{"": true, "2022-03-03": true, "2022-03": false, "2022": false, "yesterday": false, "2022-02-30": false} {
		if _, err := desk.Day(in); (err == nil) != ok {
			t.Errorf("%q: %v", in, err)
		}
	}
}
