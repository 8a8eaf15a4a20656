/**
 * What made a figure another one than it was: the steps from what was known then to what is known
 * now, the parts of a difference, and the sentence that says so. Knows figures and the framework,
 * but neither how figures are made nor where they are kept.
 */
@NullMarked
package org.opencpas.change;

import org.jspecify.annotations.NullMarked;
