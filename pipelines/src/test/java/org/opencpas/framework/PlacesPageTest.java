package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Rule;

class PlacesPageTest {
  private static final String LIST = "```text\n";

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/places.md"));
  }

  @Test
  void theAdministrativeWordsAreThoseOfThePage() throws IOException {
    String page = page();
    int start = page.indexOf(LIST) + LIST.length();
    String list = page.substring(start, page.indexOf("```", start));
    assertThat(Pattern.compile(",").splitAsStream(list).map(PlaceName::folded).distinct())
        .containsExactlyInAnyOrderElementsOf(PlaceName.administrativeWords());
  }

  @Test
  void everyRuleOfPlacesIsOnThePage() throws IOException {
    assertThat(page())
        .contains(
            Rule.REGION_UNKNOWN.code(),
            Rule.REGION_AMBIGUOUS.code(),
            Rule.REGION_NOT_IN_USE.code(),
            Rule.REGION_PARENT_MISMATCH.code(),
            Rule.COORDINATES_SWAPPED.code(),
            Rule.COORDINATES_INVALID.code(),
            Rule.COORDINATES_OUTSIDE.code());
  }
}
