package org.opencpas.cli;

import org.opencpas.release.ReleaseName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what people call a release. */
final class ReleaseNameConverter implements ITypeConverter<ReleaseName> {

  @Override
  public ReleaseName convert(String text) {
    return ReleaseName.parse(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + text
                        + "' is neither a release id, such as all-0123456789ab, nor a label, such"
                        + " as renewal-2026-11; see: opencpas releases DIR"));
  }
}
