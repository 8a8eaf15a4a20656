/** Files that are packed: what comes out of them, and how far they may expand. */
@NullMarked
package org.opencpas.decode.packed;

import org.jspecify.annotations.NullMarked;
