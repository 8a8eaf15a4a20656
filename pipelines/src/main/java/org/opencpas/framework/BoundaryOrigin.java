package org.opencpas.framework;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Sensitivity;

/**
 * Where areas of regions are from, as their file says it of itself.
 *
 * @param file path of the file inside the workspace
 * @param attribution whom to credit; null: it does not say
 * @param licence terms of use; null: it does not say
 * @param sensitivity widest audience whose releases may show outlines made of them
 */
record BoundaryOrigin(
    String file, @Nullable String attribution, @Nullable String licence, Sensitivity sensitivity)
    implements Serializable {

  /** A file that says nothing: everybody may see what is made of it. */
  static BoundaryOrigin of(String file) {
    return new BoundaryOrigin(file, null, null, Sensitivity.public$);
  }
}
