package org.opencpas.framework;

import java.util.List;
import java.util.TreeSet;

/** The first notices in their order, up to a limit: the same whatever order they come in. */
final class FirstNotices {
  private static final int LIMIT = 1000;

  private final TreeSet<DefinitionNotice> first = new TreeSet<>();

  void add(DefinitionNotice notice) {
    first.add(notice);
    if (first.size() > LIMIT) {
      first.pollLast();
    }
  }

  void addAll(FirstNotices others) {
    others.first.forEach(this::add);
  }

  List<DefinitionNotice> list() {
    return List.copyOf(first);
  }
}
