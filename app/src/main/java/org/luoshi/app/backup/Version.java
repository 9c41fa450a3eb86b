package org.luoshi.app.backup;

/** The version of this program. */
final class Version {
  static final String OF_PROGRAM = ofProgram();

  private Version() {}

  private static String ofProgram() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "unpacked" : version;
  }
}
