package ledger

import (
	"crypto/sha256"
	"strings"

	"github.com/plenary-vote/plenary"
)

const sealHeader = "plenary-seal 1\n"

// Seal signs the bytes of a file, under the name of a log: a note that holds
// their SHA-256. It says that the holder of the key issued exactly these bytes.
func Seal(k Key, origin string, data []byte) (string, error) {
	b, err := k.sign(origin, sealText(origin, data))
	return string(b), err
}

// CheckSeal checks that a key sealed exactly these bytes.
func CheckSeal(seal, origin string, data []byte, p PublicKey) error {
	if !strings.HasPrefix(seal, sealHeader) {
		return plenary.Errorf(plenary.Damaged, "a seal starts with %q", strings.TrimSuffix(sealHeader, "\n"))
	}
	text, err := p.open(origin, []byte(seal))
	if err != nil {
		return err
	}
	if text != sealText(origin, data) {
		return plenary.Errorf(plenary.Damaged, "the bytes are not those that were sealed").
			WithHint("the file was altered after it was written")
	}
	return nil
}

func sealText(origin string, data []byte) string {
	return sealHeader + "of " + origin + "\nsha256 " + formatHash(sha256.Sum256(data)) + "\n"
}
