/** Files of JSON, and how rows stand in them. Formats that are written in JSON may use it. */
@NullMarked
package org.opencpas.decode.json;

import org.jspecify.annotations.NullMarked;
