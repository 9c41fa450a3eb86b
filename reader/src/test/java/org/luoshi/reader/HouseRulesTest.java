package org.luoshi.reader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The habits of this module, so that they are kept without anyone having to remember them. */
class HouseRulesTest {
  private static final String READER = "org.luoshi.reader";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(READER);

  @Test
  void importsRunOneWayOnlyFromTheDocumentToThePlan() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(READER + "..")
        .layer("door")
        .definedBy(READER)
        .layer("model")
        .definedBy(READER + ".model..")
        .layer("similar")
        .definedBy(READER + ".similar..")
        .layer("compare")
        .definedBy(READER + ".compare..")
        .layer("crew")
        .definedBy(READER + ".internal.crew..")
        .layer("rule")
        .definedBy(READER + ".internal.rule..")
        .layer("source")
        .definedBy(READER + ".internal.source..")
        .layer("repair")
        .definedBy(READER + ".internal.repair..")
        .layer("outline")
        .definedBy(READER + ".internal.outline..")
        .layer("match")
        .definedBy(READER + ".internal.match..")
        .layer("assemble")
        .definedBy(READER + ".internal.assemble..")
        .layer("lint")
        .definedBy(READER + ".internal.lint..")
        .whereLayer("door")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("similar")
        .mayOnlyAccessLayers("model")
        .whereLayer("compare")
        .mayOnlyAccessLayers("model", "rule")
        .whereLayer("lint")
        .mayOnlyBeAccessedByLayers("door")
        .whereLayer("assemble")
        .mayOnlyBeAccessedByLayers("door")
        .whereLayer("match")
        .mayOnlyBeAccessedByLayers("assemble")
        .whereLayer("outline")
        .mayOnlyBeAccessedByLayers("match", "assemble", "lint", "door")
        .whereLayer("repair")
        .mayOnlyBeAccessedByLayers("outline", "match", "assemble", "lint", "door")
        .whereLayer("source")
        .mayOnlyBeAccessedByLayers("repair", "outline", "match", "assemble", "door")
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .whereLayer("rule")
        .mayOnlyAccessLayers("crew")
        .whereLayer("crew")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }

  @Test
  void theReaderHasNoClockNoLocaleAndNoNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.net.http..", "javax.net..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.time\\.Clock|java\\.util\\.Random|java\\.util\\.Timer")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .check(CLASSES);
  }

  @Test
  void classesAreNamedAfterWhatTheyAre() {
    classes()
        .should()
        .haveNameNotMatching(".*(Utils?|Manager|Helper|Impl)")
        .because("a name that fits everything says nothing")
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() throws IOException {
    for (Path folder : foldersWithCode()) {
      assertThat(folder.resolve("package-info.java"))
          .content()
          .as("%s has one sentence and @NullMarked", folder)
          .contains("/**")
          .contains("@NullMarked");
    }
  }

  @Test
  void noFileIsLongerThanFourHundredLines() throws IOException {
    for (Path file : sources()) {
      assertThat(Files.readAllLines(file)).as("lines of %s", file).hasSizeLessThanOrEqualTo(400);
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static List<Path> foldersWithCode() throws IOException {
    return sources().stream().map(Path::getParent).distinct().toList();
  }
}
