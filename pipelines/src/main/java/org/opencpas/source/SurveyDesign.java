package org.opencpas.source;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Numbers;

/**
 * How a survey was made, as far as its source declares it. Two waves compare only where question
 * and frame are the same.
 *
 * @param question what was asked; empty: not declared
 * @param frame who could have been asked; empty: not declared
 * @param weight column with the weight of each respondent; empty: all weigh the same
 * @param strata what the sample was stratified by; empty: nothing, or not declared
 * @param cluster what respondents were drawn in; empty: each by itself, or not declared
 * @param effect design effect by which a simple random sample of the same precision would be
 *     smaller, above 0; null: not declared, so that no interval can be given
 * @param smallest fewest answers of a cell whose value may be told, at least 1
 */
public record SurveyDesign(
    String question,
    String frame,
    String weight,
    String strata,
    String cluster,
    @Nullable Double effect,
    int smallest)
    implements Serializable {

  /** Fewest answers of a cell where the source does not say. */
  static final int SMALLEST = 10;

  /** Nothing is declared. */
  public static final SurveyDesign NONE = new SurveyDesign("", "", "", "", "", null, SMALLEST);

  private Map<String, String> declared() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("question", question);
    words.put("frame", frame);
    words.put("weight", weight);
    words.put("strata", strata);
    words.put("cluster", cluster);
    words.put("effect", effect == null ? "" : Numbers.text(effect));
    words.values().removeIf(String::isEmpty);
    return words;
  }

  /** What is declared, for people to read: {@code question: …; effect: 1.5}; empty for nothing. */
  public String text() {
    return declared().entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue())
        .collect(Collectors.joining("; "));
  }

  /** The declaration in the words of assessment.yaml. */
  SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    declared().forEach((word, text) -> settings.put("design." + word, text));
    settings.put("design.smallest", String.valueOf(smallest));
    return settings;
  }
}
