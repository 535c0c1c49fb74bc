package live

import (
	"net/url"
	"strings"
	"testing"

	"github.com/plenary-vote/plenary"
	"github.com/plenary-vote/plenary/meeting"
)

func TestFormJSON(t *testing.T) {
	for form, want := range map[string]string{
		"vote=v1&n:int=3&source=device":                   `{"n":3,"source":"device","vote":"v1"}`,
		"subject.kind=draft&subject.ref=L1&trial:bool=on": `{"subject":{"kind":"draft","ref":"L1"},"trial":true}`,
		"order:list=a,+b%0D%0Ac&empty=":                   `{"order":["a","b","c"]}`,
		"limit:minutes=1.5":                               `{"limit":90000}`,
		"text:text=Recalling,%0D%0A%0D%0A1.+Decides.":     `{"text":[{"id":"pp1","text":"Recalling,"},{"id":"op1","operative":true,"text":"1. Decides."}]}`,
	} {
		q, _ := url.ParseQuery(form)
		got, err := formJSON(q)
		if err != nil || string(got) != want {
			t.Errorf("%s: %s, %v, want %s", form, got, err, want)
		}
	}
	for _, form := range []string{"n:int=x", "limit:minutes=-1", "limit:minutes=NaN"} {
		q, _ := url.ParseQuery(form)
		if _, err := formJSON(q); plenary.CodeOf(err) != plenary.Invalid {
			t.Errorf("%s: %v", form, err)
		}
	}
}

func FuzzFormJSON(f *testing.F) {
	for _, s := range []string{"a.b.c=1&a=2", "n:int=9223372036854775807", "x:list=%00,%ff", "a.=1&.=2", "t:text=1.%0A%0A%0A2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := url.ParseQuery(s)
		if err != nil {
			return
		}
		b, err := formJSON(q)
		if err != nil {
			return
		}
		for _, name := range []string{"cast", "draft", "call"} {
			meeting.ParseCommand(name, b)
		}
	})
}

func FuzzReadSeats(f *testing.F) {
	for _, s := range []string{"FRA,France", "code,name\nA,B,3,observer\n", "A,B,no vote: Article 19", "\"A", "A,B,-1", strings.Repeat("A,B\n", 9)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		seats, err := readSeats(s)
		if err != nil && plenary.CodeOf(err) != plenary.Invalid {
			t.Fatal(err)
		}
		for _, x := range seats {
			if x.Weight < 0 {
				t.Fatalf("weight %d", x.Weight)
			}
		}
	})
}
