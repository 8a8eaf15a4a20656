package org.opencpas.revise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Observation;

/**
 * Which records say something, so that a record that takes back what it said ends only what no
 * other record says too. Reports without a record id are never taken back.
 */
final class Sayers<T> {
  private record Sayer(String source, @Nullable String recordId) {
    static Sayer of(Observation observation) {
      return new Sayer(observation.getSource(), observation.getRecordId());
    }
  }

  private final Map<T, Set<Sayer>> sayers = new HashMap<>();
  private final Map<Sayer, List<T>> said = new HashMap<>();

  /** Notes that the record of an observation says something. */
  void add(T what, Observation by) {
    add(what, Sayer.of(by));
  }

  /**
   * Notes that all who say one thing say another too.
   *
   * @param what the other
   * @param same the one
   */
  void addAll(T what, T same) {
    List.copyOf(sayers.getOrDefault(same, Set.of())).forEach(sayer -> add(what, sayer));
  }

  private void add(T what, Sayer sayer) {
    if (sayers.computeIfAbsent(what, key -> new HashSet<>()).add(sayer)) {
      said.computeIfAbsent(sayer, key -> new ArrayList<>()).add(what);
    }
  }

  /** Takes back all that the record of an observation has said so far. */
  void takeBack(Observation by) {
    Sayer sayer = Sayer.of(by);
    List<T> back = said.remove(sayer);
    if (back != null) {
      back.forEach(what -> sayers.getOrDefault(what, Set.of()).remove(sayer));
    }
  }

  /** Whether any record says something. */
  boolean isSaid(T what) {
    return !sayers.getOrDefault(what, Set.of()).isEmpty();
  }
}
