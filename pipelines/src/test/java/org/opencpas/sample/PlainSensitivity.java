package org.opencpas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainProgress.Progress;

/** How far scores move, and in how many draws they are better than before. */
final class PlainSensitivity {
  private static final List<String> COMPONENTS =
      List.of("military", "police", "civilian", "support");

  /** Ends of a score; null for the reason. */
  record Range(@Nullable Double low, @Nullable Double high, String reason) {}

  /** Share of the draws; null for the reason. Dates are null without a period to compare with. */
  record Better(
      @Nullable Double share, @Nullable LocalDate start, @Nullable LocalDate end, String reason) {}

  private final PlainDrawn drawn;

  PlainSensitivity(PlainDrawn drawn) {
    this.drawn = drawn;
  }

  private static List<Progress> inOrder(PlainVoice voice) {
    List<Progress> rows = new ArrayList<>(voice.scored());
    rows.sort(
        Comparator.comparing((Progress row) -> COMPONENTS.indexOf(row.fact().component()))
            .thenComparing(row -> row.fact().disaggregation()));
    return rows;
  }

  /** The ends of a score. */
  Range range(String mission, List<PlainVoice> voices, @Nullable Double score, String reason) {
    if (drawn.draws == 0 || score == null) {
      return new Range(null, null, drawn.draws == 0 ? "no_draws" : reason);
    }
    double[] sums = new double[drawn.draws];
    double[] weights = new double[drawn.draws];
    for (PlainVoice voice : voices) {
      double[] factors = drawn.factors(mission, voice.indicator());
      double share = voice.share().doubleValue();
      for (Progress row : inOrder(voice)) {
        double[] achievement = drawn.achievement(row);
        for (int draw = 0; draw < drawn.draws; draw++) {
          sums[draw] += share * achievement[draw] * factors[draw];
          weights[draw] += share * factors[draw];
        }
      }
    }
    List<Double> scores = new ArrayList<>();
    for (int draw = 0; draw < drawn.draws; draw++) {
      if (weights[draw] > 0) {
        scores.add(sums[draw] / weights[draw]);
      }
    }
    if (scores.isEmpty()) {
      return new Range(null, null, "nothing_left");
    }
    if (isAlwaysTheSame(voices)) {
      return new Range(score, score, "");
    }
    Collections.sort(scores);
    double low = Math.min(score, quantile(scores, 0.05));
    double high = Math.max(score, quantile(scores, 0.95));
    return new Range(low == 0 ? 0.0 : low, high == 0 ? 0.0 : high, "");
  }

  private boolean isAlwaysTheSame(List<PlainVoice> voices) {
    Set<String> indicators = new TreeSet<>();
    Set<Double> values = new TreeSet<>();
    for (PlainVoice voice : voices) {
      for (Progress row : voice.scored()) {
        if (voice.weight() > 0) {
          indicators.add(voice.indicator());
          values.add(PlainVoice.clipped(row).doubleValue() + 0.0);
          if (!drawn.isCertain(row)) {
            return false;
          }
        }
      }
    }
    return indicators.size() == 1 || values.size() == 1;
  }

  /** Between two values, as R does. */
  private static double quantile(List<Double> sorted, double share) {
    double place = share * (sorted.size() - 1);
    int below = (int) Math.floor(place + 1e-12);
    int above = Math.min(below + 1, sorted.size() - 1);
    double part = Math.max(0, place - below);
    return sorted.get(below) + part * (sorted.get(above) - sorted.get(below));
  }

  /** Nothing to compare with. */
  Better none(String reason) {
    return new Better(null, null, null, drawn.draws == 0 ? "no_draws" : reason);
  }

  /** The share of the draws in which it is better now than in an earlier period. */
  Better better(
      String mission, List<PlainVoice> now, Span span, List<PlainVoice> then, String reason) {
    if (drawn.draws == 0) {
      return none("");
    }
    if (!reason.isEmpty()) {
      return new Better(null, span.start(), span.end(), reason);
    }
    double due = 0;
    double matched = 0;
    double[] gains = new double[drawn.draws];
    double[] weights = new double[drawn.draws];
    for (PlainVoice one : now) {
      for (PlainVoice other : then) {
        if (one.indicator().equals(other.indicator())) {
          due += one.weight();
          double share = Math.min(one.share().doubleValue(), other.share().doubleValue());
          for (Progress row : inOrder(one)) {
            for (Progress before : inOrder(other)) {
              if (isAlike(row.fact(), before.fact())) {
                matched += share;
                add(mission, share, row, before, gains, weights);
              }
            }
          }
        }
      }
    }
    if (matched == 0 || matched / due < 2.0 / 3 - 1e-12) {
      return new Better(null, span.start(), span.end(), "unmatched");
    }
    int counted = 0;
    double better = 0;
    for (int draw = 0; draw < drawn.draws; draw++) {
      counted += weights[draw] > 0 ? 1 : 0;
      better += weights[draw] > 0 ? (Math.signum(gains[draw]) + 1) / 2 : 0;
    }
    return counted == 0
        ? new Better(null, span.start(), span.end(), "nothing_left")
        : new Better(better / counted, span.start(), span.end(), "");
  }

  private static boolean isAlike(Fact one, Fact other) {
    return one.component().equals(other.component())
        && one.disaggregation().equals(other.disaggregation());
  }

  private void add(
      String mission,
      double share,
      Progress row,
      Progress before,
      double[] gains,
      double[] weights) {
    double[] factors = drawn.factors(mission, row.fact().indicator());
    double[] achievement = drawn.achievement(row);
    double[] earlier = drawn.achievement(before);
    for (int draw = 0; draw < drawn.draws; draw++) {
      gains[draw] += share * (achievement[draw] - earlier[draw]) * factors[draw];
      weights[draw] += share * factors[draw];
    }
  }
}
