package org.opencpas.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** docs/codes.md says what the program says; -Dgolden=update writes it anew. */
class CodesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "codes.md");

  @Test
  void thePageListsEveryRuleAndReason() throws IOException {
    String page = page();
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  @Test
  void codesAreUniqueAndFindTheirRule() {
    assertThat(Arrays.stream(Rule.values()).map(Rule::code)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Reason.values()).map(Reason::code)).doesNotHaveDuplicates();
    for (Rule rule : Rule.values()) {
      assertThat(Rule.ofCode(rule.code())).isEqualTo(rule);
    }
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append("# Codes\n\nEvery code that a release may carry, as the program defines it.\n\n");
    page.append(
        "## Rules that reject a file\n\nThe file is one row of `rejections` with line 0.\n\n");
    rules(page, Rule.Kind.FILE);
    page.append("\n## Rules that reject a row\n\nThe row is kept in `rejections`.\n\n");
    rules(page, Rule.Kind.ROW);
    page.append("\n## Rules that flag a fact\n\nThe fact is used; see `quality_flags`.\n\n");
    rules(page, Rule.Kind.FLAG);
    page.append("\n## Reasons why a figure is NULL\n\n| code | meaning |\n|---|---|\n");
    for (Reason reason : Reason.values()) {
      page.append("| `%s` | %s |%n".formatted(reason.code(), reason.text()));
    }
    return page.toString();
  }

  private static void rules(StringBuilder page, Rule.Kind kind) {
    page.append("| code | what is wrong | what to do |\n|---|---|---|\n");
    Arrays.stream(Rule.values())
        .filter(rule -> rule.kind() == kind)
        .forEach(
            rule ->
                page.append(
                    "| `%s` | %s | %s |%n".formatted(rule.code(), rule.text(), rule.hint())));
  }
}
