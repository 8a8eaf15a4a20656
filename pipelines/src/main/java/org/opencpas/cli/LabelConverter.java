package org.opencpas.cli;

import org.opencpas.release.Label;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a label. */
final class LabelConverter implements ITypeConverter<Label> {

  @Override
  public Label convert(String text) {
    return Label.parse(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + text
                        + "' is no label; take small letters, digits, hyphens and dots, as in"
                        + " renewal-2026-11"));
  }
}
