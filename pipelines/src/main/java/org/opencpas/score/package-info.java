/**
 * From facts and figures to judgements. Takes current facts, the figures made from them, the
 * framework and the days that count; gives progress against baselines and targets, coverage of what
 * was due, and flags on what is doubtful. May not know how a fact came to hold, nor any other
 * stage.
 */
@NullMarked
package org.opencpas.score;

import org.jspecify.annotations.NullMarked;
