// Package drill plays a whole meeting against a server of plenary as its
// members would, over HTTP, while the server is killed at random moments, and
// then compares what every client was told with the record.
//
// It is the fire drill before a meeting, on the hardware of the meeting. It uses
// nothing but the addresses that browsers use, and reads the record afterwards
// from the journal on disk, from the pages and from the receipts. It never
// touches a meeting that it did not open itself.
package drill

import (
	"context"
	"slices"
	"time"

	"github.com/plenary-vote/plenary"
)

// Server is the server under drill: usually a child process with a directory of
// its own.
type Server interface {
	// Start starts it and returns once it answers: where, as host:port, and the
	// key of the link that opens a meeting.
	Start(ctx context.Context) (address, key string, err error)
	// Kill ends it at once, as kill -9 does.
	Kill() error
	// Stop lets it end.
	Stop() error
	// Journal is what a meeting's journal holds on disk, after Stop.
	Journal(ctx context.Context, meeting string) ([][]byte, error)
}

// The bounds of a drill.
const (
	MaxMembers = 20_000
	MaxKills   = 10_000
)

// Options say how large a drill is.
type Options struct {
	Members int
	Kills   int
	Seed    uint64       // of everything random
	Note    func(string) // told how far it is; nil: nobody
}

// Report is what a drill found. Lost, Duplicated, CountedLate and
// StaleOverwrites are 0 when the server does what it promises.
type Report struct {
	Members          int     `json:"members"`
	Nodes            int     `json:"nodes"` // machines that hold the meeting
	Kills            int     `json:"kills"`
	Acknowledged     int     `json:"acknowledged"`     // ballots answered as recorded
	Lost             int     `json:"lost"`             // of those, not in the record
	Duplicated       int     `json:"duplicated"`       // ballots that count twice, or that nobody cast
	CountedLate      int     `json:"counted_late"`     // ballots that count although they came after the lock
	StaleOverwrites  int     `json:"stale_overwrites"` // changed ballots that a late retry brought back
	Refused          int     `json:"refused"`          // ballots answered as refused: late, superseded, or for another's seat
	BallotsPerSecond float64 `json:"ballots_per_second"`
	P50              float64 `json:"p50_ms"` // from sending a ballot to its answer, without retries
	P99              float64 `json:"p99_ms"`
}

// Good says whether the record holds what clients were told.
func (r Report) Good() bool {
	return r.Lost == 0 && r.Duplicated == 0 && r.CountedLate == 0 && r.StaleOverwrites == 0
}

// Run plays a meeting. Its report can be bad without an error; an error means
// that the meeting could not be played to its end.
func Run(ctx context.Context, s Server, o Options) (Report, error) {
	if o.Members < 1 || o.Members > MaxMembers || o.Kills < 0 || o.Kills > MaxKills {
		return Report{}, plenary.Errorf(plenary.Invalid, "a drill of %d members with %d kills", o.Members, o.Kills).
			WithHint("it can have 1 to %d members and up to %d kills", MaxMembers, MaxKills)
	}
	if o.Note == nil {
		o.Note = func(string) {}
	}
	ctx, cancel := context.WithTimeout(ctx, time.Minute*10+time.Duration(o.Kills)*10*time.Second)
	defer cancel()
	p := newPlay(s, o)
	e, err := p.run(ctx)
	if err != nil {
		return Report{}, err
	}
	r := Judge(e)
	r.Members, r.Nodes, r.Kills = o.Members, 1, p.kills
	if d := p.voting - p.down; d > 0 {
		r.BallotsPerSecond = float64(p.answered) / d.Seconds()
	}
	if n := len(p.took); n > 0 {
		slices.Sort(p.took)
		r.P50, r.P99 = ms(p.took[n/2]), ms(p.took[n*99/100])
	}
	return r, nil
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
