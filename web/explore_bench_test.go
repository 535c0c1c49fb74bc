package web_test

import (
	"fmt"
	"testing"

	"github.com/plenary-vote/plenary/groups"
)

// BenchmarkExplore asks for pages that were not asked for before, so that each
// is counted, written and compressed anew: the address varies by a span of time
// that leaves hardly any vote out.
func BenchmarkExplore(b *testing.B) {
	r := record(b)
	codes := r.Codes()
	all := groups.All()
	for name, address := range map[string]func(i int) string{
		"member": func(i int) string {
			return fmt.Sprintf("/members/%s?from=1946&to=%d-12-31", codes[i%len(codes)], 2030+i)
		},
		"compare": func(i int) string {
			return fmt.Sprintf("/compare?a=USA&b=%s&from=1946&to=%d-12-31", codes[i%len(codes)], 2030+i)
		},
		"line":   func(i int) string { return fmt.Sprintf("/compare?a=USA&b=Group+of+77&to=%d-12-31", 2030+i) },
		"group":  func(i int) string { return fmt.Sprintf("/groups/%s?to=%d-12-31", all[i%len(all)].ID, 2030+i) },
		"vetoes": func(i int) string { return fmt.Sprintf("/vetoes?to=%d-12-31", 2030+i) },
	} {
		b.Run(name, func(b *testing.B) { benchmark(b, address) })
	}
}
