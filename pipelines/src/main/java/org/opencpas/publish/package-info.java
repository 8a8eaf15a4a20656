/**
 * Turns the parts that workers wrote into a release: checks that everything balances, adds the
 * framework, catalogue, dictionary and manifest, and shows it to readers in one step. Takes parts,
 * framework tables and where they come from; gives a directory that never changes again. Knows no
 * engine and no clock, and nothing of what the figures mean.
 */
@NullMarked
package org.opencpas.publish;

import org.jspecify.annotations.NullMarked;
