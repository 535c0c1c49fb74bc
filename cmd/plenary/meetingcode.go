package main

import (
	"fmt"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

// meetingCodeCmd is the way back for an organiser whose browser is lost.
type meetingCodeCmd struct {
	Meeting string `arg:"" help:"The meeting's short name."`
	Role    string `help:"Role that the code gives: organiser, chair or clerk." enum:"organiser,chair,clerk" default:"organiser"`
}

// Run makes a code in the organiser's name and prints it, once.
func (cmd meetingCodeCmd) Run(c *Context) error {
	h, err := c.openHall()
	if err != nil {
		return err
	}
	defer h.Close()
	m, err := meetingOf(h, cmd.Meeting)
	if err != nil {
		return err
	}
	by := ""
	m.Read(func(s *meeting.State) {
		for _, p := range s.People {
			if p.Role == meeting.Organiser && !p.Revoked {
				by = p.ID
			}
		}
	})
	if by == "" {
		return plenary.Errorf(plenary.Refused, "meeting %s has no organiser in whose name a code could be made", cmd.Meeting)
	}
	code, r, err := m.Issue(c.Context, by, meeting.Role(cmd.Role), "")
	if err != nil {
		return err
	}
	if !r.OK() {
		return plenary.Errorf(plenary.Refused, "no code was made: %s (%s)", r.Text, r.Rule)
	}
	if c.JSON {
		return c.PrintJSON(map[string]string{"meeting": cmd.Meeting, "role": cmd.Role, "code": code, "join": "/meetings/" + cmd.Meeting + "/join"})
	}
	_, err = fmt.Fprintf(c.Out, "%s\nIt joins one browser as %s, once: start the server and open /meetings/%s/join.\nThe log of the meeting tells that the code was made.\n", code, cmd.Role, cmd.Meeting)
	return err
}
