/** The command line: commands, options, exit codes. The only place that knows picocli. */
@NullMarked
package dev.dagproof.cli;

import org.jspecify.annotations.NullMarked;
