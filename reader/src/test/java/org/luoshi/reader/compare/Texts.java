package org.luoshi.reader.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;

/** Plans read from texts. */
final class Texts {
  private static final PlanReader READER = new PlanReader();

  private Texts() {}

  static Plan plan(String text) {
    return plans(text).getFirst();
  }

  static List<Plan> plans(String text) {
    return ((PlanFile) READER.read("a.txt", text.getBytes(StandardCharsets.UTF_8))).plans();
  }

  /** The first plan of a fixture. */
  static Plan fixture(String name) {
    try {
      return plan(Files.readString(Path.of("src/test/resources/compare/" + name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
