package org.opencpas.publish;

import java.io.Serial;
import java.util.List;

/** Rows or records are missing, or too many: a defect of the program. Nothing was published. */
public final class UnbalancedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private static final int SHOWN = 20;

  /** Names what does not balance; long lists are cut in the message. */
  UnbalancedException(List<String> findings) {
    super(
        "nothing is published, since the counts do not balance; this is a defect, please report it:"
            + findings.stream().limit(SHOWN).map(each -> "\n  " + each).reduce("", String::concat)
            + (findings.size() > SHOWN ? "\n  and " + (findings.size() - SHOWN) + " more" : ""));
  }
}
