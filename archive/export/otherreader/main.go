// Command otherreader prints a Parquet file as CSV with Apache Arrow's reader,
// so that a test can read what plenary wrote with a reader of other people's.
// It is a module of its own: plenary never depends on it.
package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"os"

	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet/file"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"
)

func main() {
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "otherreader:", err)
		os.Exit(1)
	}
}

func run(path string) error {
	f, err := file.OpenParquetFile(path, false)
	if err != nil {
		return err
	}
	defer f.Close()
	r, err := pqarrow.NewFileReader(f, pqarrow.ArrowReadProperties{BatchSize: 1024}, memory.DefaultAllocator)
	if err != nil {
		return err
	}
	table, err := r.ReadTable(context.Background())
	if err != nil {
		return err
	}
	out := csv.NewWriter(os.Stdout)
	columns := int(table.NumCols())
	rows := make([][]string, table.NumRows()+1)
	for i := range rows {
		rows[i] = make([]string, columns)
	}
	for c := range columns {
		column := table.Column(c)
		rows[0][c] = column.Name()
		i := 1
		for _, chunk := range column.Data().Chunks() {
			for k := range chunk.Len() {
				if !chunk.IsNull(k) {
					rows[i][c] = chunk.ValueStr(k)
				}
				i++
			}
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return err
	}
	return out.Error()
}
