package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// sameWays are the words behind a verb for having voted the same, and otherWays those for
// having voted otherwise than each other.
var (
	sameWays  = []string{"alike", "the same way", "the same", "identically", "together", "identical votes", "as one", "in unison", "in tandem", "in step", "in harmony", "on the same side", "side by side", "of one mind", "of the same mind", "at one"}
	otherWays = []string{"on opposite sides", "on different sides", "on opposing sides", "differently", "opposite ways", "different ways", "company", "ways", "apart", "against each other", "against one another", "opposite votes", "opposing votes", "different votes"}

	// sameStands and otherStands are what was taken alike or not.
	sameStands  = []string{"the same position", "the same side", "the same stand", "the same stance", "the same line", "the same course"}
	otherStands = []string{"opposite positions", "opposing positions", "different positions", "opposite sides", "opposing sides", "different sides", "opposite stands"}
)

// alike reads that two members or more voted the same way, or two of them otherwise than
// each other: Moscow and Washington voted alike; Britain and France parted company.
func (s *sentence) alike(l *listing) (stance, bool) {
	const most = 4
	t := stance{from: l.from, counted: -1}
	if n := len(l.names); n < 2 || n > most || len(l.groups)+l.unread > 0 || l.more || l.pronoun || s.isGoverned(l) {
		return t, false
	}
	j := l.to
	if s.sign(j, ",") {
		m := s.asideEnd(j)
		if m == j {
			return t, false
		}
		j = m + 1
	}
	verb := j
	for j < verb+4 && (s.is(j, lex.Did|lex.All) && !s.is(j, lex.Not) || s.adverb(j) || s.is(j, lex.Date)) {
		j++
	}
	parts := false
	switch s.lower(j) {
	case "took", "adopted":
		parts = s.wayEnd(j+1, otherStands) > 0
		if !parts && s.wayEnd(j+1, sameStands) == 0 {
			return t, false
		}
		j++
	case "voted", "vote", "votes", "cast their votes", "cast", "acted", "stood", "found themselves", "lined up", "came down", "ended up":
		j++
	case "parted", "split", "went", "diverged", "disagreed", "differed":
		parts = true
		j++
	default:
		if !s.isCopula(j - 1) {
			return t, false
		}
	}
	to := max(s.wayEnd(j, sameWays), s.wayEnd(j, sameStands))
	if to == 0 || parts {
		if to = max(s.wayEnd(j, otherWays), s.wayEnd(j, otherStands)); to == 0 || len(l.names) != 2 {
			return t, false
		}
		if company := strings.EqualFold(s.text(to-1), "company") || strings.EqualFold(s.text(to-1), "ways"); company && !parts {
			return t, false
		}
		t.not = true
	}
	if !s.endOfClause(s.inTheVote(to)) || s.unreal(j) {
		return t, false
	}
	t.as, t.to = &listing{from: l.from, to: l.to, names: l.names[1:], used: true}, to
	l.names = l.names[:1]
	return t, true
}

// wayEnd is where one of the phrases that starts at unit k ends, 0 where none does.
func (s *sentence) wayEnd(k int, phrases []string) int {
	if k >= len(s.u) {
		return 0
	}
	rest := strings.ToLower(s.doc.Text[s.start(k):min(len(s.doc.Text), s.start(k)+40)])
	for _, p := range phrases {
		tail, ok := strings.CutPrefix(rest, p)
		if !ok || tail != "" && (tail[0] >= 'a' && tail[0] <= 'z') {
			continue
		}
		for j := k; j < len(s.u) && j < k+5; j++ {
			if s.end(j) == s.start(k)+len(p) {
				return j + 1
			}
		}
	}
	return 0
}
