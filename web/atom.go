package web

import (
	"crypto/sha1"
	"encoding/xml"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// atomShown is how many votes a feed holds.
const atomShown = 50

const atomType = "application/atom+xml; charset=utf-8"

// The elements of a feed (RFC 4287).
type (
	atomFeed struct {
		XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		ID      string      `xml:"id"`
		Title   string      `xml:"title"`
		Updated string      `xml:"updated"`
		Author  string      `xml:"author>name"`
		Rights  string      `xml:"rights,omitempty"`
		Links   []atomLink  `xml:"link"`
		Entries []atomEntry `xml:"entry"`
	}
	atomLink struct {
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr,omitempty"`
		Href string `xml:"href,attr"`
	}
	atomEntry struct {
		ID      string     `xml:"id"`
		Title   string     `xml:"title"`
		Updated string     `xml:"updated"`
		Links   []atomLink `xml:"link"`
		Summary string     `xml:"summary"`
	}
)

// votesAtom serves /votes.atom: the newest votes of any search.
func (s *server) votesAtom(w http.ResponseWriter, r *http.Request) {
	a := readAsked(r)
	a.params.Del("sort") // a feed is newest first
	votes, err := s.search(a)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	title := "Recorded votes of the United Nations"
	if q := a.query(); q != "" {
		title = "Votes: " + q
	}
	s.sendFeed(w, r, title, a.with("/votes.atom", "", ""), a.with("/votes", "", ""), votes)
}

// importedAtom serves /imported.atom: the votes that an import brought and the
// embedded record does not have, newest first.
func (s *server) importedAtom(w http.ResponseWriter, r *http.Request) {
	var votes []int
	if embedded, err := archive.Open(); err == nil && embedded != s.rec {
		for i := s.rec.Len() - 1; i >= 0; i-- {
			if _, known := embedded.Index(s.rec.ID(i)); !known {
				votes = append(votes, i)
			}
		}
	}
	s.sendFeed(w, r, "Newly imported votes", "/imported.atom", "/data", votes)
}

// sendFeed answers with the first votes of a list that is newest first. A vote's
// time is the day it was taken: the record does not know when it was published.
func (s *server) sendFeed(w http.ResponseWriter, r *http.Request, title, self, page string, votes []int) {
	base := "http://" + r.Host
	if r.TLS != nil {
		base = "https://" + r.Host
	}
	feed := atomFeed{
		ID: uuidOf("feed " + self), Title: title, Author: "plenary", Rights: s.rec.Meta().Terms, Updated: s.updated(votes),
		Links: []atomLink{{"self", "application/atom+xml", base + self}, {"alternate", "text/html", base + page}},
	}
	for _, i := range votes[:min(len(votes), atomShown)] {
		url := base + s.links.of(i)
		e := atomEntry{
			ID: uuidOf("vote " + string(s.rec.ID(i))), Updated: atomTime(s.rec.Date(i)),
			Title:   s.links.name(i) + ": " + lowerFirst(outcomeWord(s.rec.Outcome(i))),
			Links:   []atomLink{{"alternate", "text/html", url}, {"enclosure", "application/json", url + ".json"}},
			Summary: fmt.Sprintf("%s, %s. %s", s.rec.Body(i).Name(), s.rec.Date(i).Long(), s.rec.Title(i)),
		}
		if t := s.rec.Tally(i); t.Known() {
			e.Title += fmt.Sprintf(", %s – %s – %s", t.Yes, t.No, t.Abstain)
		}
		feed.Entries = append(feed.Entries, e)
	}
	body, err := xml.MarshalIndent(feed, "", " ")
	if err != nil {
		s.fail(w, r, plenary.Errorf(plenary.Internal, "the feed could not be written: %w", err))
		return
	}
	newAnswer(accepted(r), http.StatusOK, atomType, slices.Concat([]byte(xml.Header), body)).send(w, r)
}

// updated is the time of the newest vote of a list, or of the whole record.
func (s *server) updated(votes []int) string {
	switch {
	case len(votes) > 0:
		return atomTime(s.rec.Date(votes[0]))
	case s.rec.Len() > 0:
		return atomTime(s.rec.Date(s.rec.Len() - 1))
	}
	return atomTime(plenary.Date{Year: 1946})
}

func atomTime(d plenary.Date) string { return d.Time().Format(time.RFC3339) }

// uuidOf names a thing for ever by a UUID made from its name (RFC 9562, version
// 5), whatever address the server is asked under.
func uuidOf(name string) string {
	const space = "plenary 3f0c6d0e-8a64-4f0e-9f0b-6c1d1a6b7c21 "
	sum := sha1.Sum([]byte(space + name))
	u := sum[:16]
	u[6], u[8] = u[6]&0x0f|0x50, u[8]&0x3f|0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:])
}
