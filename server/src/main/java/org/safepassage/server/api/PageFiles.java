package org.safepassage.server.api;

import org.safepassage.server.pages.Assets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The style sheets, scripts and the icon of the pages. Where their names change with what is in
/// them, browsers may keep them for good.
@RestController
public final class PageFiles {
  private static final String FOR_A_WHILE = "public, max-age=300";
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  private final Assets assets;

  public PageFiles(Assets assets) {
    this.assets = assets;
  }

  /// Where browsers look for it beside what is no page, such as a picture.
  @GetMapping("/favicon.ico")
  @Needs.Nothing
  ResponseEntity<byte[]> icon() {
    return asset(Assets.ICON);
  }

  @GetMapping("/assets/{name}")
  @Needs.Nothing
  ResponseEntity<byte[]> asset(@PathVariable String name) {
    Assets.Asset asset =
        assets.find(name).orElseThrow(() -> RefusedException.of(Message.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(asset.type()))
        .header(HttpHeaders.CACHE_CONTROL, asset.lasting() ? FOR_GOOD : FOR_A_WHILE)
        .body(asset.content().bytes());
  }
}
