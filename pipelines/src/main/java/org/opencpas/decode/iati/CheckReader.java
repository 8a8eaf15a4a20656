package org.opencpas.decode.iati;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.opencpas.issue.Quotation;
import org.w3c.dom.Node;

/**
 * Reads what the cases of a ruleset ask. A date or number that is not there breaks no rule that
 * compares it: another rule says what must be there.
 *
 * @param today the day that dates must not be after, where a rule asks for that
 */
record CheckReader(LocalDate today) {

  /**
   * What a case asks.
   *
   * @param word the word for the kind of rule
   * @throws IllegalArgumentException when the word is not known
   */
  Check read(String word, JsonNode given) {
    Check check = check(word, given);
    if (!given.has("condition")) {
      return check;
    }
    DocumentPath condition = path(given, "condition");
    return element -> !condition.holds(element) || check.holds(element);
  }

  private Check check(String word, JsonNode given) {
    List<DocumentPath> paths = paths(given, "paths");
    return switch (word) {
      case "no_more_than_one" -> element -> nodes(paths, element).size() <= 1;
      case "atleast_one" -> element -> paths.isEmpty() || !nodes(paths, element).isEmpty();
      case "only_one_of" -> onlyOneOf(paths, paths(given, "excluded"));
      case "dependent" -> dependent(paths);
      case "sum", "strict_sum" -> sum(paths, given.path("sum").decimalValue());
      case "range" ->
          range(paths, given.path("min").decimalValue(), given.path("max").decimalValue());
      case "unique" -> element -> areDistinct(texts(paths, element));
      case "no_spaces" ->
          element -> nodes(paths, element).stream().noneMatch(CheckReader::hasBlankEnds);
      case "regex_matches" ->
          all(paths, Pattern.compile(given.path("regex").asText()).asPredicate());
      case "regex_no_matches" ->
          all(paths, Pattern.compile(given.path("regex").asText()).asPredicate().negate());
      case "startswith" -> startsWith(paths, path(given, "start"));
      case "if_then" -> ifThen(path(given, "if"), path(given, "then"));
      case "one_or_all" -> oneOrAll(path(given, "one"), given.path("all").asText());
      case "loop" -> new LoopCheck(this, given);
      default -> ofDates(word, given);
    };
  }

  private Check ofDates(String word, JsonNode given) {
    return switch (word) {
      case "date_order" ->
          dates(path(given, "less"), path(given, "more"), (less, more) -> !less.isAfter(more));
      case "time_limit" ->
          dates(
              path(given, "start"),
              path(given, "end"),
              (start, end) -> !end.isAfter(start.plusYears(1)));
      case "between_dates" -> {
        DocumentPath date = path(given, "date");
        Check after = dates(path(given, "start"), date, (start, day) -> !day.isBefore(start));
        Check before = dates(date, path(given, "end"), (day, end) -> !day.isAfter(end));
        yield element -> after.holds(element) && before.holds(element);
      }
      case "date_now" -> {
        DocumentPath date = path(given, "date");
        yield element -> date(date, element).map(each -> !each.isAfter(today)).orElse(true);
      }
      default -> throw new IllegalArgumentException("no rule is called " + Quotation.of(word));
    };
  }

  private static Check onlyOneOf(List<DocumentPath> paths, List<DocumentPath> excluded) {
    return element -> {
      long kinds = paths.stream().filter(each -> each.holds(element)).count();
      return kinds == 0 || (kinds == 1 && nodes(excluded, element).isEmpty());
    };
  }

  private static Check dependent(List<DocumentPath> paths) {
    return element -> {
      long there = paths.stream().filter(each -> !each.nodes(element).isEmpty()).count();
      return there == 0 || there == paths.size();
    };
  }

  private static Check sum(List<DocumentPath> paths, BigDecimal sum) {
    return element -> {
      List<String> texts = texts(paths, element);
      Optional<BigDecimal> total = Optional.of(BigDecimal.ZERO);
      for (String text : texts) {
        total = total.flatMap(before -> number(text).map(before::add));
      }
      return texts.isEmpty() || total.filter(each -> each.compareTo(sum) == 0).isPresent();
    };
  }

  private static Check range(List<DocumentPath> paths, BigDecimal low, BigDecimal high) {
    return all(
        paths,
        text ->
            number(text)
                .filter(each -> each.compareTo(low) >= 0 && each.compareTo(high) <= 0)
                .isPresent());
  }

  private static Check all(List<DocumentPath> paths, Predicate<String> predicate) {
    return element -> texts(paths, element).stream().allMatch(predicate);
  }

  private static Check startsWith(List<DocumentPath> paths, DocumentPath start) {
    return element -> {
      List<String> starts = start.texts(element);
      return starts.isEmpty()
          || texts(paths, element).stream().allMatch(each -> each.startsWith(starts.get(0)));
    };
  }

  private static Check ifThen(DocumentPath condition, DocumentPath then) {
    return element -> !condition.holds(element) || then.holds(element);
  }

  /** One for the whole element, or else each of its parts has its own. */
  private static Check oneOrAll(DocumentPath one, String all) {
    DocumentPath lacking =
        DocumentPath.of(
            switch (all) {
              case "lang" -> ".//narrative[not(@xml:lang)]";
              case "currency" ->
                  ".//*[self::value or self::forecast or self::loan-status][not(@currency)]";
              case "sector" -> "transaction[not(sector)]";
              default -> throw new IllegalArgumentException("all is " + Quotation.of(all));
            });
    return element -> one.holds(element) || lacking.nodes(element).isEmpty();
  }

  private static Check dates(
      DocumentPath one, DocumentPath other, BiPredicate<LocalDate, LocalDate> fit) {
    return element -> {
      Optional<LocalDate> first = date(one, element);
      Optional<LocalDate> second = date(other, element);
      return first.isEmpty() || second.isEmpty() || fit.test(first.get(), second.get());
    };
  }

  private static Optional<LocalDate> date(DocumentPath path, Node element) {
    return path.texts(element).stream().findFirst().flatMap(IsoDay::of);
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static boolean areDistinct(List<String> texts) {
    return new HashSet<>(texts).size() == texts.size();
  }

  private static boolean hasBlankEnds(Node node) {
    String text = String.valueOf(node.getTextContent());
    return !text.strip().equals(text);
  }

  private static List<Node> nodes(List<DocumentPath> paths, Node element) {
    return paths.stream().flatMap(each -> each.nodes(element).stream()).toList();
  }

  private static List<String> texts(List<DocumentPath> paths, Node element) {
    return paths.stream().flatMap(each -> each.texts(element).stream()).toList();
  }

  private static DocumentPath path(JsonNode given, String key) {
    return DocumentPath.of(given.path(key).asText());
  }

  private static List<DocumentPath> paths(JsonNode given, String key) {
    List<DocumentPath> paths = new ArrayList<>();
    given.path(key).forEach(each -> paths.add(DocumentPath.of(each.asText())));
    return paths;
  }
}
