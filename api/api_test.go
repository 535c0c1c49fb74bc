package api_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/api"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/claims/desk"
)

func handler(t testing.TB) (http.Handler, *archive.Record) {
	t.Helper()
	r, err := archive.Open()
	if err != nil {
		t.Fatal(err)
	}
	return api.New(r, desk.New(r)), r
}

// post sends a body as a program would.
func post(h http.Handler, target, body string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, target, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func get(h http.Handler, target string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, target, nil)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func decode(t *testing.T, w *httptest.ResponseRecorder, into any) {
	t.Helper()
	if w.Code != http.StatusOK {
		t.Fatalf("status %d: %s", w.Code, w.Body)
	}
	if err := json.Unmarshal(w.Body.Bytes(), into); err != nil {
		t.Fatal(err)
	}
}

// Every operation of the description is called with the description's own
// examples, and its answer fits the schema it states.
func TestEveryOperationOfTheDescription(t *testing.T) {
	h, _ := handler(t)
	var raw struct {
		OpenAPI    string
		Components struct{ Schemas map[string]any }
		Paths      map[string]map[string]struct {
			OperationID string
			Parameters  []struct {
				Name, In string
				Required bool
				Schema   struct{ Examples []any }
			}
			RequestBody struct {
				Content map[string]struct{ Example json.RawMessage }
			}
			Responses map[string]struct {
				Content map[string]struct{ Schema map[string]any }
			}
		}
	}
	decode(t, get(h, api.Root+"/openapi.json"), &raw)
	if raw.OpenAPI != "3.1.0" || len(raw.Paths) < 9 {
		t.Fatalf("OpenAPI %s with %d paths", raw.OpenAPI, len(raw.Paths))
	}
	seen := map[string]bool{}
	for path, methods := range raw.Paths {
		op, ok := methods["get"]
		if path == "/check" {
			op, ok = methods["post"]
		}
		if !ok || len(methods) != 1 {
			t.Errorf("%s has other methods than GET", path)
			continue
		}
		if op.OperationID == "" || seen[op.OperationID] {
			t.Errorf("%s: operation id %q is missing or not its own", path, op.OperationID)
		}
		seen[op.OperationID] = true
		target, query := path, url.Values{}
		for _, p := range op.Parameters {
			var value string
			ok := len(p.Schema.Examples) > 0
			if ok {
				value, ok = p.Schema.Examples[0].(string)
			}
			switch {
			case !ok && p.Required:
				t.Errorf("%s: required parameter %s has no example", path, p.Name)
			case !ok:
			case p.In == "path":
				target = strings.ReplaceAll(target, "{"+p.Name+"}", url.PathEscape(value))
			default:
				query.Set(p.Name, value)
			}
		}
		var w *httptest.ResponseRecorder
		if example := op.RequestBody.Content["application/json"].Example; example != nil {
			w = post(h, api.Root+target, string(example))
		} else {
			w = get(h, api.Root+target+"?"+query.Encode())
		}
		if w.Code != http.StatusOK {
			t.Errorf("%s: %d %s", path, w.Code, w.Body)
			continue
		}
		var body any
		decode(t, w, &body)
		schema := op.Responses["200"].Content["application/json"].Schema
		if err := fits(schema, body, raw.Components.Schemas, path); err != "" {
			t.Errorf("the answer of %s does not fit its schema: %s", path, err)
		}
	}
}

// fits checks a value against the part of JSON Schema that the description
// uses, and says where it does not fit.
func fits(schema map[string]any, v any, all map[string]any, at string) string {
	if ref, ok := schema["$ref"].(string); ok {
		s, ok := all[strings.TrimPrefix(ref, "#/components/schemas/")].(map[string]any)
		if !ok {
			return at + ": " + ref + " is not there"
		}
		return fits(s, v, all, at)
	}
	if choices, ok := schema["anyOf"].([]any); ok {
		err := ""
		for _, one := range choices {
			if err = fits(one.(map[string]any), v, all, at); err == "" {
				return ""
			}
		}
		return err
	}
	if at == "/check.id" && schema["type"] == nil {
		return "" // given back as it was
	}
	types := map[string]bool{}
	switch ts := schema["type"].(type) {
	case string:
		types[ts] = true
	case []any:
		for _, x := range ts {
			types[x.(string)] = true
		}
	}
	switch v := v.(type) {
	case nil:
		if !types["null"] {
			return at + " is null"
		}
	case string:
		if !types["string"] {
			return at + " is a string"
		}
		if enum, ok := schema["enum"].([]any); ok {
			for _, e := range enum {
				if e == v {
					return ""
				}
			}
			return at + " is " + v
		}
	case bool:
		if !types["boolean"] {
			return at + " is a boolean"
		}
	case float64:
		if !types["number"] && (!types["integer"] || v != float64(int64(v))) {
			return at + " is a number"
		}
	case []any:
		if !types["array"] {
			return at + " is a list"
		}
		for _, x := range v {
			if err := fits(schema["items"].(map[string]any), x, all, at+"[]"); err != "" {
				return err
			}
		}
	case map[string]any:
		if !types["object"] {
			return at + " is an object"
		}
		properties, _ := schema["properties"].(map[string]any)
		for k, x := range v {
			s, ok := properties[k].(map[string]any)
			if !ok {
				if s, ok = schema["additionalProperties"].(map[string]any); !ok {
					return at + "." + k + " is not described"
				}
			}
			if err := fits(s, x, all, at+"."+k); err != "" {
				return err
			}
		}
		required, _ := schema["required"].([]any)
		for _, k := range required {
			if _, ok := v[k.(string)]; !ok {
				return at + "." + k.(string) + " is missing"
			}
		}
	}
	return ""
}

func TestVoteIsTheJSONOfShow(t *testing.T) {
	h, r := handler(t)
	m, err := r.Find("A/RES/ES-11/6")
	if err != nil {
		t.Fatal(err)
	}
	want, err := json.Marshal(r.Vote(m.Vote))
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"undl:4003921", url.PathEscape("A/RES/ES-11/6"), url.PathEscape("es-11/6")} {
		w := get(h, api.Root+"/votes/"+id)
		if got := strings.TrimSpace(w.Body.String()); w.Code != 200 || got != string(want) {
			t.Errorf("%s: %d %.300s", id, w.Code, got)
		}
	}
}

func TestListsAndPages(t *testing.T) {
	h, r := handler(t)
	var page api.VoteList
	seen := map[string]bool{}
	target := api.Root + "/votes?body=un-sc&outcome=vetoed&limit=100"
	for n := 0; target != "" && n < 5; n++ {
		w := get(h, target)
		decode(t, w, &page)
		for _, v := range page.Votes {
			seen[string(v.ID)] = true
		}
		target = ""
		if link := w.Header().Get("Link"); link != "" {
			target, _, _ = strings.Cut(strings.TrimPrefix(link, "<"), ">")
		}
	}
	if page.Total != 232 || len(seen) != 232 {
		t.Errorf("%d vetoed votes listed of %d", len(seen), page.Total)
	}
	decode(t, get(h, api.Root+"/search?q=ukraine&from=2022"), &page)
	if page.Total == 0 || page.Facets == nil || len(page.Horizons) == 0 {
		t.Errorf("search: %+v", page)
	}
	q, _ := archive.ParseQuery("no:0..4 RUS=no", archive.Names)
	decode(t, get(h, api.Root+"/votes?q="+url.QueryEscape("no:0..4 RUS=no")), &page)
	if page.Total != len(r.Search(q).Votes) || page.Total == 0 {
		t.Errorf("%d votes, want %d", page.Total, len(r.Search(q).Votes))
	}
}

func TestCompare(t *testing.T) {
	h, r := handler(t)
	var c api.MemberComparison
	decode(t, get(h, api.Root+"/compare/members?a=united+states&b=USSR&body=un-ga&limit=500"), &c)
	if c.A != "USA" || c.B != "RUS" || c.Total != c.N-c.Table[0][0]-c.Table[1][1]-c.Table[2][2] || len(c.Differed) != 500 || len(c.Measures) < 5 {
		t.Errorf("%s %s: n %d, table %v, %d of %d", c.A, c.B, c.N, c.Table, len(c.Differed), c.Total)
	}
	for _, v := range c.Differed[:20] {
		i, _ := r.Index(v.ID)
		if r.Position(i, "USA") == r.Position(i, "RUS") {
			t.Errorf("%s: they did not differ", v.ID)
		}
	}
	var d api.VoteComparison
	decode(t, get(h, api.Root+"/compare/votes?a=ES-11/1&b=ES-11/6"), &d)
	if len(d.Moved) != 17 {
		t.Errorf("%d members moved, want 17", len(d.Moved))
	}
}

func TestErrorsAreProblems(t *testing.T) {
	h, _ := handler(t)
	for target, want := range map[string]struct {
		status int
		says   string
	}{
		"/votes/undl:1":                         {404, "undl:1"},
		"/votes/A%2FRES%2FES-11%2F66":           {404, "nearest"},
		"/votes/resolution%20181":               {409, "A/RES/181(II)"},
		"/members/atlantis":                     {404, "atlantis"},
		"/members/korea":                        {409, "PRK"},
		"/groups/nobody":                        {404, "nobody"},
		"/votes?limit=0":                        {422, "limit"},
		"/votes?limit=501":                      {422, "limit"},
		"/votes?q=no:x":                         {400, "no:x"},
		"/votes?colour=red":                     {422, "colour"},
		"/votes?from=tomorrow":                  {400, "tomorrow"},
		"/votes?session=%22%20USA%3Dno":         {400, "session"},
		"/compare/members?a=USA":                {422, "b"},
		"/nothing":                              {404, "nothing"},
		"/votes?q=" + strings.Repeat("a", 2000): {422, "length"},
	} {
		w := get(h, api.Root+target)
		var p struct {
			Status int
			Detail string
		}
		if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || w.Code != want.status || p.Status != want.status ||
			w.Header().Get("Content-Type") != "application/problem+json" || !strings.Contains(w.Body.String(), want.says) || w.Header().Get("ETag") != "" {
			t.Errorf("%.60s: %d %s %.200s", target, w.Code, w.Header().Get("Content-Type"), w.Body)
		}
	}
	r := httptest.NewRequest(http.MethodPost, api.Root+"/votes", strings.NewReader("{}"))
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d", w.Code)
	}
}

func TestConditionalAndCrossOrigin(t *testing.T) {
	h, _ := handler(t)
	w := get(h, api.Root+"/members/FRA", "Origin", "https://example.org")
	tag := w.Header().Get("ETag")
	if w.Code != 200 || tag == "" || w.Header().Get("Access-Control-Allow-Origin") != "*" {
		t.Fatalf("%d, ETag %q, %v", w.Code, tag, w.Header())
	}
	if w := get(h, api.Root+"/members/FRA", "If-None-Match", tag); w.Code != http.StatusNotModified || w.Body.Len() != 0 {
		t.Errorf("same tag: %d with %d bytes", w.Code, w.Body.Len())
	}
	if w := get(h, api.Root+"/members/FRA", "If-None-Match", `"other"`); w.Code != http.StatusOK {
		t.Errorf("other tag: %d", w.Code)
	}
	if w := get(h, api.Root+"/"); w.Code != 200 || !strings.Contains(w.Body.String(), "/compare/members") || strings.Contains(w.Body.String(), "<script") {
		t.Errorf("page: %d", w.Code)
	}
}

func FuzzParameters(f *testing.F) {
	h, _ := handler(f)
	for _, s := range []string{"q=a&limit=3", "a=USA&b=RUS", "from=1946&to=x", "q=%22", "on=2020", "limit=9999999999999"} {
		f.Add("votes", s)
		f.Add("compare/members", s)
		f.Add("groups/eu", s)
	}
	f.Fuzz(func(t *testing.T, path, query string) {
		u := &url.URL{Path: api.Root + "/" + path, RawQuery: query}
		r, err := http.NewRequest(http.MethodGet, u.String(), nil)
		if err != nil {
			return
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code >= 500 {
			t.Fatalf("%s?%s: %d %s", path, query, w.Code, w.Body)
		}
	})
}
