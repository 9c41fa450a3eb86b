package org.luoshi.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Browser;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The calendar feed, as a calendar program reads it. */
class FeedTest extends SpringTest {
  private static final Pattern ADDRESS = Pattern.compile("/feeds/[A-Za-z0-9_-]{43}\\.ics");

  @Autowired private ApplicationContext context;
  private County county;
  private Workload work;
  private Browser worker;

  @BeforeEach
  void settle() {
    county = new County(context);
    work = new Workload(county, Role.WORKER, county.inside());
    worker = in(Role.WORKER);
  }

  private Browser in(Role role) {
    Browser browser = new Browser(port);
    browser.login(county.member(role), County.PASSWORD);
    return browser;
  }

  private static String made(Browser browser) {
    browser.get("/me");
    Matcher found = ADDRESS.matcher(browser.post("/me/feed", Map.of()).text());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private Browser.Answer read(String address) {
    return new Browser(port).get(address);
  }

  private List<VEvent> events(String address) throws Exception {
    Browser.Answer answer = read(address);
    assertThat(answer.status()).isEqualTo(200);
    Calendar calendar = new CalendarBuilder().build(new StringReader(answer.text()));
    assertThat(calendar.validate().hasErrors()).isFalse();
    return calendar.getComponents("VEVENT");
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).map(Property::getValue).orElse("");
  }

  @Test
  void aCalendarProgramReadsWhatIsDueAsDaysWithoutALogin() throws Exception {
    long occurrence = work.due("三会一课，第一；第二\\n；\n换行", "current_date + 9");
    work.due("别的", "current_date + 500");
    String address = made(worker);
    List<VEvent> events = events(address);
    assertThat(events).hasSize(1);
    VEvent event = events.getFirst();
    LocalDate day = LocalDate.parse(Owner.ask("select current_date + 9").getFirst());
    assertThat(value(event, "DTSTART")).isEqualTo(day.toString().replace("-", ""));
    assertThat(value(event, "DTEND")).isEqualTo(day.plusDays(1).toString().replace("-", ""));
    assertThat(value(event, "SUMMARY")).isEqualTo("三会一课，第一；第二\\n；\n换行");
    assertThat(value(event, "UID")).isEqualTo("occurrence-" + occurrence + "@luoshi");
    assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
    assertThat(value(events(address).getFirst(), "UID")).isEqualTo(value(event, "UID"));
    assertThat(read(address).text()).doesNotContain("方小满", "DTSTART;VALUE=DATE-TIME");
  }

  @Test
  void whatWasWaivedIsCancelledAndWhatWasDoneSaysSo() throws Exception {
    long waived = work.due("免了的", "current_date + 1");
    long done = work.due("办了的", "current_date + 2");
    String address = made(worker);
    Owner.change(
        "update occurrence set state = 'waived', closed_on = current_date, note = '大雨', edition = 3 where id = "
            + waived);
    Owner.change(
        "update occurrence set state = 'done', closed_on = current_date where id = " + done);
    List<VEvent> events = events(address);
    assertThat(value(events.getFirst(), "STATUS")).isEqualTo("CANCELLED");
    assertThat(value(events.getFirst(), "SEQUENCE")).isEqualTo("3");
    assertThat(value(events.get(1), "SUMMARY")).isEqualTo("（已办结）办了的");
  }

  @Test
  void anEmptyFeedIsStillACalendar() throws Exception {
    assertThat(events(made(worker))).isEmpty();
  }

  @Test
  void theSecretIsShownOnceKeptAsAHashRenewedAndRevoked() {
    String address = made(worker);
    String secret = address.substring("/feeds/".length(), address.length() - 4);
    assertThat(worker.get("/me").text()).doesNotContain(secret).contains("换一个新地址");
    assertThat(Owner.ask("select f::text from feed f").toString()).doesNotContain(secret);
    String renewed = made(worker);
    assertThat(read(address).status()).isEqualTo(404);
    assertThat(read(renewed).status()).isEqualTo(200);
    worker.post("/me/feed/end", Map.of());
    assertThat(read(renewed).status()).isEqualTo(404);
    assertThat(read("/feeds/" + "A".repeat(43) + ".ics").status()).isEqualTo(404);
    assertThat(read("/feeds/x.ics").status()).isEqualTo(404);
  }

  @Test
  void itShowsWhatTheAccountMaySeeNow() throws Exception {
    work.due("本镇的事", "current_date");
    new Workload(new County(context), Role.WORKER, county.outside()).due("邻镇的事", "current_date");
    String address = made(worker);
    String neighbour = made(in(Role.READER));
    assertThat(read(address).text()).contains("本镇的事").doesNotContain("邻镇的事");
    assertThat(read(neighbour).text()).contains("本镇的事").doesNotContain("邻镇的事");
    Owner.change(
        "update holding set valid = daterange(lower(valid), current_date) where post_id = "
            + work.post);
    Owner.change(
        "update seat set valid = daterange(lower(valid) - 2, current_date - 1) where account_id = "
            + work.account);
    assertThat(read(address).status()).as("without a seat").isEqualTo(404);
    Owner.change(
        "update account set disabled_at = now() where id = (select account_id from credential where login_name = '"
            + county.member(Role.READER)
            + "')");
    assertThat(read(neighbour).status()).as("disabled").isEqualTo(404);
  }

  @Test
  void whoReadsItAllTheTimeIsToldToWait() {
    String address = made(worker);
    int last = 0;
    for (int i = 0; i < 22; i++) {
      last = read(address).status();
    }
    assertThat(last).isEqualTo(429);
  }
}
