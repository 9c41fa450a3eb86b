package org.luoshi.app.plan;

import java.util.List;
import java.util.stream.Stream;

/** The lines of work that the reader tells apart; their names are the words {@code topic.KEY}. */
public final class Topics {
  /** Their keys. */
  public static final List<String> ALL =
      List.of(
          "agriculture-economy",
          "assets-logistics",
          "children-education",
          "civil-affairs-relief",
          "civilised-city",
          "civilised-unit",
          "community-education",
          "disaster-area-survey",
          "elderly-care",
          "employment",
          "environment-sanitation",
          "family-planning-services",
          "general-community",
          "health",
          "hospital",
          "infrastructure",
          "kindergarten",
          "legal-education",
          "moral-education",
          "next-generation",
          "party-building",
          "patriotic-health",
          "pharmacy",
          "propaganda-culture",
          "public-security",
          "residents-autonomy",
          "school",
          "science-popularisation",
          "volunteer",
          "wedding",
          "women",
          "youth",
          "youth-league");

  private Topics() {}

  /** All of them, and one that the reader does not know (any more). */
  public static List<String> with(String other) {
    return other.isEmpty() || ALL.contains(other)
        ? ALL
        : Stream.concat(ALL.stream(), Stream.of(other)).toList();
  }
}
