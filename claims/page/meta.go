package page

import (
	"bytes"
	"strings"
)

// dateFromMeta keeps the publication date that a page's meta elements state.
func (b *builder) dateFromMeta(a attributes) {
	if a.content == "" || len(b.doc.Dates) >= 8 {
		return
	}
	switch a.name {
	case "article:published_time", "datepublished", "og:published_time", "publish-date", "pubdate", "publication_date",
		"date", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
		"article.published", "published-date", "publishdate", "citation_publication_date":
		b.doc.Dates = append(b.doc.Dates, a.content)
	}
}

// dateFromJSON keeps datePublished of linked data. The value is cut out by
// name: a whole JSON reader would gain nothing and could be made to work hard.
func (b *builder) dateFromJSON(src []byte) {
	i := bytes.Index(src, []byte(`"datePublished"`))
	if i < 0 || len(b.doc.Dates) >= 8 {
		return
	}
	rest := strings.TrimLeft(string(src[i+len(`"datePublished"`):min(len(src), i+100)]), " \t\r\n:")
	if v, ok := strings.CutPrefix(rest, `"`); ok {
		if end := strings.IndexByte(v, '"'); end > 0 {
			b.doc.Dates = append(b.doc.Dates, v[:end])
		}
	}
}
