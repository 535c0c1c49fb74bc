package build

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/archive"
)

// finding is what is known of one vote beyond its source: a disagreement, a
// correction, a later tally. Each has its own source.
type finding struct {
	symbol  plenary.Symbol
	code    string
	text    string
	source  string
	stated  plenary.TallyKind
	tally   plenary.Tally
	quality plenary.Quality // Disputed where it touches ballots
}

var findings = []finding{
	{symbol: "S/RES/2237(2015)", code: "date-disputed", text: "Sources differ on its date: 2 or 9 September 2015.", source: "comparison of sources"},
	{symbol: "A/RES/ES-7/2", code: "date-disputed", text: "Sources differ on its date: 29 or 30 July 1980.", source: "comparison of sources"},
	{symbol: "S/RES/2713(2023)", code: "ballots-disputed", quality: plenary.Disputed, source: "comparison of sources",
		text: "The UN Digital Library shows the Russian Federation abstaining, another source France. Unresolved."},
	{symbol: "A/RES/ES-10/21", code: "later-tally", stated: plenary.Official, tally: plenary.Tally{Yes: plenary.N(121), No: plenary.N(14), Abstain: plenary.N(44)},
		text: "Announced and recorded as 120-14-45; later pages of the UN give 121-14-44.", source: "UN pages after October 2023"},
	{symbol: "A/RES/ES-10/19", code: "totals-differ", stated: plenary.Announced, tally: plenary.Tally{Yes: plenary.N(128), No: plenary.N(9), Abstain: plenary.N(35)},
		text: "Announced as 128-9-35; one source of ballots adds up to 127.", source: "UN press release of 21 December 2017"},
	{symbol: "A/RES/ES-10/6", code: "totals-differ", text: "One published total says 172 in favour; the ballots and the other counts say 115-2-5.", source: "comparison of sources"},
	{symbol: "S/RES/338(1973)", code: "did-not-participate", source: "text of the resolution, note on the vote",
		text: "China is listed as abstaining; the text says that it did not participate in the vote."},
	{symbol: "A/73/L.42", code: "two-thirds", source: "record of meeting A/73/PV.47",
		text: "Not adopted: the Assembly had decided that a two-thirds majority was needed."},
}

// applyFindings puts the findings on their votes, and the note on China's
// ballots in the Council of 1971 to 1981.
func (b *builder) applyFindings() error {
	bySymbol := map[plenary.Symbol]*plenary.Vote{}
	for _, id := range b.order {
		v := b.votes[id]
		if v == nil {
			continue
		}
		if v.Symbol != "" && bySymbol[v.Symbol] == nil {
			bySymbol[v.Symbol] = v
		}
		if v.Body == plenary.SecurityCouncil && v.Date.Year >= 1971 && v.Date.Year <= 1981 && v.Ballots.Of("CHN") == plenary.Abstain {
			note(v, "china-1971-1981", "China is listed as abstaining. In these years it often did not participate in the vote; the source does not say which.", sourceLibrary)
		}
	}
	for _, f := range findings {
		v := bySymbol[f.symbol]
		if v == nil {
			return plenary.Errorf(plenary.NotFound, "a finding is about %s, which is not in the sources", f.symbol)
		}
		note(v, f.code, f.text, f.source)
		if f.stated != "" {
			v.Stated = append(v.Stated, plenary.StatedTally{Kind: f.stated, Tally: f.tally, Source: f.source})
		}
		if f.quality == plenary.Disputed {
			v.Quality = plenary.Disputed
		}
	}
	for _, v := range b.votes {
		if v.Kind == plenary.OtherKind && v.Symbol == "" && strings.HasPrefix(string(v.ID), "undl:") {
			note(v, "no-symbol", "The source holds no symbol for it, and does not say what became of it.", sourceLibrary)
		}
	}
	return nil
}

// horizons say where the embedded record ends, for each body and class of vote.
func horizons() []archive.Horizon {
	rest := []plenary.Kind{plenary.Draft, plenary.Amendment, plenary.Paragraph, plenary.Motion, plenary.OtherKind}
	return []archive.Horizon{
		{Body: plenary.GeneralAssembly, Class: "resolutions adopted by vote", Kinds: []plenary.Kind{plenary.Resolution, plenary.DecisionKind}, Complete: true,
			From: plenary.NewDate(1946, 1, 26), Last: plenary.NewDate(2025, 12, 18),
			Note: "Resolutions adopted without a vote, most decisions, elections and votes in committees are not held."},
		{Body: plenary.GeneralAssembly, Class: "paragraphs, amendments, motions and failed drafts", Kinds: rest,
			From: plenary.Date{Year: 1946}, Last: plenary.NewDate(2018, 12, 6), ThinFrom: plenary.NewDate(2017, 12, 31),
			Note: "Most of them are known to the year only."},
		{Body: plenary.SecurityCouncil, Class: "resolutions", Kinds: []plenary.Kind{plenary.Resolution}, Complete: true,
			From: plenary.NewDate(1946, 1, 25), Last: plenary.NewDate(2025, 12, 29)},
		{Body: plenary.SecurityCouncil, Class: "drafts and amendments that failed", Kinds: []plenary.Kind{plenary.Draft, plenary.Amendment, plenary.Paragraph},
			From: plenary.NewDate(1946, 2, 16), Last: plenary.NewDate(2025, 6, 4),
			Note: "Before 1994 most vetoed drafts have the ballots of the vetoing members only."},
	}
}
