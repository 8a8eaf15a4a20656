package org.opencpas.rollup;

import org.opencpas.calendar.Period;
import org.opencpas.schemas.PeriodType;

/**
 * A region and a period.
 *
 * @param type what the period was computed as: a mandate may last a calendar year
 */
record Spot(String regionId, PeriodType type, Period period) {}
