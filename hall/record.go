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

// Collection is a collection's votes at one moment.
type Collection struct {
	Record    *archive.Record
	Decisions map[plenary.VoteID]plenary.Decision // with their proofs
	Version   uint64                              // see CollectionVersion
}

// Collection gives a collection's votes, of meetings held here and imported, as
// a record that is searched and shown like any other. Votes that were not
// announced, and trials, are not in it. An unknown collection is an error of
// code NotFound.
func (h *Hall) Collection(c plenary.Collection) (Collection, error) {
	out := Collection{Decisions: map[plenary.VoteID]plenary.Decision{}, Version: h.CollectionVersion(c)}
	var votes []plenary.Vote
	names := map[plenary.Code]string{}
	h.states(func(s *meeting.State) {
		if s.Info.Collection != c {
			return
		}
		for _, v := range recorded(s) {
			votes = append(votes, v)
			if v.Decision != nil {
				out.Decisions[v.ID] = *v.Decision
			}
		}
		for _, seat := range s.Seats {
			names[seat.Code] = seat.Name
		}
	})
	if len(votes) == 0 {
		return out, plenary.Errorf(plenary.NotFound, "no vote was announced in a collection %q", c).
			WithHint("the page /collections lists those that hold votes")
	}
	var err error
	out.Record, err = archive.New(archive.Meta{Title: "Votes of " + string(c), Terms: "The votes of a body that is no organ of the United Nations."}, votes, names)
	return out, err
}

// CollectionVersion is a number that changes when a collection may have changed.
func (h *Hall) CollectionVersion(c plenary.Collection) (version uint64) {
	h.states(func(s *meeting.State) {
		if s.Info.Collection != c {
			return
		}
		version++
		for _, v := range s.Votes {
			if v.Stage == meeting.Announced {
				version += 1 + uint64(len(v.Intentions)+len(v.Corrections))
			}
		}
	})
	return version
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
