package org.luoshi.reader.model;

/** What sort of text a plan is; the words are those of the output schema. */
public enum PlanType {
  PLAN("plan"),
  SUMMARY("summary"),
  SCHEME("scheme"),
  NOTICE("notice"),
  PROJECT("project"),
  PAPER("paper"),
  SURVEY_REPORT("survey-report"),
  ARCHIVE_LIST("archive-list"),
  RITUAL_SCHEDULE("ritual-schedule"),
  OTHER("other");

  private final String word;

  PlanType(String word) {
    this.word = word;
  }

  /** The word the output schema uses, such as {@code survey-report}. */
  public String word() {
    return word;
  }
}
