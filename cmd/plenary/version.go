package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// versionCmd prints what is needed to cite or report the program.
type versionCmd struct{}

// Run prints the version of the module and of Go.
func (versionCmd) Run(c *Context) error {
	v := struct {
		Version string `json:"version"`
		Go      string `json:"go"`
		OS      string `json:"os"`
		Arch    string `json:"arch"`
	}{moduleVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH}
	if c.JSON {
		return c.PrintJSON(v)
	}
	_, err := fmt.Fprintf(c.Out, "plenary %s (%s, %s/%s)\n", v.Version, v.Go, v.OS, v.Arch)
	return err
}

// moduleVersion is the version the binary was built from, "devel" when it was
// built from a checkout.
func moduleVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "devel"
}
