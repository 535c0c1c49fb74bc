"""Answers the questions of bench_test.go with SQLite and with numpy.

usage: python3 peers.py VOTES.jsonl QUESTIONS.json

Reads the votes as plenary export --format jsonl writes them, answers each
question with each engine, and prints {engine: {"version", "questions": {name:
{"ns", "answer"}}}}. The time is the median of repeated runs in one process,
with data loaded, indexed and statements prepared: what the engine needs, not
what starting it costs. An engine that is not installed is left out.
"""

import json
import sqlite3
import statistics
import sys
import time

POSITIONS = {"yes": 0, "no": 1, "abstain": 2, "not-voting": 3}


def median_ns(f):
    """The median time of f in nanoseconds, over at least 0.3 s and 5 runs."""
    times, end = [], time.perf_counter() + 0.3
    while len(times) < 5 or time.perf_counter() < end:
        start = time.perf_counter_ns()
        f()
        times.append(time.perf_counter_ns() - start)
    return statistics.median(times)


def ask(questions, answers):
    out = {}
    for q in questions:
        f = answers.get(q["kind"])
        if f is None:
            continue
        run = f(q)
        out[q["name"]] = {"answer": sorted(run()), "ns": median_ns(run)}
    return out


def with_sqlite(votes, questions):
    db = sqlite3.connect(":memory:")
    db.execute("create table votes (vote integer primary key, id text, body text, yes int, no int)")
    db.execute("create table ballots (vote int, member text, position int, primary key (member, vote)) without rowid")
    db.execute("create virtual table words using fts5(text, content='', prefix='3 5 7', tokenize='unicode61 remove_diacritics 2')")
    for n, v in enumerate(votes):
        db.execute("insert into votes values (?,?,?,?,?)", (n, v["id"], v["body"], v["tally"]["yes"], v["tally"]["no"]))
        db.executemany("insert into ballots values (?,?,?)", ((n, m, POSITIONS[p]) for m, p in v["ballots"].items()))
        text = " ".join([v["title"], v.get("agenda", ""), v["symbol"], v.get("draft", "")] + v.get("subjects", []))
        db.execute("insert into words (rowid, text) values (?,?)", (n, text))
    db.execute("create index by_vote on ballots (vote, member, position)")
    db.execute("create index by_no on votes (no)")
    db.execute("create index by_id on votes (id)")
    db.execute("analyze")

    def column(sql, *args):
        return lambda: [row[0] for row in db.execute(sql, args)]

    return {"version": sqlite3.sqlite_version, "questions": ask(questions, {
        "differed": lambda q: column(
            "select v.id from ballots a join ballots b using (vote) join votes v using (vote)"
            " where a.member = ? and b.member = ? and a.position < 3 and b.position < 3 and a.position <> b.position",
            *q["members"]),
        "moved": lambda q: column(
            "select a.member from ballots a join ballots b using (member)"
            " where a.vote = (select vote from votes where id = ?) and b.vote = (select vote from votes where id = ?)"
            " and a.position <> b.position", *q["votes"]),
        "shape": lambda q: column(
            "select v.id from votes v join ballots b using (vote)"
            " where v.no between ? and ? and b.member = ? and b.position = 1", *q["no"], q["member"]),
        "word": lambda q: column(
            "select v.id from words join votes v on v.vote = words.rowid where words match ?", q["word"] + "*"),
    })}


def with_numpy(votes, questions):
    import numpy as np

    members = sorted({m for v in votes for m in v["ballots"]})
    row = {m: i for i, m in enumerate(members)}
    index = {v["id"]: n for n, v in enumerate(votes)}
    ids = np.array([v["id"] for v in votes], dtype=object)
    names = np.array(members, dtype=object)
    unknown = -1
    position = np.full((len(members), len(votes)), unknown, dtype=np.int8)
    for n, v in enumerate(votes):
        for m, p in v["ballots"].items():
            position[row[m], n] = POSITIONS[p]
    by_vote = np.ascontiguousarray(position.T)
    no = np.array([unknown if v["tally"]["no"] is None else v["tally"]["no"] for v in votes])

    def differed(q):
        def run():
            a, b = position[row[q["members"][0]]], position[row[q["members"][1]]]
            return ids[(a >= 0) & (a < 3) & (b >= 0) & (b < 3) & (a != b)].tolist()
        return run

    def moved(q):
        def run():
            a, b = by_vote[index[q["votes"][0]]], by_vote[index[q["votes"][1]]]
            return names[(a >= 0) & (b >= 0) & (a != b)].tolist()
        return run

    def shape(q):
        low, high = q["no"]
        return lambda: ids[(no >= low) & (no <= high) & (position[row[q["member"]]] == 1)].tolist()

    def pairs(q):
        chosen = position[[row[m] for m in q["members"]]]
        planes = [(chosen == p).astype(np.float32) for p in range(3)]
        voted = sum(planes)

        def run():
            same = sum(p @ p.T for p in planes)
            joint = voted @ voted.T
            return [int(same.sum(dtype=np.float64)), int(joint.sum(dtype=np.float64))]
        return run

    return {"version": np.__version__, "questions": ask(questions, {
        "differed": differed, "moved": moved, "shape": shape, "pairs": pairs,
    })}


def main():
    with open(sys.argv[1], encoding="utf-8") as f:
        votes = [json.loads(line) for line in f]
    with open(sys.argv[2], encoding="utf-8") as f:
        questions = json.load(f)
    out = {}
    for name, engine in (("sqlite", with_sqlite), ("numpy", with_numpy)):
        try:
            out[name] = engine(votes, questions)
        except ImportError:
            pass
    json.dump(out, sys.stdout)


main()
