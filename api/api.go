// Package api is the JSON API of the record under /api/v1: votes, ballots,
// members, groups, comparisons and search, with an OpenAPI 3.1 description of
// itself and a page that shows it to people.
//
// Every answer is a pure function of its address and of the record, so it has an
// ETag and may be kept by any cache. Reads of the collection "un" may be made
// from any web page; errors are problem+json (RFC 9457).
//
// One operation takes a body: the check of an article, which answers the same
// way but is kept by nobody and not for other web pages.
//
// It never writes, never answers for a collection it was not given, and holds
// nothing between requests.
package api

import (
	"encoding/hex"
	"net/http"
	"path"
	"reflect"
	"slices"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/analysis"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/claims"
	"github.com/plenary-vote/plenary/claims/desk"
	"github.com/plenary-vote/plenary/claims/extract"
)

// Root is the path under which every operation lies.
const Root = "/api/v1"

// server answers requests from one record.
type server struct {
	record  *archive.Record
	desk    *desk.Desk // checks articles
	chamber *analysis.Chamber
	etag    string
	counts  []analysis.Count // of every vote
}

// New makes the handler of everything under Root. Articles are checked at d.
func New(r *archive.Record, d *desk.Desk) http.Handler {
	hash := r.Hash()
	s := &server{record: r, desk: d, chamber: analysis.Seat(r), etag: `"` + hex.EncodeToString(hash[:12]) + `"`}
	s.counts = analysis.Counts(s.chamber.Planes)
	mux := http.NewServeMux()
	config := huma.DefaultConfig("plenary", "1")
	config.Components.Schemas = huma.NewMapRegistry("#/components/schemas/", schemaName)
	config.OpenAPIPath = "/openapi"
	config.DocsPath = "" // a page of ours, without scripts from elsewhere
	config.SchemasPath = ""
	config.CreateHooks = nil // no $schema field in answers
	config.RejectUnknownQueryParameters = true
	config.Info.Description = "Recorded votes of the United Nations. " + r.Meta().Terms + " Cite: " + r.Meta().Citation
	config.Servers = []*huma.Server{{URL: Root}}
	describeWords(config.Components.Schemas)
	group := humago.NewWithPrefix(mux, Root, config)
	s.votes(group)
	s.people(group)
	s.comparisons(group)
	s.check(group)
	mux.HandleFunc("GET "+Root+"/{$}", s.page(group.OpenAPI()))
	mux.HandleFunc(Root+"/", func(w http.ResponseWriter, r *http.Request) {
		writeProblem(w, http.StatusNotFound, "there is no "+r.Method+" "+r.URL.Path+"; "+Root+"/ lists the operations")
	})
	top := http.NewServeMux()
	top.Handle("/", s.cached(mux))
	top.Handle(Root+"/check", s.door(mux))
	return top
}

// cached answers conditional requests and lets other sites read.
func (s *server) cached(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Access-Control-Allow-Origin", "*")
		h.Set("Access-Control-Expose-Headers", "ETag, Link")
		h.Set("X-Content-Type-Options", "nosniff")
		switch r.Method {
		case http.MethodOptions:
			h.Set("Access-Control-Allow-Methods", "GET, HEAD")
			h.Set("Access-Control-Allow-Headers", "If-None-Match")
			h.Set("Access-Control-Max-Age", "86400")
			w.WriteHeader(http.StatusNoContent)
			return
		case http.MethodGet, http.MethodHead:
		default:
			h.Set("Allow", "GET, HEAD, OPTIONS")
			writeProblem(w, http.StatusMethodNotAllowed, "the API only reads; "+Root+"/check alone takes a POST")
			return
		}
		if slices.Contains(r.Header.Values("If-None-Match"), s.etag) {
			h.Set("ETag", s.etag)
			w.WriteHeader(http.StatusNotModified)
			return
		}
		next.ServeHTTP(&tagged{ResponseWriter: w, etag: s.etag}, r)
	})
}

// tagged adds the ETag to answers that are not errors.
type tagged struct {
	http.ResponseWriter
	etag string
}

// WriteHeader sends the status, with the ETag where there is something to keep.
func (t *tagged) WriteHeader(status int) {
	if status == http.StatusOK {
		t.Header().Set("ETag", t.etag)
		t.Header().Set("Cache-Control", "public, no-cache")
	}
	t.ResponseWriter.WriteHeader(status)
}

// Unwrap gives the writer below, for http.ResponseController.
func (t *tagged) Unwrap() http.ResponseWriter { return t.ResponseWriter }

// schemaName keeps apart types of one name in different packages.
func schemaName(t reflect.Type, hint string) string {
	name := huma.DefaultSchemaNamer(t, hint)
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if path.Base(t.PkgPath()) == "groups" && name != "Group" {
		name = "Group" + name
	}
	return name
}

// describeWords tells the generator of schemas how the words of package plenary
// look in JSON.
func describeWords(r huma.Registry) {
	for t, alias := range map[reflect.Type]reflect.Type{
		reflect.TypeFor[plenary.Count]():     reflect.TypeFor[countSchema](),
		reflect.TypeFor[plenary.Ballots]():   reflect.TypeFor[ballotsSchema](),
		reflect.TypeFor[plenary.Position]():  reflect.TypeFor[positionSchema](),
		reflect.TypeFor[plenary.Outcome]():   reflect.TypeFor[outcomeSchema](),
		reflect.TypeFor[plenary.Quality]():   reflect.TypeFor[qualitySchema](),
		reflect.TypeFor[plenary.Date]():      reflect.TypeFor[dateSchema](),
		reflect.TypeFor[plenary.Precision](): reflect.TypeFor[precisionSchema](),
		reflect.TypeFor[claims.Verdict]():    reflect.TypeFor[verdictSchema](),
		reflect.TypeFor[extract.Kind]():      reflect.TypeFor[statementSchema](),
	} {
		r.RegisterTypeAlias(t, alias)
	}
}

type (
	countSchema     struct{}
	ballotsSchema   struct{}
	positionSchema  struct{}
	outcomeSchema   struct{}
	qualitySchema   struct{}
	dateSchema      struct{}
	precisionSchema struct{}
	verdictSchema   struct{}
	statementSchema struct{}
)

func oneOf(description string, values ...string) *huma.Schema {
	s := &huma.Schema{Type: huma.TypeString, Description: description}
	for _, v := range values {
		s.Enum = append(s.Enum, v)
	}
	return s
}

func (countSchema) Schema(huma.Registry) *huma.Schema {
	return &huma.Schema{Type: huma.TypeInteger, Nullable: true, Description: "Number of votes; null when unknown."}
}

func (ballotsSchema) Schema(huma.Registry) *huma.Schema {
	return &huma.Schema{Type: huma.TypeObject, Description: "Position by member code. A member that is not listed was not a member, or its position is unknown (see quality).",
		AdditionalProperties: positionSchema{}.Schema(nil)}
}

func (positionSchema) Schema(huma.Registry) *huma.Schema {
	return oneOf("What a ballot says.", "yes", "no", "abstain", "not-voting")
}

func (outcomeSchema) Schema(huma.Registry) *huma.Schema {
	var names []string
	for _, o := range plenary.Outcomes() {
		names = append(names, o.String())
	}
	return oneOf("What became of the question put.", names...)
}

func (qualitySchema) Schema(huma.Registry) *huma.Schema {
	return oneOf("How much of the ballots the record holds.", "full", "partial", "none", "disputed")
}

func (dateSchema) Schema(huma.Registry) *huma.Schema {
	return &huma.Schema{Type: huma.TypeString, Description: "2022-03-02, or 2022-03 or 2022 where no more is known (see date_precision)."}
}

func (precisionSchema) Schema(huma.Registry) *huma.Schema {
	return oneOf("How much of the date is known.", "day", "month", "year", "none")
}

func (verdictSchema) Schema(huma.Registry) *huma.Schema {
	return oneOf("What the record says of a statement.", string(claims.Supported), string(claims.Contradicted), string(claims.NotInRecord))
}

func (statementSchema) Schema(huma.Registry) *huma.Schema {
	return oneOf("What a statement is about.", string(extract.Counts), string(extract.Who), string(extract.Veto), string(extract.Outcome),
		string(extract.Binding), string(extract.Majority), string(extract.Date))
}

// problem turns an error of ours into problem+json.
func problem(err error) error {
	if err == nil {
		return nil
	}
	status := map[plenary.ErrorCode]int{
		plenary.Invalid: http.StatusBadRequest, plenary.NotFound: http.StatusNotFound, plenary.Ambiguous: http.StatusMultipleChoices,
		plenary.Unavailable: http.StatusServiceUnavailable,
	}[plenary.CodeOf(err)]
	switch status {
	case 0:
		return huma.Error500InternalServerError("a defect of the server")
	case http.StatusMultipleChoices:
		status = http.StatusConflict // several things fit; the message lists them
	}
	return huma.NewError(status, err.Error())
}
