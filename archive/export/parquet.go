package export

import (
	"io"

	"github.com/parquet-go/parquet-go"

	"github.com/plenary-vote/plenary/archive"
)

// ballotRow is one row of the table of ballots in Parquet; a column that is
// empty in CSV is null here.
type ballotRow struct {
	VoteID        string `parquet:"vote_id,dict"`
	UNDL          string `parquet:"undl_id,optional,dict"`
	Voeten        string `parquet:"voeten_rcid,optional,dict"`
	Collection    string `parquet:"collection,dict"`
	Body          string `parquet:"body,dict"`
	Session       string `parquet:"session,optional,dict"`
	Date          string `parquet:"date,optional,dict"`
	DatePrecision string `parquet:"date_precision,dict"`
	Member        string `parquet:"member_code,dict"`
	COW           string `parquet:"cow_code,optional,dict"`
	Position      string `parquet:"position,dict"`
	Quality       string `parquet:"quality,dict"`
	Source        string `parquet:"source,optional,dict"`
}

// rowGroup is how many rows are held in memory before they are written.
const rowGroup = 1 << 17

// Parquet writes the table of ballots of the given votes as one Parquet file,
// compressed with Zstandard. Its rows and columns are those of Ballots; texts
// are as they are, without the apostrophes that keep spreadsheets harmless.
func Parquet(w io.Writer, r *archive.Record, votes []int) error {
	out := parquet.NewGenericWriter[ballotRow](w, parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(rowGroup),
		parquet.KeyValueMetadata("citation", r.Meta().Citation), parquet.KeyValueMetadata("record", recordHash(r)))
	cow := map[string]string{}
	var rows []ballotRow
	for _, i := range votes {
		v := r.Vote(i)
		rows = rows[:0]
		for _, b := range v.Ballots {
			c, ok := cow[string(b.Member)]
			if !ok {
				c = cowCode(b.Member)
				cow[string(b.Member)] = c
			}
			rows = append(rows, ballotRow{
				VoteID: string(v.ID), UNDL: sourceID(&v, "undl"), Voeten: sourceID(&v, "voeten"), Collection: string(v.Collection),
				Body: string(v.Body), Session: v.Session, Date: v.Date.String(), DatePrecision: v.Date.Precision().String(),
				Member: string(b.Member), COW: c, Position: b.Position.String(), Quality: v.Quality.String(), Source: sourceNames(&v),
			})
		}
		if _, err := out.Write(rows); err != nil {
			return err
		}
	}
	return out.Close()
}
