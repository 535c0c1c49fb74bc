//go:build !norecord

// Package un holds the embedded record of the votes of the United Nations as
// bytes in the archive's file format. The facts in it are under the terms of
// their sources (LICENSE in this directory), not under the licence of the code.
//
// It never decodes the bytes; package archive does.
package un

import _ "embed"

//go:generate go run ./generate -shared ../../../shared -o record.plenary

// Record is the embedded record, or nothing in a build with -tags norecord.
//
//go:embed record.plenary
var Record []byte

// Root is the Merkle root of the votes of Record, written beside it when it was
// built.
//
//go:embed record.root
var Root string
