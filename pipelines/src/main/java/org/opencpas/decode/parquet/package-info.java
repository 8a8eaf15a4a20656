/** Parquet files. */
@NullMarked
package org.opencpas.decode.parquet;

import org.jspecify.annotations.NullMarked;
