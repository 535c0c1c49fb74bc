package extract

// fully are words that may stand between a label and its number.
var fully = map[string]bool{"whole": true, "full": true, "fully": true, "entire": true, "exactly": true, "precisely": true, "just": true, "merely": true}

// opensCount says whether the verb at j opens a clause that has no more than the number at
// k, of those who did so: for 39, against 7, abstained 100.
func (s *sentence) opensCount(j, k int) bool {
	return (j == 0 || s.sign(j-1, ",;:.-_(/|")) && s.endOfClause(k+1) && s.value(k) > 0
}
