package extract

// readsFirst reads a list by the forms that go before what stands around it.
func (s *sentence) readsFirst(l *listing) bool {
	for _, read := range [...]func(*listing) (stance, bool){s.soleNot, s.inverted, s.notCasting, s.backedOther, s.castBySubject, s.joinedInBy, s.creditedFor, s.besideOwner, s.forsook, s.lineOf, s.excepts, s.ofWhich, s.hopedOf, s.called, s.putWith, s.alike, s.restOf, s.instance, s.keptCompany, s.butNot, s.completes, s.chose, s.onSide, s.joinedThem, s.aloneAgainst, s.toldAhead} {
		if t, ok := read(l); ok {
			s.addWho(l, t)
			return true
		}
	}
	return false
}
