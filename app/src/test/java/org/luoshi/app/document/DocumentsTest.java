package org.luoshi.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Role;
import org.luoshi.app.access.Scope;
import org.luoshi.app.file.Digest;
import org.luoshi.app.file.FileName;
import org.luoshi.app.file.FileStore;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.plan.propose.Proposals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Documents of a township, on the real database and the real folder. */
class DocumentsTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private Documents documents;
  @Autowired private FileStore files;
  @Autowired private Proposals proposals;

  private County county;
  private Scope worker;
  private Scope beside;
  private Scope supervisor;

  @BeforeEach
  void settle() {
    county = new County(context);
    worker = county.somebody(Role.WORKER, county.inside());
    beside = county.somebody(Role.WORKER, county.outside());
    supervisor = county.somebody(Role.SUPERVISOR, county.county());
  }

  private static byte[] plan(String about) {
    return """
    %s工作计划
    一、组织建设
    1、每月召开一次支委会，研究本月工作。
    2、每季度召开一次党员大会，参会率达到90%%以上。
    二、环境整治
    1、6月底前完成改厕40户。
    2、重阳节前走访慰问八十岁以上老人。
    """
        .formatted(about)
        .getBytes(StandardCharsets.UTF_8);
  }

  private long store(Scope scope, long organisation, String name, byte[] bytes) {
    return scope.run(() -> documents.store(organisation, name, bytes));
  }

  @Test
  void aDocumentIsKeptByItsHashAndReadIntoPlans() {
    byte[] bytes = plan("柳湾村2026年");
    long id = store(worker, county.inside(), "计划.txt", bytes);

    Document document = worker.run(() -> documents.get(id));
    assertThat(document.name()).isEqualTo("计划.txt");
    assertThat(document.sha256()).isEqualTo(Digest.of(bytes));
    assertThat(files.has(document.sha256())).isTrue();
    assertThat(worker.run(() -> documents.bytes(id))).isEqualTo(bytes);
    List<DocumentPlan> plans = worker.run(() -> documents.plans(id));
    assertThat(plans).hasSize(1);
    assertThat(plans.getFirst().title()).isEqualTo("柳湾村2026年工作计划");
    assertThat(plans.getFirst().year()).isEqualTo(2026);
    assertThat(plans.getFirst().commitments()).isEqualTo(4);
    assertThat(worker.run(() -> documents.reading(id)).plans()).hasSize(1);
  }

  @Test
  void theSameBytesAreNoticedAndKeptOnceInAnOrganisation() {
    byte[] bytes = plan("杏花村");
    long first = store(worker, county.inside(), "一.txt", bytes);
    assertThat(worker.run(() -> documents.same(county.inside(), bytes)).orElseThrow().id())
        .isEqualTo(first);
    assertThat(store(worker, county.inside(), "二.txt", bytes)).isEqualTo(first);
    assertThat(store(beside, county.outside(), "三.txt", bytes)).isNotEqualTo(first);
  }

  @Test
  void aFormSentTwiceAtOnceKeepsOneDocument() {
    byte[] bytes = plan("石桥村" + System.nanoTime());
    List<CompletableFuture<Long>> both =
        List.of(
            CompletableFuture.supplyAsync(() -> store(worker, county.inside(), "a.txt", bytes)),
            CompletableFuture.supplyAsync(() -> store(worker, county.inside(), "a.txt", bytes)));
    assertThat(both.get(0).join()).isEqualTo(both.get(1).join());
    assertThat(Owner.ask("select count(*) from document where sha256 = '" + Digest.of(bytes) + "'"))
        .containsExactly("1");
  }

  @Test
  void whatCannotBeReadIsRefusedWithTheReasonAndLeavesNothing() {
    byte[] picture = new byte[5_000];
    for (int at = 0; at < picture.length; at++) {
      picture[at] = (byte) (at * 31 + at / 7);
    }
    assertThatThrownBy(() -> store(worker, county.inside(), "a.txt", picture))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.fault().key()).isEqualTo("fault.document.unread"));
    assertThatThrownBy(() -> store(worker, county.inside(), "a.txt", new byte[0]))
        .isInstanceOf(Refused.class);
    assertThat(files.has(Digest.of(picture))).isFalse();
  }

  @Test
  void outsideTheScopeNothingIsFoundOrTaken() {
    long id = store(beside, county.outside(), "计划.txt", plan("松岭村"));
    long plan = beside.run(() -> documents.plans(id)).getFirst().id();
    assertThatThrownBy(() -> worker.run(() -> documents.get(id))).isInstanceOf(NotHere.class);
    assertThatThrownBy(() -> worker.run(() -> documents.bytes(id))).isInstanceOf(NotHere.class);
    assertThatThrownBy(() -> worker.run(() -> documents.plan(plan))).isInstanceOf(NotHere.class);
    assertThat(worker.run(() -> documents.plans(id))).isEmpty();
    assertThatThrownBy(() -> store(worker, county.outside(), "x.txt", plan("x")))
        .isInstanceOf(NotHere.class);
  }

  @Test
  void theLastDocumentTakesItsBytesAlongAndAUsedOneStays() {
    byte[] bytes = plan("竹沟村" + System.nanoTime());
    long first = store(worker, county.inside(), "一.txt", bytes);
    long second = store(beside, county.outside(), "一.txt", bytes);
    worker.run(
        () -> {
          documents.delete(first);
          return 0;
        });
    assertThat(files.has(Digest.of(bytes))).isTrue();
    long plan = beside.run(() -> documents.plans(second)).getFirst().id();
    beside.run(() -> proposals.draft(plan, county.outside(), 2026));
    assertThatThrownBy(
            () ->
                beside.run(
                    () -> {
                      documents.delete(second);
                      return 0;
                    }))
        .isInstanceOf(Refused.class);
    Owner.change("delete from plan where organisation_id = " + county.outside());
    beside.run(
        () -> {
          documents.delete(second);
          return 0;
        });
    assertThat(files.has(Digest.of(bytes))).isFalse();
  }

  @Test
  void aPlanForAnOrganisationBelowLiesInItsScope() {
    long id = store(supervisor, county.county(), "计划.txt", plan("下发"));
    long plan = supervisor.run(() -> documents.plans(id)).getFirst().id();
    long version = supervisor.run(() -> proposals.draft(plan, county.inside(), 2026));
    assertThat(supervisor.run(() -> proposals.draft(plan, county.inside(), 2026)))
        .isEqualTo(version);
    assertThat(worker.run(() -> documents.latest())).extracting(Document::name).contains("计划.txt");
    assertThatThrownBy(() -> worker.run(() -> documents.get(id))).isInstanceOf(NotHere.class);
  }

  @Test
  void hostileNamesAndTextsAreKeptHarmless() {
    assertThat(FileName.clean("..\\..\\etc/pass\u0000wd\u202e.txt")).isEqualTo("passwd.txt");
    assertThat(FileName.clean("....")).isEqualTo("未命名文件");
    assertThat(FileName.clean("长".repeat(10_000) + ".docx")).hasSize(200).endsWith("长.docx");
    byte[] bytes =
        "<script>alert(1)</script>村工作计划\n1、每月召开一次会议\u0000\u202e。\n"
            .getBytes(StandardCharsets.UTF_8);
    long id = store(worker, county.inside(), "<b>.txt", bytes);
    assertThat(worker.run(() -> documents.get(id)).name()).isEqualTo("<b>.txt");
  }
}
