package web

import (
	"cmp"
	"net/http"
	"strings"
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/hall"
)

// locals are the pages of collections other than un, each over a record of its
// own, so that no page of one counts a vote of another.
type locals struct {
	hall *hall.Hall
	mu   sync.Mutex
	made map[plenary.Collection]*local // under mu
}

// local is the pages of one collection as it was at a version.
type local struct {
	version uint64
	server  *server
}

// collections serves the votes that meetings have put into the collections of
// their bodies: the same search, the same pages of votes, the same files.
func (s *server) collections(mux *http.ServeMux) {
	if s.opts.Hall == nil {
		return
	}
	l := &locals{hall: s.opts.Hall, made: map[plenary.Collection]*local{}}
	mux.HandleFunc("GET /collections", func(w http.ResponseWriter, r *http.Request) { s.listCollections(w, r, l.hall) })
	for path, page := range map[string]func(*server, http.ResponseWriter, *http.Request){
		"/votes":           (*server).votes,
		"/votes.json":      (*server).votesJSON,
		"/votes.csv":       (*server).votesCSV,
		"/votes/diff":      (*server).diff,
		"/votes/diff.json": (*server).diffJSON,
		"/votes/diff.csv":  (*server).diffCSV,
		"/votes/{ref...}":  (*server).vote,
	} {
		mux.HandleFunc("GET /collections/{collection}"+path, func(w http.ResponseWriter, r *http.Request) {
			of, err := l.of(s, plenary.Collection(r.PathValue("collection")))
			if err != nil {
				s.fail(w, r, err)
				return
			}
			page(of, w, r)
		})
	}
	mux.HandleFunc("GET /collections/{collection}", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, base(plenary.Collection(r.PathValue("collection")))+"/votes", http.StatusFound)
	})
}

// base is what stands before the addresses of a collection's pages.
func base(c plenary.Collection) string { return "/collections/" + string(c) }

// of gives the pages of a collection, made anew when a vote was added to it.
func (l *locals) of(s *server, c plenary.Collection) (*server, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if m := l.made[c]; m != nil && m.version == l.hall.CollectionVersion(c) {
		return m.server, nil
	}
	now, err := l.hall.Collection(c)
	if err != nil {
		return nil, err
	}
	one := &server{opts: s.opts, rec: now.Record, pages: s.pages, assets: s.assets, cache: newCache(localCacheBytes),
		links: newLinks(base(c), now.Record), series: newSeries(now.Record), benches: s.benches, collection: c, decided: now.Decisions}
	one.opts.Names = seatNames{now.Record}
	l.made[c] = &local{now.Version, one}
	return one, nil
}

// seatNames finds the members of a local collection by code or name.
type seatNames struct{ rec *archive.Record }

// Member implements archive.Resolver.
func (n seatNames) Member(text string) (plenary.Code, error) {
	for _, c := range n.rec.Codes() {
		if strings.EqualFold(text, string(c)) || strings.EqualFold(text, n.rec.PrintedName(c)) {
			return c, nil
		}
	}
	return "", plenary.Errorf(plenary.NotFound, "no member %q has voted in this collection", text).
		WithHint("write a member's code or name as its votes show it")
}

// Group implements archive.Resolver: a local collection has no groups.
func (seatNames) Group(text string) (archive.GroupRef, error) {
	return archive.GroupRef{}, plenary.Errorf(plenary.NotFound, "there is no group %q in this collection", text)
}

// localCacheBytes bounds the pages kept of one collection.
const localCacheBytes = 4 << 20

// collectionsPage lists the collections.
type collectionsPage struct{ Collections []collectionRow }

type collectionRow struct {
	Name plenary.Collection
	URL  string
	N    int
}

func (s *server) listCollections(w http.ResponseWriter, r *http.Request, h *hall.Hall) {
	p := collectionsPage{}
	for _, c := range h.Collections() {
		if now, err := h.Collection(c); err == nil {
			p.Collections = append(p.Collections, collectionRow{c, base(c) + "/votes", now.Record.Len()})
		}
	}
	s.page(w, r, http.StatusOK, "collections", head{Title: "Collections", Canonical: "/collections"}, p)
}

// nameOn is what a member is called on a day. In a local collection it is what
// its body calls it, even where a code is also one of the United Nations.
func (s *server) nameOn(c plenary.Code, on plenary.Date) string {
	if s.collection != "" {
		return cmp.Or(s.rec.PrintedName(c), string(c))
	}
	return nameOn(s.rec, c, on)
}
