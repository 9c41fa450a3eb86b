package org.luoshi.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.model.Cadence;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.Heading;
import org.luoshi.reader.model.Owner;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.Quantity;
import org.luoshi.reader.model.Repair;
import org.luoshi.reader.model.Span;
import org.luoshi.reader.model.Target;
import org.luoshi.reader.model.TimeWindow;
import org.luoshi.reader.model.Topic;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes a plan file as the JSON of schema {@code luoshi:plan-file:1}, on one line. */
public final class PlanFileJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  private PlanFileJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the JSON of {@code file} to {@code out}, without a line feed at its end. */
  public static void write(PlanFile file, Writer out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new PlanFileJson(json).file(file);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private void file(PlanFile file) {
    json.writeStartObject();
    json.writeStringProperty("schema", "luoshi:plan-file:1");
    json.writeStringProperty("file", file.file());
    json.writeStringProperty("sha256", file.sha256());
    if (file.charset() != null) {
      json.writeStringProperty("charset", file.charset());
    }
    json.writeNumberProperty("characters", file.characters());
    json.writeObjectPropertyStart("repairs");
    for (Map.Entry<Repair, Integer> repair : new TreeMap<>(file.repairs()).entrySet()) {
      json.writeNumberProperty(repair.getKey().word(), repair.getValue());
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("plans");
    SimilarPlans similar = SimilarPlans.within(file);
    file.plans().forEach(plan -> plan(plan, similar));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void plan(Plan plan, SimilarPlans similar) {
    json.writeStartObject();
    json.writeNumberProperty("ordinal", plan.ordinal());
    json.writeStringProperty("title", plan.title());
    span("span", plan.span());
    json.writeStringProperty("type", plan.type().word());
    json.writeArrayPropertyStart("topics");
    plan.topics().forEach(this::topic);
    json.writeEndArray();
    json.writeBooleanProperty("titleMatchesContent", plan.titleMatchesContent());
    json.writeName("year");
    if (plan.year() == null) {
      json.writeNull();
    } else {
      json.writeNumber(plan.year());
    }
    text("organisation", plan.organisation());
    headings("outline", plan.outline());
    json.writeArrayPropertyStart("commitments");
    plan.commitments().forEach(this::commitment);
    json.writeEndArray();
    json.writeArrayPropertyStart("findings");
    plan.findings().forEach(this::finding);
    json.writeEndArray();
    json.writeArrayPropertyStart("similar");
    similar.to(plan.ordinal()).forEach(this::similar);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void topic(Topic topic) {
    json.writeStartObject();
    json.writeStringProperty("topic", topic.topic());
    number("weight", topic.weight());
    json.writeEndObject();
  }

  private void headings(String name, List<Heading> headings) {
    json.writeArrayPropertyStart(name);
    for (Heading heading : headings) {
      json.writeStartObject();
      json.writeNumberProperty("level", heading.level());
      text("label", heading.label());
      json.writeStringProperty("heading", heading.heading());
      span("span", heading.span());
      headings("children", heading.children());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void commitment(Commitment commitment) {
    json.writeStartObject();
    json.writeStringProperty("text", commitment.text());
    span("span", commitment.span());
    json.writeArrayPropertyStart("path");
    commitment.path().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("mode", commitment.mode().word());
    json.writeArrayPropertyStart("targets");
    commitment.targets().forEach(this::target);
    json.writeEndArray();
    json.writeArrayPropertyStart("cadences");
    commitment.cadences().forEach(this::cadence);
    json.writeEndArray();
    json.writeArrayPropertyStart("windows");
    commitment.windows().forEach(this::window);
    json.writeEndArray();
    json.writeArrayPropertyStart("owners");
    commitment.owners().forEach(this::owner);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void target(Target target) {
    json.writeStartObject();
    span("span", target.span());
    json.writeStringProperty("quote", target.quote());
    json.writeStringProperty("measure", target.measure());
    json.writeStringProperty("op", target.op().word());
    quantity("value", target.value());
    json.writeStringProperty("unit", target.unit());
    json.writeStringProperty("kind", target.kind().word());
    text("per", target.per() == null ? null : target.per().word());
    inherited(target.inherited());
    json.writeEndObject();
  }

  private void cadence(Cadence cadence) {
    json.writeStartObject();
    span("span", cadence.span());
    json.writeStringProperty("quote", cadence.quote());
    json.writeStringProperty("what", cadence.what());
    json.writeStringProperty("per", cadence.per().word());
    quantity("times", cadence.times());
    json.writeStringProperty("op", cadence.op().word());
    text("anchor", cadence.anchor());
    json.writeEndObject();
  }

  private void window(TimeWindow window) {
    json.writeStartObject();
    span("span", window.span());
    json.writeStringProperty("quote", window.quote());
    json.writeStringProperty("what", window.what());
    text("start", window.start());
    text("end", window.end());
    text("part", window.part() == null ? null : window.part().word());
    if (window.past()) {
      json.writeBooleanProperty("past", true);
    }
    inherited(window.inherited());
    json.writeEndObject();
  }

  private void owner(Owner owner) {
    json.writeStartObject();
    span("span", owner.span());
    json.writeStringProperty("quote", owner.quote());
    json.writeStringProperty("who", owner.who());
    json.writeStringProperty("role", owner.role().word());
    json.writeStringProperty("what", owner.what());
    inherited(owner.inherited());
    json.writeEndObject();
  }

  private void finding(Finding finding) {
    json.writeStartObject();
    MarginNotesJson.finding(json, finding);
    json.writeEndObject();
  }

  private void similar(SimilarPlans.Similar similar) {
    json.writeStartObject();
    json.writeStringProperty("file", similar.file());
    json.writeNumberProperty("ordinal", similar.ordinal());
    json.writeNumberProperty("resemblance", CopyJson.rounded(similar.resemblance()));
    json.writeNumberProperty("containment", CopyJson.rounded(similar.containment()));
    json.writeEndObject();
  }

  private void inherited(boolean inherited) {
    if (inherited) {
      json.writeBooleanProperty("inherited", true);
    }
  }

  private void span(String name, Span span) {
    json.writeArrayPropertyStart(name);
    json.writeNumber(span.start());
    json.writeNumber(span.end());
    json.writeEndArray();
  }

  private void quantity(String name, Quantity quantity) {
    if (quantity.isRange()) {
      json.writeArrayPropertyStart(name);
      number(quantity.low());
      number(quantity.high());
      json.writeEndArray();
    } else {
      number(name, quantity.low());
    }
  }

  private void number(String name, double value) {
    json.writeName(name);
    number(value);
  }

  private void number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }

  private void text(String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }
}
