package org.opencpas.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, from its jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"opencpas " + (version == null ? "(unpackaged)" : version)};
  }
}
