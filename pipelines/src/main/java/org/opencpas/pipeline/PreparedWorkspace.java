package org.opencpas.pipeline;

import java.util.List;
import org.opencpas.framework.FrameworkVersions;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.SourceFile;
import org.opencpas.source.Workspace;

/**
 * A workspace whose declarations have been read and hold together.
 *
 * @param workspace what assessment.yaml says
 * @param versions the framework from each day on, declared and defined by sources
 * @param files the files of all sources
 * @param received when files were received
 * @param declarations the files that declare all this, with their hashes
 * @param readTwice files of sources that were read for what they define, and are read again as data
 * @param notices what a person should know, and what does not stop a run
 */
record PreparedWorkspace(
    Workspace workspace,
    FrameworkVersions versions,
    List<SourceFile> files,
    ReceivedFiles received,
    List<Declaration> declarations,
    FilesAtRest readTwice,
    List<String> notices) {

  /** A file that declares something: its path inside the workspace, and its content. */
  record Declaration(String path, InputHash hash) {}
}
