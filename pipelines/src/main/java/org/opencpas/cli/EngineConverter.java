package org.opencpas.cli;

import org.opencpas.pipeline.Engine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the word for an engine. */
final class EngineConverter implements ITypeConverter<Engine> {

  @Override
  public Engine convert(String word) {
    return Engine.named(word).orElseThrow(() -> new TypeConversionException(unknown(word)));
  }

  private static String unknown(String word) {
    String there = String.join(", ", Engine.words());
    return word.equals("spark")
        ? "spark is not bundled yet; there are: " + there
        : "'" + word + "' is none of " + there;
  }
}
