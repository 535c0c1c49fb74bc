// Package undl reads the voting files of the UN Digital Library: one row for
// each member in each vote, in the layouts of the General Assembly's and the
// Security Council's file, as a user downloads them (plain, gzip, Zstandard or
// zip). Columns are found by the header, so their order does not matter and
// unknown ones are ignored.
//
// A file is read whole before any vote is handed out, so a file that is cut
// off or damaged yields nothing. A row that cannot be read is refused with its
// line, column and reason, and its vote with it: a vote with a missing ballot
// would be told as if that member had not been there.
//
// The package never opens a file, never writes, never guesses a position or a
// count, and knows nothing of the record that the votes will be merged with.
package undl
