package org.opencpas.source;

import java.util.Optional;
import org.opencpas.issue.Quotation;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The tree of a YAML text, of which only the plain part of the language is allowed: one document of
 * lists, maps and texts, without anchors, aliases and tags, and not deep. So a reader sees at each
 * place what holds there, and no file is a bomb. Its texts are in composed form.
 */
final class YamlText {
  private static final int DEEPEST = 20;
  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  private YamlText() {}

  /** The root of the tree; empty, with a mistake, when the text has none. */
  static Optional<Declared> read(String written, Mistakes mistakes) {
    String text = ComposedText.of(written);
    try {
      // The events come first, since composing recurses as deep as the text does.
      if (!isPlain(text, mistakes)) {
        return Optional.empty();
      }
      Optional<Node> root = new Compose(SETTINGS).composeString(text);
      if (root.isEmpty()) {
        mistakes.add(0, 0, "an empty file", "at least the keys name and sources");
      }
      return root.map(node -> new Declared(node, mistakes));
    } catch (MarkedYamlEngineException notYaml) {
      Optional<Mark> mark = notYaml.getProblemMark().or(notYaml::getContextMark);
      mistakes.add(
          mark.map(each -> each.getLine() + 1).orElse(0),
          mark.map(each -> each.getColumn() + 1).orElse(0),
          mark.filter(YamlText::isTab).isPresent() ? "a tab" : oneLine(notYaml.getProblem()),
          mark.filter(YamlText::isTab).isPresent()
              ? "blanks for indentation"
              : "YAML; look at this line and the one before");
      return Optional.empty();
    } catch (YamlEngineException notYaml) {
      mistakes.add(0, 0, oneLine(notYaml.toString()), "YAML");
      return Optional.empty();
    }
  }

  private static boolean isTab(Mark mark) {
    return mark.getPointer() < mark.getBuffer().length
        && mark.getBuffer()[mark.getPointer()] == '\t';
  }

  private static String oneLine(String message) {
    return message.replace('\n', ' ').replace('\r', ' ');
  }

  private static boolean isPlain(String text, Mistakes mistakes) {
    int depth = 0;
    int documents = 0;
    boolean plain = true;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      if (event instanceof DocumentStartEvent && ++documents > 1) {
        add(mistakes, event, "a second document", "one document; give the other its own directory");
        return false;
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
        add(
            mistakes,
            event,
            "lists and maps inside each other",
            "no more than " + DEEPEST + " deep");
        return false;
      }
      plain &= !(event instanceof NodeEvent node) || isPlain(node, mistakes);
    }
    return plain;
  }

  private static boolean isPlain(NodeEvent event, Mistakes mistakes) {
    Optional<Anchor> anchor = event.getAnchor();
    if (event instanceof AliasEvent || anchor.isPresent()) {
      String kind = event instanceof AliasEvent ? "the alias *" : "the anchor &";
      String name = anchor.map(Anchor::getValue).orElse("");
      add(mistakes, event, kind + name, "the text itself, written out where it is needed");
      return false;
    }
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    if (tag.isPresent()) {
      add(mistakes, event, "the tag " + Quotation.of(tag.get()), "the text without a tag");
    }
    return tag.isEmpty();
  }

  private static void add(Mistakes mistakes, Event event, String found, String allowed) {
    int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    int column = event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    mistakes.add(line, column, found, allowed);
  }
}
