package rules_test

import (
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/rules"
)

func verbatim(s string) (plenary.Code, error) {
	if s == "" {
		return "", plenary.Errorf(plenary.Invalid, "the member is not named").WithHint("write its code")
	}
	return plenary.Code(s), nil
}

func TestReadBallots(t *testing.T) {
	s, err := rules.ReadBallots("b.csv", strings.NewReader("\ufeffName,Vote,weight,proxy,present\r\nBOB,YES,3,ANNA,no\r\nANNA, n ,5,,yes\r\n"), verbatim)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Ballots) != 2 || s.Ballots[0] != (plenary.Ballot{Member: "ANNA", Position: plenary.No, Weight: 5}) ||
		s.Ballots[1].Position != plenary.Yes || s.By["BOB"] != "ANNA" || len(s.Present) != 1 || s.Present[0] != "ANNA" {
		t.Errorf("%+v", s)
	}
	for _, text := range []string{"ANNA,no\nBOB,yes\n", "member;position\nBOB;In favour\nANNA;Against\n", "Delegation\tVote\r\nANNA\tN\r\nBOB\tY\r\n"} {
		s, err := rules.ReadBallots("b.csv", strings.NewReader(text), verbatim)
		if err != nil || len(s.Ballots) != 2 || s.Ballots.Of("ANNA") != plenary.No || s.Ballots.Of("BOB") != plenary.Yes || s.Present != nil {
			t.Errorf("%q: %+v, %v", text, s, err)
		}
	}
	for text, want := range map[string]string{
		"":                                           "b.csv:1: the file has no ballot",
		"member,position\n":                          "b.csv:1: the file has no ballot",
		"who,what\nA,yes\n":                          "b.csv:1: no column is called",
		"member,position\nA,perhaps\n":               "b.csv:2: position \"perhaps\"",
		"member,position\n,yes\n":                    "b.csv:2: the member is not named",
		"member,position\nA,yes\nB,no\nA,no\n":       "b.csv:4: a second ballot of A, the first is on line 2",
		"member,position,weight\nA,yes,0\n":          "b.csv:2: weight \"0\"",
		"member,position,weight\nA,yes,1.5\n":        "b.csv:2: weight \"1.5\"",
		"member,position,present\nA,yes,maybe\n":     "b.csv:2: present \"maybe\"",
		"vote_id,member,position\n1,A,yes\n2,B,no\n": "b.csv:3: ballots of two votes",
		"member,position\nA\n":                       "b.csv:2: position \"\"",
		"member,position\n\"A,yes\n":                 "b.csv: ",
		"<!DOCTYPE html>\n<html>\n":                  "b.csv:1: no column is called",
	} {
		_, err := rules.ReadBallots("b.csv", strings.NewReader(text), verbatim)
		if plenary.CodeOf(err) != plenary.Invalid || !strings.HasPrefix(err.Error(), want) || !strings.Contains(err.Error(), "hint: ") {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func FuzzReadBallots(f *testing.F) {
	f.Add("member,position\nFRA,yes\n")
	f.Add("undl_id,ms_code,ms_vote,by,present,weight\n1,FRA,Y,CHN,yes,2\n")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := rules.ReadBallots("b", strings.NewReader(text), verbatim)
		if err != nil {
			return
		}
		for i, b := range s.Ballots {
			if b.Member == "" || i > 0 && s.Ballots[i-1].Member >= b.Member {
				t.Fatalf("ballots %v", s.Ballots)
			}
		}
	})
}
