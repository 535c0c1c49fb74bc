package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/alecthomas/kong"
)

// cli is the command line: each command is a struct in a file of its own, with
// kong's tags and a method Run(*Context) error, and one line here, in the
// section where a reader would look for it.
type cli struct {
	Data string `help:"Directory of the user's own record." type:"path" env:"PLENARY_DATA" placeholder:"DIR"`
	JSON bool   `name:"json" help:"Print JSON, as docs/cli.md describes it."`

	// The record of past votes.
	Show    showCmd    `cmd:"" help:"Print one vote and who voted how." group:"The record"`
	Search  searchCmd  `cmd:"" help:"Find votes by words, facts, positions and the shape of the result." group:"The record"`
	Diff    diffCmd    `cmd:"" help:"Print who took different positions in two votes." group:"The record"`
	Member  memberCmd  `cmd:"" help:"Print who a member is and how often it took each position." group:"The record"`
	Compare compareCmd `cmd:"" help:"Set two members side by side: agreement by year and subject, votes where they differed." group:"The record"`
	Agree   agreeCmd   `cmd:"" help:"Say how far two members, or a member and a group, agree, by named measures." group:"The record"`
	Groups  groupsCmd  `cmd:"" help:"List groups of members, or say who is in one and how united it votes." group:"The record"`
	Vetoes  vetoesCmd  `cmd:"" help:"List vetoes, counted by member and decade, with what followed." group:"The record"`
	Export  exportCmd  `cmd:"" help:"Write votes as CSV, JSON lines, Parquet or a data package." group:"The record"`
	Import  importCmd  `cmd:"" help:"Read voting files of the UN Digital Library into the user's own record." group:"The record"`
	Fetch   fetchCmd   `cmd:"" help:"Download the newest voting files of the UN Digital Library and import them." group:"The record"`

	// The rules.
	Decide    decideCmd    `cmd:"" help:"Decide a vote under a body's rules, with the proof." group:"The rules"`
	Rules     rulesCmd     `cmd:"" help:"List, show and check rules." group:"The rules"`
	Replay    replayCmd    `cmd:"" help:"Decide every vote of the record again and compare with what was recorded." group:"The rules"`
	Procedure procedureCmd `cmd:"" help:"Print the stages of a procedure and who can stop it where." group:"The rules"`

	// Meetings.
	Meeting meetingCmd `cmd:"" help:"List meetings; write minutes, exports and backups; import; keys." group:"Meetings"`
	Verify  verifyCmd  `cmd:"" help:"Check receipts, minutes and exports of a meeting without any server." group:"Meetings"`

	Demo  demoCmd  `cmd:"" help:"Play the votes of early 2022 in a Council and an Assembly of your own; nothing is kept." group:"Meetings"`
	Drill drillCmd `cmd:"" help:"Play a meeting on this machine, kill its server, and compare the record with what was told." group:"Meetings"`

	// What the press says.
	Check checkCmd `cmd:"" help:"Check what an article says of votes against the record." group:"What the press says"`

	// The program.
	Serve   serveCmd   `cmd:"" default:"1" help:"Serve the web application; what plenary does without a command." group:"The program"`
	Version versionCmd `cmd:"" help:"Print the version of the program and of its record." group:"The program"`
}

// exited carries kong's wish to exit (after --help) through a panic, because
// only main may end the process.
type exited int

// execute parses the arguments, runs one command and gives the exit code.
func execute(c *Context, args []string) (code int) {
	var root cli
	defer func() {
		switch v := recover().(type) {
		case nil:
		case exited:
			code = int(v)
		default:
			panic(v)
		}
	}()
	parser, err := kong.New(&root,
		kong.Name("plenary"),
		kong.Description("The voting system of an assembly: conduct a vote, decide it, keep a record that anyone can verify, "+
			"search every recorded vote of the United Nations, and check what the press says of it."),
		kong.Writers(c.Out, c.Err),
		kong.Exit(func(n int) { panic(exited(n)) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true, WrapUpperBound: width()}),
		kong.ShortUsageOnError(),
	)
	if err != nil {
		return c.fail(err)
	}
	// The flags are unset when parsing fails, but the error must be JSON too.
	c.JSON = slices.Contains(args, "--json")
	parsed, err := parser.Parse(args)
	if err != nil {
		return c.fail(usageError(err))
	}
	c.Data, c.JSON = root.Data, root.JSON
	return c.fail(parsed.Run(c))
}

// usageError is what kong says of a wrong command line, with the way to help.
func usageError(err error) error {
	hint := "run: plenary --help"
	if p, ok := errors.AsType[*kong.ParseError](err); ok && p.Context != nil && p.Context.Command() != "" {
		hint = fmt.Sprintf("run: plenary %s --help", p.Context.Selected().Path())
	}
	return usage(err, hint)
}
