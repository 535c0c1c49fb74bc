package store

import "github.com/plenary-vote/plenary"

const lockName = "import.lock"

func busy(dir string) *plenary.Error {
	return plenary.Errorf(plenary.Refused, "another import is writing to %s", dir).
		WithHint("wait until it has ended, then import again")
}

func unlockable(dir string, err error) error {
	return plenary.Errorf(plenary.Unavailable, "%s cannot be locked: %w", dir, err).
		WithHint("check the rights in that directory, or name another with --data")
}
