package org.opencpas.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the grammar has every pattern of the texts, word for word. */
class StatementsPageTest {
  private static final Path PAGE = Path.of("../docs/statements.md");
  private static final Path TEXTS =
      Path.of("src/main/resources/org/opencpas/statement/statements_en.properties");

  /** Beginnings of the keys of what stands inside a sentence and is told in words. */
  private static final List<String> WORDS =
      List.of("language", "number.", "list.", "day", "period.", "month.", "indicator.", "value.");

  private static final List<String> NAMES = List.of("component.", "category.", "authority.");

  @Test
  void everyPatternStandsOnThePage() throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(TEXTS, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    String page = Files.readString(PAGE);
    Set<String> missing = new TreeSet<>();
    int held = 0;
    for (String key : texts.stringPropertyNames()) {
      boolean isTold =
          WORDS.stream().noneMatch(key::startsWith)
              && NAMES.stream().noneMatch(key::startsWith)
              && !key.startsWith("survey.mean.");
      held += isTold ? 1 : 0;
      if (isTold && !page.contains("`" + texts.getProperty(key) + "`")) {
        missing.add(key + " = " + texts.getProperty(key));
      }
    }

    assertThat(missing).isEmpty();
    assertThat(held).isGreaterThan(60);
  }

  @Test
  void everySentenceOfThePageIsOneOfTheTexts() throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(TEXTS, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    Set<String> known =
        texts.stringPropertyNames().stream().map(texts::getProperty).collect(Collectors.toSet());

    assertThat(
            Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .map(line -> line.substring(line.indexOf('`') + 1, line.lastIndexOf('`'))))
        .hasSizeGreaterThan(15)
        .allSatisfy(pattern -> assertThat(known).contains(pattern));
  }
}
