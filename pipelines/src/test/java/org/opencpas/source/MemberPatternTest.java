package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberPatternTest {

  @ParameterizedTest
  @CsvSource({
    "'', a.csv, true",
    "'', d/a.csv, true",
    "'', .DS_Store, false",
    "'', d/.DS_Store, false",
    "'', d/~$a.xlsx, false",
    "'', __MACOSX/._a.csv, false",
    "'', __MACOSX/a.csv, false",
    "*.csv, a.csv, true",
    "*.csv, d/e/a.csv, true",
    "*.csv, a.CSV, false",
    "*.csv, .a.csv, false",
    ".a.csv, .a.csv, true",
    "*.csv, __MACOSX/a.csv, false",
    "?.csv, ab.csv, false",
    "d/*.csv, d/a.csv, true",
    "d/*.csv, a.csv, false",
    "d/*.csv, d/e/a.csv, false",
    "d/**/*.csv, d/e/f/a.csv, true",
    "d/**/*.csv, d/a.csv, true",
    "**, a.csv, true",
  })
  void chooses(String pattern, String name, boolean chosen) {
    assertThat(MemberPattern.of(pattern).chooses(name)).isEqualTo(chosen);
  }
}
