package live

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

var signs = map[plenary.Position]string{plenary.Yes: "✓", plenary.No: "✕", plenary.Abstain: "–", plenary.NotVoting: "○"}

var positionWords = map[plenary.Position]string{plenary.Yes: "in favour", plenary.No: "against", plenary.Abstain: "abstaining",
	plenary.NotVoting: "not voting", plenary.UnknownPosition: "not known"}

var phaseWords = map[meeting.Phase]string{meeting.Waiting: "not yet called to order", meeting.InSession: "in session"}

var fateWords = map[meeting.Fate]string{meeting.Pending: "open", meeting.EvenlySplit: "equally divided", meeting.Incorporated: "taken into the text"}

var motionWords = map[meeting.MotionKind]string{meeting.PointOfOrder: "point of order", meeting.Appeal: "appeal against a ruling",
	meeting.Suspension: "suspension of the meeting", meeting.Adjournment: "adjournment of the meeting",
	meeting.DebateAdjournment: "adjournment of the debate", meeting.Closure: "closure of the debate",
	meeting.Division: "division", meeting.Reconsideration: "reconsideration", meeting.OtherMotion: "other motion"}

var changeWords = map[meeting.Action]string{meeting.Delete: "Deletes", meeting.Replace: "Replaces", meeting.Insert: "Adds after"}

// motionKinds are the motions that the clerk can note, in their order of
// precedence. A division has its own form, for it names parts.
var motionKinds = []meeting.MotionKind{meeting.PointOfOrder, meeting.Appeal, meeting.Suspension, meeting.Adjournment,
	meeting.DebateAdjournment, meeting.Closure, meeting.Reconsideration, meeting.OtherMotion}

// wordFor is how a value is said on pages: as it is written, unless the words
// say otherwise.
func wordFor[T ~string](words map[T]string, v T) string {
	if w, ok := words[v]; ok {
		return w
	}
	return string(v)
}
