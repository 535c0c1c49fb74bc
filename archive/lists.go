package archive

import (
	"math"

	"github.com/plenary-vote/plenary"
)

// The lists of a row are stretches of Record.lists. Each kind of list has a
// fixed number of numbers for an item; texts stand as references to strings.
const (
	subjectWidth = 1 // text
	sourceWidth  = 3 // name, id, url
	relatedWidth = 2 // relation, id
	noteWidth    = 3 // code, text, source
	statedWidth  = 6 // kind, source, yes, no, abstain, not voting (plus one; 0 unknown)
	extraWidth   = 3 // member, reason, weight
)

func (r *Record) list(s span) []uint32 { return r.lists[s.off : s.off+s.n] }

// Subjects are the subject headings of vote i.
func (r *Record) Subjects(i int) []string {
	l := r.list(r.rows[i].subjects)
	if len(l) == 0 {
		return nil
	}
	out := make([]string, len(l))
	for k, ref := range l {
		out[k] = r.strings[ref]
	}
	return out
}

func (r *Record) sourcesOf(i int) []plenary.Source {
	l := r.list(r.rows[i].sources)
	out := make([]plenary.Source, 0, len(l)/sourceWidth)
	for ; len(l) >= sourceWidth; l = l[sourceWidth:] {
		out = append(out, plenary.Source{Name: r.strings[l[0]], ID: r.strings[l[1]], URL: r.strings[l[2]]})
	}
	return out
}

func (r *Record) relatedOf(i int) []plenary.Related {
	l := r.list(r.rows[i].related)
	out := make([]plenary.Related, 0, len(l)/relatedWidth)
	for ; len(l) >= relatedWidth; l = l[relatedWidth:] {
		out = append(out, plenary.Related{Relation: plenary.Relation(r.strings[l[0]]), ID: plenary.VoteID(r.strings[l[1]])})
	}
	return out
}

func (r *Record) notesOf(i int) []plenary.Note {
	l := r.list(r.rows[i].notes)
	if len(l) == 0 {
		return nil
	}
	out := make([]plenary.Note, 0, len(l)/noteWidth)
	for ; len(l) >= noteWidth; l = l[noteWidth:] {
		out = append(out, plenary.Note{Code: r.strings[l[0]], Text: r.strings[l[1]], Source: r.strings[l[2]]})
	}
	return out
}

// Stated are the tallies of vote i as sources state them, beside the sum of its
// ballots.
func (r *Record) Stated(i int) []plenary.StatedTally {
	l := r.list(r.rows[i].stated)
	if len(l) == 0 {
		return nil
	}
	opt := func(n uint32) plenary.Count { return count(int64(n) - 1) }
	out := make([]plenary.StatedTally, 0, len(l)/statedWidth)
	for ; len(l) >= statedWidth; l = l[statedWidth:] {
		out = append(out, plenary.StatedTally{
			Kind: plenary.TallyKind(r.strings[l[0]]), Source: r.strings[l[1]],
			Tally: plenary.Tally{Yes: opt(l[2]), No: opt(l[3]), Abstain: opt(l[4]), NotVoting: opt(l[5])},
		})
	}
	return out
}

// extrasOf fills in the reasons and weights of the few ballots that have one.
func (r *Record) extrasOf(i int, bs plenary.Ballots) {
	l := r.list(r.rows[i].extras)
	for ; len(l) >= extraWidth; l = l[extraWidth:] {
		for k := range bs {
			if bs[k].Member == r.members[l[0]] {
				bs[k].Reason = plenary.Reason(l[1])
				bs[k].Weight = int64(l[2])
			}
		}
	}
}

// builder makes a Record from votes.
type builder struct {
	r    *Record
	refs map[string]uint32
	seen map[plenary.VoteID]bool
}

func newBuilder(meta Meta, n int) *builder {
	b := &builder{
		r:    &Record{meta: meta, strings: []string{""}, rows: make([]row, n)},
		refs: map[string]uint32{"": 0},
		seen: make(map[plenary.VoteID]bool, n),
	}
	b.r.meta.Horizons = append([]Horizon(nil), meta.Horizons...)
	return b
}

func (b *builder) ref(s string) uint32 {
	if n, ok := b.refs[s]; ok {
		return n
	}
	n := uint32(len(b.r.strings))
	b.r.strings = append(b.r.strings, s)
	b.refs[s] = n
	return n
}

func (b *builder) end(off int) span {
	return span{uint32(off), uint32(len(b.r.lists) - off)}
}

func (b *builder) put(ns ...uint32) { b.r.lists = append(b.r.lists, ns...) }

func (b *builder) add(i int, v *plenary.Vote) error {
	if v.ID == "" || b.seen[v.ID] {
		return plenary.Errorf(plenary.Invalid, "vote id %q (%s) is missing or stands twice", v.ID, v.Symbol).
			WithHint("every vote needs an id of its own")
	}
	b.seen[v.ID] = true
	w := row{
		id: b.ref(string(v.ID)), symbol: b.ref(string(v.Symbol)), session: b.ref(v.Session), meeting: b.ref(v.Meeting),
		title: b.ref(v.Title), agenda: b.ref(v.Agenda), draft: b.ref(string(v.DraftOf)), report: b.ref(string(v.Report)),
		date: v.Date, body: b.ref(string(v.Body)), collection: b.ref(string(v.Collection)),
		kind: b.ref(string(v.Kind)), method: b.ref(string(v.Method)), outcome: v.Outcome, quality: v.Quality,
	}
	for k, p := range plenary.Positions() {
		w.tally[k] = v.Tally.Of(p).Or(unknownCount)
	}
	off := len(b.r.lists)
	for _, s := range v.Subjects {
		b.put(b.ref(s))
	}
	w.subjects, off = b.end(off), len(b.r.lists)
	for _, s := range v.Sources {
		b.put(b.ref(s.Name), b.ref(s.ID), b.ref(s.URL))
	}
	w.sources, off = b.end(off), len(b.r.lists)
	for _, s := range v.Related {
		b.put(b.ref(string(s.Relation)), b.ref(string(s.ID)))
	}
	w.related, off = b.end(off), len(b.r.lists)
	for _, s := range v.Notes {
		b.put(b.ref(s.Code), b.ref(s.Text), b.ref(s.Source))
	}
	w.notes, off = b.end(off), len(b.r.lists)
	for _, s := range v.Stated {
		b.put(b.ref(string(s.Kind)), b.ref(s.Source))
		for _, p := range plenary.Positions() {
			b.put(uint32(s.Tally.Of(p).Or(unknownCount) + 1))
		}
	}
	w.stated, off = b.end(off), len(b.r.lists)
	if err := b.addBallots(i, v); err != nil {
		return err
	}
	w.extras = b.end(off)
	b.r.rows[i] = w
	return nil
}

func (b *builder) addBallots(i int, v *plenary.Vote) error {
	word, bit := i>>6, uint64(1)<<(i&63)
	for _, ballot := range v.Ballots {
		m, ok := b.r.member(ballot.Member)
		if !ok {
			return plenary.Errorf(plenary.Internal, "member %q of %s was not collected", ballot.Member, v.ID)
		}
		p := &b.r.planes[m]
		if p.Listed[word]&bit != 0 {
			return plenary.Errorf(plenary.Invalid, "vote %s has two ballots of %s", v.ID, ballot.Member)
		}
		p.Listed[word] |= bit
		switch ballot.Position {
		case plenary.Yes:
			p.Yes[word] |= bit
		case plenary.No:
			p.No[word] |= bit
		case plenary.Abstain:
			p.Abstain[word] |= bit
		case plenary.NotVoting:
		default:
			return plenary.Errorf(plenary.Invalid, "vote %s: the ballot of %s has no position", v.ID, ballot.Member).
				WithHint("leave out members whose position is unknown")
		}
		if ballot.Weight < 0 || ballot.Weight > math.MaxUint32 {
			return plenary.Errorf(plenary.Invalid, "vote %s: weight %d of %s is out of range", v.ID, ballot.Weight, ballot.Member)
		}
		if ballot.Reason != plenary.UnknownReason || ballot.Weight > 1 {
			b.put(uint32(m), uint32(ballot.Reason), uint32(ballot.Weight))
		}
	}
	return nil
}

func (b *builder) collectMembers(votes []plenary.Vote, printed map[plenary.Code]string) error {
	seen := map[plenary.Code]bool{}
	for i := range votes {
		for _, ballot := range votes[i].Ballots {
			seen[ballot.Member] = true
		}
	}
	for c := range seen {
		if c == "" || len(c) > maxCode {
			return plenary.Errorf(plenary.Invalid, "member code %q is empty or longer than %d bytes", c, maxCode)
		}
		b.r.members = append(b.r.members, c)
	}
	sortCodes(b.r.members)
	b.r.setPlanes(len(votes))
	for _, c := range b.r.members {
		b.r.printed = append(b.r.printed, printed[c])
	}
	return nil
}
