package org.opencpas.query;

import java.util.Optional;
import org.opencpas.calendar.Period;

/**
 * Which score is meant.
 *
 * @param resultLevel level in the results chain
 * @param region id of the region, or a name that only one has
 * @param period first day and end of the score's period
 * @param component component, or all
 * @param periodType kind of the period; empty: what its days are
 * @param mission mission; empty: the only one
 */
public record ScoreQuestion(
    String resultLevel,
    String region,
    Period period,
    String component,
    Optional<String> periodType,
    Optional<String> mission) {}
