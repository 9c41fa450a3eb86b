package org.luoshi.app.plan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import org.luoshi.app.document.Documents;
import org.luoshi.app.organisation.DemoPart;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.app.plan.Adoption;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Items;
import org.luoshi.app.plan.propose.Proposals;
import org.luoshi.app.plan.review.Grip;
import org.luoshi.app.plan.review.ManyItems;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two plans of the present year, the way people bring them in: their documents are stored and read,
 * their items reviewed and adopted, each at the beginning of the year.
 */
@Order(10)
@Component
class DemoPlans implements DemoPart {
  private static final List<Script> SCRIPTS =
      List.of(
          new Script("village-branch", "柳湾村", "柳湾村党支部工作计划.txt", MonthDay.of(1, 12), "经支部党员大会讨论通过"),
          new Script("clean-township", "柳溪镇", "柳溪镇环境卫生整治方案.txt", MonthDay.of(2, 2), "经镇党委会研究通过"));

  private final JdbcClient jdbc;
  private final Documents documents;
  private final Proposals proposals;
  private final Items items;
  private final ManyItems review;
  private final Adoption adoption;
  private final EnteredDays days;

  DemoPlans(
      JdbcClient jdbc,
      Documents documents,
      Proposals proposals,
      Items items,
      ManyItems review,
      Adoption adoption,
      EnteredDays days) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.proposals = proposals;
    this.items = items;
    this.review = review;
    this.adoption = adoption;
    this.days = days;
  }

  /**
   * A plan to come.
   *
   * @param file in {@code demo}, with {@code {year}} for the present one
   * @param organisation whose plan it is
   * @param name of the document
   * @param day on which it is adopted
   * @param remark of the adoption
   */
  private record Script(
      String file, String organisation, String name, MonthDay day, String remark) {}

  @Override
  public void fill() {
    SCRIPTS.forEach(this::adopt);
  }

  private void adopt(Script script) {
    LocalDate today = days.today();
    LocalDate day = script.day().atYear(today.getYear());
    long organisation =
        jdbc.sql("select id from organisation where name = ?")
            .param(script.organisation())
            .query(Long.class)
            .single();
    long document = documents.store(organisation, script.name(), text(script, today.getYear()));
    long draft =
        proposals.draft(documents.plans(document).getFirst().id(), organisation, today.getYear());
    for (Item item : items.of(draft)) {
      review.choose(
          draft,
          List.of(new Grip(item.id(), item.edition())),
          isHeading(item) ? Item.Choice.DROPPED : Item.Choice.ACCEPTED);
    }
    adoption.adopt(
        new Adoption.Order(draft, null, false, script.remark(), day.isAfter(today) ? today : day));
  }

  /** A heading that carries days is read as a commitment of its own, too. */
  private static boolean isHeading(Item item) {
    return !item.headings().isEmpty() && item.headings().getLast().endsWith(item.content());
  }

  private static byte[] text(Script script, int year) {
    String name = "/demo/" + script.file() + ".txt";
    try (InputStream in = DemoPlans.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .replace("{year}", Integer.toString(year))
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
