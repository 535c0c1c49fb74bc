package hall

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
	"github.com/plenary-vote/plenary/meeting"
)

// Collections lists the collections that meetings have put votes into, never
// "un".
func (h *Hall) Collections() []plenary.Collection {
	var out []plenary.Collection
	h.states(func(s *meeting.State) {
		if c := s.Info.Collection; !slices.Contains(out, c) && len(recorded(s)) > 0 {
			out = append(out, c)
		}
	})
	slices.Sort(out)
	return out
}

// Record is a collection's votes, of meetings held here and imported, as a
// record that is searched and shown like any other. Votes that were not
// announced, and trials, are not in it. An unknown collection is an error of
// code NotFound.
func (h *Hall) Record(c plenary.Collection) (*archive.Record, error) {
	var votes []plenary.Vote
	names := map[plenary.Code]string{}
	h.states(func(s *meeting.State) {
		if s.Info.Collection != c {
			return
		}
		votes = append(votes, recorded(s)...)
		for _, seat := range s.Seats {
			names[seat.Code] = seat.Name
		}
	})
	if len(votes) == 0 {
		return nil, plenary.Errorf(plenary.NotFound, "no vote was announced in a collection %q", c)
	}
	return archive.New(archive.Meta{Title: "Votes of " + string(c), Terms: "The votes of a body that is no organ of the United Nations."}, votes, names)
}

// recorded are the votes of a meeting that are record.
func recorded(s *meeting.State) (out []plenary.Vote) {
	for _, v := range s.Votes {
		if v.Stage == meeting.Announced && !v.Trial {
			out = append(out, s.Record(v))
		}
	}
	return out
}

// states reads every meeting, held here or imported.
func (h *Hall) states(f func(*meeting.State)) {
	for _, m := range h.Meetings() {
		m.Read(f)
	}
	for _, i := range h.Imported() {
		i.Read(f)
	}
}
