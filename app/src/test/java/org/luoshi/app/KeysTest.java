package org.luoshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that sealed something does not start without the keys it was sealed with. */
class KeysTest {
  @TempDir Path folder;

  @Test
  void aStartWithoutItsKeysIsRefusedUntilTheyAreBackOrGivenUp() throws IOException {
    Path data = folder.resolve("data");
    Path keys = data.resolve("keys/columns.keys");
    LuoshiProcess.serve(data, Map.of(), "--demo").close();
    Path away = Files.move(keys, folder.resolve("away.keys"));

    Commands.Outcome missing = LuoshiProcess.refused(data, Map.of());
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.err()).contains("columns.keys", "--new-keys").doesNotContain("\tat ");
    assertThat(keys).doesNotExist();

    String lines = Files.readString(away);
    String environment = Base64.getEncoder().encodeToString(lines.getBytes(StandardCharsets.UTF_8));
    LuoshiProcess.serve(data, Map.of("LUOSHI_KEYS", environment)).close();

    Files.writeString(keys, lines.replace("AesGcmKey", "AesGcmKey "));
    Commands.Outcome other = LuoshiProcess.refused(data, Map.of());
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.err()).contains("对不上", "--new-keys");

    LuoshiProcess.serve(data, Map.of(), "--new-keys").close();
    LuoshiProcess.serve(data, Map.of()).close();
    assertThat(Files.readString(keys)).isNotEqualTo(lines);
    try (var kept = Files.list(keys.getParent())) {
      assertThat(kept.filter(file -> file.getFileName().toString().startsWith("columns.keys.")))
          .hasSize(1);
    }
  }
}
