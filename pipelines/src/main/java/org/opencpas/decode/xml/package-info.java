/** Going through XML that anybody may have written. Formats that are written in XML may use it. */
@NullMarked
package org.opencpas.decode.xml;

import org.jspecify.annotations.NullMarked;
