package org.opencpas.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how the files of a source are laid out. */
final class LayoutReader {
  static final Map<String, String> DELIMITERS = delimiters();
  static final Map<String, Character> DECIMALS = decimals();
  private static final Map<String, SourceFormat> FORMATS = formats();

  private LayoutReader() {}

  private static Map<String, String> delimiters() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("comma", ",");
    words.put("semicolon", ";");
    words.put("tab", "\t");
    words.put("pipe", "|");
    return words;
  }

  private static Map<String, Character> decimals() {
    Map<String, Character> words = new LinkedHashMap<>();
    words.put(".", '.');
    words.put(",", ',');
    return words;
  }

  private static Map<String, SourceFormat> formats() {
    Map<String, SourceFormat> words = new LinkedHashMap<>();
    for (SourceFormat format : SourceFormat.values()) {
      words.put(format.word(), format);
    }
    return words;
  }

  /** The layout; what is mistaken in it is left out and stands in the mistakes. */
  static FileLayout read(Section source) {
    SourceFormat format =
        source
            .required("format", "one of " + String.join(", ", FORMATS.keySet()))
            .flatMap(each -> each.word(FORMATS))
            .orElse(SourceFormat.INDICATOR_RECORDS);
    refuseRows(source, format);
    if (!format.isDelimited()) {
      source
          .value("header")
          .filter(each -> !each.isReady())
          .ifPresent(
              each -> each.mistaken("the key header", "it in sources of delimited text only"));
    }
    return new FileLayout(format, text(source, format), table(source, format));
  }

  private static void refuseRows(Section source, SourceFormat format) {
    if (!format.hasLists()) {
      refuse(source, "rows", "it with format: json or hxl only");
    }
    if (format != SourceFormat.JSON) {
      refuse(source, "ignore", "it with format: json only");
    }
  }

  private static TextFormat text(Section source, SourceFormat format) {
    return new TextFormat(
        source.value("encoding").flatMap(LayoutReader::encoding).orElse(""),
        source.value("delimiter").flatMap(LayoutReader::delimiter).orElse(""),
        source.value("decimal").flatMap(each -> each.word(DECIMALS)).orElse('.'),
        tagRow(source, format),
        source.value("header").map(LayoutReader::header).orElse(List.of()));
  }

  private static TagRow tagRow(Section source, SourceFormat format) {
    if (format == SourceFormat.HXL) {
      refuse(source, "tag_row", "it with other formats; HXL always has one");
      return TagRow.NAMES;
    }
    return source
        .value("tag_row")
        .flatMap(each -> each.word(Map.of(TagRow.HXL.word(), TagRow.HXL)))
        .orElse(TagRow.NONE);
  }

  private static List<String> header(Declared declared) {
    String allowed = "a list of the names of all columns in their order, each once";
    List<String> names = declared.texts(allowed).stream().map(Blanks::trim).toList();
    if (Set.copyOf(names).size() < names.size()) {
      declared.mistaken("a name twice", allowed);
      return List.of();
    }
    return names;
  }

  private static TablePlace table(Section source, SourceFormat format) {
    if (!format.hasSheets()) {
      refuse(source, "sheet", "it in sources of format: xlsx, xls or hxl only");
      refuse(source, "range", "it in sources of format: xlsx, xls or hxl only");
    }
    return new TablePlace(
        word(source, "sheet", "the name of a sheet"),
        source.value("range").flatMap(LayoutReader::range).orElse(""),
        word(
            source,
            "rows",
            "names with / between them, such as data/records; * as the last for the values of an object"),
        word(source, "members", "names in an archive, with * and ?"),
        source
            .value("ignore")
            .map(each -> each.texts("a list of parts of rows that are not looked at"))
            .orElse(List.of()));
  }

  private static void refuse(Section source, String key, String allowed) {
    source.value(key).ifPresent(each -> each.mistaken("the key " + key, allowed));
  }

  private static Optional<String> range(Declared declared) {
    String allowed = "cells such as B3:K200, or the upper left one, such as B3";
    Optional<String> text = declared.text(allowed);
    if (text.isPresent() && CellArea.parse(text.get()).isEmpty()) {
      declared.mistaken(declared.found(), allowed);
      return Optional.empty();
    }
    return text;
  }

  private static String word(Section source, String key, String allowed) {
    return source.value(key).flatMap(each -> each.text(allowed)).orElse("");
  }

  private static Optional<String> encoding(Declared declared) {
    String allowed = "UTF-8, UTF-16, ISO-8859-1, windows-1252 or another encoding that Java knows";
    Optional<String> name = declared.text(allowed);
    if (name.isEmpty()) {
      return name;
    }
    try {
      if (Charset.isSupported(name.get())) {
        return Optional.of(Charset.forName(name.get()).name());
      }
    } catch (IllegalCharsetNameException wrong) {
      declared.mistaken(declared.found(), allowed);
      return Optional.empty();
    }
    declared.mistaken(declared.found(), allowed);
    return Optional.empty();
  }

  private static Optional<String> delimiter(Declared declared) {
    String allowed = "one of " + String.join(", ", DELIMITERS.keySet()) + ", or a single sign";
    Optional<String> text = declared.text(allowed).map(each -> DELIMITERS.getOrDefault(each, each));
    if (text.isPresent() && !isDelimiter(text.get())) {
      declared.mistaken(declared.found(), allowed);
      return Optional.empty();
    }
    return text;
  }

  private static boolean isDelimiter(String text) {
    char sign = text.charAt(0);
    return text.length() == 1
        && sign != '"'
        && (sign == '\t' || !Character.isISOControl(sign))
        && !Character.isLetterOrDigit(sign)
        && !Character.isSurrogate(sign);
  }
}
