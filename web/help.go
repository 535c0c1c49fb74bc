package web

import "net/http"

// help serves /help: how to search, what the signs mean, the keys.
func (s *server) help(w http.ResponseWriter, r *http.Request) {
	s.cachedAnswer(w, r, "/help", htmlType, func() ([]byte, error) {
		return s.render("help", head{Title: "Help", Canonical: "/help"}, nil)
	})
}
