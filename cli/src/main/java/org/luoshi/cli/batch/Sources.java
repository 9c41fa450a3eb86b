package org.luoshi.cli.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files that arguments mean, one after the other. A file named is taken as it is. In a folder
 * and below it every document is taken, sorted by name; hidden files, the lock files of office
 * programs and links to folders are passed over. One folder's names are held in memory at a time
 * per level.
 */
public final class Sources implements Iterator<Source> {
  private static final Set<String> EXTENSIONS =
      Set.of(
          "txt",
          "text",
          "md",
          "markdown",
          "html",
          "htm",
          "docx",
          "docm",
          "xlsx",
          "xlsm",
          "csv",
          "tsv",
          "doc",
          "xls",
          "pdf",
          "wps",
          "et",
          "ofd",
          "rtf",
          "odt");

  private final Iterator<String> arguments;
  private final String standardInputName;
  private final Deque<Iterator<Path>> open = new ArrayDeque<>();
  private String folder = "";
  private boolean folderEmpty;
  private @Nullable Source next;

  /**
   * The sources of {@code arguments}.
   *
   * @param arguments names of files and folders; {@code -} is standard input
   * @param standardInputName how to call standard input
   */
  public Sources(Collection<String> arguments, String standardInputName) {
    this.arguments = arguments.iterator();
    this.standardInputName = standardInputName;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (!open.isEmpty() || arguments.hasNext())) {
      next = open.isEmpty() ? argument(arguments.next()) : fromFolder(open.getFirst());
    }
    return next != null;
  }

  @Override
  public Source next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Source source = java.util.Objects.requireNonNull(next);
    next = null;
    return source;
  }

  private @Nullable Source argument(String argument) {
    if (argument.equals("-")) {
      return new Source.StandardInput(standardInputName);
    }
    try {
      Path path = Path.of(argument);
      if (!Files.isDirectory(path)) {
        return Files.exists(path) || Files.exists(path, LinkOption.NOFOLLOW_LINKS)
            ? new Source.OnDisk(path, argument)
            : new Source.Unusable(argument, Problem.NOT_FOUND);
      }
      folder = argument;
      folderEmpty = true;
      return enter(path);
    } catch (InvalidPathException e) {
      return new Source.Unusable(argument, Problem.BAD_NAME);
    }
  }

  private @Nullable Source fromFolder(Iterator<Path> children) {
    if (!children.hasNext()) {
      open.removeFirst();
      return open.isEmpty() && folderEmpty
          ? new Source.Unusable(folder, Problem.NOTHING_FOUND)
          : null;
    }
    Path child = children.next();
    if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
      return enter(child);
    }
    if (!isDocument(child)) {
      return null;
    }
    folderEmpty = false;
    return new Source.OnDisk(child, child.toString());
  }

  private @Nullable Source enter(Path path) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, Sources::isVisible)) {
      entries.forEach(children::add);
    } catch (AccessDeniedException e) {
      folderEmpty = false;
      return new Source.Unusable(path.toString(), Problem.NO_PERMISSION);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      folderEmpty = false;
      return new Source.Unusable(path.toString(), Problem.UNREADABLE);
    }
    children.sort(Comparator.comparing(Path::toString));
    open.addFirst(children.iterator());
    return null;
  }

  private static boolean isVisible(Path path) {
    String name = String.valueOf(path.getFileName());
    return !name.startsWith(".") && !name.startsWith("~$");
  }

  private static boolean isDocument(Path path) {
    String name = String.valueOf(path.getFileName());
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return EXTENSIONS.contains(extension) && Files.isRegularFile(path);
  }
}
