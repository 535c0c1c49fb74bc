package demo

import (
	"bytes"
	_ "embed"
	"errors"
	"html/template"
	"net/http"
	"strconv"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
	"github.com/plenary-vote/plenary/web/live"
)

//go:embed page.html
var pageText string

var page = template.Must(template.New("page").Parse(pageText))

// Path is where the story is told.
const Path = "/meetings/play"

// Handler serves the story: GET Path tells it, POST Path plays a step, POST
// Path/sit takes a seat for the browser that asks.
func (d *Demo) Handler(frame live.Frame) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+Path, func(w http.ResponseWriter, r *http.Request) { d.tell(w, r, frame, nil) })
	mux.HandleFunc("POST "+Path, func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, 4096)
		n, err := strconv.Atoi(r.PostFormValue("step"))
		if err != nil {
			err = plenary.Errorf(plenary.Invalid, "which step?")
		} else {
			err = d.Play(r.Context(), n-1, r.PostFormValue("to") == "announce")
		}
		if err != nil {
			d.tell(w, r, frame, err)
			return
		}
		http.Redirect(w, r, Path+"#step"+strconv.Itoa(n), http.StatusSeeOther)
	})
	mux.HandleFunc("POST "+Path+"/sit", func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, 4096)
		room := d.rooms[r.PostFormValue("meeting")]
		if room == nil {
			http.NotFound(w, r)
			return
		}
		p, ok := room.people[r.PostFormValue("as")]
		if !ok {
			http.NotFound(w, r)
			return
		}
		live.SetToken(w, r, room.ID(), p.token)
		to := "/seat"
		if as := r.PostFormValue("as"); as == string(meeting.Chair) || as == string(meeting.Clerk) {
			to = "/table"
		}
		http.Redirect(w, r, "/meetings/"+room.ID()+to, http.StatusSeeOther)
	})
	return http.NewCrossOriginProtection().Handler(mux)
}

// row is a step as the page shows it.
type row struct {
	Step
	N            int
	Title        string
	Then, Here   string // what the record says, and what happened here
	Stage        meeting.Stage
	Ready, Ended bool
}

func (d *Demo) tell(w http.ResponseWriter, r *http.Request, frame live.Frame, failed error) {
	data := struct {
		Failed, Hint string
		Rows         []row
		Rooms        []struct {
			ID, Title string
			Seats     []meeting.Seat
		}
	}{}
	status := http.StatusOK
	if failed != nil {
		status, data.Failed = http.StatusConflict, failed.Error()
		if e, ok := errors.AsType[*plenary.Error](failed); ok {
			data.Failed, data.Hint = e.Message, e.Hint
		}
	}
	before := true
	for i, s := range d.steps {
		v, stage := d.Vote(i)
		ended := stage == meeting.Announced || stage == meeting.Cancelled
		data.Rows = append(data.Rows, row{Step: s, N: i + 1, Title: s.Record.Title, Then: Result(s.Record), Here: Result(v), Stage: stage, Ready: before && !ended, Ended: ended})
		before = ended
	}
	for _, id := range []string{council, session} {
		d.rooms[id].Read(func(s *meeting.State) {
			data.Rooms = append(data.Rooms, struct {
				ID, Title string
				Seats     []meeting.Seat
			}{id, s.Info.Title, append([]meeting.Seat(nil), s.Seats...)})
		})
	}
	var b bytes.Buffer
	if err := page.Execute(&b, data); err != nil {
		http.Error(w, "The page could not be made.", http.StatusInternalServerError)
		return
	}
	frame(w, r, status, "Play all seats", false, template.HTML(b.String()))
}
