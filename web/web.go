// Package web serves the record as pages: search, votes, comparison of two
// votes, and what the data are, each with .json and .csv beside it.
//
// Every page works without JavaScript, on a phone, with a keyboard and a screen
// reader, in dark mode and on paper; scripts only add to it. There is one file
// of Go and one template for each page (docs/web.md says where the next one
// goes). The package never writes to the record, never sets a cookie and never
// sends a reader's data anywhere; the pages of live meetings are web/live's.
package web

import (
	"html/template"
	"net/http"
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/api"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/claims/desk"
	"github.com/plenary-vote/plenary/hall"
)

// Options are what the pages are made from.
type Options struct {
	Record *archive.Record  // required
	Names  archive.Resolver // reads members and groups in a search; nil: archive.Names
	// Hosts are the host names, without port, under which the pages may be asked
	// for besides localhost and plain IP addresses.
	Hosts   []string
	Version string     // of the program, for the foot of the page
	Hall    *hall.Hall // whose meetings' votes have pages of their own; nil: none
	// Meetings builds the handler of everything under /meetings, whose pages it
	// sends within the site's layout; nil: this server conducts no meetings.
	Meetings func(Frame) http.Handler
}

// Frame sends a body within the site's layout.
type Frame = func(w http.ResponseWriter, r *http.Request, status int, title string, wide bool, body template.HTML)

// server holds what handlers share. It does not change after New but for the
// caches, which guard themselves.
type server struct {
	opts   Options
	rec    *archive.Record
	pages  *pages
	assets *assets
	cache  *cache
	links  *links
	series *series
	desk   *desk.Desk // checks articles
	// benches is what the pages on members and groups count with, made when
	// first needed.
	benches  func() *benches
	vetoRows func() []vetoRow // every veto, newest first, made when first needed

	collection plenary.Collection                  // whose votes these are; empty for un
	decided    map[plenary.VoteID]plenary.Decision // as announced in meetings
}

// New builds the handler of all pages.
func New(o Options) (http.Handler, error) {
	if o.Record == nil {
		return nil, plenary.Errorf(plenary.Internal, "web needs a record")
	}
	if o.Names == nil {
		o.Names = archive.Names
	}
	assets, err := loadAssets(o.Record)
	if err != nil {
		return nil, err
	}
	pages, err := loadPages(assets)
	if err != nil {
		return nil, err
	}
	s := &server{opts: o, rec: o.Record, pages: pages, assets: assets, cache: newCache(cacheBytes), desk: desk.New(o.Record)}
	s.links, s.series = newLinks("", o.Record), newSeries(o.Record)
	s.benches = sync.OnceValue(func() *benches { return newBenches(o.Record) })
	s.vetoRows = sync.OnceValue(s.everyVeto)
	go s.warm()

	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.home)
	mux.HandleFunc("GET /votes", s.votes)
	mux.HandleFunc("GET /votes.json", s.votesJSON)
	mux.HandleFunc("GET /votes.csv", s.votesCSV)
	mux.HandleFunc("GET /votes/diff", s.diff)
	mux.HandleFunc("GET /votes/diff.json", s.diffJSON)
	mux.HandleFunc("GET /votes/diff.csv", s.diffCSV)
	mux.HandleFunc("GET /votes/{ref...}", s.vote)
	s.collections(mux)
	mux.HandleFunc("GET /data", s.data)
	mux.HandleFunc("GET /data.json", s.dataJSON)
	mux.HandleFunc("GET /rules", s.rules)
	mux.HandleFunc("GET /rules.json", s.rulesJSON)
	mux.HandleFunc("GET /rules/{body}", s.rulebook)
	mux.HandleFunc("GET /procedures/{name}", s.procedure)
	mux.HandleFunc("GET /help", s.help)
	s.explore(mux)
	mux.HandleFunc("GET /static/{name}", s.assets.serve)
	mux.HandleFunc("GET /check", s.check)
	mux.HandleFunc("POST /check", s.checked)
	mux.Handle(api.Root+"/", api.New(o.Record, s.desk))
	if o.Meetings != nil {
		meetings := o.Meetings(s.frame)
		mux.Handle("/meetings", meetings)
		mux.Handle("/meetings/", meetings)

	}
	mux.HandleFunc("/", s.nowhere)
	return secure(mux, o.Hosts), nil
}

// warm makes what is made once, so that no reader waits for it.
func (s *server) warm() {
	if s.rec.Len() == 0 {
		return
	}
	s.series.byKey()
	s.benches()
	s.desk.Warm()
	s.rec.Find("A/RES/1") // whether it is found does not matter: the index is made
	s.rec.Search(archive.Query{Words: []string{"peace"}, Sort: archive.Closest})
}
