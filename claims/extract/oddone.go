package extract

import (
	"regexp"
	"strings"
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
)

// Subjects of a clause that ends with who cast the vote or votes they name: the odd one out was Chad;
// the blocking vote was cast by France; one of the votes for the plan came from Mali.
var (
	oddSubject = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:the )?(?:(?:(?:lone|sole|only|single|one|solitary) (?:holdout|hold-out|outsider))|(?:(?:one|only) )?odd (?:one|man) out)$`)
	})
	noSubject = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:the )?(?:(?:lone|sole|only|single|one|solitary|decisive) )?(?:dissenting (?:voice|vote)|contrary (?:voice|vote)|blocking vote|killing vote|fatal (?:vote|no)|negative vote|no vote|vote against(?: (?:it|the (?:text|resolution|draft|plan|measure)))?)$`)
	})
	someSubjects = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:one|two|three|some|several|many|most) of the (?:\w+ )?(?:(?P<yes>votes (?:for|in favou?r of)|yes votes|votes in favou?r|ayes|affirmative votes)|(?P<no>votes against|no votes|noes|negative votes)|(?P<abstain>abstentions(?: on)?))(?: (?:it|the (?:text|resolution|draft|plan|measure|motion|proposal)))?$`)
	})
)

// castBySubject reads who cast the votes that the subject of a clause names.
func (s *sentence) castBySubject(l *listing) (stance, bool) {
	const far, long = 12, 80
	t := stance{to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if len(l.names) == 0 || len(l.groups) > 0 {
		return t, false
	}
	verb := b
	owned := s.sign(l.to, "'")
	switch {
	case s.id(b, lex.WBy) && strings.EqualFold(s.text(b-1), "cast") && s.isCopula(b-2):
		verb = b - 2
	case s.lower(b) == "cast by" && s.isCopula(b-1):
		verb = b - 1
	case s.id(b, lex.WFrom) && strings.EqualFold(s.text(b-1), "came"), s.id(b, lex.WTo) && strings.EqualFold(s.text(b-1), "belonged"):
		verb = b - 1
	case s.lower(b) == "came from", s.lower(b) == "belonged to", s.isCopula(b):
	default:
		return t, false
	}
	if owned {
		t.to = s.behindS(l.to + 1)
	}
	if !s.endOfClause(t.to) || verb < 1 || s.sign(t.to, ",") && s.id(t.to+1, lex.WWhich, lex.WWho) {
		return t, false
	}
	head := verb
	for head > 0 && head > verb-far && !s.sign(head-1, ",;:.-_()\"") && !s.is(head-1, lex.And) && !s.id(head-1, lex.WBut) {
		head--
	}
	if head == verb || s.end(verb-1)-s.start(head) > long || s.unreal(verb) {
		return t, false
	}
	subject := strings.ToLower(s.doc.Text[s.start(head):s.end(verb-1)])
	t.from = head
	if m := someSubjects().FindStringSubmatchIndex(subject); m != nil && !(s.isCopula(b) && !owned) {
		for name, p := range map[string]plenary.Position{"yes": plenary.Yes, "no": plenary.No, "abstain": plenary.Abstain} {
			if m[2*someSubjects().SubexpIndex(name)] >= 0 {
				t.pos = p
			}
		}
		return t, true
	}
	switch {
	case oddSubject().MatchString(subject) && !owned && s.isCopula(b) && len(l.names) == 1 && s.live():
		if t.pos = s.loneSide(); t.pos != plenary.UnknownPosition {
			return t, true
		}
		side, sure := s.majoritySide()
		t.pos, t.not, t.loose = side, true, !sure
		return t, !strings.Contains(subject, "hold") // which is for one who said no
	case noSubject().MatchString(subject) && (!s.isCopula(b) || owned):
		t.pos = plenary.No
		return t, true
	}
	return t, false
}

// loneSide is the position that the tally told last has one member for, and no other against the
// majority: by 14 votes to one.
func (s *sentence) loneSide() plenary.Position {
	const far = 6
	one := func(c Count) bool { return c.Said && c.Lo == 1 && c.Hi == 1 }
	for i := len(s.walker.found) - 1; i >= 0 && s.walker.found[i].sent >= s.n-far; i-- {
		f := &s.walker.found[i]
		if f.Kind != Counts || !f.Counts[plenary.Yes].Said || f.Counts[plenary.Yes].Lo < 2 {
			continue
		}
		no, abstain := f.Counts[plenary.No], f.Counts[plenary.Abstain]
		switch {
		case one(no) && (!abstain.Said || abstain.Hi == 0):
			return plenary.No
		case one(abstain) && (!no.Said || no.Hi == 0):
			return plenary.Abstain
		}
		break
	}
	return plenary.UnknownPosition
}

// joinedInBy reads who is said to have joined a member in what it did, the words for that standing
// between: Chad was joined in the no camp by Mali, in opposition by Togo.
func (s *sentence) joinedInBy(l *listing) (stance, bool) {
	const far = 7
	t := stance{from: l.from, to: l.to, counted: -1}
	b := s.beforeThe(l.from)
	if !s.id(b, lex.WBy) || len(l.names) == 0 || !s.endOfClause(l.to) {
		return t, false
	}
	for k := b - 1; k > 0 && k > b-far; k-- {
		switch {
		case strings.HasPrefix(s.lower(k), "joined") && s.isCopula(k-1):
			if s.lower(k) == "joined" && !s.id(k+1, lex.WIn) && !s.is(k+1, lex.Labels) || k == b-1 || s.unreal(k-1) {
				return t, false
			}
			t.from = k
			return t, t.pos != plenary.UnknownPosition
		case s.isLabel(k) && !s.against(k):
			if t.pos != plenary.UnknownPosition && t.pos != s.labelPosition(k) {
				return t, false
			}
			t.pos = s.labelPosition(k)
		case !s.id(k, lex.WIn, lex.WThe, lex.WIt, lex.WIts) && !s.is(k, lex.VoteIng|lex.Text|lex.VoteNoun) && !column(s.text(k)):
			return t, false
		}
	}
	return t, false
}

// inTheVote is the unit behind words at k for where something was done: in the vote, at the vote; it is k
// where none stand there.
func (s *sentence) inTheVote(k int) int {
	if s.id(k, lex.WIn, lex.WAt, lex.WOn) && s.id(k+1, lex.WThe, lex.WThis, lex.WThat) && s.is(k+2, lex.VoteNoun) {
		return k + 3
	}
	return k
}
