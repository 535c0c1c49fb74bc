package undl

import "github.com/plenary-vote/plenary"

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

// memberCode checks and unifies a code as printed.
func memberCode(raw []byte) (plenary.Code, bool) {
	if len(raw) != 3 {
		return "", false
	}
	for _, c := range raw {
		if c < 'A' || c > 'Z' {
			return "", false
		}
	}
	c := plenary.Code(raw)
	if to, ok := continued[c]; ok {
		c = to
	}
	return c, true
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
