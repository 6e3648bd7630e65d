/**
 * The Pythons of a local run: the user's interpreter, what dagproof gives it, and the environments
 * of virtualenv tasks, all kept in the user's cache folder.
 */
@NullMarked
package dev.dagproof.run.environment;

import org.jspecify.annotations.NullMarked;
