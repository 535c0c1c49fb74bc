package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/redis/go-redis/v9"
)

// ballot is what a seat sends.
type ballot struct {
	Vote     string `json:"vote"`
	Position string `json:"position"`
	Cast     int    `json:"cast"`
}

const vote = "v1"

var positions = []string{"yes", "no", "abstain"}

// put stores a ballot durably unless the vote is closed or a later cast of the
// seat is there, and says whether it did.
type put func(ctx context.Context, seat string, b ballot) (bool, error)

// serve puts a store behind the HTTP handler that all peers share: it reads the
// seat from its token, checks the ballot, stores it and answers.
func serve(members int, store put) (*chamber, error) {
	tokens := map[[32]byte]string{}
	for m := range members {
		tokens[sha256.Sum256([]byte(tokenOf(m)))] = seatCode(m)
	}
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		cookie, err := r.Cookie("seat")
		if err != nil {
			http.Error(w, "who are you?", http.StatusUnauthorized)
			return
		}
		seat, ok := tokens[sha256.Sum256([]byte(cookie.Value))]
		if !ok {
			http.Error(w, "who are you?", http.StatusForbidden)
			return
		}
		var b ballot
		if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 4096)).Decode(&b); err != nil || b.Vote != vote || b.Cast < 1 ||
			(b.Position != "yes" && b.Position != "no" && b.Position != "abstain") {
			http.Error(w, "no ballot", http.StatusBadRequest)
			return
		}
		accepted, err := store(r.Context(), seat, b)
		if err != nil {
			http.Error(w, err.Error(), http.StatusServiceUnavailable)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(map[string]any{"accepted": accepted, "cast": b.Cast})
	})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	server := &http.Server{Handler: handler}
	go server.Serve(l)
	return at("http://"+l.Addr().String()+"/ballot", members, func() { server.Close() }), nil
}

func tokenOf(m int) string {
	return fmt.Sprintf("token-of-seat-%d-%x", m, sha256.Sum256([]byte{byte(m), byte(m >> 8)}))
}

// at is the chamber of a handler that serve made, here or in another process.
func at(url string, members int, stop func()) *chamber {
	secret := make([]string, members)
	for m := range members {
		secret[m] = tokenOf(m)
	}
	return &chamber{
		url:     url,
		members: members,
		cast: func(m, n int) (*http.Request, error) {
			body, _ := json.Marshal(ballot{vote, positions[n%3], n})
			r, err := http.NewRequest(http.MethodPost, url, bytes.NewReader(body))
			if err == nil {
				r.AddCookie(&http.Cookie{Name: "seat", Value: secret[m]})
			}
			return r, err
		},
		accepted: func(status int, body []byte) bool {
			return status == 200 && bytes.Contains(body, []byte(`"accepted":true`))
		},
		stop: stop,
	}
}

func freePort() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	return port, err
}

// startRedis starts a Redis that syncs its append-only file at every write.
func startRedis(ctx context.Context, dir string, members int) (*chamber, error) {
	program, err := exec.LookPath("redis-server")
	if err != nil {
		return nil, errAbsent
	}
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(program, "--port", port, "--bind", "127.0.0.1", "--dir", dir, "--appendonly", "yes", "--appendfsync", "always", "--save", "")
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	client := redis.NewClient(&redis.Options{Addr: "127.0.0.1:" + port, PoolSize: 64})
	if err := await(ctx, func() error { return client.Ping(ctx).Err() }); err != nil {
		cmd.Process.Kill()
		return nil, err
	}
	if err := client.Set(ctx, "open:"+vote, 1, 0).Err(); err != nil {
		return nil, err
	}
	// One script, so that the check and the write are one step.
	script := redis.NewScript(`if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
		local last = redis.call('HGET', KEYS[2], ARGV[1])
		if last and tonumber(string.match(last, '^%d+')) >= tonumber(ARGV[2]) then return 0 end
		redis.call('HSET', KEYS[2], ARGV[1], ARGV[2] .. ' ' .. ARGV[3]) return 1`)
	c, err := serve(members, func(ctx context.Context, seat string, b ballot) (bool, error) {
		n, err := script.Run(ctx, client, []string{"open:" + vote, "ballots:" + vote}, seat, b.Cast, b.Position).Int()
		return n == 1, err
	})
	if err != nil {
		return nil, err
	}
	c.pid = cmd.Process.Pid
	handler := c.stop
	c.stop = func() { handler(); client.Close(); cmd.Process.Kill(); cmd.Wait() }
	return c, nil
}

// startPostgres starts a PostgreSQL with its default durability and a unique key
// on vote and member.
func startPostgres(ctx context.Context, dir string, members int) (*chamber, error) {
	bin, err := postgresBin()
	if err != nil {
		return nil, err
	}
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	data := filepath.Join(dir, "data")
	owner, err := postgresOwner(dir)
	if err != nil {
		return nil, err
	}
	init := exec.Command(filepath.Join(bin, "initdb"), "-D", data, "-A", "trust", "-U", "ballots", "-E", "UTF8", "--no-locale")
	init.SysProcAttr = owner
	init.Dir = dir
	if out, err := init.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("initdb: %w: %s", err, out)
	}
	cmd := exec.Command(filepath.Join(bin, "postgres"), "-D", data, "-p", port, "-c", "listen_addresses=127.0.0.1", "-k", dir)
	cmd.SysProcAttr = owner
	cmd.Dir = dir
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	kill := func() { cmd.Process.Signal(os.Interrupt); cmd.Wait() }
	pool, err := pgxpool.New(ctx, "postgres://ballots@127.0.0.1:"+port+"/postgres?pool_max_conns=64")
	if err == nil {
		err = await(ctx, func() error { return pool.Ping(ctx) })
	}
	if err == nil {
		_, err = pool.Exec(ctx, `create table votes (id text primary key, open bool not null);
			create table ballots (vote text not null references votes, member text not null, cast_no int not null, position text not null, unique (vote, member));
			insert into votes values ('`+vote+`', true)`)
	}
	if err != nil {
		kill()
		return nil, err
	}
	c, err := serve(members, func(ctx context.Context, seat string, b ballot) (bool, error) {
		tag, err := pool.Exec(ctx, `insert into ballots select id, $2, $3, $4 from votes where id = $1 and open
			on conflict (vote, member) do update set cast_no = excluded.cast_no, position = excluded.position
			where ballots.cast_no < excluded.cast_no`, b.Vote, seat, b.Cast, b.Position)
		return err == nil && tag.RowsAffected() == 1, err
	})
	if err != nil {
		kill()
		return nil, err
	}
	c.pid = cmd.Process.Pid
	handler := c.stop
	c.stop = func() { handler(); pool.Close(); kill() }
	return c, nil
}

func postgresBin() (string, error) {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin")
	if len(found) == 0 {
		return "", errAbsent
	}
	return found[len(found)-1], nil
}

// await tries until something answers, at most 20 seconds.
func await(ctx context.Context, try func() error) error {
	var err error
	for range 100 {
		if err = try(); err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(200 * time.Millisecond):
		}
	}
	return err
}
