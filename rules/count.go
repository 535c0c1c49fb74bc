package rules

import (
	"slices"

	"github.com/plenary-vote/plenary"
)

// count reduces a vote to its counts and refuses what the rules do not admit.
func (r *Rule) count(v *plenary.Vote, in *Inputs) (counts, error) {
	c := counts{members: -1, present: -1}
	if !v.Date.IsZero() && !r.InForce(v.Date) {
		return c, plenary.Errorf(plenary.Invalid, "the rule %s (%s) was not in force on %s", r.ID(), r.Title, v.Date).
			WithHint("look it up with the day of the vote")
	}
	if in.Casting != plenary.UnknownPosition && r.Tie != TieCasting {
		return c, plenary.Errorf(plenary.Invalid, "%s gives the presiding officer no casting vote", r.ID()).
			WithHint("leave the casting vote out")
	}
	if len(in.Parties) > 0 && r.Parties == "" {
		return c, plenary.Errorf(plenary.Invalid, "under %s a party to a dispute need not abstain", r.ID()).
			WithHint("leave the parties out")
	}
	if err := r.countMembers(&c, in); err != nil {
		return c, err
	}
	var err error
	if len(v.Ballots) > 0 {
		err = r.countBallots(&c, v.Ballots, in)
	} else {
		err = r.countTally(&c, v.Tally, in)
	}
	if err != nil {
		return c, err
	}
	if in.Attending != nil {
		if err := r.countAttending(&c, v.Ballots, in); err != nil {
			return c, err
		}
	}
	return c, r.checkCounts(&c)
}

// countAttending adds up who is present or represented, by weight.
func (r *Rule) countAttending(c *counts, bs plenary.Ballots, in *Inputs) error {
	here := make(map[plenary.Code]int64, len(in.Attending)+len(in.By))
	for _, m := range in.Attending {
		here[m] = 0
	}
	if r.book.Proxies != nil {
		for m := range in.By {
			here[m] = 0
		}
	}
	for _, b := range bs {
		if _, ok := here[b.Member]; ok {
			here[b.Member] = b.Weight
		}
	}
	c.present = 0
	v := r.book.voters(in.Roll)
	for m, weight := range here {
		w, err := v.weight(plenary.Ballot{Member: m, Weight: weight})
		if err != nil {
			return err
		}
		c.present += w
	}
	return nil
}

// countMembers finds how many votes there are in all and how many are present.
func (r *Rule) countMembers(c *counts, in *Inputs) error {
	switch {
	case in.Members.Known():
		c.members = in.Members.Or(0)
	case r.Seats > 0:
		c.members = r.Seats
	case len(in.Roll) > 0 && r.book.Weights == "":
		c.members = int64(len(in.Roll))
	case len(r.book.Members) > 0:
		c.members = 0
		for _, m := range r.book.Members {
			c.members += m.Weight
		}
	}
	c.present = in.Present.Or(-1)
	if c.members > maxVotes || in.Members.Known() && c.members < 1 || in.Present.Known() && c.present < 0 {
		return plenary.Errorf(plenary.Invalid, "%d members and %d present are not possible", c.members, c.present).
			WithHint("give whole numbers, at least one member")
	}
	if r.Seats > 0 && c.members > r.Seats {
		return plenary.Errorf(plenary.Invalid, "%d members, but %s has %d seats", c.members, r.book.Name, r.Seats).
			WithHint("leave the number of members out, or check the date")
	}
	return nil
}

// countBallots adds up the ballots. Ballots are in order of member code, or in
// any order: both are accepted, duplicates never.
func (r *Rule) countBallots(c *counts, bs plenary.Ballots, in *Inputs) error {
	book, v := r.book, r.book.voters(in.Roll)
	sorted := true
	for i, b := range bs {
		if i > 0 && bs[i-1].Member >= b.Member {
			sorted = false
		}
		w, err := v.weight(b)
		if err != nil {
			return err
		}
		p := b.Position
		if (p == plenary.Yes || p == plenary.No) && slices.Contains(in.Parties, b.Member) {
			p = plenary.Abstain
			c.forced = append(c.forced, b.Member)
		}
		switch p {
		case plenary.Yes:
			c.yes += w
		case plenary.No:
			c.no += w
			if slices.Contains(r.Veto, b.Member) {
				c.against = append(c.against, b.Member)
			}
		case plenary.Abstain:
			c.abstain += w
		case plenary.NotVoting:
			c.other += w
		default:
			c.open += w
			c.openVeto = c.openVeto || slices.Contains(r.Veto, b.Member)
		}
	}
	if !sorted {
		seen := make(map[plenary.Code]bool, len(bs))
		for _, b := range bs {
			if seen[b.Member] {
				return plenary.Errorf(plenary.Invalid, "two ballots of %s", b.Member).
					WithHint("a member has one vote: keep the ballot that counts")
			}
			seen[b.Member] = true
		}
	}
	return book.checkProxies(bs, in)
}

// voters looks members up on the rolls of a vote, in the same time however long
// they are.
type voters struct {
	book  *Book
	roll  map[plenary.Code]bool  // nil: no check
	seats map[plenary.Code]int64 // weights on the book's own roll; nil: it has none
}

func (b *Book) voters(roll []plenary.Code) voters {
	v := voters{book: b}
	if roll != nil {
		v.roll = make(map[plenary.Code]bool, len(roll))
		for _, c := range roll {
			v.roll[c] = true
		}
	}
	if len(b.Members) > 0 {
		v.seats = make(map[plenary.Code]int64, len(b.Members))
		for _, s := range b.Members {
			v.seats[s.Member] = s.Weight
		}
	}
	return v
}

// weight is what a ballot counts.
func (v voters) weight(x plenary.Ballot) (int64, error) {
	b := v.book
	if v.roll != nil && !v.roll[x.Member] {
		return 0, notMember(b, x.Member)
	}
	if x.Weight < 0 || x.Weight > MaxWeight {
		return 0, plenary.Errorf(plenary.Invalid, "the ballot of %s weighs %d", x.Member, x.Weight).
			WithHint("a weight is a whole number from 1 to %d", MaxWeight)
	}
	if x.Weight > 1 && b.Weights == "" {
		return 0, plenary.Errorf(plenary.Invalid, "the ballot of %s weighs %d, but every vote in %s counts one", x.Member, x.Weight, b.Name).
			WithHint("remove the weights, or use rules that say: weights: yes")
	}
	if v.seats == nil {
		return x.Weighs(), nil
	}
	w, ok := v.seats[x.Member]
	if !ok {
		return 0, notMember(b, x.Member)
	}
	if x.Weight != 0 && x.Weight != w {
		return 0, plenary.Errorf(plenary.Invalid, "the ballot of %s weighs %d, but the roll gives it %d", x.Member, x.Weight, w).
			WithHint("leave the weight out: the roll is used")
	}
	return w, nil
}

func notMember(b *Book, c plenary.Code) error {
	return plenary.Errorf(plenary.Invalid, "a ballot of %s, which is not a member of %s", c, b.Name).
		WithHint("check the code and the date of the vote")
}

// checkProxies refuses ballots cast for others beyond what the body allows.
func (b *Book) checkProxies(bs plenary.Ballots, in *Inputs) error {
	if len(in.By) == 0 {
		return nil
	}
	if b.Proxies == nil {
		return plenary.Errorf(plenary.Refused, "in %s nobody votes for another", b.Name).
			WithHint("remove the proxies, or use rules that say: proxies: N")
	}
	held := map[plenary.Code]int{}
	for _, x := range bs {
		by, ok := in.By[x.Member]
		if !ok || by == x.Member {
			continue
		}
		if held[by]++; held[by] > b.Proxies.Most {
			return plenary.Errorf(plenary.Refused, "%s votes for more than %d others (%s)", by, b.Proxies.Most, b.Proxies.Cite).
				WithHint("give some of its proxies to another member")
		}
		if next, ok := in.By[by]; ok && next != by {
			return plenary.Errorf(plenary.Refused, "%s votes for %s but is itself represented by %s", by, x.Member, next).
				WithHint("a proxy is held by a member that votes itself")
		}
	}
	return nil
}

// countTally takes the counts of a vote without ballots.
func (r *Rule) countTally(c *counts, t plenary.Tally, in *Inputs) error {
	if !t.Known() {
		return plenary.Errorf(plenary.Unavailable, "neither ballots nor a tally of this vote are known").
			WithHint("a decision needs the counts in favour, against and abstaining")
	}
	c.byTally = true
	c.yes, c.no, c.abstain, c.other = t.Yes.Or(0), t.No.Or(0), t.Abstain.Or(0), t.NotVoting.Or(0)
	for _, n := range []int64{c.yes, c.no, c.abstain, c.other} {
		if n < 0 || n > maxVotes {
			return plenary.Errorf(plenary.Invalid, "a count of %d is not possible", n).WithHint("give whole numbers from 0")
		}
	}
	if int64(len(in.Against)) > c.no {
		return plenary.Errorf(plenary.Invalid, "%d members named as against, but %d voted against", len(in.Against), c.no).
			WithHint("make the names and the tally agree")
	}
	for i, m := range in.Against {
		if slices.Contains(in.Against[:i], m) {
			return plenary.Errorf(plenary.Invalid, "%s is named twice as against", m).WithHint("name it once")
		}
		if in.Roll != nil && !slices.Contains(in.Roll, m) {
			return notMember(r.book, m)
		}
		if slices.Contains(r.Veto, m) && !slices.Contains(in.Parties, m) {
			c.against = append(c.against, m)
		}
	}
	if len(in.Parties) > 0 {
		return plenary.Errorf(plenary.Invalid, "a tally does not say how a party to the dispute voted").WithHint("give the ballots")
	}
	// A holder of the veto may hide among those against who are not named.
	if len(r.Veto) > 0 && !in.VetoKnown && len(c.against) == 0 && c.no > int64(len(in.Against)) && r.meets(c) {
		return plenary.Errorf(plenary.Invalid, "a tally does not say whether %s voted against", orList(r.Veto)).
			WithHint("give the ballots, or name who voted against: --against RUS,CUB; none if none of these did")
	}
	return nil
}

// checkCounts refuses counts that cannot be.
func (r *Rule) checkCounts(c *counts) error {
	cast := c.yes + c.no + c.abstain
	all := cast + c.other + c.open
	switch {
	case c.members >= 0 && all > c.members:
		return plenary.Errorf(plenary.Invalid, "%d votes are accounted for, but %s has %d", all, r.book.Name, c.members).
			WithHint("check the counts, the body and the date")
	case c.present >= 0 && cast > c.present:
		return plenary.Errorf(plenary.Invalid, "%d voted or abstained, but only %d were present", cast, c.present).
			WithHint("correct the number present")
	case c.present >= 0 && c.members >= 0 && c.present > c.members:
		return plenary.Errorf(plenary.Invalid, "%d present of %d members", c.present, c.members).
			WithHint("correct the number present")
	}
	for _, t := range r.Needs {
		if c.base(t.Base) < 0 {
			return plenary.Errorf(plenary.Invalid, "%s counts a share of the %s, and their number was not stated", r.ID(), t.Base).
				WithHint("state it: --%s N", t.Base)
		}
	}
	if r.Quorum != nil && c.present >= 0 && c.members < 0 {
		return plenary.Errorf(plenary.Invalid, "a quorum is a share of the members, and their number was not stated").
			WithHint("state it: --members N")
	}
	return nil
}
