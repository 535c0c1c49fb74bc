package live_test

import (
	"bufio"
	"fmt"
	"html/template"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"encoding/json"

	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/journal/journaltest"
	"github.com/plenary-vote/plenary/web/live"
)

// serveEnv makes this test binary a server over the directory it names.
const serveEnv = "PLENARY_TEST_SERVE_DIR"

func TestMain(m *testing.M) {
	if dir := os.Getenv(serveEnv); dir != "" {
		child(dir)
	}
	os.Exit(m.Run())
}

// child serves until its input ends.
func child(dir string) {
	h, err := hall.Open(hall.Options{Data: filepath.Join(dir, "data"), Copy: filepath.Join(dir, "copy")})
	if err != nil {
		fmt.Println(err)
		os.Exit(3)
	}
	frame := func(w http.ResponseWriter, _ *http.Request, status int, _ string, _ bool, body template.HTML) {
		w.WriteHeader(status)
		io.WriteString(w, string(body))
	}
	srv := httptest.NewServer(live.New(live.Options{Hall: h, Frame: frame, Setup: "the key"}))
	fmt.Println(srv.URL)
	io.Copy(io.Discard, os.Stdin)
	os.Exit(0)
}

// TestNoAnswerBeforeItsSync follows the server's system calls while delegates
// vote over HTTP: before the answer to a ballot is written to its connection, the
// ballot was written to the journal and to the second copy, and a sync of each,
// begun after the write, had returned.
func TestNoAnswerBeforeItsSync(t *testing.T) {
	trace := filepath.Join(t.TempDir(), "trace")
	self := exec.Command(os.Args[0])
	self.Env = append(os.Environ(), serveEnv+"="+t.TempDir())
	c := journaltest.Strace(t, self, trace)
	stop, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || !strings.HasPrefix(address, "http") {
		t.Fatalf("the server said %q, %v", address, err)
	}
	const seats, casts = 8, 5
	s := &site{t: t, url: strings.TrimSpace(address)}
	list := ""
	for i := range seats {
		list += fmt.Sprintf("S%02d,Seat %d\n", i, i)
	}
	b := &browser{site: s}
	_, body := b.post("/meetings/new", url.Values{"key": {"the key"}, "title": {"x"}, "meeting": {"m1"}, "body": {"un-ga"}, "members": {list}})
	var made struct{ Code string }
	if err := json.Unmarshal([]byte(body), &made); err != nil {
		t.Fatal(body)
	}
	organiser := s.join(made.Code)
	chair := s.join(organiser.code("chair", ""))
	var delegates []*browser
	for i := range seats {
		delegates = append(delegates, s.join(organiser.code("seat", fmt.Sprintf("S%02d", i))))
	}
	chair.must("sitting", `{"to":"in-session"}`)
	chair.must("call", `{"id":"v1","subject":{"kind":"question","text":"?"},"method":"recorded"}`)
	chair.must("begin", `{"vote":"v1"}`)
	var wg sync.WaitGroup
	for i, d := range delegates {
		wg.Go(func() {
			for n := range casts {
				d.must("cast", fmt.Sprintf(`{"vote":"v1","seat":"S%02d","position":"yes","n":%d,"source":"device"}`, i, n+1))
			}
		})
	}
	wg.Wait()
	stop.Close()
	if err := c.Wait(); err != nil {
		t.Fatal(err)
	}
	calls, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	mark := regexp.MustCompile(`\\"seat\\":\\"S\d\d\\",\\"position\\":\\"yes\\",\\"n\\":\d`)
	answers, problems := journaltest.Order(string(calls), mark, `\"status\":\"accepted\"`, "journal.db-wal", "m1.frames")
	for _, p := range problems {
		t.Error(p)
	}
	if answers != seats*casts {
		t.Errorf("%d answers to ballots in the trace, want %d", answers, seats*casts)
	}
}
