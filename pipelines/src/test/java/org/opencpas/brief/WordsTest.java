package org.opencpas.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Path TEXTS =
      Path.of("src/main/resources/org/opencpas/brief/brief_en.properties");
  private static final Path CAUSATION = Path.of("src/test/resources/statement/causation.txt");

  /** Titles that say which way a figure went, and the sentence that denies causation. */
  private static final Set<String> EXCEPT =
      Set.of(
          "improved.title",
          "improved_all.title",
          "worsened.title",
          "worsened_all.title",
          "origin.title",
          "origin.contribution");

  private final Words words = Words.english();

  @Test
  void noTextSaysThatOneThingBroughtAboutAnother() throws IOException {
    List<String> list =
        Files.readAllLines(CAUSATION, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(Pattern::quote)
            .toList();
    assertThat(list).hasSizeGreaterThan(40);
    Pattern causation = Pattern.compile("(?i)\\b(?:" + String.join("|", list) + ")\\b");
    for (String line : Files.readAllLines(TEXTS, StandardCharsets.UTF_8)) {
      int sign = line.indexOf(" = ");
      if (sign > 0 && !EXCEPT.contains(line.substring(0, sign))) {
        assertThat(line.substring(sign)).as(line).doesNotContainPattern(causation);
      }
    }
  }

  @Test
  void daysAreWrittenInTheWordsOfTheLanguage() {
    assertThat(words.day(LocalDate.of(2026, 7, 1))).isEqualTo("1\u00a0July\u00a02026");
    assertThat(words.shortDay(LocalDate.of(2025, 12, 31))).isEqualTo("31\u00a0Dec\u00a02025");
  }

  @Test
  void spansAreWrittenInMonthsOrYearsWhereTheyAreWholeOnes() {
    assertThat(span("2025-12-01", "2025-12-31")).isEqualTo("Dec 2025");
    assertThat(span("2025-10-01", "2025-12-31")).isEqualTo("Oct–Dec 2025");
    assertThat(span("2025-01-01", "2025-12-31")).isEqualTo("2025");
    assertThat(span("2024-07-01", "2025-06-30")).isEqualTo("Jul 2024–Jun 2025");
    assertThat(span("2024-12-01", "2025-12-31")).isEqualTo("Dec 2024–Dec 2025");
    assertThat(span("2024-07-15", "2025-06-30")).isEqualTo("15 Jul 2024–30 Jun 2025");
  }

  private String span(String first, String last) {
    return words.span(LocalDate.parse(first), LocalDate.parse(last)).replace('\u00a0', ' ');
  }

  @Test
  void sentencesAreSetWithMinusesAndNumbersKeptWithTheirSigns() {
    assertThat(words.set("-4.0 points, 35.0 % (-3; grade B), 2021-22 (grade level)"))
        .isEqualTo("-4.0 points, 35.0\u00a0% (\u22123; grade\u00a0B), 2021-22 (grade level)");
    assertThat(words.set("was -4.0 points")).isEqualTo("was \u22124.0 points");
  }

  @Test
  void aCodeHasWordsOfItsOwnWhereThereAreSome() {
    assertThat(words.coded("renew")).isEqualTo("renewal");
    assertThat(words.coded("not_met")).isEqualTo("not met");
  }
}
