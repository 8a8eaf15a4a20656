package org.opencpas.sample;

import java.math.BigDecimal;
import java.util.List;
import org.opencpas.sample.PlainProgress.Progress;

/**
 * An indicator in one place, and the rows that speak for it in equal shares.
 *
 * @param weight its weight among all indicators
 */
record PlainVoice(String indicator, double weight, List<Progress> rows) {

  /** What a component reported itself, or else what everybody did; its headline, or else parts. */
  static PlainVoice of(String indicator, double weight, String component, List<Progress> all) {
    List<Progress> own =
        all.stream().filter(row -> row.fact().component().equals(component)).toList();
    List<Progress> rows = own.isEmpty() ? all : own;
    List<Progress> headlines = rows.stream().filter(row -> row.fact().isHeadline()).toList();
    List<Progress> parts = rows.stream().filter(row -> !row.fact().isHeadline()).toList();
    boolean mute =
        headlines.stream()
            .allMatch(row -> row.figure().rollUp.equals("parts") && row.achievement() == null);
    boolean partsScore = parts.stream().anyMatch(row -> row.achievement() != null);
    boolean partsSpeak = headlines.isEmpty() || (mute && partsScore);
    return new PlainVoice(indicator, weight, partsSpeak ? parts : headlines);
  }

  /** Weight of one row. */
  BigDecimal share() {
    return rows.isEmpty() ? BigDecimal.ZERO : new BigDecimal(weight / rows.size());
  }

  /** Rows that can be scored. */
  List<Progress> scored() {
    return rows.stream().filter(row -> row.achievement() != null).toList();
  }

  /** Weight of the rows that can be scored. */
  BigDecimal scoredWeight() {
    return share().multiply(BigDecimal.valueOf(scored().size()));
  }

  /** Achievement within -1 and 1, by weight. */
  BigDecimal points() {
    BigDecimal points = BigDecimal.ZERO;
    for (Progress row : scored()) {
      points = points.add(share().multiply(clipped(row)));
    }
    return points;
  }

  /** Achievement as scores use it, so that collapse is not hidden. */
  static BigDecimal clipped(Progress row) {
    Double raw = row.raw();
    return raw == null ? BigDecimal.ZERO : new BigDecimal(Math.min(1, Math.max(-1, raw)));
  }
}
