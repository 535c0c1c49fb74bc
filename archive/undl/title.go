package undl

import "regexp"

// suffix is what cataloguers write behind a title, in the spellings found:
// " : resolution / adopted by the General Assembly" with or without its colon,
// slash, verb and full stop, and with slips of the pen.
var suffix = regexp.MustCompile(`(?i)(?:` +
	`\s*:?\s*\b(?:res[ou]+l\w*|decisions?)\s*/\s*(?:\w+\s+)?by\s+the\s+(?:general(?:\s+assem\w*)?|united\s+nations|security\s+council)` +
	`|\s*:\s*(?:res[ou]+l\w*|decisions?)\s+\w+\s+by\s+the\s+general\s+assem\w*` +
	`|\s*:\s*resolutions?` +
	`)\s*\.?\s*$`)

// CutTitle cuts the cataloguer's suffix off a title as the Digital Library
// prints it. A title that is nothing but the suffix stays whole.
func CutTitle(s string) string {
	if at := suffix.FindStringIndex(s); at != nil && at[0] > 0 {
		return s[:at[0]]
	}
	return s
}
