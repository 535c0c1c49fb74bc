package main

import (
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	t.Setenv("COLUMNS", "40")
	tab := newTable(1)
	tab.row("Türkiye", "7", "short")
	tab.row("Mali", "141", "a text that is too long for one line of forty")
	tab.row("alone")
	var b strings.Builder
	if err := tab.print(&b); err != nil {
		t.Fatal(err)
	}
	want := "" +
		"Türkiye    7  short\n" +
		"Mali     141  a text that is too long\n" +
		"              for one line of forty\n" +
		"alone\n"
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}
