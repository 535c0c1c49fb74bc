// Package fetch gets one file over HTTPS for the commands that need a network,
// safely: https only, never an address that is not public, bounded in size,
// time, redirects and slowness, resumed where it was cut.
//
// It never follows a redirect to a private address, never keeps a cookie, never
// sends more than the request, and never reports a file as whole before its
// stated length has arrived.
package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"

	"github.com/plenary-vote/plenary"
)

// Limits bound one download. The zero value takes the defaults.
type Limits struct {
	Bytes     int64         // whole file, default 1 GiB
	Time      time.Duration // whole download, default 30 minutes
	Redirects int           // default 5
	Stall     time.Duration // longest time for MinBytes to arrive, default 30 s
	MinBytes  int64         // least number of bytes in each Stall, default 16 KiB
}

func (l Limits) withDefaults() Limits {
	set := func(n *int64, d int64) {
		if *n <= 0 {
			*n = d
		}
	}
	set(&l.Bytes, 1<<30)
	set((*int64)(&l.Time), int64(30*time.Minute))
	set((*int64)(&l.Stall), int64(30*time.Second))
	set(&l.MinBytes, 16<<10)
	if l.Redirects <= 0 {
		l.Redirects = 5
	}
	return l
}

// Client gets files. Build one with New.
type Client struct {
	http   *http.Client
	limits Limits
}

// Option changes a Client, for tests against a server of one's own.
type Option func(*settings)

type settings struct {
	limits Limits
	allow  func(netip.Addr) bool
	roots  *x509.CertPool
}

// WithLimits bounds downloads otherwise than by default.
func WithLimits(l Limits) Option { return func(s *settings) { s.limits = l } }

// WithAddresses replaces the check that an address is public.
func WithAddresses(allow func(netip.Addr) bool) Option { return func(s *settings) { s.allow = allow } }

// WithRoots replaces the system's certificate authorities.
func WithRoots(p *x509.CertPool) Option { return func(s *settings) { s.roots = p } }

// New builds a Client.
func New(options ...Option) *Client {
	s := settings{allow: Public}
	for _, o := range options {
		o(&s)
	}
	limits := s.limits.withDefaults()
	dialer := &net.Dialer{
		Timeout: 15 * time.Second,
		// The check stands where the connection is made, after the name was
		// looked up, so that no name can lead to a private address.
		Control: func(_, address string, _ syscall.RawConn) error {
			ap, err := netip.ParseAddrPort(address)
			if err != nil {
				return err
			}
			if !s.allow(ap.Addr().Unmap()) {
				return errPrivate
			}
			return nil
		},
	}
	transport := &http.Transport{
		DialContext:            dialer.DialContext,
		TLSClientConfig:        &tls.Config{RootCAs: s.roots, MinVersion: tls.VersionTLS12},
		TLSHandshakeTimeout:    15 * time.Second,
		ResponseHeaderTimeout:  limits.Stall,
		MaxResponseHeaderBytes: 64 << 10,
		DisableCompression:     true, // lengths are those of the file
		ForceAttemptHTTP2:      true,
	}
	return &Client{limits: limits, http: &http.Client{
		Transport: transport,
		CheckRedirect: func(r *http.Request, via []*http.Request) error {
			if len(via) > limits.Redirects {
				return fmt.Errorf("more than %d redirects", limits.Redirects)
			}
			return checkURL(r.URL)
		},
	}}
}

var errPrivate = errors.New("the address is not a public one")

// Public says whether an address belongs to the public Internet.
func Public(a netip.Addr) bool {
	if !a.IsValid() || !a.IsGlobalUnicast() || a.IsPrivate() || a.IsLoopback() || a.IsLinkLocalUnicast() {
		return false
	}
	for _, p := range reserved {
		if p.Contains(a) {
			return false
		}
	}
	return true
}

// reserved are the ranges of RFC 6890 and its registry that the standard
// library does not call private.
var reserved = func() (ps []netip.Prefix) {
	for _, s := range []string{
		"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24",
		"203.0.113.0/24", "240.0.0.0/4", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
	} {
		ps = append(ps, netip.MustParsePrefix(s))
	}
	return ps
}()

func checkURL(u *url.URL) error {
	if u.Scheme != "https" || u.Host == "" || u.User != nil {
		return plenary.Errorf(plenary.Refused, "%s is not an https address without a password", u.Redacted())
	}
	if a, err := netip.ParseAddr(strings.Trim(u.Hostname(), "[]")); err == nil && !a.IsValid() {
		return plenary.Errorf(plenary.Refused, "%s has no valid address", u.Redacted())
	}
	return nil
}

// get sends one request and explains what went wrong in the user's terms.
func (c *Client) get(ctx context.Context, address string, header http.Header) (*http.Response, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, plenary.Errorf(plenary.Invalid, "%q is not an address: %w", address, err)
	}
	if err := checkURL(u); err != nil {
		return nil, err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, plenary.Errorf(plenary.Invalid, "%q is not an address: %w", address, err)
	}
	for k, v := range header {
		r.Header[k] = v
	}
	r.Header.Set("User-Agent", "plenary (https://github.com/plenary-vote/plenary)")
	r.Header.Set("Accept-Encoding", "identity")
	resp, err := c.http.Do(r)
	if err != nil {
		return nil, explain(u, err)
	}
	return resp, nil
}

func explain(u *url.URL, err error) error {
	var dns *net.DNSError
	var own *plenary.Error
	switch {
	case errors.As(err, &own):
		return own
	case errors.Is(err, errPrivate):
		return plenary.Errorf(plenary.Refused, "%s leads to an address that is not public", u.Redacted())
	case errors.As(err, &dns), errors.Is(err, syscall.ENETUNREACH), errors.Is(err, syscall.EHOSTUNREACH), errors.Is(err, syscall.ECONNREFUSED):
		return plenary.Errorf(plenary.Unavailable, "%s cannot be reached: %w", u.Host, err).
			WithHint("without a network, download the file elsewhere and read it with plenary import FILE")
	case errors.Is(err, context.DeadlineExceeded):
		return plenary.Errorf(plenary.Unavailable, "%s did not answer in time", u.Host).WithHint("try again later")
	}
	return plenary.Errorf(plenary.Unavailable, "%s: %w", u.Redacted(), err).WithHint("try again later")
}

// status explains an answer that is no file.
func status(resp *http.Response) error {
	e := plenary.Errorf(plenary.Unavailable, "%s answered %s", resp.Request.URL.Redacted(), resp.Status)
	if resp.StatusCode == http.StatusNotFound || resp.StatusCode == http.StatusGone {
		e.Code = plenary.NotFound
		return e
	}
	return e.WithHint("try again later")
}
