package archive

import "crypto/sha256"

// Rehash changes one byte of a file's body and states the hash anew.
func Rehash(file []byte, at uint, b byte) []byte {
	start := len(magic) + hashLen
	if len(file) <= start {
		return file
	}
	out := append([]byte(nil), file...)
	body := out[start:]
	body[at%uint(len(body))] ^= b
	sum := sha256.Sum256(body)
	copy(out[len(magic):], sum[:])
	return out
}
