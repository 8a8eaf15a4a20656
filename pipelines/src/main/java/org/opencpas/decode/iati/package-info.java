/**
 * Results of IATI activity files, and the rules of IATI: which of them a document breaks, and
 * where. Rulesets are JSON in the grammar of IATI's own.
 */
@NullMarked
package org.opencpas.decode.iati;

import org.jspecify.annotations.NullMarked;
