/**
 * What came in is filed where sources find it, with the day on which it came; nothing that is there
 * is ever altered.
 */
@NullMarked
package org.opencpas.receive;

import org.jspecify.annotations.NullMarked;
