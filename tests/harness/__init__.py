"""Commands that try Hashiya far harder than the tests do, which run them short."""
