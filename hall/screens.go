package hall

import (
	"encoding/json"
	"sync"
	"time"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

// Screens makes each change into the bytes that screens are sent, once for all
// of them. Changes close to each other are shown together.
type Screens struct {
	m *Meeting

	building sync.Mutex // held while a frame is built and put in the place of the last

	mu     sync.Mutex
	frame  *Frame               // under mu: the latest
	stale  bool                 // under mu: there was a change since, and nobody was looking
	open   int                  // under mu: connected screens
	online map[plenary.Code]int // under mu: those of each seat
}

// Frame is a meeting as screens show it at one time. It does not change.
type Frame struct {
	Version uint64
	Public  []byte          // View as JSON, in one line
	Table   []byte          // the same with TableView
	Next    <-chan struct{} // closed when there is a later frame

	next chan struct{}
}

// together is how long changes are gathered before screens are told.
const together = 40 * time.Millisecond

// pause is how long they are gathered at most.
const pause = 150 * time.Millisecond

// startScreens starts telling screens, until the meeting is closed.
func (m *Meeting) startScreens() *Screens {
	s := &Screens{m: m, online: map[plenary.Code]int{}}
	_, next := m.Watch()
	s.frame = s.build()
	go s.run(next)
	return s
}

func (s *Screens) run(next <-chan struct{}) {
	var took time.Duration
	for {
		select {
		case <-next:
		case <-s.m.ended:
			return
		}
		// What takes long to build, in a large meeting, is built less often.
		time.Sleep(max(together, min(pause, 4*took)))
		_, next = s.m.Watch()
		s.mu.Lock()
		idle := s.open == 0
		s.stale = s.stale || idle
		s.mu.Unlock()
		if idle {
			continue
		}
		start := time.Now()
		s.building.Lock()
		s.renew()
		s.building.Unlock()
		took = time.Since(start)
	}
}

// renew builds a frame and tells those who wait for it. The caller holds
// building.
func (s *Screens) renew() {
	s.mu.Lock()
	s.stale = false // what changes from here on is told of by the next
	s.mu.Unlock()
	f := s.build()
	s.mu.Lock()
	last := s.frame
	s.frame = f
	s.mu.Unlock()
	close(last.next)
}

func (s *Screens) build() *Frame {
	f := &Frame{next: make(chan struct{})}
	f.Next = f.next
	var public View
	var table TableView
	s.m.Read(func(st *meeting.State) { public, table = s.View(st) })
	f.Version, f.Public = public.Version, compact(public)
	public.Table = &table
	f.Table = compact(public)
	return f
}

func compact(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // every field is plain data
	}
	return b
}

// Frame is the latest frame.
func (s *Screens) Frame() *Frame {
	if f, fresh := s.latest(); fresh {
		return f
	}
	s.building.Lock()
	defer s.building.Unlock()
	if f, fresh := s.latest(); fresh {
		return f
	}
	s.renew()
	f, _ := s.latest()
	return f
}

func (s *Screens) latest() (f *Frame, fresh bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.frame, !s.stale
}

// Connect counts a screen of a seat as connected until the function it gives is
// called.
func (s *Screens) Connect(seat plenary.Code) (gone func()) {
	count := func(n int) {
		s.mu.Lock()
		s.open += n
		if seat != "" {
			s.online[seat] += n
		}
		s.mu.Unlock()
		if seat != "" {
			s.m.notify() // the table sees who is offline
		}
	}
	count(1)
	return func() { count(-1) }
}

// Online says whether a screen of a seat is connected.
func (s *Screens) Online(seat plenary.Code) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.online[seat] > 0
}

// Screens is what tells the meeting's screens.
func (m *Meeting) Screens() *Screens { return m.screens }

// View is what the public and, beside it, the table see of a state that the
// caller is reading.
func (s *Screens) View(st *meeting.State) (View, TableView) {
	s.mu.Lock()
	online := make(map[plenary.Code]int, len(s.online))
	for c, n := range s.online {
		online[c] = n
	}
	s.mu.Unlock()
	version, _ := s.m.Watch()
	return viewOf(st, version, online)
}
