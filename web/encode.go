package web

import (
	"crypto/sha256"
	"encoding/base64"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// encoding is one way a body can be sent, in order of preference.
type encoding string

const (
	plain     encoding = ""
	gzipped   encoding = "gzip"
	zstandard encoding = "zstd"
)

// accepted is the encoding to send to a client.
func accepted(r *http.Request) encoding {
	best := plain
	for part := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, q, _ := strings.Cut(strings.TrimSpace(part), ";")
		if strings.ReplaceAll(q, " ", "") == "q=0" {
			continue
		}
		switch encoding(name) {
		case zstandard:
			return zstandard
		case gzipped:
			best = gzipped
		}
	}
	return best
}

// The encoders are reused: each holds some hundred kilobytes.
var (
	gzips = sync.Pool{New: func() any {
		w, err := gzip.NewWriterLevel(io.Discard, 3)
		if err != nil {
			panic(err) // the level is a constant
		}
		return w
	}}
	zstds = sync.Pool{New: func() any {
		w, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1), zstd.WithWindowSize(1<<18))
		if err != nil {
			panic(err) // the options are constants
		}
		return w
	}}
)

// appender collects what an encoder writes.
type appender struct{ b []byte }

func (a *appender) Write(p []byte) (int, error) {
	a.b = append(a.b, p...)
	return len(p), nil
}

// encode compresses a body.
func encode(e encoding, body []byte) []byte {
	switch e {
	case gzipped:
		w := gzips.Get().(*gzip.Writer)
		defer gzips.Put(w)
		out := &appender{make([]byte, 0, len(body)/4)}
		w.Reset(out)
		w.Write(body) // an appender does not fail
		w.Close()
		return out.b
	case zstandard:
		w := zstds.Get().(*zstd.Encoder)
		defer zstds.Put(w)
		return w.EncodeAll(body, make([]byte, 0, len(body)/4))
	}
	return body
}

// answer is a body ready to be sent in one encoding.
type answer struct {
	body     []byte
	mime     string
	tag      string // of the content, the same in each encoding but for its suffix
	encoding encoding
	status   int
}

// tagOf names a body by its content.
func tagOf(body []byte) string {
	sum := sha256.Sum256(body)
	return base64.RawURLEncoding.EncodeToString(sum[:12])
}

// newAnswer encodes a body as the client accepts it.
func newAnswer(e encoding, status int, mime string, body []byte) *answer {
	a := &answer{mime: mime, tag: tagOf(body), encoding: e, status: status}
	if len(body) < 600 {
		a.encoding = plain
	}
	a.body = encode(a.encoding, body)
	return a
}

// send answers a request, with 304 where the client has the same content.
func (a *answer) send(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	tag := `"` + a.tag + string(a.encoding) + `"`
	h.Set("Vary", "Accept-Encoding")
	kept := h.Get("Cache-Control") != "no-store"
	if kept {
		h.Set("ETag", tag)
	}
	if h.Get("Cache-Control") == "" {
		h.Set("Cache-Control", "no-cache")
	}
	if kept && a.status == http.StatusOK && strings.Contains(r.Header.Get("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Type", a.mime)
	h.Set("Content-Length", strconv.Itoa(len(a.body)))
	if a.encoding != plain {
		h.Set("Content-Encoding", string(a.encoding))
	}
	w.WriteHeader(a.status)
	if r.Method != http.MethodHead {
		w.Write(a.body) // the client may be gone; nothing is left to do then
	}
}
