package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencpas.query.QueryFormat;
import org.opencpas.query.ReleaseQuery;
import org.opencpas.release.ReleaseId;

/**
 * Every sentence about Kestria, for every audience and on an earlier day, is one of the grammar
 * that is written down here by hand, says what its grade lets it, and has the numbers that its SQL
 * gives.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTest {
  private static final Path KESTRIA = Path.of("..", "sample-data", "kestria");
  private static final Path TEXTS =
      Path.of("src/main/resources/org/opencpas/statement/statements_en.properties");
  private static final Path CAUSATION = Path.of("src/test/resources/statement/causation.txt");

  /** Each run and the options that make it. */
  private static final Map<String, List<String>> RUNS =
      new TreeMap<>(
          Map.of(
              "public", List.of("--audience", "public"),
              "council", List.of("--audience", "council"),
              "contributor", List.of("--audience", "contributor"),
              "internal", List.of("--audience", "internal"),
              "2025-07-31", List.of("--as-of", "2025-07-31")));

  private static final String NUMBER = "(-?\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?)";
  private static final String SIGNED = "([+-]?\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?)";
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final String DAY = "\\d{1,2} " + MONTH + " \\d{4}";
  private static final String PERIOD =
      "(?:%s to %s|%s|%s \\d{4}|quarter [1-4] of \\d{4}|half-year [12] of \\d{4}|\\d{4})"
          .formatted(DAY, DAY, DAY, MONTH);
  private static final String PLACE = "[\\p{L}' -]+?";
  private static final String TITLE = "\"[^\"]+\"(?: \\((?:military|police|civilian|support)\\))?";
  private static final String SOURCE = "events";
  private static final String WHAT =
      "(?:events|deaths by best estimate)(?: (?:in events )?of type \"[^\"]+\")?";
  private static final String GRADE = "; grade [A-D]\\)\\.";

  @TempDir private static Path out = Path.of("");

  private final Map<String, List<Map<String, String>>> said = new HashMap<>();
  private final Map<String, ReleaseId> releases = new HashMap<>();

  @BeforeAll
  void publish() throws IOException {
    for (Map.Entry<String, List<String>> run : RUNS.entrySet()) {
      List<Object> words = new ArrayList<>(List.of("run", KESTRIA, "--out", out));
      words.addAll(run.getValue());
      String id = Program.run(words.toArray()).ending(0).releaseId();
      ReleaseId release = ReleaseId.parse(id).orElseThrow();
      releases.put(run.getKey(), release);
      try (ReleaseQuery query = ReleaseQuery.open(out, Optional.of(release))) {
        said.put(run.getKey(), rows(query, "FROM statements ORDER BY statement_id"));
      }
    }
  }

  static List<String> runs() {
    return List.copyOf(RUNS.keySet());
  }

  /** Rows by column. */
  private static List<Map<String, String>> rows(ReleaseQuery query, String sql) throws IOException {
    StringBuilder csv = new StringBuilder();
    query.answer(sql, QueryFormat.CSV, csv);
    List<List<String>> rows = new Answer(0, csv.toString(), "").rows();
    List<Map<String, String>> named = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, String> cells = new HashMap<>();
      for (int i = 0; i < row.size(); i++) {
        cells.put(rows.get(0).get(i), row.get(i));
      }
      named.add(cells);
    }
    return named;
  }

  private List<Map<String, String>> of(String run) {
    List<Map<String, String>> found = said.getOrDefault(run, List.of());
    assertThat(found).as(run).hasSizeGreaterThan(300);
    return found;
  }

  @ParameterizedTest
  @MethodSource("runs")
  void itsSqlGivesItsNumbers(String run) throws IOException {
    try (ReleaseQuery query = ReleaseQuery.open(out, Optional.ofNullable(releases.get(run)))) {
      for (Map<String, String> row : of(run)) {
        StringBuilder csv = new StringBuilder();
        query.answer(cell(row, "sql"), QueryFormat.CSV, csv);
        List<List<String>> answer = new Answer(0, csv.toString(), "").rows();
        assertThat(answer).as(cell(row, "sql")).hasSize(2);
        List<String> expected = new ArrayList<>();
        List<String> printed = List.of(cell(row, "numbers").split(";", -1));
        assertThat(answer.get(1)).as(cell(row, "sentence")).hasSameSizeAs(printed);
        for (int i = 0; i < printed.size(); i++) {
          expected.add(likewise(answer.get(1).get(i), printed.get(i)));
        }
        assertThat(printed).as(cell(row, "sentence")).isEqualTo(expected);
      }
    }
  }

  /** A number with as many decimals, and signs where the other has them. */
  private static String likewise(String number, String printed) {
    int point = printed.indexOf('.');
    int decimals = point < 0 ? 0 : printed.length() - point - 1;
    BigDecimal exact = new BigDecimal(number);
    BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_EVEN);
    if (decimals == 0) {
      assertThat(rounded).as("a whole number").isEqualByComparingTo(exact);
    }
    if (decimals == 1) {
      assertThat(exact.signum() == 0 || exact.abs().compareTo(BigDecimal.ONE) >= 0)
          .as("one decimal of %s", number)
          .isTrue();
    }
    StringBuilder text = new StringBuilder(rounded.abs().toPlainString());
    int end = decimals == 0 ? text.length() : text.indexOf(".");
    for (int i = end - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    String sign = exact.signum() < 0 ? "-" : printed.startsWith("+") ? "+" : "";
    return sign + text;
  }

  @ParameterizedTest
  @MethodSource("runs")
  void itIsOneOfTheGrammarAndItsNumbersAreThoseOfTheColumn(String run) throws IOException {
    List<Pattern> grammar = grammar(units(run));
    TreeSet<Integer> used = new TreeSet<>();
    for (Map<String, String> row : of(run)) {
      List<String> read = null;
      for (int i = 0; i < grammar.size(); i++) {
        Matcher matcher = grammar.get(i).matcher(cell(row, "sentence"));
        if (matcher.matches()) {
          assertThat(read).as("only one of the grammar: %s", cell(row, "sentence")).isNull();
          read = numbers(matcher.toMatchResult());
          used.add(i);
        }
      }
      assertThat(read)
          .as("of the grammar: %s", cell(row, "sentence"))
          .isEqualTo(List.of(cell(row, "numbers").split(";", -1)));
    }
    assertThat(used).hasSizeGreaterThan(5);
  }

  private static List<String> numbers(MatchResult match) {
    List<String> numbers = new ArrayList<>();
    for (int i = 1; i <= match.groupCount(); i++) {
      if (match.group(i) != null) {
        numbers.add(match.group(i));
      }
    }
    return numbers;
  }

  private String units(String run) throws IOException {
    try (ReleaseQuery query = ReleaseQuery.open(out, Optional.ofNullable(releases.get(run)))) {
      return rows(query, "SELECT DISTINCT unit FROM indicators WHERE unit IS NOT NULL").stream()
          .map(row -> Pattern.quote(cell(row, "unit")))
          .collect(Collectors.joining("|"));
    }
  }

  private static List<Pattern> grammar(String units) {
    String amount = NUMBER + "(?: %| (?:" + units + ")| \\((?:" + units + ")\\))?";
    String subject = TITLE + " in " + PLACE;
    String progress =
        PERIOD
            + "(?:; as recorded)?"
            + optional(
                either(SIGNED + " points from a baseline of " + amount, "baseline " + amount))
            + optional("target " + amount)
            + optional(NUMBER + " of " + NUMBER + " regions at their own target")
            + optional(
                "(?:target met|target met before, not now|target missed|too early to tell"
                    + "|on track|behind|far behind|further from the target than the baseline)")
            + optional(
                either(
                    NUMBER
                        + " % of the way to the target at the renewal of "
                        + DAY
                        + ", "
                        + NUMBER
                        + " % now, "
                        + SIGNED
                        + " points",
                    amount
                        + " since the renewal of "
                        + DAY
                        + ", "
                        + amount
                        + " in the same months a year earlier, where both were reported"));
    String months =
        NUMBER
            + " of "
            + NUMBER
            + " months complete(?: in "
            + NUMBER
            + " of "
            + NUMBER
            + " regions)?";
    String where = WHAT + " in " + PLACE + ", " + PERIOD + ": ";
    String notCompared =
        "not compared(?:, fewer than six months|, none in one or both"
            + "|, too few months complete in both)?";
    String beside =
        where
            + NUMBER
            + ", against "
            + NUMBER
            + " in the same months (?:a year before|"
            + NUMBER
            + " years before) \\("
            + either(
                SIGNED + " %, interval " + SIGNED + " % to " + SIGNED + " %",
                "more recorded",
                "fewer recorded",
                "not distinguishable",
                notCompared)
            + "; "
            + SOURCE
            + "; "
            + months;
    String alone = where + NUMBER + " \\(" + notCompared + "; " + SOURCE + "; " + months;
    String line = "[a-z ]+, end of " + PERIOD;
    String ceiling =
        "(?:"
            + NUMBER
            + " % of the ceiling; )?(?:below 90 % of the ceiling on "
            + NUMBER
            + " of "
            + NUMBER
            + " days; )?"
            + NUMBER
            + " of "
            + NUMBER
            + " months reported";
    String authority = "(?:UNSC|AU PSC|another authority)";
    String wave =
        PERIOD
            + "(?:; interval "
            + NUMBER
            + " % to "
            + NUMBER
            + " %)?; "
            + either(
                SIGNED + " points since " + PERIOD + ", interval " + SIGNED + " to " + SIGNED,
                SIGNED + "(?: points)? since " + PERIOD + ", interval not known",
                "not distinguishable from " + PERIOD,
                "no wave before it to compare with")
            + optional(NUMBER + " asked");
    String returns =
        TITLE + " in " + PLACE + ", " + PERIOD + ": " + NUMBER + " of " + NUMBER + " returns";
    List<Pattern> grammar = new ArrayList<>();
    for (String sentence :
        List.of(
            subject + " was " + amount + " \\(" + progress + GRADE,
            "Reports indicate " + amount + " for " + subject + " \\(" + progress + GRADE,
            subject + ": " + amount + " \\(" + progress + GRADE,
            "Reports indicate recorded " + beside + GRADE,
            "Recorded " + beside + GRADE,
            "Reports indicate recorded " + alone + GRADE,
            "Recorded " + alone + GRADE,
            "Reports indicate "
                + NUMBER
                + " persons deployed of "
                + NUMBER
                + " authorised by "
                + authority
                + " \\("
                + line
                + "; "
                + ceiling
                + GRADE,
            "Persons deployed of those authorised by "
                + authority
                + " \\("
                + line
                + "\\): "
                + NUMBER
                + " of "
                + NUMBER
                + " \\("
                + ceiling
                + GRADE,
            "Reports indicate " + NUMBER + " persons deployed \\(" + line + "; " + ceiling + GRADE,
            "Persons deployed \\(" + line + "\\): " + NUMBER + " \\(" + ceiling + GRADE,
            subject + " was " + NUMBER + " % of those asked \\(" + wave + GRADE,
            "Reports indicate "
                + NUMBER
                + " % of those asked for "
                + subject
                + " \\("
                + wave
                + GRADE,
            subject + ": " + NUMBER + " % of those asked \\(" + wave + GRADE,
            "No data: "
                + returns
                + " \\((?:not reported|no access|withheld); (?:last reported for "
                + PERIOD
                + "|none reported before)\\)\\.",
            "No full figure: " + returns + "(?: \\(silent: [\\p{L}', -]+\\))?\\.",
            "(?:No|Too little) data: recorded events in "
                + PLACE
                + ", "
                + PERIOD
                + " \\((?:withheld; )?"
                + SOURCE
                + "; "
                + months
                + "\\)\\.",
            "No data: strength deployed at the end of "
                + PERIOD
                + " \\([a-z ]+; "
                + NUMBER
                + " of "
                + NUMBER
                + " months reported\\)\\.")) {
      grammar.add(Pattern.compile(sentence));
    }
    return grammar;
  }

  private static String optional(String clause) {
    return "(?:; " + clause + ")?";
  }

  private static String either(String... clauses) {
    return "(?:" + String.join("|", clauses) + ")";
  }

  @ParameterizedTest
  @MethodSource("runs")
  void itSaysNoMoreThanItsGradeLetsIt(String run) {
    for (Map<String, String> row : of(run)) {
      String sentence = cell(row, "sentence");
      String words = sentence.replaceAll("\"[^\"]*\"", "X");
      boolean was = words.contains(" was ");
      boolean indicates = words.startsWith("Reports indicate ");
      switch (cell(row, "grade")) {
        case "A", "B" -> assertThat(was && !indicates).as(sentence).isTrue();
        case "C" -> assertThat(indicates && !was).as(sentence).isTrue();
        case "D" -> {
          assertThat(was || indicates).as(sentence).isFalse();
          assertThat(words).doesNotContain("behind", "on track", "target m");
        }
        default -> {
          assertThat(cell(row, "grade")).as(sentence).isEmpty();
          assertThat(cell(row, "kind")).isEqualTo("no_data");
          assertThat(sentence).matches("(No data|Too little data|No full figure): .*");
        }
      }
      if (!cell(row, "grade").isEmpty()) {
        assertThat(sentence).endsWith("; grade " + cell(row, "grade") + ").");
      }
      if (!cell(row, "source").isEmpty()) {
        assertThat(words).containsIgnoringCase("recorded");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void noRelativeChangeIsFromABaseUnderTwentyAndNoPercentageMovesInPercent(String run) {
    Pattern base = Pattern.compile(".*against ([\\d,.]+) in the same months.*[+-][\\d.,]+ %, .*");
    for (Map<String, String> row : of(run)) {
      String sentence = cell(row, "sentence");
      Matcher relative = base.matcher(sentence);
      if (relative.matches()) {
        assertThat(Double.parseDouble(relative.group(1).replace(",", "")))
            .as(sentence)
            .isGreaterThanOrEqualTo(20);
      } else if (cell(row, "kind").equals("progress")) {
        // Below zero a value, or the way made, may be; a change always has its sign.
        assertThat(sentence).doesNotContainPattern("\\+\\d[\\d.,]* %");
      } else {
        assertThat(sentence).doesNotContainPattern("[+-]\\d[\\d.,]* %");
      }
      if (sentence.matches(".*baseline of [\\d.,]+ %.*|.*of those asked.*since.*")) {
        assertThat(sentence).contains(" points ");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void noSentenceSaysThatOneThingBroughtAboutAnother(String run) throws IOException {
    Pattern causation = causation();
    for (Map<String, String> row : of(run)) {
      String words = cell(row, "sentence").replaceAll("\"[^\"]*\"", "X");
      assertThat(words).doesNotContainPattern(causation);
    }
  }

  @Test
  void noTextOfASentenceDoes() throws IOException {
    Pattern causation = causation();
    for (String line : Files.readAllLines(TEXTS, StandardCharsets.UTF_8)) {
      assertThat(line).doesNotContainPattern(causation);
    }
    assertThat("It fell because of patrols.").containsPattern(causation);
    assertThat("It improved by the work of the mission.").containsPattern(causation);
  }

  private static Pattern causation() throws IOException {
    List<String> words =
        Files.readAllLines(CAUSATION, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(Pattern::quote)
            .toList();
    assertThat(words).hasSizeGreaterThan(40);
    return Pattern.compile("(?i)\\b(?:" + String.join("|", words) + ")\\b");
  }

  /** Some of the last figures are of grade E, in each run; no statement is about one. */
  @ParameterizedTest
  @MethodSource("runs")
  void aFigureOfGradeEMakesNoSentence(String run) throws IOException {
    try (ReleaseQuery query = ReleaseQuery.open(out, Optional.ofNullable(releases.get(run)))) {
      assertThat(
              rows(
                  query,
                  "SELECT count(*) FILTER (grade = 'E') > 0 AS some,"
                      + " count(*) FILTER (grade = 'E' AND kind IS NOT NULL AND kind <> 'no_data') AS said"
                      + " FROM (SELECT p.grade, s.kind FROM indicator_progress p"
                      + " LEFT JOIN statements s USING (mission_id, indicator_id, region_id,"
                      + " component, period_type, period_start, period_end)"
                      + " WHERE p.disaggregation = '' AND p.value IS NOT NULL)"))
          .containsExactly(Map.of("some", "true", "said", "0"));
    }
  }

  /** The date that it names is the end of the last period before with a value. */
  @Test
  void aSilentRegionIsSaidToBeWithoutData() {
    assertThat(
            of("2025-07-31").stream()
                .filter(row -> cell(row, "region_id").equals("KS07"))
                .filter(row -> cell(row, "indicator_id").equals("mil-patrols"))
                .map(row -> cell(row, "sentence")))
        .containsExactly(
            "No data: \"Patrols completed\" in Terres-Brûlées, June 2025: 0 of 1 returns"
                + " (not reported; last reported for September 2024).");
    assertThat(
            of("2025-07-31").stream()
                .filter(row -> cell(row, "region_id").equals("KS07"))
                .map(row -> cell(row, "kind"))
                .collect(Collectors.toSet()))
        .doesNotContain("progress");
  }

  @Test
  void theExamplesOfThePageAreSaidOfTheSample() throws IOException {
    List<String> examples =
        Files.readAllLines(Path.of("..", "docs", "statements.md")).stream()
            .filter(line -> line.startsWith("> "))
            .map(line -> line.substring(2))
            .toList();
    assertThat(examples).hasSizeGreaterThan(6);
    assertThat(of("internal").stream().map(row -> cell(row, "sentence"))).containsAll(examples);
  }

  @Test
  void statementsOfAWiderAudienceAreNoMore() {
    assertThat(of("public").size()).isLessThan(of("internal").size());
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
