package plenary

import (
	"errors"
	"fmt"
	"strings"
)

// ErrorCode classes an error so that each edge can answer in its own terms
// (exit code, HTTP status) without reading the message.
type ErrorCode string

// The classes of error.
const (
	Invalid     ErrorCode = "invalid"     // the input is wrong; the message says what and where
	NotFound    ErrorCode = "not-found"   // nothing of that name
	Ambiguous   ErrorCode = "ambiguous"   // several things of that name; the hint lists them
	Refused     ErrorCode = "refused"     // a rule forbids it; the message names the rule
	Damaged     ErrorCode = "damaged"     // stored bytes are not what was written
	Unavailable ErrorCode = "unavailable" // cannot be answered now
	Internal    ErrorCode = "internal"    // a defect of ours
)

// Error is the one error type that crosses package borders: a class, what was
// wrong, where, and what to do.
type Error struct {
	Code    ErrorCode
	Message string
	Hint    string // what to do; may be empty
	Err     error  // the cause; may be nil
}

// Errorf builds an Error. A %w verb keeps the cause, and its hint until WithHint gives
// another.
func Errorf(code ErrorCode, format string, args ...any) *Error {
	err := fmt.Errorf(format, args...)
	out := &Error{Code: code, Message: err.Error(), Err: errors.Unwrap(err)}
	if cause, ok := out.Err.(*Error); ok && cause.Hint != "" {
		out.Message = strings.Replace(out.Message, cause.Error(), cause.Message, 1)
		out.Hint = cause.Hint
	}
	return out
}

// WithHint adds what the reader can do about it.
func (e *Error) WithHint(format string, args ...any) *Error {
	e.Hint = fmt.Sprintf(format, args...)
	return e
}

// Error is the message, then the hint.
func (e *Error) Error() string {
	if e.Hint == "" {
		return e.Message
	}
	return e.Message + "\nhint: " + e.Hint
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// CodeOf is the class of an error, Internal when it has none.
func CodeOf(err error) ErrorCode {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Code
	}
	return Internal
}
