package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// isOfStates says whether a statement tells how states voted: 94 countries were for it, India
// abstained, Russia vetoed it. No parliament, council or meeting at home votes so.
func (s *sentence) isOfStates(f *finding) bool {
	const cantons = 50 // the most states of a union
	switch f.Kind {
	case Veto:
		return len(f.People[0].Names) > 0 && s.hasActor(f.from, f.to)
	case Who:
		return len(f.People[0].Names) > 0 && f.People[0].Position != plenary.UnknownPosition && s.hasActor(f.from, f.to)
	case Counts:
	default:
		return false
	}
	for k := f.from; k < f.to; k++ {
		switch s.lower(k) {
		case "countries", "nations", "governments", "member states", "members states", "un members":
			return true
		case "states":
			for _, c := range f.Counts {
				if c.Said && c.Lo > cantons {
					return true
				}
			}
		}
	}
	return false
}

// settleStates gives a statement on how states voted, told of a body in which none do, an open
// scope; ok is false for any other.
func (s *sentence) settleStates(f *finding) (ok bool) {
	if !s.isOfStates(f) || !s.onlyAtHome() || f.Kind == Who && (s.walker.homeVoted || s.homeVotes()) {
		return false
	}
	if f.scope, f.said = Unknown, false; f.Kind == Veto {
		f.scope = Council
	}
	return true
}

// homeVotes says whether a body in which no states vote is told to have voted itself: the
// Senate passed a motion, the students' vote.
func (s *sentence) homeVotes() bool {
	const far = 8
	for k := range s.u {
		if !s.is(k, lex.Home) || !s.decides(k) {
			continue
		}
		for j := k + 1; j < len(s.u) && j <= k+far && !s.sign(j, ",;:") && (!s.is(j, lex.Actor) || s.id(j-1, lex.WOf)); j++ {
			if s.is(j, lex.VotePast|lex.VoteNoun|lex.Pass|lex.Fail|lex.Deed|lex.Verbs) && !s.id(j-1, lex.WIts, lex.WThe, lex.WA) {
				return true
			}
		}
	}
	return false
}

// hasActor says whether a member is named by the name of its country between two units, not
// only by an adjective or a person.
func (s *sentence) hasActor(from, to int) bool {
	for k := from; k < to; k++ {
		if s.is(k, lex.Actor) && !s.Lex.Names[s.u[k].Val].Demonym && !strings.HasPrefix(s.text(k+1), "'") {
			return true
		}
	}
	return false
}

// onlyAtHome says whether the body that keeps what stands at a unit from being of an organ is
// one in which no states vote.
func (s *sentence) onlyAtHome() bool {
	home := s.walker.scope != Elsewhere || s.walker.home
	for k := range s.u {
		if s.is(k, lex.OtherBody) && !s.is(k, lex.Home) && s.decides(k) || s.is(k, lex.Assembly|lex.Council) && s.foreign(k) {
			return false
		}
	}
	return home
}
