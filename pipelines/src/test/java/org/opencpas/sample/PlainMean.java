package org.opencpas.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Means over time of what stands on a day, each value weighted by the days of its period. */
final class PlainMean {
  private PlainMean() {}

  /** The mean quotient of cells that all have both parts; null when the days sum to nothing. */
  static @Nullable Double ofQuotients(List<PlainCell> cells, PlainQuotient quotient) {
    PlainQuotient.Sum sum = quotient.sum();
    for (PlainCell cell : cells) {
      Double numerator = cell.numerator();
      Double denominator = cell.denominator();
      if (numerator != null && denominator != null) {
        sum.addDays(numerator, denominator, cell.span());
      }
    }
    return sum.value();
  }

  /** The mean of cells that all have a value, over all days of some periods. */
  static double ofStocks(List<PlainCell> cells, List<Span> bases) {
    BigDecimal standing = BigDecimal.ZERO;
    for (PlainCell cell : cells) {
      Double value = cell.value();
      BigDecimal exact = value == null ? BigDecimal.ZERO : new BigDecimal(value);
      standing = standing.add(exact.multiply(BigDecimal.valueOf(cell.span().days())));
    }
    long days = bases.stream().mapToLong(Span::days).sum();
    return standing.divide(BigDecimal.valueOf(days), MathContext.DECIMAL128).doubleValue();
  }
}
