package analysis

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/plenary-vote/plenary"
)

// Emergency is an emergency special session of the General Assembly, which
// resolution 377(V) lets nine members of the Council or a majority of members
// call for when a veto has stopped the Council.
type Emergency struct {
	Session    string       // as the record writes it: ES-11
	From       plenary.Date // first day
	To         plenary.Date // last day; zero when it is adjourned and may be resumed
	Council    bool         // called by the Security Council, else by members
	Instrument string       // symbol of the Council's resolution, or the members' request
	Subject    string
}

//go:embed emergency.txt
var emergencyText string

// EmergencyOf tells an emergency special session by its name in the record; ok
// is false for any other session.
func EmergencyOf(session string) (e Emergency, ok bool) {
	e, ok = emergencies()[session]
	return e, ok
}

// emergencies reads the table; a line that cannot be read is a defect.
var emergencies = sync.OnceValue(func() map[string]Emergency {
	out := map[string]Emergency{}
	for line := range strings.Lines(emergencyText) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "|")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		e := Emergency{Session: "ES-" + f[0], Council: f[3] == "council", Instrument: f[4], Subject: f[5]}
		for text, d := range map[string]*plenary.Date{f[1]: &e.From, f[2]: &e.To} {
			if err := d.UnmarshalText([]byte(text)); err != nil {
				panic(err) // the table is embedded
			}
		}
		out[e.Session] = e
	}
	return out
})
