package org.luoshi.app.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.database.StartFailure;

/** Files in an object store. */
class S3FilesTest {
  private static final byte[] TEXT = "柳湾村的会议记录".getBytes(StandardCharsets.UTF_8);

  private final FakeS3 server = new FakeS3();
  private final S3Files files = new S3Files(place(FakeS3.BUCKET, FakeS3.KEY));

  private S3Files.Place place(String bucket, String key) {
    return new S3Files.Place(server.endpoint(), bucket, "us-east-1", key, "secret");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void bytesAreKeptUnderTheirHashOnceAndGoWhenForgotten() {
    files.check();
    String sha256 = files.put(TEXT);
    assertThat(sha256).isEqualTo(Digest.of(TEXT));
    assertThat(files.put(TEXT)).isEqualTo(sha256);
    assertThat(server.objects())
        .containsOnlyKeys("/luoshi-files/files/" + sha256.substring(0, 2) + "/" + sha256);
    assertThat(files.has(sha256)).isTrue();
    assertThat(files.get(sha256)).isEqualTo(TEXT);
    files.remove(sha256);
    assertThat(files.has(sha256)).isFalse();
    assertThatThrownBy(() -> files.get(sha256)).hasMessage("no file " + sha256);
  }

  @Test
  void bytesThatCameBackChangedAreNotGivenOut() {
    String sha256 = files.put(TEXT);
    server.objects().replaceAll((name, bytes) -> "something else".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> files.get(sha256)).hasMessageContaining("changed in the store");
  }

  @Test
  void onlyAHashIsAName() {
    assertThatThrownBy(() -> files.get("../keys/columns.keys"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String refused(S3Files.Place place) {
    StartFailure failure =
        catchThrowableOfType(StartFailure.class, () -> new S3Files(place).check());
    assertThat(failure).isNotNull();
    return failure.words(Locale.CHINESE);
  }

  @Test
  void aWrongBucketKeyOrAddressIsToldAtTheStart() {
    assertThat(refused(place("nowhere", FakeS3.KEY))).contains("没有存储桶 nowhere", "LUOSHI_S3_BUCKET");
    assertThat(refused(place(FakeS3.BUCKET, "OTHER"))).contains("LUOSHI_S3_KEY");
    assertThat(refused(place(FakeS3.BUCKET, ""))).contains("LUOSHI_S3_SECRET");
    assertThat(
            refused(
                new S3Files.Place(
                    "http://127.0.0.1:1", FakeS3.BUCKET, "us-east-1", FakeS3.KEY, "secret")))
        .contains("连不上", "LUOSHI_S3_ENDPOINT");
  }
}
