package org.opencpas.decode;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.opencpas.decode.iati.RuleText;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.w3c.dom.Element;

/** Rows of the results of IATI activities. The names of the columns come first, as if a row. */
final class IatiRows implements TableRows {
  private record Waiting(FoundRow row, Supplier<String> raw) {}

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
    return next.map(Waiting::row);
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
    if (result.tree().isEmpty()) {
      refuse(
          result.line(),
          Rule.RESULT_TOO_LARGE,
          "a result of activity " + Quotation.of(result.activity().identifier()),
          () -> "");
      return;
    }
    XmlTree tree = result.tree().get();
    Map<Element, List<RuleText>> broken = rules.broken(tree);
    Predicate<Element> isUnfit =
        figure -> !rejecting(broken.getOrDefault(figure, List.of())).isEmpty();
    for (Element each : XmlElements.children(activity(tree), "result")) {
      for (Element indicator : XmlElements.children(each, "indicator")) {
        IatiCells cells = new IatiCells(result.activity(), each, indicator);
        for (IatiRow row : IatiIndicator.rows(indicator, isUnfit)) {
          take(tree, cells, row, broken);
        }
      }
    }
  }

  private static List<RuleText> rejecting(List<RuleText> broken) {
    return broken.stream().filter(each -> !each.rejects().isEmpty()).toList();
  }

  private static Element activity(XmlTree tree) {
    Element file = tree.asDocument().getDocumentElement();
    return XmlElements.child(file, "iati-activity").orElse(file);
  }

  private void take(
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
      waiting.add(new Waiting(new FoundRow.Cells(line, cells.of(row, ids)), raw));
    } else {
      String told =
          rejecting.stream()
              .map(each -> "rule %s of IATI: %s".formatted(each.id(), each.message()))
              .collect(Collectors.joining("; "));
      refuse(line, Rule.ofCode(rejecting.get(0).rejects()), told, raw);
    }
  }

  private void refuse(long line, Rule rule, String message, Supplier<String> raw) {
    waiting.add(
        new Waiting(
            new FoundRow.Broken(line, rule, IatiColumn.NAMES.size(), message, raw.get()), raw));
  }

  @Override
  public String raw() {
    return last.get();
  }
}
