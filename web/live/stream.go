package live

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strconv"
	"time"

	"github.com/plenary-vote/plenary/hall"
	"github.com/plenary-vote/plenary/meeting"
)

// frameFor is what a caller may see of a frame.
func (c *caller) frameFor(f *hall.Frame) []byte {
	if c.sitsAtTable() {
		return f.Table
	}
	return f.Public
}

// sitsAtTable says whether the caller sees what the presiding officer sees.
func (c *caller) sitsAtTable() bool {
	return c.person.Role == meeting.Chair || c.person.Role == meeting.Clerk
}

// stillThere looks the caller up again: a role may have been revoked.
func (c *caller) stillThere() bool {
	if c.person.ID == "" {
		return true
	}
	gone := false
	c.Read(func(s *meeting.State) {
		p := s.Person(c.person.ID)
		gone = p == nil || p.Revoked
	})
	return !gone
}

// state answers with what a screen shows now, for screens that cannot hold a
// stream open.
func (s *server) state(c *caller) {
	var me any
	if c.person.Seat != "" {
		me = c.Seat(c.person.Seat)
	}
	var view hall.View
	c.Read(func(st *meeting.State) {
		var table hall.TableView
		view, table = c.Screens().View(st)
		if c.sitsAtTable() {
			view.Table = &table
		}
	})
	sendJSON(c.w, http.StatusOK, map[string]any{"view": view, "me": me})
}

// beat is how often a stream without news says that it is alive.
const beat = 15 * time.Second

// events streams the meeting to one screen: an event "view" with each change
// and, for a delegate, "me" with the state of its own ballot. Every connection
// starts with the whole present, so that a screen is right at once after sleep,
// reload or a change of network.
func (s *server) events(c *caller) {
	rc := http.NewResponseController(c.w)
	rc.SetReadDeadline(time.Time{}) // the server's limit is for requests, not for streams
	c.w.Header().Set("Content-Type", "text/event-stream")
	c.w.Header().Set("X-Accel-Buffering", "no")
	seat := c.person.Seat
	defer c.Screens().Connect(seat)()
	var me []byte
	timer := time.NewTicker(beat)
	defer timer.Stop()
	clock := "event: clock\ndata: " + strconv.FormatInt(time.Now().UnixMilli(), 10) + "\n\n" // for timers on screens whose clock is wrong
	for {
		f := c.Screens().Frame()
		var b bytes.Buffer
		b.WriteString(clock)
		clock = ""
		b.WriteString("id: " + strconv.FormatUint(f.Version, 10) + "\nevent: view\ndata: ")
		b.Write(c.frameFor(f))
		b.WriteString("\n\n")
		if seat != "" {
			now, _ := json.Marshal(c.Seat(seat))
			if !bytes.Equal(now, me) {
				me = now
				b.WriteString("event: me\ndata: ")
				b.Write(me)
				b.WriteString("\n\n")
			}
		}
		for wait := true; ; {
			rc.SetWriteDeadline(time.Now().Add(20 * time.Second))
			if _, err := c.w.Write(b.Bytes()); err != nil || rc.Flush() != nil {
				return
			}
			b.Reset()
			select {
			case <-f.Next:
				wait = false
			case <-timer.C:
				b.WriteString(": beat\n\n")
			case <-c.r.Context().Done():
				return
			case <-c.Done():
				return
			}
			if !wait {
				break
			}
		}
		if !c.stillThere() {
			b.Reset()
			c.w.Write([]byte("event: revoked\ndata: {}\n\n"))
			rc.Flush()
			return
		}
	}
}
