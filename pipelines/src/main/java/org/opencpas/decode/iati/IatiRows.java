package org.opencpas.decode.iati;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.opencpas.decode.FoundRow;
import org.opencpas.decode.TableRows;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.w3c.dom.Element;

/**
 * Rows of the results of IATI activities. The names of the columns come first, as if a row. Rows
 * repeat what their result says, so they are made one at a time, and how much that may be is
 * limited.
 */
final class IatiRows implements TableRows {
  private static final long MOST_REPEATED = 200_000_000;

  private record Waiting(Supplier<FoundRow> row, Supplier<String> raw) {}

  private final IatiActivities activities;
  private final IatiRules rules = new IatiRules();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private Supplier<String> last = () -> "";
  private boolean started;

  IatiRows(IatiActivities activities) {
    this.activities = activities;
  }

  @Override
  public Optional<FoundRow> next() throws IOException {
    if (!started) {
      started = true;
      // Whether it can be read at all shows before there is a header.
      read();
      return Optional.of(new FoundRow.Cells(1, IatiColumn.NAMES));
    }
    if (waiting.isEmpty()) {
      read();
    }
    Optional<Waiting> next = Optional.ofNullable(waiting.poll());
    next.ifPresent(each -> last = each.raw());
    return next.map(each -> each.row().get());
  }

  /** Reads on until there is a row, or the end. */
  private void read() throws IOException {
    while (waiting.isEmpty()) {
      Optional<IatiActivities.Result> result = activities.next();
      if (result.isEmpty()) {
        return;
      }
      take(result.get());
    }
  }

  private void take(IatiActivities.Result result) {
    Optional<List<Waiting>> rows = result.tree().flatMap(tree -> rows(result.activity(), tree));
    if (rows.isPresent()) {
      waiting.addAll(rows.get());
    } else {
      String message = "a result of activity " + Quotation.of(result.activity().identifier());
      waiting.add(refused(result.line(), Rule.RESULT_TOO_LARGE, message, () -> ""));
    }
  }

  /** The rows of a result; empty when they would repeat too much. */
  private Optional<List<Waiting>> rows(IatiActivity activity, XmlTree tree) {
    Map<Element, List<RuleText>> broken = rules.broken(tree);
    Predicate<Element> isUnfit =
        figure -> !rejecting(broken.getOrDefault(figure, List.of())).isEmpty();
    List<Waiting> rows = new ArrayList<>();
    long repeated = 0;
    for (Element result : XmlElements.children(activity(tree), "result")) {
      for (Element indicator : XmlElements.children(result, "indicator")) {
        IatiCells cells = new IatiCells(activity, result, indicator);
        List<IatiRow> found = IatiIndicator.rows(indicator, isUnfit);
        repeated += cells.size() * found.size();
        if (repeated > MOST_REPEATED) {
          return Optional.empty();
        }
        found.forEach(row -> rows.add(row(tree, cells, row, broken)));
      }
    }
    return Optional.of(rows);
  }

  private static List<RuleText> rejecting(List<RuleText> broken) {
    return broken.stream().filter(each -> !each.rejects().isEmpty()).toList();
  }

  private static Element activity(XmlTree tree) {
    Element file = tree.asDocument().getDocumentElement();
    return XmlElements.child(file, "iati-activity").orElse(file);
  }

  private static Waiting row(
      XmlTree tree, IatiCells cells, IatiRow row, Map<Element, List<RuleText>> broken) {
    List<RuleText> found =
        row.elements().stream()
            .flatMap(each -> broken.getOrDefault(each, List.of()).stream())
            .distinct()
            .toList();
    Supplier<String> raw = () -> XmlExcerpt.of(row.origin());
    List<RuleText> rejecting = rejecting(found);
    long line = tree.line(row.origin());
    if (rejecting.isEmpty()) {
      String ids = found.stream().map(RuleText::id).collect(Collectors.joining(";"));
      return new Waiting(() -> new FoundRow.Cells(line, cells.of(row, ids)), raw);
    }
    String told =
        rejecting.stream()
            .map(each -> "rule %s of IATI: %s".formatted(each.id(), each.message()))
            .collect(Collectors.joining("; "));
    return refused(line, Rule.ofCode(rejecting.get(0).rejects()), told, raw);
  }

  private static Waiting refused(long line, Rule rule, String message, Supplier<String> raw) {
    int noCell = IatiColumn.NAMES.size();
    return new Waiting(() -> new FoundRow.Broken(line, rule, noCell, message, raw.get()), raw);
  }

  @Override
  public String raw() {
    return last.get();
  }
}
