package build

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive/undl"
)

// addRest adds the votes of rollcalls.csv that the Library's files lack, and
// the totals and second ids of those they hold.
func (b *builder) addRest() error {
	for _, m := range b.rows {
		id := plenary.VoteID(m["id"])
		if v := b.votes[id]; v != nil {
			b.complete(v, m)
			continue
		}
		v, err := b.fromRow(id, m)
		if err != nil {
			return err
		}
		b.complete(v, m)
		b.put(v)
	}
	return nil
}

// complete adds what rollcalls.csv knows beyond the Library's files.
func (b *builder) complete(v *plenary.Vote, m map[string]string) {
	if rcid := m["voeten_rcid"]; rcid != "" {
		v.Sources = append(v.Sources, plenary.Source{Name: sourceVoeten, ID: rcid, URL: urlVoeten})
	}
	if m["off_source"] == "" {
		return
	}
	stated := plenary.Tally{Yes: number(m["off_yes"]), No: number(m["off_no"]), Abstain: number(m["off_abstain"]), NotVoting: number(m["off_nonvoting"])}
	if !contradicts(stated, v.Tally) {
		return
	}
	for _, s := range v.Stated {
		if s.Tally == stated {
			return
		}
	}
	source := totalSource(m["off_source"])
	v.Stated = append(v.Stated, plenary.StatedTally{Kind: plenary.Official, Tally: stated, Source: source})
	v.Notes = append(v.Notes, plenary.Note{Code: undl.NoteTotals, Source: source,
		Text: "Published elsewhere as " + stated.String() + "; the ballots held add up to " + v.Tally.String() + "."})
}

// contradicts says whether two tallies differ in a count that both know.
func contradicts(a, b plenary.Tally) bool {
	for _, p := range []plenary.Position{plenary.Yes, plenary.No, plenary.Abstain} {
		if x, y := a.Of(p), b.Of(p); x.Known() && y.Known() && x != y {
			return true
		}
	}
	return false
}

const (
	sourceLibrary = undl.SourceName
	sourceVoeten  = "Voeten, General Assembly Voting Data (2021)"
	urlVoeten     = "https://doi.org/10.7910/DVN/LEJUQZ"
	sourceCode    = "Voeten's roll-call code"
	sourceTotals  = "UN Digital Library, summary of the record"
)

func totalSource(s string) string {
	if strings.HasPrefix(s, "Voeten") {
		return sourceVoeten
	}
	return sourceTotals
}

// number reads a count; an empty one is unknown.
func number(s string) plenary.Count {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return plenary.Count{}
	}
	return plenary.N(n)
}

var bodies = map[string]plenary.Body{"GA": plenary.GeneralAssembly, "SC": plenary.SecurityCouncil}

func (b *builder) fromRow(id plenary.VoteID, m map[string]string) (*plenary.Vote, error) {
	date, err := plenary.ParseDate(m["date"])
	if err != nil {
		return nil, err
	}
	v := &plenary.Vote{
		ID: id, Symbol: plenary.Symbol(m["symbol"]), Body: bodies[m["body"]], Collection: plenary.UN,
		Date: date, Session: m["session"], Meeting: meeting(m["meeting"]), Title: title(m["title"]), Agenda: m["agenda"],
		DraftOf: plenary.Symbol(m["draft"]), Report: plenary.Symbol(m["committee_report"]),
		Method: plenary.Recorded, Ballots: b.ballots[id], Related: []plenary.Related{},
	}
	v.Kind, v.Outcome = kind(m), outcome(m["outcome"])
	prefix, _, _ := strings.Cut(string(id), ":")
	switch prefix {
	case "undl":
		v.Sources = []plenary.Source{{Name: sourceLibrary, ID: strings.TrimPrefix(string(id), "undl:"), URL: "https://digitallibrary.un.org/record/" + strings.TrimPrefix(string(id), "undl:")}}
	case "voeten":
		b.fromVoeten(v, m)
	default:
		v.Sources = []plenary.Source{{Name: m["source"], ID: strings.TrimPrefix(string(id), prefix+":")}}
		tidyCouncil(v)
	}
	switch {
	case strings.HasPrefix(m["ballots"], "none"):
		v.Method, v.Quality = plenary.NonRecorded, plenary.NoBallots
		note(v, "non-recorded", "Adopted by a non-recorded vote: the source holds neither counts nor positions.", sourceLibrary)
	case strings.HasPrefix(m["ballots"], "partial"):
		v.Quality = plenary.Partial
		note(v, "ballots-partial", "Only some members' positions are known; the tally is not.", m["source"])
	default:
		v.Quality, v.Tally = plenary.Full, v.Ballots.Tally()
	}
	v.Precision = v.Date.Precision()
	return v, nil
}

// kind says what was put to the vote.
func kind(m map[string]string) plenary.Kind {
	switch k := m["kind"]; {
	case k == "adopted resolution":
		return plenary.Resolution
	case k == "paragraph vote":
		return plenary.Paragraph
	case k == "amendment":
		return plenary.Amendment
	case strings.Contains(m["symbol"], "aragraph"):
		return plenary.Paragraph
	case k == "draft resolution":
		return plenary.Draft
	}
	return plenary.OtherKind
}

func outcome(s string) plenary.Outcome {
	switch {
	case strings.HasPrefix(s, "adopted"):
		return plenary.Adopted
	case strings.HasPrefix(s, "not adopted"):
		return plenary.Rejected
	case s == "vetoed":
		return plenary.Vetoed
	}
	return plenary.NotRecorded
}

var (
	draftTail   = regexp.MustCompile(`\s*\[draft [^\]]*\]\s*$`)
	meetingBare = regexp.MustCompile(`^\d{3,5}$`)
)

// title cuts what compilers added to a title.
func title(s string) string {
	return strings.TrimSpace(undl.CutTitle(draftTail.ReplaceAllString(s, "")))
}

// meeting spells the symbol of a meeting's record as the body does.
func meeting(s string) string {
	s = strings.TrimSpace(strings.ReplaceAll(s, "PV. ", "PV."))
	if meetingBare.MatchString(s) {
		return "S/PV." + s
	}
	return s
}

// tidyCouncil clears the symbols and titles that compilers of failed Council
// drafts made up for want of better ones.
func tidyCouncil(v *plenary.Vote) {
	if strings.HasPrefix(string(v.Symbol), "Oral amendment") {
		v.Title = string(v.Symbol) + ": " + v.Title
		v.Symbol = ""
	}
	if v.Title == "" || v.Title == string(v.Symbol) {
		v.Title = "Draft resolution " + string(v.Symbol)
		if v.Symbol == "" {
			v.Title = "Draft resolution put at meeting " + v.Meeting
		}
	}
	switch v.Symbol {
	case "S/2025/114", "S/2025/115", "S/2025/116", "S/2025/117", "S/2025/118":
		v.Kind = plenary.Amendment
		v.Related = append(v.Related, plenary.Related{Relation: plenary.SameText, ID: "undl:4077111"})
		note(v, "amendment-of", "An amendment to the text that became S/RES/2774(2025), though its source lists it as a draft.", "record of meeting S/PV.9866")
	}
}

func note(v *plenary.Vote, code, text, source string) {
	v.Notes = append(v.Notes, plenary.Note{Code: code, Text: text, Source: source})
}
