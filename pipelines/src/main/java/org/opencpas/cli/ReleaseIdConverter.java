package org.opencpas.cli;

import org.opencpas.release.ReleaseId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a release id. */
final class ReleaseIdConverter implements ITypeConverter<ReleaseId> {

  @Override
  public ReleaseId convert(String text) {
    return ReleaseId.parse(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + text
                        + "' is no release id, such as all-0123456789ab; see: opencpas"
                        + " releases DIR"));
  }
}
