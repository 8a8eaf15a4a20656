/**
 * Answers questions in SQL from a published release. Takes an output directory, a release and one
 * query; gives rows as text in a few formats. Reads the release and nothing else, and writes
 * nothing. Knows no Beam and nothing of how a release is made.
 */
@NullMarked
package org.opencpas.query;

import org.jspecify.annotations.NullMarked;
