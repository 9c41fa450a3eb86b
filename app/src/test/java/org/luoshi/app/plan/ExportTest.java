package org.luoshi.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Bundles;
import org.luoshi.app.calendar.Rhythm;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.frame.Shell;
import org.luoshi.app.plan.export.Docx;
import org.luoshi.app.plan.export.Xlsx;
import org.luoshi.reader.model.Op;

/** What an office program finds in the files, read back with POI. */
class ExportTest {
  private static final Plans.Plan PLAN = new Plans.Plan(1, 2, "柳湾村", "柳湾村党支部工作计划", 2026);
  private static final Plans.Version VERSION =
      new Plans.Version(3, 1, 2, 1, Plans.State.ADOPTED, null, "", 0, LocalDate.of(2026, 1, 12));

  private static Shell shell() {
    return Bundles.words(Locale.CHINESE, "plan", "calendar");
  }

  private static Task task(Item item) {
    return new Task(
        item,
        new Task.PostName(7, "组织委员", true),
        List.of(new Task.PostName(8, "宣传委员", true), new Task.PostName(9, "妇联主席", true)));
  }

  private static Item meeting() {
    Item plain = PlanTown.item("每月第一个星期二召开支委会");
    Rhythm tuesday =
        new Rhythm.Periodic(
            Rhythm.Period.MONTH, 1, 1, new Rhythm.Anchor.Weekday(1, DayOfWeek.TUESDAY));
    return new Item(
        1,
        1,
        1,
        plain.content(),
        List.of("一、组织建设", "（一）组织生活"),
        null,
        null,
        Item.Choice.ACCEPTED,
        List.of(),
        7L,
        List.of(8L, 9L),
        new Timing.Recurring(tuesday, null, null),
        List.of(new Goal("到会率", Op.AT_LEAST, 95, 95, "%")),
        "会议记录",
        null,
        null,
        null,
        null,
        0);
  }

  private static Task bare(String content) {
    return new Task(
        PlanTown.under(PlanTown.item(content), new Timing.Unsaid(), "二、其他"), null, List.of());
  }

  private static List<Task> plan() {
    Item deadline =
        PlanTown.under(
            PlanTown.item("完成换届档案归档"),
            new Timing.Within(null, LocalDate.of(2026, 4, 30)),
            "一、组织建设",
            "（一）组织生活");
    return List.of(task(meeting()), task(deadline), bare("整治<b>环境</b> & 卫生"));
  }

  private static List<String> cells(XWPFTableRow row) {
    return row.getTableCells().stream().map(cell -> cell.getText()).toList();
  }

  @Test
  void theTextDocumentHasRealHeadingsAndTaskTablesBelowThem() throws IOException {
    byte[] file = Docx.of(shell(), PLAN, VERSION, plan());
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      assertThat(document.getParagraphs())
          .filteredOn(paragraph -> paragraph.getStyle() != null)
          .extracting(XWPFParagraph::getStyle, XWPFParagraph::getText)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("Title", "柳湾村党支部工作计划"),
              org.assertj.core.groups.Tuple.tuple("Subtitle", "柳湾村　2026年度　第 1 版　自 2026-01-12 起"),
              org.assertj.core.groups.Tuple.tuple("Heading1", "一、组织建设"),
              org.assertj.core.groups.Tuple.tuple("Heading2", "（一）组织生活"),
              org.assertj.core.groups.Tuple.tuple("Heading1", "二、其他"));
      assertThat(document.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
      XWPFTable first = document.getTables().getFirst();
      assertThat(cells(first.getRow(0))).containsExactly("序号", "任务", "牵头", "配合", "时限", "频次", "指标");
      assertThat(first.getRow(0).isRepeatHeader()).isTrue();
      assertThat(cells(first.getRow(1)))
          .containsExactly(
              "1", "每月第一个星期二召开支委会", "组织委员", "宣传委员、妇联主席", "", "每月 1 次，第一个星期二", "到会率 ≥95%");
      assertThat(cells(first.getRow(2)).get(4)).isEqualTo("2026-04-30 前");
      assertThat(cells(document.getTables().getLast().getRow(1)))
          .containsExactly("3", "整治<b>环境</b> & 卫生", "未写明责任人", "", "未写明时间", "", "");
    }
  }

  @Test
  void noCellOfTheWorkbookIsAFormulaWhateverItsTextBeginsWith() throws IOException {
    List<String> hostile =
        List.of(
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1:A9)",
            "\t=1",
            "_x003D_1+1",
            "<script>alert(1)</script>",
            "零\u200B宽\u202E反",
            "坏\u0001字\uFFFE",
            "长".repeat(2_000));
    byte[] file = Xlsx.of(shell(), PLAN, hostile.stream().map(ExportTest::bare).toList());
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      int at = 0;
      for (Row row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        }
        if (row.getRowNum() > 0) {
          assertThat(row.getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
          assertThat(row.getCell(1).getStringCellValue())
              .isEqualTo(hostile.get(at++).replaceAll("[\u0001\uFFFE]", ""));
        }
      }
      assertThat(at).isEqualTo(hostile.size());
    }
  }

  @Test
  void theWorkbookHasTheColumnsOfATaskTable() throws IOException {
    byte[] file = Xlsx.of(shell(), PLAN, plan());
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      DataFormatter shown = new DataFormatter();
      Row head = book.getSheet("2026年任务表").getRow(0);
      assertThat(
              java.util.stream.IntStream.range(0, 9)
                  .mapToObj(i -> shown.formatCellValue(head.getCell(i))))
          .containsExactly("序号", "任务", "牵头", "配合", "时限", "频次", "指标", "完成标准", "所属标题");
      Row first = book.getSheetAt(0).getRow(1);
      assertThat(shown.formatCellValue(first.getCell(7))).isEqualTo("会议记录");
      assertThat(shown.formatCellValue(first.getCell(8))).isEqualTo("一、组织建设 › （一）组织生活");
      assertThat(book.getSheetAt(0).getPaneInformation().isFreezePane()).isTrue();
    }
  }

  @Test
  void tenThousandTasksAreWrittenSoon() throws IOException {
    List<Task> many =
        PlanTown.many(10_000, UnaryOperator.identity()).stream().map(ExportTest::task).toList();
    byte[] file = Xlsx.of(shell(), PLAN, many);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(10_000);
    }
    assertThat(Docx.of(shell(), PLAN, VERSION, many)).hasSizeGreaterThan(100_000);
  }
}
