package org.opencpas.brief;

import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map of the verdicts of one result level. Each verdict has a sign and a word of its own, and a
 * pattern or a shade that black and white keep, so that it is told without colours.
 *
 * <p>The regions are drawn as paths of our own: the library that draws the charts knows no hatching
 * and gives a polygon neither name nor key, so that nobody could check which region it has drawn
 * how.
 */
final class RegionMap {
  private static final double WIDEST = 80;
  private static final double HIGHEST = 60;
  private static final double MARGIN = 1;
  private static final double SWATCH_WIDTH = 5;
  private static final double SWATCH_HEIGHT = 3.4;
  private static final double SIGN_SHARE = 0.6;

  /** Regions of grade C that are named by number; of more their count is given. */
  private static final int MOST_NUMBERS = 12;

  private static final String ID = "area-map";

  private final List<Area> areas;
  private final String level;
  private final List<String> passedOver;
  private final Words words;
  private final Map<Area, MapShape> shapes = new LinkedHashMap<>();
  private @Nullable DomContent drawn;

  /**
   * Prepares a map.
   *
   * @param level result level whose verdicts are shown
   * @param passedOver levels that are not shown, since nothing can be said of them in any region
   */
  RegionMap(List<Area> areas, String level, List<String> passedOver, Words words) {
    this.areas = areas;
    this.level = level;
    this.passedOver = List.copyOf(passedOver);
    this.words = words;
    for (Area area : areas) {
      area.shape().ifPresent(shape -> shapes.put(area, shape));
    }
  }

  /** The map with its key, what is not on it, and what it does not say. */
  DomContent content() {
    if (drawn == null) {
      drawn = drawn();
    }
    return drawn;
  }

  private DomContent drawn() {
    MapFrame frame = new MapFrame(List.copyOf(shapes.values()), WIDEST, HIGHEST, MARGIN);
    MapLabels labels = new MapLabels(shapes, frame);
    List<DomContent> caption = new ArrayList<>();
    caption.add(p(title() + " " + words.of("areas.map.numbers")));
    if (!passedOver.isEmpty()) {
      String levels = String.join(", ", passedOver);
      caption.add(p(words.of("areas.map.passed_over", Map.of("levels", levels))));
    }
    indicated().ifPresent(caption::add);
    named(area -> !shapes.containsKey(area), "areas.map.absent", caption);
    named(
        area -> shapes.containsKey(area) && labels.of(area).isEmpty(), "areas.map.small", caption);
    caption.add(p(credit() + words.of("areas.map.disclaimer")).withClass("disclaimer"));
    return figure(
            picture(frame, labels), figcaption(key(), each(caption.toArray(DomContent[]::new))))
        .withClass("map");
  }

  /** Which of the verdicts reports indicate and no more, by number; of many how many. */
  private Optional<DomContent> indicated() {
    List<String> numbers =
        areas.stream()
            .filter(area -> shapes.containsKey(area) && area.isIndicated(level))
            .map(area -> String.valueOf(area.number()))
            .toList();
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    String regions =
        numbers.size() > MOST_NUMBERS
            ? words.of("areas.several", Map.of("number", String.valueOf(numbers.size())))
            : String.join(", ", numbers);
    return Optional.of(p(words.of("areas.map.indicated", Map.of("regions", regions))));
  }

  private String title() {
    return words.of("areas.map.title", Map.of("level", level));
  }

  private void named(Predicate<Area> which, String key, List<DomContent> caption) {
    List<Area> found = areas.stream().filter(which).toList();
    if (!found.isEmpty()) {
      caption.add(p(words.of(key, Map.of("regions", Area.names(found, words)))));
    }
  }

  /** Whom the outlines are to be credited to, as their files say it. */
  private String credit() {
    List<String> credits =
        areas.stream()
            .map(Area::head)
            .filter(row -> row.has("outline"))
            .map(
                row ->
                    Stream.of(row.text("attribution"), row.text("licence"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")))
            .filter(credit -> !credit.isEmpty())
            .distinct()
            .sorted()
            .toList();
    return credits.isEmpty()
        ? ""
        : words.of("areas.map.credit", Map.of("credit", String.join("; ", credits))) + " ";
  }

  private DomContent picture(MapFrame frame, MapLabels labels) {
    List<DomContent> parts = new ArrayList<>();
    parts.add(tag("title").withId(ID + "-title").withText(title()));
    parts.add(tag("desc").withId(ID + "-desc").withText(told()));
    parts.add(fillings());
    shapes.forEach((area, shape) -> parts.add(region(area, frame.path(shape))));
    shapes
        .keySet()
        .forEach(area -> labels.of(area).ifPresent(label -> parts.add(label(area, label))));
    return svg(frame.width(), frame.height(), parts)
        .attr("role", "img")
        .attr("aria-labelledby", ID + "-title " + ID + "-desc");
  }

  private static ContainerTag<?> svg(double width, double height, List<DomContent> parts) {
    String wide = MapFrame.number(width);
    String high = MapFrame.number(height);
    return tag("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .attr("viewBox", "0 0 " + wide + " " + high)
        .attr("width", wide + "mm")
        .attr("height", high + "mm")
        .with(parts);
  }

  /** The map in words: the regions of each verdict. */
  private String told() {
    return Arrays.stream(Verdict.values())
        .map(
            verdict ->
                words.of(
                    "areas.map.told",
                    Map.of(
                        "verdict", words.of(verdict.key()),
                        "regions", names(verdict))))
        .collect(Collectors.joining(" "));
  }

  private String names(Verdict verdict) {
    List<String> names =
        areas.stream().filter(area -> area.verdict(level) == verdict).map(this::named).toList();
    return names.isEmpty() ? words.of("areas.map.no_region") : String.join(", ", names);
  }

  /** Its number and name, and grade C of what is said of it. */
  private String named(Area area) {
    String name = area.number() + " " + area.name();
    return area.isIndicated(level)
        ? words.of("areas.map.indicated.one", Map.of("region", name))
        : name;
  }

  private DomContent region(Area area, String path) {
    Verdict verdict = area.verdict(level);
    String title = named(area) + ": " + words.of(verdict.key());
    return tag("path")
        .withClass("region " + word(verdict))
        .attr("data-region", area.id())
        .attr("data-verdict", word(verdict))
        .attr("fill", filling(verdict))
        .attr("fill-rule", "evenodd")
        .attr("d", path)
        .with(tag("title").withText(title));
  }

  private DomContent label(Area area, MapLabels.Label label) {
    return tag("g")
        .withClass("label")
        .with(
            tag("text")
                .attr("x", MapFrame.number(label.textX()))
                .attr("y", MapFrame.number(label.textY()))
                .attr("font-size", MapFrame.number(label.size()))
                .withText(label.mark()),
            MapSign.of(area.verdict(level), label.signX(), label.y(), label.sign()));
  }

  private DomContent fillings() {
    return tag("defs")
        .with(
            pattern(Verdict.WORSE, "worse-ground", tag("path").attr("d", "M0 1.6L1.6 0")),
            pattern(Verdict.INCOMPARABLE, "silent-ground", tag("path").attr("d", "M0 0.8L1.6 0.8")),
            pattern(
                Verdict.WITHHELD,
                "silent-ground",
                tag("path").attr("d", "M0 0.8L1.6 0.8M0.8 0L0.8 1.6")),
            pattern(
                Verdict.SILENT,
                "silent-ground",
                tag("circle").attr("cx", "0.8").attr("cy", "0.8").attr("r", "0.22")));
  }

  private static DomContent pattern(Verdict verdict, String ground, ContainerTag<?> figure) {
    return tag("pattern")
        .withId(ID + "-" + word(verdict))
        .attr("width", "1.6")
        .attr("height", "1.6")
        .attr("patternUnits", "userSpaceOnUse")
        .with(
            tag("rect").withClass(ground).attr("width", "1.6").attr("height", "1.6"),
            figure.withClass(word(verdict) + "-figure"));
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static String filling(Verdict verdict) {
    return switch (verdict) {
      case BETTER -> Palette.BLUE;
      case SAME -> Palette.PALE;
      case WORSE, INCOMPARABLE, WITHHELD -> "url(#" + ID + "-" + word(verdict) + ")";
      case UNSAID, SILENT -> "url(#" + ID + "-silent)";
    };
  }

  /** What the fillings and signs mean, and how many regions have each. */
  private DomContent key() {
    return ul(each(Stream.of(Verdict.values()).filter(this::isInKey).map(this::entry)))
        .withClass("key");
  }

  private boolean isInKey(Verdict verdict) {
    return verdict.isSaid() || verdict == Verdict.SILENT || count(verdict) > 0;
  }

  private long count(Verdict verdict) {
    return areas.stream().filter(area -> area.verdict(level) == verdict).count();
  }

  private DomContent entry(Verdict verdict) {
    DomContent swatch =
        svg(
                SWATCH_WIDTH,
                SWATCH_HEIGHT,
                List.of(
                    tag("rect")
                        .withClass("region " + word(verdict))
                        .attr("width", MapFrame.number(SWATCH_WIDTH))
                        .attr("height", MapFrame.number(SWATCH_HEIGHT))
                        .attr("fill", filling(verdict)),
                    MapSign.of(
                        verdict, SWATCH_WIDTH / 2, SWATCH_HEIGHT / 2, SWATCH_HEIGHT * SIGN_SHARE)))
            .attr("aria-hidden", "true");
    return li(
        swatch,
        text(" " + words.of(verdict.key()) + " "),
        span("(" + count(verdict) + ")").withClass("count"));
  }
}
