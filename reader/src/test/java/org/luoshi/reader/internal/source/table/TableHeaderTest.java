package org.luoshi.reader.internal.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.internal.source.Mark.Column;
import org.luoshi.reader.internal.source.table.Piece.Cell;
import org.luoshi.reader.internal.source.table.Piece.Row;

class TableHeaderTest {
  @ParameterizedTest
  @CsvSource({
    "序 号,SERIAL",
    "工作内容及要求,TASK",
    "2025年重点工作,TASK",
    "主要工作任务,TASK",
    "项目（含子项）,TASK",
    "措 施,TASK",
    "年度目标值,TARGET",
    "验收标准,TARGET",
    "牵头单位,LEAD",
    "责任领导,LEAD",
    "牵头责任单位,LEAD",
    "责任单位（责任人）,RESPONSIBLE",
    "具体负责人,RESPONSIBLE",
    "承办科室责任人,RESPONSIBLE",
    "配合单位,SUPPORT",
    "完成时限要求,DEADLINE",
    "时间要求,DEADLINE",
    "时间节点,DEADLINE",
    "进度安排,DEADLINE",
    "月份,DEADLINE",
    "Due date,DEADLINE",
    "备注,OTHER",
    "各责任单位,OTHER",
    "开展送医下乡志愿服务工作,OTHER",
    "'',OTHER"
  })
  void aHeaderCellSaysWhatItsColumnHolds(String cell, Column column) {
    assertThat(TableHeader.column(cell)).isEqualTo(column);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "任务|责任人",
        "序号|活动内容|时间|地点",
        "月份|学习内容|主讲人|备注",
        "目标|责任单位",
        "事项|牵头单位|配合单位|完成时限",
        "序号|工作内容"
      })
  void aTaskColumnAndWhoOrWhenMakeAHeader(String row) {
    assertThat(row(row).isTaskHeader()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "姓名|职务|电话",
        "责任单位|责任人",
        "任务|目标",
        "序号|姓名",
        "序号|工作内容|备注",
        "走访困难家庭|村委会|6月底",
        "序号|姓名|住址|家庭人口|任务|时间|贫困原因|备注|联系人|电话"
      })
  void anyOtherRowIsNone(String row) {
    assertThat(row(row).isTaskHeader()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"培训工作|各责任单位|6月", "宣传活动|责任科室|长期坚持|无"})
  void aRowBelowAHeaderMayUseItsWords(String row) {
    TableHeader header = TableHeader.of(row("任务|责任单位|时限"), null);

    assertThat(TableHeader.of(row(row), header)).isNull();
  }

  private static Row row(String cells) {
    List<Cell> row = new ArrayList<>();
    for (String cell : cells.split("\\|", -1)) {
      row.add(Cell.of(row.size(), cell));
    }
    return new Row(row);
  }
}
