package org.luoshi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the launcher runs once after a build. */
class RehearsalTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theSampleCanBeRehearsed() {
    assertThatCode(() -> Rehearsal.main(new String[] {Cli.SAMPLE.toString()}))
        .doesNotThrowAnyException();
  }

  @Test
  void theClassesOfAJarBecomeModern() throws IOException {
    String name = CommandLine.class.getName().replace('.', '/') + ".class";
    Path jar = folder.resolve("old.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file);
        InputStream in = CommandLine.class.getClassLoader().getResourceAsStream(name)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(Objects.requireNonNull(in).readAllBytes());
      out.putNextEntry(new ZipEntry("note.txt"));
      out.write('x');
    }

    ModernJar.main(new String[] {jar.toString()});

    try (ZipFile modern = new ZipFile(jar.toFile())) {
      assertThat(modern.size()).isEqualTo(2);
      byte[] bytes = modern.getInputStream(modern.getEntry(name)).readAllBytes();
      assertThat(ClassFile.of().parse(bytes).majorVersion()).isEqualTo(ClassFile.JAVA_17_VERSION);
      assertThat(ClassFile.of().verify(bytes)).isEmpty();
    }
  }
}
