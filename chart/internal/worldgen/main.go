// Command worldgen draws the world map of package chart once: it reads a
// TopoJSON file of countries (countries-50m.json of npm world-atlas 2.0.2, which
// is Natural Earth 4.1, public domain), projects and simplifies it, and writes
// one SVG file with one shape for each member code.
//
// It runs at generate time only and is no part of the binary.
//
//	go run ./internal/worldgen countries-50m.json world.svg
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: worldgen countries-50m.json world.svg")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(from, to string) error {
	raw, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	t, err := readTopology(raw)
	if err != nil {
		return fmt.Errorf("%s: %w", from, err)
	}
	svg, err := draw(t)
	if err != nil {
		return fmt.Errorf("%s: %w", from, err)
	}
	return os.WriteFile(to, svg, 0o644)
}
