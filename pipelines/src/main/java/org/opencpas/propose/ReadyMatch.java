package org.opencpas.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencpas.decode.Container;
import org.opencpas.source.Header;
import org.opencpas.source.MappedCell;
import org.opencpas.source.MappedRow;
import org.opencpas.source.RawRow;
import org.opencpas.source.Source;
import org.opencpas.source.SourceFormat;

/**
 * How well a ready mapping fits a file.
 *
 * @param name the word of the mapping
 * @param lines the lines of a source that uses it
 * @param looked the first rows, as the mapping has them read
 * @param columns columns of the file that it reads
 * @param missing columns that it needs and the file lacks
 * @param broken share of the records looked at that have a broken cell
 */
record ReadyMatch(
    String name,
    List<YamlLine> lines,
    Looked looked,
    int columns,
    List<String> missing,
    double broken) {
  private static final int MOST_CONSTANTS = 2;
  private static final int FEWEST = 3;

  /** Of the columns that it needs, the share that must be there to name it at all. */
  private static final double NEAR = 0.6;

  private static final double MOST_BROKEN = 0.5;

  ReadyMatch {
    lines = List.copyOf(lines);
    missing = List.copyOf(missing);
  }

  /** How well the mapping of a name fits a file; empty where not even its format does. */
  static Optional<ReadyMatch> of(String name, Looks looks, Mission mission) {
    Optional<List<YamlLine>> own = lines(name, "", mission);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Container container = looks.file().container();
    SourceFormat format = source(own.get()).format();
    boolean plain = Container.plainFormats().contains(format);
    Optional<SourceFormat> other = container.plainFormat().filter(each -> plain && each != format);
    boolean possible = plain ? container.plainFormat().isPresent() : container.isText();
    Optional<List<YamlLine>> lines =
        other.isPresent() ? lines(name, other.get().word(), mission) : own;
    return possible ? lines.flatMap(each -> of(name, looks, each)) : Optional.empty();
  }

  private static Optional<ReadyMatch> of(String name, Looks looks, List<YamlLine> lines) {
    Source source = source(lines);
    Looked looked = looks.at(source.layout());
    if (looked.header().isEmpty()) {
      return Optional.empty();
    }
    Header header = looked.header().get();
    List<String> missing = source.missingColumns(header);
    Set<String> columns = source.mapping().columns();
    int there = (int) columns.stream().filter(column -> header.position(column) >= 0).count();
    double broken = missing.isEmpty() ? broken(source, looked) : 1;
    return Optional.of(new ReadyMatch(name, lines, looked, there, missing, broken));
  }

  private static Source source(List<YamlLine> lines) {
    return SourceDraft.read(lines).value().orElseThrow();
  }

  /**
   * The lines of a source that names the mapping, with the constants that it lacks.
   *
   * @param format format of the files where it is not that of the mapping; empty where it is
   */
  private static Optional<List<YamlLine>> lines(String name, String format, Mission mission) {
    for (int constants = 0; constants <= MOST_CONSTANTS; constants++) {
      List<YamlLine> lines = new ArrayList<>();
      lines.add(YamlLine.of("mapping: " + YamlText.of(name)));
      if (!format.isEmpty()) {
        lines.add(YamlLine.of("format: " + format));
      }
      if (constants > 0) {
        String indicator = constants > 1 ? ", indicator_id: " + YamlText.of(name) : "";
        String text = "mission_id: " + YamlText.of(mission.id()) + indicator;
        lines.add(new YamlLine("constants: {" + text + "}", mission.doubt()));
      }
      if (SourceDraft.read(lines).value().isPresent()) {
        return Optional.of(lines);
      }
    }
    return Optional.empty();
  }

  private static double broken(Source source, Looked looked) {
    long broken = 0;
    long all = 0;
    for (RawRow row : looked.rows()) {
      for (MappedRow record : source.mapping().records(row)) {
        all++;
        broken += record.cells().values().stream().anyMatch(ReadyMatch::isBroken) ? 1 : 0;
      }
    }
    return all == 0 ? 1 : (double) broken / all;
  }

  private static boolean isBroken(MappedCell cell) {
    return cell.rule().isPresent();
  }

  /** Whether the file is what the mapping is for. */
  boolean fits() {
    return missing.isEmpty() && columns >= FEWEST && broken <= MOST_BROKEN;
  }

  /** Whether the file is much like what the mapping is for. */
  boolean isNear() {
    return columns >= FEWEST && columns >= NEAR * (columns + missing.size());
  }
}
