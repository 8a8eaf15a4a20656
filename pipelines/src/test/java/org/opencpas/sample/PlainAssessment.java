package org.opencpas.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What assessment.yaml says, as far as the model needs it.
 *
 * @param periods period types to be computed; empty for all
 * @param sources sources of records and of events in order
 * @param validation rules that values should keep
 * @param sensitivity how draws are made
 * @param trend over how many periods trends look back
 * @param strength which indicators are strength and deaths
 */
record PlainAssessment(
    List<String> periods,
    List<Source> sources,
    List<YamlNode> validation,
    YamlNode sensitivity,
    YamlNode trend,
    YamlNode strength) {

  /**
   * A source.
   *
   * @param order place in assessment.yaml
   * @param name name
   * @param settings everything else that it says
   */
  record Source(int order, String name, YamlNode settings) {
    /** Files of the source, by path inside the workspace. */
    List<String> files(Path workspace) {
      String glob = settings.get("files").text();
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
      try (Stream<Path> paths = Files.walk(workspace)) {
        return paths
            .filter(Files::isRegularFile)
            .map(workspace::relativize)
            .filter(matcher::matches)
            .map(path -> path.toString().replace('\\', '/'))
            .sorted()
            .toList();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    /** Whether it brings events rather than records. */
    boolean isOfEvents() {
      return settings.get("kind").text().equals("events");
    }

    /** How its events are counted. */
    YamlNode count() {
      return settings.get("mapping").get("count");
    }

    /** Whether numbers have a comma before the fraction. */
    boolean hasDecimalComma() {
      return settings.get("decimal").text().equals(",");
    }
  }

  /** Reads the assessment of a workspace. */
  static PlainAssessment read(Path workspace) {
    YamlNode document;
    try {
      document = YamlNode.read(Files.readString(workspace.resolve("assessment.yaml")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    List<Source> sources = new ArrayList<>();
    for (YamlNode settings : document.get("sources").items()) {
      sources.add(new Source(sources.size(), settings.get("name").text(), settings));
    }
    List<String> periods = document.get("periods").items().stream().map(YamlNode::text).toList();
    return new PlainAssessment(
        periods,
        sources,
        document.get("validation").items(),
        document.get("sensitivity"),
        document.get("trend"),
        document.get("strength"));
  }

  /** The indicators that are counted from events. */
  Set<String> counted() {
    Set<String> counted = new TreeSet<>();
    for (Source source : sources) {
      counted.addAll(source.count().get("indicators").entries().keySet());
    }
    return counted;
  }

  /** The indicators that say how many were deployed. */
  List<String> strengthIndicators() {
    List<String> indicators = new ArrayList<>();
    for (YamlNode category : strength.get("categories").entries().values()) {
      indicators.add(category.text());
      category.items().forEach(each -> indicators.add(each.text()));
    }
    indicators.removeIf(String::isEmpty);
    return indicators;
  }

  /** Whether figures of a period's type are computed. */
  boolean covers(Span span) {
    return periods.isEmpty() || periods.contains(span.type());
  }
}
