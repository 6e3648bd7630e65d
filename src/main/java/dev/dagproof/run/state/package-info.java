/** Where a run stands: task instances, their states, their XComs. */
@NullMarked
package dev.dagproof.run.state;

import org.jspecify.annotations.NullMarked;
