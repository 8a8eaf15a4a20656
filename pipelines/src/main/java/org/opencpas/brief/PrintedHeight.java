package org.opencpas.brief;

import j2html.tags.DomContent;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a sheet of A4 parts of the first page take in print, roughly and rather too much: by
 * the characters of its lines, in the widest of the fonts that the style sheet asks for.
 */
final class PrintedHeight {
  /** What is reckoned too much of every full sheet that was measured, mm. */
  private static final double TOO_MUCH = 9;

  /** Height of the sheet without its margins, mm, as it is reckoned here. */
  static final double SHEET = 297 - 7 - 8.5 + TOO_MUCH;

  /** Characters of a line over the whole width. */
  static final int WHOLE = 152;

  /** Characters of a line in one of two columns. */
  static final int COLUMN = 71;

  private static final double LINE = 2.97;
  private static final double ROW = 3.12;
  private static final double GAP = 0.3;
  private static final double TITLE = 4.2;

  /** Rows leave more blank than lines do. */
  private static final double ROW_FILL = 0.8;

  /** A cell that is longer than this part of its row breaks. */
  private static final double CELL_FILL = 0.31;

  /** One that says below a name what its figures are has half of the row. */
  private static final double BASIS_FILL = 0.43;

  private static final String BASIS = "class=\"basis\"";

  private static final Pattern CELL = Pattern.compile("</t[dh]>");
  private static final Pattern BREAK = Pattern.compile("<br>");
  private static final Pattern BLOCK =
      Pattern.compile("<(h1|h2|h3|p|li|caption|tr|figcaption)\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);
  private static final Pattern DRAWN =
      Pattern.compile("<svg [^>]*width=\"([0-9.]+)mm\" height=\"([0-9.]+)mm\"");

  /** A list with a map beside it. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "<div class=\"areas\"><div>(.*?)</div><figure class=\"map\">(.*?)<figcaption>"
              + "(.*?)</figcaption></figure></div>",
          Pattern.DOTALL);

  /** Characters of a line of that list, and of one below the key of the map. */
  private static final int LIST = 66;

  private static final int KEY = 36;

  /** Characters of a row of that list: its columns stand closer than those of other tables. */
  private static final int LIST_ROW = 71;

  /** Widest and highest that the style sheet lets a map be, mm. */
  private static final double MAP_WIDTH = 56;

  private static final double MAP_HEIGHT = 42;
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private PrintedHeight() {}

  /** Height in mm of parts below each other, where a line holds so many characters. */
  static double of(List<DomContent> parts, int width) {
    double height = 0;
    for (DomContent part : parts) {
      String html = part.render();
      Matcher beside = BESIDE.matcher(html);
      if (beside.find()) {
        double map = Math.max(map(beside.group(2)), blocks(beside.group(3), KEY));
        height += Math.max(list(beside.group(1)), map);
        html = beside.replaceFirst("");
      }
      height += blocks(html, width);
      for (Matcher drawn = DRAWN.matcher(html); drawn.find(); ) {
        height += Double.parseDouble(drawn.group(2));
      }
    }
    return height;
  }

  private static double blocks(String html, int width) {
    double height = 0;
    for (Matcher block = BLOCK.matcher(html); block.find(); ) {
      height += block(block.group(1), block.group(2), width);
    }
    return height;
  }

  private static double list(String html) {
    double height = 0;
    for (Matcher block = BLOCK.matcher(html); block.find(); ) {
      int width = block.group(1).equals("tr") ? LIST_ROW : LIST;
      height += block(block.group(1), block.group(2), width);
    }
    return height;
  }

  private static double map(String html) {
    Matcher drawn = DRAWN.matcher(html);
    if (!drawn.find()) {
      return 0;
    }
    double wide = Double.parseDouble(drawn.group(1));
    double high = Double.parseDouble(drawn.group(2));
    return high * Math.min(1, Math.min(MAP_WIDTH / wide, MAP_HEIGHT / high));
  }

  private static double block(String kind, String html, int width) {
    return switch (kind) {
      case "h1", "h2" -> TITLE;
      case "tr" -> ROW * rowLines(html, width);
      default -> LINE * lines(characters(html), width) + GAP;
    };
  }

  private static int rowLines(String html, int width) {
    if (CELL.splitAsStream(html).limit(2).count() < 2 && !html.contains(BASIS)) {
      return lines(characters(html), width);
    }
    int all = lines(characters(html), (int) (width * ROW_FILL));
    int longest = CELL.splitAsStream(html).mapToInt(cell -> cellLines(cell, width)).max().orElse(1);
    return Math.max(all, longest);
  }

  private static int cellLines(String cell, int width) {
    int line = (int) (width * (cell.contains(BASIS) ? BASIS_FILL : CELL_FILL));
    return BREAK.splitAsStream(cell).mapToInt(each -> lines(characters(each), line)).sum();
  }

  private static int characters(String html) {
    return TAG.matcher(html).replaceAll("").length();
  }

  private static int lines(int characters, int width) {
    return Math.max(1, (characters + width - 1) / width);
  }
}
