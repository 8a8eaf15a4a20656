package org.opencpas.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.opencpas.calendar.ScheduleEntry;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Quotation;
import org.opencpas.schemas.PeriodType;

/**
 * Reads assessment.yaml strictly: a key that nobody reads, a word that is not known and everything
 * that is missing is a mistake, and all mistakes are told at once with line and column.
 */
public final class WorkspaceReader {
  /** Name of the file in the directory of a workspace. */
  public static final String FILE = "assessment.yaml";

  private static final String READY = "a list of " + String.join(", ", ReadyTables.NAMES);
  private static final String SOURCES =
      "a list of sources, at least one unless there is a schedule";
  private static final long LARGEST_FILE = 1_000_000;
  static final Set<String> KEYS =
      words(
          "name",
          "periods",
          "thresholds",
          "limits",
          "trend",
          "sources",
          "mappings",
          "validation",
          "sensitivity",
          "strength",
          "schedule",
          "framework");
  static final Set<String> FRAMEWORK = words("ready");
  static final Set<String> THRESHOLDS =
      words("too_early", "on_track", "behind", "minimum_availability");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,17})?");
  private static final Map<String, PeriodType> PERIODS = periods();

  private WorkspaceReader() {}

  private static Set<String> words(String... words) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(words)));
  }

  private static Map<String, PeriodType> periods() {
    Map<String, PeriodType> words = new LinkedHashMap<>();
    for (PeriodType type : PeriodType.values()) {
      words.put(type.name(), type);
    }
    return words;
  }

  /** The workspace in a directory, or every mistake in its assessment.yaml. */
  public static Checked<Workspace> read(Path root) {
    Mistakes mistakes = new Mistakes(FILE);
    Optional<byte[]> bytes = bytes(root, mistakes);
    return bytes.isEmpty() ? mistakes.mistaken() : read(bytes.get(), root);
  }

  /** The workspace in a directory whose assessment.yaml has these bytes. */
  public static Checked<Workspace> read(byte[] yaml, Path root) {
    Mistakes mistakes = new Mistakes(FILE);
    Optional<Workspace> workspace =
        Utf8Text.read(yaml, mistakes)
            .flatMap(text -> YamlText.read(text, mistakes))
            .flatMap(declared -> declared.section(KEYS))
            .map(section -> workspace(section, root));
    return mistakes.isEmpty() && workspace.isPresent()
        ? Checked.of(workspace.get())
        : mistakes.mistaken();
  }

  private static Optional<byte[]> bytes(Path root, Mistakes mistakes) {
    Path file = root.resolve(FILE);
    if (Files.isRegularFile(root)) {
      mistakes.add(0, 0, root + " is a file", "name the directory that holds " + FILE);
      return Optional.empty();
    }
    if (!Files.isDirectory(root)) {
      mistakes.add(0, 0, "no directory " + root, "name the directory that holds " + FILE);
      return Optional.empty();
    }
    if (!Files.isExecutable(root)) {
      mistakes.add(0, 0, "no permission to look into " + root, "check its permissions");
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      mistakes.add(
          0, 0, "no " + FILE + " in " + root, "write one there, or name the directory that has it");
      return Optional.empty();
    }
    try {
      if (Files.size(file) > LARGEST_FILE) {
        mistakes.add(0, 0, "a file of " + Files.size(file) + " bytes", "at most " + LARGEST_FILE);
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      mistakes.add(0, 0, "a file that cannot be read (" + unreadable + ")", "check permissions");
      return Optional.empty();
    }
  }

  private static Workspace workspace(Section section, Path root) {
    String name =
        section.required("name", "a name of the assessment").flatMap(SourceReader::name).orElse("");
    Set<PeriodType> periods =
        section.value("periods").map(WorkspaceReader::periodTypes).orElse(Set.of());
    Thresholds thresholds =
        section
            .value("thresholds")
            .flatMap(each -> each.section(THRESHOLDS))
            .flatMap(WorkspaceReader::thresholds)
            .orElse(Thresholds.DOCUMENTED);
    ExpansionLimits limits =
        section.value("limits").map(LimitsReader::read).orElse(ExpansionLimits.DOCUMENTED);
    TrendWindows trend =
        section.value("trend").map(TrendReader::read).orElse(TrendWindows.DOCUMENTED);
    NamedMappings mappings =
        section.value("mappings").map(NamedMappings::read).orElseGet(NamedMappings::none);
    List<Source> sources =
        section
            .required("sources", SOURCES)
            .filter(each -> !(each.isEmptyList() && section.has("schedule")))
            .map(each -> sources(each, mappings))
            .orElse(List.of());
    mappings.tellUnused();
    List<Validation> validation =
        section.value("validation").map(ValidationReader::read).orElse(List.of());
    Draws draws = section.value("sensitivity").map(DrawsReader::read).orElse(Draws.DOCUMENTED);
    Set<String> ready =
        section
            .value("framework")
            .flatMap(each -> each.section(FRAMEWORK))
            .flatMap(each -> each.required("ready", READY))
            .map(WorkspaceReader::ready)
            .orElse(Set.of());
    String directory = root.toAbsolutePath().normalize().toString();
    StrengthIndicators strength =
        section.value("strength").flatMap(StrengthReader::read).orElse(StrengthIndicators.NONE);
    List<ScheduleEntry> schedule =
        section.value("schedule").map(ScheduleReader::read).orElse(List.of());
    return new Workspace(
        name,
        directory,
        ready,
        sources,
        periods,
        thresholds,
        limits,
        trend,
        validation,
        draws,
        strength,
        schedule);
  }

  private static Set<String> ready(Declared declared) {
    Map<String, String> words = new LinkedHashMap<>();
    ReadyTables.NAMES.forEach(name -> words.put(name, name));
    Set<String> names = new LinkedHashSet<>();
    for (Declared entry : declared.list(READY)) {
      Optional<String> name = entry.word(words);
      if (name.isPresent() && !names.add(name.get())) {
        entry.mistaken(entry.found() + " again", "each word once");
      }
    }
    return names;
  }

  private static Set<PeriodType> periodTypes(Declared declared) {
    Set<PeriodType> types = EnumSet.noneOf(PeriodType.class);
    for (Declared entry : declared.list("a list of " + String.join(", ", PERIODS.keySet()))) {
      Optional<PeriodType> type = entry.word(PERIODS);
      if (type.isPresent() && !types.add(type.get())) {
        entry.mistaken(entry.found() + " again", "each period once");
      }
    }
    return types;
  }

  private static Optional<Thresholds> thresholds(Section section) {
    Map<String, Double> shares = new HashMap<>();
    section.values().forEach((key, each) -> share(each).ifPresent(s -> shares.put(key, s)));
    Thresholds documented = Thresholds.DOCUMENTED;
    double onTrack = shares.getOrDefault("on_track", documented.onTrack());
    double behind = shares.getOrDefault("behind", documented.behind());
    if (behind >= onTrack) {
      section
          .place()
          .mistaken("behind " + behind + ", on_track " + onTrack, "behind below on_track");
      return Optional.empty();
    }
    return Optional.of(
        new Thresholds(
            shares.getOrDefault("too_early", documented.tooEarly()),
            onTrack,
            behind,
            shares.getOrDefault("minimum_availability", documented.minimumAvailability())));
  }

  private static Optional<Double> share(Declared declared) {
    String allowed = "a number from 0 to 1, such as 0.95";
    Optional<String> text = declared.text(allowed);
    boolean share =
        text.isPresent()
            && NUMBER.matcher(text.get()).matches()
            && new BigDecimal(text.get()).compareTo(BigDecimal.ONE) <= 0;
    if (text.isPresent() && !share) {
      declared.mistaken(declared.found(), allowed);
    }
    return share ? text.map(Double::valueOf) : Optional.empty();
  }

  private static List<Source> sources(Declared declared, NamedMappings mappings) {
    List<Source> sources = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Declared entry : declared.list(SOURCES)) {
      Optional<Source> source = SourceReader.read(entry, sources.size(), mappings);
      source.ifPresent(each -> refuseCountingTwice(each, sources, entry));
      source.ifPresent(sources::add);
      if (source.isPresent() && !source.get().name().isEmpty() && !names.add(source.get().name())) {
        entry.mistaken("a second source " + Quotation.of(source.get().name()), "a name of its own");
      }
    }
    return sources;
  }

  /** Sources stand side by side and are never added, so that each counts indicators of its own. */
  private static void refuseCountingTwice(Source source, List<Source> before, Declared entry) {
    for (Source other : before) {
      Set<String> both = indicators(source);
      both.retainAll(indicators(other));
      boolean apart =
          source.onlyMission().isPresent()
              && other.onlyMission().isPresent()
              && !source.onlyMission().equals(other.onlyMission());
      if (!both.isEmpty() && !apart) {
        entry.mistaken(
            "a count of " + String.join(", ", both) + ", which source " + other.name() + " counts",
            "indicators of its own, or another mission in constants of both sources");
      }
    }
  }

  private static Set<String> indicators(Source source) {
    Set<String> ids = new TreeSet<>();
    source
        .counted()
        .ifPresent(counting -> counting.indicators().forEach(each -> ids.add(each.indicatorId())));
    return ids;
  }
}
