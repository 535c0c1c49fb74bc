package web

import (
	"net/http"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/claims/desk"
)

// checkPage is the data of the page that takes an article.
type checkPage struct {
	Form        checkForm
	Error, Hint string
}

// maxAgain is the length of a text that stands in the form again beside its
// findings.
const maxAgain = 64 << 10

// again is the form with a text that is not too long for that.
func (f checkForm) again() checkForm {
	if len(f.Text) > maxAgain {
		f.Text = ""
	}
	return f
}

var checkHead = head{Title: "Check an article", Canonical: "/check", Style: "check.css", Script: "check.js"}

// check serves GET /check: the form. What an address says behind its ? is not
// read, so that no article gets into a history or a log that way.
func (s *server) check(w http.ResponseWriter, r *http.Request) {
	s.cachedAnswer(w, r, "/check", htmlType, func() ([]byte, error) { return s.render("check", checkHead, checkPage{}) })
}

// checked serves POST /check: the article with its findings. It changes nothing,
// and neither the article nor what is found stays here.
func (s *server) checked(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	if err := http.NewCrossOriginProtection().Check(r); err != nil {
		s.checkAgain(w, r, http.StatusForbidden, checkForm{}, plenary.Errorf(plenary.Refused, "the article was sent by the page of another site").
			WithHint("paste it here"))
		return
	}
	leave, err := s.desk.Enter()
	if err != nil {
		w.Header().Set("Retry-After", strconv.Itoa(desk.RetryAfter))
		s.checkAgain(w, r, http.StatusServiceUnavailable, checkForm{}, plenary.Errorf(plenary.Unavailable, "%w", err).
			WithHint("go back, where the text still stands, and send it again in a few seconds"))
		return
	}
	defer leave()
	form, status, err := readCheckForm(w, r)
	if err != nil {
		s.checkAgain(w, r, status, form, err)
		return
	}
	report, err := s.desk.Check(r.Context(), form.article)
	if err != nil {
		s.checkAgain(w, r, statuses[plenary.CodeOf(err)], form, err)
		return
	}
	p := s.checkedPage(form, &report)
	h := checkHead
	h.Title, h.Canonical, h.Wide = p.Summary, "", true
	s.page(w, r, http.StatusOK, "checked", h, p)
}

// checkAgain sends the form again with what was wrong.
func (s *server) checkAgain(w http.ResponseWriter, r *http.Request, status int, form checkForm, err error) {
	p := checkPage{Form: form.again(), Error: err.Error()}
	if e, ok := asError(err); ok {
		p.Error, p.Hint = e.Message, e.Hint
	}
	s.page(w, r, status, "check", checkHead, p)
}

// summaryOf says what was found in one sentence.
func summaryOf(r *claims.Report) string {
	if len(r.Claims) == 0 {
		return "No statement about a vote was found"
	}
	votes := map[plenary.VoteID]bool{}
	for i := range r.Claims {
		if id := r.Claims[i].ID; id != nil {
			votes[*id] = true
		}
	}
	out := plural(len(r.Claims), "statement", "statements") + " about "
	if len(votes) == 0 {
		out += "votes"
	} else {
		out += plural(len(votes), "vote", "votes")
	}
	parts := []string{strconv.Itoa(r.Count(claims.Supported)) + " supported", strconv.Itoa(r.Count(claims.Contradicted)) + " contradicted"}
	if n := r.Count(claims.NotInRecord); n > 0 {
		parts = append(parts, strconv.Itoa(n)+" not in the record")
	}
	return out + ": " + strings.Join(parts, ", ")
}
