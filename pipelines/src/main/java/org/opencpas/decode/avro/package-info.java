/** Avro object container files. */
@NullMarked
package org.opencpas.decode.avro;

import org.jspecify.annotations.NullMarked;
