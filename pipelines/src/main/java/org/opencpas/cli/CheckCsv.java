package org.opencpas.cli;

import java.io.PrintWriter;
import java.util.List;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.SpreadsheetText;
import org.opencpas.pipeline.CheckReport;
import org.opencpas.pipeline.Problem;

/**
 * RFC 4180 with line feeds, one row a problem, written as they come. A mistake of the workspace is
 * a row too, its place in a YAML or the number of its cell in the column of the name. A text that a
 * spreadsheet would run as a formula has an apostrophe before it.
 */
final class CheckCsv implements CheckOutput {
  private static final String MISTAKE = "mistake";

  private final PrintWriter out;

  /** Begins with the header. */
  CheckCsv(PrintWriter out) {
    this.out = out;
    out.print("source,file,sheet,line,column_name,cell,rule,severity,message,hint\n");
  }

  @Override
  public void problem(Problem problem) {
    row(
        problem.source(),
        problem.file(),
        problem.sheet(),
        String.valueOf(problem.line()),
        problem.columnName(),
        problem.cell(),
        problem.rule(),
        problem.severity(),
        problem.message(),
        problem.hint());
  }

  @Override
  public void end(List<Mistake> mistakes) {
    for (Mistake mistake : mistakes) {
      row(
          "",
          mistake.file(),
          "",
          String.valueOf(mistake.line()),
          mistake.column() == 0 ? "" : String.valueOf(mistake.column()),
          "",
          MISTAKE,
          MISTAKE,
          mistake.found(),
          mistake.allowed());
    }
  }

  @Override
  public void end(CheckReport report) {
    end(report.mistakes());
  }

  private void row(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      out.print(i == 0 ? "" : ",");
      out.print(cell(SpreadsheetText.harmless(cells[i])));
    }
    out.print('\n');
  }

  private static String cell(String text) {
    boolean quoted = text.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0);
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
