// Package meeting is a live meeting as a deterministic state machine: a log of
// entries in, a State out, on every machine the same.
//
// State.Apply is total: any entry is accepted, recognised as a repetition,
// superseded, or refused with the rule that forbids it. Commands are safe to
// repeat: what is already so is told from the state, never from a window of
// time. Who may command what is decided here too, from the people in the state,
// so that no layer above can grant more.
//
// It never reads a clock, randomness or anything outside the log, and never
// overwrites what was announced: later statements and corrections stand beside
// it. Names of people are not in it, only opaque ids and hashes.
package meeting
