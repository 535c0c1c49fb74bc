package drill

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/ledger"
	"github.com/plenary-vote/plenary/meeting"
)

// collect reads an announced vote as it is served, and the receipts of some
// members, which must verify.
func (p *play) collect(ctx context.Context, id string) error {
	public := &person{device: p.chair.device}
	status, b, _, _, err := public.insist(ctx, http.MethodGet, p.base+"/votes/"+id, "", nil)
	if err != nil {
		return err
	}
	v := &Announced{Receipts: map[plenary.Code]plenary.Position{}}
	if status != http.StatusOK || json.Unmarshal(b, v) != nil {
		return plenary.Errorf(plenary.Unavailable, "vote %s answers %d: %s", id, status, clip(b))
	}
	p.evidence.Votes[id] = v
	from := p.random.IntN(len(p.members))
	for i := range min(receipts, len(p.members)) {
		m := p.members[(from+i)%len(p.members)]
		_, b, _, _, err := m.insist(ctx, http.MethodGet, p.base+"/votes/"+id+"/receipt", "", nil)
		if err != nil {
			return err
		}
		r, err := ledger.ParseReceipt(b)
		if err == nil {
			_, err = r.Verify()
		}
		if err != nil {
			return plenary.Errorf(plenary.Damaged, "the receipt of %s in vote %s: %w", m.seat, id, err)
		}
		v.Receipts[m.seat] = positionOf(r.LineText, m.seat)
	}
	return nil
}

// positionOf reads a member's line of the roll: ballot CODE POSITION ...
func positionOf(line string, seat plenary.Code) plenary.Position {
	f := strings.Fields(line)
	if len(f) < 3 || f[0] != "ballot" || f[1] != string(seat) {
		return plenary.UnknownPosition
	}
	p, _ := plenary.ParsePosition(f[2])
	return p
}

// watch keeps some screens connected, delegates' and the public's, which come
// back after every kill.
func (p *play) watch(ctx context.Context, group *sync.WaitGroup) {
	for i := range min(screens, len(p.members)) {
		for _, m := range []*person{p.members[i], {}} {
			d := p.site.device()
			d.http.Timeout = 0
			w := &person{device: d, cookie: m.cookie, seat: m.seat}
			group.Go(func() {
				for ctx.Err() == nil {
					p.screen(ctx, w)
					select {
					case <-ctx.Done():
					case <-time.After(20 * time.Millisecond):
					}
				}
				d.http.CloseIdleConnections()
			})
		}
	}
}

// screen reads one stream of events to its end and notes the ballots that it
// showed as recorded.
func (p *play) screen(ctx context.Context, w *person) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, root+p.base+"/events", nil)
	if err != nil {
		return
	}
	if w.cookie != "" {
		r.Header.Set("Cookie", w.cookie)
	}
	resp, err := w.http.Do(r)
	if err != nil {
		return
	}
	defer resp.Body.Close()
	in := bufio.NewScanner(resp.Body)
	in.Buffer(nil, 4<<20)
	me := false
	for in.Scan() {
		if in.Text() != "" && !bytes.HasPrefix(in.Bytes(), []byte("data:")) {
			me = in.Text() == "event: me"
			continue
		}
		data, ok := bytes.CutPrefix(in.Bytes(), []byte("data: "))
		var s struct {
			Vote     string
			Position plenary.Position
			N        uint32
		}
		if !me || !ok || json.Unmarshal(data, &s) != nil || s.N == 0 {
			continue
		}
		p.mu.Lock()
		p.evidence.Told = append(p.evidence.Told, Told{Vote: s.Vote, Seat: w.seat, Position: s.Position, N: s.N, Status: meeting.Accepted, Shown: true})
		p.mu.Unlock()
	}
}
