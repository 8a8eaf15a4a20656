package org.opencpas.statement;

import java.util.Comparator;
import java.util.List;
import org.opencpas.schemas.Statement;

/** The order of the table: by its key. */
public final class StatementOrder {
  private static final Comparator<Statement> KEY =
      Comparator.comparing(Statement::getStatementId).thenComparing(Statement::getLanguage);

  private StatementOrder() {}

  /** Statements by id. */
  public static List<Statement> sorted(List<Statement> statements) {
    return statements.stream().sorted(KEY).toList();
  }
}
