package lex

import "github.com/plenary-vote/plenary/claims/words"

// The numbers of words by which phrases hang together. They are interned
// first, in this order, so that grammar can compare them as constants.
const (
	WFor int32 = iota + 1
	WBy
	WFrom
	WOf
	WThe
	WIn
	WTo
	WWith
	WNo
	WOn
	WAt
	WS
	WAgainst
	WA
	WThat
	WWho
	WWhich
	WNone
	WYes
	WIt
	WThey
	WHe
	WWhile
	WVotes
	WVote
	WSide
	WAs
	WWas
	WWere
	WIts
	WTheir
	WThere
	WNil
	WWithout
	WBut
	WWhere
	WWhen
	WAnd
	WOr
	WNobody
	WSo
	WBecause
	WAfter
	WBefore
	WUnder
	WOut
	WVoted
	WHis
	WHer
	WTotal
	WI
	WIs
	WAre
	WThen
	WOver
	WNot
	WDid
	WAny
	WOne
	WNor
	WAlso
	WInto
	WPer
	WCent
	WPercent
	WThan
	WWhose
	WThis
	WFew
	WMany
	WShort
	WAn
	WThese
	WThose
	WBoth
	WHave
	WHas
	WHad
	WBe
	WBeen
	WShe
	WWe
	WYou
	WIf
	WOnly
	WOther
	WOthers
	WDo
	WDoes
	WDidnt
	WHimself
	WHerself
	WMember
	WMembers
	WZero
	WNeither
	WEither
	WDown
	WUp
	WThrough
	WOff
	WAgain
	WAll
	WUs
	WSaid
	WAbstain
	WHim
	WThem
	WYour
	WOur
	WMy
	WWhat
	WHow
	WWhy
)

var smallWords = [...]string{
	"for", "by", "from", "of", "the", "in", "to", "with", "no", "on", "at", "s", "against", "a", "that", "who", "which", "none",
	"yes", "it", "they", "he", "while", "votes", "vote", "side", "as", "was", "were", "its", "their", "there", "nil", "without",
	"but", "where", "when", "and", "or", "nobody", "so", "because", "after", "before", "under", "out", "voted", "his", "her",
	"total", "i", "is", "are", "then", "over", "not", "did", "any", "one", "nor", "also", "into", "per", "cent", "percent",
	"than", "whose", "this", "few", "many", "short", "an", "these", "those", "both", "have", "has", "had", "be", "been", "she",
	"we", "you", "if", "only", "other", "others", "do", "does", "didn't", "himself", "herself", "member", "members", "zero",
	"neither", "either", "down", "up", "through", "off", "again", "all", "us", "said", "abstain", "him", "them", "your", "our",
	"my", "what", "how", "why",
}

// lastSmall is the number of the last small word.
const lastSmall = int32(len(smallWords))

func internSmall(v *words.Vocab) {
	for i, w := range smallWords {
		if v.Intern(w) != int32(i+1) {
			panic("lex: small words must be interned first, each once: " + w)
		}
	}
}
