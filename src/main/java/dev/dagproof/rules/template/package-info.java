/** Rules on Jinja templates. */
@NullMarked
package dev.dagproof.rules.template;

import org.jspecify.annotations.NullMarked;
