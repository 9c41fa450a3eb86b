package org.luoshi.app.plan.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.propose.Proposals;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.model.MarginSettings;
import org.luoshi.reader.model.PlanFile;
import org.springframework.stereotype.Component;

/** When the parts of an item are to be done. */
@Component
class PartTimes {
  /** Stands above the words, so that the reader takes them for a plan's. */
  private static final String ABOVE = "工作计划\n一、工作任务\n";

  private static final PlanReader.Options QUICK =
      new PlanReader.Options(
          StandardCharsets.UTF_8, PlanReader.MAX_TEXT_BYTES, MarginSettings.NONE);

  private final PlanReader reader = new PlanReader();
  private final Proposals proposals;
  private final Plans plans;

  PartTimes(Proposals proposals, Plans plans) {
    this.proposals = proposals;
    this.plans = plans;
  }

  /**
   * The time that each part's words say. A time that somebody entered, or that no part says alone,
   * is that of all parts.
   */
  List<Timing> of(Plans.Version version, Item whole, List<String> parts) {
    List<Timing> said = parts.stream().map(part -> said(version, part)).toList();
    boolean asRead = said(version, whole.content()).equals(whole.timing());
    boolean apart = said.stream().anyMatch(timing -> !(timing instanceof Timing.Unsaid));
    return asRead && apart ? said : parts.stream().map(part -> whole.timing()).toList();
  }

  private Timing said(Plans.Version version, String words) {
    byte[] bytes = (ABOVE + words + "。").getBytes(StandardCharsets.UTF_8);
    if (!(reader.read("part.txt", bytes, QUICK) instanceof PlanFile file)
        || file.plans().isEmpty()) {
      return new Timing.Unsaid();
    }
    int year = plans.get(version.plan()).year();
    return proposals.of(file, file.plans().getFirst(), version.organisation(), year).stream()
        .map(Item::timing)
        .filter(timing -> !(timing instanceof Timing.Unsaid))
        .findFirst()
        .orElse(new Timing.Unsaid());
  }
}
