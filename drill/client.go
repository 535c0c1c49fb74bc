package drill

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/plenary-vote/plenary"
)

// site is where the server is now. It moves with every restart.
type site struct {
	mu      sync.Mutex
	address string // under mu; empty while the server is known to be down
	back    chan struct{}
}

func (s *site) set(address string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.address = address
	if s.back != nil {
		close(s.back)
		s.back = nil
	}
	if address == "" {
		s.back = make(chan struct{})
	}
}

// dial connects to the server, once it is up.
func (s *site) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	for {
		s.mu.Lock()
		address, back := s.address, s.back
		s.mu.Unlock()
		if address != "" {
			return new(net.Dialer).DialContext(ctx, "tcp", address)
		}
		select {
		case <-back:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// device is a browser: connections of its own. Several people can use it.
type device struct{ http *http.Client }

func (s *site) device() *device {
	return &device{&http.Client{Transport: &http.Transport{DialContext: s.dial, MaxIdleConnsPerHost: 2}, Timeout: 20 * time.Second}}
}

// person is somebody in the meeting: a device and the cookie of their role.
type person struct {
	*device
	cookie string
	seat   plenary.Code
}

const root = "http://localhost"

// ask makes one request and gives the body of the answer.
func (p *person) ask(ctx context.Context, method, path, kind string, body []byte) (int, []byte, http.Header, error) {
	r, err := http.NewRequestWithContext(ctx, method, root+path, bytes.NewReader(body))
	if err != nil {
		return 0, nil, nil, err
	}
	r.Header.Set("Accept", "application/json")
	if kind != "" {
		r.Header.Set("Content-Type", kind)
	}
	if p.cookie != "" {
		r.Header.Set("Cookie", p.cookie)
	}
	resp, err := p.http.Do(r)
	if err != nil {
		return 0, nil, nil, err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(io.LimitReader(resp.Body, 64<<20))
	return resp.StatusCode, b, resp.Header, err
}

// insist repeats a request until the server gives an answer that says what
// became of it: a lost connection, or "unknown", says nothing.
func (p *person) insist(ctx context.Context, method, path, kind string, body []byte) (status int, b []byte, h http.Header, tries int, err error) {
	for {
		tries++
		status, b, h, err = p.ask(ctx, method, path, kind, body)
		if err == nil && status < 500 {
			return status, b, h, tries, nil
		}
		if err == nil && status == http.StatusInternalServerError {
			return status, b, h, tries, nil
		}
		select {
		case <-ctx.Done():
			return 0, nil, nil, tries, plenary.Errorf(plenary.Unavailable, "the server gave no answer to %s %s: %d, %v", method, path, status, err)
		case <-time.After(10 * time.Millisecond):
		}
	}
}

// form posts a form and reads the JSON of the answer.
func (p *person) form(ctx context.Context, path string, fields url.Values, out any) (http.Header, error) {
	status, b, h, _, err := p.insist(ctx, http.MethodPost, path, "application/x-www-form-urlencoded", []byte(fields.Encode()))
	if err != nil {
		return nil, err
	}
	if status != http.StatusOK {
		return nil, plenary.Errorf(plenary.Unavailable, "POST %s answers %d: %s", path, status, clip(b))
	}
	if out == nil {
		return h, nil
	}
	if err := json.Unmarshal(b, out); err != nil {
		return nil, plenary.Errorf(plenary.Unavailable, "POST %s answers with what is no JSON: %w", path, err)
	}
	return h, nil
}

// joinMeeting redeems a code on a device.
func (s *site) joinMeeting(ctx context.Context, d *device, meeting, code string, nonce string) (*person, error) {
	p := &person{device: d}
	var told struct{ Seat plenary.Code }
	h, err := p.form(ctx, "/meetings/"+meeting+"/join", url.Values{"code": {code}, "nonce": {nonce}}, &told)
	if err != nil {
		return nil, err
	}
	cookie, _, _ := strings.Cut(h.Get("Set-Cookie"), ";")
	if cookie == "" {
		return nil, plenary.Errorf(plenary.Unavailable, "joining gave no cookie")
	}
	p.cookie, p.seat = cookie, told.Seat
	return p, nil
}

func clip(b []byte) string { return string(b[:min(len(b), 200)]) }
