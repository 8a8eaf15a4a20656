package org.opencpas.framework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.source.SourceFormat;

/**
 * The name of a file of a framework's directory: {@code <stem>.<ending>}, or {@code
 * <stem>.<version>.<ending>} where it is a version of that file.
 *
 * @param path path of the file, with forward slashes
 * @param stem the name up to the first dot
 * @param version the word between stem and ending; empty in a plain name
 * @param ending the rest, without a dot before it; empty where there is none
 */
record VersionedName(String path, String stem, String version, String ending) {
  private static final Pattern VERSION = Pattern.compile("[a-z0-9-]+");

  // Text that is packed has two: indicators.csv.gz.
  private static final Set<String> UNPACKED =
      Set.of("csv", "tsv", "txt", "geojson", "xlsx", "xlsm", "xls");

  static VersionedName of(String path) {
    List<String> words = Arrays.asList(path.substring(path.lastIndexOf('/') + 1).split("\\.", -1));
    int last = words.size() - 1;
    int endings =
        last > 1 && UNPACKED.contains(words.get(last - 1).toLowerCase(Locale.ROOT)) ? 2 : 1;
    int first = Math.max(1, words.size() - endings);
    return new VersionedName(
        path,
        words.get(0),
        String.join(".", words.subList(1, first)),
        String.join(".", words.subList(first, words.size())));
  }

  boolean hasVersion() {
    return !version.isEmpty();
  }

  /** Path of the file that this is a version of. */
  String plainPath() {
    return directory() + stem + (ending.isEmpty() ? "" : "." + ending);
  }

  private String directory() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /**
   * What the versions of one file have in common: directory and stem, and whether tables or areas
   * follow.
   */
  String group() {
    if (BoundaryReader.holdsAreas(path)) {
      return directory() + stem + " areas";
    }
    return directory()
        + stem
        + (SourceFormat.ofWorkbook(path).isPresent() ? " workbook" : " table");
  }

  Optional<Mistake> mistake() {
    if (version.isEmpty() || VERSION.matcher(version).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Mistake(
            path,
            0,
            0,
            "the version " + Quotation.of(version) + " of " + plainPath(),
            "a version of small letters, digits and hyphens, such as "
                + stem
                + ".2024-07-01."
                + ending));
  }
}
