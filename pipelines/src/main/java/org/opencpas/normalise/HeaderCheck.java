package org.opencpas.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Place;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rejections;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.Header;
import org.opencpas.source.Nearest;
import org.opencpas.source.Source;
import org.opencpas.source.SourceFile;

/** Checks the header of a file before its rows: has it the columns that its source needs. */
public final class HeaderCheck {
  private static final Pattern SIGNS = Pattern.compile("[,;\\t|]");
  private static final String ONE_CELL =
      "The first line is a single cell: say in the source which delimiter parts its names.";
  private static final int MOST_NAMED = 40;

  private HeaderCheck() {}

  /**
   * The rejection of the file as a whole (line 0), whose rows are not to be read then; empty when
   * the header will do. A column without a name is not looked at.
   *
   * @param sheet sheet of the file, or member of the archive, that has the header; empty where
   *     there is only one
   */
  public static Optional<Rejection> check(
      Source source, SourceFile file, String sheet, Header header) {
    List<Breach> breaches = new ArrayList<>();
    missing(source, header).ifPresent(breaches::add);
    unknown(source, header).ifPresent(breaches::add);
    Place place = new Place(source.name(), file.path(), sheet, 0);
    return breaches.isEmpty() ? Optional.empty() : Optional.of(Rejections.of(place, breaches, ""));
  }

  private static Optional<Breach> missing(Source source, Header header) {
    List<String> missing = source.missingColumns(header);
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    List<String> present = header.names().stream().filter(name -> !name.isEmpty()).toList();
    String message = "missing: %s; present: %s".formatted(listed(missing), listed(present));
    Rule rule = Rule.COLUMN_MISSING;
    return Optional.of(
        new Breach(
            rule,
            String.join(",", missing),
            message,
            isOneCell(present) ? ONE_CELL : hint(missing, present, rule)));
  }

  private static Optional<Breach> unknown(Source source, Header header) {
    List<String> unknown =
        source.unknownColumns(header).stream().filter(name -> !name.isEmpty()).toList();
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    List<String> known = RecordField.ALL.stream().map(RecordField::name).toList();
    String message = "unknown: %s; known: %s".formatted(listed(unknown), listed(known));
    Rule rule = Rule.COLUMN_UNKNOWN;
    return Optional.of(
        new Breach(rule, String.join(",", unknown), message, hint(unknown, known, rule)));
  }

  /** Names for each name the one that is nearest to it, where one is. */
  private static String hint(List<String> wanted, List<String> others, Rule rule) {
    String nearest =
        wanted.stream()
            .limit(MOST_NAMED)
            .flatMap(name -> Nearest.to(name, others).map(other -> pair(name, other)).stream())
            .collect(Collectors.joining(", "));
    return nearest.isEmpty() ? rule.hint() : "Nearest: " + nearest + ". " + rule.hint();
  }

  /** Whether all names stand in one cell, since another sign parts them. */
  private static boolean isOneCell(List<String> present) {
    return present.size() == 1 && SIGNS.matcher(present.get(0)).find();
  }

  private static String pair(String name, String other) {
    return Quotation.of(name) + " and " + Quotation.of(other);
  }

  private static String listed(List<String> names) {
    String text =
        names.stream().limit(MOST_NAMED).map(Quotation::of).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMED
        ? text + " and " + (names.size() - MOST_NAMED) + " more"
        : text;
  }
}
