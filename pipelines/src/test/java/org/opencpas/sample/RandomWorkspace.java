package org.opencpas.sample;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A small workspace made from a seed, with everything that makes revising hard: duplicates,
 * corrections, deletions, merges, ties, files out of order, rows that are refused. A refused row
 * breaks one rule only.
 */
final class RandomWorkspace {
  private static final List<String> OPERATORS =
      List.of(
          "equal_to",
          "not_equal_to",
          "greater_than",
          "greater_than_or_equal_to",
          "less_than",
          "less_than_or_equal_to",
          "compulsory_pair",
          "exclusive_pair");
  private static final List<String> PERIODS =
      List.of(
          "month, quarter",
          "month, quarter, half_year, year, budget_year, mandate",
          "month, quarter, half_year, year, budget_year, mandate",
          "quarter, mandate",
          "year, budget_year",
          "day, month, half_year, mandate");

  private final long seed;
  private final SplitMix random;
  private final RandomFramework framework;
  private final Map<String, String> files = new TreeMap<>();
  private final Optional<RandomEvents> events;
  private final Optional<RandomCourses> courses;
  private final Optional<RandomStrength> strength;
  private final Optional<RandomWindows> windows;
  private final Optional<LocalDate> asOf;

  /** Directories of the sources whose record ids last. */
  private final Set<String> lasting = new TreeSet<>();

  private RandomWorkspace(long seed) {
    this.seed = seed;
    random = new SplitMix(seed);
    framework = new RandomFramework(random);
    files.putAll(framework.tables());
    // Events have draws of their own, so that all others stay as they are without them.
    SplitMix own = SplitMix.keyed("events", String.valueOf(seed));
    events =
        own.inPercent(50)
            ? Optional.of(new RandomEvents(own, framework.hasTwoMissions()))
            : Optional.empty();
    events.ifPresent(this::addEvents);
    SplitMix ofCourses = SplitMix.keyed("courses", String.valueOf(seed));
    courses =
        ofCourses.inPercent(40) ? Optional.of(new RandomCourses(ofCourses)) : Optional.empty();
    courses.ifPresent(this::addCourses);
    SplitMix ofStrength = SplitMix.keyed("strength", String.valueOf(seed));
    strength =
        ofStrength.inPercent(50) ? Optional.of(new RandomStrength(ofStrength)) : Optional.empty();
    SplitMix ofWindows = SplitMix.keyed("windows", String.valueOf(seed));
    windows =
        ofWindows.inPercent(30) ? Optional.of(new RandomWindows(ofWindows)) : Optional.empty();
    windows.ifPresent(this::addWindows);
    SplitMix ofBenchmarks = SplitMix.keyed("benchmarks", String.valueOf(seed));
    if (ofBenchmarks.inPercent(70)) {
      addBenchmarks(new RandomBenchmarks(ofBenchmarks, framework.measured()));
    }
    SplitMix ofAreas = SplitMix.keyed("areas", String.valueOf(seed));
    if (ofAreas.inPercent(40)) {
      files.put(RandomAreas.FILE, new RandomAreas(ofAreas).geoJson());
    }
    sources();
    asOf =
        random.inPercent(50)
            ? Optional.empty()
            : Optional.of(LocalDate.of(2024, 2, 15).plusDays(random.below(330)));
  }

  /** The workspace of a seed. */
  static RandomWorkspace of(long seed) {
    return new RandomWorkspace(seed);
  }

  /** The as-of date to compute it for; empty: everything is known. */
  Optional<LocalDate> asOf() {
    return asOf;
  }

  /** Its files by path. */
  Map<String, byte[]> files() {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  /** Makes a directory hold the workspace and nothing else. */
  void writeTo(Path directory) {
    GoldenFiles.write(directory, files());
  }

  private void addEvents(RandomEvents incidents) {
    files.putAll(incidents.files());
    files.merge("framework/indicators.csv", incidents.indicators(), String::concat);
    files.merge("framework/targets.csv", incidents.targets(), String::concat);
  }

  private void addCourses(RandomCourses series) {
    files.put(RandomCourses.FILE, series.records());
    files.merge("framework/indicators.csv", series.indicators(), String::concat);
  }

  private void addBenchmarks(RandomBenchmarks benchmarks) {
    files.putAll(benchmarks.tables());
    files.merge("framework/assessments.csv", benchmarks.assessments(), String::concat);
  }

  private void addWindows(RandomWindows watched) {
    files.putAll(watched.files());
    files.merge("framework/indicators.csv", RandomWindows.indicators(), String::concat);
  }

  /** Strength is told of months and quarters, which must be among the periods. */
  private void addStrength(RandomStrength deployed, StringBuilder assessment, String periods) {
    boolean isTold = periods.isEmpty() || periods.startsWith("month, quarter");
    if (isTold) {
      assessment.append(deployed.declaration());
      files.put(RandomStrength.FILE, deployed.records());
      files.merge("framework/indicators.csv", deployed.indicators(), String::concat);
    }
    files.put(RandomStrength.CEILINGS_FILE, deployed.ceilingRows());
  }

  private void sources() {
    StringBuilder assessment = new StringBuilder("name: random\n");
    String periods = random.inPercent(80) ? random.pick(PERIODS) : "";
    if (!periods.isEmpty()) {
      assessment.append("periods: [" + periods + "]\n");
    }
    SplitMix ofTrend = SplitMix.keyed("trend", String.valueOf(seed));
    if (ofTrend.inPercent(50)) {
      assessment.append("trend: {months: %d, quarters: 8}\n".formatted(ofTrend.between(16, 40)));
    }
    strength.ifPresent(deployed -> addStrength(deployed, assessment, periods));
    assessment.append(schedule(SplitMix.keyed("schedule", String.valueOf(seed))));
    assessment.append("sources:\n");
    DelimitedText received = new DelimitedText(',');
    received.row(List.of("file", "sha256", "received_on"));
    List<String> paths = new ArrayList<>();
    // Names are not in the order of their sources, since ties fall to the later source first.
    List<String> names = List.of("zeta", "alpha", "mid").subList(0, random.between(1, 3));
    for (String name : names) {
      assessment
          .append("  - name: " + name + "\n")
          .append("    files: records/" + name + "/*.csv\n")
          .append("    format: indicator-records\n");
      if (random.inPercent(30)) {
        assessment.append("    reported_at: 2024-03-01\n");
      }
      if (random.inPercent(10)) {
        assessment.append("    same_key: number\n");
      } else if (SplitMix.keyed("lasting", name + seed).inPercent(30)) {
        assessment.append("    record_ids: lasting\n");
        lasting.add("records/" + name + "/");
      }
      for (int i = random.between(1, 3); i > 0; i--) {
        paths.add("records/" + name + "/" + random.pick(List.of("a", "b", "B-")) + i + ".csv");
      }
    }
    events.ifPresent(incidents -> assessment.append(incidents.sourceText()));
    courses.ifPresent(series -> assessment.append(RandomCourses.SOURCE));
    windows.ifPresent(watched -> assessment.append(RandomWindows.SOURCE));
    if (files.containsKey(RandomStrength.FILE)) {
      assessment.append(RandomStrength.SOURCE);
    }
    assessment.append(validation(SplitMix.keyed("validation", String.valueOf(seed))));
    assessment.append(sensitivity(SplitMix.keyed("sensitivity", String.valueOf(seed))));
    files.put("assessment.yaml", assessment.toString());
    Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    paths.forEach(path -> rows.put(path, new ArrayList<>()));
    fill(paths, rows);
    for (Map.Entry<String, List<Map<String, String>>> entry : rows.entrySet()) {
      String text = text(entry.getValue());
      files.put(entry.getKey(), text);
      if (random.inPercent(60)) {
        String day = "2024-0" + random.between(2, 8) + "-15";
        received.row(
            List.of(
                entry.getKey(),
                KestriaGenerator.sha256(text.getBytes(StandardCharsets.UTF_8)),
                day));
      }
    }
    events.ifPresent(incidents -> incidents.received().forEach(received::row));
    files.put("records/received.csv", received.toString());
  }

  private static String schedule(SplitMix own) {
    return own.inPercent(60)
        ? """
        schedule:
          - {name: renewal, before: [renew], days: 10, freeze: %d, grace: 3}
          - {name: others, before: [report_due, benchmark_due], days: %d}
        """
            .formatted(own.between(10, 90), own.below(40))
        : "";
  }

  private String validation(SplitMix own) {
    List<String> ids = new ArrayList<>();
    for (RandomIndicators.Measured measured : framework.measured()) {
      if (measured.mission().equals("M1")
          && measured.shape() != RandomIndicators.Shape.QUALITATIVE) {
        ids.add(measured.id());
      }
    }
    StringBuilder rules = new StringBuilder();
    for (int i = own.below(4); i > 0; i--) {
      String left = ids.isEmpty() ? "" : own.pick(ids);
      String right = ids.isEmpty() ? "" : own.pick(ids);
      String operator = own.pick(OPERATORS);
      boolean isPair = operator.endsWith("pair");
      if (!left.equals(right)) {
        String other = !isPair && own.inPercent(20) ? "20" : right;
        String missing =
            isPair ? "" : own.pick(List.of("", ", missing: skip_if_all", ", missing: never_skip"));
        rules.append(
            "  - {left: %s, op: %s, right: %s%s}\n".formatted(left, operator, other, missing));
      }
    }
    return rules.length() == 0 ? "" : "validation:\n" + rules;
  }

  /** Few draws, so that many workspaces take little time. */
  private String sensitivity(SplitMix own) {
    StringBuilder text = new StringBuilder("sensitivity:\n");
    text.append("  draws: " + own.pick(List.of(0, 1, 20, 21, 30, 40, 50)) + "\n");
    text.append("  weights: " + own.pick(List.of("0", "0.25", "0.5", "0.99")) + "\n");
    Map<String, String> errors = new TreeMap<>();
    for (RandomIndicators.Measured measured : framework.measured()) {
      if (measured.shape() != RandomIndicators.Shape.QUALITATIVE && own.inPercent(30)) {
        String size = own.pick(List.of("percent: 10", "percent: 0", "value: 3", "value: 0.5"));
        errors.put(measured.id(), "    %s: {%s}\n".formatted(measured.id(), size));
      }
    }
    return text + (errors.isEmpty() ? "" : "  errors:\n" + String.join("", errors.values()));
  }

  private void fill(List<String> paths, Map<String, List<Map<String, String>>> rows) {
    RandomReturns returns = new RandomReturns(random);
    List<Map<String, String>> all = new ArrayList<>();
    for (RandomIndicators.Measured measured : framework.measured()) {
      for (Map<String, String> cell : framework.cells(measured)) {
        if (random.inPercent(measured.filled())) {
          all.addAll(returns.reports(measured, cell));
        }
      }
    }
    for (int i = all.size() / 30 + 1; i > 0; i--) {
      all.add(returns.refused(framework.measured().get(0)));
    }
    if (events.isPresent()) {
      all.add(RandomReturns.ofCounted());
    }
    while (!all.isEmpty()) {
      Map<String, String> row = all.remove(random.below(all.size()));
      String path = random.pick(paths);
      rows.getOrDefault(path, new ArrayList<>()).add(withId(row, path, all.size()));
    }
  }

  /** Few ids, so that their records move about, and some rows of one fact share one. */
  private Map<String, String> withId(Map<String, String> row, String path, int number) {
    SplitMix own = SplitMix.keyed("ids", seed + " " + number);
    boolean isLasting = lasting.stream().anyMatch(path::startsWith);
    if (!isLasting || row.containsKey("record_id") || own.inPercent(30)) {
      return row;
    }
    Map<String, String> identified = new LinkedHashMap<>(row);
    String fact = String.valueOf(Math.floorMod(row.getOrDefault("period", "").hashCode(), 20));
    identified.put("record_id", own.inPercent(50) ? fact : String.valueOf(own.below(60)));
    return identified;
  }

  private static String text(List<Map<String, String>> rows) {
    DelimitedText text = new DelimitedText(',');
    text.row(RandomReturns.COLUMNS);
    for (Map<String, String> row : rows) {
      text.row(RandomReturns.COLUMNS.stream().map(column -> row.getOrDefault(column, "")).toList());
    }
    return text.toString();
  }
}
