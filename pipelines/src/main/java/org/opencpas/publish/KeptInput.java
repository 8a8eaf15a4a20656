package org.opencpas.publish;

import org.opencpas.source.ByteSource;

/**
 * A file that went into a release and is to be kept.
 *
 * @param path path as the manifest has it
 * @param sha256 SHA-256 of the bytes that were used, in hexadecimal
 * @param bytes where they are
 */
public record KeptInput(String path, String sha256, ByteSource bytes) {}
