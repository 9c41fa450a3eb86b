package org.luoshi.app.file;

import java.net.URI;
import java.time.Duration;
import org.luoshi.app.database.StartFailure;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/**
 * Files in a bucket of an object store that speaks S3: {@code files/ab/ab12…}. Bytes that came back
 * changed are not given out.
 */
final class S3Files implements FileStore {
  private static final int NOT_THERE = 404;
  private static final int FORBIDDEN = 403;

  private final Place place;
  private final S3Client client;

  /**
   * Where the bucket is.
   *
   * @param endpoint such as {@code https://s3.example.org}; empty for Amazon's own
   * @param region of the bucket; most other stores do not care
   */
  record Place(String endpoint, String bucket, String region, String key, String secret) {
    private boolean isComplete() {
      return !key.isBlank() && !secret.isBlank() && !region.isBlank();
    }
  }

  /**
   * A store in a bucket.
   *
   * @throws StartFailure when the settings are incomplete
   */
  S3Files(Place place) {
    if (!place.isComplete()) {
      throw new StartFailure("files.s3-settings");
    }
    this.place = place;
    client = client(place);
  }

  private static S3Client client(Place place) {
    try {
      S3ClientBuilder builder =
          S3Client.builder()
              .httpClientBuilder(
                  UrlConnectionHttpClient.builder()
                      .connectionTimeout(Duration.ofSeconds(5))
                      .socketTimeout(Duration.ofSeconds(30)))
              .region(Region.of(place.region()))
              .credentialsProvider(
                  StaticCredentialsProvider.create(
                      AwsBasicCredentials.create(place.key(), place.secret())))
              // other stores than Amazon's often know neither checksums nor chunks
              .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
              .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
              .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build())
              .forcePathStyle(!place.endpoint().isBlank());
      if (!place.endpoint().isBlank()) {
        builder.endpointOverride(URI.create(place.endpoint().strip()));
      }
      return builder.build();
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new StartFailure(e, "files.s3-away", place.endpoint(), e.getMessage());
    }
  }

  /**
   * Looks whether the bucket answers.
   *
   * @throws StartFailure when it does not, with what to do
   */
  void check() {
    try {
      client.headBucket(request -> request.bucket(place.bucket()));
    } catch (AwsServiceException e) {
      if (e.statusCode() == NOT_THERE) {
        throw new StartFailure(e, "files.s3-bucket", place.bucket(), place.endpoint());
      }
      if (e.statusCode() == FORBIDDEN) {
        throw new StartFailure(e, "files.s3-key", place.bucket(), place.endpoint());
      }
      throw new StartFailure(e, "files.s3-away", place.endpoint(), e.getMessage());
    } catch (SdkException e) {
      throw new StartFailure(e, "files.s3-away", place.endpoint(), e.getMessage());
    }
  }

  @Override
  public String put(byte[] bytes) {
    String sha256 = Digest.of(bytes);
    if (!has(sha256)) {
      client.putObject(
          request ->
              request
                  .bucket(place.bucket())
                  .key(name(sha256))
                  .contentType("application/octet-stream"),
          RequestBody.fromBytes(bytes));
    }
    return sha256;
  }

  @Override
  public byte[] get(String sha256) {
    String name = name(sha256);
    try {
      byte[] bytes =
          client
              .getObjectAsBytes(request -> request.bucket(place.bucket()).key(name))
              .asByteArrayUnsafe();
      if (!Digest.of(bytes).equals(sha256)) {
        throw new IllegalStateException("changed in the store: file " + sha256);
      }
      return bytes;
    } catch (AwsServiceException e) {
      if (e.statusCode() == NOT_THERE) {
        throw new IllegalStateException("no file " + sha256, e);
      }
      throw e;
    }
  }

  @Override
  public boolean has(String sha256) {
    String name = name(sha256);
    try {
      client.headObject(request -> request.bucket(place.bucket()).key(name));
      return true;
    } catch (AwsServiceException e) {
      if (e.statusCode() == NOT_THERE) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void remove(String sha256) {
    String name = name(sha256);
    client.deleteObject(request -> request.bucket(place.bucket()).key(name));
  }

  private static String name(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no SHA-256: " + sha256);
    }
    return "files/" + sha256.substring(0, 2) + "/" + sha256;
  }
}
