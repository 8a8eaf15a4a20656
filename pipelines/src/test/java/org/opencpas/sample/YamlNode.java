package org.opencpas.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of YAML: a text, a list or a map. Reads only what assessments of this package use: maps
 * and lists by indentation, lists and maps in brackets on one line, comments, plain and quoted
 * texts.
 *
 * @param text the text; empty for a list or a map
 * @param items the items of a list
 * @param entries the entries of a map, in order
 */
record YamlNode(String text, List<YamlNode> items, Map<String, YamlNode> entries) {
  private static final YamlNode NOTHING = new YamlNode("", List.of(), Map.of());

  /** Reads a document. */
  static YamlNode read(String document) {
    List<Line> lines = new ArrayList<>();
    for (String line : document.lines().toList()) {
      String content = withoutComment(line).stripTrailing();
      if (!content.isBlank()) {
        lines.add(new Line(content.length() - content.stripLeading().length(), content.strip()));
      }
    }
    return block(lines);
  }

  /** The node under a key; an empty text when there is none. */
  YamlNode get(String key) {
    return entries.getOrDefault(key, NOTHING);
  }

  private record Line(int indent, String content) {}

  private static YamlNode block(List<Line> lines) {
    if (lines.isEmpty()) {
      return NOTHING;
    }
    return lines.get(0).content.startsWith("- ") ? list(lines) : map(lines);
  }

  private static YamlNode list(List<Line> lines) {
    List<YamlNode> items = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      Line first = lines.get(at);
      List<Line> item = new ArrayList<>();
      item.add(new Line(first.indent + 2, first.content.substring(2).strip()));
      at++;
      while (at < lines.size() && lines.get(at).indent > first.indent) {
        item.add(lines.get(at));
        at++;
      }
      String only = item.get(0).content;
      boolean onOneLine = item.size() == 1 && (only.startsWith("{") || !only.contains(": "));
      items.add(onOneLine ? new Flow(only).node() : map(item));
    }
    return new YamlNode("", items, Map.of());
  }

  private static YamlNode map(List<Line> lines) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    int at = 0;
    while (at < lines.size()) {
      Line line = lines.get(at);
      int colon = line.content.indexOf(':');
      String key = line.content.substring(0, colon).strip();
      String rest = line.content.substring(colon + 1).strip();
      at++;
      List<Line> inside = new ArrayList<>();
      while (at < lines.size() && lines.get(at).indent > line.indent) {
        inside.add(lines.get(at));
        at++;
      }
      entries.put(key, rest.isEmpty() ? block(inside) : new Flow(rest).node());
    }
    return new YamlNode("", List.of(), entries);
  }

  private static String withoutComment(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '"') {
        quoted = !quoted;
      }
      boolean mark = line.charAt(i) == '#' && (i == 0 || line.charAt(i - 1) == ' ');
      if (mark && !quoted) {
        return line.substring(0, i);
      }
    }
    return line;
  }

  /** Reads a value that stands on one line. */
  private static final class Flow {
    private final String source;
    private int at;

    Flow(String source) {
      this.source = source;
    }

    YamlNode node() {
      skipBlanks();
      if (at < source.length() && source.charAt(at) == '{') {
        return inBraces();
      }
      if (at < source.length() && source.charAt(at) == '[') {
        return inBrackets();
      }
      return new YamlNode(word(",]}"), List.of(), Map.of());
    }

    private YamlNode inBraces() {
      Map<String, YamlNode> entries = new LinkedHashMap<>();
      at++;
      skipBlanks();
      while (source.charAt(at) != '}') {
        String key = word(":");
        at++;
        entries.put(key, node());
        skipSeparator();
      }
      at++;
      return new YamlNode("", List.of(), entries);
    }

    private YamlNode inBrackets() {
      List<YamlNode> items = new ArrayList<>();
      at++;
      skipBlanks();
      while (source.charAt(at) != ']') {
        items.add(node());
        skipSeparator();
      }
      at++;
      return new YamlNode("", items, Map.of());
    }

    private void skipSeparator() {
      skipBlanks();
      if (source.charAt(at) == ',') {
        at++;
      }
      skipBlanks();
    }

    private void skipBlanks() {
      while (at < source.length() && source.charAt(at) == ' ') {
        at++;
      }
    }

    private String word(String ends) {
      skipBlanks();
      if (at < source.length() && source.charAt(at) == '"') {
        int close = source.indexOf('"', at + 1);
        String quoted = source.substring(at + 1, close);
        at = close + 1;
        skipBlanks();
        return quoted;
      }
      int start = at;
      while (at < source.length() && ends.indexOf(source.charAt(at)) < 0) {
        at++;
      }
      return source.substring(start, at).strip();
    }
  }
}
