package org.luoshi.reader.internal.source;

/**
 * What a document's own format says about a stretch of its text; positions count UTF-16 units of
 * that text.
 */
public sealed interface Mark {
  /** First character, inclusive. */
  int start();

  /** Last character, exclusive. */
  int end();

  /** A line the format calls a heading; level 1 is the outermost. */
  record HeadingMark(int start, int end, int level) implements Mark {}

  /**
   * A cell of a task table; the cells of one row share {@code row}, counted from 0 through the
   * whole document, and stand on one line.
   *
   * @param repeated whether a merged cell further up gave it: the extracted text writes a merged
   *     owner or deadline once in each row it holds for, so that every row has its own words
   */
  record CellMark(int start, int end, int row, Column column, boolean repeated) implements Mark {
    /** A cell that stands in its own row. */
    public CellMark(int start, int end, int row, Column column) {
      this(start, end, row, column, false);
    }
  }

  /**
   * Characters that belong to the format and not to what is said: the {@code ##} of a heading, the
   * header row of a task table.
   */
  record SyntaxMark(int start, int end) implements Mark {}

  /** What a column of a task table holds, as its header says. */
  enum Column {
    /** 序号. */
    SERIAL,
    /** 任务, 工作内容, 事项, 措施 …. */
    TASK,
    /** 目标, 指标, 标准, 要求 …. */
    TARGET,
    /** 牵头单位, 牵头领导 …. */
    LEAD,
    /** 责任单位, 责任人, 承办单位 …. */
    RESPONSIBLE,
    /** 配合单位, 协办 …. */
    SUPPORT,
    /** 完成时限, 时间 …. */
    DEADLINE,
    /** Anything else. */
    OTHER
  }
}
