package undl

import (
	"slices"
	"strings"

	"github.com/plenary-vote/plenary"
)

// The columns that are read.
type column int

const (
	colID column = iota
	colCode
	colName
	colVote
	colDate
	colSession
	colSymbol
	colDraft
	colReport
	colMeeting
	colTitle
	colAgenda
	colSubjects
	colNote
	colModality
	colYes
	colNo
	colAbstain
	colNonVoting
	colMembers
	colLink
	// of plenary's own exports
	colCollection
	colBody
	colKind
	colMethod
	colOutcome
	colQuality
	numColumns
	ignored column = -1
)

// perRow says whether a column speaks of one member; all others repeat the
// same in every row of a vote.
func (c column) perRow() bool { return c == colCode || c == colName || c == colVote }

// common are the columns of both layouts, by their names in the file.
var common = map[string]column{
	"undl_id": colID, "ms_code": colCode, "ms_name": colName, "ms_vote": colVote,
	"date": colDate, "resolution": colSymbol, "draft": colDraft, "meeting": colMeeting,
	"subjects": colSubjects, "vote_note": colNote, "undl_link": colLink,
	"total_yes": colYes, "total_no": colNo, "total_abstentions": colAbstain,
	"total_non_voting": colNonVoting, "total_ms": colMembers,
}

// layouts are the columns by which the layouts differ.
var layouts = map[Layout]map[string]column{
	Assembly: {"title": colTitle, "agenda_title": colAgenda, "session": colSession,
		"committee_report": colReport, "modality": colModality},
	Council: {"description": colTitle, "agenda": colAgenda, "modality": colModality, "session": colSession},
	Ballots: {"vote_id": colID, "collection": colCollection, "body": colBody, "session": colSession, "date": colDate,
		"member_code": colCode, "position": colVote, "quality": colQuality},
	Votes: {"vote_id": colID, "collection": colCollection, "body": colBody, "session": colSession, "date": colDate,
		"symbol": colSymbol, "kind": colKind, "title": colTitle, "subjects": colSubjects, "meeting": colMeeting,
		"draft": colDraft, "method": colMethod, "yes": colYes, "no": colNo, "abstain": colAbstain, "not_voting": colNonVoting,
		"outcome": colOutcome},
}

// ours says whether a layout is one of plenary's own exports.
func (l Layout) ours() bool { return l == Ballots || l == Votes || l == Lines }

// required are the columns without which a vote cannot be told truly: totals
// show a cut file, and modality the Council's texts adopted without a vote.
var required = []string{"undl_id", "ms_code", "ms_name", "ms_vote", "date", "resolution",
	"total_yes", "total_no", "total_abstentions", "total_non_voting", "total_ms"}

// header maps the names of the first record to columns.
func header(names []string, file string) (Layout, []column, error) {
	const hint = "use the General Assembly or Security Council voting data of the UN Digital Library (records 4060887 and 4055387), as downloaded"
	at := map[string]int{}
	known := 0
	for i, n := range names {
		names[i] = strings.ReplaceAll(strings.ToLower(strings.TrimSpace(n)), " ", "_")
	}
	if slices.Contains(names, "vote_id") {
		return ownHeader(names, file)
	}
	for i, n := range names {
		if _, ok := common[n]; ok {
			known++
			if j, twice := at[n]; twice {
				return "", nil, plenary.Errorf(plenary.Invalid, "%s:1: columns %d and %d are both named %s", file, j+1, i+1, n).WithHint(hint)
			}
		}
		at[n] = i
	}
	if known < 3 {
		return "", nil, plenary.Errorf(plenary.Invalid, "%s:1: this is not a voting file: its first line is %s",
			file, quote(strings.Join(names, ","))).WithHint(hint)
	}
	has := func(n string) bool { _, ok := at[n]; return ok }
	need := required
	layout := Assembly
	switch {
	case has("description") && !has("title"), has("permanent_member"):
		layout = Council
		need = append(need[:len(need):len(need)], "description", "modality")
	case has("title"):
	default:
		return "", nil, plenary.Errorf(plenary.Invalid, "%s:1: column title (General Assembly) or description (Security Council) is missing", file).WithHint(hint)
	}
	var missing []string
	for _, n := range need {
		if !has(n) {
			missing = append(missing, n)
		}
	}
	if len(missing) > 0 {
		return "", nil, plenary.Errorf(plenary.Invalid, "%s:1: column %s is missing (%s layout)", file, strings.Join(missing, ", "), layout).WithHint(hint)
	}
	cols := make([]column, len(names))
	for i, n := range names {
		cols[i] = ignored
		if c, ok := common[n]; ok {
			cols[i] = c
		} else if c, ok := layouts[layout][n]; ok && at[n] == i {
			cols[i] = c
		}
	}
	return layout, cols, nil
}

// ownHeader maps the columns of an export of plenary's, of which all but the
// second ids are required.
func ownHeader(names []string, file string) (Layout, []column, error) {
	layout := Votes
	if slices.Contains(names, "member_code") || slices.Contains(names, "position") {
		layout = Ballots
	}
	cols := make([]column, len(names))
	seen := map[column]bool{}
	for i, n := range names {
		c, ok := layouts[layout][n]
		if !ok || seen[c] {
			c = ignored
		}
		seen[c] = true
		cols[i] = c
	}
	for n, c := range layouts[layout] {
		if !seen[c] {
			return "", nil, plenary.Errorf(plenary.Invalid, "%s:1: column %s is missing (%s layout)", file, n, layout).
				WithHint("import the file as plenary export wrote it")
		}
	}
	return layout, cols, nil
}

// quote shows a piece of input in a message, cut to a bearable length.
func quote(s string) string {
	const most = 60
	r := []rune(s)
	if len(r) > most {
		return "“" + string(r[:most]) + "…”"
	}
	return "“" + s + "”"
}
