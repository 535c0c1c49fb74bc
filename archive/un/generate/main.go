// Command generate builds the embedded record from the directory of source
// files. It never fetches anything.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/plenary-vote/plenary/archive/un/build"
)

func main() {
	shared := flag.String("shared", "../../../shared", "directory of the source files")
	out := flag.String("o", "record.plenary", "file to write")
	flag.Parse()
	if err := run(*shared, *out); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(shared, out string) error {
	r, err := build.Build(shared)
	if err != nil {
		return err
	}
	file, err := r.Encode()
	if err != nil {
		return err
	}
	fmt.Printf("%s: %d votes, %d bytes, hash %x\n", out, r.Len(), len(file), r.Hash())
	if err := os.WriteFile(out, file, 0o644); err != nil {
		return err
	}
	return os.WriteFile(strings.TrimSuffix(out, ".plenary")+".root", []byte(r.Root()), 0o644)
}
