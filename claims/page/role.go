package page

import "strings"

// Words by which a block or a line betrays what it is, in lower case. They are
// looked for in short blocks only: an article about a donation stays one.
var (
	promoStrong = []string{
		"all rights reserved", "become a patron", "subscribe to our", "subscribe now", "sign up for our", "sign up to our", "our newsletter", "privacy policy", "cookie policy",
		"terms of use", "terms of service", "support our journalism", "support our work", "make a donation", "donate now", "donate today", "click here to", "follow us on",
		"journalism of integrity", "modest support", "cup of coffee", "written permission", "ctrl + enter", "ctrl+enter", "to advertise here", "text ad:", "we use cookies",
		"accept cookies", "already a subscriber", "log in to", "download our app", "join our telegram", "join our whatsapp", "active hyperlink", "reader-funded", "readers like you",
		"leave your suggestions", "suggest a correction", "unsubscribe", "this article was sponsored", "gift aid", "tax-deductible",
	}
	promoWeak = []string{
		"donate", "donation", "subscribe", "subscriber", "newsletter", "patron", "sponsor", "contribut", "journalism", "readers", "cookies", "copyright", "©", "advertis", "membership plan",
		"support us", "join our community", "free of charge", "permission", "reprint", "your inbox", "free trial", "credible", "paywall", "our team",
	}
	relatedStarts = []string{
		"read also", "also read", "related:", "related articles", "related stories", "related news", "see also", "more on this", "more from", "you may also like", "you might also like", "recommended for you", "most read",
		"most popular", "trending now", "further reading", "don't miss", "editor's picks", "editors' picks", "up next", "watch:", "read more", "read next", "more stories", "keep reading", "latest news", "other news", "also on this site",
	}
	commentStarts = []string{
		"comments (", "reader comments", "readers' comments", "leave a comment", "leave a reply", "add a comment", "post a comment", "join the discussion", "join the conversation", "view comments", "your comments", "user comments", "discussion (", "top comments", "have your say", "comments from readers", "comments:",
	}
)

// markRoles gives body blocks the roles that their words betray.
func (d *Doc) markRoles() {
	d.markCode()
	mode, left := Body, 0 // what a heading such as "Read also" makes of the blocks after it
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Role > Heading || b.Table != 0 && b.Role == Body {
			if b.Role <= Heading {
				mode = Body
			}
			continue
		}
		text := d.BlockText(*b)
		low := strings.ToLower(text[:min(len(text), 1500)])
		if mode == Comment {
			b.Role = Comment
			continue
		}
		if len(text) < 60 && (startsWithAny(low, commentStarts) || low == "comments") {
			mode, b.Role = Comment, Comment
			continue
		}
		if s, ok := relatedStart(low); ok {
			b.Role = Related
			if len(strings.TrimSpace(low[s:])) < 4 { // a heading of its own: the list follows
				mode, left = Related, 8
			}
			continue
		}
		if isPromo(low, len(text)) {
			b.Role = Promo
			mode = Body
			continue
		}
		if mode == Related {
			// Teasers are headlines: short, and no full stop at the end.
			if left--; left >= 0 && len(text) < 160 && !strings.HasSuffix(text, ".") {
				b.Role = Related
				continue
			}
			mode = Body
		}
	}
}

func startsWithAny(s string, starts []string) bool {
	for _, p := range starts {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func relatedStart(low string) (int, bool) {
	if len(low) > 200 {
		return 0, false
	}
	low2 := strings.TrimLeft(low, "*_>|[- ")
	cut := len(low) - len(low2)
	for _, p := range relatedStarts {
		rest, ok := strings.CutPrefix(low2, p)
		if !ok || rest != "" && isLetter(rest[0]) {
			continue
		}
		rest = strings.TrimSpace(rest)
		// "See also ..." in a running sentence is text; a label ends with a
		// colon or stands alone or heads a headline.
		if rest == "" || strings.HasSuffix(p, ":") || rest[0] == ':' || !strings.HasSuffix(low, ".") {
			return cut + len(p) + strings.IndexFunc(low2[len(p):]+"x", func(r rune) bool { return r != ':' && r != ' ' && r != '*' && r != '_' }), true
		}
	}
	return 0, false
}

func isPromo(low string, size int) bool {
	if size > 1200 {
		return false
	}
	if strings.HasPrefix(low, "©") || strings.HasPrefix(low, "copyright ") || strings.HasPrefix(low, "(c) ") {
		return size < 200
	}
	weak := 0
	for _, w := range promoWeak {
		if strings.Contains(low, w) {
			weak++
		}
	}
	if weak >= 3 || weak >= 2 && size < 250 {
		return !saysVote(low)
	}
	for _, w := range promoStrong {
		if strings.Contains(low, w) {
			return !saysVote(low)
		}
	}
	return weak >= 1 && size < 40 && !saysVote(low)
}

// saysVote keeps a block that says how a vote went whatever else is in it.
func saysVote(low string) bool {
	for _, w := range [...]string{"abstain", "abstention", "voted ", "vetoed", "in favour", "in favor", "votes to", "security council", "general assembly"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}
