package hall

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

// codeAlphabet leaves out what is misread: I, L, O, U, 0 and 1.
const codeAlphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789"

// newCode is a join code of 12 characters, 58 bits: XXXX-XXXX-XXXX.
func newCode() string {
	var b strings.Builder
	for i := 0; i < 12; {
		var r [1]byte
		rand.Read(r[:])
		if r[0] >= 240 { // 8 times 30: no letter is favoured
			continue
		}
		if i > 0 && i%4 == 0 {
			b.WriteByte('-')
		}
		b.WriteByte(codeAlphabet[r[0]%30])
		i++
	}
	return b.String()
}

// cleanCode reads a code as people type it.
func cleanCode(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z':
			return r - 'a' + 'A'
		case r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			return r
		}
		return -1
	}, s[:min(len(s), 64)])
}

func hashText(s string) string {
	var buf [128]byte // a token fits
	h := sha256.Sum256(append(buf[:0], s...))
	return hex.EncodeToString(h[:])
}

// keyed is HMAC-SHA256 under the meeting's secret, so that the log alone does
// not let anybody try codes.
func (m *Meeting) keyed(parts ...string) []byte {
	h := hmac.New(sha256.New, m.secret)
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return h.Sum(nil)
}

func (m *Meeting) codeHash(code string) string {
	return hex.EncodeToString(m.keyed("code", cleanCode(code)))
}

// Issue makes a code for a role and, for delegates and observers, a seat. The
// code is given here and never again.
func (m *Meeting) Issue(ctx context.Context, by string, role meeting.Role, seat plenary.Code) (code string, r meeting.Result, err error) {
	code = newCode()
	hash := m.codeHash(code)
	r, err = m.Do(ctx, by, &meeting.IssueCode{ID: "k-" + hash[:12], Role: role, Seat: seat, Hash: hash})
	if err != nil || !r.OK() {
		return "", r, err
	}
	return code, r, nil
}

// Join redeems a code. The nonce is the joiner's own secret, so that an attempt
// whose answer was lost can be repeated by the joiner and nobody else; it gives
// the same token. from names where the attempt comes from; too many wrong codes
// from there, or in all, are refused for a while.
func (m *Meeting) Join(ctx context.Context, from, code, nonce string) (token string, p meeting.Person, err error) {
	clean := cleanCode(code)
	if len(nonce) < 16 || len(nonce) > 128 {
		return "", p, plenary.Errorf(plenary.Invalid, "the attempt to join lacks its nonce")
	}
	if !m.join.allow(from, m.now()) {
		return "", p, plenary.Errorf(plenary.Refused, "too many wrong codes").WithHint("wait a minute and try again")
	}
	hash := m.codeHash(clean)
	known := false
	m.Read(func(s *meeting.State) { known = s.HasCode(hash) })
	if !known {
		m.join.wrong(from, m.now())
		return "", p, plenary.Errorf(plenary.Refused, "the code is not known").WithHint("type it as it stands on the slip, or ask the clerk for a new one")
	}
	token = base64.RawURLEncoding.EncodeToString(m.keyed("token", clean, nonce))
	id := "p-" + hex.EncodeToString(m.keyed("person", clean, nonce))[:16]
	r, err := m.Do(ctx, "", &meeting.Redeem{Hash: hash, Person: id, Token: hashText(token)})
	if err != nil {
		return "", p, err
	}
	if !r.OK() {
		m.join.wrong(from, m.now())
		return "", p, plenary.Errorf(plenary.Refused, "%s", r.Text).WithHint("ask the clerk for a new code")
	}
	m.Read(func(s *meeting.State) { p = *s.Person(id) })
	return token, p, nil
}

// Who is the person that a token belongs to; false for nobody, or one whose
// role was revoked.
func (m *Meeting) Who(token string) (p meeting.Person, ok bool) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if found := m.state.PersonOf(hashText(token)); found != nil && !found.Revoked {
		return *found, true
	}
	return p, false
}
