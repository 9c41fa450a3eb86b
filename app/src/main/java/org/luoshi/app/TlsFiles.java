package org.luoshi.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.luoshi.app.database.StartFailure;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * A certificate and its key as PEM files: looked at before the start, so that faults have words.
 */
final class TlsFiles {
  private TlsFiles() {}

  /**
   * Checks that both can be read, and belong together.
   *
   * @throws StartFailure with what to do
   */
  static void check(Path certificate, Path key) {
    X509Certificate first = certificates(certificate).getFirst();
    if (!belong(first, key(key))) {
      throw new StartFailure("server.tls-apart", certificate, key);
    }
  }

  private static List<X509Certificate> certificates(Path file) {
    try {
      return PemContent.of(Files.readString(file)).getCertificates();
    } catch (IOException | RuntimeException e) {
      throw new StartFailure(e, "server.tls-certificate", file);
    }
  }

  private static PrivateKey key(Path file) {
    try {
      PrivateKey key = PemContent.of(Files.readString(file)).getPrivateKey();
      if (key != null) {
        return key;
      }
    } catch (IOException | RuntimeException e) {
      throw new StartFailure(e, "server.tls-key", file);
    }
    throw new StartFailure("server.tls-key", file);
  }

  private static boolean belong(X509Certificate certificate, PrivateKey key) {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "EC" -> "SHA256withECDSA";
          case "RSA" -> "SHA256withRSA";
          default -> key.getAlgorithm();
        };
    byte[] word = {1, 2, 3};
    try {
      Signature sign = Signature.getInstance(algorithm);
      sign.initSign(key);
      sign.update(word);
      byte[] signed = sign.sign();
      sign.initVerify(certificate.getPublicKey());
      sign.update(word);
      return sign.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
