//go:build norecord

// Package un holds no record in this build (-tags norecord).
package un

// Record is empty in this build.
var Record []byte

// Root is empty in this build.
var Root string
