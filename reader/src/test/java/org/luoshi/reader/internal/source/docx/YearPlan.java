package org.luoshi.reader.internal.source.docx;

/**
 * The document that stands in the resources as {@code year-plan.doc} and {@code year-plan.pdf}:
 * numbered headings, paragraphs of several lines, more than two pages, a task table with merged
 * cells. Both files were made from it by LibreOffice (see the README beside them).
 */
public final class YearPlan {
  private static final String[][] TASKS = {
    {"序号", "工作任务", "责任单位", "完成时限"},
    {"1", "走访困难家庭80户，建立帮扶台账", "民政办", "6月底前"},
    {"2", "举办实用技术培训班4期，培训群众300人次以上", "农业服务站", "11月底前"},
    {"3", "每月开展一次环境卫生集中整治，垃圾清运率达到98%以上", "环卫所", "全年"},
    {"4", "改造危旧房屋12户", "村镇建设办", "10月底前"},
  };

  private YearPlan() {}

  /** The document as docx. */
  public static byte[] docx() {
    WordFile file =
        new WordFile().list(1, "chineseCounting|%1、", "chineseCounting|（%2）", "decimal|%3.");
    file.styles(
        "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr>"
            + "<w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style>");
    file.paragraph("<w:jc w:val=\"center\"/><w:rPr><w:sz w:val=\"40\"/></w:rPr>", "柳溪社区2025年工作计划");
    body(
        file,
        "2025年是社区治理提升之年。社区将紧紧围绕街道党工委的部署，坚持以居民需求为导向，统筹推进队伍建设、环境整治、民生服务和平安创建，努力把柳溪社区建成环境整洁、邻里和睦、服务到位、安全有序的美好家园，现结合实际制定本计划。");
    heading(file, "总体目标");
    body(
        file,
        "全年居民满意度达到95%以上，矛盾纠纷调解成功率达到98%以上，志愿服务队伍发展到6支，文化活动不少于12场，社区办事窗口一次办结率力争达到九成，把群众的急难愁盼问题解决在家门口。");
    heading(file, "主要任务");
    section(file, "建强干部队伍");
    item(file, "每月组织一次集中学习，参学率达到95%以上，学习内容包括上级文件精神、基层治理典型案例和群众工作方法，年底前每名干部撰写心得体会2篇。");
    item(file, "由组织委员牵头，6月底前培训网格员50名，培训合格率达到100%，并在培训结束后一周内完成分片包户安排。");
    item(file, "每季度召开一次民主生活会，查摆问题，列出清单，逐项整改。");
    section(file, "整治人居环境");
    item(file, "每周五下午开展卫生大扫除，由环卫队负责，重点清理背街小巷、河道两侧和楼道堆物，发现问题当日处理，确保主次干道垃圾日产日清。");
    item(file, "9月底前新增垃圾分类投放点15处，分类知晓率达到90%以上，配备督导员20名，每天早晚两个时段到岗值守。");
    item(file, "拆除私搭乱建不少于30处，种植花木500株，年底前打造示范楼院3个，由城管办牵头，物业公司配合。");
    section(file, "办好民生实事");
    item(file, "春节前走访困难家庭80户，发放慰问物资，对独居老人每周上门探望两次，帮助解决买药、用电、就餐等具体困难，做到件件有着落、事事有回音。");
    item(file, "8月底前完成社区卫生服务站扩建，新增床位10张，65岁以上老人免费体检率达到85%以上，家庭医生签约率不低于70%。");
    item(file, "图书室每周开放5天，全年接待读者不少于4000人次，由文化站负责。");
    item(file, "举办招聘会2场，帮助失业人员再就业60人，零就业家庭动态清零。");
    heading(file, "保障措施");
    body(
        file,
        "成立工作领导小组，由社区书记任组长，每月听取一次工作汇报，每半年开展一次督查，对进展缓慢的事项及时提醒；各网格要对照任务表逐条落实，6月底和12月底分别上报完成情况，确保年度任务全部完成。");
    body(file, "附：重点任务分工表");
    table(file);
    return file.bytes();
  }

  private static void heading(WordFile file, String text) {
    file.paragraph(
        "<w:pStyle w:val=\"1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>",
        text);
  }

  private static void section(WordFile file, String text) {
    numbered(file, 1, text);
  }

  private static void item(WordFile file, String text) {
    numbered(file, 2, text);
  }

  private static void numbered(WordFile file, int level, String text) {
    file.paragraph(
        "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr>".formatted(level)
            + "<w:ind w:left=\"0\" w:firstLine=\"640\"/>",
        text);
  }

  private static void body(WordFile file, String text) {
    file.paragraph(
        "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"640\"/><w:jc w:val=\"both\"/>",
        text);
  }

  private static void table(WordFile file) {
    StringBuilder xml =
        new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/><w:tblBorders>");
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      xml.append("<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\"/>".formatted(side));
    }
    xml.append("</w:tblBorders></w:tblPr><w:tblGrid>");
    int[] widths = {900, 4300, 2000, 1800};
    for (int width : widths) {
      xml.append("<w:gridCol w:w=\"%d\"/>".formatted(width));
    }
    xml.append("</w:tblGrid>");
    for (String[] task : TASKS) {
      xml.append("<w:tr>");
      for (int i = 0; i < task.length; i++) {
        xml.append(
            "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>%s</w:tc>"
                .formatted(widths[i], WordFile.paragraphXml("", task[i])));
      }
      xml.append("</w:tr>");
    }
    file.body(xml.append("</w:tbl>").append(WordFile.paragraphXml("", "")).toString());
  }
}
