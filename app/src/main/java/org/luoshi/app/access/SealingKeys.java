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

  static SealingKeys load(String folder, @Nullable String environment) {
    try {
      AeadConfig.register();
      MacConfig.register();
      return of(environment == null || environment.isBlank() ? file(folder) : text(environment));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the keys of sealed columns cannot be used", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SealingKeys of(String text) throws GeneralSecurityException {
    List<String> lines = text.lines().toList();
    if (lines.size() != 2) {
      throw new GeneralSecurityException("expected two keysets, one a line");
    }
    return new SealingKeys(
        parse(lines.get(0)).getPrimitive(RegistryConfiguration.get(), Aead.class),
        parse(lines.get(1)).getPrimitive(RegistryConfiguration.get(), Mac.class));
  }

  private static KeysetHandle parse(String json) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
  }

  private static String text(String base64) throws GeneralSecurityException {
    try {
      return new String(
          Base64.getMimeDecoder().decode(base64), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("LUOSHI_KEYS is no base64", e);
    }
  }

  private static String file(String root) throws IOException, GeneralSecurityException {
    DataFolder folder = DataFolder.peek(Path.of(root));
    Path file = folder.at("keys", FILE);
    if (!Files.exists(file)) {
      folder.write(file, fresh());
    }
    return Files.readString(file);
  }

  private static String fresh() throws GeneralSecurityException {
    return line(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM))
        + line(KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
  }

  private static String line(KeysetHandle keys) throws GeneralSecurityException {
    String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    return json.replaceAll("\\s+", "") + "\n";
  }
}
