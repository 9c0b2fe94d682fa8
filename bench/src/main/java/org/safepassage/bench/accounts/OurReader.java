package org.safepassage.bench.accounts;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Extractor;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.text.SourceText;

/// The program's own extractor, on whatever parser.
record OurReader(EnglishParser parser, long modelBytes) implements ClaimReader {

  /// As the program uses it.
  static ClaimReader load() throws IOException {
    long bytes = 0;
    for (String name : List.of("tagger.bin", "parser.bin", "words.bin")) {
      bytes += size(EnglishParser.class, name);
    }
    return new OurReader(EnglishParser.load(), bytes);
  }

  static long size(Class<?> beside, String name) throws IOException {
    URL found = Objects.requireNonNull(beside.getResource(name), name);
    return found.openConnection().getContentLengthLong();
  }

  @Override
  public List<Claim> claims(SourceText text, Gazetteer names) {
    return new Extractor(parser, names).claims(text);
  }
}
