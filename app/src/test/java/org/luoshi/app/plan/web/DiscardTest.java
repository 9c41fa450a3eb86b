package org.luoshi.app.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.plan.PlanTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** The button that throws a draft away, pressed twice. */
class DiscardTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private AdoptionController controller;

  @Test
  void theSecondPressSaysThatItIsGone() {
    PlanTown town = new PlanTown(context);
    long draft = town.draft("计划", List.of(PlanTown.item("每月召开一次支委会")));
    long organisation = town.county().inside();
    RedirectAttributesModelMap first = new RedirectAttributesModelMap();
    RedirectAttributesModelMap second = new RedirectAttributesModelMap();
    town.lead(() -> controller.discard(draft, organisation, first));
    var answer = town.lead(() -> controller.discard(draft, organisation, second));
    assertThat(answer.getViewName()).isEqualTo("redirect:/plans");
    assertThat(first.getFlashAttributes().toString()).contains("plan.discarded").contains("计划");
    assertThat(second.getFlashAttributes().toString()).contains("plan.discarded.before");
  }

  @Test
  void toOthersThereNeverWasOne() {
    PlanTown town = new PlanTown(context);
    long draft = town.draft("计划", List.of(PlanTown.item("每月召开一次支委会")));
    long organisation = town.county().inside();
    assertThatThrownBy(
            () ->
                town.neighbour()
                    .run(
                        () ->
                            controller.discard(
                                draft, organisation, new RedirectAttributesModelMap())))
        .isInstanceOf(NotHere.class);
    assertThatThrownBy(
            () -> town.lead(() -> controller.discard(0, null, new RedirectAttributesModelMap())))
        .isInstanceOf(NotHere.class);
  }
}
