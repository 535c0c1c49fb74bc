package api

import (
	"bytes"
	"context"
	"encoding/json"
	"mime"
	"net/http"
	"reflect"
	"strconv"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/claims/desk"
)

// ArticleToCheck is an article handed in. Text and HTML exclude each other.
type ArticleToCheck struct {
	ID        any     `json:"id,omitempty" doc:"Given back in the answer."`
	Text      *string `json:"text,omitempty" doc:"The article as plain text. Give text or html."`
	HTML      *string `json:"html,omitempty" doc:"The article as HTML, a whole saved page for instance."`
	Published string  `json:"published,omitempty" doc:"Day of publication, from which relative dates are reckoned, as 2022-03-03; left out: what the article says of itself."`
}

// CheckedArticle is what the record says of an article's statements, as
// plenary check --jsonl writes it.
type CheckedArticle struct {
	ID        any           `json:"id" doc:"As it was given; null where none was."`
	Claims    []claims.Line `json:"claims" doc:"The statements about votes in the order of the article. start and end are UTF-8 byte offsets into the text or html given."`
	Truncated bool          `json:"truncated,omitempty" doc:"The article was longer than is read, or has more statements than are listed."`
}

// readTime bounds how long an article may take to arrive.
const readTime = 30 * time.Second

// check registers the one operation that takes a body. It changes nothing.
func (s *server) check(g huma.API) {
	type input struct {
		RawBody []byte `contentType:"application/json"`
	}
	type answer struct{ Body CheckedArticle }
	huma.Register(g, huma.Operation{
		OperationID: "check-article", Method: http.MethodPost, Path: "/check", Summary: "Check an article",
		Description: "What an article says of votes, checked against the record: the lines of plenary check --jsonl. Send {\"text\": \"...\", \"published\": \"2022-03-03\"}, or html in place of text, " +
			"at most 10 MB, as application/json. The article is kept nowhere. 503 with Retry-After when as many articles as the machine checks at once are waiting; " +
			"other web sites may not call this operation.",
		MaxBodyBytes: desk.MaxInput + 1, BodyReadTimeout: readTime, SkipValidateBody: true, // readArticle validates, without giving the text back in an error
		Errors: []int{http.StatusBadRequest, http.StatusForbidden, http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType, http.StatusServiceUnavailable},
	}, func(ctx context.Context, in *input) (*answer, error) {
		a, id, err := readArticle(in.RawBody)
		if err != nil {
			return nil, problem(err)
		}
		r, err := s.desk.Check(ctx, a)
		if err != nil {
			return nil, problem(err)
		}
		return &answer{CheckedArticle{ID: id, Claims: r.Lines(), Truncated: r.Truncated}}, nil
	})
	schemas := g.OpenAPI().Components.Schemas
	g.OpenAPI().Paths["/check"].Post.RequestBody = &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{"application/json": {
		Schema: schemas.Schema(reflect.TypeFor[ArticleToCheck](), true, "ArticleToCheck"),
		Example: map[string]string{
			"text":      "The UN General Assembly demanded on Wednesday that Russia withdraw from Ukraine, with 141 countries in favour, five against and 35 abstaining.",
			"published": "2022-03-03",
		},
	}}}
	// A statement about no vote of the record has no evidence.
	line := schemas.Map()["Line"]
	line.Properties["evidence"] = &huma.Schema{AnyOf: []*huma.Schema{line.Properties["evidence"], {Type: "null"}}}
}

// readArticle reads the body of a request.
func readArticle(body []byte) (claims.Article, any, error) {
	var in ArticleToCheck
	d := json.NewDecoder(bytes.NewReader(body))
	d.DisallowUnknownFields()
	if err := d.Decode(&in); err != nil {
		return claims.Article{}, nil, plenary.Errorf(plenary.Invalid, "the body is not an article: %w", err).WithHint(`send {"text": "..."}, or html in place of text`)
	}
	if d.More() {
		return claims.Article{}, nil, plenary.Errorf(plenary.Invalid, "the body goes on behind the article").WithHint("send one article a request")
	}
	if (in.Text == nil) == (in.HTML == nil) {
		return claims.Article{}, nil, plenary.Errorf(plenary.Invalid, "an article has either text or html").WithHint(`send {"text": "..."}, or html in place of text`)
	}
	day, err := desk.Day(in.Published)
	if err != nil {
		return claims.Article{}, nil, err
	}
	a := claims.Article{Published: day}
	if in.HTML != nil {
		a.HTML = []byte(*in.HTML)
	} else {
		a.Text = []byte(*in.Text)
	}
	return a, in.ID, nil
}

// door lets in what the check of articles can take: a request of a program or
// of this server's own pages, with a body that is not too long, while there is
// a place in the queue.
func (s *server) door(next http.Handler) http.Handler {
	guard := http.NewCrossOriginProtection()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Cache-Control", "no-store")
		if r.Method != http.MethodPost {
			h.Set("Allow", http.MethodPost)
			writeProblem(w, http.StatusMethodNotAllowed, "an article is checked by POST")
			return
		}
		if err := guard.Check(r); err != nil {
			writeProblem(w, http.StatusForbidden, "the check of articles is not for pages of other sites")
			return
		}
		if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
			writeProblem(w, http.StatusUnsupportedMediaType, "the body must be application/json")
			return
		}
		if r.ContentLength > desk.MaxInput {
			writeProblem(w, http.StatusRequestEntityTooLarge, "the body is longer than "+strconv.Itoa(desk.MaxInput)+" bytes")
			return
		}
		leave, err := s.desk.Enter()
		if err != nil {
			h.Set("Retry-After", strconv.Itoa(desk.RetryAfter))
			writeProblem(w, http.StatusServiceUnavailable, err.Error())
			return
		}
		defer leave()
		next.ServeHTTP(w, r)
	})
}
