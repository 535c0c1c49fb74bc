package web

import (
	"bytes"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/claims/desk"
	"github.com/plenary-vote/plenary/claims/page"
)

// checkForm is what was handed in.
type checkForm struct {
	Text      string // as pasted; empty when a file was given
	Published string
	Source    string // address of the article, for a link to it

	article claims.Article
	file    bool
}

// maxField bounds the small fields of the form.
const maxField = 2000

// readCheckForm reads the form as it arrives, in memory only: the usual way would
// put large files on the disk for a while. The status is for an error.
func readCheckForm(w http.ResponseWriter, r *http.Request) (form checkForm, status int, err error) {
	r.Body = http.MaxBytesReader(w, r.Body, desk.MaxInput+64<<10)
	parts, err := r.MultipartReader()
	if err != nil {
		return form, http.StatusUnsupportedMediaType, plenary.Errorf(plenary.Invalid, "the form cannot be read: %w", err).
			WithHint("programs send articles to /api/v1/check")
	}
	var file []byte
	for {
		part, err := parts.NextPart()
		if err == io.EOF {
			break
		}
		var b []byte
		if err == nil {
			b, err = readPart(part)
		}
		if err != nil {
			status, err = partError(err)
			return form, status, err
		}
		switch part.FormName() {
		case "text":
			// A browser sends the line ends of a text as two characters.
			form.Text = strings.ReplaceAll(string(b), "\r\n", "\n")
		case "file":
			file = b
		case "published":
			form.Published = strings.TrimSpace(string(b))
		case "source":
			form.Source = webAddress(strings.TrimSpace(string(b)))
		}
	}
	if err := form.read(file); err != nil {
		return form, http.StatusBadRequest, err
	}
	return form, http.StatusOK, nil
}

// readPart reads one field of the form.
func readPart(p *multipart.Part) ([]byte, error) {
	most := int64(maxField)
	if name := p.FormName(); name == "text" || name == "file" {
		most = desk.MaxInput
	}
	b, err := io.ReadAll(io.LimitReader(p, most+1))
	if err == nil && int64(len(b)) > most {
		err = &http.MaxBytesError{Limit: most}
	}
	return b, err
}

func partError(err error) (int, error) {
	var long *http.MaxBytesError
	if errors.As(err, &long) {
		return http.StatusRequestEntityTooLarge, plenary.Errorf(plenary.Invalid, "the article is longer than 10 MB, or its address or date is too long").
			WithHint("paste the part that speaks of votes")
	}
	return http.StatusBadRequest, plenary.Errorf(plenary.Invalid, "the form did not arrive whole: %w", err).WithHint("send it again")
}

// read makes the article out of what was handed in. A file goes before a text.
func (f *checkForm) read(file []byte) error {
	b := []byte(f.Text)
	if len(file) > 0 {
		b, f.file, f.Text = page.UTF8(file), true, ""
	}
	if len(bytes.TrimSpace(b)) == 0 {
		return plenary.Errorf(plenary.Invalid, "there is no article yet").WithHint("paste one, or choose a file")
	}
	if !page.LooksLikeText(b) {
		return plenary.Errorf(plenary.Invalid, "the file is neither text nor HTML").WithHint("save the page as HTML, or copy its text and paste it")
	}
	day, err := desk.Day(f.Published)
	if err != nil {
		return err
	}
	f.article = claims.Article{Text: b, Published: day}
	if page.LooksLikeHTML(b) {
		f.article.Text, f.article.HTML = nil, b
		if f.Source == "" {
			f.Source = addressOf(b)
		}
	}
	return nil
}

// webAddress is an address as it may stand in a link, empty when it may not.
func webAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.User != nil || u.Scheme != "https" && u.Scheme != "http" {
		return ""
	}
	return u.String()
}

// addressOf is what a page says its own address is, near its beginning.
func addressOf(b []byte) string {
	z := html.NewTokenizer(bytes.NewReader(b[:min(len(b), 256<<10)]))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			key, want, value := "rel", "canonical", "href"
			if t.DataAtom == atom.Meta {
				key, want, value = "property", "og:url", "content"
			} else if t.DataAtom != atom.Link {
				continue
			}
			named, address := false, ""
			for _, a := range t.Attr {
				named = named || a.Key == key && strings.EqualFold(a.Val, want)
				if a.Key == value {
					address = webAddress(a.Val)
				}
			}
			if named && address != "" {
				return address
			}
		}
	}
}
