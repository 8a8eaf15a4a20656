/**
 * Writes a brief: one page that people read before a mandate is decided.
 *
 * <p>Takes the answers of a release to the questions that lie beside this package, as texts, and
 * gives HTML. Figures are rounded here and nowhere else. It may not know where answers come from,
 * and reads no clock.
 */
@NullMarked
package org.opencpas.brief;

import org.jspecify.annotations.NullMarked;
