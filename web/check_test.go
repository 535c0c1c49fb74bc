package web_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"html"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary/claims/desk"
	"github.com/plenary-vote/plenary/claims/page"
	"github.com/plenary-vote/plenary/internal/shared"
)

// The vote is A/RES/ES-11/1 of 2 March 2022: 141 in favour, 5 against, 35
// abstaining (UNDL record 3959039).
const (
	trueReport  = "The UN General Assembly on 2 March 2022 demanded that Russia withdraw from Ukraine: 141 countries voted in favour, five against and 35 abstained."
	wrongReport = "The UN General Assembly on 2 March 2022 demanded that Russia withdraw from Ukraine: 141 countries voted in favour, nine against and 35 abstained."
)

// handIn sends the form as a browser does. A name that begins with @ is a file.
func handIn(t testing.TB, fields map[string]string, header ...string) *httptest.ResponseRecorder {
	t.Helper()
	var b bytes.Buffer
	m := multipart.NewWriter(&b)
	for name, value := range fields {
		if file, ok := strings.CutPrefix(name, "@"); ok {
			w, err := m.CreateFormFile("file", file)
			if err != nil {
				t.Fatal(err)
			}
			w.Write([]byte(value))
			continue
		}
		if err := m.WriteField(name, value); err != nil {
			t.Fatal(err)
		}
	}
	m.Close()
	r := httptest.NewRequest(http.MethodPost, "/check", &b)
	r.Host = "127.0.0.1:7410"
	r.Header.Set("Content-Type", m.FormDataContentType())
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	return serve(t, r)
}

// report is one of the two real reports that are checked; they lie beside the
// tree and are not part of it.
func report(t testing.TB, name string) string {
	t.Helper()
	return string(shared.Read(t, "articles/"+name))
}

func TestCheckedPage(t *testing.T) {
	for _, c := range []struct {
		name   string
		fields map[string]string
		has    []string
		hasNot []string
	}{
		{"true", map[string]string{"text": trueReport}, []string{`<mark class="supported"><a`, "0 contradicted", `href="/votes/A/RES/ES-11/1#board"`, `href="/votes/A/RES/ES-11/1#why"`, "miniboard", "/check#text=The%20UN"}, []string{`<mark class="contradicted"><a`}},
		{"wrong", map[string]string{"text": wrongReport}, []string{`<mark class="contradicted"><a`, "✗", "5 against"}, nil},
		{"a file", map[string]string{"@a.html": "<html><head><link rel='canonical' href='https://news.example/a?b=1'><title>x</title><body><h1>Vote</h1><script>alert(1)</script><p onclick=x>" + trueReport + "</p>"},
			[]string{`href="https://news.example/a?b=1"`, `<mark class="supported"><a`, `<p class="head">Vote</p>`}, []string{"alert(1)", "onclick", "/check#text="}},
		{"a bad address", map[string]string{"text": trueReport, "source": "javascript:alert(1)"}, nil, []string{"javascript:"}},
		{"text that looks like tags", map[string]string{"text": "<b>141</b> & \"five\" <img src=x onerror=alert(1)>"}, nil, []string{"<img"}},
		{"nothing about votes", map[string]string{"text": "The weather was fine."}, []string{"No statement about a vote was found", "The weather was fine."}, []string{"<mark"}},
	} {
		w := handIn(t, c.fields)
		body := w.Body.String()
		// What stands in the form again and in files to take away is not the page.
		shown := regexp.MustCompile(`(?s)<textarea.*?</textarea>|data:[^"]*`).ReplaceAllString(body, "")
		if w.Code != 200 || w.Header().Get("Cache-Control") != "no-store" || w.Header().Get("ETag") != "" || !strings.Contains(w.Header().Get("Content-Security-Policy"), "default-src 'none'") {
			t.Errorf("%s: %d %v", c.name, w.Code, w.Header())
		}
		for _, want := range c.has {
			if !strings.Contains(shown, want) {
				t.Errorf("%s: the page lacks %q", c.name, want)
			}
		}
		for _, not := range c.hasNot {
			if strings.Contains(shown, not) {
				t.Errorf("%s: the page has %q", c.name, not)
			}
		}
	}
}

// The page says of the two real reports what must hold of them, and its article
// reads as it was written.
func TestCheckedRealReports(t *testing.T) {
	for name, want := range map[string]string{
		"000_650fe4c677cfeca5.txt": `^\d+ statements about 1 vote: \d+ supported, 0 contradicted$`,
		"004_9972806943952c53.txt": `^\d+ statements about 2 votes: \d+ supported, 0 contradicted$`,
	} {
		text := report(t, name)
		body := handIn(t, map[string]string{"text": strings.ReplaceAll(text, "\n", "\r\n")}).Body.String()
		h1 := regexp.MustCompile(`<h1[^>]*>(.*?)</h1>`).FindStringSubmatch(body)
		if h1 == nil || !regexp.MustCompile(want).MatchString(h1[1]) {
			t.Errorf("%s: the page says %q", name, h1)
		}
		asWritten(t, name, text, body)
	}
}

// The labelled articles read on the page as they are written, and each of their
// findings has one mark.
func TestCheckedArticlesReadAsWritten(t *testing.T) {
	files, err := filepath.Glob("../claims/testdata/independent/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no labelled articles: %v", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var cases []struct{ ID, Text, HTML, Published string }
		if err := json.Unmarshal(b, &cases); err != nil {
			t.Fatal(err)
		}
		for _, c := range cases {
			text := c.Text + c.HTML
			w := handIn(t, map[string]string{"text": text, "published": c.Published})
			if w.Code != http.StatusOK {
				t.Errorf("%s: %d", c.ID, w.Code)
				continue
			}
			asWritten(t, c.ID, text, w.Body.String())
		}
	}
}

// asWritten compares the article on a page with its text as package page reads
// it, without the marks, and follows the links between passages and findings.
func asWritten(t *testing.T, name, text, body string) {
	t.Helper()
	read := regexp.MustCompile(`(?s)<div class="read">(.*?)</div>`).FindStringSubmatch(body)[1]
	for _, tag := range []string{`(?s)<sup>.*?</sup>`, `<[^>]*>`} {
		read = regexp.MustCompile(tag).ReplaceAllString(read, "")
	}
	have := strings.Join(strings.Fields(html.UnescapeString(read)), " ")
	doc := page.ParseText([]byte(text))
	if page.LooksLikeHTML([]byte(text)) {
		doc = page.ParseHTML([]byte(text))
	}
	var blocks []string
	for _, b := range doc.Blocks {
		if b.Role <= page.Heading {
			blocks = append(blocks, doc.Quote(doc.Source(int(b.Start), int(b.End))))
		}
	}
	if want := strings.Join(strings.Fields(strings.Join(blocks, " ")), " "); have != want {
		at := 0
		for at < min(len(have), len(want)) && have[at] == want[at] {
			at++
		}
		t.Errorf("%s: the article reads\n%.200q\nand is written\n%.200q", name, have[max(0, at-60):], want[max(0, at-60):])
	}
	if marks, found := strings.Count(body, `<span class="vh">finding </span>`), strings.Count(body, `<li id="f`); marks != found {
		t.Errorf("%s: %d marks for %d findings", name, marks, found)
	}
	for _, id := range regexp.MustCompile(`href="#([fp]\d+)"`).FindAllStringSubmatch(body, -1) {
		if strings.Count(body, `id="`+id[1]+`"`) != 1 {
			t.Errorf("%s: #%s does not name one place", name, id[1])
		}
	}
}

// The JSON to take away is what the API answers for the same text.
func TestCheckedFilesToTakeAway(t *testing.T) {
	body := handIn(t, map[string]string{"text": wrongReport}).Body.String()
	file := func(mime string) []byte {
		m := regexp.MustCompile(`href="data:` + mime + `[^,"]*;base64,([^"]*)"`).FindStringSubmatch(body)
		if m == nil {
			t.Fatalf("the page has no %s to take away", mime)
		}
		b, err := base64.StdEncoding.DecodeString(strings.NewReplacer("&#43;", "+", "&#61;", "=", "%2b", "+", "%2B", "+").Replace(m[1]))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	var got, want any
	if err := json.Unmarshal(file("application/json"), &got); err != nil {
		t.Fatal(err)
	}
	in, _ := json.Marshal(map[string]string{"text": wrongReport})
	r := httptest.NewRequest(http.MethodPost, "/api/v1/check", bytes.NewReader(in))
	r.Host = "localhost"
	r.Header.Set("Content-Type", "application/json")
	if err := json.Unmarshal(serve(t, r).Body.Bytes(), &want); err != nil {
		t.Fatal(err)
	}
	a, _ := json.Marshal(got)
	b, _ := json.Marshal(want)
	if !bytes.Equal(a, b) {
		t.Errorf("the file to take away is\n%s\nthe API answers\n%s", a, b)
	}
	if away := string(file("text/html")); !strings.HasPrefix(away, "<!doctype html>") || !strings.Contains(away, "contradicted") || strings.Contains(away, "src=") {
		t.Errorf("the HTML to take away: %.300s", away)
	}
}

func TestCheckRefusals(t *testing.T) {
	for _, c := range []struct {
		name   string
		fields map[string]string
		header []string
		status int
		says   string
	}{
		{"nothing", map[string]string{"text": " \r\n "}, nil, 400, "no article yet"},
		{"a PDF", map[string]string{"@a.pdf": "%PDF-1.7 \x00\x01"}, nil, 400, "neither text nor HTML"},
		{"no day", map[string]string{"text": trueReport, "published": "2022"}, nil, 400, "2022-03-03"},
		{"too long", map[string]string{"@a.txt": strings.Repeat("a", desk.MaxInput+1)}, nil, 413, "10 MB"},
		{"a long address", map[string]string{"text": trueReport, "source": "https://a.example/" + strings.Repeat("a", 3000)}, nil, 413, "address"},
		{"another site", map[string]string{"text": trueReport}, []string{"Origin", "https://evil.example"}, 403, "another site"},
		{"a form of another kind", map[string]string{}, []string{"Content-Type", "application/x-www-form-urlencoded"}, 415, "/api/v1/check"},
	} {
		w := handIn(t, c.fields, c.header...)
		if w.Code != c.status || !strings.Contains(w.Body.String(), c.says) || !strings.Contains(w.Body.String(), "<textarea") || w.Header().Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %d, want %d with %q: %.200s", c.name, w.Code, c.status, c.says, regexp.MustCompile(`(?s)<div class="notice".*?</div>`).FindString(w.Body.String()))
		}
	}
	// What an address says is not read.
	if body := get(t, "/check?text=141+countries").Body.String(); strings.Contains(body, "141") {
		t.Error("the form holds a text from the address")
	}
	if w := get(t, "/check", "Host", "evil.example"); w.Code != http.StatusMisdirectedRequest {
		t.Errorf("a rebound name: %d", w.Code)
	}
}

// A long article keeps its page short and loses no finding.
func TestCheckedLongArticle(t *testing.T) {
	long := strings.Repeat("The committee spoke of many things that day. ", 1<<14) + "\n\n" + wrongReport + "\n\n" + strings.Repeat("Nothing more was said.\n\n", 1<<15)
	w := handIn(t, map[string]string{"text": long})
	body := w.Body.String()
	if w.Code != 200 || !strings.Contains(body, `<mark class="contradicted"><a`) || !strings.Contains(body, "The article is long") {
		t.Errorf("%d: the finding or the note is missing", w.Code)
	}
	if len(body) > 2<<20 {
		t.Errorf("%d bytes of page for %d bytes of article", len(body), len(long))
	}
}

func FuzzChecked(f *testing.F) {
	f.Add(trueReport)
	f.Add("<p>141 countries <b>voted in favour</b>, nine&nbsp;against</p><table><tr><td>1")
	f.Add("\xff\xfe\x00UN General Assembly voted 141\u2013 5 \u2026")
	f.Fuzz(func(t *testing.T, text string) {
		w := handIn(t, map[string]string{"text": text})
		if w.Code != 200 && w.Code != 400 {
			t.Errorf("%d for %q", w.Code, text)
		}
	})
}
