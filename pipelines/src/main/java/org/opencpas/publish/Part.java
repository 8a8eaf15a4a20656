package org.opencpas.publish;

import java.io.Serializable;

/**
 * A file of a table, as announced by the one who wrote it; publishing takes announced parts only.
 *
 * @param table name of the table
 * @param file name of the file inside the table's directory
 * @param content rows and their hash
 * @param sha256 SHA-256 of the file, in hex
 * @param bytes size of the file
 */
public record Part(String table, String file, ContentHash content, String sha256, long bytes)
    implements Serializable {}
