package org.opencpas.brief;

import static j2html.TagCreator.rawHtml;

import j2html.tags.DomContent;
import j2html.utils.EscapeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.commons.encoding.UnsupportedRGBEncoder;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;
import org.jspecify.annotations.Nullable;

/**
 * A chart or map as SVG that lies in the page itself: no script, no font or picture from elsewhere,
 * and the same text each time that the same is drawn.
 *
 * @param name first part of each id in it; no other drawing of the page has it
 * @param width mm
 * @param height mm
 * @param title what it shows, in few words
 * @param description what a reader sees in it, for those who do not see it
 */
record Drawing(String name, double width, double height, String title, String description) {
  private static final double PIXELS_PER_MM = 96 / 25.4;
  private static final Pattern OPENING = Pattern.compile("^<svg[^>]*>");
  private static final Pattern RULE = Pattern.compile("(#\\w+ )?\\.([\\w-]+) \\{[^}]*}\\s*");
  private static final Pattern ID = Pattern.compile("(?<=id=\")[^\"]+");
  private static final Pattern USE = Pattern.compile("(?<=id=\"|#)[\\w-]+(?=[\" )])");
  private static final String LIBRARY_FONT = "Lucida Grande, sans-serif";

  /**
   * Draws what a specification of lets-plot describes.
   *
   * @param specification maps, lists and values as lets-plot wants them, but for the size; maps are
   *     taken in the order of their keys
   */
  DomContent of(Map<String, ?> specification) {
    Map<String, @Nullable Object> own = copy(specification);
    Map<String, Object> size = new LinkedHashMap<>();
    size.put("width", width * PIXELS_PER_MM);
    size.put("height", height * PIXELS_PER_MM);
    own.put("ggsize", size);
    String svg =
        PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
            own, null, new UnsupportedRGBEncoder(), false);
    return rawHtml(counted(opened(styled(svg.strip().replace(LIBRARY_FONT, "sans-serif")))));
  }

  /** The library writes into what it is given, and asks whether a map has null, as few may be. */
  private static Map<String, @Nullable Object> copy(Map<?, ?> from) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    new TreeMap<Object, Object>(from).forEach((key, value) -> copy.put((String) key, own(value)));
    return copy;
  }

  private static @Nullable Object own(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return copy(map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(own(each)));
      return copy;
    }
    return value;
  }

  /** Without the rules for what is not drawn, most of which are for tips under a mouse. */
  private static String styled(String svg) {
    String drawn = svg.substring(svg.indexOf("</style>"));
    return RULE.matcher(svg)
        .replaceAll(
            rule ->
                drawn.contains("class=\"" + rule.group(2))
                    ? Matcher.quoteReplacement(rule.group())
                    : "");
  }

  private String opened(String svg) {
    String opening =
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " role=\"img\" aria-label=\"%s\" width=\"%smm\" height=\"%smm\""
                + " viewBox=\"0 0 %.2f %.2f\">\n<title>%s</title><desc>%s</desc>",
            EscapeUtil.escape(title),
            width,
            height,
            width * PIXELS_PER_MM,
            height * PIXELS_PER_MM,
            EscapeUtil.escape(title),
            EscapeUtil.escape(description));
    return OPENING.matcher(svg).replaceFirst(Matcher.quoteReplacement(opening));
  }

  /** The library draws its ids by chance; counted, they are the same each time. */
  private String counted(String svg) {
    Map<String, String> names = new LinkedHashMap<>();
    ID.matcher(svg)
        .results()
        .forEach(id -> names.putIfAbsent(id.group(), name + "-" + (names.size() + 1)));
    return USE.matcher(svg)
        .replaceAll(id -> Matcher.quoteReplacement(names.getOrDefault(id.group(), id.group())));
  }
}
