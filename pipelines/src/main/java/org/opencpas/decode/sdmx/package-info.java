/** SDMX-CSV. */
@NullMarked
package org.opencpas.decode.sdmx;

import org.jspecify.annotations.NullMarked;
