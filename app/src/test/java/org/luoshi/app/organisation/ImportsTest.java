package org.luoshi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Role;
import org.luoshi.app.access.Scope;
import org.luoshi.app.access.Seat;
import org.luoshi.app.frame.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tables of organisations, good, wrong and hostile. */
@Timeout(60)
class ImportsTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private Imports imports;
  @Autowired private Organisations organisations;

  private Scope administrator;
  private long township;

  @BeforeEach
  void settle() {
    County county = new County(context);
    township = county.inside();
    administrator = administrator(county, township, Role.ADMINISTRATOR);
  }

  private static Scope administrator(County county, long organisation, Role member) {
    long account =
        Long.parseLong(
            Owner.ask(
                    "select account_id from credential where login_name = '"
                        + county.member(member)
                        + "'")
                .getFirst());
    Seat seat =
        new Seat(0, Role.ADMINISTRATOR, organisation, "", "government", "government.0", false);
    return Scope.of(account, "test", seat, null);
  }

  private Imports.Draft read(byte[] bytes) {
    return administrator.run(() -> imports.read("表.xlsx", bytes));
  }

  private Imports.Draft csv(String... lines) {
    return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private void refuses(byte[] bytes, String key) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.fault().key()).isEqualTo(key));
  }

  @Test
  void aTableIsCheckedThenTakenOverOnce() {
    Imports.Draft draft =
        csv("名称,类型,代码,上级", "一组,小组,,新村", "新村,村,9998" + digits() + ",", "=1+1,其他,,新村");
    assertThat(draft.errors()).isEmpty();
    var before = Owner.ask("select count(*) from organisation");
    assertThat(administrator.run(() -> imports.confirm(draft.id()))).isEqualTo(3);
    assertThat(administrator.run(() -> imports.confirm(draft.id()))).isEqualTo(3);
    assertThat(Owner.ask("select count(*) from organisation"))
        .containsExactly(Long.toString(Long.parseLong(before.getFirst()) + 3));
    assertThat(administrator.run(() -> organisations.find("=1+1")))
        .as("what looks like a formula is text")
        .hasSize(1);
  }

  private String digits() {
    return String.format("%08d", township);
  }

  @Test
  void everyErrorHasItsRowAndColumnAndNothingIsTakenOver() {
    Imports.Draft draft =
        csv(
            "name,kind,code,parent",
            ",village,,",
            "甲村,庄园,,",
            "乙村,village,12345,",
            "丙村,village,999800000001,",
            "丁村,village,999800000001,");
    assertThat(draft.id()).isZero();
    assertThat(draft.errors())
        .extracting(error -> error.row() + error.column() + error.fault().key())
        .containsExactly(
            "2名称import.no-name", "3类型import.kind", "4代码import.code", "6代码import.code-twice");
    assertThat(csv("名称,类型,上级", "甲村,村,没有镇", "乙村,村,丙村", "丙村,村,乙村", "戊村,村,", "戊村,村,").errors())
        .extracting(error -> error.row() + error.fault().key())
        .containsExactlyInAnyOrder(
            "2import.parent", "3import.circle", "4import.circle", "6import.name-taken");
  }

  @Test
  void theTemplateAndOldChineseTablesAreRead() {
    assertThat(read(ImportTemplate.xlsx()).lines()).hasSize(2);
    assertThat(read(ImportTemplate.csv()).lines()).hasSize(2);
    byte[] old = "名称,类型\r\n柳湾村,村\r\n".getBytes(Charset.forName("GB18030"));
    assertThat(read(old).lines().getFirst().name()).isEqualTo("柳湾村");
  }

  @Test
  void tenThousandRowsAreTakenOver() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("名称", "类型", "代码", "上级"));
    for (int i = 0; i < 10_000; i++) {
      rows.add(List.of("大村" + i, "村", "", i < 100 ? "" : "大村" + i % 100));
    }
    long begun = System.nanoTime();
    Imports.Draft draft = read(ImportTemplate.xlsx(rows));
    long read = System.nanoTime();
    administrator.run(() -> imports.confirm(draft.id()));
    System.out.println(
        "10,000 rows read in "
            + Duration.ofNanos(read - begun).toMillis()
            + " ms, taken over in "
            + Duration.ofNanos(System.nanoTime() - read).toMillis()
            + " ms");
    assertThat(administrator.run(() -> organisations.find("大村9999"))).hasSize(1);
  }

  @Test
  void hostileFilesAreRefusedInWords() throws IOException {
    refuses(new byte[0], "fault.file-empty");
    refuses("\n\n".getBytes(StandardCharsets.UTF_8), "fault.file-empty");
    refuses("名称,类型".getBytes(StandardCharsets.UTF_8), "fault.file-empty");
    refuses("甲,乙\n丙,丁".getBytes(StandardCharsets.UTF_8), "fault.file-header");
    byte[] good = ImportTemplate.xlsx();
    refuses(Arrays.copyOf(good, good.length / 2), "fault.file-broken");
    refuses(
        zip("xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;"),
        "fault.file-broken");
    refuses(
        zip("xl/worksheets/sheet1.xml", "<worksheet><row r=\"x\"/></worksheet>"),
        "fault.file-broken");
    refuses(zip("xl/worksheets/sheet1.xml", " ".repeat(70 << 20)), "fault.file-rows");
    refuses(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}, "fault.file-xls");
    StringBuilder many = new StringBuilder("名称,类型\n");
    for (int i = 0; i < 100_000; i++) {
      many.append("村").append(i).append(",村\n");
    }
    refuses(many.toString().getBytes(StandardCharsets.UTF_8), "fault.file-rows");
    refuses(
        ("名称,类型\n\"" + "长".repeat(3 << 20)).getBytes(StandardCharsets.UTF_8), "fault.file-broken");
    Imports.Draft script = csv("名称,类型", "<script>alert(1)</script>,村", "村".repeat(1000) + ",村");
    assertThat(script.errors())
        .extracting(e -> e.fault().key())
        .containsExactly("import.long-name");
  }

  private static byte[] zip(String name, String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void aCellFarToTheRightIsNoCode() throws IOException {
    String sheet =
        "<worksheet><row><c r='A1'><v>名称</v></c><c r='B1'><v>类型</v></c><c r='C1'><v>代码</v></c></row>"
            + "<row><c r='A2'><v>柳湾村</v></c><c r='B2'><v>村</v></c><c r='AZ2'><v>999800000001</v></c></row></worksheet>";
    Imports.Draft draft = read(zip("xl/worksheets/sheet1.xml", sheet.replace("'", "\"")));
    assertThat(draft.errors()).isEmpty();
    assertThat(draft.lines()).extracting(Imports.Item::code).containsOnlyNulls().hasSize(1);
  }

  @Test
  void aTableWhoseParentWasClosedMeanwhileIsRefusedInWords() {
    administrator.run(() -> imports.confirm(csv("名称,类型", "旧村,村").id()));
    Imports.Draft draft = csv("名称,类型,上级", "新组,小组,旧村");
    assertThat(draft.errors()).isEmpty();
    administrator.run(
        () -> {
          long village = organisations.find("旧村").getFirst().id();
          context.getBean(Endings.class).close(village, context.getBean(EnteredDays.class).today());
          return village;
        });
    assertThatThrownBy(() -> administrator.run(() -> imports.confirm(draft.id())))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.fault().key()).isEqualTo("fault.import-parent"));
  }

  @Test
  void nobodyTakesOverWhatSomebodyElseHasRead() {
    Imports.Draft draft = csv("名称,类型", "柳湾村,村");
    County other = new County(context);
    Scope stranger = administrator(other, other.inside(), Role.ADMINISTRATOR);
    assertThatThrownBy(() -> stranger.run(() -> imports.confirm(draft.id())))
        .isInstanceOf(NotHere.class);
  }
}
