package org.luoshi.reader.internal.lint;

import java.util.Set;
import org.luoshi.reader.internal.lint.Notes.Pair;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanType;

/** The title against the text under it: another topic ({@code title-content}) or another sort. */
final class TitlePass implements Pass {
  private static final Set<PlanType> NO_PLANS =
      Set.of(PlanType.SUMMARY, PlanType.ARCHIVE_LIST, PlanType.RITUAL_SCHEDULE);

  @Override
  public void read(Manuscript manuscript, Notes notes) {
    Plan plan = manuscript.plan();
    if (!plan.titleMatchesContent()) {
      notes.add("title-content", manuscript.titleSpan(), Pair.of(shown(plan.title())));
    }
    Pair found = name(plan.type());
    if (NO_PLANS.contains(plan.type()) && saysPlan(plan.title())) {
      notes.add("title-type", manuscript.titleSpan(), new Pair("计划", "a plan"), found);
    } else if (plan.type() == PlanType.PLAN && saysSummary(plan.title())) {
      notes.add("title-type", manuscript.titleSpan(), new Pair("总结", "a summary"), found);
    }
  }

  private static boolean saysPlan(String title) {
    return (title.contains("计划") || title.contains("打算") || title.contains("要点"))
        && !title.contains("总结")
        && !title.contains("执行情况")
        && !title.contains("完成情况");
  }

  private static boolean saysSummary(String title) {
    return title.contains("总结") && !title.contains("计划") && !title.contains("打算");
  }

  private static String shown(String title) {
    return title.length() <= 30 ? title : title.substring(0, 30) + "…";
  }

  private static Pair name(PlanType type) {
    return switch (type) {
      case SUMMARY -> new Pair("总结", "a summary");
      case ARCHIVE_LIST -> new Pair("档案目录", "a list of papers to keep");
      case RITUAL_SCHEDULE -> new Pair("流程安排", "a run-down by the clock");
      case PLAN -> new Pair("计划", "a plan");
      case SCHEME, NOTICE, PROJECT, PAPER, SURVEY_REPORT, OTHER -> new Pair("其他文种", "another sort");
    };
  }
}
