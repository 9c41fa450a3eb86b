package org.luoshi.reader.internal.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.internal.source.Opened;
import org.luoshi.reader.internal.source.SampleFile;
import org.luoshi.reader.internal.source.docx.YearPlan;
import org.luoshi.reader.model.Refusal.Reason;

class PdfReaderTest {
  /** 35 characters fill a line of 12 points between 88 and 508. */
  private static final String FULL = "社区每月组织一次集中学习并且每季度开展一次志愿服务活动全年参与群众不少于三百人次";

  private static String full(int characters) {
    return FULL.substring(0, characters);
  }

  private static List<String> lines(PdfFile file) {
    return Opened.text(file.bytes()).text().lines().toList();
  }

  @Test
  void aPlanReadsAsItsDocxDoes() {
    String pdf = Opened.text(SampleFile.bytes("year-plan.pdf")).text();
    String docx = Opened.text(YearPlan.docx()).text();

    assertThat(plain(pdf)).isEqualTo(plain(docx));
    assertThat(Opened.cells(Opened.text(SampleFile.bytes("year-plan.pdf"))))
        .isEqualTo(Opened.cells(Opened.text(YearPlan.docx())));
  }

  /** A number's gap is a matter of looks. */
  private static String plain(String text) {
    return text.strip().replace(". ", ".");
  }

  @Test
  void linesOfAParagraphAreJoinedAndIndentedOnesBeginANewOne() {
    PdfFile file =
        new PdfFile()
            .lines(112, 700, full(33))
            .lines(88, 680, full(35), full(12) + "。")
            .lines(112, 640, "第二段从这里开始。");

    assertThat(lines(file)).containsExactly(full(33) + full(35) + full(12) + "。", "第二段从这里开始。");
  }

  @Test
  void aNumberAfterAFullLineThatEndsASentenceBeginsAParagraph() {
    PdfFile file =
        new PdfFile().lines(88, 700, "（一）" + full(31) + "。", "（二）" + full(32), "1.5万元的资金到位。");

    assertThat(lines(file))
        .containsExactly("（一）" + full(31) + "。", "（二）" + full(32) + "1.5万元的资金到位。");
  }

  @Test
  void aParagraphGoesOnOverThePageAndPageNumbersAndRunningHeadsAreCut() {
    PdfFile file = new PdfFile();
    for (int page = 1; page <= 3; page++) {
      file.text(230, 800, 9, "柳溪社区文件").text(280, 40, 9, "— " + page + " —");
      file.lines(88, 720, full(35), full(35), full(35));
      if (page < 3) {
        file.nextPage();
      }
    }

    assertThat(lines(file)).containsExactly(full(35).repeat(9));
  }

  @Test
  void columnsAreReadOneAfterTheOther() {
    PdfFile file = new PdfFile().text(200, 780, 16, "两栏印发的工作计划");
    for (int i = 0; i < 6; i++) {
      file.text(60, 700 - 20 * i, 12, "左" + full(16));
      file.text(320, 700 - 20 * i, 12, "右" + full(16));
    }

    assertThat(lines(file))
        .containsExactly("两栏印发的工作计划", ("左" + full(16)).repeat(6) + ("右" + full(16)).repeat(6));
  }

  private static PdfFile table(PdfFile file, double top) {
    double[] xs = {80, 280, 400, 520};
    for (int i = 0; i < 4; i++) {
      file.rule(80, top - 30 * i, 520, top - 30 * i);
    }
    for (double x : xs) {
      file.rule(x, top, x, top - 90);
    }
    return file;
  }

  @Test
  void ruledTablesBecomeTaskRows() {
    PdfFile file = table(new PdfFile(), 700);
    file.text(90, 680, 12, "工作任务").text(290, 680, 12, "责任单位").text(410, 680, 12, "完成时限");
    file.text(90, 654, 12, "走访困难家庭八十户并且建立帮").text(90, 641, 12, "扶台账");
    file.text(290, 650, 12, "民政办").text(410, 650, 12, "六月底前");
    file.text(90, 620, 12, "每月清扫一次").text(290, 620, 12, "保洁队").text(410, 620, 12, "全年");

    assertThat(Opened.cells(Opened.text(file.bytes())))
        .containsExactly(
            "TASK0 走访困难家庭八十户并且建立帮扶台账",
            "RESPONSIBLE0 民政办",
            "DEADLINE0 六月底前",
            "TASK1 每月清扫一次",
            "RESPONSIBLE1 保洁队",
            "DEADLINE1 全年");
  }

  @Test
  void mergedCellsAndTheNextPageBelongToTheTable() {
    PdfFile file = new PdfFile();
    for (double y : new double[] {300, 270, 210}) {
      file.rule(80, y, 520, y);
    }
    file.rule(80, 240, 280, 240).rule(400, 240, 520, 240);
    for (double x : new double[] {80, 280, 400, 520}) {
      file.rule(x, 300, x, 210);
    }
    file.text(90, 280, 12, "工作任务").text(290, 280, 12, "责任单位").text(410, 280, 12, "完成时限");
    file.text(90, 250, 12, "疏通沟渠").text(290, 235, 12, "水利站").text(410, 250, 12, "五月底前");
    file.text(90, 220, 12, "清理河道").text(410, 220, 12, "汛期前").nextPage();
    table(file, 700).text(90, 680, 12, "栽种花木").text(290, 680, 12, "城管办");

    assertThat(Opened.cells(Opened.text(file.bytes())))
        .containsExactly(
            "TASK0 疏通沟渠",
            "RESPONSIBLE0 水利站",
            "DEADLINE0 五月底前",
            "TASK1 清理河道",
            "RESPONSIBLE1* 水利站",
            "DEADLINE1 汛期前",
            "TASK2 栽种花木",
            "RESPONSIBLE2 城管办");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void turnedPagesAreReadAsTheyAreLookedAt(int degrees) {
    String matrix =
        switch (degrees) {
          case 90 -> "0 1 -1 0 300 100";
          case 180 -> "-1 0 0 -1 400 400";
          case 270 -> "0 -1 1 0 100 500";
          default -> "1 0 0 1 100 700";
        };
    PdfFile file =
        new PdfFile().draw("BT /F1 12 Tf %s Tm <6BCF67088D708BBF> Tj ET".formatted(matrix));

    assertThat(lines(file.turned(degrees))).containsExactly("每月走访");
  }

  @Test
  void watermarksAcrossThePageAndDoubledLettersAreLeftOut() {
    PdfFile file =
        new PdfFile()
            .draw("BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 200 Tm <51854F20> Tj ET")
            .text(100, 700, 12, "总体目标")
            .text(100.4, 700, 12, "总体目标");

    assertThat(lines(file)).containsExactly("总体目标");
  }

  @Test
  void aScanIsRefusedWithAdvice() {
    PdfFile scan = new PdfFile().picture().nextPage().picture().text(10, 10, 6, "扫描软件");

    assertThat(Opened.refusal(scan.bytes()).reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(Opened.refusal(scan.bytes()).message()).contains("扫描件", "文字识别", "docx");
  }

  @Test
  void aPasswordIsRefusedAndRestrictionsAreNot() throws IOException {
    assertThat(Opened.refusal(locked("secret")).reason()).isEqualTo(Reason.ENCRYPTED);
    assertThat(Opened.text(locked("")).text()).isEqualTo("每月走访一次。\n");
  }

  private static byte[] locked(String password) throws IOException {
    byte[] file = new PdfFile().lines(100, 700, "每月走访一次。").bytes();
    try (PDDocument document = Loader.loadPDF(file)) {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void emptyAndDamagedFilesAreToldApart() {
    byte[] plan = SampleFile.bytes("year-plan.pdf");

    assertThat(Opened.refusal(new PdfFile().bytes()).reason()).isEqualTo(Reason.EMPTY);
    assertThat(Opened.refusal("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)).reason())
        .isEqualTo(Reason.TRUNCATED);
    assertThat(Opened.refusal(Arrays.copyOf(plan, 400)).reason()).isEqualTo(Reason.TRUNCATED);
  }
}
