package extract

import (
	"strings"

	"github.com/plenary-vote/plenary/claims/lex"
)

// vetoesAssembly says whether a veto is told of a text of the Assembly, where
// there is none: vetoed the General Assembly resolution, used its veto in the
// Assembly. A veto that is only spoken of there is the Council's.
func (s *sentence) vetoesAssembly(f *finding) bool {
	assembly := false
	for k := range s.u {
		if s.is(k, lex.Council) {
			return false
		}
		assembly = assembly || s.is(k, lex.Assembly) && s.scopeOf(k) == Assembly
	}
	return assembly && (s.vetoBefore(f) || s.vetoBehind(f))
}

// vetoBefore reads: vetoed the General Assembly resolution; used its veto on 12
// October in the General Assembly.
func (s *sentence) vetoBefore(f *finding) bool {
	told := false
	for k := f.from; k < f.to; k++ {
		told = told || s.is(k, lex.VetoPast|lex.VetoUse) && (!s.isPassive(k) || s.id(f.to, lex.WIn, lex.WBy))
	}
	if !told {
		return false
	}
	in := false
	for j := f.to; j < f.to+7; j++ {
		switch {
		case s.id(j, lex.WIn, lex.WAt):
			in = true
		case s.is(j, lex.Assembly):
			return in && !s.id(j+2, lex.WS) && !s.is(j+1, lex.VoteNoun) || s.ofAssembly(j)
		case s.id(j, lex.WOn, lex.WThe, lex.WA, lex.WThis) || s.is(j, lex.UN|lex.Date):
		default:
			return false
		}
	}
	return false
}

// vetoBehind reads: the General Assembly's vote on Gaza was vetoed by.
func (s *sentence) vetoBehind(f *finding) bool {
	if !s.isPassive(f.from) {
		return false
	}
	for j := range min(5, f.from) {
		if s.is(j, lex.Assembly) {
			return s.ofAssembly(j)
		}
	}
	return false
}

// ofAssembly says whether the Assembly at j is named as whose text it is.
func (s *sentence) ofAssembly(j int) bool {
	for k := j + 1; k < j+6; k++ {
		w := s.lower(k)
		if s.is(k, lex.VoteNoun) || s.is(k, lex.Text) && (strings.HasPrefix(w, "resolution") || strings.HasPrefix(w, "draft") || w == "text") {
			return true
		}
		if s.is(k, lex.Verbs|lex.VotePast|lex.Pass|lex.Fail|lex.Deed) || s.sign(k, ",;:.") {
			return false
		}
	}
	return false
}

// isCalled says whether the session at k is one that another organ called: the Council
// called the eleventh emergency special session.
func (s *sentence) isCalled(k int) bool {
	const far = 5
	if j := s.beforeThe(k); s.is(k, lex.Assembly) && (strings.EqualFold(s.text(j), "calling") || strings.EqualFold(s.text(j), "called") || strings.EqualFold(s.text(j), "summoning") || strings.EqualFold(s.text(j), "summoned")) {
		return true // seven for calling the Assembly
	}
	if !strings.HasSuffix(s.lower(k), "session") && !(s.is(k, lex.Assembly) && strings.EqualFold(s.text(k-1), "emergency")) {
		return false
	}
	for j := k - 1; j >= 0 && j > k-far; j-- {
		switch s.lower(j) {
		case "called", "calls", "calling", "called for", "convened", "convoked", "summoned", "requested", "demanded", "call", "convene", "convening":
			return true
		}
	}
	return false
}
