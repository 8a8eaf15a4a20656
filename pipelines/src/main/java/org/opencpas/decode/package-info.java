/**
 * From bytes to rows. Takes the bytes of a file and what its source declares about its format;
 * gives raw rows and rejections to a sink, in file order. Knows file formats; may not know what a
 * column means, nor any other stage.
 */
@NullMarked
package org.opencpas.decode;

import org.jspecify.annotations.NullMarked;
