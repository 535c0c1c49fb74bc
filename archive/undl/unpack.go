package undl

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/zstd"

	"github.com/plenary-vote/plenary"
)

const (
	maxZipInMemory = 256 << 20 // a zip archive that cannot be read in place
	maxZipMembers  = 1000
	freeBytes      = 16 << 20 // unpacked bytes before the ratio counts
	maxWindow      = 128 << 20
)

// unpack finds by content how the input is packed and calls each for every
// voting file in it, within the bounds of opts.
func unpack(r io.Reader, name string, opts Options, each func(io.Reader, string) error) error {
	in := &packed{r: r, progress: opts.Progress}
	head := make([]byte, 4)
	n, err := io.ReadFull(in, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return unreadable(name, err)
	}
	all := io.MultiReader(bytes.NewReader(head[:n]), in)
	out := &bounded{name: name, in: in, opts: opts}
	switch {
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		z, err := gzip.NewReader(all)
		if err != nil {
			return unreadable(name, err)
		}
		out.r = z
	case bytes.Equal(head, []byte("\x28\xb5\x2f\xfd")):
		z, err := zstd.NewReader(all, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
			zstd.WithDecoderMaxWindow(maxWindow), zstd.WithDecoderMaxMemory(uint64(opts.MaxBytes)))
		if err != nil {
			return unreadable(name, err)
		}
		defer z.Close()
		out.r = z
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return unzip(r, all, out, each)
	default:
		out.r, out.plain = all, true
	}
	return each(out, name)
}

// unzip calls each for every CSV file in a zip archive.
func unzip(r, all io.Reader, out *bounded, each func(io.Reader, string) error) error {
	name := out.name
	at, size, err := randomAccess(r, all)
	if err != nil {
		return unreadable(name, err)
	}
	z, err := zip.NewReader(at, size)
	if err != nil {
		return unreadable(name, err)
	}
	if len(z.File) > maxZipMembers {
		return plenary.Errorf(plenary.Invalid, "%s: the archive has %d members, more than %d", name, len(z.File), maxZipMembers)
	}
	found := 0
	for _, m := range z.File {
		if m.Name == "[Content_Types].xml" {
			return plenary.Errorf(plenary.Invalid, "%s: this is an Excel workbook", name).WithHint("save it as CSV (UTF-8)")
		}
		if !strings.EqualFold(path.Ext(m.Name), ".csv") || strings.HasPrefix(m.Name, "__MACOSX/") {
			continue
		}
		found++
		member := name + "/" + tidy(strings.ToValidUTF8(m.Name, "?"))
		if m.Flags&1 != 0 {
			return plenary.Errorf(plenary.Invalid, "%s: the archive is encrypted", member).WithHint("unpack it first")
		}
		f, err := m.Open()
		if err != nil {
			return unreadable(member, err)
		}
		out.name, out.r, out.packed = member, f, out.packed+int64(m.CompressedSize64)
		err = each(out, member)
		f.Close()
		if err != nil {
			return err
		}
		out.report(out.packed)
	}
	if found == 0 {
		return plenary.Errorf(plenary.Invalid, "%s: no CSV file in the archive", name)
	}
	return nil
}

// randomAccess reads a zip archive in place where it can, in memory otherwise.
func randomAccess(r, all io.Reader) (io.ReaderAt, int64, error) {
	if f, ok := r.(interface {
		io.ReaderAt
		io.Seeker
	}); ok {
		if size, err := f.Seek(0, io.SeekEnd); err == nil {
			return f, size, nil
		}
	}
	b, err := io.ReadAll(io.LimitReader(all, maxZipInMemory+1))
	if err == nil && len(b) > maxZipInMemory {
		err = errors.New("a zip archive from a pipe may have at most 256 MiB; give the file's name instead")
	}
	return bytes.NewReader(b), int64(len(b)), err
}

// packed counts what is taken of the input and reports progress.
type packed struct {
	r        io.Reader
	n        int64
	progress func(int64)
}

func (p *packed) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	p.n += int64(n)
	if p.progress != nil && n > 0 {
		p.progress(p.n)
	}
	return n, err
}

// bounded is the unpacked input: it stops at the bounds of size and ratio and
// names the file in every error.
type bounded struct {
	name   string
	r      io.Reader
	in     *packed
	opts   Options
	plain  bool
	packed int64 // size of the zip members opened, 0 for other inputs
	n      int64
}

func (b *bounded) report(n int64) {
	if b.opts.Progress != nil {
		b.opts.Progress(n)
	}
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	b.n += int64(n)
	size := max(b.packed, b.in.n)
	switch {
	case b.n > b.opts.MaxBytes:
		return 0, plenary.Errorf(plenary.Invalid, "%s: more than %d MiB unpacked", b.name, b.opts.MaxBytes>>20).
			WithHint("the bound protects against archives made to fill a disk; unpack the file and look at it")
	case !b.plain && b.n > freeBytes && b.n/b.opts.MaxRatio > size:
		return 0, plenary.Errorf(plenary.Invalid, "%s: unpacks to more than %d times its size", b.name, b.opts.MaxRatio).
			WithHint("the bound protects against archives made to fill a disk; unpack the file and look at it")
	case err != nil && err != io.EOF:
		return n, unreadable(b.name, err)
	}
	return n, err
}

// unreadable says that an input cannot be read or unpacked.
func unreadable(name string, err error) error {
	var e *plenary.Error
	if errors.As(err, &e) {
		return e
	}
	return plenary.Errorf(plenary.Invalid, "%s: cannot be read: %w", name, err).
		WithHint("the file may be cut off or damaged; download it again. Nothing was imported")
}
