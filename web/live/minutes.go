package live

import (
	"net/http"

	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/minutes"
)

// minutes tells the meeting so far, in one of its forms. The page stands alone,
// with its style inside it, so that it can be kept and verified.
func (s *server) minutes(form hall.Form, kind string) func(*caller) {
	return func(c *caller) {
		b, err := c.Minutes(c.r.Context(), form)
		if err != nil {
			s.problem(c.w, c.r, err)
			return
		}
		h := c.w.Header()
		h.Set("Content-Type", kind+"; charset=utf-8")
		if form == hall.Page {
			h.Set("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src "+minutes.StyleHash())
		}
		c.w.WriteHeader(http.StatusOK)
		c.w.Write(b)
	}
}
