package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
)

// startPlenary starts the program as a user does, with its second copy off, as
// the peers have none; it opens a meeting, lets every seat join with its code,
// and opens a vote. Ballots go through the address that browsers use.
func startPlenary(ctx context.Context, program, dir string, members int) (*chamber, error) {
	cmd := exec.Command(program, "serve", "--json", "--listen", "127.0.0.1:0", "--data", filepath.Join(dir, "data"))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	stop := func() { cmd.Process.Signal(os.Interrupt); cmd.Wait() }
	var hello struct{ Address, Open string }
	if err := json.NewDecoder(out).Decode(&hello); err != nil {
		stop()
		return nil, err
	}
	cookies, err := gather(ctx, hello.Address, hello.Open, members)
	if err != nil {
		stop()
		return nil, err
	}
	url := hello.Address + "/meetings/bench/do/cast"
	seats := make([]string, members)
	for m := range members {
		seats[m] = seatCode(m)
	}
	return &chamber{
		members: members,
		cast: func(m, n int) (*http.Request, error) {
			body, _ := json.Marshal(cast{vote, seats[m], positions[n%3], n, "device"})
			r, err := http.NewRequest(http.MethodPost, url, bytes.NewReader(body))
			if err == nil {
				r.Header.Set("Content-Type", "application/json")
				r.Header.Set("Cookie", cookies[m])
			}
			return r, err
		},
		accepted: func(status int, body []byte) bool {
			return status == 200 && bytes.Contains(body, []byte(`"status":"accepted"`))
		},
		stop: stop,
		pid:  cmd.Process.Pid,
	}, nil
}

// cast is a ballot as a seat's screen sends it.
type cast struct {
	Vote     string `json:"vote"`
	Seat     string `json:"seat"`
	Position string `json:"position"`
	N        int    `json:"n"`
	Source   string `json:"source"`
}

func seatCode(m int) string { return fmt.Sprintf("S%d", m) }

// gather opens the meeting and its vote, and gives the cookie of every seat.
func gather(ctx context.Context, address, open string, members int) ([]string, error) {
	link, err := url.Parse(open)
	if err != nil {
		return nil, err
	}
	var list strings.Builder
	for m := range members {
		fmt.Fprintf(&list, "%s,Member %d\n", seatCode(m), m)
	}
	base := address + "/meetings/bench"
	var opened struct{ Code string }
	if _, err := post(ctx, address+"/meetings/new", "", url.Values{"key": {link.Query().Get("key")}, "meeting": {"bench"}, "title": {"Bench"}, "body": {"un-ga"},
		"members": {list.String()}}, &opened); err != nil {
		return nil, err
	}
	organiser, err := join(ctx, base, opened.Code)
	if err != nil {
		return nil, err
	}
	var slips []struct{ Code string }
	if _, err := post(ctx, base+"/codes", organiser, url.Values{"role": {"chair"}}, &slips); err != nil {
		return nil, err
	}
	chair, err := join(ctx, base, slips[0].Code)
	if err != nil {
		return nil, err
	}
	if _, err := post(ctx, base+"/codes", organiser, url.Values{}, &slips); err != nil {
		return nil, err
	}
	cookies := make([]string, members)
	errs := make([]error, 32)
	var joining sync.WaitGroup
	for k := range errs {
		joining.Go(func() {
			for m := k; m < members && errs[k] == nil; m += len(errs) {
				cookies[m], errs[k] = join(ctx, base, slips[m].Code)
			}
		})
	}
	joining.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	for _, c := range [][2]string{{"sitting", `{"to":"in-session"}`}, {"call", `{"id":"` + vote + `","method":"recorded","subject":{"kind":"question","text":"?"}}`},
		{"begin", `{"vote":"` + vote + `"}`}} {
		r, err := http.NewRequestWithContext(ctx, http.MethodPost, base+"/do/"+c[0], strings.NewReader(c[1]))
		if err != nil {
			return nil, err
		}
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Cookie", chair)
		if _, err := answer(r, nil); err != nil {
			return nil, err
		}
	}
	return cookies, nil
}

func join(ctx context.Context, base, code string) (cookie string, err error) {
	h, err := post(ctx, base+"/join", "", url.Values{"code": {code}, "nonce": {"nonce-of-" + code}}, nil)
	if err != nil {
		return "", err
	}
	cookie, _, _ = strings.Cut(h.Get("Set-Cookie"), ";")
	return cookie, nil
}

// post sends a form and reads JSON.
func post(ctx context.Context, address, cookie string, form url.Values, out any) (http.Header, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, address, strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Accept", "application/json")
	if cookie != "" {
		r.Header.Set("Cookie", cookie)
	}
	return answer(r, out)
}

func answer(r *http.Request, out any) (http.Header, error) {
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s %.300s %v", r.URL.Path, resp.Status, b, err)
	}
	if out != nil {
		err = json.Unmarshal(b, out)
	}
	return resp.Header, err
}
