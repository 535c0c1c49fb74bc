package web

import (
	"encoding/json"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/plenary-vote/plenary"
)

func asError(err error) (*plenary.Error, bool) {
	var e *plenary.Error
	ok := errors.As(err, &e)
	return e, ok
}

// errorJSON is how every failure looks to a program.
func errorJSON(code plenary.ErrorCode, p problem) []byte {
	type near struct {
		Name string `json:"name"`
		URL  string `json:"url"`
	}
	out := struct {
		Error struct {
			Code    plenary.ErrorCode `json:"code"`
			Message string            `json:"message"`
			Hint    string            `json:"hint,omitempty"`
			Near    []near            `json:"near,omitempty"`
		} `json:"error"`
	}{}
	out.Error.Code, out.Error.Message, out.Error.Hint = code, p.Message, p.Hint
	for _, c := range p.Near {
		out.Error.Near = append(out.Error.Near, near{c.Name, c.URL})
	}
	return marshal(out)
}

// marshal writes one indented JSON value. What is given here always can be.
func marshal(v any) []byte {
	b, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		panic(err)
	}
	return append(b, '\n')
}

// outcomeWord says an outcome to readers.
func outcomeWord(o plenary.Outcome) string {
	switch o {
	case plenary.Adopted:
		return "Adopted"
	case plenary.Rejected:
		return "Not adopted"
	case plenary.Vetoed:
		return "Vetoed"
	case plenary.Tied:
		return "Tied"
	case plenary.NoQuorum:
		return "No quorum"
	case plenary.Elected:
		return "Elected"
	case plenary.Inconclusive:
		return "Inconclusive"
	}
	return "Outcome not recorded"
}

// kindWord says what was put to the vote.
func kindWord(k plenary.Kind) string {
	switch k {
	case plenary.Resolution:
		return "Resolution"
	case plenary.Draft:
		return "Draft"
	case plenary.Amendment:
		return "Amendment"
	case plenary.Paragraph:
		return "Separate vote on part of a text"
	case plenary.Motion:
		return "Motion"
	case plenary.DecisionKind:
		return "Decision"
	case plenary.OtherKind:
		return "Not said by the source"
	}
	return "Vote"
}

// sentence makes a message of the program one: a capital letter and a full stop.
func sentence(s string) string {
	if s == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(r)) + s[n:]
	if !strings.ContainsAny(s[len(s)-1:], ".?!") {
		s += "."
	}
	return s
}
