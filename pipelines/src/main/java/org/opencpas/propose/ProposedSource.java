package org.opencpas.propose;

import java.util.List;

/**
 * A source that is proposed.
 *
 * @param name its name, that of no other
 * @param draft what assessment.yaml says about it
 * @param files its files
 * @param near what else was near; empty when nothing was
 */
record ProposedSource(String name, SourceDraft draft, List<Recognition> files, String near) {

  ProposedSource {
    files = List.copyOf(files);
  }
}
