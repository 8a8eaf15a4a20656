package org.opencpas.decode;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencpas.issue.Rule;

/**
 * Collects the names of columns from rows, in order of first appearance. What is never anything but
 * null is a column too, unless it is an object elsewhere.
 */
public final class ColumnNames implements RowParts {
  private static final int MOST_COLUMNS = 10_000;

  private final Map<String, Boolean> valued = new LinkedHashMap<>();
  private final Set<String> branches = new HashSet<>();

  @Override
  public boolean wantsTexts() {
    return false;
  }

  @Override
  public void text(String path, String text) throws IOException {
    if (!Boolean.TRUE.equals(valued.put(path, Boolean.TRUE))) {
      check();
    }
  }

  @Override
  public void none(String path) throws IOException {
    if (valued.putIfAbsent(path, Boolean.FALSE) == null) {
      check();
    }
  }

  @Override
  public void branch(String path) {
    if (branches.size() < MOST_COLUMNS) {
      branches.add(path);
    }
  }

  @Override
  public void fault(Rule rule, String path, String message) {}

  private void check() throws FileBreachException {
    if (valued.size() > MOST_COLUMNS) {
      throw new FileBreachException(
          Rule.HEADER_UNREADABLE,
          "the rows have more than %d different names".formatted(MOST_COLUMNS));
    }
  }

  /** The names. */
  public List<String> names() {
    return valued.entrySet().stream()
        .filter(each -> each.getValue() || !branches.contains(each.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
