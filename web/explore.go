package web

import (
	"net/http"
	"strings"
)

// explore adds the pages on members, groups, vetoes and sessions, the feeds and
// the cards for other sites.
func (s *server) explore(mux *http.ServeMux) {
	mux.HandleFunc("GET /members", s.members)
	mux.HandleFunc("GET /members.csv", s.membersCSV)
	mux.HandleFunc("GET /members/{code}", s.member)
	mux.HandleFunc("GET /members/{code}/neighbours.csv", s.memberNeighboursCSV)
	mux.HandleFunc("GET /groups", s.groups)
	mux.HandleFunc("GET /groups.json", s.groupsJSON)
	mux.HandleFunc("GET /groups/{name}", s.group)
	mux.HandleFunc("GET /groups/{name}/years.csv", s.groupTable(groupYearsCSV))
	mux.HandleFunc("GET /groups/{name}/ranks.csv", s.groupTable(groupRanksCSV))
	mux.HandleFunc("GET /vetoes", s.vetoes)
	mux.HandleFunc("GET /vetoes.json", s.vetoesJSON)
	mux.HandleFunc("GET /vetoes.csv", s.vetoesCSV)
	mux.HandleFunc("GET /sessions", s.sessions)
	mux.HandleFunc("GET /sessions/{name}", s.session)
	mux.HandleFunc("GET /votes.atom", s.votesAtom)
	mux.HandleFunc("GET /imported.atom", s.importedAtom)
	mux.HandleFunc("GET /embed/{ref...}", s.embed)
	mux.HandleFunc("GET /compare", s.compare)
	mux.HandleFunc("GET /compare.json", s.compareData("application/json", s.compareJSON))
	mux.HandleFunc("GET /compare.csv", s.compareData(csvType, s.compareCSV))
	mux.HandleFunc("GET /compare/years.csv", s.compareData(csvType, s.compareYearsCSV))
	mux.HandleFunc("GET /compare/subjects.csv", s.compareData(csvType, s.compareSubjectsCSV))
}

// key is what a page that depends on its address alone is kept under.
func key(r *http.Request) string {
	if r.URL.RawQuery == "" {
		return r.URL.Path
	}
	return r.URL.Path + "?" + r.URL.RawQuery
}

// theGroup is a group's name as it stands in a sentence.
func theGroup(name string) string {
	switch {
	case name == "BRICS", name == "Benelux", strings.HasPrefix(name, "Western permanent"), strings.HasPrefix(name, "Permanent"), strings.HasPrefix(name, "Elected"):
		return name
	}
	return "the " + name
}
