package org.luoshi.app.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is taken in. The first ending is the usual one. */
enum FileType {
  JPEG("image/jpeg", "jpg jpeg jpe jfif"),
  PNG("image/png", "png"),
  GIF("image/gif", "gif"),
  BMP("image/bmp", "bmp"),
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  DOC("application/msword", "doc wps"),
  XLS("application/vnd.ms-excel", "xls et"),
  PPT("application/vnd.ms-powerpoint", "ppt dps"),
  CSV("text/csv", "csv"),
  TXT("text/plain", "txt");

  private final String mediaType;
  private final String endings;

  FileType(String mediaType, String endings) {
    this.mediaType = mediaType;
    this.endings = endings;
  }

  /** Its name in headers. */
  String mediaType() {
    return mediaType;
  }

  private List<String> endings() {
    return List.of(endings.split(" "));
  }

  /** Its usual ending, without the dot. */
  String ending() {
    return endings().getFirst();
  }

  /** Whether it is made anew from its dots, so that nothing of the bytes that came is kept. */
  boolean isPicture() {
    return compareTo(BMP) <= 0;
  }

  /** The type of this media type. */
  static Optional<FileType> of(String mediaType) {
    return Stream.of(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }

  /** The type that the ending of a name promises. */
  static Optional<FileType> promised(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(type -> type.endings().contains(ending)).findFirst();
  }

  /** A name of this type: the ending of another picture gives way, a missing one is added. */
  String named(String name) {
    if (promised(name).filter(this::equals).isPresent()) {
      return name;
    }
    boolean other = promised(name).isPresent() && name.lastIndexOf('.') > 0;
    return FileName.clean(
        (other ? name.substring(0, name.lastIndexOf('.')) : name) + "." + ending());
  }
}
