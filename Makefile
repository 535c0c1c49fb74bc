# Each target is explained by the comment behind its name: make help.
.DEFAULT_GOAL := help
SHELL := /bin/bash -o pipefail

# Packages in which goroutines share memory.
RACE := ./drill ./fetch ./hall ./journal/group ./journal/mem ./ledger/store ./web
# How long each fuzz test runs in the gate.
FUZZTIME ?= 2s

.PHONY: help check fmt vet staticcheck tidy test race fuzz soak eval bench screenshots generate

help: ## what make can do here
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 14

check: fmt vet staticcheck tidy test race fuzz ## the gate: everything a change must pass, at most 10 minutes

fmt: ## gofmt has nothing to change
	@bad=$$(git ls-files '*.go' | xargs gofmt -l); [ -z "$$bad" ] || { echo "gofmt: $$bad"; exit 1; }

vet: ## go vet, also without the embedded record
	go vet ./...
	go vet -tags norecord ./...
	cd bench/ballots && go vet .
	cd bench/extractors && go vet .

staticcheck: ## staticcheck, pinned in tools.mod
	go tool -modfile=tools.mod staticcheck ./...

tidy: ## go.mod and go.sum say exactly what is used
	go mod tidy -diff
	cd bench/ballots && go mod tidy -diff
	cd bench/extractors && go mod tidy -diff

test: ## every test, the long ones in small form; browser tests where Chromium is
	go test -timeout 8m ./...

race: ## the packages in which goroutines share memory, under the race detector
	@if ! command -v gcc >/dev/null && ! command -v clang >/dev/null; then echo "race: skipped, there is no C compiler"; exit 0; fi; \
	CGO_ENABLED=1 go test -race -short -timeout 8m $(RACE)

fuzz: ## every fuzz test for FUZZTIME (2s); in CI the seeds only, which test runs
	@if [ "$$CI" = true ]; then echo "fuzz: skipped in CI, where chance must not fail a change that is right"; exit 0; fi; \
	scripts/fuzz $(FUZZTIME)

soak: ## the long tests in full, hours at most; figures go to docs/soak.md
	PLENARY_SOAK=1 go test -v -count=1 -timeout 6h ./...
	scripts/fuzz 60s

eval: ## how well articles are checked: labelled and generated cases, in full
	@PLENARY_SOAK=1 go test -count=1 -v -run 'LabelledCases|IndependentCases|CasesMadeFalse|Slots|TrueArticles|Mutations|SeededKinds|OtherBodies|BeyondHorizon|Invariance' ./claims | grep -E '_test.go:[0-9]+: ([0-9]+ |recall)|^(---|ok|FAIL)'

bench: ## benchmarks of every package, then ballots beside Redis and PostgreSQL
	go test -run '^$$' -bench . -benchmem ./...
	go build -o bin/plenary ./cmd/plenary
	cd bench/extractors && go run .
	cd bench/ballots && go run . -plenary ../../bin/plenary && go run . -plenary ../../bin/plenary -members 10000

screenshots: ## pictures of the pages, light, dark, on a phone and on paper, into shots/
	PLENARY_SHOTS=$(CURDIR)/shots go test -count=1 ./web -run TestShots

generate: ## what is generated and committed, again from its sources
	go generate ./...
