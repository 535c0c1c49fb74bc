package claims

import (
	"slices"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/claims/extract"
)

// Who is said to have voted against a government did not vote as that did: India and Burma voted
// against Moscow, where all three were against the text.
var (
	// votedAgainst stands between those who voted and the government.
	votedAgainst = compile(`^(?:['’]s (?:new )?(?:rulers|government|delegat\w+|envoy|ambassador))?(?:,[^.;:!?,]{1,80},|,)?(?: all| both| then| now| too| also| again| here| in the end| on \w+day| yesterday| last night)* voted against (?:the |Mr\. |Mrs\. |Mr |Mrs |M\. |President |Premier )?$`)
	// endsAgainst stands behind it where it is not its text, friends or wishes that are meant.
	endsAgainst = compile(`^(?:[.,;:!?)]|$|\n|, | and (?:so did|the |[A-Z])| while | but | against | in (?:the )?(?:minority|opposition|noes))`)
	// leadsAgainst opens a clause that tells what was not so, or of others.
	leadsAgainst = compile(`(?i)\b(?:not|never|nor|neither|if|unless|would|had|last|earlier|previously|before|then|might|may|could|claim\w*|said|says|that|whether|rumou?r\w*|council|amendment|first|second|another|other)\b|n['’]t\b`)
)

// againstThem finds those who are said to have voted against a government as which they voted, in
// each vote that is told. What was understood of the words as of a vote against the text gives way.
func (j *judge) againstThem(told []Finding) []Finding {
	votes, all := j.votesTold()
	if !all || len(votes) == 0 || len(votes) > mostTold {
		return told
	}
	ms := j.art.Mentions
	for i := 0; i+1 < len(ms); i++ {
		a, b := &ms[i], &ms[i+1]
		if b.Start < a.End || a.More || len(a.Names) == 0 || len(b.Names) == 0 || a.Scope == extract.Elsewhere || b.Start-a.End > 120 || !votedAgainst.MatchString(j.doc.Text[a.End:b.Start]) || !endsAgainst.MatchString(j.doc.Text[b.End:]) || leadsAgainst.MatchString(j.doc.Text[j.sentenceStart(a.Start):a.Start]) {
			continue
		}
		out, ok := j.votedAlike(a, b, votes)
		if !ok {
			continue
		}
		told = append(slices.DeleteFunc(told, func(o Finding) bool {
			return o.Kind == extract.Who && o.Verdict != Contradicted && o.from < out.to && out.from < o.to
		}), out)
	}
	return told
}

// votedAlike is the finding on members who voted as those against whom they are said to have.
func (j *judge) votedAlike(a, b *extract.Mention, votes []*frameResult) (Finding, bool) {
	both := append(slices.Clone(a.Names), b.Names...)
	var at *frameResult
	for _, f := range votes {
		if !j.sameSide(both, f.vote) {
			return Finding{}, false
		}
		if st := (&extract.Statement{Start: a.Start}); at == nil || f.far(st) < at.far(st) {
			at = f
		}
	}
	codes, _ := j.members(b.Names[0], at.vote)
	if codes[0] == "CHN" && j.rec.Date(at.vote).Year < 1972 {
		return Finding{}, false // of two governments the other may be meant
	}
	pos := plenary.Yes
	if j.rec.Position(at.vote, codes[0]) == plenary.Yes {
		pos = plenary.No
	}
	out, ok := j.heldWrong(j.took(a.Names, pos, a.Start, b.End, at), at, nil)
	if ok {
		out.Why += " So did those whom they are said to have voted against."
	}
	return out, ok
}

// sameSide says whether all of some members cast one and the same vote.
func (j *judge) sameSide(names []int32, v int) bool {
	side := plenary.UnknownPosition
	for _, n := range names {
		codes, listed := j.members(n, v)
		if !listed || len(codes) != 1 {
			return false
		}
		p := j.rec.Position(v, codes[0])
		if p == plenary.UnknownPosition || p == plenary.NotVoting || side != plenary.UnknownPosition && p != side {
			return false
		}
		side = p
	}
	return side != plenary.UnknownPosition
}
