package org.opencpas.propose;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencpas.decode.Container;
import org.opencpas.source.FileLayout;
import org.opencpas.source.ReadySources;
import org.opencpas.source.Source;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TextFormat;

/**
 * What one file was taken for.
 *
 * @param file the file
 * @param looked its first rows
 * @param layout how they were read; of a plain table, that of the table
 * @param draft the source that it would make, where the file alone says that; empty for a table
 *     with columns of its own, about which files of one shape are asked together
 * @param near what else was near, for people
 */
record Recognition(
    GivenFile file, Looked looked, FileLayout layout, Optional<SourceDraft> draft, String near) {

  private static final List<String> CANONICAL = List.of("mission_id", "indicator_id", "period");

  /** Looks what a file is: a ready mapping, a standard, canonical records, or a table. */
  static Recognition of(GivenFile file, Mission mission) {
    if (!file.trouble().isEmpty()) {
      return unknown(file, file.trouble());
    }
    Container container = file.container();
    if (container == Container.EMPTY || container == Container.BINARY || container.isPacked()) {
      return unknown(file, "it holds " + file.kind());
    }
    Looks looks = new Looks(file);
    List<ReadyMatch> matches =
        ReadySources.NAMES.stream()
            .flatMap(name -> ReadyMatch.of(name, looks, mission).stream())
            .sorted(
                Comparator.comparingInt((ReadyMatch match) -> match.missing().size())
                    .thenComparing(match -> -match.columns())
                    .thenComparing(ReadyMatch::broken))
            .toList();
    Optional<ReadyMatch> best = matches.stream().filter(ReadyMatch::fits).findFirst();
    return best.isPresent() ? ready(file, best.get(), matches) : plain(looks, near(matches));
  }

  private static Recognition ready(GivenFile file, ReadyMatch best, List<ReadyMatch> all) {
    // The best is the first of those that fit.
    List<ReadyMatch> rivals = all.stream().filter(ReadyMatch::fits).skip(1).toList();
    boolean clear = rivals.stream().noneMatch(match -> match.columns() >= best.columns());
    List<String> others = rivals.stream().map(ReadyMatch::name).toList();
    String doubt = clear ? "" : "these ready mappings fit as well: " + String.join(", ", others);
    List<YamlLine> lines =
        Stream.concat(
                Stream.of(new YamlLine(best.lines().get(0).text(), doubt)),
                best.lines().stream().skip(1))
            .toList();
    SourceDraft draft =
        new SourceDraft(
            "the ready mapping " + best.name(),
            clear ? Sureness.SURE : Sureness.UNSURE,
            lines,
            Map.of(),
            Doubts.of(lines));
    FileLayout layout = SourceDraft.read(lines).value().map(Source::layout).orElseThrow();
    return new Recognition(file, best.looked(), layout, Optional.of(draft), "");
  }

  private static String near(List<ReadyMatch> matches) {
    return matches.stream()
        .filter(match -> match.isNear() && !match.missing().isEmpty())
        .limit(2)
        .map(
            match ->
                "the ready mapping "
                    + match.name()
                    + ", but for the columns "
                    + String.join(", ", match.missing()))
        .collect(Collectors.joining("; "));
  }

  private static Recognition plain(Looks looks, String near) {
    GivenFile file = looks.file();
    Optional<Standard> ofRoot = Standard.ofRoot(file.root());
    Optional<SourceFormat> format = file.container().plainFormat();
    if (format.isEmpty()) {
      return ofRoot.isPresent()
          ? standard(file, ofRoot.get(), near)
          : unknown(file, "no format is known for " + file.kind());
    }
    FileLayout layout = new FileLayout(format.get(), TextFormat.DETECTED, TablePlace.FIRST);
    Looked looked = looks.at(layout);
    Optional<Standard> standard = Standard.ofTable(looked);
    if (standard.isPresent() && standard.get().format().isPresent()) {
      Recognition found = standard(file, standard.get(), near);
      if (found.looked().header().isPresent()) {
        return found;
      }
    }
    if (looked.header().isEmpty()) {
      String why =
          looked.trouble().isEmpty()
              ? "there is no row in it, or not on its first sheet"
              : looked.trouble();
      return unknown(file, why);
    }
    boolean canonical = looked.header().get().names().containsAll(CANONICAL);
    return new Recognition(
        file,
        looked,
        layout,
        canonical ? Optional.of(canonical(format.get())) : Optional.empty(),
        near);
  }

  private static SourceDraft canonical(SourceFormat format) {
    String word =
        format == SourceFormat.CSV ? SourceFormat.INDICATOR_RECORDS.word() : format.word();
    return new SourceDraft(
        "indicator records with the canonical columns",
        Sureness.SURE,
        List.of(YamlLine.of("format: " + word)),
        Map.of(),
        List.of());
  }

  /** A file of a standard: with a layout of its own where this version has one. */
  private static Recognition standard(GivenFile file, Standard standard, String near) {
    Optional<Source> source =
        standard
            .format()
            .flatMap(
                word ->
                    SourceDraft.read(List.of(YamlLine.of("format: " + word)))
                        .value()
                        .or(() -> SourceDraft.read(minimal(word)).value()));
    if (source.isEmpty()) {
      return unknown(file, "it is " + standard.title() + ", which this version does not read");
    }
    Looked looked = Looking.at(file, source.get().layout());
    if (looked.header().isEmpty()) {
      return unknown(file, "it looks like " + standard.title() + ", but: " + looked.trouble());
    }
    return new Recognition(file, looked, source.get().layout(), Optional.empty(), near);
  }

  /** Enough of a mapping to have the format read. */
  private static List<YamlLine> minimal(String word) {
    return List.of(
        YamlLine.of("format: " + word),
        YamlLine.of(
            "mapping: {mission_id: {constant: a}, indicator_id: {constant: a}, period: {constant:"
                + " \"2000\"}}"));
  }

  private static Recognition unknown(GivenFile file, String why) {
    Looked nothing = new Looked(List.of(), 0, true, why, NothingDecoded.FILE, null);
    return new Recognition(
        file, nothing, FileLayout.CSV, Optional.of(SourceDraft.unknown(file.kind(), why)), "");
  }

  /** What files must share to be of one source. */
  String shape() {
    String kind =
        draft
            .map(each -> each.recognised() + each.lines() + each.decide())
            .orElseGet(
                () ->
                    looked.header().map(header -> String.join("\n", header.names())).orElse("")
                        + "\n"
                        + looked.decoded().delimiter());
    boolean known = draft.map(SourceDraft::isKnown).orElse(true);
    return known ? layout.format() + "\n" + near + "\n" + kind : "unknown\n" + file.path();
  }
}
