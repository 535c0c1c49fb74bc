package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the scripts run this very binary as the command plenary.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"plenary": func() { os.Exit(run()) }})
}

// TestScripts runs testdata/script/*.txtar, each of which is a terminal session
// that a reader can follow: what is typed, what is printed, the exit code.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("COLUMNS", "80")
			return nil
		},
		// exits N COMMAND ARGS... runs a command and requires its exit code.
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}
