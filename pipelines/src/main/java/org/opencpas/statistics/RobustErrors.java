package org.opencpas.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencpas.issue.Reason;

/**
 * Standard errors of coefficients whose residuals are not alike or not independent: the roots of
 * the diagonal of {@code (X'X)^-1 M (X'X)^-1}, with M from the residuals. Source: White (1980);
 * MacKinnon and White (1985); Newey and West (1987); Liang and Zeger (1986); R sandwich.
 */
public final class RobustErrors {
  private RobustErrors() {}

  /** How a residual e with leverage h counts, n rows and k columns. */
  public enum Kind {
    /** e^2. */
    HC0,
    /** e^2 n / (n - k). */
    HC1,
    /** e^2 / (1 - h). */
    HC2,
    /** e^2 / (1 - h)^2: the one to use for few rows. */
    HC3
  }

  /** What is done for there being few rows. */
  public enum Adjustment {
    NONE,
    /** n / (n - k) for lags; (g / (g - 1)) (n - 1) / (n - k) for g clusters. */
    DEGREES_OF_FREEDOM
  }

  /** Errors where residuals differ in size. Refused where one row alone sets a coefficient. */
  public static Answer<double[]> unlike(LeastSquares fit, Kind kind) {
    double[][] rows = fit.rows();
    double[] residuals = fit.residuals();
    double[][] scores = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      double rest = 1 - leverage(fit, rows[row]);
      if (rest <= 0 && (kind == Kind.HC2 || kind == Kind.HC3)) {
        return Answer.refused(Reason.ZERO_DENOMINATOR);
      }
      double weight =
          switch (kind) {
            case HC0 -> 1;
            case HC1 -> Math.sqrt((double) rows.length / fit.degreesOfFreedom());
            case HC2 -> 1 / Math.sqrt(rest);
            case HC3 -> 1 / rest;
          };
      scores[row] = times(rows[row], residuals[row] * weight);
    }
    return errors(fit, outer(scores, scores, 0), 1);
  }

  /**
   * Errors where residuals go with those some rows before, rows being in the order of time: lag l
   * counts {@code 1 - l / (lags + 1)}.
   */
  public static Answer<double[]> lagged(LeastSquares fit, int lags, Adjustment adjustment) {
    double[][] scores = scores(fit);
    double[][] middle = outer(scores, scores, 0);
    for (int lag = 1; lag <= Math.min(lags, scores.length - 1); lag++) {
      double weight = 1 - lag / (lags + 1.0);
      double[][] products = outer(scores, scores, lag);
      for (int i = 0; i < middle.length; i++) {
        for (int j = 0; j < middle.length; j++) {
          middle[i][j] += weight * (products[i][j] + products[j][i]);
        }
      }
    }
    double factor =
        adjustment == Adjustment.NONE ? 1 : (double) scores.length / fit.degreesOfFreedom();
    return errors(fit, middle, factor);
  }

  /**
   * Errors where residuals of one cluster go together; needs two clusters.
   *
   * @param clusters the cluster of each row
   */
  public static Answer<double[]> clustered(
      LeastSquares fit, int[] clusters, Adjustment adjustment) {
    double[][] scores = scores(fit);
    Numerals.requireSameLength(scores.length, clusters.length);
    Map<Integer, List<double[]>> members = new LinkedHashMap<>();
    for (int i = 0; i < clusters.length; i++) {
      members.computeIfAbsent(clusters[i], cluster -> new ArrayList<>()).add(scores[i]);
    }
    if (members.size() < 2) {
      return Answer.refused(Reason.TOO_FEW);
    }
    double[][] sums =
        members.values().stream().map(RobustErrors::columnSums).toArray(double[][]::new);
    double groups = members.size();
    double factor =
        adjustment == Adjustment.NONE
            ? 1
            : groups / (groups - 1) * (scores.length - 1) / fit.degreesOfFreedom();
    return errors(fit, outer(sums, sums, 0), factor);
  }

  private static double[] columnSums(List<double[]> rows) {
    double[] sums = new double[rows.get(0).length];
    for (int column = 0; column < sums.length; column++) {
      int each = column;
      sums[column] = Numerals.sum(rows.stream().mapToDouble(row -> row[each]).toArray());
    }
    return sums;
  }

  private static double[][] scores(LeastSquares fit) {
    double[][] rows = fit.rows();
    double[] residuals = fit.residuals();
    double[][] scores = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      scores[row] = times(rows[row], residuals[row]);
    }
    return scores;
  }

  private static double[] times(double[] row, double factor) {
    double[] result = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      result[i] = row[i] * factor;
    }
    return result;
  }

  /** {@code S over rows of one(row) other(row - lag)'}. */
  private static double[][] outer(double[][] one, double[][] other, int lag) {
    int columns = one[0].length;
    double[][] result = new double[columns][columns];
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < columns; j++) {
        double[] products = new double[one.length - lag];
        for (int row = lag; row < one.length; row++) {
          products[row - lag] = one[row][i] * other[row - lag][j];
        }
        result[i][j] = Numerals.sum(products);
      }
    }
    return result;
  }

  private static double leverage(LeastSquares fit, double[] row) {
    double[][] inverse = fit.inverse();
    double[] products = new double[row.length * row.length];
    for (int i = 0; i < row.length; i++) {
      for (int j = 0; j < row.length; j++) {
        products[i * row.length + j] = row[i] * inverse[i][j] * row[j];
      }
    }
    return Numerals.sum(products);
  }

  private static Answer<double[]> errors(LeastSquares fit, double[][] middle, double factor) {
    double[][] inverse = fit.inverse();
    double[] errors = new double[inverse.length];
    for (int k = 0; k < errors.length; k++) {
      double[] products = new double[errors.length * errors.length];
      for (int i = 0; i < errors.length; i++) {
        for (int j = 0; j < errors.length; j++) {
          products[i * errors.length + j] = inverse[k][i] * middle[i][j] * inverse[j][k];
        }
      }
      errors[k] = Math.sqrt(Math.max(0, Numerals.sum(products) * factor));
    }
    return Numerals.areFinite(errors) ? Answer.of(errors) : Answer.refused(Reason.OVERFLOW);
  }
}
