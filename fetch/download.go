package fetch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/plenary-vote/plenary"
)

// Page gets a page of at most limit bytes into memory, and says what address it
// came from after redirects and what type it states.
func (c *Client) Page(ctx context.Context, address string, limit int64) (body []byte, from, contentType string, err error) {
	ctx, cancel := context.WithTimeout(ctx, c.limits.Time)
	defer cancel()
	resp, err := c.get(ctx, address, nil)
	if err != nil {
		return nil, "", "", err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, "", "", status(resp)
	}
	var b bytes.Buffer
	w := c.watch(ctx, cancel, &b)
	n, err := io.Copy(w, io.LimitReader(resp.Body, limit+1))
	if err := w.stop(err); err != nil {
		return nil, "", "", err
	}
	if n > limit {
		return nil, "", "", plenary.Errorf(plenary.Refused, "%s is larger than %d bytes", address, limit)
	}
	return b.Bytes(), resp.Request.URL.String(), resp.Header.Get("Content-Type"), nil
}

// Progress is told how many bytes of a file are there, and of how many (0 when
// the server does not say).
type Progress func(have, of int64)

// File downloads to path. While it is not whole it stands in path.part, with
// the server's validator in path.etag, and a later call goes on where this one
// was cut, if the server still has the same file. path itself appears only when
// the file is whole, with the stated length and no HTML in it.
func (c *Client) File(ctx context.Context, address, path string, progress Progress) error {
	ctx, cancel := context.WithTimeout(ctx, c.limits.Time)
	defer cancel()
	const attempts = 3
	var err error
	for n := range attempts {
		if n > 0 {
			select {
			case <-ctx.Done():
				return err
			case <-time.After(time.Duration(n) * 500 * time.Millisecond):
			}
		}
		if err = c.attempt(ctx, address, path, progress); err == nil || !errors.Is(err, errCut) {
			return err
		}
	}
	return plenary.Errorf(plenary.Unavailable, "%s was cut off %d times: %w", address, attempts, err).
		WithHint("what has arrived is kept; try again and it goes on from there")
}

// errCut marks a download that may be resumed.
var errCut = errors.New("the connection was cut")

func (c *Client) attempt(ctx context.Context, address, path string, progress Progress) error {
	part, tag := path+".part", path+".etag"
	header := http.Header{}
	var have int64
	if st, err := os.Stat(part); err == nil && st.Size() > 0 {
		if v, err := os.ReadFile(tag); err == nil && len(v) > 0 && len(v) < 1024 {
			have = st.Size()
			header.Set("Range", fmt.Sprintf("bytes=%d-", have))
			header.Set("If-Range", string(v))
		}
	}
	resp, err := c.get(ctx, address, header)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, syscall.ECONNRESET) {
		return fmt.Errorf("%w before an answer", errCut)
	}
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	var total int64
	switch {
	case resp.StatusCode == http.StatusPartialContent && have > 0:
		first, of, ok := contentRange(resp.Header.Get("Content-Range"))
		if !ok || first != have {
			discard(part, tag)
			return plenary.Errorf(plenary.Unavailable, "%s answered with another piece than was asked for", address).WithHint("try again")
		}
		total = of
	case resp.StatusCode == http.StatusRequestedRangeNotSatisfiable && have > 0:
		discard(part, tag)
		return fmt.Errorf("%w: what was kept is longer than the file", errCut)
	case resp.StatusCode == http.StatusOK:
		have, total = 0, resp.ContentLength
	default:
		return status(resp)
	}
	if total > c.limits.Bytes || have > c.limits.Bytes {
		return plenary.Errorf(plenary.Refused, "%s has %d bytes, more than %d", address, total, c.limits.Bytes)
	}
	if t := resp.Header.Get("Content-Type"); strings.HasPrefix(t, "text/html") {
		return htmlInstead(address)
	}
	return c.receive(ctx, resp, address, path, have, max(total, 0), progress)
}

func (c *Client) receive(ctx context.Context, resp *http.Response, address, path string, have, total int64, progress Progress) error {
	part, tag := path+".part", path+".etag"
	flags := os.O_CREATE | os.O_WRONLY
	if have > 0 {
		flags |= os.O_APPEND
	} else {
		flags |= os.O_TRUNC
	}
	f, err := os.OpenFile(part, flags, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	validator := resp.Header.Get("ETag")
	if strings.HasPrefix(validator, "W/") || validator == "" {
		validator = resp.Header.Get("Last-Modified")
	}
	if err := os.WriteFile(tag, []byte(validator), 0o600); err != nil {
		return err
	}
	cancelled, cancel := context.WithCancel(ctx)
	defer cancel()
	context.AfterFunc(cancelled, func() { resp.Body.Close() })
	w := c.watch(ctx, cancel, f)
	w.have, w.total, w.progress = have, total, progress
	n, err := io.Copy(w, io.LimitReader(resp.Body, c.limits.Bytes-have+1))
	err = w.stop(err)
	have += n
	switch {
	case have > c.limits.Bytes:
		discard(part, tag)
		return plenary.Errorf(plenary.Refused, "%s has more than %d bytes", address, c.limits.Bytes)
	case err != nil && plenary.CodeOf(err) == plenary.Unavailable:
		return err
	case err != nil || total > 0 && have < total:
		return fmt.Errorf("%w after %d of %d bytes", errCut, have, total)
	case total > 0 && have > total:
		discard(part, tag)
		return plenary.Errorf(plenary.Unavailable, "%s has %d bytes, not the %d it states", address, have, total).WithHint("try again")
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if isHTML(part) {
		discard(part, tag)
		return htmlInstead(address)
	}
	if err := os.Rename(part, path); err != nil {
		return err
	}
	return os.Remove(tag)
}

func discard(paths ...string) {
	for _, p := range paths {
		os.Remove(p) // what cannot be removed is overwritten by the next attempt
	}
}

func htmlInstead(address string) error {
	return plenary.Errorf(plenary.Unavailable, "%s answered with a web page, not with a file", address).
		WithHint("the file may have moved, or the site asks for something; open the address in a browser")
}

// isHTML looks at the beginning of a file for a page sent in its place.
func isHTML(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 512)
	n, _ := io.ReadFull(f, head)
	text := strings.ToLower(strings.TrimLeft(string(head[:n]), "\ufeff \r\n\t"))
	return strings.HasPrefix(text, "<!doctype html") || strings.HasPrefix(text, "<html")
}

// contentRange reads "bytes 100-199/200".
func contentRange(s string) (first, of int64, ok bool) {
	rest, found := strings.CutPrefix(s, "bytes ")
	span, size, found2 := strings.Cut(rest, "/")
	from, _, found3 := strings.Cut(span, "-")
	if !found || !found2 || !found3 {
		return 0, 0, false
	}
	first, err := strconv.ParseInt(from, 10, 64)
	if err != nil {
		return 0, 0, false
	}
	of, err = strconv.ParseInt(size, 10, 64)
	return first, of, err == nil || size == "*"
}
