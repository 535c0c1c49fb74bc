package api

import (
	_ "embed"
	"encoding/json"
	"html/template"
	"maps"
	"net/http"
	"slices"

	"github.com/danielgtaylor/huma/v2"
)

//go:embed page.html
var pageText string

var pageTemplate = template.Must(template.New("api").Parse(pageText))

// operation is one operation as the page shows it.
type operation struct {
	ID, Method, Path, Summary, Description string
	Parameters                             []*huma.Param
}

// page shows the OpenAPI document to people.
func (s *server) page(doc *huma.OpenAPI) http.HandlerFunc {
	var ops []operation
	for _, path := range slices.Sorted(maps.Keys(doc.Paths)) {
		op, method := doc.Paths[path].Get, http.MethodGet
		if op == nil {
			op, method = doc.Paths[path].Post, http.MethodPost
		}
		ops = append(ops, operation{ID: op.OperationID, Method: method, Path: Root + path, Summary: op.Summary, Description: op.Description, Parameters: op.Parameters})
	}
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
		w.WriteHeader(http.StatusOK)
		// An error here is a reader that went away.
		_ = pageTemplate.Execute(w, map[string]any{"Doc": doc, "Operations": ops, "Root": Root})
	}
}

// writeProblem answers where no operation does.
func writeProblem(w http.ResponseWriter, status int, detail string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	// An error here is a reader that went away.
	_ = json.NewEncoder(w).Encode(map[string]any{"title": http.StatusText(status), "status": status, "detail": detail})
}
