package org.luoshi.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which data folder: {@code --data}, or else {@code LUOSHI_DATA}, or else {@code luoshi-data}. */
final class DataOption {
  /** Where the data is unless somebody says otherwise. */
  static final String USUAL = "luoshi-data";

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  Path folder(LuoshiServer server, String otherwise) {
    if (data != null) {
      return data;
    }
    String named = server.environment().get("LUOSHI_DATA");
    return Path.of(named != null && !named.isBlank() ? named : otherwise);
  }
}
