// Package rules decides votes: the rules of each body are dated data, one
// readable file per body, and Decide applies one of them to a vote and proves
// the outcome step by step, each step with the article or rule it rests on.
//
// A Book is the rules of one body through time; Builtin gives those embedded
// here and Read reads a user's own file, which works wherever a built-in one
// does. Check looks for what a book leaves undecided. WhatIf tells what can
// still become of a vote that is under way. Rulings holds what is known of
// single past votes, and Procedure tells of decisions that need several votes.
//
// The package never guesses: which class a question belongs to, who is party to
// a dispute, who is present are inputs, and where they are missing the proof
// says so. It does no floating-point arithmetic and no I/O, and never reads a
// clock.
package rules
