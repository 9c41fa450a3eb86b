package org.luoshi.app.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.document.Document;
import org.luoshi.app.document.DocumentPlan;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.plan.Plans;

/**
 * How a plan is to be amended.
 *
 * @param plan itself
 * @param draft an amendment that was begun, or null
 * @param documents the latest ones, with the plans in them
 * @param fault what has to be mended, or null
 */
public record AmendPage(
    Plans.Plan plan, Plans.@Nullable Version draft, List<Choice> documents, @Nullable Fault fault) {
  /** A document and the plans in it. */
  public record Choice(Document document, List<DocumentPlan> plans) {}
}
