// Package extract reads the statements that an article makes about votes of the
// General Assembly and the Security Council: how many, who, vetoes, outcomes,
// legal effect, majorities. With each statement it keeps what tells which vote
// is meant: dates, symbols, the body, the words around.
//
// It knows no vote and never judges a statement. Statements about other bodies,
// and what is hoped, feared, planned, denied or asked, are left out.
package extract

import (
	"strings"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/lex"
	"github.com/plenary-vote/plenary/claims/page"
	"github.com/plenary-vote/plenary/claims/stances"
	"github.com/plenary-vote/plenary/claims/when"
	"github.com/plenary-vote/plenary/claims/words"
)

// MaxStatements is the number of statements after which reading stops.
const MaxStatements = 1000

// maxRead is the number of sentences with words of voting after which reading stops,
// whatever was found in them.
const maxRead = 15_000

// Kind is what a statement is about.
type Kind string

// The kinds of statement.
const (
	Counts   Kind = "counts"
	Who      Kind = "who"
	Veto     Kind = "veto"
	Outcome  Kind = "outcome"
	Binding  Kind = "binding"
	Majority Kind = "majority"
	Date     Kind = "date"
)

// Count is a number that a statement gives for one position: any of Lo to Hi.
type Count struct {
	Said   bool
	Lo, Hi int32
	All    bool // all who voted; Lo is how many they were, or 0
}

// Exact is a count of exactly n.
func exact(n int32) Count { return Count{Said: true, Lo: n, Hi: n} }

// Hedged says whether the statement leaves room.
func (c Count) Hedged() bool { return c.Lo != c.Hi }

// Group is a group of members that a statement speaks of as one.
type Group struct {
	Index  int32 // in lex.Lexicon.Groups
	Except []int32
	Whole  bool // all of them: every EU member, the Arabs to a man
	Acts   bool // the subject of a clause, with its verb behind: the EU members voted
}

// People is who a statement says took a position.
type People struct {
	Position plenary.Position
	Names    []int32 // in lex.Lexicon.Names
	Groups   []Group
	As       []int32 // they did as these did, and Position is not told
	AsGroups []Group // or as these
	Only     bool    // nobody else did
	Plainly  bool    // and the whole sentence says so, not the words of a position beside them
	Within   int32   // nobody else of this group did: its index and one
	Number   Count   // so many of the one group did
	Share    Share   // the one group is this part of all who did, where Den is not 0
	Size     int32   // of so many, 0 where that is not said
	Not      bool    // they did not
	Unread   int     // names in the list that are no known member's

	Start, End int // of a list behind a count: its own passage
}

// Statement is one checkable statement.
type Statement struct {
	Kind       Kind
	Start, End int // in page.Doc.Text
	Counts     [5]Count
	EitherWay  bool // the statement does not tell yes from no: "defeated 59 to 55"
	Open       bool // the number may be of any position: "fifteen looked at their shoes"
	Unanimous  bool
	People     []People
	Vetoes     int32 // how many vetoes are said to have been cast at once, 0 when that is not said
	Outcome    plenary.Outcome
	Consensus  bool  // adopted without a vote
	Short      int32 // the votes that a text is said not to have reached, TwoThirdsShort, or 0
	Binding    bool
	Everyone   bool        // it is said to bind every state, or told of all but those named
	Whom       int32       // the member it is said to bind or not, in lex.Lexicon.Names and one; 0 where none is
	Majority   lex.Class   // TwoThirds or SimpleMajority
	Denied     bool        // what is said is that the other majority was not needed
	Supposed   bool        // as many as Needed would have been enough
	Misrule    bool        // a majority that the Assembly does not know: of all members, abstentions counted as votes against
	Over       bool        // more than two thirds of those voting yes or no are said to have voted yes
	HalfOf     int32       // so many members, of which more than half are said to have voted yes; 0 when that is not said
	By         int32       // by how many votes a text is said to have missed Short, 0 when that is not said
	Spare      Count       // how many votes more than it needed a text is said to have got
	Needed     int32       // the number of votes said to be needed, 0 when none is
	Enough     bool        // it is said to have been enough, not that no fewer would have been
	Placed     bool        // it is said of which of several votes it is: abstained on the second, in the Assembly
	Each       int32       // of how many votes it is said at once: abstained all three times; EachTime where that is not said, else 0
	Loose      bool        // said in passing or read from few signs: kept only when it is clear which vote is meant
	Quiet      bool        // said beside another statement: reported only where the record contradicts it
	Passing    bool        // no more than that a text was adopted
	Follows    bool        // it does not say of which vote it is: that of the sentence before is meant
	Fate       bool        // what became of a text, told with nothing else: it does not say which vote is meant
	Ahead      int32       // the number nearest before a list of some: 41 could not decide, Britain among them; 0 when there is none
	Otherwise  [5]bool     // positions of words near that no statement has used
	Reckoned   *Reckoning  // what it says of the numbers of a tally together, nil otherwise
	Glimpse    *Glimpse    // read with the record's help only, nil otherwise
	Frame      int         // in Article.Frames
	Days       []when.Spec // the dates of its own sentence, but for those it compares with
	Then       []when.Spec // the dates of an aside that says what its members had done at another time
}

// EachTime stands for all votes told of, however many.
const EachTime = -1

// Scope is whose vote a statement is about.
type Scope uint8

// The scopes.
const (
	Unknown Scope = iota
	Nations       // the United Nations, without an organ
	Assembly
	Council
	Elsewhere // another body: no statement is kept
)

// Body is the body of a scope, "" when open.
func (s Scope) Body() plenary.Body {
	switch s {
	case Assembly:
		return plenary.GeneralAssembly
	case Council:
		return plenary.SecurityCouncil
	}
	return ""
}

// Frame is one event that statements speak of, with what tells which it is.
type Frame struct {
	Scope      Scope
	Said       bool // the scope is said beside the statement
	Dates      []when.Spec
	DateSpans  [][2]int // in page.Doc.Text, beside Dates
	DateTold   []bool   // beside Dates: it is said to be the day of the decision
	DateBeside []bool   // beside Dates: it stands in the clause that tells the vote
	DateHeads  []bool   // beside Dates: it opens the sentence that gives the tally, or stands right beside it
	Symbols    []string
	Sentences  []int // numbers of the sentences it is told in, the nearest first
	Amendment  bool  // an amendment, paragraph or motion, not a text as a whole
	Before     int   // the frame told before it, -1 for the first
	Later      bool  // its date is told in relation to the one before
	Heading    bool  // its date stands in a heading above
	under      int   // the number of the sentence that is this heading
	Recalled   bool  // its symbol is named only as what something rests on
	Borrowed   bool  // its date is that of the frame before
	Another    bool  // it is said to be another than one told before
	Compared   bool  // it is mentioned only to compare with another
	Segments   [][2]int32
	tally      [5]Count
	people     []place // who is said to have taken which position
	adopted    bool    // it is said that the text was adopted
	vetoers    []int32 // who is said to have vetoed it
	looseVeto  bool    // who vetoed is told loosely
	Matter     int     // which text its sentence tells, where it tells texts apart by what they are about, from 1; 0 where it does not
	again      bool    // what was told since is set against it
	block      int
	past       bool
	apart      bool // it is told in a relative clause: the text, which Russia had vetoed in May,
	back       bool // it is told in the pluperfect, as what had happened before
	recalls    bool // it is told only with how many years ago it was, behind another
}

// Article is what was read.
type Article struct {
	Doc        *page.Doc
	Statements []Statement
	Frames     []Frame
	Terms      []int32 // words (positive) and names (negative, -1-index) of all sentences
	Sentences  []Sentence
	Times      []Time // the times that it gives anywhere, but for those told from another
	Dateline   when.Spec
	HasLine    bool
	Truncated  bool
	Foreign    bool // it tells of decisions of other bodies in which states vote
	Home       bool // and of others
	Mentions   []Mention
	Cited      []Cited
}

// Cited is the one text that a sentence names by its number or symbol, speaking of no other.
type Cited struct {
	Symbol   string
	Scope    Scope // of the organ that the sentence names, Unknown where it names none or both
	Sentence int   // in Article.Sentences
}

// Time is a time that an article gives, and where in Doc.Text.
type Time struct {
	when.Spec
	At  int
	End int
}

// IsDay says whether a time is the day of a month.
func (t *Time) IsDay() bool { return t.Form == when.Absolute && t.Day != 0 && t.Month != 0 }

// Mention is a member or a list of them named near a vote, with the position that the
// words around give them, as learned from labelled texts.
type Mention struct {
	Start, End int     // bytes of Doc.Text
	From, To   int     // of the passage with the word of a position nearest to them
	Names      []int32 // in Lexicon.Names
	More       bool    // the list holds others than these, too
	Scope      Scope
	stances.Reading
	Traits []uint32 // by which it was read, kept by a reader that is Learning
}

// Sentence is where a sentence's terms are.
type Sentence struct {
	From, To int32 // in Article.Terms
	Block    int32
	At       int  // where it begins in Doc.Text
	Lead     bool // title, headline or one of the first sentences
}

// Reader reads articles. It may be used by one goroutine at a time; the lexicon
// and grammar are shared.
type Reader struct {
	Lex      *lex.Lexicon
	Learning bool // the traits of mentions are kept
	dates    *when.Grammar
	split    *words.Splitter
	names    dateWords
	scratch  scratch
}

// scratch is memory that is used again from one article to the next.
type scratch struct {
	lexer  words.Lexer
	toks   []words.Token
	marks  []lex.Mark
	used   []bool
	units  []lex.Unit
	exprs  []when.Expr
	syms   []symbol
	terms  []int32
	lows   []string
	items  []stances.Item
	itemOf []int
	traits []uint32
}

// Shared is what readers share.
type Shared struct {
	Lex   *lex.Lexicon
	Dates *when.Grammar
	Split *words.Splitter
	words dateWords
}

// NewShared builds what readers share. Words may be added to the lexicon's
// vocabulary until the first reader is made.
func NewShared() *Shared {
	l := lex.New()
	return &Shared{Lex: l, Dates: when.NewGrammar(l.Vocab), Split: words.NewSplitter(l.Vocab), words: newDateWords(l.Vocab)}
}

// Reader makes a reader.
func (s *Shared) Reader() *Reader {
	r := &Reader{Lex: s.Lex, dates: s.Dates, split: s.Split, names: s.words}
	r.scratch.lexer.Vocab = s.Lex.Vocab
	return r
}

// maxTerms bounds the words of an article that are kept to tell what it is
// about.
const maxTerms = 60_000

// Read reads the statements of a document that was published on a day, 0 when that
// is not known: the day only tells which dates cannot be one.
func (r *Reader) Read(doc *page.Doc, published when.Day) *Article {
	w := &walker{Reader: r, published: published, art: &Article{Doc: doc, Truncated: doc.Truncated}}
	w.votes = speaksOfVotes(doc.Text)
	w.board = hasBoard(doc.Text)
	w.questions = strings.Count(doc.Text, "?")
	w.corrects = corrections.In(doc.Text)
	w.crossword = strings.Contains(doc.Text, "rossword") || strings.Contains(doc.Text, "CROSSWORD") || strings.Contains(doc.Text, " across: ") || strings.Contains(doc.Text, " Across") && strings.Contains(doc.Text, "(")
	w.blocks()
	w.closeColumn()
	w.frames()
	w.placeGlimpses()
	return w.art
}

// corrections are words of a text that is, or has, a correction of what was printed.
var corrections = words.NewPhrases("correction", "corrected", "erratum", "clarification", "regret", "apologise", "apologize", "wrongly", "mistakenly", "in fact", "erroneous", "misstated", "misreported", "incorrect", "our error", "the error")

// speaksOfVotes says whether a text names the United Nations, or an organ of
// theirs, or speaks of what only voting has.
func speaksOfVotes(text string) bool {
	for _, word := range [...]string{"Assembly", "Council", "UN", "U.N.", "United Nations", "assembly", "security council", "united nations", "ASSEMBLY", "COUNCIL", "abst", "ABST", "veto", "resolution", "Resolution", "RESOLUTION", "hands up", "hands went up", "draft", "votes", "voted", " res. ", "/RES/"} {
		if strings.Contains(text, word) {
			return true
		}
	}
	return strings.Contains(text, " green") && strings.Contains(text, " red") && strings.Contains(text, "board")
}
