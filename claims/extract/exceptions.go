package extract

import "github.com/plenary-vote/plenary/claims/lex"

// leftOut are words behind those who are left out: Hungary excepted; Greece apart.
var leftOut = map[string]bool{"excepted": true, "apart": true, "aside": true, "excluded": true, "notwithstanding": true}

// exceptions are the members that the clause of a group leaves out, wherever it names them:
// all EU members (except Hungary) voted for it; Hungary apart, the EU voted for it; the EU
// voted for it, with the exception of Hungary. It is unread where some are left out whom the
// words do not name: with few exceptions.
func (s *sentence) exceptions(l *listing) (names []int32, unread bool) {
	const far = 30
	from, to := l.from, l.to
	for from > 0 && l.from-from < far && !s.sign(from-1, ";:.") {
		from--
	}
	for to < len(s.u) && to-l.to < far && !s.sign(to, ".") {
		to++
	}
	for k := from; k < to; k++ {
		w := s.lower(k)
		switch {
		case leavesOut[w], w == "apart from", w == "aside from", w == "exception", w == "exceptions":
			found := s.namesFrom(k+1, to)
			names, unread = append(names, found...), unread || len(found) == 0
		case leftOut[w] && s.is(k-1, lex.Actor):
			if o := s.listEnding(k); o != nil && o != l {
				names = append(names, o.names...)
			}
		}
	}
	return names, unread
}

// namesFrom are the members named from unit k on, but for words between that say nothing of
// them: was Hungary; of Greece and Ireland.
func (s *sentence) namesFrom(k, to int) (names []int32) {
	const near, most = 5, 40
	for j := k; j < to && j < k+most; j++ {
		switch {
		case s.is(j, lex.Actor):
			names = append(names, s.u[j].Val)
		case len(names) > 0 && !s.is(j, lex.And) && !s.sign(j, ",") && !s.id(j, lex.WThe):
			return names
		case len(names) == 0 && (j >= k+near || s.sign(j, "(") && j > k):
			return nil
		}
	}
	return names
}

// isOfExcepted says whether what is told between two units behind a list is told, in a relative
// clause, of those whom the words leave out: the Eastern bloc except Romania, which did not vote.
func (s *sentence) isOfExcepted(from, to int) bool {
	excepted := -1
	for j := from; j < to; j++ {
		switch {
		case s.is(j, lex.Except), s.lower(j) == "exception":
			excepted = j
		case excepted >= 0 && s.sign(j, ",") && s.id(j+1, lex.WWhich, lex.WWho):
			return s.is(j-1, lex.Actor)
		}
	}
	return false
}
