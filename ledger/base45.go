package ledger

import "strings"

// alphabet45 is that of RFC 9285: the characters of a QR code's alphanumeric
// mode.
const alphabet45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

// encode45 writes two bytes as three characters, a last odd byte as two.
func encode45(b []byte) string {
	var out strings.Builder
	for ; len(b) >= 2; b = b[2:] {
		n := int(b[0])<<8 | int(b[1])
		out.WriteByte(alphabet45[n%45])
		out.WriteByte(alphabet45[n/45%45])
		out.WriteByte(alphabet45[n/45/45])
	}
	if len(b) == 1 {
		out.WriteByte(alphabet45[b[0]%45])
		out.WriteByte(alphabet45[b[0]/45])
	}
	return out.String()
}

// decode45 is the inverse; it refuses what encode45 never writes.
func decode45(s string) ([]byte, bool) {
	if len(s)%3 == 1 {
		return nil, false
	}
	out := make([]byte, 0, len(s)/3*2+1)
	for len(s) > 0 {
		group := s[:min(3, len(s))]
		s = s[len(group):]
		n := 0
		for i := len(group) - 1; i >= 0; i-- {
			d := strings.IndexByte(alphabet45, group[i])
			if d < 0 {
				return nil, false
			}
			n = n*45 + d
		}
		switch {
		case len(group) == 3 && n <= 0xffff:
			out = append(out, byte(n>>8), byte(n))
		case len(group) == 2 && n <= 0xff:
			out = append(out, byte(n))
		default:
			return nil, false
		}
	}
	return out, true
}
