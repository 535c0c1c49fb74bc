package meeting

import (
	"bytes"
	"encoding/json"

	"github.com/plenary-vote/plenary"
)

// Entry is one command in the log, stamped by whoever appends it.
type Entry struct {
	At      int64  // milliseconds since 1970 UTC; state time is the greatest seen
	By      string // opaque id of the person, empty for someone not yet known
	Command Command
}

// Command is what an entry asks for: one of the exported command types of this
// package.
type Command interface {
	apply(s *State, e *Entry) Result
}

// envelope is an entry as it stands in the log: JSON in one line.
type envelope struct {
	Type    string          `json:"type"`
	Version int             `json:"v"`
	At      int64           `json:"at"`
	By      string          `json:"by,omitempty"`
	Args    json.RawMessage `json:"args"`
}

// version is that of every command type today.
const version = 1

// Encode writes the entry for the log.
func (e Entry) Encode() ([]byte, error) {
	if b, ok := e.fast(); ok {
		return b, nil
	}
	return e.encode()
}

func (e Entry) encode() ([]byte, error) {
	args, err := json.Marshal(e.Command)
	if err != nil {
		return nil, plenary.Errorf(plenary.Invalid, "the command cannot be written: %w", err)
	}
	b, err := json.Marshal(envelope{TypeOf(e.Command), version, e.At, e.By, args})
	if err != nil {
		return nil, plenary.Errorf(plenary.Invalid, "the command cannot be written: %w", err)
	}
	return b, nil
}

// Decode reads an entry of the log. One of an unknown type, version or field is
// Invalid: a log that holds it must not be opened, for its state would be a
// guess.
func Decode(b []byte) (Entry, error) {
	if e, ok := fastCast(b); ok {
		return e, nil
	}
	return decode(b)
}

func decode(b []byte) (Entry, error) {
	var v envelope
	if err := strict(b, &v); err != nil {
		return Entry{}, plenary.Errorf(plenary.Invalid, "the entry is not of the form of a log: %w", err)
	}
	k, ok := commands[v.Type]
	if !ok || v.Version != version {
		return Entry{}, plenary.Errorf(plenary.Invalid, "entries of type %q version %d are not known", clip(v.Type), v.Version).
			WithHint("the log was written by a later release; open it with that")
	}
	c := k.make()
	if err := strict(v.Args, c); err != nil {
		return Entry{}, plenary.Errorf(plenary.Invalid, "the %s entry cannot be read: %w", v.Type, err)
	}
	return Entry{At: v.At, By: v.By, Command: c}, nil
}

// ParseCommand reads a command by the name of its type and its fields as JSON.
func ParseCommand(name string, args []byte) (Command, error) {
	k, ok := commands[name]
	if !ok {
		return nil, plenary.Errorf(plenary.NotFound, "no command %q", clip(name))
	}
	if name == "cast" {
		if c, ok := fastArgs(args); ok {
			return c, nil
		}
	}
	c := k.make()
	if err := strict(args, c); err != nil {
		return nil, plenary.Errorf(plenary.Invalid, "%s: %w", name, err)
	}
	return c, nil
}

// strict reads one JSON value and nothing else.
func strict(b []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return err
	}
	if d.More() || d.InputOffset() != int64(len(bytes.TrimRight(b, " \t\r\n"))) {
		return plenary.Errorf(plenary.Invalid, "more than one value")
	}
	return nil
}

func clip(s string) string {
	if len(s) > 60 {
		return s[:60] + "..."
	}
	return s
}
