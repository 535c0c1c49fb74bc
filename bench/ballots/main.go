// Command ballots puts plenary's ballots beside those of Redis (appendonly,
// fsync at every write) and PostgreSQL (a unique key on vote and member): the
// same load client, the same seats and checks, each store behind one HTTP
// handler in a process of its own, all started on loopback by this program and
// stopped by it. It counts
// only ballots that were answered "accepted", which each store gives after they
// are durable. It is a module of its own, so that plenary depends on none of it.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"text/tabwriter"
	"time"
)

func main() {
	members := flag.Int("members", 193, "members that vote")
	connections := flag.Int("connections", 32, "connections that carry their ballots")
	span := flag.Duration("time", 5*time.Second, "how long each store is loaded in each round")
	rounds := flag.Int("rounds", 3, "rounds; the stores take turns")
	plenary := flag.String("plenary", "", "program of plenary; its ballots are left out when not given")
	alone := flag.Bool("alone", false, "leave Redis and PostgreSQL out")
	inside := flag.Bool("inside", false, "the HTTP handler of Redis and PostgreSQL in the client's process; otherwise in one of its own, as plenary's is")
	handler := flag.String("handler", "", "be the process of a peer's handler (the program starts itself so)")
	dir := flag.String("dir", "", "with -handler: where the peer keeps its files")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := func() error {
		if *handler != "" {
			return serveApart(ctx, *handler, *dir, *members)
		}
		return run(ctx, stores(*plenary, *alone, *inside), *members, *connections, *rounds, *span)
	}()
	if err != nil {
		fmt.Fprintln(os.Stderr, "ballots:", err)
		os.Exit(1)
	}
}

// store is one of the things compared.
type store struct {
	name  string
	start starter
}

func stores(plenary string, alone, inside bool) (out []store) {
	if plenary != "" {
		out = append(out, store{"plenary", func(ctx context.Context, dir string, n int) (*chamber, error) {
			return startPlenary(ctx, plenary, dir, n)
		}})
	}
	for _, name := range []string{"redis", "postgresql"} {
		switch {
		case alone:
		case inside:
			out = append(out, store{name, peers[name]})
		default:
			out = append(out, store{name, startApart(name)})
		}
	}
	return out
}

func run(ctx context.Context, stores []store, members, connections, rounds int, span time.Duration) error {
	var chambers []*chamber
	for _, s := range stores {
		dir, err := os.MkdirTemp("", "ballots-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		c, err := s.start(ctx, dir, members)
		if errors.Is(err, errAbsent) {
			fmt.Printf("%s: left out, %v\n", s.name, err)
			continue
		}
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		defer c.stop()
		c.name = s.name
		chambers = append(chambers, c)
	}
	results := map[string][]result{}
	for range rounds {
		for _, c := range chambers {
			r, err := load(ctx, c, connections, span)
			if err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
			results[c.name] = append(results[c.name], r)
		}
	}
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(out, "%d members, %d connections, %s a round, median of %d rounds\n", members, connections, span, rounds)
	fmt.Fprintln(out, "store\tballots/s\tleast-most\tp50 ms\tp99 ms\tcpu us: store\tclient\tin all")
	for _, c := range chambers {
		m, least, most := middle(results[c.name])
		fmt.Fprintf(out, "%s\t%.0f\t%.0f-%.0f\t%.1f\t%.1f\t%d\t%d\t%d\n", c.name, m.rate, least, most, m.p50.Seconds()*1000, m.p99.Seconds()*1000,
			m.store.Microseconds(), m.here.Microseconds(), (m.store + m.here).Microseconds())
	}
	return out.Flush()
}

// errAbsent says that a store is not installed here.
var errAbsent = errors.New("not installed")
