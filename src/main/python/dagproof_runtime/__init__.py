"""What dagproof runs in the interpreter of the user."""
