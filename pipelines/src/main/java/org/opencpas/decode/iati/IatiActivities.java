package org.opencpas.decode.iati;

import java.io.IOException;
import java.util.Optional;
import org.opencpas.decode.FileBreachException;
import org.opencpas.decode.xml.XmlCursor;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.w3c.dom.Element;

/** Goes through the activities of a file, from result to result. */
final class IatiActivities {
  private static final String FILE = "iati-activities";
  private static final String ACTIVITY = "iati-activity";

  private final XmlCursor cursor;
  private String namespace = "";
  private boolean entered;
  private IatiActivity activity = new IatiActivity("");

  IatiActivities(XmlCursor cursor) {
    this.cursor = cursor;
  }

  /**
   * A result of an activity.
   *
   * @param line line on which it starts
   * @param tree the activity with the result in it; empty when it is too large to be held
   */
  record Result(IatiActivity activity, long line, Optional<XmlTree> tree) {}

  /**
   * The next result; empty at the end of the file.
   *
   * @throws IOException when the file cannot be read on
   */
  Optional<Result> next() throws IOException {
    while (cursor.next()) {
      if (!cursor.isStart()) {
        continue;
      }
      if (!entered) {
        enter();
      }
      if (!cursor.namespace().equals(namespace)) {
        cursor.skip();
      } else if (cursor.name().equals(ACTIVITY)) {
        activity = new IatiActivity(language());
      } else if (!cursor.name().equals(FILE)) {
        Optional<Result> result = part();
        if (result.isPresent()) {
          return result;
        }
      }
    }
    return Optional.empty();
  }

  private void enter() throws FileBreachException {
    String root = cursor.name();
    if (!root.equals(FILE) && !root.equals(ACTIVITY)) {
      throw new FileBreachException(
          Rule.ROOT_UNKNOWN,
          "the root is %s, not %s or %s".formatted(Quotation.of(root), FILE, ACTIVITY));
    }
    namespace = cursor.namespace();
    entered = true;
  }

  private String language() throws IOException {
    for (int i = 0; i < cursor.attributes(); i++) {
      if (cursor.attributeName(i).equals("xml:lang")) {
        return cursor.attributeValue(i);
      }
    }
    return "";
  }

  /** What an element in an activity says; its results are given, the rest is remembered. */
  private Optional<Result> part() throws IOException {
    String name = cursor.name();
    if (name.equals("result")) {
      long line = cursor.line();
      return Optional.of(new Result(activity, line, XmlTree.read(cursor, FILE, ACTIVITY)));
    }
    if (IatiActivity.PARTS.contains(name)) {
      Optional<XmlTree> tree = XmlTree.read(cursor);
      Element part = tree.map(each -> each.asDocument().getDocumentElement()).orElse(null);
      if (part != null) {
        activity.add(name, part);
      }
    } else {
      cursor.skip();
    }
    return Optional.empty();
  }
}
