package live

import (
	"cmp"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/meeting"
	"github.com/plenary-vote/plenary/rules"
)

func newKey() string { return rand.Text() }

// list is the list of meetings.
func (s *server) list(w http.ResponseWriter, r *http.Request) {
	s.show(w, r, http.StatusOK, "Meetings", "list", s.Hall.Meetings())
}

func (s *server) setupKey(key string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.setup != "" && subtle.ConstantTimeCompare([]byte(key), []byte(s.setup)) == 1
}

// newPage is the form for a new meeting, for whoever has the link that the
// program printed when it started.
func (s *server) newPage(w http.ResponseWriter, r *http.Request) {
	if !s.setupKey(r.FormValue("key")) {
		s.problem(w, r, plenary.Errorf(plenary.Refused, "a meeting is opened with the link that the program prints when it starts, once").
			WithHint("start the program again for a new link"))
		return
	}
	s.newForm(w, r, nil)
}

// bodyRow is a body whose rules can be chosen.
type bodyRow struct {
	plenary.Body
	Name string
}

// newForm shows the form for a new meeting: an empty one, or the one that was
// sent with what is wrong in it.
func (s *server) newForm(w http.ResponseWriter, r *http.Request, wrong error) {
	var bodies []bodyRow
	for _, b := range rules.Bodies() {
		row := bodyRow{Body: b, Name: string(b)}
		if book, err := rules.Builtin(b); err == nil {
			row.Name = book.Name
		}
		bodies = append(bodies, row)
	}
	get := func(k string) string { return r.FormValue(k) }
	data := map[string]any{"Key": get("key"), "Bodies": bodies, "UN": s.Members != nil, "Title": get("title"), "Meeting": get("meeting"),
		"Collection": cmp.Or(get("collection"), "local"), "Body": plenary.Body(get("body")), "Rules": get("rules"), "Members": get("members"),
		"Session": get("session"), "Date": cmp.Or(get("date"), time.Now().Format(time.DateOnly))}
	status := http.StatusOK
	if wrong != nil {
		status = http.StatusBadRequest
		data["Wrong"], data["Hint"] = wrong.Error(), ""
		if e, ok := errors.AsType[*plenary.Error](wrong); ok {
			data["Wrong"], data["Hint"] = e.Message, e.Hint
		}
	}
	s.show(w, r, status, "Open a meeting", "new", data)
}

// readForm reads the form of a new meeting, with the file of members when one
// was chosen.
func readForm(w http.ResponseWriter, r *http.Request) error {
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	if !strings.HasPrefix(r.Header.Get("Content-Type"), "multipart/form-data") {
		return r.ParseForm()
	}
	if err := r.ParseMultipartForm(maxBody); err != nil {
		return err
	}
	defer r.MultipartForm.RemoveAll()
	f, _, err := r.FormFile("file")
	if errors.Is(err, http.ErrMissingFile) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	if len(b) > 0 {
		r.Form.Set("members", string(b))
		r.PostForm.Set("members", string(b))
	}
	return err
}

// nameFrom makes a meeting's short name from its title.
func nameFrom(title string) string {
	var b strings.Builder
	for _, c := range strings.ToLower(title) {
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			b.WriteRune(c)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	s := b.String()
	return strings.Trim(s[:min(len(s), 48)], "-")
}

// create opens a meeting and makes the caller its organiser.
func (s *server) create(w http.ResponseWriter, r *http.Request) {
	if err := readForm(w, r); err != nil {
		s.problem(w, r, plenary.Errorf(plenary.Invalid, "the form cannot be read, or is too large"))
		return
	}
	key := r.PostForm.Get("key")
	if !s.setupKey(key) {
		s.problem(w, r, plenary.Errorf(plenary.Refused, "the link has been used, or is not the one that the program printed"))
		return
	}
	o, err := s.opening(r)
	var m *hall.Meeting
	var code string
	if err == nil {
		m, code, err = s.Hall.Create(r.Context(), o)
	}
	if c := plenary.CodeOf(err); err != nil && !wantsJSON(r) && (c == plenary.Invalid || c == plenary.Refused) {
		s.newForm(w, r, err)
		return
	}
	if err != nil {
		s.problem(w, r, err)
		return
	}
	s.mu.Lock()
	s.setup = ""
	s.mu.Unlock()
	if wantsJSON(r) {
		sendJSON(w, http.StatusOK, map[string]string{"meeting": m.ID(), "code": code})
		return
	}
	r.PostForm.Set("code", code)
	r.PostForm.Set("nonce", newKey())
	s.join(&caller{Meeting: m, w: w, r: r})
}

// opening reads the form of a new meeting.
func (s *server) opening(r *http.Request) (o meeting.Open, err error) {
	get := func(k string) string { return strings.TrimSpace(r.PostForm.Get(k)) }
	o = meeting.Open{Meeting: get("meeting"), Title: get("title"), Collection: plenary.Collection(get("collection")), Session: get("session")}
	if o.Collection == "" {
		o.Collection = "local"
	}
	if o.Meeting == "" {
		o.Meeting = nameFrom(o.Title)
	}
	if o.Meeting == "new" {
		return o, plenary.Errorf(plenary.Invalid, "a meeting cannot be called new").WithHint("choose another short name")
	}
	now := time.Now()
	o.Date = plenary.NewDate(now.Year(), now.Month(), now.Day())
	if d := get("date"); d != "" {
		if o.Date, err = plenary.ParseDate(d); err != nil {
			return o, err
		}
	}
	if o.Rules = r.PostForm.Get("rules"); strings.TrimSpace(o.Rules) == "" {
		if o.Rules, err = rules.Source(plenary.Body(get("body"))); err != nil {
			return o, err
		}
	}
	book, err := rules.Read("the rules", strings.NewReader(o.Rules))
	if err != nil {
		return o, err
	}
	o.Body = book.Body
	switch members := r.PostForm.Get("members"); {
	case strings.TrimSpace(members) != "":
		o.Seats, err = readSeats(members)
	case len(book.Members) > 0:
		for _, x := range book.Members {
			o.Seats = append(o.Seats, meeting.Seat{Code: x.Member, Name: x.Name, Weight: x.Weight})
		}
	case s.Members != nil:
		o.Seats = s.Members(o.Body, o.Date)
	}
	if err == nil && len(o.Seats) == 0 {
		err = plenary.Errorf(plenary.Invalid, "the meeting has no members").WithHint("write one member a line: CODE,Name")
	}
	for _, x := range o.Seats {
		if err == nil && x.Weight > 1 && book.Weights == "" {
			err = plenary.Errorf(plenary.Invalid, "the members: %s has the weight %d, but the rules of %s give ballots no weight", x.Code, x.Weight, book.Name).
				WithHint("take the weights away, or choose rules with weights")
		}
	}
	return o, err
}

func itoa(n int) string { return strconv.Itoa(n) }
