package org.opencpas.bench.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ids and names of a workspace: what its framework and its returns have in common. */
final class Plan {
  private static final List<String> LANDS =
      List.of(
          "Kestria",
          "Velmora",
          "Dahlune",
          "Quorra",
          "Mirvane",
          "Talbrek",
          "Sundary",
          "Ulvarra",
          "Pellowe",
          "Zimbrane",
          "Ostenwe");

  private final Scale scale;

  Plan(Scale scale) {
    this.scale = scale;
  }

  Scale scale() {
    return scale;
  }

  /** The country of a mission. */
  static String land(int mission) {
    return LANDS.get(mission);
  }

  /** Three letters that stand for the country. */
  static String code(int mission) {
    return land(mission).substring(0, 3).toUpperCase(Locale.ROOT);
  }

  static String missionId(int mission) {
    return code(mission) + "MIS";
  }

  static String rootId(int mission) {
    return code(mission);
  }

  static String regionId(int mission, int region) {
    return String.format(Locale.ROOT, "%s%03d", code(mission), region + 1);
  }

  /** The regions of a mission, without its root. */
  List<String> regionIds(int mission) {
    List<String> ids = new ArrayList<>();
    for (int region = 0; region < scale.regions(); region++) {
      ids.add(regionId(mission, region));
    }
    return ids;
  }

  /** The indicators of a mission. */
  List<PlannedIndicator> indicators(int mission) {
    List<PlannedIndicator> indicators = new ArrayList<>();
    for (int number = 0; number < scale.indicatorsOf(mission); number++) {
      indicators.add(new PlannedIndicator(mission, number));
    }
    return indicators;
  }

  /** Pairs of an outcome and an output below it, in a mission. */
  int outcomes(int mission) {
    return Math.max(2, scale.indicatorsOf(mission) / 12);
  }

  static String objectiveId(int mission, int objective) {
    return String.format(Locale.ROOT, "%s-O%d", code(mission), objective + 1);
  }

  static String outcomeId(int mission, int outcome) {
    return String.format(Locale.ROOT, "%s-C%03d", code(mission), outcome + 1);
  }

  static String outputId(int mission, int outcome) {
    return String.format(Locale.ROOT, "%s-P%03d", code(mission), outcome + 1);
  }
}
