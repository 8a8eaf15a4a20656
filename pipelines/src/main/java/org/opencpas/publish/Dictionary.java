package org.opencpas.publish;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.issue.Rule;

/** The dictionary of a release in Markdown: tables, columns, code lists, rules and reasons. */
final class Dictionary {
  private final StringBuilder text = new StringBuilder();

  private Dictionary() {}

  /**
   * The whole text; the same for every release of one version of the program and one as-of date.
   *
   * @param asOf day to whose end the release looks back; null: everything is known
   */
  static String text(@Nullable LocalDate asOf) {
    Dictionary dictionary = new Dictionary();
    dictionary.introduce();
    Tables.all().forEach(dictionary::describe);
    StoredQueries.of(asOf).forEach(dictionary::describe);
    dictionary.listCodes();
    dictionary.listRules();
    dictionary.listReasons();
    return dictionary.text.toString();
  }

  private void introduce() {
    line("# Dictionary");
    line("");
    line("What the tables of this release hold. A key names the columns that tell rows apart.");
    line("Times are UTC. A column that may be null says so, and says what null means.");
  }

  private void describe(ReleaseTable table) {
    heading("Table " + code(table.name()));
    line(table.doc());
    line("");
    line("One row: " + table.schema().getDoc() + " Key: " + codes(table.key()) + ".");
    line("");
    row("column", "type", "null", "meaning");
    row("---", "---", "---", "---");
    for (Column column : table.columns()) {
      String type = column.type() + column.codes().map(list -> ", " + link(list)).orElse("");
      String nullable = column.nullability() == Column.Nullability.NULLABLE ? "yes" : "no";
      row(code(column.name()), type, nullable, column.doc());
    }
  }

  private void describe(StoredQuery query) {
    heading((query.kind().equals("VIEW") ? "View " : "Macro ") + code(query.name()));
    line(query.doc() + " Of `catalog.duckdb` only.");
    line("");
    if (!query.columns().isEmpty()) {
      row("column", "meaning");
      row("---", "---");
      query.columns().forEach(column -> row(code(column.name()), column.doc()));
      line("");
    }
    line("It is made of:");
    line("");
    line("```sql");
    line(query.statement());
    line("```");
  }

  private static String link(Schema codes) {
    return "code list " + code(codes.getName());
  }

  private void listCodes() {
    heading("Code lists");
    row("code list", "codes", "meaning");
    row("---", "---", "---");
    Map<String, Schema> lists = new LinkedHashMap<>();
    for (ReleaseTable table : Tables.all()) {
      for (Column column : table.columns()) {
        column.codes().ifPresent(list -> lists.putIfAbsent(list.getName(), list));
      }
    }
    for (Schema list : lists.values()) {
      String doc = list.getDoc() == null ? "" : list.getDoc();
      row(code(list.getName()), codes(list.getEnumSymbols()), doc);
    }
  }

  private void listRules() {
    heading("Rules");
    line("What `rule` means in `rejections` and `quality_flags`. A rule about a file rejects what");
    line(
        "could not be read of it, one about a row rejects the row, a flag leaves the fact in use.");
    line("");
    row("rule", "about", "what is wrong", "what to do");
    row("---", "---", "---", "---");
    for (Rule rule : Rule.values()) {
      String about =
          switch (rule.kind()) {
            case FILE -> "file";
            case ROW -> "row";
            case FLAG -> "flag";
          };
      row(code(rule.code()), about, rule.text(), rule.hint());
    }
  }

  private void listReasons() {
    heading("Reasons");
    line("What `reason` means where a figure is null.");
    line("");
    row("reason", "meaning");
    row("---", "---");
    for (Reason reason : Reason.values()) {
      row(code(reason.code()), reason.text());
    }
  }

  private void heading(String title) {
    line("");
    line("## " + title);
    line("");
  }

  private void row(String... cells) {
    text.append('|');
    for (String cell : cells) {
      text.append(' ').append(cell.replace("|", "\\|").replace("\n", " ")).append(" |");
    }
    text.append('\n');
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String code(String name) {
    return "`" + name + "`";
  }

  private static String codes(Iterable<String> names) {
    StringBuilder list = new StringBuilder();
    for (String name : names) {
      list.append(list.isEmpty() ? "" : ", ").append(code(name));
    }
    return list.toString();
  }
}
