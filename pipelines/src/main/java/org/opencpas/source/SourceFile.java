package org.opencpas.source;

import java.io.Serializable;

/**
 * A file of a source.
 *
 * @param source name of the source in assessment.yaml
 * @param sourceOrder place of the source in assessment.yaml, from 0
 * @param path path that tables show: relative to the workspace, with forward slashes, the same on
 *     every machine
 * @param location where to open it: an absolute path or a URI
 * @param bytes size when it was found; -1 when it could not be looked at
 */
public record SourceFile(String source, int sourceOrder, String path, String location, long bytes)
    implements Serializable {}
