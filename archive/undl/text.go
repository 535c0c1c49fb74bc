package undl

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/export"
)

// The encodings a file can turn out to have.
const (
	utf8Name    = "UTF-8"
	utf16Name   = "UTF-16"
	windowsName = "Windows-1252"
)

// errLines says that a text is JSON lines.
var errLines = errors.New("JSON lines")

// toText removes a byte order mark, turns UTF-16 into UTF-8, and refuses what
// is plainly no table of text. Windows-1252 shows only later, at the first
// field that is not UTF-8.
func toText(r io.Reader, name string) (io.Reader, string, error) {
	b := bufio.NewReaderSize(r, 4096)
	head, err := b.Peek(1024)
	if err != nil && err != io.EOF {
		return nil, "", unreadable(name, err)
	}
	wide := func(e unicode.Endianness) (io.Reader, string, error) {
		d := unicode.UTF16(e, unicode.UseBOM).NewDecoder()
		return d.Reader(b), utf16Name, nil
	}
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		b.Discard(3)
		head = head[3:]
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		return wide(unicode.LittleEndian)
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		return wide(unicode.BigEndian)
	case len(head) > 3 && head[0] != 0 && head[1] == 0 && head[3] == 0:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder().Reader(b), utf16Name, nil
	case len(head) > 3 && head[0] == 0 && head[1] != 0 && head[2] == 0:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder().Reader(b), utf16Name, nil
	}
	return b, utf8Name, notATable(head, name)
}

// notATable recognises what people get instead of a voting file.
func notATable(head []byte, name string) error {
	text := bytes.TrimLeft(head, " \t\r\n")
	lower := bytes.ToLower(text)
	const again = "open the record's page in a browser, download the CSV file there, and check that it begins with undl_id,ms_code"
	switch {
	case len(text) == 0:
		return plenary.Errorf(plenary.Invalid, "%s: the file is empty", name).WithHint(again)
	case text[0] == '<':
		title := ""
		if _, after, ok := bytes.Cut(lower, []byte("<title")); ok {
			at := len(text) - len(after)
			t, _, _ := bytes.Cut(text[at:], []byte("<"))
			if _, t, ok := bytes.Cut(t, []byte(">")); ok {
				title = " titled " + quote(tidy(string(bytes.ToValidUTF8(t, []byte("?")))))
			}
		}
		return plenary.Errorf(plenary.Invalid, "%s:1: this is a web page or XML%s, not a CSV file", name, title).WithHint(again)
	case bytes.HasPrefix(text, []byte("%PDF")):
		return plenary.Errorf(plenary.Invalid, "%s: this is a PDF document, not a CSV file", name).WithHint(again)
	case bytes.HasPrefix(text, []byte(`{"id":`)):
		return errLines
	case text[0] == '{' || text[0] == '[':
		return plenary.Errorf(plenary.Invalid, "%s:1: this is JSON, not a CSV file", name).WithHint(again)
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0")):
		return plenary.Errorf(plenary.Invalid, "%s: this is an old Excel workbook", name).WithHint("save it as CSV (UTF-8)")
	case bytes.IndexByte(head, 0) >= 0:
		return plenary.Errorf(plenary.Invalid, "%s: this is a binary file, not a CSV file", name).WithHint(again)
	}
	return nil
}

// text makes a string of a field: quotes undone, decoded, tidied. ok is false
// when the bytes fit no encoding the rest of the file allows.
func (t *table) text(raw []byte, quoted bool) (s string, ok bool) {
	if quoted && bytes.IndexByte(raw, '"') >= 0 {
		raw = bytes.ReplaceAll(raw, []byte(`""`), []byte(`"`))
	}
	plain, clean := true, true
	for i, c := range raw {
		if c >= utf8.RuneSelf {
			plain = false
		}
		if c < ' ' || c == 0x7f || (c == ' ' && (i == 0 || i == len(raw)-1 || raw[i-1] == ' ')) {
			clean = false
		}
	}
	switch {
	case plain:
		s = string(raw)
	case t.file.Encoding == windowsName:
		if s, ok = fromWindows(raw); !ok {
			return "", false
		}
	case utf8.Valid(raw):
		t.ascii = false
		s = string(raw)
	case t.ascii && t.file.Encoding == utf8Name:
		if s, ok = fromWindows(raw); !ok {
			return "", false
		}
		t.file.Encoding = windowsName
	default:
		return "", false
	}
	if t.file.Layout.ours() {
		return export.Plain(s), true
	}
	if !clean || !plain {
		s = tidy(s)
	}
	return s, true
}

func fromWindows(raw []byte) (string, bool) {
	b, err := charmap.Windows1252.NewDecoder().Bytes(raw)
	if err != nil || bytes.ContainsRune(b, utf8.RuneError) {
		return "", false
	}
	return string(b), true
}

// tidy makes one line of a text: runs of white space become one space, control
// characters go.
func tidy(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		if r < ' ' || (r >= 0x7f && r < 0xa0) {
			return -1
		}
		return r
	}, s)
}
