package org.luoshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The habits of the house, as far as a machine can hold them. */
class AppRulesTest {
  /** The stages in the order of the way of the data; each imports only what stands left of it. */
  private static final List<String> STAGES =
      List.of(
          "database",
          "backup",
          "frame",
          "access",
          "organisation",
          "calendar",
          "file",
          "document",
          "plan",
          "duty",
          "record",
          "workbench",
          "indicator",
          "search");

  @Test
  void stagesDeclareWhatTheyImportAndKeepToIt() {
    ApplicationModules.of(Serving.class).verify();
  }

  @Test
  void importsRunAlongTheWayOfTheData() throws IOException {
    for (Path file : sources("src/main/java")) {
      String stage = stage(file);
      if (stage.isEmpty()) {
        continue;
      }
      assertThat(STAGES).as("the stage of %s is in the order", file).contains(stage);
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("import org.luoshi.app.")) {
          String imported = line.substring("import org.luoshi.app.".length()).split("\\.", 2)[0];
          assertThat(STAGES.indexOf(imported))
              .as("%s imports %s, which stands right of it", file, imported)
              .isLessThanOrEqualTo(STAGES.indexOf(stage));
        }
      }
    }
  }

  @Test
  void filesStaySmall() throws IOException {
    for (Path file : sources("src")) {
      assertThat(Files.readAllLines(file).size()).as("lines of %s", file).isLessThanOrEqualTo(400);
    }
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItIs() throws IOException {
    for (Path folder : sources("src/main/java").stream().map(Path::getParent).distinct().toList()) {
      Path info = folder.resolve("package-info.java");
      assertThat(info).exists();
      assertThat(Files.readString(info))
          .startsWith("/**")
          .contains("@" + NullMarked.class.getSimpleName());
    }
  }

  @Test
  void pagesHoldNoInlineScriptAndNoStyleAttribute() throws IOException {
    try (Stream<Path> pages = Files.walk(Path.of("src/main/jte"))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".jte")).toList()) {
        assertThat(Files.readString(page))
            .as("%s, which the content policy would block", page)
            .doesNotContainPattern(
                "(?i)<script(?![^>]* src=)|\\sstyle=|\\son[a-z]+=\"|https?://(?!www\\.w3\\.org)");
      }
    }
  }

  @Test
  void everyBlockOfTheStyleSheetIsClosed() throws IOException {
    String sheet = Files.readString(Path.of("src/main/resources/assets/luoshi.css"));
    int open = 0;
    for (String line : sheet.lines().toList()) {
      assertThat(open > 0 && line.startsWith("/*"))
          .as("a section begins inside a block: %s", line)
          .isFalse();
      open +=
          (int)
              (line.chars().filter(c -> c == '{').count()
                  - line.chars().filter(c -> c == '}').count());
    }
    assertThat(open).isZero();
  }

  @Test
  void bothLanguagesHaveTheSameWords() throws IOException {
    try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/messages"))) {
      for (Path chinese :
          bundles.filter(file -> file.toString().endsWith("_zh.properties")).toList()) {
        Path english = Path.of(chinese.toString().replace("_zh.", "_en."));
        assertThat(keys(english)).as("keys of %s", english).isEqualTo(keys(chinese));
      }
    }
  }

  private static List<String> keys(Path bundle) throws IOException {
    return Files.readAllLines(bundle).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("=", 2)[0])
        .sorted()
        .toList();
  }

  private static List<Path> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** The first folder below the root package; empty for what stands in the root itself. */
  private static String stage(Path file) {
    Path inside = Path.of("src/main/java/org/luoshi/app").relativize(file);
    return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
  }
}
