package build

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
)

// mergeSame merges a vote that only Voeten's data hold into the Library's vote
// it is: same session, equal counts of yes, no and abstaining, ballots that
// differ in at most one cell in twenty, and no other vote of Voeten's already
// matched to it. Votes on paragraphs are never merged: several of one text often
// have equal counts.
func (b *builder) mergeSame() error {
	library := map[string][]*plenary.Vote{}
	for _, id := range b.order {
		v := b.votes[id]
		if v.Body == plenary.GeneralAssembly && v.Quality == plenary.Full && strings.HasPrefix(string(id), "undl:") && !hasSource(v, sourceVoeten) {
			library[v.Session+" "+v.Tally.String()] = append(library[v.Session+" "+v.Tally.String()], v)
		}
	}
	for _, id := range slices.Clone(b.order) {
		v := b.votes[id]
		if !strings.HasPrefix(string(id), "voeten:") || v.Kind == plenary.Paragraph {
			continue
		}
		var same []*plenary.Vote
		for _, u := range library[v.Session+" "+v.Tally.String()] {
			if differing(v.Ballots, u.Ballots)*20 <= len(u.Ballots) && !hasSource(u, sourceVoeten) {
				same = append(same, u)
			}
		}
		if len(same) != 1 {
			continue
		}
		u := same[0]
		u.Related = append(u.Related, plenary.Related{Relation: plenary.MergedFrom, ID: v.ID})
		u.Sources = append(u.Sources, v.Sources...)
		text := fmt.Sprintf("Also listed as %s without its symbol", v.ID)
		if list := differences(v.Ballots, u.Ballots); len(list) > 0 {
			text += ", where " + strings.Join(list, ", ")
		}
		note(u, "merged", text+".", sourceVoeten)
		b.votes[id] = nil
		delete(b.votes, id)
	}
	return nil
}

func hasSource(v *plenary.Vote, name string) bool {
	return slices.ContainsFunc(v.Sources, func(s plenary.Source) bool { return s.Name == name })
}

// differing counts the members whose positions differ where at least one of the
// two ballots is yes, no or abstain.
func differing(a, b plenary.Ballots) int { return len(differences(a, b)) }

func differences(a, b plenary.Ballots) []string {
	at := map[plenary.Code]plenary.Position{}
	for _, x := range a {
		at[x.Member] = x.Position
	}
	var out []string
	for _, y := range b {
		x, ok := at[y.Member]
		delete(at, y.Member)
		if !ok {
			x = plenary.NotVoting
		}
		if x != y.Position {
			out = append(out, fmt.Sprintf("%s is %s", y.Member, x))
		}
	}
	for c, x := range at {
		if x != plenary.NotVoting {
			out = append(out, fmt.Sprintf("%s is %s", c, x))
		}
	}
	slices.Sort(out)
	return out
}

// relateTexts links votes on one text: where the source says so, and where
// Voeten's code names a resolution by session and number, which it does from
// the eighteenth session on (before, the number is a page).
func (b *builder) relateTexts() error {
	texts := map[string][]*plenary.Vote{}
	for _, id := range b.order {
		if v := b.votes[id]; v != nil && v.Kind == plenary.Resolution && v.Body == plenary.GeneralAssembly {
			p := v.Symbol.Pattern()
			k := p.Session + "/" + strconv.Itoa(p.Number)
			texts[k] = append(texts[k], v)
		}
	}
	for _, m := range b.rows {
		v := b.votes[plenary.VoteID(m["id"])]
		if v == nil || !strings.HasPrefix(m["id"], "voeten:") {
			continue
		}
		if u := b.votes[plenary.VoteID(m["related"])]; u != nil {
			link(v, u)
			continue
		}
		if u := textOfCode(texts, m["symbol"]); u != nil {
			link(v, u)
		}
	}
	return nil
}

func textOfCode(texts map[string][]*plenary.Vote, code string) *plenary.Vote {
	session, number, found := strings.Cut(strings.TrimPrefix(code, "R/"), "/")
	n, err := strconv.Atoi(session)
	if !found || err != nil || n < 18 || !strings.HasPrefix(code, "R/") {
		return nil
	}
	digits := strings.TrimRight(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ/")
	part := number[len(digits):]
	votes := texts[session+"/"+digits]
	if n > 30 && part != "" { // from then on the letter is the resolution's own
		for _, v := range votes {
			if v.Symbol.Pattern().Part == part {
				return v
			}
		}
	}
	if len(votes) == 1 {
		return votes[0]
	}
	return nil
}

// link relates two votes on one text, and names the part's title after the text.
func link(part, whole *plenary.Vote) {
	part.Related = append(part.Related, plenary.Related{Relation: plenary.SameText, ID: whole.ID})
	whole.Related = append(whole.Related, plenary.Related{Relation: plenary.SameText, ID: part.ID})
	part.Title += ": " + whole.Title
	part.Subjects = appendNew(part.Subjects, whole.Subjects)
}

func appendNew(to, more []string) []string {
	for _, s := range more {
		if !slices.Contains(to, s) {
			to = append(to, s)
		}
	}
	return to
}

// acts are the decisions that the Library records once for each part of the
// text, with one and the same set of ballots.
var acts = []struct{ session, number string }{{"40", "257"}, {"42", "70"}, {"61", "128"}}

// markActs marks the records that repeat an act, so that it is counted once.
func (b *builder) markActs() error {
	for _, a := range acts {
		var records []*plenary.Vote
		for _, id := range b.order {
			v := b.votes[id]
			if v == nil || v.Body != plenary.GeneralAssembly || v.Kind != plenary.Resolution {
				continue
			}
			if p := v.Symbol.Pattern(); p.Session == a.session && strconv.Itoa(p.Number) == a.number {
				records = append(records, v)
			}
		}
		slices.SortStableFunc(records, func(x, y *plenary.Vote) int { return len(x.Symbol) - len(y.Symbol) })
		for i, v := range records {
			if strings.HasSuffix(string(v.Symbol), "A-B") {
				records[0], records[i] = v, records[0]
			}
		}
		for _, v := range records[1:] {
			if differing(v.Ballots, records[0].Ballots) != 0 {
				return plenary.Errorf(plenary.Invalid, "%s and %s are not one act: their ballots differ", v.Symbol, records[0].Symbol)
			}
			v.Related = append(v.Related, plenary.Related{Relation: plenary.PartOfAct, ID: records[0].ID})
			records[0].Related = append(records[0].Related, plenary.Related{Relation: plenary.PartOfAct, ID: v.ID})
			note(v, "part-of-act", "One vote decided the whole act; it is counted under "+string(records[0].Symbol)+".", sourceLibrary)
		}
	}
	return nil
}
