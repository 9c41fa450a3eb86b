package org.luoshi.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which data folder: {@code --data}, or else {@code LUOSHI_DATA}, or else {@code luoshi-data}. */
final class DataOption {
  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  Path folder() {
    return folder("luoshi-data");
  }

  Path folder(String otherwise) {
    if (data != null) {
      return data;
    }
    String named = LuoshiServer.environment().get("LUOSHI_DATA");
    return Path.of(named != null && !named.isBlank() ? named : otherwise);
  }
}
