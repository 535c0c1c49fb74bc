package live

import (
	"net/http"
	"time"
)

// SetToken makes a browser hold the token of a role or seat in a meeting, out of
// reach of scripts.
func SetToken(w http.ResponseWriter, r *http.Request, meeting, token string) {
	http.SetCookie(w, &http.Cookie{Name: cookieName(meeting), Value: token, Path: "/meetings/" + meeting, HttpOnly: true,
		SameSite: http.SameSiteLaxMode, Secure: r.TLS != nil, Expires: time.Now().Add(30 * 24 * time.Hour)})
}
