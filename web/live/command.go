package live

import (
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/meeting"
)

// maxBody bounds what a command may bring: a draft with all its paragraphs.
const maxBody = 4 << 20

// ofDocuments are the headers that tell a browser what a document may do. The
// answer to a program's command is none, and ballots are most of what is
// answered; nosniff and Cross-Origin-Resource-Policy stay.
var ofDocuments = []string{"Content-Security-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy", "Referrer-Policy"}

// command does a command of the caller, from JSON or from a form.
func (s *server) command(c *caller) {
	if wantsJSON(c.r) {
		for _, name := range ofDocuments {
			delete(c.w.Header(), name)
		}
	}
	body := http.MaxBytesReader(c.w, c.r.Body, maxBody)
	var args []byte
	var err error
	if strings.HasPrefix(c.r.Header.Get("Content-Type"), "application/json") {
		args, err = io.ReadAll(body)
	} else {
		c.r.Body = body
		if err = c.r.ParseForm(); err == nil {
			args, err = formJSON(c.r.PostForm)
		}
	}
	if err != nil {
		s.problem(c.w, c.r, plenary.Errorf(plenary.Invalid, "the command cannot be read: %w", err))
		return
	}
	cmd, err := meeting.ParseCommand(c.r.PathValue("command"), args)
	if err != nil {
		s.problem(c.w, c.r, err)
		return
	}
	if c.person.ID == "" {
		s.problem(c.w, c.r, plenary.Errorf(plenary.Refused, "you have not joined this meeting, or your code was revoked").WithHint("join with the code on your slip"))
		return
	}
	s.do(c, cmd)
}

// result answers a command that was applied.
func (s *server) result(c *caller, r meeting.Result) {
	status := http.StatusOK
	switch {
	case r.Rule == hall.TooMany && r.Ballot == nil && !r.Late:
		status = http.StatusTooManyRequests
	case !r.OK():
		status = http.StatusConflict
	}
	if wantsJSON(c.r) {
		b, err := r.JSON()
		sendBytes(c.w, status, b, err)
		return
	}
	if r.OK() {
		http.Redirect(c.w, c.r, c.home(), http.StatusSeeOther)
		return
	}
	title := "Refused"
	if r.Late {
		title = "Too late"
	}
	s.show(c.w, c.r, status, title, "refused", map[string]any{"Result": r, "Back": c.home()})
}

// Home is home, for templates.
func (c *caller) Home() string { return c.home() }

// home is the page of the caller's role.
func (c *caller) home() string {
	switch c.person.Role {
	case meeting.Organiser, meeting.Chair, meeting.Clerk:
		return c.path("/table")
	case meeting.Delegate, meeting.Observer:
		return c.path("/seat")
	}
	return c.path("")
}

// formJSON reads a form as the JSON that the same command has: "a.b" is a field
// in an object, a name ending in ":int", ":bool", ":list", ":minutes" or ":text" gives its
// kind; a list is of lines or of several values. Empty texts are left out.
func formJSON(form url.Values) ([]byte, error) {
	out := map[string]any{}
	for name, values := range form {
		name, kind, _ := strings.Cut(name, ":")
		var v any
		text := strings.TrimSpace(values[len(values)-1])
		switch kind {
		case "int":
			n, err := strconv.ParseInt(text, 10, 64)
			if err != nil {
				return nil, plenary.Errorf(plenary.Invalid, "%s: %q is not a whole number", name, text)
			}
			v = n
		case "minutes": // to milliseconds
			n, err := strconv.ParseFloat(text, 64)
			if text != "" && (err != nil || !(n >= 0 && n <= 24*60)) {
				return nil, plenary.Errorf(plenary.Invalid, "%s: %q is not a number of minutes", name, text)
			}
			v = int64(n * 60_000)
		case "bool":
			v = text == "true" || text == "on"
		case "list":
			list := []string{}
			for _, t := range values {
				for line := range strings.FieldsFuncSeq(t, func(r rune) bool { return r == '\n' || r == '\r' || r == ',' }) {
					if line = strings.TrimSpace(line); line != "" {
						list = append(list, line)
					}
				}
			}
			v = list
		case "text": // paragraphs of a draft, separated by empty lines
			v = paragraphs(text)
		default:
			if text == "" {
				continue
			}
			v = text
		}
		at := out
		parts := strings.Split(name, ".")
		for _, p := range parts[:len(parts)-1] {
			next, ok := at[p].(map[string]any)
			if !ok {
				next = map[string]any{}
				at[p] = next
			}
			at = next
		}
		at[parts[len(parts)-1]] = v
	}
	return json.Marshal(out)
}

// paragraphs splits a text at empty lines. A paragraph that starts with a number
// is operative, as in "1. Decides ..."; each gets an id by its place.
func paragraphs(text string) []meeting.Paragraph {
	var out []meeting.Paragraph
	text = strings.ReplaceAll(text, "\r\n", "\n")
	pre, op := 0, 0
	for p := range strings.SplitSeq(text, "\n\n") {
		if p = strings.TrimSpace(p); p == "" {
			continue
		}
		digits := strings.TrimLeft(p, "0123456789")
		if digits != p && strings.HasPrefix(digits, ".") {
			op++
			out = append(out, meeting.Paragraph{ID: "op" + strconv.Itoa(op), Operative: true, Text: p})
		} else {
			pre++
			out = append(out, meeting.Paragraph{ID: "pp" + strconv.Itoa(pre), Text: p})
		}
	}
	return out
}
