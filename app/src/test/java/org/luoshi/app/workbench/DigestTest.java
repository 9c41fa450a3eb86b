package org.luoshi.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.luoshi.app.Browser;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Reminders by mail, at moments that the test chooses. Monday is 2026-11-23. */
@ExtendWith(OutputCaptureExtension.class)
class DigestTest extends SpringTest {
  private static final int MAIL_PORT = free();
  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Autowired private ApplicationContext context;
  @Autowired private Digests digests;
  private Workload work;
  private Browser worker;
  private String address;

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    MAIL.start();
    registry.add("luoshi.mail.host", () -> "127.0.0.1");
    registry.add("luoshi.mail.port", () -> MAIL_PORT);
    registry.add("luoshi.mail.security", () -> "none");
    registry.add("luoshi.mail.from", () -> "luoshi@example.org");
    registry.add("luoshi.url", () -> "https://luoshi.example.org/");
  }

  @BeforeEach
  void settle() {
    County county = new County(context);
    work = new Workload(county, Role.WORKER, county.inside());
    worker = new Browser(port);
    worker.login(county.member(Role.WORKER), County.PASSWORD);
    address = county.member(Role.WORKER) + "@example.org";
    worker.get("/me");
    assertThat(worker.post("/me/reminder", Map.of("address", address, "days", "2")).status())
        .isEqualTo(302);
  }

  @AfterEach
  void forget() {
    if (!MAIL.isRunning()) {
      MAIL.start();
    }
    Owner.change("delete from reminder");
  }

  private static Instant at(String moment) {
    return LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  private List<MimeMessage> mine() {
    return Arrays.stream(MAIL.getReceivedMessages())
        .filter(message -> GreenMailUtil.getAddressList(recipients(message)).contains(address))
        .toList();
  }

  private static jakarta.mail.Address[] recipients(MimeMessage message) {
    try {
      return message.getAllRecipients();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void oneMailADayNamesWhatIsOverdueOrDueSoon() throws Exception {
    work.due("报送台账\r\nBcc: x@example.org", "'2026-11-20'");
    work.due("开支委会", "'2026-11-25'");
    work.due("还早的事", "'2026-11-26'");
    digests.send(at("2026-11-23T08:00:00"));
    digests.send(at("2026-11-23T12:00:00"));
    assertThat(mine()).hasSize(1);
    MimeMessage mail = mine().getFirst();
    assertThat(mail.getSubject()).isEqualTo("落实：逾期 1 项，快到期 1 项");
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat((String) mail.getContent())
        .contains("2026-11-20 周五（逾期 3 天）报送台账 Bcc: x@example.org", "开支委会", "柳溪镇党建工作计划")
        .contains("https://luoshi.example.org/work")
        .doesNotContain("还早的事", "方小满");
    digests.send(at("2026-11-24T09:00:00"));
    assertThat(mine()).as("the next day").hasSize(2);
  }

  @Test
  void neverAtNightNorOnDaysOffUnlessChosenSo() {
    work.due("报送台账", "'2026-11-20'");
    for (String night :
        List.of(
            "2026-11-23T07:59:59",
            "2026-11-23T18:00:00",
            "2026-11-23T23:30:00",
            "2026-11-24T00:00:01")) {
      digests.send(at(night));
    }
    digests.send(at("2026-11-22T10:00:00"));
    digests.send(at("2026-10-01T10:00:00"));
    assertThat(mine()).isEmpty();
    worker.post("/me/reminder", Map.of("address", "", "days", "2", "daysOff", "true"));
    digests.send(at("2026-11-22T10:00:00"));
    assertThat(mine()).hasSize(1);
  }

  @Test
  void onASaturdayWorkedInsteadItIsSent() {
    work.due("报送台账", "'2026-10-01'");
    digests.send(at("2026-10-10T10:00:00"));
    assertThat(mine()).hasSize(1);
  }

  @Test
  void nothingDueNothingSent() {
    work.due("还早的事", "'2026-12-26'");
    digests.send(at("2026-11-23T08:00:00"));
    assertThat(mine()).isEmpty();
  }

  @Test
  void ofSeveralNodesOneSends() throws Exception {
    work.due("报送台账", "'2026-11-20'");
    try (var nodes = Executors.newFixedThreadPool(8)) {
      Callable<Integer> node = () -> digests.send(at("2026-11-23T08:00:00"));
      for (Future<Integer> sent : nodes.invokeAll(java.util.Collections.nCopies(8, node))) {
        assertThat(sent.get()).isBetween(0, 1);
      }
    }
    assertThat(mine()).hasSize(1);
  }

  @Test
  void whatFailsIsTriedAgainAfterHalfAnHourSentOnceAndLoggedOnce(CapturedOutput log) {
    work.due("报送台账", "'2026-11-20'");
    MAIL.stop();
    assertThat(digests.send(at("2026-11-23T08:00:00"))).isZero();
    assertThat(digests.send(at("2026-11-23T08:29:59"))).isZero();
    assertThat(digests.send(at("2026-11-23T08:30:00"))).isZero();
    String told = "the reminder of account " + work.account + " was not sent";
    assertThat(log.toString()).containsOnlyOnce(told).doesNotContain(address);
    MAIL.start();
    assertThat(digests.send(at("2026-11-23T08:59:59"))).isZero();
    assertThat(digests.send(at("2026-11-23T09:00:00"))).isEqualTo(1);
    assertThat(digests.send(at("2026-11-23T10:00:00"))).isZero();
    assertThat(mine()).hasSize(1);
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theAddressIsSealedMaskedAndForgotten() {
    assertThat(Owner.ask("select encode(address, 'escape') from reminder").toString())
        .doesNotContain("example");
    assertThat(worker.get("/me").text())
        .contains(address.charAt(0) + "***@example.org")
        .doesNotContain(address);
    for (String wrong :
        List.of(
            "x",
            "a@b@c.org",
            "a b@example.org",
            "<script>@x.org",
            "a@example.org,b@example.org",
            "x".repeat(5000))) {
      assertThat(worker.post("/me/reminder", Map.of("address", wrong, "days", "2")).status())
          .as(wrong)
          .isEqualTo(422);
    }
    assertThat(worker.post("/me/reminder", Map.of("address", "", "days", "99")).text())
        .contains("0 到 31");
    worker.post("/me/reminder/end", Map.of());
    assertThat(Owner.ask("select 1 from reminder where account_id = " + work.account)).isEmpty();
  }
}
