package org.opencpas.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opencpas.calendar.Period;
import org.opencpas.source.Nearest;

/** Finds what somebody means, and says what there is where it is not there. */
final class KnownPlaces {
  private static final int SHOWN = 12;

  private final Asking asking;
  private final String audience;

  /**
   * Looks into a release.
   *
   * @param audience whom it is made for
   */
  KnownPlaces(Asking asking, String audience) {
    this.asking = asking;
    this.audience = audience;
  }

  /**
   * The id of a region.
   *
   * @param written its id or one of its names
   * @throws QueryException when it is none, or the name of several
   */
  String region(String written) {
    List<String> found = column(asking.ask("trace_regions", written), "region_id");
    if (found.isEmpty()) {
      List<String> all = column(asking.ask("trace_all_regions"), "word");
      throw new QueryException(
          "no region is called " + written + instead(written, all, "FROM regions"));
    }
    if (found.size() > 1 && !found.get(0).equals(written)) {
      throw new QueryException(
          "several regions are called " + written + "; say which: " + String.join(", ", found));
    }
    return found.get(0);
  }

  /** Says why an indicator has no figure at a region and period. */
  QueryException noFigure(String indicator, String region, Period period) {
    Table known = asking.ask("trace_known", indicator);
    if (known.isEmpty()) {
      List<String> all = column(asking.ask("trace_all_indicators"), "word");
      return new QueryException(
          "no indicator "
              + indicator
              + " has a figure"
              + instead(indicator, all, "SELECT indicator_id, title FROM indicators"));
    }
    StringBuilder text = new StringBuilder(indicator);
    text.append(" has no figure for ").append(region).append(" in ").append(period.text());
    text.append("; it has:");
    for (int row = 0; row < known.size(); row++) {
      text.append("\n  ").append(known.text(row, "period_type"));
      text.append(' ').append(known.text(row, "span"));
      text.append(" for ").append(known.text(row, "regions"));
      text.append(" by ").append(known.text(row, "components"));
    }
    return new QueryException(text + note());
  }

  /** Says why there is no score at a region and period. */
  QueryException noScore(ScoreQuestion question, String region) {
    Table known = asking.ask("trace_scores", region);
    StringBuilder text = new StringBuilder("there is no score for " + region);
    text.append(" in ").append(question.period().text()).append(" of component ");
    text.append(question.component()).append(" at level ").append(question.resultLevel());
    if (known.isEmpty()) {
      return new QueryException(text + ", nor any other for this region" + note());
    }
    text.append("; there are:");
    for (int row = 0; row < known.size(); row++) {
      text.append("\n  ").append(known.text(row, "period_type"));
      text.append(' ').append(known.text(row, "span"));
      text.append(" of ").append(known.text(row, "components"));
      text.append(" at ").append(known.text(row, "result_levels"));
    }
    return new QueryException(text + note());
  }

  private String instead(String written, Collection<String> all, String sql) {
    List<String> near = new ArrayList<>(Nearest.several(written, all));
    Optional<String> list =
        all.size() <= SHOWN
            ? Optional.of("; there are " + String.join(", ", all))
            : near.isEmpty()
                ? Optional.empty()
                : Optional.of(
                    "; nearest: "
                        + String.join(", ", near.subList(0, Math.min(SHOWN, near.size()))));
    return list.orElse("") + "; all: opencpas query DIR \"" + sql + "\"" + note();
  }

  private String note() {
    return audience.equals("internal")
        ? ""
        : "\n  (this release is made for the audience "
            + audience
            + ", and what is above it is not in it)";
  }

  private static List<String> column(Table table, String column) {
    return IntStream.range(0, table.size()).mapToObj(row -> table.text(row, column)).toList();
  }
}
