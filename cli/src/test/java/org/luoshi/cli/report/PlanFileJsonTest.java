package org.luoshi.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Commitment.Mode;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.Span;

/** What is printed as JSON has the shape that is promised, and every span points at its quote. */
class PlanFileJsonTest {
  private static final Path SHARED_SCHEMA = Path.of("../../shared/corpus/plan.schema.json");

  @Test
  void whatIsReadFitsTheSchema() throws IOException {
    Schema schema = ownSchema();
    for (PlanFile file : files()) {
      assertThat(schema.validate(json(file), InputFormat.JSON)).as(file.file()).isEmpty();
    }
  }

  @Test
  void whatIsReadFitsTheSchemaBesideTheProjectToo() throws IOException {
    assumeTrue(Files.exists(SHARED_SCHEMA), "no corpus beside the project: schema not compared");
    Schema schema = schema(Files.readString(SHARED_SCHEMA));
    for (PlanFile file : files()) {
      assertThat(schema.validate(json(file), InputFormat.JSON)).as(file.file()).isEmpty();
    }
  }

  @Test
  void theSchemaBites() throws IOException {
    String json = json(files().getFirst());

    for (String wrong :
        List.of(
            json.replace("\"ordinal\":1", "\"ordinal\":0"),
            json.replaceFirst("\"mode\":\"[a-z]+\"", "\"mode\":\"dreamt\""),
            json.replaceFirst("\"span\":\\[\\d+,", "\"span\":["),
            json.replaceFirst("\"sha256\":\".", "\"sha256\":\"G"))) {
      assertThat(ownSchema().validate(wrong, InputFormat.JSON)).as(wrong).isNotEmpty();
    }
  }

  @Test
  void everySpanPointsAtItsQuote() throws IOException {
    for (PlanFile file : filesRead()) {
      int[] codePoints = file.text().codePoints().toArray();
      file.plans().stream()
          .flatMap(plan -> plan.commitments().stream())
          .flatMap(PlanFileJsonTest::quotes)
          .forEach(
              quote ->
                  assertThat(quote.text())
                      .as(file.file() + " " + quote.span())
                      .isEqualTo(
                          new String(
                              codePoints,
                              quote.span().start(),
                              quote.span().end() - quote.span().start())));
    }
  }

  @Test
  void aLoneSurrogateBecomesAQuestionMarkInsteadOfAnError() throws IOException {
    PlanFile file = Samples.file(List.of(), Samples.commitment(0, Mode.FACT, "坏\ud800字"));

    assertThat(json(file).getBytes(StandardCharsets.UTF_8))
        .contains("坏?字".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFailingWriterIsPassedOn() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] chars, int from, int length) throws IOException {
            throw new IOException("disk full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertThatIOException()
        .isThrownBy(() -> PlanFileJson.write(Samples.file(List.of()), full))
        .withMessage("disk full");
  }

  private record Quote(Span span, String text) {}

  private static Stream<Quote> quotes(Commitment commitment) {
    return Stream.of(
            commitment.targets().stream().map(t -> new Quote(t.span(), t.quote())),
            commitment.cadences().stream().map(c -> new Quote(c.span(), c.quote())),
            commitment.windows().stream().map(w -> new Quote(w.span(), w.quote())),
            commitment.owners().stream().map(o -> new Quote(o.span(), o.quote())))
        .flatMap(quotes -> quotes);
  }

  private static List<PlanFile> files() throws IOException {
    List<PlanFile> files = new ArrayList<>(filesRead());
    files.add(Samples.file(List.of(Samples.heading(1, "一、", "卫生", 2)), Samples.everything()));
    return files;
  }

  /** The project's own texts, the sample and the reader's fixtures. */
  private static List<PlanFile> filesRead() throws IOException {
    List<Path> texts = new ArrayList<>(List.of(Path.of("src/main/aot/sample.txt")));
    Path fixtures = Path.of("../reader/src/test/resources/fixtures");
    if (Files.isDirectory(fixtures)) {
      try (Stream<Path> found = Files.list(fixtures)) {
        found
            .filter(file -> file.toString().endsWith(".txt"))
            .filter(file -> !file.toString().contains(".approved."))
            .sorted()
            .forEach(texts::add);
      }
    }
    List<PlanFile> files = new ArrayList<>();
    for (Path text : texts) {
      if (new PlanReader().read(text.toString(), Files.readAllBytes(text)) instanceof PlanFile f) {
        files.add(f);
      }
    }
    assertThat(files).isNotEmpty();
    return files;
  }

  private static String json(PlanFile file) throws IOException {
    StringWriter out = new StringWriter();
    PlanFileJson.write(file, out);
    return out.toString();
  }

  private static Schema ownSchema() throws IOException {
    try (InputStream in =
        PlanFileJson.class.getResourceAsStream("/org/luoshi/cli/plan-file.schema.json")) {
      return schema(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Schema schema(String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(json, InputFormat.JSON);
  }
}
