package org.opencpas.cli;

import java.io.IOException;
import org.opencpas.query.QueryFormat;

/** What is owed before the next freeze, and what it could change. */
interface Owed {
  /** Nobody asked. */
  Owed UNTOLD =
      new Owed() {
        @Override
        public boolean isTold() {
          return false;
        }

        @Override
        public void write(Part part, QueryFormat format, Appendable out) {}
      };

  /** A part of what is told, each a question to a release. */
  enum Part {
    RETURNS("owed_returns.sql"),
    SCORES("owed_scores.sql"),
    FREEZES("owed_freezes.sql"),
    BY_SECTION("owed_by_section.sql"),
    WORST("owed_worst.sql"),
    BOUNDS("owed_bounds.sql");

    private final String question;

    Part(String question) {
      this.question = question;
    }

    String question() {
      return question;
    }
  }

  /** Whether it is told. */
  boolean isTold();

  /** Writes a part. */
  void write(Part part, QueryFormat format, Appendable out) throws IOException;
}
