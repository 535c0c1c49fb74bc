package fetch

import (
	"bytes"
	"context"
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/plenary-vote/plenary"
)

// RecordPages are the Digital Library's records of its voting files.
var RecordPages = []string{
	"https://digitallibrary.un.org/record/4060887", // General Assembly
	"https://digitallibrary.un.org/record/4055387", // Security Council
}

// maxPage bounds the page of a record.
const maxPage = 8 << 20

// CurrentFile finds on a record's page the address of its newest voting file: a
// CSV (plain, gz, zst or zip) under the record's own address. Their names begin
// with the date they were made, so the newest is the last in order of name.
func (c *Client) CurrentFile(ctx context.Context, page string) (string, error) {
	body, from, _, err := c.Page(ctx, page, maxPage)
	if err != nil {
		return "", err
	}
	base, err := url.Parse(from)
	if err != nil {
		return "", err
	}
	links := fileLinks(body, base)
	if len(links) == 0 {
		return "", plenary.Errorf(plenary.NotFound, "the page %s names no voting file", page).
			WithHint("open it in a browser, download the CSV and read it with plenary import FILE")
	}
	slices.SortFunc(links, func(a, b *url.URL) int { return strings.Compare(path.Base(a.Path), path.Base(b.Path)) })
	return links[len(links)-1].String(), nil
}

// fileLinks lists the voting files that a page links to on its own site.
func fileLinks(body []byte, base *url.URL) []*url.URL {
	var out []*url.URL
	z := html.NewTokenizer(bytes.NewReader(body))
	z.SetMaxBuf(1 << 20)
	for {
		switch z.Next() {
		case html.ErrorToken:
			return out
		case html.StartTagToken, html.SelfClosingTagToken:
			for {
				key, value, more := z.TagAttr()
				if k := string(key); k == "href" || k == "content" {
					if u, err := base.Parse(strings.TrimSpace(string(value))); err == nil && isVotingFile(u, base) {
						u.Fragment = ""
						out = append(out, u)
					}
				}
				if !more {
					break
				}
			}
		}
	}
}

func isVotingFile(u, base *url.URL) bool {
	name := strings.ToLower(path.Base(u.Path))
	for _, end := range []string{".csv", ".csv.gz", ".csv.zst", ".csv.zip", ".zip"} {
		if strings.HasSuffix(name, end) && strings.Contains(name, "voting") {
			return u.Scheme == "https" && u.Host == base.Host
		}
	}
	return false
}
