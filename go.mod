module github.com/plenary-vote/plenary

go 1.26
