package archive

import (
	"sync"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/un"
)

// Open gives the embedded record of the United Nations. It is decoded once for
// each process. A build without it (-tags norecord) gives an error of class
// NotFound.
var Open = sync.OnceValues(func() (*Record, error) {
	if len(un.Record) == 0 {
		return nil, plenary.Errorf(plenary.NotFound, "this build holds no record").
			WithHint("build it without -tags norecord, or import voting files")
	}
	return Decode(un.Record)
})
