// Package archive holds the record of past votes in memory: columns of facts
// and one bit plane per member and position, from which any vote, any search
// and any comparison is answered in microseconds.
//
// It reads no files and no network: package store brings the user's own
// imports, package un the embedded record. A Record never changes once built,
// so any number of goroutines may read it.
package archive

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/plenary-vote/plenary"
)

// Planes are one member's ballots as bits over the votes of a Record: bit i is
// vote i. Listed holds every vote the member has a ballot in; a vote that is
// listed but in none of the three others is one it did not vote in. The slices
// belong to the Record and must not be written.
type Planes struct {
	Yes, No, Abstain, Listed []uint64
}

// Record is a set of votes in memory, in order of date. The zero value is not
// usable: build one with New, Decode or Open.
type Record struct {
	meta    Meta
	hash    [32]byte
	members []plenary.Code // sorted
	places  []int32        // by slot of the code, place in members plus one
	printed []string       // the name a source printed for the member, by member
	strings []string       // every text once; strings[0] is ""
	rows    []row
	lists   []uint32 // the rows' lists, flattened
	planes  []Planes
	names   []plenary.VoteID // the rows' ids, side by side

	ids        func() map[plenary.VoteID]int32
	identities func() []plenary.VoteID
	texts      func() *textIndex
	words      func() *wordIndex
	counts     func() *shapes
}

// row is the fixed part of one vote. Fields named ref index strings.
type row struct {
	id, symbol, session, meeting, title, agenda, draft, report uint32 // refs
	date                                                       plenary.Date
	body, collection, kind, method                             uint32 // refs
	outcome                                                    plenary.Outcome
	quality                                                    plenary.Quality
	tally                                                      [4]int64 // -1 when unknown
	subjects, sources, related, notes, stated, extras          span
}

// span is a stretch of Record.lists.
type span struct{ off, n uint32 }

const unknownCount = -1

// New builds a Record of votes, sorting them by date, body and id. Ballots must
// hold at most one ballot for each member; ids must be unique. The votes are
// not kept.
func New(meta Meta, votes []plenary.Vote, printed map[plenary.Code]string) (*Record, error) {
	votes = slices.Clone(votes)
	slices.SortStableFunc(votes, func(a, b plenary.Vote) int {
		return cmp.Or(a.Date.Compare(b.Date), strings.Compare(string(a.Body), string(b.Body)), compareIDs(a.ID, b.ID))
	})
	b := newBuilder(meta, len(votes))
	if err := b.collectMembers(votes, printed); err != nil {
		return nil, err
	}
	for i := range votes {
		if err := b.add(i, &votes[i]); err != nil {
			return nil, err
		}
	}
	b.r.meta.Votes = len(votes)
	b.r.ready()
	b.r.meta.extendHorizons(b.r)
	b.r.hash = hashOf(b.r)
	return b.r, nil
}

// compareIDs orders ids so that undl:99 comes before undl:100.
func compareIDs(a, b plenary.VoteID) int {
	pa, na, _ := strings.Cut(string(a), ":")
	pb, nb, _ := strings.Cut(string(b), ":")
	return cmp.Or(strings.Compare(pa, pb), cmp.Compare(len(na), len(nb)), strings.Compare(na, nb))
}

func (r *Record) ready() {
	r.names = make([]plenary.VoteID, len(r.rows))
	for i := range r.rows {
		r.names[i] = plenary.VoteID(r.strings[r.rows[i].id])
	}
	r.ids = sync.OnceValue(r.indexIDs)
	r.identities = sync.OnceValue(func() []plenary.VoteID {
		out := make([]plenary.VoteID, len(r.rows))
		for i := range out {
			out[i] = r.ID(i)
		}
		return out
	})
	r.texts = sync.OnceValue(r.indexTexts)
	r.words = sync.OnceValue(r.indexWords)
	r.counts = sync.OnceValue(r.indexShapes)
}

// Len is the number of votes.
func (r *Record) Len() int { return len(r.rows) }

// Meta says what the record is made of and where it ends.
func (r *Record) Meta() Meta { return r.meta }

// Hash is the SHA-256 of the record's content; equal content has equal hashes.
func (r *Record) Hash() [32]byte { return r.hash }

// Codes lists the members that have a ballot anywhere in the record, sorted.
func (r *Record) Codes() []plenary.Code { return r.members }

// PrintedName is the name a source printed for a member, for codes that the
// tables of names do not know.
func (r *Record) PrintedName(c plenary.Code) string {
	if m, ok := r.member(c); ok {
		return r.printed[m]
	}
	return ""
}

// member is the place of a member in the list of members: codes of three
// capitals, which all of the United Nations are, by a table.
func (r *Record) member(c plenary.Code) (int, bool) {
	if k := slot(c); k >= 0 {
		m := int(r.places[k])
		return m - 1, m > 0
	}
	return slices.BinarySearch(r.members, c)
}

// slot is the place of a code of three capitals in the table, -1 of another.
func slot(c plenary.Code) int {
	if len(c) != 3 {
		return -1
	}
	a, b, d := int(c[0])-'A', int(c[1])-'A', int(c[2])-'A'
	if uint(a) > 25 || uint(b) > 25 || uint(d) > 25 {
		return -1
	}
	return (a*26+b)*26 + d
}

// place fills the table.
func (r *Record) place() {
	r.places = make([]int32, 26*26*26)
	for m, c := range r.members {
		if k := slot(c); k >= 0 {
			r.places[k] = int32(m) + 1
		}
	}
}

// Planes gives a member's bit planes; ok is false for a member without ballots.
func (r *Record) Planes(c plenary.Code) (p Planes, ok bool) {
	m, ok := r.member(c)
	if !ok {
		return Planes{}, false
	}
	return r.planes[m], true
}

// Words is the length of a bit plane in 64-bit words.
func (r *Record) Words() int { return (len(r.rows) + 63) / 64 }

// Index finds a vote by its id, or by the id of a row that was merged into it.
func (r *Record) Index(id plenary.VoteID) (int, bool) {
	i, ok := r.ids()[id]
	return int(i), ok
}

func (r *Record) indexIDs() map[plenary.VoteID]int32 {
	ids := make(map[plenary.VoteID]int32, len(r.rows)+len(r.rows)/8)
	for i := range r.rows {
		for _, rel := range r.relatedOf(i) {
			if rel.Relation == plenary.MergedFrom {
				ids[rel.ID] = int32(i)
			}
		}
	}
	for i := range r.rows {
		ids[plenary.VoteID(r.strings[r.rows[i].id])] = int32(i)
	}
	return ids
}

// ID, Symbol, Date, Title, Agenda, Session, Body, Collection, Kind, Method, Outcome,
// Quality and Tally give one fact of vote i without building the whole vote.
func (r *Record) ID(i int) plenary.VoteID     { return r.names[i] }
func (r *Record) Symbol(i int) plenary.Symbol { return plenary.Symbol(r.strings[r.rows[i].symbol]) }
func (r *Record) Date(i int) plenary.Date     { return r.rows[i].date }
func (r *Record) Title(i int) string          { return r.strings[r.rows[i].title] }
func (r *Record) Agenda(i int) string         { return r.strings[r.rows[i].agenda] }
func (r *Record) Session(i int) string        { return r.strings[r.rows[i].session] }
func (r *Record) Body(i int) plenary.Body     { return plenary.Body(r.strings[r.rows[i].body]) }
func (r *Record) Collection(i int) plenary.Collection {
	return plenary.Collection(r.strings[r.rows[i].collection])
}
func (r *Record) Kind(i int) plenary.Kind       { return plenary.Kind(r.strings[r.rows[i].kind]) }
func (r *Record) Method(i int) plenary.Method   { return plenary.Method(r.strings[r.rows[i].method]) }
func (r *Record) Outcome(i int) plenary.Outcome { return r.rows[i].outcome }
func (r *Record) Quality(i int) plenary.Quality { return r.rows[i].quality }

// Tally gives the counts of vote i: the sum of its ballots where the record
// holds them all, else what is known.
func (r *Record) Tally(i int) plenary.Tally {
	t := r.rows[i].tally
	return plenary.Tally{Yes: count(t[0]), No: count(t[1]), Abstain: count(t[2]), NotVoting: count(t[3])}
}

func count(n int64) plenary.Count {
	if n == unknownCount {
		return plenary.Count{}
	}
	return plenary.N(n)
}

// Position is what a member's ballot in vote i says.
func (r *Record) Position(i int, c plenary.Code) plenary.Position {
	m, ok := r.member(c)
	if !ok {
		return plenary.UnknownPosition
	}
	return r.planes[m].at(i)
}

func (p *Planes) at(i int) plenary.Position {
	w, b := i>>6, uint(i&63)
	switch {
	case p.Listed[w]>>b&1 == 0:
		return plenary.UnknownPosition
	case p.Yes[w]>>b&1 == 1:
		return plenary.Yes
	case p.No[w]>>b&1 == 1:
		return plenary.No
	case p.Abstain[w]>>b&1 == 1:
		return plenary.Abstain
	}
	return plenary.NotVoting
}

// Ballots lists the ballots of vote i in order of member code.
func (r *Record) Ballots(i int) plenary.Ballots {
	n := 0
	w, bit := i>>6, uint(i&63)
	for m := range r.planes {
		n += int(r.planes[m].Listed[w] >> bit & 1)
	}
	out := make(plenary.Ballots, 0, n)
	for m := range r.planes {
		if r.planes[m].Listed[w]>>bit&1 == 1 {
			out = append(out, plenary.Ballot{Member: r.members[m], Position: r.planes[m].at(i)})
		}
	}
	r.extrasOf(i, out)
	return out
}

// Vote builds vote i in full.
func (r *Record) Vote(i int) plenary.Vote {
	w := &r.rows[i]
	s := r.strings
	return plenary.Vote{
		ID:         plenary.VoteID(s[w.id]),
		Symbol:     plenary.Symbol(s[w.symbol]),
		Body:       plenary.Body(s[w.body]),
		Collection: plenary.Collection(s[w.collection]),
		Date:       w.date,
		Precision:  w.date.Precision(),
		Session:    s[w.session],
		Meeting:    s[w.meeting],
		Kind:       plenary.Kind(s[w.kind]),
		Title:      s[w.title],
		Agenda:     s[w.agenda],
		Subjects:   r.Subjects(i),
		DraftOf:    plenary.Symbol(s[w.draft]),
		Report:     plenary.Symbol(s[w.report]),
		Method:     plenary.Method(s[w.method]),
		Tally:      r.Tally(i),
		Stated:     r.Stated(i),
		Outcome:    w.outcome,
		Quality:    w.quality,
		Ballots:    r.Ballots(i),
		Notes:      r.notesOf(i),
		Related:    r.relatedOf(i),
		Sources:    r.sourcesOf(i),
	}
}

// Votes builds every vote in full, in order of date.
func (r *Record) Votes() []plenary.Vote {
	out := make([]plenary.Vote, r.Len())
	for i := range out {
		out[i] = r.Vote(i)
	}
	return out
}
