package org.luoshi.app.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.Role;
import org.luoshi.app.frame.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that nothing names are forgotten after two days, and no others. */
class SweepTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private List<ForAWhile> others;

  private final FakeS3 server = new FakeS3();
  @TempDir private Path folder;
  private County county;
  private String record;

  @BeforeEach
  void settle() {
    county = new County(context);
    record = Objects.requireNonNull(county.things(true).get("record"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private FileStore store(String kind) {
    FileStore plain =
        kind.equals("folder")
            ? new FileFolder(folder.toString())
            : new S3Files(
                new S3Files.Place(
                    server.endpoint(), FakeS3.BUCKET, "us-east-1", FakeS3.KEY, "secret"));
    return new NotedFiles(plain, jdbc);
  }

  private static byte[] fresh() {
    return ("签到表 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
  }

  private Sweep sweep(FileStore files) {
    return new Sweep(jdbc, new Keeping(files, jdbc), transaction, others);
  }

  private static void age(String sha256) {
    Owner.change(
        "update file_arrival set at = now() - interval '49 hours' where sha256 = '" + sha256 + "'");
  }

  private static List<String> noted(String sha256) {
    return Owner.ask("select sha256 from file_arrival where sha256 = '" + sha256 + "'");
  }

  private String attach(String column) {
    return """
        insert into record_file (organisation_id, version_id, sha256, name, type, size, %s)
        select organisation_id, id, '%%s', '签到.txt', 'text/plain', 3, '%%s' from record_version where record_id = %s
        """
        .formatted(column, record);
  }

  private void upload(String sha256, int hoursAgo) {
    Owner.change(
        """
        insert into record_upload (organisation_id, account_id, sha256, name, type, size, at)
        values (%d, %d, '%s', '签到.txt', 'text/plain', 3, now() - interval '%d hours')
        """
            .formatted(county.inside(), county.accountOf(Role.WORKER), sha256, hoursAgo));
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "S3"})
  void whatNothingNamesGoesAfterTwoDays(String kind) {
    FileStore files = store(kind);
    String old = files.put(fresh());
    String young = files.put(fresh());
    byte[] bytes = fresh();
    String again = files.put(bytes);
    String expired = files.put(fresh());
    upload(expired, 49);
    List.of(old, again, expired).forEach(SweepTest::age);
    files.put(bytes);
    sweep(files).run();
    assertThat(files.has(old)).isFalse();
    assertThat(files.has(expired)).as("of a form that was not saved within a day").isFalse();
    assertThat(files.has(young)).as("arrived today").isTrue();
    assertThat(files.has(again)).as("sent again today").isTrue();
    assertThat(noted(old)).isEmpty();
    assertThat(noted(young)).hasSize(1);
    assertThat(Owner.ask("select 1 from record_upload where sha256 = '" + expired + "'")).isEmpty();
    String back = files.put(bytes);
    assertThat(files.get(back)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "S3"})
  void whatSomethingNamesStays(String kind) {
    FileStore files = store(kind);
    String attached = files.put(fresh());
    String small = files.put(fresh());
    String document = files.put(fresh());
    String draft = files.put(fresh());
    Owner.change(attach("thumbnail").formatted(attached, small));
    Owner.change(
        "insert into document (organisation_id, name, sha256, size, body) values (%d, '计划.txt', '%s', 3, '')"
            .formatted(county.inside(), document));
    upload(draft, 5);
    List<String> all = List.of(attached, small, document, draft);
    all.forEach(SweepTest::age);
    sweep(files).run();
    assertThat(all).allMatch(files::has);
    assertThat(all.stream().flatMap(one -> noted(one).stream())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "S3"})
  void whatIsSavedMeanwhileStays(String kind) throws Exception {
    FileStore files = store(kind);
    String sha256 = files.put(fresh());
    age(sha256);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch save = new CountDownLatch(1);
    CompletableFuture<Void> saving =
        CompletableFuture.runAsync(
            () ->
                county
                    .as(Role.WORKER)
                    .run(
                        () ->
                            transaction.execute(
                                status -> {
                                  new Keeping(files, jdbc)
                                      .hold(new Kept(sha256, "签到.txt", "text/plain", 3, null));
                                  held.countDown();
                                  await(save);
                                  return jdbc.sql(attach("thumbnail").formatted(sha256, sha256))
                                      .update();
                                })));
    await(held);
    CompletableFuture<Void> sweeping = CompletableFuture.runAsync(() -> sweep(files).run());
    assertThatThrownBy(() -> sweeping.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    save.countDown();
    CompletableFuture.allOf(saving, sweeping).get(30, TimeUnit.SECONDS);
    assertThat(files.has(sha256)).isTrue();
  }

  @Test
  void whoeverSavesAfterwardsIsToldToSendItAgain() {
    FileStore files = store("folder");
    String sha256 = files.put(fresh());
    age(sha256);
    sweep(files).run();
    Keeping keeping = new Keeping(files, jdbc);
    assertThatThrownBy(
            () ->
                transaction.execute(
                    status -> {
                      keeping.hold(new Kept(sha256, "签到.txt", "text/plain", 3, null));
                      return 0;
                    }))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.fault().key()).isEqualTo("fault.file.gone"));
  }

  @Test
  void aStoreThatIsAwayLosesNothingAndIsTriedAgain() {
    FileStore files = store("S3");
    String sha256 = files.put(fresh());
    age(sha256);
    FileStore away = new NotedFiles(new Away(), jdbc);
    sweep(away).run();
    assertThat(noted(sha256)).hasSize(1);
    sweep(files).run();
    assertThat(files.has(sha256)).isFalse();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A store whose server does not answer. */
  private static final class Away implements FileStore {
    @Override
    public String put(byte[] bytes) {
      throw new IllegalStateException("away");
    }

    @Override
    public byte[] get(String sha256) {
      throw new IllegalStateException("away");
    }

    @Override
    public boolean has(String sha256) {
      throw new IllegalStateException("away");
    }

    @Override
    public void remove(String sha256) {
      throw new IllegalStateException("away");
    }
  }
}
