// Command plenary is the voting system of an assembly in one program: it holds
// every recorded vote of the United Nations, decides votes under a body's
// rules, conducts meetings, keeps a record that anyone can verify, and checks
// what the press says of a vote.
//
//	plenary                          serve the web application
//	plenary show A/RES/ES-11/6       one vote and who voted how
//	plenary search ukraine no:0..10  find votes by words and by shape
//	plenary COMMAND --help           what a command does and takes
//
// Every command takes --json for output meant for programs and --data for the
// directory of the user's own record. Exit codes: 0 done or found, 1 not found
// or failed, 2 the command line was wrong; a command that has a code of its own
// says so in its help. docs/cli.md describes the output of each command.
//
// This package is the only place where the parts are wired together. It never
// computes what it prints: that is the work of the packages it calls.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	os.Exit(run())
}

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return execute(&Context{Context: ctx, In: os.Stdin, Out: os.Stdout, Err: os.Stderr}, os.Args[1:])
}
