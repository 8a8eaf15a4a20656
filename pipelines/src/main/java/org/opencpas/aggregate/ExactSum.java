package org.opencpas.aggregate;

import java.math.BigDecimal;

/**
 * A sum of doubles that does not depend on their order: it is kept exactly and rounded once, when
 * it is read.
 */
final class ExactSum {
  private BigDecimal sum = BigDecimal.ZERO;

  /** Adds a finite number. */
  void add(double term) {
    sum = sum.add(new BigDecimal(term));
  }

  /** Adds the product of two finite numbers, unrounded. */
  void addProduct(double one, double other) {
    sum = sum.add(new BigDecimal(one).multiply(new BigDecimal(other)));
  }

  /** The double nearest to the sum; never negative zero. */
  double value() {
    return sum.doubleValue() + 0.0;
  }
}
