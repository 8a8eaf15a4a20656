/**
 * What may be said of the latest figures: sentences of a fixed grammar, each about one row of a
 * computed table, graded, and with the SQL that gives its numbers. A stage after score, count and
 * aggregate; it takes their rows and gives rows of its own.
 *
 * <p>No sentence says that one thing brought about another.
 */
@NullMarked
package org.opencpas.statement;

import org.jspecify.annotations.NullMarked;
