package org.luoshi.app.plan.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.document.Document;
import org.luoshi.app.document.DocumentPlan;
import org.luoshi.app.document.Documents;
import org.luoshi.app.plan.Plans;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;
import org.springframework.stereotype.Component;

/** The documents that drafts were read from. */
@Component
class DraftSources {
  private final Documents documents;

  DraftSources(Documents documents) {
    this.documents = documents;
  }

  /**
   * What a draft was read from.
   *
   * @param document the document
   * @param file what the reader found in it
   * @param plan the plan in it
   */
  record Source(Document document, PlanFile file, Plan plan) {
    MarkedText marked() {
      return new MarkedText(file.text(), plan);
    }
  }

  /** The source of a draft; nothing for one that was written by hand. */
  Optional<Source> of(Plans.Version version) {
    return Optional.ofNullable(version.documentPlan()).map(this::read);
  }

  private @Nullable Source read(long documentPlan) {
    DocumentPlan found = documents.plan(documentPlan);
    return documents
        .reading(found)
        .map(read -> new Source(documents.get(found.document()), read.file(), read.plan()))
        .orElse(null);
  }
}
