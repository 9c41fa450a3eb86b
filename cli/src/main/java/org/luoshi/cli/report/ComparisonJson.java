package org.luoshi.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.luoshi.reader.compare.Comparison;
import org.luoshi.reader.compare.Comparison.Mode;
import org.luoshi.reader.compare.Figure;
import org.luoshi.reader.compare.Outcome;
import org.luoshi.reader.compare.Outcome.Measured;
import org.luoshi.reader.compare.Results;
import org.luoshi.reader.compare.Results.Promise;
import org.luoshi.reader.compare.Revision;
import org.luoshi.reader.compare.Revision.Change;
import org.luoshi.reader.compare.Versions;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.Quantity;
import org.luoshi.reader.model.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes a comparison as the JSON of schema {@code luoshi:comparison:1}, on one line. */
public final class ComparisonJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;
  private final Lines linesA;
  private final Lines linesB;

  private ComparisonJson(JsonGenerator json, ComparisonSides sides) {
    this.json = json;
    this.linesA = new Lines(sides.a().text());
    this.linesB = new Lines(sides.b().text());
  }

  /** Writes the JSON of {@code comparison} to {@code out}, without a line feed at its end. */
  public static void write(Comparison comparison, ComparisonSides sides, Writer out)
      throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new ComparisonJson(json, sides).comparison(comparison, sides);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private void comparison(Comparison comparison, ComparisonSides sides) {
    json.writeStartObject();
    json.writeStringProperty("schema", "luoshi:comparison:1");
    switch (comparison) {
      case Results results -> {
        head(Mode.RESULTS, results, sides);
        json.writeArrayPropertyStart("promises");
        results.promises().forEach(this::promise);
        json.writeEndArray();
        commitments("unpromised", results.unpromised(), linesB);
      }
      case Versions versions -> {
        head(Mode.VERSIONS, versions, sides);
        json.writeArrayPropertyStart("revisions");
        versions.revisions().forEach(this::revision);
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }

  private void head(Mode mode, Comparison comparison, ComparisonSides sides) {
    json.writeStringProperty("as", mode.word());
    side("a", sides.a(), sides.planA());
    side("b", sides.b(), sides.planB());
    json.writeBooleanProperty("chosen", sides.chosen());
    json.writeBooleanProperty("unrelated", comparison.unrelated());
  }

  private void side(String name, PlanFile file, Plan plan) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("file", file.file());
    json.writeNumberProperty("ordinal", plan.ordinal());
    json.writeStringProperty("title", plan.title());
    json.writeStringProperty("type", plan.type().word());
    json.writeEndObject();
  }

  private void promise(Promise promise) {
    json.writeStartObject();
    Outcome outcome = promise.outcome();
    json.writeStringProperty("outcome", word(outcome));
    if (outcome instanceof Outcome.Kept kept) {
      json.writeBooleanProperty("exceeded", kept.exceeded());
    }
    if (outcome instanceof Outcome.FellShort shortfall) {
      json.writeBooleanProperty("admitted", shortfall.admitted());
    }
    commitment("promised", promise.promised(), linesA);
    commitments("reported", outcome.reported(), linesB);
    json.writeArrayPropertyStart("figures");
    outcome.measured().forEach(this::measured);
    json.writeEndArray();
    json.writeArrayPropertyStart("unreported");
    for (Figure figure : promise.unreported()) {
      json.writeStartObject();
      figure(figure);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Kept kept -> "kept";
      case Outcome.FellShort shortfall -> "fell-short";
      case Outcome.Mentioned mentioned -> "mentioned";
      case Outcome.NotMentioned silence -> "not-mentioned";
    };
  }

  private void measured(Measured measured) {
    json.writeStartObject();
    json.writeStringProperty("verdict", measured.verdict().word());
    json.writeObjectPropertyStart("promised");
    figure(measured.promised());
    json.writeEndObject();
    json.writeObjectPropertyStart("reported");
    figure(measured.reported());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void figure(Figure figure) {
    span(figure.span());
    json.writeStringProperty("quote", figure.quote());
    json.writeStringProperty("what", figure.what());
    json.writeStringProperty("op", figure.op().word());
    json.writeName("value");
    Quantity value = figure.value();
    if (value.isRange()) {
      json.writeStartArray();
      number(value.low());
      number(value.high());
      json.writeEndArray();
    } else {
      number(value.low());
    }
    json.writeStringProperty("unit", figure.unit());
    json.writeBooleanProperty("yearly", figure.yearly());
  }

  private void number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }

  private void revision(Revision revision) {
    json.writeStartObject();
    switch (revision) {
      case Revision.Unchanged same -> pair("unchanged", same.before(), same.after(), List.of());
      case Revision.Moved moved ->
          pair("moved", moved.before(), moved.after(), List.of(moved.heading()));
      case Revision.Changed changed ->
          pair("changed", changed.before(), changed.after(), changed.changes());
      case Revision.Added added -> {
        json.writeStringProperty("change", "added");
        commitment("after", added.after(), linesB);
      }
      case Revision.Dropped dropped -> {
        json.writeStringProperty("change", "dropped");
        commitment("before", dropped.before(), linesA);
      }
    }
    json.writeEndObject();
  }

  private void pair(String change, Commitment before, Commitment after, List<Change> changes) {
    json.writeStringProperty("change", change);
    commitment("before", before, linesA);
    commitment("after", after, linesB);
    json.writeArrayPropertyStart("fields");
    for (Change one : changes) {
      json.writeStartObject();
      json.writeStringProperty("field", one.field().word());
      strings("before", one.before());
      strings("after", one.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void commitments(String name, List<Commitment> commitments, Lines lines) {
    json.writeArrayPropertyStart(name);
    for (Commitment commitment : commitments) {
      json.writeStartObject();
      commitment(commitment, lines);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void commitment(String name, Commitment commitment, Lines lines) {
    json.writeObjectPropertyStart(name);
    commitment(commitment, lines);
    json.writeEndObject();
  }

  private void commitment(Commitment commitment, Lines lines) {
    json.writeStringProperty("text", commitment.text());
    span(commitment.span());
    json.writeNumberProperty("line", lines.of(commitment.span().start()));
    strings("path", commitment.path());
  }

  private void span(Span span) {
    json.writeArrayPropertyStart("span");
    json.writeNumber(span.start());
    json.writeNumber(span.end());
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
