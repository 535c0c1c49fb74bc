// Command verifier checks a receipt of plenary with golang.org/x/mod alone:
// verifier KEY < receipt.txt. It uses no code of plenary, and never will.
package main

import (
	"io"
	"log"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	key := must(note.NewVerifier(os.Args[1]))
	part := strings.Split(string(must(io.ReadAll(os.Stdin))), "\n\n") // header, summary, own line, proof, checkpoint, signature
	n := len(part)
	signed := must(note.Open([]byte(part[n-2]+"\n\n"+part[n-1]), note.VerifierList(key)))
	tree := strings.Split(signed.Text, "\n") // name, size, root
	check(part[1], strings.Split(part[n-3], "\n")[1:], tree[1], tree[2])
	if n == 6 { // the line of the receipt's holder is among the lines that the summary commits to
		details := strings.Fields(part[1][strings.LastIndex(part[1], "\ndetails "):])
		own := strings.Split(part[2], "\n")
		check(own[len(own)-1], own[:len(own)-1], details[1], details[2])
	}
	log.Print("verified:\n", strings.Join(part[1:n-3], "\n"))
}

// check checks that a tree holds a text, followed by its place and the hashes beside its path.
func check(text string, proof []string, size, root string) {
	var hashes tlog.RecordProof
	for _, h := range proof[1:] {
		hashes = append(hashes, must(tlog.ParseHash(h)))
	}
	n, at := must(strconv.ParseInt(size, 10, 64)), must(strconv.ParseInt(strings.Fields(proof[0])[1], 10, 64))
	must(0, tlog.CheckRecord(hashes, n, must(tlog.ParseHash(root)), at, tlog.RecordHash([]byte(text+"\n"))))
}

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal("not verified: ", err)
	}
	return v
}
