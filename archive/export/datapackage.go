package export

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"

	"github.com/plenary-vote/plenary/archive"
)

// field describes one column in a Table Schema (Frictionless Data).
type field struct {
	Name        string `json:"name"`
	Type        string `json:"type"`
	Description string `json:"description"`
}

// described says what each column of both tables means; docs/codebook.md says
// the same at more length.
var described = map[string]field{
	"vote_id":        {Description: "Identity of the vote, stable for ever."},
	"undl_id":        {Description: "Number of the record in the UN Digital Library; empty when it has none."},
	"voeten_rcid":    {Description: "Number of the roll call in Voeten's data; empty when it has none."},
	"collection":     {Description: "un, or the slug of a local body."},
	"body":           {Description: "un-ga General Assembly, un-sc Security Council, or the slug of a local body."},
	"session":        {Description: "Session of the body; of the Council, the year."},
	"date":           {Description: "What is known of the date: 2023-02-23, 1957-03 or 1957."},
	"date_precision": {Description: "day, month, year or none."},
	"member_code":    {Description: "ISO 3166-1 alpha-3, or CSK, YUG, DDR, YMD, EAZ. A member without a row was not a member then, or its position is not held."},
	"cow_code":       {Description: "Correlates of War number of the member; empty when it has none."},
	"position":       {Description: "yes, no, abstain or not-voting."},
	"quality":        {Description: "How many of the ballots the record holds: full, partial, none or disputed."},
	"source":         {Description: "Names of the sources, separated by semicolons."},
	"symbol":         {Description: "Symbol of the text; empty when there is none."},
	"kind":           {Description: "resolution, decision, draft, amendment, paragraph, motion or other."},
	"title":          {Description: "Title of the text, without the cataloguer's suffix."},
	"subjects":       {Description: "Subject headings, separated by semicolons."},
	"meeting":        {Description: "Symbol of the meeting's record."},
	"draft":          {Description: "Symbol of the draft that was put."},
	"method":         {Description: "recorded, roll-call, show-of-hands, secret-ballot, without-a-vote or non-recorded."},
	"yes":            {Type: "integer", Description: "In favour; empty when unknown."},
	"no":             {Type: "integer", Description: "Against; empty when unknown."},
	"abstain":        {Type: "integer", Description: "Abstaining; empty when unknown."},
	"not_voting":     {Type: "integer", Description: "Listed and not voting; empty when unknown."},
	"outcome":        {Description: "adopted, rejected, vetoed, tied, no-quorum, elected, inconclusive or not-recorded."},
}

func schema(columns []string) map[string]any {
	var fields []field
	for _, c := range columns {
		f := described[c]
		f.Name = c
		if f.Type == "" {
			f.Type = "string"
		}
		fields = append(fields, f)
	}
	return map[string]any{"fields": fields, "missingValues": []string{""}}
}

func recordHash(r *archive.Record) string {
	h := r.Hash()
	return hex.EncodeToString(h[:])
}

// Package writes the tables of ballots and of votes as a zip archive that is a
// Frictionless data package: datapackage.json with the schema of each table, its
// hash and size, the identity of the record, its sources and how to cite them.
// Equal votes give equal bytes.
func Package(w io.Writer, r *archive.Record, votes []int) error {
	out := zip.NewWriter(w)
	tables := []struct {
		name, title string
		columns     []string
		write       func(io.Writer, *archive.Record, []int) error
	}{
		{"ballots", "One row for each member in each vote", BallotColumns, Ballots},
		{"votes", "One row for each vote", VoteColumns, Votes},
	}
	var resources []map[string]any
	for _, t := range tables {
		f, err := out.Create(t.name + ".csv")
		if err != nil {
			return err
		}
		sum, size := sha256.New(), counter(0)
		if err := t.write(io.MultiWriter(f, sum, &size), r, votes); err != nil {
			return err
		}
		key := "vote_id"
		s := schema(t.columns)
		if t.name == "votes" {
			s["primaryKey"] = key
		} else {
			s["primaryKey"] = []string{key, "member_code"}
			s["foreignKeys"] = []map[string]any{{"fields": key, "reference": map[string]string{"resource": "votes", "fields": key}}}
		}
		resources = append(resources, map[string]any{
			"name": t.name, "title": t.title, "path": t.name + ".csv", "profile": "tabular-data-resource", "format": "csv",
			"mediatype": "text/csv", "encoding": "utf-8", "bytes": int64(size), "hash": "sha256:" + hex.EncodeToString(sum.Sum(nil)),
			"dialect": map[string]any{"delimiter": ",", "doubleQuote": true, "header": true, "lineTerminator": "\n"}, "schema": s,
		})
	}
	meta := r.Meta()
	var sources []map[string]string
	for _, s := range meta.Sources {
		sources = append(sources, map[string]string{"title": s.File + " (SHA-256 " + s.SHA256 + ")"})
	}
	f, err := out.Create("datapackage.json")
	if err != nil {
		return err
	}
	enc := json.NewEncoder(f)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	err = enc.Encode(map[string]any{
		"profile": "tabular-data-package", "name": "plenary-votes", "title": meta.Title, "id": "sha256:" + recordHash(r),
		"description": "Terms: " + meta.Terms, "citation": meta.Citation, "sources": sources, "horizons": meta.Horizons,
		"votes": len(votes), "resources": resources,
	})
	if err != nil {
		return err
	}
	return out.Close()
}

// counter counts the bytes written to it.
type counter int64

// Write counts.
func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}
