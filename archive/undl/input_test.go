package undl_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/undl"
)

func gz(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func zst(s string) string {
	w, _ := zstd.NewWriter(nil)
	return string(w.EncodeAll([]byte(s), nil))
}

func zipped(nameThenText ...string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(nameThenText); i += 2 {
		m, _ := w.Create(nameThenText[i])
		io.WriteString(m, nameThenText[i+1])
	}
	w.Close()
	return b.String()
}

func TestPacked(t *testing.T) {
	want := votes(read(t, small, undl.Options{}))
	for name, data := range map[string]string{
		"gzip":       gz(small),
		"gzip twice": gz(small[:300]) + gz(small[300:]),
		"zstandard":  zst(small),
		"zip":        zipped("README.txt", "about", "__MACOSX/._a.csv", "x", "dir/a.CSV", small),
	} {
		t.Run(name, func(t *testing.T) {
			if got := votes(read(t, data, undl.Options{})); !reflect.DeepEqual(got, want) {
				t.Errorf("got %+v", got)
			}
			// From a pipe, which cannot be read at random.
			fs, err := undl.Read(struct{ io.Reader }{strings.NewReader(data)}, "pipe", undl.Options{})
			if err != nil || !reflect.DeepEqual(votes(fs[0]), want) {
				t.Errorf("from a pipe: %v", err)
			}
		})
	}
	fs, err := undl.Read(strings.NewReader(zipped("a.csv", small, "b.csv", small)), "two.zip", undl.Options{})
	if err != nil || len(fs) != 2 || fs[1].Name != "two.zip/b.csv" {
		t.Errorf("two members: %v, %v", fs, err)
	}
}

func TestEncodings(t *testing.T) {
	text := strings.ReplaceAll(small, "NAME OF DEU", "CÔTE D’IVOIRE")
	want := read(t, text, undl.Options{})
	encode := func(e interface{ String(string) (string, error) }) string {
		s, err := e.String(text)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for _, c := range []struct{ name, data, encoding string }{
		{"UTF-16 LE", encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()), "UTF-16"},
		{"UTF-16 BE", encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder()), "UTF-16"},
		{"UTF-16 LE without a mark", encode(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder()), "UTF-16"},
		{"UTF-16 BE without a mark", encode(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder()), "UTF-16"},
		{"Windows-1252", encode(charmap.Windows1252.NewEncoder()), "Windows-1252"},
	} {
		f := read(t, c.data, undl.Options{})
		if f.Encoding != c.encoding || !reflect.DeepEqual(f.Members, want.Members) || !reflect.DeepEqual(votes(f), votes(want)) {
			t.Errorf("%s: read as %s, members %v", c.name, f.Encoding, f.Members)
		}
	}
}

// TestRefusedInputs lists what must be refused as a whole, and how.
func TestRefusedInputs(t *testing.T) {
	cut := func(n int) string { return small[:len(small)-n] }
	lines := strings.SplitAfter(small, "\n")
	for _, c := range []struct{ name, data, want string }{
		{"empty", "", "in.csv: the file is empty"},
		{"blank", "\n \n", "in.csv: the file is empty"},
		{"header only", gaHeader, "in.csv: the file has a header and no rows"},
		{"web page", "\r\n<!DOCTYPE html><html><head><TITLE>403  Forbidden</TITLE>", "in.csv:1: this is a web page or XML titled “403 Forbidden”, not a CSV file"},
		{"web page, packed", gz("<html>"), "in.csv:1: this is a web page or XML, not a CSV file"},
		{"json", `{"error":1}`, "in.csv:1: this is JSON, not a CSV file"},
		{"pdf", "%PDF-1.7", "in.csv: this is a PDF document, not a CSV file"},
		{"workbook", zipped("[Content_Types].xml", "x", "a.csv", small), "in.csv: this is an Excel workbook"},
		{"binary", "undl_id,\x00\x01\x00\x00", "in.csv: this is a binary file, not a CSV file"},
		{"other table", "name,age\nA,1\n", "in.csv:1: this is not a voting file: its first line is “name,age”"},
		{"no vote column", strings.Replace(small, "ms_vote", "vote", 1), "in.csv:1: column ms_vote is missing (UNDL General Assembly layout)"},
		{"no title", strings.Replace(small, ",title", ",heading", 1), "in.csv:1: column title (General Assembly) or description (Security Council) is missing"},
		{"no modality", strings.Replace(scHeader, "modality", "mode", 1) + "x", "in.csv:1: column modality is missing (UNDL Security Council layout)"},
		{"column twice", strings.Replace(small, "draft", "date", 1), "in.csv:1: columns 5 and 8 are both named date"},
		{"cut in the vote", cut(100), "in.csv:9: the file is cut off: its last record has 11 of 20 fields"},
		{"cut in the last field", cut(3), "in.csv:9: the file is cut off: column undl_link of its last record differs from the rows before"},
		{"cut in the first row of a vote", lines[0] + strings.TrimSuffix(lines[1], "1\n"), "in.csv:2: the file is cut off: its last record ends within the link"},
		{"cut in quotes", lines[0] + lines[1] + strings.Replace(lines[2], "Title", `"Title`, 1), "in.csv:3: the file is cut off: a quoted field is not closed"},
		{"cut gzip", gz(small)[:200], "in.csv: cannot be read: unexpected EOF"},
		{"cut zstandard", zst(small)[:200], "in.csv: cannot be read: unexpected EOF"},
		{"cut zip", zipped("a.csv", small)[:300], "in.csv: cannot be read: zip: not a valid zip file"},
		{"zip without a table", zipped("a.txt", small), "in.csv: no CSV file in the archive"},
		{"endless record", lines[0] + strings.Repeat("9", 3<<20), "in.csv:2: a record has more than 1 MiB: a quote may be missing"},
		{"endless quote", lines[0] + `"` + strings.Repeat("9", 3<<20), "in.csv:2: a record has more than 1 MiB: a quote may be missing"},
		{"two encodings", strings.Replace(strings.Replace(small, "NAME OF AFG", "CÔTE", 1), "NAME OF BLR", "C\xd4TE", 1),
			"in.csv:3: column ms_name: the text is damaged: neither UTF-8 nor, like the rest of the file, UTF-8"},
	} {
		t.Run(c.name, func(t *testing.T) {
			fs, err := undl.Read(strings.NewReader(c.data), "in.csv", undl.Options{})
			if err == nil {
				t.Fatalf("read as %+v", fs[0])
			}
			var e *plenary.Error
			if !errors.As(err, &e) || e.Message != c.want || e.Code != plenary.Invalid {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestBounds(t *testing.T) {
	row := gaRows("1", "A/RES/ES-11/1", "AFG:Y", "1,0,0,0,1")
	bomb := gaHeader + strings.Repeat(row, 40<<20/len(row))
	for _, c := range []struct {
		name, data, want string
		opts             undl.Options
	}{
		{"size", small, "more than 0 MiB unpacked", undl.Options{MaxBytes: 500}},
		{"size of zip", zipped("a.csv", small, "b.csv", small), "more than 0 MiB unpacked", undl.Options{MaxBytes: int64(len(small)) + 500}},
		{"ratio of zstandard", zst(bomb), "unpacks to more than 300 times its size", undl.Options{}},
		{"ratio of gzip", gz(bomb), "unpacks to more than 100 times its size", undl.Options{MaxRatio: 100}},
		{"ratio of zip", zipped("a.csv", bomb), "unpacks to more than 100 times its size", undl.Options{MaxRatio: 100}},
		{"votes", small, "the file has more than 1 votes", undl.Options{MaxVotes: 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := undl.Read(strings.NewReader(c.data), "in.csv", c.opts)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}
