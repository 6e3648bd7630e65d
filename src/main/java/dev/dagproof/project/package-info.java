/** What is checked: files, ignore files, configuration, project roots. */
@NullMarked
package dev.dagproof.project;

import org.jspecify.annotations.NullMarked;
