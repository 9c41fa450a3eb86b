package org.luoshi.app.file;

import jakarta.servlet.MultipartConfigElement;
import org.luoshi.app.frame.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** The stage's words, and the largest upload. */
@Configuration(proxyBeanMethods = false)
class FileConfiguration {
  /** What a form holds beside its files. */
  private static final long BESIDE = DataSize.ofMegabytes(1).toBytes();

  @Bean
  Words fileWords() {
    return new Words("file");
  }

  /** The data folder, or an object store where {@code LUOSHI_S3_BUCKET} names one. */
  @Bean
  FileStore fileStore(
      JdbcClient jdbc,
      @Value("${luoshi.data}") String data,
      @Value("${luoshi.s3.endpoint:}") String endpoint,
      @Value("${luoshi.s3.bucket:}") String bucket,
      @Value("${luoshi.s3.region:us-east-1}") String region,
      @Value("${luoshi.s3.key:}") String key,
      @Value("${luoshi.s3.secret:}") String secret) {
    if (bucket.isBlank()) {
      return new NotedFiles(new FileFolder(data), jdbc);
    }
    S3Files files = new S3Files(new S3Files.Place(endpoint, bucket, region, key, secret));
    files.check();
    return new NotedFiles(files, jdbc);
  }

  /** No form of the house takes more than its largest file, nor more than all may have together. */
  @Bean
  MultipartConfigElement multipartConfig(
      @Value("${luoshi.files.limit}") DataSize file,
      @Value("${luoshi.documents.limit}") DataSize document,
      @Value("${luoshi.files.together}") DataSize together) {
    long largest = Math.max(file.toBytes(), document.toBytes());
    MultipartConfigFactory factory = new MultipartConfigFactory();
    factory.setMaxFileSize(DataSize.ofBytes(largest));
    factory.setMaxRequestSize(DataSize.ofBytes(Math.max(largest, together.toBytes()) + BESIDE));
    return factory.createMultipartConfig();
  }
}
