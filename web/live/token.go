package live

import (
	"net"
	"net/http"
	"time"
)

// SetToken makes a browser hold the token of a role or seat in a meeting, out of
// reach of scripts.
func SetToken(w http.ResponseWriter, r *http.Request, meeting, token string) {
	setCookie(w, r, cookieName(meeting), meeting, token)
}

// setCookie sets a cookie of a meeting; an empty value takes it away.
func setCookie(w http.ResponseWriter, r *http.Request, name, meeting, value string) {
	k := &http.Cookie{Name: name, Value: value, Path: "/meetings/" + meeting, HttpOnly: true,
		SameSite: http.SameSiteLaxMode, Secure: r.TLS != nil, Expires: time.Now().Add(30 * 24 * time.Hour)}
	if value == "" {
		k.MaxAge = -1
	}
	http.SetCookie(w, k)
}

// address is where a request comes from.
func address(r *http.Request) string {
	host, _, _ := net.SplitHostPort(r.RemoteAddr)
	return host
}
