package names_test

import (
	"strconv"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/internal/shared"
	"github.com/plenary-vote/plenary/names"
)

// Every name the UN Digital Library printed gives its member, at its dates, as
// an official name and as typed by a person.
func TestNamesAsPrinted(t *testing.T) {
	for _, r := range shared.Rows(t, "record/member_names.csv") {
		code, name := plenary.Code(r["code"]), r["name_in_undl"]
		for _, on := range []plenary.Date{day(r["first_seen"]), day(r["last_seen"])} {
			if got, ok := names.ByOfficialName(name, on); !ok || got != code {
				t.Errorf("ByOfficialName(%q, %v) = %q, %v; want %s", name, on, got, ok, code)
			}
			got, err := names.Resolve(name, on)
			if name == "CONGO" && plenary.CodeOf(err) == plenary.Ambiguous {
				continue // a person who types Congo is asked which
			}
			if err != nil || got != code {
				t.Errorf("Resolve(%q, %v) = %q, %v; want %s", name, on, got, err, code)
			}
		}
	}
}

func TestMembersAgainstRecord(t *testing.T) {
	// Facts the table holds in prose, and one it dates a day later: the Federal
	// Republic of Yugoslavia took the place of the old membership on 2000-11-01.
	left := map[string]string{"YUG": "2000-10-31"}
	rows := shared.Rows(t, "record/members.csv")
	if len(rows) != len(names.Members()) {
		t.Errorf("%d members, %d in the table", len(names.Members()), len(rows))
	}
	for _, r := range rows {
		m, ok := names.Member(plenary.Code(r["code"]))
		if !ok {
			t.Errorf("no member %s", r["code"])
			continue
		}
		if l := left[r["code"]]; l != "" {
			r["left"] = l
		}
		first, last := m.Memberships[0], m.Memberships[len(m.Memberships)-1]
		if first.Joined != day(r["joined"]) || last.Left != day(r["left"]) || m.Region != r["regional_group"] {
			t.Errorf("%s: %+v %s, want %s %s %s", m.Code, m.Memberships, m.Region, r["joined"], r["left"], r["regional_group"])
		}
		if got, err := names.Resolve(r["name"], plenary.Date{}); err != nil || got != m.Code {
			t.Errorf("Resolve(%q) = %s, %v; want %s", r["name"], got, err, m.Code)
		}
	}
}

func TestCOW(t *testing.T) {
	for _, r := range shared.Rows(t, "record/idealpoints.csv") {
		m, ok := names.Member(plenary.Code(r["iso3"]))
		if !ok {
			continue // TWN, GFR and YAR are codes of that file alone
		}
		if m.Code == "YUG" && r["year"] > "1999" {
			continue // that file has one series for YUG and SRB
		}
		n, err := strconv.Atoi(r["ccode"])
		if err != nil {
			t.Fatal(err)
		}
		if m.COW != n && !(m.Code == "DEU" && n == 260) {
			t.Fatalf("%s: COW %d, want %d", m.Code, m.COW, n)
		}
		if got, err := names.Resolve(r["ccode"], day(r["year"]+"-07-01")); err != nil || got != m.Code {
			t.Fatalf("Resolve(%s, %s) = %s, %v; want %s", r["ccode"], r["year"], got, err, m.Code)
		}
	}
}
