package org.luoshi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.luoshi.reader.model.PlanFile;

class DocumentFindingsTest {
  @Test
  void whatWasFoundWhileDecodingStandsInThePlan() {
    byte[] text = "年度工作计划\n一、每月走访一次\0。\n".getBytes(StandardCharsets.UTF_8);

    assertThat(new PlanReader().read("计划.txt", text))
        .isInstanceOfSatisfying(
            PlanFile.class,
            file ->
                assertThat(file.plans().getFirst().findings()).extracting("rule").contains("nul"));
  }
}
