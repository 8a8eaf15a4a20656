package org.opencpas.statistics;

import java.math.BigDecimal;
import java.util.Arrays;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.linear.Array2DRowFieldMatrix;
import org.hipparchus.linear.ArrayFieldVector;
import org.hipparchus.linear.FieldDecompositionSolver;
import org.hipparchus.linear.FieldLUDecomposition;
import org.hipparchus.linear.FieldMatrix;
import org.hipparchus.linear.FieldVector;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * Linear regression by least squares: the coefficients b for which {@code S (y - X b)^2} is
 * smallest.
 *
 * <p>The normal equations {@code X'X b = X'y} are summed exactly and solved with 80 digits, so that
 * columns which nearly follow from each other (Longley's) cost no figures and rows may come in any
 * order. Refused when there are not more rows than columns, or a column follows from the others.
 * Source: any textbook; certified values by NIST.
 */
public final class LeastSquares {
  private static final DfpField DIGITS = new DfpField(80);

  private final double[][] rows;
  private final double[] values;
  private final double[] coefficients;
  private final double[][] inverse;
  private final double[] residuals;
  private final double residualSquares;

  private LeastSquares(
      double[][] rows,
      double[] values,
      double[] coefficients,
      double[][] inverse,
      double[] residuals,
      double residualSquares) {
    this.rows = rows;
    this.values = values;
    this.coefficients = coefficients;
    this.inverse = inverse;
    this.residuals = residuals;
    this.residualSquares = residualSquares;
  }

  /**
   * Fits values.
   *
   * @param rows the columns of X for each value; a column of ones for the intercept
   * @param values y
   */
  public static Answer<LeastSquares> of(double[][] rows, double[] values) {
    Numerals.requireSameLength(rows.length, values.length);
    Reason fault = fault(rows, values);
    if (fault != null) {
      return Answer.refused(fault);
    }
    FieldDecompositionSolver<Dfp> solver =
        new FieldLUDecomposition<>(normalMatrix(rows)).getSolver();
    return solver.isNonSingular()
        ? fitted(rows, values, solver)
        : Answer.refused(Reason.DEPENDENT_COLUMNS);
  }

  private static @Nullable Reason fault(double[][] rows, double[] values) {
    Reason fault = Numerals.fault(1, values);
    if (fault != null) {
      return fault;
    }
    for (double[] row : rows) {
      Numerals.requireSameLength(row.length, rows[0].length);
      if (!Numerals.areFinite(row)) {
        return Reason.NOT_FINITE;
      }
    }
    return values.length <= rows[0].length ? Reason.TOO_FEW : null;
  }

  private static FieldMatrix<Dfp> normalMatrix(double[][] rows) {
    int columns = rows[0].length;
    FieldMatrix<Dfp> matrix = new Array2DRowFieldMatrix<>(DIGITS, columns, columns);
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < columns; j++) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double[] row : rows) {
          sum = sum.add(new BigDecimal(row[i]).multiply(new BigDecimal(row[j])));
        }
        matrix.setEntry(i, j, digits(sum));
      }
    }
    return matrix;
  }

  private static Answer<LeastSquares> fitted(
      double[][] rows, double[] values, FieldDecompositionSolver<Dfp> solver) {
    int columns = rows[0].length;
    FieldVector<Dfp> right = new ArrayFieldVector<>(DIGITS, columns);
    for (int i = 0; i < columns; i++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int row = 0; row < rows.length; row++) {
        sum = sum.add(new BigDecimal(rows[row][i]).multiply(new BigDecimal(values[row])));
      }
      right.setEntry(i, digits(sum));
    }
    FieldVector<Dfp> solution = solver.solve(right);
    double[] residuals = new double[values.length];
    Dfp squares = DIGITS.getZero();
    for (int row = 0; row < values.length; row++) {
      Dfp rest = DIGITS.newDfp(values[row]);
      for (int i = 0; i < columns; i++) {
        rest = rest.subtract(solution.getEntry(i).multiply(DIGITS.newDfp(rows[row][i])));
      }
      residuals[row] = rest.toDouble();
      squares = squares.add(rest.multiply(rest));
    }
    LeastSquares fit =
        new LeastSquares(
            rows,
            values,
            doubles(solution),
            doubles(solver.getInverse()),
            residuals,
            squares.toDouble());
    return fit.isFinite() ? Answer.of(fit) : Answer.refused(Reason.OVERFLOW);
  }

  private boolean isFinite() {
    return Numerals.areFinite(coefficients)
        && Numerals.areFinite(residuals)
        && Double.isFinite(residualSquares)
        && Arrays.stream(inverse).allMatch(Numerals::areFinite);
  }

  private static Dfp digits(BigDecimal number) {
    return DIGITS.newDfp(number.toString());
  }

  private static double[] doubles(FieldVector<Dfp> vector) {
    double[] numbers = new double[vector.getDimension()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = vector.getEntry(i).toDouble() + 0.0;
    }
    return numbers;
  }

  private static double[][] doubles(FieldMatrix<Dfp> matrix) {
    double[][] numbers = new double[matrix.getRowDimension()][];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = doubles(matrix.getRowVector(i));
    }
    return numbers;
  }

  /** The coefficients, in the order of the columns. */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /** What each value lies above the fit. */
  public double[] residuals() {
    return residuals.clone();
  }

  /** How many rows there are more than columns. */
  public int degreesOfFreedom() {
    return rows.length - coefficients.length;
  }

  /** The residual standard deviation: {@code sqrt(S residual^2 / (n - columns))}. */
  public double residualDeviation() {
    return Math.sqrt(residualSquares / degreesOfFreedom());
  }

  /** The standard errors of the coefficients, residuals being alike and independent. */
  public Answer<double[]> standardErrors() {
    double[] errors = new double[coefficients.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = residualDeviation() * Math.sqrt(Math.max(0, inverse[i][i]));
    }
    return Numerals.areFinite(errors) ? Answer.of(errors) : Answer.refused(Reason.OVERFLOW);
  }

  /**
   * How often each coefficient is at least as far from 0 by chance alone, by Student's t; refused
   * when an error is 0, as where all residuals are.
   */
  public Answer<double[]> probabilities() {
    return standardErrors().then(this::probabilities);
  }

  private Answer<double[]> probabilities(double... errors) {
    double[] probabilities = new double[errors.length];
    for (int i = 0; i < errors.length; i++) {
      if (errors[i] == 0) {
        return Answer.refused(Reason.NO_VARIANCE);
      }
      probabilities[i] = StudentT.beyond(coefficients[i] / errors[i], degreesOfFreedom());
    }
    return Answer.of(probabilities);
  }

  /**
   * The share of the variance of y that the fit follows, about its mean: R squared; refused when
   * all values are equal. For a fit with an intercept.
   */
  public Answer<Double> rSquared() {
    if (Moments.isConstant(values)) {
      return Answer.refused(Reason.NO_VARIANCE);
    }
    Centred centred = Centred.of(values);
    return Answer.number(1 - residualSquares / centred.unscaled(centred.squares(), 2));
  }

  double[][] rows() {
    return rows;
  }

  double[][] inverse() {
    return inverse;
  }
}
