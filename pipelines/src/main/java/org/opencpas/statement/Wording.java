package org.opencpas.statement;

import java.util.stream.Collectors;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Statement;

/** What all sentences of one language and framework are worded with. */
final class Wording {
  private final Texts texts;
  private final NumberText numbers;
  private final PeriodText periods;
  private final NameText names;

  Wording(Framework framework, Texts texts) {
    this.texts = texts;
    this.numbers = new NumberText(texts);
    this.periods = new PeriodText(texts);
    this.names = new NameText(framework, texts);
  }

  Texts texts() {
    return texts;
  }

  PeriodText periods() {
    return periods;
  }

  NameText names() {
    return names;
  }

  /** A count. */
  Phrase whole(double value, String expression) {
    return Phrase.of(new Printed(numbers.whole(value), expression));
  }

  /** A share, rate or mean. */
  Phrase decimal(double value, String expression) {
    return Phrase.of(new Printed(numbers.decimal(value), expression));
  }

  /** A difference, with its sign. */
  Phrase signed(double value, String expression) {
    return Phrase.of(new Printed(numbers.signed(value), expression));
  }

  /**
   * A row about a subject, lacking what it is about.
   *
   * @throws IllegalStateException when the sentence has no number, so that nothing could be checked
   */
  Statement.Builder row(Subject subject, Phrase sentence) {
    if (sentence.numbers().isEmpty()) {
      throw new IllegalStateException("no number: " + sentence.text());
    }
    return Statement.newBuilder()
        .setStatementId(subject.id())
        .setKind(subject.kind())
        .setLanguage(texts.language())
        .setSentence(sentence.text())
        .setNumbers(sentence.numbers().stream().map(Printed::text).collect(Collectors.joining(";")))
        .setSql(subject.select(sentence.numbers()));
  }
}
