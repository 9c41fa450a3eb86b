package org.luoshi.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Browser;
import org.luoshi.app.County;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.Role;
import org.luoshi.app.duty.Occurrence;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;

/** The pages of records, as they are sent and answered. */
class RecordPagesTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private Uploads uploads;
  private RecordTown town;

  @BeforeEach
  void settle() {
    town = new RecordTown(context);
  }

  private Browser in(Role role) {
    Browser browser = new Browser(port);
    browser.login(town.town().county().member(role), County.PASSWORD);
    return browser;
  }

  private Map<String, String> form(String kind, String title) {
    Map<String, String> form = new HashMap<>();
    form.put("form", UUID.randomUUID().toString());
    form.put("organisation", Long.toString(town.organisation()));
    form.put("kind", kind);
    form.put("v-day", town.today().toString());
    form.put("v-title", title);
    return form;
  }

  private static long id(Browser.Answer answer) {
    Matcher found = Pattern.compile("/records/(\\d+)$").matcher(answer.location());
    assertThat(found.find()).as("saved: %s", answer.text()).isTrue();
    return Long.parseLong(found.group(1));
  }

  private List<String> because(long record) {
    return town.get(record).now().credits().getFirst().because();
  }

  @Test
  void aCorrectionMayChangeTheKindAndKeepsWhyTheRecordCounts() {
    long duty = town.duty("每月开展主题党日", "study");
    long occurrence = town.occurrence(duty, 5, 5);
    Browser lead = in(Role.LEAD);
    Map<String, String> form = form("meeting", "主题党日");
    form.put("occurrence", Long.toString(occurrence));
    form.put("duty", Long.toString(duty));
    form.put("credit", Long.toString(duty));
    form.put("close", duty + ":" + occurrence);
    form.put("v-due", "12");
    form.put("v-recorder", "何砚田");
    long id = id(lead.post("/records/add", form));
    assertThat(because(id)).startsWith(Match.ASKED).doesNotContain(Match.KIND);
    assertThat(lead.get("/records/" + id + "/kind").text())
        .contains("/records/" + id + "/correct?kind=study")
        .doesNotContain("correct?kind=meeting");
    String page = lead.get("/records/" + id + "/correct?kind=study").text();
    assertThat(page).contains("种类由“会议”改为“学习”", "value=\"主题党日\"", "value=\"12\"", "从这项任务记的");
    assertThat(page).containsPattern("记录人[^<]*：何砚田");
    form.remove("occurrence");
    form.put("form", UUID.randomUUID().toString());
    form.put("kind", "study");
    form.put("number", "1");
    form.put("reason", "种类选错了");
    id(lead.post("/records/" + id + "/correct", form));
    RecordVersion now = town.get(id).now();
    assertThat(now.kind()).isEqualTo("study");
    assertThat(now.values()).containsKey("due").doesNotContainKey("recorder");
    assertThat(because(id)).contains(Match.ASKED, Match.KIND);
    assertThat(town.look(occurrence).state()).isEqualTo(Occurrence.State.DONE);
    assertThat(lead.get("/records/" + id).text())
        .contains("<del>会议</del> → <ins>学习</ins>", "<del>何砚田</del>");
    assertThat(in(Role.AUDITOR).get("/records/" + id).text())
        .as("a name that only the kind before has a field for")
        .contains("何＊＊")
        .doesNotContain("何砚田");
  }

  @Test
  void anotherKindWithoutAReasonIsRefusedAndTheFormStillSaysWhatChanges() {
    Browser lead = in(Role.LEAD);
    Map<String, String> form = form("meeting", "例会");
    long id = id(lead.post("/records/add", form));
    form.put("form", UUID.randomUUID().toString());
    form.put("kind", "visit");
    form.put("number", "1");
    Browser.Answer refused = lead.post("/records/" + id + "/correct", form);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("种类由“会议”改为“走访");
    assertThat(town.get(id).now().kind()).isEqualTo("meeting");
  }

  @Test
  void aRecordEnteredFromADutyWithoutAnOccurrenceSaysSo() {
    long duty = town.duty("整治背街小巷", null);
    Browser lead = in(Role.LEAD);
    assertThat(lead.get("/records/add?kind=other&duty=" + duty).text())
        .contains(
            "/records/add?kind=none&amp;organisation=" + town.organisation() + "&amp;duty=" + duty);
    Map<String, String> form = form("other", "清运垃圾");
    form.put("duty", Long.toString(duty));
    form.put("credit", Long.toString(duty));
    assertThat(because(id(lead.post("/records/add", form)))).contains(Match.ASKED);
  }

  @Test
  void whoLooksAfterSeveralOrganisationsChoosesWhoDidIt() {
    County county = town.town().county();
    Browser supervisor = in(Role.SUPERVISOR);
    assertThat(supervisor.get("/records/add").text())
        .as("one organisation leaves nothing to choose")
        .doesNotContain("哪个单位做的");
    long village = county.village(town.organisation(), "枫桥村" + town.organisation());
    assertThat(supervisor.get("/records/add").text())
        .contains("哪个单位做的", "枫桥村" + town.organisation());
    String chosen = supervisor.get("/records/add?kind=none&organisation=" + village).text();
    assertThat(chosen)
        .contains("现在记的是“枫桥村" + town.organisation() + "”做的事")
        .contains("/records/add?kind=visit&amp;organisation=" + village);
    assertThat(supervisor.get("/records/add?kind=none&q=枫桥村" + town.organisation()).text())
        .contains("<option value=\"" + village + "\"");
    assertThat(supervisor.get("/records/add?organisation=" + county.outside()).status())
        .isEqualTo(404);
    Map<String, String> form = form("other", "修路灯");
    form.put("organisation", Long.toString(village));
    long id = id(supervisor.post("/records/add", form));
    assertThat(supervisor.get("/records/" + id).text())
        .contains("<a href=\"/organisations/" + village + "\">");
    assertThat(supervisor.get("/records?organisation=" + village).text())
        .contains("/records/add?organisation=" + village);
  }

  @Test
  void filesThatAreFineStayBesideOneThatIsRefused() {
    byte[] fine = ("何砚田签到 " + town.organisation()).getBytes(StandardCharsets.UTF_8);
    Uploads.Received received =
        town.worker()
            .run(
                () ->
                    uploads.take(
                        town.organisation(),
                        List.of(),
                        List.of(
                            new MockMultipartFile("files", "空的.txt", "text/plain", new byte[0]),
                            new MockMultipartFile("files", "签到.txt", "text/plain", fine))));
    assertThat(received.fault())
        .isNotNull()
        .satisfies(fault -> assertThat(fault.key()).isEqualTo("fault.file.empty"));
    assertThat(received.files()).extracting(Attached::name).containsExactly("签到.txt");
    List<String> hashes = received.files().stream().map(Attached::sha256).toList();
    assertThat(town.worker().run(() -> uploads.mine(hashes))).isEqualTo(received.files());
    assertThat(town.town().neighbour().run(() -> uploads.mine(hashes))).isEmpty();
  }

  @Test
  void listsMaskTheNamesOfPeopleInSubjectsAndPlaces() {
    Browser lead = in(Role.LEAD);
    Map<String, String> form = form("study", "何砚田谈体会");
    form.put("v-chair", "何砚田");
    form.put("v-place", "何砚田家");
    Map<String, String> things = town.town().county().things(true);
    form.put("credit", Objects.requireNonNull(things.get("boardDuty")));
    id(lead.post("/records/add", form));
    assertThat(lead.get("/records").text()).contains("何砚田谈体会", "何砚田家");
    assertThat(in(Role.AUDITOR).get("/records").text())
        .contains("何＊＊谈体会", "何＊＊家")
        .doesNotContain("何砚田");
    String figure = "/plans/" + things.get("boardPlan") + "/board/" + things.get("boardDuty");
    assertThat(lead.get(figure).text()).contains("何砚田谈体会");
    assertThat(in(Role.AUDITOR).get(figure).text()).contains("何＊＊谈体会").doesNotContain("何砚田");
  }
}
