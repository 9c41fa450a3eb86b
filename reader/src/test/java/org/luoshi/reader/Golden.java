package org.luoshi.reader;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.namer.ApprovalNamer;
import org.approvaltests.reporters.QuietReporter;

/**
 * Golden files: {@code src/test/resources/fixtures/NAME.txt} is what goes in, {@code
 * NAME.STAGE.approved.txt} beside it is what a stage makes of it. A changed golden is reviewed like
 * code: rename the received file after reading it.
 */
public final class Golden {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

  private Golden() {}

  /** The text of fixture {@code name}. */
  public static String fixture(String name) {
    try {
      return Files.readString(FIXTURES.resolve(name + ".txt"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("no fixture " + name, e);
    }
  }

  /** Holds what {@code stage} made of fixture {@code name} against its golden file. */
  public static void verify(String name, String stage, String actual) {
    Approvals.verify(
        actual,
        new Options(QuietReporter.INSTANCE)
            .forFile()
            .withNamer(new FixtureNamer(FIXTURES.resolve(name + "." + stage).toString())));
  }

  /** Puts the golden file beside the fixture. */
  private record FixtureNamer(String file) implements ApprovalNamer {
    @Override
    public File getApprovedFile(String extension) {
      return new File(file + ".approved" + extension);
    }

    @Override
    public File getReceivedFile(String extension) {
      return new File(file + ".received" + extension);
    }

    @Override
    public String getApprovalName() {
      return file;
    }

    @Override
    public String getSourceFilePath() {
      return FIXTURES.toString();
    }

    @Override
    public ApprovalNamer addAdditionalInformation(String information) {
      return this;
    }

    @Override
    public String getAdditionalInformation() {
      return "";
    }
  }
}
