/** Pages that need nothing beside themselves. */
@NullMarked
package dev.dagproof.html;

import org.jspecify.annotations.NullMarked;
