package org.luoshi.app.plan.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.plan.Plans;
import org.springframework.stereotype.Component;

/** Which version of a plan an address means. */
@Component
class VersionChoice {
  private final Plans plans;

  VersionChoice(Plans plans) {
    this.plans = plans;
  }

  /** The one that is named, or else the one that holds; null while none does. */
  Plans.@Nullable Version of(long plan, @Nullable Long version) {
    if (version == null) {
      return plans.baseline(plan).orElse(null);
    }
    Plans.Version named = plans.version(version);
    if (named.plan() != plan) {
      throw new NotHere("plan version " + version);
    }
    return named;
  }

  /**
   * The same, where there must be one.
   *
   * @throws NotHere while none holds
   */
  Plans.Version orFail(long plan, @Nullable Long version) {
    Plans.Version found = of(plans.get(plan).id(), version);
    if (found == null) {
      throw new NotHere("adopted version of plan " + plan);
    }
    return found;
  }
}
