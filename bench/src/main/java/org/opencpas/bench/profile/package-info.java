/** Where a run spends its time and its garbage: a flight recording, summed by stage. */
@NullMarked
package org.opencpas.bench.profile;

import org.jspecify.annotations.NullMarked;
