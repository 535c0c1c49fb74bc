package undl

import (
	"strings"

	"github.com/plenary-vote/plenary"
)

// continued maps codes that ISO 3166-3 lists as withdrawn to the code of the
// same membership of the United Nations under its later name. States that are
// gone (CSK, YUG, DDR, YMD, EAZ) keep their own.
var continued = map[plenary.Code]plenary.Code{
	"SUN": "RUS", // USSR; membership continued by the Russian Federation
	"BYS": "BLR", // Byelorussian SSR
	"BUR": "MMR", // Burma
	"DHY": "BEN", // Dahomey
	"HVO": "BFA", // Upper Volta
	"ROM": "ROU", // Romania, code until 2002
	"SCG": "SRB", // Serbia and Montenegro
	"ZAR": "COD", // Zaire
}

// memberCode checks and unifies a code as printed. The Digital Library's are
// three capital letters; a local body's, in our exports, are what it chose.
func (t *table) memberCode(s string) (plenary.Code, bool) {
	if t.file.Layout.ours() {
		return plenary.Code(s), s != "" && len(s) <= 16
	}
	c := plenary.Code(strings.TrimSpace(s))
	if to, ok := continued[c]; ok {
		c = to
	}
	return c, codeIndex([]byte(c)) >= 0
}

// voteID reads the identity of a vote: a record number of the Digital Library,
// or in our exports a whole vote id.
func (t *table) voteID(raw []byte) (plenary.VoteID, bool) {
	if t.file.Layout.ours() {
		s, ok := t.text(raw, false)
		kind, id, found := strings.Cut(s, ":")
		return plenary.VoteID(s), ok && found && kind != "" && id != "" && len(s) <= 100
	}
	for _, c := range raw {
		if c < '0' || c > '9' {
			return "", false
		}
	}
	return plenary.VoteID("undl:" + string(raw)), len(raw) > 0 && len(raw) <= 12 && raw[0] != '0'
}

const numCodes = 26 * 26 * 26

// codeIndex is a dense index of three capital letters, -1 for anything else.
func codeIndex(raw []byte) int {
	if len(raw) != 3 {
		return -1
	}
	a, b, c := uint(raw[0])-'A', uint(raw[1])-'A', uint(raw[2])-'A'
	if a > 25 || b > 25 || c > 25 {
		return -1
	}
	return int(a*26*26 + b*26 + c)
}
