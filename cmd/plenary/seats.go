package main

import (
	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/groups"
	"github.com/plenary-vote/plenary/meeting"
	"github.com/plenary-vote/plenary/names"
)

// seatsOf are the seats of a body of the United Nations on a day, in its order;
// none for a body whose members are not known here.
func seatsOf(body plenary.Body, day plenary.Date) []meeting.Seat {
	var codes []plenary.Code
	switch body {
	case plenary.GeneralAssembly:
		codes = names.MembersOn(day)
	case plenary.SecurityCouncil:
		council, err := groups.Get("sc")
		if err != nil {
			return nil
		}
		codes = council.On(day)
		names.Sort(codes, day)
	}
	var out []meeting.Seat
	for _, c := range codes {
		out = append(out, meeting.Seat{Code: c, Name: names.UNName(c, day)})
	}
	return out
}
