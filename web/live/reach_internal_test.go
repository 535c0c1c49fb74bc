package live

import (
	"net/http/httptest"
	"testing"
)

// Slips made on the server's own machine send phones to the network, or say that
// they cannot.
func TestReach(t *testing.T) {
	tests := []struct {
		host, address, base string
		local               bool
	}{
		{"127.0.0.1:7410", "http://192.0.2.7:7410", "http://192.0.2.7:7410", false},
		{"localhost:7410", "http://192.0.2.7:7410", "http://192.0.2.7:7410", false},
		{"[::1]:7410", "", "http://[::1]:7410", true},
		{"localhost", "", "http://localhost", true},
		{"192.0.2.7:7410", "http://10.0.0.1:7410", "http://192.0.2.7:7410", false},
		{"chamber.example:7410", "", "http://chamber.example:7410", false},
	}
	for _, x := range tests {
		s := &server{Options: Options{Address: x.address}}
		r := httptest.NewRequest("POST", "/meetings/m1/codes", nil)
		r.Host = x.host
		if base, local := s.reach(r); base != x.base || local != x.local {
			t.Errorf("%s: %s, %v", x.host, base, local)
		}
	}
}
