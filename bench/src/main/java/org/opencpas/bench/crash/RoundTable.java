package org.opencpas.bench.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Sums up rounds by the phase in which the runs were killed. */
final class RoundTable {
  private final List<Round> rounds = new ArrayList<>();

  void add(Round round) {
    rounds.add(round);
  }

  /** Whether nothing was wrong in any round. */
  boolean isSound() {
    return rounds.stream().allMatch(Round::isSound);
  }

  /** The table, and the two sentences below it. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append("| killed | runs | reader saw the former | the new | whole | same hashes |\n")
        .append("|---|---:|---:|---:|---:|---:|\n");
    for (Phase phase : Phase.values()) {
      row(text, phase.words(), rounds.stream().filter(each -> each.phase() == phase).toList());
    }
    row(text, "all", rounds);
    return text.append(
            String.format(
                Locale.ROOT,
                "%n%d of %d whole, %d of %d same hashes, %d of %d left nothing over.%n",
                count(rounds, each -> each.torn().isEmpty()),
                rounds.size(),
                count(rounds, each -> each.different().isEmpty()),
                rounds.size(),
                count(rounds, each -> each.leftOver().isEmpty()),
                rounds.size()))
        .toString();
  }

  private static void row(StringBuilder text, String name, List<Round> rounds) {
    text.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %d | %d | %d |%n",
            name,
            rounds.size(),
            count(rounds, each -> each.shown() == Round.Shown.FORMER),
            count(rounds, each -> each.shown() == Round.Shown.NEW),
            count(rounds, each -> each.torn().isEmpty()),
            count(rounds, each -> each.different().isEmpty())));
  }

  private static long count(List<Round> rounds, Predicate<Round> what) {
    return rounds.stream().filter(what).count();
  }
}
