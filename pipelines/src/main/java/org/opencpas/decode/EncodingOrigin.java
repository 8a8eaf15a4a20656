package org.opencpas.decode;

/** How the encoding of a file was found. */
public enum EncodingOrigin {
  /** The source declares it. */
  DECLARED,
  /** The file starts with a byte order mark. */
  BYTE_ORDER_MARK,
  /** Every byte of the file fits UTF-8. */
  DETECTED,
  /** Nothing is declared and the bytes are no UTF-8: Windows-1252 is assumed. */
  FALLBACK,
  /** None was found. */
  UNKNOWN
}
