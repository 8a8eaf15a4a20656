package org.opencpas.source;

import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencpas.issue.Numbers;

/**
 * Where the classes of progress begin.
 *
 * @param tooEarly expected share of the way, 0 to 1, below which it is too early to judge
 * @param onTrack pace, 0 to 1, from which an indicator is on track
 * @param behind pace, 0 to 1 and below onTrack, from which it is behind; below it is far behind
 * @param minimumAvailability share of the weight, 0 to 1, that must be observed for a score
 */
public record Thresholds(double tooEarly, double onTrack, double behind, double minimumAvailability)
    implements Serializable {

  /** Those of the documentation: 0.15, 0.95, 0.60 and two thirds. */
  public static final Thresholds DOCUMENTED = new Thresholds(0.15, 0.95, 0.60, 2.0 / 3.0);

  /** Checks ranges and order. */
  public Thresholds {
    if (!(isShare(tooEarly) && isShare(onTrack) && isShare(behind) && isShare(minimumAvailability))
        || behind >= onTrack) {
      throw new IllegalArgumentException("thresholds are shares of 1, behind below on_track");
    }
  }

  private static boolean isShare(double number) {
    return number >= 0 && number <= 1;
  }

  /** The thresholds under their words in assessment.yaml. */
  public SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("too_early", Numbers.text(tooEarly));
    settings.put("on_track", Numbers.text(onTrack));
    settings.put("behind", Numbers.text(behind));
    settings.put("minimum_availability", Numbers.text(minimumAvailability));
    return settings;
  }

  /**
   * The thresholds that settings were written of; what they do not name is as documented.
   *
   * @param settings under the words that {@link #settings} gives
   */
  static Thresholds ofSettings(Map<String, String> settings) {
    return new Thresholds(
        share(settings, "too_early", DOCUMENTED.tooEarly),
        share(settings, "on_track", DOCUMENTED.onTrack),
        share(settings, "behind", DOCUMENTED.behind),
        share(settings, "minimum_availability", DOCUMENTED.minimumAvailability));
  }

  private static double share(Map<String, String> settings, String word, double documented) {
    String text = settings.get(word);
    return text == null ? documented : Double.parseDouble(text);
  }
}
