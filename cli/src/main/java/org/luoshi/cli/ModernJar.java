package org.luoshi.cli;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the classes of a jar in a class file version that Java's AOT cache takes. picocli is
 * compiled for Java 5, whose classes the cache leaves out (JEP 483); loading and verifying them
 * anew costs a third of the time of a short run. The launcher does this once after a build.
 */
public final class ModernJar {
  private static final ClassFile CLASSES =
      ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ConstantPoolSharingOption.NEW_POOL);

  private ModernJar() {}

  /**
   * Rewrites a jar in place.
   *
   * @param arguments the jar; the classes its classes extend have to be on the class path
   */
  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path modern = Path.of(arguments[0] + ".new");
    rewrite(jar, modern);
    Files.move(modern, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void rewrite(Path jar, Path modern) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(modern))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          byte[] bytes = in.readAllBytes();
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(isOrdinaryClass(entry.getName()) ? modern(bytes) : bytes);
          out.closeEntry();
        }
      }
    }
  }

  private static boolean isOrdinaryClass(String name) {
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }

  /** The same class in the version of Java 17, with the stack maps that versions from 7 on need. */
  static byte[] modern(byte[] bytes) {
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.JAVA_17_VERSION, 0);
          } else {
            builder.with(element);
          }
        };
    // passing every method body through is what makes it be written anew
    ClassTransform bodies = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
    return CLASSES.transformClass(CLASSES.parse(bytes), version.andThen(bodies));
  }
}
