package org.opencpas.query;

import java.util.Optional;
import org.opencpas.calendar.Period;

/**
 * Which figure of an indicator is meant.
 *
 * @param indicator id of the indicator
 * @param region id of the region, or a name that only one has
 * @param period first day and end of the figure's period
 * @param component component that reports; empty: the indicator's own, or the only one
 * @param disaggregation breakdown; empty for the headline
 * @param periodType kind of the period; empty: what its days are
 * @param mission mission; empty: the only one
 */
public record TraceQuestion(
    String indicator,
    String region,
    Period period,
    Optional<String> component,
    String disaggregation,
    Optional<String> periodType,
    Optional<String> mission) {}
