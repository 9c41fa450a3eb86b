package org.luoshi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.Refusal;

/** The luoshi command. */
public final class Main {
  private Main() {}

  /** Runs the command. */
  public static void main(String[] arguments) throws IOException {
    for (String file : arguments) {
      if (file.equals("compile") || file.startsWith("--")) {
        continue;
      }
      Path path = Path.of(file);
      switch (new PlanReader().read(file, Files.readAllBytes(path))) {
        case PlanFile plans -> System.out.println(PlanFileJson.write(plans));
        case Refusal refusal -> System.err.println(refusal.message());
      }
    }
  }
}
