package org.opencpas.decode.sdmx;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencpas.source.Blanks;

/**
 * A column of SDMX-CSV, and what its cells have around the codes.
 *
 * @param name id of the component, without its label and without brackets
 * @param traits what cells have around the codes
 * @param separator what stands between several values of a cell
 */
record SdmxColumn(String name, Set<Trait> traits, char separator) {

  /** What cells have around the codes. */
  enum Trait {
    /** A label behind each code. */
    LABELS,
    /** Several values. */
    VALUES,
    /** A text in each of several languages. */
    LANGUAGES
  }

  private static final String LABEL = ": ";
  private static final String PREFERRED = "en:";

  /** Components that are texts, in which a colon is a colon. */
  private static final List<String> TEXTS = List.of("COMMENT", "TITLE", "NOTE", "DESC");

  SdmxColumn {
    traits = Set.copyOf(traits);
  }

  /**
   * Reads what the header says about a column.
   *
   * @param separator what stands between several values of a cell
   */
  static SdmxColumn of(String header, char separator) {
    String id = Blanks.trim(beforeLabel(header));
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (id.length() < Blanks.trim(header).length() && TEXTS.stream().noneMatch(id::contains)) {
      traits.add(Trait.LABELS);
    }
    int bracket = id.lastIndexOf('[');
    if (bracket > 0 && id.endsWith("]")) {
      traits.add(bracket == id.length() - 2 ? Trait.VALUES : Trait.LANGUAGES);
    }
    return new SdmxColumn(id.replaceAll("\\[[^\\]]*\\]", ""), traits, separator);
  }

  /** The same column, whose cells have labels behind their codes. */
  SdmxColumn labelled() {
    Set<Trait> more = EnumSet.of(Trait.LABELS);
    more.addAll(traits);
    return new SdmxColumn(name, more, separator);
  }

  private static String beforeLabel(String text) {
    int label = text.indexOf(LABEL);
    return label < 0 ? text : text.substring(0, label);
  }

  /** The codes of a cell; of several languages the English text, else the first that there is. */
  String read(String cell) {
    if (traits.isEmpty() || cell.isEmpty()) {
      return cell;
    }
    if (traits.contains(Trait.LANGUAGES)) {
      return text(cell);
    }
    return traits.contains(Trait.VALUES)
        ? parts(cell).stream().map(this::code).collect(Collectors.joining(";"))
        : code(cell);
  }

  private String code(String value) {
    return traits.contains(Trait.LABELS) ? beforeLabel(value) : value;
  }

  private String text(String cell) {
    List<String> texts =
        parts(cell).stream().filter(each -> each.indexOf(':') < each.length() - 1).toList();
    return texts.stream()
        .filter(each -> each.startsWith(PREFERRED))
        .findFirst()
        .or(() -> texts.stream().findFirst())
        .map(each -> Blanks.trim(each.substring(each.indexOf(':') + 1)))
        .orElse("");
  }

  /** The values of a cell; one that holds the separator stands in quotes. */
  private List<String> parts(String cell) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) == '"') {
        quoted = !quoted;
      } else if (cell.charAt(i) == separator && !quoted) {
        parts.add(plain(cell.substring(start, i)));
        start = i + 1;
      }
    }
    parts.add(plain(cell.substring(start)));
    return parts;
  }

  private static String plain(String part) {
    String text = Blanks.trim(part);
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
  }
}
