package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "*.csv, a.csv, true",
    "*.csv, .csv, false",
    "*.csv, a.CSV, false",
    "*.csv, a.csv.bak, false",
    "a?.csv, ab.csv, true",
    "a?.csv, a.csv, false",
    "a*b*c, aXbXbc, true",
    "a*b*c, aXbX, false",
    "*, a, true",
    "*, .DS_Store, false",
    "*, ~$a.xlsx, false",
    ".*, .DS_Store, true",
    "a[1].csv, a[1].csv, true",
    "a[1]*, a1.csv, false",
    "a.csv, a.csv, true",
    ".env, .env, true",
  })
  void onlyStarAndQuestionMarkAreWild(String segment, String name, boolean matches) {
    assertThat(Glob.matches(segment, name)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "./records//a.csv, records/a.csv",
    "../data/a.csv, ../data/a.csv",
    "records/, records",
    "re\u0301gion.csv, r\u00e9gion.csv",
  })
  void pathsHaveOneForm(String written, String path) {
    assertThat(Glob.of(written).path()).isEqualTo(path);
  }

  @Test
  void manyStarsAreNoTrouble() {
    boolean matches =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> Glob.matches("*a".repeat(100) + "b", "a".repeat(250)));
    assertThat(matches).isFalse();
  }
}
