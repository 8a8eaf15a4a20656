/**
 * From bytes to rows. Takes the bytes of a file and what its source declares about its format;
 * gives raw rows and rejections to a sink, in file order. Knows file formats; may not know what a
 * column means, nor any other stage.
 *
 * <p>Here are the face of the stage and what all formats share: above all {@link
 * org.opencpas.decode.TableReading}, which makes a table of the records that a format finds. What
 * belongs to one format stands in a package of its own.
 */
@NullMarked
package org.opencpas.decode;

import org.jspecify.annotations.NullMarked;
