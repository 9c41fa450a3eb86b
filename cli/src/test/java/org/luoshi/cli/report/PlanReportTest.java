package org.luoshi.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.cli.report.Samples.cadence;
import static org.luoshi.cli.report.Samples.commitment;
import static org.luoshi.cli.report.Samples.heading;
import static org.luoshi.cli.report.Samples.owner;
import static org.luoshi.cli.report.Samples.target;
import static org.luoshi.cli.report.Samples.window;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.cli.report.Messages.Language;
import org.luoshi.reader.model.Commitment.Mode;
import org.luoshi.reader.model.Op;
import org.luoshi.reader.model.Owner.Role;
import org.luoshi.reader.model.Period;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.Quantity;

class PlanReportTest {
  private static final PlanFile FILE =
      Samples.file(
          List.of(heading(1, "一、", "卫生", 2), heading(2, "（一）", "清沟", 4)),
          commitment(0, Mode.FACT, "全村有三个组。"),
          commitment(
              3,
              Mode.PLANNED,
              "每月清沟。",
              List.of(target("沟渠", Op.AT_LEAST, Quantity.of(1800), "米")),
              List.of(cadence(Period.MONTH, 1, "weekday:1:TUE")),
              List.of(window("", "--07-31", "")),
              List.of(owner("环卫站", Role.RESPONSIBLE, false), owner("支书", Role.LEAD, true))),
          commitment(5, Mode.PLANNED, "做好\u001b[31m宣传\n工作。"));

  @Test
  void headingsAndCommitmentsStandInTheOrderOfTheText() throws IOException {
    assertThat(report(Language.ZH, FILE))
        .isEqualTo(
            """
            整治.docx（6 字，1 份计划）

            【1】清泉村环境整治方案
              类型：方案 · 年度：2026 · 单位：清泉村 · 主题：环境卫生 70%、fishery 30%
              注意：标题与内容不符
              注意：第 1 行，有坏字符
              • ［事实］全村有三个组。
              一、卫生
                • 每月清沟。
                  → 责任人：环卫站（负责）、支书（牵头）（随标题） · 时限：7月31日前 · 频次：每月 1 次（第 1 个星期二） · 目标值：沟渠 ≥1800米
                （一）清沟
                  • 做好 [31m宣传 工作。
                    → 无责任人 · 无时限 · 无目标值

            合计：1 份计划，3 条任务事项，目标值 1 个，频次 1 个，时限 1 个，责任人 2 个 · 无责任人 1 条，无时限 1 条，无目标值 1 条
            修复：夹杂的拼音 3 · 错位的字节 3 · 繁体字 3 · 变成问号的引号 3 · 广告 3 · 页码 3 · 断开的行 3 · 占位符 3 · 全角半角 3 · 乱码 3
            """);
  }

  @Test
  void englishReadsTheSame() throws IOException {
    assertThat(report(Language.EN, FILE))
        .contains(
            "→ owner: 环卫站 (responsible), 支书 (lead) (from the heading)"
                + " · time: by month 7 day 31"
                + " · rhythm: 1 × every month (Tuesday no. 1)"
                + " · target: 沟渠 ≥1800米");
  }

  @Test
  void everyValueHasAWordInBothLanguages() throws IOException {
    PlanFile file = Samples.file(List.of(), Samples.everything());

    assertThat(report(Language.ZH, file)).contains("每三年 2 次（年中和年底）", "5月中下旬", "1.5–2个");
    assertThat(report(Language.EN, file)).contains("2 × every three years", "month 5, last ten");
  }

  @Test
  void severalFilesAreAddedUp() throws IOException {
    assertThat(report(Language.ZH, FILE, FILE)).contains("2 个文件合计：2 份计划，6 条任务事项");
  }

  private static String report(Language language, PlanFile... files) throws IOException {
    StringWriter out = new StringWriter();
    PlanReport report = new PlanReport(Messages.in(language), out);
    for (PlanFile file : files) {
      report.file(file);
    }
    report.end();
    return out.toString();
  }
}
