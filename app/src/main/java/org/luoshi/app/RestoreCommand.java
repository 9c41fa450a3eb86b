package org.luoshi.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.backup.Archive;
import org.luoshi.app.backup.Manifest;
import org.luoshi.app.backup.Restore;
import org.luoshi.app.database.OpenDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code luoshi restore FILE}: an archive into an empty database. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
  @ParentCommand private @Nullable LuoshiServer parent;
  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "FILE", descriptionKey = "restore-file")
  private @Nullable Path file;

  @Override
  public Integer call() {
    LuoshiServer words = Objects.requireNonNull(parent);
    try (Archive archive = Archive.open(Objects.requireNonNull(file));
        OpenDatabase open =
            OpenDatabase.toFill(data.folder(words, DataOption.USUAL), words.outside())) {
      new Restore(archive, open.address(), open.folder()).run();
      Manifest put = archive.manifest();
      System.out.println(
          words.say(
              "restore.done", put.made(), put.tables().size(), put.rows(), put.files().size()));
      if (put.keysLeftOut() > 0) {
        System.out.println(words.say("restore.without-keys", open.folder().at("keys")));
      }
    }
    return 0;
  }
}
