package undl

import "strings"

// SplitForTest gives the records of s that are not empty lines.
func SplitForTest(s string) [][]string {
	var out [][]string
	sc := newScanner(strings.NewReader(s))
	for {
		rec, _, err := sc.next()
		if err != nil {
			return out
		}
		var fields []string
		for _, f := range sc.fields {
			v := string(f.of(rec))
			if f.quoted {
				v = strings.ReplaceAll(v, `""`, `"`)
			}
			fields = append(fields, v)
		}
		if strings.Trim(string(rec), "\r\n") != "" {
			out = append(out, fields)
		}
		sc.advance(len(rec), sc.lines)
	}
}
