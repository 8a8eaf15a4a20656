package org.opencpas.sample;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainProgress.Progress;

/** Weights, left-out indicators and achievements, draw by draw. */
final class PlainDrawn {

  /**
   * What was held against a goal.
   *
   * @param value x
   * @param errors the facts that it rests on
   * @param baseline b, in its unit; null where a range is kept, or without one
   * @param target T; likewise
   * @param from lower end of a range to be kept; null where a target is to be reached
   * @param to upper end; likewise
   */
  record Held(
      double value,
      List<PlainError> errors,
      @Nullable Double baseline,
      @Nullable Double target,
      @Nullable Double from,
      @Nullable Double to,
      @Nullable Double tolerance) {}

  final int draws;
  private final Plan plan;
  private final double spread;
  private final YamlNode errors;
  private final Map<String, List<String>> leftOut = new TreeMap<>();
  private final Map<String, double[]> factors = new TreeMap<>();
  private final IdentityHashMap<Progress, double[]> achievements = new IdentityHashMap<>();

  PlainDrawn(Plan plan, YamlNode sensitivity) {
    this.plan = plan;
    String count = sensitivity.get("draws").text();
    String weights = sensitivity.get("weights").text();
    this.draws = count.isEmpty() ? 1000 : Integer.parseInt(count);
    this.spread = weights.isEmpty() ? 0.25 : Double.parseDouble(weights);
    this.errors = sensitivity.get("errors");
  }

  /** The numbers of a name: a stream of SplitMix64, one a draw. */
  private long[] stream(String name) {
    SplitMix stream = new SplitMix(key(name));
    long[] bits = new long[draws];
    for (int draw = 0; draw < draws; draw++) {
      bits[draw] = stream.next();
    }
    return bits;
  }

  private static long key(String name) {
    String hash = KestriaGenerator.sha256(name.getBytes(StandardCharsets.UTF_8));
    return new BigInteger(hash.substring(0, 16), 16).longValue();
  }

  private static double uniform(long bits) {
    return (bits >>> 11) / 9007199254740992.0;
  }

  /** What the weight of an indicator is multiplied with, draw by draw; 0 when it is left out. */
  double[] factors(String mission, String indicator) {
    String name = mission + "\n" + indicator;
    List<String> out = leftOut.computeIfAbsent(mission, this::leftOut);
    return factors.computeIfAbsent(
        name,
        absent -> {
          long[] bits = stream("weight\n" + name);
          double[] drawn = new double[draws];
          for (int draw = 0; draw < draws; draw++) {
            boolean isOut = out.get(draw).equals(indicator);
            drawn[draw] = isOut ? 0 : 1 + spread * (2 * uniform(bits[draw]) - 1);
          }
          return drawn;
        });
  }

  private List<String> leftOut(String mission) {
    Map<String, long[]> candidates = new TreeMap<>();
    for (Plan.Indicator each : plan.indicators.values()) {
      PlainKind kind = PlainKind.judged(each);
      if (each.isOf(mission)
          && !each.resultLevel().equals("context")
          && kind != PlainKind.ORDINAL
          && kind != PlainKind.QUALITATIVE) {
        candidates.put(each.id(), stream("left out\n" + mission + "\n" + each.id()));
      }
    }
    List<String> out = new ArrayList<>();
    for (int draw = 0; draw < draws; draw++) {
      String least = "";
      long bits = -1;
      for (Map.Entry<String, long[]> each : candidates.entrySet()) {
        long own = each.getValue()[draw];
        if (least.isEmpty() || Long.compareUnsigned(own, bits) < 0) {
          least = each.getKey();
          bits = own;
        }
      }
      out.add(least);
    }
    return out;
  }

  /** The achievement of a row, draw by draw, within -1 and 1. */
  double[] achievement(Progress row) {
    double[] drawn = achievements.computeIfAbsent(row, this::achievements);
    if (drawn.length == 0) {
      drawn = new double[draws];
      Arrays.fill(drawn, PlainVoice.clipped(row).doubleValue());
    }
    return drawn;
  }

  /** Whether the achievement of a row is the same in every draw. */
  boolean isCertain(Progress row) {
    return achievements.computeIfAbsent(row, this::achievements).length == 0;
  }

  private double[] achievements(Progress row) {
    List<PlainError> uncertain = new ArrayList<>();
    for (PlainError each : row.held().errors()) {
      double[] ends = ends(each);
      if (ends[0] < 0 || ends[1] > 0) {
        uncertain.add(each);
      }
    }
    uncertain.sort(Comparator.comparingLong(each -> key(name(each.fact()))));
    double[] drawn = new double[uncertain.isEmpty() ? 0 : draws];
    for (PlainError each : uncertain) {
      double[] ends = ends(each);
      long[] bits = stream(name(each.fact()));
      for (int draw = 0; draw < draws; draw++) {
        drawn[draw] += each.effect() * triangular(uniform(bits[draw]), ends[0], ends[1]);
      }
    }
    for (int draw = 0; draw < drawn.length; draw++) {
      drawn[draw] = Math.max(-1, Math.min(1, moved(row, drawn[draw])));
    }
    return drawn;
  }

  private static double moved(Progress row, double error) {
    Held held = row.held();
    double x = held.value() + error;
    Double from = held.from();
    Double to = held.to();
    Double tolerance = held.tolerance();
    if (from != null && to != null && tolerance != null) {
      return 1 - Math.max(0, Math.max(from - x, x - to)) / tolerance;
    }
    Double baseline = held.baseline();
    Double target = held.target();
    Double raw = row.raw();
    if (baseline == null || target == null || raw == null) {
      throw new IllegalStateException("nothing to reach in " + row);
    }
    return raw + error / (target - baseline);
  }

  private static String name(Fact fact) {
    return String.join(
        "\n",
        "error",
        fact.mission(),
        fact.indicator(),
        fact.region(),
        fact.component(),
        fact.disaggregation(),
        fact.span().start().toString(),
        fact.span().end().toString());
  }

  /** How far below and above its value a fact may lie. */
  private double[] ends(PlainError error) {
    Double low = error.low();
    Double high = error.high();
    if (low != null && high != null) {
      double least = Math.min(error.value(), Math.min(low, high));
      double most = Math.max(error.value(), Math.max(low, high));
      return new double[] {least - error.value(), most - error.value()};
    }
    YamlNode declared = errors.get(error.fact().indicator());
    String percent = declared.get("percent").text();
    String value = declared.get("value").text();
    double reach =
        percent.isEmpty()
            ? (value.isEmpty() ? 0 : Double.parseDouble(value))
            : Math.abs(error.value()) / 100 * Double.parseDouble(percent);
    return new double[] {-reach, reach};
  }

  /** The error below which a share of all errors lies. */
  static double triangular(double share, double low, double high) {
    double width = high - low;
    double atZero = -low / width;
    return share < atZero
        ? low + Math.sqrt(share * width * -low)
        : high - Math.sqrt((1 - share) * width * high);
  }
}
