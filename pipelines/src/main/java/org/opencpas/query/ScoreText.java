package org.opencpas.query;

import java.io.IOException;

/** Where a score comes from, for a terminal. */
final class ScoreText {
  private final Traced traced;
  private final Appendable out;
  private final FigureLines score;

  ScoreText(Traced traced, Appendable out) {
    this.traced = traced;
    this.out = out;
    this.score = new FigureLines(traced.figure());
  }

  void write() throws IOException {
    out.append("Score of " + score.text("result_level") + "s, component ");
    out.append(score.text("component")).append(", ").append(score.text("mission_id")).append('\n');
    out.append(Texts.line(score.place())).append("\n\n");
    score
        .add(
            "score",
            score.has("score")
                ? score.text("score")
                : "none, " + FigureLines.reason(score.text("reason")))
        .add(
            "bounds",
            score.has("bound_low")
                ? score.text("bound_low") + " to " + score.text("bound_high")
                : "")
        .add("made by", madeBy())
        .add("objective", "too little observed at ", "low_objective_id")
        .add("grade", score.grade())
        .write(out);
    Table members = traced.main();
    new TextColumns(members)
        .add("indicator", "indicator_id")
        .add("title", "title")
        .add("component", "component")
        .add("breakdown", "disaggregation")
        .addNumber("weight", "weight")
        .addNumber("achievement", "achievement")
        .add("due", row -> yes(members.text(row, "due")))
        .add("scored", row -> yes(members.text(row, "scored")))
        .add("status", "status")
        .add("reason", "reason")
        .write("Indicators", out);
    out.append("\nTrace one of them on with --indicator and the same region and period.\n");
  }

  private String madeBy() {
    String words = score.text("indicators_observed") + " of " + score.text("indicators_expected");
    words += " indicators that were due";
    return score.has("weight_observed")
        ? words + ", with " + score.percent("weight_observed") + " of the weight"
        : words;
  }

  private static String yes(String truth) {
    return truth.equals("true") ? "yes" : "no";
  }
}
