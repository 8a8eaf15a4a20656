package org.opencpas.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The columns of a file, in file order. They have names in composed form, of which some may be
 * blank; or HXL tags, and are then asked for by tag patterns.
 */
public final class Header {
  private final List<String> names;
  private final List<TagSpec> tags;
  private final Map<String, Integer> positions;
  private final long line;

  private Header(
      long line, List<String> names, List<TagSpec> tags, Map<String, Integer> positions) {
    this.line = line;
    this.names = names.stream().map(ComposedText::of).toList();
    this.tags = List.copyOf(tags);
    this.positions = positions;
  }

  /** Takes the names as the first line has them; of equal names the first is found. */
  public Header(List<String> names) {
    this(1, names);
  }

  /** Takes the names as a line of the file has them; of equal names the first is found. */
  public Header(long line, List<String> names) {
    this(line, names, List.of(), new HashMap<>());
    for (int i = 0; i < this.names.size(); i++) {
      positions.putIfAbsent(this.names.get(i), i);
    }
  }

  /** Columns with tags, at least one; several may have the same. */
  public static Header tagged(List<TagSpec> tags) {
    // Positions are looked for once a pattern, of which a mapping has a few.
    return new Header(
        1, tags.stream().map(TagSpec::text).toList(), tags, new ConcurrentHashMap<>());
  }

  /** Line of the file on which the names stand, from 1; that of tags is not kept. */
  public long line() {
    return line;
  }

  /** The names in file order; those of tagged columns are their tags, such as #adm1+code. */
  public List<String> names() {
    return names;
  }

  /**
   * Position of a column, from 0; -1 when the file has no such column.
   *
   * @param name its name; for tagged columns a tag pattern
   */
  public int position(String name) {
    return tags.isEmpty()
        ? positions.getOrDefault(name, -1)
        : positions.computeIfAbsent(name, this::tagged);
  }

  private int tagged(String pattern) {
    return TagPattern.parse(pattern).map(each -> each.position(tags)).orElse(-1);
  }
}
