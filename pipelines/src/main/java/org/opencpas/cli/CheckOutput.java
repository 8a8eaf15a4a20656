package org.opencpas.cli;

import java.util.List;
import org.opencpas.issue.Mistake;
import org.opencpas.pipeline.CheckReport;
import org.opencpas.pipeline.Problem;

/** Writes what a check finds. */
interface CheckOutput {

  /** Takes a problem, as it is found. */
  void problem(Problem problem);

  /** Ends with the mistakes because of which no file was read. */
  void end(List<Mistake> mistakes);

  /** Ends with what the check came to. */
  void end(CheckReport report);
}
