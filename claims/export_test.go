package claims

// CompilePatterns compiles every pattern, and returns how many there are.
func CompilePatterns() int {
	for _, p := range patterns {
		p.get()
	}
	return len(patterns)
}
