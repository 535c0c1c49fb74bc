package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/plenary-vote/plenary"
)

// The exit codes, the same for every command.
const (
	exitDone     = 0 // done, or found
	exitFailed   = 1 // not found, refused, or failed
	exitUsage    = 2 // the command line was wrong
	exitNegative = 3 // the answer of a command that judges, such as check, is negative
)

// exitError gives an error the exit code it ends the process with. An error
// without one ends with exitFailed.
type exitError struct {
	code int
	err  error // nil when the command has already printed what there is to say
}

// Error is the message of the cause.
func (e *exitError) Error() string {
	if e.err == nil {
		return fmt.Sprintf("exit code %d", e.code)
	}
	return e.err.Error()
}

// Unwrap gives the cause.
func (e *exitError) Unwrap() error { return e.err }

// usage marks an error as a mistake in the command line. The hint is used when
// the error has none of its own.
func usage(err error, hint string) error {
	if err == nil {
		return nil
	}
	if e, ok := errors.AsType[*plenary.Error](err); ok {
		if e.Hint == "" {
			e.Hint = hint
		}
		return &exitError{exitUsage, err}
	}
	return &exitError{exitUsage, plenary.Errorf(plenary.Invalid, "%s", err).WithHint("%s", hint)}
}

// fail prints an error, if there is one to print, and gives the exit code.
func (c *Context) fail(err error) int {
	if err == nil {
		return exitDone
	}
	code := exitFailed
	if e, ok := errors.AsType[*exitError](err); ok {
		code = e.code
		if err = e.err; err == nil {
			return code
		}
	}
	message, hint := err.Error(), ""
	if e, ok := errors.AsType[*plenary.Error](err); ok {
		hint = e.Hint
		message = strings.TrimSuffix(message, "\nhint: "+hint)
	}
	if c.JSON {
		b, _ := json.Marshal(map[string]any{"error": map[string]string{
			"code": string(plenary.CodeOf(err)), "message": message, "hint": hint,
		}})
		fmt.Fprintf(c.Err, "%s\n", b)
		return code
	}
	fmt.Fprintf(c.Err, "plenary: %s\n", message)
	if hint != "" {
		fmt.Fprintf(c.Err, "hint: %s\n", hint)
	}
	return code
}
