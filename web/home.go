package web

import (
	"net/http"
	"strconv"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// homePage is the data of the first page.
type homePage struct {
	Total int
	From  string
	Last  string
	Strip []stripRow
	Lists []homeList
	JSON  string // the names of the strip's hairlines
}

// homeList is a short list of votes with the search that goes on.
type homeList struct {
	Label, Why, More string
	Rows             []voteRow
}

// homeShown is how many votes each list of the first page holds.
const homeShown = 6

// home serves /: search first, the strip of all votes, and short lists.
func (s *server) home(w http.ResponseWriter, r *http.Request) {
	s.cachedAnswer(w, r, "/", htmlType, func() ([]byte, error) {
		p := homePage{Total: s.rec.Len(), Strip: s.strip(), JSON: s.assets.url("strip.json")}
		year := 0
		if n := s.rec.Len(); n > 0 {
			p.From, p.Last = strconv.Itoa(int(s.rec.Date(0).Year)), s.rec.Date(n-1).Long()
			year = int(s.rec.Date(n - 1).Year)
		}
		list := func(label, why, more string, q archive.Query) {
			votes := s.rec.Search(q).Votes
			p.Lists = append(p.Lists, homeList{label, why, more, s.voteRows(votes[:min(len(votes), homeShown)])})
		}
		list("Latest", "The newest votes that the record holds.", "/votes", archive.Query{})
		list("Closest", "The smallest distance to a simple majority, with at least 20 voting.", "/votes?sort=closest", archive.Query{Sort: archive.Closest})
		y := strconv.Itoa(year)
		list("Most divided in "+y, "The votes of the record's last year in which the largest camp was smallest.", "/votes?from="+y+"&sort=divided",
			archive.Query{From: plenary.Date{Year: int16(year)}, Sort: archive.Divided})
		list("Vetoes", "Drafts of the Security Council that a permanent member's vote stopped.", "/vetoes", archive.Query{Outcomes: []plenary.Outcome{plenary.Vetoed}})
		return s.render("home", head{Canonical: "/", Wide: true, OwnSearch: true}, p)
	})
}
