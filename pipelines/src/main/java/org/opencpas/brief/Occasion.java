package org.opencpas.brief;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a brief is made of and for when.
 *
 * @param releaseId release
 * @param asOf day up to whose end things were known; null: everything in the inputs
 * @param audience widest audience of the release
 * @param withdrawn notice of the withdrawal; null: the release stands
 * @param on day from which days are counted; what was decided later is not known
 * @param command command that tells where a figure comes from
 */
public record Occasion(
    String releaseId,
    @Nullable LocalDate asOf,
    String audience,
    @Nullable String withdrawn,
    LocalDate on,
    String command) {}
