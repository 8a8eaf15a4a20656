/**
 * Files of text: which encoding they have, and delimited text in them. Formats that are written as
 * text may use it.
 */
@NullMarked
package org.opencpas.decode.text;

import org.jspecify.annotations.NullMarked;
