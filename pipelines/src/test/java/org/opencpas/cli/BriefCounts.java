package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a brief counts, counted once more by SQL of the tests. */
final class BriefCounts {
  private BriefCounts() {}

  /** The questions whose answers a page counts. */
  static SortedSet<String> questions(Document page) {
    return new TreeSet<>(page.select("[data-query]").eachAttr("data-query"));
  }

  /** Every count of some questions in a page is that of the tables in an output directory. */
  static void areThoseOf(Document page, Path out, Set<String> questions) throws IOException {
    Map<String, List<List<String>>> answers = new TreeMap<>();
    for (String question : questions) {
      Path file = Path.of("src/test/resources/brief/counted_" + question + ".sql");
      String sql = Files.readString(file);
      answers.put(
          question, Program.run("query", out, sql, "--format", "csv_exact").ending(0).rows());
    }
    for (Element figure : page.select("[data-query]")) {
      List<List<String>> rows = answers.get(figure.attr("data-query"));
      if (rows == null) {
        continue;
      }
      int column = rows.get(0).indexOf(figure.attr("data-column"));
      assertThat(column).as(figure.outerHtml()).isNotNegative();
      String there = rows.get(1 + Integer.parseInt(figure.attr("data-row"))).get(column);
      assertThat(new BigDecimal(figure.attr("value")))
          .as(figure.outerHtml())
          .isEqualByComparingTo(new BigDecimal(there));
      assertThat(figure.text()).as(figure.outerHtml()).isEqualTo(rounded(there));
    }
  }

  /** A second way to the same text. */
  static String rounded(String there) {
    return there.startsWith("-") ? "\u2212" + positive(there.substring(1)) : positive(there);
  }

  private static String positive(String there) {
    BigDecimal number = new BigDecimal(there);
    if (number.remainder(BigDecimal.ONE).signum() == 0) {
      return String.format(Locale.ROOT, "%,d", number.toBigInteger());
    }
    if (number.abs().compareTo(BigDecimal.ONE) >= 0) {
      return String.format(Locale.ROOT, "%,.1f", number.setScale(1, RoundingMode.HALF_EVEN));
    }
    int digits = 1;
    for (BigDecimal size = number.abs(); size.compareTo(BigDecimal.ONE) < 0; digits++) {
      size = size.movePointRight(1);
    }
    return number.setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }
}
