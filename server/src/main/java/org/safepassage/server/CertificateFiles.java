package org.safepassage.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks at a certificate and its key before a server is started with them, as what a server says
/// of wrong ones helps nobody, and some it notices only when somebody calls.
final class CertificateFiles {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private CertificateFiles() {}

  /// @throws CannotStartException when one of them can't be used, or they don't belong together
  static void check(Options.Certificate pair) throws CannotStartException {
    String certificate = text(pair.certificate(), "certificate");
    String key = text(pair.key(), "key");
    PublicKey published = published(pair.certificate(), certificate);
    if (key.contains("ENCRYPTED PRIVATE KEY")) {
      throw new CannotStartException(
          """
          The key %s is protected by a password, which the server can't enter.
          Maybe write it without one: openssl pkey -in %s -out key.pem\
          """
              .formatted(pair.key(), pair.key()));
    }
    if (!key.contains("PRIVATE KEY-----")) {
      throw new CannotStartException(
          """
          The file %s holds no private key in PEM.
          Maybe it is the certificate, or the two were swapped.\
          """
              .formatted(pair.key()));
    }
    Optional<PrivateKey> secret = find(key, published.getAlgorithm());
    boolean isInOtherForm = secret.isEmpty() && !key.contains("BEGIN PRIVATE KEY");
    if (!isInOtherForm && !belong(secret, published)) {
      throw new CannotStartException(
          """
          The key %s doesn't belong to the certificate %s.
          Maybe one of them is of last year, or of another server.\
          """
              .formatted(pair.key(), pair.certificate()));
    }
  }

  private static String text(Path file, String what) throws CannotStartException {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw new CannotStartException(
          """
          The %s %s can't be read.
          Maybe its path is mistyped, or it belongs to another user.\
          """
              .formatted(what, file),
          unreadable);
    }
  }

  private static PublicKey published(Path file, String text) throws CannotStartException {
    int begin = text.indexOf("-----BEGIN CERTIFICATE-----");
    try (var in =
        new java.io.ByteArrayInputStream(
            text.substring(Math.max(0, begin)).getBytes(StandardCharsets.ISO_8859_1))) {
      return CertificateFactory.getInstance("X.509").generateCertificate(in).getPublicKey();
    } catch (CertificateException | IOException broken) {
      throw new CannotStartException(
          """
          The file %s holds no certificate in PEM.
          Maybe it is the key, or the two were swapped.\
          """
              .formatted(file),
          broken);
    }
  }

  /// @return nothing where the key is of another kind than the certificate, or in a form that only
  ///   the server reads
  private static Optional<PrivateKey> find(String text, String algorithm) {
    Matcher found = KEY.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(found.group(1));
      return Optional.of(
          KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException | IllegalArgumentException notOfThisKind) {
      return Optional.empty();
    }
  }

  private static boolean belong(Optional<PrivateKey> secret, PublicKey published) {
    if (secret.isEmpty()) {
      return false;
    }
    String algorithm =
        switch (published.getAlgorithm()) {
          case "RSA", "RSASSA-PSS" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> published.getAlgorithm();
        };
    try {
      byte[] probe = "safepassage".getBytes(StandardCharsets.US_ASCII);
      Signature signing = Signature.getInstance(algorithm);
      signing.initSign(secret.get());
      signing.update(probe);
      byte[] signed = signing.sign();
      Signature checking = Signature.getInstance(algorithm);
      checking.initVerify(published);
      checking.update(probe);
      return checking.verify(signed);
    } catch (GeneralSecurityException unfit) {
      return false;
    }
  }
}
