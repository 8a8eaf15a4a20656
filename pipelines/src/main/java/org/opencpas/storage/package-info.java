/**
 * Bytes on a disk: what identifies them, and writing them so that they survive a power cut. Knows
 * nothing of what they mean.
 */
@NullMarked
package org.opencpas.storage;

import org.jspecify.annotations.NullMarked;
