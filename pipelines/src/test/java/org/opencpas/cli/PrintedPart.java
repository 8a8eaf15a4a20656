package org.opencpas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A part of a printed page as its tags have it: a heading, a table, a cell, or a piece of text.
 *
 * @param type tag; empty: a piece, which has no parts
 * @param page number of the page from 1; 0: has parts instead
 * @param text text of a piece, without white space
 * @param top distance of a piece from the top of its page, in points
 * @param bottom where its last line ends, in points
 * @param parts parts in the order of reading
 */
record PrintedPart(
    String type, int page, String text, double top, double bottom, List<PrintedPart> parts) {

  PrintedPart {
    parts = List.copyOf(parts);
  }

  static PrintedPart of(String type, List<PrintedPart> parts) {
    return new PrintedPart(type, 0, "", 0, 0, parts);
  }

  static PrintedPart piece(int page, String text, double top, double bottom) {
    return new PrintedPart("", page, text, top, bottom, List.of());
  }

  /** Pieces that hold text, in the order of reading. */
  List<PrintedPart> pieces() {
    if (page > 0) {
      return text.isEmpty() ? List.of() : List.of(this);
    }
    return parts.stream().flatMap(part -> part.pieces().stream()).toList();
  }

  /** Parts of a type at any depth, in the order of reading. */
  List<PrintedPart> all(String wanted) {
    List<PrintedPart> found = new ArrayList<>();
    if (type.equals(wanted)) {
      found.add(this);
    }
    parts.forEach(part -> found.addAll(part.all(wanted)));
    return found;
  }

  /** Numbers of the pages that its text stands on. */
  SortedSet<Integer> pages() {
    SortedSet<Integer> pages = new TreeSet<>();
    pieces().forEach(piece -> pages.add(piece.page()));
    return pages;
  }

  /** All text of it without white space. */
  String allText() {
    return String.join("", pieces().stream().map(PrintedPart::text).toList());
  }

  /** How much of a page its text takes from top to bottom, in points. */
  double heightOn(int number) {
    double from = on(number).mapToDouble(PrintedPart::top).min().orElse(0);
    return on(number).mapToDouble(PrintedPart::bottom).max().orElse(0) - from;
  }

  private Stream<PrintedPart> on(int number) {
    return pieces().stream().filter(piece -> piece.page() == number);
  }
}
