package web

import (
	"embed"
	"fmt"
	"mime"
	"net/http"
	"path"
	"sync"

	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/chart"
)

//go:embed static
var staticFS embed.FS

// assets are the files that pages load: style, scripts, the shapes of the map
// and of the strip. Each is served under its name with its content's hash, so
// that a browser may keep it for ever.
type assets struct {
	files map[string]*asset
}

type asset struct {
	mime, tag string
	body      func() []byte // made when first asked for
	encoded   [3]func() *answer
}

func loadAssets(rec *archive.Record) (*assets, error) {
	a := &assets{files: map[string]*asset{}}
	entries, err := staticFS.ReadDir("static")
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		b, err := staticFS.ReadFile("static/" + e.Name())
		if err != nil {
			return nil, err
		}
		a.add(e.Name(), tagOf(b), func() []byte { return b })
	}
	a.add("world.svg", tagOf(chart.World()), chart.World)
	hash := fmt.Sprintf("%x", rec.Hash())[:12]
	a.add("strip.svg", hash, func() []byte { return stripFile(rec) })
	a.add("strip.json", hash, func() []byte { return stripJSON(rec) })
	return a, nil
}

func (a *assets) add(name, tag string, body func() []byte) {
	kind := mime.TypeByExtension(path.Ext(name))
	switch path.Ext(name) {
	case ".svg":
		kind = "image/svg+xml"
	case ".js":
		kind = "text/javascript; charset=utf-8"
	case ".css":
		kind = "text/css; charset=utf-8"
	case ".json":
		kind = "application/json"
	}
	f := &asset{mime: kind, tag: tag, body: sync.OnceValue(body)}
	for i, e := range []encoding{plain, gzipped, zstandard} {
		f.encoded[i] = sync.OnceValue(func() *answer { return newAnswer(e, http.StatusOK, kind, f.body()) })
	}
	a.files[name] = f
}

// url is the address of a file with its hash.
func (a *assets) url(name string) string {
	f, ok := a.files[name]
	if !ok {
		panic("web: no static file " + name) // found by the first test that renders the page
	}
	return "/static/" + name + "?v=" + f.tag
}

func (a *assets) serve(w http.ResponseWriter, r *http.Request) {
	f, ok := a.files[r.PathValue("name")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	if r.URL.Query().Get("v") == f.tag {
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	i := map[encoding]int{plain: 0, gzipped: 1, zstandard: 2}[accepted(r)]
	f.encoded[i]().send(w, r)
}
