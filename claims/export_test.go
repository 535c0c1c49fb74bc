package claims

// CompilePatterns compiles every pattern, and returns how many there are.
func CompilePatterns() int {
	for _, p := range patterns {
		p.get()
	}
	return len(patterns)
}

// MayMatch says whether a text holds one of the literals that an expression needs.
func MayMatch(expr, text string) bool {
	n := needsOf(expr)
	return mayMatch(&n, text)
}
