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
