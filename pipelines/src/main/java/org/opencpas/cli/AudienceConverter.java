package org.opencpas.cli;

import org.opencpas.framework.Audience;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the word for an audience. */
final class AudienceConverter implements ITypeConverter<Audience> {

  @Override
  public Audience convert(String word) {
    return Audience.named(word)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + word + "' is none of " + String.join(", ", Audience.words())));
  }
}
