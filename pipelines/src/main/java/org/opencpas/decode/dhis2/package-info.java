/** Data value sets of DHIS2, in CSV, XML and JSON. */
@NullMarked
package org.opencpas.decode.dhis2;

import org.jspecify.annotations.NullMarked;
