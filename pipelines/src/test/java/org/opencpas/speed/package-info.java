/** How fast files of each format are read, against the library that reads them by itself. */
@NullMarked
package org.opencpas.speed;

import org.jspecify.annotations.NullMarked;
