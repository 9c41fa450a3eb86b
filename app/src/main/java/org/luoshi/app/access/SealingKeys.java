package org.luoshi.app.access;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.database.DataFolder;

/**
 * The keys of sealed columns: two Tink keysets as JSON, one a line, the first for sealing, the
 * second for the keyed hash. From the environment (base64) or the data folder, where they are made
 * when missing.
 */
record SealingKeys(Aead aead, Mac mac) {
  private static final String FILE = "columns.keys";

  /**
   * The keys that are written in two lines.
   *
   * @throws IllegalStateException when they are none
   */
  static SealingKeys of(String text) {
    try {
      register();
      List<String> lines = text.lines().toList();
      if (lines.size() != 2) {
        throw new GeneralSecurityException("expected two keysets, one a line");
      }
      return new SealingKeys(
          parse(lines.get(0)).getPrimitive(RegistryConfiguration.get(), Aead.class),
          parse(lines.get(1)).getPrimitive(RegistryConfiguration.get(), Mac.class));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the keys of sealed columns cannot be used", e);
    }
  }

  /** The lines of the keys, from the environment or the data folder; null where there are none. */
  static @Nullable String find(String folder, @Nullable String environment) {
    try {
      if (environment != null && !environment.isBlank()) {
        return text(environment);
      }
      Path file = file(folder);
      return Files.exists(file) ? Files.readString(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes keys in the data folder; those that were there are kept under another name. */
  static String make(String folder) {
    Path file = file(folder);
    try {
      if (Files.exists(file)) {
        Files.move(
            file, file.resolveSibling(FILE + "." + Files.getLastModifiedTime(file).toMillis()));
      }
      String fresh = fresh();
      DataFolder.peek(Path.of(folder)).write(file, fresh);
      return fresh;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where they lie in a data folder. */
  static Path file(String folder) {
    return DataFolder.peek(Path.of(folder)).at("keys", FILE);
  }

  private static KeysetHandle parse(String json) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
  }

  private static String text(String base64) {
    try {
      return new String(
          Base64.getMimeDecoder().decode(base64), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("LUOSHI_KEYS is no base64", e);
    }
  }

  private static void register() throws GeneralSecurityException {
    AeadConfig.register();
    MacConfig.register();
  }

  private static String fresh() throws GeneralSecurityException {
    register();
    return line(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM))
        + line(KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
  }

  private static String line(KeysetHandle keys) throws GeneralSecurityException {
    String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    return json.replaceAll("\\s+", "") + "\n";
  }
}
