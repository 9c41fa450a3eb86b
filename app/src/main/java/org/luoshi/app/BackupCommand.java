package org.luoshi.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.backup.Backup;
import org.luoshi.app.backup.Manifest;
import org.luoshi.app.database.OpenDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code luoshi backup FILE}: everything in one archive, while the server runs or not. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
  @ParentCommand private @Nullable LuoshiServer parent;
  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "FILE", descriptionKey = "backup-file")
  private @Nullable Path file;

  @Option(names = "--with-keys")
  private boolean withKeys;

  @Override
  public Integer call() {
    LuoshiServer words = Objects.requireNonNull(parent);
    Path to = Objects.requireNonNull(file);
    try (OpenDatabase open =
        OpenDatabase.toRead(data.folder(words, DataOption.USUAL), words.outside())) {
      Manifest made = new Backup(open.address(), open.folder(), withKeys).write(to, Instant.now());
      System.out.println(
          words.say("backup.done", to, made.tables().size(), made.rows(), made.files().size()));
      if (made.filesElsewhere() != null) {
        System.err.println(words.say("backup.files-elsewhere", made.filesElsewhere()));
      }
      if (withKeys) {
        System.out.println(words.say("backup.with-keys"));
      } else if (made.keysLeftOut() > 0) {
        System.out.println(words.say("backup.without-keys", open.folder().at("keys")));
      }
    }
    return 0;
  }
}
