package org.opencpas.pipeline;

import org.opencpas.calendar.Period;
import org.opencpas.schemas.Frequency;

/**
 * Returns of one frequency that a source brought once and nobody brings any more.
 *
 * @param frequency how often they are due
 * @param last the last period for which there are any
 * @param due the last period that was due, later than that
 */
public record Overdue(Frequency frequency, Period last, Period due) {}
