package org.safepassage.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// The pictures of the guide. One is written again only where it is visibly another: another
/// version of the browser or of a font draws edges a little otherwise, which is no news.
final class GuidePictures {
  private static final Path FOLDER =
      Path.of(System.getProperty("safepassage.home", ".."), "docs", "guide");

  private static final int LARGEST = 150_000;
  private static final int BLOCK = 8;

  /// By how much the mean colour of a block must differ, of 255.
  private static final int VISIBLE = 24;

  /// Of how many blocks one may differ.
  private static final int ONE_OF = 100;

  private GuidePictures() {}

  static void keep(Page page, String name) throws IOException {
    byte[] taken =
        page.screenshot(
            new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE));
    assertThat(taken.length).as("bytes of " + name).isLessThan(LARGEST);
    Path file = FOLDER.resolve(name + ".png");
    if (!Files.exists(file) || differs(read(taken), read(Files.readAllBytes(file)))) {
      Files.write(file, taken);
    }
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  static boolean differs(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return true;
    }
    int blocks = 0;
    int visible = 0;
    for (int y = 0; y + BLOCK <= one.getHeight(); y += BLOCK) {
      for (int x = 0; x + BLOCK <= one.getWidth(); x += BLOCK) {
        blocks++;
        if (isVisible(one, other, x, y)) {
          visible++;
        }
      }
    }
    return visible * ONE_OF > blocks;
  }

  private static boolean isVisible(BufferedImage one, BufferedImage other, int left, int top) {
    for (int shift = 0; shift <= 16; shift += 8) {
      long difference = 0;
      for (int y = top; y < top + BLOCK; y++) {
        for (int x = left; x < left + BLOCK; x++) {
          difference += (one.getRGB(x, y) >> shift & 0xff) - (other.getRGB(x, y) >> shift & 0xff);
        }
      }
      if (Math.abs(difference) > (long) VISIBLE * BLOCK * BLOCK) {
        return true;
      }
    }
    return false;
  }
}
